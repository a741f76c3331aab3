"""Telegram's own reply to a message that the bot sent to staff: a client's question is answered, anything else opens
what the message is about."""

from typing import Any

from aiogram import F, Router
from aiogram.types import Message
from aiogram_dialog import DialogManager

from db.vocabulary.enums import InvoiceStatus, MessageKind
from handlers.ui.attachments import attachment_of
from handlers.ui.labels import notice
from handlers.ui.navigation import open_home, open_over_menu
from handlers.ui.states import ClientCardSG, DraftSG, InvoiceCardSG
from handlers.ui.texts import Texts
from services.contacts.views import PushedMessage
from services.container import Services
from services.domain.access import Actor
from services.firms.identity import Person

router = Router(name="message_replies")
router.message.filter(F.chat.type == "private")


async def to_pushed(
    _message: Message, person: Person, services: Services, reply_to: int | None = None
) -> bool | dict[str, Any]:
    """A filter: the message replies to one that the bot sent by itself to this member, of whichever firm. `reply_to`
    comes from the gate."""
    if reply_to is None:
        return False
    for actor in person.actors:
        pushed = await services.replies.find_pushed(actor, reply_to)
        if pushed is not None:
            return {"pushed": pushed, "member": actor}
    return False


@router.message(to_pushed)
async def replied(
    message: Message,
    pushed: PushedMessage,
    member: Actor,
    dialog_manager: DialogManager,
    services: Services,
    texts: Texts,
) -> None:
    if pushed.kind is MessageKind.QUESTION and pushed.contact_id is not None:
        await _answer(message, pushed, member, services, texts)
        return
    dialog_manager.middleware_data["actor"] = member
    notice(dialog_manager, "contacts-reply-kept")
    if pushed.invoice_id is not None:
        view = await services.invoices.view(member, pushed.invoice_id)
        state = DraftSG.main if view.row.status is InvoiceStatus.DRAFT else InvoiceCardSG.main
        await open_over_menu(dialog_manager, state, {"invoice_id": int(pushed.invoice_id)})
    elif pushed.client_id is not None:
        await services.clients.get(member, pushed.client_id)
        await open_over_menu(dialog_manager, ClientCardSG.main, {"client_id": int(pushed.client_id)})
    else:
        await open_home(dialog_manager)


async def _answer(
    message: Message, pushed: PushedMessage, member: Actor, services: Services, texts: Texts
) -> None:
    attachment = attachment_of(message)
    if pushed.contact_id is None or (attachment is None and message.text is None):
        example = texts("contacts-answer-example")
        await message.reply(texts("error-wrong-content", kind=message.content_type, example=example))
        return
    name = await services.replies.answer(
        member,
        pushed.contact_id,
        message.text or message.caption or "",
        f"{message.chat.id}.{message.message_id}",
        pushed.invoice_id,
        attachment,
    )
    await message.reply(texts("contacts-answered", name=name))
