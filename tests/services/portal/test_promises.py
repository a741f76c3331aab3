"""A client's promised dates: how far ahead, how often, and what is written beside them."""

from datetime import date, timedelta

import pytest

from services.domain.access import ContactActor
from services.domain.errors import BadInput
from services.domain.ids import InvoiceId
from services.portal.promising import MAX_PROMISE_DAYS
from tests.services.portal.test_claims import contact_of
from tests.services.reminders.test_withholding import pay, utc
from tests.support.factories import act_key
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


async def promise(
    dunning: Dunning, contact: ContactActor, invoice: InvoiceId, day: date, words: str = ""
) -> bool:
    """Whether reminders rest."""
    return (await dunning.services.portal.promise(contact, invoice, day, act_key(), words)).rests


async def passed(dunning: Dunning, contact: ContactActor, invoice: InvoiceId, day: int) -> bool:
    """A day in December that is promised in the morning before and passes without money."""
    dunning.clock.set(utc(12, day, 6))
    rests = await promise(dunning, contact, invoice, date(2026, 12, day + 1))
    dunning.clock.set(utc(12, day + 3, 6))
    await dunning.keeper.tick()
    return rests


async def test_promises_that_are_not_kept_hold_twice(dunning: Dunning) -> None:
    contact = await contact_of(dunning)
    invoice = await dunning.invoice(due=date(2026, 11, 30))
    assert [await passed(dunning, contact, invoice, day) for day in (1, 7, 14)] == [True, True, False]
    words = [row.payload["text"] for row in await dunning.deliveries("promise")]
    assert words == ["contacts-push-promise", "contacts-push-promise", "contacts-push-promise-words"]
    last = (await dunning.deliveries("promise"))[-1]
    assert last.payload["params"]["outlook"] in ("goes_on", "nothing")
    offers = "remind" in [button[1] for button in last.payload["buttons"]]
    assert offers is (last.payload["params"]["outlook"] == "nothing")


async def test_money_makes_the_next_promise_hold_again(dunning: Dunning) -> None:
    contact = await contact_of(dunning)
    invoice = await dunning.invoice(due=date(2026, 11, 30))
    assert [await passed(dunning, contact, invoice, day) for day in (1, 7)] == [True, True]
    await pay(dunning, invoice, "50000")
    dunning.clock.set(utc(12, 14, 6))
    assert await promise(dunning, contact, invoice, date(2026, 12, 20))


async def test_moving_the_day_gains_no_more_than_ninety_days(dunning: Dunning) -> None:
    contact = await contact_of(dunning)
    invoice = await dunning.invoice(due=date(2026, 11, 30))
    dunning.clock.set(utc(12, 1, 6))
    latest = date(2026, 12, 1) + timedelta(days=MAX_PROMISE_DAYS)
    assert await promise(dunning, contact, invoice, date(2026, 12, 20))
    dunning.clock.set(utc(12, 15, 6))
    with pytest.raises(BadInput, match="error-portal-promise-moved") as refused:
        await promise(dunning, contact, invoice, latest + timedelta(days=1))
    assert refused.value.params["latest"] == latest
    assert await promise(dunning, contact, invoice, latest)


async def test_words_go_to_the_lawyer(dunning: Dunning) -> None:
    contact = await contact_of(dunning)
    invoice = await dunning.invoice(due=date(2026, 11, 30))
    dunning.clock.set(utc(12, 1, 6))
    assert await promise(dunning, contact, invoice, date(2026, 12, 10))
    # Said of the same day, too.
    await promise(dunning, contact, invoice, date(2026, 12, 10), "10.12, но только половину")
    rows = await dunning.deliveries("promise")
    assert [row.payload["params"]["words"] for row in rows] == ["", "10.12, но только половину"]
    assert [hold.until for hold in await dunning.holds()] == [date(2026, 12, 10)]
