"""The lines that a contract puts on its next invoice."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.dates import format_date

from db.models import Contract, Invoice
from db.repositories.contract import ContractSums
from db.uow import UnitOfWork
from services.contract_cards import remaining
from services.contract_views import Billing
from services.invoice_views import LineEdit
from services.money import Currency, Money
from services.ports import Translator

ONE = Decimal(1)


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
    uow: UnitOfWork, contract: Contract, invoice: Invoice, translator: Translator
) -> Drafted:
    """Nothing where a person has to say what was done: hours, a success fee, expenses, or all is billed."""
    currency = Currency(contract.currency)
    language = invoice.language
    match Billing(contract.billing):
        case Billing.STAGES:
            stage = (await uow.contracts.next_stages([contract.id])).get(contract.id)
            if stage is None:
                return Drafted()
            unit = translator.get("document-unit-service", language, {})
            edit = LineEdit(stage.name, ONE, unit, Money(stage.amount_minor, currency))
            return Drafted((LineDraft(edit, stage_id=stage.id),))
        case Billing.RETAINER:
            return await _retainer(uow, contract, invoice, translator)
        case Billing.FIXED:
            sums = (await uow.contracts.sums([contract.id])).get(contract.id, ContractSums())
            left = remaining(contract, sums)
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


async def _retainer(uow: UnitOfWork, contract: Contract, invoice: Invoice, translator: Translator) -> Drafted:
    """The month after the last billed one; the month of the invoice when none was billed or that month is gone by."""
    month = invoice.invoice_date.replace(day=1)
    last = await uow.contracts.last_billed_month(contract.id)
    if last is not None and last >= month:
        month = next_month(last)
    end = month.replace(day=monthrange(month.year, month.month)[1])
    start = max(month, contract.signed_on) if contract.signed_on <= end else month
    if contract.ends_on is not None and month <= contract.ends_on < end:
        end = contract.ends_on
    name = format_date(month, "LLLL y", locale=invoice.language)
    text = translator.get(
        "document-line-retainer", invoice.language, {"subject": contract.subject, "month": name}
    )
    unit = translator.get("document-unit-month", invoice.language, {})
    price = Money(contract.fee_minor or 0, Currency(contract.currency))
    line = LineDraft(LineEdit(text, ONE, unit, price), retainer_month=month)
    return Drafted((line,), start, end)


def next_month(month: date) -> date:
    """First day of the month after this one."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)
