"""Acts of the lists and of the form of a new task."""

from datetime import date, time, timedelta
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from db.vocabulary.enums import TaskKind
from db.vocabulary.filters import InvoiceStatusFilter, TaskFilter
from handlers.tasks.getters import invoice_of, scope_of_list, selection
from handlers.tasks.text import row_due
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.navigation import search_for
from handlers.ui.start_data import start_str_or_none, start_values
from handlers.ui.states import NewTaskSG, TaskCardSG
from handlers.ui.typed_task import Due, Words, words_now
from handlers.ui.widgets import first_page, notice, texts_of, today
from services.container import Services
from services.core.invoice_row import InvoiceRow
from services.domain.access import Actor, Permission
from services.domain.ids import InvoiceId, MemberId
from services.invoices.views import InvoiceFilter
from services.tasks.views import NewTask as TaskForm

MOST_WORDS_LOOKED_UP = 6
FEW = 6
_SHORTEST_NAME = 4


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
    scope = scope_of_list(manager)
    if "invoice_id" in scope:
        await manager.start(NewTaskSG.kind, data={"invoice_id": int(scope["invoice_id"])})
    else:
        await manager.start(NewTaskSG.invoice, data={})


async def typed_in_list(manager: DialogManager, text: str) -> None:
    """Words with a day make a task about the invoice that they mean, or that is picked then; others are searched."""
    services, actor = services_and_actor(manager)
    said = words_now(manager, text)
    if not actor.may(Permission.TASK_EDIT) or (said.due_on is None and await _is_sought(manager, text)):
        await search_for(manager, text)
        return
    scope = scope_of_list(manager)
    if "invoice_id" in scope:
        invoice_id = InvoiceId(scope["invoice_id"])
    else:
        word, rows = await _invoices_meant(services, actor, said.what)
        if len(rows) != 1:
            await manager.start(NewTaskSG.invoice, data={**_said(said), "query": word})
            return
        invoice_id = rows[0].id
    if said.due_on is None:
        await manager.start(NewTaskSG.due, data={"invoice_id": int(invoice_id), "words": said.what})
        return
    # Not the key of a form: one list takes many such messages.
    event = manager.event
    key = (
        f"words:{event.chat.id}:{event.message_id}"
        if isinstance(event, Message)
        else act_key(manager, "words")
    )
    form = TaskForm(invoice_id, TaskKind.OTHER, said.due_on, key, at=said.at, note=said.what)
    await _make(manager, form)


def _said(said: Words) -> dict[str, str]:
    """As the form is started with it."""
    found = {"words": said.what}
    if said.due_on is not None:
        found["due_on"] = said.due_on.isoformat()
    if said.at is not None:
        found["hour"] = said.at.isoformat()
    return found


async def _invoices_meant(services: Services, actor: Actor, what: str) -> tuple[str, tuple[InvoiceRow, ...]]:
    """The word that finds invoices, and the first few of them: open ones before others, and never a draft. Names are
    looked for before other words."""
    words = [word.strip("«»\"'.,;:()") for word in what.split()]
    telling = [word for word in words if len(word) >= _SHORTEST_NAME or any(sign.isdigit() for sign in word)]
    named = [word for word in telling if word[0].isupper() or any(sign.isdigit() for sign in word)]
    # The first word says what to do, even where it begins with a capital.
    named = [word for word in named if word != words[0] or len(words) == 1]
    others = [word for word in telling if word not in named and word != words[0]]
    for word in [*named, *others][:MOST_WORDS_LOOKED_UP]:
        for shows in ((InvoiceStatusFilter.OPEN,), ()):
            found = await services.invoices.list(actor, InvoiceFilter(shows, query=word), limit=FEW)
            rows = tuple(row for row in found.rows if row.number)
            if rows:
                return word, rows
    return "", ()


async def _is_sought(manager: DialogManager, text: str) -> bool:
    """Whether a text without a day is a search: one word, or what is found."""
    services, actor = services_and_actor(manager)
    if len(text.split()) < 2:
        return True
    found = await services.search.find(actor, text, 1)
    return bool(found.total or found.report or found.keyword)


async def invoice_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    """What was said already is not asked again."""
    manager.dialog_data["invoice_id"] = id_
    if manager.dialog_data.get("note"):
        manager.dialog_data["kind"] = TaskKind.OTHER.value
        await manager.switch_to(NewTaskSG.confirm if manager.dialog_data.get("due_on") else NewTaskSG.due)
    else:
        await manager.switch_to(NewTaskSG.kind)


async def typed_what(manager: DialogManager, text: str) -> None:
    """An answer in own words, «позвонить завтра в 15»; with a day it is the whole task."""
    said = words_now(manager, text)
    manager.dialog_data.update(kind=TaskKind.OTHER.value, note=said.what)
    if said.due_on is None:
        await manager.switch_to(NewTaskSG.due)
        return
    manager.dialog_data["due_on"] = said.due_on.isoformat()
    if said.at is not None:
        manager.dialog_data["hour"] = said.at.isoformat()
    await _save(manager)


async def form_opened(_start_data: Any, manager: DialogManager) -> None:
    """Raises `NotFound` before anything is asked."""
    services, actor = services_and_actor(manager)
    start = dict(start_values(manager))
    if typed := start.get("typed"):
        words = words_now(manager, str(typed))
        word, rows = await _invoices_meant(services, actor, words.what)
        start.update(_said(words), query=word)
        if len(rows) == 1:
            manager.dialog_data["invoice_id"] = int(rows[0].id)
    said = {"note": start.get("words"), **{name: start.get(name) for name in ("due_on", "hour", "query")}}
    manager.dialog_data.update({name: value for name, value in said.items() if value})
    if said["note"]:
        manager.dialog_data["kind"] = TaskKind.OTHER.value
    if "invoice_id" in manager.dialog_data:
        await manager.switch_to(NewTaskSG.confirm if said["due_on"] else NewTaskSG.due)
    if "invoice_id" not in start:
        return
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
    await _save(manager)


async def _save(manager: DialogManager) -> None:
    kind, day, at = selection(manager)
    data = manager.dialog_data
    task_id = await _make(
        manager,
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
    await manager.done({"task_id": task_id})


async def _make(manager: DialogManager, form: TaskForm) -> int:
    services, actor = services_and_actor(manager)
    card = await services.tasks.create(actor, form)
    own = card.row.assignee_id == actor.member_id
    notice(
        manager,
        "task-set",
        own="yes" if own else "no",
        who=card.row.assignee_name,
        when=row_due(texts_of(manager), card.row, today(manager)),
    )
    return int(card.row.id)
