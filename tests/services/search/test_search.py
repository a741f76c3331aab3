"""Search: what is found by what, in which order, by whom, and with how many queries."""

from datetime import UTC, date, datetime

import pytest

from db.engine import Database
from db.vocabulary.filters import InvoiceStatusFilter
from services.clients.views import ClientView, NewClient
from services.container import Services
from services.core.lists import CardFilter
from services.core.text_query import build_search_terms
from services.invoices.views import InvoiceFilter, InvoiceView
from services.search.service import Keyword, SearchService
from tests.support.factories import (
    Team,
    add_client,
    add_contact,
    company,
    contact_actor,
    draft_invoice,
    issued_invoice,
    make_team,
    paid,
    stages_contract,
)
from tests.support.fakes import FakeClock
from tests.support.query_counter import statements

pytestmark = pytest.mark.alone


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


@pytest.fixture
async def client(services: Services, team: Team) -> ClientView:
    return await add_client(
        services, team.lawyer, "ООО «Ёлка-Юг»", tax_id="7707083893", email="Buh@Elka.ru", phone="+74951234567"
    )


async def many(services: Services, team: Team, client: ClientView, count: int) -> list[InvoiceView]:
    return [await issued_invoice(services, team.lawyer, client.id, f"{n + 1}00.00") for n in range(count)]


async def test_clients_and_their_papers(services: Services, team: Team, client: ClientView) -> None:
    contract = await stages_contract(services, team.lawyer, client.id, number="К-1")
    matter = await services.matters.create(team.lawyer, client.id, "Спор о поставке")
    invoice = await issued_invoice(services, team.lawyer, client.id)
    other = await add_client(services, team.lawyer, "АО «Вега»")
    await issued_invoice(services, team.lawyer, other.id)
    wanted = ([client.id], [contract.row.id], [matter.id], [invoice.row.id], 4)
    by_name, by_tax_id = ("елка", "ЁЛКА юг", "юг"), ("7707083893", "083893")
    for text in (*by_name, *by_tax_id, "elka.ru", "BUH@", "8 (495) 123-45-67", "12345"):
        found = await services.search.find(team.lawyer, text)
        kinds = (found.clients, found.contracts, found.matters, found.invoices)
        assert (*([row.id for row in kind.items] for kind in kinds), found.total) == wanted, text


async def test_the_number_itself_comes_first(services: Services, team: Team, client: ClientView) -> None:
    made = await many(services, team, client, 13)
    for text in ("2026-0003", "2026-3", "№ 2026-0003", "0003", "3", "2026–0003", " 2026-0003 "):
        found = await services.search.find(team.lawyer, text)
        assert (found.invoices.items[0].id, found.clients.total) == (made[2].row.id, 0), text


async def test_numbers_in_either_alphabet(services: Services, team: Team, client: ClientView) -> None:
    issuer = (await services.issuers.list(team.owner))[0]
    await services.issuers.set_numbering(team.owner, issuer.id, "АВ/{yy}-{seq:05}", 7)
    invoice = await issued_invoice(services, team.owner, client.id)
    assert invoice.row.number == "АВ/26-00007"
    for text in ("АВ/26-00007", "AB/26-7", "ав/26-7", "ab/26", "00007", "7"):
        found = await services.search.find(team.owner, text)
        assert [row.id for row in found.invoices.items] == [invoice.row.id], text


async def test_contracts_by_number_and_matters_by_name(
    services: Services, team: Team, client: ClientView
) -> None:
    contract = await stages_contract(services, team.lawyer, client.id, number="00012/А-7")
    matter = await services.matters.create(team.lawyer, client.id, "Сделка с «Севером»")
    for text in ("00012/А-7", "12/a-7", "А-7"):
        found = await services.search.find(team.lawyer, text)
        assert [row.id for row in found.contracts.items] == [contract.row.id], text
        assert found.total == 1
    found = await services.search.find(team.lawyer, "север сделка")
    assert [row.id for row in found.matters.items] == [matter.id]
    assert found.total == 1


async def test_the_nearest_name_comes_first_and_archived_cards_last(services: Services, team: Team) -> None:
    names = ["ЗАО Альфа-Вега", "Вега", "Вегас", "ООО Вега", "Вега Старая"]
    cards = [await add_client(services, team.owner, name) for name in names]
    await services.clients.archive(team.owner, cards[-1].id)
    found = await services.search.find(team.owner, "вега", limit=10)
    assert [row.name for row in found.clients.items] == [
        "Вега",
        "ЗАО Альфа-Вега",
        "ООО Вега",
        "Вега Старая",
        "Вегас",
    ]


KIN = {
    "Ромашки": ("ООО «Ромашка»", "ИП Ромашкина А. А."),
    "сериковым": ("ТОО «Сериков»", "ООО «Сериковымск»"),
    "самарканд": ("SAMARKAND TRADE MChJ", "ООО «Самаркандский завод»"),
    "Самаркандом": ("«SAMARQAND TEKSTIL» MChJ", "ООО «Самаркандомск»"),
    "Ташкент": ("TOSHKENT SAVDO MChJ", "ООО «Ташкентский завод»"),
    "бухоро": ("BUXORO SAVDO MChJ", "ООО «Бухоровод»"),
    "Хоразм": ("XORAZM TEKSTIL MChJ", "ООО «Хоразмлён»"),
    "buxoro": ("ООО «Бухоро Савдо»", "BUXOROVOD MChJ"),
    "Buxoro": ("ООО «Бухара»", "BUXOROVOD MChJ"),
    "farxod": ("ООО «Фарход»", "FARXODBANK MChJ"),
    "андижан": ("ANDIJON TEKSTIL MChJ", "ООО «Андижанский завод»"),
    "бухара": ("BUXORO GILAM MChJ", "ООО «Бухаравто»"),
    "вегу": ("ООО «Вега»", "АО «Вегуана»"),
}


@pytest.mark.parametrize("typed", KIN)
async def test_another_form_of_a_name_comes_before_what_only_begins_so(
    services: Services, team: Team, typed: str
) -> None:
    """In the search, in a page of it, in the list, in the picker of invoices and in the inline mode."""
    best, worse = KIN[typed]
    other = await add_client(services, team.owner, worse)
    meant = await add_client(services, team.owner, best)
    invoice = await issued_invoice(services, team.owner, meant.id)
    last = await issued_invoice(services, team.owner, other.id)  # the newest, and of who is not meant
    contract = await stages_contract(services, team.owner, meant.id, number="К-1")
    await stages_contract(services, team.owner, other.id, number="К-2")
    find = services.search
    for found in ((await find.find(team.owner, typed)).clients, await find.clients(team.owner, typed)):
        assert ([row.id for row in found.items], found.total) == ([meant.id, other.id], 2)
    listed = await services.clients.list(team.owner, CardFilter(typed))
    assert ([row.id for row in listed.items], listed.total) == ([meant.id, other.id], 2)
    both = [invoice.row.id, last.row.id]
    assert [row.id for row in (await find.find(team.owner, typed)).invoices.items] == both
    assert [row.id for row in (await find.invoices(team.owner, typed)).items] == both
    assert [row.id for row in (await find.inline(team.owner, typed)).rows] == both
    assert [
        row.id for row in (await services.invoices.list(team.owner, InvoiceFilter(query=typed))).rows
    ] == both
    assert (await find.contracts(team.owner, typed)).items[0].id == contract.row.id
    assert {row.id for row in (await services.contracts.list(team.owner, CardFilter(typed))).items} == {
        row.id for row in (await find.contracts(team.owner, typed)).items
    }


async def test_a_matter_in_another_form_hides_neither_a_client_nor_a_matter(
    services: Services, team: Team
) -> None:
    vega = await add_client(services, team.owner, "АО «Вега»")
    flower = await add_client(services, team.owner, "ООО «Ромашка»")
    supply = await services.matters.create(team.owner, vega.id, "Поставка ромашки")
    found = await services.search.find(team.owner, "ромашки")
    assert [row.id for row in found.clients.items] == [flower.id]
    assert [row.id for row in found.matters.items] == [supply.id]
    dispute = await services.matters.create(team.owner, vega.id, "Спор о поставке")
    await services.matters.create(team.owner, vega.id, "Дело Спорановой")
    found = await services.search.find(team.owner, "спора")
    assert found.matters.items[0].id == dispute.id
    assert (found.matters.total, found.total) == (2, 2)
    listed = await services.matters.list(team.owner, CardFilter("спора"))
    assert {row.id for row in listed.items} == {row.id for row in found.matters.items}


async def test_what_is_named_exactly_is_not_buried_under_its_forms(services: Services, team: Team) -> None:
    meant = await add_client(services, team.owner, "ООО «Вега»")
    await add_client(services, team.owner, "Веги и Ко")
    found = await services.search.find(team.owner, "вега")
    assert [row.id for row in found.clients.items] == [meant.id]
    assert found.total == 1


async def test_words_that_ask_for_what_is_to_be_done(
    services: Services, team: Team, client: ClientView, clock: FakeClock
) -> None:
    late, settled = await many(services, team, client, 2)
    await paid(services, team.owner, settled, "200.00")
    clock.set(datetime(2026, 12, 4, 9, tzinfo=UTC))
    assert late.row.due_date == date(2026, 12, 4)
    for text in ("сегодня", "TODAY"):
        found = await services.search.find(team.lawyer, text)
        assert (found.keyword, [row.id for row in found.invoices.items]) == (Keyword.TODAY, [late.row.id])
    assert (await services.search.inline(team.lawyer, "просрочено")).rows == ()
    clock.advance(days=1)
    for text in ("просрочено", "Overdue"):
        found = await services.search.find(team.lawyer, text)
        assert (found.keyword, [row.id for row in found.invoices.items]) == (Keyword.OVERDUE, [late.row.id])
        assert [row.id for row in (await services.search.inline(team.lawyer, text)).rows] == [late.row.id]


async def test_nothing_is_found_by_nothing(services: Services, team: Team, client: ClientView) -> None:
    await issued_invoice(services, team.lawyer, client.id)
    for text in ["", "   ", "%", "_", "«»", "‏", "ромашк4", "'; DROP TABLE", "\\", "/", "x" * 5000]:
        assert (await services.search.find(team.lawyer, text)).total == 0, text


async def test_strange_names_are_found(services: Services, team: Team) -> None:
    names = ["Рога & <Копыта>", "🌼 Ромашка", 'O\'Brien "Law"', "ا" * 250, "Ж" * 250]
    for name in names:
        card = await add_client(services, team.owner, name)
        found = await services.search.find(team.owner, card.name[:200])
        assert [row.id for row in found.clients.items] == [card.id], name


async def test_nobody_finds_what_is_not_shown(services: Services, team: Team, client: ClientView) -> None:
    stranger = await make_team(services, 2001)
    hidden = await add_client(services, team.owner, "ООО «Ёлка-Север»")
    await stages_contract(services, team.owner, hidden.id, number="77/1")
    await services.matters.create(team.owner, hidden.id, "Ёлка и Ко")
    invoice = await issued_invoice(services, team.owner, hidden.id)
    assert (await services.search.find(team.owner, "ёлка")).total == 5
    for text in ("ёлка-север", "77/1", invoice.row.number or "", "ёлка и ко"):
        for actor in (team.lawyer, team.assistant, stranger.owner):
            assert (await services.search.find(actor, text)).total == 0, text
            assert (await services.search.inline(actor, text)).rows == ()
    assert (await services.search.inline(team.lawyer)).rows == ()


async def test_pages_go_on_in_the_same_order(services: Services, team: Team, client: ClientView) -> None:
    made = await many(services, team, client, 7)
    pages = [await services.search.invoices(team.lawyer, "елка", offset, 3) for offset in (0, 3, 6)]
    assert [row.id for page in pages for row in page.items] == [one.row.id for one in reversed(made)]
    assert [page.total for page in pages] == [7, 7, 7]
    first, second = [await services.search.inline(team.lawyer, "елка", offset, 4) for offset in (0, 4)]
    assert (len(first.rows), first.next_offset, len(second.rows), second.next_offset) == (4, 4, 3, None)


async def test_a_letter_of_a_number_is_no_preposition(
    services: Services, team: Team, client: ClientView
) -> None:
    await many(services, team, client, 1)
    contract = await stages_contract(services, team.lawyer, client.id, number="К-1")
    found = await services.search.find(team.lawyer, "К-1")
    assert ([row.id for row in found.contracts.items], found.total) == ([contract.row.id], 1)


async def test_what_a_client_still_owes_comes_before_what_is_paid(
    services: Services, team: Team, client: ClientView
) -> None:
    made = await many(services, team, client, 6)
    for number, invoice in enumerate(made[1:], start=2):
        await paid(services, team.owner, invoice, f"{number}00.00")
    wanted = [made[0].row.id, made[5].row.id, made[4].row.id]
    assert [row.id for row in (await services.search.find(team.lawyer, "елка", 3)).invoices.items] == wanted
    assert [row.id for row in (await services.search.inline(team.lawyer, "елка", limit=3)).rows] == wanted
    pages = [await services.search.invoices(team.lawyer, "елка", offset, 3) for offset in (0, 3)]
    assert [row.id for page in pages for row in page.items] == [
        *wanted,
        *[one.row.id for one in made[3:0:-1]],
    ]


async def test_nothing_typed_is_my_open_invoices_latest_first(
    services: Services, team: Team, client: ClientView
) -> None:
    mine = await many(services, team, client, 3)
    await paid(services, team.owner, mine[1], "200.00")
    await draft_invoice(services, team.lawyer, client.id)
    theirs = await issued_invoice(
        services, team.owner, (await add_client(services, team.owner, "АО «Вега»")).id
    )
    latest = [mine[2].row.id, mine[0].row.id]
    assert [row.id for row in (await services.search.inline(team.lawyer)).rows] == latest
    assert [row.id for row in (await services.search.inline(team.owner)).rows] == [theirs.row.id]
    by_name = (await services.search.inline(team.lawyer, "елка", limit=3)).rows
    assert len(by_name) == 3  # a page is full without the draft
    assert all(row.number for row in by_name)
    everything = [theirs.row.id, *latest]
    assert [row.id for row in (await services.search.inline(team.accountant)).rows] == everything
    await services.clients.share(team.lawyer, client.id, team.assistant.member_id)
    assert [row.id for row in (await services.search.inline(team.assistant)).rows] == latest


async def test_a_text_that_fits_everybody_names_clients_only(
    services: Services, team: Team, client: ClientView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.queries.search.MOST_CLIENTS", 1)
    monkeypatch.setattr("services.core.name_lookup.MOST_CLIENTS", 1)
    await add_client(services, team.lawyer, "ООО «Юг»")
    await issued_invoice(services, team.lawyer, client.id)
    found = await services.search.find(team.lawyer, "ооо")
    assert (found.clients.total, found.invoices.total) == (2, 0)
    assert (await services.invoices.list(team.lawyer, InvoiceFilter(query="ооо"))).count == 1, (
        "a list leaves nothing out"
    )


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # both are sent the same statements
async def test_the_number_of_queries_does_not_grow(
    services: Services, team: Team, client: ClientView, database: Database
) -> None:
    """Counted, not timed: each of these is one page of a list, a search or an inline answer."""
    await add_contact(services, team.owner, client.id, 5001)
    contact = await contact_actor(services, 5001)

    async def asked() -> dict[str, int]:
        counts = {}
        for name, ask in {
            "find": lambda: services.search.find(team.lawyer, "елка"),
            "number": lambda: services.search.find(team.lawyer, "2026-0001"),
            "inline": lambda: services.search.inline(team.lawyer, "елка"),
            "mine": lambda: services.search.inline(team.lawyer),
            "invoices": lambda: services.invoices.list(
                team.lawyer, InvoiceFilter((InvoiceStatusFilter.OPEN,))
            ),
            "by text": lambda: services.invoices.list(team.lawyer, InvoiceFilter(query="елка")),
            "clients": lambda: services.clients.list(team.lawyer),
            "contracts": lambda: services.contracts.list(team.lawyer),
            "matters": lambda: services.matters.list(team.lawyer),
            "tasks": lambda: services.tasks.list(team.lawyer),
            "recent": lambda: services.clients.recent(team.lawyer),
            "own": lambda: services.invoices.list(team.lawyer, InvoiceFilter(mine=True)),
            "overdue": lambda: services.search.inline(team.lawyer, "просрочено"),
            "of a client": lambda: services.search.inline_for_contact(contact, ""),
            "in the group": lambda: services.groups.overdue(team.lawyer),
            "one in the group": lambda: services.groups.invoice(team.lawyer, "1"),
            **{
                f"all that are {show}": lambda show=show: services.invoices.list(
                    team.owner, InvoiceFilter((show,))
                )
                for show in InvoiceStatusFilter
            },
        }.items():
            with statements(database) as seen:
                await ask()
            counts[name] = len(seen)
        return counts

    async def grow(by: int) -> None:
        for number in range(by):
            await stages_contract(services, team.lawyer, client.id, number=f"{number}")
            await services.matters.create(team.lawyer, client.id, "Спор")
            await add_client(services, team.lawyer, f"Ёлка {number}")
        await many(services, team, client, by)

    await grow(9)  # more than one page
    few = await asked()
    await grow(6)
    assert await asked() == few
    assert {few.pop(f"all that are {show}") for show in InvoiceStatusFilter} == {3}
    assert few == {
        "find": 8,
        "number": 6,
        "inline": 3,
        "mine": 2,
        "invoices": 3,
        "by text": 5,
        "clients": 4,
        "contracts": 5,
        "matters": 2,
        "tasks": 2,
        "recent": 4,
        "own": 3,
        "overdue": 1,
        "of a client": 3,
        "in the group": 3,
        "one in the group": 2,
    }


def test_what_a_text_may_be() -> None:
    assert SearchService.find.permission.value == "client.read"
    assert build_search_terms("0012").number == "12"
    assert (build_search_terms("0012").digits, build_search_terms("0012").email) == ("", "")
    assert build_search_terms("ромашка").number == ""
    assert build_search_terms("8 701 234-56-78").phone == "7012345678"


async def test_what_is_spelt_otherwise(services: Services, team: Team) -> None:
    """Words of kinds, sums, Russian endings and the other script; in the list of one kind as well."""
    await add_client(services, team.owner, "АО «Вега»")
    flower = await add_client(services, team.owner, "ООО «Лютик»")
    town = await add_client(services, team.owner, "SAMARKAND TRADE MChJ")
    await issued_invoice(services, team.owner, flower.id, "99000.00")
    invoice = await issued_invoice(services, team.owner, flower.id, "150000.00")
    contract = await stages_contract(services, team.owner, flower.id)
    for text, kind, wanted in [
        ("счёт 2", "invoices", invoice.row.id),
        ("Счёт № 2026-0002 от 03.03.2026", "invoices", invoice.row.id),
        ("150 000 ₽", "invoices", invoice.row.id),
        ("на 150к", "invoices", invoice.row.id),
        ("договор № 7/2026", "contracts", contract.row.id),
        ("дог. 7/2026", "contracts", contract.row.id),
        ("клиент Лютиком", "clients", flower.id),
        ("lyutik", "clients", flower.id),
        ("самаркандом", "clients", town.id),
        ("договор самарканд", "clients", town.id),
    ]:
        found = await services.search.find(team.owner, text)
        assert getattr(found, kind).items[0].id == wanted, text
        page = await getattr(services.search, kind)(team.owner, text)
        assert page.items[0].id == wanted, text
        if kind == "invoices":
            inline = await services.search.inline(team.owner, text)
            assert inline.rows[0].id == wanted, text


async def test_people_who_sign_or_write_are_found_after_names(services: Services, team: Team) -> None:
    signed = [
        await services.clients.create(team.lawyer, NewClient(company(name, signatory_name=who)))
        for name, who in (("ТОО «Астана-Консалт»", "Сериков Алмас Б."), ("ТОО «Дала»", "СЕМЁНОВА О. И."))
    ]
    written = await add_client(services, team.lawyer, "АО «Вега»")
    await add_contact(services, team.lawyer, written.id, 7001, "Алмас Сериков")
    called = await add_client(services, team.lawyer, "ИП Сериков Ержан")
    namesake = await add_client(services, team.lawyer, "ООО «Сериковский»")
    invoice = await issued_invoice(services, team.lawyer, written.id)
    other = await make_team(services, 3001)

    for text in ("сериков", "Серикову", "СЕРИКОВ", "serikov", "Сериков Алмас", "семенова", "семёновой"):
        assert (await services.search.find(other.owner, text)).total == 0, text
        found = await services.search.find(team.lawyer, text)
        listed = await services.clients.list(team.lawyer, CardFilter(query=text))
        names = [hit.name for hit in found.clients.items]
        if text.startswith("сем"):
            assert names == ["ТОО «Дала»"], text
            assert [row.name for row in listed.items] == names
            continue
        own = ["ИП Сериков Ержан"] if " " not in text else []
        assert names[: len(own)] == own, text
        assert {written.name, signed[0].name} <= set(names), text
        assert signed[1].name not in names
        assert namesake.name not in names or names.index(written.name) > names.index(namesake.name)
        assert invoice.row.number in [row.number for row in found.invoices.items], text
        assert {row.name for row in listed.items} >= {written.name, signed[0].name}, text
        assert called.name in names or " " in text


async def test_people_of_another_lawyers_client_stay_unseen(services: Services, team: Team) -> None:
    await services.clients.create(
        team.owner, NewClient(company("АО «Тайна»", signatory_name="Сериков А. Б."))
    )
    found = await services.search.find(team.lawyer, "сериков")
    seen = (await services.clients.list(team.lawyer)).total
    assert found.clients.total == seen


async def test_a_number_is_found_with_whichever_hyphen_it_was_copied(
    services: Services, team: Team, client: ClientView
) -> None:
    number = (await issued_invoice(services, team.lawyer, client.id)).row.number or ""
    for hyphen in ("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2212"):
        for said in ("{}", "№\u00a0{}", "счёт № {}", "Invoice No. {}"):
            typed = said.format(number.replace("-", hyphen))
            found = await services.search.find(team.lawyer, typed)
            assert [row.number for row in found.invoices.items] == [number], typed
            listed = await services.invoices.list(team.lawyer, InvoiceFilter(query=typed))
            assert [row.number for row in listed.rows] == [number], typed
