"""Puts bot and dispatcher together from their parts; `bot.app` and the tests use the same."""

from collections.abc import Callable
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import LinkPreviewOptions
from aiogram_dialog import setup_dialogs

from bot.background_jobs import Jobs
from bot.database_watch import DatabaseWatch
from bot.open_files import StoredOpenFiles
from bot.telegram import dialog_ids
from bot.telegram.callback_answers import AnswerOnce
from bot.telegram.dispatcher import HANDLE_TIMEOUT, LaneDispatcher
from bot.telegram.errors import Errors, Home
from bot.telegram.flood_wait import FloodWait
from bot.telegram.http_session import TelegramSession
from bot.telegram.kept_updates import PATIENCE, KeptUpdates
from bot.telegram.live_message import LiveManagerFactory
from bot.telegram.middlewares import (
    ButtonFirmMiddleware,
    GateMiddleware,
    PersonMiddleware,
    RollbackMiddleware,
    ScreenMiddleware,
)
from bot.telegram.reads import PauseReads
from bot.telegram.response_models import ResponseModelCache
from bot.telegram.strangers import Strangers, StrangersMiddleware
from db.runtime_store import RuntimeStore
from handlers.ui.texts import TextCatalogue
from services.domain.ports import Clock

# Given as options: the flag of the defaults would also send the parameter that Telegram has retired.
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

ARCHIVE_SECONDS = 850.0
"""Shorter than `bot.health.JOBS`."""
PRINT_SECONDS = 200.0
"""Longer than a job is looked after, shorter than its lease."""
PRINTS_AT_ONCE = 8


def make_bot(token: str, session: str | BaseSession) -> Bot:
    """`session` is the address of a Bot API server, or a session of a test."""
    if isinstance(session, str):
        session = TelegramSession(api=TelegramAPIServer.from_base(session))
    session.middleware(AnswerOnce())
    session.middleware(FloodWait())
    session.middleware(ResponseModelCache())
    session.middleware(PauseReads())
    return Bot(
        token,
        session=session,
        default=DefaultBotProperties(parse_mode="HTML", link_preview=NO_PREVIEW),
    )


def make_dispatcher(
    store: RuntimeStore,
    clock: Clock,
    translator: TextCatalogue,
    include: Callable[[LaneDispatcher], None],
    home: Home,
    *,
    handle_timeout: float = HANDLE_TIMEOUT,
    watch: DatabaseWatch | None = None,
    patience: float = PATIENCE,
    strangers: Strangers | None = None,
    **workflow_data: Any,
) -> LaneDispatcher:
    """`include` adds the routers, `home` opens the menu; `workflow_data` reaches handlers and getters by name."""
    dialog_ids.install()
    errors = Errors(translator, home)
    watch = watch or DatabaseWatch(lambda: store.probe(clock.now()))
    strangers = strangers or Strangers()
    kept = KeptUpdates(watch, translator, clock, patience=patience)
    dispatcher = LaneDispatcher(
        store,
        clock,
        errors.failed,
        watch,
        kept,
        handle_timeout=handle_timeout,
        strangers=strangers,
        **workflow_data,
    )
    dispatcher["clock"] = clock
    dispatcher["jobs"] = jobs = Jobs()
    dispatcher.shutdown.register(jobs.close)
    dispatcher["open_files"] = StoredOpenFiles(store, clock)
    # One after another: each takes all that a core has.
    dispatcher["archive_jobs"] = archive_jobs = Jobs(patience=0.3, limit=ARCHIVE_SECONDS, at_once=1)
    dispatcher.shutdown.register(archive_jobs.close)
    # Apart from the files: a printer that is slow keeps no export waiting.
    dispatcher["print_jobs"] = print_jobs = Jobs(limit=PRINT_SECONDS, at_once=PRINTS_AT_ONCE)
    dispatcher.shutdown.register(print_jobs.close)
    for absent in {"printer", "work_folder", "draw_chart", "screens"} - workflow_data.keys():
        dispatcher[absent] = None
    dispatcher.update.outer_middleware(PersonMiddleware(translator))
    dispatcher.update.outer_middleware(StrangersMiddleware(strangers))
    dispatcher.callback_query.outer_middleware(ButtonFirmMiddleware())
    # Before those of aiogram-dialog: a message that is not let through must not touch a dialog.
    dispatcher.message.outer_middleware(GateMiddleware())
    dispatcher.errors.outer_middleware(RollbackMiddleware())
    dispatcher.errors.register(errors.handle)
    include(dispatcher)
    managers = LiveManagerFactory()
    dispatcher["moved_windows"] = managers.screens
    setup_dialogs(
        dispatcher,
        dialog_manager_factory=managers,
        events_isolation=dispatcher.fsm.events_isolation,
    )
    # After those of aiogram-dialog, which bring the manager.
    dispatcher.message.middleware(ScreenMiddleware())
    dispatcher.callback_query.middleware(ScreenMiddleware())
    return dispatcher
