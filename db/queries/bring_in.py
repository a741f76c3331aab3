"""All that rows brought in from elsewhere are compared with, and what has become of those that were written."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Allocation, Client, Contract, Invoice, Payment
from db.vocabulary.enums import PaymentKind

_PIECE = 500
"""Ids in one statement."""


@dataclass(frozen=True, slots=True)
class NumberedInvoice:
    """Without its page, which is wide."""

    id: int
    client_id: int
    issuer_id: int
    number: str
    currency: str
    total_minor: int
    balance_minor: int
    """Of a void one as if it were not."""
    invoice_date: date
    status: str


@dataclass(frozen=True, slots=True)
class ReceivedPayment:
    id: int
    client_id: int
    issuer_id: int
    received_on: date
    currency: str
    amount_minor: int
    act_key: str


class BringInQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def clients(self) -> Sequence[Client]:
        """Archived ones, too; without those whose data were erased."""
        query = select(Client).where(Client.erased_at.is_(None)).order_by(Client.id)
        return (await self._session.scalars(query)).all()

    async def contracts(self) -> Sequence[Contract]:
        return (await self._session.scalars(select(Contract).order_by(Contract.id))).all()

    async def invoices(self) -> list[NumberedInvoice]:
        columns = [getattr(Invoice, name) for name in NumberedInvoice.__dataclass_fields__]
        query = select(*columns).where(Invoice.number.is_not(None)).order_by(Invoice.id)
        return [NumberedInvoice(*row) for row in await self._session.execute(query)]

    async def payments(self) -> list[ReceivedPayment]:
        """What was received, also what was reversed since: it came all the same."""
        columns = [getattr(Payment, name) for name in ReceivedPayment.__dataclass_fields__]
        query = select(*columns).where(Payment.kind == PaymentKind.RECEIVED).order_by(Payment.id)
        return [ReceivedPayment(*row) for row in await self._session.execute(query)]

    async def placed(self) -> dict[int, dict[int, int]]:
        """Payment id → what of it was ever put on each invoice; money of advance invoices is not among it."""
        query = select(Allocation.payment_id, Allocation.invoice_id, Allocation.amount_minor).where(
            Allocation.amount_minor > 0, Allocation.advance_invoice_id.is_(None)
        )
        found: dict[int, dict[int, int]] = {}
        for payment_id, invoice_id, minor in await self._session.execute(query):
            on = found.setdefault(payment_id, {})
            on[invoice_id] = on.get(invoice_id, 0) + minor
        return found

    async def invoice_sums(self, invoice_ids: Collection[int]) -> dict[str, tuple[int, int]]:
        """By currency what these invoices come to, and what lies on them."""
        return await self._sums(
            Invoice.id, Invoice.currency, (Invoice.total_minor, Invoice.paid_minor), invoice_ids
        )

    async def payment_sums(self, payment_ids: Collection[int]) -> dict[str, tuple[int, int]]:
        """By currency what these payments come to, twice."""
        return await self._sums(
            Payment.id, Payment.currency, (Payment.amount_minor, Payment.amount_minor), payment_ids
        )

    async def _sums(
        self, key: Any, currency: Any, columns: tuple[Any, Any], ids: Collection[int]
    ) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        rest = sorted(ids)
        while rest:
            piece, rest = rest[:_PIECE], rest[_PIECE:]
            query = select(currency, func.sum(columns[0]), func.sum(columns[1])).where(key.in_(piece))
            for code, one, other in await self._session.execute(query.group_by(currency)):
                before = found.get(code, (0, 0))
                found[code] = before[0] + int(one), before[1] + int(other)
        return found
