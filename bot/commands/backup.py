"""`backup`: all books in one file, beside a running bot or without one.

The bot's own backups are this module run by itself: without the other commands it needs no aiogram, which would be
four seconds and 150 MB more each night.
"""

import argparse
import asyncio
import os
import sys
from contextlib import suppress
from pathlib import Path

from bot.backup_files import name_at
from bot.commands.outages import opened
from bot.config import ConfigError, load_for_backup
from bot.own_files import OURS, sqlite_file
from db.backup.records import Contents
from db.backup.save import save
from db.backup.sealed_file import BackupError, NoRoom
from db.engine import Database, with_async_driver
from services.domain.ports import SystemClock

NO_ROOM = 3
"""The exit code that says why."""
NICENESS = 10
"""Whoever works in the bot meanwhile goes first."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "target",
        nargs="?",
        type=Path,
        help="a file, or a folder for one that is named after the moment; without it BACKUP_DIR, or the current folder",
    )


def run(options: argparse.Namespace) -> int:
    settings = load_for_backup()
    url = with_async_driver(settings.database_url.get_secret_value())
    if (file := sqlite_file(url)) is not None and not file.exists():
        raise ConfigError(f"There is no database {file} to save.")
    with suppress(OSError, AttributeError):  # a system without priorities
        os.nice(NICENESS)
    clock = SystemClock()
    target: Path = options.target or settings.backup_dir or Path()
    if target.is_dir() or options.target is None:
        target = target / name_at(clock.now())
    secret = settings.backup_secret
    try:
        with opened():
            contents = asyncio.run(_save(url, target, secret, clock))
    except BackupError as error:
        print(error, file=sys.stderr)
        return NO_ROOM if isinstance(error, NoRoom) else 1
    print(f"{target}: {contents.rows} rows of {len(contents.tables)} tables, read back and found whole.")
    if contents.broken_trails:
        firms = ", ".join(str(firm) for firm in contents.broken_trails)
        print(f"The trail of firm {firms} does not agree with itself: run `python -m bot check --deep`.")
    if secret is None:
        print("It is not encrypted: with a key in BACKUP_KEY it would be.")
    return 0


async def _save(url: str, target: Path, secret: str | None, clock: SystemClock) -> Contents:
    database = Database(url)
    try:
        return await save(database, target, secret, clock.now())
    finally:
        await database.close()


def main() -> int:
    os.umask(OURS)
    parser = argparse.ArgumentParser()
    add_options(parser)
    try:
        return run(parser.parse_args())
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
