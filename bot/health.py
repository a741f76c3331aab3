"""`python -m bot.health`: exit 0 when every loop of the bot has shown a sign of life lately; else 1, and which has not.

The process writes the signs of life to a file beside the database; a container's health check reads it. It needs no
token. Times are those of the machine's monotonic clock, which all its processes share: a clock that is set makes
nobody look dead or alive.
"""

import asyncio
import json
import logging
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dotenv import dotenv_values
from sqlalchemy.engine import make_url

from bot.config import DEFAULT_DATABASE
from bot.stopping import pause
from bot.trouble import Trouble

log = logging.getLogger(__name__)

EVERY = 5.0
"""Seconds between two writings of the file."""
FRESH = 60.0
"""Seconds: with an older file the whole process stands still, or is gone."""
POLLING = 120.0
"""Seconds: one long poll takes 30 and is given up after 45."""
SENDING = 180.0
"""Seconds between two looks at the queue, or at who else sends: they take thirty at most, and a slow database some."""
MESSAGES = 900.0
"""Seconds for one message: a group's turn comes within a minute, and Telegram has half a minute to answer."""
NOT_RUNNING = "the bot is not running"
SCREENS, JOBS = 300.0, 900.0
"""Seconds. Both have limits of their own, which are shorter."""

Sign = Callable[[], None]


def heartbeat_file(database_url: str) -> Path:
    """Beside an SQLite file; for a server under `data/`."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(f"{url.database}.heartbeat")
    return Path("data/schetovod.heartbeat")


@dataclass
class _Part:
    limit: float
    seen: Callable[[], float]


class Heartbeat:
    """The signs of life of all parts, by name."""

    def __init__(self, file: Path, now: Callable[[], float] = time.monotonic) -> None:
        self.file = file
        self._now = now
        self.role: Callable[[], str | None] = lambda: None
        """What this process does beside others, in a sentence; None where a bot is one process."""
        self._parts: dict[str, _Part] = {}
        self._last: dict[str, float] = {}
        self._trouble = Trouble(log, "signs of life can't be written")
        file.parent.mkdir(parents=True, exist_ok=True)

    def loop(self, name: str, limit: float) -> Sign:
        """A part that has to show a sign of life at least so often, in seconds; returns how it does."""

        def sign() -> None:
            self._last[name] = self._now()

        sign()
        self._parts[name] = _Part(limit, lambda: self._last[name])
        return sign

    def tasks(self, name: str, limit: float, oldest: Callable[[], float | None]) -> None:
        """A part whose tasks come and go: none of them may take longer. `oldest` says since when the longest runs."""
        self._parts[name] = _Part(limit, lambda: self._now() if (since := oldest()) is None else since)

    async def run(self, stop: asyncio.Event) -> None:
        """Writes until `stop` is set. Never raises."""
        while not stop.is_set():
            try:
                self.write()
            except OSError as error:
                self._trouble.met(type(error).__name__)
            else:
                self._trouble.over()
            await pause(stop, EVERY)

    def write(self) -> None:
        parts = {name: {"seen": part.seen(), "limit": part.limit} for name, part in self._parts.items()}
        new = self.file.with_name(f"{self.file.name}.new")
        signs = {"written": self._now(), "parts": parts, "role": self.role()}
        new.write_text(json.dumps(signs), "utf-8")
        new.replace(self.file)

    def stop(self) -> None:
        with suppress(OSError):
            self.file.unlink(missing_ok=True)


def ailing(file: Path, now: float) -> list[str]:
    """What is wrong, a sentence each; empty when all is well. `now` as seconds of the monotonic clock."""
    try:
        signs = json.loads(file.read_text("utf-8"))
        age = now - signs["written"]
        parts = {name: (now - part["seen"], part["limit"]) for name, part in signs["parts"].items()}
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return [NOT_RUNNING]
    if not 0 <= age < FRESH:
        # Later than now: written before the machine was started last.
        return ["the bot stands still or was killed"]
    return [
        f"{name}: no sign of life for {ago:.0f} s" for name, (ago, limit) in parts.items() if ago >= limit
    ]


def role(file: Path) -> str | None:
    """What the process does beside others; None where a bot is one process, and where nobody knows."""
    try:
        said = json.loads(file.read_text("utf-8"))["role"]
    except (OSError, ValueError, TypeError, LookupError):
        return None
    return said if isinstance(said, str) else None


def main() -> int:
    # Without the whole of Settings: the check must work while the token is wrong, too.
    url = os.environ.get("DATABASE_URL") or _from_file(Path(".env")) or DEFAULT_DATABASE
    wrong = ailing(heartbeat_file(url), time.monotonic())
    for sentence in wrong or filter(None, [role(heartbeat_file(url))]):
        sys.stdout.write(f"{sentence}\n")
    return 1 if wrong else 0


def _from_file(file: Path) -> str | None:
    if not file.exists():
        return None
    return dotenv_values(file).get("DATABASE_URL") or None


if __name__ == "__main__":
    sys.exit(main())
