"""The composition root: builds every part in plain code and hands it to those that need it."""

import asyncio
import logging
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

from aiogram import Bot
from aiogram.exceptions import TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.types import User
from aiogram.utils.backoff import Backoff, BackoffConfig

import handlers
from bot import alarms, health
from bot.background_jobs import Jobs
from bot.backup_job import BackupJob, BackupPlan
from bot.config import ConfigError, Settings
from bot.database_watch import PAUSES, DatabaseWatch
from bot.delivery.card_refresher import CardRefresher
from bot.delivery.digest_picture import PictureOfMorning
from bot.delivery.email_sender import EmailSender
from bot.delivery.mass_page import MassPage
from bot.delivery.mass_worker import MassWorker
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.sender_registry import SenderRegistry
from bot.delivery.telegram_sender import TelegramSender
from bot.delivery.worker import Listener, Listeners, Wakeup, Worker
from bot.disk_room import find_room
from bot.i18n import FluentTranslator
from bot.instance import Instance, name_of_process
from bot.open_files import LeftFiles, StoredOpenFiles
from bot.own_files import alone, prepare, sqlite_file, writable
from bot.printing.ipp_printer import IppPrinter
from bot.printing.lost_prints import LostPrints
from bot.receiving import JOBS, make_receiver
from bot.scheduler import PRUNE_SECONDS, Pulse, Scheduler
from bot.stopping import leave_in_time, pause, unless
from bot.telegram import command_menu, profile
from bot.telegram.factory import make_bot, make_dispatcher
from bot.telegram.polling import BACKOFF, TakenError, TokenError
from bot.trouble import Trouble
from db.engine import Database, with_async_driver
from db.migrations import InstancesLive, UnknownRevision, upgrade
from db.outage import Outage, outage_of
from db.runtime_store import RuntimeStore
from handlers.ui.navigation import open_home
from services.background import BackgroundServices, build_background
from services.container import build
from services.documents.charts.apart import draw_chart_apart
from services.domain.ports import Clock, SystemClock, SystemTokens

if TYPE_CHECKING:
    from bot.metrics import Metrics  # its library is for those who want it

log = logging.getLogger(__name__)

PUBLISHING = BackoffConfig(min_delay=5.0, max_delay=3600.0, factor=2.0, jitter=0.0)
TAKEN = (
    "Another process gets the updates of this BOT_TOKEN: stop it first, or give this one a bot of its own."
)
WEBHOOK = (
    "The updates of this BOT_TOKEN go to a webhook: remove it with deleteWebhook, or use a bot of its own."
)


async def run(settings: Settings) -> None:
    """Until SIGTERM or SIGINT; a start waits for its database. Raises `ConfigError` when Telegram refuses the token or
    the database the login, or the database is of another version."""
    url = with_async_driver(settings.database_url.get_secret_value())
    stop = asyncio.Event()

    def told() -> None:
        stop.set()
        leave_in_time()

    for kind in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(kind, told)
    file = sqlite_file(url)
    if file is None:
        await _run(settings, url, stop)
        return
    prepare(file)
    with alone(file):
        await _run(settings, url, stop)


async def _run(settings: Settings, url: str, stop: asyncio.Event) -> None:
    if not await _migrate(url, stop):
        return
    database, bot = Database(url), make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
    try:
        await _serve(settings, database, bot, stop)
    except TokenError:
        raise ConfigError("BOT_TOKEN is refused by Telegram: check it with @BotFather.") from None
    except TakenError as error:
        raise ConfigError(WEBHOOK if error.webhook else TAKEN) from None
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
        except InstancesLive:
            if not waited:
                log.warning(
                    "instances of the former version are at work: the start waits until they have stopped"
                )
            waited = True
            await pause(stop, next(pauses))
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
            await pause(stop, next(pauses))
        else:
            if waited:
                log.warning("the database can be used")
            return True
    return False


async def _serve(settings: Settings, database: Database, bot: Bot, stop: asyncio.Event) -> None:
    # On a server others may serve the bot beside this process; an SQLite file is one process's.
    name = None if database.is_sqlite else name_of_process(SystemTokens().token())
    clock, store, translator, wakeup = (
        SystemClock(),
        RuntimeStore(database, name),
        FluentTranslator(),
        Wakeup(),
    )
    watch = DatabaseWatch(lambda: store.probe(clock.now()))
    instance = None if name is None else Instance(database, bot.id, name, watch)
    mail_on = settings.mail_server is not None
    mass_wakeup = Wakeup()
    services = build(
        database, clock, SystemTokens(), translator, wakeup, mail_on=mail_on, wake_mass_acts=mass_wakeup
    )
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
        printer=IppPrinter(settings.printer_uri.get_secret_value()) if settings.printer_uri else None,
        draw_chart=draw_chart_apart,
        # On the disk: an archive of years has no room in the memory that `/tmp` often is.
        work_folder=writable(health.heartbeat_file(database.url).parent),
    )
    claim = await unless(stop, watch.through(lambda: services.firms.ensure_owner_claim(settings.owner_claim)))
    if claim:
        print(f"Open this link to become the owner: https://t.me/{me.username}?start={claim}", flush=True)
    open_files: StoredOpenFiles = dispatcher["open_files"]
    left_open = None
    if instance is None:
        # Before anybody asks for a file: what is open now has lost its process.
        left_open = await unless(stop, watch.through(lambda: open_files.left(me.id)))
    else:
        open_files.instances = instance.store
    metrics, close_metrics = _open_metrics(settings, engine, clock, watch)
    heartbeat = health.Heartbeat(health.heartbeat_file(database.url))
    heartbeat.tasks("jobs", health.JOBS, dispatcher["jobs"].oldest)
    heartbeat.tasks("archives", health.JOBS, dispatcher["archive_jobs"].oldest)
    heartbeat.tasks("printing", health.JOBS, dispatcher["print_jobs"].oldest)
    receiver = make_receiver(
        settings, database, bot, dispatcher, store, clock, watch, heartbeat, metrics, instance
    )
    refresher = CardRefresher(bot, dispatcher, services.identity, translator)
    dispatcher["screens"] = refresher
    heartbeat.tasks("screens that are drawn again", health.SCREENS, refresher.oldest)
    dispatcher.shutdown.register(refresher.close)
    mail = alarms.MailCheck()
    worker = make_worker(
        settings,
        engine,
        bot,
        translator,
        store,
        clock,
        wakeup,
        Listeners(refresher, metrics) if metrics else refresher,
        watch,
        pulse=heartbeat,
        mail=mail,
    )
    heartbeat.tasks("messages under way", health.MESSAGES, worker.oldest)
    mass_worker = MassWorker(
        engine.mass_acts,
        MassPage(bot, dispatcher, services.identity),
        mass_wakeup,
        wakeup,
        idle=settings.scheduler_tick_seconds,
        sign=heartbeat.loop("acts on many invoices", health.SENDING),
        watch=watch,
    )
    scheduler = Scheduler(
        store,
        clock,
        watch,
        pulse=heartbeat,
        leads=(lambda: True) if instance is None else lambda: instance.leads,
    )
    scheduler.run_engine(engine, settings.scheduler_tick_seconds, wakeup, worker.holding)
    checks: dict[str, alarms.Check] = {
        "stalled": alarms.StallCheck(engine.overseers, clock, lambda: receiver.source.is_answered),
        "mail": mail,
        "disk": alarms.disk_check(lambda: find_room(database.url)),
        "strangers": alarms.strangers_check(dispatcher.strangers),
    }
    alarm = alarms.Alarms(bot, engine.overseers, store, clock, translator, checks)
    scheduler.every(min(alarms.EVERY, settings.scheduler_tick_seconds), alarm.look)
    scheduler.every(settings.scheduler_tick_seconds, LostPrints(bot, engine.lost_prints, translator).tick)
    staff_lists = command_menu.StaffCommandLists(bot, engine.command_lists, translator)
    scheduler.every(settings.scheduler_tick_seconds, staff_lists.tick)
    if instance is not None:
        scheduler.every(settings.scheduler_tick_seconds, LeftFiles(bot, open_files, translator).tick)
        scheduler.every(PRUNE_SECONDS, instance.store.forget_lanes)
    if metrics:
        dispatcher.observer = metrics.updated
        scheduler.every(settings.scheduler_tick_seconds, metrics.look, everywhere=True)
    if (plan := BackupPlan.of(settings)) is not None:
        scheduler.every(settings.scheduler_tick_seconds, BackupJob(plan, database, clock, wakeup).tick)
    await dispatcher.emit_startup(bot=bot, **dispatcher.workflow_data)
    scheduler.start()
    publishing = asyncio.create_task(_publish(bot, translator, stop))
    telling = asyncio.create_task(open_files.tell_interrupted(bot, left_open or [], translator))
    sending = asyncio.create_task(worker.run(stop))
    working = asyncio.create_task(mass_worker.run(stop))
    beating = asyncio.create_task(heartbeat.run(stop))
    # All of them end side by side from the moment when we are told to: a container has ten seconds.
    ending = asyncio.create_task(_end_background(stop, scheduler, *(dispatcher[name] for name in JOBS)))
    log.info("@%s is listening", me.username)
    try:
        await receiver.run(stop)
    finally:
        stop.set()  # also when polling ended by itself
        publishing.cancel()
        telling.cancel()
        await asyncio.wait({publishing, telling, sending, working, beating, ending})
        await dispatcher.emit_shutdown(bot=bot, **dispatcher.workflow_data)
        await watch.close()
        close_metrics()
        heartbeat.stop()
        log.info("stopped")


def _open_metrics(
    settings: Settings, engine: BackgroundServices, clock: Clock, watch: DatabaseWatch
) -> tuple["Metrics | None", Callable[[], None]]:
    """The counts, when somebody wants them, and what closes their port. Their library is loaded for nobody else."""
    if settings.metrics_port is None:
        return None, lambda: None
    from bot.metrics import Metrics  # its library is for those who want it

    metrics = Metrics(engine.overseers, clock, lambda: watch.away)
    handler = metrics.log_handler()
    stop_serving = metrics.serve(settings.metrics_host, settings.metrics_port)
    logging.getLogger().addHandler(handler)

    def close() -> None:
        logging.getLogger().removeHandler(handler)
        stop_serving()

    return metrics, close


async def _end_background(stop: asyncio.Event, scheduler: Scheduler, *jobs: Jobs) -> None:
    await stop.wait()
    await asyncio.gather(scheduler.stop(), *(each.close() for each in jobs))


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
    *,
    pulse: Pulse | None = None,
    mail: alarms.MailCheck | None = None,
) -> Worker:
    """`pulse` is told of the loops that send, and hears from them."""
    registry, queue = [
        pulse.loop(name, health.SENDING) if pulse is not None else (lambda: None)
        for name in ("senders' register", "sending")
    ]
    server, mailer = settings.mail_server, None
    if server is not None:
        mailer = EmailSender(
            server,
            settings.smtp_from or "",
            engine.content,
            translator,
            clock,
            ca_file=settings.smtp_ca_file,
            heard=(mail or alarms.MailCheck()).heard,
        )
    pace = RateLimiter()
    morning = PictureOfMorning(engine.digest_pictures, translator, draw_chart_apart)
    notifier = TelegramSender(bot, engine.content, translator, pace, picture_of=morning.of)
    return Worker(
        engine.deliveries,
        engine.content,
        notifier,
        mailer,
        clock,
        wakeup,
        SenderRegistry(store, clock, pace, bot.id, SystemTokens().token(), registry, watch),
        listener,
        idle=settings.scheduler_tick_seconds,
        sign=queue,
        watch=watch,
    )


async def _identify(bot: Bot, stop: asyncio.Event) -> User | None:
    """The bot's own user; waits for the network. None when `stop` is set meanwhile."""
    backoff, trouble = Backoff(BACKOFF), Trouble(log, "no connection to the Bot API")
    while not stop.is_set():
        try:
            me = await unless(stop, bot.me())
        except (TelegramUnauthorizedError, TelegramNotFound) as error:
            raise TokenError from error
        except Exception as error:
            trouble.met(type(error).__name__)
            await pause(stop, next(backoff))
        else:
            trouble.over()
            return me
    return None


async def _publish(bot: Bot, translator: FluentTranslator, stop: asyncio.Event) -> None:
    """What Telegram shows of the bot; again until Telegram has taken it, since nobody restarts it for that."""
    backoff, trouble = Backoff(PUBLISHING), Trouble(log, "commands and the profile's texts are not published")
    for publish in (command_menu.publish, profile.publish):
        while not stop.is_set():
            try:
                await publish(bot, translator)
                break
            except Exception as error:
                trouble.met(type(error).__name__)
                asked = error.retry_after if isinstance(error, TelegramRetryAfter) else 0
                await pause(stop, max(next(backoff), asked))
    trouble.over()
