"""Retainers that issue by themselves: each month once, on its day, whatever the calendar and the process did."""

import asyncio
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Contract, Delivery, Invoice, InvoiceLine, NumberCounter
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import AutoIssue, Billing, ContractState, PartMonth
from services.container import Services
from services.contracts.changes import ContractChange
from services.contracts.retainer_schedule import issue_date_next_month, next_issue_date
from services.contracts.views import NewContract
from services.domain.errors import BadInput, Forbidden
from services.domain.ids import ContractId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.invoices.recurring import RetainerJob
from services.invoices.views import Warning
from tests.support.factories import KeyTranslator, Team, act_key, add_client, make_team
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone


def utc(year: int, month: int, day: int, hour: int = 6) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


class Office:
    """A firm in Moscow with one retainer of 50 000 roubles a month."""

    def __init__(self, database: Database, services: Services, clock: FakeClock, team: Team) -> None:
        self.database, self.services, self.clock, self.team = database, services, clock, team
        self.keeper = RetainerJob(TenantDatabase(database), clock, KeyTranslator())

    async def contract(self, day: int = 5, auto: AutoIssue = AutoIssue.ISSUE, **fields: Any) -> ContractId:
        client = await add_client(self.services, self.team.owner, "ООО «Север»")
        await self.services.clients.change_responsible(self.team.owner, client.id, self.team.lawyer.member_id)
        values: dict[str, Any] = {
            "number": "12-А",
            "signed_on": date(2026, 1, 10),
            "subject": "Абонентское обслуживание",
            "currency": Currency.RUB,
            "billing": Billing.RETAINER,
            "fee": Money.of(50_000, Currency.RUB),
            "billing_day": day,
            "auto_issue": auto,
            "terms": PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
        }
        new = NewContract(client_id=client.id, **(values | fields))
        return (await self.services.contracts.create(self.team.owner, new)).row.id

    async def row(self, contract: ContractId) -> Contract:
        async with AsyncSession(self.database.reader) as session:
            return await session.get_one(Contract, contract)

    async def bills(self, contract: ContractId) -> list[tuple[date | None, str, str | None]]:
        """(month, status, number) of every invoice of the contract, in the order of making."""
        async with AsyncSession(self.database.reader) as session:
            rows = await session.execute(
                select(InvoiceLine.retainer_month, Invoice.status, Invoice.number)
                .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
                .where(Invoice.contract_id == contract)
                .order_by(Invoice.id)
            )
            return [tuple(row) for row in rows]  # type: ignore[misc]

    async def words(self) -> list[Delivery]:
        async with AsyncSession(self.database.reader) as session:
            rows = await session.scalars(
                select(Delivery).where(Delivery.kind == "drafted").order_by(Delivery.id)
            )
            return list(rows)


@pytest.fixture
async def office(database: Database, services: Services, clock: FakeClock) -> Office:
    return Office(database, services, clock, await make_team(services))


async def test_a_month_is_issued_on_its_day_and_the_lawyer_hears(office: Office) -> None:
    contract = await office.contract(day=5)
    assert (await office.row(contract)).next_issue_on == date(2026, 12, 5)
    office.clock.set(utc(2026, 12, 4, 20))  # 23:00 in Moscow
    assert await office.keeper.tick() == 0
    office.clock.set(utc(2026, 12, 4, 21))  # midnight there
    assert await office.keeper.tick() == 1
    assert await office.keeper.tick() == 0
    assert await office.bills(contract) == [(date(2026, 12, 1), "issued", "2026-0001")]
    row = await office.row(contract)
    assert row.next_issue_on == date(2027, 1, 5)

    async with AsyncSession(office.database.reader) as session:
        invoice = (await session.scalars(select(Invoice))).one()
        entries = list(await session.scalars(select(AuditEntry).where(AuditEntry.object_type == "invoice")))
    assert (invoice.invoice_date, invoice.due_date) == (date(2026, 12, 5), date(2026, 12, 15))
    assert (invoice.service_from, invoice.service_to) == (date(2026, 12, 1), date(2026, 12, 31))
    assert (invoice.total_minor, invoice.issued_by) == (5_000_000, None)
    assert invoice.created_by == office.team.lawyer.member_id
    assert [(entry.action, entry.member_id, entry.member_name) for entry in entries] == [
        ("drafted", None, None),
        ("issued", None, None),
    ]
    (word,) = await office.words()
    assert (word.member_id, word.invoice_id) == (office.team.lawyer.member_id, invoice.id)
    assert word.payload["text"] == "contract-push-issued"
    assert word.payload["params"]["number"] == "2026-0001"
    assert word.payload["buttons"] == [["contract-push-open", "open", invoice.id]]


async def test_a_draft_waits_for_a_person(office: Office) -> None:
    contract = await office.contract(day=5, auto=AutoIssue.DRAFT)
    office.clock.set(utc(2026, 12, 5))
    await office.keeper.tick()
    assert await office.bills(contract) == [(date(2026, 12, 1), "draft", None)]
    assert [word.payload["text"] for word in await office.words()] == ["contract-push-drafted"]
    # It is offered to the lawyer as a half-made invoice, and issuing it is an ordinary act.
    draft = await office.services.drafts.unfinished(office.team.lawyer)
    assert draft is not None
    await office.services.invoices.issue(office.team.lawyer, draft.row.id)
    office.clock.set(utc(2027, 1, 5))
    await office.keeper.tick()
    assert [month for month, _, _ in await office.bills(contract)] == [date(2026, 12, 1), date(2027, 1, 1)]


async def test_a_discarded_draft_does_not_come_back(office: Office) -> None:
    contract = await office.contract(day=5, auto=AutoIssue.DRAFT)
    office.clock.set(utc(2026, 12, 5))
    await office.keeper.tick()
    draft = await office.services.drafts.unfinished(office.team.lawyer)
    assert draft is not None
    await office.services.drafts.discard(office.team.lawyer, draft.row.id)
    office.clock.set(utc(2026, 12, 20))
    assert await office.keeper.tick() == 0
    assert await office.bills(contract) == []


async def test_after_downtime_each_missed_month_once_and_in_order(office: Office) -> None:
    contract = await office.contract(day=31)
    assert (await office.row(contract)).next_issue_on == date(2026, 11, 30)
    office.clock.set(utc(2027, 3, 15))
    assert await office.keeper.tick() == 4
    assert await office.keeper.tick() == 0
    assert await office.bills(contract) == [
        (date(2026, 11, 1), "issued", "2027-0001"),
        (date(2026, 12, 1), "issued", "2027-0002"),
        (date(2027, 1, 1), "issued", "2027-0003"),
        (date(2027, 2, 1), "issued", "2027-0004"),
    ]
    assert (await office.row(contract)).next_issue_on == date(2027, 3, 31)
    assert len(await office.words()) == 4


async def test_february_and_its_leap_year(office: Office) -> None:
    office.clock.set(utc(2028, 1, 31))
    contract = await office.contract(day=30)
    assert (await office.row(contract)).next_issue_on == date(2028, 2, 29)
    office.clock.set(utc(2028, 2, 29))
    await office.keeper.tick()
    assert (await office.row(contract)).next_issue_on == date(2028, 3, 30)


async def test_what_somebody_has_billed_already_is_left_out(office: Office) -> None:
    contract = await office.contract(day=30)
    draft = await office.services.drafts.from_contract(office.team.owner, contract, act_key())
    await office.services.invoices.issue(office.team.owner, draft.row.id)
    office.clock.set(utc(2026, 11, 30))
    assert await office.keeper.tick() == 1
    assert len(await office.bills(contract)) == 1
    assert await office.words() == []
    assert (await office.row(contract)).next_issue_on == date(2026, 12, 30)


async def test_without_an_account_a_draft_is_left_and_said_once(office: Office) -> None:
    contract = await office.contract(day=5, currency=Currency.EUR, fee=Money.of(900, Currency.EUR))
    office.clock.set(utc(2026, 12, 5))
    await office.keeper.tick()
    for _ in range(3):
        await office.keeper.tick()
    assert await office.bills(contract) == [(date(2026, 12, 1), "draft", None)]
    (word,) = await office.words()
    assert (word.payload["text"], word.payload["params"]["why"], word.payload["params"]["made"]) == (
        "contract-push-failed",
        "error-invoice-no-account",
        "yes",
    )
    assert (await office.row(contract)).next_issue_on == date(2027, 1, 5)


async def test_a_number_that_is_taken_leaves_no_gap(office: Office) -> None:
    """The numbering keeps it from happening; the database has the last word."""
    owner = office.team.owner
    contract = await office.contract(day=5)
    draft = await office.services.drafts.from_contract(owner, contract, act_key())
    await office.services.invoices.issue(owner, draft.row.id)  # November by hand: 2026-0001
    async with AsyncSession(office.database.writer) as session, session.begin():
        counter = (await session.scalars(select(NumberCounter))).one()
        counter.last_seq = 0
    office.clock.set(utc(2026, 12, 5))
    await office.keeper.tick()
    assert [status for _, status, _ in await office.bills(contract)] == ["issued", "draft"]
    (word,) = await office.words()
    assert word.payload["params"]["why"] == "error-invoice-number-taken"


async def test_an_expired_contract_is_said_once_and_stops(office: Office) -> None:
    contract = await office.contract(day=5, ends_on=date(2026, 12, 20))
    office.clock.set(utc(2027, 3, 1))
    await office.keeper.tick()
    await office.keeper.tick()
    assert [month for month, _, _ in await office.bills(contract)] == [date(2026, 12, 1)]
    words = await office.words()
    assert [word.payload["params"]["why"] for word in words] == ["part_month", "ended"]
    assert (await office.row(contract)).next_issue_on is None
    # Prolonged, it begins again with the months to come.
    change = ContractChange(ends_on=date(2027, 12, 31))
    await office.services.contracts.update(office.team.owner, contract, change)
    assert (await office.row(contract)).next_issue_on == date(2027, 3, 5)


async def test_the_switch_the_day_and_the_state_move_the_next_day(office: Office) -> None:
    contracts, owner = office.services.contracts, office.team.owner
    contract = await office.contract(day=5, auto=AutoIssue.OFF)
    assert (await office.row(contract)).next_issue_on is None
    await contracts.update(owner, contract, ContractChange(auto_issue=AutoIssue.DRAFT))
    assert (await office.row(contract)).next_issue_on == date(2026, 12, 5)
    await contracts.update(owner, contract, ContractChange(billing_day=28))
    assert (await office.row(contract)).next_issue_on == date(2026, 11, 28)
    await contracts.update(owner, contract, ContractChange(subject="Другое"))
    assert (await office.row(contract)).next_issue_on == date(2026, 11, 28)
    await contracts.set_state(owner, contract, ContractState.DONE)
    assert (await office.row(contract)).next_issue_on is None
    office.clock.set(utc(2026, 12, 10))
    await contracts.set_state(owner, contract, ContractState.ACTIVE)
    assert (await office.row(contract)).next_issue_on == date(2026, 12, 28)
    await contracts.update(owner, contract, ContractChange(auto_issue=AutoIssue.OFF))
    assert (await office.row(contract)).next_issue_on is None
    with pytest.raises(BadInput):
        await contracts.update(owner, contract, ContractChange(billing_day=32))


async def test_an_archived_client_is_billed_no_more(office: Office) -> None:
    contract = await office.contract(day=5)
    client = (await office.services.contracts.card(office.team.owner, contract)).row.client_id
    await office.services.clients.archive(office.team.owner, client)
    office.clock.set(utc(2026, 12, 5))
    await office.keeper.tick()
    assert await office.bills(contract) == []
    assert [word.payload["params"]["why"] for word in await office.words()] == ["archived"]
    assert (await office.row(contract)).next_issue_on is None


@pytest.mark.at_once
async def test_two_processes_bill_a_month_once(office: Office) -> None:
    contract = await office.contract(day=5)
    office.clock.set(utc(2027, 2, 5))
    second = Database(office.database.url)
    try:
        other = RetainerJob(TenantDatabase(second), office.clock, KeyTranslator())
        months = sum(await asyncio.gather(office.keeper.tick(), other.tick(), office.keeper.tick()))
    finally:
        await second.close()
    assert months == 3
    assert [month for month, _, _ in await office.bills(contract)] == [
        date(2026, 12, 1),
        date(2027, 1, 1),
        date(2027, 2, 1),
    ]


@pytest.mark.parametrize(
    ("today", "signed", "day", "first"),
    [
        (date(2026, 11, 24), date(2026, 1, 1), 24, date(2026, 11, 24)),
        (date(2026, 11, 24), date(2026, 1, 1), 23, date(2026, 12, 23)),
        (date(2026, 11, 24), date(2027, 2, 15), 10, date(2027, 3, 10)),
        (date(2026, 2, 1), date(2026, 1, 1), 31, date(2026, 2, 28)),
        (date(2026, 12, 31), date(2026, 1, 1), 31, date(2026, 12, 31)),
        (date(2026, 12, 31), date(2026, 1, 1), 30, date(2027, 1, 30)),
    ],
)
def test_the_first_day(today: date, signed: date, day: int, first: date) -> None:
    contract: Any = SimpleNamespace(
        billing="retainer", auto_issue="issue", state="active", billing_day=day, signed_on=signed
    )
    assert next_issue_date(contract, today) == first


def test_month_ends_come_back_after_february() -> None:
    contract: Any = SimpleNamespace(billing_day=31)
    days = [date(2027, 1, 31)]
    for _ in range(4):
        days.append(issue_date_next_month(contract, days[-1]))
    assert days[1:] == [date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30), date(2027, 5, 31)]


BEGINS, ENDS = {"signed_on": date(2026, 11, 25)}, {"ends_on": date(2026, 12, 10)}


@pytest.mark.parametrize(
    ("fields", "part", "day", "months"),
    [
        (BEGINS, PartMonth.DAYS, 25, [("2026-11", 1_000_000), ("2026-12", 5_000_000)]),
        (BEGINS, PartMonth.FULL, 25, [("2026-11", 5_000_000), ("2026-12", 5_000_000)]),
        (ENDS, PartMonth.DAYS, 5, [("2026-12", 1_612_903)]),
        (ENDS, PartMonth.FULL, 5, [("2026-12", 5_000_000)]),
    ],
)
async def test_a_part_of_a_month_costs_what_the_contract_says(
    office: Office, fields: dict[str, Any], part: PartMonth, day: int, months: list[tuple[str, int]]
) -> None:
    contract = await office.contract(day=day, part_month=part, **fields)
    office.clock.set(utc(2026, 12, 26))
    await office.keeper.tick()
    bills = await office.bills(contract)
    assert [(f"{month:%Y-%m}", status) for month, status, _ in bills if month] == [
        (month, "issued") for month, _ in months
    ]
    async with AsyncSession(office.database.reader) as session:
        totals = list(await session.scalars(select(Invoice.total_minor).order_by(Invoice.id)))
    assert totals == [minor for _, minor in months]
    (first, *_) = await office.words()
    told = "contract-push-issued-part" if part is PartMonth.DAYS else "contract-push-issued"
    assert first.payload["text"] == told


async def test_a_part_of_a_month_that_nobody_has_priced_waits_for_an_answer(office: Office) -> None:
    """As the contracts do that are older than the question."""
    contract = await office.contract(day=25, signed_on=date(2026, 11, 25))
    office.clock.set(utc(2026, 11, 26))
    await office.keeper.tick()
    assert await office.bills(contract) == [(date(2026, 11, 1), "draft", None)]
    (word,) = await office.words()
    assert (word.payload["text"], word.payload["params"]["why"]) == ("contract-push-failed", "part_month")
    assert word.payload["params"]["made"] == "yes"

    drafts, lawyer = office.services.drafts, office.team.lawyer
    draft = await drafts.unfinished(lawyer)
    assert draft is not None
    assert Warning.PART_MONTH in draft.warnings
    assert draft.part_month is not None
    assert (draft.part_month.by_days.minor, draft.part_month.full.minor) == (1_000_000, 5_000_000)
    with pytest.raises(Forbidden):
        await drafts.choose_part_month(office.team.assistant, draft.row.id, PartMonth.DAYS)
    for _ in range(2):
        priced = await drafts.choose_part_month(lawyer, draft.row.id, PartMonth.DAYS)
    assert (priced.row.total.minor, priced.part_month) == (1_000_000, None)
    assert Warning.PART_MONTH not in priced.warnings
    # The contract has learnt it: the months to come issue by themselves again.
    await office.services.invoices.issue(lawyer, draft.row.id)
    office.clock.set(utc(2026, 12, 25))
    await office.keeper.tick()
    assert [status for _, status, _ in await office.bills(contract)] == ["issued", "issued"]


async def test_a_term_after_the_act_is_told_in_words(office: Office) -> None:
    await office.contract(day=5, terms=PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING))
    office.clock.set(utc(2026, 12, 5))
    await office.keeper.tick()
    (word,) = await office.words()
    assert word.payload["text"] == "contract-push-issued-act"
    params = word.payload["params"]
    assert (params["act_days"], params["unit"], "due" in params) == (10, "working", False)
