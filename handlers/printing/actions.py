"""Asks for copies, hands the document to the printer and tells what came of it.

Printing is a job beside the updates: a printer that is slow or silent holds up nobody. Who waits for it hears within
moments that it has begun, and then how it ended.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import BaseDialogManager, DialogManager, ShowMode
from aiogram_dialog.api.entities import DEFAULT_STACK_ID

from db.vocabulary.printing import PrintState
from handlers.printing.documents import PrintedDocument, as_data, document_of, read_document
from handlers.printing.text import outcome_text, said_text
from handlers.ui.background_job import Ending, Jobs
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.states import PrintSG
from handlers.ui.texts import Texts
from handlers.ui.widgets import B, Button, Ctx, notice, send_document, texts_of
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, DomainError
from services.printing.printer import Paper, Printer
from services.printing.service import MOST_COPIES
from services.printing.views import NewPrint, PrintOutcome, PrintView


def print_button(kind: str, document_id: Callable[[DialogManager], int], when: Any = None) -> Button:
    """«🖨 Печать» of the document that the open window shows."""

    async def pressed(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        if not pressed_again(callback, manager):
            await open_printing(manager, kind, document_id(manager))

    return Button(B("print-button"), "print", pressed, when=when)


async def open_printing(manager: DialogManager, kind: str, document_id: int) -> None:
    """Asks for copies; without a printer sends the file, to be printed from the phone."""
    if manager.middleware_data["printer"] is not None:
        await manager.start(PrintSG.copies, data=as_data(kind, document_id))
        return
    bot, chat = manager.middleware_data["bot"], manager.middleware_data["event_chat"]
    document = await read_document(manager, kind, document_id)
    await bot.send_chat_action(chat.id, ChatAction.UPLOAD_DOCUMENT)
    file = await document.make()
    await send_document(manager, file.content, file.name, texts_of(manager)("print-from-phone"))


async def copies_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await copies_given(manager, int(button.widget_id.removeprefix("copies_")))


def parse_copies(text: str, _ctx: Ctx) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and 1 <= int(text) <= MOST_COPIES):
        raise BadInput("error-print-copies", value=text, limit=MOST_COPIES)
    return int(text)


async def copies_given(manager: DialogManager, copies: int) -> None:
    services, actor = services_and_actor(manager)
    data, texts = manager.middleware_data, texts_of(manager)
    jobs: Jobs = data["print_jobs"]
    document = await document_of(manager)
    new = NewPrint(act_key(manager, "print"), document.client_id, document.title, copies)
    job = await services.printing.ask(actor, new)
    run = PrintRun(services, actor, data["printer"], document, job)
    window = manager.bg(stack_id=DEFAULT_STACK_ID)
    say_later = partial(_announce, data["bot"], data["event_chat"].id, texts, run, window)
    try:
        outcome: PrintOutcome | None = await jobs.run(f"print:{job.id}", run.go, say_later)
    except Conflict:
        notice(manager, "print-already", document=document.title)
    else:
        if outcome is not None:
            await run.finish(outcome)  # the window says so in this update, or in the one that comes again
            notice(manager, "print-outcome", document=document.title, said=said_text(texts, outcome))
        else:
            manager.show_mode = ShowMode.DELETE_AND_SEND  # below the word that it has begun
    await manager.done()


@dataclass(frozen=True, slots=True)
class PrintRun:
    """One job, from its claim to its outcome."""

    services: Services
    actor: Actor
    printer: Printer
    document: PrintedDocument
    job: PrintView

    async def go(self) -> PrintOutcome:
        """A job that was begun before, by a process that is gone, is not sent again: its outcome is what is known."""
        if self.job.outcome.state is not PrintState.WAITING:
            return await self.settle()
        file = await self.document.make()
        outcome = await self.printer.print(
            Paper(self.document.title, file.content, self.job.copies),
            partial(self.services.printing.claim, self.actor, self.job.id),
            partial(self.services.printing.take, self.actor, self.job.id),
        )
        return await self.settle() if outcome is None else outcome

    async def finish(self, outcome: PrintOutcome) -> None:
        """When the person has been told: what nobody has heard of is told by whoever finds the job."""
        await self.services.printing.finish(self.actor, self.job.id, outcome)

    async def known(self) -> PrintView:
        return await self.services.printing.known(self.actor, self.job.id)

    async def settle(self) -> PrintOutcome:
        return (await self.services.printing.settle(self.actor, self.job.id)).outcome


async def _announce(bot: Bot, chat_id: int, texts: Texts, run: PrintRun, window: BaseDialogManager) -> Ending:
    said = await bot.send_message(chat_id, texts("print-started", document=run.document.title))
    return PendingPrint(bot, texts, run, window, said)


@dataclass(frozen=True, slots=True)
class PendingPrint:
    """A job that goes on when the person has been answered. Its end is a message of its own: a changed one would make
    no sound, and paper that is missing has to be put in by somebody."""

    bot: Bot
    texts: Texts
    run: PrintRun
    window: BaseDialogManager
    said: Message

    async def done(self, outcome: PrintOutcome) -> None:
        words = outcome_text(self.texts, self.run.document.title, outcome)
        await self.bot.send_message(self.said.chat.id, words)
        await self.run.finish(outcome)
        with suppress(TelegramBadRequest):  # older than what Telegram lets be deleted, or gone
            await self.said.delete()
        await self.window.update({}, show_mode=ShowMode.DELETE_AND_SEND)

    async def failed(self, error: DomainError) -> None:
        """Whatever went wrong, the row knows whether anything may have been sent."""
        del error
        await self.done((await self.run.known()).outcome)
