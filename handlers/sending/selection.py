"""The recipients selected in the open form."""

from aiogram_dialog import DialogManager

from handlers.ui.start_data import start_int
from services.domain.ids import ContactId, InvoiceId


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


def chosen_contacts(manager: DialogManager) -> list[ContactId]:
    return [ContactId(contact_id) for contact_id in manager.dialog_data.get("contacts", [])]


def email_chosen(manager: DialogManager) -> bool:
    return bool(manager.dialog_data.get("email"))


def written_words(manager: DialogManager) -> str:
    """What stands in place of the usual text; empty for the usual one."""
    return str(manager.dialog_data.get("words") or "")
