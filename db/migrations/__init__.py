"""Alembic migrations; `upgrade` is called at start, so that nobody has to."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from db.engine import with_async_driver


def config(url: str) -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent))
    settings.attributes["url"] = with_async_driver(url)
    return settings


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database at `url` up to `revision`. Synchronous: call it from a thread when a loop is running."""
    command.upgrade(config(url), revision)


def downgrade(url: str, revision: str = "base") -> None:
    command.downgrade(config(url), revision)
