"""What the windows of one invoice's reminders show and do."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import DeliveryState, HoldKind
from handlers.reminders.context import invoice_of
from handlers.reminders.text import forecast_text
from handlers.ui.context import services_and_actor
from handlers.ui.states import NewHoldSG, PolicySG, RemindSG
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import notice, texts_of, today
from handlers.ui.withdrawal import on_its_way_text, withdraw_messages
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.ids import DeliveryId, HoldId
from services.domain.ports import Clock
from services.reminders.manual import DeliveryView
from services.reminders.withholding import Withheld

SHOWN = 8
LOST = frozenset({DeliveryState.FAILED, DeliveryState.BLOCKED, DeliveryState.UNCONFIRMED})


async def reminders(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    invoice_id, texts, day = invoice_of(dialog_manager), texts_of(dialog_manager), today(dialog_manager)
    view = await services.invoices.view(actor, invoice_id)
    outlook = await services.manual_reminders.forecast(actor, invoice_id)
    sent = await services.manual_reminders.deliveries(actor, invoice_id)
    acts = outlook.owed and actor.may(Permission.INVOICE_ISSUE)
    waiting = await services.withdrawals.waiting(actor, invoice_id)
    clock: Clock = dialog_manager.middleware_data["clock"]
    return {
        "on_its_way": on_its_way_text(texts, waiting, clock.now()),
        "may_withdraw": actor.may(Permission.INVOICE_ISSUE) and any(not each.is_leaving for each in waiting),
        "number": view.row.number or "",
        "client": view.row.client_name,
        "text": forecast_text(texts, outlook, day),
        "may_remind": acts and outlook.sent and not outlook.holds and outlook.withheld is None,
        "may_decline": outlook.sent
        and outlook.withheld is Withheld.ADVANCE
        and actor.may(Permission.PAYMENT_RECORD),
        "may_hold": acts,
        "may_never": acts and all(hold.kind is not HoldKind.NEVER for hold in outlook.holds),
        "ends": [
            {"id": int(hold.id), "what": texts.plain("reminders-hold-short", kind=hold.kind.value)}
            for hold in outlook.holds
            if acts
        ],
        "count": len(sent),
        "lost": "yes" if any(row.state in LOST for row in sent) else "no",
    }


async def deliveries(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    """The deliveries, newest first. One that needs a decision has a button."""
    invoice_id, texts = invoice_of(dialog_manager), texts_of(dialog_manager)
    view = await services.invoices.view(actor, invoice_id)
    rows = (await services.manual_reminders.deliveries(actor, invoice_id))[:SHOWN]
    acts = actor.may(Permission.INVOICE_ISSUE)
    return {
        "number": view.row.number or "",
        "lines": texts.join(_line(texts, row) for row in rows),
        "lost": [_button(row) for row in rows if acts and row.state in LOST],
        "unknown": [_button(row) for row in rows if acts and row.state is DeliveryState.UNCONFIRMED],
    }


def _line(texts: Texts, row: DeliveryView) -> Markup:
    return texts(
        "reminders-delivery",
        at=texts.short_moment(row.at),
        kind=row.kind.value,
        channel=row.channel.value,
        to=row.to,
        state=row.state.value,
    )


def _button(row: DeliveryView) -> dict[str, Any]:
    return {"id": int(row.id), "to": row.to}


async def remind(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Show the text first; what forbids a reminder is said before."""
    services, actor = services_and_actor(manager)
    await services.manual_reminders.require_remindable(actor, invoice_of(manager))
    await manager.start(RemindSG.text, data={"invoice_id": invoice_of(manager)})


async def withdraw(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await withdraw_messages(manager, invoice_of(manager))


async def decline_advance(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.manual_reminders.decline_advance(actor, invoice_of(manager))
    notice(manager, "reminders-advance-declined")


async def pause(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _hold(manager, "pause")


async def dispute(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _hold(manager, "dispute")


async def promise(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _hold(manager, "promise")


async def never(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Has no last day to ask for."""
    await manager.start(NewHoldSG.reason, data={"kind": "never", "invoice_id": invoice_of(manager)})


async def _hold(manager: DialogManager, kind: str) -> None:
    await manager.start(NewHoldSG.until, data={"kind": kind, "invoice_id": invoice_of(manager)})


async def end_hold(_callback: CallbackQuery, _widget: Any, manager: DialogManager, hold_id: int) -> None:
    services, actor = services_and_actor(manager)
    ended = await services.holds.end(actor, HoldId(hold_id))
    notice(manager, "reminders-hold-ended", kind=ended.kind.value)


async def schedule(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(PolicySG.main, data={"invoice_id": invoice_of(manager)})


async def resend(_callback: CallbackQuery, _widget: Any, manager: DialogManager, delivery_id: int) -> None:
    services, actor = services_and_actor(manager)
    view = await services.manual_reminders.resend(actor, DeliveryId(delivery_id))
    notice(manager, "reminders-resent", to=view.to)


async def assume(_callback: CallbackQuery, _widget: Any, manager: DialogManager, delivery_id: int) -> None:
    services, actor = services_and_actor(manager)
    view = await services.manual_reminders.assume_sent(actor, DeliveryId(delivery_id))
    notice(manager, "reminders-assumed", to=view.to)
