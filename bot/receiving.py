"""How updates come in: the inbox, and who fills it."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram_dialog.api.entities import DIALOG_EVENT_NAME

from bot import health
from bot.config import ConfigError, Settings, WebhookPlace
from bot.database_watch import DatabaseWatch
from bot.instance import Instance
from bot.service_status import ServiceStatus
from bot.telegram.dispatcher import LaneDispatcher
from bot.telegram.inbox import Inbox
from bot.telegram.leading_poller import LeadingPoller
from bot.telegram.polling import Poller
from bot.telegram.shared_lanes import SharedLanes
from bot.telegram.source import Source
from bot.telegram.webhook_owner import WebhookOwner
from db.engine import Database
from db.inbox_store import InboxStore
from db.models.runtime import INLINE
from db.runtime_store import RuntimeStore
from services.domain.ports import Clock

if TYPE_CHECKING:
    from bot.metrics import Metrics  # its library is for those who want it

JOBS = ("jobs", "archive_jobs", "print_jobs")
NOT_ASKED_FOR = {DIALOG_EVENT_NAME, "business_message"}
"""aiogram-dialog listens to these as well; the first is its own and the second is not for this bot."""


@dataclass(frozen=True, slots=True)
class Receiver:
    inbox: Inbox
    source: Source
    status: ServiceStatus

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set. Raises what the source raises, and `ConfigError` for a webhook that can't be."""
        try:
            await self.inbox.run(self.source, stop)
        except TelegramBadRequest:
            raise ConfigError(
                "WEBHOOK_URL is not taken by Telegram: check it, and its certificate."
            ) from None
        finally:
            self.status.close()


def make_receiver(
    settings: Settings,
    database: Database,
    bot: Bot,
    dispatcher: LaneDispatcher,
    store: RuntimeStore,
    clock: Clock,
    watch: DatabaseWatch,
    heartbeat: health.Heartbeat,
    metrics: "Metrics | None",
    instance: Instance | None = None,
) -> Receiver:
    """`instance`: this process where others may serve the bot as well."""
    status, sign = ServiceStatus(), heartbeat.loop("polling", health.POLLING)
    inbox = Inbox(
        bot,
        dispatcher,
        InboxStore(database),
        store,
        clock,
        watch=watch,
        heartbeat=sign,
        busy=status.busy,
        shared=share_lanes(instance, dispatcher, watch) if instance is not None else None,
    )
    if metrics:
        metrics.watch_inbox(inbox)
    if instance is not None:
        heartbeat.role = instance.role
        if metrics:
            metrics.watch_lead(lambda: instance.leads)
    owner = WebhookOwner(bot, store, clock, watch)
    allowed = dispatcher.resolve_used_update_types(skip_events=NOT_ASKED_FOR)
    source: Source
    if (place := settings.webhook) is not None:
        source = _webhook(
            place, bot, inbox, owner, clock, allowed, heartbeat, sign, status, metrics, instance
        )
    else:

        def make_poller(met_rival: Callable[[], None] = lambda: None) -> Poller:
            return Poller(
                bot,
                inbox,
                heartbeat=sign,
                allowed_updates=allowed,
                polled=metrics.polled if metrics else lambda _: None,
                take_back=owner.take_back,
                met_rival=met_rival,
            )

        source = (
            make_poller()
            if instance is None
            else LeadingPoller(instance, make_poller, heartbeat=sign, standing_by=status.ready)
        )
    return Receiver(inbox, source, status)


def share_lanes(instance: Instance, dispatcher: LaneDispatcher, watch: DatabaseWatch) -> SharedLanes:
    """From now on this process handles the chats that fall to it, and no others."""
    windows, jobs = dispatcher["moved_windows"], [dispatcher[name] for name in JOBS]

    def taken(lane: str) -> None:
        if not lane.startswith(INLINE):
            windows.drop(int(lane))  # others may have shown another window since

    shared = SharedLanes(instance, watch, taken=taken, is_busy=lambda: any(each.is_busy for each in jobs))
    dispatcher.holds = shared.holds
    return shared


def _webhook(
    place: WebhookPlace,
    bot: Bot,
    inbox: Inbox,
    owner: WebhookOwner,
    clock: Clock,
    allowed: list[str],
    heartbeat: health.Heartbeat,
    sign: Callable[[], None],
    status: ServiceStatus,
    metrics: "Metrics | None",
    instance: Instance | None,
) -> Source:
    from bot.telegram.webhook import Webhook  # its server is for those who want it

    return Webhook(
        bot,
        inbox,
        place,
        owner,
        clock,
        allowed_updates=allowed,
        ailing=lambda: health.ailing(heartbeat.file, time.monotonic()),
        heartbeat=sign,
        role=heartbeat.role,
        is_known=lambda: instance is None or instance.is_alive,
        listening=status.ready,
        taken=metrics.taken if metrics else lambda _: None,
    )
