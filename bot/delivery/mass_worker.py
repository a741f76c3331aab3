"""Works through acts on many invoices while people go on: one item after the other, with room between them for
everybody else's writes, and the page of whoever started it drawn again now and then."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from typing import Protocol

from bot.database_watch import DatabaseWatch
from bot.delivery.worker import Wakeup
from bot.incidents import incident_code
from bot.stopping import SIGN, unless
from bot.trouble import Trouble
from db.outage import outage_of
from services.domain.ports import WakeWorker
from services.mass_acts.job import MassActJob, MassLease, Step

log = logging.getLogger(__name__)

PAUSE = 0.04
"""Seconds between two items: others get the database, and Telegram is no faster than this."""
MOVES_EVERY = 2.5
"""Seconds between two changes of a page."""
LOOKS_EVERY = 1.0
"""Seconds between two looks for acts that were started meanwhile."""
WAITS = 1.0
"""Seconds between two looks at messages that are leaving."""
LAST_SECONDS = 2.0
"""When the bot stops."""


class Page(Protocol):
    async def draw(self, user_id: int, act_id: int, *, last: bool = False) -> bool:
        """Draws the page of the act again; False when its person looks at something else. Never raises."""


class MassWorker:
    def __init__(
        self,
        job: MassActJob,
        page: Page,
        wakeup: Wakeup,
        wake_sender: WakeWorker,
        *,
        idle: float,
        sign: Callable[[], None] = lambda: None,
        watch: DatabaseWatch | None = None,
        pause: float = PAUSE,
    ) -> None:
        self._job = job
        self._page = page
        self._wakeup = wakeup
        self._wake_sender = wake_sender
        self._idle = min(idle, SIGN)
        self._sign = sign
        self._watch = watch
        self._pause = pause
        self._trouble = Trouble(log, "acts on many invoices can't go on")
        self._drawn: dict[int, float] = {}
        self._drawing: dict[int, asyncio.Task[None]] = {}
        self._ending: set[asyncio.Task[None]] = set()

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set; then the item at hand is finished and the rest is given back. Never raises."""
        while not stop.is_set():
            self._sign()
            if self._watch is None or not self._watch.away:
                try:
                    await self._work(stop)
                    self._trouble.over()
                except Exception as error:
                    if self._watch is None or not self._watch.noticed(error):
                        self._trouble.met(type(error).__name__, error=error, code=incident_code())
            await unless(stop, self._wakeup.wait(self._idle))
        await self._close()

    async def _work(self, stop: asyncio.Event) -> None:
        """Acts side by side, an item of each in turn: a short one does not wait for a long one."""
        loop = asyncio.get_running_loop()
        acts: deque[MassLease] = deque()
        waiting: deque[tuple[float, MassLease]] = deque()
        looked = float("-inf")
        while not stop.is_set():
            self._sign()
            if loop.time() - looked >= LOOKS_EVERY:
                looked = loop.time()
                acts.extend(await self._job.claim())
            while waiting and waiting[0][0] <= loop.time():
                acts.append(waiting.popleft()[1])
            if not acts and not waiting:
                return
            if not acts:
                await unless(stop, asyncio.sleep(self._pause * 5))
                continue
            lease = acts.popleft()
            begun = loop.time()
            step = await self._job.step(lease)
            if step is Step.MORE:
                acts.append(lease)
                self._wake_sender()
                self._move(lease)
            elif step is Step.WAIT:
                waiting.append((loop.time() + WAITS, lease))
            elif step is Step.OVER:
                self._end(lease)
            # As long as the item took: half of a busy machine is everybody else's.
            await asyncio.sleep(max(self._pause, loop.time() - begun))
        for lease in (*acts, *(lease for _, lease in waiting)):
            await self._job.release(lease)

    def _move(self, lease: MassLease) -> None:
        """Draws beside the work: a chat that is slow, or closed, stops nothing."""
        now = asyncio.get_running_loop().time()
        if lease.user_id is None or lease.act_id in self._drawing:
            return
        if now - self._drawn.setdefault(lease.act_id, now) < MOVES_EVERY:
            return
        self._drawn[lease.act_id] = now
        task = asyncio.create_task(self._draw(lease.user_id, lease.act_id))
        self._drawing[lease.act_id] = task
        task.add_done_callback(lambda _: self._drawing.pop(lease.act_id, None))

    async def _draw(self, user_id: int, act_id: int) -> None:
        await self._page.draw(user_id, act_id)

    def _end(self, lease: MassLease) -> None:
        self._drawn.pop(lease.act_id, None)
        task = asyncio.create_task(self._tell(lease, self._drawing.get(lease.act_id)))
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    async def _tell(self, lease: MassLease, drawing: "asyncio.Task[None] | None") -> None:
        """The report stands on the page, or comes as a message to whoever has left it."""
        if drawing is not None:
            await asyncio.wait({drawing})
        seen = lease.user_id is not None and await self._page.draw(lease.user_id, lease.act_id, last=True)
        try:
            await self._job.told(lease, seen=seen)
        except Exception as error:  # it is found again when its lease is over
            if not outage_of(error):
                log.exception("the end of the act %s is not told", lease.act_id)
            return
        self._wake_sender()

    async def _close(self) -> None:
        """Lets what reads the database come to its end: cancelled in the middle of it, a connection is spoiled."""
        tasks = {*self._drawing.values(), *self._ending}
        if tasks:
            await asyncio.wait(tasks, timeout=LAST_SECONDS)
        left = {task for task in tasks if not task.done()}
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)
