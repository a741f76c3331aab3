"""A bot that answers each message with its own words, and takes four seconds for «slow»: the handlers of two bots.

    python -m tests.bench.echo ours | bare

`ours` is this project's way from the server to a handler, with all that it keeps; `bare` is aiogram alone, as its
documentation begins: it confirms before it handles, keeps nothing and has no order.
"""

import asyncio
import os
import signal
import sys

SLOW = "slow"
SECONDS = 4.0


async def answer(chat: int, text: str, bot) -> None:  # type: ignore[no-untyped-def]
    if text == SLOW:
        await asyncio.sleep(SECONDS)
    await bot.send_message(chat, text)


async def bare() -> None:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message, bot: Bot) -> None:
        await answer(message.chat.id, message.text or "", bot)

    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=session))


async def ours() -> None:
    from aiogram import Bot, Router
    from aiogram.types import Message
    from aiogram_dialog import DialogManager

    from bot.config import load
    from bot.i18n import FluentTranslator
    from bot.logging import setup
    from bot.telegram.dispatcher import LaneDispatcher
    from bot.telegram.factory import make_bot, make_dispatcher
    from bot.telegram.inbox import Inbox
    from bot.telegram.polling import Poller
    from db.engine import Database
    from db.inbox_store import InboxStore
    from db.runtime_store import RuntimeStore
    from services.domain.ports import SystemClock
    from tests.bot.chat import services

    async def home(_: DialogManager) -> None: ...

    async def echo(message: Message, bot: Bot) -> None:
        await answer(message.chat.id, message.text or "", bot)

    def include(dispatcher: LaneDispatcher) -> None:
        router = Router()
        router.message.register(echo)
        dispatcher.include_router(router)

    settings, stop, clock = load(), asyncio.Event(), SystemClock()
    setup(settings.log_level, settings.log_format)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    database = Database(settings.database_url.get_secret_value())
    store = RuntimeStore(database)
    bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
    dispatcher = make_dispatcher(store, clock, FluentTranslator(), include, home, services=services())
    inbox = Inbox(bot, dispatcher, InboxStore(database), store, clock)
    await inbox.run(Poller(bot, inbox), stop)
    await bot.session.close()
    await database.close()


if __name__ == "__main__":
    if sys.argv[1] == "ours":
        from bot.telegram.lazy_models import load_aiogram

        load_aiogram()
    asyncio.run({"ours": ours, "bare": bare}[sys.argv[1]]())
