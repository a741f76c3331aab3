"""Long polling: what comes is written to the inbox, and only then the next question confirms it.

Whatever an answer holds is Telegram's until `bot.telegram.inbox` has it on disk. A process that is killed between finds
the same updates again, and the inbox knows them by their numbers.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
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
from aiogram.utils.backoff import Backoff, BackoffConfig

from bot.stopping import pause
from bot.telegram.inbox import Inbox
from bot.trouble import Trouble

log = logging.getLogger(__name__)

WINDOW = 100
"""Updates that one answer of the server holds at most."""
AWAY_REST = 2.0
"""Seconds between two polls while updates wait for the database: they come again each time."""
FULL_REST = 0.5
"""Seconds between two looks at an inbox that takes no more."""
WRITTEN_WITHIN = 2.0
"""Seconds after the stop until what has just come is left to the next process."""
BACKOFF = BackoffConfig(min_delay=1.0, max_delay=5.0, factor=1.3, jitter=0.1)
REFUSALS = 3
"""So often in a row a token that was good before is refused until it counts as wrong: Telegram has bad moments too."""
CONFLICTS = 5
"""So often in a row another process takes the updates from one that has just come, until this one gives way."""
STALE = 3
"""So many answers in a row may bring only what was handled already; a server that goes on so is not hurried."""
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
        inbox: Inbox,
        *,
        heartbeat: Callable[[], None] = lambda: None,
        allowed_updates: list[str] | None = None,
        poll_timeout: int = 30,
        backoff: BackoffConfig = BACKOFF,
        polled: Callable[[str], None] = lambda _: None,
        take_back: Callable[[], Awaitable[None]] | None = None,
        met_rival: Callable[[], None] = lambda: None,
    ) -> None:
        """`polled` hears what came of each poll, in a word. `take_back` removes a webhook that an earlier process has
        set, and raises `TakenError` when it is somebody else's. `met_rival` hears of another process that polls."""
        self._bot = bot
        self._inbox = inbox
        self._heartbeat = heartbeat
        self._polled = polled
        self._take_back = take_back
        self._met_rival = met_rival
        self._allowed = allowed_updates
        self._poll_timeout = poll_timeout
        self._backoff = Backoff(backoff)
        self.offset: int | None = None
        """One more than the highest number that is written; None before the first."""
        self._stop = asyncio.Event()
        self._trouble = Trouble(log, "no updates")
        self._fault = Trouble(log, "an answer with updates can't be worked through")
        self._odd = Trouble(log, "updates without a number are skipped")
        self._refused = self._conflicts = 0
        self._answered = False
        self._stale = 0

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
                if self._inbox.is_full:
                    await self._rest(FULL_REST)
                    continue
                fetching = asyncio.create_task(self._fetch())
                if not await _ends(fetching, stopping):
                    break
                updates = fetching.result()
                if updates is not None and not await _ends(
                    asyncio.create_task(self._work_through(updates)), stopping, WRITTEN_WITHIN
                ):
                    break
        finally:
            stopping.cancel()
            await self._confirm()

    async def _fetch(self) -> list[Any] | None:
        """One answer of the server; None after a fault that passes, and after waiting."""
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
            if not self._answered and webhook and self._take_back is not None:
                await self._remove_webhook(self._take_back)
            elif not self._answered and (webhook or self._conflicts >= CONFLICTS):
                raise TakenError(webhook=webhook) from error
            else:
                self._met_rival()
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
        return None

    async def _remove_webhook(self, take_back: Callable[[], Awaitable[None]]) -> None:
        try:
            await take_back()
        except (TelegramAPIError, OSError, TimeoutError) as error:
            await self._wait_out(type(error).__name__)

    async def _wait_out(self, why: str, error: Exception | None = None) -> None:
        self._trouble.met(why, error=error)
        await self._rest(next(self._backoff))

    async def _rest(self, seconds: float) -> None:
        """Shows signs of life meanwhile, and ends at once when the bot stops."""
        await pause(self._stop, seconds, self._heartbeat)

    async def _work_through(self, updates: list[Any]) -> None:
        known = [raw for raw in updates if has_number(raw)]
        news = any(self._inbox.is_new(raw["update_id"]) for raw in known)
        self._stale = 0 if news or not known else self._stale + 1
        try:
            written = await self._inbox.take(known)
        except Exception as error:
            # What is not written is not confirmed, and comes again.
            self._fault.met(type(error).__name__, error=error)
            await self._rest(next(self._backoff))
            return
        self._fault.over()
        if not written:
            await self._rest(AWAY_REST)
            return
        if known:
            self.offset = max(self.offset or 0, *(raw["update_id"] + 1 for raw in known))
        if len(updates) < WINDOW:
            self._inbox.caught_up()
        if len(known) < len(updates):
            # They can't be confirmed and will come at every poll: not as fast as the server can say them.
            self._odd.met(f"{len(updates) - len(known)} in one answer")
            await self._rest(next(self._backoff))
            return
        self._odd.over()
        if self._stale > STALE:
            await self._rest(next(self._backoff))

    async def _confirm(self) -> None:
        """What is written need not come again after the next start, and would do no harm."""
        if self.offset is None:
            return
        try:
            await self._bot(RawGetUpdates(offset=self.offset, limit=1, timeout=0), request_timeout=2)
        except Exception as error:
            log.debug("the last updates are not confirmed (%s) and will come again", type(error).__name__)


async def _ends(work: asyncio.Task[Any], stopping: asyncio.Task[Any], grace: float = 0.0) -> bool:
    """Whether the work comes to its end before the stop, or so many seconds after it."""
    await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
    if not work.done():
        await asyncio.wait({work}, timeout=grace)
    if not work.done():
        work.cancel()
        await asyncio.wait({work})
        return False
    return True


def has_number(raw: object) -> bool:
    """Whether it is an update that can be handled once and confirmed."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return isinstance(number, int) and not isinstance(number, bool) and 0 < number <= HIGHEST_ID
