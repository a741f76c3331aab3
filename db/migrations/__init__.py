"""Migrations; `upgrade` is called at start, so that nobody has to.

At most starts there is nothing to do. Alembic is therefore imported only when there is: it takes 20 MB and a quarter of
a second. Revisions are numbers and the names of their files begin with them, so the newest is known without it.
"""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.engine import with_async_driver
from db.outage import listen

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent


def config(url: str) -> "Config":
    from alembic.config import Config  # late: most starts migrate nothing

    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    settings.attributes["url"] = with_async_driver(url)
    return settings


class UnknownRevision(Exception):
    """The message is one sentence for whoever starts the process."""


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database at `url` up to `revision`. Synchronous: call it from a thread when a loop is running.

    Raises `UnknownRevision` for a database that stands at none of those that lie here.
    """
    noted = current(url)
    if revision == "head" and noted == [newest()]:
        return
    for other in set(noted) - set(known()):
        raise UnknownRevision(_refusal(other))
    from alembic import command  # late: most starts migrate nothing

    command.upgrade(config(url), revision)


def downgrade(url: str, revision: str = "base") -> None:
    from alembic import command  # late: most starts migrate nothing

    command.downgrade(config(url), revision)


def newest() -> str:
    """The last revision of those that lie here."""
    return known()[-1]


def known() -> list[str]:
    """All revisions that lie here, the oldest first."""
    return sorted(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*_*.py"))


def _refusal(revision: str) -> str:
    if revision < known()[0]:
        return (
            f"The database stands at revision {revision}, which was never released: start with an empty database,"
            f" or bring it to {known()[0]} with the code that made it."
        )
    return (
        f"The database stands at revision {revision}, which only a newer version knows: start that version."
    )


def current(url: str) -> list[str]:
    """What Alembic has noted in the database; empty before its first migration. Synchronous, like `upgrade`."""
    return asyncio.run(_current(with_async_driver(url)))


async def _current(url: str) -> list[str]:
    engine = create_async_engine(url, poolclass=NullPool)
    listen(engine.sync_engine)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_noted)
    finally:
        await engine.dispose()


def _noted(connection: Connection) -> list[str]:
    if not inspect(connection).has_table("alembic_version"):
        return []
    return list(connection.execute(text("SELECT version_num FROM alembic_version")).scalars())
