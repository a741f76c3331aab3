"""`migrate`: for whoever upgrades in two steps, or wants to know before the bot starts."""

import argparse
from contextlib import ExitStack

from bot.config import ConfigError, load_database_url
from bot.own_files import alone, prepare, sqlite_file
from db.engine import with_async_driver
from db.migrations import InstancesLive, UnknownRevision, current, newest, upgrade
from db.outage import outage_of


def run(_options: argparse.Namespace) -> int:
    url = with_async_driver(load_database_url())
    if (file := sqlite_file(url)) is not None:
        prepare(file)
    try:
        before = current(url)
    except Exception as error:  # drivers raise what they like; its text may hold the address
        outage = outage_of(error)
        reason = outage.value if outage is not None else type(error).__name__
        raise ConfigError(f"The database does not open ({reason}).") from None
    if before == [newest()]:
        print(f"The database is up to date (revision {newest()}).")
        return 0
    with ExitStack() as lock:
        if file is not None:
            lock.enter_context(alone(file))  # a bot of the former version must not work in new tables
        try:
            upgrade(url)
        except UnknownRevision as error:
            raise ConfigError(str(error)) from None
        except InstancesLive:
            raise ConfigError(
                "Instances of the former version are at work, and can't go on with the new tables: stop them first."
            ) from None
    if before:
        print(f"The database was brought from revision {before[0]} to {newest()}.")
    else:
        print(f"The tables were made (revision {newest()}).")
    return 0
