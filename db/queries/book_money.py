"""What of the books' money contradicts itself: sums that are kept beside their parts, and parts of strangers."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.models import Allocation, BankStatement, Invoice, Payment, StatementLine
from db.vocabulary.enums import COUNTED, InvoiceState, PaymentKind
from db.vocabulary.statements import LineDecision


class MoneyProofs:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def wrong_lines(self) -> Sequence[Any]:
        """(firm_id, id, position, statement_id, payment_id) of lines of statements whose payment is not their money: of
        another sum, currency, issuer or client, or reversed."""
        storno = aliased(Payment)
        query = (
            select(
                StatementLine.firm_id,
                StatementLine.id,
                StatementLine.position,
                StatementLine.statement_id,
                StatementLine.payment_id,
            )
            .join(Payment, Payment.id == StatementLine.payment_id)
            .join(BankStatement, BankStatement.id == StatementLine.statement_id)
            .where(
                or_(
                    Payment.kind != PaymentKind.RECEIVED,
                    Payment.amount_minor != StatementLine.amount_minor,
                    Payment.currency != BankStatement.currency,
                    Payment.issuer_id != StatementLine.issuer_id,
                    Payment.client_id != StatementLine.client_id,
                    select(storno.id).where(storno.reverses_id == Payment.id).exists(),
                )
            )
        )
        return await self._all(query, StatementLine.id)

    async def posted_twice(self) -> Sequence[Any]:
        """(firm_id, payment_id, lines) of payments that more than one movement of a bank has made."""
        lines = func.count(StatementLine.id)
        query = (
            select(StatementLine.firm_id, StatementLine.payment_id, lines.label("lines"))
            .where(StatementLine.decision.in_((LineDecision.INVOICE, LineDecision.ADVANCE)))
            .group_by(StatementLine.firm_id, StatementLine.payment_id)
            .having(lines > 1)
        )
        return await self._all(query, StatementLine.payment_id)

    async def wrongly_paid(self) -> Sequence[Any]:
        """(firm_id, id, number, paid_minor, allocated) where the two sums differ."""
        sums = (
            select(Allocation.invoice_id, func.sum(Allocation.amount_minor).label("minor"))
            .group_by(Allocation.invoice_id)
            .subquery()
        )
        allocated = func.coalesce(sums.c.minor, 0)
        query = (
            select(
                Invoice.firm_id, Invoice.id, Invoice.number, Invoice.paid_minor, allocated.label("allocated")
            )
            .outerjoin(sums, sums.c.invoice_id == Invoice.id)
            .where(Invoice.paid_minor != allocated)
        )
        return await self._all(query, Invoice.id)

    async def wrong_balances(self) -> Sequence[Any]:
        """(firm_id, id, number, status, paid_minor) of invoices that have more than their total, that are void with
        money on them, or written off and still owed."""
        query = select(Invoice.firm_id, Invoice.id, Invoice.number, Invoice.status, Invoice.paid_minor).where(
            or_(
                and_(Invoice.is_counted, Invoice.balance_minor < 0),
                and_(Invoice.status.not_in(sorted(COUNTED)), Invoice.paid_minor != 0),
                and_(Invoice.status == InvoiceState.WRITTEN_OFF, Invoice.balance_minor != 0),
            )
        )
        return await self._all(query, Invoice.id)

    async def overspent(self) -> Sequence[Any]:
        """(firm_id, id, client_id, amount_minor, allocated, returned) of payments of which more was used than came."""
        sums = (
            select(Allocation.payment_id, func.sum(Allocation.amount_minor).label("minor"))
            .where(Allocation.advance_invoice_id.is_(None))
            .group_by(Allocation.payment_id)
            .subquery()
        )
        back = aliased(Payment)
        source = func.coalesce(back.refunds_id, back.reverses_id)
        returned = (
            select(source.label("payment_id"), func.sum(back.amount_minor).label("minor"))
            .where(source.is_not(None), back.advance_invoice_id.is_(None))
            .group_by(source)
            .subquery()
        )
        used, gone = func.coalesce(sums.c.minor, 0), func.coalesce(returned.c.minor, 0)
        query = (
            select(
                Payment.firm_id,
                Payment.id,
                Payment.client_id,
                Payment.amount_minor,
                used.label("allocated"),
                gone.label("returned"),
            )
            .outerjoin(sums, sums.c.payment_id == Payment.id)
            .outerjoin(returned, returned.c.payment_id == Payment.id)
            .where(Payment.kind == PaymentKind.RECEIVED, Payment.amount_minor - used + gone < 0)
        )
        return await self._all(query, Payment.id)

    async def taken_off_twice(self) -> Sequence[Any]:
        """(firm_id, payment_id, invoice_id) where less than nothing of a payment lies on an invoice."""
        query = (
            select(Allocation.firm_id, Allocation.payment_id, Allocation.invoice_id)
            .group_by(
                Allocation.firm_id,
                Allocation.payment_id,
                Allocation.invoice_id,
                Allocation.advance_invoice_id,
            )
            .having(func.sum(Allocation.amount_minor) < 0)
        )
        return await self._all(query, Allocation.payment_id, Allocation.invoice_id)

    async def overspent_advances(self) -> Sequence[Any]:
        """(firm_id, payment_id, invoice_id, minor) where less than nothing of a payment lies on an advance invoice, or
        its money was used as an advance where there is none."""
        advance = func.coalesce(Allocation.advance_invoice_id, Allocation.invoice_id)
        parts = union_all(
            select(
                Allocation.firm_id,
                Allocation.payment_id,
                advance.label("invoice_id"),
                case(
                    (Allocation.advance_invoice_id.is_(None), Allocation.amount_minor),
                    else_=-Allocation.amount_minor,
                ).label("minor"),
            )
            .join(Invoice, Invoice.id == Allocation.invoice_id)
            .where(or_(Invoice.is_for_advance, Allocation.advance_invoice_id.is_not(None))),
            select(
                Payment.firm_id,
                Payment.refunds_id.label("payment_id"),
                Payment.advance_invoice_id.label("invoice_id"),
                Payment.amount_minor.label("minor"),
            ).where(Payment.advance_invoice_id.is_not(None)),
        ).subquery()
        lies = func.sum(parts.c.minor)
        query = (
            select(parts.c.firm_id, parts.c.payment_id, parts.c.invoice_id, lies.label("minor"))
            .group_by(parts.c.firm_id, parts.c.payment_id, parts.c.invoice_id)
            .having(lies < 0)
        )
        return await self._all(query, parts.c.payment_id, parts.c.invoice_id)

    async def strangers_advances(self) -> Sequence[Any]:
        """(firm_id, id, payment_id, invoice_id) of allocations that use another contract's advance, or what is no
        advance invoice."""
        advance = aliased(Invoice)
        query = (
            select(Allocation.firm_id, Allocation.id, Allocation.payment_id, Allocation.invoice_id)
            .join(Invoice, Invoice.id == Allocation.invoice_id)
            .join(advance, advance.id == Allocation.advance_invoice_id)
            .where(
                or_(
                    advance.is_for_work,
                    Invoice.is_for_advance,
                    Invoice.contract_id.is_(None),
                    Invoice.contract_id != advance.contract_id,
                    Invoice.issuer_id != advance.issuer_id,
                    Invoice.currency != advance.currency,
                )
            )
        )
        return await self._all(query, Allocation.id)

    async def strangers_money(self) -> Sequence[Any]:
        """(firm_id, id, payment_id, invoice_id, number) of allocations whose payment and invoice are not of one client,
        issuer and currency."""
        query = (
            select(
                Allocation.firm_id,
                Allocation.id,
                Allocation.payment_id,
                Allocation.invoice_id,
                Invoice.number,
            )
            .join(Payment, Payment.id == Allocation.payment_id)
            .join(Invoice, Invoice.id == Allocation.invoice_id)
            .where(
                or_(
                    Payment.client_id != Invoice.client_id,
                    Payment.client_id != Allocation.client_id,
                    Payment.issuer_id != Invoice.issuer_id,
                    Payment.currency != Invoice.currency,
                )
            )
        )
        return await self._all(query, Allocation.id)

    async def wrong_returns(self) -> Sequence[Any]:
        """(firm_id, id, kind, of_id) of reversals that are not the opposite of what they reverse, and of refunds that
        belong to no payment received."""
        source = aliased(Payment)
        parties = or_(
            source.client_id != Payment.client_id,
            source.issuer_id != Payment.issuer_id,
            source.currency != Payment.currency,
        )
        reversal = (
            select(Payment.firm_id, Payment.id, Payment.kind, source.id.label("of_id"))
            .outerjoin(source, source.id == Payment.reverses_id)
            .where(
                Payment.kind == PaymentKind.REVERSAL,
                or_(source.id.is_(None), source.amount_minor != -Payment.amount_minor, parties),
            )
        )
        refund = (
            select(Payment.firm_id, Payment.id, Payment.kind, source.id.label("of_id"))
            .outerjoin(source, source.id == Payment.refunds_id)
            .where(
                Payment.kind == PaymentKind.REFUND,
                or_(source.id.is_(None), source.kind != PaymentKind.RECEIVED, parties),
            )
        )
        return [*await self._all(reversal, Payment.id), *await self._all(refund, Payment.id)]

    async def _all(self, query: Select[*tuple[Any, ...]], *order: Any) -> Sequence[Any]:
        rows: Sequence[Any] = (await self._session.execute(query.order_by(*order))).all()
        return rows
