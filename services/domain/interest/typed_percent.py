"""Reads a percentage as people type it of a rate or of a penalty, with more decimals than those of taxes."""

import re
from decimal import Decimal
from typing import NamedTuple

_PERCENT = re.compile(
    r"(?:жылдық |күніне )?(?P<sign>[-−–]?) ?(?P<number>\d{1,4}(?:[.,]\d{1,6})?) ?"
    r"(?P<word>%|процент\w*|percent|per cent|пайыз\w*)?"
    r"(?: ?(?:годовых|a year|per annum|в день|за день|a day|per day))?\.?"
)


class TypedPercent(NamedTuple):
    value: Decimal
    is_named: bool
    """It was called a percentage: «10%», not «10»."""


def parse_typed_percent(text: str) -> TypedPercent | None:
    """«15,5», «15.5% годовых», «0,1 % в день»; None for anything else."""
    found = _PERCENT.fullmatch(" ".join(text.lower().split()))
    if found is None:
        return None
    value = Decimal(found["number"].replace(",", "."))
    return TypedPercent(-value if found["sign"] else value, found["word"] is not None)
