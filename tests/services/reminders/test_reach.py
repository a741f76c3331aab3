"""Channels that are dead: nothing is queued into them, and the reason is named."""

from datetime import date

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Client
from db.vocabulary.enums import Audience, Channel, SendOutcome
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.errors import Conflict, DomainError
from services.domain.ids import DeliveryId, InvoiceId
from services.domain.ports import no_wake
from services.dunning.planner import Planner
from services.outbox.queue import Outgoing, SendResult
from services.reminders.manual import ManualReminderService
from services.reminders.reach import Unreachable
from tests.services.reminders.test_withholding import utc
from tests.support.worlds.dunning import SENT, Dunning

pytestmark = pytest.mark.alone


def manual(dunning: Dunning, *, mail_on: bool) -> ManualReminderService:
    return ManualReminderService(
        UnitOfWorkFactory(dunning.workplace), dunning.clock, no_wake, mail_on=mail_on
    )


async def email(dunning: Dunning, **values: object) -> None:
    async with AsyncSession(dunning.database.writer) as session, session.begin():
        await session.execute(update(Client).where(Client.id == dunning.client).values(**values))


async def why(dunning: Dunning, invoice: InvoiceId, *, mail_on: bool = True) -> Unreachable | None:
    return (await manual(dunning, mail_on=mail_on).forecast(dunning.owner, invoice)).unreachable


async def test_without_a_mail_server_nothing_is_queued_and_the_owner_is_told_once(dunning: Dunning) -> None:
    await email(dunning, email="client@example.com")
    invoices = [await dunning.invoice(due=date(2026, 12, 4)) for _ in range(2)]
    dunning.planner = Planner(dunning.workplace, dunning.clock, mail_on=False)
    await dunning.run(utc(12, 28))
    assert await dunning.deliveries("reminder") == []
    owners = [row for row in await dunning.deliveries("trouble") if row.member_id == dunning.owner.member_id]
    assert [row.payload["unreachable"] for row in owners] == ["mail_off"]
    assert {state for one in invoices for _, state in await dunning.ledger(one)} == {"held"}
    forecast = await manual(dunning, mail_on=False).forecast(dunning.owner, invoices[0])
    assert not forecast.goes_on
    assert forecast.unreachable is Unreachable.MAIL_OFF
    with pytest.raises(DomainError) as refused:
        await manual(dunning, mail_on=False).remind(dunning.owner, invoices[0], "hand")
    assert refused.value.params["why"] == "mail_off"

    # Once there is a mail server, the latest step goes out by itself.
    dunning.planner = Planner(dunning.workplace, dunning.clock)
    seen = await dunning.run(utc(12, 30))
    assert [(one.recipient, len(one.invoice_ids)) for _, one in seen] == [("client@example.com", 2)]


async def test_each_dead_channel_is_named(dunning: Dunning) -> None:
    invoice = await dunning.invoice()
    await email(dunning, email=None)
    assert await why(dunning, invoice) is Unreachable.NOBODY
    contact = await dunning.contact()
    assert await why(dunning, invoice) is None
    await dunning.change_contact(contact, unreachable_at=dunning.clock.now())
    assert await why(dunning, invoice) is Unreachable.BLOCKED
    await email(dunning, email="client@example.com")
    assert await why(dunning, invoice) is None
    assert await why(dunning, invoice, mail_on=False) is Unreachable.STOPPED_MAIL_OFF
    await email(dunning, email_failed_at=dunning.clock.now())
    assert await why(dunning, invoice) is Unreachable.REFUSED
    await dunning.change_contact(contact, unreachable_at=None, muted_at=dunning.clock.now())
    assert await why(dunning, invoice) is Unreachable.MUTED


async def test_a_letter_is_not_sent_again_without_a_mail_server(dunning: Dunning) -> None:
    await email(dunning, email="old@example.com")
    await dunning.invoice(due=date(2026, 12, 4))
    await dunning.run(utc(12, 2))
    (row,) = await dunning.deliveries("reminder")
    with pytest.raises(Conflict):
        await manual(dunning, mail_on=False).resend(dunning.owner, DeliveryId(row.id))
    # What has left says for ever where it went.
    await email(dunning, email="new@example.com")
    again = await dunning.services.manual_reminders.resend(dunning.owner, DeliveryId(row.id))
    assert (again.state.value, again.to) == ("sent", "old@example.com")


async def test_a_reminder_that_waits_for_who_stops_the_bot_is_not_dropped_in_silence(
    dunning: Dunning,
) -> None:
    """It is tried: the letter or the word to staff comes of the failure."""
    await email(dunning, email="client@example.com")
    contact = await dunning.contact()
    await dunning.invoice(due=date(2026, 12, 4))
    dunning.clock.set(utc(12, 4, 6))
    await dunning.planner.tick()
    (waiting,) = await dunning.deliveries("reminder")
    assert (waiting.state, waiting.channel) == ("queued", "telegram")
    await dunning.change_contact(contact, unreachable_at=dunning.clock.now())

    def closed(outgoing: Outgoing) -> SendResult:
        is_chat = outgoing.contact_id == contact and outgoing.channel is Channel.TELEGRAM
        return SendResult(SendOutcome.BLOCKED, error="blocked") if is_chat else SENT

    dunning.clock.set(max(waiting.due_at, dunning.clock.now()))
    seen = await dunning.send(closed)
    assert [(one.kind, one.recipient) for one in seen if one.audience is Audience.CLIENT][-1] == (
        "reminder",
        "client@example.com",
    )
    assert len(await dunning.deliveries("trouble")) == 1
