"""What the process counts, for Prometheus, on a port of its own (METRICS_PORT).

Kinds, channels and outcomes are all that labels say: no person, no firm, no sum. Names are a contract: dashboards and
alert rules of `docs/operations` are written with them.
"""

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from aiogram.types import Update
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    start_http_server,
)
from typing_extensions import override

from bot.config import ConfigError
from db.vocabulary.enums import MessageKind, SendOutcome
from services.delivery.overseers import Overseers
from services.domain.ports import Clock
from services.outbox.queue import Outgoing, SendResult

KINDS = frozenset(Update.model_fields) - {"update_id"}
"""Of updates; what a newer Telegram calls otherwise is «unknown»."""
SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Waiting(Protocol):
    """The inbox."""

    @property
    def depth(self) -> int: ...

    @property
    def oldest_seconds(self) -> float: ...


class Metrics:
    def __init__(self, overseers: Overseers, clock: Clock, database_away: Callable[[], bool]) -> None:
        self._overseers = overseers
        self._clock = clock
        self.registry = CollectorRegistry()
        self._updates = Counter(
            "schetovod_updates", "Updates of Telegram", ["kind", "outcome"], registry=self.registry
        )
        self._seconds = Histogram(
            "schetovod_update_seconds",
            "From the moment an update came until it was recorded",
            ["kind"],
            buckets=SECONDS,
            registry=self.registry,
        )
        self._polls = Counter("schetovod_polls", "Answers to getUpdates", ["outcome"], registry=self.registry)
        self._webhook = Counter(
            "schetovod_webhook_requests",
            "Updates that Telegram has brought, and our answer",
            ["outcome"],
            registry=self.registry,
        )
        self._deliveries = Counter(
            "schetovod_deliveries",
            "Messages of the queue that were tried, and what came of them",
            ["channel", "outcome"],
            registry=self.registry,
        )
        self._reminders = Counter(
            "schetovod_reminders_sent", "Reminders that reached clients", registry=self.registry
        )
        self._oldest = Gauge(
            "schetovod_oldest_message_seconds",
            "For how long the oldest message has been due and not begun",
            registry=self.registry,
        )
        self._log_lines = Counter(
            "schetovod_log_lines", "Lines of the log that tell of trouble", ["level"], registry=self.registry
        )
        away = Gauge("schetovod_database_away", "1 while the database can't be used", registry=self.registry)
        away.set_function(lambda: float(database_away()))
        ProcessCollector(registry=self.registry)
        for level in ("WARNING", "ERROR"):
            self._log_lines.labels(level)  # a rate of something that was never there is no rate

    def watch_inbox(self, inbox: Waiting) -> None:
        depth = Gauge(
            "schetovod_inbox_updates", "Updates that have come and are not done", registry=self.registry
        )
        depth.set_function(lambda: float(inbox.depth))
        oldest = Gauge(
            "schetovod_oldest_update_seconds",
            "For how long the oldest of them has been waiting",
            registry=self.registry,
        )
        oldest.set_function(lambda: inbox.oldest_seconds)

    def watch_lead(self, leads: Callable[[], bool]) -> None:
        lead = Gauge(
            "schetovod_leads",
            "1 in the process that polls and does the clock's work",
            registry=self.registry,
        )
        lead.set_function(lambda: float(leads()))

    def serve(self, host: str, port: int) -> Callable[[], None]:
        """Answers from a thread of its own; returns what ends that. Raises `ConfigError` for a port that is taken."""
        try:
            server, thread = start_http_server(port, host, self.registry)
        except OSError as error:
            raise ConfigError(
                f"METRICS_PORT can't be opened ({error.strerror}): choose another one, or another METRICS_HOST."
            ) from None

        def close() -> None:
            server.shutdown()
            server.server_close()
            thread.join()

        return close

    def updated(self, update: Update, outcome: str, seconds: float) -> None:
        kind = next(iter(update.model_fields_set & KINDS), "unknown")
        self._updates.labels(kind, outcome).inc()
        self._seconds.labels(kind).observe(seconds)

    def polled(self, outcome: str) -> None:
        self._polls.labels(outcome).inc()

    def taken(self, outcome: str) -> None:
        self._webhook.labels(outcome).inc()

    def settled(self, outgoing: Outgoing, result: SendResult) -> None:
        self._deliveries.labels(outgoing.channel.value, result.outcome.value).inc()
        if outgoing.kind is MessageKind.REMINDER and result.outcome is SendOutcome.SENT:
            self._reminders.inc()

    async def look(self) -> None:
        """Asks the database what nobody tells of itself."""
        waiting = await self._overseers.waiting_longer(timedelta(0))
        since = min(waiting.values(), default=None)
        self._oldest.set((self._clock.now() - since).total_seconds() if since is not None else 0.0)

    def log_handler(self) -> logging.Handler:
        return _LineCounter(self._log_lines)


class _LineCounter(logging.Handler):
    def __init__(self, lines: Counter) -> None:
        super().__init__(logging.WARNING)
        self._lines = lines

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._lines.labels("ERROR" if record.levelno >= logging.ERROR else "WARNING").inc()
