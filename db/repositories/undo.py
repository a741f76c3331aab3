"""Tickets to undo an act, and the rows that its undoing puts back."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import delete, null, or_, select, types, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute

from db.models import AuditEntry, Base, Contact, Delivery, Hold, Invoice, UndoTicket
from db.row_changes import (
    CLIENTS,
    NOTED,
    SEEN,
    ChangedRow,
    Key,
    RowChanges,
    Values,
    chunks,
    digest_of,
    mapper_of,
    read_back,
    referring,
    select_rows,
    written,
)
from db.tenancy import AsyncTenantSession
from db.vocabulary.enums import Audience, DeliveryState

UNFLUSHED = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class Since:
    """A row that has come or was changed since an act."""

    table: str
    id: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How the rows of an act stand now."""

    since: Since | None
    """The first that somebody has changed since, or put on them."""
    own_accord: frozenset[Key] = frozenset()
    """Rows whose columns of `OWN_ACCORD` say something else than the act has left."""

    @property
    def is_as_left(self) -> bool:
        return self.since is None


class UndoRepository:
    def __init__(self, session: AsyncTenantSession) -> None:
        self.session = session

    def watch(self) -> RowChanges:
        """Notes what this unit of work changes from now on."""
        changes = RowChanges()
        self.session.info[NOTED] = changes
        return changes

    def note_made(self, rows: Sequence[ChangedRow], act_ids: Sequence[int]) -> None:
        """Notes rows, and acts of the trail, that a watched act has written past the session."""
        changes: RowChanges | None = self.session.info.get(NOTED)
        if changes is not None:
            changes.made_at_once += rows
            changes.act_ids += act_ids

    def note_held(self, rows: Iterable[Base]) -> None:
        """Rows that this unit of work has locked and read just now."""
        self.session.note_held(rows)

    async def look_at(self, table: str, ids: Collection[int]) -> None:
        """Notes rows that a watched act leaves as they are, to see later what has become of them by themselves."""
        changes: RowChanges | None = self.session.info.get(NOTED)
        if changes is None:
            return
        for values in await self._values(table, changes.missing(table, ids)):
            changes.before[table, values["id"]] = values
            changes.seen.add((table, values["id"]))

    async def changed(self, changes: RowChanges) -> list[ChangedRow]:
        """What the unit of work has changed, and stops noting."""
        await self.session.flush()
        self.session.info.pop(NOTED)
        after, others = changes.now()
        for table, ids in others.items():
            after |= {(table, values["id"]): values for values in await self._values(table, ids)}
        rows = changes.compare(after)
        changes.clients = {
            client_id
            for row in rows
            if (key := (row.table, row.id)) in changes.before
            and (client_id := _client_of(row, changes.before[key] or after[key]))
        }
        return rows

    async def hold_back(self, ids: Collection[int], until: datetime) -> None:
        """Messages of an act that can be undone leave when it can't be any more."""
        for some in chunks(ids):
            await self.session.execute(
                update(Delivery).where(Delivery.id.in_(some), Delivery.due_at < until).values(due_at=until)
            )

    async def add(self, ticket: Mapping[str, Any]) -> int:
        """Its id."""
        return await self.session.insert_row(UndoTicket, ticket)

    async def get(self, ticket_id: int) -> UndoTicket | None:
        return await self.session.scalar(select(UndoTicket).where(UndoTicket.id == ticket_id))

    async def lock(self, ticket_id: int) -> UndoTicket | None:
        return await self.session.scalar(
            select(UndoTicket).where(UndoTicket.id == ticket_id).with_for_update()
        )

    async def drop_all(self) -> None:
        await self.session.execute(delete(UndoTicket), execution_options=UNFLUSHED)

    async def acts(self, ids: Collection[int]) -> Sequence[AuditEntry]:
        query = select(AuditEntry).where(AuditEntry.id.in_(ids)).order_by(AuditEntry.id)
        return (await self.session.scalars(query)).all()

    async def standing(self, rows: Sequence[ChangedRow]) -> Standing:
        """Compares the rows with what the act has left of them, and locks them."""
        own_accord: set[Key] = set()
        for table, some in _by_table(rows).items():
            now = {
                values["id"]: values
                for values in await self._values(
                    table, [row.id for row in some if not row.is_deleted], lock=True
                )
            }
            for row in some:
                values = now.get(row.id)
                if row.is_deleted:
                    continue
                if values is None or (row.digest != SEEN and digest_of(table, values) != row.digest):
                    return Standing(Since(table, row.id, is_new=False))
                if any(values[name] != value for name, value in row.loose.items()):
                    own_accord.add((table, row.id))
        return Standing(await self._built_on(rows), frozenset(own_accord))

    async def _built_on(self, rows: Sequence[ChangedRow]) -> Since | None:
        """A row that is not of the act and names one that the act has made."""
        own = {(row.table, row.id) for row in rows}
        for table, some in _by_table(rows).items():
            for child, attribute, _ in referring(table):
                model = mapper_of(child).class_
                for ids in chunks([row.id for row in some if row.is_made]):
                    found = await self.session.scalars(select(model.id).where(attribute.in_(ids)))
                    for row_id in found:
                        if (child, row_id) not in own:
                            return Since(child, row_id, is_new=True)
        return None

    async def values_of(self, since: Since) -> Values:
        """Of the row; empty when it is gone."""
        return next(iter(await self._values(since.table, [since.id])), {})

    async def clients_of(self, rows: Sequence[ChangedRow]) -> set[int]:
        """Whose ledgers an act has touched."""
        found = {row.id for row in rows if row.table == CLIENTS}
        for table, some in _by_table(rows).items():
            model = mapper_of(table).class_
            if "client_id" in mapper_of(table).columns:
                for ids in chunks([row.id for row in some]):
                    found |= set(await self.session.scalars(select(model.client_id).where(model.id.in_(ids))))
        return found

    async def issued_since(self, issuer_ids: Collection[int], since: datetime) -> int | None:
        """An invoice that one of these issuers has issued since."""
        query = (
            select(Invoice.id).where(Invoice.issuer_id.in_(issuer_ids), Invoice.issued_at > since).limit(1)
        )
        return cast("int | None", await self.session.scalar(query))

    async def put_back(
        self, rows: Sequence[ChangedRow], own_accord: Collection[Key], kept: Collection[str] = ()
    ) -> dict[Key, int] | None:
        """Makes the rows what they were. Of the tables `kept` none is deleted. Returns the new numbers of rows whose
        number was given to another meanwhile, or None where the database refuses."""
        try:
            for row in rows:
                if not row.is_made and not row.is_deleted and row.was:
                    await self._change_back(row, (row.table, row.id) in own_accord)
            order = [table.name for table in Base.metadata.sorted_tables]
            sorted_rows = sorted(rows, key=lambda row: (order.index(row.table), row.id))
            for table, some in reversed(_by_table(sorted_rows).items()):
                model = mapper_of(table).class_
                for ids in chunks([row.id for row in some if row.is_made and table not in kept]):
                    await self.session.execute(
                        delete(model).where(model.id.in_(ids)), execution_options=UNFLUSHED
                    )
            renamed = await self._make_again([row for row in sorted_rows if row.is_deleted])
        except IntegrityError:
            return None
        touched = {row.table for row in rows}
        for known in self.session:
            if getattr(known, "__tablename__", None) in touched:
                self.session.expire(known)
        return renamed

    async def _change_back(self, row: ChangedRow, leave_own_accord: bool) -> None:
        model, was = mapper_of(row.table).class_, row.was or {}
        values = {
            name: null() if value is None else value
            for name, value in read_back(row.table, was).items()
            if not (leave_own_accord and name in row.loose)
        }
        if values:
            await self.session.execute(
                update(model).where(model.id == row.id).values(**values), execution_options=UNFLUSHED
            )

    async def _make_again(self, rows: Sequence[ChangedRow]) -> dict[Key, int]:
        renamed: dict[Key, int] = {}
        for row in rows:
            mapper = mapper_of(row.table)
            values = {
                name: value
                for name, value in read_back(row.table, row.was or {}).items()
                # None is a word of JSON, and these were empty.
                if value is not None or not isinstance(mapper.local_table.c[name].type, types.JSON)
            }
            for table in {key for key, _ in renamed}:
                for child, attribute, _ in referring(table):
                    if child == row.table and (table, values.get(attribute.key)) in renamed:
                        values[attribute.key] = renamed[table, cast(int, values[attribute.key])]
            if await self.session.scalar(select(mapper.class_.id).where(mapper.class_.id == row.id)):
                del values["id"]
            made: Any = mapper.class_(**values)
            self.session.add(made)
            await self.session.flush()
            if made.id != row.id:
                renamed[row.table, row.id] = made.id
        return renamed

    async def has_told(self, client_id: int, since: datetime) -> bool:
        """Whether a message to the client has left since."""
        left = (DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCONFIRMED)
        query = (
            select(Delivery.id)
            .where(
                Delivery.client_id == client_id,
                Delivery.audience == Audience.CLIENT,
                Delivery.state.in_(left),
                or_(
                    Delivery.sent_at > since,
                    Delivery.state == DeliveryState.SENDING,
                    (Delivery.state == DeliveryState.UNCONFIRMED) & (Delivery.due_at > since),
                ),
            )
            .limit(1)
        )
        return await self.session.scalar(query) is not None

    async def is_billed_since(
        self, column: InstrumentedAttribute[Any], object_id: int, since: datetime
    ) -> bool:
        """Whether an invoice of this client, contract or issuer was made or issued since."""
        query = (
            select(Invoice.id)
            .where(column == object_id, or_(Invoice.created_at > since, Invoice.issued_at > since))
            .limit(1)
        )
        return await self.session.scalar(query) is not None

    async def has_contact_acted(self, contact_id: int, since: datetime) -> bool:
        """Whether the contact has left something on the trail since, or holds an invoice back."""
        name = select(Contact.name).where(Contact.id == contact_id).scalar_subquery()
        acts = select(AuditEntry.id).where(
            AuditEntry.member_id.is_(None), AuditEntry.member_name == name, AuditEntry.at > since
        )
        holds = select(Hold.id).where(Hold.created_by == f"contact:{contact_id}", Hold.created_at > since)
        found = [await self.session.scalar(query.limit(1)) for query in (acts, holds)]
        return any(each is not None for each in found)

    async def _values(self, table: str, ids: Collection[int], *, lock: bool = False) -> list[Values]:
        model = mapper_of(table).class_
        found: list[Values] = []
        for some in chunks(ids):
            query = select_rows(table, model.id.in_(some))
            found += written(await self.session.execute(query.with_for_update() if lock else query))
        return found


def _client_of(row: ChangedRow, values: Values) -> int | None:
    return row.id if row.table == CLIENTS else cast("int | None", values.get("client_id"))


def _by_table(rows: Sequence[ChangedRow]) -> dict[str, list[ChangedRow]]:
    found: dict[str, list[ChangedRow]] = {}
    for row in rows:
        found.setdefault(row.table, []).append(row)
    return found
