"""Lines of drafts: those that a contract puts on its next invoice, and what a line may hold."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.dates import format_date

from db.models import Contract, Invoice, InvoiceLine
from db.repositories.contract import ContractSums
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Billing, PartMonth
from services.contracts.builder import remaining_amount
from services.domain.errors import BadInput
from services.domain.invoicing.part_month import fee_by_days, service_month
from services.domain.languages import locale_language
from services.domain.money.money import Currency, Money
from services.domain.ports import Translator
from services.domain.text_input import parse_line
from services.invoices.views import WITHOUT_VAT, LineEdit
from services.invoices.wording import SUBJECT_KEYS, say_in

ONE = Decimal(1)
MAX_QUANTITY = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class LineDraft:
    edit: LineEdit
    stage_id: int | None = None
    retainer_month: date | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    lines: tuple[LineDraft, ...] = ()
    service_from: date | None = None
    service_to: date | None = None


async def lines_from_contract(
    uow: UnitOfWork,
    contract: Contract,
    invoice: Invoice,
    translator: Translator,
    month: date | None = None,
) -> Drafted:
    """Nothing where a person has to say what was done: hours, a success fee, expenses, or all is billed.

    `month` is its first day: which one a retainer bills, when it is not simply the next.
    """
    currency = Currency(contract.currency)
    language = locale_language(invoice.language)
    match Billing(contract.billing):
        case Billing.STAGES:
            stage = (await uow.contracts.next_stages([contract.id])).get(contract.id)
            if stage is None:
                return Drafted()
            unit = translator.get("document-unit-service", language, {})
            edit = LineEdit(stage.name, ONE, unit, Money(stage.amount_minor, currency))
            return Drafted((LineDraft(edit, stage_id=stage.id),))
        case Billing.RETAINER:
            month = month or await _month_to_bill(uow, contract, invoice)
            return retainer_lines(contract, language, translator, month)
        case Billing.FIXED:
            sums = (await uow.contracts.sums([contract.id])).get(contract.id, ContractSums())
            left = remaining_amount(contract, sums)
            if left is None or left.minor <= 0:
                return Drafted()
            unit = translator.get("document-unit-service", language, {})
            return Drafted((LineDraft(LineEdit(contract.subject, ONE, unit, left)),))
        case Billing.HOURLY:
            unit = translator.get("document-unit-hour", language, {})
            edit = LineEdit(contract.subject, ONE, unit, Money(contract.fee_minor or 0, currency))
            return Drafted((LineDraft(edit),))
        case Billing.SUCCESS | Billing.EXPENSES:
            return Drafted()


async def _month_to_bill(uow: UnitOfWork, contract: Contract, invoice: Invoice) -> date:
    """The month after the last billed one; the month of the invoice when none was billed or that month is gone by."""
    month = invoice.invoice_date.replace(day=1)
    last = await uow.contracts.last_billed_month(contract.id)
    return next_month(last) if last is not None and last >= month else month


def retainer_lines(contract: Contract, language: str, translator: Translator, month: date) -> Drafted:
    """The fee of the month. A part of one costs what the contract says; where it says nothing, the whole fee."""
    part = service_month(month, contract.signed_on, contract.ends_on)
    price = Money(contract.fee_minor or 0, Currency(contract.currency))
    subject = say_in(language, contract.subject, SUBJECT_KEYS, translator)
    params = {"subject": subject, "month": format_date(month, "LLLL y", locale=language)}
    text = translator.get("document-line-retainer", language, params)
    if part.is_part and contract.part_month == PartMonth.DAYS:
        price = fee_by_days(price, part)
        days = {
            "start": part.start.strftime("%d.%m.%Y"),
            "end": part.end.strftime("%d.%m.%Y"),
            "days": part.days,
            "of": part.days_of_month,
        }
        text = translator.get("document-line-retainer-part", language, params | days)
    unit = translator.get("document-unit-month", language, {})
    line = LineDraft(LineEdit(text, ONE, unit, price), retainer_month=month)
    return Drafted((line,), part.start, part.end)


def next_month(month: date) -> date:
    """First day of the month after this one."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def add_lines(uow: UnitOfWork, invoice: Invoice, lines: tuple[LineDraft, ...]) -> None:
    for position, drafted in enumerate(lines, start=1):
        row = InvoiceLine(
            invoice_id=invoice.id,
            position=position,
            stage_id=drafted.stage_id,
            retainer_month=drafted.retainer_month,
        )
        fill_line(row, drafted.edit, Currency(invoice.currency))
        uow.invoices.add(row)


def fill_line(row: InvoiceLine, edit: LineEdit, currency: Currency) -> None:
    """Raises `BadInput` for a price, a quantity, a rate or a text that a line can't have."""
    if edit.price.currency is not currency or edit.price.minor < 0:
        raise BadInput("error-invoice-price")
    if edit.quantity <= 0:
        raise BadInput("error-quantity-zero")
    if edit.quantity > MAX_QUANTITY:
        raise BadInput("error-quantity-too-big")
    if edit.quantity != edit.quantity.quantize(Decimal("0.001")):
        raise BadInput("error-quantity-decimals", str(edit.quantity))
    if edit.vat_rate_bp is not None and not WITHOUT_VAT <= edit.vat_rate_bp < 10_000:
        raise BadInput("error-vat-rate")
    row.description = parse_line(edit.description, 1000, "error-invoice-description")
    row.quantity_milli = int(edit.quantity * 1000)
    row.unit = parse_line(edit.unit, 20, "error-invoice-unit")
    row.price_minor = edit.price.minor
    row.vat_rate_bp = edit.vat_rate_bp


def same_line(one: InvoiceLine, other: InvoiceLine) -> bool:
    """Whether both say and cost the same."""
    names = ("description", "quantity_milli", "unit", "price_minor", "vat_rate_bp")
    return all(getattr(one, name) == getattr(other, name) for name in names)
