"""«Я оплатил» again and again: it is passed on each time, and does not hold reminders for ever."""

from datetime import date, timedelta

import pytest

from services.contacts.views import ClaimState
from services.domain.access import ContactActor
from services.domain.ids import HoldId, InvoiceId
from services.firms.identity import Person
from tests.services.reminders.test_withholding import pay, utc
from tests.support.factories import act_key
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


async def contact_of(dunning: Dunning) -> ContactActor:
    await dunning.contact()
    person: Person = await dunning.services.identity.resolve(9001, "Иван Петров", None, "ru")
    return person.contacts[0]


async def claim(dunning: Dunning, contact: ContactActor, invoice: InvoiceId) -> bool:
    """Whether reminders rest for it."""
    return (await dunning.services.portal.claim(contact, invoice, act_key())).rests


async def questions(dunning: Dunning) -> list[str]:
    return [str(row.payload["text"]) for row in await dunning.deliveries("claim")]


@pytest.mark.long
async def test_claims_without_money_hold_twice_and_no_more(dunning: Dunning) -> None:
    contact = await contact_of(dunning)
    invoice = await dunning.invoice(due=date(2026, 11, 30))
    dunning.clock.set(utc(11, 30, 6))
    rests, reminded = [], []
    while dunning.clock.now() < utc(12, 22):
        if dunning.clock.now().hour == 6:
            # Each morning before the reminders leave.
            said = await dunning.services.portal.claim(contact, invoice, act_key())
            if not said.is_repeat:
                rests.append(said.rests)
        reminded += [at.date() for at, _ in await dunning.run(dunning.clock.now() + timedelta(hours=1))]
    assert rests[:3] == [True, True, False]
    assert not any(rests[2:])
    assert len(reminded) >= 2, "repeating a claim silences the firm"
    assert set(await questions(dunning)) == {"contacts-push-claim", "contacts-push-claim-again"}


async def test_a_claim_that_holds_nothing_is_answered_as_any_other(dunning: Dunning) -> None:
    contact = await contact_of(dunning)
    invoice = await dunning.invoice(due=date(2026, 11, 30))
    for day in (1, 8, 15):
        dunning.clock.set(utc(12, day, 6))
        await dunning.keeper.tick()
        rests = await claim(dunning, contact, invoice)
    assert not rests
    hold = (await dunning.holds())[-1]
    assert (await dunning.services.replies.get_claim(dunning.owner, HoldId(hold.id))).state is ClaimState.OPEN
    decision = await dunning.services.replies.decline_claim(dunning.owner, HoldId(hold.id))
    assert decision.claim.state is ClaimState.DECLINED
    row, *_ = [row for row in await dunning.deliveries("claim") if row.payload["text"].endswith("again")]
    offered = [button[1] for button in row.payload["buttons"]]
    goes_on = (await dunning.services.manual_reminders.forecast(dunning.owner, invoice)).goes_on
    assert ("remind" in offered) is not (row.payload["params"]["outlook"] == "goes_on")
    assert offered[:2] == ["claim_yes", "claim_no"]
    assert goes_on in (True, False)


async def test_money_makes_the_next_claim_hold_again(dunning: Dunning) -> None:
    contact = await contact_of(dunning)
    invoice = await dunning.invoice(due=date(2026, 11, 30))
    for day in (1, 8):
        dunning.clock.set(utc(12, day, 6))
        await dunning.keeper.tick()
        assert await claim(dunning, contact, invoice)
    await pay(dunning, invoice, "50000")
    dunning.clock.set(utc(12, 15, 6))
    assert await claim(dunning, contact, invoice)
