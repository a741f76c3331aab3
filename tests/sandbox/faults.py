"""Faults on demand: what the next calls of the bot meet instead of a plain success.

world.faults.add("sendMessage", code=429, retry_after=3)
world.faults.add("sendDocument", chat_id=7, drop="after")      # the effect happens, the answer is lost
hang = world.faults.add("sendMessage", hang="before")          # to kill the bot at this very point
await hang.reached.wait(); …; hang.release()
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.sandbox.model import ApiError

Point = Literal["before", "after"]
_TEXTS = {
    400: "Bad Request: planned fault",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass
class Fault:
    """One planned fault. ``method`` "*" means any but getUpdates; ``chat_id`` None means any chat.

    ``times`` is how many calls it still hits, ``skip`` how many fitting ones it lets pass first. Exactly one
    of ``code`` (an error answer), ``drop`` (the connection is cut before or after the effect), ``hang`` (the
    call stands still there until ``release``) or ``delay`` alone (seconds before the effect) says what
    happens; ``delay`` also adds to the others.
    """

    method: str
    times: int = 1
    skip: int = 0
    chat_id: int | None = None
    code: int | None = None
    text: str | None = None
    retry_after: int | None = None
    drop: Point | None = None
    hang: Point | None = None
    delay: float = 0.0
    hits: int = 0
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let a hanging call go on."""
        self.released.set()

    def fits(self, method: str, chat_id: int | None) -> bool:
        named = self.method == method or (self.method == "*" and method != "getUpdates")
        return self.times > 0 and named and self.chat_id in (None, chat_id)

    def error(self) -> ApiError | None:
        """The error answer of this fault."""
        if self.code is None:
            return None
        if self.code == 429:
            wait = self.retry_after or 1
            return ApiError(429, f"Too Many Requests: retry after {wait}", retry_after=wait, expected=True)
        return ApiError(self.code, self.text or _TEXTS.get(self.code, "planned fault"), expected=True)


@dataclass
class Limits:
    """Optional pace limits of sending, in messages: ``total`` a second over all chats, ``chat`` a second in
    one chat with ``burst`` passing at once. None is no limit."""

    total: int | None = None
    chat: int | None = None
    burst: int = 1


class FaultPlan:
    """Planned faults, in order, and the pace limits."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.limits = Limits()
        self._sent: deque[float] = deque()
        self._sent_in: dict[int, deque[float]] = {}

    def add(self, method: str = "*", times: int = 1, **what: Any) -> Fault:
        """Plan a fault for the next ``times`` calls; see ``Fault``."""
        fault = Fault(method, times=times, **what)
        kinds = [fault.code is not None, fault.drop is not None, fault.hang is not None]
        if sum(kinds) > 1 or (not any(kinds) and not fault.delay):
            raise ValueError("a fault is one of code, drop, hang or delay")
        self.faults.append(fault)
        return fault

    def clear(self) -> None:
        """Forget the plan; whatever hangs goes on."""
        for fault in self.faults:
            fault.release()
        self.faults.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The first fault that fits this call, used up by one."""
        for fault in self.faults:
            if not fault.fits(method, chat_id):
                continue
            if fault.skip:
                fault.skip -= 1
            else:
                fault.times -= 1
                fault.hits += 1
                return fault
        return None

    def pace(self, chat_id: int, now: float) -> None:
        """Count one sent message; ApiError 429 when it comes too early. A refused one does not count."""
        limits = self.limits
        sent = self._sent_in.setdefault(chat_id, deque())
        for times, limit, window in (
            (self._sent, limits.total, 1.0),
            (sent, limits.chat and limits.burst, limits.burst / (limits.chat or 1)),
        ):
            while times and times[0] <= now - window:
                times.popleft()
            if limit is not None and limit and len(times) >= limit:
                raise ApiError(429, "Too Many Requests: retry after 1", retry_after=1)
        self._sent.append(now)
        sent.append(now)
