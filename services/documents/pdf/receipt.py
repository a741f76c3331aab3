"""The receipt of a payment: who gave what to whom, how, and for what. The issuer signs it."""

from collections.abc import Mapping

from services.documents.appearance import NO_IMAGES
from services.documents.pdf.blocks import facts_block, keep_together, paragraph_blocks
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.printable import in_printable_letters
from services.documents.pdf.settlement_labels import SettlementLabels, say_payment, settlement_labels
from services.documents.pdf.settlement_page import (
    draw_paper,
    followed,
    heading_blocks,
    issuer_signature,
    languages_of,
    say_sum,
    say_words,
)
from services.documents.pdf.sums_table import SumsColumn, SumsRow, sums_table_blocks
from services.documents.receipt.model import ReceiptPage
from services.documents.text.formats import (
    NBSP,
    format_amount,
    format_currency,
    format_long_date,
    format_short_date,
)
from services.documents.text.party import capitalise_first
from services.documents.text.wordings import SEPARATOR, primary_language


def render_receipt(page: ReceiptPage, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    """The PDF, A4. The same page gives the same bytes; safe to call from any thread."""
    printable = in_printable_letters(page)
    labels = settlement_labels(printable.language)
    return draw_paper(printable, _title, lambda look: _blocks(printable, labels, look), images)


def _title(labels: SettlementLabels) -> str:
    return labels.receipt


def _blocks(page: ReceiptPage, labels: SettlementLabels, look: Look) -> list[Block]:
    language = primary_language(page.language)
    first = settlement_labels(language)
    received = SEPARATOR.join(
        settlement_labels(each).received.format(amount=say_sum(page.amount, each))
        for each in languages_of(page)
    )
    words = [
        block
        for each in languages_of(page)
        for block in paragraph_blocks(say_words(page.amount, page, each), look.name, space=1, look=look)
    ]
    notes = [
        block
        for place, text in enumerate(labels.not_fiscal.split(SEPARATOR))
        for block in paragraph_blocks(text, look.label, space=0.8 if place else 4, look=look)
    ]
    how = capitalise_first(say_payment(first, page.method, page.reference))
    facts = [
        (labels.received_on, format_long_date(page.received_on, language), 1),
        (labels.received_how, how, 3),
    ]
    return [
        *heading_blocks(page, _title, (labels.payee, labels.payer), look),
        *followed(paragraph_blocks(received, look.total, space=7, look=look)),
        *words,
        facts_block(facts, look),
        *sums_table_blocks(_columns(page, labels), _rows(page, first), look),
        *keep_together([*notes, issuer_signature(page, look)]),
    ]


def _columns(page: ReceiptPage, labels: SettlementLabels) -> list[SumsColumn]:
    return [
        SumsColumn(labels.received_for, is_flexible=True),
        SumsColumn(
            f"{labels.amount},{NBSP}{format_currency(page.currency, primary_language(page.language))}",
            is_numeric=True,
        ),
    ]


def _rows(page: ReceiptPage, labels: SettlementLabels) -> list[SumsRow]:
    language = primary_language(page.language)
    rows = [
        SumsRow(
            (
                labels.for_invoice.format(number=part.number, date=format_short_date(part.date)),
                format_amount(part.amount, language),
            )
        )
        for part in page.parts
    ]
    if page.advance:
        rows.append(SumsRow((labels.as_advance, format_amount(page.advance, language))))
    if page.returned:
        rows.append(SumsRow((labels.given_back, format_amount(page.returned, language))))
    return rows
