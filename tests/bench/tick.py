"""The tick of the reminders in a database of a million invoices: what is due, found by index, against a full scan."""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.engine import Database
from db.unit_of_work import TenantDatabase
from tests.bench.table import Row
from tests.conftest import migrate

FIRMS = 200
INVOICES = 1_000_000
EVERY = 4999  # a prime: the due ones are spread over firms and clients
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ROUNDS = 20


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        path = Path(folder) / "million.db"
        migrate(f"sqlite+aiosqlite:///{path}")
        _fill(path)
        ours, found = asyncio.run(_tick(f"sqlite+aiosqlite:///{path}"))
        scan = _timed(lambda: _scan(path), 5)
    ratio = scan / ours
    return [
        Row(
            f"due reminders among {INVOICES:,} invoices",
            f"{ours * 1000:.1f} ms for {found}",
            f"{scan * 1000:.0f} ms full scan",
            f"{ratio:.0f}×",
            "≥20×",
            ratio >= 20,
        )
    ]


def _fill(path: Path) -> None:
    """Straight into the file: through the services it would take hours."""
    now = NOW.strftime("%Y-%m-%d %H:%M:%S.000000")
    later = (NOW + timedelta(days=30)).strftime("%Y-%m-%d %H:%M:%S.000000")
    base = sqlite3.connect(path)
    base.execute("PRAGMA synchronous=OFF")
    base.executemany(
        "INSERT INTO firms (id, name, country, timezone, language, created_at)"
        " VALUES (?, 'Ф', 'RU', 'Europe/Moscow', 'ru', ?)",
        ((firm, now) for firm in range(1, FIRMS + 1)),
    )
    base.executemany(
        "INSERT INTO invoices (id, firm_id, client_id, issuer_id, created_by, status, number, number_norm, seq,"
        " invoice_date, due_date, due_fixed, language, currency, vat_mode, net_minor, vat_minor, total_minor,"
        " paid_minor, written_off_minor, moves_payments, sent_at, next_remind_at, created_at)"
        " VALUES (?, ?, ?, 1, 1, 'issued', ?, ?, ?, '2026-11-01', '2026-11-20', 0, 'ru', 'RUB', 'none', 100, 0, 100,"
        " 0, 0, 0, ?, ?, ?)",
        (
            (
                number,
                number % FIRMS + 1,
                number % 20_000 + 1,
                f"{number}",
                f"{number}",
                number,
                now,
                now if number % EVERY == 0 else later if number % 10 == 0 else None,
                now,
            )
            for number in range(1, INVOICES + 1)
        ),
    )
    base.commit()
    base.execute("ANALYZE")
    base.close()


async def _tick(url: str) -> tuple[float, int]:
    database = Database(url)
    workplace = TenantDatabase(database)
    best, found = 1e9, 0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        async with workplace.across() as outbox:
            found = len(await outbox.clients_due(NOW, 500))
        best = min(best, time.perf_counter() - start)
    await database.close()
    return best, found


def _scan(path: Path) -> None:
    """What a design without the stored time has to read: every open invoice with its due date."""
    base = sqlite3.connect(path)
    base.execute(
        "SELECT count(*) FROM invoices NOT INDEXED WHERE status = 'issued' AND sent_at IS NOT NULL"
        " AND paid_minor + written_off_minor < total_minor AND due_date <= '2026-11-27'"
    ).fetchone()
    base.close()


def _timed(act: Callable[[], None], rounds: int) -> float:
    best = 1e9
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        best = min(best, time.perf_counter() - start)
    return best
