"""The account of a client: periods follow one another, and what was undone within one is not shown."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.money.ledger import EntryKind, LedgerEntry, balance_on, cut_period
from services.domain.money.money import Currency, Money

START = date(2026, 1, 1)
UNDOING = {
    EntryKind.INVOICE: EntryKind.VOID,
    EntryKind.PAYMENT: EntryKind.REVERSAL,
    EntryKind.REFUND: EntryKind.REFUND_REVERSAL,
    EntryKind.WRITE_OFF: EntryKind.WRITE_OFF_UNDONE,
}
OWED_MORE = {EntryKind.INVOICE, EntryKind.REFUND}


def rub(minor: int) -> Money:
    return Money(minor, Currency.RUB)


def entry(
    kind: EntryKind, minor: int, day: date, key: str = "a", *, number: str = "1", undoes: str | None = None
) -> LedgerEntry:
    return LedgerEntry(key, day, kind, rub(minor), number, day, undoes=undoes)


@st.composite
def ledgers(draw: st.DrawFn) -> list[LedgerEntry]:
    entries = []
    for index in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from(sorted(UNDOING)))
        minor = draw(st.integers(1, 10**9)) * (1 if kind in OWED_MORE else -1)
        day = START + timedelta(draw(st.integers(0, 60)))
        made = entry(kind, minor, day, f"{index}", number=f"{index}")
        entries.append(made)
        if draw(st.booleans()):
            undone = day + timedelta(draw(st.integers(0, 40)))
            entries.append(entry(UNDOING[kind], -minor, undone, f"{index}-", undoes=made.key))
    return draw(st.permutations(entries))


@given(ledgers(), st.lists(st.integers(-5, 110), min_size=2, max_size=6, unique=True))
def test_periods_follow_one_another(entries: list[LedgerEntry], days: list[int]) -> None:
    edges = [START + timedelta(day) for day in sorted(days)]
    closing = balance_on(entries, edges[0], Currency.RUB)
    for before, last in pairwise(edges):
        period = cut_period(entries, before + timedelta(1), last, Currency.RUB)
        assert period.opening == closing
        closing = period.closing
        assert closing == balance_on(entries, last, Currency.RUB)
        shown = {one.key for one in period.entries}
        assert not {one.undoes for one in period.entries} & shown
        assert [one.day for one in period.entries] == sorted(one.day for one in period.entries)


def test_what_is_undone_in_the_period_is_not_shown() -> None:
    november, december = date(2026, 11, 5), date(2026, 12, 3)
    entries = [
        entry(EntryKind.INVOICE, 10_000, november, "i"),
        entry(EntryKind.VOID, -10_000, december, "v", undoes="i"),
        entry(EntryKind.PAYMENT, -3_000, november, "p"),
        entry(EntryKind.REVERSAL, 3_000, november, "r", undoes="p"),
    ]
    autumn = cut_period(entries, date(2026, 9, 1), date(2026, 11, 30), Currency.RUB)
    assert [one.key for one in autumn.entries] == ["i"]
    assert (autumn.debit, autumn.credit, autumn.closing) == (rub(10_000), rub(0), rub(10_000))
    winter = cut_period(entries, date(2026, 12, 1), date(2026, 12, 31), Currency.RUB)
    assert [(one.key, one.debit, one.credit) for one in winter.entries] == [("v", rub(-10_000), None)]
    assert (winter.opening, winter.closing) == (rub(10_000), rub(0))
    whole = cut_period(entries, date(2026, 11, 1), date(2026, 12, 31), Currency.RUB)
    assert whole.entries == ()
    assert (whole.debit, whole.credit) == (rub(0), rub(0))


@pytest.mark.parametrize(
    ("kind", "change", "debit", "credit"),
    [
        (EntryKind.INVOICE, 500, 500, None),
        (EntryKind.VOID, -500, -500, None),
        (EntryKind.PAYMENT, -500, None, 500),
        (EntryKind.REVERSAL, 500, None, -500),
        (EntryKind.REFUND, 500, 500, None),
        (EntryKind.REFUND_REVERSAL, -500, -500, None),
        (EntryKind.WRITE_OFF, -500, None, 500),
        (EntryKind.WRITE_OFF_UNDONE, 500, None, -500),
    ],
)
def test_a_storno_stands_in_the_column_of_what_it_undoes(
    kind: EntryKind, change: int, debit: int | None, credit: int | None
) -> None:
    made = entry(kind, change, START)
    assert made.debit == (None if debit is None else rub(debit))
    assert made.credit == (None if credit is None else rub(credit))


def test_an_invoice_stands_before_the_money_of_its_day() -> None:
    entries = [entry(EntryKind.PAYMENT, -5, START, "p"), entry(EntryKind.INVOICE, 5, START, "i")]
    assert [one.key for one in cut_period(entries, START, START, Currency.RUB).entries] == ["i", "p"]
