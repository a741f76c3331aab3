"""When a reminder may be sent: the steps of a policy as instants in UTC, contact hours, working days, frequency caps.

Source: the Russian law 230-ФЗ art. 7 limits messages to natural persons (none at 22:00–8:00, at weekends and holidays
at 20:00–9:00; two a day, four a week, sixteen a month), also those of the original creditor. For companies and sole
traders no law sets limits; ours are good manners.
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

REST_DAYS_AFTER_SENDING = 2
"""Working days after an invoice is sent on which no reminder of it is sent."""


@dataclass(frozen=True, slots=True)
class ReminderDays:
    """Days relative to the due date; `hour` is local to the recipient. Staff are told of overdue invoices on
    `staff_days`, the owner as well on `owner_days`."""

    client_days: tuple[int, ...] = (-3, 1, 7, 14)
    staff_days: tuple[int, ...] = (1, 7, 14)
    owner_days: tuple[int, ...] = (30,)
    hour: int = 10
    on: bool = True


@dataclass(frozen=True, slots=True)
class ContactHours:
    """Local hours in which a kind of client may be written to, and the most messages a day, a week and a month."""

    opens: time
    closes: time
    per_day: int
    per_week: int
    per_month: int


PERSON_HOURS = ContactHours(time(9), time(20), per_day=1, per_week=4, per_month=16)
"""9:00–20:00 is inside the law's hours on weekdays and at weekends alike."""
BUSINESS_HOURS = ContactHours(time(9), time(18), per_day=1, per_week=2, per_month=8)


def contact_hours_for(kind: PartyKind) -> ContactHours:
    """The contact hours of a kind of client. A sole trader's debts are business debts (230-ФЗ art. 1 part 3);
    self-employed people are persons."""
    return PERSON_HOURS if kind in (PartyKind.PERSON, PartyKind.SELF_EMPLOYED) else BUSINESS_HOURS


@dataclass(frozen=True, slots=True)
class ReminderStep:
    """`offset` is in days from the due date, `day` the working day on which it falls, `at` the instant in UTC."""

    offset: int
    day: date
    at: datetime

    @property
    def name(self) -> str:
        return f"d{self.offset:+d}"


def plan_steps(
    offsets: tuple[int, ...],
    hour: int,
    due_date: date,
    country: Country,
    zone: str,
    contact_hours: ContactHours = BUSINESS_HOURS,
) -> tuple[ReminderStep, ...]:
    """The steps in order of time. A step on a day off moves back before the due date, and forward after it."""
    local_time = time(min(max(hour, contact_hours.opens.hour), contact_hours.closes.hour - 1))
    planned = []
    for offset in sorted(set(offsets)):
        day = due_date + timedelta(days=offset)
        day = next_working_day(day, country) if offset > 0 else previous_working_day(day, country)
        planned.append(ReminderStep(offset, day, local_to_utc(day, local_time, zone)))
    return tuple(sorted(planned, key=lambda step: (step.at, step.offset)))


def local_to_utc(day: date, local_time: time, zone: str) -> datetime:
    """The instant in UTC of a local time. An hour that a time change skips has the offset before it; of an hour that
    comes twice the first is meant."""
    return datetime.combine(day, local_time, ZoneInfo(zone)).astimezone(UTC)


def first_reminder_day(sent_on: date, country: Country) -> date:
    """The first day on which a reminder of an invoice sent on the local day `sent_on` may be sent."""
    return next_working_day(
        add_working_days(sent_on, REST_DAYS_AFTER_SENDING, country) + timedelta(days=1), country
    )


def is_contact_time(now: datetime, contact_hours: ContactHours, country: Country, zone: str) -> bool:
    """Whether it is a working day and inside the contact hours where the recipient is."""
    local = now.astimezone(ZoneInfo(zone))
    return (
        is_working_day(local.date(), country) and contact_hours.opens <= local.time() < contact_hours.closes
    )


def next_contact_time(
    now: datetime, contact_hours: ContactHours, hour: int, country: Country, zone: str
) -> datetime:
    """`now` when a message may be sent now, else the policy's hour on the next day when it may."""
    if is_contact_time(now, contact_hours, country, zone):
        return now
    local = now.astimezone(ZoneInfo(zone))
    day = local.date()
    if not (is_working_day(day, country) and local.time() < contact_hours.opens):
        day = next_working_day(day + timedelta(days=1), country)
    return local_to_utc(
        day, time(min(max(hour, contact_hours.opens.hour), contact_hours.closes.hour - 1)), zone
    )
