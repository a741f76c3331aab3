"""The demand («претензия») as data: what is overdue under one contract, what is claimed, and the letter's words.

It says what the books said when it was issued: a later payment changes the next one, never this one.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from services.documents.act.model import Acceptance
from services.documents.appearance import DEFAULT_APPEARANCE, Appearance
from services.documents.demand.wording import DemandBlock, DemandPart
from services.documents.file_names import file_name
from services.documents.invoice.model import InvoiceDocument
from services.documents.plain_values import load_values, parties_only, snapshot_of
from services.documents.text.formats import format_short_date
from services.documents.text.wordings import primary_language
from services.domain.money.money import Currency, Money, sum_money
from services.domain.requisites.model import Requisites

VERSION = 1


@dataclass(frozen=True, slots=True)
class DemandedInvoice:
    """`left` is what was not paid of it when the page was made."""

    number: str
    date: datetime.date
    due_date: datetime.date
    amount: Money
    left: Money

    @property
    def paid(self) -> Money:
        return self.amount - self.left


@dataclass(frozen=True, slots=True)
class CalculationRow:
    """Charges on `base` for some days. `rate` is said as it is printed: «0,1% в день», «16,5% годовых»."""

    number: str
    since: datetime.date
    until: datetime.date
    base: Money
    days: int
    rate: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What stands below the rows of charges: a fixed sum beside them, or less than nothing for what is above a cap."""

    number: str
    is_cap: bool
    amount: Money


@dataclass(frozen=True)
class DemandPage:
    """`parts` are the letter in its order, in each language of the page one after the other; `rule` says by what the
    `calculation` is made, and is empty without one. `issuer` has the account that money goes to.

    `language` may be two; `decline_minor` is an option of `amount_in_words`. `draft` and `void` print a watermark;
    nobody accepts a demand.
    """

    number: str
    date: datetime.date
    issuer: Requisites
    client: Requisites
    currency: Currency
    invoices: tuple[DemandedInvoice, ...]
    parts: tuple[DemandPart, ...]
    term_days: int
    purpose: str = ""
    rule: str = ""
    calculation: tuple[CalculationRow, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    enclosures: tuple[str, ...] = ()
    language: str = "ru"
    decline_minor: bool = True
    draft: bool = False
    void: bool = False
    acceptance: Acceptance | None = None
    appearance: Appearance = DEFAULT_APPEARANCE

    @cached_property
    def debt(self) -> Money:
        return sum_money((invoice.left for invoice in self.invoices), self.currency)

    @cached_property
    def charges(self) -> Money:
        accrued = sum_money((row.amount for row in self.calculation), self.currency)
        return accrued + sum_money((each.amount for each in self.adjustments), self.currency)

    @property
    def total(self) -> Money:
        """All that is claimed."""
        return self.debt + self.charges

    @property
    def sheet(self) -> InvoiceDocument:
        """What is looked through for letters that the fonts lack."""
        return replace(parties_only(self), notes="\n".join(part.text for part in self.parts if part.text))

    def with_parts(self, parts: tuple[DemandPart, ...]) -> "DemandPage":
        """The same page with its letter, which says what the page comes to."""
        return replace(self, parts=parts)

    def to_snapshot(self) -> dict[str, Any]:
        """Plain JSON values: sums in minor units of `currency`, days as strings."""
        return snapshot_of(self, VERSION)

    @classmethod
    def from_snapshot(cls, snapshot: Mapping[str, Any]) -> "DemandPage":
        """The opposite of `to_snapshot`. Raises `ValueError` for a version that this code does not know."""
        values = load_values(cls, snapshot, VERSION)
        currency: Currency = values["currency"]
        values["invoices"] = tuple(
            DemandedInvoice(
                each["number"],
                _day(each["date"]),
                _day(each["due_date"]),
                Money(each["amount"], currency),
                Money(each["left"], currency),
            )
            for each in values["invoices"]
        )
        values["calculation"] = tuple(
            CalculationRow(
                each["number"],
                _day(each["since"]),
                _day(each["until"]),
                Money(each["base"], currency),
                each["days"],
                each["rate"],
                Money(each["amount"], currency),
            )
            for each in values["calculation"]
        )
        values["adjustments"] = tuple(
            Adjustment(each["number"], each["is_cap"], Money(each["amount"], currency))
            for each in values["adjustments"]
        )
        values["parts"] = tuple(
            DemandPart(DemandBlock(each["block"]), each["language"], each["text"]) for each in values["parts"]
        )
        values["enclosures"] = tuple(values["enclosures"])
        return cls(**values)


def demand_file_name(page: DemandPage) -> str:
    """«Претензия № 2026-0003 от 30.11.2026.pdf»."""
    day = format_short_date(page.date)
    if primary_language(page.language) == "en":
        return file_name(
            page.number, f"Demand for payment, {day}", "Demand for payment {number} dated {day}", day
        )
    return file_name(page.number, f"Претензия от {day}", "Претензия № {number} от {day}", day)


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
