"""Changes one value of the firm, with an act in the trail."""

from db.models import Firm
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.domain.access import Actor
from services.domain.ports import Clock


async def change_firm(
    uow: UnitOfWork, clock: Clock, actor: Actor, field: str, value: str | int | None
) -> Firm:
    """`field` is a column of the firm. The same value again leaves no act."""
    firm = await uow.firms.lock()
    before = getattr(firm, field)
    if before != value:
        setattr(firm, field, value)
        record(
            uow,
            clock,
            actor,
            AuditAction.CHANGED,
            ObjectType.FIRM,
            firm.id,
            before={field: before},
            after={field: value},
        )
    return firm
