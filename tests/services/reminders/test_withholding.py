"""Nobody is reminded of money that the firm holds already, nor of kopecks; staff are asked instead."""

from datetime import UTC, date, datetime

import pytest

from db.models import Delivery
from services.delivery.content import MessageContent
from services.domain.errors import BadInput, Conflict, Forbidden
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.notifications.facts import ReminderFacts
from services.outbox.queue import Outgoing
from tests.support.delivery_steps import facts_of
from tests.support.factories import act_key, paid, stages_contract
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


def utc(month: int, day: int, hour: int = 7) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def rub(amount: str) -> Money:
    return Money.of(amount, Currency.RUB)


async def pay(dunning: Dunning, invoice: InvoiceId, amount: str) -> None:
    view = await dunning.services.invoices.view(dunning.owner, invoice)
    today = dunning.clock.now().date()
    await paid(dunning.services, dunning.owner, view, amount, today)


async def make_advance(dunning: Dunning, amount: str) -> None:
    """An invoice of 100 000 that is overpaid by the amount."""
    former = await dunning.invoice(sent=False)
    await pay(dunning, former, str(100_000 + int(amount)))


async def questions(dunning: Dunning) -> list[Delivery]:
    """Each once: what is asked again is not among them."""
    return [row for row in await dunning.deliveries("ask") if not row.payload["text"].endswith("-again")]


async def test_an_advance_that_covers_the_balance_keeps_the_client_from_reminders(dunning: Dunning) -> None:
    await dunning.contact()
    await make_advance(dunning, "100000")
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    assert await dunning.run(utc(12, 31)) == []
    (ask,) = await questions(dunning)
    assert (ask.member_id, ask.state) == (dunning.team.lawyer.member_id, "sent")
    assert ask.sent_at is not None
    assert ask.sent_at < utc(11, 25)  # before any reminder
    assert ask.payload["text"] == "pushed-advance-ask"
    assert ask.payload["params"]["used"] == {"minor": 10_000_000, "currency": "RUB"}
    assert {state for _, state in await dunning.ledger(invoice)} == {"held"}
    with pytest.raises(Conflict) as refused:
        await dunning.services.manual_reminders.remind(dunning.owner, invoice, act_key())
    assert refused.value.key == "error-remind-advance"


async def test_an_advance_that_nobody_decides_about_is_asked_about_again(dunning: Dunning) -> None:
    """Due on a Friday: the lawyer again three working days later, then the owner, and the owner seldom."""
    await make_advance(dunning, "100000")
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.run(utc(12, 28))
    asked = [
        (row.created_at.date(), row.member_id, row.payload["text"]) for row in await dunning.deliveries("ask")
    ]
    lawyer, owner = dunning.team.lawyer.member_id, dunning.owner.member_id
    again = "pushed-advance-ask-again"
    assert asked == [
        (date(2026, 11, 24), lawyer, "pushed-advance-ask"),
        (date(2026, 12, 9), lawyer, again),
        (date(2026, 12, 14), owner, again),
        (date(2026, 12, 28), owner, again),
    ]
    await dunning.services.manual_reminders.decline_advance(dunning.owner, invoice)
    await dunning.run(utc(12, 31))
    assert len(await dunning.deliveries("ask")) == 4


async def test_after_the_advance_was_declined_reminders_go_on(dunning: Dunning) -> None:
    await dunning.contact()
    await make_advance(dunning, "100000")
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    assert await dunning.run(utc(12, 8)) == []
    assert await dunning.services.manual_reminders.decline_advance(dunning.team.lawyer, invoice)
    assert not await dunning.services.manual_reminders.decline_advance(dunning.team.lawyer, invoice)
    sent = await dunning.run(utc(12, 20))
    # The latest held step at once, the next on its day, and their text keeps silent about the advance.
    assert [at for at, _ in sent] == [utc(12, 8, 8), utc(12, 11), utc(12, 18)]
    assert (await facts(dunning, sent[0][1])).advances == ()
    assert len(await questions(dunning)) == 1
    assert len(await dunning.acts("advance_declined")) == 1


async def test_a_declined_advance_that_grows_is_asked_about_again(dunning: Dunning) -> None:
    await dunning.contact()
    await make_advance(dunning, "100000")
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.tick()
    await dunning.services.manual_reminders.decline_advance(dunning.owner, invoice)
    await make_advance(dunning, "5000")
    assert await dunning.run(utc(12, 10)) == []
    assert len(await questions(dunning)) == 2


async def test_an_advance_used_elsewhere_no_longer_covers(dunning: Dunning) -> None:
    await dunning.contact()
    await make_advance(dunning, "100000")
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    other = await dunning.invoice(due=date(2027, 2, 1))
    assert await dunning.run(utc(12, 8)) == []
    await dunning.services.payments.use_advance(dunning.owner, other, rub("60000"), act_key())
    (first, *_) = await dunning.run(utc(12, 9))
    assert (first[0], first[1].invoice_ids) == (utc(12, 8, 8), (invoice,))
    told = await facts(dunning, first[1])
    assert told.advances == (rub("40000"),)


async def test_one_advance_holds_only_the_invoices_that_it_really_covers(dunning: Dunning) -> None:
    """Oldest due first, as the money would be put on them; it counts once."""
    await dunning.contact()
    await make_advance(dunning, "150000")
    first = await dunning.invoice(due=date(2026, 12, 4))
    second = await dunning.invoice(due=date(2026, 12, 5))
    third = await dunning.invoice(due=date(2026, 12, 6))
    sent = await dunning.run(utc(12, 10))
    reminded = {invoice for _, message in sent for invoice in message.invoice_ids}
    assert reminded == {second, third}
    assert {state for _, state in await dunning.ledger(first)} == {"held"}
    asked = await questions(dunning)
    assert [ask.invoice_id for ask in asked] == [first]
    for _, message in sent:
        told = await facts(dunning, message)
        # What is left over for the second invoice is named, and nowhere else.
        assert told.advances == ((rub("50000"),) if second in message.invoice_ids else ())
    forecasts = [
        await dunning.services.manual_reminders.forecast(dunning.owner, one) for one in (first, third)
    ]
    assert [one.withheld is None for one in forecasts] == [False, True]


async def test_a_declined_advance_is_free_for_the_next_invoice(dunning: Dunning) -> None:
    await dunning.contact()
    await make_advance(dunning, "100000")
    first = await dunning.invoice(due=date(2026, 12, 4))
    second = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.tick()
    assert await dunning.services.manual_reminders.decline_advance(dunning.owner, first)
    sent = await dunning.run(utc(12, 20))
    assert {invoice for _, message in sent for invoice in message.invoice_ids} == {first}
    assert {state for _, state in await dunning.ledger(second)} == {"held"}


async def test_using_the_advance_settles_the_invoice(dunning: Dunning) -> None:
    await dunning.contact()
    await make_advance(dunning, "100000")
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await dunning.tick()
    key = act_key()
    for _ in range(2):
        await dunning.services.payments.use_advance(dunning.team.lawyer, invoice, rub("100000"), key)
    assert (await dunning.services.invoices.view(dunning.owner, invoice)).row.balance == rub("0")
    assert await dunning.run(utc(12, 31)) == []
    assert len(await questions(dunning)) == 1


async def test_a_part_is_named_and_the_rest_is_asked_for(dunning: Dunning) -> None:
    await dunning.contact()
    await make_advance(dunning, "30000")
    await dunning.invoice(due=date(2026, 12, 4))
    ((_, sent),) = await dunning.run(utc(12, 2))
    told = await facts(dunning, sent)
    assert (told.advances, told.invoices[0].balance) == ((rub("30000"),), rub("100000"))
    assert await questions(dunning) == []


async def test_an_advance_that_comes_between_plan_and_sending(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    dunning.clock.set(utc(12, 1))
    await dunning.planner.tick()
    await make_advance(dunning, "100000")
    assert await dunning.tick() == []
    assert await dunning.ledger(invoice) == [("d-3", "held")]
    assert len(await questions(dunning)) == 1
    await dunning.services.manual_reminders.decline_advance(dunning.owner, invoice)
    # Its message of that day has ended, so the step goes out on the next.
    assert [at for at, _ in await dunning.run(utc(12, 3))] == [utc(12, 2)]
    assert await dunning.ledger(invoice) == [("d-3", "sent")]


async def test_of_a_small_remainder_only_staff_hear_once(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await pay(dunning, invoice, "99999.99")
    assert await dunning.run(utc(12, 31)) == []
    (ask,) = await questions(dunning)
    # Lawyers may not write off: who may is asked.
    assert (ask.member_id, ask.payload["text"]) == (dunning.owner.member_id, "pushed-small-ask")
    assert ask.payload["params"]["balance"] == {"minor": 1, "currency": "RUB"}
    assert await dunning.deliveries("alert") == []
    with pytest.raises(Conflict) as refused:
        await dunning.services.manual_reminders.remind(dunning.owner, invoice, act_key())
    assert refused.value.key == "error-remind-small"


@pytest.mark.parametrize(("rest", "reminded"), [("0.99", False), ("1.00", True)])
async def test_small_is_under_one_unit_of_the_currency(dunning: Dunning, rest: str, reminded: bool) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await pay(dunning, invoice, str((rub("100000") - rub(rest)).amount))
    assert bool(await dunning.run(utc(12, 2))) is reminded


async def test_a_small_invoice_is_no_remainder(dunning: Dunning) -> None:
    await dunning.contact()
    await dunning.invoice(due=date(2026, 12, 4), amount="0.50")
    assert len(await dunning.run(utc(12, 2))) == 1


async def facts(dunning: Dunning, outgoing: Outgoing) -> ReminderFacts:
    told = await facts_of(MessageContent(dunning.workplace, dunning.clock), outgoing)
    assert isinstance(told, ReminderFacts)
    return told


@pytest.mark.parametrize("stop", [False, True])
async def test_an_archived_client_is_reminded_as_was_chosen(dunning: Dunning, stop: bool) -> None:
    await dunning.contact()
    await dunning.invoice(due=date(2026, 12, 4))
    await dunning.invoice(sent=False)
    unpaid = await dunning.services.clients.unpaid(dunning.owner, dunning.client)
    assert (unpaid.count, unpaid.sums, unpaid.is_reminded) == (1, (rub("100000"),), True)
    dunning.clock.set(utc(12, 1))
    await dunning.planner.tick()  # one is queued already
    for _ in range(2):
        await dunning.services.clients.archive(dunning.owner, dunning.client, stop_reminders=stop)
    assert bool(await dunning.send()) is not stop
    assert bool(await dunning.run(utc(12, 31))) is not stop
    assert len(await dunning.acts("reminder_mode")) == stop
    assert (await dunning.services.clients.unpaid(dunning.owner, dunning.client)).is_reminded is not stop


async def test_the_firm_sets_its_small_sum(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await pay(dunning, invoice, "99950.00")
    policies = dunning.services.policies
    assert await policies.small_sum(dunning.owner) == 100
    await policies.set_small_sum(dunning.owner, 10_000)
    assert await dunning.run(utc(12, 8)) == []
    assert len(await questions(dunning)) == 1
    await policies.set_small_sum(dunning.owner, 0)
    assert len(await dunning.run(utc(12, 9))) == 1
    with pytest.raises(BadInput):
        await policies.set_small_sum(dunning.owner, 100_001)
    with pytest.raises(Forbidden):
        await policies.set_small_sum(dunning.team.lawyer, 1)


async def test_a_declined_advance_that_went_elsewhere_is_declined_no_longer(dunning: Dunning) -> None:
    """Later money is another decision, even if it is less than what was declined."""
    await dunning.contact()
    await make_advance(dunning, "100000")
    await dunning.invoice(due=date(2026, 12, 4))
    other = await dunning.invoice(due=date(2027, 2, 4))
    await dunning.tick()
    for asked in await questions(dunning):
        assert asked.invoice_id is not None
        await dunning.services.manual_reminders.decline_advance(dunning.owner, InvoiceId(asked.invoice_id))
    await dunning.services.payments.use_advance(dunning.owner, other, rub("100000"), act_key())
    await make_advance(dunning, "100000")
    assert await dunning.run(utc(12, 10)) == []
    assert (await questions(dunning))[-1].payload["text"] == "pushed-advance-ask"


async def test_money_that_a_correction_takes_along_covers_nothing_else(dunning: Dunning) -> None:
    """While the correction is a draft its money is an advance, and covers another invoice. Not so afterwards."""
    await dunning.contact()
    wrong = await dunning.invoice(due=date(2026, 12, 20))
    await pay(dunning, wrong, "100000")
    await dunning.invoice(due=date(2026, 11, 30))
    invoices = dunning.services.invoices
    draft = await invoices.correct(dunning.owner, wrong, "опечатка", move_payments=True, key=act_key())
    assert await dunning.run(utc(12, 31)) == []
    assert len(await questions(dunning)) == 1
    await invoices.issue(dunning.owner, draft.row.id)
    assert len(await dunning.run(datetime(2027, 1, 20, tzinfo=UTC))) == 1


async def test_a_remainder_is_written_off_as_it_was_asked_about_or_not_at_all(dunning: Dunning) -> None:
    invoice = await dunning.invoice(due=date(2026, 12, 4))
    await pay(dunning, invoice, "99999.99")
    payment = await dunning.services.payments.of_invoice(dunning.owner, invoice)
    await dunning.services.payments.reverse(dunning.owner, payment[0].id, "ошибка банка")
    with pytest.raises(Conflict):
        await dunning.services.invoices.write_off(dunning.owner, invoice, "мелочь", expected=rub("0.01"))
    assert (await dunning.services.invoices.view(dunning.owner, invoice)).row.balance == rub("100000")


async def test_an_advance_that_one_invoice_does_not_take_is_asked_about_for_the_next(
    dunning: Dunning,
) -> None:
    await dunning.contact()
    await make_advance(dunning, "100000")
    first = await dunning.invoice(due=date(2026, 12, 4))
    second = await dunning.invoice(due=date(2026, 12, 20))
    await dunning.tick()
    await dunning.services.manual_reminders.decline_advance(dunning.owner, first)
    await dunning.tick()
    assert [row.invoice_id for row in await questions(dunning)] == [first, second]


async def test_a_contracts_advance_keeps_its_own_invoices_from_reminders_and_no_others(
    dunning: Dunning,
) -> None:
    """Paid on an advance invoice it is asked about for the contract's work; nothing is put on it by itself."""
    await dunning.contact()
    services, owner = dunning.services, dunning.owner
    contract = await stages_contract(services, owner, dunning.client)
    draft = await services.advance_drafts.make(owner, contract.row.id, rub("150000"), act_key())
    advance = (await services.invoices.issue(owner, draft.row.id)).row.id
    await dunning.mark_sent(advance)
    work = await services.drafts.from_contract(owner, contract.row.id, act_key())
    await services.drafts.set_due_date(owner, work.row.id, date(2026, 12, 4))
    covered = (await services.invoices.issue(owner, work.row.id)).row.id
    await dunning.mark_sent(covered)
    other = await dunning.invoice(due=date(2026, 12, 4))
    # Unpaid, the advance invoice is reminded of like any other, and covers nothing.
    await dunning.run(utc(12, 2))
    assert "sent" in {state for _, state in await dunning.ledger(advance)}
    assert await questions(dunning) == []
    await pay(dunning, advance, "150000")
    await dunning.run(utc(12, 31))
    (ask,) = await questions(dunning)
    assert (ask.invoice_id, ask.payload["params"]["used"]) == (
        covered,
        {"minor": 15_000_000, "currency": "RUB"},
    )
    reminded = {state for _, state in await dunning.ledger(other)}
    assert ("sent" in reminded, "held" in {state for _, state in await dunning.ledger(covered)}) == (
        True,
        True,
    )
    view = await services.invoices.view(owner, covered)
    assert (view.row.paid, view.advance) == (rub("0"), rub("150000"))
    # Declined, reminders go on; an advance that grows is asked about anew.
    await services.manual_reminders.decline_advance(owner, covered)
    await services.manual_reminders.remind(owner, covered, act_key())
