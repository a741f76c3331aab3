"""The ledger of payments and their allocations."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, bindparam, func, or_, select, union

from db.expressions import page_of
from db.models import Allocation, Invoice, Payment
from db.prepared import prepared
from db.tenancy import AsyncTenantSession
from db.vocabulary.enums import PaymentKind

# Asked of each payment, by index: as a join SQLite would begin with all allocations of the firm.
_allocated = (
    select(func.sum(Allocation.amount_minor))
    .where(Allocation.payment_id == Payment.id, Allocation.advance_invoice_id.is_(None))
    .correlate(Payment)
    .scalar_subquery()
)
_LYING = func.sum(Payment.amount_minor - func.coalesce(_allocated, 0))
_ADVANCE = prepared(
    select(_LYING).where(
        Payment.client_id == bindparam("client_id"),
        Payment.issuer_id == bindparam("issuer_id"),
        Payment.currency == bindparam("currency"),
        Payment.advance_invoice_id.is_(None),
    )
)
ADVANCES = (
    select(Payment.client_id, Payment.issuer_id, Payment.currency, _LYING)
    .where(
        Payment.client_id.in_(bindparam("client_ids", expanding=True)), Payment.advance_invoice_id.is_(None)
    )
    .group_by(Payment.client_id, Payment.issuer_id, Payment.currency)
)
_ADVANCES = prepared(ADVANCES)
LYING_ADVANCE = (
    select(Payment.client_id)
    .where(Payment.client_id == bindparam("client_id"), Payment.advance_invoice_id.is_(None))
    .group_by(Payment.client_id, Payment.issuer_id, Payment.currency)
    .having(_LYING != 0)
)
"""The client, where something of its money lies on no invoice."""


class PaymentRepository:
    def __init__(self, session: AsyncTenantSession) -> None:
        self.session = session

    def add(self, row: Payment | Allocation) -> None:
        self.session.add(row)

    async def add_many(self, rows: Sequence[Payment] | Sequence[Allocation]) -> None:
        """Written at once; their ids are not told."""
        await self.session.insert_objects(rows)

    async def add_received(self, rows: Sequence[Payment]) -> dict[str, Payment]:
        """The same of new payments; with their ids, by their keys."""
        await self.add_many(rows)
        await self.session.flush()
        if any(row.id is None for row in rows):
            return await self.by_act_keys([row.act_key for row in rows])
        return {row.act_key: row for row in rows}

    async def get(self, payment_id: int) -> Payment | None:
        return await self.session.get(Payment, payment_id)

    async def get_many(self, payment_ids: Collection[int]) -> dict[int, Payment]:
        rows = await self.session.scalars(select(Payment).where(Payment.id.in_(sorted(set(payment_ids)))))
        return {row.id: row for row in rows}

    async def by_act_key(self, key: str) -> Payment | None:
        return await self.session.scalar(select(Payment).where(Payment.act_key == key))

    async def by_act_keys(self, keys: Sequence[str]) -> dict[str, Payment]:
        rows = await self.session.scalars(select(Payment).where(Payment.act_key.in_(keys)))
        return {row.act_key: row for row in rows}

    async def allocation_by_act_key(self, key: str) -> Allocation | None:
        return await self.session.scalar(select(Allocation).where(Allocation.act_key == key))

    async def allocations(self, payment_id: int) -> dict[int, int]:
        """Invoice id → what of the payment lies on it now, in minor units; zeros are left out.

        On an advance invoice all of it does: what is used of that says `ContractAdvanceRepository.used_of_payment`.
        """
        return (await self.allocations_of([payment_id])).get(payment_id, {})

    async def allocations_of(self, payment_ids: Collection[int]) -> dict[int, dict[int, int]]:
        """The same by payment, of those that lie somewhere."""
        amount = func.sum(Allocation.amount_minor)
        rows = await self.session.execute(
            select(Allocation.payment_id, Allocation.invoice_id, amount)
            .where(Allocation.payment_id.in_(sorted(payment_ids)), Allocation.advance_invoice_id.is_(None))
            .group_by(Allocation.payment_id, Allocation.invoice_id)
            .having(amount != 0)
            .order_by(Allocation.payment_id, Allocation.invoice_id)
        )
        found: dict[int, dict[int, int]] = {}
        for payment_id, invoice_id, minor in rows:
            found.setdefault(payment_id, {})[invoice_id] = int(minor)
        return found

    async def on_invoice(self, invoice_id: int) -> dict[int, int]:
        """Payment id → what of it lies on the invoice now, in minor units, oldest payment first; by way of an advance
        invoice, too."""
        amount = func.sum(Allocation.amount_minor)
        rows = await self.session.execute(
            select(Allocation.payment_id, amount)
            .where(Allocation.invoice_id == invoice_id)
            .group_by(Allocation.payment_id)
            .having(amount != 0)
            .order_by(Allocation.payment_id)
        )
        return {payment_id: int(minor) for payment_id, minor in rows}

    async def ever_on_invoice(self, invoice_id: int) -> set[int]:
        """Ids of the payments that once lay on the invoice, other than by way of an advance invoice."""
        return set(
            await self.session.scalars(
                select(Allocation.payment_id)
                .where(Allocation.invoice_id == invoice_id, Allocation.advance_invoice_id.is_(None))
                .distinct()
            )
        )

    async def reversed_by(self, payment_id: int) -> Payment | None:
        return await self.session.scalar(select(Payment).where(Payment.reverses_id == payment_id))

    async def remainders(self, client_id: int, issuer_id: int, currency: str) -> list[tuple[Payment, int]]:
        """Received payments with money left on them, oldest first, and how much is left in minor units."""
        received = list(
            await self.session.scalars(
                select(Payment)
                .where(
                    Payment.client_id == client_id,
                    Payment.issuer_id == issuer_id,
                    Payment.currency == currency,
                    Payment.kind == PaymentKind.RECEIVED,
                )
                .order_by(Payment.received_on, Payment.id)
            )
        )
        left = await self.left(received)
        return [(payment, left[payment.id]) for payment in received if left[payment.id] > 0]

    async def left(self, received: Sequence[Payment]) -> dict[int, int]:
        """What is left of them: amount − allocations + refunds and reversals (which are negative)."""
        left = {payment.id: payment.amount_minor for payment in received}
        payment_ids = list(left)
        allocated = await self.session.execute(
            select(Allocation.payment_id, func.sum(Allocation.amount_minor))
            .where(Allocation.payment_id.in_(payment_ids), Allocation.advance_invoice_id.is_(None))
            .group_by(Allocation.payment_id)
        )
        for payment_id, minor in allocated:
            left[payment_id] -= int(minor)
        source = func.coalesce(Payment.refunds_id, Payment.reverses_id)
        returned = await self.session.execute(
            select(source, func.sum(Payment.amount_minor))
            .where(source.in_(payment_ids), Payment.advance_invoice_id.is_(None), _of_the_clients(received))
            .group_by(source)
        )
        for payment_id, minor in returned:
            left[payment_id] += int(minor)
        return left

    async def has_refunds(self, payment_id: int) -> bool:
        return bool(await self.with_refunds([payment_id]))

    async def with_refunds(self, payment_ids: Collection[int]) -> set[int]:
        """Those of these payments of which something is returned."""
        rows = await self.session.scalars(
            select(Payment.refunds_id)
            .where(Payment.refunds_id.in_(sorted(payment_ids)))
            .group_by(Payment.refunds_id)
            .having(func.sum(Payment.amount_minor) != 0)
        )
        return {payment_id for payment_id in rows if payment_id is not None}

    async def advance(self, client_id: int, issuer_id: int, currency: str) -> int:
        """The client's money with this issuer that lies on no invoice, in minor units. What came on advance invoices
        of contracts is not in it."""
        whose = {"client_id": client_id, "issuer_id": issuer_id, "currency": currency}
        return int(await self.session.scalar(_ADVANCE, whose) or 0)

    async def advances(self, client_ids: Collection[int]) -> dict[tuple[int, int, str], int]:
        """`advance` of many: by client, issuer and currency, zeros left out."""
        rows = await self.session.execute(_ADVANCES, {"client_ids": list(client_ids)})
        return {(client, issuer, currency): int(minor) for client, issuer, currency, minor in rows if minor}

    async def of_invoice(self, invoice_id: int) -> list[Payment]:
        """Payments that ever touched the invoice, with their reversals, in order of recording."""
        touched = select(Allocation.payment_id).where(Allocation.invoice_id == invoice_id)
        rows = await self.session.scalars(
            select(Payment)
            .where(or_(Payment.id.in_(touched), Payment.reverses_id.in_(touched)))
            .order_by(Payment.id)
        )
        return list(rows)

    async def of_client(self, client_id: int, offset: int, limit: int) -> tuple[list[Payment], int]:
        """Newest first."""
        total = await self.session.scalar(
            select(func.count()).select_from(Payment).where(Payment.client_id == client_id)
        )
        rows = await self.session.scalars(
            select(Payment)
            .where(Payment.client_id == client_id)
            .order_by(Payment.received_on.desc(), Payment.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return list(rows), total or 0

    async def of_matter(self, matter_id: int, offset: int, limit: int) -> tuple[list[Payment], int]:
        """Payments that ever touched the matter's invoices, with their reversals, newest first."""
        # Neither a join nor «or»: SQLite would walk all payments of the firm.
        own = select(Invoice.id).where(Invoice.matter_id == matter_id)
        touched = select(Allocation.payment_id).where(Allocation.invoice_id.in_(own))
        about = Payment.id.in_(union(touched, select(Payment.id).where(Payment.reverses_id.in_(touched))))
        wanted = select(Payment, func.count().over()).where(about)
        wanted = wanted.order_by(Payment.received_on.desc(), Payment.id.desc())
        rows = (await self.session.execute(page_of(wanted, offset, limit))).all()
        return [row[0] for row in rows], rows[0][1] if rows else 0

    async def numbers_of(self, payment_ids: Sequence[int]) -> dict[int, list[str]]:
        """Payment id → numbers of the invoices that its money lies on now; of an advance that is used, the advance
        invoice's."""
        amount = func.sum(Allocation.amount_minor)
        rows = await self.session.execute(
            select(Allocation.payment_id, Invoice.number)
            .join(Invoice, Invoice.id == Allocation.invoice_id)
            .where(Allocation.payment_id.in_(payment_ids), Allocation.advance_invoice_id.is_(None))
            .group_by(Allocation.payment_id, Invoice.id, Invoice.number)
            .having(amount != 0)
            .order_by(Allocation.payment_id, Invoice.id)
        )
        numbers: dict[int, list[str]] = {}
        for payment_id, number in rows:
            numbers.setdefault(payment_id, []).append(number or "")
        return numbers

    async def reversed_ids(self, payments: Sequence[Payment]) -> set[int]:
        """Ids of those that were reversed."""
        rows = await self.session.scalars(
            select(Payment.reverses_id).where(
                Payment.reverses_id.in_([payment.id for payment in payments]), _of_the_clients(payments)
            )
        )
        return {payment_id for payment_id in rows if payment_id is not None}


def _of_the_clients(payments: Sequence[Payment]) -> ColumnElement[bool]:
    """Where refunds and reversals of them are: otherwise SQLite goes through those of all clients that are seen."""
    return Payment.client_id.in_(sorted({payment.client_id for payment in payments}))
