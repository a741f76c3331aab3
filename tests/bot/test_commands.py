"""The commands beside the bot: what they say of an installation, and their exit codes."""

import asyncio
import io
import os
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from pydantic import SecretStr
from sqlalchemy import text

import bot.__main__
from bot.commands.installation import (
    Line,
    State,
    _check_clock,
    _check_printer,
    _check_room,
    check_installation,
    shown_settings,
)
from bot.commands.installation import ShownSettings as Shown
from bot.commands.telegram_probe import TelegramUnreachableError, ask_telegram
from bot.config import Settings
from bot.health import Heartbeat, heartbeat_file
from bot.own_files import alone
from db.engine import Database
from db.migrations import downgrade, known, newest
from services.domain.ports import SystemClock, SystemTokens
from tests.conftest import migrate
from tests.sandbox.driver import Sandbox
from tests.support.factories import found_firm, make_services
from tests.support.fakes import FakeClock
from tests.support.mail_server import mail_server
from tests.support.office_printer import free_port

ROOT = Path(__file__).parents[2]
TOKEN = "123456:AAErealSecretTokenOfTheBot0123456789"
NOWHERE = "http://127.0.0.1:9"


def command(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """What `python -m bot …` does in that folder, in this process: to start one takes seconds."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    said, complained = io.StringIO(), io.StringIO()

    def run() -> int:
        try:
            return bot.__main__.main()
        except SystemExit as end:
            return int(end.code or 0)

    here, umask = os.getcwd(), os.umask(0o022)
    before = set(threading.enumerate())
    os.chdir(folder)
    try:
        with (
            patch.dict(os.environ, kept | {"PYTHONPATH": str(ROOT)} | settings, clear=True),
            patch.object(sys, "argv", ["bot", *arguments]),
            redirect_stdout(said),
            redirect_stderr(complained),
            # A process ends with its threads; here those of connections end first, and may miss the loop that is gone.
            patch.object(threading, "excepthook", lambda _: None),
        ):
            with ThreadPoolExecutor(1) as thread:  # it runs an event loop of its own
                code = thread.submit(run).result()
            for left in set(threading.enumerate()) - before:
                left.join(10)
    finally:
        os.chdir(here)
        os.umask(umask)
    return subprocess.CompletedProcess(arguments, code, said.getvalue(), complained.getvalue())


def process(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """The same as people start it."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT)} | settings,
        capture_output=True,
        text=True,
        timeout=120,
    )


def settings(sandbox: Sandbox, url: str, **others: object) -> Shown:
    values = {"bot_token": SecretStr(sandbox.world.bot.token), "bot_api_url": sandbox.url}
    made = Settings(_env_file=None, database_url=SecretStr(url), **values, **others)  # type: ignore[call-arg]
    return Shown(made, url, None)


def by_area(lines: list[Line]) -> dict[str, Line]:
    return {line.area: line for line in lines}


def test_a_database_is_made_and_brought_up_to_date(tmp_path: Path) -> None:
    first = process(tmp_path, "migrate")  # no token: it needs none
    assert (first.returncode, first.stdout) == (0, f"The tables were made (revision {newest()}).\n")
    again = command(tmp_path, "migrate")
    assert (again.returncode, again.stdout) == (0, f"The database is up to date (revision {newest()}).\n")
    url = f"sqlite:///{tmp_path}/data/schetovod.db"
    downgrade(url, known()[0])
    late = command(tmp_path, "migrate", DATABASE_URL=url)
    assert late.stdout == f"The database was brought from revision {known()[0]} to {newest()}.\n"
    downgrade(url, known()[0])
    with alone(tmp_path / "data/schetovod.db"):  # as a running bot of the former version holds it
        beside = command(tmp_path, "migrate")
    assert beside.returncode == 2
    assert beside.stderr.startswith("Another process works with the database")
    with sqlite3.connect(tmp_path / "data/schetovod.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    newer = command(tmp_path, "migrate")
    assert newer.returncode == 2
    assert newer.stderr.startswith("The database stands at revision 9999, which only a newer version knows")


def test_a_server_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    done = command(tmp_path, "migrate", DATABASE_URL="postgresql://u:secret@127.0.0.1:9/x")
    assert done.returncode == 2
    assert done.stderr == "The database does not open (no connection).\n"


@pytest.mark.parametrize(
    "arguments", [("frobnicate",), ("check", "--deeper"), ("check", "--end", "yesterday"), ("migrate", "now")]
)
def test_a_wrong_command_is_refused(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = command(tmp_path, *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python -m bot")
    assert list(tmp_path.iterdir()) == []


def test_a_check_makes_nothing(tmp_path: Path) -> None:
    """Not even the empty file that a database would begin as."""
    done = command(tmp_path, "check", "--deep", BOT_TOKEN=TOKEN, BOT_API_URL=NOWHERE)
    assert done.returncode == 1
    assert "FAULT  telegram   The Bot API does not answer" in done.stdout
    assert "FAULT  database   The file of the database is not there" in done.stdout
    assert "FAULT  books      The books can be proved only in a database that is up to date" in done.stdout
    assert done.stdout.endswith("Something is wrong: see FAULT above.\n")
    assert TOKEN not in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_setting_is_a_line_and_the_books_are_proved(tmp_path: Path) -> None:
    command(tmp_path, "migrate")
    done = command(tmp_path, "check", "--deep", SMTP_URL="nonsense")
    assert done.returncode == 1
    assert "FAULT  settings   BOT_TOKEN is not set" in done.stdout
    assert f"ok     revision   Its tables are those of this version (revision {newest()})." in done.stdout
    assert "ok     numbers    0 numbers in 0 series and years: each once, no gap." in done.stdout
    assert done.stderr == ""


async def test_all_is_well(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with Sandbox() as sandbox, mail_server(tmp_path) as mail:
        heartbeat = Heartbeat(heartbeat_file(database.url)) if database.is_sqlite else None
        if heartbeat is not None:
            heartbeat.write()
        shown = settings(
            sandbox,
            database.url,
            smtp_url=SecretStr(mail.url),
            smtp_from="Law Firm <bills@example.com>",
            smtp_ca_file=mail.ca_file,
        )
        lines = by_area(await check_installation(shown, SystemClock()))
        assert [line.area for line in lines.values() if line.state is State.FAULT] == []
        assert lines["telegram"].sentence.startswith("Telegram knows the bot as @")
        assert lines["mail"].sentence.endswith("takes letters from SMTP_FROM.")
        assert mail.letters == []
        assert lines["paper"] == Line(
            State.NOTE, "paper", "Printing on paper is off: PRINTER_URI is not set."
        )
        assert lines["printer"] == Line(State.OK, "printer", "An invoice with a payment code can be drawn.")
        assert lines["clock"].sentence == (
            "The clock agrees with that of Telegram."
            if database.is_sqlite
            else "The clock agrees with that of Telegram and the database."
        )
        if heartbeat is not None:
            assert lines["running"].state is State.OK
            heartbeat.tasks("screens", 30, lambda: 0.0)
            heartbeat.write()
            lines = by_area(await check_installation(shown, SystemClock()))
            assert lines["running"].state is State.FAULT
            assert "screens: no sign of life for" in lines["running"].sentence


async def test_what_is_wrong_has_a_line(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with database.writer.begin() as connection:
        on = "" if database.is_sqlite else " ON audit_entries"
        await connection.execute(text(f"DROP TRIGGER audit_entries_kept{on}"))
    async with Sandbox() as sandbox, mail_server(tmp_path) as mail:
        mail.login = False
        shown = settings(
            sandbox,
            database.url,
            smtp_url=SecretStr(mail.url),
            smtp_from="bills@example.com",
            smtp_ca_file=mail.ca_file,
            printer_uri=SecretStr(f"ipp://localhost:{free_port()}/ipp/print"),
        )
        clock = FakeClock(datetime.now(UTC) - timedelta(minutes=2))
        lines = by_area(await check_installation(shown, clock))
        assert {line.area for line in lines.values() if line.state is State.FAULT} == {
            "trail",
            "mail",
            "paper",
            "clock",
        }
        assert lines["paper"].sentence.startswith("The printer of PRINTER_URI does not answer: is it on")
        assert "audit_entries_kept" in lines["trail"].sentence
        assert lines["mail"].sentence.endswith("refuses the login of SMTP_URL.")
        assert " s behind that of Telegram: set it." in lines["clock"].sentence

        mail.login, mail.sender = True, "550 no such sender"
        lines = by_area(await check_installation(shown, clock))
        assert lines["mail"].sentence.endswith("refuses SMTP_FROM or us (550).")


async def test_a_mail_server_without_encryption(database: Database, tmp_path: Path) -> None:
    async with Sandbox() as sandbox, mail_server(tmp_path, starttls=False) as mail:
        shown = settings(sandbox, database.url, smtp_url=SecretStr(mail.url), smtp_from="bills@example.com")
        lines = by_area(await check_installation(shown, SystemClock()))
        assert "offers no STARTTLS" in lines["mail"].sentence


async def test_a_refused_token(database: Database) -> None:
    async with Sandbox() as sandbox:
        shown = settings(sandbox, database.url)
        assert shown.settings is not None
        shown.settings.bot_token = SecretStr(TOKEN)
        lines = by_area(await check_installation(shown, SystemClock()))
        assert lines["telegram"] == Line(
            State.FAULT, "telegram", "Telegram refuses BOT_TOKEN: check it with @BotFather."
        )


async def test_an_api_that_does_not_answer_says_no_token() -> None:
    with pytest.raises(TelegramUnreachableError) as refused:
        await ask_telegram(TOKEN, NOWHERE)
    assert TOKEN not in str(refused.value)


@pytest.mark.parametrize(
    ("revision", "words"),
    [(known()[0], f"this version wants {newest()}: `python -m bot migrate`"), ("9999", "does not know")],
)
async def test_a_database_of_another_revision(database: Database, revision: str, words: str) -> None:
    await _stand_at(database, revision)
    try:
        lines = by_area(await check_installation(Shown(None, database.url, "x"), FakeClock()))
    finally:
        await _stand_at(database, newest())  # it serves other tests
    assert lines["revision"].state is State.FAULT
    assert words in lines["revision"].sentence


async def _stand_at(database: Database, revision: str) -> None:
    async with database.writer.begin() as connection:
        await connection.execute(text(f"UPDATE alembic_version SET version_num = '{revision}'"))


def test_clocks_are_compared_both_ways() -> None:
    now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    for off, words in ((40, "40 s ahead of"), (-3600, "3600 s behind")):
        line = _check_clock([("Telegram", now, now + timedelta(seconds=off))])
        assert line.state is State.FAULT
        assert words in line.sentence
    assert _check_clock([("Telegram", now, now + timedelta(seconds=20))]).state is State.OK
    assert _check_clock([]).state is State.NOTE


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    url = f"sqlite+aiosqlite:///{file}"
    assert _check_room(url, lambda _: 100_000_000).state is State.FAULT
    assert _check_room(url, lambda _: 300_000_000).state is State.OK
    with file.open("wb") as large:
        large.truncate(400_000_000)  # holes: it takes no room
    assert _check_room(url, lambda _: 300_000_000).sentence == (
        "300 MB are free where the data lies: 400 MB should be."
    )


def test_a_page_that_can_not_be_drawn_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_font() -> int:
        raise FileNotFoundError("NotoSans.ttf")

    monkeypatch.setattr("bot.commands.installation.prove_printing", no_font)
    line = _check_printer()
    assert line.state is State.FAULT
    assert line.sentence == "An invoice can't be drawn (FileNotFoundError): install the bot anew."


def test_settings_that_can_be_read_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    assert shown_settings().database_url == "sqlite+aiosqlite:///data/schetovod.db"
    monkeypatch.setenv("DATABASE_URL", "mysql://x")
    assert shown_settings().database_url is None


async def test_the_link_of_the_owner_is_printed_again(tmp_path: Path) -> None:
    """Beside a running bot, whose own line is lost; once there is a firm there is no link."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'x.db'}"

    async def claim() -> subprocess.CompletedProcess[str]:
        wiring = {"BOT_TOKEN": sandbox.world.bot.token, "BOT_API_URL": sandbox.url, "DATABASE_URL": url}
        return await asyncio.to_thread(command, tmp_path, "claim", **wiring)

    async with Sandbox() as sandbox:
        too_early = await claim()
        assert too_early.returncode == 2
        assert too_early.stderr == "The database is not up to date: run `python -m bot migrate` first.\n"
        await asyncio.to_thread(migrate, url)
        first, second = await claim(), await claim()
        assert (first.returncode, second.returncode) == (0, 0)
        head = f"Open this link to become the owner: https://t.me/{sandbox.world.bot.username}?start="
        assert first.stdout.startswith(head)
        assert second.stdout.splitlines()[0] != first.stdout.splitlines()[0]

        await sandbox.start_bot({"DATABASE_URL": url})
        anna = sandbox.user(1001, "Анна", language_code="ru")
        await anna.open(first.stdout.splitlines()[0].partition("?start=")[2])
        await anna.expect(buttons=["🇷🇺 Россия"])
        sandbox.assert_clean()

        database = Database(url)
        await found_firm(make_services(database, SystemClock(), SystemTokens()))
        await database.close()
        late = await claim()
        assert late.returncode == 1
        assert late.stdout.startswith("There is a firm already")
