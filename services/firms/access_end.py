"""Ends what a member may do in the firm, wherever that is decided."""

from db.models import Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.domain.access import Actor
from services.domain.ports import Clock


async def end_access(uow: UnitOfWork, clock: Clock, actor: Actor, member: Member) -> None:
    """Of a member who works here; the row is locked. Whoever comes back is named anew where names count."""
    member.active = member.approves = False
    record(uow, clock, actor, AuditAction.DEACTIVATED, ObjectType.MEMBER, member.id)
    await revoke_invites(uow, clock, actor, member)


async def revoke_invites(uow: UnitOfWork, clock: Clock, actor: Actor, member: Member) -> None:
    """Links that the member has made, and that nobody has used, open nothing any more: not to the member either."""
    for invite in await uow.firms.open_invites_by(member.id):
        invite.revoked_at = clock.now()
        record(uow, clock, actor, AuditAction.REVOKED, ObjectType.INVITE, invite.id)
