"""Months of a retainer that somebody has to look at: billed whole though the contract ends inside, or never issued."""

from datetime import date, timedelta

from db.models import Contract
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Billing, PartMonth
from services.contracts.views import OverbilledMonth
from services.domain.calendar.dates import month_end
from services.domain.ids import InvoiceId
from services.domain.invoicing.part_month import ServiceMonth, fee_by_days, service_month
from services.domain.money.money import Currency, Money

_FRESH = timedelta(days=31)
_SAID = timedelta(days=62)


async def load_overbilled(
    uow: UnitOfWork, contract: Contract, ends_on: date | None
) -> tuple[OverbilledMonth, ...]:
    """Issued lines of more than the days until `ends_on` cost, where the contract counts by days or says nothing.

    Of later months those that were billed ahead, before the end: what is billed after it somebody has agreed.
    """
    if ends_on is None or contract.billing != Billing.RETAINER:
        return ()
    found = []
    fee = Money(contract.fee_minor or 0, Currency(contract.currency))
    for line, invoice in await uow.contracts.retainer_lines(contract.id, ends_on.replace(day=1)):
        month = line.retainer_month
        if month is None:
            continue
        if month > ends_on:
            due = Money.zero(fee.currency)
            is_agreed = invoice.invoice_date > ends_on
        else:
            due = fee_by_days(fee, service_month(month, contract.signed_on, ends_on))
            is_agreed = contract.part_month == PartMonth.FULL
        billed = Money(line.price_minor * line.quantity_milli // 1000, fee.currency)
        if billed > due and not is_agreed:
            found.append(
                OverbilledMonth(month, InvoiceId(invoice.id), invoice.number or "", billed, due, ends_on)
            )
    return tuple(found)


async def load_first_unissued(uow: UnitOfWork, contract: Contract, today: date) -> ServiceMonth | None:
    """The first month, where its day of issue was over before the contract came: it is never issued automatically.

    Only of a contract that was written down when it began: an old one was billed elsewhere. Said for two months.
    """
    begun, next_day = contract.signed_on, contract.next_issue_on
    if next_day is None or next_day <= month_end(begun) or not begun <= today <= begun + _SAID:
        return None
    if contract.created_at.date() > begun + _FRESH or await uow.contracts.bills_month(
        contract.id, begun.replace(day=1)
    ):
        return None
    return service_month(begun.replace(day=1), begun, contract.ends_on)
