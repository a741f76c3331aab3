"""Forecasts the reminders of an invoice that stays unpaid, as known now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from db.models import Client, Hold, Invoice, Reminder
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import DeliveryState, ReminderMode, ReminderState
from services.domain.calendar.dates import local_date
from services.domain.dunning.schedule import first_reminder_day, local_to_utc, next_contact_time
from services.domain.ports import Clock
from services.reminders.holds import HoldView, build_hold_views, find_covering_hold
from services.reminders.policies import EffectivePolicy, load_effective_policy, plan_client_steps
from services.reminders.queueing import load_recipients
from services.reminders.reach import Unreachable, find_unreachable_reason
from services.reminders.resuming import find_done_steps
from services.reminders.wakeup import RecipientLocale, recipient_locale
from services.reminders.withholding import Withheld, load_advances, reason_to_withhold


@dataclass(frozen=True, slots=True)
class ReminderForecast:
    """When nothing is owed, `owed` is False and nothing is planned."""

    owed: bool
    sent: bool
    """Whether the invoice was sent to the client; before that nobody is reminded of it."""
    mode: ReminderMode
    on: bool
    """Whether the policy reminds at all."""
    zone: str
    """The recipient's zone; `days` are shown in it."""
    days: tuple[datetime, ...]
    """When reminders would go out, soonest first, without the days of holds."""
    queued_at: datetime | None
    """When a message that is queued already goes out."""
    holds: tuple[HoldView, ...]
    reachable: int
    """How many recipients would get it: contacts in Telegram, or the e-mail address."""
    unreachable: Unreachable | None = None
    """Why nobody would get it."""
    awaits_act: bool = False
    """The term runs from the act, and there is none yet: nothing is reminded of before."""
    withheld: Withheld | None = None
    """Why the client is not reminded though it owes; staff are asked instead."""

    @property
    def next_at(self) -> datetime | None:
        return self.queued_at or (self.days[0] if self.days else None)

    @property
    def goes_on(self) -> bool:
        """Whether the client will hear of it again without anybody's doing."""
        return self.sent and self.reachable > 0 and self.next_at is not None


async def load_forecast(
    uow: UnitOfWork, clock: Clock, invoice: Invoice, client: Client, *, mail_on: bool = True
) -> ReminderForecast:
    firm = await uow.firms.firm()
    locale = recipient_locale(client, firm)
    policy = await load_effective_policy(uow, client, invoice)
    now = clock.now()
    found = await uow.holds.in_force(client.id, local_date(now, firm.timezone))
    holds = [hold for hold in found if find_covering_hold([hold], invoice) is not None]
    recipients = await load_recipients(uow, client, mail_on=mail_on)
    owed = invoice.is_open
    withheld = reason_to_withhold(invoice, firm, await load_advances(uow, (client.id,)))
    rows = await uow.reminders.of_invoice(invoice.id)
    on = policy.policy.on and policy.mode is not ReminderMode.OFF
    return ReminderForecast(
        owed=owed,
        sent=invoice.sent_at is not None,
        mode=policy.mode,
        on=on,
        zone=locale.zone,
        days=_upcoming_reminders(invoice, policy, locale, holds, rows, now, firm.timezone)
        if owed and on and not withheld
        else (),
        queued_at=await _next_queued_at(uow, rows, now) if owed and not holds and not withheld else None,
        holds=await build_hold_views(uow, holds),
        reachable=len(recipients),
        unreachable=None if recipients else await find_unreachable_reason(uow, client),
        withheld=withheld if owed else None,
        awaits_act=owed and invoice.due_date is None,
    )


def _upcoming_reminders(
    invoice: Invoice,
    policy: EffectivePolicy,
    locale: RecipientLocale,
    holds: list[Hold],
    rows: Sequence[Reminder],
    now: datetime,
    firm_zone: str,
) -> tuple[datetime, ...]:
    """Returns the times that the planner will use: outside holds, not too soon after sending, one a day."""
    if any(hold.until is None for hold in holds):
        return ()
    last = max((hold.until for hold in holds if hold.until is not None), default=date.min)
    first = first_reminder_day(local_date(invoice.sent_at or now, locale.zone), locale.country)
    if invoice.due_date is None:
        return ()
    steps = [step for step in plan_client_steps(policy.policy, invoice.due_date, locale) if step.day >= first]
    later = [step.at for step in steps if step.at > now and local_date(step.at, firm_zone) > last]
    # The latest step that a hold has stopped, or will stop, goes out when it is over.
    done = find_done_steps(rows)
    held = {row.step for row in rows if row.state == ReminderState.HELD} - done
    if any(step.name in held or (now < step.at and step.at not in later) for step in steps):
        woken = invoice.next_remind_at or now
        over = max(now, local_to_utc(last + timedelta(days=1), time(0), firm_zone) if holds else woken)
        later.append(
            next_contact_time(over, locale.contact_hours, policy.policy.hour, locale.country, locale.zone)
        )
    return tuple(dict.fromkeys(sorted(later)))


async def _next_queued_at(uow: UnitOfWork, rows: Sequence[Reminder], now: datetime) -> datetime | None:
    waiting = []
    for reminder in rows:
        if (
            reminder.state != ReminderState.PLANNED
            or reminder.delivery_id is None
            or reminder.recipient.startswith("member:")
        ):
            continue
        row = await uow.deliveries.get(reminder.delivery_id)
        if row is not None and row.state == DeliveryState.QUEUED and row.due_at > now:
            waiting.append(row.due_at)
    return min(waiting, default=None)
