"""A calendar as a file, RFC 5545: whole days, no alarms, no invitations.

It is written here and not by a library: of the standard it needs eight properties, escaping and folded lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LONGEST_LINE = 75
"""Bytes of a line without its end (3.1)."""
HOST = "schetovod"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class CalendarDay:
    key: str
    """Makes the UID: an entry that is imported again takes the place of the former one."""
    day: date
    title: str
    text: str
    is_over: bool = False


def write_calendar(name: str, language: str, days: Sequence[CalendarDay], now: datetime) -> bytes:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Schetovod//Calendar//{language.upper()}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape(name)}",
    ]
    for day in days:
        lines += _event(day, now.astimezone(UTC))
    lines.append("END:VCALENDAR")
    return b"".join(map(fold, lines))


def _event(day: CalendarDay, now: datetime) -> list[str]:
    stamp = f"{now:%Y%m%dT%H%M%SZ}"
    return [
        "BEGIN:VEVENT",
        f"UID:{day.key}@{HOST}",
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        # Some calendars take an entry of the same UID only when it has been counted on.
        f"SEQUENCE:{int(now.timestamp()) // 60}",
        f"DTSTART;VALUE=DATE:{day.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escape(day.title)}",
        *([f"DESCRIPTION:{escape(day.text)}"] if day.text else []),
        f"STATUS:{'CANCELLED' if day.is_over else 'CONFIRMED'}",
        # Others who see this calendar read that there is something, and not what; and the day stays free.
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def escape(text: str) -> str:
    """A TEXT value (3.3.11)."""
    plain = _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> bytes:
    """Continued lines begin with a space; no sign is cut in two."""
    left, parts, room = line.encode("utf-8", "replace"), [], LONGEST_LINE
    while len(left) > room:
        end = room
        while left[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(left[:end])
        left, room = left[end:], LONGEST_LINE - 1
    parts.append(left)
    return b"\r\n ".join(parts) + b"\r\n"
