"""Every invoice card, as every role and as the client, in every state that an invoice can be in: what is offered works,
leads back, and is no way past a permission.
"""

import pytest

from db.vocabulary.enums import Role
from services.domain.access import Actor
from services.domain.ids import ClientId
from services.domain.languages import CLIENT_LANGUAGES
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Kept, Room, buttons, problems
from tests.handlers.window_crawler import HOMES, Walk
from tests.support import factories

pytestmark = pytest.mark.e2e

CONTACT = 5001
STATES = {
    "draft": "status = 'draft'",
    "issued": "status = 'issued' AND paid_minor = 0 AND due_date >= :today",
    "partial": "status = 'issued' AND paid_minor > 0 AND paid_minor < total_minor",
    "paid": "status = 'issued' AND paid_minor = total_minor",
    "overdue": "status = 'issued' AND paid_minor < total_minor AND due_date < :today",
    "void": "status = 'void'",
    "written off": "status = 'written_off'",
}
CARDS = ("InvoiceCard:main", "InvoiceCard:more", "PortalInvoice:main")
NOT_SHOWN = "Cannot get window data"
"""What aiogram-dialog logs of a window that says no; the person reads a sentence."""
MONEY = (
    "SELECT id, status, number, paid_minor, written_off_minor, sent_at FROM invoices"
    " WHERE status <> 'draft' ORDER BY id",
    "SELECT id, amount_minor, reverses_id FROM payments ORDER BY id",
    "SELECT id, amount_minor FROM allocations ORDER BY id",
    "SELECT id, state FROM deliveries ORDER BY id",
    "SELECT id, scope, settings FROM reminder_policies ORDER BY id",
    "SELECT id, kind, ended_at FROM holds ORDER BY id",
)
"""What an assistant may not change: everything that was issued, paid or sent, and who is reminded of it."""


class Cards(Walk):
    """Presses everything on the card of one invoice after the other. What opens from it, others walk through."""

    def __init__(self, room: Room, user: int) -> None:
        super().__init__(room, user, "ru", thorough=True)
        self.kept: list[Kept] = []

    def goes_on(self, where: str) -> bool:
        return where in CARDS

    async def card(self, command: str) -> str:
        """Returns the window that it opened."""
        self.pressed.clear()
        self.seen.clear()
        await self.note(command, self.room.say(self.user, command), HOMES, None, command)
        opened = self.room.where(self.user)
        await self.go()
        return opened

    async def at(self, kept: Kept) -> None:
        self.kept.append(kept)

    def _is_enough(self, widget: tuple[str, str]) -> bool:
        return self.pressed[widget] > 0


def invoices(room: Room) -> dict[str, int]:
    """One of the first ugly client's in each state."""
    client = "SELECT min(client_id) FROM matters WHERE name = 'Сделка'"
    today = {"today": str(room.clock.now().date())}
    found = {
        state: room.rows(f"SELECT min(id) FROM invoices WHERE client_id = ({client}) AND {condition}", today)
        for state, condition in STATES.items()
    }
    return {state: int(rows[0][0]) for state, rows in found.items()}


async def walk(room: Room, walked: Cards) -> dict[str, str]:
    """Which window each invoice opened, where nothing was wrong on the way."""
    room.world.add_person(walked.user, "Анна", language_code=walked.language)
    await room.services.identity.set_language(walked.user, "Анна", None, walked.language)
    await walked.go("/start")
    opened = {state: await walked.card(f"/start i_{number}") for state, number in invoices(room).items()}
    assert walked.found == {}, "\n".join(f"{place}: {what}" for what, place in walked.found.items())
    return opened


@pytest.mark.parametrize("role", Role)
async def test_every_state_as_every_role(room: Room, role: Role) -> None:
    walked = Cards(room, hostile_data.USERS[role])
    opened = await walk(room, walked)
    assert opened == {state: "Draft:main" if state == "draft" else "InvoiceCard:main" for state in STATES}
    if role is Role.ACCOUNTANT:
        await assert_no_way_past_a_permission(room, walked)


async def test_every_state_as_the_client(room: Room) -> None:
    """What was sent opens; a draft and what has left the firm's books does not."""
    owner = (await room.services.identity.resolve(hostile_data.USERS[Role.OWNER], "Анна", None, "ru")).actor
    assert owner is not None
    client = ClientId(room.rows("SELECT min(client_id) FROM matters WHERE name = 'Сделка'")[0][0])
    room.world.add_person(CONTACT, "Иван", language_code="ru")
    await factories.add_contact(room.services, owner, client, CONTACT)
    room.rows("UPDATE invoices SET sent_at = issued_at WHERE status <> 'draft'")
    walked = Cards(room, CONTACT)
    opened = await walk(room, walked)
    shown = {state for state, window in opened.items() if window == "PortalInvoice:main"}
    assert shown == {"issued", "partial", "paid", "overdue"}
    assert not any("Соседи" in kept.live.text for kept in walked.kept)
    everything = Walk(room, CONTACT, "ru")
    await everything.go("/start")
    assert everything.found == {}
    assert {"Portal:home", "Portal:invoices", "PortalAsk:text"} <= {where for where, _ in everything.seen}
    await read_in_each_language(room, owner)


async def read_in_each_language(room: Room, owner: Actor) -> None:
    """Every window of the client's side, with a document in it, opened in Russian and read in the other languages."""
    services = room.services
    issuer = await factories.default_issuer(services, owner)
    await services.issuers.update(owner, issuer.id, factories.russian_firm())  # the ugly one can't be printed
    client = await factories.add_client(services, owner, "ООО «Тихий»")
    room.rows("UPDATE contacts SET state = 'revoked' WHERE user_id = ?", (CONTACT,))
    await factories.add_contact(services, owner, client.id, CONTACT)
    billed = await factories.issued_invoice(services, owner, client.id, "100.00")
    act = await services.act_drafts.from_invoices(owner, [billed.row.id], factories.act_key())
    await services.client_documents.issue(owner, act.row.id)
    room.rows("UPDATE invoices SET sent_at = issued_at WHERE status <> 'draft'")
    room.rows("UPDATE client_documents SET sent_at = issued_at")
    russian = Walk(room, CONTACT, "ru")
    await russian.go("/start")
    assert russian.found == {}
    met = {where for where, _ in russian.seen}
    assert met >= {"Portal:home", "Portal:invoices", "Portal:documents", "Portal:language", "PortalAsk:text"}
    assert met >= {"PortalInvoice:claim", "PortalInvoice:promise", "PortalInvoice:details"}
    assert met >= {"PortalDocument:main", "PortalDocument:accept", "PortalDocument:object"}
    for language in CLIENT_LANGUAGES[1:]:
        reader = Walk(room, CONTACT, language)
        await reader.follow(russian)
        assert reader.found == {}, language


async def assert_no_way_past_a_permission(room: Room, walked: Cards) -> None:
    """The accountant's screens stay in the chat when the accountant becomes an assistant, and are pressed then."""
    for kept in {(kept.where, tuple(kept.live.labels)): kept for kept in walked.kept}.values():
        for button in buttons(kept.live):
            live = room.put_back(walked.user, kept)
            member = "SELECT id FROM members WHERE user_id = ? ORDER BY id LIMIT 1"
            room.rows("UPDATE members SET role = 'assistant' WHERE user_id = ?", (walked.user,))
            room.rows(f"UPDATE clients SET responsible_id = ({member}) WHERE firm_id = 1", (walked.user,))
            before, incidents = [room.rows(sql) for sql in MONEY], len(room.incidents.found)
            again = next(each for each in buttons(live) if each == button)
            await room.press(walked.user, live, again)
            assert [room.rows(sql) for sql in MONEY] == before, f"{kept.where} [{button['text']}]"
            wrong = [what for what in problems(room, incidents) if NOT_SHOWN not in what]
            assert wrong == [], f"{kept.where} [{button['text']}]"
