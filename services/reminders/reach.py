"""Whether a reminder may go out now, and why nobody of a client can be reminded: each reason has its own cure, so it is
named."""

from enum import StrEnum

from db.models import Client, Invoice
from db.unit_of_work import UnitOfWork
from services.domain.calendar.dates import local_date
from services.domain.ports import Clock
from services.reminders.holds import find_covering_hold
from services.reminders.withholding import load_advances, reason_to_withhold


class Unreachable(StrEnum):
    MUTED = "muted"  # the contacts have switched reminders off
    MAIL_OFF = "mail_off"  # there is an address, but the installation has no mail server
    STOPPED_MAIL_OFF = "stopped_mail_off"  # the same, and the contacts have stopped the bot
    REFUSED = "refused"  # the address was refused for good
    BLOCKED = "blocked"  # the contacts have stopped the bot, and there is no address
    NOBODY = "nobody"  # neither a contact nor an address


WAIT_FOR_MAIL = frozenset({Unreachable.MAIL_OFF, Unreachable.STOPPED_MAIL_OFF})
"""A mail server would help."""


async def find_unreachable_reason(uow: UnitOfWork, client: Client) -> Unreachable:
    """Call it when `load_recipients` found nobody."""
    contacts = await uow.contacts.confirmed(client.id)
    if any(contact.muted for contact in contacts):
        return Unreachable.MUTED
    stopped = any(contact.stopped for contact in contacts)
    if client.email:
        if client.email_failed_at is not None:
            return Unreachable.REFUSED
        return Unreachable.STOPPED_MAIL_OFF if stopped else Unreachable.MAIL_OFF
    if stopped:
        return Unreachable.BLOCKED
    return Unreachable.NOBODY


async def may_remind_now(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> bool:
    """Whether `remind` would find nothing against it, but for recipients and caps."""
    if not invoice.is_open or invoice.due_date is None or invoice.sent_at is None:
        return False
    firm = await uow.firms.firm()
    day = local_date(clock.now(), firm.timezone)
    if find_covering_hold(await uow.holds.in_force(invoice.client_id, day), invoice) is not None:
        return False
    return reason_to_withhold(invoice, firm, await load_advances(uow, (invoice.client_id,))) is None
