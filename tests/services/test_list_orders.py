"""Every list, in each of its orders and for each of its choices, page by page, against the rows themselves."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from db.engine import Database
from db.vocabulary.enums import ContractState, Role
from db.vocabulary.filters import CardSort, ClientFilter, InvoiceSort, InvoiceStatusFilter, MatterFilter
from services.clients.views import ClientRow
from services.container import Services
from services.contracts.views import ContractRow
from services.core.lists import CardFilter, PageWithTotals
from services.domain.access import Actor
from services.domain.money.money import Money
from services.invoices.views import InvoiceFilter, InvoiceList
from services.matters.service import MatterRow
from tests.bench.firm import NOW, TODAY, Size, actor, build
from tests.support.factories import make_services
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.kept_worlds import kept

pytestmark = pytest.mark.alone

SIZE = Size(clients=55, invoices=150, contracts=45, matters=35, tasks=1)
LIMIT = 30


@dataclass
class Firm:
    """What this member sees of it, row by row, and who that is."""

    services: Services
    actor: Actor
    clients: dict[int, Any]
    contracts: list[Any]
    matters: list[Any]
    invoices: list[Any]

    def debt(self, client_id: int, currency: str = "RUB") -> int:
        return sum(
            owed(row) for row in self.invoices if (row.client_id, row.currency) == (client_id, currency)
        )

    def name(self, row: Any) -> tuple[str, int]:
        return self.clients[row.client_id].name_norm, row.client_id


def owed(row: Any) -> int:
    return row.total_minor - row.paid_minor - row.written_off_minor if row.status == "issued" else 0


@pytest.fixture(params=[Role.OWNER, Role.LAWYER])
async def firm(request: pytest.FixtureRequest, database: Database) -> Firm:
    """Of both kinds some are put away, closed or ended; one client is shared with the lawyer."""
    who = actor(1, request.param)
    shared = 1_000_000 + 3

    async def make() -> None:
        await build(database, SIZE, SIZE)
        async with database.writer.begin() as connection:
            for change in (
                "UPDATE clients SET archived_at = created_at WHERE id % 9 = 2",
                "UPDATE matters SET closed_on = opened_on WHERE id % 3 = 1",
                "UPDATE contracts SET state = 'done' WHERE id % 4 = 1",
                "UPDATE invoices SET status = 'written_off', written_off_minor = total_minor - paid_minor"
                " WHERE status = 'issued' AND id % 35 = 7",
                f"INSERT INTO client_shares (firm_id, client_id, member_id) VALUES (1, {shared}, 12)",
            ):
                await connection.execute(text(change))

    await kept(database, FakeClock(NOW), FakeTokens(), "orders of lists", make)
    async with database.reader.connect() as connection:

        async def rows(table: str) -> Sequence[Any]:
            return (await connection.execute(text(f"SELECT * FROM {table} WHERE firm_id = 1"))).all()

        clients = {
            row.id: row
            for row in await rows("clients")
            if who.sees_all_clients or row.responsible_id == who.member_id or row.id == shared
        }
        seen = {
            table: [row for row in await rows(table) if row.client_id in clients]
            for table in ("contracts", "matters", "invoices")
        }
    services = make_services(database, FakeClock(NOW), FakeTokens())
    found = Firm(services, who, clients, seen["contracts"], seen["matters"], seen["invoices"])
    assert all((len(found.clients) > 10, len(found.contracts) > 8, len(found.matters) > 6))
    return found


async def whole(page: Callable[[int], Awaitable[Any]]) -> list[int]:
    """The ids of all pages, which end where the list says."""
    ids: list[int] = []
    while True:
        found = await page(len(ids))
        ids += [int(row.id) for row in (found.rows if isinstance(found, InvoiceList) else found.items)]
        total = found.count if isinstance(found, InvoiceList) else found.total
        if len(ids) >= total:
            assert len(ids) == total
            return ids


def sums(money: Iterable[Money]) -> dict[str, int]:
    return {one.currency.value: one.minor for one in money}


def total(rows: Iterable[Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        if owed(row):
            found[row.currency] = found.get(row.currency, 0) + owed(row)
    return found


def newest(row: Any) -> tuple[int, int]:
    return -day(row.invoice_date).toordinal(), -row.id


def day(value: date | str) -> date:
    """Raw rows of SQLite have texts."""
    return value if isinstance(value, date) else date.fromisoformat(value)


SHOWN: dict[InvoiceStatusFilter, Callable[[Any], bool]] = {
    InvoiceStatusFilter.ALL: lambda row: True,
    InvoiceStatusFilter.DRAFT: lambda row: row.status == "draft",
    InvoiceStatusFilter.OPEN: lambda row: owed(row) > 0,
    InvoiceStatusFilter.OVERDUE: lambda row: owed(row) > 0 and day(row.due_date) < TODAY,
    InvoiceStatusFilter.PARTIAL: lambda row: owed(row) > 0 and row.paid_minor > 0,
    InvoiceStatusFilter.PAID: lambda row: row.status == "issued" and owed(row) == 0,
    InvoiceStatusFilter.VOID: lambda row: row.status == "void",
    InvoiceStatusFilter.WRITTEN_OFF: lambda row: row.status == "written_off",
}
DEBTS = {InvoiceStatusFilter.OPEN, InvoiceStatusFilter.OVERDUE, InvoiceStatusFilter.PARTIAL}
CHOICES = [
    (),
    *((show,) for show in InvoiceStatusFilter),
    (InvoiceStatusFilter.OVERDUE, InvoiceStatusFilter.PARTIAL),
    (InvoiceStatusFilter.OPEN, InvoiceStatusFilter.PAID, InvoiceStatusFilter.DRAFT),
]


async def test_invoices(firm: Firm) -> None:
    for shows in CHOICES:
        debts = bool(shows) and set(shows) <= DEBTS

        def largest(row: Any, debts: bool = debts) -> tuple[Any, ...]:
            return row.currency != "RUB", row.currency, -(owed(row) if debts else row.total_minor), row.id

        def due(row: Any) -> tuple[Any, ...]:
            return day(row.due_date), row.id

        orders: dict[InvoiceSort, Callable[[Any], Any]] = {
            InvoiceSort.USUAL: due if debts else newest,
            InvoiceSort.NEWEST: newest,
            InvoiceSort.DUE: due,
            InvoiceSort.AMOUNT: largest,
            InvoiceSort.CLIENT: lambda row: (*firm.name(row), *newest(row)),
        }
        rows = [row for row in firm.invoices if not shows or any(SHOWN[show](row) for show in shows)]
        for sort, key in orders.items():
            chosen = InvoiceFilter(shows=shows, sort=sort)

            async def page(offset: int, chosen: InvoiceFilter = chosen) -> InvoiceList:
                return await firm.services.invoices.list(firm.actor, chosen, offset, LIMIT)

            expected = [row.id for row in sorted(rows, key=key)]
            assert await whole(page) == expected, (shows, sort)
        listed = await firm.services.invoices.list(firm.actor, InvoiceFilter(shows=shows))
        # Drafts and void ones are in no sum, unless one asks for nothing else.
        alone = len(shows) == 1 and shows != (InvoiceStatusFilter.ALL,)
        counted = [row for row in rows if alone or row.status in ("issued", "written_off")]
        assert {one.total.currency.value: (one.count, one.total.minor) for one in listed.totals} == {
            currency: (
                sum(row.currency == currency for row in counted),
                sum(row.total_minor for row in counted if row.currency == currency),
            )
            for currency in {row.currency for row in counted}
        }, shows
        if debts:
            assert sums(one.balance for one in listed.totals) == total(rows)


async def test_clients(firm: Firm) -> None:
    debtors = {row.client_id for row in firm.invoices if owed(row)}
    shown: dict[ClientFilter, Callable[[Any], bool]] = {
        ClientFilter.CURRENT: lambda row: row.archived_at is None,
        ClientFilter.OWING: lambda row: row.id in debtors,
        ClientFilter.ARCHIVED: lambda row: row.archived_at is not None,
        ClientFilter.EVERY: lambda row: True,
    }
    for show, is_shown in shown.items():
        rows = [row for row in firm.clients.values() if is_shown(row)]
        ids = {row.id for row in rows}
        orders: dict[CardSort, Callable[[Any], Any]] = {
            CardSort.USUAL: lambda row: (row.name_norm, row.id),
            CardSort.DEBT: lambda row: (-firm.debt(row.id), row.name_norm, row.id),
        }
        for sort, key in orders.items():

            async def page(
                offset: int, show: ClientFilter = show, sort: CardSort = sort
            ) -> PageWithTotals[ClientRow]:
                return await firm.services.clients.list(
                    firm.actor, CardFilter(show=show, sort=sort), offset, LIMIT, totals=True
                )

            assert await whole(page) == [row.id for row in sorted(rows, key=key)], (show, sort)
            theirs = (row for row in firm.invoices if row.client_id in ids)
            assert sums((await page(0)).owed) == total(theirs), show


async def test_contracts(firm: Firm) -> None:
    orders: dict[CardSort, Callable[[Any], Any]] = {
        CardSort.USUAL: lambda row: -row.id,
        CardSort.NAME: lambda row: (row.number_norm, row.id),
        CardSort.CLIENT: lambda row: (*firm.name(row), -row.id),
    }
    for states in ((), (ContractState.ACTIVE,), (ContractState.DONE,)):
        rows = [row for row in firm.contracts if not states or row.state in states]
        ids = {row.id for row in rows}
        for sort, key in orders.items():

            async def page(
                offset: int, states: tuple[ContractState, ...] = states, sort: CardSort = sort
            ) -> PageWithTotals[ContractRow]:
                return await firm.services.contracts.list(
                    firm.actor, CardFilter(states=states, sort=sort), offset, LIMIT, totals=True
                )

            assert await whole(page) == [row.id for row in sorted(rows, key=key)], (states, sort)
            theirs = (row for row in firm.invoices if row.contract_id in ids)
            assert sums((await page(0)).owed) == total(theirs), states


async def test_matters(firm: Firm) -> None:
    orders: dict[CardSort, Callable[[Any], Any]] = {
        CardSort.USUAL: lambda row: (row.closed_on is not None, -row.id),
        CardSort.NAME: lambda row: (row.name_norm, row.id),
        CardSort.CLIENT: lambda row: (*firm.name(row), -row.id),
    }
    for show in MatterFilter:
        rows = [
            row
            for row in firm.matters
            if show is MatterFilter.EVERY or (row.closed_on is not None) == (show is MatterFilter.CLOSED)
        ]
        ids = {row.id for row in rows}
        for sort, key in orders.items():

            async def page(
                offset: int, show: MatterFilter = show, sort: CardSort = sort
            ) -> PageWithTotals[MatterRow]:
                return await firm.services.matters.list(
                    firm.actor, CardFilter(show=show, sort=sort), offset, LIMIT, totals=True
                )

            assert await whole(page) == [row.id for row in sorted(rows, key=key)], (show, sort)
            theirs = (row for row in firm.invoices if row.matter_id in ids)
            assert sums((await page(0)).owed) == total(theirs), show


async def test_only_of_clients_that_one_answers_for(firm: Firm) -> None:
    mine = {row.id for row in firm.clients.values() if row.responsible_id == firm.actor.member_id}
    clients, contracts, matters = (firm.services.clients, firm.services.contracts, firm.services.matters)
    for listed, of in (
        (
            await clients.list(
                firm.actor, CardFilter(show=ClientFilter.EVERY, mine=True), limit=100, totals=True
            ),
            None,
        ),
        (await contracts.list(firm.actor, CardFilter(mine=True), limit=100, totals=True), "contract_id"),
        (await matters.list(firm.actor, CardFilter(mine=True), limit=100, totals=True), "matter_id"),
    ):
        theirs = {"contract_id": firm.contracts, "matter_id": firm.matters}.get(of or "")
        ids = mine if theirs is None else {row.id for row in theirs if row.client_id in mine}
        assert {row.id for row in listed.items} == ids
        rows = (row for row in firm.invoices if getattr(row, of or "client_id") in ids)
        assert sums(listed.owed) == total(rows)
