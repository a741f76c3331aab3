"""A reconciliation statement («акт сверки») as data: a client's account with an issuer within a period, and whose the
balance is. It says what the books said when it was made: a later payment changes the next statement, never this one."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from db.vocabulary.enums import PaymentMethod
from services.documents.act.model import Acceptance
from services.documents.appearance import DEFAULT_APPEARANCE, Appearance
from services.documents.file_names import file_name
from services.documents.invoice.model import InvoiceDocument
from services.documents.plain_values import load_values, parties_only, snapshot_of
from services.documents.text.formats import format_short_date
from services.documents.text.wordings import primary_language
from services.domain.money.ledger import EntryKind, LedgerPeriod
from services.domain.money.money import Currency, Money, sum_money
from services.domain.requisites.model import Requisites

VERSION = 1


@dataclass(frozen=True, slots=True)
class ReconciliationLine:
    """One of `debit` and `credit` is there; a storno has a minus. `document_day` is that of what is undone."""

    kind: EntryKind
    day: datetime.date
    number: str
    document_day: datetime.date
    debit: Money | None = None
    credit: Money | None = None
    method: PaymentMethod | None = None


@dataclass(frozen=True)
class ReconciliationPage:
    """`first` and `last` are both within the period. `opening` is positive when the client owed it.

    `language` is ru or en; `decline_minor` is an option of `amount_in_words`. `draft` and `void` print a watermark, and
    `acceptance` is printed on copies that are made later.
    """

    number: str
    date: datetime.date
    first: datetime.date
    last: datetime.date
    issuer: Requisites
    client: Requisites
    currency: Currency
    opening: Money
    lines: tuple[ReconciliationLine, ...]
    language: str = "ru"
    decline_minor: bool = True
    draft: bool = False
    void: bool = False
    acceptance: Acceptance | None = None
    appearance: Appearance = DEFAULT_APPEARANCE

    @cached_property
    def debit(self) -> Money:
        """The turnover of the period, as `credit`."""
        return sum_money((line.debit for line in self.lines if line.debit), self.currency)

    @cached_property
    def credit(self) -> Money:
        return sum_money((line.credit for line in self.lines if line.credit), self.currency)

    @cached_property
    def closing(self) -> Money:
        """Positive when the client owes it, negative when the issuer holds it as an advance."""
        return self.opening + self.debit - self.credit

    @property
    def debt(self) -> Money:
        """The closing balance without a sign: `creditor` says whose it is."""
        return -self.closing if self.closing.minor < 0 else self.closing

    @property
    def total(self) -> Money:
        return self.debt

    @property
    def sheet(self) -> InvoiceDocument:
        """What is looked through for letters that the fonts lack."""
        return parties_only(self)

    @property
    def creditor(self) -> Requisites | None:
        """In whose favour the balance is; None when nobody owes anything."""
        if not self.closing:
            return None
        return self.issuer if self.closing.minor > 0 else self.client

    def to_snapshot(self) -> dict[str, Any]:
        """Plain JSON values: sums in minor units of `currency`, days as strings."""
        return snapshot_of(self, VERSION)

    @classmethod
    def from_snapshot(cls, snapshot: Mapping[str, Any]) -> "ReconciliationPage":
        """The opposite of `to_snapshot`. Raises `ValueError` for a version that this code does not know."""
        values = load_values(cls, snapshot, VERSION, days=("first", "last"), sums=("opening",))
        values["lines"] = tuple(_line_from_plain(line, values["currency"]) for line in values["lines"])
        return cls(**values)


def reconciliation_file_name(page: ReconciliationPage) -> str:
    """«Акт сверки № 2026-0003 от 30.11.2026.pdf»."""
    day = format_short_date(page.date)
    if primary_language(page.language) == "en":
        return file_name(
            page.number, f"Statement of account, {day}", "Statement of account {number} dated {day}", day
        )
    return file_name(page.number, f"Акт сверки от {day}", "Акт сверки № {number} от {day}", day)


def build_lines(period: LedgerPeriod) -> tuple[ReconciliationLine, ...]:
    return tuple(
        ReconciliationLine(
            entry.kind,
            entry.day,
            entry.number,
            entry.document_day,
            entry.debit,
            entry.credit,
            entry.method,
        )
        for entry in period.entries
    )


def _line_from_plain(values: Mapping[str, Any], currency: Currency) -> ReconciliationLine:
    def money(name: str) -> Money | None:
        return None if values[name] is None else Money(values[name], currency)

    return ReconciliationLine(
        kind=EntryKind(values["kind"]),
        day=datetime.date.fromisoformat(values["day"]),
        number=values["number"],
        document_day=datetime.date.fromisoformat(values["document_day"]),
        debit=money("debit"),
        credit=money("credit"),
        method=PaymentMethod(values["method"]) if values["method"] else None,
    )
