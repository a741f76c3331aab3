"""Moments of a database that are kept and put back, a thousand times in a walk.

To copy the whole file would be simpler. But whoever copies into an SQLite file makes every connection read the schema
and prepare its statements anew, which took a third of a walk. So only tables that were written to are looked at: the
statements of the engine say which.
"""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import event

from db.engine import Database
from db.models import Base

Rows = Mapping[str, tuple[tuple[Any, ...], ...]]

_WRITES = re.compile(
    r'\s*(INSERT\s+INTO|INSERT\s+OR\s+\w+\s+INTO|REPLACE\s+INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)', re.I
)
_READS = re.compile(r"\s*(SELECT|BEGIN|PRAGMA|SAVEPOINT|RELEASE|ROLLBACK)\b", re.I)


def _followers(table: str) -> set[str]:
    """Tables whose rows go, or change, with rows of this one."""
    found, waiting = {table}, [table]
    while waiting:
        gone = waiting.pop()
        for other in Base.metadata.tables.values():
            if other.name not in found and any(
                key.ondelete and key.referred_table.name == gone for key in other.foreign_key_constraints
            ):
                found.add(other.name)
                waiting.append(other.name)
    return found


class Moments:
    """`file` is a connection of the test's own to the file of `database`."""

    def __init__(self, database: Database, file: sqlite3.Connection) -> None:
        self._file = file
        self._touched: set[str] = set()
        self._now: Rows | None = None
        self._follow = {table: _followers(table) for table in Base.metadata.tables}
        event.listen(database.writer.sync_engine, "before_cursor_execute", self._listen)

    def note(self, sql: str) -> None:
        """What `sql` writes to is looked at before the next moment."""
        if written := _WRITES.match(sql):
            deletes = written[1].upper().startswith("DELETE")
            self._touched |= self._follow[written[2]] if deletes else {written[2]}
        elif not _READS.match(sql):
            self._touched |= set(Base.metadata.tables)

    def keep(self) -> Rows:
        if self._now is None:
            self._begin()
        self._now = dict(self._now or {}) | {table: self._rows(table) for table in self._touched}
        self._touched.clear()
        return self._now

    def put_back(self, then: Rows) -> None:
        now = self._now or {}
        with self._file:
            for table in {table for table in then if table in self._touched or now[table] is not then[table]}:
                self._file.execute(f"DELETE FROM {table}")
                if rows := then[table]:
                    places = ", ".join("?" * len(rows[0]))
                    self._file.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
        self._now = then
        self._touched.clear()

    def _begin(self) -> None:
        """The guard of the trail would refuse to take acts back."""
        triggers = self._file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            self._file.execute(f"DROP TRIGGER {name}")
        self._file.commit()
        self._touched = set(Base.metadata.tables)

    def _rows(self, table: str) -> tuple[tuple[Any, ...], ...]:
        return tuple(self._file.execute(f"SELECT * FROM {table}").fetchall())

    def _listen(self, _connection: Any, _cursor: Any, sql: str, *_: Any) -> None:
        self.note(sql)


def all_rows(
    file: sqlite3.Connection, tables: Iterable[str] = Base.metadata.tables
) -> dict[str, set[tuple[Any, ...]]]:
    """To compare two moments."""
    return {table: set(file.execute(f"SELECT * FROM {table}").fetchall()) for table in tables}
