"""What the windows of holds show and do: until when, why, and ending them."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import HoldKind
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.hold_text import hold_text, short_date
from handlers.ui.start_data import start_int, start_str, start_values
from handlers.ui.states import NewHoldSG
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import Ctx, notice, texts_of, today
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.calendar.dates import Prefer, parse_date
from services.domain.errors import BadInput
from services.domain.ids import ClientId, HoldId, InvoiceId, MatterId
from services.reminders.holds import MAX_HOLD_DAYS, HoldView


def kind_of(manager: DialogManager) -> HoldKind:
    return HoldKind(start_str(manager, "kind"))


async def subject_of(manager: DialogManager) -> tuple[str, str]:
    """(«invoice» | «client» | «matter», its number or name)."""
    services, actor = services_and_actor(manager)
    start = start_values(manager)
    if "invoice_id" in start:
        view = await services.invoices.view(actor, InvoiceId(start_int(manager, "invoice_id")))
        return "invoice", view.row.number or ""
    if "matter_id" in start:
        return "matter", (
            await services.matters.card(actor, MatterId(start_int(manager, "matter_id")))
        ).row.name
    return "client", (await services.clients.get(actor, ClientId(start_int(manager, "client_id")))).name


async def new(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    kind, (what, name) = kind_of(dialog_manager), await subject_of(dialog_manager)
    until = dialog_manager.dialog_data.get("until")
    return {
        "kind": kind.value,
        "what": what,
        "name": name,
        "dispute": kind is HoldKind.DISPUTE,
        "pause": kind is HoldKind.PAUSE,
        "never": kind is HoldKind.NEVER,
        "until": short_date(texts_of(dialog_manager), date.fromisoformat(until), today(dialog_manager))
        if until
        else "",
        "open": "no" if until else "yes",
    }


def parse_until(text: str, ctx: Ctx) -> date:
    day = parse_date(text, ctx.today, Prefer.FUTURE)
    if not ctx.today <= day <= ctx.today + timedelta(days=MAX_HOLD_DAYS):
        raise BadInput("error-hold-until", date=ctx.today + timedelta(days=7))
    return day


def latest(day: date) -> date:
    return day + timedelta(days=MAX_HOLD_DAYS)


async def until(manager: DialogManager, day: date | None) -> None:
    """Set the last day. A promise needs nothing more; other holds ask for a reason."""
    manager.dialog_data["until"] = day.isoformat() if day else None
    if kind_of(manager) is HoldKind.PROMISE:
        await create_hold(manager, "")
    else:
        await manager.switch_to(NewHoldSG.reason)


async def until_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await until(manager, today(manager) + timedelta(days=int(button.widget_id.removeprefix("days_"))))


async def until_day(_callback: CallbackQuery, _widget: Any, manager: DialogManager, day: date) -> None:
    await until(manager, day)


async def until_open(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await until(manager, None)


async def usual_reason(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await create_hold(manager, texts_of(manager).plain(button.text.key))


async def create_hold(manager: DialogManager, reason: str) -> None:
    services, actor = services_and_actor(manager)
    start = start_values(manager)
    until = manager.dialog_data.get("until")
    day = date.fromisoformat(until) if until else None
    kind, key = kind_of(manager), act_key(manager, "hold")
    hold: HoldView
    if "invoice_id" in start:
        hold = await services.holds.hold_invoice(
            actor, InvoiceId(start_int(manager, "invoice_id")), kind, day, reason, key
        )
    elif "matter_id" in start:
        hold = await services.holds.hold_matter(
            actor, MatterId(start_int(manager, "matter_id")), kind, day, reason, key
        )
    else:
        client_id = ClientId(start_int(manager, "client_id"))
        hold = await services.holds.hold_client(actor, client_id, kind, day, reason, key)
    last = short_date(texts_of(manager), hold.until, today(manager)) if hold.until else ""
    notice(manager, "reminders-held", kind=kind.value, until=last, open="no" if hold.until else "yes")
    await manager.done({"hold_id": int(hold.id)})


async def holds(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    """The holds of a client without those of single invoices, or those of a matter and of its client."""
    start = start_values(dialog_manager)
    texts, day = texts_of(dialog_manager), today(dialog_manager)
    what, name = await subject_of(dialog_manager)
    found = await holds_of(services, actor, start)
    acts = actor.may(Permission.INVOICE_ISSUE)
    return {
        "what": what,
        "name": name,
        "lines": texts.join(_line(texts, hold, day) for hold in found),
        "any": bool(found),
        "ends": [
            {"id": int(hold.id), "what": texts.plain("reminders-hold-short", kind=hold.kind.value)}
            for hold in found
            if acts
        ],
        "may_pause": actor.may(Permission.MATTER_EDIT),
    }


async def holds_text(manager: DialogManager, subject: dict[str, Any]) -> Markup:
    """The active holds of a client or a matter, for its card; empty without any."""
    services, actor = services_and_actor(manager)
    texts, day = texts_of(manager), today(manager)
    return texts.join(_line(texts, hold, day) for hold in await holds_of(services, actor, subject))


def _line(texts: Texts, hold: HoldView, day: date) -> Markup:
    line = hold_text(texts, hold, day)
    return texts("reminders-hold-matter", hold=line) if hold.matter_id is not None else line


async def holds_of(services: Services, actor: Actor, start: Mapping[str, Any]) -> list[HoldView]:
    if "matter_id" not in start:
        found = await services.holds.of_client(actor, ClientId(start["client_id"]))
        return [hold for hold in found if hold.invoice_id is None]
    matter_id = MatterId(start["matter_id"])
    client_id = (await services.matters.card(actor, matter_id)).row.client_id
    found = await services.holds.of_client(actor, client_id)
    return [hold for hold in found if hold.invoice_id is None and hold.matter_id in (None, matter_id)]


async def end(_callback: CallbackQuery, _widget: Any, manager: DialogManager, hold_id: int) -> None:
    services, actor = services_and_actor(manager)
    ended = await services.holds.end(actor, HoldId(hold_id))
    notice(manager, "reminders-hold-ended", kind=ended.kind.value)


async def pause(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewHoldSG.until, data={"kind": "pause", **start_values(manager)})
