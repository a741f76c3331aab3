"""Words to the owners about the installation itself: once when something is wrong, and once when it is over.

They go past the queue, since the queue may be what stands still. What was said is kept in the database: a restart
neither says it again nor forgets that it is over.
"""

import logging
import time
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from bot.delivery.email_sender import LOGIN
from bot.disk_room import DiskRoom
from bot.telegram.strangers import Strangers
from db.runtime_store import RuntimeStore, Stored
from db.vocabulary.enums import SendOutcome
from handlers.ui.texts import TextCatalogue, Texts
from services.delivery.overseers import Overseers
from services.domain.ports import Clock
from services.outbox.queue import Outgoing, SendResult

log = logging.getLogger(__name__)

KEY = "alarms"
"""In the runtime store, where keys of chats have colons."""
EVERY = 60
"""Seconds between two looks."""
STALLED = timedelta(minutes=15)
"""A message that waits longer, while Telegram answers all that time, does not wait for its turn. A morning's worth of
reminders takes less."""
BOUNCES = 3
"""So many letters to different people in a row that the server did not take."""
ROOM_AGAIN = 110
"""So many hundredths of what is wanted have to be free until the disk counts as mended."""
NEVER_OVER = frozenset({"strangers"})
"""Nothing has to be done about it, so that nobody waits for its end."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that is wrong now. `firms`: whose owners hear it, None for those of the first firm. `said`: they have
    heard it already, in another way."""

    params: Mapping[str, int] = field(default_factory=dict)
    firms: Collection[int] | None = None
    said: bool = False


Check = Callable[[bool], Awaitable[Alarm | None]]
"""Gets whether the alarm lasts already; returns None when all is well."""


class Alarms:
    def __init__(
        self,
        bot: Bot,
        overseers: Overseers,
        store: RuntimeStore,
        clock: Clock,
        translator: TextCatalogue,
        checks: Mapping[str, Check],
    ) -> None:
        self._bot = bot
        self._overseers = overseers
        self._store = store
        self._clock = clock
        self._translator = translator
        self._checks = checks

    async def look(self) -> None:
        """One look at everything. What Telegram did not take now is said at the next one; a check that fails stops no
        other."""
        before = (await self._store.load(KEY)).data
        now: dict[str, dict[str, str]] = dict(before)
        failed: Exception | None = None
        for name, check in self._checks.items():
            try:
                await self._follow(name, await check(name in now), now)
            except Exception as error:
                failed = failed or error
        if now != before:
            kept = _still_known(now, before, (await self._store.load(KEY)).data)
            await self._store.flush({KEY: Stored(None, kept)}, self._clock.now())
        if failed is not None:
            raise failed

    async def _follow(self, name: str, alarm: Alarm | None, told: dict[str, dict[str, str]]) -> None:
        """`told`: alarms that last → who has heard of them, with the language of each."""
        if alarm is not None and name not in told:
            owners = await self._overseers.owners(alarm.firms)
            missed = [] if alarm.said else await self._say(owners, name, alarm.params)
            if owners and len(missed) < len(owners):
                log.warning("alarm %s: begins (%s)", name, dict(alarm.params))
                told[name] = {str(user): language for user, language in owners.items() if user not in missed}
        elif alarm is None and name in told:
            owners = {int(user): language for user, language in told[name].items()}
            missed = [] if name in NEVER_OVER else await self._say(owners, f"{name}-over", {})
            told[name] = {str(user): owners[user] for user in missed}
            if not missed:
                log.info("alarm %s: over", name)
                del told[name]

    async def _say(self, owners: Mapping[int, str], name: str, params: Mapping[str, int]) -> list[int]:
        """Returns who could not be told and may be later."""
        missed: list[int] = []
        for user, language in owners.items():
            text = Texts(self._translator, language)(f"pushed-alarm-{name}", **params)
            try:
                await self._bot.send_message(user, text)
            except (TelegramForbiddenError, TelegramBadRequest) as error:
                log.info("alarm %s: an owner's chat is closed to us (%s)", name, type(error).__name__)
            except (TelegramAPIError, OSError) as error:
                log.warning("alarm %s could not be told (%s)", name, type(error).__name__)
                missed.append(user)
        return missed


def _still_known(
    now: Mapping[str, dict[str, str]], before: Mapping[str, Mapping[str, str]], stored: Mapping[str, Any]
) -> dict[str, dict[str, str]]:
    """Without people whose data were erased while Telegram was being spoken to."""
    gone = {
        (name, user) for name, users in before.items() for user in users if user not in stored.get(name, ())
    }
    return {
        name: {user: told for user, told in users.items() if (name, user) not in gone}
        for name, users in now.items()
    }


class StallCheck:
    """`answers` says whether Telegram does: what waits for it is no stall."""

    def __init__(
        self,
        overseers: Overseers,
        clock: Clock,
        answers: Callable[[], bool],
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._overseers = overseers
        self._clock = clock
        self._answers = answers
        self._monotonic = monotonic
        self._since: float | None = None

    async def __call__(self, lasts: bool) -> Alarm | None:
        waiting = await self._overseers.waiting_longer(STALLED)
        if not waiting or not self._answers():
            self._since = None
            return Alarm() if lasts and waiting else None
        # A process that has just come finds what its downtime has left; it gets as long to send it.
        now = self._monotonic()
        self._since = now if self._since is None else self._since
        if not lasts and now - self._since < STALLED.total_seconds():
            return None
        minutes = (self._clock.now() - min(waiting.values())).total_seconds() // 60
        return Alarm({"minutes": int(minutes)}, tuple(waiting))


class MailCheck:
    """Hears what the mail server answers. A letter that it took ends the trouble, nothing else."""

    def __init__(self) -> None:
        self._refused: dict[str, int] = {}
        """Recipients in a row → the firm that wrote."""
        self._login = False
        self._took = False

    def heard(self, outgoing: Outgoing, result: SendResult) -> None:
        if result.outcome is SendOutcome.SENT:
            self._refused.clear()
            self._login, self._took = False, True
            return
        self._took = False
        self._login = self._login or result.error == LOGIN
        if len(self._refused) < 10 * BOUNCES:
            self._refused[outgoing.recipient] = outgoing.firm_id

    async def __call__(self, lasts: bool) -> Alarm | None:
        firms = tuple(set(self._refused.values()))
        if self._login:
            return Alarm({"count": len(self._refused)}, firms, said=True)  # with the letter that met it
        if len(self._refused) >= BOUNCES:
            return Alarm({"count": len(self._refused)}, firms)
        return Alarm() if lasts and not self._took else None


def disk_check(room: Callable[[], DiskRoom]) -> Check:
    async def check(lasts: bool) -> Alarm | None:
        found = room()
        if found.is_short or (lasts and 100 * found.free < ROOM_AGAIN * found.wanted):
            return Alarm({"free": found.free // 1_000_000, "wanted": found.wanted // 1_000_000})
        return None

    return check


def strangers_check(strangers: Strangers) -> Check:
    async def check(lasts: bool) -> Alarm | None:  # noqa: ARG001 (a `Check`)
        return Alarm() if strangers.storming else None

    return check
