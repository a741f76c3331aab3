"""What the windows of a reminder policy show and do."""

from decimal import Decimal
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import HoldKind, PolicyScope, ReminderLanguage, ReminderMode, Tone
from handlers.notifications.tone_samples import TONES, tone_sample
from handlers.reminders.context import (
    change,
    client_of,
    inherit_policy,
    invoice_of,
    may_change,
    policy_of,
    scope_of,
)
from handlers.reminders.text import days_text, forecast_text, policy_text
from handlers.ui.context import services_and_actor
from handlers.ui.hold_text import hold_text
from handlers.ui.states import HoldsSG, NewHoldSG, PolicySG
from handlers.ui.widgets import notice, texts_of, today
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.countries import CURRENCY_BY_COUNTRY
from services.domain.requisites.model import Country
from services.reminders.policies import PolicyChange


async def policy(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    view, scope, texts = await policy_of(dialog_manager), scope_of(dialog_manager), texts_of(dialog_manager)
    may = may_change(actor, scope)
    data: dict[str, Any] = {
        "scope": scope.value,
        "client": "",
        "number": "",
        "policy": policy_text(texts, view),
        "own": "yes" if view.has_own_settings else "no",
        "outlook": "",
        "modes": [],
        "holds": "",
        "on": may and view.policy.on,
        "off": may and not view.policy.on,
        "may_follow": may and view.has_own_settings and scope is not PolicyScope.FIRM,
        "is_client": scope is PolicyScope.CLIENT,
        "may_pause": False,
        "may_never": False,
        "may_small_sum": may and scope is PolicyScope.FIRM,
    }
    if scope is PolicyScope.CLIENT:
        client = await services.clients.get(actor, client_of(dialog_manager))
        holds = [hold for hold in await services.holds.of_client(actor, client.id) if hold.invoice_id is None]
        data |= {
            "client": client.name,
            "modes": [
                {"id": mode.value, "mode": mode.value, "chosen": "yes" if mode is view.mode else "no"}
                for mode in ReminderMode
                if actor.may(Permission.INVOICE_ISSUE) or mode is view.mode
            ],
            "holds": texts.join(hold_text(texts, hold, today(dialog_manager)) for hold in holds),
            "may_pause": may,
            "may_never": may and all(hold.kind is not HoldKind.NEVER for hold in holds),
            "rests": len(holds),
        }
    elif scope is PolicyScope.INVOICE:
        found = await services.invoices.view(actor, invoice_of(dialog_manager))
        outlook = await services.manual_reminders.forecast(actor, invoice_of(dialog_manager))
        data |= {
            "number": found.row.number or "",
            "client": found.row.client_name,
            "outlook": forecast_text(texts, outlook, today(dialog_manager)),
        }
    return data


async def current_answer(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The current value, which the question shows."""
    view, texts = await policy_of(dialog_manager), texts_of(dialog_manager)
    return {
        "client_days": days_text(texts, view.policy.client_days),
        "staff_days": days_text(texts, view.policy.staff_days),
        "owner_days": days_text(texts, view.policy.owner_days),
        "hour": view.policy.hour,
        "tones": [
            {"id": tone.value, "tone": tone.value, "chosen": "yes" if tone is view.tone else "no"}
            for tone in Tone
        ],
        "languages": [
            {
                "id": language.value,
                "language": language.value,
                "chosen": "yes" if language is view.language else "no",
            }
            for language in ReminderLanguage
        ],
    }


async def tone_samples(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    texts, day = texts_of(dialog_manager), today(dialog_manager)
    firm = await services.firms.get(actor)
    samples = [
        texts(
            "reminders-tone-sample",
            tone=each.value,
            text=tone_sample(texts, each, day, firm.name, CURRENCY_BY_COUNTRY[Country(firm.country)]),
        )
        for each in TONES
    ]
    return {**await current_answer(dialog_manager), "samples": texts.join(samples)}


async def _apply(manager: DialogManager, policy_change: PolicyChange) -> None:
    await change(manager, policy_change)
    await manager.switch_to(PolicySG.main)


async def client_days(manager: DialogManager, days: tuple[int, ...]) -> None:
    await _apply(manager, PolicyChange(client_days=days))


async def staff_days(manager: DialogManager, days: tuple[int, ...]) -> None:
    await _apply(manager, PolicyChange(staff_days=days))


async def owner_days(manager: DialogManager, days: tuple[int, ...]) -> None:
    await _apply(manager, PolicyChange(owner_days=days))


async def hour(manager: DialogManager, value: int) -> None:
    await _apply(manager, PolicyChange(hour=value))


async def current_small_sum(services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    return {"units": Decimal(await services.policies.small_sum(actor)).scaleb(-2)}


async def small_sum(manager: DialogManager, minor: int) -> None:
    services, actor = services_and_actor(manager)
    await services.policies.set_small_sum(actor, minor)
    notice(manager, "reminders-small-sum-set")
    await manager.switch_to(PolicySG.main)


async def small_sum_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await small_sum(manager, int(button.widget_id.removeprefix("small_")) * 100)


async def hour_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await hour(manager, int(button.widget_id.removeprefix("hour_")))


async def tone(_callback: CallbackQuery, _widget: Any, manager: DialogManager, value: str) -> None:
    await _apply(manager, PolicyChange(tone=Tone(value)))


async def language(_callback: CallbackQuery, _widget: Any, manager: DialogManager, value: str) -> None:
    await _apply(manager, PolicyChange(language=ReminderLanguage(value)))


async def switch_on(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await change(manager, PolicyChange(on=True))


async def switch_off(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await change(manager, PolicyChange(on=False))


async def inherit(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await inherit_policy(manager)


async def mode(_callback: CallbackQuery, _widget: Any, manager: DialogManager, value: str) -> None:
    services, actor = services_and_actor(manager)
    await services.policies.choose_mode(actor, client_of(manager), ReminderMode(value))
    notice(manager, "reminders-mode-set", mode=value)


async def pause(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewHoldSG.until, data={"kind": "pause", "client_id": client_of(manager)})


async def never(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Has no last day to ask for."""
    await manager.start(NewHoldSG.reason, data={"kind": "never", "client_id": client_of(manager)})


async def open_holds(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(HoldsSG.list, data={"client_id": client_of(manager)})
