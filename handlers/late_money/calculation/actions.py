"""What is done from the window of a calculation. Nothing of it charges anybody, or sends the client anything."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.late_money.calculation.getters import day_of, invoice_of, load
from handlers.late_money.calculation.text import table
from handlers.settlements.showing import show_paper
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.states import LateMoneySG, PenaltySG, RatesSG
from handlers.ui.table_message import send_tables
from handlers.ui.widgets import texts_of, today


async def day_given(manager: DialogManager, day: date) -> None:
    """Raises as the service does; the question then stays."""
    services, actor = services_and_actor(manager)
    await services.late_money.calculate(actor, invoice_of(manager), day)
    if day == today(manager):
        manager.dialog_data.pop("on", None)
    else:
        manager.dialog_data["on"] = day.isoformat()
    await manager.switch_to(LateMoneySG.main)


async def day_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await day_given(manager, day)


async def today_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await day_given(manager, today(manager))


async def as_table(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if not pressed_again(callback, manager):
        await send_tables(manager, [table(texts_of(manager), await load(manager))])


async def paper(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Of the day that is shown. The same calculation again is the same paper."""
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    shown = int(manager.dialog_data.get("papers", 0))
    key = f"{act_key(manager, 'late')}.{shown}"
    made = await services.late_papers.make(actor, invoice_of(manager), day_of(manager), key)
    manager.dialog_data["papers"] = shown + 1
    await show_paper(manager, made)


async def rates(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    kind = (await load(manager)).rate_kind
    await manager.start(RatesSG.list if kind else RatesSG.kinds, data={"kind": kind.value} if kind else {})


async def terms(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    contract_id = (await load(manager)).contract_id
    if contract_id is not None:
        await manager.start(PenaltySG.main, data={"contract_id": int(contract_id)})
