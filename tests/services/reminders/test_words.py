"""What staff write in place of the usual reminder, and taking back what waits."""

from datetime import date

import pytest

from db.models import Delivery
from services.delivery.content import MessageContent
from services.domain.errors import BadInput
from services.notifications.facts import ReminderFacts
from services.outbox.queue import Outgoing
from tests.services.reminders.test_withholding import pay, utc
from tests.support.delivery_steps import facts_of
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


async def reminder(dunning: Dunning) -> Delivery:
    return (await dunning.deliveries("reminder"))[-1]


async def said(dunning: Dunning, outgoing: Outgoing) -> tuple[str, ...]:
    facts = await facts_of(MessageContent(dunning.workplace, dunning.clock), outgoing)
    assert isinstance(facts, ReminderFacts)
    return tuple(text for _, text in facts.words)


async def test_own_words_wait_with_the_message_and_are_kept_in_the_history(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    dunning.clock.set(utc(11, 26, 20))  # at night
    await dunning.services.manual_reminders.remind(dunning.owner, invoice, "hand", " Ждём <оплату> ")
    dunning.clock.set(utc(11, 27, 7))
    outgoing, *_ = await dunning.send()
    assert await said(dunning, outgoing) == ("Ждём <оплату>",)
    (entry,) = await dunning.acts("reminded")
    assert (entry.after or {})["text"] == "Ждём <оплату>"


async def test_words_about_a_former_sum_do_not_leave(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    dunning.clock.set(utc(11, 26, 20))
    await dunning.services.manual_reminders.remind(dunning.owner, invoice, "hand", "Ждём 100 000")
    await pay(dunning, invoice, "40000")
    dunning.clock.set(utc(11, 27, 7))
    sent = await dunning.send()
    (outgoing,) = [one for one in sent if one.kind == "reminder"]
    assert await said(dunning, outgoing) == ()
    (entry,) = await dunning.acts("reminded")
    assert "text" not in (entry.after or {})
    (told,) = await dunning.deliveries("trouble")
    assert (told.payload["text"], told.member_id) == ("pushed-words-stale", dunning.owner.member_id)


async def test_what_was_taken_back_may_be_sent_the_same_day(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    dunning.clock.set(utc(11, 26, 20))
    await dunning.services.manual_reminders.remind(dunning.owner, invoice, "hand", "Первый текст")
    done = await dunning.services.withdrawals.withdraw(dunning.owner, invoice)
    assert (done.taken_back, done.gone) == (("Иван Петров",), ())
    assert (await reminder(dunning)).state == "cancelled"
    again = await dunning.services.manual_reminders.remind(dunning.owner, invoice, "hand", "Второй текст")
    assert not again.is_repeat
    dunning.clock.set(utc(11, 27, 7))
    outgoing, *_ = await dunning.send()
    assert await said(dunning, outgoing) == ("Второй текст",)
    # It has left: now the tap is too late.
    assert await dunning.services.withdrawals.withdraw(dunning.owner, invoice) == type(done)((), ())


async def test_a_message_about_several_invoices_goes_on_without_the_one_taken_back(dunning: Dunning) -> None:
    await dunning.contact()
    one, other = [await dunning.invoice(due=date(2026, 12, 4)) for _ in range(2)]
    dunning.clock.set(utc(11, 26, 20))
    for invoice in (one, other):
        await dunning.services.manual_reminders.remind(dunning.owner, invoice, f"hand {invoice}")
    await dunning.services.withdrawals.withdraw(dunning.owner, one)
    assert await dunning.services.withdrawals.waiting(dunning.owner, one) == ()
    assert len(await dunning.services.withdrawals.waiting(dunning.owner, other)) == 1
    dunning.clock.set(utc(11, 27, 7))
    outgoing, *_ = await dunning.send()
    assert outgoing.invoice_ids == (other,)


async def test_words_have_to_fit(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    dunning.clock.set(utc(11, 26, 20))
    with pytest.raises(BadInput) as refused:
        await dunning.services.manual_reminders.remind(dunning.owner, invoice, "hand", "я" * 5000)
    assert refused.value.key == "error-words-long"
