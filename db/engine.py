"""Engines for both databases; the difference between them is hidden here.

SQLite gets two engines on one file: a writer with one connection that begins IMMEDIATE (a deferred begin fails with
«database is locked» as soon as two writers meet, and busy_timeout does not help), and readers that can only read.
PostgreSQL gets one pool for both.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from db.outage import listen
from db.shared_read import note_write, pause_reads, shared_read
from db.sqlite_driver import Driver

READERS = 4
POOL_SECONDS = 20
"""To wait for a connection: less than a handler may take, so that a full pool is told apart from a slow handler."""
BUSY_MS = 5000


class Database:
    """`url` is an SQLAlchemy URL; `sqlite` and `postgresql` get their async driver when none is named. `busy_ms`: so
    many milliseconds SQLite waits for somebody else's lock."""

    def __init__(self, url: str, *, pool_size: int = 10, busy_ms: int = BUSY_MS) -> None:
        self.url = with_async_driver(url)
        self.is_sqlite = make_url(self.url).get_backend_name() == "sqlite"
        self.writer: AsyncEngine
        self.reader: AsyncEngine
        if self.is_sqlite:
            self.writer = _sqlite(
                self.url, pool_size=1, begin="BEGIN IMMEDIATE", read_only=False, busy_ms=busy_ms
            )
            self.reader = _sqlite(self.url, pool_size=READERS, begin="BEGIN", read_only=True, busy_ms=busy_ms)
        else:
            self.writer = create_async_engine(
                self.url, pool_size=pool_size, max_overflow=0, pool_timeout=POOL_SECONDS, hide_parameters=True
            )
            listen(self.writer.sync_engine)
            self.reader = self.writer

    @property
    def snapshot(self) -> AsyncEngine:
        """For a long look at one state of everything while others write: nothing is locked, nothing can be written."""
        if self.is_sqlite:
            return self.reader  # a transaction of its own journal (WAL) is a snapshot
        return self.reader.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True, postgresql_deferrable=False
        )

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection for looking only: in the transaction in which the update of now reads, if there is one."""
        shared = shared_read(self.reader)
        if shared is None:
            async with self.reader.connect() as connection:
                yield connection
        else:
            async with shared.reader(self.reader) as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A connection in a transaction that is committed when the block ends well."""
        await pause_reads()
        try:
            async with self.writer.begin() as connection:
                yield connection
        finally:
            note_write()

    async def close(self) -> None:
        await self.writer.dispose()
        if self.reader is not self.writer:
            await self.reader.dispose()


def with_async_driver(url: str) -> str:
    """`sqlite:///x` → `sqlite+aiosqlite:///x`, `postgresql://…` → `postgresql+asyncpg://…`."""
    parsed = make_url(url)
    driver = {
        "sqlite": "sqlite+aiosqlite",
        "postgresql": "postgresql+asyncpg",
        "postgres": "postgresql+asyncpg",
    }
    if parsed.drivername in driver:
        parsed = parsed.set(drivername=driver[parsed.drivername])
    if "sslmode" in parsed.query and parsed.get_backend_name() == "postgresql":
        # As everybody writes it; asyncpg knows the same words under another name.
        words = {"ssl" if name == "sslmode" else name: word for name, word in parsed.query.items()}
        parsed = parsed.set(query=words)
    return parsed.render_as_string(hide_password=False)


def _sqlite(url: str, *, pool_size: int, begin: str, read_only: bool, busy_ms: int) -> AsyncEngine:
    engine = create_async_engine(
        url,
        module=Driver(),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=POOL_SECONDS,
        hide_parameters=True,  # an error's text may reach the log; what people typed must not
        connect_args={
            "timeout": busy_ms / 1000,
            "isolation_level": None,
        },  # the "begin" event below opens transactions
    )
    listen(engine.sync_engine)

    @event.listens_for(engine.sync_engine, "connect")
    def pragmas(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA busy_timeout={busy_ms}")
        # KiB: the indexes of a large firm fit. By default 2 MB, and its pages are read from the file again and again.
        cursor.execute("PRAGMA cache_size=-16000")
        if read_only:
            cursor.execute("PRAGMA query_only=ON")
            connection.look_at_once(busy_ms)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
