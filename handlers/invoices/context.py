"""What the screens of one invoice share: which one it is, how it opens, and taps that come too late."""

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import InvoiceStatus
from handlers.ui.context import services_and_actor
from handlers.ui.states import Draft, InvoiceCard
from services.domain.ids import InvoiceId
from services.invoices.views import InvoiceView


def invoice_of(manager: DialogManager) -> InvoiceId:
    """The invoice that the open dialog is about."""
    return InvoiceId(manager.start_data["invoice_id"])


async def view_of(manager: DialogManager) -> InvoiceView:
    services, actor = services_and_actor(manager)
    return await services.invoices.view(actor, invoice_of(manager))


async def open_invoice(manager: DialogManager, invoice_id: int) -> None:
    """The card; of a draft, the draft."""
    services, actor = services_and_actor(manager)
    view = await services.invoices.view(actor, InvoiceId(invoice_id))
    state = Draft.main if view.row.status is InvoiceStatus.DRAFT else InvoiceCard.main
    await manager.start(state, data={"invoice_id": invoice_id})


def pressed_again(callback: CallbackQuery, manager: DialogManager) -> bool:
    """Whether the tap hit a window that was sent anew meanwhile: the second of two quick taps.

    A document puts the window under itself; without this each of twenty taps would send the file once more.
    """
    live = manager.current_stack().last_message_id
    return callback.message is not None and live is not None and callback.message.message_id != live
