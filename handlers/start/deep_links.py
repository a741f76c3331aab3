"""Links to one invoice or client, `https://t.me/<bot>?start=i_12` and `c_12`: they open the card for who may see it.

A member sees the card, a client the own invoice. Everybody else gets the answer that a link to nothing gets.
"""

import re

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import Message
from aiogram_dialog import DialogManager

from handlers.portal.entry import tell_waiting
from handlers.ui.navigation import open_home_below, open_invoice
from handlers.ui.states import ClientCardSG, PortalInvoiceSG
from handlers.ui.texts import Texts
from services.container import Services
from services.domain.access import Actor, ContactActor
from services.domain.errors import NotFound
from services.domain.ids import ClientId, InvoiceId
from services.firms.identity import Person

LINK = re.compile(r"([ic])_(\d{1,18})")

router = Router(name="links")
router.message.filter(F.chat.type == "private")


@router.message(CommandStart(deep_link=True, magic=F.args.regexp(LINK, mode="fullmatch")))
async def open_link(
    message: Message,
    command: CommandObject,
    dialog_manager: DialogManager,
    actor: Actor | None,
    person: Person,
    services: Services,
    texts: Texts,
) -> None:
    kind, _, digits = (command.args or "").partition("_")
    if actor is None and not person.contacts:
        if person.waiting:
            await tell_waiting(dialog_manager)
        else:
            await message.answer(texts("start-stranger"))
    elif kind == "i":
        await _invoice(dialog_manager, actor, person, services, InvoiceId(int(digits)))
    elif actor is None:
        raise NotFound
    else:
        await services.clients.get(actor, ClientId(int(digits)))
        await open_home_below(dialog_manager)
        await dialog_manager.start(ClientCardSG.main, data={"client_id": int(digits)})


async def _invoice(
    manager: DialogManager, actor: Actor | None, person: Person, services: Services, invoice_id: InvoiceId
) -> None:
    """Check the access before the open dialog is left."""
    if actor is not None and await _seen_by(actor, services, invoice_id):
        await open_home_below(manager)
        await open_invoice(manager, invoice_id)
        return
    contact = await _contact_of(person, services, invoice_id)
    await open_home_below(manager)
    data = {"contact_id": int(contact.contact_id), "invoice_id": int(invoice_id)}
    await manager.start(PortalInvoiceSG.main, data=data)


async def _seen_by(actor: Actor, services: Services, invoice_id: InvoiceId) -> bool:
    try:
        await services.invoices.view(actor, invoice_id)
    except NotFound:
        return False
    return True


async def _contact_of(person: Person, services: Services, invoice_id: InvoiceId) -> ContactActor:
    """The contact of this person that was sent the invoice. Raises `NotFound`."""
    for contact in person.contacts:
        try:
            await services.portal.invoice(contact, invoice_id)
        except NotFound:
            continue
        return contact
    raise NotFound
