"""Contracts with what was billed on them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, case, delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Contract, ContractMatter, ContractStage, Invoice, InvoiceLine, Matter
from db.prepared import prepared
from db.vocabulary.enums import InvoiceState, VatMode


@dataclass(frozen=True, slots=True)
class ContractSums:
    """In minor units of the contract's currency. `invoiced` is in the contract's own terms: without VAT when VAT
    comes on top. Advance invoices are in `count` only: they bill no work."""

    invoiced: int = 0
    total: int = 0
    paid: int = 0
    count: int = 0
    discounts: int = 0
    """By how much the invoices were lowered, in the same terms as `invoiced`."""
    stages: int = 0
    """The contract's stages that are on invoices, at the contract's prices."""


_SUMS = prepared(
    select(
        Invoice.contract_id,
        func.sum(
            case(
                (Invoice.is_for_advance, 0),
                (Invoice.vat_mode == VatMode.ON_TOP, Invoice.net_minor),
                else_=Invoice.total_minor,
            )
        ),
        func.sum(case((Invoice.is_for_work, Invoice.total_minor), else_=0)),
        func.sum(case((Invoice.is_for_work, Invoice.paid_minor), else_=0)),
        func.count(),
        func.count(case((Invoice.is_for_work, Invoice.discount_bp)))
        + func.count(case((Invoice.is_for_work, Invoice.discount_minor))),
    )
    .where(Invoice.contract_id.in_(bindparam("contract_ids", expanding=True)), Invoice.is_counted)
    .group_by(Invoice.contract_id)
)
_on_invoice = (
    select(InvoiceLine.id)
    .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
    .where(InvoiceLine.stage_id == ContractStage.id, Invoice.is_counted)
)
_INVOICED_STAGES = prepared(
    select(ContractStage.contract_id, func.sum(ContractStage.amount_minor))
    .where(ContractStage.contract_id.in_(bindparam("contract_ids", expanding=True)), _on_invoice.exists())
    .group_by(ContractStage.contract_id)
)


class ContractRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: Contract | ContractStage | ContractMatter) -> None:
        self.session.add(row)

    async def get(self, contract_id: int, *, lock: bool = False) -> Contract | None:
        if not lock:
            return await self.session.get(Contract, contract_id)
        query = select(Contract).where(Contract.id == contract_id).with_for_update()
        return await self.session.scalar(query.execution_options(populate_existing=True))

    async def by_act_key(self, act_key: str) -> Contract | None:
        return await self.session.scalar(select(Contract).where(Contract.act_key == act_key))

    async def stages(self, contract_id: int) -> list[ContractStage]:
        rows = await self.session.scalars(
            select(ContractStage)
            .where(ContractStage.contract_id == contract_id)
            .order_by(ContractStage.position)
        )
        return list(rows)

    async def delete_stages_except(self, contract_id: int, kept: Sequence[int]) -> None:
        await self.session.execute(
            delete(ContractStage).where(
                ContractStage.contract_id == contract_id, ContractStage.id.not_in(kept)
            )
        )

    async def matters(self, contract_id: int) -> list[Matter]:
        rows = await self.session.scalars(
            select(Matter)
            .join(ContractMatter, ContractMatter.matter_id == Matter.id)
            .where(ContractMatter.contract_id == contract_id)
            .order_by(Matter.id)
        )
        return list(rows)

    async def unlink_matters(self, contract_id: int) -> None:
        await self.session.execute(delete(ContractMatter).where(ContractMatter.contract_id == contract_id))

    async def billed_stages(
        self, contract_id: int, *, besides: int | None = None
    ) -> dict[int, tuple[int, str | None, str]]:
        """Stage id → the invoice that bills it (id, number, status); void ones and `besides` don't count."""
        query = (
            select(InvoiceLine.stage_id, Invoice.id, Invoice.number, Invoice.status)
            .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
            .where(
                Invoice.contract_id == contract_id,
                InvoiceLine.stage_id.is_not(None),
                Invoice.status != InvoiceState.VOID,
            )
            .order_by(Invoice.id)
        )
        if besides is not None:
            query = query.where(Invoice.id != besides)
        rows = await self.session.execute(query)
        return {
            stage: (invoice, number, status) for stage, invoice, number, status in rows if stage is not None
        }

    async def get_many(self, contract_ids: Collection[int]) -> dict[int, Contract]:
        rows = await self.session.scalars(select(Contract).where(Contract.id.in_(contract_ids)))
        return {row.id: row for row in rows}

    async def stage_invoices(self, contract_ids: Collection[int]) -> dict[int, set[tuple[int, int]]]:
        """Contract → (stage, invoice that bills it); void ones don't count."""
        rows = await self.session.execute(
            select(Invoice.contract_id, InvoiceLine.stage_id, Invoice.id)
            .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
            .where(
                Invoice.contract_id.in_(contract_ids),
                InvoiceLine.stage_id.is_not(None),
                Invoice.status != InvoiceState.VOID,
            )
        )
        found: dict[int, set[tuple[int, int]]] = {}
        for contract_id, stage_id, invoice_id in rows:
            if contract_id is not None and stage_id is not None:
                found.setdefault(contract_id, set()).add((stage_id, invoice_id))
        return found

    async def billed_months(self, contract_ids: Sequence[int], month: date) -> set[int]:
        """Of these retainer contracts, the ones whose month (its first day) is on an issued invoice."""
        rows = await self.session.scalars(
            select(Invoice.contract_id)
            .join(InvoiceLine, InvoiceLine.invoice_id == Invoice.id)
            .where(
                Invoice.contract_id.in_(contract_ids),
                InvoiceLine.retainer_month == month,
                Invoice.is_counted,
            )
        )
        return {contract_id for contract_id in rows if contract_id is not None}

    async def last_billed_month(self, contract_id: int) -> date | None:
        """First day of the latest month of the retainer that is on an invoice or a draft."""
        return await self.session.scalar(
            select(func.max(InvoiceLine.retainer_month))
            .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
            .where(Invoice.contract_id == contract_id, Invoice.status != InvoiceState.VOID)
        )

    async def retainer_lines(self, contract_id: int, since: date) -> list[tuple[InvoiceLine, Invoice]]:
        """Lines of issued invoices that bill the month `since` (its first day) or a later one, oldest first."""
        rows = await self.session.execute(
            select(InvoiceLine, Invoice)
            .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
            .where(
                Invoice.contract_id == contract_id, InvoiceLine.retainer_month >= since, Invoice.is_counted
            )
            .order_by(InvoiceLine.retainer_month, Invoice.id)
        )
        return [(line, invoice) for line, invoice in rows]

    async def bills_month(self, contract_id: int, month: date) -> bool:
        """Whether an invoice or a draft bills that month (its first day) of the retainer."""
        found = (
            select(Invoice.id)
            .join(InvoiceLine, InvoiceLine.invoice_id == Invoice.id)
            .where(
                Invoice.contract_id == contract_id,
                Invoice.status != InvoiceState.VOID,
                InvoiceLine.retainer_month == month,
            )
        )
        return await self.session.scalar(found.limit(1)) is not None

    async def sums(self, contract_ids: Sequence[int]) -> dict[int, ContractSums]:
        rows = await self.session.execute(_SUMS, {"contract_ids": list(contract_ids)})
        found = [row for row in rows if row[0] is not None]
        discounts = await self._discounts([row[0] for row in found if row[5]])
        stages = await self._invoiced_stages(contract_ids)
        return {
            contract_id: ContractSums(
                int(invoiced_),
                int(total),
                int(paid),
                int(count),
                discounts.get(contract_id, 0),
                stages.get(contract_id, 0),
            )
            for contract_id, invoiced_, total, paid, count, _ in found
        }

    async def _discounts(self, contract_ids: Sequence[int]) -> dict[int, int]:
        """What the lines of discounted invoices come to, less what was invoiced."""
        if not contract_ids:
            return {}
        asked = case((Invoice.vat_mode == VatMode.ON_TOP, Invoice.net_minor), else_=Invoice.total_minor)
        rows = await self.session.execute(
            select(
                Invoice.contract_id, Invoice.id, asked, InvoiceLine.quantity_milli, InvoiceLine.price_minor
            )
            .join(InvoiceLine, InvoiceLine.invoice_id == Invoice.id)
            .where(
                Invoice.contract_id.in_(contract_ids),
                Invoice.is_counted,
                Invoice.is_for_work,
                or_(Invoice.discount_bp.is_not(None), Invoice.discount_minor.is_not(None)),
            )
        )
        discounts: dict[int, int] = {}
        seen: set[int] = set()
        for contract_id, invoice_id, minor, quantity, price in rows:
            if contract_id is None:
                continue
            # Here and not in SQL: a product of both may exceed what its integers hold. Halves go up, as in totals.
            discounts[contract_id] = discounts.get(contract_id, 0) + (quantity * price + 500) // 1000
            if invoice_id not in seen:
                seen.add(invoice_id)
                discounts[contract_id] -= minor
        return discounts

    async def _invoiced_stages(self, contract_ids: Sequence[int]) -> dict[int, int]:
        if not contract_ids:
            return {}
        rows = await self.session.execute(_INVOICED_STAGES, {"contract_ids": list(contract_ids)})
        return {contract_id: int(minor) for contract_id, minor in rows}

    async def next_stages(self, contract_ids: Sequence[int]) -> dict[int, ContractStage]:
        """The first stage of each contract that no invoice bills yet."""
        billed = (
            select(InvoiceLine.stage_id)
            .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
            .where(InvoiceLine.stage_id.is_not(None), Invoice.status != InvoiceState.VOID)
        )
        rows = await self.session.scalars(
            select(ContractStage)
            .where(ContractStage.contract_id.in_(contract_ids), ContractStage.id.not_in(billed))
            .order_by(ContractStage.contract_id, ContractStage.position.desc())
        )
        return {stage.contract_id: stage for stage in rows}
