"""Two processes on one database plan and send reminders at the same moment: each goes out once."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery, Invoice, Reminder
from db.vocabulary.enums import Audience, MessageKind, ReminderMode, SendOutcome
from services.background import BackgroundServices, build_background
from services.container import Services
from services.invoices.sending import SendTargets
from services.outbox.queue import Outgoing, SendResult
from tests.support.delivery_steps import begin_one, record_one
from tests.support.factories import (
    KeyTranslator,
    add_client,
    add_contact,
    found_firm,
    issued_invoice,
)
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = pytest.mark.long

CLIENTS, EACH = 6, 2
DAYS = 30


async def send(engine: BackgroundServices) -> list[Outgoing]:
    sent = []
    while claimed := await engine.deliveries.claim(3):
        for row in claimed:
            outgoing = await begin_one(engine.deliveries, row)
            if outgoing is not None:
                await record_one(engine.deliveries, outgoing, SendResult(SendOutcome.SENT, str(outgoing.id)))
                sent.append(outgoing)
    return sent


async def test_each_reminder_goes_out_once(
    database: Database, database_url: str, services: Services, clock: FakeClock
) -> None:
    owner = await found_firm(services)
    for number in range(CLIENTS):
        client = await add_client(services, owner, f"АО «Клиент {number}»")
        contact = await add_contact(services, owner, client.id, 5001 + number)
        for each in range(EACH):
            invoice = await issued_invoice(services, owner, client.id)
            key = f"{number}-{each}"
            await services.sending.send(
                owner, invoice.row.id, SendTargets((contact,)), key, ReminderMode.AUTO
            )

    other = Database(database_url)
    engines = [
        build_background(each, clock, tokens, KeyTranslator())
        for each, tokens in ((database, FakeTokens()), (other, Numbered("other")))
    ]
    sent: list[Outgoing] = []
    for _ in range(DAYS):
        await asyncio.gather(*(engine.planner.tick() for engine in engines))
        for found in await asyncio.gather(*(send(engine) for engine in engines)):
            sent += found
        clock.advance(hours=24)
    await other.close()

    assert max(Counter(outgoing.id for outgoing in sent).values()) == 1
    reminders = [outgoing for outgoing in sent if outgoing.kind is MessageKind.REMINDER]
    assert reminders
    assert {len(outgoing.invoice_ids) for outgoing in reminders} == {EACH}, "one message for both invoices"
    async with AsyncSession(database.reader) as session:
        ledger = list(await session.scalars(select(Reminder).where(Reminder.recipient.like("contact:%"))))
        rows = list(await session.scalars(select(Delivery).where(Delivery.audience == Audience.CLIENT)))
        invoices = list(await session.scalars(select(Invoice)))
    assert Counter(row.state for row in ledger) == {"sent": len(reminders) * EACH}
    assert {row.state for row in rows} == {"sent"}
    steps = {row.step for row in ledger}
    assert len(ledger) == len(invoices) * len(steps)
    a_day = Counter(
        (row.recipient, row.sent_at.date()) for row in rows if row.kind == "reminder" and row.sent_at
    )
    assert set(a_day.values()) == {1}
    assert clock.now() - invoices[0].created_at >= timedelta(days=DAYS)


class Numbered(FakeTokens):
    """Leases of another process have other names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def token(self) -> str:
        return f"{self._name}-{super().token()}"
