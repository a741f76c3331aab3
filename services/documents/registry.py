"""The forms of documents to clients, by their kind: how a page is read back, drawn and named.

A new kind is a row here, a page of its own beside `act/model.py` and a form beside `pdf/act.py`; sending, answering,
voiding, printing and archives ask this table and know no kind.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from db.vocabulary.enums import DocumentKind
from services.documents.act.model import ActPage, act_file_name
from services.documents.appearance import NO_IMAGES
from services.documents.invoice.model import InvoiceDocument, pdf_file_name

ClientPage = ActPage
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
    """`load` makes the page of a snapshot again, `render` its PDF; both give equal bytes for equal snapshots."""

    load: Callable[[Mapping[str, Any]], ClientPage]
    render: Callable[[ClientPage, Mapping[str, bytes]], bytes]
    file_name: Callable[[ClientPage], str]


def _draw_act(page: ClientPage, images: Mapping[str, bytes]) -> bytes:
    # Imported late: fpdf2 and the fonts are loaded by the first page, not by the start.
    from services.documents.pdf.act import render_act

    return render_act(page, images)


FORMS: dict[DocumentKind, DocumentForm] = {
    DocumentKind.ACT: DocumentForm(ActPage.from_snapshot, _draw_act, act_file_name),
}
ANSWERED = frozenset({DocumentKind.ACT})
"""Kinds that the client accepts or objects to."""
_KINDS: dict[type, DocumentKind] = {ActPage: DocumentKind.ACT}


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
