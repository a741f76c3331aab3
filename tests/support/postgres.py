"""A throw-away PostgreSQL for one test run, shared by all its workers and gone after it, however it ends.

The pytest process that leads the run holds a lock on a file in the run's folder. A supervisor, started by the
first test that wants the server, waits for that lock: the system frees it when the leader ends, by a crash or
a kill too, and the supervisor then stops the server and deletes the folder. The server listens on a socket in
that folder only.

    python tests/support/postgres.py FOLDER     # the supervisor
"""

import contextlib
import fcntl
import functools
import json
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ENV = "SCHETOVOD_TEST_RUN"
"""Names the run's folder for the workers and for processes that tests start."""

TEMPLATE = "template_app"
SETTINGS = "settings.json"
START_SECONDS = 60
STOP_SECONDS = 15

FAST_AND_FORGETFUL = {
    "listen_addresses": "",
    "max_connections": "200",  # fifty people at once, on every core
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "jit": "off",  # nothing is analysed, so a plan may look dear enough to be compiled
    "max_wal_size": "64MB",  # the folder may lie in memory
    "timezone": "UTC",
}


def find_binaries() -> Path | None:
    """The folder with initdb, postgres and psql: from PATH, else the newest of Debian's, else None."""
    on_path = shutil.which("postgres")
    installed = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda folder: [int(part) for part in folder.parent.name.split(".") if part.isdigit()],
        reverse=True,
    )
    # PATH may lead through a link: the other programs stand beside what it points to.
    candidates = ([Path(on_path).resolve().parent] if on_path else []) + installed
    for folder in candidates:
        if all((folder / name).exists() for name in ("initdb", "postgres", "psql")):
            return folder
    return None


@functools.cache
def strategy(binaries: Path) -> str:
    """How to copy a database: whole files take a third less time than the log of all their pages, which is the way
    since version 15. Before it there is no choice.
    """
    told = subprocess.run([binaries / "postgres", "--version"], capture_output=True, text=True, check=True)
    version = re.search(r"\) (\d+)", told.stdout)
    return " STRATEGY FILE_COPY" if version and int(version[1]) >= 15 else ""


_OVER: list[str] = []
"""Databases of this process that nobody needs any more."""


@dataclass(frozen=True)
class Cluster:
    """The running server of this test run."""

    folder: Path
    binaries: Path

    def url(self, database: str) -> str:
        """For SQLAlchemy, through the socket."""
        return f"postgresql+asyncpg://postgres@/{database}?host={self.folder}"

    def sql(self, *statements: str, database: str = "postgres") -> None:
        """Runs each statement on its own. Raises RuntimeError with the server's words."""
        done = subprocess.run(
            [self.binaries / "psql", "-h", self.folder, "-U", "postgres", "-d", database]
            + ["-X", "-q", "-v", "ON_ERROR_STOP=1"]
            + [argument for statement in statements for argument in ("-c", statement)],
            capture_output=True,
            text=True,
            env={**os.environ, "PGOPTIONS": "--client-min-messages=warning"},
        )
        if done.returncode:
            raise RuntimeError(done.stderr.strip())

    @contextlib.contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """The URL of a new copy of `template`. It is dropped when the next one is made, even when somebody is still
        connected; the last one goes with the server. So there is one psql a database and not two.
        """
        over = [f"DROP DATABASE IF EXISTS {each} WITH (FORCE)" for each in _OVER]
        _OVER.clear()
        name = self.copy(template, *over)
        try:
            yield self.url(name)
        finally:
            _OVER.append(name)

    def copy(self, template: str, *before: str) -> str:
        """The name of a new copy of `template`, made after the statements `before`."""
        name = f"t_{uuid.uuid4().hex[:16]}"
        self.sql(*before, f"CREATE DATABASE {name} TEMPLATE {template}{strategy(self.binaries)}")
        return name

    def template(self, migrate: Callable[[str], None]) -> str:
        """The name of the database that `migrate` was run on, once in the run."""
        done = self.folder / f"{TEMPLATE}.done"
        with locked(self.folder / "template.lock"):
            if not done.exists():
                self.sql(f"DROP DATABASE IF EXISTS {TEMPLATE} WITH (FORCE)", f"CREATE DATABASE {TEMPLATE}")
                migrate(self.url(TEMPLATE))
                done.touch()
        return TEMPLATE


class Run:
    """What the leading pytest process owns: the folder and the lock that keeps the server alive."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        """`settings` of the server come on top of those that make it fast."""
        # Not pytest's own temporary folder: only its owner may enter that one, the server is another user.
        self.folder = Path(tempfile.mkdtemp(prefix="schetovod-pg-"))
        (self.folder / SETTINGS).write_text(json.dumps({**FAST_AND_FORGETFUL, **(settings or {})}))
        self._lock = open(self.folder / "run.lock", "w")  # noqa: SIM115  # held for the whole run
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        os.environ[ENV] = str(self.folder)

    def end(self) -> None:
        """Lets the supervisor go and waits until nothing is left."""
        os.environ.pop(ENV, None)
        supervised = (self.folder / "supervisor.log").exists()
        self._lock.close()
        deadline = time.monotonic() + STOP_SECONDS + 5
        while supervised and self.folder.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        shutil.rmtree(self.folder, ignore_errors=True)


def cluster() -> Cluster:
    """The run's server, started by whoever asks first. Raises RuntimeError when it can't start."""
    binaries = find_binaries()
    if binaries is None:
        raise RuntimeError("no PostgreSQL on this machine")
    folder = Path(os.environ[ENV])
    ready, log = folder / "ready", folder / "supervisor.log"
    with locked(folder / "start.lock"):
        if not ready.exists():
            # Not subprocess: nobody waits for this child, it outlives the worker that happens to start it.
            os.spawnv(os.P_NOWAIT, sys.executable, [sys.executable, __file__, str(folder)])
            deadline = time.monotonic() + START_SECONDS
            while not ready.exists():
                if (folder / "failed").exists() or time.monotonic() > deadline:
                    raise RuntimeError(
                        f"PostgreSQL did not start:\n{log.read_text() if log.exists() else ''}"
                    )
                time.sleep(0.02)
    return Cluster(folder, binaries)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """An exclusive lock between processes."""
    with open(path, "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def supervise(folder: Path) -> None:
    """Runs the server until the run's lock is free, then removes every trace of it."""
    os.setsid()  # Ctrl-C is for pytest: the server must stay until the last test has let go
    os.dup2(os.open(folder / "supervisor.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 1)
    os.dup2(1, 2)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    server = None
    try:
        try:
            server = start_server(folder)
            (folder / "ready").touch()
        except (OSError, RuntimeError, subprocess.CalledProcessError) as error:
            print(error, flush=True)
            (folder / "failed").touch()
        with locked(folder / "run.lock"):
            pass
    finally:
        if server is not None:
            stop_server(server)
        shutil.rmtree(folder, ignore_errors=True)


def start_server(folder: Path) -> "subprocess.Popen[bytes]":
    """A new cluster in `folder`, answering. Raises when a program fails or the server stays silent."""
    user = unprivileged_user()
    if user is not None:
        os.chown(folder, user.pw_uid, user.pw_gid)
    subprocess.run(
        [
            _binaries() / "initdb",
            "-D",
            folder / "data",
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        ],
        check=True,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        **_as(user),
    )
    return launch(folder)


def launch(folder: Path) -> "subprocess.Popen[bytes]":
    """The server of the cluster in `folder`, answering."""
    options = [
        argument
        for name, value in json.loads((folder / SETTINGS).read_text()).items()
        for argument in ("-c", f"{name}={value}")
    ]
    binaries = _binaries()
    server = subprocess.Popen(
        [binaries / "postgres", "-D", folder / "data", "-k", folder, *options],
        cwd=folder,
        **_as(unprivileged_user()),
    )
    probe = Cluster(folder, binaries)
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            probe.sql("SELECT 1")
        except RuntimeError:
            if server.poll() is not None or time.monotonic() > deadline:
                stop_server(server)
                raise
            time.sleep(0.05)
        else:
            return server


def _binaries() -> Path:
    binaries = find_binaries()
    if binaries is None:
        raise RuntimeError("no PostgreSQL on this machine")
    return binaries


def _as(user: pwd.struct_passwd | None) -> dict[str, Any]:
    return {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def stop_server(server: "subprocess.Popen[bytes]") -> None:
    """Fast shutdown, which ends open connections; a kill when that takes too long."""
    if server.poll() is None:
        server.send_signal(signal.SIGINT)
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def unprivileged_user() -> pwd.struct_passwd | None:
    """Whom to run the server as: initdb refuses root. None = as we are."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise RuntimeError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody")


if __name__ == "__main__":
    supervise(Path(sys.argv[1]))
