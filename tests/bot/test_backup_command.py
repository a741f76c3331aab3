"""`backup` and `restore` as they are typed: files, rights, sentences, exit codes."""

import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from db.engine import Database
from db.migrations import newest
from services.domain.ports import SystemClock, SystemTokens
from tests.bot.test_commands import ROOT, command
from tests.support import postgres
from tests.support.factories import add_client, found_firm, issued_invoice, make_services

KEY = "a key of many letters"


@pytest.fixture
async def books(database: Database) -> Database:
    services = make_services(database, SystemClock(), SystemTokens())
    owner = await found_firm(services)
    client = await add_client(services, owner)
    await issued_invoice(services, owner, client.id)
    return database


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_saved_and_restored_elsewhere(books: Database, tmp_path: Path) -> None:
    place = tmp_path / "work"
    place.mkdir()
    to = {"BACKUP_KEY": KEY}
    saved = command(place, "backup", "kept/books", DATABASE_URL=books.url, **to)
    assert (saved.returncode, saved.stderr) == (0, "")
    assert saved.stdout.startswith("kept/books: ")
    assert saved.stdout.endswith(" tables, read back and found whole.\n")
    assert (place / "kept/books").stat().st_mode & 0o777 == 0o600
    assert (place / "kept").stat().st_mode & 0o777 == 0o700
    assert b"_entries" not in (place / "kept/books").read_bytes()

    wrong = command(place, "restore", "kept/books", BACKUP_KEY=KEY + "!")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr == "The key in BACKUP_KEY is not the one that this backup was made with.\n"
    assert not (place / "data/schetovod.db").exists()

    (place / "key").write_text(f"{KEY}\n")
    done = command(place, "restore", "kept/books", BACKUP_KEY_FILE="key")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("The books of ")
    assert "ok     numbers    1 numbers in 1 series" in done.stdout
    assert (place / "data/schetovod.db").stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(place / "data/schetovod.db") as database:
        assert database.execute(
            "SELECT text FROM (SELECT payload AS text FROM deliveries WHERE kind = 'backup')"
        ).fetchall()

    again = command(place, "restore", "kept/books", BACKUP_KEY_FILE="key")
    assert again.returncode == 1
    assert again.stderr.startswith("There are books in this database already")


async def test_into_postgresql_and_its_owner_hears(
    books: Database, tmp_path: Path, postgres_cluster: postgres.Cluster
) -> None:
    command(tmp_path, "backup", "books", DATABASE_URL=books.url)
    with postgres_cluster.database() as url:
        done = command(tmp_path, "restore", "books", DATABASE_URL=url)
        assert done.returncode == 0, done.stderr + done.stdout
        check = command(tmp_path, "check", "--deep", DATABASE_URL=url)
        assert "FAULT  settings" in check.stdout  # no token here
        assert check.stdout.count("FAULT") == 2  # and that something is wrong


def test_a_name_after_the_moment_and_no_key(tmp_path: Path) -> None:
    command(tmp_path, "migrate")
    (tmp_path / "kept").mkdir()
    for arguments, place in ((("kept",), tmp_path / "kept"), ((), tmp_path)):
        done = command(tmp_path, "backup", *arguments)
        assert done.returncode == 0
        assert "It is not encrypted" in done.stdout
        assert (
            len(
                [name for name in files(place) if name.startswith("schetovod-") and name.endswith("Z.backup")]
            )
            == 1
        )


def test_what_can_not_be_saved_is_a_sentence(tmp_path: Path) -> None:
    nothing = command(tmp_path, "backup", "x")
    assert nothing.returncode == 2
    assert nothing.stderr == "There is no database data/schetovod.db to save.\n"
    away = command(tmp_path, "backup", "x", DATABASE_URL="postgresql://u:secret@127.0.0.1:9/x")
    assert (away.returncode, away.stderr) == (2, "The database can't be used (no connection).\n")
    assert files(tmp_path) == []
    short = command(tmp_path, "backup", "x", BACKUP_KEY="short")
    assert (
        short.stderr
        == "BACKUP_KEY is wrong: it must have at least 16 characters: every backup hangs on it.\n"
    )
    unread = command(tmp_path, "backup", "x", BACKUP_KEY_FILE="nowhere")
    assert unread.stderr.startswith("BACKUP_KEY_FILE is wrong: it must name a file")
    missing = command(tmp_path, "restore", "x")
    assert (missing.returncode, missing.stderr) == (2, "There is no file x.\n")
    assert files(tmp_path) == []


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    command(tmp_path, "migrate")
    with sqlite3.connect(tmp_path / "data/schetovod.db") as database:
        noise = '{"noise": "' + Random(1).randbytes(100_000).hex() + '"}'
        row = ("key", None, noise, "2026-01-01 00:00:00.000000")
        database.execute("INSERT INTO fsm_records (key, state, data, updated_at) VALUES (?, ?, ?, ?)", row)
    before = files(tmp_path)

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))  # SQLite itself needs a page or two

    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "backup", "x"],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        preexec_fn=full,
    )
    assert (done.returncode, done.stderr) == (3, "There is no room for the backup in .: free some.\n")
    assert files(tmp_path) == before


def test_a_bot_at_work_keeps_its_database(tmp_path: Path) -> None:
    """Of SQLite the lock beside the file tells; the books are saved meanwhile."""
    from bot.own_files import alone

    command(tmp_path, "migrate")
    with alone(tmp_path / "data/schetovod.db"):
        assert command(tmp_path, "backup", "x").returncode == 0
        busy = command(tmp_path, "restore", "x")
    assert busy.returncode == 2
    assert busy.stderr.startswith("Another process works with the database")
    assert command(tmp_path, "restore", "x").returncode == 0
    with sqlite3.connect(tmp_path / "data/schetovod.db") as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [(newest(),)]
