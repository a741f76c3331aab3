"""A large firm: two hundred lawyers, two thousand clients with somebody in Telegram, an open invoice each."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import DeliveryState, Role
from services.container import build
from services.domain.ports import SystemClock, SystemTokens
from services.reminders.wakeup import mark_sent
from tests.support import factories
from tests.support.texts import TRANSLATOR

OWNER, FIRST_LAWYER, FIRST_CLIENT = 1001, 10_001, 50_001
AMOUNT = "1000000"
"""Of each invoice: it stays open, whatever is paid meanwhile."""
DUE_IN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Bill:
    id: int
    number: str
    client: int
    """The Telegram id of the person who speaks for it."""
    lawyer: int


async def found(url: str, lawyers: int, clients: int) -> list[Bill]:
    """Makes the firm in an empty database. Everybody knows the bot, and nothing waits to be sent."""
    database, clock = Database(url), SystemClock()
    services = build(database, clock, SystemTokens(), TRANSLATOR)
    owner = await factories.found_firm(services, OWNER)
    staff = [
        await factories.add_member(services, owner, Role.LAWYER, FIRST_LAWYER + number, f"Юрист {number}")
        for number in range(lawyers)
    ]
    bills = []
    for number in range(clients):
        client = await factories.add_client(services, owner, f"ООО «Вымысел {number}»")
        lawyer = staff[number % lawyers]
        await services.clients.change_responsible(owner, client.id, lawyer.member_id)
        person = FIRST_CLIENT + number
        await factories.add_contact(services, owner, client.id, person, f"Иван {number}")
        draft = await factories.draft_invoice(services, owner, client.id, AMOUNT)
        await services.drafts.set_due_date(owner, draft.row.id, (clock.now() + DUE_IN).date())
        issued = await services.invoices.issue(owner, draft.row.id)
        async with TenantDatabase(database).write(owner.firm_id) as uow:
            row = await uow.invoices.get(issued.row.id)
            assert row is not None
            await mark_sent(uow, clock, row)
        bills.append(
            Bill(int(issued.row.id), str(issued.row.number), person, FIRST_LAWYER + number % lawyers)
        )
    async with AsyncSession(database.writer) as session, session.begin():
        # What was queued until now has long been read.
        read = {"state": DeliveryState.SENT.value, "sent_at": datetime.now(UTC), "message_id": "0"}
        await session.execute(update(Delivery).values(read))
    await database.close()
    return bills
