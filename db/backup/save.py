"""Writes a backup of a database that is being worked with: one state of all tables, whoever writes meanwhile."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Select, Text, cast, column, inspect, select, table
from sqlalchemy.ext.asyncio import AsyncConnection

from db.backup.records import TRAIL, Contents, RecordWriter, Start, Table, kind_of, look_through
from db.backup.sealed_file import BackupError, NoRoom, SealedWriter
from db.engine import Database
from db.migrations import known

BATCH = 500
BEGUN, UNFINISHED = ".schetovod-", ".part"
"""How the name of a file begins and ends until it is whole."""
LEFT_OUT = frozenset({"alembic_version", "instances", "lane_holders", "senders_seen"})
"""The revision stands at the head; who sends right now is true of one process and one minute."""
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


async def save(database: Database, target: Path, secret: str | None, at: datetime) -> Contents:
    """Makes `target`, which must not be there, once the whole of it has been read back. Raises `BackupError`; then
    nothing is left behind."""
    with _unfinished(target) as (file, path):
        await _write(database, file, secret, at)
        file.flush()
        os.fsync(file.fileno())
        contents = look_through(path, secret)
        path.replace(target)
        _keep_name(target.parent)
    return contents


@contextmanager
def _unfinished(target: Path) -> Iterator[tuple[IO[bytes], Path]]:
    """A file beside the target, for nobody else to read, that is gone unless it was renamed."""
    if target.exists():
        raise BackupError(f"There is a file {target} already: name another one.")
    path = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(UNFINISHED, BEGUN, target.parent)
        path = Path(name)
        with open(number, "wb") as file:
            yield file, path
    except OSError as error:
        if error.errno in NO_ROOM:
            raise NoRoom(f"There is no room for the backup in {target.parent}: free some.") from None
        reason = (error.strerror or type(error).__name__).lower()
        raise BackupError(
            f"The backup can't be written into {target.parent} ({reason}): "
            "give the folder to the user that runs the bot, or name another one."
        ) from None
    finally:
        if path is not None:
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _keep_name(folder: Path) -> None:
    """The name itself survives a power cut, where the system can promise that."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


async def _write(database: Database, file: IO[bytes], secret: str | None, at: datetime) -> None:
    async with database.snapshot.connect() as connection, connection.begin():
        revision = await noted_revision(connection)
        source = "sqlite" if database.is_sqlite else "postgresql"
        writer = RecordWriter(SealedWriter(file, secret), Start(revision, at, source))
        for form, query in await connection.run_sync(stored_tables):
            writer.begin(form)
            await _write_rows(connection, query, writer)
            writer.end()
        writer.finish()


async def noted_revision(connection: AsyncConnection) -> str:
    """An older one will do: who upgrades in two steps saves the books before."""
    noted: list[str] = []
    if await connection.run_sync(lambda sync: inspect(sync).has_table("alembic_version")):
        noted = list(
            await connection.scalars(select(column("version_num")).select_from(table("alembic_version")))
        )
    if not noted:
        raise BackupError("There are no books in this database: there is nothing to save.")
    if noted[0] not in known():
        raise BackupError("The database is of another version of the bot: save it with that one.")
    return noted[0]


async def _write_rows(connection: AsyncConnection, query: Select[Any], writer: RecordWriter) -> None:
    async with connection.stream(query) as rows:
        async for batch in rows.partitions(BATCH):
            writer.rows([list(row) for row in batch])


def stored_tables(connection: Connection) -> list[tuple[Table, Select[Any]]]:
    """What lies in the database, and not what the models say: nothing is left out because nobody thought of it."""
    found = inspect(connection)
    server = connection.dialect.name == "postgresql"
    tables = []
    for name in sorted(set(found.get_table_names()) - LEFT_OUT):
        described = found.get_columns(name)
        kinds = {each["name"]: kind_of(f"{name}.{each['name']}", each["type"]) for each in described}
        columns = [
            # As its text: what JSON makes of a null of its own, or of a number, is none of our business.
            column(each["name"], Text if kinds[each["name"]] == "json" and not server else each["type"])
            for each in described
        ]
        source = table(name, *columns)
        taken = [
            cast(each, Text).label(each.name) if kinds[each.name] == "json" and server else each
            for each in columns
        ]
        # The trail in the order of its chain, which is proved as it is read.
        order = (
            ["firm_id", "seq", "id"]
            if name == TRAIL and "seq" in kinds
            else found.get_pk_constraint(name)["constrained_columns"]
        )
        tables.append(
            (
                Table(name, kinds),
                select(*taken).select_from(source).order_by(*(source.c[key] for key in order)),
            )
        )
    return tables
