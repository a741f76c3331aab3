"""Acts on a task: done, later, another day, hour, person or note, and cancelled."""

from datetime import date, time, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.tasks.getters import read_card, task_of
from handlers.tasks.text import local_time, row_due
from handlers.ui.context import services_and_actor
from handlers.ui.navigation import open_invoice as open_invoice_card
from handlers.ui.states import TaskCardSG as Card
from handlers.ui.typed_task import Due
from handlers.ui.widgets import notice, texts_of, today
from services.domain.ids import MemberId
from services.tasks.views import TaskCard


async def done(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.tasks.complete(actor, task_of(manager))
    notice(manager, "task-said-done")


async def later(_callback: CallbackQuery, _select: Any, manager: DialogManager, seen: int) -> None:
    services, actor = services_and_actor(manager)
    _say_due(manager, await services.tasks.postpone(actor, task_of(manager), date.fromordinal(seen)))


async def cancel(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.tasks.cancel(actor, task_of(manager))
    notice(manager, "task-said-cancelled")
    await manager.switch_to(Card.main)


async def open_invoice(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await open_invoice_card(manager, (await read_card(manager)).row.invoice.id)


async def in_days(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    days = int(button.widget_id.removeprefix("to_"))
    await due_given(manager, (today(manager) + timedelta(days=days), None))


async def day_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await due_given(manager, (day, None))


async def due_given(manager: DialogManager, due: Due) -> None:
    """Set the due day; without an hour the task keeps its own."""
    services, actor = services_and_actor(manager)
    day, at = due
    row = (await read_card(manager)).row
    hour = at or local_time(texts_of(manager), row.due_at)
    _say_due(manager, await services.tasks.reschedule(actor, row.id, day, hour))
    await manager.switch_to(Card.main)


async def hour_pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, hour: int) -> None:
    await hour_given(manager, time(hour))


async def hour_given(manager: DialogManager, at: time) -> None:
    services, actor = services_and_actor(manager)
    row = (await read_card(manager)).row
    _say_due(manager, await services.tasks.reschedule(actor, row.id, row.due_on, at))
    await manager.switch_to(Card.main)


async def assignee_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, member_id: int
) -> None:
    services, actor = services_and_actor(manager)
    card = await services.tasks.reassign(actor, task_of(manager), MemberId(member_id))
    notice(manager, "task-said-assignee", who=card.row.assignee_name)
    await manager.switch_to(Card.main)


async def note_given(manager: DialogManager, note: str) -> None:
    services, actor = services_and_actor(manager)
    await services.tasks.set_note(actor, task_of(manager), note)
    await manager.switch_to(Card.main)


async def note_removed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.tasks.set_note(actor, task_of(manager), None)
    await manager.switch_to(Card.main)


def _say_due(manager: DialogManager, card: TaskCard) -> None:
    notice(manager, "task-said-due", when=row_due(texts_of(manager), card.row, today(manager)))
