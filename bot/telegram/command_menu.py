"""The lists that Telegram shows beside the input field: for everybody what works for them, for a member the staff's."""

import hashlib
import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.telegram.readers import READERS
from bot.trouble import Trouble
from handlers.ui.texts import TextCatalogue, Texts
from services.domain.languages import LANGUAGES
from services.firms.command_lists import CommandListJob, DueCommandList

log = logging.getLogger(__name__)

PUBLIC = ("start", "help")
COMMANDS = (
    "menu",
    "new",
    "invoices",
    "overdue",
    "pay",
    "clients",
    "contracts",
    "matters",
    "tasks",
    "reports",
    "export",
    "settings",
    "help",
    "cancel",
)


def commands(translator: TextCatalogue, language: str, names: tuple[str, ...] = COMMANDS) -> list[BotCommand]:
    texts = Texts(translator, language)
    return [BotCommand(command=name, description=texts.plain(f"command-{name}")) for name in names]


async def publish(bot: Bot, translator: TextCatalogue) -> None:
    """The list of everybody, in the language that each reads."""
    scope = BotCommandScopeAllPrivateChats()
    for code, read in READERS.items():
        shown = commands(translator, read, PUBLIC)
        await bot.set_my_commands(shown, scope=scope, language_code=code or None)


class StaffCommandLists:
    """Gives a member's chat the staff's list in the member's language, and takes it back when the member leaves."""

    def __init__(self, bot: Bot, job: CommandListJob, translator: TextCatalogue) -> None:
        self._bot = bot
        self._job = job
        self._lists = {language: commands(translator, language) for language in LANGUAGES}
        self._version = f"{_digest(self._lists)}.{bot.id}"
        self._trouble = Trouble(log, "the staff's commands are not published")

    async def tick(self) -> int:
        """What fails is tried again at the next tick; a chat that is closed to us is left alone."""
        found = await self._job.find(self._version)
        for due in found:
            try:
                await self._send(due)
            except (TelegramForbiddenError, TelegramBadRequest) as closed:
                log.info("no list of commands for a chat that is closed to us: %s", closed.message)
            except (TelegramAPIError, OSError, TimeoutError) as error:
                self._trouble.met(type(error).__name__)
                return 0
            await self._job.settle(due)
        self._trouble.over()
        return len(found)

    async def _send(self, due: DueCommandList) -> None:
        scope = BotCommandScopeChat(chat_id=due.user_id)
        if due.shown is None:
            await self._bot.delete_my_commands(scope=scope)
        else:
            await self._bot.set_my_commands(self._lists[due.language], scope=scope)


def _digest(lists: dict[str, list[BotCommand]]) -> str:
    """Eight characters that differ for another list."""
    text = repr([(command.command, command.description) for each in lists.values() for command in each])
    return hashlib.sha256(text.encode()).hexdigest()[:8]
