"""`python -m bot.health`: exit 0 when the polling loop has come round in the last 90 seconds.

The loop touches a file beside the database; a container's health check looks at its age. It needs no token.
"""

import os
import sys
import time
from pathlib import Path

from dotenv import dotenv_values
from sqlalchemy.engine import make_url

from bot.config import DEFAULT_DATABASE

FRESH = 90.0
"""Seconds: one long poll takes 30, a pause after a fault 5."""


def heartbeat_file(database_url: str) -> Path:
    """Beside an SQLite file; for a server under `data/`."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(f"{url.database}.heartbeat")
    return Path("data/schetovod.heartbeat")


class Heartbeat:
    def __init__(self, file: Path) -> None:
        self.file = file
        file.parent.mkdir(parents=True, exist_ok=True)

    def __call__(self) -> None:
        self.file.touch()

    def stop(self) -> None:
        self.file.unlink(missing_ok=True)


def alive(file: Path, now: float) -> bool:
    """`now` as seconds since the epoch, like the file's time."""
    try:
        return now - file.stat().st_mtime < FRESH
    except FileNotFoundError:
        return False


def main() -> int:
    # Without the whole of Settings: the check must work while the token is wrong, too.
    url = os.environ.get("DATABASE_URL") or _from_file(Path(".env")) or DEFAULT_DATABASE
    return 0 if alive(heartbeat_file(url), time.time()) else 1


def _from_file(file: Path) -> str | None:
    if not file.exists():
        return None
    return dotenv_values(file).get("DATABASE_URL") or None


if __name__ == "__main__":
    sys.exit(main())
