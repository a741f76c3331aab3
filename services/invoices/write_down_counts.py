"""What a draft's lines, and its discount, would come to as agreed, and how much less is asked for."""

from db.models import Contract, Invoice, InvoiceLine
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Billing, PartMonth
from services.domain.invoicing.part_month import fee_by_days, service_month
from services.domain.money.money import Currency, Money
from services.invoices.parts import InvoiceParts


async def recount_write_downs(uow: UnitOfWork, invoice: Invoice, parts: InvoiceParts) -> None:
    """After a change of the draft: what is lower no more has no reason either."""
    rows = await uow.write_downs.of_invoice(invoice.id)
    if not rows:
        return
    agreed = await agreed_sums(uow, parts)
    for row in rows:
        now = sum_now(parts, row.line_id)
        row.agreed_minor = agreed.get(row.line_id) or row.agreed_minor
        if now is None or row.agreed_minor <= now:
            await uow.write_downs.delete(row)
        else:
            row.amount_minor = row.agreed_minor - now
    await uow.flush()


async def agreed_sums(uow: UnitOfWork, parts: InvoiceParts) -> dict[int | None, int]:
    """Line → what its contract says, in minor units; the discount is off the sum of all lines."""
    stages = await uow.write_downs.stage_prices({line.stage_id for line in parts.lines if line.stage_id})
    found: dict[int | None, int] = {}
    for line in parts.lines:
        if line.stage_id is not None:
            if line.stage_id in stages:
                found[line.id] = stages[line.stage_id]
        elif parts.contract is not None and (fee := _fee(parts.contract, line)) is not None:
            found[line.id] = fee
    if parts.totals.discount:
        found[None] = parts.totals.amount.minor
    return found


def _fee(contract: Contract, line: InvoiceLine) -> int | None:
    if contract.fee_minor is None:
        return None
    if line.retainer_month is not None and contract.billing == Billing.RETAINER:
        month = service_month(line.retainer_month, contract.signed_on, contract.ends_on)
        if month.is_part and contract.part_month == PartMonth.DAYS:
            return fee_by_days(Money(contract.fee_minor, Currency(contract.currency)), month).minor
        # A part of a month of which nothing is said may be billed either way: that lowers nothing.
        return None if month.is_part else contract.fee_minor
    return None


def sum_now(parts: InvoiceParts, line_id: int | None) -> int | None:
    """What it comes to; None for a line that is not there."""
    if line_id is None:
        return (parts.totals.amount - parts.totals.discount).minor
    for line, computed in zip(parts.lines, parts.totals.lines, strict=True):
        if line.id == line_id:
            return computed.amount.minor
    return None
