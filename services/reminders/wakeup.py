"""Sets when the planner looks at an invoice again.

`next_remind_at` is only a wake-up time: the planner decides what is due. It is set to now whenever something that the
plan depends on has changed, and cleared when no reminder can follow.
"""

from collections.abc import Collection
from dataclasses import dataclass

from db.models import Client, Firm, Invoice
from db.unit_of_work import UnitOfWork
from services.domain.dunning.schedule import ContactHours, contact_hours_for
from services.domain.ports import Clock
from services.domain.requisites.model import Country, PartyKind


@dataclass(frozen=True, slots=True)
class RecipientLocale:
    """The recipient's country (for holidays), time zone and contact hours."""

    country: Country
    zone: str
    contact_hours: ContactHours


def recipient_locale(client: Client, firm: Firm) -> RecipientLocale:
    """Uses the firm's holidays for a client of an unsupported country, and the client's own zone."""
    country = Country(client.country)
    if country is Country.OTHER:
        country = Country(firm.country)
    return RecipientLocale(
        country, client.timezone or firm.timezone, contact_hours_for(PartyKind(client.kind))
    )


async def replan_invoice(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> None:
    """Lets the planner look at this invoice at its next tick, if it is open and was sent."""
    can_be_reminded = invoice.is_open and invoice.sent_at is not None
    invoice.next_remind_at = clock.now() if can_be_reminded else None
    await uow.flush()


async def replan_client(uow: UnitOfWork, clock: Clock, client: Client) -> None:
    for invoice in await uow.invoices.open_sent_invoices(client.id):
        await replan_invoice(uow, clock, invoice)


async def replan_moved_money(
    uow: UnitOfWork, clock: Clock, client_id: int, issuer_id: int, currency: str, paid: Collection[int] = ()
) -> None:
    """Lets the planner look at the invoices whose money has moved, or whose cover by an advance may have changed.

    An advance covers invoices of its issuer and currency alone, and none when there is none: a plain payment wakes the
    invoices `paid` (ids) and leaves the plan of all others as it is. Without `paid` the advance itself has moved. Of an
    advance that was declined only what is left counts as declined: what comes later is asked about.
    """
    invoices = [
        invoice
        for invoice in await uow.invoices.open_sent_invoices(client_id)
        if (invoice.issuer_id, invoice.currency) == (issuer_id, currency)
    ]
    if not invoices:
        return
    left = max(0, await uow.payments.advance(client_id, issuer_id, currency))
    for invoice in invoices:
        if invoice.advance_declined_minor is not None:
            invoice.advance_declined_minor = min(invoice.advance_declined_minor, left)
        if left or not paid or invoice.id in paid:
            await replan_invoice(uow, clock, invoice)


async def mark_sent(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> None:
    """Records that the invoice has reached the client for the first time; reminders start."""
    if invoice.sent_at is None:
        invoice.sent_at = clock.now()
        await replan_invoice(uow, clock, invoice)
