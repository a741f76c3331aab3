"""Forecasts the reminders of an invoice that stays unpaid, as known now."""

from dataclasses import dataclass
from datetime import date, datetime

from db.models import Client, Hold, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import DeliveryState, ReminderMode, ReminderState
from services.domain.calendar.dates import local_date
from services.domain.dunning.schedule import first_reminder_day
from services.domain.ports import Clock
from services.reminders.holds import HoldView, build_hold_view, find_covering_hold
from services.reminders.policies import EffectivePolicy, load_effective_policy, plan_client_steps
from services.reminders.queueing import load_recipients
from services.reminders.wakeup import RecipientLocale, recipient_locale


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
    muted: bool
    """Nobody would get it: the contacts have switched reminders off."""

    @property
    def next_at(self) -> datetime | None:
        return self.queued_at or (self.days[0] if self.days else None)


async def load_forecast(uow: UnitOfWork, clock: Clock, invoice: Invoice, client: Client) -> ReminderForecast:
    firm = await uow.firms.firm()
    locale = recipient_locale(client, firm)
    policy = await load_effective_policy(uow, client, invoice)
    now = clock.now()
    found = await uow.holds.in_force(client.id, local_date(now, firm.timezone))
    holds = [hold for hold in found if find_covering_hold([hold], invoice) is not None]
    recipients = await load_recipients(uow, client)
    owed = invoice.is_open
    on = policy.policy.on and policy.mode is not ReminderMode.OFF
    return ReminderForecast(
        owed=owed,
        sent=invoice.sent_at is not None,
        mode=policy.mode,
        on=on,
        zone=locale.zone,
        days=_upcoming_reminders(invoice, policy, locale, holds, now, firm.timezone) if owed and on else (),
        queued_at=await _next_queued_at(uow, invoice, now) if owed and not holds else None,
        holds=tuple(map(build_hold_view, holds)),
        reachable=len(recipients),
        muted=not recipients and await uow.contacts.any_muted(client.id),
    )


def _upcoming_reminders(
    invoice: Invoice,
    policy: EffectivePolicy,
    locale: RecipientLocale,
    holds: list[Hold],
    now: datetime,
    firm_zone: str,
) -> tuple[datetime, ...]:
    """Returns the times that the planner will use: outside holds, not too soon after sending, one a day."""
    if any(hold.until is None for hold in holds):
        return ()
    last = max((hold.until for hold in holds if hold.until is not None), default=date.min)
    first = first_reminder_day(local_date(invoice.sent_at or now, locale.zone), locale.country)
    return tuple(
        dict.fromkeys(
            step.at
            for step in plan_client_steps(policy.policy, invoice.due_date, locale)
            if step.at > now and step.day >= first and local_date(step.at, firm_zone) > last
        )
    )


async def _next_queued_at(uow: UnitOfWork, invoice: Invoice, now: datetime) -> datetime | None:
    waiting = []
    for reminder in await uow.reminders.of_invoice(invoice.id):
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
