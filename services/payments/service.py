"""Money received: recorded, put on invoices, kept as an advance, returned, reversed. Nothing is ever deleted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db.models import Contract, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType, PaymentKind, PaymentMethod
from services.contacts.replies import settle_claims
from services.core.audit import record
from services.core.deposits import note_deposit
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, Conflict, DomainError, NotFound
from services.domain.ids import ClientId, ContractId, InvoiceId, IssuerId, MatterId, PaymentId, StatementId
from services.domain.money.money import Money
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock, WakeWorker
from services.domain.text_input import parse_paragraph
from services.payments.allocations import FreeMoney, distribute, free_money, use_money
from services.payments.builder import load_payment_views
from services.payments.received import audit_payment, check_day
from services.payments.recording import other_open, payable, purse, record_payment, reverse_payment
from services.payments.views import (
    AdvanceBalance,
    AdvanceUse,
    NewPayment,
    PaymentOrigin,
    PaymentPart,
    PaymentPlan,
    PaymentView,
    RecordedPayment,
)
from services.reminders.wakeup import load_usable_advance, replan_moved_money


class PaymentService:
    def __init__(
        self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker, *, mail_on: bool = True
    ) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake
        self._mail_on = mail_on

    @permitted(Permission.PAYMENT_RECORD)
    @read_once
    async def plan(
        self, actor: Actor, invoice_id: InvoiceId, amount: Money, cover_others: bool = False
    ) -> PaymentPlan:
        """What recording `amount` would do, to be said before it is saved. Changes nothing."""
        async with self._work.read(actor) as uow:
            invoice = await payable(uow, invoice_id, amount)
            others = await other_open(uow, [invoice])
            parts = distribute(amount.minor, [invoice, *(others if cover_others else ())])
            covered = sum(minor for _, minor in parts)
            names = await uow.clients.names([invoice.client_id])
            return PaymentPlan(
                number=invoice.number or "",
                client_name=names[invoice.client_id],
                amount=amount,
                balance=Money(invoice.balance_minor, amount.currency),
                parts=tuple(
                    PaymentPart(
                        InvoiceId(target.id),
                        target.number or "",
                        Money(minor, amount.currency),
                        minor == target.balance_minor,
                        Money(target.balance_minor - minor, amount.currency),
                    )
                    for target, minor in parts
                ),
                advance=Money(amount.minor - covered, amount.currency),
                contract_advance=Money(
                    sum(minor for target, minor in parts if target.is_for_advance), amount.currency
                ),
                other_open=len(others),
            )

    @permitted(Permission.PAYMENT_RECORD)
    async def record(self, actor: Actor, new: NewPayment) -> RecordedPayment:
        """Save a payment and put it on its invoice, then (with `cover_others`) on the client's other open invoices
        of the same issuer and currency, oldest due first; the rest is the client's advance.

        `new.act_key` belongs to the form: sent twice, it is the first payment, as it lies now. Clients who said that
        they have paid are thanked.
        """
        async with undoable(self._work, self._clock, actor, Permission.PAYMENT_RECORD) as uow:
            recorded = await record_payment(uow, self._clock, actor, new)
        self._wake()
        return recorded

    @permitted(Permission.PAYMENT_RECORD)
    async def use_advance(
        self, actor: Actor, invoice_id: InvoiceId, amount: Money, act_key: str
    ) -> AdvanceUse:
        """Put up to `amount` of the advance on the invoice: first of its contract's, then of the client's. Never done
        silently: somebody pressed it."""
        async with self._work.write(actor) as uow:
            invoice = await payable(uow, invoice_id, amount)
            await uow.clients.lock_ledger(invoice.client_id)
            await uow.session.refresh(invoice)
            if await uow.payments.allocation_by_act_key(act_key):
                used = 0
            else:
                free = _at_most(amount.minor, await free_money(uow, invoice))
                used = await use_money(uow, self._clock, invoice, free, act_key)
                if used == 0:
                    raise Conflict("error-no-advance")
                await replan_moved_money(uow, self._clock, *purse(invoice))
                if invoice.is_settled:
                    await settle_claims(uow, self._clock, [(invoice, Money(used, amount.currency))])
                after = {"amount": Money(used, amount.currency)}
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.ADVANCE_USED,
                    ObjectType.INVOICE,
                    invoice.id,
                    after=after,
                )
                await uow.flush()
            advance = await load_usable_advance(uow, invoice)
            result = AdvanceUse(
                used=Money(used, amount.currency),
                balance=Money(invoice.balance_minor, amount.currency),
                advance=Money(advance, amount.currency),
            )
        self._wake()
        return result

    @permitted(Permission.PAYMENT_REFUND)
    async def refund(
        self,
        actor: Actor,
        client_id: ClientId,
        issuer_id: IssuerId,
        amount: Money,
        returned_on: date,
        method: PaymentMethod,
        reason: str,
        act_key: str,
        contract_id: ContractId | None = None,
    ) -> AdvanceBalance:
        """Record that a part of the advance was returned to the client: of the contract's with `contract_id`, else of
        what lies on no invoice. Raises when that advance is smaller."""
        text = parse_paragraph(reason, 500, "error-reason")
        async with self._work.write(actor) as uow:
            issuer = await uow.issuers.get(issuer_id)
            if await uow.clients.lock_ledger(client_id) is None or issuer is None:
                raise NotFound
            currency = amount.currency
            contract = None
            if contract_id is not None:
                contract = await uow.contracts.get(contract_id)
                if contract is None or purse(contract) != (client_id, issuer_id, currency.value):
                    raise NotFound
            if not await uow.payments.by_act_key(act_key):
                if amount.minor <= 0:
                    raise BadInput("error-amount-zero")
                check_day(self._clock, actor, returned_on, issuer)
                left = await _lying(uow, (client_id, issuer_id, currency.value), contract)
                advance = sum(money.minor for money in left)
                if amount.minor > advance:
                    raise DomainError("error-refund-too-big", advance=Money(advance, currency))
                for number, money in enumerate(_at_most(amount.minor, left)):
                    row = Payment(
                        client_id=client_id,
                        issuer_id=issuer_id,
                        kind=PaymentKind.REFUND.value,
                        currency=currency.value,
                        amount_minor=-money.minor,
                        received_on=returned_on,
                        method=method.value,
                        reason=text,
                        refunds_id=money.payment.id,
                        advance_invoice_id=money.advance_invoice_id,
                        recorded_by=actor.member_id,
                        act_key=act_key if number == 0 else f"{act_key}:{number}",
                        created_at=self._clock.now(),
                    )
                    uow.payments.add(row)
                    await uow.flush()
                    audit_payment(uow, self._clock, actor, AuditAction.REFUNDED, row, -money.minor, None)
                if contract is not None:
                    await note_deposit(uow, self._clock, contract)
                await replan_moved_money(uow, self._clock, client_id, issuer_id, currency.value)
            rest = sum(
                money.minor for money in await _lying(uow, (client_id, issuer_id, currency.value), contract)
            )
            return AdvanceBalance(issuer_id, Money(rest, currency))

    @permitted(Permission.PAYMENT_REVERSE)
    async def reverse(self, actor: Actor, payment_id: PaymentId, reason: str) -> PaymentView:
        """Storno: an opposite entry, and the money leaves the invoices. Papers that confirm it are void, and a client
        who has one is told. A payment is reversed once; again is fine.

        Raises `Conflict` when a part of it was returned to the client: that refund is reversed first.
        """
        text = parse_paragraph(reason, 500, "error-reason")
        async with self._work.write(actor) as uow:
            payment = await _get(uow, payment_id)
            told = await reverse_payment(uow, self._clock, actor, payment, text, mail_on=self._mail_on)
            view = replace(await self._view(uow, payment), told=told)
        self._wake()
        return view

    @permitted(Permission.PAYMENT_READ)
    @read_once
    async def view(self, actor: Actor, payment_id: PaymentId) -> PaymentView:
        async with self._work.read(actor) as uow:
            return await self._view(uow, await _get(uow, payment_id))

    @permitted(Permission.PAYMENT_READ)
    async def of_matter(
        self, actor: Actor, matter_id: MatterId, offset: int = 0, limit: int = 8
    ) -> Page[PaymentView]:
        """Payments that ever touched the matter's invoices and their reversals, newest first."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            if await uow.matters.get(matter_id) is None:
                raise NotFound
            rows, total = await uow.payments.of_matter(matter_id, offset, limit)
            return Page(await load_payment_views(uow, rows), total, offset, limit)

    @permitted(Permission.PAYMENT_READ)
    async def of_invoice(self, actor: Actor, invoice_id: InvoiceId) -> tuple[PaymentView, ...]:
        """Payments that ever touched the invoice and their reversals, in order of recording."""
        async with self._work.read(actor) as uow:
            if await uow.invoices.get(invoice_id) is None:
                raise NotFound
            return await load_payment_views(uow, await uow.payments.of_invoice(invoice_id))

    @permitted(Permission.PAYMENT_READ)
    async def of_client(
        self, actor: Actor, client_id: ClientId, offset: int = 0, limit: int = 8
    ) -> Page[PaymentView]:
        """Newest first."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            if await uow.clients.get(client_id) is None:
                raise NotFound
            rows, count = await uow.payments.of_client(client_id, offset, limit)
            return Page(await load_payment_views(uow, rows), count, offset, limit)

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)

    async def _view(self, uow: UnitOfWork, payment: Payment) -> PaymentView:
        (view,) = await load_payment_views(uow, [payment])
        used = await uow.contract_advances.used_of_payment(payment.id)
        if used:
            invoices = await uow.invoices.get_many(sorted({on for _, on in used}), bare=True)
            view = replace(view, used_on=tuple(row.number or "" for row in invoices.values()))
        found = (await uow.statements.of_payments([payment.id])).get(payment.id)
        if found is None:
            return view
        line, statement = found
        day = statement.period_to or line.booked_on
        return replace(view, origin=PaymentOrigin(StatementId(statement.id), day, line.position))


async def _get(uow: UnitOfWork, payment_id: PaymentId) -> Payment:
    payment = await uow.payments.get(payment_id)
    if payment is None:
        raise NotFound
    return payment


async def _lying(uow: UnitOfWork, whose: tuple[int, int, str], contract: Contract | None) -> list[FreeMoney]:
    if contract is None:
        return [FreeMoney(payment, left) for payment, left in await uow.payments.remainders(*whose)]
    return [
        FreeMoney(source.payment, source.minor, source.invoice_id)
        for source in await uow.contract_advances.sources(contract.client_id, contract.id)
    ]


def _at_most(minor: int, lying: Sequence[FreeMoney]) -> list[FreeMoney]:
    parts = []
    for money in lying:
        part = min(minor, money.minor)
        if part > 0:
            parts.append(replace(money, minor=part))
            minor -= part
    return parts
