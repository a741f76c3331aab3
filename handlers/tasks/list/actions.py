"""Acts of the lists and of the form of a new task."""

from datetime import date, time, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import TaskKind
from db.vocabulary.filters import TaskFilter
from handlers.tasks.getters import invoice_of, scope_of_list, selection
from handlers.tasks.parsing import Due
from handlers.tasks.text import row_due
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.start_data import start_str_or_none
from handlers.ui.states import NewTaskSG, TaskCardSG
from handlers.ui.widgets import first_page, notice, texts_of, today
from services.domain.ids import InvoiceId, MemberId
from services.tasks.views import NewTask as TaskForm


async def list_opened(_start_data: Any, manager: DialogManager) -> None:
    usual = TaskFilter.TEAM if scope_of_list(manager) else TaskFilter.MINE
    manager.dialog_data["show"] = TaskFilter(start_str_or_none(manager, "show") or usual).value


async def filtered(_callback: CallbackQuery, _select: Any, manager: DialogManager, show: str) -> None:
    manager.dialog_data["show"] = TaskFilter(show).value
    first_page(manager, "tasks")


async def task_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, task_id: int) -> None:
    here = {"here": True} if "invoice_id" in scope_of_list(manager) else {}
    await manager.start(TaskCardSG.main, data={"task_id": task_id, **here})


async def new_of_list(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewTaskSG.kind, data={"invoice_id": int(scope_of_list(manager)["invoice_id"])})


async def form_opened(_start_data: Any, manager: DialogManager) -> None:
    """Raises `NotFound` before anything is asked."""
    services, actor = services_and_actor(manager)
    await services.invoices.view(actor, invoice_of(manager))


async def kind_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    kind = TaskKind(button.widget_id.removeprefix("kind_"))
    manager.dialog_data["kind"] = kind.value
    needs_note = kind is TaskKind.OTHER and not manager.dialog_data.get("note")
    await manager.switch_to(NewTaskSG.note if needs_note else NewTaskSG.due)


async def note_given(manager: DialogManager, note: str) -> None:
    manager.dialog_data["note"] = note
    await manager.switch_to(NewTaskSG.confirm if manager.dialog_data.get("due_on") else NewTaskSG.due)


async def tomorrow(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await _day(manager, today(manager) + timedelta(days=int(button.widget_id.removeprefix("in_"))))


async def day_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await _day(manager, day)


async def _day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["due_on"] = day.isoformat()
    await manager.switch_to(NewTaskSG.confirm)


async def due_given(manager: DialogManager, due: Due) -> None:
    day, at = due
    if at is not None:
        manager.dialog_data["hour"] = at.isoformat()
    await _day(manager, day)


async def hour_pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, hour: int) -> None:
    await hour_given(manager, time(hour))


async def hour_given(manager: DialogManager, at: time) -> None:
    manager.dialog_data["hour"] = at.isoformat()
    await manager.switch_to(NewTaskSG.confirm)


async def assignee_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, member_id: int
) -> None:
    manager.dialog_data["assignee"] = member_id
    await manager.switch_to(NewTaskSG.confirm)


async def save(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    kind, day, at = selection(manager)
    data = manager.dialog_data
    card = await services.tasks.create(
        actor,
        TaskForm(
            invoice_id=InvoiceId(invoice_of(manager)),
            kind=kind,
            due_on=day,
            act_key=act_key(manager, "task"),
            at=at,
            assignee_id=MemberId(data["assignee"]) if data.get("assignee") else None,
            note=data.get("note"),
        ),
    )
    own = card.row.assignee_id == actor.member_id
    notice(
        manager,
        "task-set",
        own="yes" if own else "no",
        who=card.row.assignee_name,
        when=row_due(texts_of(manager), card.row, today(manager)),
    )
    await manager.done({"task_id": int(card.row.id)})
