"""What the windows of the deposit show."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.contracts.card.actions import contract_of
from handlers.ui.context import services_and_actor
from services.domain.money.money import Money


async def deposit(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    card = await services.contracts.card(actor, contract_of(dialog_manager))
    data, currency = dialog_manager.dialog_data, card.row.currency
    data["currency"] = currency.value
    level = Money(int(data.get("level", card.deposit.level.minor if card.deposit else 0)), currency)
    return {
        "number": card.row.number,
        "title": card.row.title.value,
        "is_set": "yes" if card.deposit else "no",
        "has_deposit": card.deposit is not None,
        "level": level,
        "threshold": card.deposit.threshold if card.deposit else Money.zero(currency),
        "half": half(level),
    }


def half(level: Money) -> Money:
    return Money((level.minor + 1) // 2, level.currency)
