"""Records what updates of many chats have left behind, all of those that end at about the same time in one transaction.

A commit waits for the disk. Who comes while one is on its way shares the next one, so that a burst of two thousand
updates costs a few hundred commits, and one update alone waits for nobody. Each update is still recorded whole, with
the state of its dialog, or not at all.
"""

import asyncio
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from db.outage import ConnectionLost, outage_of
from db.runtime_store import RuntimeStore, Stored
from services.domain.ports import Clock

MOST = 100
"""Updates in one transaction."""
ANSWERS_WITHIN = 30.0
"""Seconds."""

R = TypeVar("R")


async def answered(question: Awaitable[R]) -> R:
    """A database that says nothing is away, like one that refuses."""
    try:
        async with asyncio.timeout(ANSWERS_WITHIN):
            return await question
    except TimeoutError:
        raise ConnectionLost("no answer") from None


@dataclass(frozen=True, slots=True)
class _End:
    bot_id: int
    update_id: int
    changed: Mapping[str, Stored]
    traceless: bool
    struck: bool
    lane: str | None
    written: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Recorder:
    def __init__(self, store: RuntimeStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._ends: list[_End] = []
        self._writing: asyncio.Task[None] | None = None

    async def done(
        self,
        bot_id: int,
        update_id: int,
        changed: Mapping[str, Stored],
        *,
        struck: bool = True,
        lane: str | None = None,
    ) -> None:
        """The update is handled, and its dialogs are so. Raises what kept it from being recorded, `LaneLost` when
        another instance has taken its `lane` over. `struck`: its beginning may have been noted."""
        await self._end(_End(bot_id, update_id, changed, traceless=False, struck=struck, lane=lane))

    async def dropped(self, bot_id: int, update_id: int, *, lane: str | None = None) -> None:
        """The update leaves the inbox; should it come again, it is looked at again."""
        await self._end(_End(bot_id, update_id, {}, traceless=True, struck=True, lane=lane))

    async def _end(self, end: _End) -> None:
        self._ends.append(end)
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await end.written

    async def _write(self) -> None:
        try:
            while self._ends:
                ends = [end for end in self._ends[:MOST] if not end.written.cancelled()]
                del self._ends[:MOST]
                bots = {end.bot_id for end in ends}
                for bot_id in bots:
                    await self._together(bot_id, [end for end in ends if end.bot_id == bot_id])
        finally:
            self._writing = None

    async def _together(self, bot_id: int, ends: list[_End]) -> None:
        try:
            flush = self._store.flush_together(
                {key: record for end in ends for key, record in end.changed.items()},
                self._clock.now(),
                bot_id,
                done=[end.update_id for end in ends if not end.traceless],
                dropped=[end.update_id for end in ends if end.traceless],
                struck=[end.update_id for end in ends if end.struck],
                lanes={end.lane for end in ends if end.lane is not None},
            )
            await answered(flush)
        except Exception as error:
            if len(ends) > 1 and outage_of(error) is None:
                # One of them is at fault, and the others are not to pay for it.
                for end in ends:
                    await self._together(bot_id, [end])
                return
            for end in ends:
                if not end.written.done():
                    end.written.set_exception(error)
        else:
            for end in ends:
                if not end.written.done():
                    end.written.set_result(None)
