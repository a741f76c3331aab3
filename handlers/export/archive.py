"""Builds archives of documents beside the updates: a progress message that moves, a button that stops it, and the file
in parts that Telegram takes."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from aiogram_dialog import BaseDialogManager, DialogManager, ShowMode
from aiogram_dialog.api.entities import DEFAULT_STACK_ID
from typing_extensions import override

from handlers.export.coming_file import ComingFile, announce_file
from handlers.ui.background_job import Ending, Jobs, OpenFiles
from handlers.ui.callbacks import StopButton
from handlers.ui.navigation import pressed_again
from handlers.ui.texts import Texts
from handlers.ui.widgets import notice, texts_of
from services.core.threads import in_thread
from services.domain.errors import DomainError
from services.domain.ports import Clock
from services.export.archive_file import ArchiveFile

MOVES_EVERY = 2.5
"""Seconds between two changes of the progress message: Telegram allows one a second in a chat, with all else there."""
UPLOAD_SECONDS = 600


def archive_key(chat_id: int) -> str:
    """A chat makes one archive at a time."""
    return f"archive:{chat_id}"


@dataclass(slots=True)
class Progress:
    """How far an archive is. It is told in a message, once there is one."""

    texts: Texts
    total: int = 0
    done: int = 0
    coming: ComingFile | None = None
    moved_at: float = field(default=0.0)

    async def step(self) -> None:
        """One more is done."""
        self.done += 1
        now = asyncio.get_running_loop().time()
        if self.coming is None or now - self.moved_at < MOVES_EVERY:
            return
        self.moved_at = now
        with suppress(TelegramAPIError, TimeoutError):  # the next one says it as well
            await self.coming.message.edit_text(self.text(), reply_markup=stop_keyboard(self.texts))

    def text(self) -> str:
        return self.texts("archive-progress", done=self.done, total=self.total)


Fill = Callable[[ArchiveFile, Progress], Awaitable[None]]
"""Puts documents into an archive. Raises `DomainError` for what can't be archived."""


def stop_keyboard(texts: Texts) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton(text=texts.plain("archive-stop"), callback_data=StopButton().pack())
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


class OpenedFile(InputFile):
    """A file that is open already, sent piece by piece; sending it again begins at its start."""

    def __init__(self, source: BinaryIO, filename: str) -> None:
        super().__init__(filename=filename)
        self._source = source

    @override
    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        self._source.seek(0)
        while piece := await in_thread(self._source.read, self.chunk_size):
            yield piece


async def send_archive(
    callback: CallbackQuery, manager: DialogManager, name: str, fill: Fill, *, caption: str = "archive-count"
) -> None:
    """Send the archive called `name`, or say that it follows. Two quick taps count as one. `caption` is the key of what
    is said under it."""
    if pressed_again(callback, manager):
        return
    data, texts = manager.middleware_data, texts_of(manager)
    bot, chat_id, jobs, clock = data["bot"], data["event_chat"].id, data["archive_jobs"], data["clock"]
    await bot.send_chat_action(chat_id, ChatAction.UPLOAD_DOCUMENT)
    progress, window = Progress(texts), manager.bg(stack_id=DEFAULT_STACK_ID)
    pending = PendingArchive(bot, chat_id, texts, name, progress, window, data["open_files"], caption)
    make = partial(_make, fill, progress, clock, data["work_folder"])
    made = await _run_job(jobs, chat_id, make, pending.announce)
    if made is None:
        manager.show_mode = ShowMode.DELETE_AND_SEND
        return
    with made:
        if made.count:
            await pending.send(made)
            manager.show_mode = ShowMode.DELETE_AND_SEND
        else:
            notice(manager, "export-empty")


async def _run_job(
    jobs: Jobs,
    chat_id: int,
    make: Callable[[], Awaitable[ArchiveFile]],
    late: Callable[[], Awaitable[Ending]],
) -> ArchiveFile | None:
    return await jobs.run(archive_key(chat_id), make, late)


async def _make(fill: Fill, progress: Progress, clock: Clock, folder: Path | None) -> ArchiveFile:
    archive = ArchiveFile(clock.now(), folder=folder)
    try:
        await fill(archive, progress)
        archive.finish()
    except BaseException:
        archive.close()
        raise
    return archive


@dataclass(frozen=True, slots=True)
class PendingArchive:
    """An archive on its way to a chat."""

    bot: Bot
    chat_id: int
    texts: Texts
    name: str
    progress: Progress
    window: BaseDialogManager
    open_files: OpenFiles
    caption: str = "archive-count"

    async def announce(self) -> Ending:
        send = partial(
            self.bot.send_message,
            self.chat_id,
            self.progress.text(),
            reply_markup=stop_keyboard(self.texts),
        )
        self.progress.coming = await announce_file(self.bot, self.texts, self.open_files, send)
        return self

    async def done(self, made: ArchiveFile) -> None:
        with made:
            if not made.count:
                await self._say("export-empty")
                return
            await self.send(made)
        if self.progress.coming is not None:
            await self.progress.coming.came()
        await self.window.update({}, show_mode=ShowMode.DELETE_AND_SEND)

    async def failed(self, error: DomainError) -> None:
        await self._say(error.key, **error.params)

    async def send(self, made: ArchiveFile) -> None:
        parts = made.finish()
        for place, part in enumerate(parts, 1):
            await self.bot.send_document(
                self.chat_id,
                OpenedFile(part, self._part_name(place, parts)),
                caption=self.texts(self.caption, count=made.count) if place == len(parts) else None,
                request_timeout=UPLOAD_SECONDS,
            )

    def _part_name(self, place: int, parts: Sequence[BinaryIO]) -> str:
        if len(parts) == 1:
            return f"{self.name}.zip"
        return f"{self.texts.plain('archive-part', name=self.name, place=place, count=len(parts))}.zip"

    async def _say(self, key: str, **params: object) -> None:
        if self.progress.coming is not None:
            await self.progress.coming.say(key, **params)
