"""Acts on a contract's deposit: up to which its advance is filled, and below which an invoice is offered."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.contracts.card.actions import contract_of
from handlers.contracts.deposit.getters import half
from handlers.ui.context import services_and_actor
from handlers.ui.states import AdvanceInvoiceSG, ContractCardSG
from handlers.ui.text_step import Ctx
from handlers.ui.widgets import notice
from services.contracts.views import Deposit
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_amount as read_amount


async def for_advance(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(AdvanceInvoiceSG.amount, data={"contract_id": int(contract_of(manager))})


def parse_amount(text: str, ctx: Ctx) -> Money:
    return read_amount(text, Currency(ctx.data["currency"]))


async def level_given(manager: DialogManager, level: Money) -> None:
    manager.dialog_data["level"] = level.minor
    await manager.switch_to(ContractCardSG.threshold)


async def half_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await threshold_given(manager, half(_level(manager)))


async def threshold_given(manager: DialogManager, threshold: Money) -> None:
    services, actor = services_and_actor(manager)
    level = _level(manager)
    await services.deposits.set(actor, contract_of(manager), Deposit(level, threshold))
    manager.dialog_data.pop("level", None)
    notice(manager, "deposit-set", level=level, threshold=threshold)
    await manager.switch_to(ContractCardSG.main)


def _level(manager: DialogManager) -> Money:
    return Money(int(manager.dialog_data["level"]), Currency(manager.dialog_data["currency"]))


async def remove(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.deposits.set(actor, contract_of(manager), None)
    manager.dialog_data.pop("level", None)
    notice(manager, "deposit-removed")
    await manager.switch_to(ContractCardSG.main)
