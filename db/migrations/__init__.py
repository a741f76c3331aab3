"""Migrations; `upgrade` is called at start, so that nobody has to.

At most starts there is nothing to do. Alembic is therefore imported only when there is: it takes 20 MB and a quarter of
a second. Revisions are numbers and the names of their files begin with them, so the newest is known without it.

On PostgreSQL two versions may work side by side while instances are replaced one after the other. A revision that says
`EXPANDS = True` only adds what the code before it does not know and need not fill: that code goes on with it, and
starts with it. Any other one waits until no instance lives. Which code the tables still work with is noted beside their
revision: see `note_floor`.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.engine import with_async_driver
from db.instance_store import ANY_LIVES
from db.outage import listen

if TYPE_CHECKING:
    from alembic.config import Config

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parent
FLOOR = "works with revision "
"""How the note begins that says from which revision on code works with the tables."""

T = TypeVar("T")


def config(url: str) -> "Config":
    from alembic.config import Config  # late: most starts migrate nothing

    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    settings.attributes["url"] = with_async_driver(url)
    return settings


class UnknownRevision(Exception):
    """The message is one sentence for whoever starts the process."""


class InstancesLive(Exception):
    """Instances of the former version are at work, and can't go on with the tables that this one wants."""


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database at `url` up to `revision`. Synchronous: call it from a thread when a loop is running.

    Raises `UnknownRevision` for a database that stands at none of those that lie here, unless this version works with
    it, and `InstancesLive` while others could not go on.
    """
    noted = current(url)
    if revision == "head" and noted == [newest()]:
        return
    for other in set(noted) - set(known()):
        if revision == "head" and other > newest() and _ask(url, _floor) in known():
            log.warning("the database is of a newer version (revision %s) that this one works with", other)
            return
        raise UnknownRevision(_refusal(other))
    from alembic import command  # late: most starts migrate nothing

    settings = config(url)
    if revision == "head" and noted and not _only_expand(settings, noted[0]) and _ask(url, _has_instances):
        raise InstancesLive
    command.upgrade(settings, revision)


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
    return _ask(url, _noted)


def note_floor(connection: Connection, steps: Sequence[Any]) -> None:
    """For PostgreSQL: from which revision on code works with the tables, after these steps of Alembic."""
    floor = _floor(connection)
    for step in steps:
        if not step.is_upgrade:
            floor = min(filter(None, (floor, *step.down_revision_ids)), default=None)
        elif not expands(step.up_revision.module):
            floor = step.up_revision_id
    if floor is not None:
        connection.execute(text(f"COMMENT ON TABLE alembic_version IS '{FLOOR}{floor}'"))


def expands(revision: Any) -> bool:
    """Whether the revision's module says that the code before it goes on with its tables."""
    return getattr(revision, "EXPANDS", False) is True


def _only_expand(settings: "Config", noted: str) -> bool:
    """All revisions that are still to come."""
    from alembic.script import ScriptDirectory  # late: most starts migrate nothing

    scripts = ScriptDirectory.from_config(settings)
    return all(expands(scripts.get_revision(each).module) for each in known() if each > noted)


def _ask(url: str, question: Callable[[Connection], T]) -> T:
    async def ask() -> T:
        engine = create_async_engine(with_async_driver(url), poolclass=NullPool)
        listen(engine.sync_engine)
        try:
            async with engine.connect() as connection:
                return await connection.run_sync(question)
        finally:
            await engine.dispose()

    return asyncio.run(ask())


def _floor(connection: Connection) -> str | None:
    """None: nobody has noted it, and an SQLite file has one process."""
    if connection.dialect.name != "postgresql" or not inspect(connection).has_table("alembic_version"):
        return None
    said = connection.scalar(text("SELECT obj_description(CAST('alembic_version' AS regclass))"))
    return said.removeprefix(FLOOR) if said and said.startswith(FLOOR) else None


def _has_instances(connection: Connection) -> bool:
    if connection.dialect.name != "postgresql" or not inspect(connection).has_table("instances"):
        return False
    return bool(connection.scalar(ANY_LIVES))


def _noted(connection: Connection) -> list[str]:
    if not inspect(connection).has_table("alembic_version"):
        return []
    return list(connection.execute(text("SELECT version_num FROM alembic_version")).scalars())
