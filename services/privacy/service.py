"""Erases the personal data of a client, of one person who speaks for it, or of a member who has left. The books keep
what they must."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from db.models import Client, Contact, Contract, Member
from db.repositories import PeopleEraser
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.clients.balances import load_advances
from services.clients.views import can_share_client
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import Conflict, Forbidden, NotFound
from services.domain.ids import ClientId, ContactId, MemberId
from services.domain.ports import Clock, Tokens, Translator
from services.privacy.client_rows import ClientEraser, load_papers
from services.privacy.contact_rows import ContactEraser
from services.privacy.member_rows import MemberEraser, load_known, waiting_with
from services.privacy.views import Certificate, ErasurePlan, Obstacles


class ErasureService:
    """Whoever decides about a client may have its data erased: an owner, an accountant, the lawyer responsible."""

    def __init__(self, work: UnitOfWorkFactory, clock: Clock, tokens: Tokens, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._tokens = tokens
        self._translator = translator

    @permitted(Permission.CLIENT_SHARE)
    async def plan_client(self, actor: Actor, client_id: ClientId) -> ErasurePlan:
        """What stands in the way, and what would stay. Raises `NotFound`, `error-client-not-yours`."""
        today = local_date(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            row = await _get_own(uow, actor, client_id)
            papers = await load_papers(uow, row, today)
            return ErasurePlan(
                row.name,
                await _obstacles(uow, row),
                papers.kept,
                papers.keep_until if papers.kept else None,
                row.erased_at is not None,
            )

    @permitted(Permission.CLIENT_SHARE)
    async def erase_client(self, actor: Actor, client_id: ClientId) -> Certificate:
        """Erases for good. Of a client that was erased before, it takes what the law has released since then.

        Raises as `plan_client`, and `error-erase-open` while something is open.
        """
        async with self._work.read(actor) as uow:
            await _get_own(uow, actor, client_id)
        async with self._erasing(actor) as (uow, people):
            # Before the client, as everybody takes these locks.
            await uow.erasure.of_client(Contract, client_id)
            await uow.erasure.of_client(Contact, client_id)
            row = await uow.clients.lock_ledger(client_id)
            if row is None:
                raise NotFound
            if await _obstacles(uow, row):
                raise Conflict("error-erase-open")
            today = local_date(self._clock.now(), actor.timezone)
            eraser = ClientEraser(uow, people, self._tokens, self._translator, self._clock.now(), today)
            erased, kept = await eraser.erase(row, acting=actor.member_id)
            made = Certificate(
                ObjectType.CLIENT.value,
                row.id,
                self._clock.now(),
                actor.name,
                erased,
                kept,
                row.keep_until,
                (await uow.firms.firm()).name,
            )
            self._record(uow, actor, ObjectType.CLIENT, made)
            return made

    @permitted(Permission.CLIENT_SHARE)
    async def plan_contact(self, actor: Actor, contact_id: ContactId) -> ErasurePlan:
        """Raises `NotFound`, `error-client-not-yours`."""
        async with self._work.read(actor) as uow:
            contact = await _get_own_contact(uow, actor, contact_id)
            return ErasurePlan(contact.name, await _contact_obstacles(uow, contact))

    @permitted(Permission.CLIENT_SHARE)
    async def erase_contact(self, actor: Actor, contact_id: ContactId) -> Certificate:
        """Erases one person who speaks for a client; the client stays. Raises as `plan_contact`, and
        `error-erase-open` while a dispute of this person is open or a message is leaving."""
        async with self._work.read(actor) as uow:
            client_id = (await _get_own_contact(uow, actor, contact_id)).client_id
        async with self._erasing(actor) as (uow, people):
            contact = await uow.contacts.lock(contact_id)
            if contact is None or await uow.clients.lock_ledger(client_id) is None:
                raise NotFound
            if await _contact_obstacles(uow, contact):
                raise Conflict("error-erase-open")
            erased = await ContactEraser(uow, people, self._tokens).erase(contact, acting=actor.member_id)
            made = Certificate(
                ObjectType.CONTACT.value,
                contact_id,
                self._clock.now(),
                actor.name,
                erased,
                {},
                None,
                (await uow.firms.firm()).name,
            )
            self._record(uow, actor, ObjectType.CONTACT, made)
            return made

    @permitted(Permission.STAFF_EDIT)
    async def plan_member(self, actor: Actor, member_id: MemberId) -> ErasurePlan:
        """Raises `NotFound`, `error-erase-self`."""
        _require_another(actor, member_id)
        async with self._work.read(actor) as uow:
            member = await uow.firms.member(member_id)
            if member is None:
                raise NotFound
            return ErasurePlan(
                member.name,
                await _member_obstacles(uow, member),
                erased_before=member.user_id is None,
            )

    @permitted(Permission.STAFF_EDIT)
    async def erase_member(self, actor: Actor, member_id: MemberId) -> Certificate:
        """Erases the person of a member who has left; what was done in the books stays, under a number.

        Raises as `plan_member`, `error-member-erased`, and `error-erase-open` while the member works here or a message
        with the name waits.
        """
        _require_another(actor, member_id)
        async with self._erasing(actor) as (uow, people):
            member = await uow.member_erasure.lock(member_id)
            if member is None:
                raise NotFound
            if member.user_id is None:
                raise Conflict("error-member-erased")
            if await _member_obstacles(uow, member):
                raise Conflict("error-erase-open")
            eraser = MemberEraser(uow, people, self._tokens, self._translator, self._clock.now())
            erased, kept = await eraser.erase(member, acting=actor.member_id)
            made = Certificate(
                ObjectType.MEMBER.value,
                member_id,
                self._clock.now(),
                actor.name,
                erased,
                kept,
                None,
                (await uow.firms.firm()).name,
            )
            self._record(uow, actor, ObjectType.MEMBER, made)
            return made

    @asynccontextmanager
    async def _erasing(self, actor: Actor) -> AsyncIterator[tuple[UnitOfWork, PeopleEraser]]:
        """The whole firm, whatever the actor sees of it: the trail is sealed in it, and it names people everywhere."""
        async with self._work.erase(actor.firm_id) as opened:
            yield opened
            # What could be undone would bring back what is erased.
            await opened[0].undo.drop_all()

    def _record(self, uow: UnitOfWork, actor: Actor, kind: ObjectType, made: Certificate) -> None:
        after: dict[str, object] = {"erased": dict(made.erased), "kept": dict(made.kept)}
        if made.keep_until is not None:
            after["until"] = made.keep_until
        record(uow, self._clock, actor, AuditAction.ERASED, kind, made.number, after=after)


async def _get_own(uow: UnitOfWork, actor: Actor, client_id: int) -> Client:
    row = await uow.clients.get(client_id)
    if row is None:
        raise NotFound
    if not can_share_client(actor, MemberId(row.responsible_id)):
        raise Forbidden("error-client-not-yours")
    return row


async def _get_own_contact(uow: UnitOfWork, actor: Actor, contact_id: ContactId) -> Contact:
    contact = await uow.contacts.get(contact_id)
    if contact is None:
        raise NotFound
    await _get_own(uow, actor, contact.client_id)
    return contact


async def _obstacles(uow: UnitOfWork, row: Client) -> Obstacles:
    counts: Mapping[str, int] = await uow.erasure.obstacles(row.id)
    return Obstacles(counts, tuple(advance.amount for advance in await load_advances(uow, row.id)))


def _require_another(actor: Actor, member_id: MemberId) -> None:
    """Whoever erases works here; a firm always keeps an owner, too."""
    if member_id == actor.member_id:
        raise Forbidden("error-erase-self")


async def _member_obstacles(uow: UnitOfWork, member: Member) -> Obstacles:
    counts = {
        "works": int(member.active),
        "sending": await uow.member_erasure.leaving_to(member.id),
        "waiting": await waiting_with(uow, await load_known(uow, member)),
    }
    return Obstacles({name: count for name, count in counts.items() if count})


async def _contact_obstacles(uow: UnitOfWork, contact: Contact) -> Obstacles:
    counts = {
        "disputes": await uow.erasure.disputes_of(contact.id),
        "sending": await uow.erasure.leaving_to(contact.id),
    }
    return Obstacles({name: count for name, count in counts.items() if count})
