"""Which invoice, which profile and which fact the open dialog is about."""

from aiogram_dialog import DialogManager

from handlers.ui.start_data import start_int
from services.documents.einvoice.completeness import Fact
from services.documents.einvoice.model import Profile
from services.domain.ids import InvoiceId


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


def asked_profile(manager: DialogManager) -> Profile:
    """The one that was chosen; before that, any will do for what the file would say."""
    return Profile(manager.dialog_data.get("profile", Profile.XRECHNUNG.value))


def asked_fact(manager: DialogManager) -> Fact:
    return Fact(manager.dialog_data["fact"])
