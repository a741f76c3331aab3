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
from services.documents.plain_values import require_version, snapshot_of
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

    `language` is ru or en; `decline_minor` is an option of `amount_in_words`. `void` prints a watermark.
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
    void: bool = False

    @cached_property
    def advance(self) -> Money:
        return self.amount - self.returned - sum_money((part.amount for part in self.parts), self.currency)

    def to_snapshot(self) -> dict[str, Any]:
        """Plain JSON values: sums in minor units of `currency`, days as strings."""
        return snapshot_of(self, VERSION)

    @classmethod
    def from_snapshot(cls, snapshot: Mapping[str, Any]) -> "ReceiptPage":
        """The opposite of `to_snapshot`. Raises `ValueError` for a version that this code does not know."""
        values = require_version(snapshot, VERSION)
        currency = Currency(values["currency"])
        parts = tuple(
            ReceiptPart(part["number"], _day(part["date"]), Money(part["amount"], currency))
            for part in values["parts"]
        )
        return cls(
            **{
                **values,
                "date": _day(values["date"]),
                "received_on": _day(values["received_on"]),
                "issuer": Requisites.from_dict(values["issuer"]),
                "client": Requisites.from_dict(values["client"]),
                "currency": currency,
                "amount": Money(values["amount"], currency),
                "returned": Money(values["returned"], currency),
                "method": PaymentMethod(values["method"]),
                "parts": parts,
            }
        )


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
    total: Money
    payments: tuple[CertifiedPayment, ...]
    written_off: Money
    basis: str = ""
    language: str = "ru"
    decline_minor: bool = True
    void: bool = False

    @cached_property
    def paid(self) -> Money:
        return sum_money((payment.amount for payment in self.payments), self.currency)

    @cached_property
    def balance(self) -> Money:
        return self.total - self.paid - self.written_off

    def to_snapshot(self) -> dict[str, Any]:
        """Plain JSON values: sums in minor units of `currency`, days as strings."""
        return snapshot_of(self, VERSION)

    @classmethod
    def from_snapshot(cls, snapshot: Mapping[str, Any]) -> "PaymentCertificatePage":
        """The opposite of `to_snapshot`. Raises `ValueError` for a version that this code does not know."""
        values = require_version(snapshot, VERSION)
        currency = Currency(values["currency"])
        payments = tuple(
            CertifiedPayment(
                _day(payment["day"]),
                PaymentMethod(payment["method"]),
                payment["reference"],
                Money(payment["amount"], currency),
                Money(payment["whole"], currency),
            )
            for payment in values["payments"]
        )
        return cls(
            **{
                **values,
                "date": _day(values["date"]),
                "invoice_date": _day(values["invoice_date"]),
                "issuer": Requisites.from_dict(values["issuer"]),
                "client": Requisites.from_dict(values["client"]),
                "currency": currency,
                "total": Money(values["total"], currency),
                "written_off": Money(values["written_off"], currency),
                "payments": payments,
            }
        )


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
