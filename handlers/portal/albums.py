"""Several photos at once are one album: Telegram sends them as messages of their own with one id. The first one acts
in the open window; this takes the others along to where it went, whatever window is open by then."""

from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import Message
from aiogram_dialog import DialogManager

from handlers.portal.context import contact_in
from handlers.ui.attachments import attachment_of
from services.container import Services
from services.domain.access import ContactActor
from services.domain.ids import InvoiceId
from services.firms.identity import Person

router = Router(name="albums")
router.message.filter(F.chat.type == "private", F.media_group_id)

_ALBUM = "album"
"""Where the data of the chat keeps the album whose first file has acted."""


async def remember(
    manager: DialogManager, contact: ContactActor, invoice_id: InvoiceId | None, *, is_claim: bool
) -> None:
    """Call it where a file has acted: the rest of its album belongs to the same act."""
    event: Any = manager.event
    album = getattr(event, "media_group_id", None)
    if album is not None:
        await remember_album(manager, album, contact, invoice_id, is_claim=is_claim)


async def remember_album(
    manager: DialogManager,
    album: str,
    contact: ContactActor,
    invoice_id: InvoiceId | None,
    *,
    is_claim: bool,
) -> None:
    act = {"id": album, "contact": int(contact.contact_id), "invoice": invoice_id, "claim": is_claim}
    await manager.middleware_data["state"].update_data({_ALBUM: act})


async def of_known_album(message: Message, state: FSMContext) -> bool | dict[str, Any]:
    """A filter: the first file of this album has acted already."""
    act = (await state.get_data()).get(_ALBUM)
    return {"act": act} if act is not None and act["id"] == message.media_group_id else False


@router.message(of_known_album)
async def joined(message: Message, act: dict[str, Any], person: Person, services: Services) -> None:
    attachment = attachment_of(message)
    if attachment is None:
        return
    contact = contact_in(person, act["contact"])
    invoice_id = InvoiceId(act["invoice"]) if act["invoice"] else None
    key = f"{message.chat.id}.{message.message_id}"
    if act["claim"] and invoice_id is not None:
        await services.portal.claim(contact, invoice_id, key, attachment, joins=True)
        if message.caption:
            await services.portal.ask(contact, message.caption, key, invoice_id)
    else:
        await services.portal.ask(contact, message.caption or "", key, invoice_id, attachment)
