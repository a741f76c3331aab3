"""The form for payments by IBAN: number and dates on top, both parties side by side, the account at the foot.

In English, or in Russian for a client who reads it.
"""

from collections.abc import Sequence

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.canvas import BOLD, Canvas, Matrix
from services.documents.pdf.closing import arranged
from services.documents.pdf.details import contacts, full_name, identifiers, sentence_case
from services.documents.pdf.flow import Block
from services.documents.pdf.formats import amount_with_symbol, long_date
from services.documents.pdf.labels import INTERNATIONAL, LABELS, International
from services.documents.pdf.orders import Row, order
from services.documents.pdf.parts import (
    BODY,
    FULL,
    LABEL,
    NAME,
    field,
    paragraph,
    service_period,
    signatures,
    words,
)
from services.documents.pdf.table import LEFT, RIGHT, table, totals
from services.documents.pdf.typeface import Style
from services.domain.requisites.format import group_payment_account
from services.domain.requisites.model import Requisites

_TITLE = Style(22, bold=True)
_HALF = FULL / 2 - 5


def blocks(document: InvoiceDocument, code: Matrix | None) -> list[Block]:
    labels, text = LABELS[document.language], INTERNATIONAL[document.language]
    return [
        heading(document, text),
        *parties(document, text),
        *field(text.basis, document.basis, space=5),
        *table(document, labels),
        totals(document, labels),
        *words(document),
        *payment(document, text, code),
    ]


def heading(document: InvoiceDocument, text: International) -> Block:
    """The title at the left; number, dates and the sum at the right."""
    facts = [(text.number, document.number), (text.date, long_date(document.date, document.language))]
    if period := service_period(document):
        facts.append((text.period, period))
    if document.due_date:
        facts.append((text.due, long_date(document.due_date, document.language)))
    facts.append((text.amount_due, amount_with_symbol(document.total, document.language)))
    rows = [(label, NAME.wrap(value, _HALF - 32)) for label, value in facts]
    height = max(sum(len(lines) * (NAME.leading + 0.7) for _, lines in rows), _TITLE.leading) + 3

    def draw(canvas: Canvas, top: float) -> None:
        canvas.text(LEFT, top - 1.5, text.title, _TITLE)
        y, start = top, RIGHT - _HALF
        for label, lines in rows:
            canvas.text(start, y + BODY.baseline - LABEL.baseline, label, LABEL)
            for line in lines:
                canvas.text(start + 32, y, line, NAME)
                y += NAME.leading + 0.7
        canvas.rule(LEFT, top + height, RIGHT, top + height, BOLD)

    return Block(height, draw)


def parties(document: InvoiceDocument, text: International) -> list[Block]:
    sides = [
        _side(text.issuer, document.issuer, document.language),
        _side(text.client, document.client, document.language),
    ]
    rows = max(map(len, sides))

    def block(row: int) -> Block:
        def draw(canvas: Canvas, top: float) -> None:
            for side, x in zip(sides, (LEFT, RIGHT - _HALF), strict=True):
                if row < len(side):
                    canvas.text(x, top, *side[row])

        return Block(BODY.leading, draw, space=0 if row else 6)

    return [block(row) for row in range(rows)]


def _side(label: str, party: Requisites, language: str) -> Sequence[tuple[str, Style]]:
    parts = [party.address or "", identifiers(party, language), contacts(party, language)]
    return [
        (label, LABEL),
        *((line, NAME) for line in NAME.wrap(full_name(party), _HALF)),
        *((line, BODY) for part in parts if part for line in BODY.wrap(part, _HALF)),
    ]


def payment(document: InvoiceDocument, text: International, code: Matrix | None) -> list[Block]:
    issuer = document.issuer
    account = issuer.payment_account or ""
    bic = issuer.swift or issuer.bic or ""
    rows = [
        Row(text.payee, full_name(issuer)),
        Row("IBAN" if issuer.iban else text.account, group_payment_account(account)),
        Row(text.bank, issuer.bank_name or "", "BIC" if bic else "", bic),
        Row(text.reference, document.purpose),
    ]
    due = ""
    if document.due_date:
        due = text.pay_by.format(
            amount=amount_with_symbol(document.total, document.language),
            date=long_date(document.due_date, document.language),
        )
    asked = paragraph(due, NAME, space=6)
    details = order([row for row in rows if row.value], code, text.scan, space=2)
    return arranged([*asked, details], document.notes, _signature(issuer, text))


def _signature(issuer: Requisites, text: International) -> Block:
    role = sentence_case(issuer.signatory_title or text.signed)
    return signatures([(role, issuer.signatory_name or "")])
