"""A firm whose bot runs in this process against the sandbox, on a database that can be taken away."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram.utils.backoff import BackoffConfig
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

import handlers
from bot.database_watch import DatabaseWatch
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.telegram_sender import TelegramSender
from bot.delivery.worker import Wakeup, Worker
from bot.receiving import NOT_ASKED_FOR
from bot.scheduler import Scheduler
from bot.telegram.factory import make_bot, make_dispatcher
from bot.telegram.inbox import Inbox
from bot.telegram.polling import Poller
from db.engine import Database
from db.inbox_store import InboxStore
from db.models import Invoice, Payment
from db.runtime_store import RuntimeStore
from db.vocabulary.enums import ReminderMode, Role, SendOutcome
from handlers.ui.navigation import open_home
from services.background import build_background
from services.container import Services, build
from services.domain.access import Actor
from services.domain.ports import SystemTokens
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView
from services.outbox.queue import Outgoing, SendResult
from tests.sandbox.driver import Sandbox
from tests.sandbox.user import User
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR
from tests.support.undo_minute import let_the_minute_pass

OWNER, LAWYER = 1001, 1002
QUICK = BackoffConfig(min_delay=0.01, max_delay=0.05, factor=1.5, jitter=0.0)


class Heard:
    """Hears of each message whose outcome is recorded."""

    def __init__(self) -> None:
        self.outcomes: asyncio.Queue[SendOutcome] = asyncio.Queue()

    def settled(self, _outgoing: Outgoing, result: SendResult) -> None:
        self.outcomes.put_nowait(result.outcome)


@dataclass
class OutageDesk:
    sandbox: Sandbox
    url: str
    clock: FakeClock = field(default_factory=FakeClock)
    heard: Heard = field(default_factory=Heard)

    async def open(self) -> None:
        """Founds the firm and starts the bot."""
        self._connect()
        self.owner: Actor = await factories.found_firm(self.services, OWNER, "Анна Иванова")
        self.start()
        self.user: User = self.sandbox.user(OWNER, "Анна", last_name="Иванова", language_code="ru")
        await self.user.send("/start")
        await factories.add_member(self.services, self.owner, Role.LAWYER, LAWYER, "Пётр")
        self.lawyer: User = self.sandbox.user(LAWYER, "Пётр", language_code="ru")
        await self.lawyer.send("/start")

    async def restart(self) -> None:
        """Stops, and has to be started again."""
        await self.close()
        self._connect()

    def _connect(self) -> None:
        self.database = Database(self.url, busy_ms=50)
        self.store = RuntimeStore(self.database)
        self.services: Services = build(self.database, self.clock, SystemTokens(), TRANSLATOR)

    def start(self) -> None:
        """Updates, ticks by hand, the sender."""
        self.watch = DatabaseWatch(lambda: self.store.probe(self.clock.now()), pauses=QUICK)
        self.bot = make_bot(self.sandbox.world.bot.token, self.sandbox.url)
        dispatcher = make_dispatcher(
            self.store,
            self.clock,
            TRANSLATOR,
            handlers.setup,
            open_home,
            services=self.services,
            bot_username=self.sandbox.world.bot.username,
            registration_open=True,
            watch=self.watch,
            patience=0,
        )
        allowed = dispatcher.resolve_used_update_types(skip_events=NOT_ASKED_FOR)
        self.inbox = Inbox(
            self.bot,
            dispatcher,
            InboxStore(self.database),
            self.store,
            self.clock,
            watch=self.watch,
            busy=self._busy,
        )
        self.wakeup = Wakeup()
        engine = build_background(self.database, self.clock, SystemTokens(), TRANSLATOR)
        sender = TelegramSender(self.bot, engine.content, TRANSLATOR, RateLimiter())
        worker = Worker(
            engine.deliveries,
            engine.content,
            sender,
            None,
            self.clock,
            self.wakeup,
            listener=self.heard,
            watch=self.watch,
        )
        self.scheduler = Scheduler(self.store, self.clock, watch=self.watch)
        self.scheduler.run_engine(engine, 3600, self.wakeup)
        self._dispatcher, self._stop = dispatcher, asyncio.Event()
        self._running = [
            asyncio.create_task(
                self.inbox.run(Poller(self.bot, self.inbox, allowed_updates=allowed), self._stop)
            ),
            asyncio.create_task(worker.run(self._stop)),
        ]

    def _busy(self, is_busy: bool) -> None:
        self.sandbox.world.busy["desk"] = is_busy
        self.sandbox.world.changed()

    async def close(self) -> None:
        self._stop.set()
        await asyncio.gather(*self._running)
        await self.watch.close()
        await self.bot.session.close()
        await self.database.close()
        for router in self._dispatcher.sub_routers:
            router._parent_router = None  # it has one parent for life, and these are shared by all desks

    async def tick(self) -> None:
        """Every tick once, as the scheduler calls it when its time has come."""
        for _, run, _ in self.scheduler._ticks.values():
            await run()

    async def until(self, condition: Callable[[], Any]) -> None:
        if not await self.sandbox.until(condition, 20):
            raise AssertionError(self.sandbox.transcript())

    async def ask_for_payment(self, name: str) -> InvoiceView:
        """The form that is about to record that a new invoice of 1 000 was paid."""
        client = await factories.add_client(self.services, self.owner, name)
        invoice = await factories.issued_invoice(self.services, self.owner, client.id, "1000")
        await self.user.send("/pay")
        await self.user.send(str(invoice.row.number))
        await self.user.press("Вся сумма")
        await self.user.expect("Счёт будет оплачен полностью")
        return invoice

    async def send_to_client(self, name: str, user_id: int) -> tuple[InvoiceView, User]:
        """An invoice on its way to a client's contact, who is in the chat."""
        person = self.sandbox.user(user_id, "Иван", language_code="ru")
        await person.send("/start")
        client = await factories.add_client(self.services, self.owner, name)
        contact = await factories.add_contact(self.services, self.owner, client.id, user_id)
        await let_the_minute_pass(self.database, self.clock.now())
        self.wakeup()
        await self.settled()  # the welcome, and the question to staff
        await self.settled()
        invoice = await factories.issued_invoice(self.services, self.owner, client.id, "1000")
        await self.services.sending.send(
            self.owner, invoice.row.id, SendTargets((contact,), email=False), name, ReminderMode.AUTO
        )
        self.wakeup()
        return invoice, person

    async def settled(self) -> SendOutcome:
        """What came of the next message."""
        async with asyncio.timeout(20):
            return await self.heard.outcomes.get()

    async def money(self, invoice: InvoiceView) -> tuple[int, int]:
        """What the invoice says is paid, and how many payments its client has made, past the services."""
        async with AsyncSession(self.database.reader) as session:
            paid = await session.scalar(select(Invoice.paid_minor).where(Invoice.id == invoice.row.id))
            made = select(func.count()).select_from(Payment).where(Payment.client_id == invoice.row.client_id)
            return int(paid or 0), int(await session.scalar(made) or 0)
