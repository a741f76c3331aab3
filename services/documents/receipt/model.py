"""Papers that confirm money: the receipt of one payment, and the certificate of what was paid on an invoice.

Both say what the books said when they were made. Neither is a fiscal receipt: that comes from a cash register, or from
the tax office's own application.
"""

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
from services.domain.money.money import Currency, Money, sum_money
from services.domain.requisites.model import Requisites

VERSION = 1


@dataclass(frozen=True, slots=True)
class ReceiptPart:
    """What of a payment lies on an invoice of this `number` and `date`."""

    number: str
    date: datetime.date
    amount: Money


@dataclass(frozen=True)
class ReceiptPage:
    """`reference` is that of the payment order; `returned` has gone back to the client; what lies on no invoice is
    its advance.

    `language` is ru or en; `decline_minor` is an option of `amount_in_words`. `draft` and `void` print a watermark;
    nobody accepts a receipt.
    """

    number: str
    date: datetime.date
    issuer: Requisites
    client: Requisites
    currency: Currency
    amount: Money
    returned: Money
    received_on: datetime.date
    method: PaymentMethod
    reference: str = ""
    parts: tuple[ReceiptPart, ...] = ()
    language: str = "ru"
    decline_minor: bool = True
    draft: bool = False
    void: bool = False
    acceptance: Acceptance | None = None
    appearance: Appearance = DEFAULT_APPEARANCE

    @cached_property
    def advance(self) -> Money:
        return self.amount - self.returned - sum_money((part.amount for part in self.parts), self.currency)

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
    def from_snapshot(cls, snapshot: Mapping[str, Any]) -> "ReceiptPage":
        """The opposite of `to_snapshot`. Raises `ValueError` for a version that this code does not know."""
        values = load_values(cls, snapshot, VERSION, days=("received_on",), sums=("amount", "returned"))
        values["method"] = PaymentMethod(values["method"])
        values["parts"] = tuple(
            ReceiptPart(part["number"], _day(part["date"]), Money(part["amount"], values["currency"]))
            for part in values["parts"]
        )
        return cls(**values)


@dataclass(frozen=True, slots=True)
class CertifiedPayment:
    """`amount` is what of it lies on the invoice, `whole` the sum that came."""

    day: datetime.date
    method: PaymentMethod
    reference: str
    amount: Money
    whole: Money


@dataclass(frozen=True)
class PaymentCertificatePage:
    """`basis` is the contract as the invoice names it. What was written off is no longer owed and was not paid."""

    number: str
    date: datetime.date
    issuer: Requisites
    client: Requisites
    currency: Currency
    invoice_number: str
    invoice_date: datetime.date
    invoice_total: Money
    payments: tuple[CertifiedPayment, ...]
    written_off: Money
    basis: str = ""
    language: str = "ru"
    decline_minor: bool = True
    draft: bool = False
    void: bool = False
    acceptance: Acceptance | None = None
    appearance: Appearance = DEFAULT_APPEARANCE

    @cached_property
    def paid(self) -> Money:
        return sum_money((payment.amount for payment in self.payments), self.currency)

    @cached_property
    def balance(self) -> Money:
        return self.invoice_total - self.paid - self.written_off

    @property
    def total(self) -> Money:
        return self.paid

    @property
    def sheet(self) -> InvoiceDocument:
        """What is looked through for letters that the fonts lack."""
        return parties_only(self)

    def to_snapshot(self) -> dict[str, Any]:
        """Plain JSON values: sums in minor units of `currency`, days as strings."""
        return snapshot_of(self, VERSION)

    @classmethod
    def from_snapshot(cls, snapshot: Mapping[str, Any]) -> "PaymentCertificatePage":
        """The opposite of `to_snapshot`. Raises `ValueError` for a version that this code does not know."""
        sums = ("invoice_total", "written_off")
        values = load_values(cls, snapshot, VERSION, days=("invoice_date",), sums=sums)
        currency: Currency = values["currency"]
        values["payments"] = tuple(
            CertifiedPayment(
                _day(payment["day"]),
                PaymentMethod(payment["method"]),
                payment["reference"],
                Money(payment["amount"], currency),
                Money(payment["whole"], currency),
            )
            for payment in values["payments"]
        )
        return cls(**values)


def receipt_file_name(page: ReceiptPage) -> str:
    """«Квитанция № 2026-0005 от 30.11.2026.pdf»."""
    day = format_short_date(page.date)
    if primary_language(page.language) == "en":
        return file_name(page.number, f"Receipt, {day}", "Receipt {number} dated {day}", day)
    return file_name(page.number, f"Квитанция от {day}", "Квитанция № {number} от {day}", day)


def certificate_file_name(page: PaymentCertificatePage) -> str:
    """«Справка об оплате № 2026-0004 от 30.11.2026.pdf»."""
    day = format_short_date(page.date)
    if primary_language(page.language) == "en":
        return file_name(
            page.number, f"Certificate of payment, {day}", "Certificate of payment {number} dated {day}", day
        )
    return file_name(page.number, f"Справка об оплате от {day}", "Справка об оплате № {number} от {day}", day)


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
