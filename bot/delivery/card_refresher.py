"""Tells whoever sent a message by hand what came of it: the open card of the invoice is drawn again, and the note under
an answer is changed. So is the open card of a document that the client has answered, and the list of a client's people
when one of them stops the bot or starts it. Nothing is pressed for it, and a screen that shows something else stays as
it is."""

import asyncio
import logging
import time
from collections.abc import Collection, Coroutine
from typing import Any

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Chat, User
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.entities import DEFAULT_STACK_ID
from aiogram_dialog.manager.bg_manager import BgManager

from bot.logging import server_words
from bot.telegram.dispatcher import LaneDispatcher
from db.vocabulary.enums import MessageKind, SendOutcome
from handlers.ui.states import (
    AnswerClientSG,
    ClientContactsSG,
    DocumentCardSG,
    InvoiceCardSG,
    InvoiceRemindersSG,
)
from handlers.ui.texts import TextCatalogue, Texts
from services.firms.identity import IdentityService, StoredPerson
from services.outbox.queue import Outgoing, SendResult
from services.outbox.wording import ABOUT, BY, STATUS

log = logging.getLogger(__name__)

PATIENCE = 60
"""Seconds until the person's own taps leave room."""
LAST_SECONDS = 2
"""When the bot stops."""
SHOWING = frozenset({InvoiceCardSG.main.state, InvoiceRemindersSG.main.state})
ANSWERS = frozenset(
    {
        MessageKind.ACCEPTANCE,
        MessageKind.OBJECTION,
        MessageKind.CLAIM,
        MessageKind.PROMISE,
        MessageKind.MUTED,
    }
)
"""To staff: the client has answered, and the open card of the document or the invoice shows another state."""
STATUS_TEXTS = {
    SendOutcome.SENT: "answer-sent",
    SendOutcome.UNKNOWN: "answer-unknown",
    SendOutcome.BLOCKED: "answer-lost",
    SendOutcome.REFUSED: "answer-lost",
    SendOutcome.OBSOLETE: "answer-lost",
}


class CardRefresher:
    def __init__(
        self, bot: Bot, dispatcher: LaneDispatcher, identity: IdentityService, translator: TextCatalogue
    ) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._identity = identity
        self._translator = translator
        self._under_way: dict[asyncio.Task[None], float] = {}

    def settled(self, outgoing: Outgoing, result: SendResult) -> None:
        """Returns at once: the sender does not wait for a screen."""
        if user_id := watcher(outgoing):
            self._begin(self._change(user_id, outgoing, result))

    def contact_changed(self, user_ids: Collection[int], client_id: int) -> None:
        """As `handlers.start.reopened_chats.Screens` says: a client's person has stopped the bot, or started it."""
        for user_id in user_ids:
            self._begin(self._show_contacts(user_id, client_id))

    def _begin(self, drawing: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(_in_time(drawing))
        self._under_way[task] = time.monotonic()
        task.add_done_callback(self._under_way.pop)

    def oldest(self) -> float | None:
        """Since when, on the machine's monotonic clock, the screen is drawn that takes the longest."""
        return min(self._under_way.values(), default=None)

    async def close(self) -> None:
        """Lets what reads the database come to its end: cancelled in the middle of it, a connection is spoiled."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=LAST_SECONDS)
        for task in self._under_way:
            task.cancel()
        if self._under_way:
            await asyncio.wait(self._under_way)

    async def _change(self, user_id: int, outgoing: Outgoing, result: SendResult) -> None:
        person = await self._identity.stored_person(user_id)
        if person is None:
            return
        await self._change_status(outgoing, result, person)
        async with asyncio.timeout(PATIENCE):
            async with self._window(user_id, person).fg() as manager:
                if _adds_to_answer(manager, outgoing):
                    manager.show_mode = ShowMode.EDIT
                    await manager.done()
                elif _shows_subject(manager, outgoing):
                    await _draw_again(manager)

    async def _show_contacts(self, user_id: int, client_id: int) -> None:
        person = await self._identity.stored_person(user_id)
        if person is None:
            return
        async with asyncio.timeout(PATIENCE), self._window(user_id, person).fg() as manager:
            if _shows_contacts(manager, client_id):
                await _draw_again(manager)

    def _window(self, user_id: int, person: StoredPerson) -> BgManager:
        user = User(id=user_id, is_bot=False, first_name=person.name, username=person.username)
        chat = Chat(id=user_id, type=ChatType.PRIVATE)
        return BgManager(
            user=user,
            chat=chat,
            bot=self._bot,
            router=self._dispatcher,
            intent_id=None,
            stack_id=DEFAULT_STACK_ID,
        )

    async def _change_status(self, outgoing: Outgoing, result: SendResult, person: StoredPerson) -> None:
        message_id, key = outgoing.payload.get(STATUS), STATUS_TEXTS.get(result.outcome)
        if not message_id or key is None or not outgoing.payload.get("ends"):
            return
        texts = Texts(self._translator, person.language)
        params = dict(outgoing.payload.get("params") or {})
        text = texts(key, name=str(params.get("name") or ""))
        try:
            await self._bot.edit_message_text(
                text, chat_id=int(outgoing.payload[BY]), message_id=int(message_id), parse_mode="HTML"
            )
        except TelegramAPIError as error:
            log.info("the note under an answer stays as it is: %s", server_words(error.message))


async def _in_time(drawing: Coroutine[Any, Any, None]) -> None:
    try:
        async with asyncio.timeout(3 * PATIENCE):
            await drawing
    except Exception as error:
        # Only a screen: what has happened is recorded, and the next tap shows it.
        log.info("a card is not drawn again: %s", type(error).__name__)


async def _draw_again(manager: DialogManager) -> None:
    try:
        manager.show_mode = ShowMode.EDIT
        await manager.show(ShowMode.EDIT)
    except TelegramAPIError as error:
        log.info("a card stays as it is: %s", server_words(error.message))


def _shows_contacts(manager: DialogManager, client_id: int) -> bool:
    """Whether the screen lists this client's people, with a mark at who has stopped the bot."""
    if not manager.has_context():
        return False
    context = manager.current_context()
    start = context.start_data
    is_list = context.state.state == ClientContactsSG.list.state
    return is_list and isinstance(start, dict) and start.get("client_id") == client_id


def watcher(outgoing: Outgoing) -> int:
    """The Telegram user whose screen may show what the message has changed: who sent it by hand, or the member who
    reads in it what the client has answered. 0 for nobody."""
    if outgoing.kind in ANSWERS and outgoing.recipient.isdecimal():
        return int(outgoing.recipient)
    return int(outgoing.payload.get(BY) or 0)


def _adds_to_answer(manager: DialogManager, outgoing: Outgoing) -> bool:
    """Whether the screen offers to add to this answer, which has left, and nothing was added since."""
    if not outgoing.payload.get("ends") or not manager.has_context():
        return False
    context = manager.current_context()
    start = context.start_data
    return (
        context.state.state == AnswerClientSG.confirm.state
        and isinstance(start, dict)
        and start.get("contact_id") == outgoing.contact_id
        and (start.get("invoice_id") or None) == outgoing.invoice_id
        and not context.dialog_data.get("parts")
    )


def _shows_subject(manager: DialogManager, outgoing: Outgoing) -> bool:
    """Whether the screen shows the invoice, or the document, that the message is about."""
    if not manager.has_context():
        return False
    context = manager.current_context()
    start = context.start_data
    if not isinstance(start, dict):
        return False
    if context.state.state == DocumentCardSG.main.state:
        return outgoing.document_id is not None and start.get("document_id") == outgoing.document_id
    about = outgoing.payload.get(ABOUT) or ()
    invoice_ids = {*outgoing.invoice_ids, *about, outgoing.invoice_id} - {None}
    return context.state.state in SHOWING and start.get("invoice_id") in invoice_ids
