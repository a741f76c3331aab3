"""A PostgreSQL of a test's own, which may be stopped, killed and crowded, and a wire to it that may be cut."""

import asyncio
import json
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from tests.support import postgres

SOCKET = ".s.PGSQL.5432"
SETTINGS = {
    **postgres.FAST_AND_FORGETFUL,
    "synchronous_commit": "on",  # it is stopped like in a crash
    "max_connections": "12",
    "superuser_reserved_connections": "0",
    "max_wal_senders": "0",
    "logging_collector": "off",
    "log_min_messages": "panic",
}


class Server:
    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="schetovod-own-pg-"))
        (self.folder / postgres.SETTINGS).write_text(json.dumps(SETTINGS))
        self._process: subprocess.Popen[bytes] = postgres.start_server(self.folder)
        binaries = postgres.find_binaries()
        assert binaries is not None
        self._cluster = postgres.Cluster(self.folder, binaries)

    def url(self, database: str) -> str:
        return self._cluster.url(database)

    def sql(self, *statements: str, database: str = "postgres") -> None:
        self._cluster.sql(*statements, database=database)

    async def tell(self, *statements: str, database: str = "postgres") -> None:
        """The same beside the loop: a statement may have to wait for a transaction of the bot that runs there."""
        await asyncio.to_thread(self.sql, *statements, database=database)

    def stop(self) -> None:
        """At once, as after a crash: the next start recovers."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait()

    def start(self, *, standby: bool = False) -> None:
        if standby:
            # Its owner is who may read the folder.
            mark = self.folder / "data" / "standby.signal"
            mark.touch()
            owner = mark.parent.stat()
            shutil.chown(mark, owner.st_uid, owner.st_gid)
        self._process = postgres.launch(self.folder)

    async def hang_up(self) -> None:
        await self.tell(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )

    def end(self) -> None:
        postgres.stop_server(self._process)
        shutil.rmtree(self.folder, ignore_errors=True)


class Wire:
    """Between a client and the server. `cut_at` is a table: the connection that next inserts into it or changes it
    dies at its COMMIT, once. `answered`: after the server has committed, before its client hears of it."""

    def __init__(self, server: Server) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="schetovod-wire-"))
        self._server = server
        self._listener: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()
        self.cut_at: str | None = None
        self.answered = False
        self.cuts = 0

    def url(self, database: str) -> str:
        return f"postgresql+asyncpg://postgres@/{database}?host={self.folder}"

    async def start(self) -> None:
        self._listener = await asyncio.start_unix_server(self._serve, self.folder / SOCKET)

    async def end(self) -> None:
        assert self._listener is not None
        self._listener.close()
        for task in self._open:
            task.cancel()
        if self._open:
            await asyncio.wait(self._open)
        shutil.rmtree(self.folder)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            there = await asyncio.open_unix_connection(self._server.folder / SOCKET)
        except OSError:
            writer.transport.abort()
        else:
            await self._join((reader, writer), there)
        finally:
            self._open.discard(task)

    async def _join(
        self,
        here: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        there: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    ) -> None:
        armed, silent = asyncio.Event(), asyncio.Event()

        async def ask() -> None:
            while data := await here[0].read(2**16):
                if self.cut_at is not None and self._changes(data, self.cut_at):
                    armed.set()
                if armed.is_set() and b"COMMIT" in data:
                    self.cut_at, self.cuts = None, self.cuts + 1
                    if not self.answered:
                        return
                    silent.set()
                there[1].write(data)

        async def answer() -> None:
            while data := await there[0].read(2**16):
                if silent.is_set():  # it has committed
                    return
                here[1].write(data)

        ways = {asyncio.create_task(ask()), asyncio.create_task(answer())}
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            here[1].transport.abort()
            there[1].close()

    def _changes(self, data: bytes, table: str) -> bool:
        return any(f"{act} {table}".encode() in data for act in ("INSERT INTO", "UPDATE"))
