"""Every window that each role can reach, in a firm with the ugliest data: every button pressed, every question answered
well, and in the owner's walk badly as well; the owner then reads each window in English.
"""

import pytest

from db.vocabulary.enums import Role
from tests.handlers import hostile_data
from tests.handlers.bad_input_crawler import BY_HAND, EVERYTHING, Thrower
from tests.handlers.in_process_bot import Room
from tests.handlers.window_crawler import Walk

pytestmark = pytest.mark.e2e

STRANGER = 3000


async def walk(room: Room, walked: Walk, *commands: str) -> set[str]:
    """The windows that were met. Fails when something was wrong in one."""
    room.world.add_person(walked.user, "Анна", language_code=walked.language)
    if walked.user != STRANGER:
        await room.services.identity.set_language(walked.user, "Анна", None, walked.language)
    await walked.go(*commands)
    assert_right(walked)
    return {where for where, _ in walked.seen}


def assert_right(walked: Walk) -> None:
    assert walked.found == {}, "\n".join(f"{place}: {what}" for what, place in walked.found.items())


@pytest.mark.parametrize("share", [5, pytest.param(1, marks=pytest.mark.soak)])
async def test_the_owner_presses_and_types_everything_and_reads_english(room: Room, share: int) -> None:
    """Of what is typed wrongly each question gets a fifth, and in `make soak` everything; there a button is also
    pressed again in other lines and beside other buttons."""
    thrower = Thrower(
        room,
        hostile_data.USERS[Role.OWNER],
        "ru",
        EVERYTHING,
        share=share,
        thorough=True,
        often=share == 1,
    )
    met = await walk(room, thrower, "/start", "/help", "/new")
    groups = {where.partition(":")[0] for where in met}
    assert groups >= {
        "Menu",
        "Clients",
        "Draft",
        "InvoiceCard",
        "NewContract",
        "NewPayment",
        "IssuerCard",
        "Staff",
    }
    assert len(met) > 100
    assert len(thrower.asked) > 50
    english = Thrower(room, thrower.user, "en", BY_HAND, share=min(share, 4))
    await english.follow(thrower)
    assert_right(english)
    assert len(english.asked) > 50


@pytest.mark.parametrize(
    ("role", "language"), [(Role.ACCOUNTANT, "ru"), (Role.LAWYER, "en"), (Role.ASSISTANT, "ru")]
)
async def test_every_role_presses_what_it_sees(room: Room, role: Role, language: str) -> None:
    met = await walk(room, Walk(room, hostile_data.USERS[role], language), "/start")
    assert {"Menu:home", "Invoices:list", "NewInvoice:contract", "Draft:main"} <= met
    assert "Staff:invite" not in met


async def test_a_stranger_founds_a_firm_and_finds_it_empty(room: Room) -> None:
    met = await walk(room, Walk(room, STRANGER, "en"), "/start")
    assert {"Onboarding:check", "Menu:home", "Invoices:list", "Clients:list"} <= met
