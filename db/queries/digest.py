"""What a morning's summary counts: inside a firm, and inside what its reader sees."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.models import Client, Delivery, Hold, Invoice, Payment
from db.vocabulary.enums import Audience, DeliveryState, HoldKind, PaymentKind

LOST = (DeliveryState.FAILED, DeliveryState.BLOCKED, DeliveryState.UNCONFIRMED)
_NEVER = (Hold.kind == HoldKind.NEVER) & Hold.ended_at.is_(None)
IS_REMINDED_OF = (
    Invoice.id.not_in(select(Hold.invoice_id).where(_NEVER, Hold.invoice_id.is_not(None))),
    Invoice.client_id.not_in(select(Hold.client_id).where(_NEVER, Hold.invoice_id.is_(None))),
)
"""Nobody has decided never to remind of it: such a debt is counted, and not pointed at each morning."""


@dataclass(frozen=True, slots=True)
class UndeliveredRow:
    client: str
    kind: str
    channel: str
    state: str
    number: str | None
    error: str | None


class DigestQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def due_on(self, day: date, limit: int) -> tuple[list[tuple[Invoice, str]], int]:
        """Open invoices whose due date it is, with the client's name; how many there are in all."""
        query = (
            select(Invoice, Client.name)
            .join(Client, Client.id == Invoice.client_id)
            .where(Invoice.is_open, Invoice.due_date == day)
        )
        return await self._invoices(query, limit)

    async def overdue_since(
        self, since: date, day: date, limit: int
    ) -> tuple[list[tuple[Invoice, str]], int]:
        """Overdue invoices whose due date was `since` or later."""
        query = (
            select(Invoice, Client.name)
            .join(Client, Client.id == Invoice.client_id)
            .where(Invoice.is_overdue(day), Invoice.due_date >= since, *IS_REMINDED_OF)
        )
        return await self._invoices(query, limit)

    async def promised(self, day: date, limit: int) -> tuple[list[tuple[Invoice, str]], int]:
        """Open invoices that the client has promised to pay on this day."""
        query = (
            select(Invoice, Client.name)
            .join(Client, Client.id == Invoice.client_id)
            .where(
                Invoice.is_open,
                Invoice.id.in_(
                    select(Hold.invoice_id).where(
                        Hold.kind == HoldKind.PROMISE, Hold.until == day, Hold.ended_at.is_(None)
                    )
                ),
            )
        )
        return await self._invoices(query, limit)

    async def overdue(self, day: date) -> dict[str, tuple[int, int]]:
        """Currency → how many invoices, and their balance in minor units."""
        rows = await self._session.execute(
            select(Invoice.currency, func.count(), func.sum(Invoice.balance_minor))
            .where(Invoice.is_overdue(day))
            .group_by(Invoice.currency)
        )
        return {currency: (count, int(minor)) for currency, count, minor in rows}

    async def worst(self, day: date, limit: int) -> list[tuple[str, date]]:
        """Clients by their oldest overdue invoice: the name and its due date."""
        oldest = func.min(Invoice.due_date)
        rows = await self._session.execute(
            select(Client.name, oldest)
            .join(Invoice, Invoice.client_id == Client.id)
            .where(Invoice.is_overdue(day), *IS_REMINDED_OF)
            .group_by(Client.id, Client.name)
            .order_by(oldest, Client.id)
            .limit(limit)
        )
        return [(name, due) for name, due in rows if due is not None]

    async def received(self, first: date, last: date) -> dict[str, int]:
        """Currency → what came in on these days, in minor units, without what was reversed."""
        undo = aliased(Payment)
        rows = await self._session.execute(
            select(Payment.currency, func.sum(Payment.amount_minor))
            .where(
                Payment.kind == PaymentKind.RECEIVED,
                Payment.received_on.between(first, last),
                Payment.id.not_in(select(undo.reverses_id).where(undo.reverses_id.is_not(None))),
            )
            .group_by(Payment.currency)
        )
        return {currency: int(minor) for currency, minor in rows}

    async def undelivered(self, since: datetime, limit: int) -> tuple[list[UndeliveredRow], int]:
        """Messages to clients that did not arrive, or may not have, and that nobody has settled; and those to staff
        that nobody heard."""
        query = (
            select(
                Client.name, Delivery.kind, Delivery.channel, Delivery.state, Invoice.number, Delivery.error
            )
            .select_from(Delivery)
            .join(Client, Client.id == Delivery.client_id)
            .outerjoin(Invoice, Invoice.id == Delivery.invoice_id)
            .where(
                or_(
                    (Delivery.audience == Audience.CLIENT) & Delivery.state.in_(LOST),
                    Delivery.state == DeliveryState.UNHEARD,
                ),
                Delivery.due_at >= since,
            )
        )
        rows = await self._session.execute(query.order_by(Delivery.id.desc()).limit(limit))
        return [UndeliveredRow(*row) for row in rows], await self._count(query)

    async def _invoices(self, query: Select[Any, Any], limit: int) -> tuple[list[tuple[Invoice, str]], int]:
        rows = await self._session.execute(
            query.order_by(Invoice.balance_minor.desc(), Invoice.id).limit(limit)
        )
        return [(invoice, name) for invoice, name in rows], await self._count(query)

    async def _count(self, query: Select[*tuple[Any, ...]]) -> int:
        return await self._session.scalar(select(func.count()).select_from(query.subquery())) or 0
