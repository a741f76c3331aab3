"""`check`: one line for each thing that the bot needs, and with `--deep` for each thing that the books promise.

It changes nothing and may run beside the bot. Exit code 1 when anything is wrong.
"""

import argparse
import asyncio
import sys
from collections.abc import Sequence

from bot.commands.installation import Line, State, check_installation, shown_settings
from db.engine import Database
from db.migrations import current, newest
from db.unit_of_work import TenantDatabase
from services.books.service import BookProof
from services.books.views import ChainEnd
from services.domain.ports import SystemClock

SHOWN = 50
"""Faults of one kind; a database that is broken all over has thousands."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--deep",
        action="store_true",
        help="prove the books, too: numbers, sums, money, reminders, rows, trail",
    )

    parser.add_argument(
        "--end",
        type=_end,
        action="append",
        default=[],
        metavar="1:120:3f2a…",
        help="with --deep: the end of a firm's chain as an earlier check said it; may be given again",
    )


def _end(noted: str) -> ChainEnd:
    try:
        return ChainEnd.parse(noted)
    except ValueError:
        raise argparse.ArgumentTypeError("wants firm:place:digits, as check --deep prints them") from None


def run(options: argparse.Namespace) -> int:
    return asyncio.run(_check(deep=options.deep or bool(options.end), ends=options.end))


async def _check(*, deep: bool, ends: Sequence[ChainEnd]) -> int:
    settings = shown_settings()
    wrong = print_lines(await check_installation(settings, SystemClock()))
    if deep:
        wrong |= print_lines(await prove(settings.database_url, ends))
    print("Something is wrong: see FAULT above." if wrong else "All is well.")
    return 1 if wrong else 0


async def prove(url: str | None, ends: Sequence[ChainEnd] = ()) -> list[Line]:
    if url is None or await asyncio.to_thread(_revision, url) != [newest()]:
        return [Line(State.FAULT, "books", "The books can be proved only in a database that is up to date.")]
    database = Database(url)
    lines = []
    try:
        for proof in await BookProof(TenantDatabase(database)).run(ends):
            if proof.faults:
                lines += [Line(State.FAULT, proof.area, fault) for fault in proof.faults[:SHOWN]]
                if len(proof.faults) > SHOWN:
                    more = f"And {len(proof.faults) - SHOWN} more of this kind."
                    lines.append(Line(State.FAULT, proof.area, more))
            else:
                lines.append(Line(State.OK, proof.area, proof.looked_at))
            lines += [Line(State.NOTE, proof.area, note) for note in proof.notes]
    finally:
        await database.close()
    return lines


def _revision(url: str) -> list[str] | None:
    try:
        return current(url)
    except Exception:  # whatever keeps it from opening was said in a line of its own
        return None


def print_lines(lines: list[Line]) -> bool:
    """Whether one of them is a fault."""
    for line in lines:
        print(f"{line.state.value:<6} {line.area:<10} {line.sentence}")
    sys.stdout.flush()
    return any(line.state is State.FAULT for line in lines)
