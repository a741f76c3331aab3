"""Writes to the inbox what has come: what comes at once in one transaction, and while the database is away later."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable
from typing import Any

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from bot.telegram.inbox_item import Item
from bot.telegram.recorder import answered
from db.inbox_store import InboxStore

log = logging.getLogger(__name__)

ATTEMPTS = 3


class InboxWriter:
    """Times are in seconds."""

    def __init__(
        self,
        bot_id: int,
        store: InboxStore,
        watch: DatabaseWatch,
        *,
        written: Callable[[Iterable[Item], set[int]], None],
        over: Callable[[Item], None],
        hold: Callable[[Item], None],
        spawn: Callable[[Coroutine[Any, Any, None]], None],
        retry_delay: float,
    ) -> None:
        """`written` gets what lies in the inbox now, and the numbers of those that were handled before; `over` what
        can't be written, or is too old by now; `hold` what waits for the database."""
        self._bot_id = bot_id
        self._store = store
        self._watch = watch
        self._tell_written = written
        self._over = over
        self._hold = hold
        self._spawn = spawn
        self._retry_delay = retry_delay
        self._unwritten: dict[int, Item] = {}
        self._writing = asyncio.Lock()
        self._mending = False

    async def take(self, items: Iterable[Item]) -> bool:
        """Writes them. False: the database is away; they are written when it is back."""
        self._unwritten.update((item.row.update_id, item) for item in items)
        async with self._writing:
            # Whoever waited for the lock finds that somebody else has written theirs as well.
            try:
                await self._write()
            except Exception as error:
                if not await self._watch.is_outage(error):
                    await self._write_each()
                    return True
            else:
                return True
        for item in self._unwritten.values():
            self._hold(item)
        if not self._mending:
            self._mending = True
            self._spawn(self._mend())
        return False

    async def _write(self) -> None:
        items = [item for item in self._unwritten.values() if not item.over]
        for number in [number for number, item in self._unwritten.items() if item.over]:
            self._over(self._unwritten.pop(number))
        if items:
            self._written(items, await answered(self._store.put(self._bot_id, [item.row for item in items])))

    def _written(self, items: Iterable[Item], handled: set[int]) -> None:
        for item in items:
            del self._unwritten[item.row.update_id]
        self._tell_written(items, handled)

    async def _write_each(self) -> None:
        """No outage: one of them can't be written, and the others are not to pay for it."""
        for item in list(self._unwritten.values()):
            await self._write_one(item)

    async def _write_one(self, item: Item) -> None:
        number = item.row.update_id

        async def put() -> set[int]:
            return await answered(self._store.put(self._bot_id, [item.row]))

        for attempt in range(1, ATTEMPTS + 1):
            try:
                self._written([item], await self._watch.through(put))
            except Exception:
                log.exception("incident %s: update %s is not written", incident_code(), number)
                await asyncio.sleep(attempt * self._retry_delay)
            else:
                return
        log.error("update %s is skipped: it can't be written", number)
        self._over(self._unwritten.pop(number))

    async def _mend(self) -> None:
        async def write() -> None:
            async with self._writing:
                await self._write()

        try:
            await self._watch.through(write)
        except Exception as error:
            log.debug("left to whoever brings them again: %s", type(error).__name__)
        finally:
            self._mending = False
