"""Ways in which a database goes away, each a context: it is away within, and back after it. Real causes, but for
PostgreSQL's full disk, whose error the server is told to raise."""

import os
import resource
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

import asyncpg

from db.engine import Database
from tests.support.own_postgres import Server

NOBODY = 65534
RECORDS = ("fsm_records", "payments", "handled_updates")
"""What an update leaves behind when it is done."""
POSTGRES = ("stopped", "closed", "crowded", "standby", "read_only", "full")
SQLITE = ("locked", "full", "failing", "read_only_folder")


class PostgresCauses:
    def __init__(self, server: Server, database: str) -> None:
        self._server = server
        self._name = database

    @asynccontextmanager
    async def stopped(self) -> AsyncIterator[None]:
        self._server.stop()
        try:
            yield
        finally:
            self._server.start()

    @asynccontextmanager
    async def closed(self) -> AsyncIterator[None]:
        """Connections are killed, and new ones refused."""
        await self._server.tell(f"ALTER DATABASE {self._name} ALLOW_CONNECTIONS false")
        await self._server.hang_up()
        try:
            yield
        finally:
            await self._server.tell(f"ALTER DATABASE {self._name} ALLOW_CONNECTIONS true")

    @asynccontextmanager
    async def crowded(self) -> AsyncIterator[None]:
        """Others have all connections."""
        others: list[asyncpg.Connection] = []
        await self._server.hang_up()
        with suppress(asyncpg.TooManyConnectionsError):
            while True:
                others.append(
                    await asyncpg.connect(user="postgres", database="postgres", host=str(self._server.folder))
                )
        try:
            yield
        finally:
            for other in others:
                await other.close()

    @asynccontextmanager
    async def standby(self) -> AsyncIterator[None]:
        """It crashed, and is in recovery: it can be read."""
        self._server.stop()
        self._server.start(standby=True)
        try:
            yield
        finally:
            await self._server.tell("SELECT pg_promote()")

    @asynccontextmanager
    async def read_only(self) -> AsyncIterator[None]:
        """Told to be."""
        await self._server.tell(
            "ALTER SYSTEM SET default_transaction_read_only = on", "SELECT pg_reload_conf()"
        )
        await self._told("on")
        try:
            yield
        finally:
            await self._server.tell(
                "SET default_transaction_read_only = off",
                "ALTER SYSTEM RESET default_transaction_read_only",
                "SELECT pg_reload_conf()",
            )

    async def _told(self, value: str) -> None:
        """A reload reaches a session in its own time; one that begins now knows."""
        while True:
            session = await asyncpg.connect(
                user="postgres", database="postgres", host=str(self._server.folder)
            )
            found = await session.fetchval("SHOW default_transaction_read_only")
            await session.close()
            if found == value:
                await self._server.hang_up()
                return

    @asynccontextmanager
    async def full(self, tables: tuple[str, ...] = ("inbox_updates", *RECORDS)) -> AsyncIterator[None]:
        """There is no room in these tables."""
        await self._server.tell(
            """CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE 'could not extend file' USING ERRCODE = 'disk_full'; END $$""",
            *(
                f"CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON {table} EXECUTE FUNCTION no_room()"
                for table in tables
            ),
            database=self._name,
        )
        try:
            yield
        finally:
            await self._server.tell("DROP FUNCTION no_room CASCADE", database=self._name)


class SqliteCauses:
    """`folder` holds the database; on a disk of its own where we may make one."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self._file = folder / "desk.db"

    @asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        """A backup that takes its time."""
        other = sqlite3.connect(self._file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")
            other.close()

    @asynccontextmanager
    async def full(self) -> AsyncIterator[None]:
        filler = self._folder / "filler"
        with filler.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(4096))
        try:
            yield
        finally:
            filler.unlink()

    @asynccontextmanager
    async def failing(self) -> AsyncIterator[None]:
        """Writes fail, whatever they are."""
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    @asynccontextmanager
    async def read_only_folder(self) -> AsyncIterator[None]:
        """Somebody has changed who may write; seen by connections that are made from now on."""
        await self._database.close()
        with unwritable(self._folder):
            yield


@contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """Neither the folder nor its files can be written by us."""
    paths = [folder, *folder.iterdir()]
    modes = [path.stat().st_mode for path in paths]
    for path in paths:
        path.chmod(0o555 if path == folder else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path, mode in zip(paths, modes, strict=True):
            if path.exists():
                path.chmod(mode)


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """A disk of a few megabytes at `folder`. False: we may not make one, and it is an ordinary folder."""
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m,mode=755", "tmpfs", folder], capture_output=True
    )
    try:
        yield made.returncode == 0
    finally:
        if made.returncode == 0:
            subprocess.run(["umount", "-l", folder], check=True)
