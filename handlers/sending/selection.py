"""The recipients selected in the open form."""

from aiogram_dialog import DialogManager

from handlers.ui.labels import notice
from handlers.ui.start_data import start_int
from services.domain.ids import ContactId, InvoiceId
from services.invoices.sending import Sent


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


def chosen_contacts(manager: DialogManager) -> list[ContactId]:
    return [ContactId(contact_id) for contact_id in manager.dialog_data.get("contacts", [])]


def email_chosen(manager: DialogManager) -> bool:
    return bool(manager.dialog_data.get("email"))


def keep_seen(manager: DialogManager, newest: int) -> None:
    """What of the document was sent as far as this form's person knows."""
    manager.dialog_data["seen"] = newest


def seen_by(manager: DialogManager) -> int | None:
    """None for a form that was opened before this was kept."""
    seen = manager.dialog_data.get("seen")
    return None if seen is None else int(seen)


def say_meanwhile(manager: DialogManager, sent: Sent) -> bool:
    """Whether somebody else has sent it while the form was open. It then stays, and says so; the next press sends."""
    if not sent.meanwhile:
        return False
    keep_seen(manager, sent.newest)
    notice(manager, "sending-meanwhile", names=list(sent.meanwhile))
    return True


def written_words(manager: DialogManager) -> str:
    """What stands in place of the usual text; empty for the usual one."""
    return str(manager.dialog_data.get("words") or "")
