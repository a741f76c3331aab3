"""What the papers about money have in common: the pages, the title, the parties, how sums are said, who signs."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from services.documents.pdf.blocks import title_block
from services.documents.pdf.heading import described, letterhead_blocks, parties_blocks
from services.documents.pdf.look import Look, look_of
from services.documents.pdf.pagination import Block
from services.documents.pdf.settlement_labels import NUMBER_SIGNS, SETTLEMENT_LABELS
from services.documents.pdf.sheet import Sheet, draw_sheet
from services.documents.pdf.signatures import signature_block
from services.documents.receipt.model import PaymentCertificatePage, ReceiptPage
from services.documents.reconciliation.model import ReconciliationPage
from services.documents.text.formats import (
    NBSP,
    format_amount,
    format_currency,
    format_long_date,
    format_short_date,
)
from services.documents.text.party import capitalise_first, describe_party_lines, party_name
from services.documents.text.wordings import form_labels
from services.domain.money.in_words import amount_in_words
from services.domain.money.money import Money

MoneyPage = ReconciliationPage | ReceiptPage | PaymentCertificatePage
_LONGEST_NUMBER = 40  # in the footer


def draw_paper(
    page: MoneyPage, title: str, build: Callable[[Look], Sequence[Block]], images: Mapping[str, bytes]
) -> bytes:
    """The PDF, A4; `title` has places for `number` and `date`. Equal pages give equal bytes.

    `images` holds the PNG of each digest that the page's appearance names.
    """
    labels = SETTLEMENT_LABELS[page.language]
    number = page.number if len(page.number) <= _LONGEST_NUMBER else page.number[: _LONGEST_NUMBER - 1] + "…"
    sheet = Sheet(
        title=_titled(title, number, format_short_date(page.date), page.language),
        language=page.language,
        date=page.date,
        author=party_name(page.issuer),
        watermark=labels.draft if page.draft else labels.void if page.void else "",
    )
    return draw_sheet(sheet, build, look_of(page.appearance, images))


def heading_blocks(page: MoneyPage, title: str, sides: tuple[str, str], look: Look) -> list[Block]:
    """The letterhead, the title and both parties, under the words that say which `sides` they are."""
    kept = title.replace(" {date}", "\u00a0{date}")  # «от» goes to the next line with the date
    text = _titled(kept, page.number, format_long_date(page.date, page.language), page.language)
    parties = [
        described(side, party, *describe_party_lines(party, page.language))
        for side, party in zip(sides, (page.issuer, page.client), strict=True)
    ]
    return [
        *letterhead_blocks(look, form_labels(page.language)),
        title_block(text, 0, look),
        *parties_blocks((parties[0], parties[1]), look),
    ]


def _titled(title: str, number: str, day: str, language: str) -> str:
    sign = NUMBER_SIGNS[language].replace(" ", NBSP)
    return title.format(number=f"{sign}{number} " if number else "", date=day)


def say_sum(money: Money, language: str) -> str:
    """«150 000,00 руб.», “EUR 1,500.00”."""
    amount, currency = format_amount(money, language), format_currency(money.currency, language)
    return f"{currency}{NBSP}{amount}" if language == "en" else f"{amount}{NBSP}{currency}"


def say_words(money: Money, page: MoneyPage) -> str:
    """In words, «00 копеек» on one line."""
    words = amount_in_words(money, page.language, decline_minor=page.decline_minor)
    return re.sub(r" (\d\d) ", rf" \1{NBSP}", words)


def sum_and_words(money: Money, page: MoneyPage) -> dict[str, str]:
    return {"amount": say_sum(money, page.language), "words": say_words(money, page)}


def short_day(day: date, language: str) -> str:
    """In a sentence: «30.11.2026», “30 November 2026”."""
    return format_long_date(day, "en") if language == "en" else format_short_date(day)


def issuer_signature(page: MoneyPage, look: Look) -> Block:
    """The issuer alone signs what confirms a payment."""
    labels, issuer = SETTLEMENT_LABELS[page.language], page.issuer
    is_individual = issuer.kind.is_individual
    own_name = party_name(issuer) if is_individual else ""
    role = issuer.signatory_title or (labels.issuer if is_individual else labels.issuer_role)
    people = [(capitalise_first(role), issuer.signatory_name or own_name)]
    return signature_block(people, "" if is_individual else labels.stamp, look, form_labels(page.language))


def followed(blocks: Sequence[Block]) -> Sequence[Block]:
    """Never the last on a page."""
    for block in blocks:
        block.keep_with_next = True
    return blocks
