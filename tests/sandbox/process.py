"""The bot as a process: start, stop, kill, and what it printed."""

from __future__ import annotations

import asyncio
import os
import re
import signal
from collections.abc import Callable, Sequence
from pathlib import Path

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_TROUBLE = re.compile(
    r"Traceback \(most recent call last\)"
    r"|\blevel='?(?:error|critical)\b"
    r"|\"(?:log_)?level\": ?\"(?:error|critical)\""
    r"|\[(?:error|critical) *\]"
    r"|\b(?:ERROR|CRITICAL)\b"
    r"|was never awaited"
    r"|Task exception was never retrieved"
)


class BotProcess:
    """A running bot. ``lines`` collects its output, both streams, without colours."""

    def __init__(
        self, process: asyncio.subprocess.Process, lines: list[str], changed: Callable[[], None]
    ) -> None:
        self._process = process
        self._changed = changed
        self.lines = lines
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def start(
        cls,
        command: Sequence[str],
        env: dict[str, str],
        cwd: Path,
        lines: list[str],
        changed: Callable[[], None],
    ) -> BotProcess:
        """Start ``command``; ``changed`` is called at each line and at the end."""
        process = await asyncio.create_subprocess_exec(
            *command,
            cwd=cwd,
            env=os.environ | {"PYTHONUNBUFFERED": "1"} | env,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            limit=2**20,
        )
        return cls(process, lines, changed)

    async def _read(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            self.lines.append(_COLOURS.sub("", line.decode("utf-8", "replace").rstrip("\n")))
            self._changed()
        await self._process.wait()
        self._changed()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.returncode is None

    @property
    def returncode(self) -> int | None:
        return self._process.returncode

    async def stop(self, within: float) -> int:
        """SIGTERM and wait; the exit code. Kills and raises TimeoutError after ``within`` seconds."""
        if self.alive:
            self._process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(asyncio.shield(self._reader), within)
        except TimeoutError:
            await self.kill()
            raise
        return await self._process.wait()

    async def kill(self) -> None:
        """SIGKILL and wait."""
        if self.alive:
            self._process.kill()
        await self._process.wait()
        await self._reader


def troubles(lines: Sequence[str]) -> list[str]:
    """Lines that speak of an error, each with the last line of the trace that follows it."""
    found: list[str] = []
    for number, line in enumerate(lines):
        if not _TROUBLE.search(line):
            continue
        end = next((i for i in range(number + 1, len(lines)) if not lines[i].startswith(" ")), number)
        if end > number + 1:
            line = f"{line} … {lines[end].rstrip()}"
        found.append(line)
    return found
