"""The switch of neutral wording: what the lines of a contract's invoices are called outside of the firm."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.contracts.card.actions import contract_of
from handlers.ui.context import services_and_actor
from services.container import Services
from services.contracts.changes import ContractChange
from services.domain.access import Actor


async def setting(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    found = await services.contracts.card(actor, contract_of(dialog_manager))
    return {"number": found.row.number, "on": "yes" if found.neutral_wording else "no"}


async def switched_on(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _switch(manager, on=True)


async def switched_off(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _switch(manager, on=False)


async def _switch(manager: DialogManager, *, on: bool) -> None:
    """Says what is wanted, not the opposite of what is: pressed twice, it is the same."""
    services, actor = services_and_actor(manager)
    await services.contracts.update(actor, contract_of(manager), ContractChange(neutral_wording=on))
