"""Clients: cards, search, who sees them, what they owe."""

import asyncio
from datetime import date

import pytest

from db.vocabulary.enums import ObjectType, Role
from db.vocabulary.filters import ClientFilter
from services.clients.views import NewClient
from services.container import Services
from services.core.lists import CardFilter
from services.domain.access import Actor
from services.domain.errors import BadInput, DomainError, Forbidden, NotFound
from services.domain.ids import ClientId, MemberId
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country, PartyKind, Requisites
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    company,
    draft_invoice,
    found_firm,
    issued_invoice,
    make_team,
    paid,
    stages_contract,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


def roubles(amount: str) -> Money:
    return Money.of(amount, Currency.RUB)


async def names(services: Services, actor: Actor, query: str | None = None, **how: bool) -> list[str]:
    return [
        row.name for row in (await services.clients.list(actor, CardFilter(query, **how), limit=100)).items
    ]


async def test_a_name_is_enough(services: Services, team: Team) -> None:
    made = await add_client(services, team.lawyer, "  ООО  «Ромашка» ")
    assert (made.name, made.tax_id, made.email, made.responsible_name) == (
        "ООО «Ромашка»",
        None,
        None,
        "Пётр",
    )
    assert await services.clients.get(team.owner, made.id) == made
    (entry,) = await services.audit.timeline(team.owner, ObjectType.CLIENT, made.id)
    assert (entry.action, entry.member_name, entry.after) == (
        "created",
        "Пётр",
        {"name": "ООО «Ромашка»", "tax_id": None, "responsible": "Пётр"},
    )


async def test_contacts_come_from_the_card_unless_they_are_unfit(services: Services, owner: Actor) -> None:
    card = company("Север", email="info@sever.example", phone="+74950000000")
    made = await services.clients.create(owner, NewClient(card))
    assert (made.email, made.phone) == ("info@sever.example", "+74950000000")
    unfit = company("Юг", tax_id="7707083894", email="info@", phone="нет")
    made = await services.clients.create(owner, NewClient(unfit))
    assert (made.email, made.phone, made.tax_id) == (None, None, "7707083894")
    typed = NewClient(company("Запад"), email=" A@Zapad.EXAMPLE ", phone="8 (495) 123-45-67")
    made = await services.clients.create(owner, typed)
    assert (made.email, made.phone) == ("A@zapad.example", "+74951234567")


@pytest.mark.parametrize(
    ("new", "key"),
    [
        (NewClient(company("")), "error-party-name"),
        (NewClient(company(" \u200b\n")), "error-party-name"),
        (NewClient(company("Я" * 251)), "error-party-long"),
        (NewClient(company("Север", address="д" * 4096)), "error-party-long"),
        (NewClient(company("Север"), email="не почта"), "error-email"),
        (NewClient(company("Север"), phone="12"), "error-phone"),
        (NewClient(company("Север"), responsible_id=MemberId(10**9)), "error-not-found"),
    ],
)
async def test_a_wrong_card_is_not_saved(services: Services, owner: Actor, new: NewClient, key: str) -> None:
    with pytest.raises(DomainError, match=key):
        await services.clients.create(owner, new)
    assert await names(services, owner) == []


@pytest.mark.at_once
async def test_twenty_taps_make_one_client(services: Services, owner: Actor) -> None:
    new = NewClient(company("Ромашка"), act_key=act_key())
    made = await asyncio.gather(*(services.clients.create(owner, new) for _ in range(20)))
    assert len({client.id for client in made}) == 1
    assert await names(services, owner) == ["Ромашка"]


async def test_the_same_tax_number_is_found(services: Services, team: Team) -> None:
    first = await add_client(services, team.lawyer, "Ромашка", tax_id="7707083893")
    await services.clients.archive(team.lawyer, first.id)
    second = await add_client(services, team.owner, "Ромашка-2", tax_id="7707083893")
    found = await services.clients.find_same_tax_id(team.owner, " 7707083893 ")
    assert [(row.id, row.archived) for row in found] == [(first.id, True), (second.id, False)]
    found = await services.clients.find_same_tax_id(team.owner, "7707083893", besides=second.id)
    assert [row.id for row in found] == [first.id]
    # Of a colleague's client a lawyer does not even learn that it exists.
    found = await services.clients.find_same_tax_id(team.lawyer, "7707083893")
    assert [row.id for row in found] == [first.id]


async def test_names_that_look_alike_are_found(services: Services, team: Team) -> None:
    first = await add_client(services, team.lawyer, "ООО «Ромашка»")
    other = await add_client(services, team.owner, "ООО «Ромашка-Юг»")
    for name in ("OOO «Pомашка»", 'ооо "РОМАШКА"', "Ромашка", "АО «Ромашка»", "ООО «Ро\u200bмашка»"):
        found = await services.clients.find_alike(team.owner, name)
        assert [row.id for row in found] == [first.id], name
    assert await services.clients.find_alike(team.owner, "ООО «Ромашки»") == ()
    assert await services.clients.find_alike(team.owner, "🌼") == ()
    assert await services.clients.find_alike(team.owner, "Ромашка", besides=first.id) == ()
    # Of a colleague's client a lawyer does not even learn that it exists.
    assert await services.clients.find_alike(team.lawyer, "ромашка-юг") == ()
    await services.clients.archive(team.lawyer, first.id)
    assert [row.archived for row in await services.clients.find_alike(team.lawyer, "ромашка")] == [True]
    assert other.id != first.id


async def test_what_the_same_act_has_made_is_nobody_else(services: Services, owner: Actor) -> None:
    key = act_key()
    await services.clients.create(owner, NewClient(company("Ромашка"), act_key=key))
    assert await services.clients.find_alike(owner, "Ромашка", act_key=key) == ()
    assert await services.clients.find_alike(owner, "Ромашка", act_key=act_key()) != ()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (None, ["ИП Щёголев", "O'zbek Savdo", "Акме 100%", "ООО «Ёлка-Юг»"]),
        ("", ["ИП Щёголев", "O'zbek Savdo", "Акме 100%", "ООО «Ёлка-Юг»"]),
        ("ёлк", ["ООО «Ёлка-Юг»"]),
        ("ЕЛКА ЮГ", ["ООО «Ёлка-Юг»"]),
        ("юг «ёлка»", ["ООО «Ёлка-Юг»"]),
        ("щеГОЛЬ", ["ИП Щёголев"]),
        ("щегол", ["ИП Щёголев"]),
        ("oʻzbek", ["O'zbek Savdo"]),
        ("100%", ["Акме 100%"]),
        ("%", []),
        ("_", []),
        ("«»", []),
        ("770708", ["ООО «Ёлка-Юг»"]),
        ("7707 083 893", ["ООО «Ёлка-Юг»"]),
        ("8 (495) 000", ["ИП Щёголев"]),
        ("+7 495 000-00-00", ["ИП Щёголев"]),
        ("SHCH@", ["ИП Щёголев"]),
        ("77", []),
        ("x" * 4096, []),
    ],
)
async def test_search(services: Services, owner: Actor, query: str | None, found: list[str]) -> None:
    await add_client(services, owner, "ООО «Ёлка-Юг»", tax_id="7707083893")
    await add_client(services, owner, "ИП Щёголев", phone="+74950000000", email="Shch@example.com")
    await add_client(services, owner, "O'zbek Savdo")
    await add_client(services, owner, "Акме 100%")
    assert sorted(await names(services, owner, query)) == sorted(found)


async def test_pages(services: Services, owner: Actor) -> None:
    for number in range(5):
        await add_client(services, owner, f"Клиент {number}")
    page = await services.clients.list(owner, offset=2, limit=2)
    assert ([row.name for row in page.items], page.total) == (["Клиент 2", "Клиент 3"], 5)
    last = await services.clients.list(owner, CardFilter("клиент"), offset=4, limit=2)
    assert ([row.name for row in last.items], last.total) == (["Клиент 4"], 5)
    assert (await services.clients.list(owner, offset=-5, limit=10**6)).limit == 100


async def test_fields_change_and_leave_a_trail(services: Services, owner: Actor) -> None:
    made = await add_client(services, owner, "Ромашка")
    await services.clients.rename(owner, made.id, "Ромашка Плюс")
    await services.clients.set_email(owner, made.id, "a@b.example")
    await services.clients.set_phone(owner, made.id, "8 495 123-45-67")
    await services.clients.set_timezone(owner, made.id, "Asia/Omsk")
    await services.clients.set_language(owner, made.id, "en")
    view = await services.clients.set_language(owner, made.id, "en")
    assert (view.name, view.email, view.phone, view.timezone, view.language) == (
        "Ромашка Плюс",
        "a@b.example",
        "+74951234567",
        "Asia/Omsk",
        "en",
    )
    assert await names(services, owner, "плюс") == ["Ромашка Плюс"]
    person = Requisites(country=Country.RU, kind=PartyKind.PERSON, name="Петров Пётр", tax_id="500100732259")
    view = await services.clients.update_requisites(owner, made.id, person)
    assert (view.kind, view.name, view.tax_id) == (PartyKind.PERSON, "Петров Пётр", "500100732259")
    view = await services.clients.set_email(owner, made.id, None)
    assert view.email is None
    trail = await services.audit.timeline(owner, ObjectType.CLIENT, made.id)
    assert [entry.action for entry in trail] == ["changed"] * 7 + ["created"]
    assert trail[0].before == {"email": "a@b.example"}
    for act in (
        services.clients.rename(owner, made.id, " "),
        services.clients.set_email(owner, made.id, "a b"),
        services.clients.set_phone(owner, made.id, "x"),
        services.clients.set_timezone(owner, made.id, "Луна"),
        services.clients.set_language(owner, made.id, "be"),
    ):
        with pytest.raises(BadInput):
            await act
    assert await services.clients.get(owner, made.id) == view


async def test_a_new_short_name_keeps_the_full_one(services: Services, owner: Actor) -> None:
    full = company("Общество с ограниченной ответственностью «Ромашка»", short_name="ООО «Ромашка»")
    made = await services.clients.create(owner, NewClient(full))
    assert made.name == "ООО «Ромашка»"
    view = await services.clients.rename(owner, made.id, "Ромашка")
    assert (view.name, view.requisites.name) == ("Ромашка", full.name)
    assert await names(services, owner, "общество ромашка") == ["Ромашка"]


async def test_archived_clients_leave_the_lists(services: Services, owner: Actor) -> None:
    made = await add_client(services, owner)
    assert (await services.clients.archive(owner, made.id)).archived
    assert await names(services, owner) == []
    assert await names(services, owner, show=ClientFilter.EVERY) == [made.name]
    assert (await services.clients.recent(owner)).items == ()
    assert not (await services.clients.restore(owner, made.id)).archived
    assert await names(services, owner) == [made.name]


async def test_recent_are_those_billed_or_added_last(
    services: Services, owner: Actor, clock: FakeClock
) -> None:
    made = []
    for name in ("А", "Б", "В"):
        made.append(await add_client(services, owner, name))
        clock.advance(minutes=1)
    await issued_invoice(services, owner, made[0].id)
    assert [row.name for row in (await services.clients.recent(owner)).items] == ["А", "В", "Б"]
    page = await services.clients.recent(owner, offset=1, limit=1)
    assert ([row.name for row in page.items], page.total) == (["В"], 3)


async def test_the_card_says_what_is_owed(services: Services, owner: Actor, clock: FakeClock) -> None:
    client = await add_client(services, owner)
    first = await issued_invoice(services, owner, client.id, "100000.00")
    second = await issued_invoice(services, owner, client.id, "50000.00")
    gone = await issued_invoice(services, owner, client.id, "777.00")
    await services.invoices.void(owner, gone.row.id, "Ошибка")
    await draft_invoice(services, owner, client.id, "999.00")
    await paid(services, owner, first, "30000.00")
    await paid(services, owner, second, "60000.00")
    await stages_contract(services, owner, client.id)
    await services.matters.create(owner, client.id, "Сделка")
    card = await services.clients.card(owner, client.id)
    (balance,) = card.balances
    assert (balance.issued, balance.paid) == (roubles("150000"), roubles("80000"))
    assert (balance.balance, balance.overdue) == (roubles("70000"), roubles("0"))
    (advance,) = card.advances
    assert (advance.amount, advance.issuer_name) == (roubles("10000"), "ООО «Юридическая фирма «Пример»")
    assert (card.contracts, card.matters, card.invoices, card.drafts) == (1, 1, 3, 1)
    clock.advance(days=(first.row.due_date - date(2026, 11, 24)).days)
    assert (await services.clients.card(owner, client.id)).balances[0].overdue == roubles("0")
    clock.advance(days=1)
    assert (await services.clients.card(owner, client.id)).balances[0].overdue == roubles("70000")
    (row,) = (await services.clients.list(owner)).items
    assert row.owed == (roubles("70000"),)
    await services.invoices.write_off(owner, first.row.id, "Договорились")
    (balance,) = (await services.clients.card(owner, client.id)).balances
    assert (balance.issued, balance.paid) == (roubles("150000"), roubles("80000"))
    assert (balance.balance, balance.overdue) == (roubles("0"), roubles("0"))
    (row,) = (await services.clients.list(owner)).items
    assert row.owed == ()


async def test_a_lawyer_sees_own_and_shared_clients_only(services: Services, team: Team) -> None:
    own = await add_client(services, team.lawyer, "Свой")
    other = await add_client(services, team.owner, "Чужой")
    assert await names(services, team.lawyer) == ["Свой"]
    assert await names(services, team.accountant) == ["Свой", "Чужой"]
    assert await names(services, team.assistant) == []
    for act in (
        services.clients.get(team.lawyer, other.id),
        services.clients.card(team.lawyer, other.id),
        services.clients.rename(team.lawyer, other.id, "Мой"),
        services.clients.share(team.lawyer, other.id, team.lawyer.member_id),
        services.clients.change_responsible(team.lawyer, other.id, team.lawyer.member_id),
        services.audit.timeline(team.lawyer, ObjectType.CLIENT, other.id),
        services.matters.create(team.lawyer, other.id, "Дело"),
    ):
        with pytest.raises(NotFound):
            await act
    view = await services.clients.share(team.owner, other.id, team.lawyer.member_id)
    await services.clients.share(team.owner, other.id, team.lawyer.member_id)
    assert (view.shared_with, view.shared_names) == ((team.lawyer.member_id,), ("Пётр",))
    assert await names(services, team.lawyer) == ["Свой", "Чужой"]
    await services.clients.unshare(team.owner, other.id, team.lawyer.member_id)
    view = await services.clients.unshare(team.owner, other.id, team.lawyer.member_id)
    assert view.shared_with == ()
    assert await names(services, team.lawyer) == ["Свой"]
    trail = await services.audit.timeline(team.owner, ObjectType.CLIENT, other.id)
    assert [entry.action for entry in trail] == ["unshared", "shared", "created"]
    assert (await services.clients.get(team.lawyer, own.id)).name == "Свой"


async def test_a_client_is_handed_over(services: Services, team: Team) -> None:
    made = await add_client(services, team.lawyer, "Ромашка")
    view = await services.clients.change_responsible(team.lawyer, made.id, team.owner.member_id)
    assert view.responsible_id == team.owner.member_id
    with pytest.raises(NotFound):
        await services.clients.get(team.lawyer, made.id)
    newest, *_ = await services.audit.timeline(team.owner, ObjectType.CLIENT, made.id)
    assert (newest.before, newest.after) == ({"responsible": "Пётр"}, {"responsible": "Анна Иванова"})


async def test_who_was_shown_a_client_does_not_decide_who_sees_it(services: Services, team: Team) -> None:
    made = await add_client(services, team.owner)
    await services.clients.share(team.owner, made.id, team.lawyer.member_id)
    for act in (services.clients.change_responsible, services.clients.share, services.clients.unshare):
        with pytest.raises(Forbidden, match="error-client-not-yours"):
            await act(team.lawyer, made.id, team.lawyer.member_id)
    await services.clients.change_responsible(team.accountant, made.id, team.lawyer.member_id)
    view = await services.clients.share(team.lawyer, made.id, team.assistant.member_id)
    assert view.shared_with == (team.assistant.member_id,)


async def test_new_requisites_bring_contacts_where_there_are_none(services: Services, owner: Actor) -> None:
    made = await add_client(services, owner, phone="+74950000000")
    card = company("Север", email="info@sever.example", phone="+74951111111")
    view = await services.clients.update_requisites(owner, made.id, card)
    assert (view.email, view.phone) == ("info@sever.example", "+74950000000")


async def test_who_may_answer_for_a_client(services: Services, team: Team) -> None:
    made = await add_client(services, team.owner)
    with pytest.raises(DomainError, match="error-client-responsible"):
        await services.clients.change_responsible(team.owner, made.id, team.assistant.member_id)
    await services.staff.deactivate(team.owner, team.lawyer.member_id)
    for act in (services.clients.change_responsible, services.clients.share):
        with pytest.raises(NotFound):
            await act(team.owner, made.id, team.lawyer.member_id)


async def test_a_lawyer_who_adds_a_client_for_a_colleague_goes_on_seeing_it(
    services: Services, team: Team
) -> None:
    made = await add_client(services, team.lawyer, responsible_id=team.owner.member_id)
    assert made.shared_with == (team.lawyer.member_id,)
    assert await services.clients.get(team.lawyer, made.id) == made


async def test_the_assistant_works_on_what_is_shared(services: Services, team: Team) -> None:
    made = await add_client(services, team.lawyer)
    await services.clients.share(team.lawyer, made.id, team.assistant.member_id)
    assert (await services.clients.card(team.assistant, made.id)).client.id == made.id
    assert team.assistant.role is Role.ASSISTANT


async def test_nobody_there(services: Services, owner: Actor) -> None:
    with pytest.raises(NotFound):
        await services.clients.card(owner, ClientId(10**9))
