"""`import`: the books of a firm out of the archive that its owner has taken, into a database without any, and their
proof. It sends nothing to anybody."""

import argparse
import asyncio
import sys
from contextlib import nullcontext
from pathlib import Path

from bot.commands.check import print_lines, prove
from bot.commands.outages import opened
from bot.config import ConfigError, load_database_url
from bot.own_files import alone, prepare, sqlite_file
from db.backup.sealed_file import BackupError
from db.engine import with_async_driver
from db.migrations import newest
from db.takeout.read import bring_back
from services.domain.ports import SystemClock, SystemTokens


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="file",
        help="the archive that an owner has taken from the bot; of several parts all",
    )


def run(options: argparse.Namespace) -> int:
    url = with_async_driver(load_database_url())
    for path in options.files:
        if not path.is_file():
            raise ConfigError(f"There is no file {path}.")
    file = sqlite_file(url)
    if file is not None:
        prepare(file)
    try:
        with alone(file) if file is not None else nullcontext(), opened():
            contents = bring_back(url, tuple(options.files), SystemClock().now(), SystemTokens().token)
            tables = len([name for name, rows in contents.tables.items() if rows])
            print(
                f"The books of {contents.at:%Y-%m-%d %H:%M} UTC are there: {contents.rows} rows of {tables} tables."
            )
            if contents.revision != newest():
                print(f"They were brought from revision {contents.revision} to {newest()}.")
            wrong = print_lines(asyncio.run(prove(url)))
    except BackupError as error:
        print(error, file=sys.stderr)
        return 1
    if wrong:
        print("The books were taken out with what is FAULT above.")
    print(
        "Nothing was sent. Messages that were under way count as unconfirmed, and clients are reminded again in a day: "
        "enter what was paid meanwhile. Stop the bot of the old installation before you start this one: "
        "two would write to the same clients."
    )
    return 1 if wrong else 0
