"""Acts on a contract's penalty: a rate a day, then the most that it may come to."""

from decimal import Decimal
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.late_money.terms.getters import contract_of
from handlers.ui.context import services_and_actor
from handlers.ui.states import PenaltySG
from handlers.ui.widgets import notice
from services.domain.interest.penalty_terms import PenaltyTerms
from services.domain.money.money import Money


async def percent_given(manager: DialogManager, percent: Decimal) -> None:
    manager.dialog_data["percent"] = str(percent)
    await manager.switch_to(PenaltySG.cap)


async def cap_given(manager: DialogManager, cap: Decimal | Money) -> None:
    if isinstance(cap, Money):
        await _save(manager, cap_minor=cap.minor)
    else:
        await _save(manager, cap_percent=cap)


async def no_cap(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _save(manager)


async def tenth(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _save(manager, cap_percent=Decimal(10))


async def remove(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.late_money.set_penalty_terms(actor, contract_of(manager), None)
    notice(manager, "penalty-removed")


async def _save(
    manager: DialogManager, *, cap_percent: Decimal | None = None, cap_minor: int | None = None
) -> None:
    services, actor = services_and_actor(manager)
    terms = PenaltyTerms(Decimal(manager.dialog_data["percent"]), cap_percent, cap_minor)
    await services.late_money.set_penalty_terms(actor, contract_of(manager), terms)
    notice(manager, "penalty-saved")
    await manager.switch_to(PenaltySG.main)
