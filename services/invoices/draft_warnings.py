"""What a draft says of itself before it is issued."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from db.models import Invoice
from db.repositories.contract import ContractSums
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Billing, ContractState, VatMode
from services.contracts.builder import remaining_amount
from services.domain.money.money import Money
from services.invoices.client_abroad import vat_question
from services.invoices.part_month import part_month_question
from services.invoices.parts import InvoiceParts, service_date
from services.invoices.views import Warning

OLD_DAYS = 31


@dataclass(frozen=True, slots=True)
class Billed:
    """What is billed of contracts already."""

    sums: Mapping[int, ContractSums]
    stages: Mapping[int, set[tuple[int, int]]]
    """Contract → (stage, invoice)."""
    months: Mapping[date, set[int]]
    """First day of a month → contracts whose retainer is on an issued invoice."""


async def load_billed(uow: UnitOfWork, drafts: Iterable[InvoiceParts]) -> Billed:
    """Of the contracts of all these drafts, each question asked once."""
    contracts: set[int] = set()
    months: dict[date, set[int]] = {}
    for parts in drafts:
        if parts.contract is not None:
            contracts.add(parts.contract.id)
            for line in parts.lines:
                if line.retainer_month:
                    months.setdefault(line.retainer_month, set()).add(parts.contract.id)
    if not contracts:
        return Billed({}, {}, {})
    return Billed(
        await uow.contracts.sums(sorted(contracts)),
        await uow.contracts.stage_invoices(contracts),
        {month: await uow.contracts.billed_months(sorted(ids), month) for month, ids in months.items()},
    )


def draft_warnings(
    invoice: Invoice, parts: InvoiceParts, today: date, billed: Billed
) -> tuple[tuple[Warning, ...], Money | None]:
    """What a draft says of itself, and by how much it goes beyond its contract."""
    found: list[Warning] = []
    over = None
    contract, lines, totals = parts.contract, parts.lines, parts.totals
    if contract is not None:
        if contract.state != ContractState.ACTIVE:
            found.append(Warning.CONTRACT_NOT_ACTIVE)
        if contract.ends_on is not None and contract.ends_on < service_date(invoice):
            found.append(Warning.CONTRACT_EXPIRED)
    if contract is not None and invoice.is_for_work:
        sums = billed.sums.get(contract.id, ContractSums())
        left = remaining_amount(contract, sums)
        if left is not None and contract.billing in (Billing.FIXED, Billing.STAGES):
            # Before the discount, as what is left. Lines beside the stages use up the contract's sum, too.
            asked = totals.amount.minor
            beside = (contract.amount_minor or 0) - sums.invoiced - sums.discounts
            left = Money(min(left.minor, beside), left.currency)
            if not lines and left.minor <= 0:
                found.append(Warning.NOTHING_LEFT)
            elif asked > left.minor:
                found.append(Warning.OVER_CONTRACT)
                over = Money(asked - left.minor, left.currency)
        others = billed.stages.get(contract.id, set())
        stages = {stage_id for stage_id, invoice_id in others if invoice_id != invoice.id}
        if any(line.stage_id in stages for line in lines):
            found.append(Warning.STAGE_BILLED)
        if any(
            contract.id in billed.months.get(line.retainer_month, ()) for line in lines if line.retainer_month
        ):
            found.append(Warning.MONTH_BILLED)
    if part_month_question(contract, lines):
        found.append(Warning.PART_MONTH)
    if vat_question(parts.issuer, parts.client):
        without = invoice.vat_mode == VatMode.NONE
        found.append(Warning.ABROAD_WITHOUT_VAT if without else Warning.ABROAD_WITH_VAT)
    if invoice.due_date is not None and invoice.due_date < invoice.invoice_date:
        found.append(Warning.DUE_BEFORE_INVOICE)
    elif invoice.due_date is not None and invoice.due_date < today:
        found.append(Warning.DUE_PAST)
    if (today - invoice.invoice_date).days > OLD_DAYS:
        found.append(Warning.OLD_DATE)
    return tuple(found), over
