"""The page of an invoice as a message of its own."""

import asyncio

from aiogram.enums import ChatAction
from aiogram.exceptions import TelegramBadRequest
from aiogram_dialog import DialogManager

from db.vocabulary.enums import InvoiceStatus
from handlers.ui.context import services_and_actor
from handlers.ui.widgets import send_document, texts_of
from services.documents.invoice.model import file_name
from services.invoices.views import InvoiceView


async def send_page(manager: DialogManager, view: InvoiceView, caption: str) -> None:
    """Sends the PDF of the invoice, or the preview of a draft. `caption` is a locale key.

    What Telegram has already is sent by its id; when it has forgotten that file, the page is drawn again.
    """
    texts = texts_of(manager)
    row = view.row
    words = texts(caption, number=row.number or "", client=row.client_name, total=row.total, due=row.due_date)
    if view.file_id:
        try:
            await send_document(manager, view.file_id, "", words)
        except TelegramBadRequest as error:
            if "file" not in error.message.lower():
                raise
        else:
            return
    await _draw_and_send(manager, view, words)


async def _draw_and_send(manager: DialogManager, view: InvoiceView, caption: str) -> None:
    # Imported late: fpdf2 and the fonts are loaded by the first page, not by the start.
    from services.documents.pdf.render import render

    services, actor = services_and_actor(manager)
    bot, chat = manager.middleware_data["bot"], manager.middleware_data["event_chat"]
    await bot.send_chat_action(chat.id, ChatAction.UPLOAD_DOCUMENT)
    document = await services.invoices.document(actor, view.row.id)
    content = await asyncio.to_thread(render, document)
    sent = await send_document(manager, content, file_name(document), caption)
    if view.row.status is not InvoiceStatus.DRAFT and sent.document:
        await services.invoices.remember_file(actor, view.row.id, sent.document.file_id)
