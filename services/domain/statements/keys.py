"""Which lines of a statement came before, in this or another file, format or period.

Public: `line_keys` (unique keys to store, one an entry), `StoredLine` (a line as it was stored) and `find_familiar`,
whose `Familiar` says whether a line is one of them or only looks like it.

Two identical payments in one file are two. What formats share is the account, the day, the sum and the direction; a
document's number, the other party and the purpose are cut or reworded, so that they are compared one by one.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from db.vocabulary.statements import StatementFormat
from services.domain.invoicing.number_template import normalise_number
from services.domain.statements.book import normalise_account
from services.domain.statements.familiarity import (
    Agreement,
    Familiar,
    LineTraits,
    agreement,
    fold_purpose,
    traits_of,
)
from services.domain.statements.model import Entry, Statement

_MOST_DAYS_APART = 3
"""Between the day of the bank and the day of value, over a weekend."""

_Slot = tuple[int, str, str, bool, bool]


@dataclass(frozen=True, slots=True)
class StoredLine:
    id: int
    key: str
    """Of `line_keys`."""
    account: str
    format: StatementFormat
    entry: Entry


def line_keys(statements: Sequence[Statement]) -> tuple[tuple[str, ...], ...]:
    """A key for each entry of each statement of one file: SHA-256 over what the line says, and the how manieth of its
    kind it is within the file. The same file gives the same keys."""
    seen: Counter[str] = Counter()
    return tuple(
        tuple(_count(seen, _digest(statement.account, entry)) for entry in statement.entries)
        for statement in statements
    )


def find_familiar(
    statements: Sequence[Statement], stored: Iterable[StoredLine]
) -> tuple[dict[int, Familiar], ...]:
    """By position, the entries of each statement that came before. Each stored line is found once, so that of three
    equal lines where two are stored the third is new.

    `stored` are the lines of these accounts, some days before and after the statements' periods included.
    """
    lines = list(stored)
    found: tuple[dict[int, Familiar], ...] = tuple({} for _ in statements)
    used: set[int] = set()
    by_key = {line.key: line for line in lines}
    for place, keys in enumerate(line_keys(statements)):
        for entry, key in zip(statements[place].entries, keys, strict=True):
            if (line := by_key.get(key)) is not None:
                found[place][entry.position] = Familiar(line.id, is_certain=True)
                used.add(line.id)
    for place, position, line_id, agrees in _pairs(
        statements, [each for each in lines if each.id not in used], found
    ):
        if position not in found[place] and line_id not in used:
            found[place][position] = Familiar(line_id, agrees.is_certain)
            used.add(line_id)
    return found


def _pairs(
    statements: Sequence[Statement], lines: Sequence[StoredLine], found: Sequence[dict[int, Familiar]]
) -> list[tuple[int, int, int, Agreement]]:
    """Places, positions and stored lines that agree, those that agree most first."""
    stored: dict[tuple[_Slot, date], list[LineTraits]] = defaultdict(list)
    for line in lines:
        traits = traits_of(line.account, line.format, line.entry, line.id)
        stored[_slot(line.entry), line.entry.booked_on].append(traits)
    pairs: list[tuple[int, int, int, Agreement]] = []
    for place, statement in enumerate(statements):
        for entry in statement.entries:
            if entry.position in found[place]:
                continue
            near = [
                other
                for days in range(-_MOST_DAYS_APART, _MOST_DAYS_APART + 1)
                for other in stored.get((_slot(entry), entry.booked_on + timedelta(days)), ())
            ]
            if near:
                traits = traits_of(statement.account, statement.format, entry, entry.position)
                agreements = ((other.id, agreement(traits, other)) for other in near)
                pairs.extend(
                    (place, entry.position, line_id, agrees) for line_id, agrees in agreements if agrees
                )
    return sorted(pairs, key=lambda pair: (-pair[3].strength, *pair[:3]))


def _slot(entry: Entry) -> _Slot:
    return entry.amount_minor, entry.currency, entry.direction.value, entry.is_pending, entry.is_reversal


def _digest(account: str, entry: Entry) -> str:
    """A pending line and the booked one that follows are two: the first is never posted."""
    told = (
        normalise_account(account),
        entry.booked_on.isoformat(),
        normalise_number(entry.document_number),
        str(entry.amount_minor),
        entry.currency,
        entry.direction.value,
        normalise_account(entry.payer.account),
        normalise_account(entry.payee.account),
        fold_purpose(entry.purpose),
        "pending" if entry.is_pending else "",
        "reversal" if entry.is_reversal else "",
    )
    return hashlib.sha256("\x1f".join(told).encode()).hexdigest()


def _count(seen: Counter[str], digest: str) -> str:
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
