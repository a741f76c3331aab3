"""The audit trail: added to and read, never changed."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, select, union

from db.models import (
    AuditEntry,
    BankStatement,
    Client,
    ClientDocument,
    ClientDocumentInvoice,
    Contact,
    Contract,
    Firm,
    Invite,
    Invoice,
    Issuer,
    Matter,
    Member,
    Payment,
    Task,
)
from db.prepared import prepared
from db.tenancy import AsyncTenantSession
from db.trail_digest import START
from db.vocabulary.enums import ObjectType

_OBJECTS: dict[str, Any] = {
    ObjectType.FIRM: Firm,
    ObjectType.MEMBER: Member,
    ObjectType.INVITE: Invite,
    ObjectType.ISSUER: Issuer,
    ObjectType.CLIENT: Client,
    ObjectType.CONTACT: Contact,
    ObjectType.MATTER: Matter,
    ObjectType.CONTRACT: Contract,
    ObjectType.INVOICE: Invoice,
    ObjectType.DOCUMENT: ClientDocument,
    ObjectType.PAYMENT: Payment,
    ObjectType.STATEMENT: BankStatement,
    ObjectType.TASK: Task,
}


_NAMES: dict[str, Any] = {
    ObjectType.FIRM: select(Firm.id, Firm.name),
    ObjectType.MEMBER: select(Member.id, Member.name),
    ObjectType.ISSUER: select(Issuer.id, Issuer.name),
    ObjectType.CLIENT: select(Client.id, Client.name),
    ObjectType.CONTACT: select(Contact.id, Contact.name),
    ObjectType.MATTER: select(Matter.id, Matter.name),
    ObjectType.CONTRACT: select(Contract.id, Contract.number),
    ObjectType.INVOICE: select(Invoice.id, Invoice.number),
    ObjectType.DOCUMENT: select(ClientDocument.id, ClientDocument.number),
    ObjectType.PAYMENT: select(Payment.id, Client.name).join(Client, Client.id == Payment.client_id),
    ObjectType.STATEMENT: select(BankStatement.id, BankStatement.account),
    ObjectType.TASK: select(Task.id, Invoice.number).join(Invoice, Invoice.id == Task.invoice_id),
}
_OWNERS: dict[str, str] = {
    ObjectType.CLIENT: "client_id",
    ObjectType.CONTRACT: "contract_id",
    ObjectType.MATTER: "matter_id",
}


def _acts_on(kind: str, of: ColumnElement[bool]) -> Select[int]:
    """On those objects. Not as a join: SQLite would walk all acts of the firm and look each object up."""
    ids = select(_OBJECTS[kind].id).where(of)
    return select(AuditEntry.id).where(AuditEntry.object_type == kind, AuditEntry.object_id.in_(ids))


def _about(
    object_type: str | BindParameter[str], object_id: int | BindParameter[int], *, is_invoice: bool
) -> list[Select[int]]:
    """On the object itself; of an invoice also those on others that name it, and on documents about it. Each part has
    an index; for them as one condition with «or» SQLite has none, and would read all acts of the firm."""
    parts = [
        select(AuditEntry.id).where(AuditEntry.object_type == object_type, AuditEntry.object_id == object_id)
    ]
    if is_invoice:
        parts.append(select(AuditEntry.id).where(AuditEntry.invoice_id == object_id))
        about = select(ClientDocumentInvoice.document_id).where(ClientDocumentInvoice.invoice_id == object_id)
        parts.append(
            select(AuditEntry.id).where(
                AuditEntry.object_type == ObjectType.DOCUMENT, AuditEntry.object_id.in_(about)
            )
        )
    return parts


def _timeline(*, is_invoice: bool) -> Select[AuditEntry]:
    about = _about(bindparam("object_type"), bindparam("object_id"), is_invoice=is_invoice)
    ids = union(*about).subquery()
    return (
        select(AuditEntry)
        .join(ids, ids.c.id == AuditEntry.id)
        .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
        .limit(bindparam("limit"))
    )


_TIMELINE = prepared(_timeline(is_invoice=False))
_TIMELINE_OF_INVOICE = prepared(_timeline(is_invoice=True))


class AuditRepository:
    def __init__(self, session: AsyncTenantSession) -> None:
        self._session = session

    def add(self, entry: AuditEntry) -> None:
        self._session.add(entry)

    async def add_many(self, entries: Sequence[AuditEntry]) -> None:
        await self._session.insert_objects(entries)

    async def object_exists(self, object_type: str, object_id: int) -> bool:
        """Whether this unit of work sees the object; False for a kind of object that is not audited."""
        model = _OBJECTS.get(object_type)
        if model is None:
            return False
        return await self._session.scalar(select(model.id).where(model.id == object_id)) is not None

    async def history(
        self, object_type: str, object_id: int, offset: int, limit: int
    ) -> tuple[Sequence[AuditEntry], int]:
        """Newest first, with all that happened to what belongs to the object: of a client its invoices, contracts,
        matters, contacts and payments, of a contract or a matter its invoices and what was done about them."""
        parts = _about(object_type, object_id, is_invoice=object_type == ObjectType.INVOICE)
        if object_type in (ObjectType.CLIENT, ObjectType.CONTRACT):
            owned = getattr(ClientDocument, _OWNERS[object_type]) == object_id
            parts.append(_acts_on(ObjectType.DOCUMENT, owned))
        if owner := _OWNERS.get(object_type):
            mine = getattr(Invoice, owner) == object_id
            parts.append(_acts_on(ObjectType.INVOICE, mine))
            about = AuditEntry.invoice_id.in_(select(Invoice.id).where(mine))
            parts.append(select(AuditEntry.id).where(AuditEntry.invoice_id.is_not(None), about))
        if object_type == ObjectType.CLIENT:
            parts += [
                _acts_on(kind, _OBJECTS[kind].client_id == object_id)
                for kind in (ObjectType.CONTRACT, ObjectType.MATTER, ObjectType.CONTACT, ObjectType.PAYMENT)
            ]
        ids = union(*parts).subquery()
        total = await self._session.scalar(select(func.count()).select_from(ids))
        query = (
            select(AuditEntry)
            .join(ids, ids.c.id == AuditEntry.id)
            .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all(), total or 0

    async def names(self, objects: Iterable[tuple[str, int]]) -> dict[tuple[str, int], str]:
        """What people call the objects of acts, by their kind and id: a name, a number, or the number of the invoice.
        What is gone or has no name is left out."""
        by_kind: dict[str, set[int]] = {}
        for kind, object_id in objects:
            by_kind.setdefault(kind, set()).add(object_id)
        found: dict[tuple[str, int], str] = {}
        for kind in by_kind.keys() & _NAMES.keys():
            wanted = _NAMES[kind]
            rows = await self._session.execute(wanted.where(wanted.selected_columns[0].in_(by_kind[kind])))
            found |= {(kind, row[0]): row[1] for row in rows if row[1]}
        return found

    async def timeline(self, object_type: str, object_id: int, limit: int) -> Sequence[AuditEntry]:
        """Newest first; an invoice's timeline includes acts on other objects that name it."""
        query = _TIMELINE_OF_INVOICE if object_type == ObjectType.INVOICE else _TIMELINE
        asked = {"object_type": object_type, "object_id": object_id, "limit": limit}
        return (await self._session.scalars(query, asked)).all()

    async def unsealed(self, limit: int) -> Sequence[AuditEntry]:
        """Entries that the chain does not hold yet, in the order of their ids."""
        query = select(AuditEntry).where(AuditEntry.seq.is_(None)).order_by(AuditEntry.id).limit(limit)
        return (await self._session.scalars(query)).all()

    async def sealed(self, entry_ids: Collection[int]) -> Sequence[AuditEntry]:
        """Those of the entries that the chain holds, as they stand now."""
        query = select(AuditEntry).where(AuditEntry.id.in_(entry_ids), AuditEntry.seq.is_not(None))
        query = query.order_by(AuditEntry.id).execution_options(populate_existing=True)
        return (await self._session.scalars(query)).all()

    async def chain_end(self) -> tuple[int, str]:
        """Place and link of the last sealed entry."""
        query = (
            select(AuditEntry.seq, AuditEntry.link)
            .where(AuditEntry.seq.is_not(None))
            .order_by(AuditEntry.seq.desc())
            .limit(1)
        )
        row = (await self._session.execute(query)).one_or_none()
        return (row.seq or 0, row.link or START) if row is not None else (0, START)
