"""A person opens a client's link and waits until the firm confirms them."""

from aiogram import F, Router
from aiogram.types import Message, ReplyKeyboardRemove
from aiogram_dialog import DialogManager

from handlers.ui import phone_keyboard
from handlers.ui.labels import switch_person, texts_of
from handlers.ui.navigation import open_home, open_portal
from handlers.ui.states import OwnLinkSG
from handlers.ui.texts import Texts
from services.contacts.views import LinkOutcome
from services.container import Services
from services.domain.access import Actor
from services.firms.identity import Person

router = Router(name="portal")


def is_waiting(_message: Message, person: Person, actor: Actor | None) -> bool:
    """A filter: the sender has no role yet and waits to be confirmed as a client's contact."""
    return bool(person.waiting) and actor is None


async def accept_invitation(manager: DialogManager, token: str, *, as_client: bool = False) -> None:
    """Handle an opened client's link, whoever opened it."""
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
    switch_person(manager, person)
    if opening.outcome is LinkOutcome.WAITING:
        await tell_waiting(manager)
        if person.actor is None and not person.contacts:
            return
    await open_home(manager)
    if person.actor is not None and opening.outcome is LinkOutcome.CONFIRMED:
        await open_portal(manager, person)


async def tell_waiting(manager: DialogManager) -> None:
    """Tell a person that the firm has not confirmed them yet. Who has a menu gets no phone keyboard."""
    data = manager.middleware_data
    person: Person = data["person"]
    key = None if person.actor or person.contacts else await phone_keyboard.offer(manager)
    firms = list(person.waiting)
    text = texts_of(manager)("portal-waiting", firms=firms, count=len(firms), key="yes" if key else "no")
    await data["bot"].send_message(data["event_chat"].id, text, reply_markup=key)


@router.message(F.chat.type == "private", F.contact, is_waiting)
async def phone_shared(
    message: Message, dialog_manager: DialogManager, services: Services, texts: Texts
) -> None:
    """A shared phone number counts only when it is the sender's own."""
    contact, user = message.contact, message.from_user
    if contact is None or user is None:
        return
    if contact.user_id != user.id:
        await message.answer(texts("portal-phone-not-own"))
        return
    await services.invitations.share_phone(user.id, contact.phone_number)
    await message.answer(texts("portal-phone-shared"), reply_markup=ReplyKeyboardRemove())
    await phone_keyboard.forget(dialog_manager)
