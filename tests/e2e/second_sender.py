"""A process that plans and sends like the bot but does not poll: `python -m tests.e2e.second_sender`, configured alike.

Prints «sent ID» for each message; ends on SIGTERM.
"""

import asyncio
import signal
from collections.abc import Sequence

from bot.app import make_worker
from bot.config import load
from bot.delivery.worker import Wakeup
from bot.i18n import FluentTranslator
from bot.scheduler import Scheduler
from bot.telegram.factory import make_bot
from db.engine import Database
from db.runtime_store import RuntimeStore
from db.vocabulary.enums import SendOutcome
from services.background import build_background
from services.delivery.claims import DeliveryClaims
from services.domain.ports import SystemClock, SystemTokens
from services.outbox.queue import Outgoing, SendResult


class Telling(DeliveryClaims):
    async def record(self, ends: Sequence[tuple[Outgoing, SendResult]]) -> None:
        await super().record(ends)
        for outgoing, result in ends:
            if result.outcome is SendOutcome.SENT:
                print("sent", outgoing.id, flush=True)


async def main() -> None:
    settings = load()
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    database = Database(settings.database_url.get_secret_value())
    bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
    clock, wakeup = SystemClock(), Wakeup()
    engine = build_background(database, clock, SystemTokens(), FluentTranslator())
    engine.deliveries.__class__ = Telling
    store = RuntimeStore(database)
    scheduler = Scheduler(store, clock)
    scheduler.run_engine(engine, settings.scheduler_tick_seconds, wakeup)
    scheduler.start()
    print("ready", flush=True)
    await make_worker(settings, engine, bot, FluentTranslator(), store, clock, wakeup).run(stop)
    await scheduler.stop()
    await bot.session.close()
    await database.close()


if __name__ == "__main__":
    asyncio.run(main())
