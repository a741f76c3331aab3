"""Pauses, promises, claims, disputes: what they rest, for how long, and what is said when they end."""

from datetime import UTC, date, datetime

import pytest

from db.vocabulary.enums import Audience, Channel, HoldKind, MessageKind, ReminderMode
from services.delivery.content import MessageContent
from services.domain.errors import BadInput, DomainError
from services.domain.ids import HoldId
from services.notifications.facts import HoldEndFacts, HoldEndOutlook
from services.outbox.queue import Outgoing
from services.reminders.holds import claim_hold_end
from services.reminders.policies import PolicyChange
from tests.support.factories import act_key, add_client, contact_actor, draft_invoice, paid
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


def utc(month: int, day: int, hour: int = 7) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


async def test_a_pause_rests_until_its_last_day_is_over(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.services.holds.hold_invoice(
        dunning.owner, invoice, HoldKind.PAUSE, date(2026, 12, 8), "отпуск бухгалтера", act_key()
    )
    sent = await dunning.run(utc(12, 12))
    # The latest held step goes out at the next opening, the one before it never.
    assert [at for at, _ in sent] == [utc(12, 9), utc(12, 11)]
    assert await dunning.ledger(invoice) == [
        ("d-3", "held"),
        ("d+1", "held"),
        ("d+1", "sent"),
        ("d+7", "sent"),
    ]
    (hold,) = await dunning.holds()
    assert hold.ended_at == utc(12, 8, 21)  # midnight in Moscow
    (word,) = await dunning.deliveries("hold_end")
    assert (word.audience, word.member_id, word.state) == ("staff", dunning.team.lawyer.member_id, "sent")
    (entry,) = await dunning.acts("hold_ended")
    assert (entry.member_name, entry.invoice_id) == (None, invoice)


async def test_holds_of_a_client_and_of_a_matter(dunning: Dunning) -> None:
    holds, owner = dunning.services.holds, dunning.owner
    await dunning.contact()
    matter = await dunning.services.matters.create(owner, dunning.client, "Спор")
    draft = await draft_invoice(dunning.services, owner, dunning.client)
    await dunning.services.drafts.set_matter(owner, draft.row.id, matter.id)
    inside = (await dunning.services.invoices.issue(owner, draft.row.id)).row.id
    outside = await dunning.invoice()

    await holds.hold_matter(owner, matter.id, HoldKind.DISPUTE, None, "претензия", act_key())
    assert [hold.kind for hold in await holds.of_invoice(owner, inside)] == [HoldKind.DISPUTE]
    assert await holds.of_invoice(owner, outside) == ()
    await holds.hold_client(owner, dunning.client, HoldKind.PAUSE, date(2026, 12, 1), "ждём", act_key())
    assert len(await holds.of_invoice(owner, inside)) == 2
    assert len(await holds.of_invoice(owner, outside)) == 1
    assert len(await holds.of_client(owner, dunning.client)) == 2


async def test_the_same_act_is_one_hold_and_a_new_pause_replaces_the_old(dunning: Dunning) -> None:
    holds, owner, key = dunning.services.holds, dunning.owner, act_key()
    invoice = await dunning.invoice()
    for _ in range(2):
        await holds.hold_invoice(owner, invoice, HoldKind.PAUSE, date(2026, 12, 20), "отпуск", key)
    assert len(await dunning.holds()) == len(await dunning.acts("hold")) == 1
    await holds.hold_invoice(owner, invoice, HoldKind.PAUSE, date(2026, 12, 1), "раньше", act_key())
    assert [hold.until for hold in await holds.of_invoice(owner, invoice)] == [date(2026, 12, 1)]
    await holds.hold_invoice(owner, invoice, HoldKind.DISPUTE, None, "спор", act_key())
    assert len(await holds.of_invoice(owner, invoice)) == 2


async def test_ending_twice_ends_once(dunning: Dunning) -> None:
    holds, owner = dunning.services.holds, dunning.owner
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    hold = await holds.hold_invoice(owner, invoice, HoldKind.DISPUTE, None, "спор", act_key())
    assert await dunning.run(utc(12, 2)) == []
    await holds.end(owner, hold.id)
    await holds.end(owner, hold.id)
    assert len(await dunning.acts("hold_ended")) == 1
    # What was held goes out at once, since it is the hour for it; the next step on its day.
    assert [at for at, _ in await dunning.run(utc(12, 8))] == [utc(12, 2, 8), utc(12, 7)]
    assert await dunning.deliveries("hold_end") == []  # somebody ended it: no word is needed


async def test_a_hold_between_plan_and_sending(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    await dunning.planner.tick()
    await dunning.services.holds.hold_client(
        dunning.owner, dunning.client, HoldKind.PAUSE, date(2026, 12, 2), "отпуск", act_key()
    )
    assert await dunning.send() == []
    assert await dunning.ledger(invoice) == [("d-3", "held")]
    (row,) = await dunning.deliveries("reminder")
    assert row.state == "held"


async def test_one_invoice_held_the_other_not(dunning: Dunning) -> None:
    await dunning.contact()
    one, two = await dunning.invoice(), await dunning.invoice()
    dunning.clock.set(utc(12, 1))
    await dunning.planner.tick()
    await dunning.services.holds.hold_invoice(
        dunning.owner, one, HoldKind.PAUSE, date(2026, 12, 2), "отпуск", act_key()
    )
    (sent,) = await dunning.send()
    assert sent.invoice_ids == (two,)
    assert (await dunning.ledger(one), await dunning.ledger(two)) == ([("d-3", "held")], [("d-3", "sent")])


@pytest.mark.parametrize(
    ("kind", "until", "reason", "key"),
    [
        (HoldKind.PAUSE, None, "ждём", "error-hold-until"),
        (HoldKind.PAUSE, date(2026, 11, 23), "ждём", "error-hold-until"),
        (HoldKind.PAUSE, date(2027, 11, 25), "ждём", "error-hold-until"),
        (HoldKind.PAUSE, date(2026, 12, 1), "  ", "error-reason"),
        (HoldKind.DISPUTE, None, "", "error-reason"),
    ],
)
async def test_holds_that_say_too_little(
    dunning: Dunning, kind: HoldKind, until: date | None, reason: str, key: str
) -> None:
    with pytest.raises(BadInput) as refused:
        await dunning.services.holds.hold_client(
            dunning.owner, dunning.client, kind, until, reason, act_key()
        )
    assert refused.value.key == key
    assert await dunning.holds() == []


async def test_a_promise_needs_no_reason_and_holds_through_its_day(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.services.holds.hold_invoice(
        dunning.owner, invoice, HoldKind.PROMISE, date(2026, 12, 7), "", act_key()
    )
    sent = await dunning.run(utc(12, 12))
    # +1 falls on the promised day and is held: it goes out the day after.
    assert [at for at, _ in sent] == [utc(12, 8), utc(12, 11)]


async def test_a_manual_reminder_waits_for_the_end(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    hold = await dunning.services.holds.hold_client(
        dunning.owner, dunning.client, HoldKind.PAUSE, date(2026, 12, 1), "отпуск", act_key()
    )
    with pytest.raises(DomainError) as refused:
        await dunning.services.manual_reminders.remind(dunning.owner, invoice, act_key())
    assert refused.value.key == "error-remind-held"
    await dunning.services.holds.end(dunning.owner, hold.id)
    await dunning.services.manual_reminders.remind(dunning.owner, invoice, act_key())


@pytest.mark.parametrize(
    ("day", "until"),
    [
        (date(2026, 11, 24), date(2026, 11, 27)),
        (date(2026, 11, 27), date(2026, 12, 2)),
        (date(2026, 12, 30), date(2027, 1, 13)),
    ],
)
def test_a_claim_rests_three_working_days(day: date, until: date) -> None:
    assert claim_hold_end(day, "RU") == until


async def test_only_ones_own_clients(dunning: Dunning) -> None:
    other = await add_client(dunning.services, dunning.owner, "ООО «Вега»")
    with pytest.raises(DomainError) as refused:
        await dunning.services.holds.hold_client(
            dunning.team.lawyer, other.id, HoldKind.PAUSE, date(2026, 12, 1), "отпуск", act_key()
        )
    assert refused.value.key == "error-not-found"


async def outlook_after(dunning: Dunning) -> HoldEndFacts:
    """What the word about the end of the last hold would say now."""
    *_, row = await dunning.deliveries("hold_end")
    outgoing = Outgoing(
        id=row.id,
        firm_id=row.firm_id,
        token="",
        kind=MessageKind.HOLD_END,
        audience=Audience.STAFF,
        channel=Channel.TELEGRAM,
        recipient=row.recipient,
        contact_id=None,
        member_id=row.member_id,
        client_id=row.client_id,
        invoice_id=row.invoice_id,
        payload=row.payload,
    )
    (facts,) = await MessageContent(dunning.workplace, dunning.clock).load_facts([outgoing])
    assert isinstance(facts, HoldEndFacts)
    return facts


async def test_a_hold_over_the_last_step_ends_with_that_step(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.run(utc(12, 12))
    await dunning.services.holds.hold_invoice(
        dunning.owner, invoice, HoldKind.PROMISE, date(2026, 12, 25), "", act_key()
    )
    assert await dunning.run(utc(12, 25, 22)) == []  # the promised day is over in Moscow
    assert (await outlook_after(dunning)).outlook is HoldEndOutlook.GOES_ON
    assert [at for at, _ in await dunning.run(utc(12, 31))] == [utc(12, 28)]
    assert (await outlook_after(dunning)).outlook is HoldEndOutlook.GOES_ON


async def test_after_all_steps_the_word_says_that_nothing_is_planned(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.run(utc(12, 21))
    await dunning.services.holds.hold_invoice(
        dunning.owner, invoice, HoldKind.PAUSE, date(2026, 12, 23), "отпуск", act_key()
    )
    assert await dunning.run(utc(12, 31)) == []
    told = await outlook_after(dunning)
    assert (told.outlook, told.remind_invoice_id) == (HoldEndOutlook.NOTHING, invoice)
    # Where another hold stands, nobody is offered what it forbids.
    await dunning.services.holds.hold_invoice(
        dunning.owner, invoice, HoldKind.NEVER, None, "банкротство", act_key()
    )
    told = await outlook_after(dunning)
    assert (told.outlook, told.remind_invoice_id) == (HoldEndOutlook.NOTHING, None)


async def test_a_held_step_is_not_sent_after_a_reminder_by_hand(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    hold = await dunning.services.holds.hold_invoice(
        dunning.owner, invoice, HoldKind.DISPUTE, None, "спор", act_key()
    )
    assert await dunning.run(utc(12, 5, 22)) == []
    await dunning.services.holds.end(dunning.owner, hold.id)
    await dunning.services.manual_reminders.remind(dunning.owner, invoice, act_key())
    assert [at for at, _ in await dunning.run(utc(12, 12))] == [utc(12, 7), utc(12, 11)]


@pytest.mark.parametrize("asked_before", [True, False])
async def test_after_a_hold_the_lawyer_who_is_asked_first_is_told_that_it_goes_on(
    dunning: Dunning, asked_before: bool
) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.services.policies.choose_mode(dunning.owner, dunning.client, ReminderMode.CONFIRM)
    await dunning.run(utc(12, 19) if asked_before else utc(11, 25))
    await dunning.services.holds.hold_invoice(
        dunning.owner, invoice, HoldKind.PROMISE, date(2027, 1, 19), "", act_key()
    )
    await dunning.run(datetime(2027, 1, 20, 9, tzinfo=UTC))
    assert (await dunning.ledger(invoice))[-1] == ("d+14", "asked")
    assert (await outlook_after(dunning)).outlook is HoldEndOutlook.GOES_ON


async def test_the_end_of_a_matters_hold_speaks_of_that_matter(dunning: Dunning) -> None:
    owner = dunning.owner
    await dunning.contact()
    matter = await dunning.services.matters.create(owner, dunning.client, "Спор")
    draft = await draft_invoice(dunning.services, owner, dunning.client)
    await dunning.services.drafts.set_matter(owner, draft.row.id, matter.id)
    inside = (await dunning.services.invoices.issue(owner, draft.row.id)).row.id
    await dunning.mark_sent(inside)
    await dunning.services.policies.change_invoice(owner, inside, PolicyChange(on=False))
    await dunning.invoice(due=date(2026, 12, 30))  # of no matter: its reminders go on, and did so
    await dunning.services.holds.hold_matter(
        owner, matter.id, HoldKind.PAUSE, date(2026, 12, 1), "претензия", act_key()
    )
    await dunning.run(utc(12, 2))
    told = await outlook_after(dunning)
    assert (told.outlook, told.remind_invoice_id) == (HoldEndOutlook.NOTHING, inside)


async def test_the_end_of_a_hold_is_told_to_the_owner_when_the_lawyer_has_left(dunning: Dunning) -> None:
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.services.holds.hold_invoice(
        dunning.owner, invoice, HoldKind.PAUSE, date(2026, 12, 1), "отпуск", act_key()
    )
    await dunning.services.staff.deactivate(dunning.owner, dunning.team.lawyer.member_id)
    await dunning.run(utc(12, 2))
    (word,) = await dunning.deliveries("hold_end")
    assert (word.member_id, word.state) == (dunning.owner.member_id, "sent")


@pytest.mark.parametrize("came", [None, "40000"])
async def test_who_hears_of_the_claim_is_reminded_on_another_day(dunning: Dunning, came: str | None) -> None:
    """The word that nothing came, or not all of it, asks for the money already."""
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    client = await contact_actor(dunning.services, 9001)
    await dunning.run(utc(12, 4))
    await dunning.services.portal.claim(client, invoice, act_key())
    assert await dunning.run(utc(12, 8)) == []  # the step of the 7th is held
    (hold,) = await dunning.holds()
    if came is None:
        await dunning.services.replies.decline_claim(dunning.owner, HoldId(hold.id))
    else:
        view = await dunning.services.invoices.view(dunning.owner, invoice)
        await paid(dunning.services, dunning.owner, view, came, dunning.clock.now().date())
    forecast = await dunning.services.manual_reminders.forecast(dunning.owner, invoice)
    assert forecast.next_at == utc(12, 9)
    sent = await dunning.run(utc(12, 10))
    assert [(at, one.kind) for at, one in sent] == [(utc(12, 8, 8), "word"), (utc(12, 9), "reminder")]
