"""Acts on one invoice of the client's side."""

import asyncio
from datetime import date
from typing import Any

from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from handlers.portal.albums import remember
from handlers.portal.context import invoice_of, services_and_contact
from handlers.portal.invoice.parsing import TypedPromise
from handlers.ui.attachments import message_key
from handlers.ui.context import act_key
from handlers.ui.names import due_text
from handlers.ui.navigation import pressed_again
from handlers.ui.pdf_message import show_page
from handlers.ui.states import PortalAskSG, PortalInvoiceSG
from handlers.ui.widgets import notice, texts_of
from services.contacts.views import Attachment
from services.documents.invoice.model import InvoicePage
from services.documents.payment_code.png import render_png
from services.documents.registry import ClientPageToDraw
from services.portal.views import PortalHold


async def pdf(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Send the PDF as a message of its own. The firm sees that the client took it."""
    if not pressed_again(callback, manager):
        await send_pdf(manager)


async def send_pdf(manager: DialogManager) -> None:
    services, contact = services_and_contact(manager)
    invoice_id, texts = invoice_of(manager), texts_of(manager)
    found = await services.portal.pdf(contact, invoice_id)
    page, row = found.document, (await services.portal.invoice(contact, invoice_id)).row
    caption = texts(
        "portal-pdf-caption",
        number=page.number,
        total=page.total,
        due=due_text(texts, row.due_date, row.act_term),
    )

    async def whole() -> InvoicePage:
        return found.page

    if new := await show_page(manager, found.file_id, whole, caption):
        await services.portal.remember_file(contact, invoice_id, *new)


async def receipt(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if not pressed_again(callback, manager):
        await send_receipts(manager)


async def send_receipts(manager: DialogManager) -> None:
    """Of every payment that lies on the invoice."""
    services, contact = services_and_contact(manager)
    texts = texts_of(manager)
    made = await services.settlements.receipts(contact, invoice_of(manager))
    if not made.ids:
        notice(manager, "settlements-receipts-none")
    elif made.of > len(made.ids):
        notice(manager, "settlements-receipts-last", shown=len(made.ids), count=made.of)
    for document_id in made.ids:
        found = await services.portal_documents.pdf(contact, document_id)
        page = found.page.document

        async def paper(taken: ClientPageToDraw = found.page) -> ClientPageToDraw:
            return taken

        caption = texts(
            "settlements-caption-client", document="receipt", number=page.number, amount=page.total
        )
        if new := await show_page(manager, found.file_id, paper, caption):
            await services.portal_documents.remember_file(contact, document_id, *new)


async def send_payment_code(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The QR code of what is left to pay, as a picture of its own."""
    if pressed_again(callback, manager):
        return
    services, contact = services_and_contact(manager)
    found = await services.portal.payment_details(contact, invoice_of(manager))
    if found.code is None:
        return
    picture = await asyncio.to_thread(render_png, found.code)
    data = manager.middleware_data
    manager.show_mode = ShowMode.DELETE_AND_SEND
    caption = texts_of(manager)("portal-code-caption", number=found.number, balance=found.balance)
    await data["bot"].send_photo(
        data["event_chat"].id, BufferedInputFile(picture, "qr.png"), caption=caption, parse_mode="HTML"
    )


async def mute(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, contact = services_and_contact(manager)
    await services.portal.mute(contact, True, invoice_of(manager))
    notice(manager, "portal-muted-now")


async def ask(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    _, contact = services_and_contact(manager)
    data = {"contact_id": int(contact.contact_id), "invoice_id": int(invoice_of(manager))}
    await manager.start(PortalAskSG.text, data=data)


# «I have paid»


async def claim(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _claim(manager, None, _next_key(manager, "claim"))


async def claim_with_file(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    """What was written under the file goes along as a question."""
    await _claim(manager, attachment, message_key(manager))
    if caption.strip():
        services, contact = services_and_contact(manager)
        await services.portal.ask(contact, caption, message_key(manager), invoice_of(manager))


async def _claim(manager: DialogManager, attachment: Attachment | None, key: str) -> None:
    services, contact = services_and_contact(manager)
    claimed = await services.portal.claim(contact, invoice_of(manager), key, attachment)
    await remember(manager, contact, invoice_of(manager), is_claim=True)
    _said(manager)
    say_claimed(manager, claimed, again=claimed.is_repeat and attachment is None)
    await manager.switch_to(PortalInvoiceSG.main)


def say_claimed(manager: DialogManager, claimed: PortalHold, *, again: bool) -> None:
    if claimed.rests or again:
        notice(manager, "portal-claimed", again="yes" if again else "no")
    else:
        notice(manager, "portal-claimed-before")


# When it will be paid


async def day_pressed(_callback: CallbackQuery, _widget: Any, manager: DialogManager, day: date) -> None:
    await promise(manager, day)


async def promise_typed(manager: DialogManager, typed: TypedPromise) -> None:
    """Words without a day go to the lawyer as a question, asked about once."""
    if typed.day is not None:
        await promise(manager, typed.day, typed.words)
        return
    await manager.switch_to(PortalInvoiceSG.main)
    _, contact = services_and_contact(manager)
    data = {
        "contact_id": int(contact.contact_id),
        "key": message_key(manager),
        "text": typed.words,
        "invoice_id": int(invoice_of(manager)),
    }
    await manager.start(PortalAskSG.confirm, data=data)


async def promise(manager: DialogManager, day: date, words: str = "") -> None:
    services, contact = services_and_contact(manager)
    key = _next_key(manager, "promise")
    promised: PortalHold = await services.portal.promise(contact, invoice_of(manager), day, key, words)
    _said(manager)
    said = "portal-promised" if promised.rests else "portal-promised-again"
    notice(manager, said, day=promised.until)
    if words:
        notice(manager, "portal-promise-words")
    await manager.switch_to(PortalInvoiceSG.main)


def _next_key(manager: DialogManager, act: str) -> str:
    """The key of an act on the open card: the same for a tap that comes twice, new for the next act."""
    return f"{act_key(manager, act)}.{manager.dialog_data.get('acts', 0)}"


def _said(manager: DialogManager) -> None:
    manager.dialog_data["acts"] = manager.dialog_data.get("acts", 0) + 1
