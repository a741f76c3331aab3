"""The page of an invoice is sent by the id that Telegram keeps it under, and drawn anew when that is lost."""

import threading
from datetime import UTC, datetime

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendDocument
from aiogram.types import BufferedInputFile, Chat, Document, Message

from handlers.ui.pdf_message import PdfFile, drawn, send_page
from services.documents.pdf import render
from tests.documents.pdf import samples

NEW = "new-file"


class Telegram:
    """Takes files, and refuses ids with `refusal`."""

    def __init__(self, refusal: str = "") -> None:
        self.refusal = refusal
        self.got: list[PdfFile] = []
        self.made = 0

    async def send(self, page: PdfFile) -> Message:
        self.got.append(page)
        if isinstance(page, str) and self.refusal:
            raise TelegramBadRequest(SendDocument(chat_id=1, document=page), self.refusal)
        file_id = page if isinstance(page, str) else NEW
        kept = Document(file_id=file_id, file_unique_id=file_id)
        return Message(message_id=1, date=datetime.now(UTC), chat=Chat(id=1, type="private"), document=kept)

    async def make(self) -> BufferedInputFile:
        self.made += 1
        return BufferedInputFile(b"%PDF", "page.pdf")


async def test_a_new_page_is_made_and_its_id_told() -> None:
    telegram = Telegram()
    sent, new = await send_page(telegram.send, None, telegram.make)
    assert (telegram.made, new, len(telegram.got)) == (1, NEW, 1)
    assert sent.document is not None


async def test_what_telegram_keeps_is_not_made_again() -> None:
    telegram = Telegram()
    _, new = await send_page(telegram.send, "kept", telegram.make)
    assert (telegram.made, new, telegram.got) == (0, None, ["kept"])


@pytest.mark.parametrize(
    "refusal",
    [
        "Bad Request: wrong file identifier/HTTP URL specified",
        "Bad Request: wrong file_id or the file is temporarily unavailable",
        "Bad Request: FILE_REFERENCE_EXPIRED",
    ],
)
async def test_a_forgotten_file_is_made_anew(refusal: str) -> None:
    telegram = Telegram(refusal)
    _, new = await send_page(telegram.send, "forgotten", telegram.make)
    assert (telegram.made, new, len(telegram.got)) == (1, NEW, 2)


async def test_another_refusal_is_not_about_the_file() -> None:
    telegram = Telegram("Bad Request: chat not found")
    with pytest.raises(TelegramBadRequest):
        await send_page(telegram.send, "kept", telegram.make)
    assert telegram.made == 0


async def test_the_page_is_drawn_aside_under_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The loop goes on meanwhile: other chats are answered."""
    threads = []
    whole = render.render_invoice

    def noted(*arguments: object) -> bytes:
        threads.append(threading.current_thread())
        return whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(render, "render_invoice", noted)
    file = await drawn(samples.company())
    assert file.data.startswith(b"%PDF")
    assert file.filename is not None
    assert samples.company().number in file.filename
    assert threads != [threading.main_thread()]
