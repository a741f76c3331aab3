"""Checks reminders again right before they are sent, many at once, against data that is loaded together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.models import Client, Contact, Delivery, Firm, Hold, Invoice, Reminder, ReminderPolicy
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    ContactState,
    DeliveryState,
    PolicyScope,
    ReminderLanguage,
    ReminderMode,
    ReminderState,
    Tone,
)
from services.domain.calendar.dates import local_date
from services.reminders.holds import find_covering_hold
from services.reminders.never import covers_for_good
from services.reminders.policies import merge_policies, policy_scopes
from services.reminders.queueing import earliest_contact_time
from services.reminders.wakeup import recipient_locale
from services.reminders.withholding import Advances, Withheld, load_advances, reason_to_withhold

LONGEST_CAP_PERIOD = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Send:
    """The message may go and is about these invoices. Tone and language come from the policy."""

    invoice_ids: tuple[int, ...] = ()
    tone: str = Tone.AUTO
    language: str = ReminderLanguage.AUTO
    thread_id: int | None = None
    """The topic of the group that it goes to."""


@dataclass(frozen=True, slots=True)
class Postpone:
    until: datetime


@dataclass(frozen=True, slots=True)
class Drop:
    state: DeliveryState


@dataclass(frozen=True, slots=True)
class DunningSnapshot:
    """The current data that decides about a batch of reminders."""

    now: datetime
    firm: Firm
    clients: Mapping[int, Client]
    contacts: Mapping[int, Contact]
    policies: Mapping[tuple[str, int], ReminderPolicy]
    holds: Mapping[int, Sequence[Hold]]
    reminders: Mapping[int, Sequence[Reminder]]
    invoices: Mapping[int, Invoice]
    sent_at: Mapping[str, list[datetime]]
    """When each recipient got reminders."""
    advances: Advances

    def check(self, row: Delivery) -> Send | Postpone | Drop:
        """Decides about a row, and sets the final state of those of its reminders that must not go out."""
        client = self.clients.get(row.client_id or 0)
        if client is None:
            return Drop(DeliveryState.CANCELLED)
        hour = merge_policies(self.policies, client, None).policy.hour
        earliest = earliest_contact_time(
            self.sent_at[row.recipient], recipient_locale(client, self.firm), hour, self.now
        )
        if earliest > self.now:
            return Postpone(earliest)
        contact = self.contacts.get(row.contact_id or 0)
        is_unreachable = row.contact_id is not None and not _wants(contact)
        invoice_ids: dict[int, None] = {}
        tone, language = Tone.AUTO, ReminderLanguage.AUTO
        end_states: set[str] = set()
        for reminder in self.reminders[row.id]:
            if reminder.state != ReminderState.PLANNED:
                continue
            invoice = self.invoices.get(reminder.invoice_id)
            end_state = (
                ReminderState.CANCELLED
                if is_unreachable or invoice is None
                else self._end_state(client, invoice, reminder)
            )
            if end_state is not None or invoice is None:
                reminder.state = end_state or ReminderState.CANCELLED
                end_states.add(reminder.state)
                continue
            invoice_ids[invoice.id] = None
            policy = merge_policies(self.policies, client, invoice)
            tone, language = policy.tone, policy.language
        if not invoice_ids:
            return Drop(DeliveryState.HELD if end_states == {ReminderState.HELD} else DeliveryState.CANCELLED)
        # The next rows to this recipient in the same batch have to count this one.
        self.sent_at[row.recipient].append(self.now)
        return Send(tuple(invoice_ids), tone.value, language.value)

    def _end_state(self, client: Client, invoice: Invoice, reminder: Reminder) -> ReminderState | None:
        """Returns the final state of a reminder that must not go out, None for one that may."""
        if not invoice.is_open:
            return ReminderState.CANCELLED
        if covers_for_good(self.holds[client.id], invoice):
            return ReminderState.CANCELLED
        if find_covering_hold(self.holds[client.id], invoice) is not None:
            return ReminderState.HELD
        if invoice.due_date is None:
            return ReminderState.CANCELLED  # its term begins with an act that there is not any more
        withheld = reason_to_withhold(invoice, self.firm, self.advances)
        if withheld is not None:
            # An advance may yet be used for something else; then the step goes out.
            return ReminderState.HELD if withheld is Withheld.ADVANCE else ReminderState.CANCELLED
        policy = merge_policies(self.policies, client, invoice)
        is_manual = reminder.step.startswith("manual")
        if not is_manual and (not policy.policy.on or policy.mode is ReminderMode.OFF):
            return ReminderState.CANCELLED
        return None


async def load_snapshot(
    uow: UnitOfWork, rows: Collection[Delivery], clients: Mapping[int, Client], now: datetime
) -> DunningSnapshot:
    """Loads the data for all rows; the number of queries does not depend on the number of rows. `clients` are locked,
    so that no other process sends to them meanwhile."""
    firm = await uow.firms.firm()
    ids = {row.id for row in rows}
    reminders = await uow.reminders.of_deliveries(ids)
    invoice_ids = {reminder.invoice_id for found in reminders.values() for reminder in found}
    invoices = await uow.invoices.get_many(sorted(invoice_ids), bare=True)
    day: date = local_date(now, firm.timezone)
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
        advances=await load_advances(uow, clients.keys()),
    )


def _all_policy_scopes(
    clients: Mapping[int, Client], invoices: Mapping[int, Invoice]
) -> set[tuple[str, int]]:
    client_scopes = {key for client in clients.values() for key in policy_scopes(client, None)}
    return client_scopes | {(PolicyScope.INVOICE, invoice_id) for invoice_id in invoices}


def _wants(contact: Contact | None) -> bool:
    """Whether the contact may get reminders. Who has stopped the bot is tried: the failure is what sends a letter in
    place of the message, or tells staff."""
    return contact is not None and contact.state == ContactState.CONFIRMED and contact.muted_at is None
