"""A calculation of interest or of a penalty («расчёт») as data: what is late of an invoice, by periods.

It says what the books and the rates said when it was made: later money changes the next one, never this. It charges
nothing.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from services.documents.act.model import Acceptance
from services.documents.appearance import DEFAULT_APPEARANCE, Appearance
from services.documents.file_names import file_name
from services.documents.invoice.model import InvoiceDocument
from services.documents.plain_values import load_values, parties_only, snapshot_of
from services.documents.text.formats import format_short_date
from services.documents.text.wordings import primary_language
from services.domain.interest.choice import LateRule
from services.domain.money.money import Currency, Money, sum_money
from services.domain.requisites.model import Requisites

VERSION = 1
PENALTIES = frozenset({LateRule.CONTRACT, LateRule.UZ_670})
"""Rules whose sum is a penalty; that of the others is interest."""


@dataclass(frozen=True, slots=True)
class LatePeriod:
    """`percent` is a decimal as text: a day's in a penalty, a year's in interest. `source` is empty where the percent
    is that of the contract or of the law itself."""

    first: datetime.date
    last: datetime.date
    debt: Money
    percent: str
    amount: Money
    source: str = ""

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class LateCalculationPage:
    """`amount` is what may be asked for: the periods, at most the cap where there is one, and `flat` besides.

    `basis` is the contract as the invoice names it. `percent_a_day`, `cap_percent` and `cap` are the contract's, of a
    penalty by contract.
    """

    number: str
    date: datetime.date
    issuer: Requisites
    client: Requisites
    currency: Currency
    invoice_number: str
    invoice_date: datetime.date
    invoice_total: Money
    due_on: datetime.date
    until: datetime.date
    rule: LateRule
    periods: tuple[LatePeriod, ...]
    amount: Money
    flat: Money
    percent_a_day: str = ""
    cap_percent: str = ""
    cap: Money | None = None
    basis: str = ""
    language: str = "ru"
    decline_minor: bool = True
    draft: bool = False
    void: bool = False
    acceptance: Acceptance | None = None
    appearance: Appearance = DEFAULT_APPEARANCE

    @cached_property
    def accrued(self) -> Money:
        return sum_money((period.amount for period in self.periods), self.currency)

    @property
    def is_capped(self) -> bool:
        return self.accrued + self.flat != self.amount

    @property
    def is_penalty(self) -> bool:
        return self.rule in PENALTIES

    @property
    def total(self) -> Money:
        return self.amount

    @property
    def sheet(self) -> InvoiceDocument:
        """What is looked through for letters that the fonts lack."""
        return parties_only(self)

    def to_snapshot(self) -> dict[str, Any]:
        """Plain JSON values: sums in minor units of `currency`, days as strings."""
        return snapshot_of(self, VERSION)

    @classmethod
    def from_snapshot(cls, snapshot: Mapping[str, Any]) -> "LateCalculationPage":
        """The opposite of `to_snapshot`. Raises `ValueError` for a version that this code does not know."""
        sums = ("invoice_total", "amount", "flat")
        values = load_values(cls, snapshot, VERSION, days=("invoice_date", "due_on", "until"), sums=sums)
        currency: Currency = values["currency"]
        values["rule"] = LateRule(values["rule"])
        values["cap"] = None if values["cap"] is None else Money(values["cap"], currency)
        values["periods"] = tuple(
            LatePeriod(
                _day(period["first"]),
                _day(period["last"]),
                Money(period["debt"], currency),
                period["percent"],
                Money(period["amount"], currency),
                period["source"],
            )
            for period in values["periods"]
        )
        return cls(**values)


def plain_percent(percent: Decimal) -> str:
    """«16.5», «21»: without zeros that say nothing."""
    text = f"{percent:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def late_calculation_file_name(page: LateCalculationPage) -> str:
    """«Расчёт № 2026-0003 от 30.11.2026.pdf»."""
    day = format_short_date(page.date)
    if primary_language(page.language) == "en":
        return file_name(page.number, f"Calculation, {day}", "Calculation {number} dated {day}", day)
    return file_name(page.number, f"Расчёт от {day}", "Расчёт № {number} от {day}", day)


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
