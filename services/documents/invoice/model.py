"""An invoice as data: what is printed, with its sums computed, and nothing about how.

It is frozen in the database when the invoice is issued (`to_snapshot`); the same snapshot draws the same
bytes.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from services.documents.pdf.formats import short_date
from services.domain.money.money import Currency, Money, total
from services.domain.requisites.model import Requisites


class Layout(StrEnum):
    """Which country's form is drawn. Bank details follow it: account and BIC, IIK, MFO or IBAN."""

    RU = "ru"
    KZ = "kz"
    UZ = "uz"
    BY = "by"
    INTERNATIONAL = "international"


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """`discount` is the whole line's, zero or more. `vat_label` holds the rate («22%», «НДС 22/122»); a label
    without one, or none, means that the line bears no VAT, and such a text replaces the words «Без НДС»."""

    description: str
    quantity: Decimal
    unit: str
    price: Money
    discount: Money
    net: Money
    vat: Money
    gross: Money
    vat_label: str = ""


_RATE = re.compile(r"\d+(?:[.,]\d+)?\s?%|\d+/\d+")


@dataclass(frozen=True, slots=True)
class VatTotal:
    """The lines of one label together."""

    label: str
    net: Money
    vat: Money

    @property
    def rate(self) -> str:
        """«22%» out of the label; empty where there is no VAT."""
        found = _RATE.search(self.label)
        return found[0] if found else ""


@dataclass(frozen=True)
class InvoiceDocument:
    """`purpose` is the payment purpose, exactly as the payer should copy it (at most 210 characters).

    `vat_reason` says why lines bear no VAT, or cites the reverse charge. `language` is ru or en, the
    Russian forms are always in Russian. `decline_minor` is `amount_in_words`'s. `payment_link` becomes the
    QR code where no standard payload exists. `draft` and `void` put a mark across each page; `accountant`
    is the second signatory of an organisation.
    """

    number: str
    date: datetime.date
    due_date: datetime.date | None
    issuer: Requisites
    client: Requisites
    lines: tuple[DocumentLine, ...]
    currency: Currency
    layout: Layout
    language: str = "ru"
    basis: str = ""
    purpose: str = ""
    vat_reason: str = ""
    prices_include_vat: bool = True
    period_start: datetime.date | None = None
    period_end: datetime.date | None = None
    notes: str = ""
    payment_link: str = ""
    accountant: str = ""
    decline_minor: bool = True
    draft: bool = False
    void: bool = False

    @property
    def spoken(self) -> str:
        """The language of the form: national ones have only their own."""
        if self.layout is not Layout.INTERNATIONAL:
            return "ru"
        return "ru" if self.language == "ru" else "en"

    @cached_property
    def total(self) -> Money:
        """What is to be paid, VAT included."""
        return total((line.gross for line in self.lines), self.currency)

    @cached_property
    def vat(self) -> Money:
        return total((line.vat for line in self.lines), self.currency)

    @cached_property
    def discount(self) -> Money:
        return total((line.discount for line in self.lines), self.currency)

    @cached_property
    def subtotal(self) -> Money:
        """The sum of the table's last column: with VAT when prices include it."""
        return total(map(self.line_sum, self.lines), self.currency)

    def line_sum(self, line: DocumentLine) -> Money:
        return line.gross if self.prices_include_vat else line.net

    @cached_property
    def vat_totals(self) -> tuple[VatTotal, ...]:
        """One per label in the order of the lines; VAT rounded by line is summed, never computed anew."""
        return vat_totals(self.lines, self.currency)

    def to_snapshot(self) -> dict[str, Any]:
        """Plain JSON values: sums in minor units of `currency`, quantities and dates as strings."""
        snapshot = {field.name: _plain(getattr(self, field.name)) for field in fields(self)}
        return {"version": 1, **snapshot}

    @classmethod
    def from_snapshot(cls, snapshot: Mapping[str, Any]) -> "InvoiceDocument":
        """The opposite of `to_snapshot`. Raises `ValueError` for a version that this code does not know."""
        if snapshot["version"] != 1:
            raise ValueError(f"unknown snapshot version {snapshot['version']!r}")
        values = {name: value for name, value in snapshot.items() if name != "version"}
        currency = Currency(values["currency"])
        for name in ("date", "due_date", "period_start", "period_end"):
            values[name] = datetime.date.fromisoformat(values[name]) if values[name] else None
        values["currency"], values["layout"] = currency, Layout(values["layout"])
        values["issuer"] = Requisites.from_dict(values["issuer"])
        values["client"] = Requisites.from_dict(values["client"])
        values["lines"] = tuple(_line(line, currency) for line in values["lines"])
        return cls(**values)


def vat_totals(lines: Iterable[DocumentLine], currency: Currency) -> tuple[VatTotal, ...]:
    grouped: dict[str, list[DocumentLine]] = {}
    for line in lines:
        grouped.setdefault(line.vat_label, []).append(line)
    return tuple(
        VatTotal(
            label,
            total((line.net for line in group), currency),
            total((line.vat for line in group), currency),
        )
        for label, group in grouped.items()
    )


def _plain(value: Any) -> Any:
    match value:
        case Money():
            return value.minor
        case datetime.date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case StrEnum():
            return value.value
        case tuple():
            return [_plain(item) for item in value]
        case Requisites():
            return value.to_dict()
        case DocumentLine():
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _line(values: Mapping[str, Any], currency: Currency) -> DocumentLine:
    sums = {name: Money(values[name], currency) for name in ("price", "discount", "net", "vat", "gross")}
    return DocumentLine(**{**values, **sums, "quantity": Decimal(values["quantity"])})


PURPOSE_LENGTH = 210  # payment orders in Russia; a longer one is refused by the payer's bank
_DATIVE = {"договор": "договору", "соглашение": "соглашению", "контракт": "контракту"}


def purpose_text(
    number: str,
    day: datetime.date,
    vat: Iterable[VatTotal],
    *,
    subject: str = "юридические услуги",
    basis: str = "",
    code: str = "",
    language: str = "ru",
) -> str:
    """The payment purpose of an invoice, at most 210 characters; what it is for is cut first, VAT never.

    `basis` is the contract as the invoice names it («Договор № 7 от 01.02.2026»), `code` a leading payment
    code (Uzbekistan's five digits). Sums stand with a point and without spaces, as banks want them.
    """
    taxed = [(group.rate, group.vat.amount) for group in vat if group.rate]
    if language == "en":
        head, tail = f"Invoice {number} dated {short_date(day)}", ""
        middle = f", {basis}" if basis else f", {subject}"
    else:
        named = f"№ {number} " if number else ""  # a preview has none yet
        head = f"{code} Оплата по счету {named}от {short_date(day)}".lstrip()
        middle = f" за {subject}" if subject else ""
        if basis:
            middle += f" по {_dative(basis)}"
        tail = ". В том числе " + ", ".join(f"НДС {rate} - {sum_}" for rate, sum_ in taxed)
        tail = tail if taxed else ". Без НДС"
    room = PURPOSE_LENGTH - len(head) - len(tail)
    if len(middle) > room:
        middle = middle[: max(room - 1, 0)].rstrip(" ,.№") + "…" if room > 1 else ""
    return _one_line(f"{head}{middle}{tail}")[:PURPOSE_LENGTH]


def _dative(basis: str) -> str:
    first, _, rest = basis.partition(" ")
    return f"{_DATIVE[first.lower()]} {rest}" if first.lower() in _DATIVE else f"документу {basis}"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+')


def file_name(document: InvoiceDocument) -> str:
    """«Счёт № 2026-0012 от 24.11.2026.pdf»; what file systems refuse in a name becomes «-».

    Drafts have no number yet and say so.
    """
    english = document.spoken == "en"
    day = short_date(document.date)
    number = _UNSAFE.sub("-", _one_line(document.number))[:80]
    if document.draft or not number:
        return f"Draft invoice dated {day}.pdf" if english else f"Счёт, черновик от {day}.pdf"
    return f"Invoice {number} dated {day}.pdf" if english else f"Счёт № {number} от {day}.pdf"
