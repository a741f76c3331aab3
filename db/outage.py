"""The one place that tells a fault of the database's environment from a fault of what was asked of it.

A server that is gone, a full disk, a lock that somebody else holds: nothing of that is the fault of the update that met
it, so the update waits until it is over. Everything else (a constraint, a value that no column takes, a
missing table) comes again however often it is tried.

Where a driver says one word for several causes, the kind decides: SQLite's code of the error and never its text,
PostgreSQL's SQLSTATE. Codes that an update of its own may bring about as well (a deadlock, a statement that was
cut off) stand here too: whoever tries again counts (`bot.telegram.dispatcher`).
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine, ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout


class Outage(StrEnum):
    """What the log says."""

    AWAY = "no connection"
    REFUSED = "it lets us in no more"
    CLOSED = "it is closed to connections"
    CROWDED = "no room for another connection"
    FULL = "no room on the disk"
    READ_ONLY = "it can't be written to"
    BUSY = "somebody else holds it"
    BROKEN = "its files can't be used"


BY_SQLSTATE = {
    "08": Outage.AWAY,
    "57P": Outage.AWAY,  # shut down, crashed, starting up, dropped
    "28": Outage.REFUSED,
    "3D000": Outage.REFUSED,
    "55000": Outage.CLOSED,  # by somebody, for an upgrade or a restore
    "42501": Outage.REFUSED,  # we have one login: a right that it lacks was taken from it
    "53": Outage.CROWDED,
    "53100": Outage.FULL,
    "25006": Outage.READ_ONLY,  # a standby, or one that is told to be
    "40001": Outage.BUSY,
    "40P01": Outage.BUSY,
    "55P03": Outage.BUSY,
    "57014": Outage.BUSY,
    "58": Outage.BROKEN,
}
"""Class or code; the longest that fits counts."""
BY_SQLITE_CODE = {
    sqlite3.SQLITE_PERM: Outage.REFUSED,
    sqlite3.SQLITE_AUTH: Outage.REFUSED,
    sqlite3.SQLITE_BUSY: Outage.BUSY,
    sqlite3.SQLITE_PROTOCOL: Outage.BUSY,
    sqlite3.SQLITE_NOMEM: Outage.CROWDED,
    sqlite3.SQLITE_READONLY: Outage.READ_ONLY,
    sqlite3.SQLITE_FULL: Outage.FULL,
    sqlite3.SQLITE_IOERR: Outage.BROKEN,
    sqlite3.SQLITE_CANTOPEN: Outage.BROKEN,
    sqlite3.SQLITE_CORRUPT: Outage.BROKEN,  # a copy that is being put back
    sqlite3.SQLITE_NOTADB: Outage.BROKEN,
}
"""By the code without its details: the lowest byte."""
WORN_OUT = {Outage.READ_ONLY, Outage.BROKEN}
"""After these a connection stays as it is for ever, although the file or the server could be written again."""


class ConnectionLost(Exception):
    """What a driver raises as it came from the system: a refused or broken connection."""


def outage_of(error: BaseException | None) -> Outage | None:
    """None: the fault is not in the environment, and trying again is no help."""
    if isinstance(error, ConnectionLost):
        return outage_of(error.__cause__) or Outage.AWAY
    if isinstance(error, PoolTimeout):
        return Outage.CROWDED
    if isinstance(error, DBAPIError):
        return outage_of(error.orig) or (Outage.AWAY if error.connection_invalidated else None)
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return None if code is None else BY_SQLITE_CODE.get(code & 0xFF)
    state = getattr(error, "sqlstate", None)
    if not isinstance(state, str):
        return None
    return next((BY_SQLSTATE[state[:n]] for n in (5, 3, 2) if state[:n] in BY_SQLSTATE), None)


def outage_behind(error: BaseException | None) -> Outage | None:
    """As `outage_of`, also of a fault that somebody made who was dealing with an outage: a cleaning up, say, that takes
    for granted what the outage had kept from being there."""
    seen = set[int]()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if (outage := outage_of(error)) is not None:
            return outage
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return None


def _is_news(record: logging.LogRecord) -> bool:
    """Not news is that a connection could not be taken leave of which an outage took with it: whoever used it hears of
    the outage himself, and the pool would say it with a trace for each connection."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, OSError | TimeoutError) and outage_behind(error) is None


def listen(engine: Engine) -> None:
    """Names errors of the system that come through the driver, drops connections that are worn out, and keeps the pool
    from telling of each of them with a trace."""
    if isinstance(log := engine.pool.logger, logging.Logger):  # the other kind echoes, and we never do
        log.addFilter(_is_news)

    @event.listens_for(engine, "do_connect")
    def connect(dialect: Any, _record: Any, arguments: Any, options: Any) -> Any:
        try:
            return dialect.connect(*arguments, **options)
        except (OSError, TimeoutError) as error:
            raise ConnectionLost(type(error).__name__) from error

    @event.listens_for(engine, "handle_error")
    def handle(context: ExceptionContext) -> None:
        error = context.original_exception
        if isinstance(error, OSError | TimeoutError):
            context.is_disconnect = True
            raise ConnectionLost(type(error).__name__) from error
        if outage_of(error) in WORN_OUT:
            context.is_disconnect = True
            context.invalidate_pool_on_disconnect = True


@dataclass
class Commits:
    """How many transactions of an update that write have come as far as their commit."""

    tried: int = 0


_commits: ContextVar[Commits | None] = ContextVar("commits", default=None)


@contextmanager
def counting_commits(known: Commits | None = None) -> Iterator[Commits]:
    """Of a commit whose answer is lost nobody knows whether it was made: what has tried one is not called undone.
    `known`: goes on counting there."""
    commits = known if known is not None else Commits()
    token = _commits.set(commits)
    try:
        yield commits
    finally:
        _commits.reset(token)


def note_commit() -> None:
    """Right before a transaction that writes is committed."""
    commits = _commits.get()
    if commits is not None:
        commits.tried += 1
