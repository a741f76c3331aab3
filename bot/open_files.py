"""Files that are being made for chats: what a killed process has left open is said, and nobody waits for nothing."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from bot.i18n import FluentTranslator
from db.instance_store import InstanceStore
from db.outage import outage_of
from db.runtime_store import RuntimeStore
from handlers.ui.texts import Texts
from services.domain.ports import Clock

log = logging.getLogger(__name__)


class StoredOpenFiles:
    """`handlers.ui.background_job.OpenFiles` in the database. Only a word to the person hangs on it, so that a database
    that is away stops no file."""

    def __init__(self, store: RuntimeStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self.instances: InstanceStore | None = None
        """Where other processes make files as well."""

    async def opened(self, bot_id: int, chat_id: int, message_id: int, language: str) -> None:
        try:
            await self._store.open_file(bot_id, chat_id, message_id, language, self._clock.now())
        except Exception as error:
            if not outage_of(error):
                raise

    async def closed(self, bot_id: int, chat_id: int, message_id: int) -> None:
        try:
            await self._store.close_file(bot_id, chat_id, message_id)
        except Exception as error:
            if not outage_of(error):
                raise

    async def left(self, bot_id: int) -> list[tuple[int, int, str]]:
        """(chat, message, language) of what a process that is gone has left open."""
        if self.instances is not None:
            return await self.instances.files_left_open()
        return await self._store.files_left_open(bot_id)

    async def tell_interrupted(
        self, bot: Bot, left: list[tuple[int, int, str]], translator: FluentTranslator
    ) -> None:
        """Whoever made these files is gone. Never raises."""
        for chat_id, message_id, language in left:
            text = Texts(translator, language)("error-job-interrupted")
            try:
                await bot.edit_message_text(text, chat_id=chat_id, message_id=message_id)
            except TelegramAPIError as error:
                log.info("a file that was not made could not be told of: %s", type(error).__name__)
            await self.closed(bot.id, chat_id, message_id)


class LeftFiles:
    """What another process has left open when it died."""

    def __init__(self, bot: Bot, open_files: StoredOpenFiles, translator: FluentTranslator) -> None:
        self._bot = bot
        self._open_files = open_files
        self._translator = translator

    async def tick(self) -> None:
        left = await self._open_files.left(self._bot.id)
        await self._open_files.tell_interrupted(self._bot, left, self._translator)
