"""Demands for what is overdue, and the firm's own wording of them."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from db.models import ClientDocument, ClientDocumentInvoice, Demand, DemandWording, Invoice
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState


class DemandRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: Demand | DemandWording) -> None:
        self._session.add(row)

    async def of_document(self, document_id: int, *, lock: bool = False) -> Demand | None:
        query = select(Demand).where(Demand.document_id == document_id)
        if lock:
            query = query.with_for_update().execution_options(populate_existing=True)
        return await self._session.scalar(query)

    async def wording(self, language: str) -> DemandWording | None:
        return await self._session.scalar(select(DemandWording).where(DemandWording.language == language))

    async def wordings(self) -> dict[str, str]:
        """Language → the firm's own text."""
        query = select(DemandWording.language, DemandWording.text)
        return {row.language: row.text for row in await self._session.execute(query)}

    async def drop_wording(self, language: str) -> bool:
        """True when there was one."""
        gone = delete(DemandWording).where(DemandWording.language == language).returning(DemandWording.id)
        return (await self._session.execute(gone)).scalar() is not None

    async def leave_out(self, document_id: int, invoice_ids: list[int]) -> None:
        """The document is no longer about these invoices."""
        await self._session.execute(
            delete(ClientDocumentInvoice).where(
                ClientDocumentInvoice.document_id == document_id,
                ClientDocumentInvoice.invoice_id.in_(invoice_ids),
            )
        )

    async def overdue_of(self, client_id: int, day: date) -> list[Invoice]:
        """Of the client, the longest due first, without the frozen pages."""
        query = (
            select(Invoice)
            .where(Invoice.client_id == client_id, Invoice.is_overdue(day))
            .order_by(Invoice.due_date, Invoice.id)
            .options(defer(Invoice.snapshot, raiseload=True))
        )
        return list(await self._session.scalars(query))

    async def last_term_days(self, issuer_id: int) -> int | None:
        """Of the issuer's newest demand: what was chosen once is offered again."""
        query = (
            select(Demand.term_days)
            .join(ClientDocument, ClientDocument.id == Demand.document_id)
            .where(ClientDocument.issuer_id == issuer_id)
            .order_by(Demand.id.desc())
            .limit(1)
        )
        return await self._session.scalar(query)

    async def accepted_acts(self, invoice_ids: Collection[int]) -> Sequence[ClientDocument]:
        """About these invoices, the oldest first."""
        about = select(ClientDocumentInvoice.document_id).where(
            ClientDocumentInvoice.invoice_id.in_(invoice_ids)
        )
        query = (
            select(ClientDocument)
            .where(
                ClientDocument.id.in_(about),
                ClientDocument.kind == DocumentKind.ACT,
                ClientDocument.state == DocumentState.ISSUED,
                ClientDocument.response == DocumentResponse.ACCEPTED,
            )
            .order_by(ClientDocument.document_date, ClientDocument.id)
        )
        return (await self._session.scalars(query)).all()
