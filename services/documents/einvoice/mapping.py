"""Maps a printed invoice and the extra facts to the terms of EN 16931. Sums are the document's own, never new ones."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from services.documents.einvoice.address import read_address
from services.documents.einvoice.countries import country_of_vat_id
from services.documents.einvoice.endpoint import read_endpoint
from services.documents.einvoice.facts import ExtraFacts, PartyFacts
from services.documents.einvoice.model import (
    Address,
    ElectronicInvoice,
    Endpoint,
    Line,
    Party,
    VatCategory,
    VatSum,
)
from services.documents.einvoice.vat import category_of_reason, rate_of, reason_code
from services.documents.invoice.model import DocumentLine, InvoiceDocument
from services.domain.money.money import Money, sum_money
from services.domain.requisites.model import Country, Requisites
from services.domain.tax.vat import net_of_gross

SERVICE_UNIT = "E48"
_UNITS = {
    "hour": "HUR",
    "час": "HUR",
    "ч": "HUR",
    "min": "MIN",
    "мин": "MIN",
    "month": "MON",
    "мес": "MON",
    "месяц": "MON",
    "day": "DAY",
    "день": "DAY",
    "дн": "DAY",
}
_MOST_DECIMALS = 12
_CENT = Decimal("0.01")


def map_invoice(document: InvoiceDocument, facts: ExtraFacts) -> ElectronicInvoice:
    """Raises ValueError where `completeness.find_gaps` has something to say that keeps the file from being made."""
    categories = [category_of(line, document, facts) for line in document.lines]
    outside = VatCategory.OUTSIDE in categories
    seller_address, buyer_address = address_of_seller(document, facts), address_of_buyer(document, facts)
    if seller_address is None or buyer_address is None or None in categories:
        raise ValueError("the invoice lacks what its file needs")
    lines = tuple(
        _map_line(number, line, category, document)
        for number, (line, category) in enumerate(zip(document.lines, categories, strict=True), 1)
        if category is not None
    )
    payee = document.payee
    period = document.period_start and document.period_end
    return ElectronicInvoice(
        number=document.number,
        date=document.date,
        due_date=document.due_date,
        payment_term=document.payment_term,
        currency=document.currency,
        language=document.form_language,
        # BR-O-02: outside the scope of VAT neither party shows its VAT number.
        seller=_map_party(document.issuer, facts.seller, seller_address, outside=outside, is_seller=True),
        buyer=_map_party(document.client, facts.buyer, buyer_address, outside=outside, is_seller=False),
        lines=lines,
        vat_sums=tuple(_vat_sums(lines, document)),
        buyer_reference=facts.buyer.reference,
        contract_number=facts.contract_number,
        note=document.notes,
        period_start=document.period_start if period else None,
        period_end=document.period_end if period else None,
        delivered_on=delivery_day(document, facts),
        payee_name=payee.name or "",
        iban=payee.iban or "",
        account="" if payee.iban else payee.account or "",
        bic=payee.swift or "",
        remittance=document.purpose,
    )


def delivery_day(document: InvoiceDocument, facts: ExtraFacts) -> date | None:
    """BT-72: the end of the period on the page, its one date, the day of the act, or what somebody has entered."""
    return document.period_end or document.period_start or facts.act_on or facts.invoice.delivered_on


def address_of_seller(document: InvoiceDocument, facts: ExtraFacts) -> Address | None:
    return facts.seller.address or _printed_address(document.issuer, facts.seller)


def address_of_buyer(document: InvoiceDocument, facts: ExtraFacts) -> Address | None:
    return facts.buyer.address or _printed_address(document.client, facts.buyer)


def _printed_address(party: Requisites, facts: PartyFacts) -> Address | None:
    vat_id = vat_id_of(party, facts)
    country = country_of_vat_id(vat_id) if party.country is Country.OTHER else party.country.value
    return read_address(party.address or "", country)


def vat_id_of(party: Requisites, facts: PartyFacts) -> str:
    """The VAT number with its country's prefix (BR-CO-09); empty for a party of another world."""
    if party.country is not Country.OTHER:
        return facts.vat_id
    printed = "".join((party.vat_code or "").split()).upper()
    return printed if country_of_vat_id(printed) else facts.vat_id


def registration_of(party: Requisites, facts: PartyFacts) -> str:
    """BT-30 and BT-47. A party outside of Europe is known by its tax number."""
    if party.country is not Country.OTHER:
        return party.reg_number or party.tax_id or facts.reg_number
    return party.reg_number or facts.reg_number


def endpoint_of(party: Requisites, facts: PartyFacts) -> Endpoint | None:
    """What was entered; else the e-mail on the page."""
    return facts.endpoint or read_endpoint(party.email or "")


def category_of(line: DocumentLine, document: InvoiceDocument, facts: ExtraFacts) -> VatCategory | None:
    """None when the line bears no VAT and nothing says why."""
    rate = rate_of(line)
    if rate is not None:
        return VatCategory.STANDARD if rate else VatCategory.ZERO
    return facts.invoice.vat_category or category_of_reason(document.vat_reason)


def _map_party(
    party: Requisites, facts: PartyFacts, address: Address, *, outside: bool, is_seller: bool
) -> Party:
    vat_id = "" if outside else vat_id_of(party, facts)
    reg_number = registration_of(party, facts)
    tax_number = (party.tax_id or "") if is_seller and party.country is Country.OTHER else ""
    return Party(
        name=party.name or party.short_name or "",
        address=address,
        vat_id=vat_id,
        tax_number=tax_number,
        reg_number=reg_number,
        # BR-CO-26: a buyer's program knows a seller by one of three, and a tax number is none of them.
        identifier="" if vat_id or reg_number else tax_number,
        endpoint=endpoint_of(party, facts),
        contact=contact_of(party, facts) if is_seller else "",
        phone=(party.phone or facts.phone) if is_seller else "",
        email=(party.email or facts.email) if is_seller else "",
    )


def contact_of(party: Requisites, facts: PartyFacts) -> str:
    return facts.contact or party.signatory_name or ""


def _map_line(number: int, line: DocumentLine, category: VatCategory, document: InvoiceDocument) -> Line:
    before, price = _before_discount(line, document)
    rate = rate_of(line)
    return Line(
        number=number,
        name=" ".join(line.description.split()),
        quantity=line.quantity,
        unit=_UNITS.get(line.unit.strip(" .").casefold(), SERVICE_UNIT),
        price=price,
        allowance=before - line.net,
        net=line.net,
        category=category,
        rate=None if category is VatCategory.OUTSIDE else rate or Decimal(0),
    )


class _Priced(NamedTuple):
    amount: Money
    price: Decimal


def _before_discount(line: DocumentLine, document: InvoiceDocument) -> _Priced:
    """The line without VAT and before its discount, and the price of one unit that makes it.

    A price that includes VAT rarely has a net counterpart in hundredths: it gets the decimals that quantity × price
    needs to come to the line's amount again (PEPPOL-EN16931-R120 recomputes it).
    """
    rate = rate_of(line)
    if not document.prices_include_vat or rate is None:
        return _Priced(line.net + line.discount, line.price.amount)
    priced = line.gross + line.discount
    amount = Money(net_of_gross(priced.minor, int(rate * 100)), document.currency)
    return _Priced(amount, unit_price(amount, line.quantity))


def unit_price(amount: Money, quantity: Decimal) -> Decimal:
    """With as few decimals, two at least, as make quantity × price come to the amount again."""
    for decimals in range(2, _MOST_DECIMALS):
        price = (amount.amount / quantity).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        if (price * quantity).quantize(_CENT, ROUND_HALF_UP) == amount.amount:
            return price
    return amount.amount / quantity


def _vat_sums(lines: Iterable[Line], document: InvoiceDocument) -> Iterable[VatSum]:
    """BG-23: the sums of the lines as the page has them, VAT rounded per line included."""
    groups: dict[tuple[VatCategory, Decimal | None], list[tuple[Line, DocumentLine]]] = {}
    for line, printed in zip(lines, document.lines, strict=True):
        groups.setdefault((line.category, line.rate), []).append((line, printed))
    for (category, rate), members in groups.items():
        bears_vat = category in (VatCategory.STANDARD, VatCategory.ZERO)
        yield VatSum(
            category=category,
            rate=rate,
            taxable=sum_money((line.net for line, _ in members), document.currency),
            tax=sum_money((printed.vat for _, printed in members), document.currency),
            reason="" if bears_vat else document.vat_reason,
            reason_code=reason_code(category, document.vat_reason),
        )
