"""Splits a typed text into search terms: a number, words of a name, a tax number, a phone, an e-mail address."""

import re

from db.vocabulary.filters import SearchTerms
from services.domain.errors import Ambiguous, BadInput
from services.domain.invoicing.number_template import normalise_number
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_amount
from services.domain.text_folding import query_digits, query_email_part, query_phone_part, query_words

_BEFORE_A_SUM = re.compile(r"^(?:(?:на|сумм[ауе]|of|for|amount|sum|total)\s+)+", re.IGNORECASE)
_LEAST_SUM = 100_00
MAX_QUERY_LENGTH = 200
MIN_QUERY_DIGITS = 5
"""Fewer digits are rather a part of an invoice's number; they match phones by chance."""
MAX_QUERY_WORDS = 8
"""More words do not narrow a search for a name, and each costs one more scan of the names."""


def build_search_terms(text: str, min_digits: int = MIN_QUERY_DIGITS) -> SearchTerms:
    """The text as each column might hold it. A number of an invoice or a contract has a digit, and a part of a tax
    number or a phone at least `min_digits`."""
    text = text[:MAX_QUERY_LENGTH]
    digits = query_digits(text)
    if len(digits) < min_digits:
        digits = ""
    number = normalise_number(text)
    return SearchTerms(
        words=query_words(text)[:MAX_QUERY_WORDS],
        digits=digits,
        phone=query_phone_part(digits),
        email=query_email_part(text) if any(char.isalpha() or char == "@" for char in text) else "",
        number=number if any(char.isdigit() for char in number) else "",
        sums=parse_sums(text),
    )


def parse_sums(text: str) -> tuple[int, ...]:
    """Minor units, in whichever currency the text names, both readings of one that has two; «38» is the number of a
    paper and no sum."""
    if not any(char.isdigit() for char in text):
        return ()
    typed = _BEFORE_A_SUM.sub("", text.strip())
    for currency in Currency:
        try:
            readings: tuple[Money, ...] = (parse_amount(typed, currency),)
        except Ambiguous as error:
            readings = tuple(error.readings)
        except BadInput as error:
            if error.key == "error-amount-currency":
                continue
            return ()
        return tuple(money.minor for money in readings if money.minor >= _LEAST_SUM)
    return ()
