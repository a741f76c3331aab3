"""Expected receipts: due dates shifted by habits, promises on top, and every open balance once."""

from datetime import date, timedelta
from random import Random

import pytest

from db.vocabulary.enums import HoldKind
from db.vocabulary.filters import GroupBy
from services.container import Services
from services.domain.ids import ClientId, InvoiceId
from services.domain.money.money import Currency, Money
from services.reports.forecast import (
    LATER,
    UNCLEAR,
    WEEKS,
    OpenInvoice,
    by_week,
    expect,
    middle_half,
    week_of,
)
from tests.support.factories import act_key, add_client, issued_invoice, make_team, paid

TODAY = date(2026, 11, 24)  # a Tuesday
HABIT = [3, 5, 5, 8, 30]
SLOW, NEW = ClientId(1), ClientId(2)


def invoice(
    days: int | None, client: ClientId = SLOW, minor: int = 100, promised: int | None = None
) -> OpenInvoice:
    due = None if days is None else TODAY + timedelta(days)
    day = None if promised is None else TODAY + timedelta(promised)
    return OpenInvoice(InvoiceId(minor), client, Money(minor, Currency.RUB), due, day)


def days_of(one: OpenInvoice, habit: list[int] = HABIT) -> tuple[int | None, ...]:
    """(low, usual, high) as days from today."""
    (found,) = expect([one], {SLOW: habit}, TODAY)
    return tuple(None if day is None else (day - TODAY).days for day in (found.low, found.usual, found.high))


def test_a_due_date_is_shifted_by_the_habit() -> None:
    assert days_of(invoice(10)) == (15, 15, 18)
    assert days_of(invoice(-4)) == (1, 1, 4), "it has been late longer than three days: that one is past"
    assert days_of(invoice(-5)) == (0, 0, 3), "today is still possible"
    assert days_of(invoice(-20)) == (10, 10, 10), "only what is longer is still possible"
    assert days_of(invoice(-31)) == (None, None, None), "longer than ever"
    assert days_of(invoice(None)) == (None, None, None)
    assert days_of(invoice(-31, promised=4)) == (4, 4, 4), "a promise stands above a habit"
    assert days_of(invoice(2), [-9, -9, -8, -7]) == (2, 2, 2), "who pays early pays by the due date"
    assert days_of(invoice(20), [-9, -9, -8, -7]) == (11, 11, 12)


def test_whose_habit_it_is() -> None:
    """A client's own from four paid invoices on, else that of all; without any the due date stands."""
    assert days_of(invoice(10, NEW)) == (15, 15, 18), "of all"
    assert days_of(invoice(10), [7, 7, 7]) == (10, 10, 10), "three are no habit, of nobody"
    assert days_of(invoice(-1), []) == (None, None, None)
    (found,) = expect([invoice(10)], {SLOW: [20, 20, 20], NEW: [1, 2, 2, 2, 3]}, TODAY)
    assert found.usual == TODAY + timedelta(12), "the three count among all"
    assert middle_half([5]) == (5, 5)
    assert middle_half([9, 1, 5, 7, 3]) == (3, 7)


def test_weeks_begin_on_monday() -> None:
    assert week_of(TODAY, TODAY) == week_of(date(2026, 11, 29), TODAY) == "2026-11-23"
    assert week_of(date(2026, 11, 30), TODAY) == "2026-11-30"
    last = date(2026, 11, 23) + timedelta(weeks=WEEKS, days=-1)
    assert week_of(last, TODAY) == "2027-01-11"
    assert week_of(last + timedelta(1), TODAY) == LATER
    assert week_of(None, TODAY) == UNCLEAR


def test_every_balance_is_drawn_once() -> None:
    """What may move is told from what is sure; sums are of each currency alone."""
    found = by_week(
        expect([invoice(0), invoice(-4, minor=10), invoice(1, minor=7, promised=0)], {SLOW: HABIT}, TODAY),
        Currency.RUB,
        TODAY,
    )
    parts = {week.key: (week.sure.minor, week.may_move.minor, week.promised.minor) for week in found.weeks}
    # Due today: from Sunday, the fifth day, to Wednesday after it. Four days late: from tomorrow to Saturday.
    assert parts["2026-11-23"] == (10, 100, 7)
    assert sum(sum(three) for three in parts.values()) == 117
    for seed in range(30):
        random = Random(seed)
        some = [
            OpenInvoice(
                InvoiceId(number),
                ClientId(random.randint(1, 4)),
                Money(random.randint(1, 10**12), random.choice([Currency.RUB, Currency.KZT])),
                random.choice([None, TODAY + timedelta(random.randint(-200, 200))]),
                random.choice([None, None, TODAY + timedelta(random.randint(0, 90))]),
            )
            for number in range(40)
        ]
        delays = {
            ClientId(n): [random.randint(-20, 90) for _ in range(random.randint(0, 9))] for n in (1, 2, 3)
        }
        expected = expect(some, delays, TODAY)
        assert all(
            one.low is None or (one.low <= one.usual <= one.high and one.low >= TODAY)
            for one in expected
            if one.usual is not None
        )
        for currency in (Currency.RUB, Currency.KZT):
            weeks = by_week(expected, currency, TODAY)
            mine = [one for one in some if one.balance.currency is currency]
            assert len(weeks.weeks) == WEEKS + 2
            assert weeks.total.minor == sum(one.balance.minor for one in mine)
            assert sum(week.count for week in weeks.weeks) == len(mine)
            promised = sum(one.balance.minor for one in mine if one.promised_on)
            assert sum(week.promised.minor for week in weeks.weeks) == promised


@pytest.mark.alone
async def test_the_invoices_behind_a_week(services: Services) -> None:
    """A promise moves its invoice into its week; the lists together are all that is owed."""
    team = await make_team(services)
    client = await add_client(services, team.lawyer, "ООО «Ромашка»")
    first = await issued_invoice(services, team.owner, client.id, "1000")
    await paid(services, team.owner, first, "300")
    other = await issued_invoice(services, team.owner, client.id, "50")
    await services.holds.hold_invoice(
        team.owner, other.row.id, HoldKind.PROMISE, date(2026, 11, 26), "", act_key()
    )
    (receipts,) = await services.expected.weeks(team.owner)
    assert receipts.total == Money.of(750, Currency.RUB)
    promised = next(week for week in receipts.weeks if week.promised)
    assert (promised.key, promised.total) == ("2026-11-23", Money.of(50, Currency.RUB))
    listed = 0
    for week in receipts.weeks:
        found = await services.expected.invoices(team.owner, Currency.RUB, week.key)
        assert found.count == week.count
        assert sum(row.balance.minor for row in found.rows) == week.total.minor
        listed += found.count
    assert listed == 2
    over = await services.expected.invoices(team.owner, Currency.RUB, "2026-11-16")
    assert (over.count, over.rows, over.totals) == (0, (), ())
    debts = await services.reports.debts(team.owner, GroupBy.ISSUER)
    assert [(row.name is not None, row.balance.minor) for row in debts.items] == [(True, 75_000)]
