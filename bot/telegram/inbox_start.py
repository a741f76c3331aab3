"""What a start makes of the updates that lie in the inbox.

What an earlier process had in hand when it ended is the first of each chat, and nothing else: the others had not been
begun. One of the first may have killed it, so each of them is handled alone, with a note on disk, and is skipped after
three deaths. What is too old is not done any more. A tap that was the first may have shown its window and stored
nothing: what was then typed in that chat answers a window that no dialog knows of.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from aiogram.utils.backoff import Backoff, BackoffConfig

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from bot.telegram.callback_answers import answering
from bot.telegram.kept_updates import A_DAY, KEPT, KeptUpdates
from bot.telegram.recorder import answered
from bot.telegram.shared_lanes import SharedLanes
from bot.telegram.update_reader import UpdateReader
from db.inbox_store import InboxStore, Received
from db.runtime_store import RuntimeStore
from services.domain.ports import Clock

log = logging.getLogger(__name__)

THREE_STRIKES = 3
CAREFUL_LOOK = 1.0
FORGIVEN_WITHIN = 2.0
TAP = "callback_query"
TELLING = BackoffConfig(min_delay=1.0, max_delay=60.0, factor=2.0, jitter=0.1)
"""While Telegram can't be reached."""


@dataclass(frozen=True, slots=True)
class Found:
    rows: list[Received]
    """What is to be done, in order."""
    heads: list[Received]
    """Of these, what was perhaps begun."""
    given_up: list[tuple[Received, bool]]
    """Taps that are too old, and whether they were perhaps begun."""


class CarefulStart:
    def __init__(
        self,
        bot_id: int,
        store: InboxStore,
        runtime: RuntimeStore,
        clock: Clock,
        watch: DatabaseWatch,
        heartbeat: Callable[[], None],
        kept: KeptUpdates,
        reader: UpdateReader,
        shared: SharedLanes | None,
    ) -> None:
        self._bot_id = bot_id
        self._store = store
        self._runtime = runtime
        self._clock = clock
        self._watch = watch
        self._heartbeat = heartbeat
        self._kept = kept
        self._reader = reader
        self._shared = shared
        self.doubted: set[str] = set()
        """Lanes in which a tap is given up that was perhaps begun."""
        self._telling: set[int] = set()
        """Taps that are given up, and lie in the inbox until their people know."""

    def is_ours(self, lane: str) -> bool:
        """Whether no other instance has taken the chat over."""
        return self._shared is None or self._shared.has(lane)

    async def find(
        self,
        lanes: Collection[str] | None = None,
        begun: Collection[str] | None = None,
        queued: Collection[int] = (),
    ) -> Found:
        """Waits for the database. `lanes`: of these chats only; of the `begun` ones something was perhaps begun, by
        default of all. What is `queued` here is left alone: it may be in hand, and whoever handles it sees how old it
        is. Taps that are too old lie there until their people have heard of it: see `tell`."""
        rows = await self._watch.through(lambda: answered(self._store.waiting(self._bot_id, lanes)))
        now = self._clock.now()
        first = {row.update_id for row in _first_of_each(rows) if begun is None or row.lane in begun}
        old = [row for row in rows if row.update_id not in queued and _is_too_old(row, now)]
        new = [row for row in old if row.update_id not in self._telling]
        doubted = {row.lane for row in new if row.update_id in first and row.kind == TAP}
        self.doubted |= doubted
        if new:
            log.warning("%s updates of the inbox were too old to be done", len(new))
            gone = {row.update_id for row in new if row.kind != TAP}
            await self._watch.through(lambda: self._store.give_up(self._bot_id, gone, doubted))
            rows = await self._watch.through(lambda: answered(self._store.waiting(self._bot_id, lanes)))
        given_up = [(row, row.update_id in first) for row in new if row.kind == TAP]
        self._telling.update(row.update_id for row, _ in given_up)
        passed = {row.update_id for row in old}
        rows = [row for row in rows if row.update_id not in passed]
        # Where an earlier process has given up what stood first, it may have begun with what stands behind.
        again = {row.lane for row in old if row.update_id in first and row.doubtful}
        first |= {row.update_id for row in _first_of_each(rows) if row.lane in again}
        return Found(rows, [row for row in rows if row.update_id in first], given_up)

    async def carefully(
        self,
        row: Received,
        stop: asyncio.Event,
        handle: Callable[[Received], asyncio.Task[None] | None],
        skip: Callable[[Received], Awaitable[None]],
    ) -> None:
        """Handles it alone, noted on disk, until it is done, the bot stops or the database is away. `handle` begins
        with it, unless it is not to be done here any more."""
        self._heartbeat()
        noted = True
        try:
            strikes = await self._runtime.strike(self._bot_id, row.update_id, self._clock.now())
            if strikes >= THREE_STRIKES:
                await skip(row)
                return
        except Exception as error:
            # It waits for the database like the others. Should it kill the process, the next start counts.
            if not self._watch.noticed(error):
                log.exception(
                    "incident %s: the start of update %s is not noted", incident_code(), row.update_id
                )
            noted = False
        task = handle(row)
        if task is None:
            await self._forgive(row.update_id)
        if task is None or not noted:
            return
        stopping = asyncio.create_task(stop.wait())
        while not task.done() and not stopping.done() and not self._watch.away:
            await asyncio.wait({task, stopping}, timeout=CAREFUL_LOOK, return_when=asyncio.FIRST_COMPLETED)
            self._heartbeat()
        stopping.cancel()
        if not task.done() or not self.is_ours(row.lane):
            await self._forgive(row.update_id)

    async def _forgive(self, update_id: int) -> None:
        """Neither an outage nor a stop is the update's fault, nor that its chat is another instance's now; tried once,
        since the database may be away."""
        try:
            async with asyncio.timeout(FORGIVEN_WITHIN):
                await self._runtime.forgive(self._bot_id, update_id)
        except Exception as error:
            log.debug("the strike of update %s stays: %s", update_id, type(error).__name__)

    async def tell(self, given_up: list[tuple[Received, bool]]) -> None:
        """Whoever tapped hears that it was not done; of what was perhaps begun, that nobody knows. Only then it leaves
        the inbox: a process that ends before leaves it to the next one. Rather twice than never."""
        for row, begun in given_up:
            waiting, pauses = self._reader.read(row), Backoff(TELLING)
            if waiting is not None:
                key = "error-tap-unsure" if begun else "error-tap-not-done"
                with answering(waiting.update, waiting.answers):
                    while not await self._kept.say_undone(waiting, key):
                        await pauses.asleep()
            number = {row.update_id}
            await self._watch.through(partial(self._store.give_up, self._bot_id, number, ()))
            self._telling -= number

    async def tell_skipped(self, row: Received, code: str) -> None:
        """`code`: of the incident."""
        waiting = self._reader.read(row)
        if waiting is not None:
            with answering(waiting.update, waiting.answers):
                await self._kept.say_skipped(waiting, code)


def _first_of_each(rows: list[Received]) -> Iterable[Received]:
    """Of each chat."""
    return {row.lane: row for row in reversed(rows)}.values()


def _is_too_old(row: Received, now: datetime) -> bool:
    return now - row.came_at > KEPT.get(row.kind, A_DAY)
