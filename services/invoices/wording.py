"""Says in the reader's language, a page's or a person's, what the product itself has written in another.

A person drafts in one language and the page is in another, or a firm's VAT ground was chosen in Russian: words of
the locale files are found again there, and everything else is what the firm typed.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from services.documents.text.formats import format_month, format_short_date
from services.documents.text.party import capitalise_first
from services.domain.languages import LANGUAGES, PAPER_LANGUAGES
from services.domain.ports import Translator

UNIT_KEYS = ("document-unit-service", "document-unit-hour", "document-unit-minute", "document-unit-month")
SUBJECT_KEYS = ("document-subject",)
PAGE_SUBJECT_KEYS = (*SUBJECT_KEYS, "subject-retainer")
"""Where a page is in neither language of the locale files: what firms type most is translated, too."""
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
ACT_REASON_KEYS = (
    "invoice-reason-mistake",
    "invoice-reason-agreed",
    "invoice-reason-sum",
    "invoice-reason-details",
    "invoice-reason-hopeless",
    "invoice-reason-settled",
    "payment-reverse-mistake",
    "payment-reverse-twice",
    "payment-reverse-stranger",
    "bank-undo-reason",
    "pushed-small-reason",
    "reminders-reason-away",
    "reminders-reason-agreed",
    "reminders-reason-papers",
    "reminders-reason-quality",
    "reminders-reason-sum",
    "reminders-reason-bankrupt",
    "reminders-reason-court",
    "reminders-reason-personally",
    "demand-hold-reason",
)
"""The reasons that are offered as buttons: the label is what is stored."""
FILE_KEYS = ("contract-file-unnamed", "contract-file-photo")
OWN_KEYS = (*SUBJECT_KEYS, *REASON_KEYS, *ACT_REASON_KEYS, *FILE_KEYS)
"""Everything that is stored in the language of who pressed it, and read by others."""
_NUMBERS = re.compile(r"(\d\d\.\d\d\.\d{4}).+?(\d\d\.\d\d\.\d{4})\D+?(\d+)\D+?(\d+)")


def say_in(language: str, text: str, keys: Iterable[str], translator: Translator) -> str:
    """What the locale files say in `language`, when the text is what they say in another one; else the text."""
    folded = text.casefold()
    for key in keys:
        if any(folded == translator.get(key, other, {}).casefold() for other in LANGUAGES):
            said = translator.get(key, language, {})
            return said[:1].upper() + said[1:] if text[:1].isupper() else said
    return text


def neutral_line(language: str, unit: str, translator: Translator) -> tuple[str, str]:
    """What a line is called, and its unit, where neither may tell what was done. A unit that a firm typed itself, such
    as a hearing, tells it, too."""
    subject = translator.get("document-subject", language, {})
    known = {translator.get(key, other, {}).casefold() for key in UNIT_KEYS for other in LANGUAGES}
    if unit.casefold() not in known:
        return capitalise_first(subject), translator.get("document-unit-service", language, {})
    return capitalise_first(subject), say_in(language, unit, UNIT_KEYS, translator)


def say_line_in(language: str, text: str, month: date | None, translator: Translator) -> str:
    """A line's name: a usual one, or the one of a month that a retainer bills."""
    keys = SUBJECT_KEYS if language in PAPER_LANGUAGES else PAGE_SUBJECT_KEYS
    if month is None:
        return say_in(language, text, keys, translator)
    for other in PAPER_LANGUAGES:
        subject = text.split(f", {month_name(month, other)}")[0]
        said = say_in(language, subject, keys, translator)
        for key, part in _retainer_forms(text):
            written = {"subject": subject, "month": month_name(month, other), **part}
            if translator.get(key, other, written) == text:
                return translator.get(
                    key, language, {"subject": said, "month": month_name(month, language), **part}
                )
    for other in PAPER_LANGUAGES:
        text = text.replace(month_name(month, other), month_name(month, language))
    return text


def advance_line(language: str, title: str, number: str, signed_on: date, translator: Translator) -> str:
    """«Аванс по договору № 7 от 01.02.2026»."""
    params = {"number": number, "date": format_short_date(signed_on)}
    return translator.get(f"document-line-advance-{title}", language, params)


def is_advance_line(text: str, title: str, number: str, signed_on: date, translator: Translator) -> bool:
    """Whether it is the product's own line, in any language of the locale files."""
    return any(text == advance_line(each, title, number, signed_on, translator) for each in PAPER_LANGUAGES)


def _retainer_forms(text: str) -> Iterator[tuple[str, dict[str, str | int]]]:
    """Keys of the names that a retainer's line may have, with the days that the text holds."""
    yield "document-line-retainer", {}
    if found := _NUMBERS.search(text):
        start, end, days, of = found.groups()
        yield (
            "document-line-retainer-part",
            {"start": start, "end": end, "days": int(days), "of": int(of)},
        )


@cache
def month_name(month: date, language: str) -> str:
    return format_month(month, language)
