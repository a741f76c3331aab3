"""Numbering as people say it: by showing the next number, not by a template."""

import re
from dataclasses import dataclass

from services.domain.errors import BadInput
from services.domain.invoicing.number_series import MAX_FIRST_NUMBER, highest_used_numbers
from services.domain.invoicing.number_template import check_template, render_number

PRESETS = ("{year}-{seq:04}", "{seq}", "{seq}/{yy}", "{yy}-{seq:03}")
"""Common shapes to choose from."""

_DIGITS = re.compile(r"\d+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Numbering:
    """`template` None keeps the present one, `first` None goes on counting."""

    template: str | None
    first: int | None


def read_numbering(text: str, year: int) -> Numbering:
    """«57» starts the present numbers at 57; «ЮК-2026/057» shows shape and start; a template is taken as it is.

    The year, whole or short, counts as the year wherever it stands; the last other group of digits is the number.
    Raises `BadInput`: what `check_template` raises, `error-numbering-shape` without digits, `error-numbering-start`.
    """
    text = text.strip().lstrip("№# ").strip()
    if "{" in text or "}" in text:
        return Numbering(check_template(text), None)
    if text.isascii() and text.isdigit():
        return Numbering(None, _first(text))
    groups = list(_DIGITS.finditer(text))
    if text.startswith(
        ("-", "\u2212", "\u2013")
    ):  # «-5» is no number, and a shape begins with a letter or a digit
        raise BadInput("error-numbering-start", text, limit=MAX_FIRST_NUMBER)
    if not groups:
        raise BadInput("error-numbering-shape", text)
    years = {str(year): "{year}", f"{year % 100:02}": "{yy}"}
    others = [group for group in groups if group[0] not in years]
    number = others[-1] if others else groups[-1]
    template, position = "", 0
    for group in groups:
        template += text[position : group.start()]
        if group is number:
            padded = group[0].startswith("0") and 1 < len(group[0]) < 10
            template += f"{{seq:0{len(group[0])}}}" if padded else "{seq}"
        else:
            template += years.get(group[0], group[0])
        position = group.end()
    template = check_template(template + text[position:])
    first = _first(number[0])
    render_number(template, year, MAX_FIRST_NUMBER)  # later numbers are longer
    return Numbering(template, first)


def _first(digits: str) -> int:
    if len(digits) > len(str(MAX_FIRST_NUMBER)) + 9 or not 1 <= int(digits) <= MAX_FIRST_NUMBER:
        raise BadInput("error-numbering-start", digits, limit=MAX_FIRST_NUMBER)
    return int(digits)


def sequence_in(template: str, number: str) -> int:
    """The sequence number inside the next invoice number."""
    return max(highest_used_numbers(template, [number]).values(), default=1)
