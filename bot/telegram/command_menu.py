"""The list that Telegram shows beside the input field, in each person's language."""

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from handlers.ui.texts import TextCatalogue, Texts
from services.domain.languages import RUSSIAN_READERS

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


def commands(translator: TextCatalogue, language: str) -> list[BotCommand]:
    texts = Texts(translator, language)
    return [BotCommand(command=name, description=texts.plain(f"command-{name}")) for name in COMMANDS]


async def publish(bot: Bot, translator: TextCatalogue) -> None:
    """English for everybody, Russian for those who read it."""
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(commands(translator, "en"), scope=scope)
    russian = commands(translator, "ru")
    for code in sorted(RUSSIAN_READERS):
        await bot.set_my_commands(russian, scope=scope, language_code=code)
