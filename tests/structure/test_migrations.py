"""The migrations make what the models say, on both databases, and can be taken back."""

import asyncio
import re
from collections.abc import Callable
from typing import Any, TypeVar

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.migrations import config, downgrade, upgrade
from db.models import Base

T = TypeVar("T")
Rules = set[tuple[str, ...]]


def look(url: str, at: Callable[[Connection], T]) -> T:
    async def ask() -> T:
        engine = create_async_engine(url, poolclass=NullPool)
        try:
            async with engine.begin() as connection:
                return await connection.run_sync(at)
        finally:
            await engine.dispose()

    return asyncio.run(ask())


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    found: list[Any] = compare_metadata(context, Base.metadata)
    return found


def rules(connection: Connection) -> Rules:
    """What the comparison of Alembic does not see: checks, the conditions of partial indexes, and which tables give no
    number twice on SQLite."""
    if connection.dialect.name == "postgresql":
        wanted = (
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE connamespace = 'public'::regnamespace AND contype <> 'n'"
            " UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
        )
        return {tuple(row) for row in connection.execute(text(wanted)) if row[0] != "alembic_version"}
    found = {
        (table, str(check["name"]), _even(check["sqltext"]))
        for table in tables(connection)
        for check in inspect(connection).get_check_constraints(table)
    }
    indexes = connection.execute(
        text("SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    )
    counting = connection.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'")
    )
    found |= {(table, "counts on") for (table,) in counting}
    return found | {(table, name, _even(sql)) for table, name, sql in indexes}


def _even(sql: str) -> str:
    return re.sub(r"\s+", " ", sql.replace('"', "")).strip()


def made_from_models(connection: Connection) -> Rules:
    """The rules of the same tables made anew from the models, in a database of no other use."""
    Base.metadata.drop_all(connection)
    Base.metadata.create_all(connection)
    return rules(connection)


def test_up_down_and_up_again(database_url: str) -> None:
    before = look(database_url, rules)
    downgrade(database_url)
    assert look(database_url, tables) == set()
    upgrade(database_url)
    assert look(database_url, tables) == set(Base.metadata.tables)
    assert look(database_url, rules) == before


def test_the_models_equal_the_migrations(database_url: str) -> None:
    assert look(database_url, differences) == []
    migrated = look(database_url, rules)
    assert migrated == look(database_url, made_from_models)
    assert len(migrated) > len(Base.metadata.tables)


def test_the_migrations_are_one_line() -> None:
    assert len(ScriptDirectory.from_config(config("sqlite://")).get_heads()) == 1
