"""The inbox: updates are written to the database before Telegram is told that they have come, and handled from there.

Whoever receives updates (`bot.telegram.polling`, `bot.telegram.webhook`) brings them to `take`; what it returns says
whether they may be confirmed. Each chat has a lane, in which one update is handled after another; lanes run side by
side, so many at once. What is done leaves the database in the transaction that records it. A process that is killed
finds the rest at its next start.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Collection, Coroutine, Iterable
from math import inf
from typing import Any

from aiogram import Bot

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from bot.stopping import unless
from bot.telegram.dispatcher import LaneDispatcher
from bot.telegram.inbox_handling import InboxHandling
from bot.telegram.inbox_item import Item, put_in_order
from bot.telegram.inbox_start import FORGIVEN_WITHIN, CarefulStart, Found
from bot.telegram.inbox_writer import InboxWriter
from bot.telegram.lanes import kind_of, lane_of
from bot.telegram.shared_lanes import SharedLanes
from bot.telegram.source import Source
from bot.telegram.update_reader import UpdateReader, as_text
from db.inbox_store import InboxStore, Received
from db.instance_store import LaneLost
from db.runtime_store import RuntimeStore
from services.domain.ports import Clock

log = logging.getLogger(__name__)

SIDE_BY_SIDE = 100
"""Chats whose updates are handled at the same time."""
MOST = 5000
"""Updates that may wait here; the rest waits at Telegram."""
REMEMBERED = 1000
"""Updates that ended last, which Telegram may send once more before it hears that they have come."""


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
        shared: SharedLanes | None = None,
    ) -> None:
        """`busy` hears when the first update comes and when the last is done. `shared`: others handle chats as well."""
        self._bot = bot
        self._dispatcher = dispatcher
        self._clock = clock
        self._watch = watch or DatabaseWatch(lambda: runtime.probe(clock.now()))
        self._reader = UpdateReader(bot)
        self._start = CarefulStart(
            bot.id, store, runtime, clock, self._watch, heartbeat, dispatcher.kept, self._reader, shared
        )
        self._busy = busy
        self._grace = grace
        self._stop = asyncio.Event()
        self._open: dict[int, Item] = {}
        """All that has come and is not done, in this order."""
        self._ended: dict[int, None] = {}
        self._lanes: dict[str, deque[Item]] = {}
        self._ready: dict[str, None] = {}
        """Lanes that have something to do and nobody who does it."""
        self._active: dict[str, asyncio.Task[None]] = {}
        self._opened = False
        self._beginning: asyncio.Task[None] | None = None
        self._stopped_at = inf
        self._tasks: set[asyncio.Task[None]] = set()
        self._shared = shared
        self._unsorted: dict[str, list[Item]] = {}
        """Written, and nobody knows yet whether their chats are ours."""
        self._cautious: set[str] = set()
        """Lanes whose first may have killed another process: it is handled before the rest, and alone."""
        self._carefully = asyncio.Lock()
        self._handling = InboxHandling(bot.id, dispatcher, self._reader, self._watch, retry_delay)
        self._writer = InboxWriter(
            bot.id,
            store,
            self._watch,
            written=self._written,
            over=self._ends,
            hold=lambda item: item.hold(self._reader, dispatcher.kept),
            spawn=self._spawn,
            retry_delay=retry_delay,
        )

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
        """Finds what an earlier process has left, and begins with it; waits for the database. After `stop` no more."""
        self._stop = stop
        self._spawn(self._hold_all())
        self._spawn(self._note_stop())
        if self._shared is not None:
            self._opened = True
            await self._shared.enter(self)
            self._spawn(self._shared.instance.live())
            self._spawn(self._shared.run(self))
            return
        found = await self._start.find()
        for row in found.rows:
            item = self._open[row.update_id] = Item(row)
            self._queue(item)
        if self._open:
            log.info("%s updates lie in the inbox and are handled first", len(self._open))
            self._busy(True)
        self._beginning = asyncio.create_task(self._begin(found))

    async def _begin(self, found: Found) -> None:
        """Whatever lay first in its lane may have killed the process: handled one by one, before all others."""
        self._spawn(self._start.tell(found.given_up))
        for head in found.heads:
            if self._stop.is_set():
                return
            await self._start.carefully(head, self._stop, self._alone, self._skip)
        self._opened = True
        self._go()

    async def _note_stop(self) -> None:
        await self._stop.wait()
        self._stopped_at = asyncio.get_running_loop().time()
        if self._shared is not None:
            await self._shared.make_room(self)

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
        unfinished = list(self._active)
        held = {item.held for item in self._open.values() if item.held is not None}
        left = {task for task in (*self._active.values(), *self._tasks, *held) if not task.done()}
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)
        if self._shared is not None:
            await self._shared.leave(unfinished)

    # What comes

    async def take(self, updates: Iterable[dict[str, Any]]) -> bool:
        """Writes them. True: they may be confirmed. False: the database is away; they are kept in mind and written when
        it is back, and their people hear that they wait."""
        new = [Item(self._received(raw)) for raw in updates if self.is_new(raw["update_id"])]
        if not self._open and new:
            self._busy(True)
        self._open.update((item.row.update_id, item) for item in new)
        return await self._writer.take(new)

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

    def _written(self, items: Iterable[Item], handled: set[int]) -> None:
        for item in items:
            if item.row.update_id in handled:
                item.turn.set()
                self._ends(item)
            elif self._shared is None:
                self._queue(item)
            else:
                self._unsorted.setdefault(item.row.lane, []).append(item)
        if self._shared is not None:
            self._shared.came(self._unsorted)
        self._go()

    # What waits for the database

    async def _hold_all(self) -> None:
        """While the database is away whoever waits behind somebody hears of it as well."""
        while await self._watch.gone():
            for lane, items in self._lanes.items():
                for item in list(items)[lane in self._active :]:
                    item.hold(self._reader, self._dispatcher.kept)
            await self._watch.back()

    # What is handled

    def _queue(self, item: Item) -> None:
        lane = item.row.lane
        self._lanes.setdefault(lane, deque()).append(item)
        if lane not in self._active and lane not in self._cautious:
            self._ready[lane] = None

    def _go(self) -> None:
        while self._opened and not self._stop.is_set() and self._ready and len(self._active) < SIDE_BY_SIDE:
            self._go_on(next(iter(self._ready)))

    def _go_on(self, lane: str, *, once: bool = False) -> None:
        self._ready.pop(lane, None)
        self._active[lane] = asyncio.create_task(self._work(lane, once=once))

    def _alone(self, row: Received) -> asyncio.Task[None] | None:
        """The first of its lane, and no more of it yet. None: another instance has taken the chat over."""
        if not self._is_next(row):
            return None
        self._go_on(row.lane, once=True)
        return self._active[row.lane]

    def _is_next(self, row: Received) -> bool:
        items = self._lanes.get(row.lane)
        return items is not None and items[0].row.update_id == row.update_id

    async def _work(self, lane: str, *, once: bool) -> None:
        items = self._lanes[lane]
        while items and not self._stop.is_set():
            try:
                await self._handling.handle(items[0])
            except LaneLost:
                log.info("a chat has been taken over by another instance")
                self.forget(lane)
                return
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

    async def _skip(self, row: Received) -> None:
        """It has killed one process after another."""
        code = incident_code()
        log.error("incident %s: update %s seems to kill the process; skipped", code, row.update_id)
        done = self._dispatcher.recorder.done
        try:
            await self._watch.through(lambda: done(self._bot.id, row.update_id, {}, lane=row.lane))
        except LaneLost:
            self.forget(row.lane)
        if not self._is_next(row):
            return
        items = self._lanes[row.lane]
        self._ends(items.popleft())
        if not items:
            del self._lanes[row.lane]
            self._ready.pop(row.lane, None)
        self._spawn(self._start.tell_skipped(row, code))

    def _ends(self, item: Item) -> None:
        del self._open[item.row.update_id]
        self._ended[item.row.update_id] = None
        if len(self._ended) > REMEMBERED:
            del self._ended[next(iter(self._ended))]
        if not self._open:
            self._busy(False)

    # What is shared with other processes

    def is_at_work(self, lane: str) -> bool:
        return lane in self._lanes or lane in self._unsorted

    def is_begun(self, lane: str) -> bool:
        return lane in self._active

    async def load(self, lanes: Collection[str], begun: Collection[str]) -> None:
        """All that waits for these chats, in order; of the `begun` ones a dead process may have begun the first."""
        ours = {item.row.update_id for lane in lanes for item in self._unsorted.get(lane, ())}
        queued = {item.row.update_id for lane in lanes for item in self._lanes.get(lane, ())}
        found = await self._start.find(lanes, begun, queued)
        # One may have been taken over meanwhile, and something may have come that was written after we looked.
        lanes = [lane for lane in lanes if self._start.is_ours(lane)]
        heads = {head.update_id for head in found.heads}
        written = {item.row.update_id: item for lane in lanes for item in self._unsorted.pop(lane, ())}
        for row in (row for row in found.rows if row.lane in lanes):
            item = written.pop(row.update_id, None)
            if item is None and self.is_new(row.update_id):
                if not self._open:
                    self._busy(True)
                item = self._open[row.update_id] = Item(row)
            if item is not None:
                if row.update_id in heads:
                    self._cautious.add(row.lane)
                self._queue(item)
        for item in written.values():
            if item.row.update_id in ours:  # somebody has handled it
                self._drop([item])
            else:
                self._unsorted.setdefault(item.row.lane, []).append(item)
        for lane in set(lanes) & self._lanes.keys():
            put_in_order(self._lanes[lane], in_hand=lane in self._active)
        self._spawn(self._start.tell(found.given_up))
        if found.heads:
            self._spawn(self._try_first(found))
        self._go()

    async def _try_first(self, found: Found) -> None:
        async with self._carefully:
            for head in found.heads:
                if not self._stop.is_set() and head.lane in self._cautious:
                    await self._start.carefully(head, self._stop, self._alone, self._skip)
                self._cautious.discard(head.lane)
                if head.lane in self._lanes and head.lane not in self._active:
                    self._ready[head.lane] = None
                self._go()

    def pass_on(self, lanes: Collection[str]) -> None:
        """Others handle what has just been written for these chats."""
        for lane in lanes:
            self._drop(self._unsorted.pop(lane, ()))

    def forget(self, lane: str) -> None:
        """Another instance has it: what is in hand is broken off."""
        self._ready.pop(lane, None)
        self._cautious.discard(lane)
        self._drop((*self._lanes.pop(lane, ()), *self._unsorted.pop(lane, ())))
        task = self._active.pop(lane, None)
        if self._shared is not None:
            self._shared.lost(lane)
        if task is not None and task is not asyncio.current_task():
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            task.cancel()
        self._go()

    def _drop(self, items: Iterable[Item]) -> None:
        for item in items:
            item.turn.set()
            del self._open[item.row.update_id]
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
