"""What becomes of one update of the inbox, until it has left the database."""

import asyncio
import logging

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from bot.telegram.callback_answers import answering
from bot.telegram.dispatcher import LaneDispatcher
from bot.telegram.inbox_item import Item
from bot.telegram.kept_updates import Waiting
from bot.telegram.update_reader import UpdateReader
from db.instance_store import LaneLost

log = logging.getLogger(__name__)

ATTEMPTS = 3


class InboxHandling:
    """`retry_delay` in seconds."""

    def __init__(
        self,
        bot_id: int,
        dispatcher: LaneDispatcher,
        reader: UpdateReader,
        watch: DatabaseWatch,
        retry_delay: float,
    ) -> None:
        self._bot_id = bot_id
        self._dispatcher = dispatcher
        self._reader = reader
        self._watch = watch
        self._retry_delay = retry_delay

    async def handle(self, item: Item) -> None:
        """Raises `LaneLost` when another instance has taken its chat over: what was done is not recorded."""
        await item.release()
        row, waiting = item.row, self._reader.read(item.row, item.answers)
        if waiting is not None and not item.over:
            if self._dispatcher.kept.is_too_old(waiting):
                with answering(waiting.update, waiting.answers):
                    await self._dispatcher.kept.say_undone(waiting)
            else:
                await self._feed(waiting, doubtful=row.doubtful)
        if waiting is None or not waiting.recorded:
            dropped = self._dispatcher.recorder.dropped
            await self._watch.through(lambda: dropped(self._bot_id, row.update_id, lane=row.lane))

    async def _feed(self, waiting: Waiting, *, doubtful: bool) -> None:
        number = waiting.update.update_id
        for attempt in range(1, ATTEMPTS + 1):
            try:
                await self._dispatcher.handle(waiting, fresh=attempt == 1, doubtful=doubtful)
            except LaneLost:
                raise
            except Exception as error:
                # Handlers' errors end in the dispatcher, and so do outages. What comes here is a fault that keeps
                # the update from being recorded.
                log.exception("update %s is not recorded, attempt %s", number, attempt, exc_info=error)
                await asyncio.sleep(attempt * self._retry_delay)
            else:
                return
        code = incident_code()
        log.error("incident %s: update %s is skipped: it can't be recorded", code, number)
        with answering(waiting.update, waiting.answers):
            await self._dispatcher.kept.say_skipped(waiting, code)
