"""Which invoice the open dialog is about, and which page of its lines is shown."""

from aiogram_dialog import DialogManager

from handlers.ui.start_data import start_int
from services.domain.ids import InvoiceId


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


def shown_page(manager: DialogManager) -> int:
    return int(manager.dialog_data.get("page", 0))
