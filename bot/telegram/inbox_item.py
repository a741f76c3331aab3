"""One update of the inbox in this process, and how its person hears that it waits for the database."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from bot.telegram.callback_answers import Answers, answering
from bot.telegram.kept_updates import KeptUpdates, NotKept
from bot.telegram.update_reader import UpdateReader
from db.inbox_store import Received
from db.outage import counting_commits


@dataclass(eq=False)
class Item:
    row: Received
    answers: Answers | None = None
    """Of a tap: what its person was told while it waited."""
    over: bool = False
    """It is too old, and its person knows."""
    turn: asyncio.Event = field(default_factory=asyncio.Event)
    """It waits no more."""
    held: asyncio.Task[None] | None = None

    def hold(self, reader: UpdateReader, kept: KeptUpdates) -> None:
        """Until its turn has come; its person hears of an outage."""
        if self.held is None:
            self.held = asyncio.create_task(self._keep(reader, kept))

    async def release(self) -> None:
        """Its turn has come; returns when nobody speaks to its person any more."""
        self.turn.set()
        if self.held is not None:
            await asyncio.wait({self.held})

    async def _keep(self, reader: UpdateReader, kept: KeptUpdates) -> None:
        waiting = reader.read(self.row, self.answers)
        if waiting is None:
            return
        self.answers = waiting.answers
        try:
            with answering(waiting.update, waiting.answers), counting_commits(waiting.commits):
                async with kept.keeping(waiting):
                    await self.turn.wait()
        except NotKept:
            self.over = True


def put_in_order(items: deque[Item], *, in_hand: bool) -> None:
    """Of one chat: what another process wrote may have come before what was written here. `in_hand`: the first one is
    being handled."""
    first = [items.popleft()] if in_hand else []
    rest = sorted(items, key=lambda item: item.row.update_id)
    items.clear()
    items.extend((*first, *rest))
