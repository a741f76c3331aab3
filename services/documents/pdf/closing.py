"""What stands under the sums: deadline, payment purpose, notes and signatures."""

from collections.abc import Sequence

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.details import full_name, sentence_case
from services.documents.pdf.flow import Block
from services.documents.pdf.formats import long_date
from services.documents.pdf.parts import BODY, NAME, framed, paragraph, signatures, together

Signatory = tuple[str, str]  # what the person is, and the name


def closing(document: InvoiceDocument, people: Sequence[Signatory]) -> list[Block]:
    """In Russian; a seal has its place where an organisation signs."""
    deadline = f"Оплатить не позднее {long_date(document.due_date, 'ru')}" if document.due_date else ""
    payment = [
        *paragraph(deadline, NAME, space=4),
        *framed("Назначение платежа", document.purpose, space=2.5),
    ]
    stamp = "" if document.issuer.kind.is_individual else "М.П."
    return arranged(payment, document.notes, signatures(people, stamp))


def arranged(payment: Sequence[Block], notes: str, last: Block) -> list[Block]:
    """Notes may be as long as they like, but `last` never stands on a page of its own."""
    lines = paragraph(notes, BODY, space=3)
    if not lines:
        return together([*payment, last])
    return [*together(payment), *lines[:-1], *together([lines[-1], last])]


def organisation_signs(document: InvoiceDocument) -> list[Signatory]:
    """One for a person; an organisation has its head and, as the form goes, its accountant."""
    if document.issuer.kind.is_individual:
        return one_signs(document, "исполнитель")
    return [*one_signs(document, "руководитель"), ("Главный бухгалтер", document.accountant)]


def one_signs(document: InvoiceDocument, default: str) -> list[Signatory]:
    issuer = document.issuer
    own = full_name(issuer) if issuer.kind.is_individual else ""
    return [(sentence_case(issuer.signatory_title or default), issuer.signatory_name or own)]
