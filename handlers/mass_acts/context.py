"""What the open page is about."""

from aiogram_dialog import DialogManager

from db.vocabulary.mass_acts import MassKind
from handlers.ui.start_data import start_int_or_none, start_str
from services.domain.ids import InvoiceId, MassActId

ACT = "act_id"


def act_of(manager: DialogManager) -> MassActId:
    """Planned by this page, or named when it was opened."""
    found = manager.dialog_data.get(ACT) or start_int_or_none(manager, ACT)
    if found is None:
        raise LookupError("the page has no act")
    return MassActId(found)


def kind_of(manager: DialogManager) -> MassKind:
    return MassKind(start_str(manager, "kind"))


def picked(manager: DialogManager) -> tuple[InvoiceId, ...] | None:
    """Those that were picked in a list; None: all that the kind is about."""
    data = manager.start_data
    found = data.get("invoice_ids") if isinstance(data, dict) else None
    return tuple(InvoiceId(each) for each in found) if isinstance(found, list) else None
