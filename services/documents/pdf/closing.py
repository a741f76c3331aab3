"""Blocks below the totals: payment purpose, notes and signatures."""

from collections.abc import Sequence

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import framed_blocks, keep_together, paragraph_blocks
from services.documents.pdf.look import PLAIN, Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.signatures import Signatory, signature_block
from services.documents.text.party import capitalise_first, party_name
from services.documents.text.wordings import FormLabels

MAX_LINES_KEPT = 6  # of notes; longer ones may part the totals from the signatures


def closing_blocks(
    document: InvoiceDocument, labels: FormLabels, signatories: Sequence[Signatory], look: Look
) -> list[Block]:
    """The closing of a national form; there is room for a seal when an organisation signs."""
    payment = framed_blocks(labels.purpose, document.purpose, space=4.5, look=look)
    stamp = "" if document.issuer.kind.is_individual else labels.seal
    return arrange_closing(payment, document.notes, signature_block(signatories, stamp, look, labels), look)


def arrange_closing(payment: Sequence[Block], notes: str, last: Block, look: Look = PLAIN) -> list[Block]:
    """Notes of any length between `payment` and `last`, which is never alone on a page."""
    note_lines = paragraph_blocks(notes, look.body, space=3, look=look)
    if len(note_lines) <= MAX_LINES_KEPT:
        return keep_together([*payment, *note_lines, last])
    return [*keep_together(payment), *note_lines[:-1], *keep_together([note_lines[-1], last])]


def organisation_signatories(document: InvoiceDocument, labels: FormLabels) -> list[Signatory]:
    """The signatories: a person alone; of an organisation its head, and its accountant where it has one."""
    if document.issuer.kind.is_individual:
        return single_signatory(document, labels.performer)
    people = single_signatory(document, labels.head)
    return [*people, (labels.chief_accountant, document.accountant)] if document.accountant else people


def single_signatory(document: InvoiceDocument, default_title: str) -> list[Signatory]:
    issuer = document.issuer
    own_name = party_name(issuer) if issuer.kind.is_individual else ""
    return [(capitalise_first(issuer.signatory_title or default_title), issuer.signatory_name or own_name)]
