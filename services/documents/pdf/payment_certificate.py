"""The certificate of payment of an invoice: which payments, when, how much, and what is left."""

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
    short_day,
    sum_and_words,
)
from services.documents.pdf.sums_table import SumsColumn, SumsRow, sums_table_blocks
from services.documents.receipt.model import CertifiedPayment, PaymentCertificatePage
from services.documents.text.formats import NBSP, format_amount, format_currency, format_short_date
from services.documents.text.party import capitalise_first
from services.documents.text.wordings import primary_language


def render_payment_certificate(
    page: PaymentCertificatePage, images: Mapping[str, bytes] = NO_IMAGES
) -> bytes:
    """The PDF, A4. The same page gives the same bytes; safe to call from any thread."""
    printable = in_printable_letters(page)
    labels = settlement_labels(printable.language)
    return draw_paper(printable, _title, lambda look: _blocks(printable, labels, look), images)


def _title(labels: SettlementLabels) -> str:
    return labels.certificate


def _blocks(page: PaymentCertificatePage, labels: SettlementLabels, look: Look) -> list[Block]:
    language = primary_language(page.language)
    first = settlement_labels(language)
    invoice = first.certified_invoice.format(
        number=page.invoice_number,
        date=format_short_date(page.invoice_date),
        amount=say_sum(page.invoice_total, language),
    )
    facts = [(labels.invoice, invoice, 2)]
    if page.basis:
        facts.append((labels.basis, page.basis, 2))
    intros = [
        block
        for place, each in enumerate(languages_of(page))
        for block in paragraph_blocks(_intro(page, each), look.body, space=0.8 if place else 4, look=look)
    ]
    return [
        *heading_blocks(page, _title, (labels.issuer, labels.client), look),
        facts_block(facts, look),
        *followed(intros),
        *sums_table_blocks(_columns(page, labels), _rows(page, first), look),
        *keep_together([*_conclusion_blocks(page, look), issuer_signature(page, look)]),
    ]


def _columns(page: PaymentCertificatePage, labels: SettlementLabels) -> list[SumsColumn]:
    return [
        SumsColumn(labels.day),
        SumsColumn(labels.document, is_flexible=True),
        SumsColumn(
            f"{labels.amount},{NBSP}{format_currency(page.currency, primary_language(page.language))}",
            is_numeric=True,
        ),
    ]


def _rows(page: PaymentCertificatePage, labels: SettlementLabels) -> list[SumsRow]:
    language = primary_language(page.language)
    rows = [
        SumsRow(
            (
                format_short_date(payment.day),
                _say_payment(payment, page, labels),
                format_amount(payment.amount, language),
            )
        )
        for payment in page.payments
    ]
    rows.append(SumsRow(("", labels.paid_in_all, format_amount(page.paid, language)), is_sum=True))
    if page.written_off:
        rows.append(SumsRow(("", labels.written_off, format_amount(page.written_off, language))))
    rows.append(SumsRow(("", labels.left, format_amount(page.balance, language)), is_sum=True))
    return rows


def _say_payment(payment: CertifiedPayment, page: PaymentCertificatePage, labels: SettlementLabels) -> str:
    said = capitalise_first(say_payment(labels, payment.method, payment.reference))
    if payment.whole == payment.amount:
        return said
    return f"{said} ({labels.part_of.format(amount=say_sum(payment.whole, primary_language(page.language)))})"


def _intro(page: PaymentCertificatePage, language: str) -> str:
    return settlement_labels(language).certificate_intro.format(
        date=short_day(page.date, language),
        number=page.invoice_number,
        invoice_date=format_short_date(page.invoice_date),
    )


def _conclusion_blocks(page: PaymentCertificatePage, look: Look) -> list[Block]:
    return [
        block
        for place, language in enumerate(languages_of(page))
        for block in paragraph_blocks(
            _conclusion(page, language), look.name, space=1 if place else 5, look=look
        )
    ]


def _conclusion(page: PaymentCertificatePage, language: str) -> str:
    labels, paid = settlement_labels(language), sum_and_words(page.paid, page, language)
    if page.balance:
        left = say_sum(page.balance, language)
        return labels.still_owed.format(**paid, left=left, left_words=say_words(page.balance, page, language))
    return (labels.nothing_left if page.written_off else labels.paid_in_full).format(**paid)
