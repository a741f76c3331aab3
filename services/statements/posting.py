"""Posts what the rules have matched, all in one transaction, and takes it back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
from services.payments.recording import record_many, reverse_many
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

TOGETHER = 100
"""Payments that are written at once: others in the process have their turn in between."""


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
        async with self._work.read(actor) as uow:
            wanted = await _matched(uow, statement_id)
        async with self._work.write(actor) as uow:
            told = await self._post(uow, actor, statement_id, wanted, shown, state)
        self._wake()
        async with self._work.read(actor) as uow:  # long, and nobody has to wait for it
            row = await get_statement(uow, actor, statement_id)
            return PostedLines(*told, view=await build_statement_view(uow, actor, row))

    async def _post(
        self,
        uow: UnitOfWork,
        actor: Actor,
        statement_id: StatementId,
        wanted: Sequence[PlacedLine],
        shown: str,
        state: BookState,
    ) -> tuple[int, Money, Money, bool]:
        """As the first fields of `PostedLines`."""
        # Clients before all else, as everybody locks; then the lines, which may be decided by now.
        clients = {line.root.client_id for line in wanted if line.root.client_id is not None}
        await uow.clients.lock_ledgers(clients)
        row = await get_statement(uow, actor, statement_id, lock=True)
        lines = await _still_matched(uow, statement_id, wanted)
        if not lines:
            return await self._posted_before(uow, row)
        if plan_key(lines) != shown:
            raise Conflict("error-statement-changed")
        await _require_unchanged(uow, lines, state, clients)
        amount = advance = 0
        for start in range(0, len(lines), TOGETHER):
            some = [_Planned.of(line.root) for line in lines[start : start + TOGETHER]]
            for planned, recorded in zip(
                some, await record_lines(uow, self._clock, actor, row, some), strict=True
            ):
                planned.require(recorded)
                amount += recorded.amount.minor
                advance += recorded.advance.minor
        currency = Currency(row.currency)
        after = {"count": len(lines), "amount": Money(amount, currency)}
        record(
            uow, self._clock, actor, AuditAction.STATEMENT_POSTED, ObjectType.STATEMENT, row.id, after=after
        )
        row.state = StatementState.OPEN.value
        await uow.flush()
        return len(lines), Money(amount, currency), Money(advance, currency), False

    async def _posted_before(self, uow: UnitOfWork, row: BankStatement) -> tuple[int, Money, Money, bool]:
        """What this statement has posted by now."""
        found = [line for line in await uow.statements.decided_in(row.id) if line.decision in PAID]
        if not found:
            raise Conflict("error-statement-nothing")
        currency = Currency(row.currency)
        amount = sum(line.amount_minor for line in found)
        on = await uow.payments.allocations_of([line.payment_id or 0 for line in found])
        placed = sum(sum(parts.values()) for parts in on.values())
        return len(found), Money(amount, currency), Money(amount - placed, currency), True

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
            ours = [line for line in lines if line.decided_in == row.id]
            paid = [line for line in ours if line.decision in PAID]
            for line in ours:
                if line.decision not in PAID:
                    reopen(line)
            count = minor = 0
            stays: list[StatementLine] = []
            while paid and count < MOST_AT_ONCE:
                some = paid[: min(TOGETHER, MOST_AT_ONCE - count)]
                del paid[: len(some)]
                built_upon = await self._reverse(uow, actor, some, text)
                stays += [line for line in some if line.id in built_upon]
                gone = [line for line in some if line.id not in built_upon]
                count, minor = count + len(gone), minor + sum(line.amount_minor for line in gone)
            left = len(paid)
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
        self, uow: UnitOfWork, actor: Actor, lines: Sequence[StatementLine], text: str
    ) -> set[int]:
        """The lines whose payment stays, since something was built on it. One that somebody has reversed by hand is
        gone already."""
        payments = await uow.payments.get_many([line.payment_id or 0 for line in lines])
        returned = await uow.payments.with_refunds(list(payments))
        used = await uow.contract_advances.used_payments(list(payments))
        on = await uow.payments.allocations_of(list(payments))
        invoices = await uow.invoices.get_many(sorted({one for parts in on.values() for one in parts}))
        reversed_ids = await uow.payments.reversed_ids(list(payments.values())) if payments else set()
        stay: set[int] = set()
        go: list[Payment] = []
        for line in lines:
            payment_id = line.payment_id or 0
            lies = on.get(payment_id, {})
            if payment_id in reversed_ids:
                continue
            if (
                payment_id not in payments
                or payment_id in returned | used
                or lies != dict(line.verdict.get("posted", ()))
                or any(invoices[one].status != InvoiceState.ISSUED for one in lies)
            ):
                stay.add(line.id)
            else:
                go.append(payments[payment_id])
        await reverse_many(uow, self._clock, actor, go, text, mail_on=self._mail_on)
        return stay


async def _matched(uow: UnitOfWork, statement_id: StatementId) -> list[PlacedLine]:
    placed = await load_placed(uow, statement_id)
    names = await visible_clients(uow, placed)
    return list(in_one_tap([line for line in placed if group_of(line, statement_id, names) is Group.MATCHED]))


async def _still_matched(
    uow: UnitOfWork, statement_id: StatementId, wanted: Sequence[PlacedLine]
) -> list[PlacedLine]:
    """Locks the lines; those that are decided by now are not among them."""
    roots = await uow.statements.many([line.root.id for line in wanted], lock=True)
    placed = [PlacedLine(line.own, roots[line.root.id]) for line in wanted if line.root.id in roots]
    names = await visible_clients(uow, placed)
    return [line for line in placed if group_of(line, statement_id, names) is Group.MATCHED]


@dataclass(frozen=True, slots=True)
class _Planned:
    """A line, and where its money is to go."""

    line: StatementLine
    allocations: Sequence[Allocation]
    client_id: ClientId
    advance_minor: int = 0

    @classmethod
    def of(cls, line: StatementLine) -> "_Planned":
        verdict = verdict_from_json(line.verdict)
        if verdict.client_id is None:
            raise Conflict("error-statement-changed")
        return cls(line, verdict.allocations, verdict.client_id, verdict.advance_minor)

    def require(self, recorded: RecordedPayment) -> None:
        """The money lies as it was shown."""
        parts = tuple((part.invoice_id, part.amount.minor) for part in recorded.parts)
        if parts != self.allocations or recorded.advance.minor != self.advance_minor:
            raise Conflict("error-statement-changed")


async def record_line(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    row: BankStatement,
    line: StatementLine,
    allocations: Sequence[Allocation],
    client_id: ClientId,
) -> RecordedPayment:
    """The line's money as a payment, whose key follows from the line: however often it is asked for, it is one, and
    that of a line that only looks the same is another."""
    (recorded,) = await record_lines(uow, clock, actor, row, [_Planned(line, allocations, client_id)])
    return recorded


async def record_lines(
    uow: UnitOfWork, clock: Clock, actor: Actor, row: BankStatement, planned: Sequence[_Planned]
) -> list[RecordedPayment]:
    keys = await _keys_of(uow, [one.line for one in planned])
    found = await record_many(uow, clock, actor, [_new_of(row, one, keys[one.line.id]) for one in planned])
    for one, recorded in zip(planned, found, strict=True):
        line = one.line
        if line.decision not in UNDECIDED:
            continue  # the same act again
        line.verdict = {
            **line.verdict,
            "posted": [[int(part.invoice_id), part.amount.minor] for part in recorded.parts],
        }
        line.client_id, line.payment_id = one.client_id, int(recorded.id)
        mark(line, clock, actor, row, LineDecision.INVOICE if recorded.parts else LineDecision.ADVANCE)
    await uow.flush()
    return found


async def _keys_of(uow: UnitOfWork, lines: Sequence[StatementLine]) -> dict[int, str]:
    """By line: the key of its payment. One that is recorded already has it from when it was recorded."""
    keys = {line.id: f"line:{line.id}:{line.turn}" for line in lines}
    recorded = {line.payment_id: line.id for line in lines if line.payment_id is not None}
    if recorded:
        payments = await uow.payments.get_many(list(recorded))
        keys |= {recorded[payment_id]: payment.act_key for payment_id, payment in payments.items()}
    return keys


def _new_of(row: BankStatement, planned: _Planned, key: str) -> NewPayment | NewAdvance:
    line, allocations = planned.line, planned.allocations
    entry = entry_from_json(line.entry)
    amount = Money(line.amount_minor, Currency(entry.currency or row.currency))
    if not allocations:
        return NewAdvance(
            client_id=planned.client_id,
            issuer_id=IssuerId(row.issuer_id),
            amount=amount,
            received_on=line.booked_on,
            method=PaymentMethod.BANK,
            act_key=key,
            reference=_reference(entry),
        )
    return NewPayment(
        invoice_id=allocations[0][0],
        amount=amount,
        received_on=line.booked_on,
        method=PaymentMethod.BANK,
        act_key=key,
        reference=_reference(entry),
        also=tuple(invoice_id for invoice_id, _ in allocations[1:]),
    )


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
