"""How soon the bot answers others while an act on 500 invoices works, the whole bot as a process, in real time.

    python -m tests.bench.mass_acts

The owner issues 500 drafts of fifty clients from one page, and then sends them; Telegram answers some of it with a
flood limit, and one client has blocked the bot. Meanwhile a lawyer asks for the menu and the accountant types inline,
again and again. The yardstick is the same bot before the act. The server, the bot and, where there is one, PostgreSQL
share the cores.
"""

import asyncio
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.i18n import FluentTranslator
from db.engine import Database
from db.models import Client
from services.container import build
from services.domain.ports import SystemClock, SystemTokens
from services.mass_acts.views import MOST
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.sandbox.driver import Sandbox
from tests.sandbox.user import User
from tests.support import factories, postgres

OWNER, ACCOUNTANT, LAWYER = 1001, 1002, 1003
CLIENTS, FIRST_PERSON = 50, 5001
GOAL = 1.0
PAUSE = 0.2
"""Seconds between an answer and the next question."""
ROUNDS = 10
WITHIN = 300.0


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        found = _measured("SQLite", f"sqlite+aiosqlite:///{Path(folder) / 'mass.db'}")
    if postgres.find_binaries() is None:
        return found
    run = postgres.Run({})
    try:
        with postgres.cluster().database() as url:
            return [*found, *_measured("PostgreSQL", url)]
    finally:
        run.end()


def _measured(name: str, url: str) -> list[Row]:
    migrate(url)
    return asyncio.run(_rows(name, url))


async def _rows(name: str, url: str) -> list[Row]:
    await _make(url)
    async with Sandbox() as sandbox:
        for person in range(FIRST_PERSON, FIRST_PERSON + CLIENTS):
            sandbox.world.chats[sandbox.world.add_person(person, "Иван").id].started = True
        owner = sandbox.user(OWNER, "Анна", language_code="ru")
        lawyer = sandbox.user(LAWYER, "Пётр", language_code="ru")
        accountant = sandbox.user(ACCOUNTANT, "Мария", language_code="ru")
        for member in (owner, lawyer, accountant):
            sandbox.world.chats[member.id].started = True
        await sandbox.start_bot({"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1"})
        others = _Others(sandbox, lawyer, accountant)
        alone = [await others.ask() for _ in range(ROUNDS)]
        found = []
        for what, offer, go, title in (
            ("issued", f"✅ Выставить все ({MOST})", "✅ Выставить", "Выставить черновики"),
            ("sent", f"📨 Отправить неотправленные ({MOST})", "📨 Отправить", "Отправить счета клиентам"),
        ):
            if what == "sent":
                sandbox.faults.add("sendDocument", code=429, retry_after=1, times=20, skip=30)
                sandbox.faults.add("sendDocument", code=403, times=MOST, chat_id=FIRST_PERSON)
            await owner.send("/invoices")
            await owner.press("⚡️ Сразу несколько")
            await owner.press(offer, wait=False)
            await owner.expect(buttons=[f"{go} ({MOST})"], within=WITHIN)
            await owner.press(f"{go} ({MOST})", wait=False)
            begun = time.monotonic()
            waited = await others.ask_until(partial(_is_over, owner, title))
            found.append(_row(name, what, waited, alone, time.monotonic() - begun))
        assert await sandbox.stop_bot() == 0
        return found


def _is_over(owner: User, title: str) -> bool:
    return any(title in shown.text and "Готово: " in shown.text for shown in owner.messages)


def _row(name: str, what: str, waited: list[float], alone: list[float], took: float) -> Row:
    late = max(waited)
    return Row(
        f"others' answers while {MOST} are {what}, {name}",
        f"at most {late:.2f} s, p50 {median(waited):.2f} s of {len(waited)} in {took:.0f} s",
        f"at most {max(alone):.2f} s before it",
        f"{max(alone) / late:.2f}×",
        f"≤{GOAL:g} s",
        late <= GOAL,
    )


class _Others:
    def __init__(self, sandbox: Sandbox, lawyer: User, accountant: User) -> None:
        self._sandbox, self._lawyer, self._accountant = sandbox, lawyer, accountant
        self._asked = 0

    async def ask(self) -> float:
        """Seconds until the slower of the two has an answer."""
        self._asked += 1
        begun = time.monotonic()
        inline = asyncio.create_task(self._accountant.inline(f"клиент {self._asked}", within=WITHIN))
        await self._lawyer.send("/menu", wait=False)
        await self._lawyer.expect(buttons=["📂 Счета"], within=WITHIN)
        menu = time.monotonic() - begun
        await inline
        return max(menu, time.monotonic() - begun)

    async def ask_until(self, over: Callable[[], bool]) -> list[float]:
        waited = []
        deadline = time.monotonic() + WITHIN
        while not over():
            if time.monotonic() > deadline:
                raise AssertionError(self._sandbox.transcript(OWNER))
            waited.append(await self.ask())
            await asyncio.sleep(PAUSE)
        return waited


async def _make(url: str) -> None:
    """A firm with a lawyer, an accountant and drafts of clients who are in the bot."""
    database = Database(url)
    try:
        services = build(database, SystemClock(), SystemTokens(), FluentTranslator())
        team = await factories.make_team(services, OWNER)
        clients = []
        for place in range(CLIENTS):
            client = await factories.add_client(services, team.owner, f"ООО «Клиент {place + 1}»")
            await factories.add_contact(services, team.owner, client.id, FIRST_PERSON + place)
            clients.append(client.id)
        async with AsyncSession(database.writer) as session, session.begin():
            await session.execute(update(Client).values(reminder_mode="auto"))
        for place in range(MOST):
            await factories.draft_invoice(services, team.owner, clients[place % CLIENTS])
    finally:
        await database.close()


if __name__ == "__main__":
    print(format_table(rows()))
