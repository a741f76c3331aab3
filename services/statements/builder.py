"""From rows to what is shown of a statement and of its lines."""

from collections.abc import Container, Sequence
from hashlib import sha256

from db.models import BankStatement, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.statements import (
    EntryDirection,
    LineDecision,
    LineKind,
    LineReason,
    StatementFormat,
    StatementState,
)
from services.domain.access import Actor, Permission
from services.domain.errors import NotFound
from services.domain.ids import ClientId, InvoiceId, PaymentId, StatementId, StatementLineId
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country
from services.domain.statements.book import is_shared_account, normalise_account, normalise_tax_id
from services.domain.statements.model import Entry
from services.domain.statements.verdict import Candidate, Verdict
from services.statements.planning import PlacedLine, load_placed
from services.statements.stored import entry_from_json, remark_from_json, verdict_from_json
from services.statements.views import (
    AccountOffer,
    CandidatePart,
    CandidateView,
    Group,
    LineView,
    RecordedBefore,
    StatementView,
    Tally,
)

MOST_AT_ONCE = 500
"""Payments in one transaction: seconds, where nobody else writes; a tap may take thirty."""
PAID = frozenset({LineDecision.INVOICE.value, LineDecision.ADVANCE.value})
"""Decisions that have made a payment."""


async def get_statement(
    uow: UnitOfWork, actor: Actor, statement_id: int, *, lock: bool = False
) -> BankStatement:
    """Who sees own clients only sees the statements that he has sent. Raises `NotFound`."""
    row = await uow.statements.get(statement_id, lock=lock)
    if row is None or not (actor.sees_all_clients or row.sent_by == actor.member_id):
        raise NotFound
    return row


def group_of(line: PlacedLine, statement_id: int, visible: Container[int | None]) -> Group:
    """`visible` are the clients whom the actor sees, of those that the lines name."""
    root = line.root
    if not line.is_undecided:
        if root.decided_in != statement_id:
            return Group.KNOWN
        return Group.NO_PAYMENT if root.decision == LineDecision.NO_PAYMENT else Group.POSTED
    if root.decision == LineDecision.SKIPPED:
        return Group.DOUBTFUL
    if root.kind == LineKind.MATCHED:
        return Group.MATCHED if root.client_id in visible else Group.HIDDEN
    return Group.NO_PAYMENT if root.kind == LineKind.NO_PAYMENT else Group.DOUBTFUL


async def visible_clients(uow: UnitOfWork, lines: Sequence[PlacedLine]) -> dict[int, str]:
    """Names of those clients whom the lines name and the unit of work sees."""
    named = {line.root.client_id for line in lines if line.root.client_id is not None}
    for line in lines:
        if line.is_undecided:
            named |= {int(one["client_id"]) for one in line.root.verdict["candidates"]}
    return await uow.clients.names(sorted(named))


def in_one_tap(lines: Sequence[PlacedLine]) -> Sequence[PlacedLine]:
    """Those of the matched lines that are posted together; the rest waits for the next tap."""
    return lines[:MOST_AT_ONCE]


def plan_key(lines: Sequence[PlacedLine]) -> str:
    """Names what posting these matched lines does."""
    said = sha256()
    for line in lines:
        verdict = verdict_from_json(line.root.verdict)
        said.update(repr((line.root.id, line.root.turn, verdict.allocations, verdict.advance_minor)).encode())
    return said.hexdigest()[:16]


async def build_statement_view(uow: UnitOfWork, actor: Actor, row: BankStatement) -> StatementView:
    lines = await load_placed(uow, row.id)
    names = await visible_clients(uow, lines)
    currency = Currency(row.currency)
    issuer = await uow.issuers.get(row.issuer_id)
    members = await uow.firms.member_names([row.sent_by])
    sums: dict[Group, tuple[int, int]] = {}
    matched = []
    for line in lines:
        group = group_of(line, row.id, names)
        count, minor = sums.get(group, (0, 0))
        sums[group] = count + 1, minor + line.root.amount_minor
        if group is Group.MATCHED:
            matched.append(line)
    matched = list(in_one_tap(matched))
    takes_back = sum(
        line.is_undecided and LineReason.TAKES_BACK.value in line.root.verdict["reasons"] for line in lines
    )
    advance = sum(verdict_from_json(line.root.verdict).advance_minor for line in matched)
    planned = Money(sum(line.root.amount_minor for line in matched), currency)
    return StatementView(
        id=StatementId(row.id),
        issuer_name=issuer.name if issuer is not None else "",
        account=row.account,
        currency=currency,
        format=StatementFormat(row.format),
        period_from=row.period_from,
        period_to=row.period_to,
        opening=None if row.opening_minor is None else Money(row.opening_minor, currency),
        closing=None if row.closing_minor is None else Money(row.closing_minor, currency),
        adds_up=_adds_up(row, lines),
        remarks=tuple(remark_from_json(one) for one in row.remarks),
        reversals=sum(bool(line.root.entry["is_reversal"]) for line in lines) - takes_back,
        takes_back=takes_back,
        sent_by=members.get(row.sent_by, ""),
        sent_at=row.created_at,
        is_taken_back=row.state == StatementState.TAKEN_BACK,
        groups={group: Tally(count, Money(minor, currency)) for group, (count, minor) in sums.items()},
        plan=Tally(len(matched), planned),
        plan_key=plan_key(matched),
        advance=Money(advance, currency),
        may_take_back=actor.may(Permission.PAYMENT_REVERSE)
        and any(line.root.decided_in == row.id for line in lines),
        offers=await _offers(uow, row.id, lines, names) if actor.may(Permission.CLIENT_EDIT) else (),
    )


def _adds_up(row: BankStatement, lines: Sequence[PlacedLine]) -> bool | None:
    if row.opening_minor is None or row.closing_minor is None:
        return None
    entries = [entry_from_json(line.root.entry) for line in lines]
    moved = sum(_signed(entry, row.account) for entry in entries if not entry.is_pending)
    return row.opening_minor + moved == row.closing_minor


def _signed(entry: Entry, account: str) -> int:
    if entry.direction is EntryDirection.INTERNAL:
        comes = normalise_account(entry.payee.account) == normalise_account(account)
        return entry.amount_minor if comes else -entry.amount_minor
    return entry.amount_minor if entry.direction is EntryDirection.IN else -entry.amount_minor


async def _offers(
    uow: UnitOfWork, statement_id: int, lines: Sequence[PlacedLine], names: dict[int, str]
) -> tuple[AccountOffer, ...]:
    """Only where the payer's tax number is the client's: somebody else's account belongs on no card."""
    paid = [
        line.root
        for line in lines
        if line.root.decided_in == statement_id
        and line.root.decision in PAID
        and line.root.client_id in names
    ]
    clients = await uow.clients.get_many({line.client_id for line in paid if line.client_id is not None})
    offers: dict[tuple[int, str], AccountOffer] = {}
    for line in paid:
        client = clients.get(line.client_id or 0)
        payer = entry_from_json(line.entry).payer
        account = normalise_account(payer.account)
        if client is None or not account or is_shared_account(account):
            continue
        known = {
            normalise_account(each.get(field) or "")
            for each in (client.requisites, *client.accounts)
            for field in ("account", "iban")
        }
        same = normalise_tax_id(payer.tax_id) == normalise_tax_id(client.tax_id or "")
        if account not in known and client.tax_id and same:
            offer = AccountOffer(StatementLineId(line.id), ClientId(client.id), client.name, account)
            offers.setdefault((client.id, account), offer)
    return tuple(offers.values())


async def build_line_views(
    uow: UnitOfWork, row: BankStatement, lines: Sequence[PlacedLine]
) -> tuple[LineView, ...]:
    names = await visible_clients(uow, lines)
    verdicts = {line.root.id: verdict_from_json(line.root.verdict) for line in lines}
    wanted = {
        invoice_id
        for verdict in verdicts.values()
        for one in verdict.candidates
        for invoice_id, _ in one.allocations
    }
    invoices = await uow.invoices.get_many(sorted(wanted))
    payments = sorted({line.root.payment_id for line in lines if line.root.payment_id is not None})
    numbers = await uow.payments.numbers_of(payments)
    issuer = await uow.issuers.get(row.issuer_id)
    country = Country(issuer.country) if issuer is not None else Country.OTHER
    views = []
    for line in lines:
        verdict = verdicts[line.root.id]
        entry = entry_from_json(line.root.entry)
        currency = Currency(entry.currency or row.currency)
        undecided = line.is_undecided
        candidates = [
            _candidate(one, names[one.client_id], currency, invoices)
            for one in (verdict.candidates if undecided else ())
            if one.client_id in names and all(invoice_id in invoices for invoice_id in one.invoice_ids)
        ]
        views.append(
            LineView(
                id=StatementLineId(line.root.id),
                position=line.own.position,
                booked_on=line.root.booked_on,
                amount=Money(line.root.amount_minor, currency),
                direction=entry.direction,
                payer_name=entry.payer.name,
                payer_tax_id=entry.payer.tax_id,
                country=country,
                payer_account=entry.payer.account,
                payee_name=entry.payee.name,
                purpose=entry.purpose,
                document_number=entry.document_number,
                group=group_of(line, row.id, names),
                reasons=tuple(reason.value for reason in verdict.reasons) if undecided else (),
                numbers=verdict.numbers,
                candidates=tuple(candidates),
                recorded=await _recorded(uow, verdict, currency) if undecided else None,
                decision=LineDecision(line.root.decision) if line.root.decision else None,
                payment_id=PaymentId(line.root.payment_id) if line.root.payment_id else None,
                client_name=names.get(line.root.client_id or 0, ""),
                invoice_numbers=tuple(numbers.get(line.root.payment_id or 0, ())),
            )
        )
    return tuple(views)


def _candidate(
    one: Candidate, client_name: str, currency: Currency, invoices: dict[int, Invoice]
) -> CandidateView:
    parts = []
    for invoice_id, minor in one.allocations:
        invoice = invoices[invoice_id]
        parts.append(
            CandidatePart(
                InvoiceId(invoice_id),
                invoice.number or "",
                Money(minor, currency),
                invoice.balance_minor == minor,
            )
        )
    return CandidateView(
        one.client_id,
        client_name,
        tuple(parts),
        Money(one.advance_minor, currency),
        tuple(each.value for each in one.evidence),
    )


async def _recorded(uow: UnitOfWork, verdict: Verdict, currency: Currency) -> RecordedBefore | None:
    payment = await uow.payments.get(verdict.recorded_id) if verdict.recorded_id is not None else None
    if payment is None:
        return None
    names = await uow.clients.names([payment.client_id])
    numbers = await uow.payments.numbers_of([payment.id])
    return RecordedBefore(
        PaymentId(payment.id),
        Money(payment.amount_minor, currency),
        payment.received_on,
        names.get(payment.client_id, ""),
        tuple(numbers.get(payment.id, ())),
    )
