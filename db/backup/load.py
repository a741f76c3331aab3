"""Puts the rows of a backup into a database of the backup's revision that has none: all of them, or nothing."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import (
    Boolean,
    Connection,
    String,
    Text,
    bindparam,
    cast,
    column,
    func,
    insert,
    inspect,
    select,
    table,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert

from db.backup.records import Contents, Row, Start, Table, kind_of
from db.backup.sealed_file import Damaged
from db.engine import Database
from db.types import UtcDateTime
from db.vocabulary.enums import DeliveryState
from db.vocabulary.mass_acts import MassState

BATCH = 500
"""Rows in one statement."""
FRESH = timedelta(minutes=10)
"""A younger backup is one that moves the books to another machine: nothing happened after it."""
REST = timedelta(days=1)


def is_outdated(at: datetime, now: datetime) -> bool:
    """Whether something may have happened that the books of `at` do not hold: nobody is then reminded for a day."""
    return now - at > FRESH


class Source(Protocol):
    """Books that lie in a file."""

    def look_through(self) -> Contents:
        """Reads and proves all of it. Raises `BackupError`."""

    def records(self) -> Iterator[Start | Table | Row | Contents]:
        """Everything in its order, the contents last. Raises `BackupError`."""

    async def settle(self, connection: AsyncConnection, contents: Contents, now: datetime) -> None:
        """Called once all rows are in: nothing may leave by itself that may have left before."""


async def load(database: Database, source: Source, now: datetime) -> Contents:
    """One transaction. Raises `BackupError`."""
    async with database.writer.begin() as connection:
        if database.is_sqlite:
            await connection.execute(text("PRAGMA defer_foreign_keys=ON"))  # until the commit
            contents = await _load_rows(connection, source)
            await source.settle(connection, contents, now)
            return contents
        references = await _references(connection)
        for owner, name in references:
            await _alter(connection, owner, name, "DEFERRABLE INITIALLY DEFERRED")
        contents = await _load_rows(connection, source)
        await connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
        for owner, name in references:
            await _alter(connection, owner, name, "NOT DEFERRABLE")
        for name in contents.tables:
            await _count_on(connection, name)
        await source.settle(connection, contents, now)
        return contents


async def _load_rows(connection: AsyncConnection, source: Source) -> Contents:
    insertion: Insert | None = None
    names: list[str] = []
    waiting: list[dict[str, Any]] = []
    for record in source.records():
        if isinstance(record, list):
            waiting.append(dict(zip(names, record, strict=True)))
        if insertion is not None and waiting and (len(waiting) == BATCH or not isinstance(record, list)):
            await connection.execute(insertion, waiting)
            waiting = []
        if isinstance(record, Table):
            insertion = await connection.run_sync(_insertion, record)
            names = [_value(name) for name in record.columns]
        elif isinstance(record, Contents):
            return record
    raise Damaged


def _value(name: str) -> str:
    return f"value_{name}"


def _insertion(connection: Connection, form: Table) -> Insert:
    """Raises `Damaged` for a table that this revision does not have in this form."""
    found = inspect(connection)
    stored = (
        {each["name"]: each["type"] for each in found.get_columns(form.name)}
        if found.has_table(form.name)
        else {}
    )
    if {name: kind_of(name, each) for name, each in stored.items()} != form.columns:
        raise Damaged
    server = connection.dialect.name == "postgresql"
    values: dict[str, Any] = {}
    for name, kind in form.columns.items():
        value = bindparam(_value(name), type_=Text() if kind == "json" else stored[name])
        values[name] = cast(value, JSONB) if kind == "json" and server else value
    return insert(table(form.name, *(column(name) for name in stored))).values(values)


async def keep_still(connection: AsyncConnection, contents: Contents, now: datetime) -> None:
    """What was about to leave when the books were saved may have left since: it counts as being sent by a process that
    is gone, so that a client never gets it twice. And nobody is reminded by books that lack the last payments until
    somebody could enter them."""
    deliveries = table(
        "deliveries",
        column("state", String),
        column("due_at", UtcDateTime),
        column("sent_at", UtcDateTime),
        column("lease_until", UtcDateTime),
        column("lease_token", String),
    )
    await connection.execute(
        update(deliveries)
        .where(deliveries.c.state == DeliveryState.QUEUED.value, deliveries.c.due_at <= now)
        .values(
            state=DeliveryState.SENDING.value,
            sent_at=deliveries.c.due_at,
            lease_until=contents.at,
            lease_token="restored",  # noqa: S106  # whose lease it was
        )
    )
    if await connection.run_sync(lambda sync: inspect(sync).has_table("mass_acts")):
        # What of it was done after the books were saved would be done again: whoever began it reads how far it came.
        acts = table("mass_acts", column("state", String), column("stop_asked", Boolean))
        await connection.execute(
            update(acts).where(acts.c.state == MassState.WORKING.value).values(stop_asked=True)
        )
    if is_outdated(contents.at, now):
        invoices = table("invoices", column("next_remind_at", UtcDateTime))
        rested = now + REST
        await connection.execute(
            update(invoices).where(invoices.c.next_remind_at < rested).values(next_remind_at=rested)
        )


# --- PostgreSQL


async def _references(connection: AsyncConnection) -> list[tuple[str, str]]:
    """Table and name of each foreign key: rows come table by table, and tables refer to each other."""
    query = text(
        "SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint"
        " WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace"
    )
    return [(str(owner), str(name)) for owner, name in await connection.execute(query)]


async def _alter(connection: AsyncConnection, owner: str, name: str, how: str) -> None:
    await connection.execute(text(f"ALTER TABLE {owner} ALTER CONSTRAINT {name} {how}"))


async def _count_on(connection: AsyncConnection, name: str) -> None:
    """The counter of ids goes on after the rows that came with theirs."""
    columns = await connection.run_sync(lambda sync: inspect(sync).get_columns(name))
    if "id" not in {each["name"] for each in columns}:
        return
    rows = table(name, column("id"))
    counter = await connection.scalar(select(func.pg_get_serial_sequence(name, "id")))
    last = await connection.scalar(select(func.max(rows.c.id)))
    if counter is not None and last is not None:
        await connection.execute(select(func.setval(counter, last)))
