"""What the bot needs around it: settings, Telegram, the database, mail, the clock, room on the disk."""

import asyncio
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import func, select

from bot.commands.telegram_probe import TelegramAnswer, TelegramUnreachableError, ask_telegram
from bot.config import ConfigError, Settings, load, load_database_url
from bot.delivery.email_sender import find_mail_trouble
from bot.disk_room import find_room
from bot.health import NOT_RUNNING, ailing, heartbeat_file
from bot.own_files import sqlite_file
from bot.printing.ipp_printer import IppPrinter
from db.engine import Database, with_async_driver
from db.migrations import current, known, newest
from db.outage import outage_of
from db.unit_of_work import TenantDatabase
from db.vocabulary.printing import PrintReason
from services.documents.pdf.proof import prove_printing
from services.domain.ports import Clock

PRINTER_TROUBLES = {
    PrintReason.SILENT: "does not answer: is it on, and its name or address right",
    PrintReason.NO_PRINTER: "is no printer: what answers there does not speak IPP",
    PrintReason.WRONG_ADDRESS: "is not known there: the path is wrong, or it wants the other one of ipp and ipps",
    PrintReason.LOGIN: "wants a login, or another one: ipps://user:password@host/ipp/print",
    PrintReason.NO_PDF: "does not print PDF: put a print server (CUPS) before it",
    PrintReason.CLOSED: "takes no documents at the moment",
    PrintReason.BUSY: "is busy",
    PrintReason.REFUSED: "refuses to be asked",
    PrintReason.CANCELLED: "refuses to be asked",
    PrintReason.NO_PAPER: "is out of paper",
    PrintReason.JAM: "has paper stuck in it",
    PrintReason.COVER: "is open",
    PrintReason.INK: "is out of toner",
    PrintReason.STOPPED: "is stopped",
}
SKEW = 30
"""Seconds by which a clock may differ: an answer takes a few, a reminder's hour is lost in none of them."""


class State(StrEnum):
    OK = "ok"
    FAULT = "FAULT"
    NOTE = "note"
    """Worth knowing, and nothing that keeps the bot from working."""


@dataclass(frozen=True, slots=True)
class Line:
    state: State
    area: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ShownSettings:
    """What could be read: the database may be checked while another setting is wrong."""

    settings: Settings | None
    database_url: str | None
    trouble: str | None


def shown_settings() -> ShownSettings:
    try:
        settings = load()
    except ConfigError as error:
        try:
            return ShownSettings(None, with_async_driver(load_database_url()), str(error))
        except ConfigError:
            return ShownSettings(None, None, str(error))
    return ShownSettings(settings, with_async_driver(settings.database_url.get_secret_value()), None)


async def check_installation(shown: ShownSettings, clock: Clock) -> list[Line]:
    lines = [
        Line(State.FAULT, "settings", shown.trouble)
        if shown.trouble
        else Line(State.OK, "settings", "All settings can be read.")
    ]
    times: list[tuple[str, datetime, datetime]] = []
    if shown.settings is not None:
        lines.append(await _check_token(shown.settings, clock, times))
    if shown.database_url is not None:
        lines += await _check_database(shown.database_url, clock, times)
    if shown.settings is not None:
        lines.append(await _check_mail(shown.settings))
    lines.append(await asyncio.to_thread(_check_printer))
    if shown.settings is not None:
        lines.append(await _check_office_printer(shown.settings))
    lines.append(_check_clock(times))
    if shown.database_url is not None:
        lines += [_check_room(shown.database_url), _check_running(shown.database_url)]
    return lines


async def _check_token(settings: Settings, clock: Clock, times: list[tuple[str, datetime, datetime]]) -> Line:
    try:
        answer: TelegramAnswer = await ask_telegram(
            settings.bot_token.get_secret_value(), settings.bot_api_url
        )
    except TelegramUnreachableError as error:
        return Line(
            State.FAULT, "telegram", f"The Bot API does not answer ({error}): BOT_API_URL or the network."
        )
    if answer.at is not None:
        times.append(("Telegram", answer.at, clock.now()))
    if answer.username is None:
        return Line(State.FAULT, "telegram", "Telegram refuses BOT_TOKEN: check it with @BotFather.")
    return Line(State.OK, "telegram", f"Telegram knows the bot as @{answer.username}.")


async def _check_database(url: str, clock: Clock, times: list[tuple[str, datetime, datetime]]) -> list[Line]:
    file = sqlite_file(url)
    if file is not None and not file.exists():
        return [
            Line(State.FAULT, "database", "The file of the database is not there: the first start makes it.")
        ]
    if file is not None and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        return [
            Line(State.FAULT, "database", "The file of the database, or its folder, can't be written to.")
        ]
    try:
        noted = await asyncio.to_thread(current, url)
    except Exception as error:  # drivers raise what they like; its text may hold the address
        outage = outage_of(error)
        reason = outage.value if outage is not None else type(error).__name__
        return [Line(State.FAULT, "database", f"The database does not open ({reason}).")]
    lines = [Line(State.OK, "database", "The database opens.")]
    if noted != [newest()]:
        return [*lines, Line(State.FAULT, "revision", _wrong_revision(noted))]
    lines.append(Line(State.OK, "revision", f"Its tables are those of this version (revision {newest()})."))
    database = Database(url)
    try:
        if not database.is_sqlite:
            async with database.reader.connect() as connection:
                at = await connection.scalar(select(func.now()))
            if isinstance(at, datetime):
                times.append(("the database", at.astimezone(UTC), clock.now()))
        async with TenantDatabase(database).books() as books:
            missing = await books.missing_guards()
    finally:
        await database.close()
    if missing:
        sentence = f"The trail is not guarded: {', '.join(missing)} of its triggers are not there."
        lines.append(Line(State.FAULT, "trail", sentence))
    else:
        lines.append(Line(State.OK, "trail", "The trail is guarded: the database refuses to change it."))
    return lines


def _wrong_revision(noted: list[str]) -> str:
    if not noted:
        return "It has no tables yet: the first start, or `python -m bot migrate`, makes them."
    if noted[0] in known():
        return (
            f"It stands at revision {noted[0]}, and this version wants {newest()}: `python -m bot migrate`."
        )
    return f"It stands at revision {noted[0]}, which this version does not know."


async def _check_mail(settings: Settings) -> Line:
    server = settings.mail_server
    if server is None:
        return Line(State.NOTE, "mail", "E-mail is off: SMTP_URL is not set.")
    trouble = await find_mail_trouble(server, settings.smtp_from or "", settings.smtp_ca_file)
    if trouble is not None:
        return Line(State.FAULT, "mail", f"The mail server {server.host}:{server.port} {trouble}.")
    return Line(
        State.OK, "mail", f"The mail server {server.host}:{server.port} takes letters from SMTP_FROM."
    )


def _check_printer() -> Line:
    """As the bot draws: fonts, fpdf2 and the payment code."""
    try:
        prove_printing()
    except Exception as error:  # a missing font, a broken library: whatever it is, no invoice can be sent
        sentence = f"An invoice can't be drawn ({type(error).__name__}): install the bot anew."
        return Line(State.FAULT, "printer", sentence)
    return Line(State.OK, "printer", "An invoice with a payment code can be drawn.")


async def _check_office_printer(settings: Settings) -> Line:
    if settings.printer_uri is None:
        return Line(State.NOTE, "paper", "Printing on paper is off: PRINTER_URI is not set.")
    reason = await IppPrinter(settings.printer_uri.get_secret_value()).trouble()
    if reason is None:
        return Line(State.OK, "paper", "The printer of PRINTER_URI takes PDF.")
    return Line(State.FAULT, "paper", f"The printer of PRINTER_URI {PRINTER_TROUBLES[reason]}.")


def _check_clock(times: list[tuple[str, datetime, datetime]]) -> Line:
    """`times`: whose clock, what it said, and what ours said then."""
    if not times:
        return Line(State.NOTE, "clock", "There was no other clock to compare with.")
    for whose, theirs, ours in times:
        off = round((ours - theirs).total_seconds())
        if abs(off) > SKEW:
            way = "ahead of" if off > 0 else "behind"
            return Line(
                State.FAULT,
                "clock",
                f"The clock of this machine is {abs(off)} s {way} that of {whose}: set it.",
            )
    names = " and ".join(whose for whose, _, _ in times)
    return Line(State.OK, "clock", f"The clock agrees with that of {names}.")


def _check_room(url: str, usage: Callable[[Path], int] | None = None) -> Line:
    room = find_room(url, usage)
    sentence = f"{room.free // 1_000_000} MB are free where the data lies"
    if room.is_short:
        return Line(State.FAULT, "disk", f"{sentence}: {room.wanted // 1_000_000} MB should be.")
    return Line(State.OK, "disk", f"{sentence}.")


def _check_running(url: str) -> Line:
    wrong = ailing(heartbeat_file(url), time.monotonic())
    if not wrong:
        return Line(State.OK, "running", "The bot runs.")
    if wrong == [NOT_RUNNING]:
        return Line(State.NOTE, "running", "The bot does not run, or not in this folder.")
    return Line(State.FAULT, "running", f"The bot ails: {'; '.join(wrong)}. Start it again.")
