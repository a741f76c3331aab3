"""The receipt of a payment: who gave what to whom, how, and for what. The issuer signs it."""

from collections.abc import Mapping

from services.documents.appearance import NO_IMAGES
from services.documents.pdf.blocks import facts_block, keep_together, paragraph_blocks
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.settlement_labels import SETTLEMENT_LABELS, SettlementLabels, say_payment
from services.documents.pdf.settlement_page import (
    draw_paper,
    followed,
    heading_blocks,
    issuer_signature,
    say_sum,
    say_words,
)
from services.documents.pdf.sheet import in_printable_letters
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


def render_receipt(page: ReceiptPage, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    """The PDF, A4. The same page gives the same bytes; safe to call from any thread."""
    printable = in_printable_letters(page)
    labels = SETTLEMENT_LABELS[printable.language]
    return draw_paper(printable, labels.receipt, lambda look: _blocks(printable, labels, look), images)


def _blocks(page: ReceiptPage, labels: SettlementLabels, look: Look) -> list[Block]:
    language = page.language
    received = labels.received.format(amount=say_sum(page.amount, language))
    how = capitalise_first(say_payment(labels, page.method, page.reference))
    facts = [
        (labels.received_on, format_long_date(page.received_on, language), 1),
        (labels.received_how, how, 3),
    ]
    return [
        *heading_blocks(page, labels.receipt, (labels.payee, labels.payer), look),
        *followed(paragraph_blocks(received, look.total, space=7, look=look)),
        *paragraph_blocks(say_words(page.amount, page), look.name, space=1, look=look),
        facts_block(facts, look),
        *sums_table_blocks(_columns(page, labels), _rows(page, labels), look),
        *keep_together(
            [
                *paragraph_blocks(labels.not_fiscal, look.label, space=4, look=look),
                issuer_signature(page, look),
            ]
        ),
    ]


def _columns(page: ReceiptPage, labels: SettlementLabels) -> list[SumsColumn]:
    return [
        SumsColumn(labels.received_for, is_flexible=True),
        SumsColumn(f"{labels.amount},{NBSP}{format_currency(page.currency, page.language)}", is_numeric=True),
    ]


def _rows(page: ReceiptPage, labels: SettlementLabels) -> list[SumsRow]:
    rows = [
        SumsRow(
            (
                labels.for_invoice.format(number=part.number, date=format_short_date(part.date)),
                format_amount(part.amount, page.language),
            )
        )
        for part in page.parts
    ]
    if page.advance:
        rows.append(SumsRow((labels.as_advance, format_amount(page.advance, page.language))))
    if page.returned:
        rows.append(SumsRow((labels.given_back, format_amount(page.returned, page.language))))
    return rows
