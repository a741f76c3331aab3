"""Sets when the planner looks at an invoice again.

`next_remind_at` is only a wake-up time: the planner decides what is due. It is set to now whenever something that the
plan depends on has changed, and cleared when no reminder can follow.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

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


class Payable(Protocol):
    """An invoice, or as much of one as says which advance may be used for it."""

    @property
    def client_id(self) -> int: ...
    @property
    def issuer_id(self) -> int: ...
    @property
    def currency(self) -> str: ...
    @property
    def contract_id(self) -> int | None: ...
    @property
    def is_for_advance(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class UsableAdvances:
    """What clients have paid ahead, in minor units."""

    general: Mapping[tuple[int, int, str], int]
    """By client, issuer and currency: what lies on no invoice."""
    contracts: Mapping[int, int]
    """By contract: what lies on its advance, for its invoices alone."""
    clients: frozenset[int]
    """Who has any."""

    def of(self, invoice: Payable) -> int:
        """What may be used for this invoice."""
        general = self.general.get((invoice.client_id, invoice.issuer_id, invoice.currency), 0)
        return general + self.of_contract(invoice)

    def of_contract(self, invoice: Payable) -> int:
        if invoice.contract_id is None or invoice.is_for_advance:
            return 0
        return self.contracts.get(invoice.contract_id, 0)


async def load_usable(uow: UnitOfWork, client_ids: Collection[int]) -> UsableAdvances:
    lying, general = await uow.contract_advances.usable(client_ids)
    clients = {one.client_id for one in lying} | {client_id for client_id, _, _ in general}
    return UsableAdvances(general, {one.contract_id: one.minor for one in lying}, frozenset(clients))


async def load_usable_advance(uow: UnitOfWork, invoice: Invoice) -> int:
    """What may be put on the invoice when somebody presses, in minor units: its contract's advance and the client's."""
    general = await uow.payments.advance(invoice.client_id, invoice.issuer_id, invoice.currency)
    if invoice.contract_id is None or invoice.is_for_advance:
        return general
    return general + await uow.contract_advances.of_contract(invoice.client_id, invoice.contract_id)


async def replan_invoice(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> None:
    """Lets the planner look at this invoice at its next tick, if it is open and was sent."""
    can_be_reminded = invoice.is_open and invoice.sent_at is not None
    invoice.next_remind_at = clock.now() if can_be_reminded else None
    await uow.flush()


async def replan_client(uow: UnitOfWork, clock: Clock, client: Client) -> None:
    for invoice in await uow.invoices.open_sent_invoices(client.id):
        await replan_invoice(uow, clock, invoice)


async def replan_firm(uow: UnitOfWork, clock: Clock) -> None:
    """Lets the planner look at all invoices that can be reminded of, in one statement however many there are."""
    await uow.invoices.wake_open_sent(clock.now())


async def replan_moved_money(
    uow: UnitOfWork, clock: Clock, client_id: int, issuer_id: int, currency: str, paid: Collection[int] = ()
) -> None:
    """Lets the planner look at the invoices whose money has moved, or whose cover by an advance may have changed.
    Without `paid` (ids of invoices) the advance itself has moved."""
    await replan_purses(uow, clock, {(client_id, issuer_id, currency): paid})


async def replan_purses(
    uow: UnitOfWork, clock: Clock, moved: Mapping[tuple[int, int, str], Collection[int] | None]
) -> None:
    """The same for several clients, issuers and currencies at once.

    An advance covers invoices of its issuer and currency alone (a contract's those of the contract), and none when
    there is none: a plain payment wakes the
    invoices `paid` (ids) and leaves the plan of all others as it is. Without `paid` the advance itself has moved. Of an
    advance that was declined only what is left counts as declined: what comes later is asked about.
    """
    client_ids = sorted(await uow.invoices.with_open_sent({client_id for client_id, _, _ in moved}))
    if not client_ids:
        return
    advances = await load_usable(uow, client_ids)
    whole = {client_id for (client_id, _, _), paid in moved.items() if not paid} | advances.clients
    singly = [invoice_id for paid in moved.values() for invoice_id in paid or ()]
    for invoice in await uow.invoices.open_sent_among(client_ids, sorted(whole), singly):
        whose = invoice.client_id, invoice.issuer_id, invoice.currency
        if whose not in moved:
            continue
        left, paid = max(0, advances.of(invoice)), moved[whose]
        if invoice.advance_declined_minor is not None:
            invoice.advance_declined_minor = min(invoice.advance_declined_minor, left)
        if left or not paid or invoice.id in paid:
            invoice.next_remind_at = clock.now()
    await uow.flush()


async def mark_sent(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> None:
    """Records that the invoice has reached the client for the first time; reminders start."""
    if invoice.sent_at is None:
        invoice.sent_at = clock.now()
        await replan_invoice(uow, clock, invoice)
