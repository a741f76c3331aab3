"""Alembic's entry: runs the migrations on the async engine that the application uses."""

import asyncio
from typing import Any

from alembic import context
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.migrations import note_floor
from db.models import Base
from db.outage import listen

MIGRATION_LOCK = 7_243_001  # any constant: two processes that start together migrate one after the other


def migrate(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_lock({MIGRATION_LOCK})")
        connection.commit()
    steps: list[Any] = []
    context.configure(
        connection=connection,
        on_version_apply=lambda step, **_: steps.append(step),
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()
        if connection.dialect.name == "postgresql":
            note_floor(connection, steps)
    connection.commit()


async def run() -> None:
    engine = create_async_engine(context.config.attributes["url"], poolclass=NullPool)
    listen(engine.sync_engine)
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
    await engine.dispose()


asyncio.run(run())
