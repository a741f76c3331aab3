"""What the windows of acts on many invoices show."""

from datetime import date
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.mass_acts import MassItemState, MassReason, MassState
from handlers.mass_acts.context import act_of
from handlers.mass_acts.text import SHOWN, by_reason, row_item, row_line, sums_text, title
from handlers.ui.context import services_and_actor
from handlers.ui.names import month_name
from handlers.ui.texts import Texts
from handlers.ui.typed_task import said_when
from handlers.ui.widgets import load_page, texts_of, today
from services.mass_acts.views import NOT_DONE, TO_DO, MassRow, MassView

TICKED = {MassItemState.READY: "☑️", MassItemState.UNTICKED: "⬜️"}


async def offer(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    found = await services.mass_acts.offer(actor)
    return {
        "drafts": found.drafts,
        "retainers": found.retainers,
        "unsent": found.unsent,
        "overdue": found.overdue,
        "month": month_name(found.month, texts_of(dialog_manager).language),
        "some": any((found.drafts, found.retainers, found.unsent, found.overdue)),
    }


async def page(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, act_id = texts_of(dialog_manager), act_of(dialog_manager)
    view = await services.mass_acts.view(actor, act_id)
    shown: tuple[MassRow, ...] = ()

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        nonlocal shown
        found = await services.mass_acts.rows(actor, act_id, TO_DO, offset, limit)
        shown = found.items
        return [row_item(texts, row, TICKED[row.state]) for row in found.items], found.total

    listed = await load_page(dialog_manager, "items", fetch)
    aside = await services.mass_acts.rows(actor, act_id, (MassItemState.ASIDE,), limit=SHOWN)
    ready = view.count(MassItemState.READY)
    # The buttons name each; a line says what they have no room for.
    told = [row for row in shown if (row.to and not view.assignee) or row.reason is not None]
    return {
        **listed,
        "title": title(texts, view),
        "kind": view.kind.value,
        "count": ready,
        "sums": sums_text(texts, view.sums(MassItemState.READY)),
        "lines": texts.join([row_line(texts, row) for row in told]),
        "aside": by_reason(texts, aside.items, aside.total),
        "aside_count": aside.total,
        "beyond": view.beyond,
        "ticked": ready > 0,
        "any": bool(told),
        "left_out": aside.total > 0,
        "more": view.beyond > 0,
        "without_mode": view.without_mode,
        "receiver": view.receiver,
        "loses_sight": view.loses_sight and ready > 0,
        **_task(texts, view, today(dialog_manager)),
    }


def _task(texts: Texts, view: MassView, day: date) -> dict[str, Any]:
    """Words and day of tasks; while the page shows what would happen."""
    if view.task is None:
        return {"task": False, "note": "", "when": "", "who": "", "led": "no"}
    return {
        "task": True,
        "note": view.task.note,
        "when": said_when(texts, view.task.due_on, view.task.at, day),
        "who": view.assignee,
        "led": "no" if view.assignee else "yes",
    }


async def work(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, act_id = texts_of(dialog_manager), act_of(dialog_manager)
    view = await services.mass_acts.view(actor, act_id)
    done, left = view.count(MassItemState.DONE), view.count(MassItemState.WAITING)
    total = done + left + view.count(*NOT_DONE)
    shown: tuple[MassRow, ...] = ()

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        nonlocal shown
        if not view.is_over:
            return [], 0
        found = await services.mass_acts.rows(actor, act_id, NOT_DONE, offset, limit)
        shown = found.items
        return [row_item(texts, row, "▫️") for row in found.items if row.client], found.total

    listed = await load_page(dialog_manager, "undone", fetch)
    return {
        **listed,
        "title": title(texts, view),
        "kind": view.kind.value,
        "receiver": view.receiver,
        "told": "yes" if view.receiver_told else "no",
        "done": done,
        "seen_to": total - left,
        "total": total,
        "sums": sums_text(texts, view.sums(MassItemState.DONE)),
        "under_way": view.under_way,
        "later": sum(
            each.count
            for each in view.counts
            if each.state is MassItemState.DONE and each.reason is MassReason.LATER
        ),
        "lines": by_reason(texts, shown, len(shown)),
        "undone": listed["undone"],
        "undone_count": listed["undone_total"],
        "working": view.state is MassState.WORKING and not view.stop_asked,
        "stopping": view.state is MassState.WORKING and view.stop_asked,
        "over": view.is_over,
        "some": view.is_over and done > 0,
        "rest": bool(shown),
    }
