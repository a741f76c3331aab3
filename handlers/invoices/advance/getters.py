from typing import Any

from aiogram_dialog import DialogManager

from handlers.invoices.advance.actions import contract_of
from handlers.ui.context import services_and_actor
from services.domain.money.money import Money


async def amount(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The sum that fills the deposit up is offered, where there is one and something is missing."""
    services, actor = services_and_actor(dialog_manager)
    card = await services.contracts.card(actor, contract_of(dialog_manager))
    currency = card.row.currency
    dialog_manager.dialog_data["currency"] = currency.value
    missing = Money.zero(currency)
    if card.deposit is not None:
        missing = max(missing, card.deposit.level - card.own_advance)
    dialog_manager.dialog_data["missing"] = missing.minor
    return {
        "client": card.row.client_name,
        "title": card.row.title.value,
        "number": card.row.number,
        "advance": card.own_advance,
        "has_deposit": "yes" if card.deposit else "no",
        "level": card.deposit.level if card.deposit else missing,
        "missing": missing,
        "is_missing": bool(missing),
    }
