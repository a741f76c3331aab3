"""What the windows of a statement show."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.settlements.context import account_of, client_of, key_of, period_of
from handlers.ui.context import services_and_actor
from handlers.ui.texts import SYMBOLS
from handlers.ui.widgets import texts_of
from services.domain.money.money import Currency, Money


async def accounts(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    client = await services.clients.get(actor, client_of(dialog_manager))
    found = await services.settlements.accounts(actor, client.id)
    return {
        "client": client.name,
        "accounts": [
            {"id": key_of(one), "issuer": one.issuer_name, "currency": _symbol(dialog_manager, one.currency)}
            for one in found
        ],
    }


async def period(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await accounts(dialog_manager)
    return {
        "client": found["client"],
        "several": len(found["accounts"]) > 1,
        **_account_values(dialog_manager),
    }


async def preview(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    issuer_id, currency = account_of(dialog_manager)
    found = await services.settlements.account_period(
        actor, client_of(dialog_manager), issuer_id, currency, *period_of(dialog_manager)
    )
    return {
        "client": found.client_name,
        "issuer": found.issuer_name,
        "first": found.first,
        "last": found.last,
        "opening": _balance(dialog_manager, found.opening),
        "closing": _balance(dialog_manager, found.closing),
        "debit": found.debit,
        "credit": found.credit,
        "moved": "yes" if found.entries else "no",
    }


def _account_values(manager: DialogManager) -> dict[str, Any]:
    _, currency = account_of(manager)
    return {"issuer": manager.dialog_data["issuer"], "currency": _symbol(manager, currency)}


def _balance(manager: DialogManager, balance: Money) -> str:
    """«клиент должен 150 000,00 ₽», «аванс клиента …»."""
    side = "debt" if balance.minor > 0 else "advance" if balance else "none"
    amount = -balance if balance.minor < 0 else balance
    return texts_of(manager)("settlements-recon-balance", side=side, amount=amount)


def _symbol(manager: DialogManager, currency: Currency) -> str:
    return SYMBOLS[texts_of(manager).language][currency]
