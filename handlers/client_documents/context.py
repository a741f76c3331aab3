"""Which document the open dialog is about, its view, and its page as a message of its own."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentKind, DocumentState
from handlers.ui.context import services_and_actor
from handlers.ui.pdf_message import show_page
from handlers.ui.start_data import start_int
from handlers.ui.states import ActDraftSG, DemandDraftSG, DocumentCardSG
from handlers.ui.widgets import texts_of
from services.client_documents.views import DocumentRow, DocumentView
from services.documents.registry import ClientPageToDraw
from services.domain.ids import DocumentId


def document_of(manager: DialogManager) -> DocumentId:
    return DocumentId(start_int(manager, "document_id"))


async def view_of(manager: DialogManager) -> DocumentView:
    services, actor = services_and_actor(manager)
    return await services.client_documents.view(actor, document_of(manager))


async def send_page(manager: DialogManager, view: DocumentView, caption: str, **params: Any) -> None:
    """Sends the PDF, or the preview of a draft. `caption` is a locale key."""
    services, actor = services_and_actor(manager)
    row = view.row
    words = texts_of(manager)(
        caption,
        document=row.kind.value,
        number=row.number or "",
        client=row.client_name,
        total=row.total,
        date=row.dated,
        **params,
    )

    async def page() -> ClientPageToDraw:
        return await services.client_documents.page(actor, row.id)

    new = await show_page(manager, view.file_id, page, words)
    if new and row.state is not DocumentState.DRAFT:
        await services.client_documents.remember_file(actor, row.id, *new)


async def open_document(manager: DialogManager, document_id: int) -> None:
    """Opens the card, or the draft."""
    services, actor = services_and_actor(manager)
    view = await services.client_documents.view(actor, DocumentId(document_id))
    await manager.start(window_of(view.row), data={"document_id": document_id})


def window_of(row: DocumentRow) -> State:
    """The card, or of a draft the window of its kind."""
    if row.state is not DocumentState.DRAFT:
        return DocumentCardSG.main
    return DemandDraftSG.main if row.kind is DocumentKind.DEMAND else ActDraftSG.main
