"""Invoice numbers: how they are made, and how they are recognised when somebody types one.

A template is read by a parser of its own: `str.format` on what people type would give away object attributes.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from services.domain.errors import BadInput

MAX_TEMPLATE = 40
MAX_NUMBER = 30

_TOKEN = re.compile(r"\{(?P<field>[^{}]*)\}|(?P<literal>[^{}]+)|(?P<stray>[{}])")
_LITERAL = re.compile(r"[^\W_]*(?:[-/._ ][^\W_]*)*")
_SEQ = re.compile(r"seq(?::0(?P<width>[1-9]))?")

# Capital letters that look alike on paper: people type numbers with either alphabet on.
_LATIN = str.maketrans("АВЕКМНОРСТУХІЈЅЁ", "ABEKMHOPCTYXIJSE")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


@dataclass(frozen=True, slots=True)
class _Part:
    """Literal text, or a field with the width that it is padded to."""

    text: str = ""
    field: str = ""
    width: int = 0


def check_template(template: str) -> str:
    """The template without spaces around it: text, `{seq}` once, `{year}` or `{yy}` where wanted.

    `{seq:04}` pads to four digits. Raises `BadInput`: `error-template-long`, `-field` (unknown),
    `-braces`, `-characters`, `-seq` (none, or several).
    """
    template = template.strip()
    _parse(template)
    return template


def render(template: str, year: int, seq: int) -> str:
    """The number; `seq` starts at 1. Raises as `check_template`, also for a number past 30 characters."""
    if seq < 1:
        raise ValueError("numbers start at 1")
    values = {"year": f"{year:04}", "yy": f"{year % 100:02}", "seq": str(seq)}
    number = "".join(part.text or values[part.field].rjust(part.width, "0") for part in _parse(template))
    if len(number) > MAX_NUMBER:
        raise BadInput("error-template-long", template)
    return number


def counter_year(template: str, invoice_date: date) -> int:
    """The year whose counter gives `seq`; 0, one counter for ever, when the template does not show the year.

    Without it a fresh start each January would give the same number twice.
    """
    shows_year = any(part.field in ("year", "yy") for part in _parse(template))
    return invoice_date.year if shows_year else 0


def normalise_number(text: str) -> str:
    """For look-ups: «№ юк-0012» and «ЮK-12» become the same text.

    Case, spaces, the sign №, kinds of dashes, Cyrillic look-alikes and leading zeros of every group of digits
    do not matter. Composed to NFC: NFKC would turn «№» into «No».
    """
    number = unicodedata.normalize("NFC", text.upper()).translate(_LATIN).translate(_DASHES)
    number = re.sub(r"[\s№#]+", "", number)
    return re.sub(r"0+(?=[0-9])", _zeros, number)


def _zeros(found: re.Match[str]) -> str:
    """Zeros go when they lead, and stay inside a number: 0012 but 100."""
    before = found.string[found.start() - 1 : found.start()]
    return found[0] if before.isdigit() else ""


def _parse(template: str) -> list[_Part]:
    if not template or len(template) > MAX_TEMPLATE:
        raise BadInput("error-template-long" if template else "error-template-seq", template)
    parts = []
    for token in _TOKEN.finditer(template):
        if token["stray"] is not None:
            raise BadInput("error-template-braces", template)
        if token["literal"] is not None:
            if _LITERAL.fullmatch(token["literal"]) is None:
                raise BadInput("error-template-characters", template)
            parts.append(_Part(text=token["literal"]))
        elif token["field"] in ("year", "yy"):
            parts.append(_Part(field=token["field"]))
        elif found := _SEQ.fullmatch(token["field"]):
            parts.append(_Part(field="seq", width=int(found["width"] or 0)))
        else:
            raise BadInput("error-template-field", template, field=token["field"])
    if sum(part.field == "seq" for part in parts) != 1:
        raise BadInput("error-template-seq", template)
    return parts
