"""Which movements of a file came before, in another file or another format: each is kept, and decided, once."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

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
    days = [entry.booked_on for one in read for entry in one.entries]
    stored: list[StoredLine] = []
    for issuer_id in issuer_ids if days else ():
        rows = await uow.statements.movements(issuer_id, min(days) - NEAR, max(days) + NEAR)
        stored += [
            StoredLine(
                line.id,
                line.key or "",
                statement.account,
                StatementFormat(statement.format),
                entry_from_json(line.entry),
            )
            for line, statement in rows
        ]
    return await asyncio.to_thread(_compare, read, stored)


def _compare(read: Sequence[Statement], stored: Sequence[StoredLine]) -> tuple[Origins, ...]:
    keys = line_keys(read)
    found = find_familiar(read, stored, keys)
    return tuple(Origins(each, familiar) for each, familiar in zip(keys, found, strict=True))
