"""What people whom no firm knows may cost: answers and tried links, by person and in total.

Everybody in the world may write to a bot. What is over a budget is dropped before it costs a row or a call; a good link
opens in any storm. All of it is in memory: a restart forgets who has written how much, and nothing else.
"""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from aiogram import BaseMiddleware
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.enums import ChatType
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import StorageKey
from aiogram.types import Message, TelegramObject, Update
from aiogram_dialog.api.entities import DEFAULT_STACK_ID, DialogUpdate
from typing_extensions import override

from bot.telegram.fsm_storage import leave_no_trace
from handlers.start.deep_links import LINK
from services.domain.errors import DomainError
from services.firms.identity import Person

WRONG_LINKS = frozenset({"error-invite-unknown", "error-claim-unknown", "error-not-found"})
"""Of what no firm has ever given out. A link that is used up or has expired was no guess."""
MUTED = 60.0
"""Seconds. The sentence that somebody hears first says «a minute»."""
REMEMBERED = 10_000
"""People; above that those go first who have been still long enough to begin anew."""
STORM, STORM_WITHIN, STORM_ENDS = 200, 600.0, 1800.0
"""So many dropped updates within so many seconds are a storm, and without another one it is over after so many."""


@dataclass(frozen=True, slots=True)
class Rate:
    """`most` at once; afterwards one in `seconds`."""

    most: int
    seconds: float


ANSWERS, ALL_ANSWERS = Rate(10, 6.0), Rate(60, 0.5)
"""Telegram lets a bot send about thirty in a second: strangers get two of them."""
STEPS, ALL_STEPS = Rate(60, 1.0), Rate(600, 0.1)
"""Of people who found a firm: they answer one question after the other, faster than a stranger writes."""
LINKS, ALL_LINKS = Rate(5, 60.0), Rate(60, 10.0)
"""Wrong ones."""


class Allowance:
    """What is left of a rate, by key. A key that has all of it left is as good as forgotten."""

    def __init__(self, rate: Rate, now: Callable[[], float]) -> None:
        self._rate = rate
        self._now = now
        self._full_at: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self._full_at)

    def has(self, key: int = 0) -> bool:
        """Whether one is left."""
        missing = (self._full_at.get(key, 0.0) - self._now()) / self._rate.seconds
        return missing <= self._rate.most - 1

    def is_whole(self, key: int = 0) -> bool:
        return self._full_at.get(key, 0.0) <= self._now()

    def take(self, key: int = 0) -> bool:
        """Takes one; False when none is left."""
        if not self.has(key):
            return False
        if key not in self._full_at and len(self._full_at) >= REMEMBERED:
            self._forget()
        self._full_at[key] = max(self._full_at.get(key, 0.0), self._now()) + self._rate.seconds
        return True

    def _forget(self) -> None:
        now = self._now()
        kept = {key: at for key, at in self._full_at.items() if at > now}
        if len(kept) >= REMEMBERED:
            kept = dict(sorted(kept.items(), key=lambda item: item[1])[REMEMBERED // 2 :])
        self._full_at = kept


class Verdict(Enum):
    GO = auto()
    SAY = auto()
    """No, and the person hears so."""
    DROP = auto()


@dataclass
class Strangers:
    """Times are seconds of `now`, which never goes back."""

    now: Callable[[], float] = time.monotonic
    dropped: int = 0
    """Since the start."""
    _muted: dict[int, float] = field(default_factory=dict)
    _told_of_links: dict[int, float] = field(default_factory=dict)
    _storm_began: float = -STORM_ENDS
    _window: tuple[float, int] = (-STORM_WITHIN, 0)

    def __post_init__(self) -> None:
        def now() -> float:
            return self.now()

        self._answers, self._all_answers = Allowance(ANSWERS, now), Allowance(ALL_ANSWERS, now)
        self._steps, self._all_steps = Allowance(STEPS, now), Allowance(ALL_STEPS, now)
        self._links, self._all_links = Allowance(LINKS, now), Allowance(ALL_LINKS, now)

    @property
    def storming(self) -> bool:
        return self.now() - self._storm_began < STORM_ENDS

    def drops(self, update: Update) -> bool:
        """Whether nobody has to look at the update at all. A link is always looked at."""
        user = _sender(update)
        if user is None or self.now() >= self._muted.get(user, 0.0) or payload_of(update) is not None:
            return False
        self._drop()
        return True

    def may_be_answered(self, user: int, *, founding: bool) -> Verdict:
        own, everybody = (self._steps, self._all_steps) if founding else (self._answers, self._all_answers)
        if not own.has(user):
            self._remember(self._muted, user)
            return Verdict.SAY
        if not everybody.take():
            return self._drop()
        own.take(user)
        return Verdict.GO

    def may_try_link(self, user: int) -> Verdict:
        """In a storm of wrong links who has tried a wrong one lately waits; nobody else does."""
        if self._links.has(user) and (self._all_links.has() or self._links.is_whole(user)):
            return Verdict.GO
        if self.now() < self._told_of_links.get(user, 0.0):
            return self._drop()
        self._remember(self._told_of_links, user)
        return Verdict.SAY

    def note_wrong_link(self, user: int) -> bool:
        """Whether the person is told that it was wrong."""
        self._links.take(user)
        if self._all_links.take():
            return True
        self._drop()
        return False

    def _remember(self, times: dict[int, float], user: int) -> None:
        now = self.now()
        if len(times) >= REMEMBERED:
            for other in [other for other, until in times.items() if until <= now]:
                del times[other]
        if len(times) < REMEMBERED:
            times[user] = now + MUTED

    def _drop(self) -> Verdict:
        self.dropped += 1
        began, count = self._window
        if self.now() - began >= STORM_WITHIN:
            began, count = self.now(), 0
        self._window = began, count + 1
        if count + 1 >= STORM:
            self._storm_began = self.now()
        return Verdict.DROP


Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class StrangersMiddleware(BaseMiddleware):
    """After `PersonMiddleware`, around everything else that costs something."""

    def __init__(self, strangers: Strangers) -> None:
        self._strangers = strangers

    @override
    async def __call__(
        self,
        handler: Handler,
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        person: Person | None = data.get("person")
        if person is None or not isinstance(event, Update) or isinstance(event, DialogUpdate):
            return await handler(event, data)
        if _sender(event) is None:
            return await handler(event, data)
        unknown = person.actor is None and not person.contacts and not person.waiting
        payload = payload_of(event)
        if payload is not None and not (unknown and LINK.fullmatch(payload)):
            return await self._link(handler, event, data, person.user_id, unknown=unknown)
        if not unknown:
            return await handler(event, data)
        verdict = self._strangers.may_be_answered(person.user_id, founding=await _has_dialog(data))
        if verdict is Verdict.GO:
            return await handler(event, data)
        return await _refuse(event, data, verdict, "start-too-many")

    async def _link(
        self,
        handler: Handler,
        event: Update,
        data: dict[str, Any],
        user: int,
        *,
        unknown: bool,
    ) -> Any:
        verdict = self._strangers.may_try_link(user)
        if verdict is not Verdict.GO:
            return await _refuse(event, data, verdict, "start-too-many-links")
        try:
            return await handler(event, data)
        except DomainError as error:
            if error.key not in WRONG_LINKS or self._strangers.note_wrong_link(user) or not unknown:
                raise
        leave_no_trace()
        return UNHANDLED


async def _refuse(update: Update, data: dict[str, Any], verdict: Verdict, key: str) -> Any:
    if verdict is Verdict.SAY and isinstance(update.event, Message):
        await update.event.answer(data["texts"](key))
    else:
        leave_no_trace()
    return UNHANDLED


async def _has_dialog(data: dict[str, Any]) -> bool:
    """Read here, the stack is not read again afterwards: the update's buffer keeps it."""
    state: FSMContext | None = data.get("state")
    if state is None:
        return False
    own = state.key
    destiny = f"aiogd:stack:{DEFAULT_STACK_ID}"
    key = StorageKey(bot_id=own.bot_id, chat_id=own.chat_id, user_id=own.user_id, destiny=destiny)
    return bool((await state.storage.get_data(key)).get("intents"))


def payload_of(update: Update) -> str | None:
    """What a link of the kind `https://t.me/<bot>?start=…` brings along."""
    words = ((update.message.text if update.message else None) or "").split(maxsplit=1)
    if len(words) < 2 or words[0].partition("@")[0] != "/start":
        return None
    return words[1]


def _sender(update: Update) -> int | None:
    """Who wants an answer, in private. News of groups and of closed chats are nobody's question."""
    if update.callback_query is not None:
        return update.callback_query.from_user.id
    if update.inline_query is not None:
        return update.inline_query.from_user.id
    message = update.message
    if message is None or message.chat.type != ChatType.PRIVATE or message.from_user is None:
        return None
    return message.from_user.id
