"""The command line: `python -m bot` runs the bot, `python -m bot <command>` does one thing and ends.

Exit codes: 0 when all is well, 1 when the command says what is not, 2 for a wrong setting or a wrong command.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.commands import backup, check, claim, export, migrate, restore, take_in
from bot.config import ConfigError


@dataclass(frozen=True, slots=True)
class Command:
    help: str
    run: Callable[[argparse.Namespace], int]
    add_options: Callable[[argparse.ArgumentParser], None] = lambda _parser: None


COMMANDS = {
    "migrate": Command("bring the database up to date, as each start does", migrate.run),
    "check": Command(
        "say whether the installation works, and with --deep whether the books agree",
        check.run,
        check.add_options,
    ),
    "claim": Command("print the link whose opener becomes the owner of a new installation", claim.run),
    "backup": Command("save all books in one file, also while the bot runs", backup.run, backup.add_options),
    "restore": Command(
        "make the books anew out of a backup, where there are none", restore.run, restore.add_options
    ),
    "export": Command(
        "write a firm's books as tables and PDFs that need no bot", export.run, export.add_options
    ),
    "import": Command(
        "make the books of a firm out of the archive that its owner has taken from the bot, where there are none",
        take_in.run,
        take_in.add_options,
    ),
}


def run(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    try:
        return COMMANDS[options.command].run(options)
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Without a command the bot runs until it is stopped."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, command in COMMANDS.items():
        command.add_options(commands.add_parser(name, help=command.help, description=f"{command.help}."))
    return parser
