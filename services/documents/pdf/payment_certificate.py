"""The certificate of payment of an invoice: which payments, when, how much, and what is left."""

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
    short_day,
    sum_and_words,
)
from services.documents.pdf.sheet import in_printable_letters
from services.documents.pdf.sums_table import SumsColumn, SumsRow, sums_table_blocks
from services.documents.receipt.model import CertifiedPayment, PaymentCertificatePage
from services.documents.text.formats import NBSP, format_amount, format_currency, format_short_date
from services.documents.text.party import capitalise_first


def render_payment_certificate(
    page: PaymentCertificatePage, images: Mapping[str, bytes] = NO_IMAGES
) -> bytes:
    """The PDF, A4. The same page gives the same bytes; safe to call from any thread."""
    printable = in_printable_letters(page)
    labels = SETTLEMENT_LABELS[printable.language]
    return draw_paper(printable, labels.certificate, lambda look: _blocks(printable, labels, look), images)


def _blocks(page: PaymentCertificatePage, labels: SettlementLabels, look: Look) -> list[Block]:
    language = page.language
    invoice = labels.certified_invoice.format(
        number=page.invoice_number,
        date=format_short_date(page.invoice_date),
        amount=say_sum(page.invoice_total, language),
    )
    facts = [(labels.invoice, invoice, 2)]
    if page.basis:
        facts.append((labels.basis, page.basis, 2))
    said = labels.certificate_intro.format(
        date=short_day(page.date, language),
        number=page.invoice_number,
        invoice_date=format_short_date(page.invoice_date),
    )
    return [
        *heading_blocks(page, labels.certificate, (labels.issuer, labels.client), look),
        facts_block(facts, look),
        *followed(paragraph_blocks(said, look.body, space=4, look=look)),
        *sums_table_blocks(_columns(page, labels), _rows(page, labels), look),
        *keep_together([*_conclusion_blocks(page, labels, look), issuer_signature(page, look)]),
    ]


def _columns(page: PaymentCertificatePage, labels: SettlementLabels) -> list[SumsColumn]:
    return [
        SumsColumn(labels.day),
        SumsColumn(labels.document, is_flexible=True),
        SumsColumn(f"{labels.amount},{NBSP}{format_currency(page.currency, page.language)}", is_numeric=True),
    ]


def _rows(page: PaymentCertificatePage, labels: SettlementLabels) -> list[SumsRow]:
    language = page.language
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
    return f"{said} ({labels.part_of.format(amount=say_sum(payment.whole, page.language))})"


def _conclusion_blocks(page: PaymentCertificatePage, labels: SettlementLabels, look: Look) -> list[Block]:
    paid = sum_and_words(page.paid, page)
    if page.balance:
        left = say_sum(page.balance, page.language)
        said = labels.still_owed.format(**paid, left=left, left_words=say_words(page.balance, page))
    else:
        said = (labels.nothing_left if page.written_off else labels.paid_in_full).format(**paid)
    return paragraph_blocks(said, look.name, space=5, look=look)
