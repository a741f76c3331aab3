"""Reads a stranger's file in a process of its own, with limits: what a library does with it can't harm the bot.

A file that eats memory or time ends its process, and the person reads one sentence.
"""

import json
import subprocess
import sys
from pathlib import Path

from services.documents.company_card.files import MAX_BYTES, extract_text
from services.domain.errors import BadInput

if sys.platform != "win32":
    import resource

SECONDS = 20
MEMORY = 1024 * 1024 * 1024
_ROOT = Path(__file__).parents[3]
_LONGEST_NAME = 120


def extract_text_apart(data: bytes, file_name: str) -> str:
    """As `extract_text`; blocks until the other process ends. Raises `error-card-file-too-big` for a file that takes
    more memory or time than a card may."""
    if len(data) > MAX_BYTES:
        raise BadInput("error-card-file-too-big", file_name)
    name = file_name[-_LONGEST_NAME:].encode()
    command = [sys.executable, "-m", __name__]
    try:
        done = subprocess.run(  # noqa: S603 (nothing of the stranger is in the command)
            command,
            input=len(name).to_bytes(4) + name + data,
            capture_output=True,
            timeout=SECONDS,
            cwd=_ROOT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise BadInput("error-card-file-too-big", file_name) from error
    if done.returncode:
        raise BadInput("error-card-file-too-big", file_name)
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise BadInput(answer["error"], file_name)
    return str(answer["text"])


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


if __name__ == "__main__":
    main()
