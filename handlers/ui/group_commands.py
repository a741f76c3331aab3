"""The list of commands that Telegram shows in the firm's group, in the firm's language. Other groups have none."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat

from handlers.ui.texts import Texts

log = logging.getLogger(__name__)

SHOWN = ("overdue", "invoice", "today", "unbind")
ALONE = frozenset({"overdue", "invoice", "today"})
"""Commands that nobody else of the group reads, where Telegram can do that."""
PATIENCE = 5
"""Seconds. Everything works without the list, so nobody waits longer for it."""


async def show_commands(bot: Bot, chat_id: int, texts: Texts) -> None:
    found = [
        BotCommand(
            command=name,
            description=texts.plain(f"group-command-{name}"),
            is_ephemeral=True if name in ALONE else None,
        )
        for name in SHOWN
    ]
    try:
        scope = BotCommandScopeChat(chat_id=chat_id)
        await bot.set_my_commands(found, scope=scope, request_timeout=PATIENCE)
    except (TelegramAPIError, OSError, TimeoutError) as error:
        log.warning("the commands of a group are not published: %s", type(error).__name__)


async def hide_commands(bot: Bot, chat_id: int) -> None:
    try:
        await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=chat_id), request_timeout=PATIENCE)
    except (TelegramAPIError, OSError, TimeoutError) as error:
        # Out of the group the bot may not be let near it, and there nobody sees the list.
        log.info("the commands of a group are not taken back: %s", type(error).__name__)
