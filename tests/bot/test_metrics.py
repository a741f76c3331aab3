"""What is counted, what of it anybody may read, and that dashboard and alerts speak of what there is."""

import asyncio
import json
import logging
import re
import socket
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.config import ConfigError
from bot.metrics import Metrics
from db.engine import Database
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, Channel, MessageKind, SendOutcome
from services.container import build as build_services
from services.delivery.overseers import Overseers
from services.domain.ports import SystemTokens
from services.outbox.queue import Destination, SendResult, queue_message
from tests.bot import flow
from tests.bot.chat import Visitor
from tests.bot.notices import outgoing
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR

OPERATIONS = Path(__file__).parents[2] / "docs" / "operations"
OWN = re.compile(r"\b(?:schetovod|process)_\w+")
OF_PROMETHEUS = {"job", "le"}


@pytest.fixture
def away() -> list[bool]:
    return [False]


class Waiting:
    """An inbox in which three wait."""

    depth = 3
    oldest_seconds = 7.5


@pytest.fixture
def metrics(database: Database, clock: FakeClock, away: list[bool]) -> "Metrics":
    metrics = Metrics(Overseers(TenantDatabase(database), clock), clock, lambda: away[0])
    metrics.watch_inbox(Waiting())
    metrics.watch_lead(lambda: True)
    return metrics


@pytest.fixture
def counted(metrics: "Metrics") -> Any:
    def read(name: str, **labels: str) -> float:
        return metrics.registry.get_sample_value(name, labels) or 0.0

    return read


@pytest.fixture
def served(metrics: "Metrics") -> Iterator[str]:
    port = _free_port()
    close = metrics.serve("127.0.0.1", port)
    yield f"http://127.0.0.1:{port}/metrics"
    close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return str(answer.read().decode())


async def test_updates_are_counted_by_kind_and_outcome(
    visitor: Visitor, metrics: "Metrics", counted: Any
) -> None:
    visitor.dispatcher.observer = metrics.updated
    start = visitor.message_update("/start")
    await visitor.feed(start)
    await visitor.feed(start)
    await visitor.press("plus")
    assert flow.ACTS == [("count", 1)]
    name = "schetovod_updates_total"
    assert counted(name, kind="message", outcome="handled") == 1
    assert counted(name, kind="message", outcome="repeated") == 1
    assert counted(name, kind="callback_query", outcome="handled") == 1
    assert counted("schetovod_update_seconds_count", kind="message") == 2


def test_the_inbox_says_how_many_wait_and_for_how_long(metrics: "Metrics", counted: Any) -> None:
    assert counted("schetovod_inbox_updates") == 3
    assert counted("schetovod_oldest_update_seconds") == 7.5
    metrics.taken("answered")
    assert counted("schetovod_webhook_requests_total", outcome="answered") == 1


async def test_what_is_dropped_is_counted_too(visitor: Visitor, metrics: "Metrics", counted: Any) -> None:
    visitor.dispatcher.observer = metrics.updated
    for number in range(20):
        visitor.dispatcher.strangers.note_wrong_link(visitor.user.id)
        await visitor.send(f"/start guess-{number}")
    assert counted("schetovod_updates_total", kind="message", outcome="dropped") == 15
    assert visitor.dispatcher.strangers.dropped == 15


def test_messages_are_counted_by_channel_and_outcome(metrics: "Metrics", counted: Any) -> None:
    metrics.settled(outgoing(), SendResult(SendOutcome.SENT, "1"))
    metrics.settled(outgoing(kind=MessageKind.INVOICE), SendResult(SendOutcome.SENT, "2"))
    metrics.settled(outgoing(channel=Channel.EMAIL), SendResult(SendOutcome.BLOCKED))
    metrics.polled("answered")
    assert counted("schetovod_deliveries_total", channel="telegram", outcome="sent") == 2
    assert counted("schetovod_deliveries_total", channel="email", outcome="blocked") == 1
    assert counted("schetovod_reminders_sent_total") == 1
    assert counted("schetovod_polls_total", outcome="answered") == 1


async def test_the_oldest_message_that_waits(
    metrics: "Metrics", counted: Any, database: Database, clock: FakeClock
) -> None:
    services = build_services(database, clock, SystemTokens(), TRANSLATOR)
    owner = await factories.found_firm(services, 1001, "Анна")
    await metrics.look()
    assert counted("schetovod_oldest_message_seconds") == 0
    async with TenantDatabase(database).write(owner.firm_id) as uow:
        to = Destination(Channel.TELEGRAM, "1001", member_id=owner.member_id)
        for key, after in (("now", timedelta(0)), ("later", timedelta(hours=1))):
            due = clock.now() + after
            await queue_message(uow, clock, MessageKind.DIGEST, Audience.STAFF, to, act_key=key, due_at=due)
    clock.advance(minutes=10)
    await metrics.look()
    assert counted("schetovod_oldest_message_seconds") == 600


async def test_the_page_holds_nothing_of_anybody(metrics: "Metrics", served: str, away: list[bool]) -> None:
    metrics.settled(
        outgoing(recipient="boss@romashka.example", firm_id=424242), SendResult(SendOutcome.LATER)
    )
    handler = metrics.log_handler()
    record = logging.LogRecord("bot", logging.ERROR, "", 0, "incident of Ромашка", None, None)
    handler.handle(record)
    away[0] = True
    page = await asyncio.to_thread(_get, served)
    assert "schetovod_database_away 1.0" in page
    assert 'schetovod_log_lines_total{level="ERROR"} 1.0' in page
    assert "process_resident_memory_bytes" in page
    for secret in ("romashka", "Ромашка", "424242"):
        assert secret not in page


async def test_a_port_that_is_taken_is_one_sentence(metrics: "Metrics", served: str) -> None:
    port = int(served.split(":")[2].partition("/")[0])
    with pytest.raises(ConfigError, match="METRICS_PORT can't be opened"):
        metrics.serve("127.0.0.1", port)


def _exported(metrics: "Metrics") -> dict[str, set[str]]:
    """Every name that Prometheus gets, with its labels."""
    metrics.settled(outgoing(), SendResult(SendOutcome.SENT))
    metrics.polled("answered")
    metrics._updates.labels("message", "handled").inc()
    metrics._seconds.labels("message").observe(1)
    return {
        sample.name: set(sample.labels)
        for family in metrics.registry.collect()
        for sample in family.samples
        if not sample.name.endswith("_created")
    }


@pytest.mark.parametrize("file", ["grafana.json", "alerts.yml"])
def test_dashboard_and_alerts_speak_of_what_is_exported(metrics: "Metrics", file: str) -> None:
    exported = _exported(metrics)
    text = (OPERATIONS / file).read_text("utf-8")
    if file.endswith("json"):
        targets = [target for panel in json.loads(text)["panels"] for target in panel["targets"]]
        asked = [str(target["expr"]) for target in targets]
    else:
        asked = re.findall(r"expr: (?:>-\n)?(.*?)(?=\n        \w+:)", text, re.DOTALL)
    assert len(asked) >= 10
    for expression in asked:
        names = set(OWN.findall(expression)) | ({"up"} & set(re.findall(r"\w+", expression)))
        assert names, expression
        known = exported | {"up": {"job"}}
        assert names <= known.keys(), expression
        labels = set(re.findall(r"(\w+)(?:=~|!~|!=|=)\"", expression))
        labels |= {
            label.strip() for by in re.findall(r"by \(([^)]*)\)", expression) for label in by.split(",")
        }
        assert labels <= set().union(*(known[name] for name in names)) | OF_PROMETHEUS, expression


def test_the_page_about_it_and_the_dashboard_leave_nothing_out(metrics: "Metrics") -> None:
    own = {name for name in _exported(metrics) if name.startswith("schetovod_")}
    families = {re.sub(r"_(bucket|count|sum)$", "", name) for name in own}
    page, dashboard = [(OPERATIONS / name).read_text("utf-8") for name in ("README.md", "grafana.json")]
    assert {name for name in families if f"`{name}`" not in page} == set()
    assert {name for name in families if name not in dashboard} == set()
