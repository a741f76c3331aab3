"""Long polling with a sliding window: an update is confirmed only after it was handled.

Updates are handled side by side (`bot.telegram.dispatcher` keeps each chat in order). `offset` stands at the lowest
update that is still open; what comes again meanwhile is ignored. A process that is killed finds all of it
again.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramConflictError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod
from aiogram.types import Update
from aiogram.utils.backoff import Backoff, BackoffConfig
from pydantic import ValidationError

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from bot.stopping import pause
from bot.telegram.dispatcher import LaneDispatcher
from bot.trouble import Trouble
from db.runtime_store import RuntimeStore
from services.domain.ports import Clock

log = logging.getLogger(__name__)

WINDOW = 100
"""Updates that one answer of the server holds at most."""
AWAY_REST = 2.0
"""Seconds between two polls while updates wait for the database: they come again each time."""
CAREFUL_LOOK = 1.0
FORGIVEN_WITHIN = 2.0
THREE_STRIKES = 3
ATTEMPTS = 3
BACKOFF = BackoffConfig(min_delay=1.0, max_delay=5.0, factor=1.3, jitter=0.1)
REFUSALS = 3
"""So often in a row a token that was good before is refused until it counts as wrong: Telegram has bad moments too."""
CONFLICTS = 5
"""So often in a row another process takes the updates from one that has just come, until this one gives way."""
STALE = 3
"""So many answers in a row may bring only what was handled already; a server that goes on so is not hurried."""
FAR = 10_000
"""Between two updates that follow each other; after a week without any Telegram begins anywhere anew."""
HIGHEST_ID = 2**63 - 1
"""The database keeps the numbers of updates."""


class RawGetUpdates(TelegramMethod[list[Any]]):
    """getUpdates without parsing: one update that aiogram can't read must not hide the others."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class TokenError(Exception):
    """Telegram does not know this token: nothing to wait for."""


class TakenError(Exception):
    """Somebody else gets this bot's updates, and did so before we came. `webhook`: Telegram pushes them somewhere."""

    def __init__(self, *, webhook: bool) -> None:
        super().__init__("the updates go elsewhere")
        self.webhook = webhook


class Poller:
    """`run(stop)` polls until `stop` is set, then ends gracefully. Times are in seconds."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: LaneDispatcher,
        store: RuntimeStore,
        clock: Clock,
        *,
        heartbeat: Callable[[], None] = lambda: None,
        allowed_updates: list[str] | None = None,
        poll_timeout: int = 30,
        wait_for_lowest: float = 0.25,
        grace: float = 4.0,
        backoff: BackoffConfig = BACKOFF,
        watch: DatabaseWatch | None = None,
        polled: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`polled` hears what came of each poll, in a word."""
        self._bot = bot
        self._dispatcher = dispatcher
        self._store = store
        self._clock = clock
        self._heartbeat = heartbeat
        self._polled = polled
        self._allowed = allowed_updates
        self._poll_timeout = poll_timeout
        self._wait_for_lowest = wait_for_lowest
        self._grace = grace
        self._backoff = Backoff(backoff)
        self._watch = watch or DatabaseWatch(lambda: store.probe(clock.now()))
        self.retry_delay = 1.0
        self._open: dict[int, asyncio.Task[None]] = {}
        self._done: set[int] = set()
        self._next = 0
        """One more than the highest update seen; 0 before the first."""
        self._careful = True
        self._handled = self._waited = 0
        """The highest number that an earlier process has handled, and how many above it had waited for this one."""
        self._stop = asyncio.Event()
        self._trouble = Trouble(log, "no updates")
        self._fault = Trouble(log, "an answer with updates can't be worked through")
        self._odd = Trouble(log, "updates without a number are skipped")
        self._unreadable: dict[tuple[str, str], Trouble] = {}
        self._refused = self._conflicts = 0
        self._answered = False
        self._stale = 0

    @property
    def offset(self) -> int | None:
        """The lowest open update, or the one after the last; None before the first."""
        return min(self._open, default=self._next) or None

    @property
    def is_answered(self) -> bool:
        """Whether Telegram has answered, and did so at the last poll."""
        return self._answered and not self._trouble.lasts

    async def run(self, stop: asyncio.Event) -> None:
        """Raises `TokenError` on a wrong token, `TakenError` when another process had the updates first. Nothing else
        ends it but `stop`."""
        self._stop = stop
        stopping = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                self._heartbeat()
                fetching = asyncio.create_task(self._fetch())
                await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
                if not fetching.done():
                    fetching.cancel()
                    await asyncio.wait({fetching})
                    break
                await self._work_through(fetching.result(), stopping)
        finally:
            stopping.cancel()
            await self._finish()

    async def _fetch(self) -> list[Any]:
        """One answer of the server; empty after a fault that passes, and after waiting."""
        # Open updates come again at once: the server is not asked to wait then.
        request = RawGetUpdates(
            offset=self.offset, limit=WINDOW, timeout=self._poll_timeout, allowed_updates=self._allowed
        )
        try:
            updates = await self._bot(request, request_timeout=self._poll_timeout + 15)
        except (TelegramUnauthorizedError, TelegramNotFound) as error:
            self._refused += 1
            if not self._answered or self._refused >= REFUSALS:
                raise TokenError from error
            await self._wait_out("Telegram refuses the token")
        except TelegramRetryAfter as error:
            self._trouble.met("Telegram asks to wait")
            await self._rest(error.retry_after)
        except TelegramConflictError as error:
            self._conflicts += 1
            webhook = "webhook" in error.message
            if not self._answered and (webhook or self._conflicts >= CONFLICTS):
                raise TakenError(webhook=webhook) from error
            await self._wait_out("another process polls with this token")
        except Exception as error:
            # Also what nobody has thought of: without this loop the bot is deaf.
            usual = isinstance(error, TelegramAPIError | OSError | TimeoutError)
            await self._wait_out(type(error).__name__, None if usual else error)
        else:
            self._polled("answered")
            self._backoff.reset()
            self._trouble.over()
            self._answered, self._refused, self._conflicts = True, 0, 0
            return updates
        self._polled("failed")
        return []

    async def _wait_out(self, why: str, error: Exception | None = None) -> None:
        self._trouble.met(why, error=error)
        await self._rest(next(self._backoff))

    async def _rest(self, seconds: float) -> None:
        """Shows signs of life meanwhile, and ends at once when the bot stops."""
        await pause(self._stop, seconds, self._heartbeat)

    async def _work_through(self, updates: list[Any], stopping: asyncio.Task[Any]) -> None:
        known = [raw for raw in updates if _has_number(raw)]
        news = bool(self._open) or any(self._is_new(raw["update_id"]) for raw in known)
        self._stale = 0 if news or not known else self._stale + 1
        try:
            await self._take(known, stopping, full=len(updates) >= WINDOW)
        except Exception as error:
            # What was not begun is not confirmed, and comes again.
            self._fault.met(type(error).__name__, error=error)
            await self._rest(next(self._backoff))
            return
        self._fault.over()
        if len(known) < len(updates):
            # They can't be confirmed and will come at every poll: not as fast as the server can say them.
            self._odd.met(f"{len(updates) - len(known)} in one answer")
            await self._rest(next(self._backoff))
            return
        self._odd.over()
        if self._stale > STALE:
            await self._rest(next(self._backoff))

    async def _take(
        self, updates: list[dict[str, Any]], stopping: asyncio.Task[Any], *, full: bool = False
    ) -> None:
        fresh = [raw for raw in updates if self._is_new(raw["update_id"])]
        for raw in fresh:
            if self._careful:
                if not stopping.done():
                    await self._one(raw, stopping)
            else:
                self._begin(raw)
        if not full:
            # All that had waited before the start is through.
            self._careful = False
        if self._open:
            await asyncio.wait(
                {self._open[min(self._open)], stopping},
                timeout=AWAY_REST if self._watch.away else self._wait_for_lowest,
                return_when=asyncio.FIRST_COMPLETED,
            )

    def _is_new(self, update_id: int) -> bool:
        return update_id not in self._open and update_id not in self._done

    def _begin(self, raw: dict[str, Any], *, doubtful: bool = False) -> None:
        update_id = raw["update_id"]
        self._next = max(self._next, update_id + 1)
        task = self._open[update_id] = asyncio.create_task(self._handle(raw, doubtful))
        task.add_done_callback(lambda ended: self._end(update_id, ended))

    def _end(self, update_id: int, task: asyncio.Task[None]) -> None:
        # A cancelled update stays open: it is not confirmed, and comes again after the next start.
        if task.cancelled():
            return
        self._open.pop(update_id, None)
        self._done.add(update_id)
        lowest = self.offset or 0
        # Some are kept below the offset: an answer on its way may still bring them.
        self._done = {done for done in self._done if done >= lowest - WINDOW}

    async def _one(self, raw: dict[str, Any], stopping: asyncio.Task[Any]) -> None:
        """After a start one by one, noted on disk: so the one that kills the process is found."""
        self._heartbeat()
        update_id, doubtful = raw["update_id"], False
        try:
            self._handled = self._handled or await self._store.last_handled(self._bot.id)
            doubtful = self._is_after_a_loss(update_id)
            strikes = await self._store.strike(self._bot.id, update_id, self._clock.now())
        except Exception as error:
            # It waits for the database like the others. Should it kill the process, the next start counts.
            if not self._watch.noticed(error):
                log.exception("incident %s: the start of update %s is not noted", incident_code(), update_id)
            self._begin(raw, doubtful=doubtful)
            return
        if strikes >= THREE_STRIKES:
            log.error("update %s seems to kill the process; skipped", update_id)
            await self._store.flush({}, self._clock.now(), update=(self._bot.id, update_id))
            self._next = max(self._next, update_id + 1)
            self._done.add(update_id)
            return
        self._begin(raw, doubtful=doubtful)
        task = self._open[update_id]
        while not task.done() and not stopping.done() and not self._watch.away:
            await asyncio.wait({task, stopping}, timeout=CAREFUL_LOOK, return_when=asyncio.FIRST_COMPLETED)
            self._heartbeat()
        if not task.done():
            await self._forgive(update_id)

    def _is_after_a_loss(self, update_id: int) -> bool:
        """Whether Telegram has given up an update before this one: a tap, since it keeps messages for a day. What the
        tap had shown may not be stored, and what was then written answers a screen that nobody knows of."""
        between = update_id - self._handled - 1
        if not self._handled or not 0 <= between < FAR:
            return False
        lost, self._waited = between > self._waited, self._waited + 1
        return lost

    async def _forgive(self, update_id: int) -> None:
        """Neither an outage nor a stop is the update's fault; tried once, since the database may be away."""
        try:
            async with asyncio.timeout(FORGIVEN_WITHIN):
                await self._store.forgive(self._bot.id, update_id)
        except Exception as error:
            log.debug("the strike of update %s stays: %s", update_id, type(error).__name__)

    async def _handle(self, raw: dict[str, Any], doubtful: bool) -> None:
        try:
            update = Update.model_validate(raw, context={"bot": self._bot})
        except ValidationError as error:
            # Its kind and the broken places only: the content belongs to a person.
            kinds = ", ".join(sorted(set(raw) - {"update_id"}))
            faults = error.errors(include_input=False)
            places = sorted({".".join(map(str, fault["loc"][:3])) for fault in faults})[:5]
            self._note_unreadable(kinds, str(places))
            return
        for attempt in range(1, ATTEMPTS + 1):
            try:
                await self._dispatcher.feed_update(self._bot, update, doubtful=doubtful)
            except Exception as error:
                # Handlers' errors end in the dispatcher, and so do outages. What comes here is a fault that keeps
                # the update from being recorded.
                log.exception(
                    "update %s is not recorded, attempt %s", update.update_id, attempt, exc_info=error
                )
                await asyncio.sleep(attempt * self.retry_delay)
            else:
                return
        log.error("update %s is skipped: it can't be recorded", update.update_id)

    def _note_unreadable(self, kinds: str, places: str) -> None:
        """What a newer Telegram says otherwise comes a thousand times: it is said once, and counted every hour."""
        if len(self._unreadable) >= WINDOW:
            self._unreadable.clear()
        met = Trouble(log, f"an update ({kinds}) can't be read and is skipped")
        self._unreadable.setdefault((kinds, places), met).met(places)

    async def _finish(self) -> None:
        """What is being handled gets its time; the rest stays unconfirmed."""
        if self._open:
            grace = 0 if self._watch.away else self._grace
            await asyncio.wait(set(self._open.values()), timeout=grace)
        for task in list(self._open.values()):
            task.cancel()
        if self._open:
            await asyncio.wait(set(self._open.values()))
        if self.offset is None:
            return
        try:
            await self._bot(RawGetUpdates(offset=self.offset, limit=1, timeout=0), request_timeout=2)
        except Exception as error:
            log.warning("the last updates are not confirmed (%s) and will come again", type(error).__name__)


def _has_number(raw: object) -> bool:
    """Whether it is an update that can be handled once and confirmed."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return isinstance(number, int) and not isinstance(number, bool) and 0 < number <= HIGHEST_ID
