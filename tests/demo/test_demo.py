"""The demo as whoever types `make demo` meets it, and the past that it plays."""

import asyncio
import json
import os
import signal
import socket
import sys
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import psutil
import pytest
from aiohttp import ClientSession
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Client, Contact, Contract, Delivery, Invoice, Issuer, Member, Payment
from db.vocabulary.enums import Billing, ContractState
from services.domain.requisites.model import PartyKind
from tests.conftest import migrate
from tests.demo.cast import ANNA, MARIA
from tests.demo.desk import ROOT, play_the_past
from tests.demo.history import MOSCOW
from tests.demo.stage import moments_of
from tests.sandbox.model import Json

PATIENCE = 90  # seconds, on cores that are shared


@asynccontextmanager
async def demo(*arguments: str, **settings: str) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.demo",
        *arguments,
        cwd=ROOT,
        env=os.environ | {"LC_ALL": "en_GB.UTF-8", "PYTHONIOENCODING": "utf-8"} | settings,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        # Under nohup it is ignored, and who is started inherits that.
        preexec_fn=partial(signal.signal, signal.SIGHUP, signal.SIG_DFL),
    )
    try:
        yield process
    finally:
        for each in family(process):
            each.kill()
        await process.communicate()


def family(process: Process) -> list[psutil.Process]:
    try:
        parent = psutil.Process(process.pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


async def line_with(process: Process, part: str) -> str:
    assert process.stdout is not None
    seen = ""
    async with asyncio.timeout(PATIENCE):
        while line := (await process.stdout.readline()).decode():
            seen += line
            if part in line:
                return line
    raise AssertionError(seen)


async def end(process: Process) -> tuple[int | None, str]:
    """The exit code and what was printed since the last line read; every child has ended as well."""
    children = family(process)[1:]
    async with asyncio.timeout(PATIENCE):
        output, _ = await process.communicate()
    assert not [child for child in children if child.is_running()]
    return process.returncode, output.decode()


async def screen(session: ClientSession, newer_than: int = 0) -> Json:
    """Anna's newest message, once the bot has written one, from the stream that feeds the page."""
    async with asyncio.timeout(PATIENCE), session.get(f"/page/events?watch={ANNA}:{ANNA}") as stream:
        event = ""
        async for raw in stream.content:
            line = raw.decode().rstrip("\n")
            if line.startswith("event: "):
                event = line.removeprefix("event: ")
            elif event == "chat" and line.startswith("data: "):
                message: Json = json.loads(line.removeprefix("data: "))["messages"][-1]
                if message["from"]["is_bot"] and message["message_id"] > newer_than:
                    return message
    raise AssertionError("the stream has ended")


async def event(session: ClientSession, name: str, fits: Callable[[Json], bool], watch: int = ANNA) -> Json:
    """The first event of this name that fits, from the stream that feeds the page."""
    async with asyncio.timeout(PATIENCE), session.get(f"/page/events?watch={watch}:{watch}") as stream:
        kind = ""
        async for raw in stream.content:
            line = raw.decode().rstrip("\n")
            if line.startswith("event: "):
                kind = line.removeprefix("event: ")
            elif kind == name and line.startswith("data: "):
                data: Json = json.loads(line.removeprefix("data: "))
                if fits(data):
                    return data
    raise AssertionError("the stream has ended")


async def act(session: ClientSession, path: str, **body: object) -> None:
    async with session.post(f"/page/{path}", json=body) as answer:
        assert answer.status == 200, await answer.text()


async def play_with_the_stage(session: ClientSession, shown: int) -> None:
    """The browser's language, a bank's file that fits the firm, a day that passes, and what ticks itself off."""
    await act(session, "language", language="ru")
    menu = await screen(session, newer_than=shown)
    assert "🧾 Новый счёт" in json.dumps(menu["reply_markup"], ensure_ascii=False)
    await act(session, "send", person_id=ANNA, text="ромашка")
    await act(session, "hand", story="bank")
    read = await event(
        session, "chat", lambda chat: "✅ Записать 2" in json.dumps(chat, ensure_ascii=False), MARIA
    )
    assert "⚠️" not in read["messages"][-1]["text"], "a bank wrote it, and its sums agree"
    await act(session, "step", name="day")
    stage = await event(session, "stage", lambda stage: stage["shift"] > 86_000 and not stage["moving"])
    done = {story["name"] for story in stage["stories"] if story["done"]}
    assert "search" in done
    assert not {"invoice", "claim", "bank"} & done


def test_each_morning_on_the_way_is_seen() -> None:
    friday = datetime(2026, 11, 27, 15, tzinfo=MOSCOW)
    mornings = [datetime(2026, 11, day, 10, 5, tzinfo=MOSCOW) for day in (28, 29, 30)]
    assert moments_of("monday", friday) == mornings
    assert moments_of("day", friday) == [mornings[0], friday + timedelta(days=1)]
    early = friday.replace(hour=8)
    assert moments_of("day", early) == [early.replace(hour=10, minute=5), early + timedelta(days=1)]
    assert len(moments_of("week", friday)) == 8
    monday = mornings[2]
    assert moments_of("monday", monday)[-1] == monday + timedelta(days=7)


@pytest.mark.e2e
async def test_a_newcomer_finds_a_living_desk_and_leaves_nothing_behind() -> None:
    async with demo("--port", "0") as process:
        line = await line_with(process, "http://")
        address, _, people = line.split()[-1].partition("/#")
        assert people == "left=1001&right=2001"
        (bot,) = family(process)[1:]
        async with ClientSession(address) as session:
            async with session.get("/") as page:
                assert "<html" in await page.text()
            first = await screen(session)
            assert "ЮФ «Пример»" in first["text"]
            assert "🧾 New invoice" in json.dumps(first["reply_markup"], ensure_ascii=False)
            async with session.post("/page/send", json={"person_id": ANNA, "text": "/menu"}) as answer:
                assert answer.status == 200
            second = await screen(session, newer_than=first["message_id"])
            assert second["text"] == first["text"]
            await play_with_the_stage(session, second["message_id"])
            async with session.get("/sandbox/state") as answer:
                state = await answer.json()
            assert (state["refusals"], state["unanswered"]) == ([], 0)
        folder = os.path.dirname(bot.environ()["DATABASE_URL"].partition("///")[2])
        assert "demo.db" in os.listdir(folder)
        process.send_signal(signal.SIGINT)
        code, output = await end(process)
        assert (code, "bot │" in output) == (0, False)
        assert os.path.basename(folder) not in os.listdir(os.path.dirname(folder))


@pytest.mark.e2e
@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGHUP])
async def test_it_can_be_stopped_before_it_is_ready(kind: signal.Signals) -> None:
    async with demo("--port", "0") as process:
        await line_with(process, "Preparing")
        process.send_signal(kind)
        code, output = await end(process)
        assert (code, output) == (0, "")


@pytest.mark.e2e
async def test_a_bot_that_dies_is_told_with_its_last_lines() -> None:
    async with demo("--port", "0", SCHEDULER_TICK_SECONDS="0") as process:
        code, output = await end(process)
        assert code == 1
        assert "The bot has ended by itself" in output
        assert "SCHEDULER_TICK_SECONDS is wrong" in output


@pytest.mark.e2e
async def test_a_taken_port_is_named_in_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        async with demo("--port", port) as process:
            assert await end(process) == (1, f"Port {port} is taken. Name another with --port, or none.\n")


# An evening before holidays, and the last day of a month that is longer than the one before.
@pytest.mark.parametrize(
    "now", [datetime(2026, 12, 31, 20, 30, tzinfo=UTC), datetime(2027, 3, 31, 12, tzinfo=UTC)]
)
async def test_the_past_holds_every_kind_and_state(tmp_path: Path, now: datetime) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'demo.db'}"
    await asyncio.to_thread(migrate, url)
    await play_the_past(url, now)
    database = Database(url)
    async with AsyncSession(database.reader) as session:

        async def counts(*columns: object) -> Counter[object]:
            rows = await session.execute(select(*columns, func.count()).group_by(*columns))
            return Counter({row[0] if len(columns) == 1 else tuple(row[:-1]): row[-1] for row in rows})

        assert await counts(Issuer.kind) == {"company": 1, "advocate_office": 1}
        assert await counts(Member.role) == dict.fromkeys(("owner", "lawyer", "accountant", "assistant"), 1)
        kinds = await counts(Client.kind)
        assert kinds.total() == 8
        assert kinds.keys() == {
            PartyKind.COMPANY,
            PartyKind.SOLE_TRADER,
            PartyKind.PERSON,
            PartyKind.BAR_ASSOCIATION,
            PartyKind.FOREIGN,
        }
        assert (await counts(Client.country)).keys() == {"RU", "KZ", "UZ", "BY", "OTHER"}
        states = await counts(Contract.state)
        assert states.total() == 12
        assert states.keys() == set(ContractState)
        assert (await counts(Contract.billing)).keys() == set(Billing)
        assert await counts(Invoice.status) == {"draft": 3, "issued": 37, "void": 2, "written_off": 1}
        assert (await counts(Invoice.currency)).keys() == {"RUB", "EUR", "KZT"}
        assert (await counts(Invoice.vat_mode)).keys() == {"included", "on_top", "none"}
        assert await counts(Payment.kind) == {"received": 27, "refund": 1, "reversal": 1}
        assert await counts(Contact.state) == {"confirmed": 3}
        # Everything that was due has gone out: the bot of today begins with a calm chat.
        assert (await counts(Delivery.state)).keys() == {"sent"}
        assert {"invoice", "reminder", "alert"} <= (await counts(Delivery.kind)).keys()
        assert (await session.scalar(select(func.count()).where(Invoice.sent_at.is_(None)))) == 3
        issued = (await session.scalars(select(Invoice).where(Invoice.status == "issued"))).all()
        today = now.date()
        late = [(today - i.due_date).days for i in issued if i.due_date and i.paid_minor < i.total_minor]
        assert min(day for day in late if day > 0) == 1
        assert max(late) == 60
        assert late.count(0) == 2
        assert any(0 < invoice.paid_minor < invoice.total_minor for invoice in issued)
        assert any(invoice.paid_minor == invoice.total_minor for invoice in issued)
        # Numbers are one series a year without a gap, in the order of time.
        series = [i for i in issued if i.year == today.year]
        assert len({(invoice.issuer_id, invoice.seq) for invoice in series}) == len(series)
        moments = list(await session.scalars(select(Invoice.created_at).order_by(Invoice.id)))
        assert moments == sorted(moments)
    await database.close()
