"""Runs a module on a stranger's file in a process of its own, with limits: no library can harm the bot with it.

The process gets neither the settings nor the token, may write no file, and dies of what takes too much memory or time.
The bot goes on meanwhile, and a stop of the bot ends the process.
"""

import asyncio
import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from weakref import WeakKeyDictionary

if sys.platform != "win32":
    import resource

SECONDS = 10
LEAVING = 1
"""Seconds for a process that has said everything to end by itself. Killed in that moment, its end would be seen by the
library that kills, and `asyncio` would warn of a process that it does not know."""
MEMORY = 512 * 1024 * 1024
AT_ONCE = 2
"""So many files are read at a time; those that come meanwhile wait their turn."""

ROOT = Path(__file__).parents[2]
_PASSED_ON = ("PATH", "PYTHONPATH", "SYSTEMROOT", "LANG", "LC_ALL")
"""Of the environment: enough to start Python, and no secret."""

_FAULT = b"\0fault "

_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


class FaultApart(RuntimeError):
    """The module raised what it should not: a fault of ours and no property of the file. Its words name the class of
    the error and the place, and nothing that stood in the file."""


async def run_apart(module: str, given: bytes, most_answered: int) -> bytes:
    """What the module says of `given` by `answer_apart`; cut short when it takes too long, empty when it says more than
    `most_answered` bytes. Raises `FaultApart`."""
    async with _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE)):
        answered = await _run(module, given, most_answered)
    if answered.startswith(_FAULT):
        raise FaultApart(answered.removeprefix(_FAULT).decode())
    return answered


def answer_apart(work: Callable[[bytes], bytes]) -> None:
    """What the module does in its process: it limits itself, and answers. When it comes to its limits it says
    nothing."""
    limit_this_process()
    try:
        said = work(sys.stdin.buffer.read())
    except (MemoryError, RecursionError):
        return
    except Exception as error:
        said = _FAULT + _place_of(error).encode()
    sys.stdout.buffer.write(said)


def _place_of(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)[1:]  # the first is `answer_apart`
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(ROOT / "services")]
    frame = (ours or frames)[-1]
    return f"{type(error).__name__} in {frame.name}, {Path(frame.filename).name}:{frame.lineno}"


async def _run(module: str, given: bytes, most_answered: int) -> bytes:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
    )
    answered = bytearray()
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(SECONDS):
                await asyncio.gather(
                    _feed(process.stdin, given), _collect(process.stdout, answered, most_answered)
                )
                async with asyncio.timeout(LEAVING):
                    await process.wait()
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
        await process.communicate()  # what it still says is thrown away: its end is not seen before
    return bytes(answered) if len(answered) <= most_answered else b""


async def _feed(writer: asyncio.StreamWriter | None, given: bytes) -> None:
    if writer is None:
        raise RuntimeError("the process has no input")
    with suppress(ConnectionError):  # it may die before it has read everything
        writer.write(given)
        await writer.drain()
    writer.close()


async def _collect(reader: asyncio.StreamReader | None, answered: bytearray, most_answered: int) -> None:
    if reader is None:
        raise RuntimeError("the process has no output")
    while (part := await reader.read(65_536)) and len(answered) <= most_answered:
        answered += part


def limit_this_process() -> None:
    """On Windows the time alone is limited, by the parent."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
