"""Which processes serve a bot together, and which of them handles which chat. On PostgreSQL alone.

An instance lives as long as its row says, by the clock of the database, and as long as a connection of its own holds
the advisory lock of its number. A process that is killed is known to be dead at once, since its connection ends; one
that stands still, or whose machine is cut off, when its row runs out. Whoever was taken for dead and was not records
nothing any more: `lock_lanes` is asked in the transaction that records.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Float,
    Select,
    String,
    bindparam,
    case,
    cast,
    column,
    delete,
    func,
    literal_column,
    or_,
    select,
    table,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import OID
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from db.engine import Database
from db.models.runtime import InboxUpdate, Instance, LaneHolder, OpenFile
from db.outage import listen
from db.types import UtcDateTime

CHANNEL = "schetovod"
LEAD = "lead"
"""A lane that no chat has: whoever holds it polls Telegram, and does the clock's work."""
_CLASS = 7_243_002
"""Of the locks of instances, any number of our own."""
_CLOSING = 1
"""Seconds that leaving a connection may take."""


class LaneLost(Exception):
    """Another instance has taken the chat over: what was done for it here is not recorded."""


@dataclass(frozen=True, slots=True)
class Waits:
    """An update that lies in the inbox and may be ours to handle."""

    update_id: int
    lane: str
    ours: bool
    fresh: bool
    """It has just come, to a chat that nobody handles: whoever is best placed takes it first."""


_LOCKS = table("pg_locks", *map(column, ("locktype", "classid", "objid", "objsubid", "granted", "database")))
_DATABASES = table("pg_database", column("oid"), column("datname"))
_NOW = func.clock_timestamp(type_=UtcDateTime)
_BOT, _ME = bindparam("of_bot", type_=BigInteger), bindparam("me", type_=String)
_LANES = bindparam("lanes", type_=ARRAY(String))


def _living() -> Select[str]:
    """The names of all who live."""
    here = select(_DATABASES.c.oid).where(_DATABASES.c.datname == func.current_database())
    held = (
        (_LOCKS.c.locktype == literal_column("'advisory'"))
        & (_LOCKS.c.classid == cast(literal_column(str(_CLASS)), OID))
        & (_LOCKS.c.objid == cast(Instance.number, OID))
        & (_LOCKS.c.objsubid == literal_column("2"))
        & (_LOCKS.c.database == here.scalar_subquery())
        & _LOCKS.c.granted
    )
    return select(Instance.name).join(_LOCKS, held).where(Instance.alive_until > _NOW)


ANY_LIVES = _living().limit(1)
"""The name of an instance that lives, of whatever bot."""
_PEERS = _living().where(Instance.bot_id == _BOT).order_by(Instance.name)
# Of nothing around it, so that the server asks once and not for each row.
_HOLDER_LIVES = literal_column("lane_holders.holder", String).in_(_living().where(Instance.bot_id == _BOT))
_FREE_OR_OURS = or_(LaneHolder.holder.is_(None), LaneHolder.holder == _ME)
_WANTED = func.unnest(_LANES).table_valued(column("lane", String), name="wanted").render_derived()

# Run at each turn: to build a statement takes longer than to run it.
_SEEN = postgresql.insert(Instance).values(
    bot_id=_BOT,
    name=_ME,
    number=bindparam("of_number"),
    alive_until=_NOW + func.make_interval(0, 0, 0, 0, 0, 0, bindparam("lease", type_=Float)),
)
_SEEN = _SEEN.on_conflict_do_update(
    index_elements=["bot_id", "name"], set_={"alive_until": _SEEN.excluded.alive_until}
)
_FORGET_DEAD = delete(Instance).where(
    Instance.bot_id == _BOT, Instance.alive_until < _NOW - literal_column("interval '1 minute'")
)
_TAKING = postgresql.insert(LaneHolder).from_select(
    ["bot_id", "lane", "holder"],
    select(cast(_BOT, BigInteger), _WANTED.c.lane, cast(_ME, String)).order_by(_WANTED.c.lane),
)
_TAKE = _TAKING.on_conflict_do_update(
    index_elements=["bot_id", "lane"],
    set_={
        "holder": _TAKING.excluded.holder,
        # Who asks again, since no answer came, still hears from whom it has taken the chat over.
        "former": case(
            (
                literal_column("lane_holders.holder") != _TAKING.excluded.holder,
                literal_column("lane_holders.holder"),
            ),
            else_=literal_column("lane_holders.former"),
        ),
    },
    where=or_(
        literal_column("lane_holders.holder") == _TAKING.excluded.holder,
        bindparam("may_follow", type_=Boolean) & ~_HOLDER_LIVES,
    ),
).returning(LaneHolder.lane, LaneHolder.former)
_WAITING = (
    select(
        InboxUpdate.update_id,
        InboxUpdate.lane,
        func.coalesce(LaneHolder.holder == _ME, literal_column("false")),
        LaneHolder.holder.is_(None)
        & InboxUpdate.came_at.between(_NOW - literal_column("interval '1 second'"), _NOW),
    )
    .outerjoin(LaneHolder, (LaneHolder.bot_id == InboxUpdate.bot_id) & (LaneHolder.lane == InboxUpdate.lane))
    .where(InboxUpdate.bot_id == _BOT, or_(_FREE_OR_OURS, ~_HOLDER_LIVES))
    .order_by(InboxUpdate.update_id)
)
_HELD = (LaneHolder.bot_id == _BOT) & (LaneHolder.holder == _ME)
_NAMED = LaneHolder.lane == func.any(_LANES)
_OURS = select(LaneHolder.lane).where(_HELD)
_LOCKED = _OURS.where(_NAMED).order_by(LaneHolder.lane).with_for_update(key_share=True)
_GIVE_BACK = delete(LaneHolder).where(_HELD, _NAMED)
_GIVE_ALL_BACK = delete(LaneHolder).where(_HELD, LaneHolder.lane != func.all(_LANES))
_GONE = delete(Instance).where(Instance.bot_id == _BOT, Instance.name == _ME)
_FORGET_LANES = delete(LaneHolder).where(
    LaneHolder.bot_id == _BOT,
    ~_HOLDER_LIVES,
    ~select(InboxUpdate.update_id)
    .where(InboxUpdate.bot_id == LaneHolder.bot_id, InboxUpdate.lane == LaneHolder.lane)
    .exists(),
)
_SAY = select(func.pg_notify(CHANNEL, bindparam("words", type_=String)))
_FILES_LEFT = select(OpenFile.chat_id, OpenFile.message_id, OpenFile.language).where(
    OpenFile.bot_id == _BOT,
    or_(OpenFile.holder.is_(None), OpenFile.holder.not_in(_living().where(Instance.bot_id == _BOT))),
)


async def lock_lanes(connection: AsyncConnection, bot_id: int, name: str, lanes: Collection[str]) -> None:
    """Until the end of the transaction nobody takes these chats over. Raises `LaneLost` when somebody has."""
    found = await connection.scalars(_LOCKED, {"of_bot": bot_id, "me": name, "lanes": sorted(lanes)})
    if lost := set(lanes) - set(found):
        raise LaneLost(f"{len(lost)} of {len(lanes)} lanes")


class InstanceSession:
    """A connection of its own: its end tells the others that this process is dead, and on it they wake this one."""

    def __init__(
        self, url: str, bot_id: int, name: str, number: int, lease: int, heard: Callable[[str], None]
    ) -> None:
        """`lease`: seconds for which a sign of life holds. `heard` gets what instances of this bot say."""
        self._engine = create_async_engine(
            url, poolclass=NullPool, isolation_level="AUTOCOMMIT", hide_parameters=True
        )
        listen(self._engine.sync_engine)
        self._who = {"of_bot": bot_id, "me": name}
        self._number = number
        self._lease = lease
        self._heard = heard
        self._connection: AsyncConnection | None = None
        self._driver: Any = None

    async def beat(self) -> tuple[str, ...]:
        """A sign of life. Returns the names of all who live. Raises what keeps it from being given; the next one then
        takes a new connection."""
        try:
            connection = await self._connected()
            await connection.execute(_SEEN, self._who | {"of_number": self._number, "lease": self._lease})
            await connection.execute(_FORGET_DEAD, {"of_bot": self._who["of_bot"]})
            return tuple(await connection.scalars(_PEERS, {"of_bot": self._who["of_bot"]}))
        except BaseException:
            await self.close()
            raise

    @property
    def is_open(self) -> bool:
        """The same connection as at the last sign of life."""
        return self._driver is not None and not self._driver.is_closed()

    async def _connected(self) -> AsyncConnection:
        if self._connection is not None and self.is_open:
            return self._connection
        await self.close()
        self._connection = connection = await self._engine.connect()
        await connection.execute(select(func.pg_advisory_lock(_CLASS, self._number)))
        self._driver = (await connection.get_raw_connection()).driver_connection
        await self._driver.add_listener(CHANNEL, self._hear)
        return connection

    def _hear(self, _connection: Any, _pid: int, _channel: str, words: str) -> None:
        bot, _, rest = words.partition(" ")
        if bot == str(self._who["of_bot"]):
            self._heard(rest)

    async def close(self) -> None:
        connection, self._connection, self._driver = self._connection, None, None
        if connection is not None:
            # Its server may be gone, and nothing of it is needed any more.
            with suppress(Exception):
                async with asyncio.timeout(_CLOSING):
                    await connection.invalidate()
                    await connection.close()


class InstanceStore:
    """Each method is one transaction. `name`: of the instance that asks."""

    def __init__(self, database: Database, bot_id: int, name: str) -> None:
        self._database = database
        self.name = name
        self._who = {"of_bot": bot_id, "me": name}

    async def take(self, lanes: Collection[str], *, may_follow: bool) -> Mapping[str, str | None]:
        """Takes those of them that nobody holds, and with `may_follow` those of the dead. Returns what is ours → from
        whom it was taken over, if from anybody."""
        ask = self._who | {"lanes": sorted(lanes), "may_follow": may_follow}
        async with self._database.writing() as connection:
            rows = (await connection.execute(_TAKE, ask)).all()
        return {row.lane: row.former for row in rows}

    async def waiting(self) -> list[Waits]:
        """Updates of chats that are ours, of nobody, or of the dead; in order."""
        async with self._database.reading() as connection:
            return [Waits(*row) for row in await connection.execute(_WAITING, self._who)]

    async def ours(self) -> set[str]:
        async with self._database.reading() as connection:
            return set(await connection.scalars(_OURS, self._who))

    async def give_back(self, lanes: Collection[str]) -> None:
        async with self._database.writing() as connection:
            await connection.execute(_GIVE_BACK, self._who | {"lanes": sorted(lanes)})

    async def leave(self, unfinished: Sequence[str]) -> None:
        """The end of this instance. Chats with something `unfinished` are left as a dead one's: whoever takes them over
        knows that their first update was begun. The others hear of it."""
        async with self._database.writing() as connection:
            await connection.execute(_GIVE_ALL_BACK, self._who | {"lanes": list(unfinished)})
            await connection.execute(_GONE, self._who)
            await connection.execute(_SAY, self._words("free"))

    async def say(self, *words: str) -> None:
        """To all instances of this bot."""
        async with self._database.writing() as connection:
            for each in words:
                await connection.execute(_SAY, self._words(each))

    async def forget_lanes(self) -> int:
        """Chats of the dead in which nothing waits belong to nobody."""
        async with self._database.writing() as connection:
            return (await connection.execute(_FORGET_LANES, {"of_bot": self._who["of_bot"]})).rowcount

    async def files_left_open(self) -> list[tuple[int, int, str]]:
        """(chat, message, language) of every file that a dead process was making."""
        async with self._database.reading() as connection:
            rows = await connection.execute(_FILES_LEFT, {"of_bot": self._who["of_bot"]})
            return [(row.chat_id, row.message_id, row.language) for row in rows]

    def _words(self, words: str) -> dict[str, str]:
        return {"words": f"{self._who['of_bot']} {words}"}
