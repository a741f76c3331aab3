"""Number series: the numbers of a template that are in use."""

import re
from collections.abc import Iterable
from datetime import date

from services.domain.invoicing.number_template import counter_year, normalise_number, render_number

MAX_FIRST_NUMBER = 1_000_000

_FIELD = re.compile(r"\{([^{}]*)\}")
_FIELD_PATTERNS = {"year": r"(?P<year>\d{4})", "yy": r"(?P<yy>\d\d)"}


def highest_used_numbers(template: str, numbers: Iterable[str]) -> dict[int, int]:
    """The highest sequence number in `numbers` for each counter's year, parsed by a checked template.

    `{year}-{seq:04}` parses `2026-0012` as {2026: 12}. Numbers of another form are skipped, since the template can't
    give them again. Leading zeros do not matter, since people do not type them.
    """
    pattern = _number_pattern(template)
    highest: dict[int, int] = {}
    for number in numbers:
        match = pattern.fullmatch(number)
        if match is None:
            continue
        values = match.groupdict()
        year = int(values["year"]) if values.get("year") else 2000 + int(values.get("yy") or 0)
        seq = int(values["seq"])
        if seq and year and normalise_number(render_number(template, year, seq)) == normalise_number(number):
            counter = counter_year(template, date(year, 1, 1))
            highest[counter] = max(highest.get(counter, 0), seq)
    return highest


def _number_pattern(template: str) -> re.Pattern[str]:
    # Literal text and names of fields alternate.
    pieces = _FIELD.split(template)
    pattern, captured = "", set[str]()
    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            pattern += re.escape(piece)
        else:
            name = piece.partition(":")[0]
            pattern += rf"(?P={name})" if name in captured else _FIELD_PATTERNS.get(name, r"(?P<seq>\d{1,9})")
            captured.add(name)
    return re.compile(pattern, re.ASCII)
