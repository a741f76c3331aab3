"""Reads a stranger's file in a process of its own, with limits: what a library does with it can't harm the bot.

The process gets neither the settings nor the token, may write no file, and dies of what takes too much memory or time;
the person then reads one sentence. The bot goes on meanwhile, and a stop of the bot ends the process.
"""

import asyncio
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from weakref import WeakKeyDictionary

from services.documents.company_card.files import MAX_BYTES, MAX_CHARS, extract_text
from services.domain.errors import BadInput

if sys.platform != "win32":
    import resource

SECONDS = 10
MEMORY = 512 * 1024 * 1024
AT_ONCE = 2
"""So many files are read at a time; those that come meanwhile wait their turn."""
MOST_ANSWERED = 16 * MAX_CHARS
"""Bytes: of the text as JSON, where a letter takes twelve at most."""

_ROOT = Path(__file__).parents[3]
_LONGEST_NAME = 120
_PASSED_ON = ("PATH", "PYTHONPATH", "SYSTEMROOT", "LANG", "LC_ALL")
"""Of the environment: enough to start Python, and no secret."""

_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


async def extract_text_apart(data: bytes, file_name: str) -> str:
    """As `extract_text`. Raises `error-card-file-too-big` for a file that takes more memory or time than a card may."""
    if len(data) > MAX_BYTES:
        raise BadInput("error-card-file-too-big", file_name)
    name = file_name[-_LONGEST_NAME:].encode()
    async with _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE)):
        answered = await _run(len(name).to_bytes(4) + name + data)
    try:
        answer = json.loads(answered)
    except ValueError as error:  # it died of its limits
        raise BadInput("error-card-file-too-big", file_name) from error
    if "error" in answer:
        raise BadInput(answer["error"], file_name)
    return str(answer["text"])


async def _run(given: bytes) -> bytes:
    """What the process says; cut short when it takes too long, empty when it says too much."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        __name__,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
    )
    answered = bytearray()
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(SECONDS):
                await asyncio.gather(_feed(process.stdin, given), _collect(process.stdout, answered))
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
        await process.communicate()  # what it still says is thrown away: its end is not seen before
    return bytes(answered) if len(answered) <= MOST_ANSWERED else b""


async def _feed(writer: asyncio.StreamWriter | None, given: bytes) -> None:
    if writer is None:
        raise RuntimeError("the process has no input")
    with suppress(ConnectionError):  # it may die before it has read everything
        writer.write(given)
        await writer.drain()
    writer.close()


async def _collect(reader: asyncio.StreamReader | None, answered: bytearray) -> None:
    if reader is None:
        raise RuntimeError("the process has no output")
    while (part := await reader.read(65_536)) and len(answered) <= MOST_ANSWERED:
        answered += part


def main() -> None:
    _limit()
    given = sys.stdin.buffer.read()
    length = int.from_bytes(given[:4])
    name, data = given[4 : 4 + length].decode(errors="replace"), given[4 + length :]
    try:
        answer = {"text": extract_text(data, name)}
    except BadInput as error:
        answer = {"error": error.key}
    sys.stdout.write(json.dumps(answer))


def _limit() -> None:
    """On Windows the time alone is limited, by the parent."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
