"""What is asked before the page: the words and the day of tasks and whose they are, and who gets clients."""

from datetime import date, time, timedelta
from hashlib import sha256
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import Role
from db.vocabulary.mass_acts import MassKind
from handlers.mass_acts.context import ACT, kind_of, picked, picked_clients, picked_contracts
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.states import MassActSG
from handlers.ui.text_step import Ctx, today
from handlers.ui.typed_task import Due, parse_due_of, words_now
from services.domain.ids import MemberId
from services.mass_acts.views import MassTask
from services.tasks.service import resolve_due_at

LEADS = 0
"""Stands for whoever leads the client."""


def parse_due(text: str, ctx: Ctx) -> Due:
    """«завтра», «15.12», «завтра в 15:00», as of a single task."""
    return parse_due_of(text, ctx.today, ctx.now)


async def note_given(manager: DialogManager, text: str) -> None:
    """«сверить остаток завтра в 15» says the day as well."""
    said = words_now(manager, text)
    manager.dialog_data["note"] = said.what
    if said.due_on is None:
        await manager.switch_to(MassActSG.due)
    else:
        await due_given(manager, (said.due_on, said.at))


async def in_days(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    days = int(button.widget_id.removeprefix("in_"))
    await due_given(manager, (today(manager) + timedelta(days=days), None))


async def day_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await due_given(manager, (day, None))


async def due_given(manager: DialogManager, due: Due) -> None:
    """Raises `error-task-past`."""
    day, at = due
    _, actor = services_and_actor(manager)
    resolve_due_at(manager.middleware_data["clock"].now(), actor.timezone, day, at)
    manager.dialog_data.update(due_on=day.isoformat(), hour=at.isoformat() if at else None)
    await manager.switch_to(MassActSG.assignee)


async def assignee_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, member_id: int
) -> None:
    data = manager.dialog_data
    task = MassTask(
        data["note"],
        date.fromisoformat(data["due_on"]),
        time.fromisoformat(data["hour"]) if data.get("hour") else None,
        None if member_id == LEADS else MemberId(member_id),
    )
    await _plan(manager, f"{task}", task=task)


async def lead_pressed(callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await assignee_pressed(callback, button, manager, LEADS)


async def receiver_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, member_id: int
) -> None:
    await _plan(manager, f"{member_id}", receiver_id=MemberId(member_id))


async def _plan(manager: DialogManager, answers: str, **asked: Any) -> None:
    """Other answers are another page; the same ones find it as it was left."""
    services, actor = services_and_actor(manager)
    key = act_key(manager, f"mass-{sha256(answers.encode()).hexdigest()[:12]}")
    view = await services.mass_acts.plan(
        actor,
        kind_of(manager),
        key,
        picked(manager),
        client_ids=picked_clients(manager),
        contract_ids=picked_contracts(manager),
        **asked,
    )
    manager.dialog_data[ACT] = view.id
    await manager.switch_to(MassActSG.page)


async def words(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    contracts = picked_contracts(dialog_manager)
    return {
        "count": len(contracts or picked(dialog_manager) or ()),
        "of": "invoices" if contracts is None else "contracts",
        "note": dialog_manager.dialog_data.get("note", ""),
    }


async def people(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Active members; of those who could get clients only who may issue to them."""
    services, actor = services_and_actor(dialog_manager)
    handing = kind_of(dialog_manager) is MassKind.HAND_OVER
    return {
        "people": [
            {"id": int(member.id), "member": member.name, "role": member.role.value, "chosen": "no"}
            for member in await services.staff.members(actor)
            if member.active and not (handing and member.role is Role.ASSISTANT)
        ],
        "loses_sight": handing and not actor.sees_all_clients,
    }
