"""A bot whose pauses are short, and that a test can wake.

Between two messages to a chat, two tries, two signs of life to other senders a bot waits in earnest for Telegram's
sake, or for a busy machine's. Where a test is not about that, half of its time went by in it. The order is kept: what
is longer than another stays longer. `AT_ITS_PACE` in the environment of a bot leaves all as it is, for tests that count
seconds or run beside a process that keeps to them.
"""

import asyncio
import signal
from typing import ClassVar
from weakref import WeakSet

from aiogram.utils.backoff import BackoffConfig

from bot import app
from bot.delivery import rate_limiter, sender_registry, worker
from bot.telegram import live_message
from bot.telegram.polling import Poller

AT_ITS_PACE = "AT_ITS_PACE"
WAKE = signal.SIGUSR1
"""What a test's own services have queued is looked at when this comes, and not at the next tick."""


def hasten() -> None:
    """For this process, before its bot begins."""
    rate_limiter.CHAT_SECONDS /= 10
    worker.REST /= 10
    worker.SHORTEST_WAIT /= 10
    for name in ("BEAT", "KNOWN", "SECOND", "FORGOTTEN"):
        setattr(sender_registry, name, getattr(sender_registry, name) / 4)
    live_message.AGAIN = [pause / 10 for pause in live_message.AGAIN]
    backoff = BackoffConfig(min_delay=0.1, max_delay=0.5, factor=1.3, jitter=0.01)
    app.BACKOFF = backoff
    defaults = Poller.__init__.__kwdefaults__
    assert "backoff" in defaults
    defaults["backoff"] = backoff
    app.Wakeup = worker.Wakeup = Woken  # type: ignore[misc]


class Woken(worker.Wakeup):
    """By a signal too."""

    all: ClassVar[WeakSet["Woken"]] = WeakSet()

    def __init__(self) -> None:
        super().__init__()
        self.all.add(self)
        asyncio.get_running_loop().add_signal_handler(WAKE, lambda: [each() for each in self.all])
