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
    Familiar,
    LineTraits,
    agreement,
    fold_purpose,
    identifying,
    traits_of,
)
from services.domain.statements.model import Entry, Statement

_MOST_DAYS_APART = 3
"""Between the day of the bank and the day of value, over a weekend."""

_MOST_COMPARED = 300
"""Stored lines of one sum and day, beyond which a line that nothing sure is said of is compared with no more."""

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
    statements: Sequence[Statement],
    stored: Iterable[StoredLine],
    keys_of: Sequence[tuple[str, ...]] | None = None,
) -> tuple[dict[int, Familiar], ...]:
    """By position, the entries of each statement that came before. Each stored line is found once, so that of three
    equal lines where two are stored the third is new.

    `stored` are the lines of these accounts, some days before and after the statements' periods included; `keys_of`
    are the `line_keys` of the statements, where they are known.
    """
    lines = list(stored)
    found: tuple[dict[int, Familiar], ...] = tuple({} for _ in statements)
    by_key = {line.key: line for line in lines}
    used: set[int] = set()
    for place, keys in enumerate(line_keys(statements) if keys_of is None else keys_of):
        for entry, key in zip(statements[place].entries, keys, strict=True):
            if (line := by_key.get(key)) is not None:
                found[place][entry.position] = Familiar(line.id, is_certain=True)
                used.add(line.id)
    _Reworded(statements, [line for line in lines if line.id not in used], found).find()
    return found


class _Reworded:
    """Finds lines that other formats, or the same bank on another day, word differently.

    Sure ones first, by document and by party, so that none takes the place of another; then what agrees most.
    """

    def __init__(
        self,
        statements: Sequence[Statement],
        lines: Sequence[StoredLine],
        found: Sequence[dict[int, Familiar]],
    ) -> None:
        self._found = found
        self._used: set[int] = set()
        self._stored: dict[tuple[_Slot, date], list[LineTraits]] = defaultdict(list)
        self._by_trait: dict[tuple[_Slot, date, str], list[LineTraits]] = defaultdict(list)
        slots = {_slot(entry) for statement in statements for entry in statement.entries}
        for line in lines:
            slot, day = _slot(line.entry), line.entry.booked_on
            if slot in slots:
                traits = traits_of(line.account, line.format, line.entry, line.id)
                self._stored[slot, day].append(traits)
                for told in identifying(traits):
                    self._by_trait[slot, day, told].append(traits)
        held = {slot for slot, _ in self._stored}
        self._new = [
            (place, _slot(entry), traits_of(statement.account, statement.format, entry, entry.position))
            for place, statement in enumerate(statements)
            for entry in statement.entries
            if entry.position not in found[place] and _slot(entry) in held
        ]

    def find(self) -> None:
        for kind in ("document", "party", "purpose"):
            for place, slot, traits in self._left():
                near = (
                    self._by_trait.get((slot, traits.booked_on, told), ())
                    for told in identifying(traits, kind)
                )
                sure = (
                    other
                    for others in near
                    for other in others
                    if other.id not in self._used
                    and (agrees := agreement(traits, other)) is not None
                    and agrees.is_certain
                )
                if (other := next(sure, None)) is not None:
                    self._take(place, traits, other.id, is_certain=True)
        pairs = [
            (-agrees.strength, place, traits.id, other.id, traits)
            for place, slot, traits in self._left()
            for other in self._near(slot, traits)
            if (agrees := agreement(traits, other)) is not None
        ]
        for _, place, position, other_id, traits in sorted(pairs, key=lambda pair: pair[:4]):
            if position not in self._found[place] and other_id not in self._used:
                self._take(place, traits, other_id, is_certain=False)

    def _left(self) -> list[tuple[int, _Slot, LineTraits]]:
        return [each for each in self._new if each[2].id not in self._found[each[0]]]

    def _near(self, slot: _Slot, traits: LineTraits) -> list[LineTraits]:
        """Of the same day, and of days near by those with its document."""
        near = [each for each in self._stored.get((slot, traits.booked_on), ()) if each.id not in self._used]
        for days in range(-_MOST_DAYS_APART, _MOST_DAYS_APART + 1) if traits.document else ():
            day = traits.booked_on + timedelta(days)
            if days:
                for told in identifying(traits, "document"):
                    near.extend(self._by_trait.get((slot, day, told), ()))
        return near[:_MOST_COMPARED]

    def _take(self, place: int, traits: LineTraits, line_id: int, *, is_certain: bool) -> None:
        self._found[place][traits.id] = Familiar(line_id, is_certain)
        self._used.add(line_id)


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
