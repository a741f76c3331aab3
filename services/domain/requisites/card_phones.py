"""Sorts the phones of a card: those that are stored, and those that nobody could read."""

from collections.abc import Sequence

from services.domain.errors import BadInput
from services.domain.requisites.contacts import parse_phone
from services.domain.requisites.digit_runs import replace_letter_o
from services.domain.requisites.model import Country

_MOST = 10  # a row of contacts holds no more


def sort_phones(typed: Sequence[str], country: Country) -> tuple[list[str], list[str]]:
    """The numbers in E.164, each once, and the texts that are no number or too many."""
    numbers: dict[str, None] = {}
    left: dict[str, None] = {}
    for text in typed[:_MOST]:
        try:
            numbers[parse_phone(replace_letter_o(text), country)] = None
        except BadInput:
            left[text.strip()] = None
    left |= dict.fromkeys(map(str.strip, typed[_MOST:]))
    return list(numbers), list(left)
