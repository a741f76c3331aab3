"""«Ромашка 118 000», «118 000 руб. от Ромашки», «счёт 15 118000,50»: a sum beside what names an invoice or a client."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.core.query_variants import PAYMENT_VERBS, names_something
from services.core.text_query import MAX_QUERY_LENGTH, parse_sums

_MOST_WORDS = 12
_MARKS = " ,.;:—–-"


@dataclass(frozen=True, slots=True)
class NamedSum:
    query: str
    """What names the invoice or the client."""
    sum_text: str
    """As it was typed: the currency of the invoice reads it."""


def split_sum(text: str) -> Iterator[NamedSum]:
    """The ways to read the text as a name and a sum, the longest sum first: «счёт 15 118 000» is never 15 118 000 of an
    invoice that nothing names. Nothing for a text that has no sum of a hundred or more, or nothing besides."""
    words = text[:MAX_QUERY_LENGTH].split()[:_MOST_WORDS]
    begun: set[int] = set()
    for start, end in _spans(len(words)):
        sum_text = " ".join(words[start:end]).strip(_MARKS)
        if start in begun or not any(char.isdigit() for char in sum_text) or not parse_sums(sum_text):
            continue
        begun.add(start)  # «118» of «118 000» is no sum
        rest = [
            word for word in words[:start] + words[end:] if word.strip(_MARKS).lower() not in PAYMENT_VERBS
        ]
        query = " ".join(rest).strip(_MARKS)
        if names_something(query):
            yield NamedSum(query, sum_text)


def _spans(count: int) -> Iterator[tuple[int, int]]:
    """From where to where in a text of so many words, the longest first, but for the whole of it."""
    for length in range(count - 1, 0, -1):
        for start in range(count - length, -1, -1):
            yield start, start + length
