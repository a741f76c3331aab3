"""The morning's summary: who gets it, when, and that it says what is true for its reader."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from db.engine import Database
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import (
    Audience,
    Channel,
    DeliveryState,
    HoldKind,
    MessageKind,
    Role,
    SendOutcome,
    TaskKind,
)
from services.delivery.content import MessageContent
from services.digest.facts import (
    DigestFacts,
    UndeliveredMessage,
    load_digest_facts,
    restricting_member_id,
)
from services.digest.job import DigestJob
from services.domain.access import Actor
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.notifications.facts import DigestMessageFacts
from services.outbox.queue import SendResult
from services.tasks.views import NewTask
from tests.support.delivery_steps import begin_one, facts_of
from tests.support.factories import act_key, add_client, paid
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


def utc(month: int, day: int, hour: int = 6, minute: int = 0) -> datetime:
    """Six in UTC is nine in Moscow."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def rub(amount: str) -> Money:
    return Money.of(amount, Currency.RUB)


async def facts(dunning: Dunning, reader: Actor, day: date) -> DigestFacts:
    workplace = TenantDatabase(dunning.database)
    async with workplace.read(reader.firm_id) as uow:
        member = await uow.firms.member(reader.member_id)
    assert member is not None
    async with workplace.read(reader.firm_id, restricting_member_id(member)) as uow:
        return await load_digest_facts(uow, Role(member.role), day, "RU", "Europe/Moscow", member.id)


async def readers(dunning: Dunning) -> list[int | None]:
    return [row.member_id for row in await dunning.deliveries("digest")]


async def test_nothing_to_read_nothing_sent(dunning: Dunning) -> None:
    dunning.clock.set(utc(11, 25))
    assert await DigestJob(dunning.workplace, dunning.clock).tick() == 0
    assert await dunning.deliveries() == []


async def test_once_a_working_day_at_nine_to_everybody_who_sees_something(dunning: Dunning) -> None:
    await dunning.invoice(due=date(2026, 11, 27))
    keeper = DigestJob(dunning.workplace, dunning.clock)
    dunning.clock.set(utc(11, 27, 5, 59))
    assert await keeper.tick() == 0
    dunning.clock.set(utc(11, 27))
    assert await keeper.tick() == 3
    for other in (keeper, DigestJob(dunning.workplace, dunning.clock)):
        assert await other.tick() == 0
    team = dunning.team
    assert await readers(dunning) == [
        team.owner.member_id,
        team.accountant.member_id,
        team.lawyer.member_id,
    ]  # the assistant sees no client
    dunning.clock.set(utc(11, 28))  # a Saturday
    assert await keeper.tick() == 0
    dunning.clock.set(utc(11, 30))
    assert await keeper.tick() == 3


async def test_after_downtime_todays_only_and_until_noon(dunning: Dunning) -> None:
    await dunning.invoice(due=date(2026, 11, 26))
    keeper = DigestJob(dunning.workplace, dunning.clock)
    dunning.clock.set(utc(12, 1, 9))  # noon
    assert await keeper.tick() == 0
    dunning.clock.set(utc(12, 2, 8, 59))
    assert await keeper.tick() == 3
    assert {row.payload["day"] for row in await dunning.deliveries("digest")} == {"2026-12-02"}


async def test_who_wants_none_gets_none(dunning: Dunning) -> None:
    await dunning.invoice(due=date(2026, 11, 27))
    digests, lawyer = dunning.services.digests, dunning.team.lawyer
    assert await digests.is_enabled(lawyer) is True
    assert await digests.set_enabled(lawyer, False) is False
    assert await digests.is_enabled(lawyer) is False
    await dunning.services.staff.deactivate(dunning.owner, dunning.team.accountant.member_id)
    dunning.clock.set(utc(11, 27))
    await DigestJob(dunning.workplace, dunning.clock).tick()
    assert await readers(dunning) == [dunning.owner.member_id]


@pytest.mark.at_once
async def test_two_processes_send_one(dunning: Dunning) -> None:
    await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(11, 27))
    second = Database(dunning.database.url)
    try:
        keepers = [DigestJob(TenantDatabase(base), dunning.clock) for base in (dunning.database, second)]
        await asyncio.gather(*(keeper.tick() for keeper in keepers))
    finally:
        await second.close()
    assert len(await readers(dunning)) == 3


async def test_firms_have_their_own_nine(dunning: Dunning) -> None:
    await dunning.invoice(due=date(2026, 11, 27))
    await dunning.services.firms.set_timezone(dunning.owner, "Asia/Almaty")
    dunning.clock.set(utc(11, 27, 4))
    assert await DigestJob(dunning.workplace, dunning.clock).tick() == 3


async def test_what_it_says(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    vega = await add_client(services, owner, "ООО «Вега»")
    orion = await add_client(services, owner, "ООО «Орион»")
    late = await dunning.invoice(due=date(2026, 11, 30))
    older = await dunning.invoice(due=date(2026, 11, 26), client=orion.id, amount="5000.00")
    await dunning.invoice(due=date(2026, 11, 27), client=orion.id, amount="7000.00")
    today = await dunning.invoice(due=date(2026, 12, 7), client=vega.id, amount="90000.00")
    await dunning.invoice(due=date(2026, 12, 8))  # not yet
    await services.holds.hold_invoice(owner, late, HoldKind.PROMISE, date(2026, 12, 7), "", act_key())
    view = await services.invoices.view(owner, older)
    dunning.clock.set(utc(12, 7, 5))
    friday = await paid(services, owner, view, "1000.00", date(2026, 12, 4))
    await paid(services, owner, await services.invoices.view(owner, today), "30000.00", date(2026, 12, 5))
    await paid(services, owner, view, "500.00", date(2026, 12, 3))  # told on Friday
    mistake = await paid(services, owner, view, "300.00", date(2026, 12, 4))
    await services.payments.reverse(owner, mistake.id, "ошибка")
    assert not (await services.payments.view(owner, friday.id)).reversed

    found = await facts(dunning, owner, date(2026, 12, 7))
    assert (found.day, found.since) == (date(2026, 12, 7), date(2026, 12, 4))  # since Friday
    assert [(row.client, row.balance) for row in found.due] == [("ООО «Вега»", rub("60000"))]
    assert (found.due_count, found.overdue_count) == (1, 3)
    assert found.overdue == (rub("110500"),)
    assert [(row.client, row.days) for row in found.longest_overdue] == [
        ("ООО «Орион»", 11),
        ("ООО «Ромашка»", 7),
    ]
    assert found.received == (rub("31000"),)
    assert [(row.client, row.balance) for row in found.promised] == [("ООО «Ромашка»", rub("100000"))]
    assert (found.undelivered, found.undelivered_count) == ((), 0)

    # A lawyer sees own clients; an assistant sees none of these, and no payments anyway.
    own = await facts(dunning, dunning.team.lawyer, date(2026, 12, 7))
    assert [row.client for row in own.longest_overdue] == ["ООО «Ромашка»"]
    assert (own.due_count, own.received, own.promised_count) == (0, (), 1)
    assert not await facts(dunning, dunning.team.assistant, date(2026, 12, 7))


async def test_the_firms_own_currency_comes_first_as_in_the_menu(dunning: Dunning) -> None:
    for currency in ("KZT", "USD", "RUB"):
        invoice = await dunning.invoice(due=date(2026, 11, 30))
        async with dunning.workplace.write(dunning.owner.firm_id) as uow:
            row = await uow.invoices.get(invoice)
            assert row is not None
            row.currency = currency
    dunning.clock.set(utc(12, 7, 5))

    found = await facts(dunning, dunning.owner, date(2026, 12, 7))
    menu = await dunning.services.dashboard.summary(dunning.owner)
    currencies = [money.currency for money in found.overdue]
    assert (currencies[0], len(currencies)) == ("RUB", 3)
    assert currencies == [money.currency for money in menu.overdue]


async def test_an_assistant_reads_no_money(dunning: Dunning) -> None:
    view = await dunning.services.invoices.view(dunning.owner, await dunning.invoice())
    await dunning.services.clients.share(dunning.owner, dunning.client, dunning.team.assistant.member_id)
    await paid(dunning.services, dunning.owner, view, "1000.00", date(2026, 11, 24))
    assert (await facts(dunning, dunning.team.lawyer, date(2026, 11, 25))).received == (rub("1000"),)
    assert (await facts(dunning, dunning.team.assistant, date(2026, 11, 25))).received == ()


async def test_what_did_not_arrive(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    dunning.clock.set(utc(12, 1, 7))
    refused, taken = (
        SendResult(SendOutcome.REFUSED, error="400"),
        SendResult(SendOutcome.SENT, message_id="7"),
    )
    await dunning.tick(lambda one: refused if one.audience is Audience.CLIENT else taken)
    found = await facts(dunning, dunning.team.lawyer, date(2026, 12, 2))
    number = (await dunning.services.invoices.view(dunning.owner, invoice)).row.number
    assert found.undelivered == (
        UndeliveredMessage(
            "ООО «Ромашка»", MessageKind.REMINDER, Channel.TELEGRAM, DeliveryState.FAILED, number or ""
        ),
    )
    other = await add_client(dunning.services, dunning.owner, "ООО «Вега»")
    await dunning.services.clients.change_responsible(dunning.owner, dunning.client, dunning.owner.member_id)
    assert other.id != dunning.client
    assert (await facts(dunning, dunning.team.lawyer, date(2026, 12, 2))).undelivered_count == 0


async def test_the_facts_are_those_of_the_moment_of_sending(dunning: Dunning) -> None:
    notices = MessageContent(dunning.workplace, dunning.clock)
    invoice = await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(11, 27))
    await DigestJob(dunning.workplace, dunning.clock).tick()
    claims = await dunning.outbox.claim(10)
    outgoing = [await begin_one(dunning.outbox, claim) for claim in claims]
    mine = next(one for one in outgoing if one and one.member_id == dunning.owner.member_id)
    found = await facts_of(notices, mine)
    assert isinstance(found, DigestMessageFacts)
    assert found.digest.due_count == 1

    view = await dunning.services.invoices.view(dunning.owner, invoice)
    await paid(dunning.services, dunning.owner, view, "100000.00", date(2026, 11, 27))
    assert await facts_of(notices, mine) is None  # nothing is left to say
    stale = replace(mine, payload={"day": "2026-11-26"})
    assert await facts_of(notices, stale) is None


async def test_a_reader_is_told_of_own_tasks_only(dunning: Dunning) -> None:
    invoice = await dunning.invoice(due=date(2026, 12, 20))
    lawyer, owner = dunning.team.lawyer, dunning.team.owner
    tasks = dunning.services.tasks
    dunning.clock.set(utc(11, 26))
    for on in (date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 27), date(2026, 11, 28)):
        await tasks.create(lawyer, NewTask(InvoiceId(invoice), TaskKind.REMIND_CLIENT, on, act_key()))
    dunning.clock.set(utc(11, 27))
    found = await facts(dunning, lawyer, date(2026, 11, 27))
    assert (found.tasks_today, found.tasks_overdue) == (2, 1)
    others = await facts(dunning, owner, date(2026, 11, 27))
    assert (others.tasks_today, others.tasks_overdue) == (0, 0)
    assert not others
    assert found, "tasks alone are worth a summary"
