"""Files of one archive, and sheets of one workbook, may say the same: a bank packs its statement in two formats."""

from collections.abc import Sequence
from dataclasses import replace

from services.documents.bank_statement import remarks
from services.domain.errors import BadInput
from services.domain.statements.keys import StoredLine, find_familiar, line_keys
from services.domain.statements.model import Statement


def without_repeats(lists: Sequence[tuple[str, Sequence[Statement]]]) -> tuple[Statement, ...]:
    """The statements of all lists, each movement once; each list has a title.

    Raises `error-statement-overlap` where one only looks like another: sent one by one, a person is asked.
    """
    kept: list[Statement] = []
    for title, read in lists:
        for statement, repeated in zip(read, find_repeated(kept, read), strict=True):
            entries = tuple(entry for entry in statement.entries if entry.position not in repeated)
            told = (remarks.repeats(title),) if repeated else ()
            if repeated and not entries:
                kept[0] = replace(kept[0], remarks=(*kept[0].remarks, *told))
            else:
                kept.append(replace(statement, entries=entries, remarks=(*told, *statement.remarks)))
    return tuple(kept)


def find_repeated(earlier: Sequence[Statement], later: Sequence[Statement]) -> list[frozenset[int]]:
    """The positions, in each of the later statements, of what the earlier ones have. Raises as `without_repeats`."""
    if not any(statement.entries for statement in earlier):
        return [frozenset()] * len(later)
    lines = {line.id: line for line in _lines(earlier)}
    repeated = []
    for statement, likely in zip(later, find_familiar(later, lines.values()), strict=True):
        days = {entry.position: entry.booked_on for entry in statement.entries}
        for position, each in likely.items():
            line = lines[each.line_id]
            # One format gives a movement one day.
            if not each.is_certain and (
                line.format is not statement.format or line.entry.booked_on == days[position]
            ):
                raise BadInput("error-statement-overlap")
        repeated.append(frozenset(position for position, each in likely.items() if each.is_certain))
    return repeated


def _lines(kept: Sequence[Statement]) -> list[StoredLine]:
    return [
        StoredLine(place * 1_000_000 + entry.position, key, statement.account, statement.format, entry)
        for place, (statement, keys) in enumerate(zip(kept, line_keys(kept), strict=True))
        for entry, key in zip(statement.entries, keys, strict=True)
    ]
