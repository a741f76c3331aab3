"""A task that is cancelled at the end of its transaction, as when the bot stops, spoils no connection."""

import asyncio

import pytest
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from db.engine import Database
from db.models import Firm
from db.unit_of_work import TenantDatabase
from services.container import Services
from tests.support.factories import found_firm


@pytest.mark.parametrize("moment", ["commit", "rollback", "reset"])
async def test_its_end_is_never_cut_off(
    services: Services, database: Database, caplog: pytest.LogCaptureFixture, moment: str
) -> None:
    owner = await found_firm(services)

    async def rename() -> None:
        async with TenantDatabase(database).write(owner.firm_id) as uow:
            (await uow.firms.firm()).name = "Другая"
            await uow.flush()
            if moment == "rollback":
                raise LookupError

    task = asyncio.create_task(rename())
    _cancel_at(database.writer, moment, task)
    with pytest.raises(asyncio.CancelledError):
        await task
    assert "Exception" not in caplog.text
    async with AsyncSession(database.reader) as session:
        assert (await session.scalar(select(Firm.name)) == "Другая") is (moment != "rollback")


def _cancel_at(engine: AsyncEngine, moment: str, task: asyncio.Task[None]) -> None:
    target = engine.sync_engine.pool if moment == "reset" else engine.sync_engine
    event.listen(target, moment, lambda *_: task.cancel())
