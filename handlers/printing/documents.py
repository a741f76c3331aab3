"""The documents that can be printed, by kind. A new kind adds its reader here, and its button is
`print_button(kind, id)`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import InvoiceStatus
from handlers.ui.context import services_and_actor
from handlers.ui.pdf_message import draw
from handlers.ui.start_data import start_int, start_str
from handlers.ui.widgets import texts_of
from services.documents.registry import page_file_name
from services.domain.ids import ClientId, DocumentId, InvoiceId

INVOICE = "invoice"
CLIENT_DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class PrintedFile:
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """`title` is how people call it and what the printer shows; `make` draws the file when it is needed."""

    client_id: ClientId
    title: str
    make: Callable[[], Awaitable[PrintedFile]]


async def _invoice(manager: DialogManager, invoice_id: int) -> PrintedDocument:
    services, actor = services_and_actor(manager)
    row = (await services.invoices.view(actor, InvoiceId(invoice_id))).row
    texts = texts_of(manager)
    draft = row.status is InvoiceStatus.DRAFT
    title = texts.plain("print-preview") if draft else texts.plain("print-invoice", number=row.number or "")

    async def make() -> PrintedFile:
        page = await services.invoices.page(actor, InvoiceId(invoice_id))
        return PrintedFile(page_file_name(page.document), await draw(page.document, page.images))

    return PrintedDocument(row.client_id, title, make)


async def _client_document(manager: DialogManager, document_id: int) -> PrintedDocument:
    services, actor = services_and_actor(manager)
    row = (await services.client_documents.view(actor, DocumentId(document_id))).row
    page = await services.client_documents.page(actor, DocumentId(document_id))
    name = page_file_name(page.document)

    async def make() -> PrintedFile:
        return PrintedFile(name, await draw(page.document, page.images))

    return PrintedDocument(row.client_id, name.removesuffix(".pdf"), make)


READERS: dict[str, Callable[[DialogManager, int], Awaitable[PrintedDocument]]] = {
    INVOICE: _invoice,
    CLIENT_DOCUMENT: _client_document,
}


async def read_document(manager: DialogManager, kind: str, document_id: int) -> PrintedDocument:
    """Raises `NotFound` as the document's own screen."""
    return await READERS[kind](manager, document_id)


async def document_of(manager: DialogManager) -> PrintedDocument:
    """Of the open dialog."""
    return await read_document(manager, start_str(manager, "kind"), start_int(manager, "id"))


def as_data(kind: str, document_id: int) -> dict[str, Any]:
    return {"kind": kind, "id": document_id}
