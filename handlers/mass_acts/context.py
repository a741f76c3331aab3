"""What the open page is about."""

from aiogram_dialog import DialogManager

from db.vocabulary.mass_acts import MassKind
from handlers.ui.start_data import start_int_or_none, start_str
from services.domain.ids import ClientId, ContractId, InvoiceId, MassActId

ACT = "act_id"


def act_of(manager: DialogManager) -> MassActId:
    """Planned by this page, or named when it was opened."""
    found = manager.dialog_data.get(ACT) or start_int_or_none(manager, ACT)
    if found is None:
        raise LookupError("the page has no act")
    return MassActId(found)


def kind_of(manager: DialogManager) -> MassKind:
    return MassKind(start_str(manager, "kind"))


def asks_first(manager: DialogManager) -> bool:
    """Whether there is something to ask before the page can say what would happen."""
    return kind_of(manager) in (MassKind.TASK, MassKind.HAND_OVER)


def picked(manager: DialogManager) -> tuple[InvoiceId, ...] | None:
    """Those that were picked in a list; None: all that the kind is about."""
    found = _ids(manager, "invoice_ids")
    return None if found is None else tuple(InvoiceId(each) for each in found)


def picked_clients(manager: DialogManager) -> tuple[ClientId, ...] | None:
    """None: those of the contracts or invoices that were picked."""
    found = _ids(manager, "client_ids")
    return None if found is None else tuple(ClientId(each) for each in found)


def picked_contracts(manager: DialogManager) -> tuple[ContractId, ...] | None:
    found = _ids(manager, "contract_ids")
    return None if found is None else tuple(ContractId(each) for each in found)


def _ids(manager: DialogManager, name: str) -> list[int] | None:
    data = manager.start_data
    found = data.get(name) if isinstance(data, dict) else None
    return found if isinstance(found, list) else None
