"""Settings, health and logs: what whoever runs the process meets."""

import asyncio
import json
import logging
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

import bot.__main__
from bot.health import Heartbeat, ailing, heartbeat_file
from bot.logging import scrub, server_words, setup
from bot.own_files import alone
from db.engine import with_async_driver
from db.migrations import upgrade
from tests.bot.test_commands import command

ROOT = Path(__file__).parents[2]
TOKEN = "123456:AAErealSecretTokenOfTheBot0123456789"


def start(tmp_path: Path, module: str = "bot", **settings: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, "-m", module],
        cwd=tmp_path,
        env=kept | {"PYTHONPATH": str(ROOT)} | settings,
        capture_output=True,
        text=True,
        timeout=60,
    )


def told(tmp_path: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """The same within this process, whose log and signals stay as they are: a start takes a second. Each test below
    starts one as well."""
    with patch.object(bot.__main__, "setup"), patch.object(asyncio.SelectorEventLoop, "add_signal_handler"):
        return command(tmp_path, **settings)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({}, "BOT_TOKEN is not set"),
        ({"BOT_TOKEN": ""}, "BOT_TOKEN is not set"),
        ({"BOT_TOKEN": "secret-of-mine"}, "BOT_TOKEN is wrong"),
        ({"BOT_TOKEN": TOKEN, "BOT_API_URL": "localhost:8081"}, "BOT_API_URL is wrong"),
        ({"BOT_TOKEN": TOKEN, "DATABASE_URL": "mysql://user:secret-of-mine@h/d"}, "DATABASE_URL is wrong"),
        (
            {"BOT_TOKEN": TOKEN, "DATABASE_URL": "postgresql://u:secret@h:p/d"},
            "DATABASE_URL is wrong: it can't be read",
        ),
        (
            {"BOT_TOKEN": TOKEN, "DATABASE_URL": "postgresql://u:secret@h/d?sslmode=secret"},
            "DATABASE_URL is wrong: it must have one of disable, allow",
        ),
        (
            {"BOT_TOKEN": TOKEN, "DATABASE_URL": "postgresql://u:secret@h/d?sslmode=verify-full"},
            "DATABASE_URL is wrong: it needs the certificate of the server",
        ),
        (
            {"BOT_TOKEN": TOKEN, "DATABASE_URL": "postgres://u:secret@h/d?sslmode=require&channel_binding=x"},
            "DATABASE_URL is wrong: it may have sslmode after «?» and nothing else: remove channel_binding",
        ),
        ({"BOT_TOKEN": TOKEN, "DATABASE_URL": "sqlite:///"}, "DATABASE_URL is wrong: it must name a file"),
        (
            {"BOT_TOKEN": TOKEN, "DATABASE_URL": "sqlite://secret/x.db"},
            "DATABASE_URL is wrong: it must name a file",
        ),
        (
            {"BOT_TOKEN": TOKEN, "DATABASE_URL": "sqlite:///:memory:"},
            "DATABASE_URL is wrong: it must name a file",
        ),
        ({"BOT_TOKEN": TOKEN, "REGISTRATION": "secret-of-mine"}, "REGISTRATION is wrong"),
        ({"BOT_TOKEN": TOKEN, "LOG_FORMAT": "xml"}, "LOG_FORMAT is wrong"),
        ({"BOT_TOKEN": TOKEN, "SCHEDULER_TICK_SECONDS": "0"}, "SCHEDULER_TICK_SECONDS is wrong"),
        ({"BOT_TOKEN": TOKEN, "OWNER_CLAIM": "secret of mine"}, "OWNER_CLAIM may hold"),
        ({"BOT_TOKEN": TOKEN, "SMTP_URL": "smtp://user:secret@"}, "SMTP_URL is wrong"),
        ({"BOT_TOKEN": TOKEN, "SMTP_URL": "https://user:secret@mail.example"}, "SMTP_URL is wrong"),
        ({"BOT_TOKEN": TOKEN, "SMTP_URL": "smtp://secret@mail.example"}, "SMTP_URL is wrong"),
        ({"BOT_TOKEN": TOKEN, "SMTP_URL": "smtp://u:secret@mail.example"}, "SMTP_FROM is not set"),
        (
            {"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "bot.secret.example"},
            "WEBHOOK_URL is wrong: it must be an https",
        ),
        ({"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://secret.example/t"}, "WEBHOOK_SECRET is not set"),
        (
            {"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://secret.example/ready"},
            "WEBHOOK_URL is wrong: it must have another path",
        ),
        (
            {"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "http://secret.example/t", "WEBHOOK_SECRET": "secret-" * 4},
            "WEBHOOK_URL is wrong: it must begin with https://",
        ),
        (
            {"BOT_TOKEN": TOKEN, "WEBHOOK_SECRET": "secret of mine, with spaces"},
            "WEBHOOK_SECRET is wrong: it may",
        ),
        ({"BOT_TOKEN": TOKEN, "WEBHOOK_SECRET": "secret"}, "WEBHOOK_SECRET is wrong"),
        ({"BOT_TOKEN": TOKEN, "SMTP_FROM": "the secret bureau"}, "SMTP_FROM is wrong"),
        ({"BOT_TOKEN": TOKEN, "SMTP_CA_FILE": "/no/secret/file"}, "SMTP_CA_FILE is wrong"),
        (
            {"BOT_TOKEN": TOKEN, "PRINTER_URI": "secret.example"},
            "PRINTER_URI is wrong: it must look like ipp://",
        ),
        ({"BOT_TOKEN": TOKEN, "PRINTER_URI": "http://secret@h/"}, "PRINTER_URI is wrong"),
    ],
)
def test_a_wrong_setting_is_one_sentence(tmp_path: Path, settings: dict[str, str], sentence: str) -> None:
    result = (told if settings else start)(tmp_path, **settings)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1
    assert TOKEN not in result.stderr
    assert "secret" not in result.stderr


@pytest.mark.parametrize(
    ("revision", "sentence"),
    [("0003", "which was never released"), ("9999", "which only a newer version knows")],
)
def test_a_database_of_another_version_is_one_sentence(tmp_path: Path, revision: str, sentence: str) -> None:
    url = f"sqlite:///{tmp_path / 'x.db'}"
    upgrade(url)
    with sqlite3.connect(tmp_path / "x.db") as database:
        database.execute("UPDATE alembic_version SET version_num = ?", [revision])
    result = (told if revision == "9999" else start)(tmp_path, BOT_TOKEN=TOKEN, DATABASE_URL=url)
    assert result.returncode == 2
    assert result.stderr.startswith(f"The database stands at revision {revision}, {sentence}")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("file/x.db", "The folder file of the database can't be written to (file exists): give it to"),
        ("file/below/x.db", "The folder file/below of the database can't be written to (not a directory)"),
        ("/proc/nowhere/x.db", "The folder /proc/nowhere of the database can't be written to"),
        ("folder", "DATABASE_URL names the folder folder: add the name of a file"),
        ("file", "The file file is not a database: put the database or a backup"),
    ],
)
def test_a_place_that_can_t_hold_a_database_is_one_sentence(
    tmp_path: Path, place: str, sentence: str
) -> None:
    (tmp_path / "file").write_text("Тайна клиента: not a database at all", "utf-8")
    (tmp_path / "folder").mkdir()
    begun = start if place == "file" else told
    result = begun(tmp_path, BOT_TOKEN=TOKEN, DATABASE_URL=f"sqlite:///{place}")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1
    assert (tmp_path / "file").read_text("utf-8").startswith("Тайна")


def test_two_processes_on_one_file_are_one_sentence(tmp_path: Path) -> None:
    with alone(tmp_path / "x.db"):
        result = start(tmp_path, BOT_TOKEN=TOKEN, DATABASE_URL="sqlite:///x.db")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("Another process works with the database x.db: stop it first")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("content", [b"\xff\xfeBOT_TOKEN=x", None])
def test_settings_that_can_t_be_read_are_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    if content is None:
        (tmp_path / ".env").symlink_to(tmp_path / ".env")
    else:
        (tmp_path / ".env").write_bytes(content)
    result = start(tmp_path)
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1


def test_sslmode_is_said_to_the_driver_in_its_words() -> None:
    assert (
        with_async_driver("postgres://u:p@h/d?sslmode=require") == "postgresql+asyncpg://u:p@h/d?ssl=require"
    )


def test_a_file_may_hold_the_settings(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BOT_TOKEN=nonsense\n", "utf-8")
    assert start(tmp_path).stderr.startswith("BOT_TOKEN is wrong")


def test_health_follows_the_signs_of_life_of_each_part(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'x.db'}"
    now = [1000.0]
    heartbeat = Heartbeat(heartbeat_file(url), lambda: now[0])
    assert ailing(heartbeat.file, now[0]) == ["the bot is not running"]
    polling, ticks = heartbeat.loop("polling", 90), heartbeat.loop("tick", 600)
    running: list[float] = []
    heartbeat.tasks("jobs", 300, lambda: min(running, default=None))
    heartbeat.write()
    assert ailing(heartbeat.file, now[0]) == []
    now[0] += 200
    assert ailing(heartbeat.file, now[0]) == ["the bot stands still or was killed"]
    ticks()
    heartbeat.write()
    assert ailing(heartbeat.file, now[0]) == ["polling: no sign of life for 200 s"]
    polling()
    running += [now[0] - 301, now[0]]
    heartbeat.write()
    assert ailing(heartbeat.file, now[0]) == ["jobs: no sign of life for 301 s"]
    running.clear()
    heartbeat.write()
    assert ailing(heartbeat.file, now[0]) == []
    assert ailing(heartbeat.file, 5.0) == ["the bot stands still or was killed"], "the machine was restarted"
    for damaged in ("", "[]", '{"written": 1}', '{"written": "x", "parts": {}}', "\x00"):
        heartbeat.file.write_text(damaged, "utf-8")
        assert ailing(heartbeat.file, now[0]) == ["the bot is not running"]
    heartbeat.stop()
    assert not heartbeat.file.exists()


def test_health_as_a_container_asks_for_it(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'x.db'}"
    gone = start(tmp_path, "bot.health", DATABASE_URL=url)
    assert (gone.returncode, gone.stdout) == (1, "the bot is not running\n")
    heartbeat = Heartbeat(heartbeat_file(url))
    heartbeat.loop("polling", 90)
    heartbeat.write()
    well = start(tmp_path, "bot.health", DATABASE_URL=url)
    assert (well.returncode, well.stdout) == (0, "")


def test_health_beside_a_server_needs_no_file_of_it() -> None:
    assert heartbeat_file("postgresql://u:p@h/d") == Path("data/schetovod.heartbeat")


@pytest.fixture
def restored_logging() -> object:
    root = logging.getLogger()
    before = root.handlers, root.level
    yield
    root.handlers, root.level = before


@pytest.mark.usefixtures("restored_logging")
def test_logs_hold_no_secret(capsys: pytest.CaptureFixture[str]) -> None:
    setup("INFO", "json", secrets=["claim-token"])
    log = logging.getLogger("bot.test")
    log.warning("token %s, link claim-token, postgresql://user:password@host/db", TOKEN)
    typed = "Иванов"
    try:
        raise ValueError(f"{typed}: {TOKEN}")
    except ValueError:
        log.exception("incident")
    first, second = map(json.loads, capsys.readouterr().err.splitlines())
    assert first["event"] == "token ***, link ***, postgresql://user:***@host/db"
    assert first["level"] == "warning"
    assert "ValueError" in second["exception"]
    assert "test_process.py" in second["exception"]
    assert "Иванов" not in second["exception"]
    assert TOKEN not in second["exception"]


@pytest.mark.usefixtures("restored_logging")
def test_logs_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    setup("INFO", "text")
    try:
        raise ValueError("broken pipe")
    except ValueError:
        logging.getLogger("bot.test").exception("incident %s", "7F3A-19")
    written = capsys.readouterr().err
    assert "incident 7F3A-19" in written
    assert "ValueError: broken pipe" in written


def test_messages_of_exceptions_are_scrubbed() -> None:
    assert scrub("(IntegrityError) UNIQUE [SQL: INSERT] [parameters: ('Иванов', 7)]").endswith("[parameters]")
    assert scrub("1 validation error input_value='abc', input_type=str") == (
        "1 validation error input_value=…, input_type=str"
    )
    assert scrub("to ivan@example.org, account 40702810000000000777, «Ромашка и К»") == "to …, account #, …"
    assert scrub("no such table: invoices") == "no such table: invoices"


def test_of_what_a_server_says_the_log_gets_no_name() -> None:
    assert server_words("550 5.1.1 no mailbox of petrov here") == "550"
    assert (
        server_words('Bad Request: unsupported start tag "Smith" at 7')
        == "Bad Request: unsupported start tag … at 7"
    )
    assert server_words("<boss@romashka.example>: rejected") == "…: rejected"
    assert server_words("login refused") == "login refused"
    assert server_words(None) == ""
