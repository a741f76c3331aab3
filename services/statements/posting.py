"""Posts what the rules have matched, all in one transaction, and takes it back."""

from collections.abc import Mapping, Sequence

from db.models import BankStatement, Payment, StatementLine
from db.repositories.statement import reopen
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType, PaymentMethod
from db.vocabulary.statements import LineDecision, StatementState
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import Conflict, NotFound
from services.domain.ids import ClientId, InvoiceId, IssuerId, StatementId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, WakeWorker
from services.domain.statements.model import Entry
from services.domain.statements.verdict import Allocation
from services.domain.text_input import parse_paragraph
from services.payments.recording import record_advance, record_payment, reverse_payment
from services.payments.views import NewAdvance, NewPayment, RecordedPayment
from services.statements.builder import (
    MOST_AT_ONCE,
    PAID,
    build_line_views,
    build_statement_view,
    get_statement,
    group_of,
    in_one_tap,
    plan_key,
    visible_clients,
)
from services.statements.planning import UNDECIDED, BookState, PlacedLine, load_placed, replan
from services.statements.stored import entry_from_json, verdict_from_json
from services.statements.views import Group, PostedLines, TakenBack


class StatementPostingService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker, *, mail_on: bool) -> None:
        self._mail_on = mail_on
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.PAYMENT_RECORD)
    async def post_matched(self, actor: Actor, statement_id: StatementId, shown: str) -> PostedLines:
        """Record what the window has shown, `shown` being the `plan_key` of its view, and nothing else: all of it, or
        nothing. The same tap again posts nothing and returns what the first one did.

        Raises `error-statement-changed` when the books have changed meanwhile; the window then shows the plan anew.
        """
        async with self._work.read(actor) as uow:
            await get_statement(uow, actor, statement_id)
        state = await replan(self._work, self._clock, actor, statement_id)
        async with self._work.write(actor) as uow:
            posted = await self._post(uow, actor, statement_id, shown, state)
        self._wake()
        return posted

    async def _post(
        self, uow: UnitOfWork, actor: Actor, statement_id: StatementId, shown: str, state: BookState
    ) -> PostedLines:
        wanted = await _matched(uow, statement_id)
        # Clients before all else, as everybody locks; then the lines, which may be decided by now.
        clients = {line.root.client_id for line in wanted if line.root.client_id is not None}
        await uow.clients.lock_ledgers(clients)
        row = await get_statement(uow, actor, statement_id, lock=True)
        await uow.statements.many([line.root.id for line in wanted], lock=True)
        lines = await _matched(uow, statement_id)
        if not lines:
            return await self._posted_before(uow, actor, row)
        if plan_key(lines) != shown:
            raise Conflict("error-statement-changed")
        await _require_unchanged(uow, lines, state, clients)
        amount = advance = 0
        for line in lines:
            recorded = await self._record(uow, actor, row, line.root)
            amount += recorded.amount.minor
            advance += recorded.advance.minor
        currency = Currency(row.currency)
        after = {"count": len(lines), "amount": Money(amount, currency)}
        record(
            uow, self._clock, actor, AuditAction.STATEMENT_POSTED, ObjectType.STATEMENT, row.id, after=after
        )
        row.state = StatementState.OPEN.value
        await uow.flush()
        return PostedLines(
            len(lines),
            Money(amount, currency),
            Money(advance, currency),
            again=False,
            view=await build_statement_view(uow, actor, row),
        )

    async def _posted_before(self, uow: UnitOfWork, actor: Actor, row: BankStatement) -> PostedLines:
        """What this statement has posted by now."""
        found = [line for line in await uow.statements.decided_in(row.id) if line.decision in PAID]
        if not found:
            raise Conflict("error-statement-nothing")
        currency = Currency(row.currency)
        amount = sum(line.amount_minor for line in found)
        placed = sum([sum((await uow.payments.allocations(line.payment_id or 0)).values()) for line in found])
        return PostedLines(
            len(found),
            Money(amount, currency),
            Money(amount - placed, currency),
            again=True,
            view=await build_statement_view(uow, actor, row),
        )

    async def _record(
        self, uow: UnitOfWork, actor: Actor, row: BankStatement, line: StatementLine
    ) -> RecordedPayment:
        verdict = verdict_from_json(line.verdict)
        if verdict.client_id is None:
            raise Conflict("error-statement-changed")
        recorded = await record_line(
            uow, self._clock, actor, row, line, verdict.allocations, verdict.client_id
        )
        parts = tuple((part.invoice_id, part.amount.minor) for part in recorded.parts)
        if parts != verdict.allocations or recorded.advance.minor != verdict.advance_minor:
            raise Conflict("error-statement-changed")
        return recorded

    @permitted(Permission.PAYMENT_REVERSE)
    async def take_back(self, actor: Actor, statement_id: StatementId, reason: str) -> TakenBack:
        """Reverse all that the statement has posted, and let its lines be decided again. A payment on which something
        was built since stays, and is said: returned to the client, moved, or on an invoice that is not as it was. Of
        very many payments one tap takes back the first."""
        text = parse_paragraph(reason, 500, "error-reason")
        async with self._work.write(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            lines = await uow.statements.decided_in(row.id)
            await uow.clients.lock_ledgers({line.client_id for line in lines if line.client_id is not None})
            row = await get_statement(uow, actor, statement_id, lock=True)
            lines = list((await uow.statements.many([line.id for line in lines], lock=True)).values())
            count = minor = left = 0
            stays = []
            for line in lines:
                if line.decided_in != row.id:
                    continue
                if line.decision in PAID and count == MOST_AT_ONCE:
                    left += 1
                elif line.decision in PAID:
                    payment = await uow.payments.get(line.payment_id or 0)
                    if payment is None or not await self._reverse(uow, actor, line, payment, text):
                        stays.append(line)
                        continue
                    count, minor = count + 1, minor + line.amount_minor
                else:
                    reopen(line)
            if not stays and not left:
                row.state = StatementState.TAKEN_BACK.value
            amount = Money(minor, Currency(row.currency))
            after = {"count": count, "amount": amount, "reason": text}
            taken_back = AuditAction.STATEMENT_TAKEN_BACK
            record(uow, self._clock, actor, taken_back, ObjectType.STATEMENT, row.id, after=after)
            await uow.flush()
        self._wake()
        await replan(self._work, self._clock, actor, statement_id)
        async with self._work.read(actor) as uow:
            row = await get_statement(uow, actor, statement_id)
            kept = {line.id for line in stays}
            placed = [line for line in await load_placed(uow, row.id) if line.root.id in kept]
            return TakenBack(
                count,
                amount,
                left,
                await build_line_views(uow, row, placed),
                await build_statement_view(uow, actor, row),
            )

    async def _reverse(
        self, uow: UnitOfWork, actor: Actor, line: StatementLine, payment: Payment, text: str
    ) -> bool:
        """False when something was built on the payment. One that somebody has reversed by hand is gone already."""
        if await uow.payments.reversed_by(payment.id) is not None:
            return True
        if await uow.payments.has_refunds(payment.id):
            return False
        if await uow.contract_advances.used_of_payment(payment.id):
            return False
        on = await uow.payments.allocations(payment.id)
        if on != dict(line.verdict.get("posted", ())):
            return False
        invoices = await uow.invoices.get_many(list(on))
        if any(one.status != InvoiceState.ISSUED for one in invoices.values()):
            return False
        await reverse_payment(uow, self._clock, actor, payment, text, mail_on=self._mail_on)
        return True


async def _matched(uow: UnitOfWork, statement_id: StatementId) -> list[PlacedLine]:
    placed = await load_placed(uow, statement_id)
    names = await visible_clients(uow, placed)
    return list(in_one_tap([line for line in placed if group_of(line, statement_id, names) is Group.MATCHED]))


async def record_line(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    row: BankStatement,
    line: StatementLine,
    allocations: Sequence[Allocation],
    client_id: ClientId,
) -> RecordedPayment:
    """The line's money as a payment, whose key follows from the line: however often it is asked for, it is one."""
    entry = entry_from_json(line.entry)
    amount = Money(line.amount_minor, Currency(entry.currency or row.currency))
    key = f"line:{(line.key or '')[:40]}:{line.turn}"
    recorded = (
        await record_payment(
            uow,
            clock,
            actor,
            NewPayment(
                invoice_id=allocations[0][0],
                amount=amount,
                received_on=line.booked_on,
                method=PaymentMethod.BANK,
                act_key=key,
                reference=_reference(entry),
                also=tuple(invoice_id for invoice_id, _ in allocations[1:]),
            ),
        )
        if allocations
        else await record_advance(
            uow,
            clock,
            actor,
            NewAdvance(
                client_id=client_id,
                issuer_id=IssuerId(row.issuer_id),
                amount=amount,
                received_on=line.booked_on,
                method=PaymentMethod.BANK,
                act_key=key,
                reference=_reference(entry),
            ),
        )
    )
    if line.decision not in UNDECIDED:
        return recorded  # the same act again
    line.verdict = {
        **line.verdict,
        "posted": [[int(part.invoice_id), part.amount.minor] for part in recorded.parts],
    }
    line.client_id, line.payment_id = client_id, int(recorded.id)
    mark(line, clock, actor, row, LineDecision.INVOICE if recorded.parts else LineDecision.ADVANCE)
    return recorded


def mark(line: StatementLine, clock: Clock, actor: Actor, row: BankStatement, decision: LineDecision) -> None:
    line.decision = decision.value
    line.decided_by, line.decided_at, line.decided_in = actor.member_id, clock.now(), row.id


def _reference(entry: Entry) -> str | None:
    return entry.document_number or entry.bank_reference or None


async def _require_unchanged(
    uow: UnitOfWork, lines: Sequence[PlacedLine], state: BookState, clients: set[int]
) -> None:
    """The ledgers are locked: nothing moved in them since the rules looked."""
    wanted: Mapping[InvoiceId, int] = {
        invoice_id: state.balances.get(invoice_id, -1)
        for line in lines
        for invoice_id, _ in verdict_from_json(line.root.verdict).allocations
    }
    invoices = await uow.invoices.get_many(sorted(wanted), lock=True)
    if len(invoices) != len(wanted):
        raise NotFound
    moved = any(invoices[invoice_id].balance_minor != minor for invoice_id, minor in wanted.items())
    if moved or await uow.statement_book.newest_payment(sorted(clients)) > state.last_payment:
        raise Conflict("error-statement-changed")
