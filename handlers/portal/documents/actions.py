"""Acts on one document of the client's side."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.portal.context import document_of, services_and_contact
from handlers.ui.navigation import pressed_again
from handlers.ui.pdf_message import show_page
from handlers.ui.states import PortalAskSG, PortalDocumentSG
from handlers.ui.widgets import notice, texts_of
from services.documents.registry import ClientPageToDraw


async def picked(_callback: CallbackQuery, _widget: Any, manager: DialogManager, document_id: int) -> None:
    _, contact = services_and_contact(manager)
    data = {"contact_id": int(contact.contact_id), "document_id": document_id}
    await manager.start(PortalDocumentSG.main, data=data)


async def pdf(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Sends the PDF as a message of its own. The firm sees that the client took it."""
    if pressed_again(callback, manager):
        return
    services, contact = services_and_contact(manager)
    document_id = document_of(manager)
    found = await services.portal_documents.pdf(contact, document_id)
    caption = texts_of(manager)(
        "doc-page-client",
        document=found.row.kind.value,
        number=found.row.number or "",
        date=found.row.dated,
        total=found.row.total,
    )

    async def whole() -> ClientPageToDraw:
        return found.page

    if new := await show_page(manager, found.file_id, whole, caption):
        await services.portal_documents.remember_file(contact, document_id, *new)


async def accept(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The card below says the due dates that follow from it."""
    services, contact = services_and_contact(manager)
    done = await services.portal_documents.accept(contact, document_of(manager))
    notice(manager, "doc-accepted", date=done.on)
    await manager.switch_to(PortalDocumentSG.main)


async def object_to(manager: DialogManager, text: str) -> None:
    services, contact = services_and_contact(manager)
    done = await services.portal_documents.object_to(contact, document_of(manager), text)
    if not done.is_repeat:
        notice(manager, "doc-objected", rests="yes" if done.rests else "no")
    await manager.switch_to(PortalDocumentSG.main)


async def ask(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    _, contact = services_and_contact(manager)
    await manager.start(PortalAskSG.text, data={"contact_id": int(contact.contact_id)})
