"""Sends notifications over Telegram at the allowed rate, and turns each answer of Telegram into an outcome."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

import aiohttp
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import (
    EditMessageCaption,
    EditMessageText,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendVoice,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile, Message

from bot.delivery.door import CLOSED, Door
from bot.delivery.rate_limiter import RateLimiter
from bot.logging import server_words
from bot.telegram.flood_wait import raise_at_once
from bot.telegram.live_message import fit
from db.outage import outage_of
from db.vocabulary.enums import SendOutcome
from handlers.notifications import Notification, render, text_without_file
from handlers.ui.pdf_message import PdfFile, drawn, send_page
from handlers.ui.texts import TextCatalogue, without_tags
from services.contacts.views import AttachmentKind
from services.delivery.content import MessageContent
from services.documents.invoice.model import InvoiceDocument
from services.domain.ids import DocumentId, InvoiceId
from services.notifications.facts import DocumentFacts, Facts, GroupAlertFacts, TextFacts
from services.outbox.queue import Outgoing, SendResult

log = logging.getLogger(__name__)

TIMEOUT = 30
"""Seconds for one call; a page of 70 KB included."""
CAPTION_LIMIT = 1024
FILE_FORBIDDEN = "_FORBIDDEN"
"""In what Telegram says of a kind of file that somebody does not take: `VOICE_MESSAGES_FORBIDDEN`."""
NOTHING_TO_EDIT = ("not modified", "can't be edited", "to edit not found")
NOBODY = ("chat not found", "user not found", "PEER_ID_INVALID", "user is deactivated")


PictureOf = Callable[[Outgoing, Facts], Awaitable[bytes | None]]


class TelegramSender:
    def __init__(
        self,
        bot: Bot,
        notices: MessageContent,
        translator: TextCatalogue,
        pace: RateLimiter,
        *,
        picture_of: PictureOf | None = None,
        timeout: int = TIMEOUT,
    ) -> None:
        """`picture_of` gives the PNG that a message's text is the caption of."""
        self._picture_of = picture_of
        self._timeout = timeout
        self._bot = bot
        self._notices = notices
        self._translator = translator
        self.pace = pace
        self._door = Door(bot)

    async def send(self, outgoing: Outgoing, facts: Facts) -> SendResult:
        """Never raises for what Telegram or the network says; a fault of ours does, before anything was sent."""
        if not await self._door.is_open():
            return SendResult(SendOutcome.WAIT, retry_after=int(CLOSED), error="Telegram does not answer")
        name = (await self._bot.me()).username or "" if isinstance(facts, GroupAlertFacts) else ""
        pushed = render(self._translator, facts, name)
        page, file, file_id, refused = pushed.page, None, None, False
        if page is not None and not page.file_id:
            file = await drawn(page.document, page.images)
        picture = await self._picture_of(outgoing, facts) if self._picture_of is not None else None
        try:
            with raise_at_once():
                if isinstance(facts, TextFacts) and facts.edits:
                    await self._edit(outgoing, facts, pushed.text)
                    return SendResult(SendOutcome.SENT, str(facts.edits))
                if picture is not None:
                    sent = await self._under_picture(outgoing, pushed, picture)
                elif page is None:
                    sent, refused = await self._with_file(outgoing, facts, pushed)
                else:
                    sent, file_id = await self._page(outgoing, pushed, page, file)
        except (AiogramError, OSError, TimeoutError) as error:
            result = result_of(error)
            if result.outcome in (SendOutcome.UNKNOWN, SendOutcome.LATER):
                self._door.doubt(result.error or "")
            log.info("message %s: %s (%s)", outgoing.id, result.outcome.value, server_words(result.error))
            return result
        except Exception:
            # Nobody knows whether it was before or after the request: a client must not hear twice.
            log.exception("message %s may have been sent", outgoing.id)
            return SendResult(SendOutcome.UNKNOWN, error="fault")
        if page is not None and file_id is not None:
            await self._remember(outgoing, page, file_id)
        return SendResult(SendOutcome.SENT, str(sent.message_id), without_file=refused)

    async def _edit(self, outgoing: Outgoing, facts: TextFacts, text: str) -> None:
        """Changes the earlier message. One that says so already, or is gone, has nothing more to say."""
        chat, message = int(outgoing.recipient), facts.edits
        change: TelegramMethod[Message | bool] = (
            EditMessageCaption(chat_id=chat, message_id=message, caption=text, parse_mode="HTML")
            if facts.is_captioned
            else EditMessageText(chat_id=chat, message_id=message, text=text, parse_mode="HTML")
        )
        await self.pace.turn(outgoing.recipient)
        try:
            await self._bot(change, request_timeout=self._timeout)
        except TelegramBadRequest as error:
            if not any(sign in error.message for sign in NOTHING_TO_EDIT):
                raise

    async def _with_file(
        self, outgoing: Outgoing, facts: Facts, pushed: Notification
    ) -> tuple[Message, bool]:
        """What was sent, and whether that was the text alone, since Telegram refuses the file or the text is too long
        for one. A refusal for the recipient's sake is no reason to try the text."""
        if pushed.file is None:
            return await self._call(outgoing, pushed), False
        alone = replace(pushed, text=text_without_file(self._translator, facts, pushed.text), file=None)
        if len(without_tags(pushed.text)) > CAPTION_LIMIT:
            return await self._call(outgoing, alone), True
        try:
            return await self._call(outgoing, pushed), False
        except (TelegramBadRequest, TelegramForbiddenError, TelegramEntityTooLarge) as error:
            if result_of(error).outcome is SendOutcome.BLOCKED:
                raise
            log.info("message %s: its file is refused (%s)", outgoing.id, server_words(error.message))
        return await self._call(outgoing, alone), True

    async def _under_picture(self, outgoing: Outgoing, pushed: Notification, png: bytes) -> Message:
        """The text is what was asked for: alone where it is too long for a caption, or the picture is refused."""
        if len(without_tags(pushed.text)) <= CAPTION_LIMIT:
            photo = BufferedInputFile(png, "morning.png")
            request = SendPhoto(
                chat_id=int(outgoing.recipient),
                photo=photo,
                caption=pushed.text,
                reply_markup=pushed.buttons,
                parse_mode="HTML",
            )
            try:
                await self.pace.turn(outgoing.recipient)
                return await self._bot(request, request_timeout=self._timeout)
            except (TelegramBadRequest, TelegramForbiddenError, TelegramEntityTooLarge) as error:
                if result_of(error).outcome is SendOutcome.BLOCKED:
                    raise
                log.info("message %s: its picture is refused (%s)", outgoing.id, server_words(error.message))
        return await self._call(outgoing, pushed)

    async def _page(
        self, outgoing: Outgoing, pushed: Notification, page: DocumentFacts, file: BufferedInputFile | None
    ) -> tuple[Message, str | None]:
        async def send(document: PdfFile) -> Message:
            return await self._call(outgoing, pushed, document)

        async def make() -> BufferedInputFile:
            return file or await drawn(page.document, page.images)

        return await send_page(send, page.file_id, make)

    async def _call(
        self, outgoing: Outgoing, pushed: Notification, document: PdfFile | None = None
    ) -> Message:
        request = request_of(int(outgoing.recipient), pushed, document, outgoing.thread_id)
        await self.pace.turn(outgoing.recipient)
        return await self._bot(request, request_timeout=self._timeout)

    async def _remember(self, outgoing: Outgoing, page: DocumentFacts, file_id: str) -> None:
        try:
            if isinstance(page.document, InvoiceDocument):
                invoice = InvoiceId(page.of)
                await self._notices.remember_file(outgoing.firm_id, invoice, file_id, page.document)
            else:
                of = DocumentId(page.of)
                await self._notices.remember_document_file(outgoing.firm_id, of, file_id, page.document)
        except Exception as error:
            # The message is out: that must be recorded, whatever happens to the shortcut for the next one.
            if outage_of(error):
                return
            log.exception("the file of message %s is not remembered", outgoing.id)


def request_of(
    chat: int, pushed: Notification, document: PdfFile | None, thread: int | None = None
) -> TelegramMethod[Message]:
    """The call that sends it: the page as `document`, a file that came along, or text alone, to a topic if there is
    one."""
    text, buttons, file = pushed.text, pushed.buttons, pushed.file
    if document is not None:
        return SendDocument(
            chat_id=chat, document=document, caption=text, reply_markup=buttons, parse_mode="HTML"
        )
    if file is None:
        return SendMessage(
            chat_id=chat,
            message_thread_id=thread,
            text=fit(text),
            reply_markup=buttons,
            parse_mode="HTML",
        )
    if file.kind == AttachmentKind.PHOTO:
        return SendPhoto(
            chat_id=chat, photo=file.file_id, caption=text, reply_markup=buttons, parse_mode="HTML"
        )
    if file.kind == AttachmentKind.VOICE:
        return SendVoice(
            chat_id=chat, voice=file.file_id, caption=text, reply_markup=buttons, parse_mode="HTML"
        )
    return SendDocument(
        chat_id=chat, document=file.file_id, caption=text, reply_markup=buttons, parse_mode="HTML"
    )


def result_of(error: Exception) -> SendResult:
    """What Telegram's answer, or its absence, means for the message."""
    message = getattr(error, "message", "") or type(error).__name__
    match error:
        case TelegramRetryAfter():
            return SendResult(SendOutcome.WAIT, retry_after=error.retry_after, error="flood limit")
        case TelegramForbiddenError() if FILE_FORBIDDEN in message:
            return SendResult(SendOutcome.REFUSED, error=message)
        case TelegramForbiddenError():
            return SendResult(SendOutcome.BLOCKED, error=message)
        case TelegramBadRequest() if any(sign in message for sign in NOBODY):
            return SendResult(SendOutcome.BLOCKED, error=message)
        case TelegramUnauthorizedError() | TelegramNotFound():
            # A token or an address that is wrong for now belongs to the operator: the message waits.
            return SendResult(SendOutcome.LATER, error=message)
        case TelegramServerError():
            # Something behind the door failed, and nobody says whether before or after the message went out.
            return SendResult(SendOutcome.UNKNOWN, error=message)
        case TelegramMigrateToChat():
            return SendResult(SendOutcome.MOVED, moved_to=error.migrate_to_chat_id, error="another id")
        case TelegramBadRequest() | TelegramEntityTooLarge():
            return SendResult(SendOutcome.REFUSED, error=message)
        case TelegramNetworkError():
            cause = error.__cause__ or error.__context__
            if isinstance(cause, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
                return SendResult(SendOutcome.LATER, error="no connection")
            return SendResult(SendOutcome.UNKNOWN, error=type(cause).__name__ if cause else "network")
        case TelegramAPIError():
            return SendResult(SendOutcome.REFUSED, error=message)
    return SendResult(SendOutcome.UNKNOWN, error=type(error).__name__)
