"""Payments and advances out of rows, and the sums that they come to."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from db.vocabulary.enums import PaymentMethod
from services.bring_in.book import ADVANCE_KEY, ClientEntry, InvoiceEntry, IssuerEntry
from services.bring_in.cells import RowCells
from services.bring_in.papers import Papers
from services.documents.bring_in.words import METHODS
from services.domain.calendar.possible_days import check_payment_day
from services.domain.errors import DomainError
from services.domain.money.money import Money

PAYMENT_KEY = "bring-p:"
_REFERENCE = 100


@dataclass(eq=False, slots=True)
class NewMoney:
    """A payment for an invoice, or an advance."""

    client: ClientEntry
    issuer_id: int
    invoice: InvoiceEntry | None
    amount: Money
    day: date
    method: PaymentMethod
    reference: str | None
    turn: int
    """Which it is of those that are alike."""
    number: int
    """Of its row."""
    title: str

    def key_of(self, target: int) -> str:
        """The same for the same row of every upload; `target` is the id of its invoice, of an advance of its client."""
        what = repr((target, self.issuer_id, self.day, self.amount.currency.value, self.amount.minor))
        prefix = ADVANCE_KEY if self.invoice is None else PAYMENT_KEY
        return f"{prefix}{sha256(what.encode()).hexdigest()[:24]}:{self.turn}"


@dataclass
class Ledger:
    papers: Papers
    new: list[NewMoney] = field(default_factory=list)
    _seen_payments: Counter[tuple[object, ...]] = field(default_factory=Counter)
    _seen_advances: Counter[tuple[object, ...]] = field(default_factory=Counter)

    def take_payment(self, cells: RowCells) -> bool:
        client = None
        if cells.has("client") or cells.has("client_tax_id"):
            client = self.papers.people.find(cells)
        invoice = None if cells.is_bad() else self.papers.find_invoice(cells, client)
        if invoice is None:
            cells.required_day("date")
            cells.required_money("amount", cells.currency(self.papers.home))
            return False
        currency = cells.currency(invoice.currency)
        if currency is not invoice.currency:
            cells.fail("currency", "error-payment-currency", currency=invoice.currency.value)
        amount, day = cells.required_money("amount", invoice.currency), cells.required_day("date")
        return self._pay(cells, invoice, amount, day, "date")

    def take_paid(self, cells: RowCells, invoice: InvoiceEntry) -> bool:
        """What the invoice's own row says of its payment: other programs write it there."""
        amount = cells.money("paid", invoice.currency, zero=True)
        if amount is None or not amount.minor:
            return False
        if not cells.has("paid_on"):
            cells.fail("paid", "error-bring-in-paid-when", paid=amount)
            return False
        return self._pay(cells, invoice, amount, cells.day("paid_on"), "paid_on")

    def check_balance(self, cells: RowCells, invoice: InvoiceEntry) -> None:
        """After all payments: what the row says is left has to be left."""
        left = cells.money("balance", invoice.currency, zero=True)
        if left is not None and left.minor != invoice.balance_minor:
            cells.fail(
                "balance",
                "error-bring-in-balance",
                said=left,
                left=Money(invoice.balance_minor, left.currency),
            )

    def take_advance(self, cells: RowCells) -> bool:
        if not cells.has("client") and not cells.has("client_tax_id"):
            cells.fail("client", "error-bring-in-empty-cell", named="client")
        client, issuer = self.papers.people.find(cells), self.papers.issuer(cells)
        currency = cells.currency(self.papers.home)
        amount, day = cells.required_money("amount", currency), cells.required_day("date")
        method, reference = self._way(cells)
        if day is not None:
            self._check_day(cells, "date", day, issuer)
        if issuer.account(currency) is None:
            cells.fail("currency", "error-advance-account", currency=currency.value)
        if cells.is_bad() or client is None or amount is None or day is None:
            return False
        what = (id(client), issuer.row.id, day, currency.value, amount.minor)
        self._seen_advances[what] += 1
        known = 0
        if client.id is not None:
            known = self.papers.book.advances[client.id, issuer.row.id, day, currency.value, amount.minor]
        if self._seen_advances[what] <= known:
            return False
        turn = self._seen_advances[what]
        self._add(cells, client, issuer.row.id, None, amount, day, method, reference, turn)
        return True

    def _pay(
        self, cells: RowCells, invoice: InvoiceEntry, amount: Money | None, day: date | None, column: str
    ) -> bool:
        method, reference = self._way(cells)
        issuer = next(one for one in self.papers.book.issuers if one.row.id == invoice.issuer_id)
        if day is not None:
            self._check_day(cells, column, day, issuer)
        if cells.is_bad() or amount is None or day is None:
            return False
        what = (id(invoice), day, amount.minor)
        self._seen_payments[what] += 1
        if invoice.id is not None:
            key = (invoice.id, invoice.issuer_id, day, amount.currency.value, amount.minor)
            if self._seen_payments[what] <= self.papers.book.payments[key]:
                return False
        if not invoice.is_payable:
            cells.fail(column, "error-invoice-void", number=invoice.number)
            return False
        if amount.minor > invoice.balance_minor:
            left = Money(invoice.balance_minor, invoice.currency)
            cells.fail("amount" if cells.has("amount") else "paid", "error-bring-in-overpaid", left=left)
            return False
        invoice.balance_minor -= amount.minor
        turn = self._seen_payments[what]
        self._add(cells, invoice.client, invoice.issuer_id, invoice, amount, day, method, reference, turn)
        return True

    def _way(self, cells: RowCells) -> tuple[PaymentMethod, str | None]:
        method = cells.picked("method", METHODS) or PaymentMethod.BANK
        reference = cells.text("reference")
        # Where a purpose stands in it; the row bears the sum and the invoice itself.
        if len(reference) > _REFERENCE:
            reference = reference[: _REFERENCE - 1] + "…"
        return method, reference or None

    def _check_day(self, cells: RowCells, column: str, day: date, issuer: IssuerEntry) -> None:
        try:
            check_payment_day(day, self.papers.today, issuer.requisites)
        except DomainError as error:
            cells.refuse(column, error)

    def _add(
        self,
        cells: RowCells,
        client: ClientEntry,
        issuer_id: int,
        invoice: InvoiceEntry | None,
        amount: Money,
        day: date,
        method: PaymentMethod,
        reference: str | None,
        turn: int,
    ) -> None:
        place = cells.row.number, cells.row.title
        self.new.append(NewMoney(client, issuer_id, invoice, amount, day, method, reference, turn, *place))
