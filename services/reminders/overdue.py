"""«Напомнить всем»: who of those who are late would be reminded now, of what, and why others would not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.models import Firm, Hold, Invoice
from db.queries.invoice_list import InvoiceQuery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Channel, ReminderMode
from db.vocabulary.filters import InvoiceStatusFilter
from services.core.one_time_links import hash_token
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.reminders.holds import find_covering_hold
from services.reminders.never import covers_for_good
from services.reminders.policies import EffectivePolicy, merge_policies, policy_scopes
from services.reminders.queueing import Recipient, load_recipients
from services.reminders.reach import Unreachable, find_unreachable_reason
from services.reminders.withholding import Advances, Withheld, load_advances, reason_to_withhold


class Obstacle(StrEnum):
    UNSENT = "unsent"
    OFF = "off"
    HELD = "held"
    NEVER = "never"
    ADVANCE = "advance"
    SMALL = "small"
    NOBODY = "nobody"


def key_of_day(day: date) -> str:
    """The act key of a reminder by hand: one a day of an invoice, wherever it is pressed. `day` is the firm's date."""
    return f"hand:{day}"


def manual_step(act_key: str) -> str:
    return f"manual:{hash_token(act_key)[:12]}"  # twenty characters hold no key


@dataclass(frozen=True, slots=True)
class OverdueReminder:
    """`obstacle` is why nothing would go out; None when it would, `to` whom. `unreachable` says why there is nobody."""

    invoice_id: InvoiceId
    number: str
    client: str
    balance: Money
    days: int
    to: tuple[str, ...]
    obstacle: Obstacle | None
    unreachable: Unreachable | None = None
    client_id: int = 0
    contacts: tuple[int, ...] = ()
    by_email: bool = False


@dataclass(frozen=True, slots=True)
class OverdueReminders:
    """The longest overdue first, at most as many as were asked for; `count` is of all."""

    rows: tuple[OverdueReminder, ...]
    count: int


async def load_overdue_reminders(uow: UnitOfWork, day: date, *, mail_on: bool, most: int) -> OverdueReminders:
    """`day` is the firm's date."""
    query = InvoiceQuery(today=day, shows=(InvoiceStatusFilter.OVERDUE,))
    listed = await uow.invoice_lists.page(query, 0, most)
    count, _ = await uow.invoice_lists.tally(query)
    rows = await load_reminders_of(uow, day, [invoice.id for invoice, _ in listed], mail_on=mail_on)
    return OverdueReminders(rows, count)


async def load_reminders_of(
    uow: UnitOfWork, day: date, invoice_ids: Sequence[int], *, mail_on: bool
) -> tuple[OverdueReminder, ...]:
    """The same of these invoices, in their order; what has no due date or is not seen is left out."""
    invoices = await uow.invoices.get_many(invoice_ids, bare=True)
    clients = await uow.clients.get_many({invoice.client_id for invoice in invoices.values()})
    holds = await uow.holds.in_force_by_client(list(clients), day)
    advances = await load_advances(uow, list(clients))
    firm = await uow.firms.firm()
    recipients = {
        client.id: await load_recipients(uow, client, mail_on=mail_on) for client in clients.values()
    }
    scopes = {
        scope
        for invoice in invoices.values()
        if (owner := clients.get(invoice.client_id)) is not None
        for scope in policy_scopes(owner, invoice)
    }
    policies = await uow.reminder_policies.by_scopes(scopes)
    rows = []
    for invoice_id in invoice_ids:
        invoice = invoices.get(invoice_id)
        client = clients.get(invoice.client_id) if invoice else None
        if invoice is None or client is None or invoice.due_date is None:
            continue
        theirs = recipients[client.id]
        policy = merge_policies(policies, client, invoice)
        obstacle = _obstacle(invoice, firm, policy, holds[client.id], advances, theirs)
        is_nobody = obstacle is Obstacle.NOBODY
        rows.append(
            OverdueReminder(
                InvoiceId(invoice.id),
                invoice.number or "",
                client.name,
                Money(invoice.balance_minor, Currency(invoice.currency)),
                (day - invoice.due_date).days,
                () if obstacle else await _names(uow, theirs),
                obstacle,
                await find_unreachable_reason(uow, client) if is_nobody else None,
                client.id,
                tuple(each.to.contact_id for each in theirs if each.to.contact_id is not None),
                any(each.to.channel is Channel.EMAIL for each in theirs),
            )
        )
    return tuple(rows)


def _obstacle(
    invoice: Invoice,
    firm: Firm,
    policy: EffectivePolicy,
    holds: list[Hold],
    advances: Advances,
    recipients: list[Recipient],
) -> Obstacle | None:
    if invoice.sent_at is None:
        return Obstacle.UNSENT
    if covers_for_good(holds, invoice):
        return Obstacle.NEVER
    if policy.mode is ReminderMode.OFF or not policy.policy.on:
        return Obstacle.OFF
    if find_covering_hold(holds, invoice) is not None:
        return Obstacle.HELD
    withheld = reason_to_withhold(invoice, firm, advances)
    if withheld is not None:
        return Obstacle.ADVANCE if withheld is Withheld.ADVANCE else Obstacle.SMALL
    return None if recipients else Obstacle.NOBODY


async def _names(uow: UnitOfWork, recipients: list[Recipient]) -> tuple[str, ...]:
    names = []
    for recipient in recipients:
        contact_id = recipient.to.contact_id
        contact = await uow.contacts.get(contact_id) if contact_id is not None else None
        by_email = recipient.to.channel is Channel.EMAIL
        names.append(recipient.to.recipient if by_email or contact is None else contact.name)
    return tuple(names)
