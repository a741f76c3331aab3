"""Whether a member has read today's summary: what stands in it needs no message of its own."""

from datetime import date, datetime

from db.models import Firm
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import DeliveryState
from services.domain.calendar.dates import local_date


def digest_key(day: date) -> str:
    return f"digest:{day.isoformat()}"


def group_digest_key(day: date) -> str:
    return f"digest:{day.isoformat()}:group"


async def digest_sent_at(uow: UnitOfWork, firm: Firm, member_id: int, now: datetime) -> datetime | None:
    """When today's summary went to the member; None when none has."""
    day = local_date(now, firm.timezone)
    row = await uow.deliveries.by_act_key(f"{digest_key(day)}:m{member_id}")
    return row.sent_at if row is not None and row.state == DeliveryState.SENT else None
