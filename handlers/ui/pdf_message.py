"""The page of an invoice or of another document as a file: drawn aside, sent, and sent again by the id that Telegram
keeps it under."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from aiogram.enums import ChatAction
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, Message
from aiogram_dialog import DialogManager

from handlers.ui.widgets import send_document
from services.documents.appearance import NO_IMAGES
from services.documents.invoice.model import InvoicePage
from services.documents.registry import ClientPageToDraw, Page, page_file_name, render_page

PdfFile = str | BufferedInputFile
"""Telegram's id of a file that it has, or the file."""
LOST_FILE = ("file_id", "file identifier", "file_reference")


def is_lost(error: TelegramBadRequest) -> bool:
    """Whether Telegram no longer knows the file, or has never given it to this bot."""
    return any(sign in error.message.lower() for sign in LOST_FILE)


async def draw(document: Page, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    return await asyncio.to_thread(render_page, document, images)


async def drawn(document: Page, images: Mapping[str, bytes] = NO_IMAGES) -> BufferedInputFile:
    return BufferedInputFile(await draw(document, images), page_file_name(document))


async def send_page(
    send: Callable[[PdfFile], Awaitable[Message]],
    file_id: str | None,
    make: Callable[[], Awaitable[BufferedInputFile]],
) -> tuple[Message, str | None]:
    """What `send` sent, and the id to remember when it was a new file: one that `make` made, since there was no
    `file_id` or Telegram has forgotten it. In the second case it was refused, so nothing was sent twice."""
    if file_id:
        try:
            return await send(file_id), None
        except TelegramBadRequest as error:
            if not is_lost(error):
                raise
    sent = await send(await make())
    return sent, sent.document.file_id if sent.document else None


async def show_page(
    manager: DialogManager,
    file_id: str | None,
    page: Callable[[], Awaitable[InvoicePage | ClientPageToDraw]],
    caption: str,
) -> tuple[str, Page] | None:
    """The same as a message of its own, with the window below it. `page` is asked for only to be drawn.

    Returns the id to remember, if there is a new one, and of what page.
    """
    shown: list[Page] = []

    async def send(file: PdfFile) -> Message:
        if isinstance(file, str):
            return await send_document(manager, file, "", caption)
        return await send_document(manager, file.data, file.filename or "", caption)

    async def make() -> BufferedInputFile:
        bot, chat = manager.middleware_data["bot"], manager.middleware_data["event_chat"]
        await bot.send_chat_action(chat.id, ChatAction.UPLOAD_DOCUMENT)
        made = await page()
        shown.append(made.document)
        return await drawn(made.document, made.images)

    _, new = await send_page(send, file_id, make)
    return (new, shown[-1]) if new is not None else None
