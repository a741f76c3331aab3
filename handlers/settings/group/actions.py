"""What the window of the firm's group shows and does: its title, its notifications, unlinking it."""

from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.ui.context import services_and_actor
from handlers.ui.group_commands import PATIENCE, hide_commands, show_commands
from handlers.ui.widgets import notice, texts_of
from services.container import Services
from services.domain.access import Actor


async def card(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    group = await services.groups.view(actor)
    if group is None:
        return {"bound": False, "card": "group-card-none", "title": "", "digest": False, "alerts": False}
    title = await _title(dialog_manager.middleware_data["bot"], group.chat_id)
    return {
        "bound": True,
        "card": "group-card" if title else "group-card-unnamed",
        "title": title,
        "digest": group.digest,
        "alerts": group.alerts,
    }


async def _title(bot: Bot, chat_id: int) -> str:
    """Empty when Telegram does not say: the bot may be out of the group by now."""
    try:
        return (await bot.get_chat(chat_id, request_timeout=PATIENCE)).title or ""
    except (TelegramAPIError, OSError, TimeoutError):
        return ""


async def digest(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    on = button.widget_id == "group_digest_on"
    await services.groups.set_notifications(actor, digest=on)
    notice(manager, "group-digest-switched", on="yes" if on else "no")


async def alerts(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    on = button.widget_id == "group_alerts_on"
    await services.groups.set_notifications(actor, alerts=on)
    notice(manager, "group-alerts-switched", on="yes" if on else "no")


async def unbind(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    group = await services.groups.view(actor)
    if group is not None and await services.groups.unbind(actor, group.chat_id):
        await hide_commands(manager.middleware_data["bot"], group.chat_id)
    notice(manager, "group-unbound-here")


async def show_in_language(manager: DialogManager, language: str) -> None:
    """The group reads the firm's language; so does its list of commands."""
    services, actor = services_and_actor(manager)
    group = await services.groups.view(actor)
    if group is not None:
        texts = texts_of(manager).in_language(language, actor.timezone)
        await show_commands(manager.middleware_data["bot"], group.chat_id, texts)
