"""When a reminder may go out: the steps of a policy as instants, quiet hours, working days, frequency caps.

Pure: dates, zones and kinds of clients in, instants in UTC out. Sources: the Russian law 230-ФЗ art. 7 binds messages
to natural persons (22:00–8:00, at weekends and holidays 20:00–9:00; two a day, four a week, sixteen a month), also
those of the original creditor; companies and sole traders get the soft limits of good manners.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.domain.calendar.workdays import (
    add_working_days,
    is_working_day,
    next_working_day,
    previous_working_day,
)
from services.domain.requisites.model import Country, PartyKind

REST_AFTER_SENDING = 2
"""Working days after the invoice was sent in which nobody is reminded of it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Days are relative to the due date; `hour` is local to the recipient. Staff learn of what is overdue on
    `staff_days`, the owner too on `owner_days`."""

    client_days: tuple[int, ...] = (-3, 1, 7, 14)
    staff_days: tuple[int, ...] = (1, 7, 14)
    owner_days: tuple[int, ...] = (30,)
    hour: int = 10
    on: bool = True


@dataclass(frozen=True, slots=True)
class ContactHours:
    """Local hours in which this kind of client is written to, and how often at most."""

    opens: time
    closes: time
    per_day: int
    per_week: int
    per_month: int


PERSON = ContactHours(time(9), time(20), per_day=1, per_week=4, per_month=16)
"""Inside the law's hours on any day: 9:00–20:00 holds for weekdays and for weekends."""
BUSINESS = ContactHours(time(9), time(18), per_day=1, per_week=2, per_month=8)


def window_of(kind: PartyKind) -> ContactHours:
    """A sole trader's debts are business debts (230-ФЗ art. 1 part 3); self-employed people are persons."""
    return PERSON if kind in (PartyKind.PERSON, PartyKind.SELF_EMPLOYED) else BUSINESS


@dataclass(frozen=True, slots=True)
class Step:
    """`offset` in days from the due date; `day` is the working day that it falls on; `at` is in UTC."""

    offset: int
    day: date
    at: datetime

    @property
    def name(self) -> str:
        return f"d{self.offset:+d}"


def steps(
    offsets: tuple[int, ...],
    hour: int,
    due_date: date,
    country: Country,
    zone: str,
    window: ContactHours = BUSINESS,
) -> tuple[Step, ...]:
    """In order of time. A step before the due date moves to the previous working day, one after it to the next."""
    local = time(min(max(hour, window.opens.hour), window.closes.hour - 1))
    found = []
    for offset in sorted(set(offsets)):
        day = due_date + timedelta(days=offset)
        day = next_working_day(day, country) if offset > 0 else previous_working_day(day, country)
        found.append(Step(offset, day, instant(day, local, zone)))
    return tuple(sorted(found, key=lambda step: (step.at, step.offset)))


def instant(day: date, local: time, zone: str) -> datetime:
    """In UTC. An hour that a time change skips is taken as before it, one that comes twice as the first."""
    return datetime.combine(day, local, ZoneInfo(zone)).astimezone(UTC)


def rested(sent_on: date, country: Country) -> date:
    """The first day on which a reminder of an invoice sent on that local day may go out."""
    return next_working_day(
        add_working_days(sent_on, REST_AFTER_SENDING, country) + timedelta(days=1), country
    )


def may_send(now: datetime, window: ContactHours, country: Country, zone: str) -> bool:
    """A working day and an hour inside the window, where the recipient is."""
    local = now.astimezone(ZoneInfo(zone))
    return is_working_day(local.date(), country) and window.opens <= local.time() < window.closes


def next_opening(now: datetime, window: ContactHours, hour: int, country: Country, zone: str) -> datetime:
    """`now` when it may be sent now, else the policy's hour of the next day on which it may."""
    if may_send(now, window, country, zone):
        return now
    local = now.astimezone(ZoneInfo(zone))
    day = local.date()
    if not (is_working_day(day, country) and local.time() < window.opens):
        day = next_working_day(day + timedelta(days=1), country)
    return instant(day, time(min(max(hour, window.opens.hour), window.closes.hour - 1)), zone)
