"""What acts on many invoices begin with: drafts, retainers of a month, what was never sent."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Client, Contract, Delivery, Invoice, InvoiceLine
from db.vocabulary.enums import Billing, ContractState, DeliveryState, InvoiceState, MessageKind

_GOING = (DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCONFIRMED)


class MassCandidateQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def drafts(self, limit: int) -> tuple[list[int], int]:
        """The oldest first, so that numbers follow the dates, and how many there are."""
        query = select(Invoice.id).where(Invoice.status == InvoiceState.DRAFT)
        return await self._some(query, limit, Invoice.invoice_date, Invoice.id)

    async def unsent(self, limit: int) -> tuple[list[int], int]:
        """Open invoices that no client has got, and that are not on their way."""
        going = (
            select(Delivery.id)
            .where(
                Delivery.invoice_id == Invoice.id,
                Delivery.kind == MessageKind.INVOICE,
                Delivery.state.in_(_GOING),
            )
            .exists()
        )
        query = select(Invoice.id).where(Invoice.is_open, Invoice.sent_at.is_(None), ~going)
        return await self._some(query, limit, Invoice.invoice_date, Invoice.id)

    async def retainers(self, month: date, last: date, limit: int) -> tuple[list[int], int]:
        """Retainers in force in the month (its first and last day) that nothing bills for it yet, not even a draft."""
        billed = (
            select(Invoice.id)
            .join(InvoiceLine, InvoiceLine.invoice_id == Invoice.id)
            .where(
                Invoice.contract_id == Contract.id,
                Invoice.status != InvoiceState.VOID,
                InvoiceLine.retainer_month == month,
            )
            .exists()
        )
        query = (
            select(Contract.id)
            .join(Client, Client.id == Contract.client_id)
            .where(
                Contract.billing == Billing.RETAINER,
                Contract.state == ContractState.ACTIVE,
                Contract.signed_on <= last,
                or_(Contract.ends_on.is_(None), Contract.ends_on >= month),
                Client.archived_at.is_(None),
                ~billed,
            )
        )
        return await self._some(query, limit, Client.name_norm, Contract.id)

    async def unpaid_of_contracts(self, contract_ids: Collection[int], limit: int) -> tuple[list[int], int]:
        """Open invoices of these contracts."""
        query = select(Invoice.id).where(Invoice.is_open, Invoice.contract_id.in_(contract_ids))
        return await self._some(query, limit, Invoice.invoice_date, Invoice.id)

    async def _some(self, query: Select[Any], limit: int, *order: Any) -> tuple[list[int], int]:
        ids = list(await self._session.scalars(query.order_by(*order).limit(limit + 1)))
        if len(ids) <= limit:
            return ids, len(ids)
        count = await self._session.scalar(select(func.count()).select_from(query.subquery()))
        return ids[:limit], int(count or 0)
