"""Blocks below the totals: deadline, payment purpose, notes and signatures."""

from collections.abc import Sequence

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import (
    BODY_STYLE,
    NAME_STYLE,
    framed_blocks,
    keep_together,
    paragraph_blocks,
    signature_block,
)
from services.documents.pdf.pagination import Block
from services.documents.text.formats import format_long_date
from services.documents.text.party import capitalise_first, party_name

Signatory = tuple[str, str]  # job title and name


def closing_blocks(document: InvoiceDocument, signatories: Sequence[Signatory]) -> list[Block]:
    """The closing of a form in Russian; there is room for a seal when an organisation signs."""
    deadline = f"Оплатить {document.payment_term}" if document.payment_term else ""
    if document.due_date:
        deadline = f"Оплатить не позднее {format_long_date(document.due_date, 'ru')}"
    payment = [
        *paragraph_blocks(deadline, NAME_STYLE, space=4),
        *framed_blocks("Назначение платежа", document.purpose, space=2.5),
    ]
    stamp = "" if document.issuer.kind.is_individual else "М.П."
    return arrange_closing(payment, document.notes, signature_block(signatories, stamp))


def arrange_closing(payment: Sequence[Block], notes: str, last: Block) -> list[Block]:
    """Notes of any length between `payment` and `last`, which is never alone on a page."""
    note_lines = paragraph_blocks(notes, BODY_STYLE, space=3)
    if not note_lines:
        return keep_together([*payment, last])
    return [*keep_together(payment), *note_lines[:-1], *keep_together([note_lines[-1], last])]


def organisation_signatories(document: InvoiceDocument) -> list[Signatory]:
    """The signatories: a person alone; of an organisation its head and, as the form requires, its accountant."""
    if document.issuer.kind.is_individual:
        return single_signatory(document, "исполнитель")
    return [*single_signatory(document, "руководитель"), ("Главный бухгалтер", document.accountant)]


def single_signatory(document: InvoiceDocument, default_title: str) -> list[Signatory]:
    issuer = document.issuer
    own_name = party_name(issuer) if issuer.kind.is_individual else ""
    return [(capitalise_first(issuer.signatory_title or default_title), issuer.signatory_name or own_name)]
