"""The inbox: updates are written to the database before Telegram is told that they have come, and handled from there.

Whoever receives updates (`bot.telegram.polling`, `bot.telegram.webhook`) brings them to `take`; what it returns says
whether they may be confirmed. Each chat has a lane, in which one update is handled after another; lanes run side by
side, so many at once. What is done leaves the database in the transaction that records it. A process that is killed
finds the rest at its next start.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Coroutine, Iterable
from math import inf
from typing import Any, Protocol

from aiogram import Bot

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from bot.stopping import unless
from bot.telegram.callback_answers import answering
from bot.telegram.dispatcher import LaneDispatcher
from bot.telegram.inbox_item import Item
from bot.telegram.inbox_start import FORGIVEN_WITHIN, CarefulStart, Found
from bot.telegram.kept_updates import Waiting
from bot.telegram.lanes import kind_of, lane_of
from bot.telegram.recorder import answered
from bot.telegram.update_reader import UpdateReader, as_text
from db.inbox_store import InboxStore, Received
from db.runtime_store import RuntimeStore
from services.domain.ports import Clock

log = logging.getLogger(__name__)

SIDE_BY_SIDE = 100
"""Chats whose updates are handled at the same time."""
MOST = 5000
"""Updates that may wait here; the rest waits at Telegram."""
ATTEMPTS = 3
REMEMBERED = 1000
"""Updates that ended last, which Telegram may send once more before it hears that they have come."""


class Source(Protocol):
    """Whoever gets updates from Telegram and brings them to `Inbox.take`."""

    @property
    def is_answered(self) -> bool: ...

    async def run(self, stop: asyncio.Event) -> None: ...


class Inbox:
    """`open` comes first, then `take`, and `close` at the end. Times are in seconds."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: LaneDispatcher,
        store: InboxStore,
        runtime: RuntimeStore,
        clock: Clock,
        *,
        watch: DatabaseWatch | None = None,
        heartbeat: Callable[[], None] = lambda: None,
        busy: Callable[[bool], None] = lambda _: None,
        grace: float = 4.0,
        retry_delay: float = 1.0,
    ) -> None:
        """`busy` hears when the first update comes and when the last one is done."""
        self._bot = bot
        self._dispatcher = dispatcher
        self._store = store
        self._clock = clock
        self._watch = watch or DatabaseWatch(lambda: runtime.probe(clock.now()))
        self._start = CarefulStart(bot, store, runtime, clock, self._watch, heartbeat)
        self._busy = busy
        self._grace = grace
        self._retry_delay = retry_delay
        self._stop = asyncio.Event()
        self._open: dict[int, Item] = {}
        """All that has come and is not done, in this order."""
        self._unwritten: dict[int, Item] = {}
        self._ended: dict[int, None] = {}
        self._lanes: dict[str, deque[Item]] = {}
        self._ready: dict[str, None] = {}
        """Lanes that have something to do and nobody who does it."""
        self._active: dict[str, asyncio.Task[None]] = {}
        self._opened = False
        self._beginning: asyncio.Task[None] | None = None
        self._stopped_at = inf
        self._tasks: set[asyncio.Task[None]] = set()
        self._writing = asyncio.Lock()
        self._mending = False
        self._reader = UpdateReader(bot)

    @property
    def depth(self) -> int:
        """How many updates have come and are not done."""
        return len(self._open)

    @property
    def oldest_seconds(self) -> float:
        """For how long the oldest of them has been waiting."""
        oldest = next(iter(list(self._open.values())[:1]), None)
        return (self._clock.now() - oldest.row.came_at).total_seconds() if oldest else 0.0

    @property
    def is_full(self) -> bool:
        return len(self._open) >= MOST

    @property
    def is_away(self) -> bool:
        """Nothing can be written now."""
        return self._watch.away

    def is_new(self, update_id: int) -> bool:
        return update_id not in self._open and update_id not in self._ended

    # From start to stop

    async def run(self, source: Source, stop: asyncio.Event) -> None:
        """Handles what the source brings until `stop` is set, or until the source raises."""
        try:
            await unless(stop, self.open(stop))
            if not stop.is_set():
                await source.run(stop)
        finally:
            await self.close()

    async def open(self, stop: asyncio.Event) -> None:
        """Finds what an earlier process has left, and begins with it; waits for the database. After `stop` nothing more
        is begun."""
        self._stop = stop
        found = await self._start.find()
        for row in found.rows:
            item = self._open[row.update_id] = Item(row)
            self._queue(item)
        if self._open:
            log.info("%s updates lie in the inbox and are handled first", len(self._open))
            self._busy(True)
        self._beginning = asyncio.create_task(self._begin(found))
        self._spawn(self._hold_all())
        self._spawn(self._note_stop())

    async def _begin(self, found: Found) -> None:
        """Whatever lay first in its lane may have killed the process: these are handled one by one, and before all
        others."""
        for head in found.heads:
            if self._stop.is_set():
                return
            await self._start.carefully(head, self._stop, self._alone, self._skip)
        self._opened = True
        self._go()
        self._spawn(self._start.tell(found.given_up, self._dispatcher.kept, self._reader.read))

    async def _note_stop(self) -> None:
        await self._stop.wait()
        self._stopped_at = asyncio.get_running_loop().time()

    def caught_up(self) -> None:
        """What was sent before the start has come: whatever comes from now on was sent to this process."""
        self._start.doubted.clear()

    async def close(self) -> None:
        """What is being handled gets its time, from the stop on; the rest stays for the next start."""
        self._stop.set()
        now = asyncio.get_running_loop().time()
        left_of_grace = max(min(self._stopped_at, now) + self._grace - now, 0)
        if self._active:
            await asyncio.wait(set(self._active.values()), timeout=0 if self._watch.away else left_of_grace)
        if self._beginning is not None:
            await asyncio.wait({self._beginning}, timeout=FORGIVEN_WITHIN)
            self._tasks.add(self._beginning)
        held = {item.held for item in self._open.values() if item.held is not None}
        left = {task for task in (*self._active.values(), *self._tasks, *held) if not task.done()}
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)

    # What comes

    async def take(self, updates: Iterable[dict[str, Any]]) -> bool:
        """Writes them. True: they may be confirmed. False: the database is away; they are kept in mind and written when
        it is back, and their people hear that they wait."""
        new = [self._received(raw) for raw in updates if self.is_new(raw["update_id"])]
        if not self._open and new:
            self._busy(True)
        for row in new:
            self._open[row.update_id] = self._unwritten[row.update_id] = Item(row)
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

    def _received(self, raw: dict[str, Any]) -> Received:
        lane = lane_of(raw)
        return Received(
            raw["update_id"],
            lane,
            kind_of(raw),
            as_text(raw),
            self._clock.now(),
            lane in self._start.doubted,
        )

    async def _write(self) -> None:
        items = [item for item in self._unwritten.values() if not item.over]
        for number in [number for number, item in self._unwritten.items() if item.over]:
            self._ends(self._unwritten.pop(number))
        if items:
            self._written(items, await answered(self._store.put(self._bot.id, [item.row for item in items])))

    def _written(self, items: Iterable[Item], handled: set[int]) -> None:
        for item in items:
            del self._unwritten[item.row.update_id]
            if item.row.update_id in handled:
                item.turn.set()
                self._ends(item)
            else:
                self._queue(item)
        self._go()

    async def _write_each(self) -> None:
        """No outage: one of them can't be written, and the others are not to pay for it."""
        for item in list(self._unwritten.values()):
            await self._write_one(item)

    async def _write_one(self, item: Item) -> None:
        number = item.row.update_id

        async def put() -> set[int]:
            return await answered(self._store.put(self._bot.id, [item.row]))

        for attempt in range(1, ATTEMPTS + 1):
            try:
                self._written([item], await self._watch.through(put))
            except Exception:
                log.exception("incident %s: update %s is not written", incident_code(), number)
                await asyncio.sleep(attempt * self._retry_delay)
            else:
                return
        log.error("update %s is skipped: it can't be written", number)
        self._ends(self._unwritten.pop(number))

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

    # What waits for the database

    def _hold(self, item: Item) -> None:
        item.hold(self._reader, self._dispatcher.kept)

    async def _hold_all(self) -> None:
        """While the database is away whoever waits behind somebody hears of it as well."""
        while await self._watch.gone():
            for lane, items in self._lanes.items():
                for item in list(items)[lane in self._active :]:
                    self._hold(item)
            await self._watch.back()

    # What is handled

    def _queue(self, item: Item) -> None:
        lane = item.row.lane
        self._lanes.setdefault(lane, deque()).append(item)
        if lane not in self._active:
            self._ready[lane] = None

    def _go(self) -> None:
        while self._opened and not self._stop.is_set() and self._ready and len(self._active) < SIDE_BY_SIDE:
            self._go_on(next(iter(self._ready)))

    def _go_on(self, lane: str, *, once: bool = False) -> None:
        self._ready.pop(lane, None)
        self._active[lane] = asyncio.create_task(self._work(lane, once=once))

    def _alone(self, row: Received) -> asyncio.Task[None]:
        """The first of its lane, and no more of it yet."""
        self._go_on(row.lane, once=True)
        return self._active[row.lane]

    async def _work(self, lane: str, *, once: bool) -> None:
        items = self._lanes[lane]
        while items and not self._stop.is_set():
            try:
                await self._handle(items[0])
            except Exception:
                log.exception("incident %s: update %s", incident_code(), items[0].row.update_id)
            self._ends(items.popleft())
            if once or self._ready:  # others wait for their turn
                break
        del self._active[lane]
        if items:
            self._ready[lane] = None
        else:
            del self._lanes[lane]
        self._go()

    async def _handle(self, item: Item) -> None:
        """Until it has left the database."""
        await item.release()
        waiting = self._reader.read(item.row, item.answers)
        if waiting is not None and not item.over:
            if self._dispatcher.kept.is_too_old(waiting):
                with answering(waiting.update, waiting.answers):
                    await self._dispatcher.kept.say_undone(waiting)
            else:
                await self._feed(waiting, doubtful=item.row.doubtful)
        if waiting is None or not waiting.recorded:
            dropped = self._dispatcher.recorder.dropped
            await self._watch.through(lambda: dropped(self._bot.id, item.row.update_id))

    async def _feed(self, waiting: Waiting, *, doubtful: bool) -> None:
        number = waiting.update.update_id
        for attempt in range(1, ATTEMPTS + 1):
            try:
                await self._dispatcher.handle(waiting, fresh=attempt == 1, doubtful=doubtful)
            except Exception as error:
                # Handlers' errors end in the dispatcher, and so do outages. What comes here is a fault that keeps
                # the update from being recorded.
                log.exception("update %s is not recorded, attempt %s", number, attempt, exc_info=error)
                await asyncio.sleep(attempt * self._retry_delay)
            else:
                return
        log.error("update %s is skipped: it can't be recorded", number)

    async def _skip(self, row: Received) -> None:
        """It has killed one process after another."""
        log.error("update %s seems to kill the process; skipped", row.update_id)
        await self._watch.through(lambda: self._dispatcher.recorder.done(self._bot.id, row.update_id, {}))
        items = self._lanes[row.lane]
        self._ends(items.popleft())
        if not items:
            del self._lanes[row.lane]
            self._ready.pop(row.lane, None)

    def _ends(self, item: Item) -> None:
        del self._open[item.row.update_id]
        self._ended[item.row.update_id] = None
        if len(self._ended) > REMEMBERED:
            del self._ended[next(iter(self._ended))]
        if not self._open:
            self._busy(False)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task: asyncio.Task[None] = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._over)

    def _over(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("incident %s in the inbox", incident_code(), exc_info=error)
