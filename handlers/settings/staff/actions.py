from typing import Any
from urllib.parse import urlencode

from aiogram.types import CallbackQuery, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from aiogram_dialog import DialogManager, ShowMode

from db.vocabulary.enums import Role
from handlers.privacy.held import send_held
from handlers.settings.staff.getters import member_id
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.states import EraseSG, StaffSG
from handlers.ui.widgets import label, notice, texts_of
from services.domain.errors import Conflict
from services.domain.ids import InviteId, MemberId


async def member(_callback: CallbackQuery, _widget: Any, manager: DialogManager, number: int) -> None:
    manager.dialog_data["member_id"] = number
    await manager.switch_to(StaffSG.member)


async def role(_callback: CallbackQuery, _widget: Any, manager: DialogManager, value: str) -> None:
    services, actor = services_and_actor(manager)
    view = await services.staff.change_role(actor, member_id(manager), Role(value))
    notice(manager, "staff-role-done", name=view.name, role=view.role)
    await manager.switch_to(StaffSG.member)


async def rights_of(_callback: CallbackQuery, _widget: Any, manager: DialogManager, value: str) -> None:
    manager.dialog_data["rights_of"] = Role(value).value


async def email_given(manager: DialogManager, email: str) -> None:
    services, actor = services_and_actor(manager)
    await services.staff.set_email(actor, member_id(manager), email)
    await manager.switch_to(StaffSG.member)


async def email_removed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.staff.set_email(actor, member_id(manager), None)
    await manager.switch_to(StaffSG.member)


async def leave(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Who leaves something behind is removed with handing it over."""
    services, actor = services_and_actor(manager)
    found = await services.succession.belongings(actor, member_id(manager))
    manager.dialog_data.pop("successor_id", None)
    await manager.switch_to(StaffSG.leave if found.is_nothing else StaffSG.successor)


async def successor(_callback: CallbackQuery, _widget: Any, manager: DialogManager, number: int) -> None:
    manager.dialog_data["successor_id"] = number
    await manager.switch_to(StaffSG.hand_over)


async def hand_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    to = MemberId(int(manager.dialog_data["successor_id"]))
    key = act_key(manager, f"succession:{int(member_id(manager))}:{to}")
    done = await services.succession.hand_over(actor, member_id(manager), to, key)
    notice(manager, "staff-handed-over", name=done.name, successor=done.successor)
    await manager.switch_to(StaffSG.list)


async def deactivate(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """What came into the member's hands since the window was opened is handed over first."""
    services, actor = services_and_actor(manager)
    try:
        view = await services.staff.deactivate(actor, member_id(manager))
    except Conflict as error:
        notice(manager, error)
        await manager.switch_to(StaffSG.successor)
        return
    notice(manager, "staff-deactivated", name=view.name)
    await manager.switch_to(StaffSG.list)


async def reactivate(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.staff.reactivate(actor, member_id(manager))
    notice(manager, "staff-reactivated", name=view.name)
    await manager.switch_to(StaffSG.member)


async def held(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    await send_held(manager, await services.held_data.of_member(actor, member_id(manager)), "member")


async def erase(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(EraseSG.ask, data={"member_id": int(member_id(manager))})


async def invite(_callback: CallbackQuery, _widget: Any, manager: DialogManager, value: str) -> None:
    """The link is a message of its own, made to be forwarded; it is kept nowhere else."""
    services, actor = services_and_actor(manager)
    link = await services.staff.invite(actor, Role(value))
    firm = await services.firms.get(actor)
    texts, data = texts_of(manager), manager.middleware_data
    url = f"https://t.me/{data['bot_username']}?start={link.token}"
    text = texts.plain("staff-invitation-share", firm=firm.name, role=link.role)
    share = f"https://t.me/share/url?{urlencode({'url': url, 'text': text})}"
    buttons = [
        [InlineKeyboardButton(text=label(texts, "staff-share"), url=share)],
        [InlineKeyboardButton(text=label(texts, "staff-copy"), copy_text=CopyTextButton(text=url))],
    ]
    manager.show_mode = ShowMode.DELETE_AND_SEND
    await data["bot"].send_message(
        data["event_chat"].id,
        texts("staff-invitation", firm=firm.name, role=link.role, url=url, expires_at=link.expires_at),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=buttons),
    )
    await manager.switch_to(StaffSG.list)


async def open_invite(_callback: CallbackQuery, _widget: Any, manager: DialogManager, number: int) -> None:
    manager.dialog_data["invite_id"] = number
    await manager.switch_to(StaffSG.open_invite)


async def revoke(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.staff.revoke_invite(actor, InviteId(int(manager.dialog_data["invite_id"])))
    notice(manager, "staff-revoked")
    await manager.switch_to(StaffSG.list)
