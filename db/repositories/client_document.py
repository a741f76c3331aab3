"""Documents to clients, and the invoices that they are about."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from db.models import Client, ClientDocument, ClientDocumentInvoice, Contract, Delivery, Invoice, Issuer
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState
from db.vocabulary.enums import DeliveryState, MessageKind

_ON_ITS_WAY = exists(
    select(Delivery.id).where(
        Delivery.document_id == ClientDocument.id,
        Delivery.kind == MessageKind.DOCUMENT,
        Delivery.state.in_((DeliveryState.SENDING, DeliveryState.UNCONFIRMED)),
    )
)


class ClientDocumentRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: ClientDocument | ClientDocumentInvoice) -> None:
        self._session.add(row)

    async def get(self, document_id: int, *, lock: bool = False) -> ClientDocument | None:
        query = select(ClientDocument).where(ClientDocument.id == document_id)
        return await self._session.scalar(_locked(query) if lock else query)

    async def by_draft_key(self, key: str) -> ClientDocument | None:
        return await self._session.scalar(select(ClientDocument).where(ClientDocument.draft_key == key))

    async def receipts(self, payment_id: int, *, lock: bool = False) -> Sequence[ClientDocument]:
        """Of this payment, void ones too, the first one first."""
        query = select(ClientDocument).where(ClientDocument.payment_id == payment_id)
        query = query.order_by(ClientDocument.id)
        return (await self._session.scalars(_locked(query) if lock else query)).all()

    async def with_receipts(self, payment_ids: Collection[int]) -> set[int]:
        """Those of these payments that have one."""
        query = select(ClientDocument.payment_id).where(ClientDocument.payment_id.in_(sorted(payment_ids)))
        return {found for found in await self._session.scalars(query) if found is not None}

    async def parties(self, document: ClientDocument) -> tuple[Client, Issuer, Contract | None]:
        query = (
            select(Client, Issuer, Contract)
            .select_from(ClientDocument)
            .join(Client, Client.id == ClientDocument.client_id)
            .join(Issuer, Issuer.id == ClientDocument.issuer_id)
            .outerjoin(Contract, Contract.id == ClientDocument.contract_id)
            .where(ClientDocument.id == document.id)
        )
        client, issuer, contract = (await self._session.execute(query)).one()
        return client, issuer, contract

    async def links(self, document_id: int) -> Sequence[ClientDocumentInvoice]:
        query = select(ClientDocumentInvoice).where(ClientDocumentInvoice.document_id == document_id)
        return (await self._session.scalars(query.order_by(ClientDocumentInvoice.invoice_id))).all()

    async def invoices(self, document_id: int) -> Sequence[Invoice]:
        """By their dates, without the frozen pages."""
        query = (
            select(Invoice)
            .join(ClientDocumentInvoice, ClientDocumentInvoice.invoice_id == Invoice.id)
            .where(ClientDocumentInvoice.document_id == document_id)
            .order_by(Invoice.invoice_date, Invoice.id)
            .options(defer(Invoice.snapshot, raiseload=True))
        )
        return (await self._session.scalars(query)).all()

    async def of_invoices(
        self, invoice_ids: Collection[int], kind: str, states: Collection[DocumentState]
    ) -> Sequence[ClientDocument]:
        """Documents about any of these invoices, newest first."""
        about = select(ClientDocumentInvoice.document_id).where(
            ClientDocumentInvoice.invoice_id.in_(invoice_ids)
        )
        return await self._listed(
            ClientDocument.id.in_(about), ClientDocument.kind == kind, ClientDocument.state.in_(states)
        )

    async def issued_about(self, invoice_ids: Collection[int], kind: str, besides: int) -> dict[int, str]:
        """Invoice id → the number of the newest other issued document of this kind about it."""
        query = (
            select(ClientDocumentInvoice.invoice_id, ClientDocument.number)
            .join(ClientDocument, ClientDocument.id == ClientDocumentInvoice.document_id)
            .where(
                ClientDocumentInvoice.invoice_id.in_(invoice_ids),
                ClientDocument.kind == kind,
                ClientDocument.state == DocumentState.ISSUED,
                ClientDocument.id != besides,
            )
            .order_by(ClientDocument.document_date, ClientDocument.id)
        )
        return {invoice_id: number or "" for invoice_id, number in await self._session.execute(query)}

    async def covered(self, invoice_ids: Collection[int], kind: str) -> set[int]:
        """Those of the invoices that an issued document of this kind is about."""
        query = (
            select(ClientDocumentInvoice.invoice_id)
            .join(ClientDocument, ClientDocument.id == ClientDocumentInvoice.document_id)
            .where(
                ClientDocumentInvoice.invoice_id.in_(invoice_ids),
                ClientDocument.kind == kind,
                ClientDocument.state == DocumentState.ISSUED,
            )
        )
        return set(await self._session.scalars(query))

    async def invoices_of_contract(self, contract_id: int, since: date, until: date) -> Sequence[Invoice]:
        """Issued invoices of the contract whose services lie in the period, or whose date does where they name none.
        An advance is no service."""
        begin = func.coalesce(Invoice.service_from, Invoice.service_to, Invoice.invoice_date)
        end = func.coalesce(Invoice.service_to, Invoice.service_from, Invoice.invoice_date)
        query = (
            select(Invoice)
            .where(
                Invoice.contract_id == contract_id,
                Invoice.is_counted,
                Invoice.is_for_work,
                begin <= until,
                end >= since,
            )
            .order_by(Invoice.invoice_date, Invoice.id)
            .options(defer(Invoice.snapshot, raiseload=True))
        )
        return (await self._session.scalars(query)).all()

    async def of_client(
        self,
        client_id: int,
        offset: int,
        limit: int,
        contract_id: int | None = None,
        *,
        kinds: Collection[str],
    ) -> tuple[Sequence[ClientDocument], int]:
        """Newest first, drafts too."""
        which = [ClientDocument.client_id == client_id, ClientDocument.kind.in_(sorted(kinds))]
        if contract_id is not None:
            which.append(ClientDocument.contract_id == contract_id)
        total = await self._session.scalar(select(func.count(ClientDocument.id)).where(*which)) or 0
        query = _bare(select(ClientDocument).where(*which)).offset(offset).limit(limit)
        return (await self._session.scalars(query)).all(), total

    async def numbers(self, issuer_id: int, kind: str) -> Sequence[str]:
        """Every number of this kind that the issuer has given, void ones included."""
        query = select(ClientDocument.number).where(
            ClientDocument.issuer_id == issuer_id,
            ClientDocument.kind == kind,
            ClientDocument.number.is_not(None),
        )
        return [number for number in await self._session.scalars(query) if number is not None]

    async def move(self, document_id: int, old: DocumentState, new: DocumentState, **values: Any) -> bool:
        """Change the state only if it is still `old`; False when somebody was faster."""
        moved = (
            update(ClientDocument)
            .where(ClientDocument.id == document_id, ClientDocument.state == old)
            .values(state=new, **values)
            .returning(ClientDocument.id)
        )
        return (await self._session.execute(moved)).scalar() is not None

    async def delete_draft(self, document_id: int) -> bool:
        """True when a draft was there to delete."""
        links = delete(ClientDocumentInvoice).where(ClientDocumentInvoice.document_id == document_id)
        await self._session.execute(links)
        gone = (
            delete(ClientDocument)
            .where(ClientDocument.id == document_id, ClientDocument.state == DocumentState.DRAFT)
            .returning(ClientDocument.id)
        )
        return (await self._session.execute(gone)).scalar() is not None

    async def first_acceptance(
        self, invoice_id: int, besides: int | None = None
    ) -> tuple[ClientDocumentInvoice, date] | None:
        """The issued act about the invoice that was accepted first, and when; `besides` is an act left out."""
        query = (
            select(ClientDocumentInvoice, ClientDocument.responded_on)
            .join(ClientDocument, ClientDocument.id == ClientDocumentInvoice.document_id)
            .where(
                ClientDocumentInvoice.invoice_id == invoice_id,
                ClientDocument.kind == DocumentKind.ACT,
                ClientDocument.state == DocumentState.ISSUED,
                ClientDocument.response == DocumentResponse.ACCEPTED,
            )
            .order_by(ClientDocument.responded_on, ClientDocument.id)
            .limit(1)
        )
        if besides is not None:
            query = query.where(ClientDocument.id != besides)
        found = (await self._session.execute(query)).first()
        if found is None or found[1] is None:
            return None
        return found[0], found[1]

    async def shown(self, client_id: int, offset: int, limit: int) -> tuple[Sequence[ClientDocument], int]:
        """What the client was sent, newest first: for the client's side."""
        which = (ClientDocument.client_id == client_id, *_shown())
        total = await self.count_shown(client_id)
        query = _bare(select(ClientDocument).where(*which)).offset(offset).limit(limit)
        return (await self._session.scalars(query)).all(), total

    async def count_shown(self, client_id: int) -> int:
        query = select(func.count(ClientDocument.id)).where(ClientDocument.client_id == client_id, *_shown())
        return await self._session.scalar(query) or 0

    async def shown_one(self, document_id: int, *, lock: bool = False) -> ClientDocument | None:
        query = select(ClientDocument).where(ClientDocument.id == document_id, *_shown())
        return await self._session.scalar(_locked(query) if lock else query)

    async def mark_opened(self, document_id: int, contact_id: int, now: datetime) -> None:
        """On what was sent to this contact about the document."""
        await self._session.execute(
            update(Delivery)
            .where(
                Delivery.document_id == document_id,
                Delivery.contact_id == contact_id,
                Delivery.opened_at.is_(None),
                Delivery.state.in_((DeliveryState.SENT, DeliveryState.UNCONFIRMED)),
            )
            .values(opened_at=now)
        )

    async def _listed(self, *which: Any) -> Sequence[ClientDocument]:
        return (await self._session.scalars(_bare(select(ClientDocument).where(*which)))).all()


def _shown() -> tuple[Any, ...]:
    """Sent, or perhaps: when nobody knows whether a message has arrived, its buttons must work if it has."""
    return ClientDocument.state == DocumentState.ISSUED, or_(ClientDocument.sent_at.is_not(None), _ON_ITS_WAY)


def _bare(query: Select[ClientDocument]) -> Select[ClientDocument]:
    """Newest first, without the frozen pages, which are the most of a document."""
    return query.order_by(ClientDocument.document_date.desc(), ClientDocument.id.desc()).options(
        defer(ClientDocument.snapshot, raiseload=True), defer(ClientDocument.content, raiseload=True)
    )


def _locked(query: Select[ClientDocument]) -> Select[ClientDocument]:
    """What was read before the lock may have changed since."""
    return query.with_for_update().execution_options(populate_existing=True)
