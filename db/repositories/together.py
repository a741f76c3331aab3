"""Rows of several firms that the clock works on together. What somebody else has locked is left for the next tick.

Locks are taken in the order that `ClientRepository.lock_ledger` names, each kind by id.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import and_, delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, defer

from db.models import (
    AuditEntry,
    Client,
    ClientShare,
    Delivery,
    Firm,
    Hold,
    Invoice,
    Issuer,
    Member,
    PrintedImage,
    Task,
    UndoTicket,
)
from db.trail_digest import START
from db.vocabulary.enums import DeliveryState, ObjectType, TaskState

Row = TypeVar("Row", Client, Firm, Invoice, Member)


class TogetherRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def firms(self) -> dict[int, Firm]:
        return await self._by_id(Firm)

    async def members(self, member_ids: Collection[int] | None = None) -> dict[int, Member]:
        """All of these firms, or these of them, in the order of joining."""
        return await self._by_id(Member, member_ids)

    async def clients(self, client_ids: Collection[int]) -> dict[int, Client]:
        return await self._by_id(Client, client_ids)

    async def shares(self, client_ids: Collection[int]) -> set[tuple[int, int]]:
        """(client, member) of these clients' shares."""
        query = select(ClientShare.client_id, ClientShare.member_id).where(
            ClientShare.client_id.in_(sorted(client_ids))
        )
        return {(client_id, member_id) for client_id, member_id in await self._session.execute(query)}

    async def invoices(self, invoice_ids: Collection[int]) -> dict[int, Invoice]:
        """Without their pages."""
        rows = await self._session.scalars(
            select(Invoice).where(Invoice.id.in_(sorted(invoice_ids))).options(defer(Invoice.snapshot))
        )
        return {row.id: row for row in rows}

    async def open_sent_invoices(
        self, invoice_ids: Collection[int], client_ids: Collection[int]
    ) -> Sequence[Invoice]:
        """These, and all of these clients, that are open and were sent; without their pages."""
        query = select(Invoice).where(
            Invoice.id.in_(sorted(invoice_ids)) | Invoice.client_id.in_(sorted(client_ids)),
            Invoice.is_open,
            Invoice.sent_at.is_not(None),
        )
        return (
            await self._session.scalars(query.order_by(Invoice.id).options(defer(Invoice.snapshot)))
        ).all()

    async def lock_clients_of(
        self, model: type[Task] | type[Hold], ids: Collection[int]
    ) -> dict[int, Client]:
        """The clients of these tasks or holds."""
        of = select(model.client_id).where(model.id.in_(sorted(ids)))
        query = select(Client).where(Client.id.in_(of)).order_by(Client.id)
        rows = await self._session.scalars(query.with_for_update(skip_locked=True))
        return {row.id: row for row in rows}

    async def lock_due_tasks(
        self, task_ids: Collection[int], client_ids: Collection[int], now: datetime
    ) -> Sequence[Task]:
        """Those of these tasks, about these clients, that are still due and that nobody was told of."""
        query = select(Task).where(
            Task.id.in_(sorted(task_ids)),
            Task.client_id.in_(sorted(client_ids)),
            Task.state == TaskState.OPEN,
            Task.told_at.is_(None),
            Task.due_at <= now,
        )
        return (await self._session.scalars(query.order_by(Task.id).with_for_update(skip_locked=True))).all()

    async def lock_holds(self, hold_ids: Collection[int], client_ids: Collection[int]) -> Sequence[Hold]:
        """Those of these holds, of these clients, that nobody has ended."""
        query = select(Hold).where(
            Hold.id.in_(sorted(hold_ids)), Hold.client_id.in_(sorted(client_ids)), Hold.ended_at.is_(None)
        )
        return (await self._session.scalars(query.order_by(Hold.id).with_for_update(skip_locked=True))).all()

    async def queued(self, act_keys: Collection[str]) -> set[tuple[int, str]]:
        """(firm, key) of messages of these acts that there are already."""
        query = select(Delivery.firm_id, Delivery.act_key).where(Delivery.act_key.in_(sorted(act_keys)))
        return {(firm_id, key) for firm_id, key in await self._session.execute(query) if key is not None}

    async def sent_at(self, act_keys: Collection[str]) -> dict[tuple[int, str], datetime]:
        """(firm, key) of messages of these acts that have arrived → when they left."""
        query = select(Delivery.firm_id, Delivery.act_key, Delivery.sent_at).where(
            Delivery.act_key.in_(sorted(act_keys)), Delivery.state == DeliveryState.SENT
        )
        return {(firm_id, key): at for firm_id, key, at in await self._session.execute(query) if key and at}

    async def last_acts(self, object_type: ObjectType, object_ids: Collection[int]) -> dict[int, datetime]:
        """When something was done last to each of these objects."""
        query = (
            select(AuditEntry.object_id, func.max(AuditEntry.at))
            .where(AuditEntry.object_type == object_type, AuditEntry.object_id.in_(sorted(object_ids)))
            .group_by(AuditEntry.object_id)
        )
        return {object_id: at for object_id, at in await self._session.execute(query) if at is not None}

    async def lock_firms(self) -> list[int]:
        """Ids of those that nobody else has locked, locked."""
        query = select(Firm).order_by(Firm.id).with_for_update(key_share=True, skip_locked=True)
        return [firm.id for firm in await self._session.scalars(query)]

    async def chain_ends(self, firm_ids: Collection[int]) -> dict[int, tuple[int, str]]:
        """Place and link of the last sealed entry of each."""
        entry, end = aliased(AuditEntry), aliased(AuditEntry)
        last = (
            select(entry.seq)
            .where(entry.firm_id == Firm.id, entry.seq.is_not(None))
            .order_by(entry.seq.desc())
            .limit(1)
            .scalar_subquery()
        )
        query = (
            select(Firm.id, end.seq, end.link)
            .outerjoin(end, and_(end.firm_id == Firm.id, end.seq == last))
            .where(Firm.id.in_(sorted(firm_ids)))
        )
        return {
            firm_id: (seq or 0, link or START) for firm_id, seq, link in await self._session.execute(query)
        }

    async def unsealed(self, firm_ids: Collection[int], limit: int) -> Sequence[AuditEntry]:
        """Entries of these firms that the chains do not hold yet, firm by firm in the order of their ids."""
        query = (
            select(AuditEntry)
            .where(AuditEntry.seq.is_(None), AuditEntry.firm_id.in_(sorted(firm_ids)))
            .order_by(AuditEntry.firm_id, AuditEntry.id)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def drop_undo_over(self, before: datetime) -> int:
        """Forgets tickets to undo whose moment is over; returns how many."""
        gone = delete(UndoTicket).where(UndoTicket.until < before).returning(UndoTicket.id)
        unread = {"synchronize_session": False}
        return len((await self._session.scalars(gone, execution_options=unread)).all())

    async def unused_images(self, firm_ids: Collection[int]) -> list[tuple[int, str]]:
        """(firm, digest) of images that no issuer has, no issued document prints and no undoing may bring back."""
        chosen = select(Issuer.id).where(
            Issuer.firm_id == PrintedImage.firm_id,
            or_(
                Issuer.logo == PrintedImage.sha256,
                Issuer.signature == PrintedImage.sha256,
                Issuer.stamp == PrintedImage.sha256,
            ),
        )
        undoable = select(UndoTicket.id).where(
            UndoTicket.firm_id == PrintedImage.firm_id, UndoTicket.object_type == ObjectType.ISSUER.value
        )
        query = select(PrintedImage.firm_id, PrintedImage.sha256).where(
            PrintedImage.firm_id.in_(sorted(firm_ids)),
            PrintedImage.frozen_at.is_(None),
            ~chosen.exists(),
            ~undoable.exists(),
        )
        return [(firm_id, digest) for firm_id, digest in await self._session.execute(query)]

    async def _by_id(self, model: type[Row], ids: Collection[int] | None = None) -> dict[int, Row]:
        query = select(model).order_by(model.id)
        rows = await self._session.scalars(query if ids is None else query.where(model.id.in_(sorted(ids))))
        return {row.id: row for row in rows}
