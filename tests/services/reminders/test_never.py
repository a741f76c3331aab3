"""«Никогда не напоминать»: nothing goes out any more, whoever plans or presses, until it is lifted."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from db.vocabulary.enums import DeliveryState, HoldKind
from services.core.undoable import collecting_offers, latest_offer
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.errors import BadInput, Conflict, Forbidden, NotFound
from services.domain.ids import HoldId
from services.reminders.overdue import Obstacle, load_overdue_reminders
from tests.support.factories import act_key, found_firm
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone
NEVER = HoldKind.NEVER


def utc(month: int, day: int, hour: int = 7) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


async def test_it_takes_back_what_waits_and_stops_client_and_staff(dunning: Dunning) -> None:
    holds, owner, services = dunning.services.holds, dunning.owner, dunning.services
    await dunning.contact()
    invoice, other = (
        await dunning.invoice(due=date(2026, 12, 4)),
        await dunning.invoice(due=date(2026, 12, 4)),
    )
    dunning.clock.set(utc(12, 1))
    await dunning.planner.tick()
    (waits,) = [row for row in await dunning.deliveries("reminder") if row.state == DeliveryState.QUEUED]
    key = act_key()
    with pytest.raises(BadInput):
        await holds.hold_invoice(owner, invoice, NEVER, None, " ", act_key())
    for stranger in (await found_firm(services, 7001), dunning.team.assistant):
        with pytest.raises((NotFound, Forbidden)):
            await holds.hold_invoice(stranger, invoice, NEVER, None, "банкротство", act_key())
    with collecting_offers():
        await holds.hold_invoice(owner, invoice, NEVER, None, "банкротство", key)
        offer = latest_offer()
        await holds.hold_invoice(owner, invoice, NEVER, None, "банкротство", key)
    # The message that speaks of both goes on without this one; undone, with both again.
    assert [state for _, state in await dunning.ledger(invoice)] == ["cancelled"]
    assert [state for _, state in await dunning.ledger(other)] == ["planned"]
    assert offer is not None
    await services.undo.undo(owner, offer.id)
    assert [state for _, state in await dunning.ledger(invoice)] == ["planned"]
    assert await holds.of_invoice(owner, invoice) == ()

    await holds.hold_client(owner, dunning.client, NEVER, None, "банкротство", act_key())
    await services.withdrawals.waiting(owner, invoice)
    assert [row.state for row in await dunning.deliveries("reminder") if row.id == waits.id] == ["cancelled"]
    (view,) = await holds.of_invoice(owner, other)
    assert (view.kind, view.until, view.reason, view.created_by) == (NEVER, None, "банкротство", owner.name)
    assert view.created_at == dunning.clock.now()
    assert await dunning.run(utc(12, 30)) == []
    assert await dunning.deliveries("alert") == []
    assert await dunning.deliveries("hold_end") == []
    for one in (invoice, other):
        with pytest.raises(Conflict) as refused:
            await services.manual_reminders.require_remindable(owner, one)
        assert refused.value.key == "error-remind-never"
        forecast = await services.manual_reminders.forecast(owner, one)
        assert (forecast.days, forecast.holds[0].created_by) == ((), owner.name)
    day = dunning.clock.now().date()
    async with UnitOfWorkFactory(dunning.workplace).read(owner) as uow:
        found = await load_overdue_reminders(uow, day, mail_on=True, most=50)
        assert {row.obstacle for row in found.rows} == {Obstacle.NEVER}
        assert (await uow.digests.overdue(day))["RUB"][0] == 2
        assert await uow.digests.overdue_since(day - timedelta(90), day, 5) == ([], 0)
        assert await uow.digests.worst(day, 5) == []

    # Lifted, the latest step goes out at the next opening.
    await holds.end(owner, view.id)
    await holds.end(owner, view.id)
    assert len(await dunning.acts("hold_ended")) == 1
    with pytest.raises(NotFound):
        await holds.end(replace(owner, firm_id=owner.firm_id + 1), HoldId(view.id))
    sent = await dunning.run(utc(12, 31, 12))
    assert len(sent) == 1
    assert await dunning.deliveries("alert") != []
