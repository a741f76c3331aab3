"""Migrated PostgreSQL databases that serve one test after another, emptied in between.

To copy and drop a database takes the server ten times as long as to empty the few rows of a test. Each process keeps
one; it is emptied when the next test asks for it, by a connection that stays open. What a test may leave besides
rows (a table, a trigger, statistics) is seen by a look at the catalogue, and the database is then thrown away.
"""

import asyncio
import atexit
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import asyncpg

from tests.support import lasting
from tests.support.postgres import Cluster

MOST_USES = 50
"""Rows that were deleted still lie in the files: nothing vacuums here."""
T = TypeVar("T")

CATALOGUE = """
SELECT md5(concat_ws(';',
    (SELECT string_agg(concat(oid, relname, relkind), ',' ORDER BY oid) FROM pg_class WHERE oid >= 16384),
    (SELECT string_agg(concat(attrelid, attname, attnotnull, atttypid), ',' ORDER BY attrelid, attnum)
        FROM pg_attribute WHERE attrelid >= 16384),
    (SELECT string_agg(concat(oid, tgenabled), ',' ORDER BY oid) FROM pg_trigger),
    (SELECT string_agg(oid::text, ',' ORDER BY oid) FROM pg_constraint),
    (SELECT string_agg(oid::text, ',' ORDER BY oid) FROM pg_proc WHERE oid >= 16384),
    (SELECT count(*) FROM pg_statistic)::text,
    (SELECT string_agg(setconfig::text, ',') FROM pg_db_role_setting)))
"""
"""Of all that is not rows. An index that was built anew keeps its number, a table that was made again does not."""

EMPTY = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND pid <> ALL ('{%s}');
DO $$ BEGIN
    SET LOCAL session_replication_role = replica;
    EXECUTE (SELECT string_agg(format('DELETE FROM %%I', relname), ';') FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'alembic_version');
END $$;
SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace;
"""
"""As a replica, neither foreign keys nor triggers ask what is deleted."""


@dataclass
class Recycled:
    """One database, and the connection that empties it."""

    name: str
    connection: asyncpg.Connection
    catalogue: str
    uses: int = 0

    async def is_as_new(self, staying: list[int]) -> bool:
        """Empties it, and says whether nothing else is left of the last test. `staying` are not thrown out."""
        try:
            await self.connection.execute(EMPTY % ",".join(map(str, staying)))
            return await self.connection.fetchval(CATALOGUE) == self.catalogue
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
            return False


_FREE: dict[Cluster, Recycled] = {}


@cache
def _aside() -> tuple[ThreadPoolExecutor, asyncio.Runner]:
    """A thread with a loop of its own: the connection outlives the loops of tests."""
    atexit.register(lambda: [kept.connection.terminate() for kept in _FREE.values()])
    return ThreadPoolExecutor(1), asyncio.Runner()


def _run(coroutine: Coroutine[Any, Any, T]) -> T:
    thread, runner = _aside()
    return thread.submit(runner.run, coroutine).result()


@contextmanager
def database(cluster: Cluster, migrate: Callable[[str], None]) -> Iterator[str]:
    """The URL of a database without a row, brought up to date by `migrate`. Nobody else has it until the end."""
    kept = _FREE.pop(cluster, None)
    if kept is not None and not (
        kept.uses < MOST_USES and _run(kept.is_as_new(lasting.servers(cluster.url(kept.name))))
    ):
        kept.connection.terminate()
        lasting.forget(cluster.url(kept.name))
        cluster.sql(f"DROP DATABASE {kept.name} WITH (FORCE)")
        kept = None
    if kept is None:
        kept = _run(_opened(cluster, cluster.copy(cluster.template(migrate))))
    kept.uses += 1
    try:
        yield cluster.url(kept.name)
    finally:
        _FREE[cluster] = kept


async def _opened(cluster: Cluster, name: str) -> Recycled:
    connection = await asyncpg.connect(host=str(cluster.folder), user="postgres", database=name)
    return Recycled(name, connection, await connection.fetchval(CATALOGUE))
