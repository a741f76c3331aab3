"""A session that can't leave its firm, nor show a member clients of colleagues, nor a client anything of another.

Every ORM statement gets the firm (and, where a member sees own clients only, those clients) added; whatever would
escape that is refused: Core and text statements, by-key bulk updates, moving a row to another firm. Composite foreign
keys keep the rest inside. For the client's side everything is narrowed to one client, and what is not listed here as
harmless is refused.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from operator import and_, eq
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakSet

from sqlalchemy import (
    BinaryExpression,
    BindParameter,
    BooleanClauseList,
    Table,
    Update,
    bindparam,
    insert,
    inspect,
    or_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapper, ORMExecuteState, Session, UOWTransaction
from sqlalchemy.orm.util import identity_key
from sqlalchemy.sql.base import Executable
from typing_extensions import override

from db import row_ids
from db.criteria import criteria
from db.models import (
    Approval,
    AuditEntry,
    BankAccount,
    Base,
    Client,
    ClientOwned,
    Contract,
    Delivery,
    Firm,
    Issuer,
    Matter,
    Member,
    PrintedImage,
    ReminderPolicy,
    StaffNote,
    TenantOwned,
    WriteDown,
)
from db.prepared import ASKED, KEPT, hashable
from db.row_changes import NOTED, note_held, note_rows, note_written

R = TypeVar("R", bound=Base)

SHOWN_TO_CLIENTS = (
    AuditEntry,
    BankAccount,
    Client,
    ClientOwned,
    Contract,
    Delivery,
    Firm,
    Issuer,
    Matter,
    Member,
    PrintedImage,
    ReminderPolicy,
)
"""What the client's side may query at all; whatever of it belongs to a client is narrowed to that client."""

HIDDEN_FROM_CLIENTS = (StaffNote, Approval, WriteDown)
"""But not these, though they belong to a client."""

OF_FIRM = "of_firm"
"""The parameter by which statements of Core look for the firm; the session says which."""
FEW = 8
"""New objects of which each is written by itself where its id has to be known."""


class TenancyError(RuntimeError):
    """A statement that the firm's session can't keep inside the firm: a fault of the code, never of a user."""


class TenantSession(Session):
    """`info["firm_id"]` is the firm; `info["member_id"]` narrows to the clients that this member sees, or is None;
    `info["client_id"]` narrows to one client, for the client's side."""

    @override
    def bulk_save_objects(self, *_: Any, **__: Any) -> None:
        raise TenancyError("bulk operations skip the firm")

    @override
    def bulk_insert_mappings(self, *_: Any, **__: Any) -> None:
        raise TenancyError("bulk operations skip the firm")

    @override
    def bulk_update_mappings(self, *_: Any, **__: Any) -> None:
        raise TenancyError("bulk operations skip the firm")


class AsyncTenantSession(AsyncSession):
    sync_session_class = TenantSession

    if not TYPE_CHECKING:  # what they return, the overloads of the base say

        async def execute(self, statement: Any, params: Any = None, **options: Any) -> Any:
            asked = self.info.get(ASKED)
            if asked is None or options or not statement.get_execution_options().get(KEPT):
                return await super().execute(statement, params, **options)
            question = statement, hashable(params)
            answer = asked.get(question)
            if answer is None:
                answer = asked[question] = (await super().execute(statement, params)).freeze()
            return answer()

        async def scalar(self, statement: Any, params: Any = None, **options: Any) -> Any:
            if self.info.get(ASKED) is None:
                return await super().scalar(statement, params, **options)
            return (await self.execute(statement, params, **options)).scalar()

        async def get(self, entity: Any, ident: Any, **options: Any) -> Any:
            asked = self.info.get(ASKED)
            if asked is None or options:
                return await super().get(entity, ident, **options)
            found = asked.get((entity, ident))
            if found is None:
                found = asked[entity, ident] = await super().get(entity, ident)
            return found

        async def get_one(self, entity: Any, ident: Any, **options: Any) -> Any:
            found = await self.get(entity, ident, **options)
            return found if found is not None else await super().get_one(entity, ident, **options)

    @property
    def is_shared(self) -> bool:
        """Whether several readers of one transaction ask in it, and get what was asked before without a statement."""
        return self.info.get(ASKED) is not None

    def held(self, entity: type[R], ident: int) -> R | None:
        """The row that an earlier reader of this transaction has read whole; None: it has to be asked for."""
        if not self.is_shared:
            return None
        row = self.sync_session.identity_map.get(identity_key(entity, ident))
        return None if row is None or inspect(row).unloaded else row

    @override
    async def run_sync(self, *_: Any, **__: Any) -> Any:
        raise TenancyError("run_sync opens the raw session")

    @override
    async def connection(self, *_: Any, **__: Any) -> Any:
        raise TenancyError("the raw connection is not for firm's sessions")

    @property
    def firm_id(self) -> int:
        return int(self.info["firm_id"])

    def note_held(self, rows: Iterable[Base]) -> None:
        """Of an act that can be undone: rows that it has locked and read just now, as they are before it."""
        note_held(self.sync_session, rows)

    async def insert_rows(self, model: type[TenantOwned], rows: Sequence[Mapping[str, Any]]) -> None:
        """Writes very many new rows of the firm, without an object each: their ids are not told."""
        await self._execute_many(insert(table_of(model)), model, rows)

    async def insert_row(self, model: type[TenantOwned], row: Mapping[str, Any]) -> int:
        """Writes one new row of the firm, past the unit of work. Its id."""
        made = await self._execute_many(_insert_of(table_of(model)), model, [row])
        return int(made.scalar_one())

    async def insert_objects(self, objects: Sequence[TenantOwned]) -> None:
        """Writes new objects of one model, all with the same attributes set, past the unit of work, in half of its time
        and at once: on SQLite the session would write each by itself, to learn its id. It does not hold them
        afterwards. One alone is told its id. Of an act that can be undone all are, so a few of it are written one by
        one, and very many by the session."""
        is_noted = self.info.get(NOTED) is not None
        if is_noted and len(objects) > FEW:
            self.add_all(objects)
            await self.flush()
        elif len(objects) > 1 and not is_noted:
            await self.insert_rows(type(objects[0]), [_row_of(one) for one in objects])
        else:
            for one in objects:
                row: Any = one
                row.firm_id, row.id = self.firm_id, await self.insert_row(type(one), _row_of(one))
            note_written(self.sync_session, objects)

    async def change_rows(
        self,
        model: type[TenantOwned],
        rows: Sequence[Mapping[str, Any]],
        only: Mapping[str, Collection[Any]] = MappingProxyType({}),
    ) -> None:
        """Sets columns of very many rows of the firm, those with the `id` that each names, where a column of `only`
        holds one of its values. Objects that the session has of them keep what they had."""
        if issubclass(model, ClientOwned | Client):
            raise TenancyError("bulk changes narrow nothing to a member's clients")
        columns = table_of(model).c
        names = sorted(rows[0].keys() - {"id"}) if rows else []
        allowed = (
            or_(*(columns[name].is_not_distinct_from(value) for value in values))
            for name, values in only.items()
        )
        statement = (
            update(table_of(model))
            .where(columns.firm_id == bindparam(OF_FIRM), columns.id == bindparam("of_id"), *allowed)
            .values({name: bindparam(f"to_{name}") for name in names})
        )
        if self.info.get(NOTED) is not None:
            table, ids = table_of(model).name, [row["id"] for row in rows]
            await self.flush()
            await super().run_sync(lambda session: note_rows(session, table, ids))
        told = [{"of_id": row["id"]} | {f"to_{name}": row[name] for name in names} for row in rows]
        await self._execute_many(statement, model, told, firm=OF_FIRM)

    async def change_row(self, model: type[TenantOwned], statement: Update, of: Mapping[str, Any]) -> Any:
        """Runs an UPDATE of Core, which looks for its rows by `OF_FIRM`, and by `of_` and each name of `of`. Returns
        the first value of what it returns; None where there is no such row."""
        if issubclass(model, ClientOwned | Client):
            raise TenancyError("bulk changes narrow nothing to a member's clients")
        if self.info.get(NOTED) is not None:
            raise TenancyError("an act that can be undone changes rows by the session")
        if statement.table is not table_of(model) or not _looks_in_firm(statement):
            raise TenancyError(f"a statement that is not of rows of {model.__name__} of one firm")
        told = {f"of_{name}": value for name, value in of.items()}
        return (await self._execute_many(statement, model, [told], firm=OF_FIRM)).scalar()

    async def reserve_ids(self, model: type[TenantOwned], count: int) -> list[int]:
        """Ids of rows that `insert_rows` may write later, as `db.row_ids.reserve`."""
        return await row_ids.reserve(await super().connection(), table_of(model), count)

    async def are_free(self, model: type[TenantOwned], ids: Sequence[int]) -> bool:
        return await row_ids.are_free(await super().connection(), table_of(model), ids)

    async def _execute_many(
        self,
        statement: Executable,
        model: type[TenantOwned],
        rows: Sequence[Mapping[str, Any]],
        firm: str = "firm_id",
    ) -> Any:
        if self.info.get("client_id") is not None:
            raise TenancyError("bulk statements narrow nothing to a client")
        if not issubclass(model, TenantOwned):
            raise TenancyError(f"{model.__name__} belongs to no firm")
        if any(name in row for row in rows for name in (firm, "to_firm_id")):
            raise TenancyError("bulk statements know their firm")
        if not rows:
            return None
        await self.flush()
        connection = await super().connection()
        told = [{**row, firm: self.firm_id} for row in rows]
        return await connection.execute(statement, told[0] if len(told) == 1 else told)


@lru_cache(maxsize=64)
def _looks_in_firm(statement: Update) -> bool:
    """Whether `firm_id = :of_firm` is one of the conditions that have to hold together."""
    where = statement.whereclause
    together = where.clauses if isinstance(where, BooleanClauseList) and where.operator is and_ else [where]
    return any(
        isinstance(one, BinaryExpression)
        and one.operator is eq
        and one.left is statement.table.c.firm_id
        and isinstance(one.right, BindParameter)
        and one.right.key == OF_FIRM
        for one in together
    )


def _row_of(made: TenantOwned) -> dict[str, Any]:
    names = _column_names(inspect(type(made)))
    return {names[key]: value for key, value in inspect(made).dict.items() if key in names}


@cache
def _column_names(mapper: Mapper[Any]) -> dict[str, str]:
    """By attribute."""
    return {one.key: one.columns[0].key for one in mapper.column_attrs}


@cache
def _insert_of(table: Table) -> Executable:
    return insert(table).returning(table.c.id)


def table_of(model: type[TenantOwned]) -> Table:
    table = inspect(model).local_table
    if not isinstance(table, Table):
        raise TenancyError(f"{model.__name__} has no table of its own")
    return table


def refuse_escapes(state: ORMExecuteState) -> None:
    """Raises for a statement to which no firm can be added."""
    if not state.is_orm_statement:
        raise TenancyError("only ORM statements stay inside a firm")
    if state.is_insert or state.is_from_statement:
        raise TenancyError("add objects to the session instead")
    if state.is_update:
        if state.parameters:
            raise TenancyError("updates by key skip the firm")
        changed = {getattr(column, "key", column) for column in state.statement._values or {}}  # type: ignore[attr-defined]
        if "firm_id" in changed:
            raise TenancyError("a row never moves to another firm")


def restrict_to_tenant(state: ORMExecuteState) -> None:
    """`do_orm_execute` listener: adds the firm to the statement or refuses it."""
    refuse_escapes(state)
    info = state.session.info
    is_clients_side = info.get("client_id") is not None
    is_kept = bool(state.execution_options.get(KEPT))
    if not is_kept or state.statement not in _known[is_clients_side]:
        _refuse_others(state, is_clients_side)
        if is_kept:
            _known[is_clients_side].add(state.statement)
    scope = info["firm_id"], info["member_id"], info.get("client_id")
    if is_kept:
        state.statement = (_inside_client if is_clients_side else _inside)(state.statement, *scope)
    else:
        state.statement = state.statement.options(*criteria(*scope))


_known: dict[bool, WeakSet[Executable]] = {False: WeakSet(), True: WeakSet()}
"""Kept statements that were looked at, by whether the client's side asked: to find out what rows a statement selects
takes a tenth of its time."""


def _refuse_others(state: ORMExecuteState, is_clients_side: bool) -> None:
    for mapper in state.all_mappers:
        if not issubclass(mapper.class_, TenantOwned | Firm):
            raise TenancyError(f"{mapper.class_.__name__} belongs to no firm")
        if is_clients_side and (
            not issubclass(mapper.class_, SHOWN_TO_CLIENTS) or issubclass(mapper.class_, HIDDEN_FROM_CLIENTS)
        ):
            raise TenancyError(f"{mapper.class_.__name__} is not for the client's side")


def _put_inside(
    statement: Executable, firm_id: int, member_id: int | None, client_id: int | None
) -> Executable:
    return statement.options(*criteria(firm_id, member_id, client_id))


_inside, _inside_client = lru_cache(maxsize=512)(_put_inside), lru_cache(maxsize=256)(_put_inside)
"""The same object each time, and with it the cache key that it carries. Of clients there are thousands, and each writes
seldom."""


def stamp(session: Session, _context: UOWTransaction, _objects: Any) -> None:
    """`before_flush` listener: new rows get the firm, foreign ones are refused."""
    firm_id: int = session.info["firm_id"]
    client_id: int | None = session.info.get("client_id")
    for row in [*session.new, *session.dirty]:
        if client_id is not None and isinstance(row, ClientOwned) and row.client_id != client_id:
            raise TenancyError(f"{type(row).__name__} of another client")
        if isinstance(row, TenantOwned):
            if getattr(row, "firm_id", None) is None:
                row.firm_id = firm_id
            elif row.firm_id != firm_id:
                raise TenancyError(f"{type(row).__name__} of another firm")
        elif not isinstance(row, Firm) or row.id != firm_id:
            raise TenancyError(f"{type(row).__name__} belongs to no firm")
