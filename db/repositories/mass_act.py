"""Acts on many invoices at once and their items."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Delivery, MassAct, MassItem, Reminder
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason, MassState


@dataclass(frozen=True, slots=True)
class ItemSum:
    state: str
    reason: str | None
    currency: str
    count: int
    amount_minor: int


@dataclass(frozen=True, slots=True)
class ItemMessage:
    item_id: int
    state: str
    due_at: datetime


class MassActRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: MassAct | MassItem) -> None:
        self.session.add(row)

    async def get(self, act_id: int, *, lock: bool = False) -> MassAct | None:
        """As it stands in the database now."""
        query = select(MassAct).where(MassAct.id == act_id).execution_options(populate_existing=True)
        return await self.session.scalar(query.with_for_update() if lock else query)

    async def by_act_key(self, act_key: str) -> MassAct | None:
        return await self.session.scalar(select(MassAct).where(MassAct.act_key == act_key))

    async def items(
        self, act_id: int, states: Collection[MassItemState], offset: int = 0, limit: int | None = None
    ) -> Sequence[MassItem]:
        """In their order."""
        query = (
            select(MassItem)
            .where(MassItem.act_id == act_id, MassItem.state.in_(states))
            .order_by(MassItem.place)
            .offset(offset)
        )
        rows = await self.session.scalars(query if limit is None else query.limit(limit))
        return rows.all()

    async def sums(self, act_id: int) -> list[ItemSum]:
        """By state, reason and currency."""
        rows = await self.session.execute(
            select(
                MassItem.state,
                MassItem.reason,
                MassItem.currency,
                func.count(),
                func.sum(MassItem.amount_minor),
            )
            .where(MassItem.act_id == act_id)
            .group_by(MassItem.state, MassItem.reason, MassItem.currency)
            .order_by(func.min(MassItem.place))
        )
        return [
            ItemSum(state, reason, currency, count, int(amount))
            for state, reason, currency, count, amount in rows
        ]

    async def count_without_mode(self, act_id: int) -> int:
        """Ticked items of clients of whom nobody has said how to remind them."""
        query = (
            select(func.count())
            .select_from(MassItem)
            .where(
                MassItem.act_id == act_id,
                MassItem.state == MassItemState.READY,
                MassItem.reason == MassReason.MODE,
            )
        )
        return int(await self.session.scalar(query) or 0)

    async def item(self, act_id: int, item_id: int) -> MassItem | None:
        query = select(MassItem).where(MassItem.act_id == act_id, MassItem.id == item_id)
        return await self.session.scalar(query)

    async def lock_item(self, item_id: int) -> MassItem | None:
        query = select(MassItem).where(MassItem.id == item_id).with_for_update()
        return await self.session.scalar(query.execution_options(populate_existing=True))

    async def move_item(self, act_id: int, item_id: int, since: MassItemState, to: MassItemState) -> bool:
        moved = await self.session.scalar(
            update(MassItem)
            .where(MassItem.act_id == act_id, MassItem.id == item_id, MassItem.state == since)
            .values(state=to.value)
            .returning(MassItem.id)
            .execution_options(synchronize_session=False)
        )
        return moved is not None

    async def taken(
        self, kind: MassKind, invoice_ids: Collection[int], contract_ids: Collection[int]
    ) -> tuple[set[int], set[int]]:
        """Which of these invoices and contracts wait in some act of this kind."""
        ours: list[ColumnElement[bool]] = [
            MassItem.kind == kind.value,
            MassItem.state == MassItemState.WAITING,
        ]
        rows = await self.session.execute(
            select(MassItem.invoice_id, MassItem.contract_id).where(
                *ours, or_(MassItem.invoice_id.in_(invoice_ids), MassItem.contract_id.in_(contract_ids))
            )
        )
        found = rows.all()
        return {row[0] for row in found if row[0]}, {row[1] for row in found if row[1]}

    async def next_waiting(self, act_id: int) -> MassItem | None:
        rows = await self.items(act_id, (MassItemState.WAITING,), limit=1)
        return rows[0] if rows else None

    async def waiting_of_client(self, act_id: int, client_id: int) -> Sequence[MassItem]:
        rows = await self.session.scalars(
            select(MassItem)
            .where(
                MassItem.act_id == act_id,
                MassItem.client_id == client_id,
                MassItem.state == MassItemState.WAITING,
            )
            .order_by(MassItem.place)
        )
        return rows.all()

    async def claim(self, act_id: int, token: str, now: datetime, longest: datetime, until: datetime) -> bool:
        """Take the lease of an act that nobody works on. Of two who try, one succeeds."""
        free = or_(MassAct.lease_until.is_(None), MassAct.lease_until < now, MassAct.lease_until > longest)
        under_way = MassAct.state.in_((MassState.WORKING, MassState.ENDED))
        return await self._change(MassAct.id == act_id, under_way, free, lease_token=token, lease_until=until)

    async def renew(self, act_id: int, token: str, until: datetime) -> bool:
        """Whether the lease is still ours; its row is locked until the transaction ends."""
        ours = MassAct.lease_token == token
        working = MassAct.state == MassState.WORKING
        return await self._change(MassAct.id == act_id, ours, working, lease_until=until)

    async def release(self, act_id: int, token: str) -> bool:
        ours = MassAct.lease_token == token
        return await self._change(MassAct.id == act_id, ours, lease_token=None, lease_until=None)

    async def move(self, act_id: int, since: MassState, to: MassState, **values: object) -> bool:
        """Whether it stood in `since` and stands in `to` now: of two who try, one succeeds."""
        return await self._change(MassAct.id == act_id, MassAct.state == since, state=to.value, **values)

    async def ask_to_stop(self, act_id: int) -> None:
        await self._change(MassAct.id == act_id, MassAct.state == MassState.WORKING, stop_asked=True)

    async def leave_rest_out(self, act_id: int, reason: MassReason) -> None:
        await self.session.execute(
            update(MassItem)
            .where(MassItem.act_id == act_id, MassItem.state == MassItemState.WAITING)
            .values(state=MassItemState.LEFT_OUT.value, reason=reason.value)
            .execution_options(synchronize_session=False)
        )

    async def messages_sent(self, prefix: str) -> list[ItemMessage]:
        """What acts whose keys begin so have queued; the part of the key after it is the item's id."""
        rows = await self.session.execute(
            select(Delivery.act_key, Delivery.state, Delivery.due_at).where(
                Delivery.act_key.startswith(prefix, autoescape=True)
            )
        )
        return [
            ItemMessage(int((key or "").removeprefix(prefix).partition(":")[0]), state, due_at)
            for key, state, due_at in rows
        ]

    async def reminders_sent(self, act_id: int, step: str) -> list[ItemMessage]:
        """Of the act's items that are done: the messages that this step of their invoices is in."""
        rows = await self.session.execute(
            select(MassItem.id, Delivery.state, Delivery.due_at)
            .join(Reminder, Reminder.invoice_id == MassItem.invoice_id)
            .join(Delivery, Delivery.id == Reminder.delivery_id)
            .where(
                MassItem.act_id == act_id,
                MassItem.state == MassItemState.DONE,
                Reminder.step == step,
            )
        )
        return [ItemMessage(item, state, due_at) for item, state, due_at in rows]

    async def over(self, plans_before: datetime, acts_before: datetime, limit: int) -> Sequence[MassAct]:
        """Plans that nobody confirmed, and acts that were told of, from before these moments."""
        rows = await self.session.scalars(
            select(MassAct).where(over_since(plans_before, acts_before)).order_by(MassAct.id).limit(limit)
        )
        return rows.all()

    async def delete(self, row: MassAct) -> None:
        """With its items."""
        await self.session.delete(row)

    async def _change(self, *where: ColumnElement[bool], **values: object) -> bool:
        moved = await self.session.scalar(
            update(MassAct)
            .where(*where)
            .values(**values)
            .returning(MassAct.id)
            .execution_options(synchronize_session=False)
        )
        return moved is not None


def over_since(plans_before: datetime, acts_before: datetime) -> ColumnElement[bool]:
    """Of acts on many invoices, as `MassActRepository.over` says."""
    return or_(
        (MassAct.state == MassState.PLANNED) & (MassAct.created_at < plans_before),
        (MassAct.state == MassState.TOLD) & (MassAct.created_at < acts_before),
    )
