"""Webhooks: Telegram brings updates to a port of ours, through a proxy that speaks https for us.

An update is answered with 200 when the inbox has it on disk, and not before: whatever else is answered, Telegram brings
it again, in the order of its chat. Nothing of what comes is logged. `/health` and `/ready` are for the proxy and for
whoever looks after the process.
"""

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import WebhookInfo
from aiogram.utils.backoff import Backoff, BackoffConfig
from aiohttp import web

from bot.config import ConfigError, WebhookPlace
from bot.stopping import pause
from bot.telegram.inbox import Inbox
from bot.telegram.polling import BACKOFF, REFUSALS, TakenError, TokenError, has_number
from bot.telegram.webhook_owner import WebhookOwner
from bot.trouble import Trouble
from services.domain.ports import Clock

log = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1024 * 1024
"""Bytes of an update: Telegram's own are far below."""
READ_WITHIN = 10.0
"""Seconds for the whole of one."""
LOOK_EVERY = 60.0
"""Seconds between two looks at where Telegram brings updates to."""
LAST_ANSWERS = 1.0
"""Seconds after the stop for what is on its way to the disk."""
CONNECTIONS = 40
"""At once, from Telegram."""

SILENT = logging.Logger("silent")
"""Its server would say what it can't read, and that may be what somebody wrote."""
SILENT.disabled = True


class Webhook:
    """`run(stop)` takes what Telegram brings until `stop` is set. Times are in seconds."""

    def __init__(
        self,
        bot: Bot,
        inbox: Inbox,
        place: WebhookPlace,
        owner: WebhookOwner,
        clock: Clock,
        *,
        allowed_updates: list[str],
        ailing: Callable[[], list[str]] = list,
        heartbeat: Callable[[], None] = lambda: None,
        role: Callable[[], str | None] = lambda: None,
        is_known: Callable[[], bool] = lambda: True,
        listening: Callable[[], None] = lambda: None,
        taken: Callable[[str], None] = lambda _: None,
        backoff: BackoffConfig = BACKOFF,
    ) -> None:
        """`ailing` says what of the process is ill, `role` what it does beside others, and `is_known` whether those
        know that it lives. `listening` hears when Telegram knows where we are, and `taken` of each request, in a
        word."""
        self._bot = bot
        self._inbox = inbox
        self._place = place
        self._owner = owner
        self._clock = clock
        self._allowed = allowed_updates
        self._ailing = ailing
        self._role = role
        self._is_known = is_known
        self._heartbeat = heartbeat
        self._listening = listening
        self._taken = taken
        self._backoff = Backoff(backoff)
        self._stop = asyncio.Event()
        self._set = False
        self._begun = 0.0
        self._trouble = Trouble(log, "the webhook is not set")
        self._unreached = Trouble(log, "Telegram does not reach WEBHOOK_URL")
        self._refused = Trouble(log, "requests without our WEBHOOK_SECRET are refused")
        self._odd = Trouble(log, "requests that are no updates are refused")
        self._fault = Trouble(log, "an update can't be taken")

    @property
    def is_answered(self) -> bool:
        """Whether Telegram knows where we are, and did so when it was asked last."""
        return self._set and not self._trouble.lasts and not self._unreached.lasts

    async def run(self, stop: asyncio.Event) -> None:
        """Raises `TokenError` on a wrong token, `TakenError` when the updates go elsewhere, `ConfigError` when the port
        is taken, `TelegramBadRequest` when Telegram does not take the address."""
        self._stop, self._begun = stop, self._clock.now().timestamp()
        runner = web.AppRunner(
            self._application(), access_log=None, logger=SILENT, shutdown_timeout=LAST_ANSWERS
        )
        await runner.setup()
        try:
            try:
                await web.TCPSite(runner, self._place.host, self._place.port).start()
            except OSError as error:
                raise ConfigError(
                    f"WEBHOOK_PORT can't be opened ({error.strerror}): choose another one, or another WEBHOOK_HOST."
                ) from None
            await self._look_after()
        finally:
            await runner.cleanup()

    def _application(self) -> web.Application:
        application = web.Application(client_max_size=LARGEST)
        application.router.add_post(self._place.path, self._receive)
        application.router.add_get("/health", self._health)
        application.router.add_get("/ready", self._ready)
        return application

    # Where Telegram brings them to

    async def _look_after(self) -> None:
        """Says where we are, and again when somebody has said otherwise."""
        refusals = 0
        while not self._stop.is_set():
            self._heartbeat()
            try:
                await self._see_to_it()
            except (TelegramUnauthorizedError, TelegramNotFound) as error:
                refusals += 1
                if not self._set or refusals >= REFUSALS:
                    raise TokenError from error
                self._trouble.met("Telegram refuses the token")
            except (TakenError, TelegramBadRequest):
                if not self._set:
                    raise
                self._trouble.met("Telegram brings updates elsewhere")
            except Exception as error:
                usual = isinstance(error, TelegramAPIError | OSError | TimeoutError)
                self._trouble.met(type(error).__name__, error=None if usual else error)
            else:
                refusals = 0
                self._backoff.reset()
                self._trouble.over()
                await pause(self._stop, LOOK_EVERY, self._heartbeat)
                continue
            await pause(self._stop, next(self._backoff), self._heartbeat)

    async def _see_to_it(self) -> None:
        info = await self._bot.get_webhook_info(request_timeout=10)
        if self._set and info.url == self._place.url:
            self._note_reached(info)
            return
        if not self._set:
            await self._owner.may_replace(info.url, self._place.url)
        await self._owner.remember(self._place.url)
        await self._bot.set_webhook(
            self._place.url,
            secret_token=self._place.secret,
            allowed_updates=self._allowed,
            max_connections=CONNECTIONS,
            request_timeout=10,
        )
        if not self._set:
            self._set = True
            self._listening()
            log.info("updates come to the webhook")

    def _note_reached(self, info: WebhookInfo) -> None:
        now = info.last_error_date
        if info.pending_update_count and now is not None and info.last_error_message:
            self._unreached.met(info.last_error_message)
        else:
            self._unreached.over()

    # What it brings

    async def _receive(self, request: web.Request) -> web.Response:
        known = request.headers.get(HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(known, self._place.secret.encode()):
            self._refused.met("a wrong one" if known else "none")
            return self._answer("refused", 403)
        if self._stop.is_set() or self._inbox.is_full:
            return self._answer("busy", 503)
        try:
            async with asyncio.timeout(READ_WITHIN):
                raw: Any = json.loads(await request.read())
        except web.HTTPRequestEntityTooLarge:
            self._odd.met("too large")
            return self._answer("odd", 413)
        except (ValueError, RecursionError):
            self._odd.met("no JSON")
            return self._answer("odd", 400)
        except (TimeoutError, OSError):
            return self._answer("cut", 408)
        if not has_number(raw):
            self._odd.met("no number")
            return self._answer("odd", 400)
        try:
            written = await self._inbox.take([raw])
        except Exception as error:
            self._fault.met(type(error).__name__, error=error)
            return self._answer("failed", 500)
        self._fault.over()
        if _sent_at(raw) > self._begun:
            self._inbox.caught_up()
        return self._answer("answered", 200) if written else self._answer("away", 503)

    def _answer(self, outcome: str, status: int) -> web.Response:
        self._taken(outcome)
        return web.Response(status=status)

    # How we are

    async def _health(self, _: web.Request) -> web.Response:
        ill = self._ailing()
        said = ill or ["ok", *filter(None, [self._role()])]
        return web.Response(text="".join(f"{each}\n" for each in said), status=503 if ill else 200)

    async def _ready(self, _: web.Request) -> web.Response:
        open_to_all = self._set and not self._stop.is_set() and self._is_known()
        ready = open_to_all and not self._inbox.is_full and not self._inbox.is_away
        return web.Response(text="ready\n" if ready else "not ready\n", status=200 if ready else 503)


def _sent_at(raw: dict[str, Any]) -> int:
    """Of a message, as Telegram's clock says; 0 of what has no time."""
    message = raw.get("message")
    date = message.get("date") if isinstance(message, dict) else None
    return date if isinstance(date, int) else 0
