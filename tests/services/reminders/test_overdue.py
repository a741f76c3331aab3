"""«Напомнить всем»: who of the late ones would be reminded, and why others would not."""

from datetime import UTC, date, datetime, timedelta

import pytest

from db.vocabulary.enums import HoldKind, ReminderMode, Role
from db.vocabulary.mass_acts import MassKind
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor
from services.domain.errors import Forbidden
from services.reminders.overdue import Obstacle, OverdueReminders, load_overdue_reminders
from services.reminders.reach import Unreachable
from tests.services.reminders.test_reach import email
from tests.support.factories import add_client, add_member, paid
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


async def overdue(dunning: Dunning, actor: Actor | None = None, *, mail_on: bool = True) -> OverdueReminders:
    async with UnitOfWorkFactory(dunning.workplace).read(actor or dunning.owner) as uow:
        day = dunning.clock.now().date()
        return await load_overdue_reminders(uow, day, mail_on=mail_on, most=50)


DUE = date(2026, 11, 25)
LATER = datetime(2026, 12, 1, 8, tzinfo=UTC)


async def test_those_who_would_be_reminded_and_to_whom(dunning: Dunning) -> None:
    await dunning.contact(name="Иван Петров")
    invoice = await dunning.invoice(due=DUE)
    await dunning.invoice(due=date(2026, 12, 20))
    unsent = await dunning.invoice(due=DUE, sent=False)
    dunning.clock.set(LATER)
    found = await overdue(dunning)
    assert found.count == 2
    by_id = {row.invoice_id: row for row in found.rows}
    assert (by_id[invoice].to, by_id[invoice].obstacle, by_id[invoice].days) == (("Иван Петров",), None, 6)
    assert (by_id[unsent].to, by_id[unsent].obstacle) == ((), Obstacle.UNSENT)


async def test_what_is_held_covered_small_or_switched_off_is_left_out(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    await dunning.contact()
    held, small = await dunning.invoice(due=DUE), await dunning.invoice(due=DUE)
    dunning.clock.set(LATER)
    day = LATER.date()
    view = await services.invoices.view(owner, small)
    await paid(services, owner, view, "99999.50", day)
    until = day + timedelta(days=5)
    await services.holds.hold_invoice(owner, held, HoldKind.PAUSE, until, "pause-one", "Ждём акт")
    rows = {row.invoice_id: row.obstacle for row in (await overdue(dunning)).rows}
    assert rows == {held: Obstacle.HELD, small: Obstacle.SMALL}
    await services.policies.choose_mode(owner, dunning.client, ReminderMode.OFF)
    rows = {row.invoice_id: row.obstacle for row in (await overdue(dunning)).rows}
    assert set(rows.values()) == {Obstacle.OFF}


async def test_an_address_that_no_letter_reaches_is_not_called_missing(dunning: Dunning) -> None:
    await email(dunning, email=None)
    await dunning.invoice(due=DUE)
    dunning.clock.set(LATER)

    async def obstacles() -> list[str | None]:
        found = await overdue(dunning, mail_on=False)
        assert {row.obstacle for row in found.rows} == {Obstacle.NOBODY}
        return [row.unreachable for row in found.rows]

    assert await obstacles() == [Unreachable.NOBODY]
    await email(dunning, email="office@example.com")
    assert await obstacles() == [Unreachable.MAIL_OFF]


async def test_a_lawyer_sees_own_clients_only_and_an_assistant_may_not(dunning: Dunning) -> None:
    await dunning.contact()
    await dunning.invoice(due=DUE)
    dunning.clock.set(LATER)
    services = dunning.services
    other = await add_member(services, dunning.owner, Role.LAWYER, 4501, "Борис")
    await add_client(services, other, "ООО «Другой»")
    assert (await overdue(dunning, other)).rows == ()
    with pytest.raises(Forbidden):
        await services.mass_acts.plan(dunning.team.assistant, MassKind.REMIND, "page-1")
