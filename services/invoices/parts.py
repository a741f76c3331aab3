"""The rows around an invoice, and what its lines come to."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from db.models import Client, Contract, Invoice, InvoiceLine, Issuer, Matter
from db.repositories import Parties
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import VatMode
from services.domain.ids import InvoiceId
from services.domain.invoicing.totals import InvoiceTotals, LineInput, compute_totals
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country
from services.domain.tax.vat_choice import VatChoice, vat_rate_on
from services.invoices.views import WITHOUT_VAT


@dataclass(frozen=True, slots=True)
class InvoiceParts:
    """The rows around an invoice and what its lines come to: read once and passed to all that an act makes of them."""

    client: Client
    issuer: Issuer
    contract: Contract | None
    matter: Matter | None
    lines: list[InvoiceLine]
    totals: InvoiceTotals


async def load_parts(uow: UnitOfWork, invoice: Invoice, parties: Parties | None = None) -> InvoiceParts:
    """`parties` are those that the act at hand has read."""
    return await _parts_of(uow, invoice, parties or await uow.invoices.parties(invoice))


async def load_with_parts(uow: UnitOfWork, invoice_id: InvoiceId) -> tuple[Invoice, InvoiceParts] | None:
    found = await uow.invoices.with_parties(invoice_id)
    if found is None:
        return None
    invoice, parties = found
    return invoice, await _parts_of(uow, invoice, parties)


async def _parts_of(uow: UnitOfWork, invoice: Invoice, parties: Parties) -> InvoiceParts:
    client, issuer, contract, matter = parties
    lines = await uow.invoices.lines(invoice.id)
    return InvoiceParts(client, issuer, contract, matter, lines, totals_of(invoice, issuer, lines))


def vat_choice(invoice: Invoice) -> VatChoice:
    return VatChoice(VatMode(invoice.vat_mode), invoice.vat_code, invoice.vat_rate_bp, invoice.vat_reason)


def service_date(invoice: Invoice) -> date:
    """The rate of VAT follows the service, not the paper (domain rule of the Russian law 425-ФЗ)."""
    return invoice.service_to or invoice.invoice_date


def invoice_rate(invoice: Invoice, issuer: Issuer) -> int | None:
    return vat_rate_on(vat_choice(invoice), Country(issuer.country), service_date(invoice))


def line_rate(line: InvoiceLine, rate_bp: int | None) -> int | None:
    """What a line bears on an invoice of `rate_bp` (None: an invoice without VAT)."""
    if rate_bp is None or line.vat_rate_bp == WITHOUT_VAT:
        return None
    return rate_bp if line.vat_rate_bp is None else line.vat_rate_bp


def totals_of(invoice: Invoice, issuer: Issuer, lines: list[InvoiceLine]) -> InvoiceTotals:
    currency = Currency(invoice.currency)
    rate = invoice_rate(invoice, issuer)
    inputs = [
        LineInput(
            quantity=Decimal(line.quantity_milli).scaleb(-3),
            price=Money(line.price_minor, currency),
            vat_rate_bp=line_rate(line, rate),
        )
        for line in lines
    ]
    discount: Money | int | None = invoice.discount_bp
    if invoice.discount_minor is not None:
        discount = Money(invoice.discount_minor, currency)
    return compute_totals(inputs, VatMode(invoice.vat_mode), discount if inputs else None, currency=currency)


def apply_totals(invoice: Invoice, totals: InvoiceTotals) -> None:
    invoice.net_minor = totals.net.minor
    invoice.vat_minor = totals.vat.minor
    invoice.total_minor = totals.gross.minor
