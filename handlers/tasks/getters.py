"""What the lists of tasks, the form of a new one and the card show."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import TaskKind, TaskState
from db.vocabulary.filters import InvoiceStatusFilter, TaskFilter
from handlers.tasks.text import card_text, due_text, local_time, task_item
from handlers.ui.context import services_and_actor
from handlers.ui.names import invoice_item, short_name
from handlers.ui.start_data import start_int, start_int_or_none, start_values
from handlers.ui.texts import Texts, folded
from handlers.ui.typed_task import said_when
from handlers.ui.widgets import load_page, texts_of, today
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.ids import ClientId, ContractId, InvoiceId, MatterId, MemberId, TaskId
from services.domain.pagination import Page
from services.domain.ports import Clock
from services.invoices.views import InvoiceFilter
from services.tasks.service import default_due_time
from services.tasks.views import TaskCard, TaskListFilter, TaskRow

HOURS = (9, 10, 12, 14, 16, 18)


def scope_of_list(manager: DialogManager) -> dict[str, Any]:
    """The invoice, contract, matter or client that a list is narrowed to."""
    ids = {
        "invoice_id": InvoiceId,
        "contract_id": ContractId,
        "matter_id": MatterId,
        "client_id": ClientId,
    }
    return {name: make(found) for name, make in ids.items() if (found := start_int_or_none(manager, name))}


async def tasks(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    texts, day = texts_of(dialog_manager), today(dialog_manager)
    narrowed = scope_of_list(dialog_manager)
    show = TaskFilter(dialog_manager.dialog_data["show"])
    chosen = TaskListFilter(show, **narrowed)

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        page: Page[TaskRow] = await services.tasks.list(actor, chosen, offset, limit)
        shown[:] = page.items
        named = show is not TaskFilter.MINE
        return [task_item(texts, row, day, named=named) for row in page.items], page.total

    shown: list[TaskRow] = []
    page = await load_page(dialog_manager, "tasks", fetch)
    counts = None if narrowed else await services.tasks.counts(actor)
    invoice = narrowed.get("invoice_id")
    number = ""
    if invoice is not None:
        number = (await services.invoices.view(actor, invoice)).row.number or ""
    elif narrowed:
        number = await _whose(services, actor, narrowed)
    return {
        **page,
        "show": show.value,
        "count": page["tasks_total"],
        "body": "task-list-found" if page["tasks_total"] else "task-list-none",
        "title": "task-list-invoice"
        if invoice is not None
        else "task-list-about"
        if narrowed
        else "task-list",
        "number": number,
        "of_invoice": invoice is not None,
        "may_add": actor.may(Permission.TASK_EDIT) and (invoice is not None or not narrowed),
        "has_calendar": not narrowed,
        "notes": (notes := _notes(texts, shown, day)),
        "folded": folded(notes),
        "filters": [
            {
                "show": each.value,
                "chosen": "yes" if each is show else "no",
                "count": getattr(counts, each.value, 0) if counts else 0,
            }
            for each in TaskFilter
            if not narrowed or each in (TaskFilter.TEAM, TaskFilter.CLOSED)
        ],
    }


def _notes(texts: Texts, rows: Sequence[TaskRow], day: date) -> str:
    """What is to be done, in whole: a button shows the beginning only."""
    lines = [
        texts(
            "task-list-note",
            day=texts.day(row.due_on, day),
            client=short_name(row.invoice.client_name),
            note=row.note,
        )
        for row in rows
        if row.note
    ]
    return texts.join(lines)


async def _whose(services: Services, actor: Actor, narrowed: Mapping[str, Any]) -> str:
    """The name of the client or the matter, the number of the contract."""
    if "client_id" in narrowed:
        return (await services.clients.get(actor, narrowed["client_id"])).name
    if "matter_id" in narrowed:
        return (await services.matters.card(actor, narrowed["matter_id"])).row.name
    return (await services.contracts.card(actor, narrowed["contract_id"])).row.number


def invoice_of(manager: DialogManager) -> InvoiceId:
    """The one that was picked, or that the form was opened for."""
    picked = manager.dialog_data.get("invoice_id")
    return InvoiceId(int(picked) if picked else start_int(manager, "invoice_id"))


async def invoices_to_pick(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    """Open invoices, or those that a text finds."""
    texts, query = texts_of(dialog_manager), dialog_manager.dialog_data.get("query")

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        chosen = InvoiceFilter((InvoiceStatusFilter.OPEN,), query=query)
        found = await services.invoices.list(actor, chosen, offset, limit)
        return [invoice_item(texts, row) for row in found.rows], found.count

    page = await load_page(dialog_manager, "about", fetch)
    what = dialog_manager.dialog_data.get("note") or ""
    return {
        **page,
        "what": what,
        "said": "yes" if what else "no",
        "when": _said_when(texts, dialog_manager.dialog_data, today(dialog_manager)),
        "query": query or "",
        "asked": "task-ask-invoice" if page["about_total"] or not query else "task-ask-invoice-none",
    }


def _said_when(texts: Texts, data: Mapping[str, Any], day: date) -> str:
    """The day, with the hour if that was said too; «none» while no day was."""
    due_on = date.fromisoformat(data["due_on"]) if data.get("due_on") else None
    return said_when(texts, due_on, time.fromisoformat(data["hour"]) if data.get("hour") else None, day)


def selection(manager: DialogManager) -> tuple[TaskKind, date, time | None]:
    data = manager.dialog_data
    hour = data.get("hour")
    return (
        TaskKind(data["kind"]),
        date.fromisoformat(data["due_on"]),
        time.fromisoformat(hour) if hour else None,
    )


async def new(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    view = await services.invoices.view(actor, invoice_of(dialog_manager))
    kind = dialog_manager.dialog_data.get("kind")
    return {
        "number": view.row.number or "",
        "client": view.row.client_name,
        "owed": bool(view.row.balance) and view.row.balance.minor > 0,
        "kind": kind or "",
        "other": kind == TaskKind.OTHER,
        "chosen": bool(dialog_manager.dialog_data.get("due_on")),
        "picked": "invoice_id" not in start_values(dialog_manager),
    }


async def confirm(
    dialog_manager: DialogManager, services: Services, actor: Actor, clock: Clock, **_: Any
) -> dict[str, Any]:
    texts, data = texts_of(dialog_manager), dialog_manager.dialog_data
    kind, day, at = selection(dialog_manager)
    view = await services.invoices.view(actor, invoice_of(dialog_manager))
    people = await services.tasks.assignees(actor, invoice_of(dialog_manager))
    who = data.get("assignee") or actor.member_id
    names = {person.id: person.name for person in people}
    return {
        "kind": kind.value,
        "number": view.row.number or "",
        "client": view.row.client_name,
        "when": due_text(
            texts, day, at or default_due_time(clock.now(), day, actor.timezone), today(dialog_manager)
        ),
        "who": names.get(MemberId(who), actor.name),
        "note": data.get("note") or "",
        "noted": "yes" if data.get("note") else "no",
        "several": len(people) > 1,
        "picked": "invoice_id" not in start_values(dialog_manager),
    }


def hours(**_: Any) -> list[dict[str, Any]]:
    return [{"id": hour, "hour": f"{hour}:00"} for hour in HOURS]


async def hour(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"hours": hours()}


async def people(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    found = await services.tasks.assignees(actor, invoice_of(dialog_manager))
    return {"people": [{"id": one.id, "name": one.name} for one in found]}


def task_of(manager: DialogManager) -> TaskId:
    return TaskId(start_int(manager, "task_id"))


async def read_card(manager: DialogManager) -> TaskCard:
    services, actor = services_and_actor(manager)
    return await services.tasks.card(actor, task_of(manager))


async def card(dialog_manager: DialogManager, actor: Actor, **_: Any) -> dict[str, Any]:
    found = await read_card(dialog_manager)
    texts, row = texts_of(dialog_manager), found.row
    acts = actor.may(Permission.TASK_EDIT) and row.state is TaskState.OPEN
    return {
        "text": card_text(texts, found, today(dialog_manager)),
        "number": row.invoice.number or "",
        "open": acts,
        "elsewhere": not start_values(dialog_manager).get("here"),
        "noted": "yes" if row.note else "no",
        "forgettable": acts and bool(row.note) and row.kind is not TaskKind.OTHER,
        # The day that is seen goes with the button: a tap that comes twice puts off once.
        "later": [{"day": row.due_on.toordinal()}] if acts else [],
        "hours": hours(),
        "hour": f"{local_time(texts, row.due_at):%H:%M}",
    }


async def card_people(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    found = await read_card(dialog_manager)
    able = await services.tasks.assignees(actor, found.row.invoice.id)
    others = [one for one in able if one.id != found.row.assignee_id]
    return {
        "who": found.row.assignee_name,
        "others": len(others),
        "people": [{"id": one.id, "name": one.name} for one in others],
    }
