"""The upgrade at start: what it notices without Alembic, and that it then leaves Alembic out."""

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.migrations import FLOOR, UnknownRevision, config, current, downgrade, known, newest, upgrade

ROOT = Path(__file__).parents[2]


def test_the_newest_is_the_head() -> None:
    """Fails when a file is not named after its revision."""
    assert newest() == ScriptDirectory.from_config(config("sqlite://")).get_current_head()


def test_a_database_is_brought_up(database_url: str) -> None:
    upgrade(database_url)
    assert current(database_url) == [newest()]
    downgrade(database_url)
    assert current(database_url) == []
    upgrade(database_url)
    assert current(database_url) == [newest()]


def test_an_upgrade_keeps_what_is_there(database_url: str) -> None:
    """Written at the first revision, with rows that point at each other; read at the newest."""
    downgrade(database_url)
    upgrade(database_url, known()[0])
    at = "'2026-01-01 00:00:00+00:00'"
    asyncio.run(
        run(
            database_url,
            "INSERT INTO firms (id, name, country, timezone, language, created_at)"
            f" VALUES (1, 'Бюро', 'ru', 'Europe/Moscow', 'ru', {at})",
            f"INSERT INTO users (id, name, firm_id, created_at) VALUES (7, 'Анна', 1, {at})",
            "INSERT INTO members (id, firm_id, user_id, role, name, active, digest, created_at)"
            f" VALUES (1, 1, 7, 'owner', 'Анна', true, true, {at})",
        )
    )
    upgrade(database_url)
    rows = "SELECT firms.name, members.name, users.firm_id FROM firms, members, users"
    assert asyncio.run(run(database_url, rows)) == [("Бюро", "Анна", 1)]


def test_the_revisions_are_those_that_alembic_sees() -> None:
    script = ScriptDirectory.from_config(config("sqlite://"))
    assert known() == [each.revision for each in reversed(list(script.walk_revisions()))]


@pytest.mark.parametrize(("revision", "words"), [("0003", "never released"), ("9999", "newer version")])
def test_a_database_of_an_unknown_revision_is_left_alone(
    database_url: str, revision: str, words: str
) -> None:
    _stand_at(database_url, revision)
    with pytest.raises(UnknownRevision, match=f"revision {revision}, .*{words}"):
        upgrade(database_url)
    assert current(database_url) == [revision]
    # The database serves other tests.
    _stand_at(database_url, newest())


def _stand_at(url: str, revision: str) -> None:
    """A revision with which only code of its own works."""
    statements = [f"UPDATE alembic_version SET version_num = '{revision}'"]
    if "postgresql" in url:
        statements.append(f"COMMENT ON TABLE alembic_version IS '{FLOOR}{revision}'")
    asyncio.run(run(url, *statements))


async def run(url: str, *statements: str) -> list[tuple[Any, ...]]:
    """One after the other; the rows of the last one, if it has any."""
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            for statement in statements:
                done = await connection.execute(text(statement))
            return [tuple(row) for row in done] if done.returns_rows else []
    finally:
        await engine.dispose()


def imported(url: str) -> bool:
    script = (
        "import sys; from db.migrations import upgrade; upgrade(sys.argv[1]); print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, url], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.strip() == "True"


def test_a_start_without_migrations_imports_no_alembic(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.db'}"
    assert imported(url)
    assert not imported(url)
