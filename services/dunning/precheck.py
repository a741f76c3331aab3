"""Reminders are checked again right before they leave, against what is true then; many at once, looked up together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.models import Client, Contact, Delivery, Firm, Hold, Invoice, Reminder, ReminderPolicy
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    Channel,
    ContactState,
    DeliveryState,
    PolicyScope,
    ReminderLanguage,
    ReminderMode,
    ReminderState,
    Tone,
)
from services.domain.calendar.dates import today
from services.reminders.holds import find_covering_hold
from services.reminders.policies import merge_policies, policy_scopes
from services.reminders.queueing import earliest_contact_time
from services.reminders.wakeup import recipient_locale

LONGEST_CAP_PERIOD = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Send:
    """It may go, and speaks of these invoices. Tone and language are the policy's."""

    invoice_ids: tuple[int, ...] = ()
    tone: str = Tone.AUTO
    language: str = ReminderLanguage.AUTO


@dataclass(frozen=True, slots=True)
class Postpone:
    until: datetime


@dataclass(frozen=True, slots=True)
class Drop:
    state: DeliveryState


@dataclass(frozen=True, slots=True)
class DunningSnapshot:
    """What is true now about all that the rows speak of."""

    now: datetime
    firm: Firm
    clients: Mapping[int, Client]
    contacts: Mapping[int, Contact]
    policies: Mapping[tuple[str, int], ReminderPolicy]
    holds: Mapping[int, Sequence[Hold]]
    reminders: Mapping[int, Sequence[Reminder]]
    invoices: Mapping[int, Invoice]
    sent_at: Mapping[str, list[datetime]]
    """When the recipients got reminders."""

    def check(self, row: Delivery) -> Send | Postpone | Drop:
        """Reminders of the row that must not go out after all get their own end here."""
        client = self.clients.get(row.client_id or 0)
        if client is None:
            return Drop(DeliveryState.CANCELLED)
        hour = merge_policies(self.policies, client, None).policy.hour
        free = earliest_contact_time(
            self.sent_at[row.recipient], recipient_locale(client, self.firm), hour, self.now
        )
        if free > self.now:
            return Postpone(free)
        contact = self.contacts.get(row.contact_id or 0)
        silent = row.contact_id is not None and not _can_receive(contact, Channel(row.channel))
        kept: dict[int, None] = {}
        tone, language = Tone.AUTO, ReminderLanguage.AUTO
        ends: set[str] = set()
        for reminder in self.reminders[row.id]:
            if reminder.state != ReminderState.PLANNED:
                continue
            invoice = self.invoices.get(reminder.invoice_id)
            end = (
                ReminderState.CANCELLED
                if silent or invoice is None
                else self._end_state(client, invoice, reminder)
            )
            if end is not None or invoice is None:
                reminder.state = end or ReminderState.CANCELLED
                ends.add(reminder.state)
                continue
            kept[invoice.id] = None
            own = merge_policies(self.policies, client, invoice)
            tone, language = own.tone, own.language
        if not kept:
            return Drop(DeliveryState.HELD if ends == {ReminderState.HELD} else DeliveryState.CANCELLED)
        # Whoever comes after this one in the same look has to know of it.
        self.sent_at[row.recipient].append(self.now)
        return Send(tuple(kept), tone.value, language.value)

    def _end_state(self, client: Client, invoice: Invoice, reminder: Reminder) -> ReminderState | None:
        """The end of the reminder, when it must not go out after all."""
        if not invoice.is_open:
            return ReminderState.CANCELLED
        if find_covering_hold(self.holds[client.id], invoice) is not None:
            return ReminderState.HELD
        own = merge_policies(self.policies, client, invoice)
        manual = reminder.step.startswith("manual")
        if not manual and (not own.policy.on or own.mode is ReminderMode.OFF):
            return ReminderState.CANCELLED
        return None


async def load_snapshot(
    uow: UnitOfWork, rows: Collection[Delivery], clients: Mapping[int, Client], now: datetime
) -> DunningSnapshot:
    """In as many queries for a hundred rows as for one. The clients are locked, so that nobody overtakes."""
    firm = await uow.firms.firm()
    ids = {row.id for row in rows}
    reminders = await uow.reminders.of_deliveries(ids)
    about = {reminder.invoice_id for found in reminders.values() for reminder in found}
    invoices = await uow.invoices.get_many(sorted(about), bare=True)
    day: date = today(now, firm.timezone)
    return DunningSnapshot(
        now=now,
        firm=firm,
        clients=clients,
        contacts=await uow.contacts.get_many({row.contact_id for row in rows if row.contact_id}),
        policies=await uow.reminder_policies.by_scopes(_all_policy_scopes(clients, invoices)),
        holds=await uow.holds.in_force_by_client(clients.keys(), day),
        reminders=reminders,
        invoices=invoices,
        sent_at=await uow.deliveries.sent_at({row.recipient for row in rows}, now - LONGEST_CAP_PERIOD),
    )


def _all_policy_scopes(
    clients: Mapping[int, Client], invoices: Mapping[int, Invoice]
) -> set[tuple[str, int]]:
    own = {key for client in clients.values() for key in policy_scopes(client, None)}
    return own | {(PolicyScope.INVOICE, invoice_id) for invoice_id in invoices}


def _can_receive(contact: Contact | None, channel: Channel) -> bool:
    """A closed chat closes Telegram only: the letter in its place still goes."""
    return (
        contact is not None
        and contact.state == ContactState.CONFIRMED
        and contact.muted_at is None
        and (channel is not Channel.TELEGRAM or contact.unreachable_at is None)
    )
