"""Numbers of documents: each kind has its own series of an issuer and year, counted as those of invoices."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.models import ClientDocument, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind
from services.client_documents.kinds import KINDS
from services.domain.invoicing.number_template import counter_year, normalise_number, render_number


@dataclass(frozen=True, slots=True)
class Numbering:
    """`start` is the first number of a series that has none yet."""

    template: str
    series: int = 1
    start: int = 1

    def number(self, day: date, seq: int) -> str:
        return render_number(self.template, day.year, seq)

    def last(self, given: int | None) -> int:
        """The last number; before the first one the number before `start`."""
        return self.start - 1 if given is None else given


def numbering_of(issuer: Issuer, kind: DocumentKind) -> Numbering | None:
    """As the issuer has it; None for a kind that bears no numbers."""
    template = KINDS[kind].template
    if template is None:
        return None
    stored: dict[str, Any] = issuer.document_numbers.get(kind.value, {})
    return Numbering(
        stored.get("template", template), int(stored.get("series", 1)), int(stored.get("start", 1))
    )


async def peek_number(uow: UnitOfWork, document: ClientDocument, issuer: Issuer) -> str | None:
    """The number that the draft would get if it were issued now."""
    numbering = numbering_of(issuer, DocumentKind(document.kind))
    if numbering is None:
        return None
    year = counter_year(numbering.template, document.document_date)
    last = await uow.issuers.last_seq(issuer.id, numbering.series, year, document.kind)
    return numbering.number(document.document_date, numbering.start if last is None else last + 1)


async def take_number(uow: UnitOfWork, document: ClientDocument, issuer: Issuer) -> dict[str, Any]:
    """Raises the counter, and returns the columns of the number; none for a kind that bears no numbers."""
    numbering = numbering_of(issuer, DocumentKind(document.kind))
    if numbering is None:
        return {}
    year = counter_year(numbering.template, document.document_date)
    seq = await uow.issuers.next_seq(issuer.id, numbering.series, year, numbering.start, document.kind)
    number = numbering.number(document.document_date, seq)
    return {
        "number": number,
        "number_norm": normalise_number(number)[:60],
        "series": numbering.series,
        "year": year,
        "seq": seq,
    }
