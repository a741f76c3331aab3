"""The paper that was made, as a file in the chat of who made it, and its card, from which it is sent."""

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.ui.context import act_key, services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.pdf_message import show_page
from handlers.ui.states import DocumentCardSG
from handlers.ui.widgets import texts_of
from services.documents.registry import ClientPageToDraw
from services.domain.ids import DocumentId, InvoiceId, PaymentId


async def show_receipt(callback: CallbackQuery, manager: DialogManager, payment_id: PaymentId) -> None:
    """That of the payment, made when there is none."""
    if not pressed_again(callback, manager):
        services, actor = services_and_actor(manager)
        await show_paper(manager, await services.settlements.make_receipt(actor, payment_id))


async def show_certificate(callback: CallbackQuery, manager: DialogManager, invoice_id: InvoiceId) -> None:
    """Of what is paid on the invoice by now."""
    if not pressed_again(callback, manager):
        services, actor = services_and_actor(manager)
        shown = int(manager.dialog_data.get("certificates", 0))
        key = f"{act_key(manager, 'certificate')}.{shown}"
        made = await services.settlements.make_certificate(actor, invoice_id, key)
        manager.dialog_data["certificates"] = shown + 1
        await show_paper(manager, made)


async def show_paper(manager: DialogManager, document_id: DocumentId) -> None:
    services, actor = services_and_actor(manager)
    view = await services.client_documents.view(actor, document_id)
    caption = texts_of(manager)(
        "settlements-caption",
        document=view.row.kind.value,
        number=view.row.number or "",
        client=view.row.client_name,
    )

    async def page() -> ClientPageToDraw:
        return await services.client_documents.page(actor, document_id)

    if new := await show_page(manager, view.file_id, page, caption):
        await services.client_documents.remember_file(actor, document_id, *new)
    await manager.start(DocumentCardSG.main, data={"document_id": int(document_id)})
