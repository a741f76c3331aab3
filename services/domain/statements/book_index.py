"""Finds invoices and clients of a book by number, payer and sum, and follows balances as lines are matched.

Built once a statement: each look-up costs what it finds, never the book.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from db.vocabulary.enums import InvoiceState
from services.domain.ids import ClientId, InvoiceId, IssuerId
from services.domain.invoicing.number_template import normalise_number
from services.domain.name_likeness import likeness
from services.domain.patterns import compiled_later
from services.domain.statements.book import (
    Book,
    ClientFacts,
    InvoiceFacts,
    PayerDecision,
    RecordedPayment,
    normalise_account,
    normalise_tax_id,
)
from services.domain.statements.verdict import Allocation

_RECORDED_NEAR = timedelta(days=7)
"""A payment recorded by hand has the day of a payment order, the line that of the bank."""
_SEPARATORS = str.maketrans("/._", "---")

_TAIL = compiled_later("(?<=[^0-9])[0-9]+$")

_Due = tuple[date, date, InvoiceId]
"""The order in which money is put: oldest due first."""


class BookIndex:
    def __init__(self, book: Book) -> None:
        self.invoices: dict[InvoiceId, InvoiceFacts] = {invoice.id: invoice for invoice in book.invoices}
        self.clients: dict[ClientId, ClientFacts] = {client.id: client for client in book.clients}
        self.claimed = frozenset(claim.invoice_id for claim in book.claims)
        self._balance = {invoice.id: invoice.balance_minor for invoice in book.invoices}
        self._by_number: dict[str, list[InvoiceId]] = defaultdict(list)
        self._by_loose_number: dict[str, list[InvoiceId]] = defaultdict(list)
        self._by_reference: dict[str, list[InvoiceId]] = defaultdict(list)
        self._by_tail: dict[tuple[ClientId, str], list[InvoiceId]] = defaultdict(list)
        self._open_of_client: dict[tuple[ClientId, IssuerId, str], list[_Due]] = defaultdict(list)
        self._issuers_of_client: dict[ClientId, set[IssuerId]] = defaultdict(set)
        self._open_by_amount: dict[tuple[str, int], list[_Due]] = defaultdict(list)
        self._open_by_client_amount: dict[tuple[ClientId, str, int], list[_Due]] = defaultdict(list)
        self._open_by_contract: dict[str, list[_Due]] = defaultdict(list)
        self._contract = {invoice.id: normalise_number(invoice.contract_number) for invoice in book.invoices}
        for invoice in sorted(book.invoices, key=_due):
            self._add(invoice)
        self._by_tax_id = _clients_by(
            (tax_id, client.id) for client in book.clients for tax_id in map(normalise_tax_id, client.tax_ids)
        )
        self._by_account = _clients_by(
            (account, client.id)
            for client in book.clients
            for account in map(normalise_account, client.accounts)
        )
        self._names = {client.id: tuple(filter(None, map(likeness, client.names))) for client in book.clients}
        self._by_name = _clients_by((name, client) for client, names in self._names.items() for name in names)
        self._decisions: dict[str, PayerDecision] = {}
        for decision in sorted(book.decisions, key=lambda each: (each.decided_on, each.client_id or 0)):
            self._decisions[decision.payer_key] = decision
        self._own_accounts = {normalise_account(own.account): own for own in book.own_accounts}
        self._own_tax_ids = frozenset(
            tax_id for own in book.own_parties for tax_id in map(normalise_tax_id, own.tax_ids) if tax_id
        )
        self.own_names = frozenset(
            name for own in book.own_parties for name in map(likeness, own.names) if name
        )
        self._only_issuer = _only(
            {own.issuer_id for own in book.own_accounts}
            | {own.issuer_id for own in book.own_parties}
            | {invoice.issuer_id for invoice in book.invoices}
        )
        self._recorded: dict[tuple[ClientId, str, int], list[RecordedPayment]] = defaultdict(list)
        for payment in sorted(book.recorded, key=lambda each: (each.received_on, each.id)):
            self._recorded[payment.client_id, payment.currency, payment.amount_minor].append(payment)

    def _add(self, invoice: InvoiceFacts) -> None:
        number = normalise_number(invoice.number)
        if number:
            self._by_number[number].append(invoice.id)
            self._by_loose_number[_loosen(number)].append(invoice.id)
            if (tail := _TAIL.search(number)) is not None:
                self._by_tail[invoice.client_id, tail[0]].append(invoice.id)
        if invoice.creditor_reference:
            self._by_reference[normalise_account(invoice.creditor_reference)].append(invoice.id)
        self._issuers_of_client[invoice.client_id].add(invoice.issuer_id)
        if self.is_open(invoice.id):
            for places in self._places(invoice):
                insort(places, _due(invoice))

    def _places(self, invoice: InvoiceFacts) -> list[list[_Due]]:
        """The lists of open invoices that it stands in."""
        balance, currency = self._balance[invoice.id], invoice.currency
        places = [
            self._open_of_client[invoice.client_id, invoice.issuer_id, currency],
            self._open_by_amount[currency, balance],
            self._open_by_client_amount[invoice.client_id, currency, balance],
        ]
        if contract := self._contract[invoice.id]:
            places.append(self._open_by_contract[contract])
        return places

    def balance(self, invoice_id: InvoiceId) -> int:
        return self._balance[invoice_id]

    def is_open(self, invoice_id: InvoiceId) -> bool:
        return self.invoices[invoice_id].state is InvoiceState.ISSUED and self._balance[invoice_id] > 0

    def take(self, allocations: Iterable[Allocation]) -> None:
        """The money is put: balances are smaller for the lines that follow."""
        for invoice_id, minor in allocations:
            if not 0 < minor <= self._balance[invoice_id]:
                raise ValueError(f"{minor} does not fit the balance of invoice {invoice_id}")
            invoice = self.invoices[invoice_id]
            due = _due(invoice)
            for places in self._places(invoice):
                del places[bisect_left(places, due)]
            self._balance[invoice_id] -= minor
            if self.is_open(invoice_id):
                for places in self._places(invoice):
                    insort(places, due)

    # Numbers

    def with_number(self, number: str) -> tuple[InvoiceId, ...]:
        """Invoices of every state: «№ юк-0012» finds «ЮК-12», and, if none has that, «ЮК/12»."""
        normal = normalise_number(number)
        return tuple(self._by_number.get(normal) or self._by_loose_number.get(_loosen(normal)) or ())

    def of_client_with_tail(self, client_id: ClientId, number: str) -> tuple[InvoiceId, ...]:
        """The client's invoices whose longer number ends so: «12» finds «ЮК-2026/12»."""
        return tuple(self._by_tail.get((client_id, normalise_number(number)), ()))

    def with_reference(self, reference: str) -> tuple[InvoiceId, ...]:
        return tuple(self._by_reference.get(normalise_account(reference), ()))

    def contract_of(self, invoice_id: InvoiceId) -> str:
        """Normalised, as numbers are compared."""
        return self._contract[invoice_id]

    # Open invoices, the oldest due first

    def issuers_of(self, client_id: ClientId) -> Sequence[IssuerId]:
        return sorted(self._issuers_of_client.get(client_id, ()))

    def open_of_client(
        self, client_id: ClientId, issuer_id: IssuerId, currency: str, most: int
    ) -> Sequence[InvoiceId]:
        return [due[2] for due in self._open_of_client.get((client_id, issuer_id, currency), ())[:most]]

    def open_with_amount(self, currency: str, minor: int, most: int) -> Sequence[InvoiceId]:
        return [due[2] for due in self._open_by_amount.get((currency, minor), ())[:most]]

    def open_of_client_with_amount(
        self, client_id: ClientId, currency: str, minor: int, most: int
    ) -> Sequence[InvoiceId]:
        return [due[2] for due in self._open_by_client_amount.get((client_id, currency, minor), ())[:most]]

    def open_under_contract(self, number: str, most: int) -> Sequence[InvoiceId]:
        return [due[2] for due in self._open_by_contract.get(normalise_number(number), ())[:most]]

    # Parties

    def with_tax_id(self, tax_id: str) -> frozenset[ClientId]:
        return self._by_tax_id.get(tax_id, frozenset())

    def with_account(self, account: str) -> frozenset[ClientId]:
        return self._by_account.get(account, frozenset())

    def named(self, name: str) -> frozenset[ClientId]:
        """Clients whose name reads like this one, `likeness` of it."""
        return self._by_name.get(name, frozenset())

    def names_of(self, client_id: ClientId) -> tuple[str, ...]:
        return self._names.get(client_id, ())

    def decision_for(self, key: str) -> PayerDecision | None:
        return self._decisions.get(key) if key else None

    def issuer_of(self, account: str) -> IssuerId | None:
        """Whose account it is; of a book with one issuer that one."""
        own = self._own_accounts.get(normalise_account(account))
        return self._only_issuer if own is None else own.issuer_id

    def currency_of(self, account: str) -> str:
        """Of an own account; empty where the books do not say."""
        own = self._own_accounts.get(normalise_account(account))
        return "" if own is None else own.currency

    def is_own_account(self, account: str) -> bool:
        return normalise_account(account) in self._own_accounts

    def is_own_tax_id(self, tax_id: str) -> bool:
        return tax_id in self._own_tax_ids

    def is_own_name(self, name: str) -> bool:
        return name in self.own_names

    def recorded_like(
        self, client_id: ClientId, currency: str, minor: int, booked_on: date
    ) -> RecordedPayment | None:
        """A payment that a person recorded and that the line may be."""
        near = self._recorded.get((client_id, currency, minor), ())
        return next((each for each in near if abs(each.received_on - booked_on) <= _RECORDED_NEAR), None)

    def use_recorded(self, payment: RecordedPayment) -> None:
        """The payment has its line: the next one is another."""
        self._recorded[payment.client_id, payment.currency, payment.amount_minor].remove(payment)


def _due(invoice: InvoiceFacts) -> _Due:
    return invoice.due_on or invoice.issued_on, invoice.issued_on, invoice.id


def _loosen(number: str) -> str:
    """«12/2026», «12.2026» and «12-2026» are one."""
    return number.translate(_SEPARATORS)


def _clients_by(pairs: Iterable[tuple[str, ClientId]]) -> dict[str, frozenset[ClientId]]:
    found: dict[str, set[ClientId]] = defaultdict(set)
    for key, client_id in pairs:
        if key:
            found[key].add(client_id)
    return {key: frozenset(clients) for key, clients in found.items()}


def _only(issuers: set[IssuerId]) -> IssuerId | None:
    return next(iter(issuers)) if len(issuers) == 1 else None
