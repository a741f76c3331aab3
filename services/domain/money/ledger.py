"""A client's account with one issuer in one currency: what was billed, what came, and what is owed on any day.

Every entry changes the debt by a signed sum on a day of its own; what undoes an entry is an entry, too, on the day of
the undoing, as accountants correct a closed period by a storno. Both within one period they say nothing about it: a
typing error is no business of the client, so that neither is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.vocabulary.enums import PaymentMethod
from services.domain.money.money import Currency, Money, sum_money


class EntryKind(StrEnum):
    """In the order in which entries of one day are written down."""

    INVOICE = "invoice"
    VOID = "void"
    PAYMENT = "payment"
    REFUND = "refund"
    REVERSAL = "reversal"
    REFUND_REVERSAL = "refund_reversal"
    WRITE_OFF = "write_off"
    WRITE_OFF_UNDONE = "write_off_undone"


_ORDER = {kind: place for place, kind in enumerate(EntryKind)}
_IN_DEBIT = frozenset({EntryKind.INVOICE, EntryKind.VOID, EntryKind.REFUND, EntryKind.REFUND_REVERSAL})
"""What undoes an entry stands in its column with a minus («красное сторно»): the turnovers stay those of true acts."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """`change` is what the client owes more by it; `key` tells it from all others, `undoes` is the key of another.

    `number` is that of the invoice, or the reference of the payment; `document_day` is the day of the document that
    is meant: of what undoes another, the other's.
    """

    key: str
    day: date
    kind: EntryKind
    change: Money
    number: str
    document_day: date
    method: PaymentMethod | None = None
    undoes: str | None = None

    @property
    def debit(self) -> Money | None:
        return self.change if self.kind in _IN_DEBIT else None

    @property
    def credit(self) -> Money | None:
        return None if self.kind in _IN_DEBIT else -self.change


@dataclass(frozen=True, slots=True)
class LedgerPeriod:
    """A positive balance is owed by the client, a negative one is its advance. Both days are within the period."""

    first: date
    last: date
    opening: Money
    entries: tuple[LedgerEntry, ...]

    @property
    def debit(self) -> Money:
        """The turnover of the period."""
        return sum_money((entry.debit for entry in self.entries if entry.debit), self.opening.currency)

    @property
    def credit(self) -> Money:
        return sum_money((entry.credit for entry in self.entries if entry.credit), self.opening.currency)

    @property
    def closing(self) -> Money:
        return self.opening + self.debit - self.credit


def balance_on(entries: Iterable[LedgerEntry], day: date, currency: Currency) -> Money:
    """What the client owes at the end of `day`."""
    return sum_money((entry.change for entry in entries if entry.day <= day), currency)


def cut_period(entries: Iterable[LedgerEntry], first: date, last: date, currency: Currency) -> LedgerPeriod:
    """The period of a ledger, given whole and in any order, from `first` to `last`."""
    ledger = list(entries)
    within = {entry.key: entry for entry in ledger if first <= entry.day <= last}
    undoing = {entry.key: entry.undoes for entry in within.values() if entry.undoes in within}
    hidden = {*undoing, *undoing.values()}
    shown = sorted(
        (entry for entry in within.values() if entry.key not in hidden),
        key=lambda entry: (entry.day, _ORDER[entry.kind], entry.document_day, entry.number, entry.key),
    )
    opening = sum_money((entry.change for entry in ledger if entry.day < first), currency)
    return LedgerPeriod(first, last, opening, tuple(shown))
