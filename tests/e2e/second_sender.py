"""A process that plans and sends like the bot but does not poll: `python -m tests.e2e.second_sender`, configured alike.

Prints «sent ID» for each message; ends on SIGTERM.
"""

import asyncio
import signal
from collections.abc import Sequence

from bot.telegram.lazy_models import load_aiogram

load_aiogram()  # as the bot does: a start takes a second instead of four

from bot.app import make_worker  # noqa: E402
from bot.config import load  # noqa: E402
from bot.delivery.worker import Wakeup  # noqa: E402
from bot.i18n import FluentTranslator  # noqa: E402
from bot.scheduler import Scheduler  # noqa: E402
from bot.telegram.factory import make_bot  # noqa: E402
from db.engine import Database  # noqa: E402
from db.runtime_store import RuntimeStore  # noqa: E402
from db.vocabulary.enums import SendOutcome  # noqa: E402
from services.background import build_background  # noqa: E402
from services.delivery.claims import DeliveryClaims  # noqa: E402
from services.domain.ports import SystemClock, SystemTokens  # noqa: E402
from services.outbox.queue import Outgoing, SendResult  # noqa: E402


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
