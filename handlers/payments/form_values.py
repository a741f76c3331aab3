"""Values of an open payment form: plain in `dialog_data`, typed when read."""

from datetime import date

from aiogram_dialog import DialogManager

from db.vocabulary.enums import PaymentMethod
from handlers.ui.start_data import start_int
from handlers.ui.widgets import today
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


def key_of(manager: DialogManager, act: str) -> str:
    """The same for every tap on this form, another one for the next form."""
    return f"{act}:{manager.current_context().id}"


def money_of(manager: DialogManager) -> Money:
    return Money(int(manager.dialog_data["amount"]), Currency(manager.dialog_data["currency"]))


def balance_seen(manager: DialogManager) -> Money:
    return Money(int(manager.dialog_data["balance"]), Currency(manager.dialog_data["currency"]))


def day_of(manager: DialogManager) -> date:
    day = manager.dialog_data.get("day")
    return date.fromisoformat(day) if day else today(manager)


def method_of(manager: DialogManager) -> PaymentMethod:
    return PaymentMethod(manager.dialog_data.get("method", PaymentMethod.BANK.value))
