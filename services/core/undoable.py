"""Acts that can be undone for a minute: the unit of work that such an act runs in, and the offer that comes of it.

    async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
        …                               # as in `self._work.write(actor)`

What the act changed is noted by itself, and so is what it has put on the trail; `services.undo` puts it back. Messages
that the act has queued leave when the minute is over: what was told can't be untold.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta

from db.models import UndoTicket
from db.row_changes import DELIVERIES, RowChanges
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission
from services.domain.ports import Clock

MINUTE = timedelta(minutes=1)
NEVER_MIND = timedelta(minutes=10)
"""So long after its moment a ticket is kept, to say that it is over."""


@dataclass(frozen=True, slots=True)
class UndoOffer:
    """An act that its member may undo."""

    id: int
    action: AuditAction
    until: datetime
    """UTC. From then on it stays as it is."""


_offers: ContextVar[list[UndoOffer] | None] = ContextVar("undo_offers", default=None)


@contextmanager
def collecting_offers() -> Iterator[None]:
    """Within it `latest_offer` knows what the acts of an update offer."""
    token = _offers.set([])
    try:
        yield
    finally:
        _offers.reset(token)


def latest_offer() -> UndoOffer | None:
    """Of the last act that can be undone, in this update."""
    offers = _offers.get()
    return offers[-1] if offers else None


@asynccontextmanager
async def undoable(
    work: UnitOfWorkFactory,
    clock: Clock,
    actor: Actor,
    needs: Permission,
    about: tuple[AuditAction, ObjectType, int] | None = None,
    *,
    seeing_all: bool = False,
) -> AsyncIterator[UnitOfWork]:
    """A unit of work whose act can be undone: `needs` is the act's own permission. What it is called by is the first
    act that it records; `about` says it of one that leaves nothing on the trail. Without either nothing is offered.
    `seeing_all` is for an act after which the actor may see less: what has gone out of sight would look deleted. Who
    asks for it has made sure that the actor sees what it is about.
    """
    async with work.write_of_firm(actor.firm_id) if seeing_all else work.write(actor) as uow:
        changes = uow.undo.watch()
        yield uow
        offer = await _keep(uow, clock, actor, needs, changes, about)
    offers = _offers.get()
    if offer is not None and offers is not None:
        offers.append(offer)


async def _keep(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    needs: Permission,
    changes: RowChanges,
    about: tuple[AuditAction, ObjectType, int] | None,
) -> UndoOffer | None:
    now = clock.now()
    until = now + MINUTE
    await uow.flush()
    await uow.undo.hold_back(changes.made(DELIVERIES), until)
    rows = await uow.undo.changed(changes)
    own = [entry for entry in changes.entries if entry.member_id == actor.member_id]
    if about is None and own:
        first = own[0]
        about = AuditAction(first.action), ObjectType(first.object_type), first.object_id
    if about is None or not any(row.was != {} for row in rows):
        return None
    await uow.undo.drop_over(now - NEVER_MIND)
    action, object_type, object_id = about
    ticket = UndoTicket(
        member_id=actor.member_id,
        permission=needs.value,
        action=action.value,
        object_type=object_type.value,
        object_id=object_id,
        client_id=changes.clients.pop() if len(changes.clients) == 1 else None,
        acts=changes.act_ids + [entry.id for entry in changes.entries],
        rows=[row.to_json() for row in rows],
        until=until,
        created_at=now,
    )
    uow.undo.add(ticket)
    await uow.flush()
    return UndoOffer(ticket.id, action, until)
