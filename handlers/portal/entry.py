"""Coming in by a client's link, and waiting until the firm has confirmed who came."""

from aiogram import F, Router
from aiogram.types import Message, ReplyKeyboardRemove
from aiogram_dialog import DialogManager

from handlers.ui import phone_keyboard
from handlers.ui.labels import become, texts_of
from handlers.ui.navigation import open_home, open_portal
from handlers.ui.states import OwnLinkSG
from handlers.ui.texts import Texts
from services.contacts.views import LinkOutcome
from services.container import Services
from services.domain.access import Actor
from services.firms.identity import Person

router = Router(name="portal")


def waits(_message: Message, person: Person, actor: Actor | None) -> bool:
    """Somebody who is nothing here yet but hopes to become a client's contact."""
    return bool(person.waiting) and actor is None


async def follow(manager: DialogManager, token: str, *, as_client: bool = False) -> None:
    """A client's link was opened, by whomever."""
    data = manager.middleware_data
    services: Services = data["services"]
    user, bot, chat = data["event_from_user"], data["bot"], data["event_chat"]
    opening = await services.invitations.open(
        user.id, user.full_name, user.username, token, user.language_code, as_client
    )
    if opening.outcome is LinkOutcome.REFUSED:
        await bot.send_message(chat.id, texts_of(manager)("portal-link-refused"))
        return
    if opening.outcome is LinkOutcome.STAFF:
        await manager.start(OwnLinkSG.ask, data={"token": token})
        return
    person = await services.identity.resolve(user.id, user.full_name, user.username, user.language_code)
    become(manager, person)
    if opening.outcome is LinkOutcome.WAITING:
        await say_waiting(manager)
        if person.actor is None and not person.contacts:
            return
    await open_home(manager)
    if person.actor is not None and opening.outcome is LinkOutcome.CONFIRMED:
        await open_portal(manager, person)


async def say_waiting(manager: DialogManager) -> None:
    """The one sentence for somebody whom the firm has not confirmed. Who has a menu needs no key."""
    data = manager.middleware_data
    person: Person = data["person"]
    key = None if person.actor or person.contacts else await phone_keyboard.offer(manager)
    firms = list(person.waiting)
    text = texts_of(manager)("portal-waiting", firms=firms, count=len(firms), key="yes" if key else "no")
    await data["bot"].send_message(data["event_chat"].id, text, reply_markup=key)


@router.message(F.chat.type == "private", F.contact, waits)
async def phone_shared(
    message: Message, dialog_manager: DialogManager, services: Services, texts: Texts
) -> None:
    """Only one's own number says anything."""
    contact, user = message.contact, message.from_user
    if contact is None or user is None:
        return
    if contact.user_id != user.id:
        await message.answer(texts("portal-phone-not-own"))
        return
    await services.invitations.share_phone(user.id, contact.phone_number)
    await message.answer(texts("portal-phone-shared"), reply_markup=ReplyKeyboardRemove())
    await phone_keyboard.forget(dialog_manager)
