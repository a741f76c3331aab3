"""A file comes, and is looked at; a tap brings in what was shown. Both may take longer than a chat should wait."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, CallbackQuery, Document, Message
from aiogram_dialog import BaseDialogManager, DialogManager, ShowMode
from aiogram_dialog.api.entities import DEFAULT_STACK_ID

from handlers.bring_in.text import bad_rows, report_lines
from handlers.ui.background_job import Ending, Jobs
from handlers.ui.context import services_and_actor
from handlers.ui.download import download
from handlers.ui.navigation import open_on_top, pressed_again
from handlers.ui.states import BringInSG
from handlers.ui.texts import Texts
from handlers.ui.undo import kept_offer
from handlers.ui.widgets import send_document, texts_of
from services.bring_in.views import BringInReport
from services.container import Services
from services.core.undoable import UndoOffer, collecting_offers, latest_offer
from services.documents.bank_statement.limits import MAX_BYTES
from services.documents.bring_in.apart import read_tables_apart
from services.documents.bring_in.bad_rows import write_bad_rows
from services.domain.access import Actor
from services.domain.errors import BadInput, DomainError

KEPT = "bring_in"
"""Where the window keeps what was found: of a late answer it may come to another window, where nobody reads it."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """Telegram keeps the file: it is fetched again when it is brought in."""

    file_id: str
    name: str
    size: int

    @classmethod
    def of(cls, document: Document) -> "SentFile":
        return cls(document.file_id, document.file_name or "", document.file_size or 0)


@dataclass(frozen=True, slots=True)
class Checked:
    report: BringInReport
    lines: Sequence[str]
    bad: bytes
    """The file of bad rows; empty when there are none."""
    done: bool = False
    offer: UndoOffer | None = None
    """To take back what was brought in."""

    def data(self, sent: SentFile) -> dict[str, Any]:
        """For the window."""
        stage = (
            "done" if self.done else "bad" if self.report.problems else "good" if self.report.adds else "none"
        )
        kept = {"file_id": sent.file_id, "file_name": sent.name, "file_size": sent.size}
        return {"stage": stage, "lines": list(self.lines), "key": self.report.key, **kept}


async def fetch(bot: Bot, sent: SentFile) -> bytes:
    file = Document(
        file_id=sent.file_id, file_unique_id=sent.file_id, file_name=sent.name, file_size=sent.size or None
    )
    return await download(
        bot,
        file,
        MAX_BYTES,
        too_big=BadInput("error-bring-in-too-big", sent.name),
        lost=BadInput("error-bring-in-lost", sent.name),
    )


async def template(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    texts = texts_of(manager)
    await manager.middleware_data["bot"].send_chat_action(
        manager.middleware_data["event_chat"].id, ChatAction.UPLOAD_DOCUMENT
    )
    content = await services.bring_in.template(actor)
    await send_document(
        manager, content, texts.plain("bring-in-template-name"), texts("bring-in-template-caption")
    )


async def file_sent(message: Message, _widget: Any, manager: DialogManager) -> None:
    if message.document is None:
        raise BadInput("error-bring-in-foreign")
    await take(manager, SentFile.of(message.document))


async def take(manager: DialogManager, sent: SentFile) -> None:
    """Look at the file, and show what is in it; the same file again is looked at again."""
    services, actor = services_and_actor(manager)
    texts = texts_of(manager)
    if not manager.has_context() or manager.current_context().state.group is not BringInSG:
        await open_on_top(manager, BringInSG.main, {})
    bot = manager.middleware_data["bot"]
    work = partial(_check, services, actor, bot, texts, sent)
    checked = await _run(manager, work, sent)
    if checked is None:
        manager.dialog_data[KEPT] = {"stage": "checking"}
    else:
        manager.dialog_data[KEPT] = checked.data(sent)
        if checked.bad:
            caption = texts("bring-in-bad-file", count=checked.report.bad_rows)
            await send_document(manager, checked.bad, texts.plain("bring-in-bad-name"), caption)
    await manager.switch_to(BringInSG.report)


async def write(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """What the window shows, and nothing else. A tap that comes twice finds everything brought in."""
    data = manager.dialog_data[KEPT]
    if pressed_again(callback, manager) or data.get("stage") != "good":
        return
    services, actor = services_and_actor(manager)
    sent = SentFile(str(data["file_id"]), str(data["file_name"]), int(data["file_size"]))
    bot, texts = manager.middleware_data["bot"], texts_of(manager)
    work = partial(_write, services, actor, bot, texts, sent, str(data["key"]))
    written = await _run(manager, work, sent)
    if written is None:
        manager.dialog_data[KEPT] = {"stage": "writing"}
    else:
        manager.dialog_data.update({KEPT: written.data(sent), **kept_offer(written.offer)})


async def _check(services: Services, actor: Actor, bot: Bot, texts: Texts, sent: SentFile) -> Checked:
    read = await read_tables_apart(await fetch(bot, sent), sent.name)
    report = await services.bring_in.check(actor, read)
    bad = b""
    if report.problems:
        bad = await asyncio.to_thread(write_bad_rows, texts.plain, bad_rows(texts, report, read.rows))
    return Checked(report, report_lines(texts, report, sent.name, done=False), bad)


async def _write(
    services: Services, actor: Actor, bot: Bot, texts: Texts, sent: SentFile, key: str
) -> Checked:
    read = await read_tables_apart(await fetch(bot, sent), sent.name)
    with collecting_offers():
        report = await services.bring_in.write(actor, read, sent.name, key)
        offer = latest_offer()
    return Checked(report, report_lines(texts, report, sent.name, done=True), b"", done=True, offer=offer)


async def _run(
    manager: DialogManager, work: Callable[[], Awaitable[Checked]], sent: SentFile
) -> Checked | None:
    data = manager.middleware_data
    jobs: Jobs = data["jobs"]
    chat_id = data["event_chat"].id
    window = manager.bg(stack_id=DEFAULT_STACK_ID)
    late = partial(_late, data["bot"], chat_id, texts_of(manager), window, sent)
    return await jobs.run(f"bring-in:{chat_id}", work, late)


async def _late(bot: Bot, chat_id: int, texts: Texts, window: BaseDialogManager, sent: SentFile) -> Ending:
    return LateReport(bot, chat_id, texts, window, sent)


@dataclass(frozen=True, slots=True)
class LateReport:
    """Comes when the window has said that it takes a while: in the window where it still is, else as a message."""

    bot: Bot
    chat_id: int
    texts: Texts
    window: BaseDialogManager
    sent: SentFile

    async def done(self, made: Checked) -> None:
        if made.bad:
            caption = self.texts("bring-in-bad-file", count=made.report.bad_rows)
            file = BufferedInputFile(made.bad, self.texts.plain("bring-in-bad-name"))
            await self.bot.send_document(self.chat_id, file, caption=caption)
        await self._say(made.lines, {KEPT: made.data(self.sent), **kept_offer(made.offer)})

    async def failed(self, error: DomainError) -> None:
        said = str(self.texts(error.key, **error.params))
        await self._say([said], {KEPT: {"stage": "none", "lines": [said]}})

    async def _say(self, lines: Sequence[str], data: dict[str, Any]) -> None:
        async with self.window.fg() as manager:
            if manager.has_context() and manager.current_context().state == BringInSG.report:
                manager.dialog_data.update(data)
                await manager.show(ShowMode.DELETE_AND_SEND)
                return
        await self.bot.send_message(self.chat_id, "\n\n".join(lines), parse_mode="HTML")
