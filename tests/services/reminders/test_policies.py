"""Schedules of a firm, a client and an invoice: the narrower wins, and what changes takes hold at once."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from db.vocabulary.enums import Channel, HoldKind, ReminderLanguage, ReminderMode, Tone
from services.delivery.content import MessageContent
from services.domain.dunning.schedule import ReminderDays
from services.domain.errors import BadInput
from services.reminders.policies import PolicyChange
from tests.support.delivery_steps import facts_of
from tests.support.factories import act_key, add_client, paid
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


async def test_the_narrower_wins_field_by_field(dunning: Dunning) -> None:
    policies, owner = dunning.services.policies, dunning.owner
    invoice = await dunning.invoice()
    assert (await policies.of_invoice(owner, invoice)).policy == ReminderDays()

    await policies.change_firm(owner, PolicyChange(client_days=(7, 1, 1), hour=11))
    await policies.change_client(owner, dunning.client, PolicyChange(hour=15, tone=Tone.FORMAL))
    await policies.change_invoice(owner, invoice, PolicyChange(client_days=(2,)))

    view = await policies.of_invoice(owner, invoice)
    assert (view.policy.client_days, view.policy.hour, view.tone, view.has_own_settings) == (
        (2,),
        15,
        Tone.FORMAL,
        True,
    )
    client = await policies.of_client(owner, dunning.client)
    assert (client.policy.client_days, client.policy.hour, client.has_own_settings) == ((1, 7), 15, True)
    other = await add_client(dunning.services, owner, "ООО «Вега»")
    untouched = await policies.of_client(owner, other.id)
    assert (untouched.policy.client_days, untouched.policy.hour, untouched.has_own_settings) == (
        (1, 7),
        11,
        False,
    )


async def test_own_settings_can_be_dropped(dunning: Dunning) -> None:
    policies, owner = dunning.services.policies, dunning.owner
    invoice = await dunning.invoice()
    await policies.change_firm(owner, PolicyChange(hour=12))
    await policies.change_client(owner, dunning.client, PolicyChange(hour=15))
    await policies.change_invoice(owner, invoice, PolicyChange(hour=17))
    assert (await policies.reset_to_client(owner, invoice)).policy.hour == 15
    assert (await policies.reset_to_firm(owner, dunning.client)).policy.hour == 12
    assert (await policies.reset_to_client(owner, invoice)).has_own_settings is False  # again does nothing
    assert (await policies.of_invoice(owner, invoice)).policy.hour == 12


async def test_a_language_of_its_own_is_what_a_reminder_speaks(dunning: Dunning) -> None:
    policies, owner = dunning.services.policies, dunning.owner
    await dunning.contact()
    await policies.choose_mode(owner, dunning.client, ReminderMode.AUTO)
    invoice = await dunning.invoice()
    notices = MessageContent(dunning.workplace, dunning.clock)
    outgoing = await dunning.run(datetime(2026, 12, 1, 12, tzinfo=UTC))
    assert [one.language for _, one in outgoing] == ["auto"]
    facts: Any = await facts_of(notices, outgoing[0][1])
    assert facts.recipient.language == "ru"

    await policies.change_firm(owner, PolicyChange(language=ReminderLanguage.EN))
    assert (await policies.of_client(owner, dunning.client)).language is ReminderLanguage.EN
    ((_, one),) = await dunning.run(datetime(2026, 12, 7, 12, tzinfo=UTC))
    facts = await facts_of(notices, one)
    assert (one.language, facts.recipient.language) == ("en", "en")
    letter: Any = await facts_of(notices, replace(one, channel=Channel.EMAIL, recipient="x@y.example"))
    assert letter.recipient.language == "en"

    await policies.change_invoice(owner, invoice, PolicyChange(language=ReminderLanguage.RU))
    assert (await policies.of_invoice(owner, invoice)).language is ReminderLanguage.RU
    ((_, one),) = await dunning.run(datetime(2026, 12, 11, 12, tzinfo=UTC))
    assert one.language == "ru"
    assert (await policies.reset_to_client(owner, invoice)).language is ReminderLanguage.EN
    await policies.change_client(owner, dunning.client, PolicyChange(language=ReminderLanguage.AUTO))
    assert (await policies.of_invoice(owner, invoice)).language is ReminderLanguage.AUTO


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (PolicyChange(client_days=(-31,)), "error-policy-days"),
        (PolicyChange(client_days=(181,)), "error-policy-days"),
        (PolicyChange(staff_days=tuple(range(1, 10))), "error-policy-days"),
        (PolicyChange(hour=8), "error-policy-hour"),
        (PolicyChange(hour=20), "error-policy-hour"),
    ],
)
async def test_what_nobody_may_wish_for(dunning: Dunning, change: PolicyChange, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        await dunning.services.policies.change_firm(dunning.owner, change)
    assert refused.value.key == key
    assert (await dunning.services.policies.of_firm(dunning.owner)).has_own_settings is False


async def test_the_mode_is_the_clients(dunning: Dunning) -> None:
    policies, owner = dunning.services.policies, dunning.owner
    before = await policies.of_client(owner, dunning.client)
    assert (before.mode, before.mode_chosen) == (ReminderMode.AUTO, False)
    after = await policies.choose_mode(owner, dunning.client, ReminderMode.OFF)
    assert (after.mode, after.mode_chosen) == (ReminderMode.OFF, True)
    await policies.choose_mode(owner, dunning.client, ReminderMode.OFF)
    assert len(await dunning.acts("reminder_mode")) == 1


async def test_a_new_day_takes_hold_at_once(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.services.policies.change_firm(dunning.owner, PolicyChange(client_days=(-1,), hour=12))
    sent = await dunning.run(datetime(2026, 12, 4, tzinfo=UTC))
    assert [at for at, _ in sent] == [datetime(2026, 12, 3, 9, tzinfo=UTC)]
    assert await dunning.ledger(invoice) == [("d-1", "sent")]


async def test_switched_off_nobody_hears_anything(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    await dunning.services.policies.change_invoice(dunning.owner, invoice, PolicyChange(on=False))
    assert await dunning.run(datetime(2026, 12, 20, tzinfo=UTC)) == []
    assert await dunning.deliveries() == []
    await dunning.services.policies.change_invoice(dunning.owner, invoice, PolicyChange(on=True))
    assert [at for at, _ in await dunning.run(datetime(2026, 12, 22, tzinfo=UTC))] == [
        datetime(2026, 12, 21, 7, tzinfo=UTC)
    ]


async def test_off_between_plan_and_sending(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice()
    dunning.clock.set(datetime(2026, 12, 1, 7, tzinfo=UTC))
    await dunning.planner.tick()
    await dunning.services.policies.choose_mode(dunning.owner, dunning.client, ReminderMode.OFF)
    assert await dunning.send() == []
    assert await dunning.ledger(invoice) == [("d-3", "cancelled")]


async def test_the_outlook_has_the_real_days(dunning: Dunning) -> None:
    await dunning.contact()
    reminding, owner = dunning.services.manual_reminders, dunning.owner
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    seen = await reminding.forecast(owner, invoice)
    assert [f"{at:%d.%m %H}" for at in seen.days] == ["01.12 07", "07.12 07", "11.12 07", "18.12 07"]
    assert (seen.owed, seen.sent, seen.on, seen.reachable, seen.zone) == (
        True,
        True,
        True,
        1,
        "Europe/Moscow",
    )
    assert seen.next_at == seen.days[0]

    await dunning.services.clients.set_timezone(owner, dunning.client, "Asia/Almaty")
    assert f"{(await reminding.forecast(owner, invoice)).days[0]:%d.%m %H}" == "01.12 05"

    until = date(2026, 12, 8)
    hold = await dunning.services.holds.hold_client(
        owner, dunning.client, HoldKind.PAUSE, until, "отпуск", act_key()
    )
    rested = await reminding.forecast(owner, invoice)
    assert [f"{at:%d.%m}" for at in rested.days] == ["09.12", "11.12", "18.12"]
    assert [one.id for one in rested.holds] == [hold.id]


async def test_the_outlook_of_what_is_not_reminded_of(dunning: Dunning) -> None:
    reminding, owner = dunning.services.manual_reminders, dunning.owner
    unsent = await dunning.invoice(sent=False, due=date(2026, 11, 26))
    seen = await reminding.forecast(owner, unsent)
    # Sent today, it would rest on Wednesday and Thursday.
    assert (seen.sent, seen.reachable, [f"{at:%d.%m}" for at in seen.days]) == (
        False,
        0,
        ["27.11", "03.12", "10.12"],
    )
    view = await dunning.services.invoices.view(owner, unsent)
    await paid(dunning.services, owner, view, "100000.00")
    after = await reminding.forecast(owner, unsent)
    assert (after.owed, after.days, after.next_at) == (False, (), None)

    other = await dunning.invoice()
    await dunning.services.policies.choose_mode(owner, dunning.client, ReminderMode.OFF)
    assert (await reminding.forecast(owner, other)).days == ()
