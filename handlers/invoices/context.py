"""Which invoice the open dialog is about, and its view."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.ui.context import services_and_actor
from handlers.ui.labels import notice
from handlers.ui.start_data import start_int
from services.domain.ids import InvoiceId
from services.invoices.views import InvoiceView


def invoice_of(manager: DialogManager) -> InvoiceId:
    """The invoice that the open dialog is about."""
    return InvoiceId(start_int(manager, "invoice_id"))


async def view_of(manager: DialogManager) -> InvoiceView:
    services, actor = services_and_actor(manager)
    return await services.invoices.view(actor, invoice_of(manager))


async def say_kept(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Who leaves a draft hears that it is kept, and where."""
    notice(manager, "invoice-draft-kept")
