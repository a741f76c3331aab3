"""Random acts on advance invoices and what uses them: money is never counted twice, per contract and in all."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from random import Random
from typing import TypeVar

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, Invoice, Payment
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Billing, PaymentMethod
from services.books.service import BookProof
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import DomainError
from services.domain.ids import ClientId, ContractId, InvoiceId, IssuerId, PaymentId
from services.domain.money.money import Currency, Money
from services.invoices.views import LineEdit
from services.payments.ledger import load_checked_entries
from services.payments.views import NewAdvance, NewPayment
from services.reports.views import ReportScope
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = [pytest.mark.alone, pytest.mark.long]

TODAY = date(2026, 11, 24)
ACTS = 60
T = TypeVar("T")


def rub(minor: int) -> Money:
    return Money(minor, Currency.RUB)


class Crowd:
    """Somebody who does anything that the screens allow with two contracts of one client, in any order."""

    def __init__(self, services: Services, owner: Actor, random: Random) -> None:
        self.services, self.owner, self.random = services, owner, random
        self.contracts: list[ContractId] = []
        self.for_advance: list[InvoiceId] = []
        self.for_work: list[InvoiceId] = []
        self.payments: list[PaymentId] = []
        self.client, self.issuer = ClientId(0), IssuerId(0)
        self.done: dict[str, int] = defaultdict(int)

    async def begin(self) -> None:
        self.issuer = (await factories.default_issuer(self.services, self.owner)).id
        self.client = (await factories.add_client(self.services, self.owner)).id
        for number in ("7/2026", "12-А"):
            made = await factories.stages_contract(
                self.services,
                self.owner,
                self.client,
                number=number,
                billing=Billing.FIXED,
                amount=rub(90_000_000),
                stages=(),
            )
            self.contracts.append(made.row.id)
        for _ in self.contracts:
            await self.ask_for_advance()
            await self.bill()

    def any(self, of: Iterable[T]) -> T:
        return self.random.choice(list(of))

    async def ask_for_advance(self) -> None:
        contract, amount = self.any(self.contracts), rub(self.random.randint(1, 9_000_000))
        draft = await self.services.advance_drafts.make(self.owner, contract, amount, factories.act_key())
        assert (draft.row.total, draft.row.is_for_advance) == (amount, True)
        self.for_advance.append((await self.services.invoices.issue(self.owner, draft.row.id)).row.id)

    async def bill(self) -> None:
        """Ordinary work, of a contract or of none."""
        if self.random.random() < 0.2:
            issued = await factories.issued_invoice(self.services, self.owner, self.client, "3000.00")
        else:
            draft = await self.services.drafts.from_contract(
                self.owner, self.any(self.contracts), factories.act_key()
            )
            (line,) = draft.lines
            edit = LineEdit("Юридические услуги", Decimal(1), "усл.", rub(self.random.randint(1, 6_000_000)))
            await self.services.drafts.set_line(self.owner, draft.row.id, line.id, edit)
            issued = await self.services.invoices.issue(self.owner, draft.row.id)
        self.for_work.append(issued.row.id)

    async def pay_advance(self) -> None:
        await self._pay(self.any(self.for_advance), cover=False)

    async def pay(self) -> None:
        await self._pay(self.any(self.for_work), cover=self.random.random() < 0.4)

    async def _pay(self, invoice: InvoiceId, *, cover: bool) -> None:
        view = await self.services.invoices.view(self.owner, invoice)
        whole = view.row.balance.minor or 1
        amount = whole if self.random.random() < 0.5 else self.random.randint(1, 2 * whole)
        form = NewPayment(
            invoice, rub(amount), TODAY, PaymentMethod.BANK, factories.act_key(), cover_others=cover
        )
        made = [
            await self.services.payments.record(self.owner, form) for _ in range(self.random.randint(1, 2))
        ]
        assert len({payment.id for payment in made}) == 1
        self.payments.append(made[0].id)

    async def take(self) -> None:
        new = NewAdvance(
            self.client,
            self.issuer,
            rub(self.random.randint(1, 3_000_000)),
            TODAY,
            PaymentMethod.BANK,
            factories.act_key(),
        )
        self.payments.append((await self.services.advances.record(self.owner, new)).id)

    async def use(self) -> None:
        """A press that may come twice takes what it says, and nothing more."""
        invoice = self.any([*self.for_work, *self.for_work, *self.for_advance])
        before = await self.services.invoices.view(self.owner, invoice)
        amount, key = rub(self.random.randint(1, 7_000_000)), factories.act_key()
        used = await self.services.payments.use_advance(self.owner, invoice, amount, key)
        assert used.used == min(amount, before.advance, before.row.balance)
        again = await self.services.payments.use_advance(self.owner, invoice, amount, key)
        assert (again.used, again.balance, again.advance) == (rub(0), used.balance, used.advance)
        assert used.advance == before.advance - used.used

    async def give_back(self) -> None:
        contract = self.any([*self.contracts, None])
        await self.services.payments.refund(
            self.owner,
            self.client,
            self.issuer,
            rub(self.random.randint(1, 2_000_000)),
            TODAY,
            PaymentMethod.BANK,
            "заявление",
            factories.act_key(),
            contract,
        )
        page = await self.services.payments.of_client(self.owner, self.client, 0, 8)
        self.payments.extend(row.id for row in page.items if row.id not in self.payments)

    async def reverse(self) -> None:
        await self.services.payments.reverse(self.owner, self.any(self.payments), "ошибка")

    async def void(self) -> None:
        invoice = self.any([*self.for_work, *self.for_advance])
        await self.services.invoices.void(self.owner, invoice, "ошибка")

    async def correct(self) -> None:
        which = self.any([self.for_work, self.for_advance])
        draft = await self.services.invoices.correct(
            self.owner, self.any(which), "ошибка", self.random.random() < 0.7, factories.act_key()
        )
        which.append((await self.services.invoices.issue(self.owner, draft.row.id)).row.id)

    async def write_off(self) -> None:
        invoice = self.any([*self.for_work, *self.for_advance])
        await self.services.invoices.write_off(self.owner, invoice, "мелочь")

    async def act(self) -> None:
        acts = [self.ask_for_advance] * 2 + [self.bill] * 3 + [self.pay_advance] * 4 + [self.use] * 5
        acts += [self.pay, self.take, self.give_back, self.give_back, self.reverse]
        acts += [self.void, self.correct, self.write_off]
        chosen = self.any(acts)
        try:
            await chosen()
        except DomainError:
            self.done["refused"] += 1
        else:
            self.done[chosen.__name__] += 1


@pytest.mark.parametrize(
    ("database_url", "seed"),
    [
        ("sqlite", 1),
        *(pytest.param("sqlite", seed, marks=pytest.mark.soak) for seed in range(2, 10)),
        pytest.param("postgresql", 3, marks=pytest.mark.postgres),
    ],
    indirect=["database_url"],
)
async def test_money_of_advance_invoices_is_counted_once(
    database: Database, clock: FakeClock, tokens: FakeTokens, seed: int
) -> None:
    services = factories.make_services(database, clock, tokens)
    owner = await factories.found_firm(services)
    crowd = Crowd(services, owner, Random(seed))
    await crowd.begin()
    for number in range(ACTS):
        await crowd.act()
        if number % 12 == 11:
            await check(database, crowd)
    assert crowd.done["use"] > 3, crowd.done
    assert crowd.done["pay_advance"] > 3, crowd.done
    assert crowd.done["refused"] < ACTS // 2, crowd.done
    proofs = {proof.area: proof.faults for proof in await BookProof(TenantDatabase(database)).run()}
    assert proofs["money"] == ()


async def check(database: Database, crowd: Crowd) -> None:
    services, owner = crowd.services, crowd.owner
    async with AsyncSession(database.reader) as session:
        invoices = {row.id: row for row in await session.scalars(select(Invoice))}
        payments = list(await session.scalars(select(Payment)))
        parts = list(await session.scalars(select(Allocation)))
    on_invoice: dict[int, int] = defaultdict(int)
    gone: dict[int, int] = defaultdict(int)
    """Of an advance invoice: what was used of its money, or returned."""
    for part in parts:
        on_invoice[part.invoice_id] += part.amount_minor
        if part.advance_invoice_id is not None:
            gone[part.advance_invoice_id] += part.amount_minor
            one, other = invoices[part.invoice_id], invoices[part.advance_invoice_id]
            assert (one.kind, other.kind, one.contract_id) == ("services", "advance", other.contract_id)
    for row in payments:
        if row.advance_invoice_id is not None:
            gone[row.advance_invoice_id] -= row.amount_minor
    lying: dict[int, int] = defaultdict(int)
    work: dict[int | None, int] = defaultdict(int)
    for invoice in invoices.values():
        assert invoice.paid_minor == on_invoice[invoice.id]
        assert (
            0 <= invoice.paid_minor <= invoice.total_minor - invoice.written_off_minor or not invoice.number
        )
        if invoice.kind == "advance":
            assert 0 <= gone[invoice.id] <= invoice.paid_minor, "no more is used than came on it"
            lying[invoice.contract_id or 0] += invoice.paid_minor - gone[invoice.id]
        else:
            work[invoice.contract_id] += invoice.paid_minor
    # What came is on ordinary invoices or lies as an advance, and never both.
    received = sum(row.amount_minor for row in payments)
    card = await services.clients.card(owner, crowd.client)
    of_contracts = {int(one.contract_id): one.amount.minor for one in card.advances if one.contract_id}
    general = sum(one.amount.minor for one in card.advances if one.contract_id is None)
    assert of_contracts == {contract: minor for contract, minor in lying.items() if minor}
    assert received == sum(work.values()) + sum(lying.values()) + general
    # Reports say the same, and an advance invoice is no turnover.
    counted = [row for row in invoices.values() if row.status in ("issued", "written_off")]
    billed = sum(row.total_minor for row in counted if row.kind == "services")
    months = await services.reports.months(owner)
    assert sum(month.received.minor for month in months) == received
    assert sum(month.issued.minor for month in months) == billed
    (balance,) = card.balances
    assert (balance.issued.minor, balance.paid.minor) == (billed, sum(work.values()))
    assert balance.balance.minor == sum(row.balance_minor for row in counted if row.status == "issued")
    for contract in crowd.contracts:
        scope = ReportScope(contract_id=contract)
        came = sum(month.received.minor for month in await services.reports.months(owner, scope=scope))
        assert came == work[contract] + lying[contract]
        of_contract = await services.contracts.card(owner, contract)
        assert (of_contract.own_advance.minor, of_contract.paid.minor) == (lying[contract], work[contract])
        used = sum(use.amount.minor for use in of_contract.advance_uses)
        assert used == sum(gone[row.id] for row in invoices.values() if row.contract_id == contract)
    # The client's account is what is owed for work less what lies; it raises where the entries say another thing.
    async with TenantDatabase(database).read(owner.firm_id) as uow:
        purse = (int(crowd.client), int(crowd.issuer), "RUB")
        entries = await load_checked_entries(uow, purse, "Europe/Moscow")
    owed = sum(row.balance_minor for row in counted if row.status == "issued" and row.kind == "services")
    assert sum(entry.change.minor for entry in entries) == owed - sum(lying.values()) - general
