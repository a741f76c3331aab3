"""The firm's past, played through the services in order of time with a clock that goes along."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from db.vocabulary.enums import SendOutcome
from services.background import BackgroundServices
from services.container import Services
from services.delivery.claims import BATCH_SIZE
from services.domain.access import Actor
from services.domain.calendar.workdays import is_working_day, previous_working_day
from services.domain.ids import ClientId, ContactId, ContractId, IssuerId
from services.outbox.queue import SendResult
from tests.support.delivery_steps import rounds
from tests.support.fakes import FakeClock

MOSCOW = ZoneInfo("Europe/Moscow")
PAUSE = timedelta(minutes=3)
"""Between two acts of one person."""
MORNING = time(10, 5)
"""Reminders are due at ten."""

Act = Callable[[], Awaitable[None]]


class History:
    """What has happened so far, by names, and what is planned. Nothing is planned after `now`.

    The dates depend on `now` alone: the hours come from a random generator with a fixed seed.
    """

    def __init__(
        self, services: Services, engine: BackgroundServices, clock: FakeClock, now: datetime
    ) -> None:
        self.services = services
        self._engine = engine
        self.now = now
        self.today: date = now.astimezone(MOSCOW).date()
        self.actors: dict[int, Actor] = {}
        self.clients: dict[str, ClientId] = {}
        self.contacts: dict[str, ContactId] = {}
        self.contracts: dict[str, ContractId] = {}
        self.firm_issuer = IssuerId(0)
        self.cabinet_issuer = IssuerId(0)
        self._clock = clock
        self._random = random.Random(7)
        self._keys = count(1)
        self._plan: list[tuple[datetime, int, Act]] = []

    def at(self, days_ago: int, act: Act, *, after: datetime | None = None) -> datetime:
        """Plan `act` for office hours of that day, or of the working day before it, and after another act."""
        if days_ago < 0:
            raise ValueError(f"{-days_ago} days from now has not happened yet")
        day = previous_working_day(self.today - timedelta(days_ago), "RU")
        hour = time(self._random.randint(9, 17), self._random.randint(0, 59))
        moment = datetime.combine(day, hour, MOSCOW)
        if after is not None:
            moment = max(moment, after + 10 * PAUSE)
        moment = min(moment, self.now)
        self._plan.append((moment, len(self._plan), act))
        return moment

    def every_morning(self, days_ago: int) -> None:
        """From that day on the clock's work is done a little after ten, as the bot would have done it."""
        for ago in range(days_ago, -1, -1):
            day = self.today - timedelta(ago)
            moment = datetime.combine(day, MORNING, MOSCOW)
            if moment < self.now and is_working_day(day, "RU"):  # reminders wait for one
                self._plan.append((moment, len(self._plan), self._morning))

    async def play(self) -> None:
        """Do everything that is planned, oldest first; then what the bot of today would begin with."""
        for moment, _, act in sorted(self._plan, key=lambda step: step[:2]):
            self._clock.set(max(self._clock.now(), moment))
            await act()
            await asyncio.sleep(0)  # a signal may have come: without threads, acts do not let the loop run
        self._clock.set(self.now)
        await self._engine.digests.tick()
        await self.deliver()

    async def deliver(self) -> None:
        """What is queued has arrived."""
        outbox = self._engine.deliveries
        batch = await outbox.claim()
        for together in rounds(batch):
            begun = [message for message in await outbox.begin(together) if message is not None]
            if begun:
                await outbox.record([(message, SendResult(SendOutcome.SENT)) for message in begun])
        if len(batch) == BATCH_SIZE:
            await self.deliver()

    async def _morning(self) -> None:
        if await self._engine.planner.tick():
            await self.deliver()

    def pause(self) -> None:
        """A moment passes."""
        self._clock.set(min(self._clock.now() + PAUSE, self.now))

    def day(self) -> date:
        """The firm's date in the story."""
        return self._clock.now().astimezone(MOSCOW).date()

    def key(self) -> str:
        """Of a form that nobody has filled in before."""
        return f"demo-{next(self._keys)}"
