"""Updates that are done, and the state of dialogs: what makes a redelivered update harmless. And who sends."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    Text,
    bindparam,
    cast,
    delete,
    func,
    insert,
    literal_column,
    null,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import Database
from db.instance_store import lock_lanes
from db.models import User
from db.models.runtime import FsmRecord, HandledUpdate, InboxUpdate, OpenFile, SenderSeen, UpdateStrike

KEEP_HANDLED = timedelta(hours=48)
"""Telegram delivers an unconfirmed update again for 24 hours."""
KEEP_STRANGERS = timedelta(days=30)
"""What a person whom no firm knows has left open."""
PAGE = 1000
PROBE = "probe"
PROBE_LINES = 1024
"""Of 64 bytes: a disk that has room for a few bytes only is full."""


@dataclass(frozen=True, slots=True)
class Stored:
    """State and data under one key. Empty ones are deleted rather than stored."""

    state: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return self.state is None and not self.data


@dataclass(frozen=True, slots=True)
class Opening:
    """What is known when the handling of an update begins."""

    handled: bool = False
    """It was handled before."""
    struck: bool = False
    """Its beginning was noted, and its end has to be noted as well."""
    records: Mapping[str, Stored] | None = None
    """What is stored under the keys that begin with those of its chat and person, whole; None: that is not known."""


MOST_RECORDS = 200
"""Of one chat and person: dialogs that stand on one another are at most a hundred."""


def _inserting(table: type[Any], is_sqlite: bool) -> Any:
    return (sqlite.insert if is_sqlite else postgresql.insert)(table)


def _writing(is_sqlite: bool) -> Any:
    statement = _inserting(FsmRecord, is_sqlite)
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["key"], set_={"state": new.state, "data": new.data, "updated_at": new.updated_at}
    )


def _of(bot_id: int, update_id: int) -> dict[str, int]:
    return {"of_bot": bot_id, "of_update": update_id}


# Every update runs these. To build a statement takes longer than to run it.
_LOAD = select(FsmRecord.state, FsmRecord.data).where(FsmRecord.key == bindparam("of_key"))
_DELETE = delete(FsmRecord).where(FsmRecord.key.in_(bindparam("keys", expanding=True)))
_WRITE = {is_sqlite: _writing(is_sqlite) for is_sqlite in (True, False)}
_RECORDS = (
    # As text: of what a chat has left open, an update looks into two or three.
    select(FsmRecord.key, FsmRecord.state, cast(FsmRecord.data, Text).label("data"))
    .where(FsmRecord.key >= bindparam("first"), FsmRecord.key < bindparam("behind"))
    .limit(MOST_RECORDS)
    .subquery()
)


def _mark_of(table: type[HandledUpdate | UpdateStrike], what: str) -> Any:
    """One row when the update stands in the table."""
    return (
        select(
            literal_column(f"'{what}'").label("what"),
            null().label("key"),
            null().label("state"),
            null().label("data"),
        )
        .select_from(table)
        .where(table.bot_id == bindparam("of_bot"), table.update_id == bindparam("of_update"))
    )


_OPEN = union_all(
    _mark_of(HandledUpdate, "handled"),
    _mark_of(UpdateStrike, "struck"),
    select(literal_column("'record'"), _RECORDS.c.key, _RECORDS.c.state, _RECORDS.c.data),
)
_MARK = {
    is_sqlite: _inserting(HandledUpdate, is_sqlite).on_conflict_do_nothing() for is_sqlite in (True, False)
}
_NO_STRIKE, _OUT = (
    delete(table).where(
        table.bot_id == bindparam("of_bot"), table.update_id.in_(bindparam("of_updates", expanding=True))
    )
    for table in (UpdateStrike, InboxUpdate)
)


class RuntimeStore:
    """Each method is one transaction. These rows belong to no firm, so no unit of work is opened for them."""

    def __init__(self, database: Database, instance: str | None = None) -> None:
        """`instance`: the name of this process where others serve the bot as well. What it stores for a chat that one
        of them has taken over raises `LaneLost`."""
        self._database = database
        self.instance = instance

    async def load(self, key: str) -> Stored:
        async with self._database.reading() as connection:
            row = (await connection.execute(_LOAD, {"of_key": key})).one_or_none()
        return Stored(row.state, row.data) if row else Stored()

    async def open_update(self, bot_id: int, update_id: int, prefix: str | None) -> Opening:
        """Reads at once what the handling of an update begins with. `prefix`: with what the keys of its chat and person
        begin; it ends with a colon."""
        # The character after the colon: whatever begins with the prefix stands before it.
        keys = {"first": prefix, "behind": f"{prefix[:-1]};"} if prefix else {"first": ";", "behind": ";"}
        async with self._database.reading() as connection:
            rows = (await connection.execute(_OPEN, _of(bot_id, update_id) | keys)).all()
        records = {row.key: Stored(row.state, json.loads(row.data)) for row in rows if row.what == "record"}
        whole = prefix is not None and len(records) < MOST_RECORDS
        marks = {row.what for row in rows}
        return Opening("handled" in marks, "struck" in marks, records if whole else None)

    async def last_handled(self, bot_id: int) -> int:
        """The highest number of an update that was handled; 0 when none is known."""
        query = select(func.max(HandledUpdate.update_id)).where(HandledUpdate.bot_id == bot_id)
        async with self._database.reading() as connection:
            return await connection.scalar(query) or 0

    async def flush(
        self,
        records: Mapping[str, Stored],
        now: datetime,
        update: tuple[int, int] | None = None,
        *,
        struck: bool = True,
        lane: tuple[int, str] | None = None,
    ) -> None:
        """Writes the records and marks `update` (bot id, update id) as handled, all or nothing. `struck`: its beginning
        may have been noted. `lane`: (bot id, chat) whose dialogs these are."""
        if not records and update is None:
            return
        async with self._database.writing() as connection:
            if self.instance is not None and lane is not None:
                await lock_lanes(connection, lane[0], self.instance, [lane[1]])
            await self._write(connection, records, now)
            if update is not None:
                await self._mark(connection, update, now, struck)

    async def flush_together(
        self,
        records: Mapping[str, Stored],
        now: datetime,
        bot_id: int,
        done: Sequence[int],
        dropped: Sequence[int] = (),
        struck: Sequence[int] = (),
        lanes: Collection[str] = (),
    ) -> None:
        """The same for several updates at once, `struck` those of them whose beginning may have been noted. Those that
        were dropped leave the inbox without a trace. `lanes`: the chats that they were handled in."""
        marks = [{"bot_id": bot_id, "update_id": update_id, "handled_at": now} for update_id in done]
        async with self._database.writing() as connection:
            if self.instance is not None and lanes:
                await lock_lanes(connection, bot_id, self.instance, lanes)
            await self._write(connection, records, now)
            if marks:
                await connection.execute(_MARK[self._database.is_sqlite], marks)
            await self._leave(connection, bot_id, [*done, *dropped], struck)

    async def strike(self, bot_id: int, update_id: int, now: datetime) -> int:
        """Notes that the handling of an update begins. Returns how often it has begun without an end."""
        statement = self._insert(UpdateStrike).values(
            bot_id=bot_id, update_id=update_id, strikes=1, last_at=now
        )
        statement = statement.on_conflict_do_update(
            index_elements=["bot_id", "update_id"],
            set_={"strikes": UpdateStrike.strikes + 1, "last_at": now},
        ).returning(UpdateStrike.strikes)
        async with self._database.writing() as connection:
            return int(await connection.scalar(statement) or 0)

    async def forgive(self, bot_id: int, update_id: int) -> None:
        """Takes the last strike back: what ended the handling was not the update."""
        ours = UpdateStrike.bot_id == bot_id, UpdateStrike.update_id == update_id
        async with self._database.writing() as connection:
            await connection.execute(
                update(UpdateStrike).where(*ours).values(strikes=UpdateStrike.strikes - 1)
            )

    async def probe(self, now: datetime) -> None:
        """Raises unless the database can be written: as much as the largest act writes, and all of it taken back."""
        await self.flush({PROBE: Stored(PROBE, {"filling": _filling()})}, now)
        await self.flush({PROBE: Stored()}, now)

    async def prune(self, now: datetime) -> int:
        """Forgets updates that Telegram can't deliver again. Returns how many."""
        before = now - KEEP_HANDLED
        async with self._database.writing() as connection:
            await connection.execute(delete(UpdateStrike).where(UpdateStrike.last_at < before))
            # Of another bot, that works with this database no more: ours leave when they are done.
            await connection.execute(delete(InboxUpdate).where(InboxUpdate.came_at < before))
            gone = await connection.execute(delete(HandledUpdate).where(HandledUpdate.handled_at < before))
            return gone.rowcount

    async def prune_strangers(self, now: datetime) -> int:
        """Forgets the old dialogs of people who have come to no firm. Returns how many rows."""
        gone, after = 0, ""
        while True:
            old = select(FsmRecord.key).where(
                FsmRecord.updated_at < now - KEEP_STRANGERS, FsmRecord.key > after
            )
            async with self._database.reading() as connection:
                keys = (await connection.scalars(old.order_by(FsmRecord.key).limit(PAGE))).all()
                people = {key: person for key in keys if (person := _person_of(key))}
                query = select(User.id).where(User.id.in_(set(people.values())))
                known = set((await connection.scalars(query)).all())
            strange = [key for key, person in people.items() if person not in known]
            if strange:
                async with self._database.writing() as connection:
                    # Looked at again: somebody may have written meanwhile.
                    still = FsmRecord.key.in_(strange), FsmRecord.updated_at < now - KEEP_STRANGERS
                    gone += (await connection.execute(delete(FsmRecord).where(*still))).rowcount
            if len(keys) < PAGE:
                return gone
            after = keys[-1]

    async def sender_seen(
        self, bot_id: int, sender: str, now: datetime, since: datetime, until: datetime
    ) -> int:
        """Notes that this process sends for the bot and deletes those not seen since. Returns how many there are.

        Counted after the commit: of two that come at once, one at least sees the other. Who was seen after `until`
        was so before the clock was set back, and would otherwise live for ever.
        """
        statement = self._insert(SenderSeen).values(bot_id=bot_id, sender=sender, seen_at=now)
        ours = SenderSeen.bot_id == bot_id
        async with self._database.writing() as connection:
            await connection.execute(
                statement.on_conflict_do_update(index_elements=["bot_id", "sender"], set_={"seen_at": now})
            )
            gone = or_(SenderSeen.seen_at < since, SenderSeen.seen_at > until)
            await connection.execute(delete(SenderSeen).where(ours, gone))
        async with self._database.reading() as connection:
            count = await connection.scalar(select(func.count()).select_from(SenderSeen).where(ours))
        return int(count or 0)

    async def sender_gone(self, bot_id: int, sender: str) -> None:
        async with self._database.writing() as connection:
            await connection.execute(
                delete(SenderSeen).where(SenderSeen.bot_id == bot_id, SenderSeen.sender == sender)
            )

    async def _write(self, connection: AsyncConnection, records: Mapping[str, Stored], now: datetime) -> None:
        full = [
            {"key": key, "state": record.state, "data": dict(record.data), "updated_at": now}
            for key, record in records.items()
            if not record.empty
        ]
        empty = [key for key, record in records.items() if record.empty]
        if empty:
            await connection.execute(_DELETE, {"keys": empty})
        if full:
            await connection.execute(_WRITE[self._database.is_sqlite], full)

    async def _mark(
        self, connection: AsyncConnection, update: tuple[int, int], now: datetime, struck: bool
    ) -> None:
        bot_id, update_id = update
        done = {"bot_id": bot_id, "update_id": update_id, "handled_at": now}
        await connection.execute(_MARK[self._database.is_sqlite], done)
        await self._leave(connection, bot_id, [update_id], [update_id] if struck else [])

    async def _leave(
        self, connection: AsyncConnection, bot_id: int, updates: Sequence[int], struck: Sequence[int]
    ) -> None:
        """They are in the inbox no more."""
        for statement, ids in ((_NO_STRIKE, struck), (_OUT, updates)):
            if ids:
                await connection.execute(statement, {"of_bot": bot_id, "of_updates": ids})

    def _insert(self, table: type[Any]) -> Any:
        return _inserting(table, self._database.is_sqlite)

    async def open_file(
        self, bot_id: int, chat_id: int, message_id: int, language: str, now: datetime
    ) -> None:
        values = {
            "bot_id": bot_id,
            "chat_id": chat_id,
            "message_id": message_id,
            "language": language,
            "begun_at": now,
            "holder": self.instance,
        }
        async with self._database.writing() as connection:
            await connection.execute(insert(OpenFile).values(values))

    async def close_file(self, bot_id: int, chat_id: int, message_id: int) -> None:
        async with self._database.writing() as connection:
            await connection.execute(
                delete(OpenFile).where(
                    OpenFile.bot_id == bot_id,
                    OpenFile.chat_id == chat_id,
                    OpenFile.message_id == message_id,
                )
            )

    async def files_left_open(self, bot_id: int) -> list[tuple[int, int, str]]:
        """(chat, message, language) of every file that a process was making."""
        query = select(OpenFile.chat_id, OpenFile.message_id, OpenFile.language).where(
            OpenFile.bot_id == bot_id
        )
        async with self._database.reading() as connection:
            return [(chat, message, language) for chat, message, language in await connection.execute(query)]


def _person_of(key: str) -> int:
    """The person of a key `bot:chat:person:…`; 0 of what is nobody's."""
    parts = key.split(":")
    return int(parts[2]) if len(parts) > 5 and parts[2].isdecimal() else 0


def _filling() -> str:
    """What no database makes smaller."""
    return "".join(sha256(str(line).encode()).hexdigest() for line in range(PROBE_LINES))
