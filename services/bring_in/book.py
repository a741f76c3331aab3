"""What the firm has already: that rows are compared with, and that they refer to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.models import BankAccount, Client, Contract, Invoice, Issuer, Member
from db.queries.bring_in import NumberedInvoice, ReceivedPayment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceState, Role
from services.domain.invoicing.number_template import normalise_number
from services.domain.money.money import Currency
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.firms.requisites_storage import load_requisites

ADVANCE_KEY = "bring-a:"
"""How keys of advances begin that were brought in."""

MoneyKey = tuple[int, int, date, str, int]
"""Invoice (or client), issuer, day, currency, minor units: of a payment, or of an advance."""


@dataclass(eq=False, slots=True)
class ClientEntry:
    """A client of the books, or one that a row brings: then `id` is empty and `row` is to be written."""

    id: int | None
    name: str
    full_name: str
    kind: PartyKind
    country: Country
    tax_id: str | None
    kpp: str | None
    row: Client


@dataclass(eq=False, slots=True)
class ContractEntry:
    id: int | None
    client: ClientEntry
    number_norm: str
    signed_on: date
    row: Contract


@dataclass(eq=False, slots=True)
class InvoiceEntry:
    """`balance_minor` falls with each payment that a row puts on it."""

    id: int | None
    client: ClientEntry
    issuer_id: int
    number: str
    number_norm: str
    currency: Currency
    total_minor: int
    invoice_date: date
    is_payable: bool
    balance_minor: int
    row: Invoice | None
    """Of a new one."""
    contract: ContractEntry | None = None
    """Of a new one."""


@dataclass(frozen=True, slots=True)
class IssuerEntry:
    row: Issuer
    requisites: Requisites
    accounts: tuple[BankAccount, ...]

    def account(self, currency: Currency) -> BankAccount | None:
        """As `IssuerRepository.account_for`."""
        found = [one for one in self.accounts if one.currency == currency and one.archived_at is None]
        return max(found, key=lambda one: (one.is_main, one.is_default, one.id), default=None)


@dataclass(frozen=True, slots=True)
class Book:
    country: Country
    issuers: tuple[IssuerEntry, ...]
    """In use, the usual one first."""
    members: tuple[Member, ...]
    """Who may be responsible for a client."""
    clients: tuple[ClientEntry, ...]
    contracts: tuple[ContractEntry, ...]
    invoices: tuple[InvoiceEntry, ...]
    payments: Counter[MoneyKey] = field(default_factory=Counter)
    """Of each invoice, by what was received for it."""
    advances: Counter[MoneyKey] = field(default_factory=Counter)
    mark: tuple[object, ...] = ()
    """Equal while nothing of this has changed."""

    @property
    def usual_issuer(self) -> IssuerEntry:
        return self.issuers[0]


async def load_book(uow: UnitOfWork) -> Book:
    firm = await uow.firms.firm()
    issuers = [
        IssuerEntry(row, load_requisites(row), tuple(await uow.issuers.accounts(row.id)))
        for row in await uow.issuers.list()
    ]
    members = tuple(
        row for row in await uow.firms.members() if row.active and row.role != Role.ASSISTANT.value
    )
    client_rows = await uow.bring_in.clients()
    clients = {row.id: _client(row) for row in client_rows}
    contract_rows = await uow.bring_in.contracts()
    contracts = tuple(
        ContractEntry(row.id, clients[row.client_id], row.number_norm, row.signed_on, row)
        for row in contract_rows
        if row.client_id in clients
    )
    invoices = tuple(
        _invoice(row, clients[row.client_id])
        for row in await uow.bring_in.invoices()
        if row.client_id in clients
    )
    received = await uow.bring_in.payments()
    payments, advances = _money(received, await uow.bring_in.placed())
    mark = (
        firm.country,
        tuple((one.row.id, one.row.number_template, one.row.vat_mode, len(one.accounts)) for one in issuers),
        tuple(row.id for row in members),
        tuple((row.id, row.name, row.tax_id, row.kind) for row in client_rows),
        tuple((row.id, row.number_norm, row.signed_on, row.client_id) for row in contract_rows),
        tuple((one.id, one.balance_minor, one.is_payable) for one in invoices),
        max((row.id for row in received), default=0),
    )
    return Book(
        Country(firm.country), tuple(issuers), members, tuple(clients.values()), contracts, invoices, payments,
        advances, mark,
    )  # fmt: skip


def _client(row: Client) -> ClientEntry:
    full = str(row.requisites.get("name") or row.name)
    kpp = row.requisites.get("kpp")
    return ClientEntry(
        row.id, row.name, full, PartyKind(row.kind), Country(row.country), row.tax_id, kpp, row
    )


def _invoice(row: NumberedInvoice, client: ClientEntry) -> InvoiceEntry:
    return InvoiceEntry(
        id=row.id,
        client=client,
        issuer_id=row.issuer_id,
        number=row.number,
        number_norm=normalise_number(row.number),
        currency=Currency(row.currency),
        total_minor=row.total_minor,
        invoice_date=row.invoice_date,
        is_payable=row.status == InvoiceState.ISSUED,
        balance_minor=row.balance_minor,
        row=None,
    )


def _money(
    received: Sequence[ReceivedPayment], placed: Mapping[int, Mapping[int, int]]
) -> tuple[Counter[MoneyKey], Counter[MoneyKey]]:
    payments: Counter[MoneyKey] = Counter()
    advances: Counter[MoneyKey] = Counter()
    for row in received:
        on = placed.get(row.id, {})
        if row.act_key.startswith(ADVANCE_KEY) or not on:  # an advance that was used since came as one
            advances[row.client_id, row.issuer_id, row.received_on, row.currency, row.amount_minor] += 1
        else:
            for invoice_id, minor in on.items():
                payments[invoice_id, row.issuer_id, row.received_on, row.currency, minor] += 1
    return payments, advances
