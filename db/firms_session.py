"""A session for the clock's work: of the firms that it was opened for, and of no others.

As in a session of one firm, every ORM statement gets these firms added, and what would escape is refused. It narrows
nothing to a member or a client: no person's act is done with it. A new row names its firm, and it has to be one of
these.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Integer, Table, bindparam, insert, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, with_loader_criteria
from typing_extensions import override

from db.models import Firm, TenantOwned
from db.tenancy import TenancyError, refuse_escapes, table_of


class FirmsSession(Session):
    """`info["firm_ids"]` are the firms, a tuple."""

    @override
    def bulk_save_objects(self, *_: Any, **__: Any) -> None:
        raise TenancyError("bulk operations skip the firms")

    @override
    def bulk_insert_mappings(self, *_: Any, **__: Any) -> None:
        raise TenancyError("bulk operations skip the firms")

    @override
    def bulk_update_mappings(self, *_: Any, **__: Any) -> None:
        raise TenancyError("bulk operations skip the firms")


class AsyncFirmsSession(AsyncSession):
    sync_session_class = FirmsSession

    @override
    async def run_sync(self, *_: Any, **__: Any) -> Any:
        raise TenancyError("run_sync opens the raw session")

    @override
    async def connection(self, *_: Any, **__: Any) -> Any:
        raise TenancyError("the raw connection is not for firms' sessions")

    async def insert_once(self, objects: Sequence[TenantOwned], key: str = "act_key") -> int:
        """Writes new objects of one model, each of its own firm and all with the same attributes set; leaves out those
        whose `key` their firm has already, also when another process writes it at this moment. Returns how many were
        written. The session does not hold them."""
        is_sqlite = self.get_bind().dialect.name == "sqlite"
        upsert: Any = sqlite.insert if is_sqlite else postgresql.insert
        same = {"index_elements": ["firm_id", key]}
        return await self._insert(objects, lambda table: upsert(table).on_conflict_do_nothing(**same))

    async def insert_objects(self, objects: Sequence[TenantOwned]) -> None:
        """Writes new objects of one model, each of its own firm and all with the same attributes set: on SQLite the
        session would write each by itself, to learn its id."""
        await self._insert(objects, insert)

    async def _insert(self, objects: Sequence[TenantOwned], statement: Callable[[Table], Any]) -> int:
        if not objects:
            return 0
        _require_inside(self.sync_session, objects)
        await self.flush()
        model = type(objects[0])
        names = {one.key: one.columns[0].key for one in inspect(model).column_attrs}
        rows = [
            {names[name]: value for name, value in inspect(one).dict.items() if name in names}
            for one in objects
        ]
        table = table_of(model)
        connection = await super().connection()
        return len((await connection.execute(statement(table).returning(table.c.id), rows)).all())


def restrict_to_firms(state: ORMExecuteState) -> None:
    """`do_orm_execute` listener: adds the firms to the statement or refuses it."""
    refuse_escapes(state)
    for mapper in state.all_mappers:
        if not issubclass(mapper.class_, TenantOwned | Firm):
            raise TenancyError(f"{mapper.class_.__name__} belongs to no firm")
    firms = bindparam(None, state.session.info["firm_ids"], type_=Integer(), expanding=True, unique=True)
    state.statement = state.statement.options(
        with_loader_criteria(TenantOwned, lambda cls: cls.firm_id.in_(firms), include_aliases=True),
        with_loader_criteria(Firm, lambda cls: cls.id.in_(firms), include_aliases=True),
    )


def keep_inside(session: Session, _context: UOWTransaction, _objects: Any) -> None:
    """`before_flush` listener: what is written is of these firms."""
    _require_inside(session, [*session.new, *session.dirty])


def _require_inside(session: Session, rows: Sequence[object]) -> None:
    firms = session.info["firm_ids"]
    for row in rows:
        if not isinstance(row, TenantOwned) or getattr(row, "firm_id", None) not in firms:
            raise TenancyError(f"{type(row).__name__} of another firm, or of none")
