"""What people send is read in time that grows with its length, whatever it is; the work is counted, not timed."""

import re
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from handlers.contracts.form.parsing import parse_number, parse_stages
from handlers.invoices.parsing import parse_discount, parse_priced
from handlers.reminders.policy.parsing import parse_days, parse_hour, parse_small_sum
from handlers.ui.names import short_name
from handlers.ui.periods import parse_period
from handlers.ui.text_step import Ctx
from handlers.ui.texts import clean
from handlers.ui.typed_task import parse_due_of, parse_words
from handlers.ui.typed_terms import parse_terms
from services.core.query_variants import build_variant_terms
from services.core.text_query import build_search_terms
from services.domain.calendar.dates import parse_date
from services.domain.errors import DomainError
from services.domain.invoicing.number_template import normalise_number
from services.domain.invoicing.time_worked import parse_time_worked
from services.domain.money.money import Currency
from services.domain.money.parsing import parse_amount, parse_percent, parse_quantity
from services.domain.requisites.contacts import parse_emails, parse_phones
from services.domain.requisites.model import Country
from services.domain.requisites.recognise import recognise
from services.domain.text_folding import normalise_for_search
from services.domain.text_input import normalise_line
from services.search.phrase.reader import read_said
from services.search.phrase.tokens import plain
from tests.support.repetitive import pieces, repeated
from tests.support.work import WorkCounter

LONGEST_CARD, LONGEST_MESSAGE = 3_000, 4_000
MOST = 2.3
OF_ANY_ANSWER = (
    10_000  # work that is no matter; one that takes the square of the longest message is a million
)
TODAY = date(2026, 3, 5)


def modules() -> list[ModuleType]:
    rooms = ("services.domain", "services.core", "services.search", "handlers")
    return [module for name, module in sys.modules.items() if name.startswith(rooms)]


def growth(
    counter: WorkCounter, read: Callable[[str], Any], piece: str, length: int, overhead: int = 300
) -> float:
    """How many times the work of half the text the whole takes, besides what a text of any length does."""

    def run(text: str) -> None:
        with suppress(DomainError):
            read(text)

    short, long = (repeated(piece, size) for size in (length // 2, length))
    return counter.count(lambda: run(long)) / (counter.count(lambda: run(short)) + overhead)


@pytest.mark.long
@pytest.mark.parametrize(
    "seed", [pytest.param(seed, marks=() if seed < 1 else pytest.mark.soak) for seed in range(20)]
)
def test_card_of_twice_the_length_takes_twice_the_work(seed: int) -> None:
    recognise(
        "IBAN DE89370400440532013000, тел. +7 495 123-45-67, VAT CY10259033P"
    )  # loads what it needs once
    counter = WorkCounter(modules())

    slow = {
        piece: grown
        for piece in pieces(seed, 25)
        if (grown := growth(counter, recognise, piece, LONGEST_CARD)) > MOST
    }

    assert slow == {}


CTX = Ctx("ru", TODAY, None, {"currency": "RUB"})
TYPED: dict[str, Callable[[str], Any]] = {
    "cleaned text": clean,
    "line": normalise_line,
    "folded name": normalise_for_search,
    "short name": short_name,
    "sum": lambda text: parse_amount(text, Currency.RUB),
    "quantity": parse_quantity,
    "percent": parse_percent,
    "price": lambda text: parse_priced(text, CTX),
    "discount": lambda text: parse_discount(text, CTX),
    "time worked": parse_time_worked,
    "date": lambda text: parse_date(text, TODAY),
    "period": lambda text: parse_period(text, CTX),
    "due": lambda text: parse_due_of(text, TODAY),
    "task": lambda text: parse_words(text, TODAY),
    "terms": lambda text: parse_terms(text, TODAY),
    "contract": lambda text: parse_number(text, TODAY),
    "stages": lambda text: parse_stages(text, Currency.RUB),
    "days": lambda text: parse_days(text, CTX),
    "hour": lambda text: parse_hour(text, CTX),
    "small sum": lambda text: parse_small_sum(text, CTX),
    "search": build_search_terms,
    "search, other spellings": build_variant_terms,
    "search, a phrase": lambda text: read_said(plain(text), TODAY),
    "number": normalise_number,
    "e-mails": parse_emails,
    "phones": lambda text: parse_phones(text, Country.RU),
}


@pytest.mark.parametrize("read", TYPED.values(), ids=TYPED)
def test_typed_answer_of_twice_the_length_takes_twice_the_work(read: Callable[[str], Any]) -> None:
    counter = WorkCounter(modules())
    for piece in pieces(100, 40):  # loads what it needs once
        with suppress(DomainError):
            read(repeated(piece, 200))

    slow = {
        piece: grown
        for piece in pieces(100, 40)
        if (grown := growth(counter, read, piece, LONGEST_MESSAGE, OF_ANY_ANSWER)) > MOST
    }

    assert slow == {}


def test_counter_sees_what_goes_back() -> None:
    """A pattern and a loop that take the square of a text's length."""
    example = ModuleType("example")
    vars(example)["PATTERN"] = re.compile(r"(?:ab|a\w)*c")
    counter = WorkCounter([example])

    assert growth(counter, lambda text: vars(example)["PATTERN"].search(text), "ab", 1000) > MOST
    assert growth(counter, lambda text: [text.split(each) for each in text for _ in text], "ab", 200) > MOST
    assert growth(counter, lambda text: [each.upper() for each in text], "ab", 100_000) < MOST
