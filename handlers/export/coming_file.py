"""The message that says that a file follows. Whatever becomes of the file, somebody hears of it."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.types import Message

from handlers.ui.background_job import OpenFiles
from handlers.ui.texts import Texts


@dataclass(frozen=True, slots=True)
class ComingFile:
    """While it stands, a process that comes after a kill says in it that nothing comes."""

    bot: Bot
    texts: Texts
    message: Message
    open_files: OpenFiles

    async def came(self) -> None:
        """The file is there: the message goes. Whatever happens to the message, nobody says that nothing comes."""
        await self._close()
        try:
            await self.message.delete()
        except TelegramAPIError:  # removed by the person, or older than what may be deleted
            with suppress(TelegramAPIError):
                await self.message.edit_text(self.texts("export-came"))

    async def say(self, key: str, **params: Any) -> None:
        """What came instead of a file: in the message, or below all else when the person has removed it."""
        words = self.texts(key, **params)
        try:
            await self.message.edit_text(words)
        except TelegramBadRequest:
            await self.bot.send_message(self.message.chat.id, words)
        await self._close()

    async def _close(self) -> None:
        await self.open_files.closed(self.bot.id, self.message.chat.id, self.message.message_id)


async def announce_file(
    bot: Bot, texts: Texts, open_files: OpenFiles, send: Callable[[], Awaitable[Message]]
) -> ComingFile:
    said = await send()
    await open_files.opened(bot.id, said.chat.id, said.message_id, texts.language)
    return ComingFile(bot, texts, said, open_files)
