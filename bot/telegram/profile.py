"""What Telegram shows of the bot before /start, and in its profile: in each person's language.

Telegram allows few changes of these texts in a row, so each is read first and written only when it differs.
"""

from aiogram import Bot

from bot.telegram.readers import READERS
from handlers.ui.texts import TextCatalogue, Texts


async def publish(bot: Bot, translator: TextCatalogue) -> None:
    for code, read in READERS.items():
        texts = Texts(translator, read)
        await _describe(bot, code, texts.plain("profile-description"), texts.plain("profile-short"))


async def _describe(bot: Bot, code: str, description: str, short: str) -> None:
    language = code or None
    if (await bot.get_my_description(language_code=language)).description != description:
        await bot.set_my_description(description, language_code=language)
    known = await bot.get_my_short_description(language_code=language)
    if known.short_description != short:
        await bot.set_my_short_description(short, language_code=language)
