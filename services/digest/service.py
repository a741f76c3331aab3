"""Who gets the summary of the morning."""

from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.ports import Clock


class DigestService:
    """A member's subscription to the digest."""

    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.FIRM_READ)
    async def is_enabled(self, actor: Actor) -> bool:
        async with self._work.read(actor) as uow:
            member = await uow.firms.member(actor.member_id)
            return member is not None and member.digest

    @permitted(Permission.FIRM_READ)
    async def has_picture(self, actor: Actor) -> bool:
        """Whether the actor wants a picture with it, and may see what pictures show."""
        async with self._work.read(actor) as uow:
            member = await uow.firms.member(actor.member_id)
            return member is not None and member.digest_picture and actor.may(Permission.REPORT_READ)

    @permitted(Permission.REPORT_READ)
    async def set_picture(self, actor: Actor, on: bool) -> bool:
        """Returns the new setting."""
        return await self._set(actor, "digest_picture", "picture", on)

    @permitted(Permission.FIRM_READ)
    async def set_enabled(self, actor: Actor, on: bool) -> bool:
        """Returns the new setting."""
        return await self._set(actor, "digest", "digest", on)

    async def _set(self, actor: Actor, column: str, audited: str, on: bool) -> bool:
        async with self._work.write(actor) as uow:
            member = await uow.firms.member(actor.member_id)
            if member is not None and getattr(member, column) != on:
                setattr(member, column, on)
                after = {audited: on}
                record(uow, self._clock, actor, AuditAction.DIGEST, ObjectType.MEMBER, member.id, after=after)
            return on
