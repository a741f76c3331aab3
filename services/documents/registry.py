"""The forms of documents to clients, by their kind: how a page is read back, drawn and named.

A new kind is a row here, a page of its own beside `act/model.py` and a form beside `pdf/act.py`; sending, answering,
voiding, printing and archives ask this table and know no kind.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from db.vocabulary.documents import DocumentKind
from services.documents.act.model import ActPage, act_file_name
from services.documents.appearance import NO_IMAGES
from services.documents.demand.model import DemandPage, demand_file_name
from services.documents.invoice.model import InvoiceDocument, pdf_file_name
from services.documents.late_money.model import LateCalculationPage, late_calculation_file_name
from services.documents.receipt.model import (
    PaymentCertificatePage,
    ReceiptPage,
    certificate_file_name,
    receipt_file_name,
)
from services.documents.reconciliation.model import ReconciliationPage, reconciliation_file_name

ClientPage = (
    ActPage | ReconciliationPage | ReceiptPage | PaymentCertificatePage | LateCalculationPage | DemandPage
)
"""The page of a document to a client, of whichever kind."""
Page = InvoiceDocument | ClientPage
"""Whatever becomes a PDF."""


@dataclass(frozen=True, slots=True)
class ClientPageToDraw:
    """All that is needed to draw it: the page, and the images that its appearance names (digest → PNG)."""

    document: ClientPage
    images: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class DocumentForm:
    """`load` makes the page of a snapshot again, `render` its PDF; both give equal bytes for equal snapshots.

    A form is given pages of its own kind only, which the type of a table can't say: hence `Any`.
    """

    load: Callable[[Mapping[str, Any]], ClientPage]
    render: Callable[[Any, Mapping[str, bytes]], bytes]
    file_name: Callable[[Any], str]


def _draw_act(page: ActPage, images: Mapping[str, bytes]) -> bytes:
    # Imported late: fpdf2 and the fonts are loaded by the first page, not by the start.
    from services.documents.pdf.act import render_act

    return render_act(page, images)


def _draw_reconciliation(page: ReconciliationPage, images: Mapping[str, bytes]) -> bytes:
    # Imported late, as above.
    from services.documents.pdf.reconciliation import render_reconciliation

    return render_reconciliation(page, images)


def _draw_receipt(page: ReceiptPage, images: Mapping[str, bytes]) -> bytes:
    # Imported late, as above.
    from services.documents.pdf.receipt import render_receipt

    return render_receipt(page, images)


def _draw_certificate(page: PaymentCertificatePage, images: Mapping[str, bytes]) -> bytes:
    # Imported late, as above.
    from services.documents.pdf.payment_certificate import render_payment_certificate

    return render_payment_certificate(page, images)


def _draw_late_calculation(page: LateCalculationPage, images: Mapping[str, bytes]) -> bytes:
    # Imported late, as above.
    from services.documents.pdf.late_money import render_late_calculation

    return render_late_calculation(page, images)


def _draw_demand(page: DemandPage, images: Mapping[str, bytes]) -> bytes:
    # Imported late, as above.
    from services.documents.pdf.demand import render_demand

    return render_demand(page, images)


FORMS: dict[DocumentKind, DocumentForm] = {
    DocumentKind.ACT: DocumentForm(ActPage.from_snapshot, _draw_act, act_file_name),
    DocumentKind.RECONCILIATION: DocumentForm(
        ReconciliationPage.from_snapshot, _draw_reconciliation, reconciliation_file_name
    ),
    DocumentKind.RECEIPT: DocumentForm(ReceiptPage.from_snapshot, _draw_receipt, receipt_file_name),
    DocumentKind.CERTIFICATE: DocumentForm(
        PaymentCertificatePage.from_snapshot, _draw_certificate, certificate_file_name
    ),
    DocumentKind.CALCULATION: DocumentForm(
        LateCalculationPage.from_snapshot, _draw_late_calculation, late_calculation_file_name
    ),
    DocumentKind.DEMAND: DocumentForm(DemandPage.from_snapshot, _draw_demand, demand_file_name),
}
_KINDS: dict[type, DocumentKind] = {
    ActPage: DocumentKind.ACT,
    ReconciliationPage: DocumentKind.RECONCILIATION,
    ReceiptPage: DocumentKind.RECEIPT,
    PaymentCertificatePage: DocumentKind.CERTIFICATE,
    LateCalculationPage: DocumentKind.CALCULATION,
    DemandPage: DocumentKind.DEMAND,
}
ANSWERED = frozenset({DocumentKind.ACT, DocumentKind.RECONCILIATION})
"""Kinds that the client accepts or objects to."""


def kind_of(page: ClientPage) -> DocumentKind:
    return _KINDS[type(page)]


def load_client_page(kind: DocumentKind, snapshot: Mapping[str, Any], *, void: bool = False) -> ClientPage:
    """The page as issued; a void one is marked."""
    page = FORMS[kind].load(snapshot)
    return replace(page, void=True) if void else page


def render_page(page: Page, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    """The PDF of any page, with the images that its appearance names. Slow: call it in a thread."""
    if isinstance(page, InvoiceDocument):
        # Imported late, as above.
        from services.documents.pdf.render import render_invoice

        return render_invoice(page, images)
    return FORMS[_KINDS[type(page)]].render(page, images)


def page_file_name(page: Page) -> str:
    if isinstance(page, InvoiceDocument):
        return pdf_file_name(page)
    return FORMS[_KINDS[type(page)]].file_name(page)
