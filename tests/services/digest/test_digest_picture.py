"""The picture of a morning's summary: what it is of on which day, and who gets one."""

from datetime import UTC, date, datetime

import pytest

from services.delivery.digest_picture import DigestPicture, DigestPictures
from services.digest.job import DigestJob
from services.domain.access import Actor
from services.domain.errors import Forbidden
from services.domain.money.money import Currency, Money
from tests.support.factories import add_client, paid
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone

ROMASHKA, BOTH = (Money.of(sum_, Currency.RUB) for sum_ in ("100000.00", "200000.00"))


async def pictures(dunning: Dunning, day: date) -> dict[int | None, DigestPicture | None]:
    """Of those who get a summary on this day, by member."""
    dunning.clock.set(datetime(day.year, day.month, day.day, 6, tzinfo=UTC))
    await DigestJob(dunning.workplace, dunning.clock).tick()
    loads = DigestPictures(dunning.workplace, dunning.clock)
    found = {}
    for row in await dunning.deliveries("digest"):
        if row.payload["day"] == day.isoformat():
            found[row.member_id] = await loads.load(dunning.owner.firm_id, row.member_id or 0, "ru")
    return found


async def test_who_wants_it_gets_the_days_picture_of_what_he_sees(dunning: Dunning) -> None:
    digests, owner, lawyer = dunning.services.digests, dunning.owner, dunning.team.lawyer
    due = date(2026, 11, 24)
    await dunning.invoice(due=due)
    await dunning.invoice(due=due, client=(await add_client(dunning.services, owner, "ООО «Чужая»")).id)
    assert set((await pictures(dunning, date(2026, 11, 25))).values()) == {None}, "nobody has asked for one"

    async def wants(actor: Actor, on: bool) -> None:
        assert await digests.set_picture(actor, on) is on
        assert await digests.has_picture(actor) is on

    await wants(owner, True)
    await wants(lawyer, True)
    with pytest.raises(Forbidden):
        await digests.set_picture(dunning.team.assistant, True)
    assert await digests.has_picture(dunning.team.assistant) is False

    thursday = await pictures(dunning, date(2026, 11, 26))
    assert thursday[dunning.team.accountant.member_id] is None
    shown = {who: picture for who, picture in thursday.items() if picture is not None}
    assert {who: [one.total for one in picture.ages] for who, picture in shown.items()} == {
        owner.member_id: [BOTH],
        lawyer.member_id: [ROMASHKA],
    }
    assert not any(picture.weeks or picture.months for picture in shown.values())

    monday = (await pictures(dunning, date(2026, 11, 30)))[owner.member_id]
    assert monday is not None
    assert [one.total for one in monday.weeks] == [BOTH]
    assert (monday.ages, monday.months) == ((), ())

    # A Tuesday, and the first working day of its month.
    first = (await pictures(dunning, date(2026, 12, 1)))[owner.member_id]
    assert first is not None
    assert [(one.first, one.issued) for one in first.months] == [(date(2026, 11, 1), BOTH)]
    assert (first.ages, first.weeks) == ((), ())

    await wants(owner, False)
    assert (await pictures(dunning, date(2026, 12, 2)))[owner.member_id] is None


async def test_with_nothing_to_draw_there_is_none(dunning: Dunning) -> None:
    """The summary then says what came in."""
    await dunning.services.digests.set_picture(dunning.owner, True)
    invoice = await dunning.services.invoices.view(dunning.owner, await dunning.invoice())
    dunning.clock.set(datetime(2026, 11, 25, 9, tzinfo=UTC))
    await paid(dunning.services, dunning.owner, invoice, "100000.00", date(2026, 11, 25))
    assert (await pictures(dunning, date(2026, 11, 26)))[dunning.owner.member_id] is None
