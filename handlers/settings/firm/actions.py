from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.privacy.held import send_held
from handlers.settings.firm.timezones import parse_zone as read_zone
from handlers.settings.firm.timezones import zone_name
from handlers.settings.group.actions import show_in_language
from handlers.ui.context import services_and_actor
from handlers.ui.navigation import open_home, pressed_again
from handlers.ui.states import SettingsSG
from handlers.ui.widgets import Ctx, notice, switch_person
from services.domain.ids import FirmId
from services.domain.text_input import parse_line
from services.firms.requisites_storage import NAME_LIMIT


async def language(_callback: CallbackQuery, _widget: Any, manager: DialogManager, language: str) -> None:
    user = manager.middleware_data["event_from_user"]
    identity = manager.middleware_data["services"].identity
    switch_person(manager, await identity.set_language(user.id, user.full_name, user.username, language))
    notice(manager, "settings-language-done")
    await manager.switch_to(SettingsSG.home)


async def firm_language(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, language: str
) -> None:
    services, actor = services_and_actor(manager)
    await services.firms.set_language(actor, language)
    await show_in_language(manager, language)
    notice(manager, "settings-firm-language-done", language=language)
    await manager.switch_to(SettingsSG.home)


async def act_days(_callback: CallbackQuery, _widget: Any, manager: DialogManager, days: int) -> None:
    await act_days_given(manager, days)


async def act_days_never(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await act_days_given(manager, 0)


async def act_days_given(manager: DialogManager, days: int) -> None:
    services, actor = services_and_actor(manager)
    await services.firms.set_act_answer_days(actor, days)
    notice(manager, "doc-days-done", days=days)
    await manager.switch_to(SettingsSG.home)


async def held(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """What is held of the person who asks, as a file in its own chat."""
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    await send_held(manager, await services.held_data.own_as_member(actor), "self")


async def email_given(manager: DialogManager, email: str) -> None:
    services, actor = services_and_actor(manager)
    view = await services.staff.set_own_email(actor, email)
    notice(manager, "settings-email-done", email=view.email or "")
    await manager.switch_to(SettingsSG.home)


async def email_removed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.staff.set_own_email(actor, None)
    notice(manager, "settings-email-removed")
    await manager.switch_to(SettingsSG.home)


async def digest_on(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _digest(manager, on=True)


async def digest_off(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _digest(manager, on=False)


async def _digest(manager: DialogManager, *, on: bool) -> None:
    services, actor = services_and_actor(manager)
    await services.digests.set_enabled(actor, on)
    notice(manager, "digest-switched", on="yes" if on else "no")


async def picture_on(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _picture(manager, on=True)


async def picture_off(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _picture(manager, on=False)


async def _picture(manager: DialogManager, *, on: bool) -> None:
    services, actor = services_and_actor(manager)
    await services.digests.set_picture(actor, on)
    notice(manager, "digest-picture-switched", on="yes" if on else "no")


async def firm(_callback: CallbackQuery, _widget: Any, manager: DialogManager, firm_id: int) -> None:
    user = manager.middleware_data["event_from_user"]
    identity = manager.middleware_data["services"].identity
    switch_person(manager, await identity.switch_firm(user.id, FirmId(firm_id)))
    await open_home(manager)


def parse_name(text: str, _ctx: Ctx) -> str:
    return parse_line(text, NAME_LIMIT, "error-firm-name")


async def name_given(manager: DialogManager, name: str) -> None:
    services, actor = services_and_actor(manager)
    view = await services.firms.rename(actor, name)
    notice(manager, "settings-name-done", firm=view.name)
    await manager.switch_to(SettingsSG.home)


def parse_zone(text: str, _ctx: Ctx) -> str:
    return read_zone(text)


async def zone_given(manager: DialogManager, zone: str) -> None:
    services, actor = services_and_actor(manager)
    view = await services.firms.set_timezone(actor, zone)
    user = manager.middleware_data["event_from_user"]
    switch_person(
        manager,
        await services.identity.resolve(user.id, user.full_name, user.username, user.language_code),
    )
    notice(manager, "settings-zone-done", zone=zone_name(view.timezone, actor.language))
    await manager.switch_to(SettingsSG.home)


async def zone(_callback: CallbackQuery, _widget: Any, manager: DialogManager, zone: str) -> None:
    await zone_given(manager, zone)
