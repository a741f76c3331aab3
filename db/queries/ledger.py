"""What a client's account with an issuer is made of: invoices, what became of them, and money."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import AuditEntry, Invoice, Payment
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType

Purse = tuple[int, int, str]
"""Client, issuer, currency: sums of two purses are never added."""
_AT_ONCE = 1000  # ids in one statement


class LedgerQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def purses(self, client_id: int) -> Sequence[Any]:
        """(issuer_id, currency, last_day) of every account that the client ever had, the latest used first."""
        # Grouped here, and drafts told by their number: otherwise SQLite would walk the invoices of all clients.
        billed = await self._session.execute(
            select(Invoice.issuer_id, Invoice.currency, Invoice.invoice_date).where(
                Invoice.client_id == client_id, Invoice.number.is_not(None)
            )
        )
        came = await self._session.execute(
            select(Payment.issuer_id, Payment.currency, Payment.received_on).where(
                Payment.client_id == client_id
            )
        )
        latest: dict[tuple[int, str], Any] = {}
        for issuer_id, currency, day in [*billed, *came]:
            latest[issuer_id, currency] = max(day, latest.get((issuer_id, currency), day))
        rows = [(*purse, day) for purse, day in latest.items()]
        return sorted(rows, key=lambda row: (-row[2].toordinal(), row[0], row[1]))

    async def invoices(self, purse: Purse) -> Sequence[Any]:
        """(id, number, invoice_date, total_minor, written_off_minor, status) of all that were ever issued. An
        advance invoice is none of them: it asks for money and nobody owes it for work; its money is an entry."""
        rows: Sequence[Any] = (
            await self._session.execute(
                select(
                    Invoice.id,
                    Invoice.number,
                    Invoice.invoice_date,
                    Invoice.total_minor,
                    Invoice.written_off_minor,
                    Invoice.status,
                ).where(*_in(Invoice, purse), Invoice.status != InvoiceState.DRAFT, Invoice.is_for_work)
            )
        ).all()
        return rows

    async def endings(self, invoice_ids: Sequence[int]) -> Sequence[Any]:
        """(id, object_id, action, at, after) of the acts by which these became void or were written off, in order.

        The trail is where their days are, and it is never changed. Sums of several write-offs are there only.
        """
        rows: list[Any] = []
        for start in range(0, len(invoice_ids), _AT_ONCE):
            query = select(
                AuditEntry.id, AuditEntry.object_id, AuditEntry.action, AuditEntry.at, AuditEntry.after
            ).where(
                AuditEntry.object_type == ObjectType.INVOICE.value,
                AuditEntry.object_id.in_(invoice_ids[start : start + _AT_ONCE]),
                AuditEntry.action.in_([AuditAction.VOIDED.value, AuditAction.WRITTEN_OFF.value]),
            )
            rows += (await self._session.execute(query.order_by(AuditEntry.id))).all()
        return rows

    async def payments(self, purse: Purse) -> Sequence[Any]:
        """(id, kind, amount_minor, received_on, method, reference, reverses_id)."""
        rows: Sequence[Any] = (
            await self._session.execute(
                select(
                    Payment.id,
                    Payment.kind,
                    Payment.amount_minor,
                    Payment.received_on,
                    Payment.method,
                    Payment.reference,
                    Payment.reverses_id,
                ).where(*_in(Payment, purse))
            )
        ).all()
        return rows

    async def owed(self, purse: Purse) -> int:
        """The sum of the balances of open invoices for work, in minor units."""
        owed = await self._session.scalar(
            select(func.sum(Invoice.balance_minor)).where(
                *_in(Invoice, purse), Invoice.is_open, Invoice.is_for_work
            )
        )
        return int(owed or 0)


def _in(rows: type[Invoice] | type[Payment], purse: Purse) -> tuple[Any, ...]:
    client_id, issuer_id, currency = purse
    return rows.client_id == client_id, rows.issuer_id == issuer_id, rows.currency == currency
