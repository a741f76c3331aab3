"""The upgrade at start: what it notices without Alembic, and that it then leaves Alembic out."""

import subprocess
import sys
from pathlib import Path

from alembic.script import ScriptDirectory

from db.migrations import config, current, downgrade, newest, upgrade

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
