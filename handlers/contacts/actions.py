"""Acts on the people who speak for a client."""

from typing import Any
from urllib.parse import urlencode

from aiogram.types import CallbackQuery, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from aiogram_dialog import DialogManager, ShowMode

from handlers.contacts.getters import client_of, contact_of, day_of
from handlers.portal.entry import accept_invitation
from handlers.privacy.held import send_held
from handlers.ui.context import services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.start_data import start_str
from handlers.ui.states import AnswerClientSG, ClientContactsSG, EraseSG
from handlers.ui.widgets import label, notice, texts_of
from services.contacts.views import ContactLink
from services.domain.ids import ClientId, ContactInviteId


async def send_invitation(callback: CallbackQuery, manager: DialogManager, client_id: ClientId) -> None:
    """Send the link as a message of its own, to be forwarded; it is stored nowhere else."""
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    link = await services.contacts.invite(actor, client_id)
    texts, data = texts_of(manager), manager.middleware_data
    url = f"https://t.me/{data['bot_username']}?start={link.token}"
    await data["bot"].send_message(
        data["event_chat"].id,
        texts(
            "contacts-invitation", client=link.client_name, url=url, expires=day_of(manager, link.expires_at)
        ),
        reply_markup=_share(manager, link, url),
    )
    manager.show_mode = ShowMode.DELETE_AND_SEND


def _share(manager: DialogManager, link: ContactLink, url: str) -> InlineKeyboardMarkup:
    texts = texts_of(manager)
    text = texts.plain("contacts-invitation-share", firm=link.firm_name)
    share = f"https://t.me/share/url?{urlencode({'url': url, 'text': text})}"
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label(texts, "contacts-share"), url=share)],
            [InlineKeyboardButton(text=label(texts, "contacts-copy"), copy_text=CopyTextButton(text=url))],
        ]
    )


async def invite_more(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await send_invitation(callback, manager, client_of(manager))


async def contact_opened(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, contact_id: int
) -> None:
    manager.dialog_data["contact_id"] = contact_id
    await manager.switch_to(ClientContactsSG.contact)


async def link_opened(_callback: CallbackQuery, _widget: Any, manager: DialogManager, invite_id: int) -> None:
    manager.dialog_data["invite_id"] = invite_id
    await manager.switch_to(ClientContactsSG.invite)


async def confirm(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    decision = await services.contacts.confirm(actor, contact_of(manager))
    if decision.changed:
        notice(manager, "contacts-confirmed", name=decision.contact.name, client=decision.contact.client_name)


async def decline(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    decision = await services.contacts.decline(actor, contact_of(manager))
    if decision.changed:
        notice(manager, "contacts-declined", name=decision.contact.name, client=decision.contact.client_name)


async def close(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    decision = await services.contacts.revoke(actor, contact_of(manager))
    notice(manager, "contacts-closed", name=decision.contact.name)
    await manager.switch_to(ClientContactsSG.list)


async def held(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    await send_held(manager, await services.held_data.of_contact(actor, contact_of(manager)), "contact")


async def erase(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(EraseSG.ask, data={"contact_id": int(contact_of(manager))})


async def revoke_link(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.contacts.revoke_invite(actor, ContactInviteId(int(manager.dialog_data["invite_id"])))
    notice(manager, "contacts-link-revoked")
    await manager.switch_to(ClientContactsSG.list)


async def write(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(AnswerClientSG.text, data={"contact_id": int(contact_of(manager))})


async def open_own_link(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """A member who speaks for a client as well, or who wants to see what a client sees."""
    token = start_str(manager, "token")
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    manager.show_mode = ShowMode.DELETE_AND_SEND
    await accept_invitation(manager, token, as_client=True)
