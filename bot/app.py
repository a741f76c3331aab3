"""The composition root: builds every part in plain code and hands it to those that need it."""

import asyncio
import logging
import signal
from contextlib import suppress
from pathlib import Path

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import User
from aiogram.utils.backoff import Backoff
from aiogram_dialog.api.entities import DIALOG_EVENT_NAME
from sqlalchemy.engine import make_url

import handlers
from bot import health
from bot.config import ConfigError, Settings
from bot.database_watch import PAUSES, DatabaseWatch
from bot.delivery.card_refresher import CardRefresher
from bot.delivery.email_sender import EmailSender
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.sender_registry import SenderRegistry
from bot.delivery.telegram_sender import TelegramSender
from bot.delivery.worker import Listener, Wakeup, Worker
from bot.i18n import FluentTranslator
from bot.scheduler import Scheduler
from bot.telegram import command_menu, profile
from bot.telegram.factory import make_bot, make_dispatcher
from bot.telegram.polling import BACKOFF, Poller, TokenError
from db.engine import Database, with_async_driver
from db.migrations import UnknownRevision, upgrade
from db.outage import Outage, outage_of
from db.runtime_store import RuntimeStore
from handlers.ui.navigation import open_home
from services.background import BackgroundServices, build_background
from services.container import build
from services.domain.ports import Clock, SystemClock, SystemTokens

log = logging.getLogger(__name__)

NOT_ASKED_FOR = {DIALOG_EVENT_NAME, "business_message"}
"""aiogram-dialog listens to these as well; the first is its own and the second is not for this bot."""


async def run(settings: Settings) -> None:
    """Until SIGTERM or SIGINT; a start waits for its database. Raises `ConfigError` when Telegram refuses the token or
    the database the login, or the database is of another version."""
    url = with_async_driver(settings.database_url.get_secret_value())
    _make_folder(url)
    stop = asyncio.Event()
    for kind in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(kind, stop.set)
    if not await _migrate(url, stop):
        return
    database, bot = Database(url), make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
    try:
        await _serve(settings, database, bot, stop)
    except TokenError:
        raise ConfigError("BOT_TOKEN is refused by Telegram: check it with @BotFather.") from None
    finally:
        await bot.session.close()
        await database.close()


async def _migrate(url: str, stop: asyncio.Event) -> bool:
    """Waits for the database, with one line in the log. False when `stop` is set meanwhile."""
    pauses, waited = Backoff(PAUSES), False
    while not stop.is_set():
        try:
            await asyncio.to_thread(upgrade, url)
        except UnknownRevision as error:
            raise ConfigError(str(error)) from None
        except Exception as error:
            outage = outage_of(error)
            if outage is None:
                raise
            if outage is Outage.REFUSED:
                raise ConfigError(
                    "DATABASE_URL is refused by the database: check the user, the password and the name in it."
                ) from None
            if not waited:
                log.error("the database can't be used (%s): the start waits for it", outage.value)
            waited = True
            with suppress(TimeoutError):
                async with asyncio.timeout(max(next(pauses), 0)):
                    await stop.wait()
        else:
            if waited:
                log.warning("the database is there")
            return True
    return False


async def _serve(settings: Settings, database: Database, bot: Bot, stop: asyncio.Event) -> None:
    clock, store, translator, wakeup = SystemClock(), RuntimeStore(database), FluentTranslator(), Wakeup()
    watch = DatabaseWatch(lambda: store.probe(clock.now()))
    mail_on = settings.mail_server is not None
    services = build(database, clock, SystemTokens(), translator, wakeup, mail_on=mail_on)
    engine = build_background(database, clock, SystemTokens(), translator, mail_on=mail_on)
    me = await _identify(bot, stop)
    if me is None:
        return
    dispatcher = make_dispatcher(
        store,
        clock,
        translator,
        handlers.setup,
        open_home,
        services=services,
        bot_username=me.username or "",
        registration_open=settings.registration_open,
        watch=watch,
    )
    claim = await watch.through(lambda: services.firms.ensure_owner_claim(settings.owner_claim))
    if claim:
        print(f"Open this link to become the owner: https://t.me/{me.username}?start={claim}", flush=True)
    heartbeat = health.Heartbeat(health.heartbeat_file(database.url))
    poller = Poller(
        bot,
        dispatcher,
        store,
        clock,
        heartbeat=heartbeat,
        allowed_updates=dispatcher.resolve_used_update_types(skip_events=NOT_ASKED_FOR),
        watch=watch,
    )
    refresher = CardRefresher(bot, dispatcher, services.identity, translator)
    dispatcher.shutdown.register(refresher.close)
    worker = make_worker(settings, engine, bot, translator, store, clock, wakeup, refresher, watch)
    scheduler = Scheduler(store, clock, watch)
    scheduler.run_engine(engine, settings.scheduler_tick_seconds, wakeup)
    await dispatcher.emit_startup(bot=bot, **dispatcher.workflow_data)
    scheduler.start()
    publishing = asyncio.create_task(_publish(bot, translator))
    sending = asyncio.create_task(worker.run(stop))
    log.info("@%s is listening", me.username)
    try:
        await poller.run(stop)
    finally:
        publishing.cancel()
        stop.set()  # also when polling ended by itself
        await scheduler.stop()
        await sending
        await dispatcher.emit_shutdown(bot=bot, **dispatcher.workflow_data)
        await watch.close()
        heartbeat.stop()
        log.info("stopped")


def make_worker(
    settings: Settings,
    engine: BackgroundServices,
    bot: Bot,
    translator: FluentTranslator,
    store: RuntimeStore,
    clock: Clock,
    wakeup: Wakeup,
    listener: Listener | None = None,
    watch: DatabaseWatch | None = None,
) -> Worker:
    server, mailer = settings.mail_server, None
    if server is not None:
        mailer = EmailSender(
            server,
            settings.smtp_from or "",
            engine.content,
            translator,
            clock,
            ca_file=settings.smtp_ca_file,
        )
    pace = RateLimiter()
    notifier = TelegramSender(bot, engine.content, translator, pace)
    return Worker(
        engine.deliveries,
        engine.content,
        notifier,
        mailer,
        clock,
        wakeup,
        SenderRegistry(store, clock, pace, bot.id, SystemTokens().token(), watch),
        listener,
        idle=settings.scheduler_tick_seconds,
        watch=watch,
    )


async def _identify(bot: Bot, stop: asyncio.Event) -> User | None:
    """The bot's own user; waits for the network. None when `stop` is set meanwhile."""
    backoff = Backoff(BACKOFF)
    while not stop.is_set():
        try:
            return await bot.me()
        except (TelegramUnauthorizedError, TelegramNotFound) as error:
            raise TokenError from error
        except (TelegramAPIError, OSError, TimeoutError) as error:
            log.warning(
                "no connection to the Bot API (%s); again in %.1f s", type(error).__name__, backoff.next_delay
            )
            await backoff.asleep()
    return None


async def _publish(bot: Bot, translator: FluentTranslator) -> None:
    try:
        await command_menu.publish(bot, translator)
    except (TelegramAPIError, OSError, TimeoutError) as error:
        log.warning("the list of commands is not published: %s", type(error).__name__)
    try:
        await profile.publish(bot, translator)
    except (TelegramAPIError, OSError, TimeoutError) as error:
        log.warning("the profile's texts are not published: %s", type(error).__name__)


def _make_folder(url: str) -> None:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
