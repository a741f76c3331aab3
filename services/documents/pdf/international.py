"""The form for payments by IBAN: number and dates at the top, both parties side by side, the account at the bottom.

It is in English, or in Russian for a client who reads it.
"""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import (
    GUTTER,
    HALF_WIDTH,
    LEFT_EDGE,
    RIGHT_EDGE,
    facts_block,
    format_service_period,
    wrap_label,
)
from services.documents.pdf.canvas import HEAVY_RULE, Canvas, QrMatrix
from services.documents.pdf.closing import arrange_closing
from services.documents.pdf.heading import described, parties_blocks
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.payment_table import PaymentRow, payment_table
from services.documents.pdf.signatures import signature_block
from services.documents.pdf.structure import Element
from services.documents.pdf.table import table_blocks
from services.documents.pdf.totals import totals_blocks
from services.documents.text.formats import format_amount_with_symbol, format_long_date
from services.documents.text.party import (
    capitalise_first,
    format_contacts,
    format_identifiers,
    party_name,
)
from services.documents.text.wordings import FormLabels, form_labels, primary_language
from services.domain.requisites.digit_groups import group_payment_account
from services.domain.requisites.model import Requisites

_LABEL_WIDTH = 30.0
_LOGO_SIZE = (60.0, 20.0)  # at most, in millimetres


def build_blocks(document: InvoiceDocument, code: QrMatrix | None, look: Look, alt: str) -> list[Block]:
    labels, language = form_labels(document.language), primary_language(document.language)
    agreed = [facts_block([(labels.basis, document.basis, 4)], look)] if document.basis else []
    return [
        heading_block(document, labels, look),
        *parties_blocks(
            (
                described(labels.supplier, document.issuer, *_lines(document.issuer, language)),
                described(labels.customer, document.client, *_lines(document.client, language)),
            ),
            look,
            space=5,
        ),
        *agreed,
        *table_blocks(document, labels, look),
        *totals_blocks(document, labels, look, has_count=language != "en"),
        *payment_blocks(document, labels, code, look, alt),
    ]


def _lines(party: Requisites, language: str) -> list[str]:
    return [party.address or "", format_identifiers(party, language), format_contacts(party, language)]


def heading_block(document: InvoiceDocument, labels: FormLabels, look: Look) -> Block:
    """The logo or nothing, and the title, at the left; number, dates and the sum at the right."""
    language = primary_language(document.language)
    pairs = [
        (labels.number_of_invoice, document.number),
        (labels.date, format_long_date(document.date, language)),
    ]
    if period := format_service_period(document, language):
        pairs.append((labels.period, period))
    if document.due_date:
        pairs.append((labels.due, format_long_date(document.due_date, language)))
    elif document.payment_term:
        pairs.append((labels.term, document.payment_term))
    due = document.balance
    pairs.append(
        (labels.balance if document.paid else labels.amount_due, format_amount_with_symbol(due, language))
    )
    value_width = HALF_WIDTH - _LABEL_WIDTH
    rows = [
        (wrap_label(look.label, label, _LABEL_WIDTH - 2), look.name.wrap(value, value_width), Element("P"))
        for label, value in pairs
        if value
    ]
    gap = 0.7 * look.air
    facts_height = sum(max(len(names), len(values)) * look.name.leading + gap for names, values, _ in rows)
    logo = look.logo.fit(*_LOGO_SIZE) if look.logo else None
    titles = labels.title_word.split(" / ")
    title_height = len(titles) * look.display.leading + (logo[1] + 4 if logo else 0)
    height = max(facts_height, title_height) + 3
    title = Element("H1")
    shift = look.body.baseline - look.label.baseline

    def draw(canvas: Canvas, top: float) -> None:
        y = top
        if look.logo and logo:
            canvas.picture(look.logo, LEFT_EDGE, top, *logo, labels.logo)
            y += logo[1] + 4
        canvas.begin(title)
        canvas.lines(LEFT_EDGE, y - 1.5, titles, look.display)
        y, start = top, LEFT_EDGE + HALF_WIDTH + GUTTER
        for names, values, element in rows:
            canvas.begin(element)
            canvas.lines(start, y + shift, names, look.label)
            canvas.lines(start + _LABEL_WIDTH, y, values, look.name)
            y += max(len(names), len(values)) * look.name.leading + gap
        canvas.rule(LEFT_EDGE, top + height, RIGHT_EDGE, top + height, HEAVY_RULE, look.accent)

    return Block(height, draw)


def payment_blocks(
    document: InvoiceDocument, labels: FormLabels, code: QrMatrix | None, look: Look, alt: str
) -> list[Block]:
    payee = document.payee
    rows = [
        PaymentRow(labels.payee, party_name(payee)),
        PaymentRow(
            "IBAN" if payee.iban else labels.account, group_payment_account(payee.payment_account or "")
        ),
        PaymentRow(
            labels.payee_bank, payee.bank_name or "", "SWIFT/BIC" if payee.swift else "", payee.swift or ""
        ),
        PaymentRow(labels.correspondent, document.correspondent),
        PaymentRow(labels.purpose, document.purpose),
    ]
    shown = [row for row in rows if row.value or row.second_value]
    details = payment_table(shown, code, labels.qr, look, space=5, alt=alt)
    return arrange_closing([details], document.notes, _signature_block(document.issuer, labels, look), look)


def _signature_block(issuer: Requisites, labels: FormLabels, look: Look) -> Block:
    role = capitalise_first(issuer.signatory_title or labels.head)
    return signature_block([(role, issuer.signatory_name or "")], "", look, labels)
