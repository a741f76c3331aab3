"""Bots that begin warm: each is a fork of a process that has imported everything and has nothing running.

`Sandbox` here is the one of `tests.sandbox.driver`; only its bot is not `python -m bot` but a fork that runs the same
module as `__main__`, with the environment and the output that a process of its own would have. It has its own number,
loop, connections and files, and dies of SIGKILL and SIGTERM like any other. An import takes longer than most tests;
how the bot starts out of nothing is what `tests/e2e/test_onboarding.py`, `tests/bot/test_parts.py`,
`tests/bot/test_process.py` and `tests/demo` prove.

    python -m tests.support.prefork FD  # the process that is forked; requests come over the socket, its end ends it
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import gc
import json
import os
import runpy
import selectors
import signal
import socket
import subprocess
import sys
import threading
import traceback
from collections.abc import Sequence
from functools import cache

from tests.sandbox import driver
from tests.sandbox.process import BotProcess
from tests.sandbox.world import World
from tests.support import day

LONGEST = 2**16
"""Of a request, in bytes: an environment."""


class Fork:
    """What `BotProcess` asks of an `asyncio.subprocess.Process`."""

    def __init__(
        self,
        pid: int,
        stdout: asyncio.StreamReader,
        answers: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        self.pid = pid
        self.stdout = stdout
        self.returncode: int | None = None
        self._ended = asyncio.create_task(self._end(answers, writer))

    async def _end(self, answers: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
        self.returncode = int(await answers.readline())
        writer.close()
        return self.returncode

    async def wait(self) -> int:
        return await asyncio.shield(self._ended)

    def send_signal(self, number: int) -> None:
        if self.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class Sandbox(driver.Sandbox):
    """Its bot begins warm. Where the test's time is moved (`tests.support.day`), the chats' and the bot's are too."""

    def __init__(self, world: World | None = None, *, command: Sequence[str] | None = None) -> None:
        super().__init__(world, command=command)
        self._moved = day.moved()
        if self._moved and world is None:
            self.world.now = lambda: day.now().timestamp()

    async def _start(self, command: Sequence[str], env: dict[str, str]) -> BotProcess:
        if not hasattr(os, "pidfd_open"):
            return await super()._start(
                command, env
            )  # as ever, where a system can't tell that a fork has ended
        interpreter, flag, module = command
        assert (interpreter, flag) == (sys.executable, "-m")
        ours, theirs = socket.socketpair()
        out, into = os.pipe()
        request = json.dumps(
            {
                "module": module,
                "env": os.environ | {"PYTHONUNBUFFERED": "1"} | env,
                "moved": self._moved,
            }
        )
        assert len(request) < LONGEST
        with theirs:
            socket.send_fds(mother(), [request.encode()], [theirs.fileno(), into])
        os.close(into)
        answers, writer = await asyncio.open_connection(sock=ours)
        stdout = asyncio.StreamReader(2**20)
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(stdout), os.fdopen(out, "rb")
        )
        process = Fork(int(await answers.readline()), stdout, answers, writer)
        return BotProcess(process, self.output, self.world.changed)

    def wake(self) -> None:
        """The port `WakeWorker` for services of a test: the bot looks at its queue at once and not a second later."""
        if self.bot is not None and self.bot.alive and hasattr(os, "pidfd_open"):
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.bot.pid, signal.SIGUSR1)


@cache
def mother() -> socket.socket:
    """The socket to the process of this pytest process; that one ends with this one, however it ends."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4 * LONGEST)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.prefork", str(theirs.fileno())],
            cwd=driver.REPOSITORY,
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours


# The process that is forked


def warm_up() -> None:
    # Imported late: a test needs none of it.
    from sqlalchemy.orm import configure_mappers

    from bot.telegram.lazy_models import load_aiogram

    gc.disable()
    load_aiogram()
    import bot.app
    import tests.bot.flow_bot
    from tests.support import brisk, rehearsal, statement_cache  # noqa: F401  # forks hasten
    from tests.support.texts import TRANSLATOR

    for module in (bot.app, tests.bot.flow_bot):
        module.FluentTranslator = lambda: TRANSLATOR  # type: ignore[attr-defined]
    configure_mappers()
    statement_cache.share()  # with the forks as well
    rehearsal.play()


def serve(requests: socket.socket) -> None:
    """Forks at each request; says the number of the fork, and how it has ended."""
    waiting = selectors.DefaultSelector()
    waiting.register(requests, selectors.EVENT_READ)
    running: dict[int, tuple[int, socket.socket]] = {}
    while True:
        for key, _ in waiting.select():
            if key.fileobj is not requests:
                pid, answers = running.pop(key.fd)
                _, status = os.waitpid(pid, 0)
                waiting.unregister(key.fd)
                os.close(key.fd)
                with answers, contextlib.suppress(BrokenPipeError):
                    answers.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))
                continue
            request, fds, _, _ = socket.recv_fds(requests, LONGEST, 2)
            if not request:  # whoever started us has ended
                for pid, _ in running.values():
                    os.kill(pid, signal.SIGKILL)
                return
            assert threading.active_count() == 1
            pid = os.fork()
            if not pid:
                inherited = [waiting, requests, *(answers for _, answers in running.values())]
                for each in inherited:
                    each.close()
                for pidfd in running:
                    os.close(pidfd)
                live(**json.loads(request), answers=fds[0], output=fds[1])
            os.close(fds[1])
            answers = socket.socket(fileno=fds[0])
            answers.sendall(b"%d\n" % pid)
            pidfd = os.pidfd_open(pid)
            running[pidfd] = pid, answers
            waiting.register(pidfd, selectors.EVENT_READ)


def live(module: str, env: dict[str, str], moved: bool, answers: int, output: int) -> None:
    """As `python -m module` would. Never returns."""
    code = 1
    try:
        os.close(answers)
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.close(output)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)  # until somebody can be woken
        os.environ.clear()
        os.environ.update(env)
        sys.argv = [module]
        from tests.support import brisk  # loaded by `warm_up`, and by no test

        if brisk.AT_ITS_PACE not in env:
            brisk.hasten()
        if moved:
            day.move()
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for pytest
    warm_up()
    gc.collect()
    gc.freeze()
    gc.enable()
    serve(socket.socket(fileno=int(sys.argv[1])))


if __name__ == "__main__":
    main()
