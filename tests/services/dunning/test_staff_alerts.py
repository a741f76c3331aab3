"""The alerts of one morning to one member are one message, which also says that nobody can be reminded."""

from datetime import date, time, timedelta

import pytest

from db.vocabulary.enums import TaskKind
from services.delivery.content import MessageContent
from services.digest.job import DigestJob
from services.domain.ids import ClientId, InvoiceId, TaskId
from services.dunning.planner import Planner
from services.notifications.facts import AlertFacts, AlertListFacts
from services.outbox.queue import Outgoing
from services.tasks.due import TaskJob
from services.tasks.views import NewTask
from tests.services.reminders.test_withholding import pay, utc
from tests.support.delivery_steps import facts_of
from tests.support.factories import act_key, add_client
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone

DUE = date(2026, 11, 27)
"""A Friday: the lawyer is told on Monday at ten."""


async def morning(dunning: Dunning) -> list[Outgoing]:
    dunning.clock.set(utc(11, 30))
    await dunning.planner.tick()
    return await alerts(dunning)


async def alerts(dunning: Dunning) -> list[Outgoing]:
    return [one for one in await dunning.send() if one.kind == "alert"]


async def of_another(dunning: Dunning) -> InvoiceId:
    other = await add_client(dunning.services, dunning.team.lawyer, "ООО «Вега»")
    return await dunning.invoice(due=DUE, amount="50000.00", client=ClientId(other.id))


async def test_several_invoices_are_one_message(dunning: Dunning) -> None:
    first, second = await dunning.invoice(due=DUE), await of_another(dunning)
    (alert,) = await morning(dunning)
    assert alert.member_id == dunning.team.lawyer.member_id
    facts = await facts_of(MessageContent(dunning.workplace, dunning.clock), alert)
    assert isinstance(facts, AlertListFacts)
    assert [(due.id, why) for _, due, why in facts.invoices] == [(first, "nobody"), (second, "nobody")]
    assert facts.may_remind
    for invoice in (first, second):
        assert await dunning.ledger(invoice, staff=True) == [("d+1", "sent")]
    # A week later again, and what was paid is left out: one invoice is an alert with its own reminder.
    await pay(dunning, first, "100000")
    dunning.clock.set(utc(12, 4))
    await dunning.planner.tick()
    await dunning.send()
    last = (await dunning.deliveries("alert"))[-1]
    assert (last.invoice_id, last.payload) == (second, {})


async def test_what_is_paid_before_it_leaves_is_left_out(dunning: Dunning) -> None:
    await dunning.contact()
    first, second = await dunning.invoice(due=DUE), await of_another(dunning)
    dunning.clock.set(utc(11, 30))
    await dunning.planner.tick()
    await pay(dunning, second, "50000")
    alert = (await alerts(dunning))[0]
    facts = await facts_of(MessageContent(dunning.workplace, dunning.clock), alert)
    assert isinstance(facts, AlertFacts)
    assert (facts.invoice.id, facts.unreachable) == (first, "")
    assert facts.offer is not None


async def test_nothing_leaves_when_all_of_it_is_paid(dunning: Dunning) -> None:
    first, second = await dunning.invoice(due=DUE), await of_another(dunning)
    dunning.clock.set(utc(11, 30))
    await dunning.planner.tick()
    await pay(dunning, first, "100000")
    await pay(dunning, second, "50000")
    assert await alerts(dunning) == []


async def test_that_nobody_can_be_reminded_stands_in_the_alert(dunning: Dunning) -> None:
    await dunning.invoice(due=DUE)
    (alert,) = await morning(dunning)
    facts = await facts_of(MessageContent(dunning.workplace, dunning.clock), alert)
    assert isinstance(facts, AlertFacts)
    assert (facts.unreachable, facts.offer) == ("nobody", None)
    assert await dunning.deliveries("trouble") == []


async def test_without_a_mail_server_each_is_told_once(dunning: Dunning) -> None:
    await dunning.services.clients.set_email(dunning.owner, dunning.client, "info@example.com")
    dunning.planner = Planner(dunning.workplace, dunning.clock, mail_on=False)
    for _ in range(3):
        await dunning.invoice(due=DUE)
    await dunning.run(utc(12, 14))
    told = [row.member_id for row in await dunning.deliveries("trouble")]
    assert sorted(told) == sorted({dunning.owner.member_id, dunning.team.lawyer.member_id})


async def summary(dunning: Dunning) -> None:
    """At nine, to all who work there."""
    dunning.clock.set(utc(11, 30, 6))
    await DigestJob(dunning.workplace, dunning.clock).tick()
    await dunning.send()


async def test_what_stands_in_the_summary_is_not_said_again(dunning: Dunning) -> None:
    for invoice in (await dunning.invoice(due=DUE), await of_another(dunning)):
        await contact_of_client(dunning, invoice)
    await summary(dunning)
    assert {row.member_id for row in await dunning.deliveries("digest")} >= {dunning.team.lawyer.member_id}
    assert await morning(dunning) == []
    assert [row.state for row in await dunning.deliveries("alert")] == ["cancelled"]


async def test_a_single_alert_comes_beside_the_summary(dunning: Dunning) -> None:
    await contact_of_client(dunning, await dunning.invoice(due=DUE))
    await summary(dunning)
    assert len(await morning(dunning)) == 1


async def test_who_can_not_be_reminded_is_said_beside_the_summary(dunning: Dunning) -> None:
    await contact_of_client(dunning, await dunning.invoice(due=DUE))
    await of_another(dunning)
    await summary(dunning)
    assert len(await morning(dunning)) == 1


async def test_a_task_of_the_day_stands_in_the_summary(dunning: Dunning) -> None:
    """One with an hour of its own, and one that somebody was given after nine, are said at their time."""
    invoice, lawyer = await dunning.invoice(), dunning.team.lawyer
    today = date(2026, 11, 30)

    async def task(note: str, at: time | None = None) -> TaskId:
        new = NewTask(invoice, TaskKind.OTHER, today, act_key(), at=at, note=note)
        return (await dunning.services.tasks.create(lawyer, new)).row.id

    dunning.clock.set(utc(11, 27))
    await task("в сводке")
    await task("в своё время", time(10, 30))
    given = await task("переназначенная")
    await dunning.services.tasks.reassign(lawyer, given, dunning.owner.member_id)
    await summary(dunning)
    dunning.clock.set(utc(11, 30, 7) - timedelta(minutes=30))
    await dunning.services.tasks.reassign(dunning.owner, given, lawyer.member_id)
    dunning.clock.set(utc(11, 30, 8))
    await TaskJob(dunning.workplace, dunning.clock).tick()
    said = [row.payload["params"]["note"] for row in await dunning.deliveries("task")]
    assert sorted(said) == ["в своё время", "переназначенная"]


async def contact_of_client(dunning: Dunning, invoice: InvoiceId) -> None:
    view = await dunning.services.invoices.view(dunning.owner, invoice)
    await dunning.contact(ClientId(view.row.client_id))
