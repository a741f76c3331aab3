"""The bank takes back, in one file, money that came in another: what is not posted yet stays so, and a payment that is
recorded is named."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from db.models import BankStatement, StatementLine
from db.unit_of_work import UnitOfWork
from services.domain.statements.model import Entry
from services.domain.statements.reversals import pair_reversals, takes_money_back
from services.statements.stored import entry_from_json

LONGEST = timedelta(days=60)
"""Between a payment and its return."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Of the undecided lines of a statement, by their positions."""

    incoming: frozenset[int]
    """What a reversal that stands elsewhere takes back."""
    recorded: Mapping[int, StatementLine]
    """Reversals, with the line that has become the payment which they take back."""


async def find_taken_back(
    uow: UnitOfWork, row: BankStatement, entries: Sequence[Entry], line_ids: Container[int]
) -> TakenBack:
    """`line_ids` are of the entries."""
    if not entries:
        return TakenBack(frozenset(), {})
    days = [entry.booked_on for entry in entries]
    elsewhere = [
        line
        for line in await uow.statements.reversals(row.issuer_id, min(days), max(days) + LONGEST)
        if line.statement_id != row.id and line.id not in line_ids
    ]
    last = max((entry.position for entry in entries), default=0)
    incoming = pair_reversals([*_without_reversals(entries), *_numbered(elsewhere, last)])
    return TakenBack(frozenset(incoming.values()), await _recorded(uow, row, entries))


async def _recorded(
    uow: UnitOfWork, row: BankStatement, entries: Sequence[Entry]
) -> dict[int, StatementLine]:
    within = pair_reversals(entries)
    reversals = [entry for entry in entries if takes_money_back(entry) and entry.position not in within]
    if not reversals:
        return {}
    days = [entry.booked_on for entry in reversals]
    amounts = {entry.amount_minor for entry in reversals}
    paid = await uow.statements.paid(row.issuer_id, amounts, min(days) - LONGEST, max(days))
    last = max(entry.position for entry in entries)
    lines = dict(enumerate(paid, last + 1))
    found = pair_reversals([*reversals, *_numbered(paid, last)])
    return {reversal: lines[position] for reversal, position in found.items()}


def _without_reversals(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if not entry.is_reversal]


def _numbered(lines: Sequence[StatementLine], last: int) -> list[Entry]:
    """Behind the positions of the statement's own lines."""
    return [
        replace(entry_from_json(line.entry), position=position)
        for position, line in enumerate(lines, last + 1)
    ]
