"""End-to-end tests: a sandbox, the bot as a process against it, and people who use it.

    async with Sandbox() as sandbox:
        await sandbox.start_bot({"DATABASE_URL": …})
        anna = sandbox.user(1, "Анна")
        await anna.open("claim")
        await anna.press("🇷🇺 Россия")
        await anna.expect("2 из 3", buttons=["Отмена"])
        sandbox.assert_clean()

Nothing sleeps: waits end when the state says so, and failures show chat, API log and the bot's output.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.sandbox.faults import Fault, FaultPlan
from tests.sandbox.process import BotProcess, troubles
from tests.sandbox.server import Server
from tests.sandbox.status import BotStatus
from tests.sandbox.transcript import chat_text, log_text
from tests.sandbox.user import User
from tests.sandbox.world import World

REPOSITORY = Path(__file__).resolve().parents[2]


class Sandbox:
    """The server in this process, the bot in another one. ``command`` starts the bot."""

    def __init__(self, world: World | None = None, *, command: Sequence[str] | None = None) -> None:
        self.server = Server(world)
        self.world = self.server.world
        self.command = tuple(command or (sys.executable, "-m", "bot"))
        self.url = ""
        self.output: list[str] = []
        self.bot: BotProcess | None = None
        self._env: dict[str, str] = {}
        self._ended_by_us = True
        self._users: dict[int, User] = {}
        self._status = BotStatus(self._hear)

    async def __aenter__(self) -> Self:
        self.url = await self.server.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "COVERAGE_PROCESS_CONFIG" in os.environ:  # a killed bot would not say which lines it has run
            with contextlib.suppress(AssertionError):
                await self.stop_bot()
        await self.kill_bot()
        self._status.close()
        await self.server.stop()

    @property
    def faults(self) -> FaultPlan:
        """Faults to plan, see ``tests.sandbox.faults``."""
        return self.world.faults

    def user(self, id: int, first_name: str = "", **more: Any) -> User:
        """A person, made at the first call; fields as in ``Person``."""
        if id not in self._users:
            person = self.world.people.get(id)
            person = person or self.world.add_person(id, first_name or f"Person {id}", **more)
            self._users[id] = User(self, person)
        return self._users[id]

    def _hear(self, busy: bool) -> None:
        self.world.busy[self] = busy
        self.world.changed()

    # The bot

    async def start_bot(self, env: dict[str, str] | None = None, *, within: float = 60.0) -> None:
        """Start the bot with ``env`` on top of this process's environment; returns when it gets updates: at its first
        getUpdates, or when it says that its webhook is set.

        Without ``env`` the one of the last start is used. The address and the token are always set.
        """
        if self.bot is not None and self.bot.alive:
            raise RuntimeError("the bot runs already")
        self._env = self._env if env is None else env
        wiring = {"BOT_API_URL": self.url, "BOT_TOKEN": self.world.bot.token}
        wiring |= {"NOTIFY_SOCKET": self._status.listen()}
        self.world.generation += 1
        self.world.updates.seen = 0  # what comes again to the new process is worth a line in the log
        polls = self.world.updates.polls
        self._ended_by_us = False
        self.bot = await self._start(self.command, self._env | wiring)

        def gets_updates() -> bool:
            return self.world.updates.polls > polls or self._status.ready

        if not await self.until(gets_updates, within):
            raise AssertionError(f"the bot did not ask for updates\n{self.transcript()}")

    async def _start(self, command: Sequence[str], env: dict[str, str]) -> BotProcess:
        return await BotProcess.start(command, env, REPOSITORY, self.output, self.world.changed)

    async def stop_bot(self, *, within: float = 15.0) -> int:
        """SIGTERM; the exit code. AssertionError when it does not end in time."""
        if self.bot is None:
            return 0
        self._ended_by_us = True
        try:
            return await self.bot.stop(within)
        except TimeoutError:
            raise AssertionError(f"SIGTERM did not end the bot\n{self.transcript()}") from None

    async def kill_bot(self) -> None:
        """SIGKILL."""
        self._ended_by_us = True
        if self.bot is not None:
            await self.bot.kill()

    async def restart_bot(self, *, kill: bool = False) -> None:
        """Stop or kill the bot and start it with the same environment."""
        await (self.kill_bot() if kill else self.stop_bot())
        await self.start_bot()

    # Waiting

    async def until(self, condition: Callable[[], Any], within: float) -> bool:
        """Wait for ``condition()``; False after ``within`` seconds. Fails at once when the bot dies."""
        done = await self.world.until(lambda: self._died or condition(), within)
        if self._died and not condition():
            raise AssertionError(f"the bot ended by itself\n{self.transcript()}")
        return done

    @property
    def _died(self) -> bool:
        return self.bot is not None and not self.bot.alive and not self._ended_by_us

    async def settle(self, *, within: float = 40.0) -> None:
        """Wait until the bot confirmed every update and no API call is open but those that hang as planned."""
        if self.bot is not None and not self.bot.alive:
            raise AssertionError(f"no bot runs that could settle\n{self.transcript()}")
        if not await self.until(lambda: self.world.settled, within):
            raise AssertionError(f"the bot did not settle in {within:g} s\n{self.transcript()}")

    async def reach(self, fault: Fault, *, within: float = 40.0) -> bool:
        """Wait until the bot stands in a planned hang (True) or has settled without meeting it (False)."""
        if not await self.until(lambda: fault.reached.is_set() or self.world.idle, within):
            raise AssertionError(f"the bot neither hung nor settled\n{self.transcript()}")
        return fault.reached.is_set()

    # Judging

    def assert_clean(self, *, allow: Iterable[str] = (), output: bool = True) -> None:
        """Fail on refused calls, silent mistakes, methods that are not emulated, taps without an answer, a
        dead bot, and errors in its output.

        ``allow``: parts of log lines (method, error text) that this test brings about on purpose;
        ``output=False`` leaves the bot's output out. Errors of planned faults never count.
        """
        allowed = tuple(allow)
        problems = [
            f"refused: {line}"
            for line in (call.line() for call in self.world.refusals)
            if not any(part in line for part in allowed)
        ]
        problems += [
            f"the tap on «{press.label}» of {press.person_id} has no answer"
            for press in self.world.unanswered
        ]
        if self._died:
            problems.append("the bot ended by itself")
        if output:
            problems += [f"output: {line}" for line in troubles(self.output)]
        if problems:
            raise AssertionError("\n".join(["not clean:", *problems, self.transcript()]))

    def transcript(self, chat_id: int | None = None) -> str:
        """One chat or all, the end of the API log and of the bot's output."""
        chats = [chat_id] if chat_id is not None else [c.id for c in self.world.chats.values() if c.messages]
        return "\n".join(
            [
                "",
                *(chat_text(self.world, each) for each in chats),
                log_text(self.world),
                f"waiting: {self.world.updates.pending_ids}",
                "── output of the bot ──",
                *self.output[-40:],
            ]
        )
