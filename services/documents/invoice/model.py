"""An invoice as data: everything that is printed, with computed sums, and nothing about its layout.

The database keeps its snapshot when the invoice is issued (`to_snapshot`); equal snapshots render to equal bytes.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from services.documents.appearance import DEFAULT_APPEARANCE, Appearance
from services.documents.text.formats import format_short_date
from services.domain.money.money import Currency, Money, round_half_up, sum_money
from services.domain.requisites.model import Country, Requisites


class InvoiceLayout(StrEnum):
    """The form that is drawn. Bank details follow it: account and BIC, IIK, MFO or IBAN."""

    RU = "ru"
    KZ = "kz"
    UZ = "uz"
    BY = "by"
    INTERNATIONAL = "international"


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """`discount` is of the whole line, zero or more. `vat_label` holds the rate («22%», «НДС 22/122»). A label without
    a rate means that the line bears no VAT and is printed in place of «Без НДС»; an empty label prints these words."""

    description: str
    quantity: Decimal
    unit: str
    price: Money
    discount: Money
    net: Money
    vat: Money
    gross: Money
    vat_label: str = ""


_RATE_PATTERN = re.compile(r"\d+(?:[.,]\d+)?\s?%|\d+/\d+")


@dataclass(frozen=True, slots=True)
class VatTotal:
    """Net and VAT of the lines of one VAT label."""

    label: str
    net: Money
    vat: Money

    @property
    def rate(self) -> str:
        """The rate in the label, «22%»; empty when there is no VAT."""
        match = _RATE_PATTERN.search(self.label)
        return match[0] if match else ""


LANGUAGES: Mapping[InvoiceLayout, tuple[str, ...]] = {
    InvoiceLayout.RU: ("ru", "en", "ru+en"),
    InvoiceLayout.KZ: ("ru", "kk", "en", "ru+kk", "ru+en"),
    InvoiceLayout.UZ: ("ru", "uz", "uz_Cyrl", "en", "ru+uz", "ru+uz_Cyrl", "ru+en"),
    InvoiceLayout.BY: ("ru", "be", "en", "ru+be", "ru+en"),
    InvoiceLayout.INTERNATIONAL: ("en", "ru", "ru+en"),
}
"""The languages of each form; the first is that of a document which asks for another."""


def home_layout(country: Country) -> InvoiceLayout:
    """The form of an issuer's own country. All know the languages of the international one, too."""
    return InvoiceLayout.INTERNATIONAL if country is Country.OTHER else InvoiceLayout(country.value.lower())


_OF_A_COPY = {"paid", "paid_on"}


@dataclass(frozen=True)
class InvoiceDocument:
    """`purpose` is the payment purpose, exactly as the payer should copy it (at most 210 characters).

    `payee_name` and `payee_bank` are what a transfer from abroad names, where they differ from the issuer's; it
    comes through `correspondent`. `vat_reason` says why lines bear no VAT, or cites the reverse charge. `language` is
    one of `LANGUAGES`, by the layout. `decline_minor` is an option of `amount_in_words`.
    `payment_link` is in the QR code where no standard payload exists. `draft` and `void` print a watermark on each
    page; `accountant` is the second signatory of an organisation.
    """

    number: str
    date: datetime.date
    due_date: datetime.date | None
    issuer: Requisites
    client: Requisites
    lines: tuple[DocumentLine, ...]
    currency: Currency
    layout: InvoiceLayout
    language: str = "ru"
    basis: str = ""
    purpose: str = ""
    vat_reason: str = ""
    prices_include_vat: bool = True
    period_start: datetime.date | None = None
    period_end: datetime.date | None = None
    notes: str = ""
    payment_link: str = ""
    decline_minor: bool = True
    accountant: str = ""
    draft: bool = False
    void: bool = False
    payment_term: str = ""
    """In words and in the document's language, where there is no due date: the term runs from the act."""
    payee_name: str = ""
    payee_bank: str = ""
    correspondent: str = ""
    paid: Money | None = None
    """Of a fresh copy: what has been paid until `paid_on`. A snapshot never has it."""
    paid_on: datetime.date | None = None
    appearance: Appearance = DEFAULT_APPEARANCE

    @property
    def form_language(self) -> str:
        """The language of the printed form, or two joined by «+»; its usual one where it has no other."""
        return self.language if self.language in LANGUAGES[self.layout] else LANGUAGES[self.layout][0]

    @property
    def is_european(self) -> bool:
        """Whether Directive 2006/112/EC rules the page."""
        return self.layout is InvoiceLayout.INTERNATIONAL and self.issuer.country is Country.OTHER

    @property
    def prices_are_net(self) -> bool:
        """Whether unit prices are printed without VAT, which art. 226 (8) asks for even where they include it."""
        return bool(self.vat) and (self.is_european or not self.prices_include_vat)

    @property
    def shows_gross(self) -> bool:
        """Whether the table's last column includes VAT."""
        return self.prices_include_vat and not self.prices_are_net

    @property
    def needs_vat_table(self) -> bool:
        """Whether net, VAT and gross of each rate are printed: where rates are mixed, and in the EU."""
        groups = self.vat_totals
        return any(group.rate for group in groups) and (self.is_european or len(groups) > 1)

    @property
    def balance(self) -> Money:
        """What is left to pay, of a fresh copy; the total of any other."""
        return self.total - self.paid if self.paid else self.total

    @property
    def payee(self) -> Requisites:
        """Whom the client pays, by codes that the client's own bank knows: abroad that is SWIFT, no БИК and no МФО."""
        issuer = self.issuer
        if self.layout is not InvoiceLayout.INTERNATIONAL:
            return issuer
        is_domestic_code = issuer.country in (Country.RU, Country.UZ)
        return replace(
            issuer,
            name=self.payee_name or issuer.name,
            short_name=None if self.payee_name else issuer.short_name,
            bank_name=self.payee_bank or issuer.bank_name,
            swift=issuer.swift or (None if is_domestic_code else issuer.bic),
            bic=None,
            corr_account=None,
        )

    @cached_property
    def total(self) -> Money:
        """The amount to pay, VAT included."""
        return sum_money((line.gross for line in self.lines), self.currency)

    @cached_property
    def vat(self) -> Money:
        return sum_money((line.vat for line in self.lines), self.currency)

    @cached_property
    def discount(self) -> Money:
        return sum_money((line.discount for line in self.lines), self.currency)

    @cached_property
    def subtotal(self) -> Money:
        """The sum of the table's last column."""
        return sum_money(map(self.line_sum, self.lines), self.currency)

    def line_sum(self, line: DocumentLine) -> Money:
        return line.gross if self.shows_gross else line.net

    def line_discount(self, line: DocumentLine) -> Money:
        """The discount as printed: without VAT where the prices are."""
        if not self.prices_include_vat or self.shows_gross or not line.gross:
            return line.discount
        return Money(
            round_half_up(Decimal(line.discount.minor * line.net.minor) / line.gross.minor), self.currency
        )

    @cached_property
    def shown_discount(self) -> Money:
        return sum_money(map(self.line_discount, self.lines), self.currency)

    @cached_property
    def vat_totals(self) -> tuple[VatTotal, ...]:
        """One total per label in the order of the lines; it sums VAT as rounded per line."""
        return group_vat_by_label(self.lines, self.currency)

    def to_snapshot(self) -> dict[str, Any]:
        """Plain JSON values: sums in minor units of `currency`, quantities and dates as strings.

        The usual appearance is left out: what was frozen before there was another one stays equal.
        """
        snapshot = {
            field.name: _to_json_value(getattr(self, field.name))
            for field in fields(self)
            if field.name not in _OF_A_COPY
        }
        if self.appearance == DEFAULT_APPEARANCE:
            del snapshot["appearance"]
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
        values["currency"], values["layout"] = currency, InvoiceLayout(values["layout"])
        values["issuer"] = Requisites.from_dict(values["issuer"])
        values["client"] = Requisites.from_dict(values["client"])
        values["lines"] = tuple(_line_from_json(line, currency) for line in values["lines"])
        values["appearance"] = Appearance(**values.get("appearance", {}))
        return cls(**values)


@dataclass(frozen=True, slots=True)
class InvoicePage:
    """All that is needed to draw an invoice: the document, and the images that its appearance names (digest → PNG)."""

    document: InvoiceDocument
    images: Mapping[str, bytes]


def group_vat_by_label(lines: Iterable[DocumentLine], currency: Currency) -> tuple[VatTotal, ...]:
    grouped: dict[str, list[DocumentLine]] = {}
    for line in lines:
        grouped.setdefault(line.vat_label, []).append(line)
    return tuple(
        VatTotal(
            label,
            sum_money((line.net for line in group), currency),
            sum_money((line.vat for line in group), currency),
        )
        for label, group in grouped.items()
    )


def _to_json_value(value: Any) -> Any:
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
            return [_to_json_value(item) for item in value]
        case Requisites():
            return value.to_dict()
        case Appearance():
            return value.to_dict()
        case DocumentLine():
            return {field.name: _to_json_value(getattr(value, field.name)) for field in fields(value)}
    return value


def _line_from_json(values: Mapping[str, Any], currency: Currency) -> DocumentLine:
    sums = {name: Money(values[name], currency) for name in ("price", "discount", "net", "vat", "gross")}
    return DocumentLine(**{**values, **sums, "quantity": Decimal(values["quantity"])})


MAX_PURPOSE_LENGTH = 210  # payment orders in Russia; a longer one is refused by the payer's bank
_DATIVE_FORMS = {"договор": "договору", "соглашение": "соглашению", "контракт": "контракту"}


def format_payment_purpose(
    number: str,
    day: datetime.date,
    vat: Iterable[VatTotal],
    *,
    subject: str = "юридические услуги",
    basis: str = "",
    code: str = "",
    language: str = "ru",
    for_advance: bool = False,
) -> str:
    """The payment purpose of an invoice, at most 210 characters. The subject is cut first, VAT and the number never.

    `basis` is the contract as the invoice names it («Договор № 7 от 01.02.2026»), `code` a leading payment
    code (Uzbekistan's five digits). Sums have a point and no spaces, as banks require.
    """
    order = ""  # where the number follows the middle, it is no part of what is cut
    taxed_rates = [(group.rate, group.vat.amount) for group in vat if group.rate]
    if language == "en":
        head, tail = f"Invoice {number} dated {format_short_date(day)}", ""
        middle = f", {basis or subject}" if basis or subject else ""
        if for_advance:
            middle = f", advance under {basis}" if basis else ", advance"
    else:
        number_text = f"№ {number} " if number else ""  # a preview has none yet
        head = f"{code} Оплата по счету {number_text}от {format_short_date(day)}".lstrip()
        middle = f" за {subject}" if subject else ""
        if basis:
            middle += f" по {_in_dative(basis)}"
        if for_advance:
            middle = f" по {_in_dative(basis)}" if basis else ""
            head, order = f"{code} Аванс".lstrip(), f" по счету {number_text}от {format_short_date(day)}"
        tail = ". В том числе " + ", ".join(f"НДС {rate} - {amount}" for rate, amount in taxed_rates)
        tail = order + (tail if taxed_rates else ". Без НДС")
    max_middle = MAX_PURPOSE_LENGTH - len(head) - len(tail)
    if len(middle) > max_middle:
        middle = middle[: max(max_middle - 1, 0)].rstrip(" ,.№") + "…" if max_middle > 1 else ""
    return _one_line(f"{head}{middle}{tail}")[:MAX_PURPOSE_LENGTH]


def _in_dative(basis: str) -> str:
    first, _, rest = basis.partition(" ")
    return (
        f"{_DATIVE_FORMS[first.lower()]} {rest}" if first.lower() in _DATIVE_FORMS else f"документу {basis}"
    )


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


_UNSAFE_IN_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+')


def pdf_file_name(document: InvoiceDocument) -> str:
    """«Счёт № 2026-0012 от 24.11.2026.pdf»; characters that file systems refuse become «-».

    The name of a draft has no number and says that it is a draft.
    """
    is_english = document.form_language == "en"
    day = format_short_date(document.date)
    number = _UNSAFE_IN_FILE_NAME.sub("-", _one_line(document.number))[:80]
    if document.draft or not number:
        return f"Draft invoice dated {day}.pdf" if is_english else f"Счёт, черновик от {day}.pdf"
    rest = ""
    if document.paid and document.paid_on:
        balance_day = format_short_date(document.paid_on)
        rest = f", balance on {balance_day}" if is_english else f", остаток на {balance_day}"
    return f"Invoice {number} dated {day}{rest}.pdf" if is_english else f"Счёт № {number} от {day}{rest}.pdf"
