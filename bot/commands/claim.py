"""`claim`: the owner's link again, when the line that the first start printed is lost. The bot may run meanwhile."""

import argparse
import asyncio

from bot.commands.telegram_probe import TelegramUnreachableError, ask_telegram
from bot.config import ConfigError, Settings, load
from bot.i18n import FluentTranslator
from db.engine import Database, with_async_driver
from db.migrations import current, newest
from services.container import build
from services.domain.ports import SystemClock, SystemTokens
from services.firms.service import OWNER_CLAIM_LIFETIME


def run(_options: argparse.Namespace) -> int:
    settings = load()
    url = with_async_driver(settings.database_url.get_secret_value())
    if current(url) != [newest()]:
        raise ConfigError("The database is not up to date: run `python -m bot migrate` first.")
    return asyncio.run(_claim(settings, url))


async def _claim(settings: Settings, url: str) -> int:
    try:
        bot = await ask_telegram(settings.bot_token.get_secret_value(), settings.bot_api_url)
    except TelegramUnreachableError as error:
        print(f"The link needs the bot's name, and Telegram does not say it: {error}.")
        return 1
    if bot.username is None:
        raise ConfigError("BOT_TOKEN is refused by Telegram: check it with @BotFather.")
    database = Database(url)
    try:
        services = build(database, SystemClock(), SystemTokens(), FluentTranslator())
        token = await services.firms.ensure_owner_claim(settings.owner_claim)
    finally:
        await database.close()
    if token is None:
        print("There is a firm already: its owner invites others in the settings of the bot.")
        return 1
    print(f"Open this link to become the owner: https://t.me/{bot.username}?start={token}")
    print(
        f"It works once, within {OWNER_CLAIM_LIFETIME.days} days; links that were printed before work, too."
    )
    return 0
