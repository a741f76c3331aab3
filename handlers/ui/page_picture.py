"""The page of a document as a picture in the chat, above the live window."""

import asyncio
from dataclasses import dataclass

from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, Message
from aiogram_dialog import DialogManager, ShowMode

from handlers.ui.texts import Markup
from services.documents.invoice.model import InvoicePage
from services.documents.registry import ClientPageToDraw, render_page


@dataclass(frozen=True, slots=True)
class DrawnPage:
    pdf: bytes
    png: bytes
    """Of the first page."""
    pages: int


async def draw_page(page: InvoicePage | ClientPageToDraw) -> DrawnPage:
    # Imported late: pdfium is loaded by the first picture, not by the start.
    from services.documents.pdf.picture import render_picture

    def draw() -> DrawnPage:
        pdf = render_page(page.document, page.images)
        picture = render_picture(pdf)
        return DrawnPage(pdf, picture.png, picture.pages)

    return await asyncio.to_thread(draw)


async def say_drawing(manager: DialogManager) -> None:
    data = manager.middleware_data
    await data["bot"].send_chat_action(data["event_chat"].id, ChatAction.UPLOAD_PHOTO)


async def send_picture(manager: DialogManager, png: bytes, caption: Markup) -> Message:
    """Sends it as a message of its own and puts the live window under it."""
    data = manager.middleware_data
    manager.show_mode = ShowMode.DELETE_AND_SEND
    sent: Message = await data["bot"].send_photo(
        data["event_chat"].id, BufferedInputFile(png, "page.png"), caption=caption, parse_mode="HTML"
    )
    return sent
