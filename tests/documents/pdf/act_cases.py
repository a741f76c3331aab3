"""Every form of an act in every language, of what the invoices' cases bill."""

from collections.abc import Iterator
from datetime import date

from db.vocabulary.documents import ResponseWay
from services.documents.act.model import Acceptance, ActPage
from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from tests.documents.pdf.cases import cases

ACCEPTED = Acceptance(date(2026, 12, 12), ResponseWay.TELEGRAM, "Иван Петров")
SHOWN = ("one", "twelve", "sixty", "names", "mixed", "discount", "huge", "dressed")


def act(document: InvoiceDocument) -> ActPage:
    """An act of what the invoice bills, accepted by the client."""
    return ActPage(
        number=document.number,
        date=document.date,
        issuer=document.issuer,
        client=document.client,
        lines=document.lines,
        currency=document.currency,
        layout=document.layout,
        language=document.language,
        basis=document.basis,
        invoices=(
            "No. 2026-0012 dated 24.11.2026" if document.language == "en" else "№ 2026-0012 от 24.11.2026",
        ),
        vat_reason=document.vat_reason,
        prices_include_vat=document.prices_include_vat,
        period_start=document.period_start,
        period_end=document.period_end,
        decline_minor=document.decline_minor,
        appearance=document.appearance,
        acceptance=ACCEPTED,
    )


def acts(layout: InvoiceLayout, language: str) -> Iterator[tuple[str, ActPage]]:
    for case in cases(layout, language):
        if case.name in SHOWN:
            yield case.name, act(case.document)
