"""Compares a statement's undecided lines with the books, all of them on one state, and keeps what the rules say."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from json import dumps
from typing import Any

from db.models import BankStatement, StatementLine
from db.repositories.statement import CHUNK
from db.unit_of_work import UnitOfWork
from db.vocabulary.statements import LineDecision, LineKind, LineReason, StatementFormat
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor
from services.domain.calendar.dates import local_date
from services.domain.calendar.possible_days import check_payment_day
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ClientId, InvoiceId, PaymentId, StatementId
from services.domain.ports import Clock
from services.domain.requisites.model import Requisites
from services.domain.statements.familiarity import Familiar
from services.domain.statements.model import Entry, Statement
from services.domain.statements.verdict import Verdict
from services.firms.requisites_storage import load_requisites
from services.statements.book import load_book
from services.statements.matching_apart import match_apart
from services.statements.stored import entry_from_json, verdict_to_json
from services.statements.taken_back import find_taken_back

UNDECIDED = (None, LineDecision.SKIPPED.value)


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line in its statement, and the row that is decided: its own, or that of its twin."""

    own: StatementLine
    root: StatementLine

    @property
    def is_twin(self) -> bool:
        return self.own is not self.root

    @property
    def is_undecided(self) -> bool:
        return self.root.decision in UNDECIDED


@dataclass(frozen=True, slots=True)
class BookState:
    """What the books were when the lines were compared with them: posting looks whether that is still true."""

    balances: Mapping[InvoiceId, int]
    last_payment: int


async def load_placed(uow: UnitOfWork, statement_id: int) -> list[PlacedLine]:
    """By the order of the file; a movement that stands in it twice as the same one is there once."""
    own = await uow.statements.lines(statement_id)
    roots = {line.id: line for line in own}
    missing = {line.twin_id for line in own if line.twin_id is not None} - roots.keys()
    roots |= await uow.statements.many([line_id for line_id in missing if line_id is not None])
    placed: dict[int, PlacedLine] = {}
    for line in own:
        root = roots[line.twin_id] if line.twin_id is not None else line
        placed.setdefault(root.id, PlacedLine(line, root))
    return list(placed.values())


async def replan(work: UnitOfWorkFactory, clock: Clock, actor: Actor, statement_id: StatementId) -> BookState:
    """The rules look at the whole firm also for who sees own clients only: another client's invoice may fit better."""
    async with work.read_of_firm(actor.firm_id) as uow:
        statement = await uow.statements.get(statement_id)
        if statement is None:
            raise NotFound
        lines = [line for line in await load_placed(uow, statement_id) if line.is_undecided]
        if not lines:
            return BookState({}, 0)
        # Rows of many lines are large: they are gone before the books come. Work on thousands is for a thread.
        entries, before, looking_known = await asyncio.to_thread(_told_by, lines)
        del lines
        days = [entry.booked_on for entry in entries]
        taken = await find_taken_back(uow, statement, entries, before.keys())
        book = await load_book(uow, statement.issuer_id, min(days), max(days))
        last = await uow.statement_book.newest_payment()
        takes_back = {
            position: (PaymentId(line.payment_id), ClientId(line.client_id))
            for position, line in taken.recorded.items()
            if line.payment_id is not None and line.client_id is not None
        }
        issuer = await uow.issuers.get(statement.issuer_id)
        requisites = load_requisites(issuer) if issuer is not None else None
    verdicts = await match_apart(book, _as_read(statement, entries), looking_known, taken.incoming)
    state = BookState({one.id: one.balance_minor for one in book.invoices}, last)
    del book
    today = local_date(clock.now(), actor.timezone)

    def compare() -> tuple[dict[int, Verdict], list[int]]:
        found = {
            line_id: _with_payment(_possible(verdict, entry, requisites, today), takes_back)
            for line_id, entry, verdict in zip(before, entries, verdicts, strict=True)
        }
        told = ((line_id, _digest(verdict_to_json(verdict))) for line_id, verdict in found.items())
        return found, [line_id for line_id, digest in told if digest != before[line_id]]

    await _keep(work, actor, *await asyncio.to_thread(compare))
    return state


def _told_by(lines: Sequence[PlacedLine]) -> tuple[list[Entry], dict[int, bytes], dict[int, Familiar]]:
    """The entries, what the rules said before of each line, and which of them look like others."""
    entries = [replace(entry_from_json(line.root.entry), position=line.own.position) for line in lines]
    before = {line.root.id: _digest(line.root.verdict) for line in lines}
    return entries, before, _looking_known(lines)


def _as_read(row: BankStatement, entries: Sequence[Entry]) -> Statement:
    return Statement(
        format=StatementFormat(row.format),
        account=row.account,
        currency=row.currency,
        period_from=row.period_from,
        period_to=row.period_to,
        opening_minor=row.opening_minor,
        closing_minor=row.closing_minor,
        entries=tuple(entries),
    )


def _looking_known(lines: Sequence[PlacedLine]) -> dict[int, Familiar]:
    """By position: what was found when the file came, and what no state of the books changes."""
    found: dict[int, Familiar] = {}
    for line in lines:
        twin_id = line.root.verdict["twin_id"]
        if twin_id is not None:
            found[line.own.position] = Familiar(int(twin_id), is_certain=False)
    return found


def _digest(verdict: Mapping[str, Any]) -> bytes:
    """Tells whether the rules say something new, without keeping what they said."""
    return sha256(dumps(verdict, sort_keys=True, ensure_ascii=False).encode()).digest()


def _possible(verdict: Verdict, entry: Entry, issuer: Requisites | None, today: date) -> Verdict:
    """A day on which no payment can be recorded, and a sum of nothing, are looked at by a person."""
    if verdict.kind is not LineKind.MATCHED or issuer is None:
        return verdict
    try:
        check_payment_day(entry.booked_on, today, issuer)
        if entry.amount_minor <= 0:
            raise BadInput("error-amount-zero")
    except BadInput:
        return replace(
            verdict,
            kind=LineKind.DOUBTFUL,
            reasons=(LineReason.NOT_CLEAR,),
            issuer_id=None,
            allocations=(),
            advance_minor=0,
        )
    return verdict


def _with_payment(verdict: Verdict, takes_back: Mapping[int, tuple[PaymentId, ClientId]]) -> Verdict:
    """A reversal of money whose payment is recorded is looked at by a person."""
    if verdict.position not in takes_back or verdict.kind is LineKind.KNOWN:
        return verdict
    payment_id, client_id = takes_back[verdict.position]
    return replace(
        verdict,
        kind=LineKind.DOUBTFUL,
        reasons=(LineReason.TAKES_BACK,),
        recorded_id=payment_id,
        client_id=client_id,
    )


async def _keep(
    work: UnitOfWorkFactory,
    actor: Actor,
    found: Mapping[int, Verdict],
    changed: Sequence[int],
) -> None:
    """Of the lines that have `changed`, and that nobody has decided meanwhile. Some lines in a transaction: half of a
    plan is looked at anew before it is shown or posted, and others who write come in between."""
    wanted = sorted(changed)
    for start in range(0, len(wanted), CHUNK):
        rows = [_columns_of(line_id, found[line_id]) for line_id in wanted[start : start + CHUNK]]
        async with work.write_of_firm(actor.firm_id) as uow:
            await uow.statements.judge(rows)


def _columns_of(line_id: int, verdict: Verdict) -> dict[str, Any]:
    return {
        "id": line_id,
        "kind": verdict.kind.value,
        "verdict": verdict_to_json(verdict),
        "client_id": verdict.client_id,
    }
