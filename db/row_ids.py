"""Ids for very many new rows before they are written, so that what is made of them is ready when their transaction
begins."""

from collections.abc import Sequence

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

AHEAD = 1000
"""Rows that others may write into a table on SQLite while somebody prepares rows for it."""


async def reserve(connection: AsyncConnection, table: Table, count: int) -> list[int]:
    """So many, ascending. PostgreSQL gives them to nobody else. SQLite counts on from the highest row: there they lie
    a distance above it, and whoever writes them asks `are_free` in the same transaction."""
    if not count:
        return []
    if connection.dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(table.name, "id")
        numbers = select(func.nextval(sequence)).select_from(func.generate_series(1, count))
        return sorted(await connection.scalars(numbers))
    first = await _highest(connection, table) + AHEAD
    return list(range(first, first + count))


async def are_free(connection: AsyncConnection, table: Table, ids: Sequence[int]) -> bool:
    """Whether nobody has taken any of the reserved ids."""
    if not ids or connection.dialect.name == "postgresql":
        return True
    return await _highest(connection, table) < ids[0]


async def _highest(connection: AsyncConnection, table: Table) -> int:
    return await connection.scalar(select(func.max(table.c.id))) or 0
