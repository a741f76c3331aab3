"""Values of an open form of a statement: plain in `dialog_data`, typed when read."""

from datetime import date

from aiogram_dialog import DialogManager

from handlers.ui.start_data import start_int
from services.client_documents.settlements.views import ClientAccount
from services.domain.ids import ClientId, IssuerId
from services.domain.money.money import Currency


def client_of(manager: DialogManager) -> ClientId:
    return ClientId(start_int(manager, "client_id"))


def key_of(account: ClientAccount) -> str:
    """What its button holds. Not its place in the list, which moves when another account is used."""
    return f"{account.issuer_id}{account.currency.value}"


def keep_account(manager: DialogManager, account: ClientAccount) -> None:
    manager.dialog_data.update(
        issuer_id=int(account.issuer_id), issuer=account.issuer_name, currency=account.currency.value
    )


def account_of(manager: DialogManager) -> tuple[IssuerId, Currency]:
    return IssuerId(int(manager.dialog_data["issuer_id"])), Currency(manager.dialog_data["currency"])


def keep_period(manager: DialogManager, first: date, last: date) -> None:
    manager.dialog_data.update(since=first.isoformat(), until=last.isoformat())


def period_of(manager: DialogManager) -> tuple[date, date]:
    return date.fromisoformat(manager.dialog_data["since"]), date.fromisoformat(manager.dialog_data["until"])
