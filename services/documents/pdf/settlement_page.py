"""What the papers about money have in common: the pages, the title, the parties, how sums are said, who signs."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from services.documents.demand.model import DemandPage
from services.documents.late_money.model import LateCalculationPage
from services.documents.pdf.blocks import title_block
from services.documents.pdf.heading import described, letterhead_blocks, parties_blocks
from services.documents.pdf.look import Look, look_of
from services.documents.pdf.pagination import Block
from services.documents.pdf.settlement_labels import SettlementLabels, settlement_labels
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
from services.documents.text.wordings import form_labels, primary_language
from services.domain.money.in_words import amount_in_words
from services.domain.money.money import Money

MoneyPage = ReconciliationPage | ReceiptPage | PaymentCertificatePage | LateCalculationPage | DemandPage
_LONGEST_NUMBER = 40  # in the footer


def draw_paper(
    page: MoneyPage,
    title: Callable[[SettlementLabels], str],
    build: Callable[[Look], Sequence[Block]],
    images: Mapping[str, bytes],
) -> bytes:
    """The PDF, A4; `title` takes the words that have places for `number` and `date`. Equal pages give equal bytes.

    `images` holds the PNG of each digest that the page's appearance names.
    """
    language = primary_language(page.language)
    labels = settlement_labels(language)
    number = page.number if len(page.number) <= _LONGEST_NUMBER else page.number[: _LONGEST_NUMBER - 1] + "…"
    sheet = Sheet(
        title=_titled(title, number, format_short_date(page.date), language),
        language=page.language,
        date=page.date,
        author=party_name(page.issuer),
        watermark=labels.draft if page.draft else labels.void if page.void else "",
    )
    return draw_sheet(sheet, build, look_of(page.appearance, images))


def heading_blocks(
    page: MoneyPage, title: Callable[[SettlementLabels], str], sides: tuple[str, str], look: Look
) -> list[Block]:
    """The letterhead, the title, in each language of the page, and both parties, under the words that say which `sides`
    they are."""

    def kept(labels: SettlementLabels) -> str:
        return title(labels).replace(" {date}", f"{NBSP}{{date}}")  # «от» goes to the next line with the date

    first, *further = (
        _titled(kept, page.number, format_long_date(page.date, language), language)
        for language in languages_of(page)
    )
    parties = [
        described(side, party, *describe_party_lines(party, primary_language(page.language)))
        for side, party in zip(sides, (page.issuer, page.client), strict=True)
    ]
    return [
        *letterhead_blocks(look, form_labels(page.language)),
        title_block(first, 0, look, subtitle="\n".join(further)),
        *parties_blocks((parties[0], parties[1]), look),
    ]


def languages_of(page: MoneyPage) -> list[str]:
    """The one or two that the page is said in: sentences stand in each, rows of tables in the first."""
    return page.language.split("+")


def _titled(title: Callable[[SettlementLabels], str], number: str, day: str, language: str) -> str:
    labels = settlement_labels(language)
    sign = labels.number_sign.replace(" ", NBSP)
    text = title(labels).format(number=f"{sign}{number} " if number else "", date=day)
    return text.replace(" ,", ",")


def say_sum(money: Money, language: str) -> str:
    """«150 000,00 руб.», “EUR 1,500.00”."""
    amount, currency = format_amount(money, language), format_currency(money.currency, language)
    return f"{currency}{NBSP}{amount}" if language == "en" else f"{amount}{NBSP}{currency}"


def say_words(money: Money, page: MoneyPage, language: str) -> str:
    """In words, «00 копеек» on one line."""
    words = amount_in_words(money, language, decline_minor=page.decline_minor)
    return re.sub(r" (\d\d) ", rf" \1{NBSP}", words)


def sum_and_words(money: Money, page: MoneyPage, language: str) -> dict[str, str]:
    return {"amount": say_sum(money, language), "words": say_words(money, page, language)}


def short_day(day: date, language: str) -> str:
    """In a sentence: «30.11.2026», “30 November 2026”."""
    return format_long_date(day, "en") if language == "en" else format_short_date(day)


def issuer_signature(page: MoneyPage, look: Look) -> Block:
    """The issuer alone signs what confirms a payment."""
    labels, issuer = settlement_labels(page.language), page.issuer
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
