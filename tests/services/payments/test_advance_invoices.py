"""An invoice «на аванс»: its money pays it and lies on the contract's advance, until somebody uses it."""

import asyncio
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Contract, Delivery, Invoice
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Billing, InvoiceStatus, PaymentMethod, VatMode
from services.books.service import BookProof
from services.container import Services
from services.contracts.views import ContractCard, Deposit
from services.domain.access import Actor, ContactActor
from services.domain.errors import BadInput, Conflict, DomainError, NotFound
from services.domain.ids import ClientId, ContractId, InvoiceId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.statements.model import Statement
from services.domain.tax.vat_choice import VatChoice
from services.invoices.deposits import DepositJob
from services.invoices.views import InvoiceView, LineEdit
from services.statements.views import Group
from tests.support import factories
from tests.support.bank_lines import entry, statement
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

TODAY = date(2026, 11, 24)


def rub(amount: str | int) -> Money:
    return Money.of(amount, Currency.RUB)


class Desk:
    """One firm that pays VAT, one client, one contract at a fixed price with VAT on top, due after the act."""

    def __init__(self, services: Services, database: Database, clock: FakeClock) -> None:
        self.services, self.database, self.clock = services, database, clock

    async def begin(self) -> "Desk":
        self.owner = await factories.found_firm(self.services, vat=factories.VAT)
        self.client = (await factories.add_client(self.services, self.owner, tax_id="7700000880")).id
        self.contract = (await self.sign("7/2026")).row.id
        self.job = DepositJob(TenantDatabase(self.database), self.clock, factories.KeyTranslator())
        return self

    async def sign(self, number: str) -> ContractCard:
        return await factories.stages_contract(
            self.services,
            self.owner,
            self.client,
            number=number,
            billing=Billing.FIXED,
            amount=rub(900_000),
            stages=(),
            vat=VatChoice(VatMode.ON_TOP, code="general"),
            terms=PaymentTerms(TermsKind.DAYS_AFTER_ACT, 5),
        )

    async def ask(self, amount: str | int, contract: ContractId | None = None) -> InvoiceView:
        draft = await self.services.advance_drafts.make(
            self.owner, contract or self.contract, rub(amount), factories.act_key()
        )
        return await self.services.invoices.issue(self.owner, draft.row.id)

    async def bill(self, amount: str | int, contract: ContractId | None = None) -> InvoiceView:
        """Ordinary work under the contract, for this sum with its VAT."""
        draft = await self.services.drafts.from_contract(
            self.owner, contract or self.contract, factories.act_key()
        )
        edit = LineEdit("Услуги", Decimal(1), "усл.", rub(amount))
        await self.services.drafts.set_line(self.owner, draft.row.id, draft.lines[0].id, edit)
        vat = VatChoice(VatMode.INCLUDED, code="general")
        await self.services.drafts.set_vat(self.owner, draft.row.id, vat)
        return await self.services.invoices.issue(self.owner, draft.row.id)

    async def use(self, invoice: InvoiceView, amount: str | int) -> Money:
        done = await self.services.payments.use_advance(
            self.owner, invoice.row.id, rub(amount), factories.act_key()
        )
        return done.used

    async def give_back(self, amount: str | int) -> None:
        issuer = (await factories.default_issuer(self.services, self.owner)).id
        await self.services.payments.refund(
            self.owner,
            self.client,
            issuer,
            rub(amount),
            TODAY,
            PaymentMethod.BANK,
            "заявление",
            factories.act_key(),
            self.contract,
        )

    async def view(self, invoice: InvoiceView) -> InvoiceView:
        return await self.services.invoices.view(self.owner, invoice.row.id)

    async def card(self) -> ContractCard:
        return await self.services.contracts.card(self.owner, self.contract)

    async def offers(self) -> list[Delivery]:
        async with AsyncSession(self.database.reader) as session:
            rows = await session.scalars(
                select(Delivery).where(Delivery.kind == "deposit").order_by(Delivery.id)
            )
            return list(rows)


@pytest.fixture
async def desk(services: Services, database: Database, clock: FakeClock) -> Desk:
    return await Desk(services, database, clock).begin()


async def test_its_money_lies_on_the_contract_and_is_used_when_somebody_presses(desk: Desk) -> None:
    services, owner = desk.services, desk.owner
    advance = await desk.ask("122000")
    # What is asked is what is paid: VAT is inside, by the formula, and the term does not wait for an act.
    assert (advance.vat.mode, advance.vat_total) == (VatMode.INCLUDED, rub(22_000))
    assert (advance.row.act_term, advance.row.due_date, advance.formula_rate) == (
        None,
        date(2026, 12, 4),
        True,
    )
    page = await services.invoices.document(owner, advance.row.id)
    assert page.lines[0].vat_label == "22/122"
    assert page.purpose.startswith("Аванс по ")
    assert page.purpose.endswith(
        f" по счету № {advance.row.number} от 24.11.2026. В том числе НДС 22/122 - 22000.00"
    )
    # Unpaid it is owed like any other invoice, and is no turnover and nothing of the price.
    card = await services.clients.card(owner, desk.client)
    assert (card.balances[0].issued, card.balances[0].balance, card.advances) == (rub(0), rub(122_000), ())
    (ageing,) = await services.reports.ageing(owner)
    assert ageing.total == rub(122_000)
    assert (await desk.card()).row.remaining == rub(900_000)

    paid = await factories.paid(services, owner, advance, "122000")
    assert (paid.contract_advance, paid.advance, paid.balance) == (rub(122_000), rub(0), rub(0))
    assert (await desk.view(advance)).row.status is InvoiceStatus.PAID
    assert (await desk.card()).own_advance == rub(122_000)
    assert (await desk.card()).advance == rub(0)

    # Nobody pressed: the next invoice is owed whole. Another contract, and none, can't use it.
    work, other = await desk.bill("100000"), await desk.bill("5000", (await desk.sign("8")).row.id)
    loose = await factories.issued_invoice(services, owner, desk.client, "3000.00")
    assert ((await desk.view(work)).row.balance, (await desk.view(work)).advance) == (
        rub(100_000),
        rub(122_000),
    )
    for foreign in (other, loose):
        assert (await desk.view(foreign)).advance == rub(0)
        with pytest.raises(Conflict, match="error-no-advance"):
            await desk.use(foreign, 100)

    assert await desk.use(work, 30_000) == rub(30_000)
    assert await desk.use(work, 999_999) == rub(70_000)
    assert (await desk.view(work)).row.status is InvoiceStatus.PAID
    assert (await desk.view(advance)).row.status is InvoiceStatus.PAID
    now = await desk.card()
    assert (now.own_advance, now.paid, now.row.invoiced.minor) == (rub(22_000), rub(100_000), 10_000_000)
    (use,) = now.advance_uses
    assert (use.number, use.amount, use.day, use.advance_number) == (
        work.row.number,
        rub(100_000),
        TODAY,
        advance.row.number,
    )
    # What is used keeps the advance invoice from being voided; the work voided, the money lies there again.
    for act in (
        services.invoices.void(owner, advance.row.id, "Ошибка"),
        services.invoices.correct(owner, advance.row.id, "Ошибка", True, factories.act_key()),
    ):
        with pytest.raises(Conflict, match="error-advance-used"):
            await act
    await services.invoices.void(owner, work.row.id, "Ошибка")
    assert ((await desk.card()).own_advance, (await desk.card()).advance) == (rub(122_000), rub(0))
    # Corrected work takes its advance along.
    again = await desk.bill("60000")
    await desk.use(again, 60_000)
    draft = await services.invoices.correct(owner, again.row.id, "Ошибка", True, factories.act_key())
    better = await services.invoices.issue(owner, draft.row.id)
    assert (better.row.paid, (await desk.card()).own_advance) == (rub(60_000), rub(62_000))
    await desk.give_back(2_000)
    assert (await desk.card()).own_advance == rub(60_000)
    with pytest.raises(DomainError, match="error-refund-too-big"):
        await desk.give_back(60_001)
    # A refund keeps the payment from being reversed; reversed itself, the payment opens all that it had closed.
    with pytest.raises(Conflict, match="error-payment-refunded"):
        await services.payments.reverse(owner, paid.id, "Ошибка")
    page_of = await services.payments.of_client(owner, desk.client)
    refund = next(row for row in page_of.items if row.amount.minor < 0)
    await services.payments.reverse(owner, refund.id, "Ошибка")
    assert (await services.payments.view(owner, paid.id)).used_on == (better.row.number,)
    await services.payments.reverse(owner, paid.id, "Ошибка")
    assert ((await desk.view(better)).row.balance, (await desk.view(advance)).row.balance) == (
        rub(60_000),
        rub(122_000),
    )
    assert (await desk.card()).own_advance == rub(0)
    proofs = {proof.area: proof.faults for proof in await BookProof(TenantDatabase(desk.database)).run()}
    assert proofs["money"] == ()


async def test_no_act_and_no_electronic_invoice_is_made_of_it_and_a_bank_pays_it_by_its_number(
    desk: Desk,
) -> None:
    services, owner = desk.services, desk.owner
    advance, work = await desk.ask("50000"), await desk.bill("20000")
    with pytest.raises(Conflict, match="error-act-advance"):
        await services.act_drafts.from_invoices(owner, [advance.row.id], factories.act_key())
    made = await services.act_drafts.from_contract(
        owner, desk.contract, date(2026, 11, 1), date(2026, 11, 30), factories.act_key()
    )
    assert made.row.total == rub(20_000)
    assert advance.esf is None
    with pytest.raises(Conflict, match="error-advance-late"):
        await services.late_money.calculate(owner, advance.row.id)
    read: Statement = statement(
        entry(
            1,
            50_000,
            f"Аванс по договору № 7/2026 от 01.02.2026 по счету № {advance.row.number} от 24.11.2026",
        )
    )
    (file,) = await services.statements.take_in(owner, [read], "file")
    view = await services.statements.view(owner, file)
    assert view.count(Group.MATCHED) == 1
    await services.statement_posting.post_matched(owner, file, view.plan_key)
    assert (await desk.card()).own_advance == rub(50_000)
    await desk.use(work, 20_000)
    back = await services.statement_posting.take_back(owner, file, "Не тот файл")
    assert (back.count, len(back.stays)) == (0, 1)


@pytest.mark.at_once
async def test_a_deposit_offers_the_next_invoice_once_a_fall(desk: Desk) -> None:
    services, owner = desk.services, desk.owner
    with pytest.raises(BadInput, match="error-deposit-threshold"):
        await services.deposits.set(owner, desk.contract, Deposit(rub(10), rub(11)))
    await services.deposits.set(owner, desk.contract, Deposit(rub(100_000), rub(50_000)))
    assert (await desk.job.tick(), await desk.offers()) == (0, [])  # it has not fallen: nothing was there

    first = await desk.ask("100000")
    await factories.paid(services, owner, first, "100000")
    work = await desk.bill("90000")
    await desk.use(work, 50_000)
    assert await desk.job.tick() == 0  # 50 000 are not below 50 000
    await desk.use(work, 38_000)
    # Two processes look at once, and once more after a restart.
    assert sum(await asyncio.gather(desk.job.tick(), desk.job.tick())) == 1
    assert await DepositJob(TenantDatabase(desk.database), desk.clock, factories.KeyTranslator()).tick() == 0
    (offer,) = await desk.offers()
    params, (issue, no) = offer.payload["params"], offer.payload["buttons"]
    assert (
        offer.member_id,
        params["advance"]["minor"],
        params["threshold"]["minor"],
        params["sum"]["minor"],
    ) == (
        owner.member_id,
        12_000_00,
        50_000_00,
        88_000_00,
    )
    assert (issue[1:], no[1:]) == (["deposit_issue", issue[2]], ["deposit_no", issue[2]])
    draft = await services.invoices.view(owner, InvoiceId(issue[2]))
    assert (draft.row.status, draft.row.total, draft.row.is_for_advance) == (
        InvoiceStatus.DRAFT,
        rub(88_000),
        True,
    )
    # It falls further: the question stands already. «Не сейчас», and it falls still further: it was answered.
    await desk.use(work, 1_000)
    await services.drafts.discard(owner, draft.row.id)
    await desk.use(work, 1_000)
    assert (await desk.job.tick(), len(await desk.offers())) == (0, 1)
    # Filled up it may fall anew. While an unpaid invoice for it stands nothing is said; paid in part, it is asked.
    second = await desk.ask("60000")
    await factories.paid(services, owner, second, "60000")
    third = await desk.ask("5000")
    await desk.give_back(30_000)
    assert (await desk.job.tick(), len(await desk.offers())) == (0, 1)
    await factories.paid(services, owner, third, "5000")
    assert await desk.job.tick() == 1
    assert (await desk.offers())[1].payload["params"]["sum"]["minor"] == 55_000_00
    # Ended, it asks nothing, and the money stays.
    await services.deposits.set(owner, desk.contract, None)
    assert ((await desk.card()).deposit, (await desk.card()).own_advance) == (None, rub(45_000))
    async with AsyncSession(desk.database.reader) as session:
        row = await session.get_one(Contract, desk.contract)
        assert (row.deposit_falls, row.deposit_fell_at, row.deposit_below) == (2, None, False)


async def test_the_client_sees_the_own_advance_and_what_used_it(desk: Desk) -> None:
    services, owner = desk.services, desk.owner
    await factories.add_contact(services, owner, desk.client)
    contact: ContactActor = await factories.contact_actor(services)
    stranger = await factories.add_client(services, owner, "ИП Северов")
    assert (await services.portal.home(contact)).advance is None
    advance = await desk.ask("100000")
    await factories.paid(services, owner, advance, "110000")
    work, hidden = await desk.bill("20000"), await desk.bill("7000")
    await desk.use(work, 20_000)
    await desk.use(hidden, 7_000)
    async with AsyncSession(desk.database.writer) as session, session.begin():
        (await session.get_one(Invoice, work.row.id)).sent_at = desk.clock.now()
    assert (await services.portal.home(contact)).advance == (rub(83_000),)
    found = await services.portal_advances.load(contact)
    assert found.lying == (("7/2026", rub(73_000)), (None, rub(10_000)))
    assert [(use.number, use.amount, use.is_sent) for use in found.uses] == [
        (hidden.row.number, rub(7_000), False),
        (work.row.number, rub(20_000), True),
    ]
    await factories.add_contact(services, owner, stranger.id, 5002)
    other = await factories.contact_actor(services, 5002)
    assert (await services.portal.home(other)).advance is None
    assert await services.portal_advances.load(other) == type(found)((), ())


async def test_sums_and_contracts_that_are_none(desk: Desk, services: Services) -> None:
    owner: Actor = desk.owner
    for amount in (rub(0), Money.of(5, Currency.EUR)):
        with pytest.raises(BadInput):
            await services.advance_drafts.make(owner, desk.contract, amount, factories.act_key())
    with pytest.raises(NotFound):
        await services.advance_drafts.make(owner, ContractId(999), rub(5), factories.act_key())
    key = factories.act_key()
    made = [(await services.advance_drafts.make(owner, desk.contract, rub(5), key)).row.id for _ in range(2)]
    assert made[0] == made[1]
    waiting = await services.advance_drafts.waiting(owner, desk.contract)
    assert waiting is not None
    assert waiting.row.id == made[0]
    # A draft for work of the same contract is another one.
    usual = await services.drafts.from_contract(owner, desk.contract, factories.act_key(), resume=True)
    assert (usual.row.id != made[0], usual.row.is_for_advance) == (True, False)
    # An advance waits for no act, and a copy of it is one as well.
    with pytest.raises(BadInput, match="error-advance-term"):
        await services.drafts.set_terms(owner, made[0], PaymentTerms(TermsKind.DAYS_AFTER_ACT, 5))
    copied = await services.drafts.copy(owner, made[0], factories.act_key())
    assert (copied.row.is_for_advance, copied.row.due_date, copied.row.total) == (
        True,
        date(2026, 12, 4),
        rub(5),
    )
    # VAT on top of an advance would be more than was asked for.
    changed = await services.drafts.set_vat(owner, made[0], VatChoice(VatMode.ON_TOP, code="general"))
    assert (changed.vat.mode, changed.row.total) == (VatMode.INCLUDED, rub(5))
    assert ClientId(desk.client) == usual.row.client_id
