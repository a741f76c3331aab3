"""Invoice numbers: renders them from a template, and normalises typed ones for look-ups.

Templates have a parser of their own: `str.format` on what people type would expose object attributes.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from services.domain.errors import BadInput

MAX_TEMPLATE_LENGTH = 40
MAX_NUMBER_LENGTH = 30

_TOKEN = re.compile(r"\{(?P<field>[^{}]*)\}|(?P<literal>[^{}]+)|(?P<stray>[{}])")
_LITERAL = re.compile(r"[^\W_]*(?:[-/._ ][^\W_]*)*")
_SEQUENCE_FIELD = re.compile(r"seq(?::0(?P<width>[1-9]))?")

# Capital letters that look alike on paper: people type numbers with either alphabet on.
_LATIN_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХІЈЅЁ", "ABEKMHOPCTYXIJSE")
_DASH_VARIANTS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


@dataclass(frozen=True, slots=True)
class _TemplatePart:
    """Literal text, or a field and the width to which zeros pad it."""

    text: str = ""
    field: str = ""
    width: int = 0


def check_template(template: str) -> str:
    """The template without spaces around it: text, `{seq}` exactly once, optionally `{year}` or `{yy}`.

    `{seq:04}` pads to four digits. Raises `BadInput`: `error-template-long`, `-field` (unknown),
    `-braces`, `-characters`, `-seq` (none, or several).
    """
    template = template.strip()
    _parse_template(template)
    return template


def render_number(template: str, year: int, seq: int) -> str:
    """The number; `seq` starts at 1. Raises as `check_template`, and for a number of more than 30 characters."""
    if seq < 1:
        raise ValueError("numbers start at 1")
    values = {"year": f"{year:04}", "yy": f"{year % 100:02}", "seq": str(seq)}
    number = "".join(
        part.text or values[part.field].rjust(part.width, "0") for part in _parse_template(template)
    )
    if len(number) > MAX_NUMBER_LENGTH:
        raise BadInput("error-template-long", template)
    return number


def counter_year(template: str, invoice_date: date) -> int:
    """The year whose counter gives `seq`; 0, one counter for ever, when the template does not show the year.

    If a template without the year restarted each January, it would give the same number twice.
    """
    shows_year = any(part.field in ("year", "yy") for part in _parse_template(template))
    return invoice_date.year if shows_year else 0


def normalise_number(text: str) -> str:
    """Normalises a number for look-ups: «№ юк-0012» and «ЮK-12» become the same text.

    Ignores case, spaces, the sign №, kinds of dashes, Cyrillic look-alikes and leading zeros of every group of
    digits. The form is NFC: NFKC would turn «№» into «No».
    """
    number = unicodedata.normalize("NFC", text.upper()).translate(_LATIN_LOOKALIKES).translate(_DASH_VARIANTS)
    number = re.sub(r"[\s№#]+", "", number)
    return re.sub(r"0+(?=[0-9])", _drop_leading_zeros, number)


def _drop_leading_zeros(match: re.Match[str]) -> str:
    """Drops zeros at the start of a number only: 0012 becomes 12, 100 stays."""
    previous = match.string[match.start() - 1 : match.start()]
    return match[0] if previous.isdigit() else ""


def _parse_template(template: str) -> list[_TemplatePart]:
    if not template or len(template) > MAX_TEMPLATE_LENGTH:
        raise BadInput("error-template-long" if template else "error-template-seq", template)
    parts = []
    for token in _TOKEN.finditer(template):
        if token["stray"] is not None:
            raise BadInput("error-template-braces", template)
        if token["literal"] is not None:
            if _LITERAL.fullmatch(token["literal"]) is None:
                raise BadInput("error-template-characters", template)
            parts.append(_TemplatePart(text=token["literal"]))
        elif token["field"] in ("year", "yy"):
            parts.append(_TemplatePart(field=token["field"]))
        elif sequence := _SEQUENCE_FIELD.fullmatch(token["field"]):
            parts.append(_TemplatePart(field="seq", width=int(sequence["width"] or 0)))
        else:
            raise BadInput("error-template-field", template, field=token["field"])
    if sum(part.field == "seq" for part in parts) != 1:
        raise BadInput("error-template-seq", template)
    return parts
