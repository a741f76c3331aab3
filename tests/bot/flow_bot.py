"""The test flow as a process, for kills: `python -m tests.bot.flow_bot` with the bot's own settings."""

import asyncio
import signal

from bot.telegram.lazy_models import load_aiogram

load_aiogram()  # before anybody else does: a kill is followed by a start, and a start takes a second instead of four

from bot.config import load  # noqa: E402
from bot.database_watch import DatabaseWatch  # noqa: E402
from bot.i18n import FluentTranslator  # noqa: E402
from bot.instance import Instance, name_of_process  # noqa: E402
from bot.logging import setup  # noqa: E402
from bot.receiving import share_lanes  # noqa: E402
from bot.service_status import ServiceStatus  # noqa: E402
from bot.telegram.factory import make_bot, make_dispatcher  # noqa: E402 (aiogram is loaded first)
from bot.telegram.inbox import Inbox  # noqa: E402
from bot.telegram.leading_poller import LeadingPoller  # noqa: E402
from bot.telegram.polling import Poller  # noqa: E402
from bot.telegram.source import Source  # noqa: E402
from db.engine import Database  # noqa: E402
from db.inbox_store import InboxStore  # noqa: E402
from db.runtime_store import RuntimeStore  # noqa: E402
from services.domain.ports import SystemClock, SystemTokens  # noqa: E402
from tests.bot import flow  # noqa: E402
from tests.bot.chat import services  # noqa: E402


async def main() -> None:
    settings, stop, clock = load(), asyncio.Event(), SystemClock()
    setup(settings.log_level, settings.log_format)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    database = Database(settings.database_url.get_secret_value())
    name = None if database.is_sqlite else name_of_process(SystemTokens().token())
    store = RuntimeStore(database, name)
    bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
    watch = DatabaseWatch(lambda: store.probe(clock.now()))
    dispatcher = make_dispatcher(
        store, clock, FluentTranslator(), flow.include, flow.open_home, services=services(), watch=watch
    )
    await dispatcher.emit_startup(bot=bot, **dispatcher.workflow_data)
    status = ServiceStatus()
    instance = None if name is None else Instance(database, bot.id, name, watch)
    shared = None if instance is None else share_lanes(instance, dispatcher, watch)
    inbox = Inbox(
        bot, dispatcher, InboxStore(database), store, clock, watch=watch, busy=status.busy, shared=shared
    )
    source: Source = Poller(bot, inbox)
    if instance is not None:
        source = LeadingPoller(
            instance, lambda rival: Poller(bot, inbox, met_rival=rival), standing_by=status.ready
        )
    await inbox.run(source, stop)
    await bot.session.close()
    await database.close()


if __name__ == "__main__":
    asyncio.run(main())
