"""`restore`: the books anew out of a backup, into a database that has none, and the proof that they are right."""

import argparse
import asyncio
import sys
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path

from bot.commands.check import print_lines, prove
from bot.commands.outages import opened
from bot.config import ConfigError, load_for_backup
from bot.own_files import alone, prepare, sqlite_file
from db.backup.restore import restore
from db.backup.sealed_file import BackupError
from db.engine import Database, with_async_driver
from db.migrations import newest
from db.unit_of_work import TenantDatabase
from services.domain.ports import SystemClock
from services.outbox.backup_notices import BackupNotices


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a file that `backup` made")


def run(options: argparse.Namespace) -> int:
    settings = load_for_backup()
    url = with_async_driver(settings.database_url.get_secret_value())
    if not options.file.is_file():
        raise ConfigError(f"There is no file {options.file}.")
    file, clock = sqlite_file(url), SystemClock()
    if file is not None:
        prepare(file)
    try:
        with alone(file) if file is not None else nullcontext(), opened():
            contents = restore(url, options.file, settings.backup_secret, clock.now())
            asyncio.run(_tell(url, contents.at))
            print(f"The books of {contents.at:%Y-%m-%d %H:%M} UTC are there: {contents.rows} rows.")
            if contents.revision != newest():
                print(f"They were brought from revision {contents.revision} to {newest()}.")
            wrong = print_lines(asyncio.run(prove(url)))
    except BackupError as error:
        print(error, file=sys.stderr)
        return 1
    if wrong:
        print("The books were saved with what is FAULT above.")
    print("Start the bot. What was done after that moment is not in the books: enter it again.")
    return 1 if wrong else 0


async def _tell(url: str, at: datetime) -> None:
    database = Database(url)
    try:
        await BackupNotices(TenantDatabase(database), SystemClock()).tell_restored(at)
    finally:
        await database.close()
