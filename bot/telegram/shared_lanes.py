"""Which chats this process handles, where several serve one bot: a chat has one holder at a time.

Whoever writes an update to the inbox tells the others of it, unless the chat is its own. A chat that nobody holds falls
to one of those that live, by a rule that all of them know; a chat of a dead one to whoever comes first. A chat stays
with its holder while somebody writes in it: what is known of its screen is then true. Words may be lost, so the table
is looked at every second as well.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable
from math import inf
from typing import Protocol

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from bot.instance import Instance
from bot.trouble import Trouble

log = logging.getLogger(__name__)

LOOK_EVERY = 1.0
"""Seconds between two looks at the table."""
KEPT = 60.0
"""Seconds without an update after which a chat is given back. What this process counts by the minute (answers to a
stranger, to a group) it counts for as long."""


class Lanes(Protocol):
    """The inbox of this process."""

    def is_new(self, update_id: int) -> bool: ...

    def is_at_work(self, lane: str) -> bool: ...

    def is_begun(self, lane: str) -> bool:
        """Something of the chat is being handled right now."""

    async def load(self, lanes: Collection[str], begun: Collection[str]) -> None:
        """Takes in all that waits for these chats; of the `begun` ones a dead process may have begun the first."""

    def pass_on(self, lanes: Collection[str]) -> None:
        """Others handle what has just been written for these chats."""

    def forget(self, lane: str) -> None:
        """Another instance has it: what is in hand is broken off."""


class SharedLanes:
    def __init__(
        self,
        instance: Instance,
        watch: DatabaseWatch,
        *,
        taken: Callable[[str], None] = lambda _: None,
        is_busy: Callable[[], bool] = lambda: False,
    ) -> None:
        """`taken` hears of each chat that becomes ours: others may have spoken to it meanwhile. While `is_busy` no chat
        is given back: what runs beside the updates ends where it began."""
        self.instance = instance
        self._watch = watch
        self._taken = taken
        self._is_busy = is_busy
        self._forget: Callable[[str], None] = lambda _: None
        self._held: dict[str, float] = {}
        """What is ours, and since when nothing was done for it."""
        self._begun: set[str] = set()
        """What was taken over from a dead one, or broken off here, and not looked at yet."""
        self._came: set[str] = set()
        self._called: set[str] = set()
        self._looked = -inf
        self._leaving = False
        self._stirred = asyncio.Event()
        self._changing = asyncio.Lock()
        self._trouble = Trouble(log, "chats are not shared with the other instances")
        instance.heard = self._hear
        instance.interrupted = self._keep_only

    async def enter(self, inbox: Lanes) -> None:
        """Waits for the database, and begins with what the dead have left."""
        self._forget = inbox.forget
        await self.instance.enter()
        async with self._changing:
            await self._watch.through(lambda: self._round(inbox))

    def came(self, lanes: Iterable[str]) -> None:
        """Updates of these chats have been written here."""
        self._came.update(lanes)
        self._stirred.set()

    def has(self, lane: str) -> bool:
        """Whether nobody is known to have taken the chat over."""
        return lane in self._held

    async def holds(self, lane: str) -> bool:
        """Whether the chat is ours, or nobody's and now ours: for what changes its dialogs without an update."""
        if lane in self._held and self.instance.is_alive:
            return True
        async with self._changing:
            return lane in await self._take({lane}) and self.instance.is_alive

    async def run(self, inbox: Lanes) -> None:
        """Until it is cancelled."""
        while True:
            try:
                async with asyncio.timeout(LOOK_EVERY):
                    await self._stirred.wait()
            except TimeoutError:
                pass
            self._stirred.clear()
            if self._watch.away or self._leaving or not self.instance.is_alive:
                continue
            try:
                async with self._changing:
                    await self._round(inbox)
            except Exception as error:
                if not self._watch.noticed(error):
                    self._trouble.met(type(error).__name__, error=error, code=incident_code())
            else:
                self._trouble.over()

    def lost(self, lane: str) -> None:
        """Another instance has taken it over."""
        self._held.pop(lane, None)
        self._looked = -inf
        self._stirred.set()

    async def make_room(self, inbox: Lanes) -> None:
        """The process is about to end: others get at once what is not in hand here. Never raises."""
        self._leaving = True
        try:
            async with self._changing:
                idle = [lane for lane in self._held if not inbox.is_begun(lane)]
                for lane in idle:
                    inbox.forget(lane)
                await self._give_back(idle)
                await self.instance.store.say("free")
        except Exception as error:
            log.info("chats are not given back before the end: %s", type(error).__name__)

    async def leave(self, unfinished: list[str]) -> None:
        """Nothing is handled here any more. Never raises."""
        self._leaving = True
        self._held.clear()
        await self.instance.leave(unfinished)

    # What is ours

    async def _round(self, inbox: Lanes) -> None:
        came, self._came = self._came, set()
        called, self._called = self._called, set()
        try:
            now = asyncio.get_running_loop().time()
            looks = now - self._looked >= LOOK_EVERY
            wanted = {lane for lane in (came | called) - self._held.keys() if self.instance.prefers(lane)}
            unknown = set[str]()
            for each in await self.instance.store.waiting() if looks else ():
                if each.ours and each.lane in self._held:
                    if inbox.is_new(each.update_id):
                        unknown.add(each.lane)
                elif each.ours or not each.fresh or self.instance.prefers(each.lane):
                    wanted.add(each.lane)
            await self._take(wanted)
            load = unknown | ((wanted | came | called) & self._held.keys())
            if load:
                begun = self._begun & load
                await inbox.load(load, begun)
                self._begun -= begun
            others = came - self._held.keys()
            inbox.pass_on(others)
            if others:
                await self.instance.store.say(
                    *(f"lane {lane} {self.instance.name}" for lane in sorted(others))
                )
        except BaseException:
            self._came |= came
            self._called |= called
            raise
        if looks:
            self._looked = now
            await self._give_back(self._idle(inbox))

    async def _take(self, lanes: Collection[str]) -> Collection[str]:
        if not lanes or self._leaving:
            return ()
        found = await self.instance.store.take(lanes, may_follow=self.instance.may_follow)
        now = asyncio.get_running_loop().time()
        for lane, former in found.items():
            if lane not in self._held:
                self._taken(lane)
            if former is not None:
                self._begun.add(lane)
            self._held[lane] = now
        return found

    def _idle(self, inbox: Lanes) -> list[str]:
        now = asyncio.get_running_loop().time()
        if self._is_busy():
            self._held = dict.fromkeys(self._held, now)
            return []
        idle = []
        for lane, since in self._held.items():
            if inbox.is_at_work(lane) or lane in self._came or lane in self._called:
                self._held[lane] = now
            elif now - since > KEPT:
                idle.append(lane)
        return idle

    async def _give_back(self, lanes: Collection[str]) -> None:
        if lanes:
            for lane in lanes:
                self._held.pop(lane, None)
                self._begun.discard(lane)
            await self.instance.store.give_back(lanes)

    def _keep_only(self, ours: set[str]) -> None:
        for lane in self._held.keys() - ours:
            del self._held[lane]
            self._begun.add(lane)  # should it come back to us: what we had in hand is broken off
            self._forget(lane)
        self._looked = -inf
        self._stirred.set()

    def _hear(self, words: str) -> None:
        kind, _, rest = words.partition(" ")
        lane, _, speaker = rest.partition(" ")
        if kind == "lane" and speaker != self.instance.name:
            self._called.add(lane)
        elif kind == "free":
            self._looked = -inf
        self._stirred.set()
