"""A number that a purpose names, and what shapes such numbers have."""

import re
from dataclasses import dataclass
from datetime import date

from services.domain.invoicing.number_template import MAX_NUMBER_LENGTH
from services.domain.patterns import compiled_later
from services.domain.statements.purpose_words import NumberKind

MAX_RANGE = 50
"""Numbers of «12-61»; a longer one is no range."""
MIN_ACCOUNT_LENGTH = 9
"""A number of digits alone that is so long is an account, a tax number, or that of a case."""

_IBAN = compiled_later(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", re.IGNORECASE)
_MONEY = compiled_later(r"[0-9]+[-.=][0-9]{2}")
_SUM = compiled_later(r"(?!20[0-9]{2}-)[0-9]{4,}[-=][0-9]{2}|[0-9]+\.[0-9]{2}")
_MONTH_AND_YEAR = compiled_later(r"(?:0?[1-9]|1[0-2])\.20[0-9]{2}")
_TELLING = compiled_later(r"(?=.*[^\W\d_]).*|.*[0-9][-/][0-9].*")
_RANGE = compiled_later(r"(?P<prefix>.*?)(?P<first>[0-9]{1,8})-(?P=prefix)(?P<last>[0-9]{1,8})")


@dataclass(frozen=True, slots=True)
class NamedNumber:
    kind: NumberKind
    number: str
    """As written."""
    day_text: str | None = None
    """Its date as written; None where it has none."""
    day: date | None = None
    shares_day: bool = False
    """The date stands behind a later number of the enumeration: «№12,13 от 05.03.2026»."""
    readings: tuple[str, ...] = ()
    """What else the number may be, as surely: «2026-0012» of «INV-2026-0012»."""
    guesses: tuple[str, ...] = ()
    """What it may be when a line break cut it: «2026-0013» of «2026-00 13»."""
    spread_of: str = ""
    """The range that it is one of, as written: «12-15» may be an invoice's number as well."""
    party: str = ""
    """Whose it is said to be: «по счёту № 12 от ООО «Альфа»»."""
    is_vague: bool = False
    """Words stand between it and what it is of, or the text may be cut within it."""


def is_number_like(text: str) -> bool:
    """Whether it may be an invoice's number: has a digit, is no account, no IBAN and not too long."""
    if len(text) > MAX_NUMBER_LENGTH or not any(sign.isdecimal() for sign in text):
        return False
    return not (text.isdecimal() and len(text) >= MIN_ACCOUNT_LENGTH) and _IBAN.fullmatch(text) is None


def spread_range(text: str) -> tuple[str, ...] | None:
    """The numbers of «12-15» or «ЮК-12-ЮК-15»; None for what is no range."""
    match = _RANGE.fullmatch(text)
    if match is None:
        return None
    first, last = int(match["first"]), int(match["last"])
    if not first < last < first + MAX_RANGE:
        return None
    return tuple(f"{match['prefix']}{number:0{len(match['first'])}}" for number in range(first, last + 1))


def is_sum(text: str) -> bool:
    """«122000-00», «12.50»; «2026-12» is not."""
    return _SUM.fullmatch(text) is not None


def is_month_and_year(text: str) -> bool:
    """«03.2026»."""
    return _MONTH_AND_YEAR.fullmatch(text) is not None


def tells_itself(text: str) -> bool:
    """Whether it looks like an invoice's number without a word that says so: «ЮК-12», «2026-0012»."""
    return _TELLING.fullmatch(text) is not None and _MONEY.fullmatch(text) is None
