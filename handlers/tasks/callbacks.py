"""Buttons under notifications about a task, and «task» under an alert."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import TaskState
from handlers.tasks.text import row_due
from handlers.ui.callbacks import NotificationButton, of_staff
from handlers.ui.navigation import open_over_menu
from handlers.ui.resolved_messages import resolve
from handlers.ui.states import NewTaskSG
from handlers.ui.texts import Markup, Texts
from services.container import Services
from services.domain.access import Actor
from services.domain.ids import InvoiceId, TaskId
from services.domain.ports import Clock

router = Router(name="tasks")
router.callback_query.filter(of_staff)


@router.callback_query(NotificationButton.filter(F.act == "task_done"))
async def done(
    query: CallbackQuery,
    callback_data: NotificationButton,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    card = await services.tasks.complete(actor, TaskId(callback_data.id))
    key = "task-said-done" if card.row.state is TaskState.DONE else "error-task-closed"
    await _resolve(query, state, texts, texts(key))


@router.callback_query(NotificationButton.filter(F.act == "task_later"))
async def later(
    query: CallbackQuery,
    callback_data: NotificationButton,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
    clock: Clock,
) -> None:
    """`other` is the due day that the message spoke of: a tap that comes twice puts off once."""
    seen = date.fromordinal(callback_data.other)
    card = await services.tasks.postpone(actor, TaskId(callback_data.id), seen)
    when = row_due(texts, card.row, _day(clock.now(), texts))
    await _resolve(query, state, texts, texts("task-said-due", when=when))


@router.callback_query(NotificationButton.filter(F.act == "task"))
async def new(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
) -> None:
    """Raises `NotFound` before the menu is left, when the invoice is no longer this person's."""
    await services.invoices.view(actor, InvoiceId(callback_data.id))
    await open_over_menu(dialog_manager, NewTaskSG.kind, {"invoice_id": callback_data.id})


def _day(now: datetime, texts: Texts) -> date:
    return now.astimezone(ZoneInfo(texts.timezone)).date()


async def _resolve(query: CallbackQuery, state: FSMContext, texts: Texts, answer: Markup) -> None:
    """Add the outcome below the message's text and remove its buttons."""
    original = getattr(query.message, "html_text", "") or ""
    text = texts.join([Markup(original), answer], "\n\n") if original else answer
    await resolve(query, state, texts, text)
