"""Makes the books anew out of a backup, where there are none yet."""

import asyncio
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import column, func, inspect, select, table
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from db.backup.load import Source, keep_still, load
from db.backup.records import Contents, Row, Start, Table, look_through, read_records
from db.backup.save import NO_ROOM
from db.backup.sealed_file import BackupError, NoRoom
from db.engine import Database, with_async_driver
from db.instance_store import ANY_LIVES
from db.migrations import current, downgrade, known, upgrade
from db.outage import listen
from db.types import UtcDateTime

JOURNALS = ("-wal", "-shm", "-journal")
NOT_EMPTY = (
    "There are books in this database already, which are never written over: "
    "name an empty database in DATABASE_URL."
)
AT_WORK = "A bot works with this database: stop it, wait for two minutes and restore then."
GONE = timedelta(minutes=2)
"""A bot that sends says so more often."""


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A `Source`."""

    path: Path
    secret: str | None

    def look_through(self) -> Contents:
        return look_through(self.path, self.secret)

    def records(self) -> Iterator[Start | Table | Row | Contents]:
        return read_records(self.path, self.secret)

    async def settle(self, connection: AsyncConnection, contents: Contents, now: datetime) -> None:
        await keep_still(connection, contents, now)


def restore(url: str, path: Path, secret: str | None, now: datetime) -> Contents:
    """The books of a backup. Raises `BackupError`, as `bring_in`."""
    return bring_in(url, BackupFile(path, secret), now)


def bring_in(url: str, source: Source, now: datetime) -> Contents:
    """Brings what was restored to the newest revision. Raises `BackupError`; the database is then as it was, or empty
    when it had no books. Synchronous, as migrations are."""
    url = with_async_driver(url)
    contents = source.look_through()
    if contents.revision not in known():
        raise BackupError(
            f"The books in it stand at revision {contents.revision}, which only a newer version of the bot knows: "
            "start that version."
        )
    file = make_url(url)
    if file.get_backend_name() == "sqlite" and file.database:
        _restore_file(Path(file.database), source, contents, now)
    else:
        _refuse_books(url, now)
        if current(url):
            downgrade(url)
        _fill(url, source, contents, now)
    return contents


def _restore_file(target: Path, source: Source, contents: Contents, now: datetime) -> None:
    """Into a file beside it, that takes its place when it is whole."""
    if target.exists() and target.stat().st_size:
        _refuse_books(_url(target), now)
    number, name = tempfile.mkstemp(".part", ".schetovod-restore-", target.parent)
    os.close(number)
    try:
        _fill(_url(Path(name)), source, contents, now)
        # Whoever closed it last may have left a journal.
        with closing(sqlite3.connect(name)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with open(name, "rb+") as file:
            os.fsync(file.fileno())
        for end in JOURNALS:
            Path(f"{target}{end}").unlink(missing_ok=True)  # of a database without books
        os.replace(name, target)
    except OSError as error:
        if error.errno in NO_ROOM:
            raise NoRoom(f"There is no room for the books in {target.parent}: free some.") from None
        raise
    finally:
        for end in ("", *JOURNALS):
            with suppress(OSError):
                Path(f"{name}{end}").unlink(missing_ok=True)


def _url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


def _refuse_books(url: str, now: datetime) -> None:
    if set(current(url)) - set(known()):
        raise BackupError("The database is of another version of the bot: name an empty one in DATABASE_URL.")
    if reason := asyncio.run(_find_books(url, now)):
        raise BackupError(reason)


async def _find_books(url: str, now: datetime) -> str | None:
    """Why nothing may be restored here: a firm, tables that are none of ours, a bot at work."""
    engine = create_async_engine(url, poolclass=NullPool)
    listen(engine.sync_engine)
    try:
        async with engine.connect() as connection:
            names = set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))
            if "alembic_version" not in names:
                return NOT_EMPTY if names else None
            if await connection.scalar(select(func.count()).select_from(table("firms"))):
                return NOT_EMPTY
            has_instances = connection.dialect.name == "postgresql" and "instances" in names
            if has_instances and await connection.scalar(ANY_LIVES):
                return AT_WORK
            seen = column("seen_at", UtcDateTime)
            last = await connection.scalar(
                select(func.max(seen, type_=UtcDateTime)).select_from(table("senders_seen", seen))
            )
            return AT_WORK if last is not None and abs(now - last) < GONE else None
    finally:
        await engine.dispose()


def _fill(url: str, source: Source, contents: Contents, now: datetime) -> None:
    upgrade(url, contents.revision)
    asyncio.run(_load(url, source, now))
    upgrade(url)


async def _load(url: str, source: Source, now: datetime) -> None:
    database = Database(url)
    try:
        await load(database, source, now)
    finally:
        await database.close()
