"""`python -m bot check --deep` beside a running bot: clean books, and a fault that is named."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.e2e.conftest import Desk
from tests.support.factories import add_client, issued_invoice, paid

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]
ROOT = Path(__file__).parents[2]


async def check(desk: Desk) -> subprocess.CompletedProcess[str]:
    settings = {
        "BOT_TOKEN": desk.sandbox.world.bot.token,
        "BOT_API_URL": desk.sandbox.url,
        "DATABASE_URL": desk.database.url,
    }
    return await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "bot", "check", "--deep"],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
        | settings,
        capture_output=True,
        text=True,
        timeout=120,
    )


async def test_the_books_are_proved_while_the_bot_works(desk: Desk) -> None:
    client = await add_client(desk.services, desk.owner, "ООО «Ромашка»")
    invoice = await issued_invoice(desk.services, desk.owner, client.id, "1000.00")
    await paid(desk.services, desk.owner, invoice, "400.00")
    clean = await check(desk)
    assert clean.stderr == ""
    assert clean.returncode == 0, clean.stdout
    lines = {tuple(line.split(maxsplit=2)[:2]) for line in clean.stdout.splitlines()}
    areas = (
        "settings",
        "telegram",
        "database",
        "revision",
        "clock",
        "disk",
        "running",
        "numbers",
        "sums",
        "files",
    )
    assert lines >= {("ok", area) for area in (*areas, "money", "reminders", "rows", "trail")}
    assert "1 numbers in 1 series and years: each once, no gap." in clean.stdout

    async with desk.database.writer.begin() as connection:
        wrong = text(f"UPDATE invoices SET paid_minor = 50000 WHERE id = {invoice.row.id}")
        await connection.execute(wrong)
    found = await check(desk)
    assert found.returncode == 1
    faults = [line for line in found.stdout.splitlines() if line.startswith("FAULT")]
    assert faults == [
        f"FAULT  money      On invoice 2026-0001 (id {invoice.row.id}, firm 1) lie 40000 (minor units) of payments,"
        " and the row says 50000."
    ]
    assert "Ромашка" not in found.stdout
    async with desk.database.writer.begin() as connection:
        await connection.execute(text(f"UPDATE invoices SET paid_minor = 40000 WHERE id = {invoice.row.id}"))
