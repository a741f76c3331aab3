"""Removes a member and hands over all that was in the member's hands, in one act."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from db.models import Client, Member, Task
from db.repositories.succession import InHands
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, MessageKind, ObjectType, Role
from services.core.audit import build_entry, record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import SEES_ALL_CLIENTS, Actor, Permission, permitted
from services.domain.errors import Conflict, DomainError, NotFound
from services.domain.ids import MemberId
from services.domain.ports import Clock, WakeWorker
from services.firms.access_end import end_access
from services.outbox.queue import tell_staff


@dataclass(frozen=True, slots=True)
class Successor:
    id: MemberId
    name: str
    role: Role
    is_me: bool


@dataclass(frozen=True, slots=True)
class Belongings:
    """What the member would leave behind, and who can take it."""

    name: str
    active: bool
    in_hands: InHands
    successors: tuple[Successor, ...]

    @property
    def is_nothing(self) -> bool:
        return not any(asdict(self.in_hands).values())


@dataclass(frozen=True, slots=True)
class HandedOver:
    name: str
    successor: str
    in_hands: InHands


class SuccessionService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.STAFF_EDIT)
    async def belongings(self, actor: Actor, member_id: MemberId) -> Belongings:
        """Of a member who works here, or has left without handing everything over."""
        async with self._work.read(actor) as uow:
            member = await uow.firms.member(member_id)
            if member is None:
                raise NotFound
            in_hands = await uow.succession.count(member_id)
            return Belongings(
                member.name,
                member.active,
                in_hands,
                tuple(
                    Successor(MemberId(each.id), each.name, Role(each.role), each.id == actor.member_id)
                    for each in await uow.firms.members()
                    if _can_take(each, member, in_hands)
                ),
            )

    @permitted(Permission.STAFF_EDIT)
    async def hand_over(
        self, actor: Actor, member_id: MemberId, successor_id: MemberId, act_key: str
    ) -> HandedOver:
        """Ends the member's access, and gives clients with their matters and contracts, what is shared, drafts and open
        tasks to the successor, who is told. Doing it again changes nothing.

        Raises `error-last-owner`, `error-successor-gone` for somebody who has left meanwhile, `error-successor-role`
        for an assistant who would have to lead clients, `error-changed-meanwhile`, and `NotFound`.
        """
        async with self._work.write(actor) as uow:
            # Clients before members, as everybody takes these locks.
            clients = await uow.succession.lock_clients(member_id)
            members = await uow.succession.lock_members([member_id, successor_id])
            member, successor = members.get(member_id), members.get(successor_id)
            if member is None or successor is None or member is successor:
                raise NotFound
            owners = {owner.id for owner in await uow.firms.active_owners()}
            if owners == {member.id}:
                raise DomainError("error-last-owner")
            in_hands = await uow.succession.count(member_id)
            done = HandedOver(member.name, successor.name, in_hands)
            if not any(asdict(in_hands).values()) and not member.active:
                return done  # the first press has done it
            if not successor.active:
                raise Conflict("error-successor-gone", name=successor.name)
            if not _can_take(successor, member, in_hands):
                raise Conflict("error-successor-role", name=successor.name)
            if {client.id for client in clients} != await uow.succession.client_ids(member_id):
                raise Conflict(
                    "error-changed-meanwhile"
                )  # somebody has handed something to this member just now
            await self._give(uow, actor, member, successor, clients)
            await self._end(uow, actor, member, successor, in_hands)
            if successor.id != actor.member_id:
                await tell_staff(
                    uow,
                    self._clock,
                    MessageKind.SUCCESSION,
                    [successor],
                    act_key=f"succession:{act_key}",
                    payload={
                        "text": "staff-push-handed-over",
                        "params": {"who": member.name, "by": actor.name, **asdict(in_hands)},
                        "buttons": [["menu-tasks", "tasks", 0]] if in_hands.tasks else [],
                    },
                )
        self._wake()
        return done

    async def _give(
        self, uow: UnitOfWork, actor: Actor, member: Member, successor: Member, clients: Sequence[Client]
    ) -> None:
        rows = uow.succession
        led = [client for client in clients if client.responsible_id == member.id]
        was_shared = await rows.shared_with(member.id)
        drafts, papers = await rows.drafts(member.id), await rows.papers(member.id)
        tasks = await rows.tasks(member.id)
        for draft in drafts:
            draft.created_by = successor.id
        for paper in papers:
            paper.created_by = successor.id
        requests = await uow.approvals.by_author(member.id)
        for request in requests:
            request.author_id = successor.id
        for task in tasks:
            await self._reassign(uow, actor, task, successor)
        led_ids = {client.id for client in led}
        needed = was_shared | {draft.client_id for draft in drafts} | {paper.client_id for paper in papers}
        needed |= {task.client_id for task in tasks} | {request.client_id for request in requests}
        await uow.flush()
        await rows.unshare(successor.id, led_ids)
        await rows.unshare(member.id, was_shared)
        if Role(successor.role) not in SEES_ALL_CLIENTS:
            seen = await rows.shared_with(successor.id) | led_ids
            seen |= {client.id for client in clients if client.responsible_id == successor.id}
            for client_id in sorted(needed - seen):
                rows.share(client_id, successor.id)
        await rows.lead(led_ids, successor.id)
        before, after = {"responsible": member.name}, {"responsible": successor.name}
        await uow.flush()
        await uow.audit.add_many(
            [
                build_entry(
                    self._clock, actor, AuditAction.CHANGED, ObjectType.CLIENT, client.id, before, after, None
                )
                for client in led
            ]
        )

    async def _reassign(self, uow: UnitOfWork, actor: Actor, task: Task, successor: Member) -> None:
        await uow.tasks.cancel_notifications(task)
        task.assignee_id, task.told_at = successor.id, None
        record(
            uow,
            self._clock,
            actor,
            AuditAction.TASK_REASSIGNED,
            ObjectType.TASK,
            task.id,
            after={"assignee": successor.name},
            invoice_id=task.invoice_id,
        )

    async def _end(
        self, uow: UnitOfWork, actor: Actor, member: Member, successor: Member, in_hands: InHands
    ) -> None:
        if member.active:
            await end_access(uow, self._clock, actor, member)
        after = {"member": successor.name, **asdict(in_hands)}
        record(uow, self._clock, actor, AuditAction.HANDED_OVER, ObjectType.MEMBER, member.id, after=after)


def _can_take(successor: Member, member: Member, in_hands: InHands) -> bool:
    """An assistant leads no clients: nobody could issue to them."""
    leads = bool(in_hands.clients)
    return (
        successor.active
        and successor.id != member.id
        and not (leads and Role(successor.role) is Role.ASSISTANT)
    )
