"""Which movements of a file came before, in another file or another format: each is kept, and decided, once."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from db.unit_of_work import UnitOfWork
from db.vocabulary.statements import StatementFormat
from services.domain.statements.familiarity import Familiar
from services.domain.statements.keys import StoredLine, find_familiar, line_keys
from services.domain.statements.model import Statement
from services.statements.stored import entry_from_json

NEAR = timedelta(days=4)
"""The day of value and the day of the bank lie a weekend apart."""


@dataclass(frozen=True, slots=True)
class Origins:
    """Of a statement: what tells each entry from all others, and which of them came before, by position."""

    keys: tuple[str, ...]
    familiar: dict[int, Familiar]


async def find_origins(
    uow: UnitOfWork, issuer_ids: Sequence[int], read: Sequence[Statement]
) -> tuple[Origins, ...]:
    """Of all statements of a file, since equal lines are counted in the whole of it."""
    stored: list[StoredLine] = []
    if (days := _days(read)) is not None:
        async for row in uow.statements.movements(issuer_ids, *days):
            entry = entry_from_json(row.entry)
            stored.append(StoredLine(row.id, row.key or "", row.account, StatementFormat(row.format), entry))
    return await asyncio.to_thread(_compare, read, stored)


async def newest_movement(uow: UnitOfWork, issuer_ids: Sequence[int], read: Sequence[Statement]) -> int:
    """Of what `find_origins` compares with: while it is the same, so is the answer. Lines are never deleted, and one
    file of an issuer is taken in at a time."""
    days = _days(read)
    return 0 if days is None else await uow.statements.newest_movement(issuer_ids, *days)


def _days(read: Sequence[Statement]) -> tuple[date, date] | None:
    days = [entry.booked_on for one in read for entry in one.entries]
    return (min(days) - NEAR, max(days) + NEAR) if days else None


def _compare(read: Sequence[Statement], stored: Sequence[StoredLine]) -> tuple[Origins, ...]:
    keys = line_keys(read)
    found = find_familiar(read, stored, keys)
    return tuple(Origins(each, familiar) for each, familiar in zip(keys, found, strict=True))
