"""The demo as a process: the sandbox with its page, the bot, and an end that leaves nothing behind."""

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from db.engine import Database
from db.migrations import upgrade
from services.background import build_background
from services.container import build
from services.domain.ports import SystemTokens
from tests.demo import words
from tests.demo.billing import plan_bills
from tests.demo.cast import ANNA, CONTACTS, IVAN, PEOPLE, STAFF
from tests.demo.firm import FOUNDED, plan_firm
from tests.demo.history import History
from tests.demo.printer import DemoPrinter
from tests.demo.stage import CLOCK_FILE, DemoStage, demo_stage
from tests.sandbox.process import BotProcess
from tests.sandbox.server import Server
from tests.support.fakes import FakeClock
from tests.support.mail_server import MailServer
from tests.support.stepped_clock_bot import CLOCK
from tests.support.threadless_sqlite import make_direct

ROOT = Path(__file__).resolve().parents[2]
PORT = 8080
FIRST_SCREEN = 90.0  # seconds that a slow machine may take
FAREWELL = 10.0  # seconds that the bot has to end by itself
ECHO = 0.5  # seconds in which a Ctrl-C that the bot heard first is heard here too
TAIL = 20  # lines of a bot that died


class Desk:
    """`port` None takes 8080 or, when that is taken, any free one."""

    def __init__(self, port: int | None) -> None:
        self._port = port
        self._language = words.language(os.environ)
        self._stop = asyncio.Event()
        self._server = Server()
        self._world = self._server.world
        self._output: list[str] = []
        self._shown = 0

    async def run(self) -> int:
        """Until a signal. The exit code: 0 after one, 1 when the bot died or the port is taken."""
        self._listen()
        async with AsyncExitStack() as stack:
            if not await self._open(stack):
                return 1
            self._say(words.PREPARING)
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="schetovod-demo-")))
            url = f"sqlite+aiosqlite:///{folder / 'demo.db'}"
            await asyncio.to_thread(upgrade, url)
            if self._stop.is_set():
                return 0
            past = asyncio.create_task(play_the_past(url, datetime.now(UTC)))
            stack.push_async_callback(_drop, past)
            told = asyncio.create_task(self._stop.wait())
            stack.push_async_callback(_drop, told)
            await asyncio.wait({past, told}, return_when=asyncio.FIRST_COMPLETED)
            if self._stop.is_set():
                return 0
            past.result()
            stage, post, printer = await stack.enter_async_context(self._stage(url, folder))
            await stage.teach()
            # Not before: it would send in earnest what the past has queued.
            bot = await self._start_bot(url, folder, post, printer)
            stack.push_async_callback(_end, bot)
            if not await self._reach(lambda: self._world.updates.polls > 0, bot):
                return await self._verdict()
            for user_id in (ANNA, *(user_id for user_id, _ in (*STAFF, *CONTACTS))):
                self._world.open(user_id)  # their menus are there before the page is
            if not await self._reach(lambda: self._world.idle, bot):
                return await self._verdict()
            stage.begin()
            self._say(words.INVITATION, address=f"{self._server.url}/#left={ANNA}&right={IVAN}")
            while await self._reach(lambda: len(self._output) > self._shown, bot, patience=None):
                self._show_output()
            return await self._verdict()

    def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        kinds = [signal.SIGINT, signal.SIGTERM]
        if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # under nohup it stays ignored
            kinds.append(signal.SIGHUP)
        for kind in kinds:
            loop.add_signal_handler(kind, self._told_to_stop)

    def _told_to_stop(self) -> None:
        self._stop.set()
        self._world.changed()

    async def _open(self, stack: AsyncExitStack) -> bool:
        for person in PEOPLE:
            self._world.add_person(**vars(person))
        stack.push_async_callback(self._close)
        try:
            await self._server.start(PORT if self._port is None else self._port)
        except OSError:
            await self._server.stop()
            if self._port is not None:
                self._say(words.TAKEN, port=self._port)
                return False
            self._server = Server(self._world)
            await self._server.start()
        return True

    async def _close(self) -> None:
        await self._server.stop()

    @asynccontextmanager
    async def _stage(
        self, url: str, folder: Path
    ) -> AsyncIterator[tuple[DemoStage, MailServer, DemoPrinter]]:
        database = Database(url)
        try:
            async with demo_stage(self._world, folder, database, self._language) as shown:
                yield shown
        finally:
            await database.close()

    async def _start_bot(self, url: str, folder: Path, post: MailServer, printer: DemoPrinter) -> BotProcess:
        settings = {
            "BOT_API_URL": self._server.url,
            "BOT_TOKEN": self._world.bot.token,
            "DATABASE_URL": url,
            "REGISTRATION": "open",
            "SCHEDULER_TICK_SECONDS": os.environ.get("SCHEDULER_TICK_SECONDS", "1"),
            CLOCK: str(folder / CLOCK_FILE),
            "LOG_LEVEL": "WARNING",
            "LOG_FORMAT": "text",
            # Nothing leaves this machine, whatever `.env` or the environment say: the bot starts in a folder
            # without the one, and empty values hide the other.
            "PYTHONPATH": str(ROOT),
            "SMTP_URL": post.url,
            "SMTP_FROM": "bills@primer-law.example",
            "SMTP_CA_FILE": str(post.ca_file),
            "PRINTER_URI": printer.uri,
        }
        # The bot itself, with a clock that the page moves.
        command = (sys.executable, "-m", "tests.support.stepped_clock_bot")
        return await BotProcess.start(command, settings, folder, self._output, self._world.changed)

    async def _reach(
        self, condition: Callable[[], bool], bot: BotProcess, patience: float | None = FIRST_SCREEN
    ) -> bool:
        """Wait for `condition`; False when told to stop, when the bot died, or after `patience` seconds."""

        def over() -> bool:
            return self._stop.is_set() or not bot.alive

        while not await self._world.until(lambda: over() or condition(), patience or 3600.0):
            if patience is not None:
                self._output.append(f"(nothing happened for {patience:g} s)")
                return False
        return not over()

    async def _verdict(self) -> int:
        if not self._stop.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), ECHO)
        if self._stop.is_set():
            return 0
        self._say(words.DIED)
        self._shown = max(0, len(self._output) - TAIL)
        self._show_output()
        return 1

    def _show_output(self) -> None:
        fresh, self._shown = self._output[self._shown :], len(self._output)
        _print("\n".join(f"  bot │ {line}" for line in fresh))

    def _say(self, texts: Mapping[str, str], **params: object) -> None:
        _print(texts[self._language].format(**params))


async def play_the_past(url: str, now: datetime) -> None:
    """Fill the migrated, empty database behind `url` with what the firm did until `now`."""
    clock = FakeClock(now - timedelta(FOUNDED + 30))
    database = Database(url)
    make_direct(database)  # one act after the other, and nobody else is there yet
    try:
        tokens, texts = SystemTokens(), words.Texts()
        services = build(database, clock, tokens, texts)
        history = History(services, build_background(database, clock, tokens, texts), clock, now)
        plan_firm(history)
        plan_bills(history)
        await history.play()
    finally:
        await database.close()


async def _drop(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError, Exception):  # its failure has been raised where it was awaited
        await task


async def _end(bot: BotProcess) -> None:
    with suppress(TimeoutError):  # then it was killed
        await bot.stop(FAREWELL)


def _print(text: str) -> None:
    with suppress(OSError):  # the terminal is gone
        print(text, flush=True)
