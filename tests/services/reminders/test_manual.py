"""The engine, step by step: what goes out when, to whom, once; and what staff can do about it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from db.vocabulary.enums import DeliveryState, HoldKind, ReminderMode, SendOutcome
from services.delivery.claims import LEASE
from services.domain.errors import Conflict, DomainError
from services.domain.ids import DeliveryId, InvoiceId
from services.outbox.queue import SendResult
from tests.support.delivery_steps import begin_one
from tests.support.factories import act_key, add_client, paid
from tests.support.worlds.dunning import SENT, Dunning

pytestmark = pytest.mark.alone


def utc(month: int, day: int, hour: int = 7, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


async def test_the_whole_ladder(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    sent = await dunning.run(utc(12, 31))
    assert [at for at, _ in sent] == [utc(12, 1), utc(12, 7), utc(12, 11), utc(12, 18)]
    assert await dunning.ledger(invoice) == [
        ("d-3", "sent"),
        ("d+1", "sent"),
        ("d+7", "sent"),
        ("d+14", "sent"),
    ]
    alerts = await dunning.ledger(invoice, staff=True)
    assert alerts == [("d+1", "sent"), ("d+7", "sent"), ("d+14", "sent")]
    assert len(await dunning.acts("reminded")) == 4


async def test_nothing_before_it_was_sent_and_nothing_for_two_days_after(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4), sent=False)
    assert await dunning.run(utc(11, 30)) == []
    await dunning.mark_sent(invoice)  # a Monday: Tuesday, the day of −3, is too soon
    assert [at for at, _ in await dunning.run(utc(12, 8))] == [utc(12, 7)]
    assert (await dunning.ledger(invoice))[0] == ("d-3", "superseded")


async def test_a_payment_ends_it_and_the_balance_counts(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    dunning.clock.set(utc(12, 1))
    await dunning.planner.tick()
    view = await dunning.services.invoices.view(dunning.owner, invoice)
    await paid(dunning.services, dunning.owner, view, "100000.00", date(2026, 12, 1))
    assert await dunning.send() == []
    assert await dunning.ledger(invoice) == [("d-3", "cancelled")]
    assert await dunning.run(utc(12, 31)) == []


async def test_after_downtime_the_latest_step_only(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(12, 4, 10))
    (sent,) = await dunning.tick()
    assert sent.invoice_ids == (invoice,)
    assert await dunning.ledger(invoice) == [("d-3", "superseded"), ("d+1", "superseded"), ("d+7", "sent")]


async def test_several_invoices_are_one_message(dunning: Dunning) -> None:
    contact = await dunning.contact()
    one, two = await dunning.invoice(), await dunning.invoice(amount="5000.00")
    dunning.clock.set(utc(12, 1))
    (sent,) = await dunning.tick()
    assert (sent.invoice_ids, sent.contact_id) == ((one, two), contact)
    # The message is found from each of them.
    for invoice in (one, two):
        (view,) = await dunning.services.manual_reminders.deliveries(dunning.owner, invoice)
        assert (view.to, view.state) == ("Иван Петров", DeliveryState.SENT)


async def test_each_contact_hears_once_a_day(dunning: Dunning) -> None:
    contacts = {await dunning.contact(), await dunning.contact(name="Мария")}
    await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    assert {one.contact_id for one in await dunning.tick()} == contacts
    assert await dunning.tick() == []


async def test_the_address_when_there_is_no_contact(dunning: Dunning) -> None:
    await dunning.services.clients.set_email(dunning.owner, dunning.client, "info@example.com")
    await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    (sent,) = await dunning.tick()
    assert (sent.channel, sent.recipient) == ("email", "info@example.com")


async def test_nobody_to_remind_is_said_once(dunning: Dunning) -> None:
    invoice = await dunning.invoice()
    assert await dunning.run(utc(12, 2)) == []
    assert await dunning.ledger(invoice) == [("d-3", "failed")]
    (word,) = await dunning.deliveries("trouble")
    assert (word.payload["why"], word.member_id) == ("nobody", dunning.team.lawyer.member_id)


async def test_who_asked_for_silence_gets_it(dunning: Dunning) -> None:
    contact = await dunning.contact()
    invoice = await dunning.invoice()
    await dunning.change_contact(contact, muted_at=dunning.clock.now())
    assert await dunning.run(utc(12, 2)) == []
    assert await dunning.ledger(invoice) == [("d-3", "cancelled")]
    assert await dunning.deliveries("trouble") == []


async def test_a_closed_chat_falls_back_to_the_address(dunning: Dunning) -> None:
    await dunning.services.clients.set_email(dunning.owner, dunning.client, "info@example.com")
    await dunning.contact()
    invoice = await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    tried = await dunning.tick(
        lambda one: SendResult(SendOutcome.BLOCKED) if one.contact_id and one.channel == "telegram" else SENT
    )
    assert [(one.channel, one.recipient) for one in tried] == [
        ("telegram", "9001"),
        ("email", "info@example.com"),
    ]
    assert await dunning.ledger(invoice) == [("d-3", "sent")]
    (word,) = await dunning.deliveries("trouble")
    assert word.payload["why"] == "blocked"
    # From now on it goes there at once.
    assert [one.channel for _, one in await dunning.run(utc(12, 8))] == ["email"]


async def test_a_lost_answer_is_never_repeated_by_itself(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    await dunning.planner.tick()
    (claim,) = await dunning.outbox.claim()
    assert await begin_one(dunning.outbox, claim) is not None  # and the process dies
    dunning.clock.set(utc(12, 1) + LEASE)
    await dunning.outbox.recover_lost()
    assert [one.kind for one in await dunning.send()] == ["trouble"]
    assert await dunning.ledger(invoice) == [("d-3", "unconfirmed")]
    (view,) = await dunning.services.manual_reminders.deliveries(dunning.owner, invoice)
    assert view.state is DeliveryState.UNCONFIRMED

    again = await dunning.services.manual_reminders.resend(dunning.owner, view.id)
    assert again.state is DeliveryState.QUEUED
    await dunning.services.manual_reminders.resend(dunning.owner, view.id)
    assert len(await dunning.send()) == 1
    assert await dunning.ledger(invoice) == [("d-3", "sent")]
    assert (
        await dunning.services.manual_reminders.resend(dunning.owner, view.id)
    ).state is DeliveryState.SENT
    assert await dunning.send() == []


async def test_the_lawyer_knows_that_it_arrived(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    await dunning.tick(lambda _: SendResult(SendOutcome.UNKNOWN))
    (view,) = await dunning.services.manual_reminders.deliveries(dunning.owner, invoice)
    assert view.state is DeliveryState.UNCONFIRMED
    for _ in range(2):
        seen = await dunning.services.manual_reminders.assume_sent(dunning.owner, view.id)
        assert seen.state is DeliveryState.SENT
    assert await dunning.ledger(invoice) == [("d-3", "sent")]
    assert len(await dunning.acts("assumed_sent")) == 1


async def test_what_was_refused_for_good_can_be_sent_again(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    await dunning.tick(lambda _: SendResult(SendOutcome.REFUSED, error="400 Bad Request"))
    (view,) = await dunning.services.manual_reminders.deliveries(dunning.owner, invoice)
    assert (view.state, view.error) == (DeliveryState.FAILED, "400 Bad Request")
    await dunning.services.manual_reminders.resend(dunning.owner, view.id)
    assert len([one for one in await dunning.send() if one.client_id]) == 1
    assert await dunning.ledger(invoice) == [("d-3", "sent")]


async def test_a_busy_server_is_asked_again_and_then_given_up(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    tries = 0
    for _ in range(60):
        tries += len(await dunning.tick(lambda one: SendResult(SendOutcome.LATER) if one.client_id else SENT))
        dunning.clock.advance(minutes=30)
    assert tries >= 5
    assert ("d-3", "failed") in await dunning.ledger(invoice)


async def test_a_wait_is_exactly_as_long_as_told(dunning: Dunning) -> None:
    await dunning.contact()
    await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    await dunning.tick(lambda _: SendResult(SendOutcome.WAIT, retry_after=37))
    (row,) = await dunning.deliveries("reminder")
    assert (row.state, row.due_at, row.attempts) == ("queued", utc(12, 1) + timedelta(seconds=37), 0)


# By hand


async def test_remind_now(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    key = act_key()
    first = await dunning.services.manual_reminders.remind(dunning.owner, invoice, key)
    again = await dunning.services.manual_reminders.remind(dunning.owner, invoice, key)
    assert (first.recipients, first.at, first.is_repeat) == (1, dunning.clock.now(), False)
    assert (again.recipients, again.is_repeat) == (1, True)
    assert len(await dunning.send()) == 1
    assert [state for _, state in await dunning.ledger(invoice)] == ["sent"]


async def test_long_keys_are_told_apart(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    await dunning.services.manual_reminders.remind(dunning.owner, invoice, "the same beginning, one")
    other = await dunning.services.manual_reminders.remind(dunning.owner, invoice, "the same beginning, two")
    assert other.is_repeat is False
    assert len(await dunning.send()) == 1  # still one message of today


async def test_remind_at_night_waits_for_the_morning(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    dunning.clock.set(utc(11, 27, 18))  # Friday, 21:00 in Moscow
    assert (await dunning.services.manual_reminders.remind(dunning.owner, invoice, act_key())).at == utc(
        11, 30
    )
    assert await dunning.send() == []


async def test_remind_refuses_with_a_reason(dunning: Dunning) -> None:
    reminding, owner = dunning.services.manual_reminders, dunning.owner

    async def refused(invoice: object) -> str:
        with pytest.raises(DomainError) as error:
            await reminding.remind(owner, invoice, act_key())
        return error.value.key

    unsent = await dunning.invoice(sent=False)
    assert await refused(unsent) == "error-remind-not-sent"
    invoice = await dunning.invoice()
    assert await refused(invoice) == "error-remind-nobody"
    await dunning.contact()
    view = await dunning.services.invoices.view(owner, invoice)
    await paid(dunning.services, owner, view, "100000.00")
    assert await refused(invoice) == "error-remind-nothing"


async def test_a_company_hears_twice_a_week_at_most(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2027, 3, 1))
    for _ in range(2):
        await dunning.services.manual_reminders.remind(dunning.owner, invoice, act_key())
        assert len(await dunning.send()) == 1
        dunning.clock.advance(days=1)
    with pytest.raises(Conflict) as refused:
        await dunning.services.manual_reminders.remind(dunning.owner, invoice, act_key())
    assert refused.value.key == "error-remind-enough"


# With the lawyer's word


async def ask(dunning: Dunning) -> tuple[InvoiceId, str]:
    await dunning.contact()
    await dunning.services.policies.choose_mode(dunning.owner, dunning.client, ReminderMode.CONFIRM)
    invoice = await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    assert await dunning.tick() == []
    (question,) = await dunning.deliveries("ask")
    assert question.member_id == dunning.team.lawyer.member_id
    return invoice, str(question.payload["step"])


async def test_the_lawyer_says_yes(dunning: Dunning) -> None:
    invoice, step = await ask(dunning)
    reminding, lawyer = dunning.services.manual_reminders, dunning.team.lawyer
    assert await reminding.answer_step(lawyer, invoice, step, True) is True
    assert await reminding.answer_step(lawyer, invoice, step, True) is False
    assert len(await dunning.send()) == 1


async def test_the_lawyer_says_no(dunning: Dunning) -> None:
    invoice, step = await ask(dunning)
    reminding, lawyer = dunning.services.manual_reminders, dunning.team.lawyer
    assert await reminding.answer_step(lawyer, invoice, step, False) is True
    assert await dunning.send() == []
    assert await reminding.answer_step(lawyer, invoice, step, True) is False


async def test_an_unanswered_question_is_overtaken(dunning: Dunning) -> None:
    invoice, step = await ask(dunning)
    assert await dunning.run(utc(12, 7)) == []
    lawyer = dunning.team.lawyer
    assert await dunning.services.manual_reminders.answer_step(lawyer, invoice, step, True) is False
    assert await dunning.ledger(invoice) == [("d-3", "superseded"), ("d+1", "asked")]


@pytest.mark.parametrize("stopped_by", ["hold", "advance", "small"])
async def test_a_yes_that_can_not_be_followed_says_why_and_the_question_stays(
    dunning: Dunning, stopped_by: str
) -> None:
    invoice, step = await ask(dunning)
    services, owner = dunning.services, dunning.owner
    if stopped_by == "hold":
        await services.holds.hold_invoice(
            owner, invoice, HoldKind.PAUSE, date(2026, 12, 5), "отпуск", act_key()
        )
    else:
        amount = "99999.99" if stopped_by == "small" else "200000"
        payable = invoice if stopped_by == "small" else await dunning.invoice(sent=False)
        view = await services.invoices.view(owner, payable)
        await paid(services, owner, view, amount, dunning.clock.now().date())
    with pytest.raises(Conflict) as refused:
        await services.manual_reminders.answer_step(dunning.team.lawyer, invoice, step, True)
    assert refused.value.key == {"hold": "error-remind-held"}.get(stopped_by, f"error-remind-{stopped_by}")
    assert await dunning.ledger(invoice) == [("d-3", "asked")]


@pytest.mark.parametrize("since", ["paid", "off"])
async def test_a_yes_comes_too_late(dunning: Dunning, since: str) -> None:
    invoice, step = await ask(dunning)
    services = dunning.services
    if since == "paid":
        view = await services.invoices.view(dunning.owner, invoice)
        await paid(services, dunning.owner, view, "100000", dunning.clock.now().date())
    else:
        await services.policies.choose_mode(dunning.owner, dunning.client, ReminderMode.OFF)
    assert await services.manual_reminders.answer_step(dunning.team.lawyer, invoice, step, True) is False
    assert await dunning.acts("remind") == []


# Staff


async def test_alerts_go_to_the_lawyer_and_later_to_the_owner(dunning: Dunning) -> None:
    invoice = await dunning.invoice(due=date(2026, 11, 27))
    await dunning.run(utc(12, 29))
    alerts = await dunning.deliveries("alert")
    lawyer, owner = dunning.team.lawyer.member_id, dunning.owner.member_id
    assert [(row.member_id, row.sent_at) for row in alerts] == [
        (lawyer, utc(11, 30)),
        (lawyer, utc(12, 4)),
        (lawyer, utc(12, 11)),
        (lawyer, utc(12, 28)),
        (owner, utc(12, 28)),
    ]
    assert all(row.invoice_id == invoice for row in alerts)


async def test_an_alert_about_what_was_paid_meanwhile_is_not_sent(dunning: Dunning) -> None:
    invoice = await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(11, 30))
    await dunning.planner.tick()
    view = await dunning.services.invoices.view(dunning.owner, invoice)
    await paid(dunning.services, dunning.owner, view, "100000.00", date(2026, 11, 30))
    await dunning.send()
    assert [row.state for row in await dunning.deliveries("alert")] == ["cancelled"]


async def test_deliveries_of_a_colleagues_client(dunning: Dunning) -> None:
    other = await add_client(dunning.services, dunning.owner, "ООО «Вега»")
    await dunning.contact(other.id)
    invoice = await dunning.invoice(client=other.id)
    await dunning.services.manual_reminders.remind(dunning.owner, invoice, act_key())
    (row,) = await dunning.deliveries("reminder")
    with pytest.raises(DomainError) as refused:
        await dunning.services.manual_reminders.resend(dunning.team.lawyer, DeliveryId(row.id))
    assert refused.value.key == "error-not-found"
