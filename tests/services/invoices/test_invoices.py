"""Issuing, voiding, correcting and writing off, and the lists, on both databases."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Invoice
from db.vocabulary.enums import InvoiceStatus
from db.vocabulary.filters import InvoiceSort, InvoiceStatusFilter
from services.clients.views import ClientView
from services.container import Services
from services.core.invoice_row import InvoiceRow
from services.documents.pdf.render import payment_payload, render_invoice
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, DomainError, Forbidden, NotFound
from services.domain.ids import ContractId, MatterId
from services.domain.money.money import Currency, Money
from services.invoices.views import InvoiceFilter, InvoiceList, InvoiceView
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.service_surface import DOLLARS

pytestmark = pytest.mark.alone


def rub(amount: str | int) -> Money:
    return Money.of(amount, Currency.RUB)


@pytest.fixture
async def team(services: Services) -> factories.Team:
    return await factories.make_team(services)


@pytest.fixture
def owner(team: factories.Team) -> Actor:
    return team.owner


@pytest.fixture
async def client(services: Services, team: factories.Team) -> ClientView:
    """Of the lawyer, shared with the assistant."""
    client = await factories.add_client(services, team.owner, responsible_id=team.lawyer.member_id)
    await services.clients.share(team.owner, client.id, team.assistant.member_id)
    return client


async def numbers(database: Database) -> list[str]:
    async with AsyncSession(database.reader) as session:
        found = await session.scalars(
            select(Invoice.number).where(Invoice.number.is_not(None)).order_by(Invoice.seq)
        )
        return [number for number in found if number]


# Issuing


async def test_the_number_exists_only_at_issue(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    draft = await factories.draft_invoice(services, owner, client.id)
    assert (draft.row.status, draft.row.number, draft.next_number) == (InvoiceStatus.DRAFT, None, "2026-0001")
    assert await numbers(database) == []
    issued = await services.invoices.issue(owner, draft.row.id)
    assert (issued.row.status, issued.row.number, issued.next_number) == (
        InvoiceStatus.ISSUED,
        "2026-0001",
        None,
    )
    assert issued.timeline[0].action == "issued"
    assert issued.timeline[0].member_name == owner.name


@pytest.mark.at_once
async def test_twenty_taps_at_once_issue_once(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    draft = await factories.draft_invoice(services, owner, client.id)
    views = await asyncio.gather(*(services.invoices.issue(owner, draft.row.id) for _ in range(20)))
    assert {view.row.number for view in views} == {"2026-0001"}
    assert await numbers(database) == ["2026-0001"]
    assert (await factories.issued_invoice(services, owner, client.id)).row.number == "2026-0002"
    entries = (await services.invoices.view(owner, draft.row.id)).timeline
    assert [entry.action for entry in entries].count("issued") == 1


@pytest.mark.at_once
async def test_fifty_people_issue_without_a_gap(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    drafts = [await factories.draft_invoice(services, owner, client.id, "100.00") for _ in range(50)]
    await asyncio.gather(*(services.invoices.issue(owner, draft.row.id) for draft in drafts))
    assert await numbers(database) == [f"2026-{seq:04}" for seq in range(1, 51)]


async def test_each_year_counts_anew(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    draft = await factories.draft_invoice(services, owner, client.id)
    await services.drafts.set_invoice_date(owner, draft.row.id, date(2025, 12, 31))
    old = await services.invoices.issue(owner, draft.row.id)
    new = await factories.issued_invoice(services, owner, client.id)
    assert (old.row.number, new.row.number) == ("2025-0001", "2026-0001")


async def test_a_refused_issue_takes_no_number(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    empty = await services.drafts.for_client(owner, client.id, factories.act_key())
    with pytest.raises(BadInput, match="error-invoice-no-lines"):
        await services.invoices.issue(owner, empty.row.id)
    zero = await factories.draft_invoice(services, owner, client.id, "0.00")
    with pytest.raises(BadInput, match="error-invoice-zero"):
        await services.invoices.issue(owner, zero.row.id)
    dollars = await factories.draft_invoice(services, owner, client.id, currency=Currency.USD)
    with pytest.raises(DomainError, match="error-invoice-no-account"):
        await services.invoices.issue(owner, dollars.row.id)
    assert (await factories.issued_invoice(services, owner, client.id)).row.number == "2026-0001"


async def test_two_spellings_of_one_number_are_refused(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    issuer = await factories.default_issuer(services, owner)
    first = await factories.issued_invoice(services, owner, client.id)
    draft = await factories.draft_invoice(services, owner, client.id)
    async with AsyncSession(database.writer) as session, session.begin():
        row = await session.get_one(Invoice, first.row.id)
        row.number = "2026-0002"  # as another series of the same issuer could have spelled it
    with pytest.raises(Conflict, match="error-invoice-number-taken"):
        await services.invoices.issue(owner, draft.row.id)
    assert (await services.issuers.get(owner, issuer.id)).next_number == "2026-0002"


async def test_who_may_issue(services: Services, team: factories.Team, client: ClientView) -> None:
    draft = await factories.draft_invoice(services, team.assistant, client.id)
    with pytest.raises(Forbidden):
        await services.invoices.issue(team.assistant, draft.row.id)
    assert (await services.invoices.issue(team.lawyer, draft.row.id)).row.number == "2026-0001"
    hidden = await factories.add_client(services, team.owner, "АО «Вега»")
    secret = await factories.draft_invoice(services, team.owner, hidden.id)
    with pytest.raises(NotFound):
        await services.invoices.issue(team.lawyer, secret.row.id)


async def test_a_kazakh_issuer_keeps_the_hundredth_undeclined(services: Services) -> None:
    """The snapshot says so: a page that was issued before stays as it was."""
    team = await factories.make_team(services, 5001, requisites=factories.kazakh_firm())
    client = await factories.add_client(services, team.owner)
    draft = await factories.draft_invoice(services, team.owner, client.id, "116000.00", Currency.KZT)
    assert not (await services.invoices.document(team.owner, draft.row.id)).decline_minor
    await services.invoices.issue(team.owner, draft.row.id)
    assert not (await services.invoices.document(team.owner, draft.row.id)).decline_minor
    dollars = await factories.draft_invoice(services, team.owner, client.id, "100.00", Currency.USD)
    assert (await services.invoices.document(team.owner, dollars.row.id)).decline_minor


async def test_what_is_issued_is_frozen(services: Services, owner: Actor, client: ClientView) -> None:
    issued = await factories.issued_invoice(services, owner, client.id, "150000.00")
    document = await services.invoices.document(owner, issued.row.id)
    page = await asyncio.to_thread(render_invoice, document)
    assert (document.number, document.total, document.draft) == ("2026-0001", rub(150_000), False)

    issuer = await factories.default_issuer(services, owner)
    await services.issuers.update(owner, issuer.id, factories.russian_firm("ООО «Новое имя»"))
    await services.clients.update_requisites(owner, client.id, factories.company("ООО «Лютик»"))
    await factories.paid(services, owner, issued, "50000.00")
    again = await services.invoices.document(owner, issued.row.id)
    assert again == document
    assert await asyncio.to_thread(render_invoice, again) == page
    assert "Sum=15000000" in (payment_payload(again) or "")


async def test_a_draft_is_drawn_as_a_draft(services: Services, owner: Actor, client: ClientView) -> None:
    draft = await factories.draft_invoice(services, owner, client.id)
    document = await services.invoices.document(owner, draft.row.id)
    assert (document.draft, document.total) == (True, rub(100_000))
    assert payment_payload(document) is None


async def test_the_sent_file_is_remembered_for_what_is_issued(
    services: Services, owner: Actor, client: ClientView
) -> None:
    draft = await factories.draft_invoice(services, owner, client.id)
    preview = await services.invoices.document(owner, draft.row.id)
    await services.invoices.remember_file(owner, draft.row.id, "preview", preview)
    assert (await services.invoices.issue(owner, draft.row.id)).file_id is None
    page = await services.invoices.document(owner, draft.row.id)
    await services.invoices.remember_file(owner, draft.row.id, "page", page)
    assert (await services.invoices.view(owner, draft.row.id)).file_id == "page"
    # The page that Telegram keeps has no mark.
    assert (await services.invoices.void(owner, draft.row.id, "Ошибка")).file_id is None
    await services.invoices.remember_file(owner, draft.row.id, "drawn before", page)
    assert (await services.invoices.view(owner, draft.row.id)).file_id is None


# Voiding, correcting, writing off


async def test_voiding_keeps_the_number_and_returns_the_money(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    issued = await factories.issued_invoice(services, owner, client.id, "1000.00")
    await factories.paid(services, owner, issued, "400.00")
    void = await services.invoices.void(owner, issued.row.id, "  Ошибка \u202e в сумме ")
    assert (void.row.status, void.row.number, void.row.balance) == (InvoiceStatus.VOID, "2026-0001", rub(0))
    assert (void.row.paid, void.advance, void.void_reason) == (rub(0), rub(400), "Ошибка в сумме")
    assert void.timeline[0].after == {
        "reason": "Ошибка в сумме",
        "to_advance": {"minor": 40_000, "currency": "RUB"},
    }
    again = await services.invoices.void(owner, issued.row.id, "Другая причина")
    assert (again.void_reason, again.advance) == ("Ошибка в сумме", rub(400))
    document = await services.invoices.document(owner, issued.row.id)
    assert (document.void, payment_payload(document)) == (True, None)
    assert (await factories.issued_invoice(services, owner, client.id)).row.number == "2026-0002"
    with pytest.raises(Conflict, match="error-invoice-void"):
        await services.invoices.issue(owner, issued.row.id)


async def test_a_lawyer_voids_what_is_unpaid(
    services: Services, team: factories.Team, client: ClientView
) -> None:
    paid = await factories.issued_invoice(services, team.owner, client.id, "1000.00")
    await factories.paid(services, team.lawyer, paid, "400.00")
    with pytest.raises(Forbidden):
        await services.invoices.void(team.lawyer, paid.row.id, "Ошибка")
    with pytest.raises(Forbidden):
        await services.invoices.correct(team.lawyer, paid.row.id, "Ошибка", True, factories.act_key())
    assert (await services.invoices.view(team.owner, paid.row.id)).row.paid == rub(400)
    unpaid = await factories.issued_invoice(services, team.owner, client.id)
    assert (
        await services.invoices.void(team.lawyer, unpaid.row.id, "Ошибка")
    ).row.status is InvoiceStatus.VOID
    with pytest.raises(Forbidden):
        await services.invoices.void(team.assistant, unpaid.row.id, "Ошибка")


@pytest.mark.parametrize("reason", ["", " \n ", "x" * 501])
async def test_a_reason_is_needed(services: Services, owner: Actor, client: ClientView, reason: str) -> None:
    issued = await factories.issued_invoice(services, owner, client.id)
    for act in (services.invoices.void, services.invoices.write_off):
        with pytest.raises(BadInput, match="error-reason"):
            await act(owner, issued.row.id, reason)
    with pytest.raises(BadInput, match="error-reason"):
        await services.invoices.correct(owner, issued.row.id, reason, False, factories.act_key())
    assert (await services.invoices.view(owner, issued.row.id)).row.status is InvoiceStatus.ISSUED


@pytest.mark.parametrize(("move", "paid", "advance"), [(True, 400, 0), (False, 0, 400)])
async def test_correcting(
    services: Services, owner: Actor, client: ClientView, move: bool, paid: int, advance: int
) -> None:
    contract = await factories.stages_contract(services, owner, client.id)
    draft = await services.drafts.from_contract(owner, contract.row.id, factories.act_key())
    issued = await services.invoices.issue(owner, draft.row.id)
    await factories.paid(services, owner, issued, "400.00")
    key = factories.act_key()
    first = await services.invoices.correct(owner, issued.row.id, "Ошибка", move, key)
    second = await services.invoices.correct(owner, issued.row.id, "Ошибка", move, key)
    assert first.row.id == second.row.id
    assert (first.row.status, first.lines[0].stage_id) == (InvoiceStatus.DRAFT, issued.lines[0].stage_id)
    assert (first.advance, first.warnings) == (rub(400), ())
    assert first.corrects is not None
    assert first.corrects.number == "2026-0001"

    new = await services.invoices.issue(owner, first.row.id)
    assert (new.row.number, new.row.paid, new.advance) == ("2026-0002", rub(paid), rub(advance))
    old = await services.invoices.view(owner, issued.row.id)
    assert (old.row.status, old.row.number, old.row.paid) == (InvoiceStatus.VOID, "2026-0001", rub(0))


async def test_moved_payments_never_overpay(services: Services, owner: Actor, client: ClientView) -> None:
    issued = await factories.issued_invoice(services, owner, client.id, "1000.00")
    await factories.paid(services, owner, issued, "1000.00")
    draft = await services.invoices.correct(owner, issued.row.id, "Ошибка", True, factories.act_key())
    only = draft.lines[0]
    await services.drafts.set_line(
        owner,
        draft.row.id,
        only.id,
        factories.LineEdit(only.description, only.quantity, only.unit, rub(600)),
    )
    new = await services.invoices.issue(owner, draft.row.id)
    assert (new.row.status, new.row.paid, new.advance) == (InvoiceStatus.PAID, rub(600), rub(400))


async def test_writing_off(services: Services, team: factories.Team, client: ClientView) -> None:
    issued = await factories.issued_invoice(services, team.owner, client.id, "1000.00")
    await factories.paid(services, team.owner, issued, "400.00")
    with pytest.raises(Forbidden):
        await services.invoices.write_off(team.lawyer, issued.row.id, "Безнадёжно")
    off = await services.invoices.write_off(team.accountant, issued.row.id, "Безнадёжно")
    assert (off.row.status, off.written_off, off.row.balance) == (InvoiceStatus.WRITTEN_OFF, rub(600), rub(0))
    again = await services.invoices.write_off(team.accountant, issued.row.id, "Ещё раз")
    assert (again.written_off, again.write_off_reason) == (rub(600), "Безнадёжно")
    settled = await factories.issued_invoice(services, team.owner, client.id, "1000.00")
    await factories.paid(services, team.owner, settled, "1000.00")
    with pytest.raises(Conflict, match="error-invoice-paid"):
        await services.invoices.write_off(team.owner, settled.row.id, "Безнадёжно")
    draft = await factories.draft_invoice(services, team.owner, client.id)
    with pytest.raises(Conflict, match="error-invoice-draft"):
        await services.invoices.write_off(team.owner, draft.row.id, "Безнадёжно")


async def test_overdue_is_a_day_of_the_firm(
    services: Services, owner: Actor, client: ClientView, clock: FakeClock
) -> None:
    issued = await factories.issued_invoice(services, owner, client.id, "1000.00")
    assert issued.row.due_date == date(2026, 12, 4)
    clock.advance(days=10, hours=11, minutes=59)  # 4 December, 23:59 in Moscow
    assert (await services.invoices.view(owner, issued.row.id)).row.overdue_days == 0
    clock.advance(minutes=1)
    late = await services.invoices.view(owner, issued.row.id)
    assert (late.row.overdue_days, late.row.status) == (1, InvoiceStatus.ISSUED)
    await factories.paid(services, owner, issued, "400.00")
    part = await services.invoices.view(owner, issued.row.id)
    assert (part.row.overdue_days, part.row.status) == (1, InvoiceStatus.PARTIAL)
    await factories.paid(services, owner, issued, "600.00")
    assert (await services.invoices.view(owner, issued.row.id)).row.overdue_days == 0


# Lists


@pytest.fixture
async def many(
    services: Services, owner: Actor, client: ClientView, clock: FakeClock
) -> dict[str, InvoiceView]:
    """One of each state; today is a month after the overdue one was issued."""
    made = {}
    for name in ("overdue", "part", "paid", "void", "off"):
        made[name] = await factories.issued_invoice(services, owner, client.id, "1000.00")
    await factories.paid(services, owner, made["part"], "400.00")
    await factories.paid(services, owner, made["paid"], "1000.00")
    await services.invoices.void(owner, made["void"].row.id, "Ошибка")
    await services.invoices.write_off(owner, made["off"].row.id, "Безнадёжно")
    clock.advance(days=30)
    made["open"] = await factories.issued_invoice(services, owner, client.id, "2000.00")
    made["draft"] = await factories.draft_invoice(services, owner, client.id, "5000.00")
    return made


async def test_filters(services: Services, owner: Actor, many: dict[str, InvoiceView]) -> None:
    for show, names in {
        InvoiceStatusFilter.ALL: ["draft", "open", "off", "void", "paid", "part", "overdue"],
        InvoiceStatusFilter.OPEN: ["overdue", "part", "open"],
        InvoiceStatusFilter.OVERDUE: ["overdue", "part"],
        InvoiceStatusFilter.PARTIAL: ["part"],
        InvoiceStatusFilter.PAID: ["paid"],
        InvoiceStatusFilter.VOID: ["void"],
        InvoiceStatusFilter.WRITTEN_OFF: ["off"],
        InvoiceStatusFilter.DRAFT: ["draft"],
    }.items():
        found = await services.invoices.list(owner, InvoiceFilter((show,)))
        assert [row.id for row in found.rows] == [many[name].row.id for name in names], show
        assert found.count == len(names), show


async def test_several_statuses_at_once(
    services: Services, owner: Actor, many: dict[str, InvoiceView]
) -> None:
    async def found(
        *shows: InvoiceStatusFilter, sort: InvoiceSort = InvoiceSort.USUAL
    ) -> tuple[list[str], InvoiceList]:
        listed = await services.invoices.list(owner, InvoiceFilter(shows=shows, sort=sort))
        names = {view.row.id: name for name, view in many.items()}
        return [names[row.id] for row in listed.rows], listed

    # Of what is still to be paid the balance counts, for the order as well; «part» has 600 of 1000 left.
    assert (await found(InvoiceStatusFilter.OVERDUE, InvoiceStatusFilter.OPEN))[0] == [
        "overdue",
        "part",
        "open",
    ]
    assert (await found(InvoiceStatusFilter.OVERDUE, InvoiceStatusFilter.OPEN, sort=InvoiceSort.AMOUNT))[
        0
    ] == ["open", "overdue", "part"]
    assert (await found(InvoiceStatusFilter.OVERDUE, InvoiceStatusFilter.PAID))[0] == [
        "paid",
        "part",
        "overdue",
    ]
    # Drafts and void ones are found, and are in no sum with others.
    names, listed = await found(
        InvoiceStatusFilter.PARTIAL, InvoiceStatusFilter.DRAFT, InvoiceStatusFilter.VOID
    )
    assert (names, listed.count) == (["draft", "void", "part"], 3)
    assert [(total.count, total.total.amount, total.balance.amount) for total in listed.totals] == [
        (1, 1000, 600)
    ]
    assert (await found(InvoiceStatusFilter.DRAFT, InvoiceStatusFilter.VOID))[1].totals == ()


async def test_totals_are_of_all_that_is_found(
    services: Services, owner: Actor, client: ClientView, many: dict[str, InvoiceView]
) -> None:
    owed = await services.invoices.list(owner, InvoiceFilter((InvoiceStatusFilter.OPEN,)), limit=1)
    assert (len(owed.rows), owed.count) == (1, 3)
    assert [(total.count, total.balance) for total in owed.totals] == [(3, rub(3_600))]

    # Drafts and void ones are in the list of all and not in its sums.
    everything = await services.invoices.list(owner)
    (sums,) = everything.totals
    assert (everything.count, sums.count, sums.total) == (7, 5, rub(6_000))
    assert (sums.paid, sums.balance) == (rub(1_400), rub(3_600))

    issuer = await factories.default_issuer(services, owner)
    await services.issuers.set_account(owner, issuer.id, Currency.USD, DOLLARS)
    await factories.spell_in_latin(services, owner, issuer.id, Currency.USD)
    dollars = await factories.draft_invoice(services, owner, client.id, "70.00", Currency.USD)
    await services.invoices.issue(owner, dollars.row.id)
    both = await services.invoices.list(owner, InvoiceFilter((InvoiceStatusFilter.OPEN,)))
    assert [total.balance for total in both.totals] == [rub(3_600), Money.of(70, Currency.USD)]


async def test_search_by_number_and_client(
    services: Services, owner: Actor, client: ClientView, many: dict[str, InvoiceView]
) -> None:
    north = await factories.add_client(services, owner, "АО «Север»", tax_id="7707083893")
    theirs = await factories.issued_invoice(services, owner, north.id)

    async def search(query: str) -> list[InvoiceRow]:
        return list((await services.invoices.list(owner, InvoiceFilter(query=query), limit=100)).rows)

    assert [row.id for row in await search("СЕВЕР")] == [theirs.row.id]
    assert [row.id for row in await search("770708")] == [theirs.row.id]
    for query in (theirs.row.number, f"№ {theirs.row.number}", "2026-7", "2026-0007"):
        assert query is not None
        assert theirs.row.id in [row.id for row in await search(query)]
    assert len(await search("ромаш")) == 7
    assert await search("ромашк4") == []
    assert await search("%") == []


async def test_pages_do_not_overlap(services: Services, owner: Actor, many: dict[str, InvoiceView]) -> None:
    pages: list[InvoiceList] = [
        await services.invoices.list(owner, offset=offset, limit=3) for offset in (0, 3, 6, 9)
    ]
    assert [len(page.rows) for page in pages] == [3, 3, 1, 0]
    assert len({row.id for page in pages for row in page.rows}) == 7


async def test_lists_of_one_client_contract_or_matter(
    services: Services, team: factories.Team, client: ClientView
) -> None:
    owner = team.owner
    matter = await services.matters.create(owner, client.id, "Сделка")
    contract = await factories.stages_contract(services, owner, client.id, matter_ids=(matter.id,))
    mine = await services.drafts.from_contract(owner, contract.row.id, factories.act_key())
    await factories.draft_invoice(services, owner, client.id)

    def ids(found: InvoiceList) -> list[int]:
        return [row.id for row in found.rows]

    assert ids(await services.invoices.list(owner, InvoiceFilter(contract_id=contract.row.id))) == [
        mine.row.id
    ]
    assert ids(await services.invoices.list(owner, InvoiceFilter(matter_id=matter.id))) == [mine.row.id]
    assert len(ids(await services.invoices.list(owner, InvoiceFilter(client_id=client.id)))) == 2
    hidden = await factories.add_client(services, owner, "АО «Вега»")
    await factories.draft_invoice(services, owner, hidden.id)
    assert len(ids(await services.invoices.list(team.lawyer))) == 2
    with pytest.raises(NotFound):
        await services.invoices.list(team.lawyer, InvoiceFilter(client_id=hidden.id))
    with pytest.raises(NotFound):
        await services.invoices.list(owner, InvoiceFilter(contract_id=ContractId(contract.row.id + 1000)))
    with pytest.raises(NotFound):
        await services.invoices.list(owner, InvoiceFilter(matter_id=MatterId(matter.id + 1000)))


async def test_the_history_says_who_did_what(
    services: Services, team: factories.Team, client: ClientView, clock: FakeClock
) -> None:
    draft = await factories.draft_invoice(services, team.assistant, client.id, "1000.00")
    clock.advance(minutes=5)
    issued = await services.invoices.issue(team.lawyer, draft.row.id)
    clock.advance(days=1)
    payment = await factories.paid(services, team.accountant, issued, "1500.00", date(2026, 11, 25))
    clock.advance(days=1)
    await services.payments.reverse(team.owner, payment.id, "Чужой платёж")
    other = await factories.issued_invoice(services, team.owner, client.id, "1.00")
    view = await services.invoices.view(team.owner, issued.row.id)
    told: list[tuple[str, str | None]] = [(entry.action, entry.member_name) for entry in view.timeline]
    assert told == [
        ("payment_reversed", team.owner.name),
        ("paid", team.accountant.name),
        ("issued", team.lawyer.name),
        ("drafted", team.assistant.name),
    ]
    paid: dict[str, Any] = view.timeline[1].after or {}
    assert paid["amount"] == {"minor": 100_000, "currency": "RUB"}
    assert view.timeline[0].at - view.timeline[1].at == timedelta(days=1)
    assert len((await services.invoices.view(team.owner, other.row.id)).timeline) == 2
