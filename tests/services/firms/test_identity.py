"""From a Telegram person to a member of a firm."""

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import User
from db.vocabulary.enums import Role
from services.container import Services
from services.domain.errors import BadInput, NotFound
from services.domain.languages import CLIENT_LANGUAGES, language_for, staff_language
from tests.support.factories import found_firm, kazakh_firm, make_team

pytestmark = pytest.mark.alone


async def test_a_stranger_has_no_firm_and_leaves_no_trace(services: Services, database: Database) -> None:
    person = await services.identity.resolve(5, "Кто-то", "somebody", "ru")
    assert (person.actor, person.firms, person.language) == (None, (), "ru")
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(func.count()).select_from(User)) == 0


async def test_a_member_is_resolved_with_role_and_zone(services: Services) -> None:
    team = await make_team(services)
    person = await services.identity.resolve(1003, "Пётр", None, "ru")
    assert person.actor == team.lawyer
    assert person.actor is not None
    assert (person.actor.role, person.actor.timezone) == (Role.LAWYER, "Europe/Moscow")
    assert [(firm.role, firm.is_current) for firm in person.firms] == [(Role.LAWYER, True)]


async def test_resolving_again_writes_nothing(services: Services, database: Database) -> None:
    await found_firm(services)
    writes: list[str] = []

    @event.listens_for(database.writer.sync_engine, "before_cursor_execute")
    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.lstrip().upper().startswith("SELECT"):
            writes.append(statement)

    await services.identity.resolve(1001, "Анна Иванова", None, "ru")
    assert writes == []
    await services.identity.resolve(1001, "Анна Петрова", "anna", "ru")
    assert writes


async def test_a_new_name_in_telegram_is_followed(services: Services) -> None:
    owner = await found_firm(services)
    await services.identity.resolve(1001, "Анна Петрова", "anna", "ru")
    person = await services.identity.resolve(1001, "Анна Петрова", "anna", "ru")
    assert person.actor is not None
    assert person.actor.name == "Анна Петрова"
    members = await services.staff.members(owner)
    assert [member.name for member in members] == ["Анна Петрова"]


@pytest.mark.parametrize(
    ("chosen", "code", "language"),
    [
        (None, "ru", "ru"),
        (None, "kk", "kk"),
        (None, "uz-UZ", "uz"),
        (None, "ky", "ru"),
        (None, "be", "ru"),
        (None, "tg", "ru"),
        (None, "de", "en"),
        (None, None, "en"),
        (None, "", "en"),
        ("en", "ru", "en"),
        ("ru", "en", "ru"),
        ("kk", "ru", "kk"),
    ],
)
def test_the_language_is_the_choice_or_follows_telegram(
    chosen: str | None, code: str | None, language: str
) -> None:
    assert language_for(chosen, code) == language


async def test_a_chosen_language_stays(services: Services) -> None:
    await found_firm(services)
    await services.identity.set_language(1001, "Анна Иванова", None, "en")
    person = await services.identity.resolve(1001, "Анна Иванова", None, "ru")
    assert person.actor is not None
    assert (person.language, person.actor.language) == ("en", "en")
    # Who works for a firm reads their language where all rooms are in it, and otherwise all of them in Russian.
    for language in CLIENT_LANGUAGES:
        await services.identity.set_language(1001, "Анна Иванова", None, language)
        person = await services.identity.resolve(1001, "Анна Иванова", None, language)
        assert person.actor is not None
        read = staff_language(language)
        assert (person.language, person.actor.language) == (read, read)
    assert (await services.identity.resolve(77, "Айгүл", None, "kk")).language == "kk"
    with pytest.raises(BadInput, match="error-language"):
        await services.identity.set_language(1001, "Анна Иванова", None, "fr")


async def test_a_person_of_two_firms_switches(services: Services) -> None:
    first = await found_firm(services)
    second = await found_firm(services, requisites=kazakh_firm())
    person = await services.identity.resolve(1001, "Анна Иванова", None, "ru")
    assert person.actor == second
    switched = await services.identity.switch_firm(1001, first.firm_id)
    assert switched.actor == first
    person = await services.identity.resolve(1001, "Анна Иванова", None, "ru")
    assert person.actor == first
    assert [(firm.firm_id, firm.is_current) for firm in person.firms] == [
        (first.firm_id, True),
        (second.firm_id, False),
    ]


async def test_nobody_switches_to_a_firm_of_others(services: Services) -> None:
    await found_firm(services)
    other = await found_firm(services, user_id=2001, requisites=kazakh_firm())
    for firm_id in (other.firm_id, 10**9):
        with pytest.raises(NotFound):
            await services.identity.switch_firm(1001, firm_id)  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        await services.identity.switch_firm(404, other.firm_id)


async def test_a_deactivated_member_is_a_stranger(services: Services) -> None:
    team = await make_team(services)
    await services.staff.deactivate(team.owner, team.lawyer.member_id)
    person = await services.identity.resolve(1003, "Пётр", None, "ru")
    assert (person.actor, person.firms) == (None, ())


async def test_an_invisible_name_gets_a_visible_one(services: Services) -> None:
    assert (await services.identity.resolve(7, "\u200b\u2066 ", "nick", "ru")).name == "nick"
    assert (await services.identity.resolve(7, "\u200b", None, "ru")).name == "7"
    assert len((await services.identity.resolve(7, "Я" * 500, None, "ru")).name) == 130
