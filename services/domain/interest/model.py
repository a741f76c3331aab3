"""What interest is computed from, and the table that it is shown as. Sums are minor units, rates percent."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise


class MissingRate(ValueError):
    """The table of rates does not reach the day: a rate must be loaded, and no older one stands in for it."""

    def __init__(self, day: date) -> None:
        super().__init__(f"no rate is known for {day}")
        self.day = day


@dataclass(frozen=True, slots=True)
class Repayment:
    paid_on: date
    minor: int
    """More than zero: money that was taken back is left out."""

    def __post_init__(self) -> None:
        if self.minor <= 0:
            raise ValueError("a repayment brings money")


@dataclass(frozen=True, slots=True)
class LateDebt:
    """A debt of one invoice or one contract's sum, in one currency."""

    minor: int
    due_on: date
    """The last day in time, moved to a working day where the law moves it; the day after is the first of delay."""
    repayments: tuple[Repayment, ...] = ()
    """A repayment's own day is still one of delay."""


@dataclass(frozen=True, slots=True)
class Rate:
    since: date
    percent: Decimal
    """A year."""
    source: str
    """Who set it and where it was read, as the calculation names it."""
    until: date | None = None
    """The last day for which it is known to hold; None: until the next one, or as far as the table is known."""


class RateTable:
    """Rates of one kind, each until the next."""

    def __init__(self, rates: Iterable[Rate], known_until: date) -> None:
        """`known_until` is the last day for which it is known that no other rate was set. Raises `ValueError` where two
        rates begin on one day."""
        self._rates = sorted(rates, key=lambda rate: rate.since)
        self._days = [rate.since for rate in self._rates]
        if len(set(self._days)) < len(self._days):
            raise ValueError("two rates begin on one day")
        self._known_until = known_until

    def on(self, day: date) -> Rate:
        """Raises `MissingRate` before the first rate and after what is known."""
        place = bisect_right(self._days, day)
        if not place or day > self._last_day(place - 1):
            raise MissingRate(day)
        return self._rates[place - 1]

    def during(self, first: date, last: date) -> Rate:
        """The rate of days in which it does not change. Raises `MissingRate` for the first of them that has none."""
        rate = self.on(first)
        for place in range(bisect_right(self._days, first) - 1, len(self._rates)):
            known = self._last_day(place)
            if known >= last:
                break
            following = known + timedelta(days=1)
            if self._days[place + 1 : place + 2] != [following]:
                raise MissingRate(following)
        return rate

    def changes(self, first: date, last: date) -> list[date]:
        """The days after `first`, `last` included, on which the rate is another; one that is confirmed is the same."""
        return [
            rate.since
            for before, rate in pairwise(self._rates)
            if first < rate.since <= last and rate.percent != before.percent
        ]

    def _last_day(self, place: int) -> date:
        """For which the rate at `place` is known."""
        rates = self._rates
        last = rates[place + 1].since - timedelta(days=1) if place + 1 < len(rates) else self._known_until
        return min(rates[place].until or last, last)


@dataclass(frozen=True, slots=True)
class Period:
    """A line of the table: days with one debt, one rate and one length of the year."""

    first: date
    last: date
    debt_minor: int
    percent: Decimal
    """A day in a contract's penalty, a year in interest by law."""
    year_days: int | None
    """365 or 366; None where the rate is a day's."""
    minor: int
    """Rounded half up to a minor unit."""
    source: str = ""

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Calculation:
    periods: tuple[Period, ...]
    cap_minor: int | None = None
    """The most that may be asked for; None where nothing limits it."""
    flat_minor: int = 0
    """A fixed sum besides the interest, €40 by the directive."""

    @property
    def accrued_minor(self) -> int:
        """The sum of the periods, before the cap."""
        return sum(period.minor for period in self.periods)

    @property
    def is_capped(self) -> bool:
        return self.cap_minor is not None and self.accrued_minor > self.cap_minor

    @property
    def total_minor(self) -> int:
        accrued = self.accrued_minor
        return (accrued if self.cap_minor is None else min(accrued, self.cap_minor)) + self.flat_minor
