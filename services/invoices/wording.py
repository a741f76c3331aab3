"""Says in the language of the page what the product itself has written on an invoice in another.

A person drafts in one language and the page is in another, or a firm's VAT ground was chosen in Russian: words of
the locale files are found again there, and everything else is what the firm typed.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache

from babel.dates import format_date

from services.domain.ports import Translator

LANGUAGES = ("ru", "en")
UNIT_KEYS = ("document-unit-service", "document-unit-hour", "document-unit-minute", "document-unit-month")
SUBJECT_KEYS = ("document-subject",)
REASON_KEYS = (
    "vat-reason-ru-simplified",
    "vat-reason-ru-professional",
    "vat-reason-ru-advocates",
    "vat-reason-ru-abroad",
    "vat-reason-ru-eaeu",
    "vat-reason-kz-not-payer",
    "vat-reason-kz-abroad",
    "vat-reason-uz-turnover",
    "vat-reason-uz-abroad",
    "vat-reason-by-simplified",
    "vat-reason-by-abroad",
    "vat-reason-other-reverse",
    "vat-reason-other-outside",
)


def say_in(language: str, text: str, keys: Iterable[str], translator: Translator) -> str:
    """What the locale files say in `language`, when the text is what they say in another one; else the text."""
    folded = text.casefold()
    for key in keys:
        if any(folded == translator.get(key, other, {}).casefold() for other in LANGUAGES):
            said = translator.get(key, language, {})
            return said[:1].upper() + said[1:] if text[:1].isupper() else said
    return text


def say_line_in(language: str, text: str, month: date | None, translator: Translator) -> str:
    """A line's name: a usual one, or one that ends with the month that a retainer bills."""
    if month is not None:
        for other in LANGUAGES:
            text = text.replace(month_name(month, other), month_name(month, language))
    return say_in(language, text, SUBJECT_KEYS, translator)


@cache
def month_name(month: date, language: str) -> str:
    """«ноябрь 2026», “November 2026”."""
    return format_date(month, "LLLL y", locale=language)
