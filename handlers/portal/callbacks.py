"""Buttons under messages to a client: they open the client's side at the right place."""

from aiogram import F, Router
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from handlers.portal.context import contact_in
from handlers.portal.invoice.actions import send_pdf, send_receipts
from handlers.ui.callbacks import NotificationButton
from handlers.ui.navigation import open_home
from handlers.ui.states import PortalAskSG, PortalDocumentSG, PortalInvoiceSG, PortalSG
from services.container import Services
from services.domain.ids import DocumentId, InvoiceId
from services.firms.identity import Person

router = Router(name="pressed")

SCREENS: dict[str, State] = {
    "card": PortalInvoiceSG.main,
    "pdf": PortalInvoiceSG.main,
    "receipt": PortalInvoiceSG.main,
    "paid": PortalInvoiceSG.claim,
    "promise": PortalInvoiceSG.promise,
}


@router.callback_query(NotificationButton.filter(F.act == "invoices"))
async def invoices(
    _query: CallbackQuery, callback_data: NotificationButton, dialog_manager: DialogManager, person: Person
) -> None:
    contact = contact_in(person, callback_data.id)
    await _open_own(dialog_manager, int(contact.contact_id), PortalSG.invoices)
    await _show(dialog_manager)


@router.callback_query(NotificationButton.filter(F.act.in_(SCREENS)))
async def invoice(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    person: Person,
    services: Services,
) -> None:
    """An invoice that is no longer shown is said to be gone before anything is opened. «I have paid» of one that is
    paid, or said to be, opens its card."""
    contact = contact_in(person, callback_data.other)
    found = await services.portal.invoice(contact, InvoiceId(callback_data.id))
    state = SCREENS[callback_data.act]
    if not found.row.balance or (state is PortalInvoiceSG.claim and found.has_claim):
        state = PortalInvoiceSG.main
    data = {"contact_id": int(contact.contact_id), "invoice_id": callback_data.id}
    await _open_own(dialog_manager, int(contact.contact_id), PortalSG.home)
    await dialog_manager.start(state, data=data)
    if callback_data.act == "pdf":
        await send_pdf(dialog_manager)
    elif callback_data.act == "receipt":
        await send_receipts(dialog_manager)
    await _show(dialog_manager)


DOCUMENT_SCREENS: dict[str, State] = {
    "doc_card": PortalDocumentSG.main,
    "doc_accept": PortalDocumentSG.accept,
    "doc_object": PortalDocumentSG.object,
}


@router.callback_query(NotificationButton.filter(F.act.in_(DOCUMENT_SCREENS)))
async def document(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    person: Person,
    services: Services,
) -> None:
    """A document that is no longer shown is said to be gone before anything is opened; of one that is answered the
    card is opened."""
    contact = contact_in(person, callback_data.other)
    found = await services.portal_documents.document(contact, DocumentId(callback_data.id))
    state = DOCUMENT_SCREENS[callback_data.act] if found.may_answer else PortalDocumentSG.main
    data = {"contact_id": int(contact.contact_id), "document_id": callback_data.id}
    await _open_own(dialog_manager, int(contact.contact_id), PortalSG.home)
    await dialog_manager.start(state, data=data)
    await _show(dialog_manager)


@router.callback_query(NotificationButton.filter(F.act == "ask"))
async def ask(
    _query: CallbackQuery, callback_data: NotificationButton, dialog_manager: DialogManager, person: Person
) -> None:
    contact = contact_in(person, callback_data.id)
    data = {"contact_id": int(contact.contact_id)}
    if callback_data.other:
        data["invoice_id"] = callback_data.other
    await _open_own(dialog_manager, int(contact.contact_id), PortalSG.home)
    await dialog_manager.start(PortalAskSG.text, data=data)
    await _show(dialog_manager)


async def _open_own(manager: DialogManager, contact_id: int, state: State) -> None:
    """The client's side of this contact over the first screen, so that «back» leads there. Not shown yet: what is
    opened over it, or a file, comes first."""
    manager.show_mode = ShowMode.NO_UPDATE
    await open_home(manager)
    if manager.current_context().state.group is not PortalSG:
        await manager.start(state, data={"contact_id": contact_id})
        return
    manager.dialog_data["contact_id"] = contact_id
    await manager.switch_to(state)


async def _show(manager: DialogManager) -> None:
    """Show the window below everything that was sent."""
    manager.show_mode = ShowMode.DELETE_AND_SEND
    await manager.show()
