"""Counts what is asked of a database: pages must not ask more of a bigger firm, nor an update begin again and again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import event

from db.engine import Database


@dataclass
class Asked:
    """What has run meanwhile."""

    statements: list[str] = field(default_factory=list)
    """Without those that begin and end transactions."""
    begun: int = 0
    """Transactions."""


@contextmanager
def asked(database: Database) -> Iterator[Asked]:
    seen = Asked()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE")):
            seen.statements.append(statement)

    def begin(_connection: object) -> None:
        seen.begun += 1

    engines = {database.reader.sync_engine, database.writer.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
        event.listen(engine, "begin", begin)
    try:
        yield seen
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)
            event.remove(engine, "begin", begin)


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """The statements that run meanwhile, without those that begin and end transactions."""
    with asked(database) as seen:
        yield seen.statements
