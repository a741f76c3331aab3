"""This process as one of several that serve a bot from one PostgreSQL: it shows that it lives, and may hold the lead.

Who leads polls Telegram and does the clock's work. A leader that is killed is followed within two seconds, one that
stands still within eight: its row in `instances` runs out. Times are the event loop's, in seconds.
"""

import asyncio
import logging
import os
import socket
from collections.abc import Callable
from hashlib import blake2b
from math import inf
from zlib import crc32

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from bot.stopping import unless
from bot.trouble import Trouble
from db.engine import Database
from db.instance_store import LEAD, InstanceSession, InstanceStore

log = logging.getLogger(__name__)

BEAT = 1.5
"""Between two signs of life, and between two tries to lead."""
LEASE = 6
"""A sign of life holds so long: four may be missed."""
MARGIN = 1.0
"""So much earlier than the others this process takes itself for dead."""
ANSWERS_WITHIN = 3.0
LEFT_WITHIN = 2.0
"""A stop has ten seconds in all."""


def name_of_process(token: str) -> str:
    """Where it runs, for whoever reads the tables, and what no other process has."""
    return f"{socket.gethostname()[:20]}-{os.getpid()}-{token[:8]}"[:40]


class Instance:
    def __init__(self, database: Database, bot_id: int, name: str, watch: DatabaseWatch) -> None:
        self.name = name
        self.store = InstanceStore(database, bot_id, name)
        self._watch = watch
        number = crc32(name.encode()) & 0x7FFFFFFF
        self._session = InstanceSession(database.url, bot_id, name, number, LEASE, self._hear)
        self._peers: tuple[str, ...] = (name,)
        self._until = -inf
        self._settles = -inf
        self._doubted = False
        """Others may have taken over what was ours, and we have not looked yet."""
        self._led, self._unled = asyncio.Event(), asyncio.Event()
        self._unled.set()
        self._seeks = False
        self._stirred = asyncio.Event()
        self.heard: Callable[[str], None] = lambda _: None
        """Gets each word of another instance, or of this one."""
        self.interrupted: Callable[[set[str]], None] = lambda _: None
        """Others may have taken this process for dead: gets the chats that are still its own."""
        self._trouble = Trouble(log, "the other instances can't be told that this one lives")

    @property
    def is_alive(self) -> bool:
        """Nobody takes this process for dead."""
        return asyncio.get_running_loop().time() < self._until

    @property
    def leads(self) -> bool:
        return self._led.is_set()

    def role(self) -> str:
        """For whoever looks after the processes."""
        return "this instance leads" if self.leads else "another instance leads"

    @property
    def may_follow(self) -> bool:
        """Whether it may take over what the dead held. Not right after an interruption of its own: the others had
        it too, and are about to come back."""
        return asyncio.get_running_loop().time() >= self._settles

    def prefers(self, lane: str) -> bool:
        """Whether the chat falls to this one, as all that live see it: each gets about as many."""
        best = max(self._peers, key=lambda name: blake2b(f"{name} {lane}".encode(), digest_size=8).digest())
        return best == self.name

    # A life

    async def enter(self) -> None:
        """Waits for the database."""
        await self._watch.through(self._beat)
        self._seeks = True

    async def live(self) -> None:
        """Until it is cancelled."""
        while True:
            self._stirred.clear()
            try:
                await self._beat()
                await self._try_to_lead()
            except Exception as error:
                if not await self._watch.is_outage(error):
                    self._trouble.met(type(error).__name__, error=error, code=incident_code())
            else:
                self._trouble.over()
            try:
                async with asyncio.timeout(BEAT):
                    await self._stirred.wait()
            except TimeoutError:
                continue

    async def leave(self, unfinished: list[str]) -> None:
        """Whatever was ours is free at once, but for chats with something `unfinished`: those are left as a dead one's.
        Never raises."""
        self._seeks = False
        self._lose_lead()
        self._until = -inf
        try:
            async with asyncio.timeout(LEFT_WITHIN):
                await self.store.leave(unfinished)
        except Exception as error:
            log.warning("the other instances are not told of the end: %s", type(error).__name__)
        await self._session.close()

    async def _beat(self) -> None:
        loop = asyncio.get_running_loop()
        began, unbroken, first = loop.time(), self._session.is_open, self._until == -inf
        async with asyncio.timeout(ANSWERS_WITHIN):
            peers = await self._session.beat()
            if not first and (not unbroken or loop.time() > self._until):
                self._doubted = True
                self._settles = loop.time() + LEASE
            if self._doubted:
                ours = await self.store.ours()
                if LEAD not in ours:
                    self._lose_lead()
                self.interrupted(ours)
                self._doubted = False
        self._peers = peers or (self.name,)
        self._until = began + LEASE - MARGIN

    # The lead

    async def lead(self, stop: asyncio.Event) -> bool:
        """Waits until this one leads. False: `stop` is set."""
        await unless(stop, self._led.wait())
        return not stop.is_set()

    async def lost_lead(self) -> None:
        """Waits until this one leads no more."""
        await self._unled.wait()

    def met_rival(self) -> None:
        """Somebody else polls. Whoever can't tell the others that it lives gives way."""
        if not self.is_alive:
            self._lose_lead()

    async def give_lead_back(self) -> None:
        """Others get it at once. Never raises."""
        self._seeks = False
        if not self.leads:
            return
        self._lose_lead()
        try:
            async with asyncio.timeout(LEFT_WITHIN):
                await self.store.give_back([LEAD])
                await self.store.say("free")
        except Exception as error:
            log.info("the lead is not given back: %s", type(error).__name__)

    async def _try_to_lead(self) -> None:
        if self._is_candidate() and LEAD in await self.store.take([LEAD], may_follow=self.may_follow):
            if not self._is_candidate():  # the stop has come meanwhile
                await self.store.give_back([LEAD])
                return
            log.info("this instance leads")
            self._unled.clear()
            self._led.set()

    def _is_candidate(self) -> bool:
        return self._seeks and not self.leads

    def _lose_lead(self) -> None:
        if self.leads:
            log.info("this instance leads no more")
        self._led.clear()
        self._unled.set()

    def _hear(self, words: str) -> None:
        if words == "free":
            self._stirred.set()
        self.heard(words)
