"""A demand has left: its term runs from this day on."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DemandWay
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.domain.access import Actor
from services.domain.ports import Clock

LOOK_HOUR = time(10)
"""Of the day after the term, in the firm's zone: by then money of its last day may have been recorded."""


async def begin_term(
    uow: UnitOfWork, clock: Clock, document: ClientDocument, way: str, day: date, actor: Actor | None = None
) -> None:
    """The term that the letter names begins on `day`, and staff are told when it is over."""
    demand = await uow.demands.of_document(document.id, lock=True)
    if demand is None:
        return
    firm = await uow.firms.firm()
    demand.sent_on, demand.sent_way = day, DemandWay(way).value
    demand.until = day + timedelta(days=demand.term_days)
    morning = datetime.combine(demand.until + timedelta(days=1), LOOK_HOUR, ZoneInfo(firm.timezone))
    demand.watch_at = morning
    after = {
        "number": document.number,
        "document": document.kind,
        "dated": document.document_date,
        "way": demand.sent_way,
        "on": day,
        "until": demand.until,
    }
    record(uow, clock, actor, AuditAction.DEMAND_SENT, ObjectType.DOCUMENT, document.id, after=after)
    await uow.flush()
