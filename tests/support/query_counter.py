"""Counts what is asked of a database: pages must not ask more of a bigger firm."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from db.engine import Database


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """The statements that run meanwhile, without those that begin and end transactions."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE")):
            seen.append(statement)

    engines = {database.reader.sync_engine, database.writer.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)
