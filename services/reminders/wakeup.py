"""When the plan of reminders has to look at an invoice again.

`next_remind_at` is only a wake-up time: the plan itself decides what is due. It is brought forward to «now» whenever
something that the plan depends on has changed, and cleared when nothing can come any more.
"""

from dataclasses import dataclass

from db.models import Client, Firm, Invoice
from db.unit_of_work import UnitOfWork
from services.domain.dunning.schedule import ContactHours, window_of
from services.domain.ports import Clock
from services.domain.requisites.model import Country, PartyKind


@dataclass(frozen=True, slots=True)
class RecipientLocale:
    """Where the recipient is: whose holidays, which zone, which hours."""

    country: Country
    zone: str
    contact_hours: ContactHours


def recipient_locale(client: Client, firm: Firm) -> RecipientLocale:
    """A foreign client's holidays are unknown here: the firm's country decides, the client's zone stays."""
    country = Country(client.country)
    if country is Country.OTHER:
        country = Country(firm.country)
    return RecipientLocale(country, client.timezone or firm.timezone, window_of(PartyKind(client.kind)))


async def replan_invoice(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> None:
    """Let the plan look at this invoice at its next tick, if there is anything to remind of."""
    open_ = invoice.is_open and invoice.sent_at is not None
    invoice.next_remind_at = clock.now() if open_ else None
    await uow.flush()


async def replan_client(uow: UnitOfWork, clock: Clock, client: Client) -> None:
    for invoice in await uow.invoices.open_sent_invoices(client.id):
        await replan_invoice(uow, clock, invoice)


async def mark_sent(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> None:
    """The invoice has reached the client for the first time: from now on it may be reminded of."""
    if invoice.sent_at is None:
        invoice.sent_at = clock.now()
        await replan_invoice(uow, clock, invoice)
