"""Updates that have come and are not done. They leave by `db.runtime_store`, together with what they have left."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.engine import Database
from db.models.runtime import HandledUpdate, InboxUpdate


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it came: `body` is JSON, `lane` the chat whose order counts."""

    update_id: int
    lane: str
    kind: str
    body: str
    came_at: datetime
    doubtful: bool = False


_HANDLED = select(HandledUpdate.update_id).where(
    HandledUpdate.bot_id == bindparam("of_bot"),
    HandledUpdate.update_id.in_(bindparam("numbers", expanding=True)),
)
_PUT = {
    is_sqlite: (sqlite.insert if is_sqlite else postgresql.insert)(InboxUpdate).on_conflict_do_nothing()
    for is_sqlite in (True, False)
}


class InboxStore:
    """Each method is one transaction. These rows belong to no firm, so no unit of work is opened for them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, bot_id: int, updates: Sequence[Received]) -> set[int]:
        """Writes what is neither there nor handled; all or nothing. Returns the numbers of what was handled before."""
        numbers = [each.update_id for each in updates]
        async with self._database.writing() as connection:
            handled = set(await connection.scalars(_HANDLED, {"of_bot": bot_id, "numbers": numbers}))
            rows = [{"bot_id": bot_id} | asdict(each) for each in updates if each.update_id not in handled]
            if rows:
                await connection.execute(_PUT[self._database.is_sqlite], rows)
        return handled

    async def waiting(self, bot_id: int, lanes: Collection[str] | None = None) -> list[Received]:
        """In the order in which they came; `lanes`: of these chats only."""
        query = select(
            InboxUpdate.update_id,
            InboxUpdate.lane,
            InboxUpdate.kind,
            InboxUpdate.body,
            InboxUpdate.came_at,
            InboxUpdate.doubtful,
        ).where(InboxUpdate.bot_id == bot_id)
        if lanes is not None:
            query = query.where(InboxUpdate.lane.in_(lanes))
        async with self._database.reading() as connection:
            rows = await connection.execute(query.order_by(InboxUpdate.update_id))
            return [Received(*row) for row in rows]

    async def give_up(self, bot_id: int, updates: Collection[int], doubted: Collection[str]) -> None:
        """Deletes them. What else waits in the doubted lanes may answer a window that nobody knows of."""
        ours = InboxUpdate.bot_id == bot_id
        async with self._database.writing() as connection:
            await connection.execute(delete(InboxUpdate).where(ours, InboxUpdate.update_id.in_(updates)))
            if doubted:
                theirs = InboxUpdate.lane.in_(doubted)
                await connection.execute(update(InboxUpdate).where(ours, theirs).values(doubtful=True))
