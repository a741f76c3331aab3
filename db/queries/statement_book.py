"""What a bank's statement is compared with: all invoices and clients of a firm, as plain columns."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.models import BankStatement, Client, Contract, Delivery, Hold, Invoice, Issuer, Payment, StatementLine
from db.vocabulary.enums import HoldKind, InvoiceState, PaymentKind
from db.vocabulary.statements import StatementState


class StatementBookQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def invoices(self) -> Sequence[Any]:
        """(id, number, invoice_date, due_date, balance_minor, currency, client_id, issuer_id,
        status, contract_number) of every invoice that has a number."""
        query = (
            select(
                Invoice.id,
                Invoice.number,
                Invoice.invoice_date,
                Invoice.due_date,
                case((Invoice.is_counted, Invoice.balance_minor), else_=0).label("balance_minor"),
                Invoice.currency,
                Invoice.client_id,
                Invoice.issuer_id,
                Invoice.status,
                Contract.number.label("contract_number"),
            )
            .outerjoin(Contract, Contract.id == Invoice.contract_id)
            .where(Invoice.number.is_not(None), Invoice.status != InvoiceState.DRAFT)
            .order_by(Invoice.id)
        )
        return (await self._session.execute(query)).all()

    async def clients(self) -> Sequence[Any]:
        """(id, name, tax_id, requisites, accounts) of all but those whose data were erased."""
        query = (
            select(Client.id, Client.name, Client.tax_id, Client.requisites, Client.accounts)
            .where(Client.erased_at.is_(None))
            .order_by(Client.id)
        )
        return (await self._session.execute(query)).all()

    async def issuers(self) -> Sequence[Any]:
        """(id, name, tax_id, requisites) of all, archived ones included."""
        query = select(Issuer.id, Issuer.name, Issuer.tax_id, Issuer.requisites).order_by(Issuer.id)
        return (await self._session.execute(query)).all()

    async def claims(self) -> Sequence[Any]:
        """(id, invoice_id, client_id, created_at, issuer_id, number) of «I have paid» on invoices that are still
        open."""
        query = (
            select(
                Hold.id, Hold.invoice_id, Hold.client_id, Hold.created_at, Invoice.issuer_id, Invoice.number
            )
            .join(Invoice, Invoice.id == Hold.invoice_id)
            .where(Hold.kind == HoldKind.CLAIM, Invoice.is_open)
            .order_by(Hold.id)
        )
        return (await self._session.execute(query)).all()

    async def answered_claims(self, hold_ids: Sequence[int]) -> set[int]:
        """Those of these claims that staff, or money, have already answered."""
        keys = {f"{word}:{hold_id}": hold_id for hold_id in hold_ids for word in ("claim-no", "thanks")}
        found: set[int] = set()
        wanted = sorted(keys)
        for start in range(0, len(wanted), 500):
            query = select(Delivery.act_key).where(Delivery.act_key.in_(wanted[start : start + 500]))
            found |= {keys[key] for key in await self._session.scalars(query) if key is not None}
        return found

    async def statements_since(
        self, issuer_id: int, since: datetime, day: date
    ) -> Sequence[tuple[date, Sequence[dict[str, Any]]]]:
        """Last day and remarks of the statements of the issuer that came after this moment and reach to this day at
        least."""
        query = select(BankStatement.period_to, BankStatement.remarks).where(
            BankStatement.issuer_id == issuer_id,
            BankStatement.created_at > since,
            BankStatement.period_to >= day,
            BankStatement.state == StatementState.OPEN,
        )
        found = await self._session.execute(query)
        return [(period_to, remarks) for period_to, remarks in found if period_to is not None]

    async def recorded_by_hand(self, issuer_id: int, first: date, last: date) -> Sequence[Any]:
        """(id, client_id, issuer_id, amount_minor, currency, received_on) of payments of these days that came from no
        line of a statement and were not reversed."""
        storno = aliased(Payment)
        query = (
            select(
                Payment.id,
                Payment.client_id,
                Payment.issuer_id,
                Payment.amount_minor,
                Payment.currency,
                Payment.received_on,
            )
            .where(
                Payment.issuer_id == issuer_id,
                Payment.kind == PaymentKind.RECEIVED,
                Payment.received_on.between(first, last),
                ~select(StatementLine.id).where(StatementLine.payment_id == Payment.id).exists(),
                ~select(storno.id).where(storno.reverses_id == Payment.id).exists(),
            )
            .order_by(Payment.id)
        )
        return (await self._session.execute(query)).all()

    async def newest_payment(self, client_ids: Sequence[int] | None = None) -> int:
        """The id of the newest entry of the ledger, of all clients or of these; zero where there is none."""
        query = select(func.max(Payment.id))
        if client_ids is not None:
            query = query.where(Payment.client_id.in_(client_ids))
        return int(await self._session.scalar(query) or 0)
