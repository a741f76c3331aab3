"""A few static ticks. What is due is a row in the database; a tick only asks for it.

Each tick is a loop of its own that counts seconds on the event loop's clock and never sleeps until a time of day: a
clock that is set by an hour or a year, or a change to summer time, neither stops the ticks nor repeats them. Nothing
that goes wrong in a tick ends its loop, and health looks at each.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from functools import wraps
from typing import Any, Protocol

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from bot.stopping import pause
from bot.trouble import Trouble
from db.runtime_store import RuntimeStore
from services.background import BackgroundServices
from services.domain.ports import Clock, WakeWorker

log = logging.getLogger(__name__)

PRUNE_SECONDS = 3600
PLAN_ROUNDS = 100
STOP_SECONDS = 5.0
"""As long as a container has to stop, less what else is closed then."""
TICK_LIMIT = 300.0
"""Seconds for one round of a tick. A connection that hangs must not end the reminders."""

Tick = Callable[[], Awaitable[object]]
Sign = Callable[[], None]


class Pulse(Protocol):
    def loop(self, name: str, limit: float) -> Sign:
        """A part that has to show a sign of life at least so often, in seconds; returns how it does."""


class Scheduler:
    """`every` comes before `start`. `pulse` is told of each tick, and hears from it. While `watch` says that the
    database is away, no tick runs. Where several processes serve a bot, `leads` says which of them does the clock's
    work."""

    def __init__(
        self,
        store: RuntimeStore,
        clock: Clock,
        watch: DatabaseWatch | None = None,
        *,
        pulse: Pulse | None = None,
        leads: Callable[[], bool] = lambda: True,
    ) -> None:
        self._leads = leads
        self._watch = watch or DatabaseWatch(lambda: store.probe(clock.now()))
        self._store = store
        self._clock = clock
        self._pulse = pulse
        self._stopping = asyncio.Event()
        self._ticks: dict[str, tuple[float, Callable[[], Awaitable[None]], Sign]] = {}
        self._loops: set[asyncio.Task[Any]] = set()
        self.every(PRUNE_SECONDS, self.prune)

    def every(self, seconds: float, tick: Tick, *, everywhere: bool = False) -> None:
        """A run never overlaps itself, and one that is late is better than none. `everywhere`: in each process, since
        it looks after this one alone."""
        name = getattr(tick, "__qualname__", repr(tick))
        sign = self._pulse.loop(f"tick {name}", 2 * TICK_LIMIT) if self._pulse else _nobody
        self._ticks[name] = seconds, self._guarded(name, tick, everywhere=everywhere), sign

    def run_engine(
        self,
        engine: BackgroundServices,
        seconds: int,
        wake: WakeWorker,
        holding: Callable[[], Collection[int]] = tuple,
    ) -> None:
        """What is due in any firm. A run that found something wakes the worker: it may have queued messages. `holding`
        says which messages the worker is at work on.

        The plan goes on while it finds more: on a busy morning one batch a tick would be slower than what Telegram
        takes.
        """
        self.every(seconds, self._then(engine.planner.tick, wake, rounds=PLAN_ROUNDS))

        @wraps(engine.deliveries.recover_lost)
        async def recover_lost() -> int:
            # After an outage whoever has sent writes down first what came of it: until then nothing is lost.
            return await engine.deliveries.recover_lost(holding()) if self._watch.settled else 0

        ticks: tuple[Tick, ...] = (
            engine.holds.tick,
            engine.retainers.tick,
            engine.deposits.tick,
            engine.digests.tick,
            engine.tasks.tick,
            engine.keeping.tick,
            engine.unanswered.tick,
            engine.demand_terms.tick,
            recover_lost,
        )
        for tick in ticks:
            self.every(seconds, self._then(tick, wake))
        for silent in (engine.seals.tick, engine.undo.tick):  # they queue nothing
            self.every(seconds, self._then(silent, _nobody))

    async def prune(self) -> None:
        gone = await self._store.prune(self._clock.now())
        log.debug("forgot %s handled updates", gone)
        gone = await self._store.prune_strangers(self._clock.now())
        log.debug("forgot %s dialogs of strangers", gone)

    def start(self) -> None:
        for seconds, run, sign in self._ticks.values():
            task = asyncio.create_task(self._live(seconds, run, sign))
            self._loops.add(task)
            task.add_done_callback(self._loops.discard)

    async def stop(self) -> None:
        """What runs is let to its end, at most so long."""
        self._stopping.set()
        if self._loops:
            await asyncio.wait(set(self._loops), timeout=STOP_SECONDS)
        left = set(self._loops)
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)

    async def _live(self, seconds: float, run: Callable[[], Awaitable[None]], sign: Sign) -> None:
        while not self._stopping.is_set():
            await pause(self._stopping, seconds, sign)
            if not self._stopping.is_set():
                sign()
                await run()

    def _guarded(self, name: str, tick: Tick, *, everywhere: bool) -> Callable[[], Awaitable[None]]:
        """The next run comes anyway; what failed is said with a code to ask for, once while it goes on, and an outage
        once for all ticks."""
        trouble = Trouble(log, name)

        async def run() -> None:
            if self._watch.away or not (everywhere or self._leads()):
                return
            try:
                await tick()
            except Exception as error:
                if not self._watch.noticed(error):
                    why = type(error).__name__
                    trouble.met(why, error=error, code=incident_code())
            else:
                trouble.over()

        return run

    def _then(self, tick: Tick, wake: WakeWorker, *, rounds: int = 1) -> Tick:
        @wraps(tick)
        async def run() -> None:
            for _ in range(rounds):
                async with asyncio.timeout(TICK_LIMIT):
                    found = await tick()
                if not found:
                    return
                wake()
                if self._stopping.is_set() or not self._leads():
                    return
                if self._pulse is not None:
                    self._pulse.loop(f"tick {run.__qualname__}", 2 * TICK_LIMIT)()

        return run


def _nobody() -> None: ...
