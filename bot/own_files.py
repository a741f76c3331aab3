"""The place of an SQLite file, looked at before anything else: what is wrong with it is one sentence with a remedy.

And a lock beside it, for two bots on one file would plan and send alike. The system lets go of it however a process
ends.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy.engine import make_url

from bot.config import ConfigError

if sys.platform != "win32":
    import fcntl

OURS = 0o077
"""What is taken from others in the rights of new files and folders: clients' data are nobody else's."""
_HEADER = b"SQLite format 3\x00"


def sqlite_file(url: str) -> Path | None:
    """None for a database on a server."""
    parsed = make_url(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def prepare(file: Path) -> None:
    """Makes the folder. Raises `ConfigError` when the file can't be made or is no database of ours."""
    folder = file.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise ConfigError(
            f"The folder {folder} of the database can't be written to ({_reason(error)}): "
            "give it to the user that runs the bot, or name another one in DATABASE_URL."
        ) from None
    try:
        if file.is_dir():
            raise ConfigError(f"DATABASE_URL names the folder {file}: add the name of a file to it.")
        if not file.exists():
            return
        with file.open("r+b") as database:
            head = database.read(len(_HEADER))
    except OSError as error:
        raise ConfigError(
            f"The database {file} can't be written to ({_reason(error)}): "
            "give the file to the user that runs the bot."
        ) from None
    if head and head != _HEADER:
        raise ConfigError(
            f"The file {file} is not a database: put the database or a backup of it in its place, "
            "or name another file in DATABASE_URL."
        )


def writable(folder: Path) -> Path | None:
    """The folder, made when it is missing; None when nothing can be written there."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder if os.access(folder, os.W_OK | os.X_OK) else None


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Holds the lock. Raises `ConfigError` when another process has it."""
    if sys.platform == "win32":
        yield
        return
    with open(f"{file}.lock", "a", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ConfigError(
                f"Another process works with the database {file}: stop it first, or name another file in DATABASE_URL."
            ) from None
        except OSError:
            pass  # a file system that knows no locks
        yield


def _reason(error: OSError) -> str:
    return os.strerror(error.errno).lower() if error.errno else type(error).__name__
