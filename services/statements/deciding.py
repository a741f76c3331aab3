"""A person decides on one line: an invoice, an advance, a payment that is there already, no payment, later."""

from db.models import BankStatement, PayerDecision, StatementLine
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType, PaymentKind
from db.vocabulary.statements import EntryDirection, LineDecision, LineReason, PayerRule
from services.clients.accounts import audited_requisites, load_accounts, store_accounts
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import Conflict, NotFound
from services.domain.ids import ClientId, InvoiceId, PaymentId, StatementId, StatementLineId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, WakeWorker
from services.domain.requisites.model import Account
from services.domain.statements.book import normalise_account, payer_key
from services.payments.recording import payable
from services.payments.views import RecordedPayment
from services.statements.builder import build_statement_view, get_statement
from services.statements.planning import UNDECIDED, load_placed, replan
from services.statements.posting import mark, record_line
from services.statements.stored import entry_from_json, verdict_from_json
from services.statements.views import StatementView

LONGEST_KEY = 300


class StatementDecisionService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.PAYMENT_RECORD)
    async def put_on_invoices(
        self,
        actor: Actor,
        statement_id: StatementId,
        line_id: StatementLineId,
        invoice_ids: tuple[InvoiceId, ...],
        expected: Money | None = None,
    ) -> RecordedPayment:
        """The line is a payment of these invoices of one client, in this order; what is left is the client's advance.

        `expected` is what the screen said would go on the invoices. Done again, it is the same payment. Raises
        `error-statement-changed` where less or more would, or where nothing is owed any more,
        `error-statement-line-decided`, `error-statement-line-pays-nothing`, `error-statement-other-issuer`, and what
        recording a payment raises.
        """
        async with self._work.write(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            line = await _find(uow, row, line_id)
            amount = _amount(row, line)
            invoices = [await payable(uow, invoice_id, amount) for invoice_id in invoice_ids]
            if not invoices:
                raise NotFound
            if any(invoice.issuer_id != row.issuer_id for invoice in invoices):
                raise Conflict("error-statement-other-issuer")
            client_id = ClientId(invoices[0].client_id)
            await uow.clients.lock_ledger(client_id)
            line, again = await _lock(uow, line, LineDecision.INVOICE, client_id)
            if again and invoice_ids[0] not in dict(line.verdict.get("posted", ())):
                raise Conflict("error-statement-line-decided")
            recorded = await record_line(
                uow, self._clock, actor, row, line, [(one, 0) for one in invoice_ids], client_id
            )
            if not again:
                covered = recorded.amount.minor - recorded.advance.minor
                if not covered or (expected is not None and expected.minor != covered):
                    raise Conflict("error-statement-changed")
                await self._learn(uow, actor, line, PayerRule.CLIENT, client_id)
                self._note(uow, actor, row, line)
        await self._after(actor, statement_id)
        return recorded

    @permitted(Permission.PAYMENT_RECORD)
    async def keep_as_advance(
        self, actor: Actor, statement_id: StatementId, line_id: StatementLineId, client_id: ClientId
    ) -> RecordedPayment:
        """The line is money of this client that lies on no invoice yet. Done again, it is the same payment."""
        async with self._work.write(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            line = await _find(uow, row, line_id)
            if await uow.clients.lock_ledger(client_id) is None:
                raise NotFound
            line, again = await _lock(uow, line, LineDecision.ADVANCE, client_id)
            recorded = await record_line(uow, self._clock, actor, row, line, (), client_id)
            if not again:
                await self._learn(uow, actor, line, PayerRule.ADVANCE, client_id)
                self._note(uow, actor, row, line)
        await self._after(actor, statement_id)
        return recorded

    @permitted(Permission.PAYMENT_RECORD)
    async def take_as_recorded(
        self, actor: Actor, statement_id: StatementId, line_id: StatementLineId, payment_id: PaymentId
    ) -> StatementView:
        """The line is a payment that somebody has recorded before: nothing is posted."""
        async with self._work.write(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            line = await _find(uow, row, line_id)
            payment = await uow.payments.get(payment_id)
            if payment is None:
                raise NotFound
            await uow.clients.lock_ledger(payment.client_id)
            line, again = await _lock(uow, line, LineDecision.RECORDED, ClientId(payment.client_id))
            same = (payment.kind, payment.issuer_id, payment.amount_minor, payment.currency) == (
                PaymentKind.RECEIVED,
                row.issuer_id,
                line.amount_minor,
                _amount(row, line).currency.value,
            )
            taken = (await uow.statements.of_payments([payment.id])).get(payment.id)
            if not same or (taken is not None and taken[0].id != line.id):
                raise Conflict("error-statement-changed")
            if await uow.payments.reversed_by(payment.id) is not None:
                raise Conflict("error-statement-changed")
            if not again:
                line.client_id, line.payment_id = payment.client_id, payment.id
                mark(line, self._clock, actor, row, LineDecision.RECORDED)
                self._note(uow, actor, row, line)
        return await self._after(actor, statement_id)

    @permitted(Permission.PAYMENT_RECORD)
    async def take_as_known(
        self, actor: Actor, statement_id: StatementId, line_id: StatementLineId
    ) -> StatementView:
        """The line is the one that it looks like, and has become what that one has: nothing is posted."""
        async with self._work.write(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            found = await _find(uow, row, line_id)
            other = await uow.statements.line(verdict_from_json(found.verdict).twin_id or 0)
            if other is None or other.decision in UNDECIDED:
                raise Conflict("error-statement-changed")
            decision = LineDecision.RECORDED if other.payment_id is not None else LineDecision.NO_PAYMENT
            line, again = await _lock(uow, found, decision, None)
            if not again:
                line.client_id, line.payment_id = other.client_id, other.payment_id
                mark(line, self._clock, actor, row, decision)
                self._note(uow, actor, row, line)
        return await self._after(actor, statement_id)

    @permitted(Permission.PAYMENT_RECORD)
    async def mark_no_payment(
        self, actor: Actor, statement_id: StatementId, line_id: StatementLineId
    ) -> StatementView:
        async with self._work.write(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            found = await _find(uow, row, line_id, may_take_back=True)
            line, again = await _lock(uow, found, LineDecision.NO_PAYMENT, None)
            if not again:
                mark(line, self._clock, actor, row, LineDecision.NO_PAYMENT)
                if entry_from_json(line.entry).direction is EntryDirection.IN:
                    await self._learn(uow, actor, line, PayerRule.NO_PAYMENT, None)
                self._note(uow, actor, row, line)
        return await self._after(actor, statement_id)

    @permitted(Permission.PAYMENT_RECORD)
    async def skip(self, actor: Actor, statement_id: StatementId, line_id: StatementLineId) -> StatementView:
        """Later: the line stays with those that need a hint."""
        async with self._work.write(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            found = await _find(uow, row, line_id, may_take_back=True)
            line, _ = await _lock(uow, found, LineDecision.SKIPPED, None)
            mark(line, self._clock, actor, row, LineDecision.SKIPPED)
        return await self._after(actor, statement_id)

    @permitted(Permission.CLIENT_EDIT)
    async def add_payer_account(
        self, actor: Actor, statement_id: StatementId, line_id: StatementLineId
    ) -> StatementView:
        """Puts the account that the line was paid from on its client's card."""
        async with self._work.write(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            view = await build_statement_view(uow, actor, row)
            offer = next((one for one in view.offers if one.line_id == line_id), None)
            if offer is None:
                await _find(uow, row, line_id)
                return view  # it is there already
            client = await uow.clients.get(offer.client_id, lock=True)
            line = await uow.statements.line(line_id)
            if client is None or line is None:
                raise NotFound
            payer = entry_from_json(line.entry).payer
            number = normalise_account(payer.account)
            is_iban = number[:2].isalpha()
            account = Account(
                account=None if is_iban else number,
                iban=number if is_iban else None,
                bic=payer.bank_code or None,
                currency=row.currency,
            )
            before = audited_requisites(client)
            store_accounts(client, [*load_accounts(client), account])
            record(
                uow,
                self._clock,
                actor,
                AuditAction.CHANGED,
                ObjectType.CLIENT,
                client.id,
                before={"accounts": before.get("accounts", "")},
                after={"accounts": audited_requisites(client).get("accounts", "")},
            )
            await uow.flush()
            return await build_statement_view(uow, actor, row)

    async def _learn(
        self,
        uow: UnitOfWork,
        actor: Actor,
        line: StatementLine,
        rule: PayerRule,
        client_id: ClientId | None,
    ) -> None:
        """What was said of this payer counts for its next line, as a hint."""
        key = payer_key(entry_from_json(line.entry).payer)[:LONGEST_KEY]
        if not key:
            return
        known = await uow.statements.payer(key)
        if known is None:
            known = PayerDecision(payer_key=key)
            uow.statements.add(known)
        known.rule, known.client_id = rule.value, client_id
        known.decided_by, known.created_at = actor.member_id, self._clock.now()
        await uow.flush()

    def _note(self, uow: UnitOfWork, actor: Actor, row: BankStatement, line: StatementLine) -> None:
        after = {"decision": line.decision, "amount": _amount(row, line), "on": line.booked_on}
        record(uow, self._clock, actor, AuditAction.LINE_DECIDED, ObjectType.STATEMENT, row.id, after=after)

    async def _after(self, actor: Actor, statement_id: StatementId) -> StatementView:
        """The books have changed for the lines that are still open."""
        self._wake()
        await replan(self._work, self._clock, actor, statement_id)
        async with self._work.read(actor) as uow:
            return await build_statement_view(uow, actor, await get_statement(uow, actor, statement_id))


async def _find(
    uow: UnitOfWork, row: BankStatement, line_id: StatementLineId, *, may_take_back: bool = False
) -> StatementLine:
    """A line of this statement, or its twin; also one that takes back a recorded payment, where it may. Raises
    `NotFound`; `Conflict` for one that brings no money."""
    found = next((one.root for one in await load_placed(uow, row.id) if one.root.id == line_id), None)
    if found is None:
        raise NotFound
    entry = entry_from_json(found.entry)
    if may_take_back and LineReason.TAKES_BACK in verdict_from_json(found.verdict).reasons:
        return found
    if entry.direction is not EntryDirection.IN or entry.is_pending or entry.is_reversal:
        raise Conflict("error-statement-line-pays-nothing")
    return found


async def _lock(
    uow: UnitOfWork, line: StatementLine, decision: LineDecision, client_id: ClientId | None
) -> tuple[StatementLine, bool]:
    """After the client's ledger; and whether the same was decided before. Raises `Conflict` when it was decided
    otherwise meanwhile."""
    locked = await uow.statements.line(line.id, lock=True)
    if locked is None:
        raise NotFound
    same = locked.decision == decision and (client_id is None or locked.client_id == client_id)
    if locked.decision not in UNDECIDED and not same:
        raise Conflict("error-statement-line-decided")
    return locked, same and locked.decision not in UNDECIDED


def _amount(row: BankStatement, line: StatementLine) -> Money:
    return Money(line.amount_minor, Currency(entry_from_json(line.entry).currency or row.currency))
