"""Number series: what a template would give again."""

import re
from collections.abc import Iterable
from datetime import date

from services.domain.invoicing.number_template import counter_year, normalise_number, render

MAX_START = 1_000_000

_FIELD = re.compile(r"\{([^{}]*)\}")
_PATTERNS = {"year": r"(?P<year>\d{4})", "yy": r"(?P<yy>\d\d)"}


def taken(template: str, numbers: Iterable[str]) -> dict[int, int]:
    """For every counter's year the highest sequence number that `numbers` hold already, read by a checked
    template.

    `{year}-{seq:04}` reads `2026-0012` as {2026: 12}. Numbers of another shape can't be given again and count
    for nothing; leading zeros do not matter, since people do not type them.
    """
    shape = _reader(template)
    highest: dict[int, int] = {}
    for number in numbers:
        found = shape.fullmatch(number)
        if found is None:
            continue
        fields = found.groupdict()
        year = int(fields["year"]) if fields.get("year") else 2000 + int(fields.get("yy") or 0)
        seq = int(fields["seq"])
        if seq and year and normalise_number(render(template, year, seq)) == normalise_number(number):
            key = counter_year(template, date(year, 1, 1))
            highest[key] = max(highest.get(key, 0), seq)
    return highest


def _reader(template: str) -> re.Pattern[str]:
    # Literal text and names of fields take turns.
    pieces = _FIELD.split(template)
    pattern, seen = "", set[str]()
    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            pattern += re.escape(piece)
        else:
            name = piece.partition(":")[0]
            pattern += rf"(?P={name})" if name in seen else _PATTERNS.get(name, r"(?P<seq>\d{1,9})")
            seen.add(name)
    return re.compile(pattern, re.ASCII)
