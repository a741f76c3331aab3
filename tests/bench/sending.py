"""A thousand reminders to a thousand chats, from the whole bot to a Bot API server beside it, in real time.

    python -m tests.bench.sending

They are due when the bot starts. The rate is that between the first and the last one, as they arrive; the load is
what the bot's process took of a core in that time. The yardstick is what Telegram allows.
"""

import asyncio
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.delivery.rate_limiter import MOST
from db.engine import Database
from db.models import Base, Client, Contact, Delivery, Firm, Invoice, Issuer, Member, Reminder, User
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.sandbox.driver import Sandbox
from tests.sandbox.process import troubles
from tests.support.factories import russian_firm
from tests.support.shifted_clock_bot import SHIFT, shift_to

PEOPLE = 1000
NOON = datetime(2026, 11, 24, 9, tzinfo=UTC)
"""Of a Tuesday in Moscow."""
GOAL, LOAD = 28.5, 0.30
FIRST_PERSON = 10_000
WITHIN = 120.0


def rows() -> list[Row]:
    rate, most, load = asyncio.run(_measure())
    return [
        Row(
            f"{PEOPLE:,} reminders to as many chats",
            f"{rate:.1f} a second, at most {most} in any",
            f"{MOST} allowed",
            f"{rate / MOST:.2f}×",
            f"≥{GOAL:g}, never above {MOST}",
            rate >= GOAL and most <= MOST,
        ),
        Row("… load of a core meanwhile", f"{load:.0%}", "", "", f"<{LOAD:.0%}", load < LOAD),
    ]


async def _measure() -> tuple[float, int, float]:
    """Messages a second, the most in any second, the bot's processor time a second."""
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'sending.db'}"
        await asyncio.to_thread(migrate, url)
        database = Database(url)
        async with AsyncSession(database.writer) as session, session.begin():
            for model, made in _tables():
                await session.execute(insert(model), list(made))
        await database.close()
        async with Sandbox(command=(sys.executable, "-m", "tests.support.shifted_clock_bot")) as sandbox:
            for person in range(FIRST_PERSON, FIRST_PERSON + PEOPLE):
                sandbox.world.add_person(person, "Иван")
                sandbox.world.chats[person].started = True
            await sandbox.start_bot({"DATABASE_URL": url, SHIFT: f"{shift_to(NOON)}"})
            assert sandbox.bot is not None
            process = psutil.Process(sandbox.bot.pid)
            begun = _spent(process, await _arrived(sandbox, 1))
            times = await _arrived(sandbox, PEOPLE)
            ended = _spent(process, times)
            assert await sandbox.stop_bot() == 0
            assert not troubles(sandbox.output), sandbox.output
    took = times[-1] - times[0]
    most = max(sum(at <= other < at + 1 for other in times[n : n + 2 * MOST]) for n, at in enumerate(times))
    return (PEOPLE - 1) / took, most, (ended - begun) / took


async def _arrived(sandbox: Sandbox, count: int) -> list[float]:
    """When each message came, as soon as there are so many."""

    def times() -> list[float]:
        return [
            call.time for call in sandbox.world.log if call.method == "sendMessage" and call.status == 200
        ]

    assert await sandbox.until(lambda: len(sandbox.world.log) >= count and len(times()) >= count, WITHIN), (
        sandbox.transcript(FIRST_PERSON)
    )
    return sorted(times())


def _spent(process: psutil.Process, _: object) -> float:
    spent = process.cpu_times()
    return spent.user + spent.system


def _tables() -> Iterable[tuple[type[Base], Iterable[dict[str, Any]]]]:
    """One firm; each client has one contact and one invoice, sent long ago, with a reminder that is due."""
    of = {"firm_id": 1, "created_at": NOON - timedelta(days=30)}
    stamp = {"created_at": NOON}
    numbers = range(1, PEOPLE + 1)
    yield User, [{"id": 1, "name": "Анна", **stamp}]
    yield User, [{"id": FIRST_PERSON + n - 1, "name": "Иван", "language": "ru", **stamp} for n in numbers]
    firm = {"id": 1, "name": "ЮФ «Пример»", "country": "RU", "timezone": "Europe/Moscow", "language": "ru"}
    yield Firm, [firm | stamp]
    yield Member, [{"id": 1, "user_id": 1, "role": "owner", "name": "Анна Иванова", **of}]
    card = russian_firm()
    issuer = {"id": 1, "country": "RU", "kind": "company", "name": card.name, "requisites": card.to_dict()}
    yield Issuer, [issuer | of]
    yield Client, [_client(n) | of for n in numbers]
    contact = {"name": "Иван Петров", "state": "confirmed", "language": "ru"}
    yield (
        Contact,
        [{"id": n, "client_id": n, "user_id": FIRST_PERSON + n - 1, **contact, **of} for n in numbers],
    )
    yield Invoice, [_invoice(n) | of for n in numbers]
    yield Delivery, [_delivery(n, "invoice", "sent") | of for n in numbers]
    yield Delivery, [_delivery(PEOPLE + n, "reminder", "queued") | of for n in numbers]
    yield Reminder, [_reminder(n) | of for n in numbers]


def _client(n: int) -> dict[str, Any]:
    return {
        "id": n,
        "kind": "company",
        "country": "RU",
        "name": f"ООО «Клиент {n}»",
        "name_norm": f"ооо клиент {n}",
        "requisites": {},
        "responsible_id": 1,
        "reminder_mode": "auto",
    }


def _invoice(n: int) -> dict[str, Any]:
    return {
        "id": n,
        "client_id": n,
        "issuer_id": 1,
        "created_by": 1,
        "issued_by": 1,
        "status": "issued",
        "number": f"2026-{n:04}",
        "number_norm": f"2026{n:04}",
        "seq": n,
        "invoice_date": date(2026, 10, 26),
        "due_date": date(2026, 11, 23),
        "due_fixed": False,
        "language": "ru",
        "currency": "RUB",
        "vat_mode": "none",
        "net_minor": 10_000_000,
        "vat_minor": 0,
        "total_minor": 10_000_000,
        "paid_minor": 0,
        "written_off_minor": 0,
        "moves_payments": False,
        "sent_at": NOON - timedelta(days=29),
        "next_remind_at": NOON + timedelta(days=6),
    }


def _delivery(number: int, kind: str, state: str) -> dict[str, Any]:
    n = (number - 1) % PEOPLE + 1
    at = NOON - timedelta(days=29) if state == "sent" else NOON - timedelta(hours=2)
    return {
        "id": number,
        "client_id": n,
        "invoice_id": n,
        "contact_id": n,
        "audience": "client",
        "kind": kind,
        "channel": "telegram",
        "recipient": str(FIRST_PERSON + n - 1),
        "payload": {},
        "state": state,
        "due_at": at,
        "sent_at": at if state == "sent" else None,
        "act_key": f"{kind}:{n}",
    }


def _reminder(n: int) -> dict[str, Any]:
    return {
        "id": n,
        "client_id": n,
        "invoice_id": n,
        "step": "d+1",
        "recipient": f"contact:{n}",
        "due_at": NOON - timedelta(hours=2),
        "state": "planned",
        "delivery_id": PEOPLE + n,
    }


if __name__ == "__main__":
    print(format_table(rows()))
