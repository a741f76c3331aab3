"""The minute in which an act can be undone, gone by at once: a bot that is a process has a clock that nobody moves."""

from datetime import datetime, timedelta

from sqlalchemy import update

from db.engine import Database
from db.models import Delivery, UndoTicket
from db.vocabulary.enums import DeliveryState


async def let_the_minute_pass(database: Database, now: datetime) -> None:
    """What was done can't be undone any more, and what it has told of leaves."""
    queued, soon = Delivery.state == DeliveryState.QUEUED, Delivery.due_at < now + timedelta(minutes=2)
    async with database.writer.begin() as connection:
        await connection.execute(update(UndoTicket).values(until=now))
        await connection.execute(update(Delivery).where(queued, soon).values(due_at=now))
