"""The contact that the open screen acts as, looked up anew at every update."""

from aiogram_dialog import DialogManager

from handlers.ui.start_data import start_int, start_int_or_none
from services.container import Services
from services.core.unit_of_work import CONTACT_NOT_CONFIRMED
from services.domain.access import ContactActor
from services.domain.errors import Forbidden
from services.domain.ids import DocumentId, InvoiceId
from services.firms.identity import Person


def contact_in(person: Person, contact_id: int) -> ContactActor:
    """Raises `Forbidden` for who is not, or no longer, this contact."""
    for contact in person.contacts:
        if contact.contact_id == contact_id:
            return contact
    raise Forbidden(CONTACT_NOT_CONFIRMED)


def services_and_contact(manager: DialogManager) -> tuple[Services, ContactActor]:
    data, opened_for = manager.middleware_data, start_int_or_none(manager, "contact_id")
    contact_id = manager.dialog_data.get("contact_id", opened_for or 0)
    return data["services"], contact_in(data["person"], int(contact_id))


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


def document_of(manager: DialogManager) -> DocumentId:
    return DocumentId(start_int(manager, "document_id"))


def question_invoice(manager: DialogManager) -> InvoiceId | None:
    """The invoice that a question is about, if it is about one."""
    found = start_int_or_none(manager, "invoice_id")
    return InvoiceId(found) if found else None
