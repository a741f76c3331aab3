"""The form for payments by IBAN: number and dates at the top, both parties side by side, the account at the bottom.

It is in English, or in Russian for a client who reads it.
"""

from collections.abc import Sequence

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import (
    BODY_STYLE,
    CONTENT_WIDTH,
    LABEL_STYLE,
    NAME_STYLE,
    amount_in_words_blocks,
    field_blocks,
    format_service_period,
    paragraph_blocks,
    signature_block,
)
from services.documents.pdf.canvas import HEAVY_RULE, Canvas, QrMatrix
from services.documents.pdf.closing import arrange_closing
from services.documents.pdf.labels import FORM_LABELS, INTERNATIONAL_LABELS, InternationalLabels
from services.documents.pdf.pagination import Block
from services.documents.pdf.payment_table import PaymentRow, payment_table
from services.documents.pdf.table import LEFT_EDGE, RIGHT_EDGE, table_blocks, totals_block
from services.documents.pdf.typeface import Style
from services.documents.text.formats import format_amount_with_symbol, format_long_date
from services.documents.text.party import (
    capitalise_first,
    format_contacts,
    format_identifiers,
    party_name,
)
from services.domain.requisites.digit_groups import group_payment_account
from services.domain.requisites.model import Requisites

_TITLE_STYLE = Style(22, bold=True)
_HALF_WIDTH = CONTENT_WIDTH / 2 - 5


def build_blocks(document: InvoiceDocument, code: QrMatrix | None) -> list[Block]:
    labels, text = FORM_LABELS[document.language], INTERNATIONAL_LABELS[document.language]
    return [
        heading_block(document, text),
        *party_blocks(document, text),
        *field_blocks(text.basis, document.basis, space=5),
        *table_blocks(document, labels),
        totals_block(document, labels),
        *amount_in_words_blocks(document),
        *payment_blocks(document, text, code),
    ]


def heading_block(document: InvoiceDocument, text: InternationalLabels) -> Block:
    """The title at the left; number, dates and the sum at the right."""
    pairs = [(text.number, document.number), (text.date, format_long_date(document.date, document.language))]
    if period := format_service_period(document):
        pairs.append((text.period, period))
    if document.due_date:
        pairs.append((text.due, format_long_date(document.due_date, document.language)))
    elif document.payment_term:
        pairs.append((text.due, document.payment_term))
    pairs.append((text.amount_due, format_amount_with_symbol(document.total, document.language)))
    rows = [(label, NAME_STYLE.wrap(value, _HALF_WIDTH - 32)) for label, value in pairs]
    height = max(sum(len(lines) * (NAME_STYLE.leading + 0.7) for _, lines in rows), _TITLE_STYLE.leading) + 3

    def draw(canvas: Canvas, top: float) -> None:
        canvas.text(LEFT_EDGE, top - 1.5, text.title, _TITLE_STYLE)
        y, start = top, RIGHT_EDGE - _HALF_WIDTH
        for label, lines in rows:
            canvas.text(start, y + BODY_STYLE.baseline - LABEL_STYLE.baseline, label, LABEL_STYLE)
            for line in lines:
                canvas.text(start + 32, y, line, NAME_STYLE)
                y += NAME_STYLE.leading + 0.7
        canvas.rule(LEFT_EDGE, top + height, RIGHT_EDGE, top + height, HEAVY_RULE)

    return Block(height, draw)


def party_blocks(document: InvoiceDocument, text: InternationalLabels) -> list[Block]:
    columns = [
        _party_lines(text.issuer, document.issuer, document.language),
        _party_lines(text.client, document.client, document.language),
    ]
    rows = max(map(len, columns))

    def row_block(row: int) -> Block:
        def draw(canvas: Canvas, top: float) -> None:
            for column, x in zip(columns, (LEFT_EDGE, RIGHT_EDGE - _HALF_WIDTH), strict=True):
                if row < len(column):
                    canvas.text(x, top, *column[row])

        return Block(BODY_STYLE.leading, draw, space=0 if row else 6)

    return [row_block(row) for row in range(rows)]


def _party_lines(label: str, party: Requisites, language: str) -> Sequence[tuple[str, Style]]:
    texts = [party.address or "", format_identifiers(party, language), format_contacts(party, language)]
    return [
        (label, LABEL_STYLE),
        *((line, NAME_STYLE) for line in NAME_STYLE.wrap(party_name(party), _HALF_WIDTH)),
        *(
            (line, BODY_STYLE)
            for paragraph in texts
            if paragraph
            for line in BODY_STYLE.wrap(paragraph, _HALF_WIDTH)
        ),
    ]


def payment_blocks(
    document: InvoiceDocument, text: InternationalLabels, code: QrMatrix | None
) -> list[Block]:
    payee = document.payee
    rows = [
        PaymentRow(text.payee, party_name(payee)),
        PaymentRow(
            "IBAN" if payee.iban else text.account, group_payment_account(payee.payment_account or "")
        ),
        PaymentRow(text.bank, payee.bank_name or "", "SWIFT/BIC" if payee.swift else "", payee.swift or ""),
        PaymentRow(text.correspondent, document.correspondent),
        PaymentRow(text.reference, document.purpose),
    ]
    deadline = ""
    if document.due_date:
        deadline = text.pay_by.format(
            amount=format_amount_with_symbol(document.total, document.language),
            date=format_long_date(document.due_date, document.language),
        )
    deadline_blocks = paragraph_blocks(deadline, NAME_STYLE, space=6)
    details_table = payment_table([row for row in rows if row.value], code, text.qr_caption, space=2)
    return arrange_closing(
        [*deadline_blocks, details_table], document.notes, _signature_block(document.issuer, text)
    )


def _signature_block(issuer: Requisites, text: InternationalLabels) -> Block:
    role = capitalise_first(issuer.signatory_title or text.signatory)
    return signature_block([(role, issuer.signatory_name or "")])
