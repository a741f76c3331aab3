"""The firm's members: their roles, and the one-time links by which they join."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from db.models import Invite, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType, Role
from services.core.audit import build_unscoped_entry, record
from services.core.one_time_links import hash_token
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import GRANTS, Actor, Permission, open_to_all, permitted
from services.domain.errors import Conflict, DomainError, NotFound
from services.domain.ids import InviteId, MemberId
from services.domain.languages import language_for, staff_language
from services.domain.ports import Clock, Tokens
from services.domain.requisites.contacts import parse_email
from services.firms.access_end import end_access, revoke_invites
from services.firms.identity import build_actor, upsert_user

INVITE_LIFETIME = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class MemberView:
    id: MemberId
    user_id: int | None
    """Empty when the member's personal data were erased."""
    name: str
    role: Role
    active: bool
    is_me: bool
    email: str | None = None
    """Where clients' replies to e-mails go."""


@dataclass(frozen=True, slots=True)
class InviteLink:
    """`token` is shown once and never again."""

    id: InviteId
    token: str
    role: Role
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class InviteView:
    id: InviteId
    role: Role
    expires_at: datetime


class StaffService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, tokens: Tokens) -> None:
        self._work = work
        self._clock = clock
        self._tokens = tokens

    @permitted(Permission.STAFF_READ)
    async def members(self, actor: Actor) -> tuple[MemberView, ...]:
        """Active first, in the order of joining."""
        async with self._work.read(actor) as uow:
            return tuple(_view(actor, member) for member in await uow.firms.members())

    @permitted(Permission.STAFF_READ)
    async def member(self, actor: Actor, member_id: MemberId) -> MemberView:
        async with self._work.read(actor) as uow:
            return _view(actor, await _get_member(uow, member_id))

    @permitted(Permission.FIRM_READ)
    async def me(self, actor: Actor) -> MemberView:
        async with self._work.read(actor) as uow:
            return _view(actor, await _get_member(uow, actor.member_id))

    @permitted(Permission.FIRM_READ)
    async def set_own_email(self, actor: Actor, email: str | None) -> MemberView:
        """Sets where clients' replies to e-mails go; None for the firm's common address. Raises `error-email`."""
        return await self._set_email(actor, actor.member_id, email)

    @permitted(Permission.STAFF_EDIT)
    async def set_email(self, actor: Actor, member_id: MemberId, email: str | None) -> MemberView:
        """The same for any member of the firm."""
        return await self._set_email(actor, member_id, email)

    @permitted(Permission.STAFF_EDIT)
    async def invites(self, actor: Actor) -> tuple[InviteView, ...]:
        """Links that can still be used, newest first."""
        async with self._work.read(actor) as uow:
            return tuple(
                InviteView(InviteId(invite.id), Role(invite.role), invite.expires_at)
                for invite in await uow.firms.open_invites(self._clock.now())
            )

    @permitted(Permission.STAFF_EDIT)
    async def invite(self, actor: Actor, role: Role) -> InviteLink:
        """Creates a link for one person, valid for seven days."""
        token = self._tokens.token()
        now = self._clock.now()
        async with self._work.write(actor) as uow:
            row = Invite(
                token_hash=hash_token(token),
                role=role.value,
                created_by=actor.member_id,
                expires_at=now + INVITE_LIFETIME,
                created_at=now,
            )
            uow.firms.add(row)
            await uow.flush()
            record(
                uow, self._clock, actor, AuditAction.CREATED, ObjectType.INVITE, row.id, after={"role": role}
            )
            return InviteLink(InviteId(row.id), token, role, row.expires_at)

    @permitted(Permission.STAFF_EDIT)
    async def revoke_invite(self, actor: Actor, invite_id: InviteId) -> None:
        """Idempotent. Raises `error-invite-used` when somebody has joined by it."""
        async with self._work.write(actor) as uow:
            row = await uow.firms.invite(invite_id)
            if row is None:
                raise NotFound
            if row.used_at is not None:
                raise DomainError("error-invite-used")
            if row.revoked_at is None:
                row.revoked_at = self._clock.now()
                record(uow, self._clock, actor, AuditAction.REVOKED, ObjectType.INVITE, row.id)

    @open_to_all
    async def join(
        self, user_id: int, name: str, username: str | None, token: str, language_code: str | None = None
    ) -> Actor:
        """Makes this person a member in the invited role and switches to the firm; repeating it changes nothing.

        Raises `error-invite-…` for a link that is unknown, revoked, expired, used by somebody else, or opened by a
        member of the firm.
        """
        now = self._clock.now()
        async with self._work.outside() as people:
            # A guess is looked at without the lock that everybody who writes waits for.
            if await people.invite(hash_token(token)) is None:
                raise DomainError("error-invite-unknown")
        async with self._work.outside(write=True) as people:
            user = await upsert_user(people, self._clock, user_id, name, username, None)
            invite = await people.lock_invite(hash_token(token))
            if invite is None:
                raise DomainError("error-invite-unknown")
            firm = await people.firm(invite.firm_id)
            member = await people.membership(user_id, invite.firm_id)
            if firm is None:
                raise DomainError("error-invite-unknown")
            language = staff_language(language_for(user.language, language_code or firm.language))
            if invite.used_at is not None:
                if member is None or member.id != invite.member_id or not member.active:
                    raise DomainError("error-invite-used")
                user.firm_id = firm.id
                return build_actor(member, firm, language)
            if invite.revoked_at is not None:
                raise DomainError("error-invite-revoked")
            if invite.expires_at <= now:
                raise DomainError("error-invite-expired")
            if member is not None and member.active:
                own = member.id == invite.created_by
                raise DomainError("error-invite-own" if own else "error-invite-member")
            if member is None:
                member = Member(firm_id=firm.id, user_id=user_id, name=user.name, created_at=now)
                people.add(member)
            member.role, member.name, member.active = invite.role, user.name, True
            await people.flush()
            invite.used_at, invite.member_id = now, member.id
            user.firm_id = firm.id
            actor = build_actor(member, firm, language)
            after = {"role": member.role, "invite_id": invite.id}
            people.add(
                build_unscoped_entry(
                    self._clock, actor, AuditAction.JOINED, ObjectType.MEMBER, member.id, after
                )
            )
            return actor

    @permitted(Permission.STAFF_EDIT)
    async def change_role(self, actor: Actor, member_id: MemberId, role: Role) -> MemberView:
        """Raises `error-last-owner` when the firm would have no owner."""
        async with self._work.write(actor) as uow:
            member = await _get_known(uow, member_id)
            if role is not Role.OWNER:
                await _require_another_owner(uow, member)
            if member.role != role.value:
                before = {"role": member.role}
                member.role = role.value
                after = {"role": role}
                record(uow, self._clock, actor, AuditAction.ROLE, ObjectType.MEMBER, member.id, before, after)
                if role not in GRANTS[Permission.STAFF_EDIT]:
                    await revoke_invites(uow, self._clock, actor, member)
            return _view(actor, member)

    @permitted(Permission.STAFF_EDIT)
    async def deactivate(self, actor: Actor, member_id: MemberId) -> MemberView:
        """Ends the member's access, and that of links which the member has given out; their records stay. Raises
        `error-last-owner`."""
        async with self._work.write(actor) as uow:
            member = (await uow.succession.lock_members([member_id])).get(member_id)
            if member is None:
                raise NotFound
            await _require_another_owner(uow, member)
            if member.active:
                await end_access(uow, self._clock, actor, member)
            return _view(actor, member)

    @permitted(Permission.STAFF_EDIT)
    async def reactivate(self, actor: Actor, member_id: MemberId) -> MemberView:
        """Raises `error-member-erased` for somebody whom no Telegram user is known of any more."""
        async with self._work.write(actor) as uow:
            member = await _get_known(uow, member_id)
            if not member.active:
                member.active = True
                record(uow, self._clock, actor, AuditAction.REACTIVATED, ObjectType.MEMBER, member.id)
            return _view(actor, member)

    async def _set_email(self, actor: Actor, member_id: MemberId, email: str | None) -> MemberView:
        email = parse_email(email) if email else None
        async with self._work.write(actor) as uow:
            member = await _get_known(uow, member_id)
            if member.email != email:
                before, after = {"email": member.email}, {"email": email}
                member.email = email
                record(
                    uow, self._clock, actor, AuditAction.EMAIL, ObjectType.MEMBER, member.id, before, after
                )
            return _view(actor, member)


async def _get_member(uow: UnitOfWork, member_id: MemberId) -> Member:
    member = await uow.firms.member(member_id)
    if member is None:
        raise NotFound
    return member


async def _get_known(uow: UnitOfWork, member_id: MemberId) -> Member:
    member = await _get_member(uow, member_id)
    if member.user_id is None:
        raise Conflict("error-member-erased")
    return member


async def _require_another_owner(uow: UnitOfWork, member: Member) -> None:
    owners = {owner.id for owner in await uow.firms.active_owners()}
    if owners == {member.id}:
        raise DomainError("error-last-owner")


def _view(actor: Actor, member: Member) -> MemberView:
    return MemberView(
        id=MemberId(member.id),
        user_id=member.user_id,
        name=member.name,
        role=Role(member.role),
        active=member.active,
        is_me=member.id == actor.member_id,
        email=member.email,
    )
