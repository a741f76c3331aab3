"""The paper that was made, as a file in the chat of who made it."""

from aiogram_dialog import DialogManager

from handlers.ui.context import services_and_actor
from handlers.ui.pdf_message import show_page
from handlers.ui.widgets import texts_of
from services.documents.registry import ClientPageToDraw
from services.domain.ids import DocumentId


async def show_paper(manager: DialogManager, document_id: DocumentId) -> None:
    services, actor = services_and_actor(manager)
    view = await services.client_documents.view(actor, document_id)
    caption = texts_of(manager)(
        "papers-caption",
        document=view.row.kind.value,
        number=view.row.number or "",
        client=view.row.client_name,
    )

    async def page() -> ClientPageToDraw:
        return await services.client_documents.page(actor, document_id)

    if new := await show_page(manager, view.file_id, page, caption):
        await services.client_documents.remember_file(actor, document_id, new)
