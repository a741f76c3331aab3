"""Money that came on advance invoices: what of it lies on the advances of contracts, and what has used it.

A payment of such an invoice stays on it, so that the invoice is paid. What is used of it is an allocation to another
invoice that names the advance invoice, what is returned a refund that does. What lies is the rest.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    bindparam,
    cast,
    false,
    func,
    null,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, aliased

from db.models import Allocation, Invoice, Payment
from db.prepared import prepared
from db.repositories.payment import ADVANCES
from db.vocabulary.enums import InvoiceState


@dataclass(frozen=True, slots=True)
class LyingAdvance:
    """What lies on the advance of one contract, in minor units; never zero."""

    contract_id: int
    client_id: int
    issuer_id: int
    currency: str
    minor: int


@dataclass(frozen=True, slots=True)
class AdvanceSource:
    """What of one payment lies unused on one advance invoice."""

    payment: Payment
    invoice_id: int
    minor: int


@dataclass(frozen=True, slots=True)
class UsedAdvance:
    """What was used of one advance invoice: on another invoice, or returned (`invoice_id` is empty)."""

    contract_id: int
    advance_number: str
    currency: str
    invoice_id: int | None
    number: str | None
    minor: int
    at: datetime
    """The last time."""
    returned_on: date | None
    is_sent: bool
    """Whether the client was sent the invoice."""


_used = (
    select(func.sum(Allocation.amount_minor))
    .where(Allocation.advance_invoice_id == Invoice.id)
    .correlate(Invoice)
    .scalar_subquery()
)
_returned = (
    select(func.sum(Payment.amount_minor))
    .where(Payment.advance_invoice_id == Invoice.id)
    .correlate(Invoice)
    .scalar_subquery()
)
_LYING = func.sum(Invoice.paid_minor - func.coalesce(_used, 0) + func.coalesce(_returned, 0))
_of_clients = (
    select(Invoice.client_id, Invoice.issuer_id, Invoice.currency, _LYING, Invoice.contract_id)
    .where(Invoice.is_for_advance, Invoice.client_id.in_(bindparam("client_ids", expanding=True)))
    .group_by(Invoice.contract_id, Invoice.client_id, Invoice.issuer_id, Invoice.currency)
)
_OF_CLIENTS = prepared(_of_clients)
LYING_OF_CLIENT = (
    select(Invoice.client_id)
    .where(
        Invoice.is_for_advance,
        Invoice.contract_id.is_not(None),
        Invoice.client_id == bindparam("client_id"),
    )
    .group_by(Invoice.contract_id, Invoice.client_id, Invoice.issuer_id, Invoice.currency)
    .having(_LYING != 0)
)
"""The client, where something of its money lies on the advance of a contract."""
_USABLE = prepared(
    union_all(
        _of_clients.add_columns(true()),
        ADVANCES.add_columns(cast(null(), Integer), false()),
    )
)
_OF_CONTRACT = prepared(
    select(_LYING).where(
        Invoice.is_for_advance,
        Invoice.client_id == bindparam("client_id"),
        Invoice.contract_id == bindparam("contract_id"),
    )
)


def _uses(of_contract: bool) -> tuple[Select[*tuple[Any, ...]], Select[*tuple[Any, ...]]]:
    """What the advance invoices of the client, or of one contract, were used for: invoices, and money returned."""
    advance = aliased(Invoice)
    of = [advance.client_id == bindparam("client_id"), advance.is_for_advance]
    if of_contract:
        of.append(advance.contract_id == bindparam("contract_id"))
    amount = func.sum(Allocation.amount_minor)
    used = (
        select(
            advance.contract_id,
            advance.number,
            advance.currency,
            Invoice.id,
            Invoice.number,
            Invoice.sent_at,
            amount,
            func.max(Allocation.created_at),
        )
        .join(advance, advance.id == Allocation.advance_invoice_id)
        .join(Invoice, Invoice.id == Allocation.invoice_id)
        .where(*of)
        .group_by(
            advance.id,
            advance.contract_id,
            advance.number,
            advance.currency,
            Invoice.id,
            Invoice.number,
            Invoice.sent_at,
        )
        .having(amount != 0)
    )
    undone = select(Payment.reverses_id).where(
        Payment.reverses_id.is_not(None), Payment.client_id == bindparam("client_id")
    )
    back = (
        select(
            advance.contract_id,
            advance.number,
            advance.currency,
            -Payment.amount_minor,
            Payment.created_at,
            Payment.received_on,
        )
        .join(advance, advance.id == Payment.advance_invoice_id)
        .where(*of, Payment.amount_minor < 0, Payment.id.not_in(undone))
    )
    return used, back


_USES_OF_CLIENT = [prepared(each) for each in _uses(False)]
_USES_OF_CONTRACT = [prepared(each) for each in _uses(True)]


def _lying(rows: Iterable[Sequence[Any]]) -> list[LyingAdvance]:
    found = [
        LyingAdvance(contract_id, client_id, issuer_id, currency, int(minor))
        for client_id, issuer_id, currency, minor, contract_id in rows
        if contract_id is not None and minor
    ]
    return sorted(found, key=lambda one: (one.client_id, one.contract_id))


class ContractAdvanceRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def lying(self, client_ids: Collection[int]) -> list[LyingAdvance]:
        """Of all contracts of these clients."""
        return _lying(await self._session.execute(_OF_CLIENTS, {"client_ids": list(client_ids)}))

    async def usable(
        self, client_ids: Collection[int]
    ) -> tuple[list[LyingAdvance], dict[tuple[int, int, str], int]]:
        """`lying`, and `PaymentRepository.advances`, in one statement."""
        rows = (await self._session.execute(_USABLE, {"client_ids": list(client_ids)})).all()
        general = {
            (client, issuer, currency): int(minor)
            for client, issuer, currency, minor, _, of_contract in rows
            if not of_contract and minor
        }
        return _lying(row[:5] for row in rows if row[5]), general

    async def of_contract(self, client_id: int, contract_id: int) -> int:
        """In minor units of the contract's currency. The client is that of the contract: it is the index's."""
        whose = {"client_id": client_id, "contract_id": contract_id}
        return int(await self._session.scalar(_OF_CONTRACT, whose) or 0)

    async def in_purse(self, client_id: int, issuer_id: int, currency: str) -> int:
        """Of all contracts of the client with this issuer in this currency, in minor units."""
        found = await self.lying([client_id])
        return sum(one.minor for one in found if (one.issuer_id, one.currency) == (issuer_id, currency))

    async def sources(self, client_id: int, contract_id: int) -> list[AdvanceSource]:
        """Unused money of the contract's advance invoices, the oldest payment first."""
        invoices = await self._session.scalars(
            select(Invoice.id).where(
                Invoice.is_for_advance, Invoice.client_id == client_id, Invoice.contract_id == contract_id
            )
        )
        ids = list(invoices)
        if not ids:
            return []
        left: dict[tuple[int, int], int] = {}
        for payment_id, invoice_id, advance_id, minor in await self._session.execute(
            select(
                Allocation.payment_id,
                Allocation.invoice_id,
                Allocation.advance_invoice_id,
                func.sum(Allocation.amount_minor),
            )
            .where(or_(Allocation.invoice_id.in_(ids), Allocation.advance_invoice_id.in_(ids)))
            .group_by(Allocation.payment_id, Allocation.invoice_id, Allocation.advance_invoice_id)
        ):
            key = (payment_id, invoice_id if advance_id is None else advance_id)
            left[key] = left.get(key, 0) + (int(minor) if advance_id is None else -int(minor))
        back = await self._session.execute(
            select(Payment.refunds_id, Payment.advance_invoice_id, func.sum(Payment.amount_minor))
            .where(Payment.advance_invoice_id.in_(ids))
            .group_by(Payment.refunds_id, Payment.advance_invoice_id)
        )
        for source_id, returned_from, minor in back:
            if source_id is not None and returned_from is not None:
                left[source_id, returned_from] = left.get((source_id, returned_from), 0) + int(minor)
        payments = {
            row.id: row
            for row in await self._session.scalars(
                select(Payment).where(Payment.id.in_(sorted({payment_id for payment_id, _ in left})))
            )
        }
        found = [
            AdvanceSource(payments[payment_id], invoice_id, minor)
            for (payment_id, invoice_id), minor in left.items()
            if minor > 0
        ]
        return sorted(found, key=lambda one: (one.payment.received_on, one.payment.id, one.invoice_id))

    async def used_of_payment(self, payment_id: int) -> dict[tuple[int, int], int]:
        """(advance invoice, invoice that it is used on) → what of the payment, in minor units."""
        return await self._pairs(Allocation.invoice_id, Allocation.payment_id == payment_id)

    async def used_payments(self, payment_ids: Collection[int]) -> set[int]:
        """Those of these payments of which something is used as an advance."""
        rows = await self._session.scalars(
            select(Allocation.payment_id)
            .where(Allocation.payment_id.in_(sorted(payment_ids)), Allocation.advance_invoice_id.is_not(None))
            .group_by(Allocation.payment_id, Allocation.advance_invoice_id, Allocation.invoice_id)
            .having(func.sum(Allocation.amount_minor) != 0)
        )
        return set(rows)

    async def used_on(self, invoice_id: int) -> dict[tuple[int, int], int]:
        """(advance invoice, payment) → what of it is used on the invoice, in minor units, oldest payment first."""
        return await self._pairs(Allocation.payment_id, Allocation.invoice_id == invoice_id)

    async def ever_used_on(self, invoice_id: int) -> set[tuple[int, int]]:
        """(payment, advance invoice) whose money was once used on the invoice."""
        rows = await self._session.execute(
            select(Allocation.payment_id, Allocation.advance_invoice_id)
            .where(Allocation.invoice_id == invoice_id, Allocation.advance_invoice_id.is_not(None))
            .distinct()
        )
        return {(payment_id, advance_id) for payment_id, advance_id in rows if advance_id is not None}

    async def users(self, advance_invoice_id: int) -> list[str]:
        """Numbers of the invoices that the money of this advance invoice is used on."""
        amount = func.sum(Allocation.amount_minor)
        rows = await self._session.execute(
            select(Invoice.number, amount)
            .join(Invoice, Invoice.id == Allocation.invoice_id)
            .where(Allocation.advance_invoice_id == advance_invoice_id)
            .group_by(Invoice.id, Invoice.number)
            .having(amount != 0)
            .order_by(Invoice.id)
        )
        return [number or "" for number, _ in rows]

    async def returned(self, advance_invoice_id: int) -> int:
        """What of its money was returned to the client, in minor units."""
        back = await self._session.scalar(
            select(func.sum(Payment.amount_minor)).where(Payment.advance_invoice_id == advance_invoice_id)
        )
        return -int(back or 0)

    async def returned_of_payment(self, payment_id: int) -> dict[int, int]:
        """Advance invoice → what of the payment was returned from it, in minor units."""
        rows = await self._session.execute(
            select(Payment.advance_invoice_id, func.sum(Payment.amount_minor))
            .where(Payment.refunds_id == payment_id, Payment.advance_invoice_id.is_not(None))
            .group_by(Payment.advance_invoice_id)
        )
        return {advance_id: -int(minor) for advance_id, minor in rows if advance_id is not None and minor}

    async def uses(self, client_id: int, contract_id: int | None = None) -> list[UsedAdvance]:
        """What the client's advance of contracts, or of this contract, was used for, the latest first."""
        used, back = _USES_OF_CLIENT if contract_id is None else _USES_OF_CONTRACT
        whose = {"client_id": client_id}
        if contract_id is not None:
            whose["contract_id"] = contract_id
        found = [
            UsedAdvance(
                contract, of_number or "", currency, invoice, number, int(minor), at, None, sent is not None
            )
            for contract, of_number, currency, invoice, number, sent, minor, at in await self._session.execute(
                used, whose
            )
            if contract is not None
        ]
        found += [
            UsedAdvance(contract, of_number or "", currency, None, None, int(minor), at, day, True)
            for contract, of_number, currency, minor, at, day in await self._session.execute(back, whose)
            if contract is not None
        ]
        return sorted(found, key=lambda one: (one.at, one.invoice_id or 0), reverse=True)

    async def waiting(self, client_id: int, contract_id: int) -> bool:
        """Whether an advance invoice of the contract is a draft, or issued and not paid."""
        query = select(Invoice.id).where(
            Invoice.is_for_advance,
            Invoice.client_id == client_id,
            Invoice.contract_id == contract_id,
            or_(Invoice.status == InvoiceState.DRAFT, Invoice.is_open),
        )
        return await self._session.scalar(query.limit(1)) is not None

    async def _pairs(
        self, other: InstrumentedAttribute[int], of: ColumnElement[bool]
    ) -> dict[tuple[int, int], int]:
        amount = func.sum(Allocation.amount_minor)
        rows = await self._session.execute(
            select(Allocation.advance_invoice_id, other, amount)
            .where(of, Allocation.advance_invoice_id.is_not(None))
            .group_by(Allocation.advance_invoice_id, other)
            .having(amount != 0)
            .order_by(other, Allocation.advance_invoice_id)
        )
        return {
            (advance_id, other_id): int(minor)
            for advance_id, other_id, minor in rows
            if advance_id is not None
        }
