"""Faults on demand: what the next calls of the bot meet instead of a plain success.

world.faults.add("sendMessage", code=429, retry_after=3)
world.faults.add("sendDocument", chat_id=7, drop="after")      # the effect happens, the answer is lost
hang = world.faults.add("sendMessage", hang="before")          # to kill the bot at this very point
await hang.reached.wait(); …; hang.release()
world.faults.add("getMe", body="<html>Bad Gateway</html>", status=502)     # what a proxy says instead
world.faults.add("sendMessage", body="", status=504, late=True)            # and the message went out
world.faults.add("getUpdates", body=ODD_UPDATES["an update that is null"])  # one of the known odd answers
world.faults.add("file", body=b"half", cut=True)                           # the download of a file
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.sandbox.model import ApiError

Point = Literal["before", "after"]

HTML = "<html><head><title>502 Bad Gateway</title></head><body><h1>Тайна клиента</h1></body></html>"
"""A page of a proxy, with something in it that must not reach a log."""
ODD: dict[str, dict[str, Any]] = {
    "a page of a proxy": {"body": HTML, "status": 502},
    "a page and «all is well»": {"body": HTML, "status": 200},
    "a page and «forbidden»": {"body": HTML, "status": 403},
    "a page and «not found»": {"body": HTML, "status": 404},
    "a page and «unauthorized»": {"body": HTML, "status": 401},
    "nothing at all": {"body": "", "status": 504},
    "nothing and «all is well»": {"body": "", "status": 200},
    "half of an answer": {"body": '{"ok":true,"result":{"message_id":', "status": 200},
    "a body that is cut": {"body": '{"ok":true,"result":[]}', "status": 200, "cut": True},
    "a list": {"body": "[1, 2]", "status": 200},
    "a number": {"body": "7", "status": 200},
    "null": {"body": "null", "status": 200},
    "no result": {"body": '{"ok":true}', "status": 200},
    "a result of another shape": {"body": '{"ok":true,"result":{"тайна":[1]}}', "status": 200},
    "a string for a result": {"body": '{"ok":true,"result":"тайна"}', "status": 200},
    "an error without its sentence": {"body": '{"ok":false}', "status": 500},
    "another kind of error": {"body": '{"detail":"тайна"}', "status": 400},
    "bytes that are no text": {"body": b"\xff\xfe\x00\xd8", "status": 200},
    "success with a status of failure": {"body": '{"ok":true,"result":true}', "status": 500},
    "a server's error": {
        "body": '{"ok":false,"error_code":500,"description":"Internal Server Error"}',
        "status": 500,
    },
    "a gateway's error": {
        "body": '{"ok":false,"error_code":502,"description":"Bad Gateway"}',
        "status": 502,
    },
}
"""Answers of any call that do not say what came of it; with `late` they come after the effect."""
ODD_UPDATES: dict[str, str] = {
    "an update without a number": '{"ok":true,"result":[{"message":{"text":"тайна"}}]}',
    "an update that is null": '{"ok":true,"result":[null]}',
    "an update that is a list": '{"ok":true,"result":[[1,2]]}',
    "a number that is a word": '{"ok":true,"result":[{"update_id":"тайна"}]}',
    "a negative number": '{"ok":true,"result":[{"update_id":-7,"message":{}}]}',
    "a number beyond all": '{"ok":true,"result":[{"update_id":99999999999999999999999,"message":{}}]}',
    "true for a number": '{"ok":true,"result":[{"update_id":true}]}',
    "an object for the list": '{"ok":true,"result":{"update_id":7}}',
}
"""Bodies of getUpdates, each with status 200."""
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
    of ``code`` (an error answer), ``body`` (these bytes with ``status`` instead of the Bot API's own; ``late``:
    after the effect; ``cut``: the connection ends in the middle of them), ``drop`` (the connection is cut before
    or after the effect), ``hang`` (the call stands still there until ``release``) or ``delay`` alone (seconds
    before the effect) says what happens; ``delay`` also adds to the others. The method "file" is a download.
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
    body: str | bytes | None = None
    status: int = 200
    late: bool = False
    cut: bool = False
    delay: float = 0.0
    hits: int = 0
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let a hanging call go on."""
        self.released.set()

    def fits(self, method: str, chat_id: int | None) -> bool:
        named = self.method == method or (self.method == "*" and method not in ("getUpdates", "file"))
        return self.times > 0 and named and self.chat_id in (None, chat_id)

    @property
    def spares_effect(self) -> bool:
        """Whether the call is answered, or cut, without having been made."""
        return self.code is not None or self.drop == "before" or (self.body is not None and not self.late)

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
        kinds = [each is not None for each in (fault.code, fault.drop, fault.hang, fault.body)]
        if sum(kinds) > 1 or (not any(kinds) and not fault.delay):
            raise ValueError("a fault is one of code, body, drop, hang or delay")
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
