"""Notes which rows a unit of work changes, as they were before, so that its act can be undone as a whole.

Whatever goes through the session is noted, by objects or by statements, so that an act says nothing of what follows
from it and nothing of that is forgotten.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    Column,
    ColumnDefault,
    ColumnElement,
    Date,
    Delete,
    Result,
    Select,
    Update,
    inspect,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Mapper, ORMExecuteState, Session, UOWTransaction
from sqlalchemy.types import TypeEngine

from db.models import (
    AuditEntry,
    Base,
    Client,
    Delivery,
    Firm,
    Invoice,
    Issuer,
    MassAct,
    MassItem,
    PrintedImage,
    PrintJob,
    TenantOwned,
    UndoTicket,
)
from db.types import UtcDateTime

UNTRACKED = (AuditEntry, UndoTicket, PrintedImage, PrintJob, MassAct, MassItem)
"""The trail keeps both acts; images have no number; the rest is machinery of its own."""
OWN_ACCORD: dict[str, frozenset[str]] = {
    Invoice.__tablename__: frozenset({"next_remind_at", "sent_at", "file_id"}),
    Client.__tablename__: frozenset({"email_failed_at"}),
}
"""Columns that change without anybody's act. Somebody who changed them built nothing on the act, and what they say now
stays, where it is another than the act has left."""
NOTED = "row_changes"
UNNOTED = "unnoted"
"""An option of statements that change nothing but columns of `OWN_ACCORD`, in very many rows."""
SEEN = "seen"
AT_ONCE = 2000
CLIENTS, DELIVERIES, INVOICES = Client.__tablename__, Delivery.__tablename__, Invoice.__tablename__
ISSUERS = Issuer.__tablename__
Key = tuple[str, int]
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One row that an act has made, changed or deleted."""

    table: str
    id: int
    was: Values | None
    """What it was: of a changed row the columns that changed, of a deleted one all; None for a row that was made."""
    digest: str | None
    """Of what it became, without `OWN_ACCORD`; None for a deleted row, `SEEN` for one that was only looked at."""
    loose: Values = field(default_factory=dict)
    """What its columns of `OWN_ACCORD` became."""

    @property
    def is_made(self) -> bool:
        return self.was is None

    @property
    def is_deleted(self) -> bool:
        return self.digest is None

    def to_json(self) -> dict[str, Any]:
        return {"t": self.table, "id": self.id, "was": self.was, "is": self.digest, "loose": self.loose}

    @classmethod
    def from_json(cls, said: dict[str, Any]) -> "ChangedRow":
        return cls(said["t"], said["id"], said["was"], said["is"], said["loose"])


@dataclass(slots=True)
class RowChanges:
    """Of one unit of work, from the moment that it is watched on."""

    before: dict[Key, Values | None] = field(default_factory=dict)
    seen: set[Key] = field(default_factory=set)
    entries: list[AuditEntry] = field(default_factory=list)
    """What it has put on the trail, in its order."""
    clients: set[int] = field(default_factory=set)
    """Whose rows it has changed, once that is known."""
    made_at_once: list[ChangedRow] = field(default_factory=list)
    """Rows that were written past the session, very many in one statement."""
    act_ids: list[int] = field(default_factory=list)
    """Of the trail, written likewise."""

    def made(self, table: str) -> list[int]:
        return [row_id for (name, row_id), was in self.before.items() if name == table and was is None]

    def missing(self, table: str, ids: Iterable[int]) -> list[int]:
        return sorted({row_id for row_id in ids if (table, row_id) not in self.before})

    def ids(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for table, row_id in sorted(self.before):
            found.setdefault(table, []).append(row_id)
        return found

    def compare(self, after: dict[Key, Values]) -> list[ChangedRow]:
        """What is another now than it was; a row that was made and is gone is none."""
        found = [
            row
            for (table, row_id), was in self.before.items()
            if (row := _changed(table, row_id, was, after.get((table, row_id)), (table, row_id) in self.seen))
        ]
        return self.made_at_once + found


def _changed(
    table: str, row_id: int, was: Values | None, now: Values | None, seen: bool
) -> ChangedRow | None:
    if now is None:
        return ChangedRow(table, row_id, was, None) if was is not None else None
    loose = {name: now[name] for name in OWN_ACCORD.get(table, ()) if name in now}
    if was is None:
        return ChangedRow(table, row_id, None, digest_of(table, now), loose)
    changed = {name: value for name, value in was.items() if now[name] != value}
    if changed:
        return ChangedRow(table, row_id, changed, digest_of(table, now), loose)
    return ChangedRow(table, row_id, {}, SEEN, loose) if seen else None


def digest_of(table: str, values: Values) -> str:
    strict = {
        name: value for name, value in values.items() if name not in OWN_ACCORD.get(table, frozenset[str]())
    }
    return sha256(json.dumps(strict, sort_keys=True).encode()).hexdigest()[:32]


def made_row(model: type[TenantOwned], values: Values) -> ChangedRow:
    """Of a row that is about to be made, with these values by column and the defaults of the others: as it will be
    read. Raises for a column whose default only the database knows."""
    table = _name_of(model)
    whole: Values = {}
    for attribute in mapper_of(table).column_attrs:
        value = values[attribute.key] if attribute.key in values else usual_value(model, attribute.key)
        if isinstance(value, datetime):
            value = value.astimezone(UTC)
        whole[attribute.key] = value.isoformat() if isinstance(value, date | datetime) else value
    loose = {name: whole[name] for name in OWN_ACCORD.get(table, ())}
    return ChangedRow(table, int(whole["id"]), None, digest_of(table, whole), loose)


def _name_of(model: type[TenantOwned]) -> str:
    return str(inspect(model).local_table.name)


def usual_value(model: type[TenantOwned], name: str) -> Any:
    """What the column holds in a new row that says nothing of it. Raises as `made_row`."""
    column = inspect(model).local_table.c[name]
    if not isinstance(column, Column):
        return None
    if isinstance(column.default, ColumnDefault) and column.default.is_scalar:
        return column.default.arg
    if isinstance(column.default, ColumnDefault) and column.default.is_callable:
        return column.default.arg(None)  # an empty list
    if column.server_default is not None:
        raise RuntimeError(f"{_name_of(model)}.{name} is not known before it is written")
    return None


# What a table's rows are read and written by -------------------------------------------------------------------------


def mapper_of(table: str) -> Mapper[Any]:
    return _mappers()[table]


def _mappers() -> dict[str, Mapper[Any]]:
    if not _known:
        for mapper in Base.registry.mappers:
            if issubclass(mapper.class_, TenantOwned | Firm) and not issubclass(mapper.class_, UNTRACKED):
                _known[mapper.local_table.name] = mapper  # type: ignore[attr-defined]  # a Table has a name
    return _known


_known: dict[str, Mapper[Any]] = {}


def select_rows(table: str, *where: ColumnElement[bool]) -> Select[Any]:
    """The rows' values, past what the session holds of them; in the order in which they are locked."""
    mapper = mapper_of(table)
    columns: list[InstrumentedAttribute[Any]] = [
        getattr(mapper.class_, attribute.key) for attribute in mapper.column_attrs
    ]
    return select(*columns).where(*where).order_by(mapper.class_.id)


def written(rows: Result[Any]) -> Iterator[Values]:
    """The values of rows as JSON holds them."""
    for row in rows.mappings():
        yield {
            name: value.isoformat() if isinstance(value, date | datetime) else value
            for name, value in row.items()
        }


def read_back(table: str, values: Values) -> Values:
    columns = mapper_of(table).local_table.c
    return {name: _read(columns[name].type, value) for name, value in values.items()}


def _read(stored_as: TypeEngine[Any], value: Any) -> Any:
    if value is not None and isinstance(stored_as, UtcDateTime):
        return datetime.fromisoformat(value)
    if value is not None and isinstance(stored_as, Date):
        return date.fromisoformat(value)
    return value


def chunks(ids: Collection[int]) -> Iterator[list[int]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


# Listeners -----------------------------------------------------------------------------------------------------------


def note_flush(session: Session, _context: UOWTransaction, _objects: Any) -> None:
    """`before_flush` listener: rows as the database still has them."""
    changes: RowChanges | None = session.info.get(NOTED)
    if changes is None:
        return
    changes.entries += [row for row in session.new if isinstance(row, AuditEntry)]
    touched: dict[str, set[int]] = {}
    gone: dict[str, set[int]] = {}
    for row in [*session.dirty, *session.deleted]:
        table = getattr(row, "__tablename__", "")
        if table in _mappers() and (row in session.deleted or session.is_modified(row)):
            touched.setdefault(table, set()).add(row.id)
            if row in session.deleted:
                gone.setdefault(table, set()).add(row.id)
    for table, ids in touched.items():
        _note(session, changes, table, ids)
    for table, ids in gone.items():
        _note_cascades(session, changes, table, ids)


def note_new(session: Session, _context: UOWTransaction) -> None:
    """`after_flush` listener: new rows have their number now."""
    changes: RowChanges | None = session.info.get(NOTED)
    if changes is None:
        return
    for row in session.new:
        table = getattr(row, "__tablename__", "")
        if table in _mappers():
            changes.before.setdefault((table, row.id), None)


def note_statement(state: ORMExecuteState) -> None:
    """`do_orm_execute` listener: the rows that an update or a delete is about to meet."""
    changes: RowChanges | None = state.session.info.get(NOTED)
    if changes is None or not (state.is_update or state.is_delete) or state.bind_mapper is None:
        return
    table = state.bind_mapper.class_.__tablename__
    if table not in _mappers() or state.execution_options.get(UNNOTED):
        return
    statement = state.statement
    where = statement.whereclause if isinstance(statement, Update | Delete) else None
    met = select_rows(table) if where is None else select_rows(table, where)
    rows = list(written(state.session.execute(met, state.parameters)))
    for values in rows:
        changes.before.setdefault((table, values["id"]), values)
    if state.is_delete:
        _note_cascades(state.session, changes, table, {values["id"] for values in rows})


def note_rows(session: Session, table: str, ids: Collection[int]) -> None:
    """Rows that are about to be changed past the session's own statements."""
    changes: RowChanges | None = session.info.get(NOTED)
    if changes is not None:
        _note(session, changes, table, ids)


def _note(session: Session, changes: RowChanges, table: str, ids: Collection[int]) -> None:
    model = mapper_of(table).class_
    for some in chunks(changes.missing(table, ids)):
        for values in written(session.execute(select_rows(table, model.id.in_(some)))):
            changes.before[table, values["id"]] = values


def _note_cascades(session: Session, changes: RowChanges, table: str, ids: Collection[int]) -> None:
    """Rows that the database deletes with those."""
    for child, attribute, cascades in referring(table):
        if cascades and ids:
            for values in written(session.execute(select_rows(child, attribute.in_(sorted(ids))))):
                changes.before.setdefault((child, values["id"]), values)


def referring(table: str) -> Iterator[tuple[str, InstrumentedAttribute[Any], bool]]:
    """Tables and their columns that name rows of this one, and whether they go with them."""
    for child, mapper in _mappers().items():
        for key in mapper.local_table.foreign_key_constraints:  # type: ignore[attr-defined]
            for element in key.elements:
                if (
                    element.column.table.name == table
                    and element.column.name == "id"
                    and table != Firm.__tablename__
                ):
                    name = mapper.get_property_by_column(element.parent).key
                    yield child, getattr(mapper.class_, name), key.ondelete == "CASCADE"
