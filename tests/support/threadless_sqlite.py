"""SQLite without a thread for each connection, for tests in which one task acts after another.

aiosqlite hands each step of a statement, and each statement has four, to a thread and hears from it through the loop:
an eighth of the time of such a test. Nobody waits for a lock there and nothing runs meanwhile, so the steps may as well
be done at once. Engine, pools, transactions and SQL stay what they are. Tests of what happens at once keep the threads.
"""

from collections.abc import Callable, Generator
from functools import partial
from typing import Any

import aiosqlite

from db.engine import Database


class Direct(aiosqlite.Connection):
    """Does at once what the thread would do."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return fn(*args, **kwargs)

    async def _connect(self) -> "Direct":
        if self._connection is None:
            self._connection = self._connector()
        return self

    def __await__(self) -> Generator[Any, None, "Direct"]:
        return self._connect().__await__()

    def stop(self) -> None:
        self._running = False
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def make_direct(database: Database) -> None:
    """Before its first connection."""

    for engine in (database.writer, database.reader):
        # Past the event "do_connect": only its first listener is asked, and that is the product's.
        dialect = engine.sync_engine.dialect
        dialect.connect = partial(dialect.connect, async_creator_fn=open_directly)


def open_directly(*arguments: Any, **options: Any) -> Direct:
    made = aiosqlite.connect(*arguments, **options)
    return Direct(made._connector, made._iter_chunk_size)
