"""Works through acts that were confirmed, item by item. A process that dies leaves what it had done and nothing half
done; another goes on when its lease is over."""

import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from typing import Any

from db.models import MassAct, MassItem
from db.outage import outage_of
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.enums import MessageKind
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason, MassState
from services.domain.access import Actor
from services.domain.ports import Clock, Tokens, Translator
from services.firms.identity import build_actor
from services.mass_acts.doing import Doer
from services.mass_acts.people import stored_task, task_of, tell_receiver
from services.mass_acts.settling import is_waiting, settle
from services.outbox.queue import tell_staff

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=30)
"""Longer than an item takes; so long an act rests after its process was killed."""
BATCH = 20


@dataclass(frozen=True, slots=True)
class MassLease:
    firm_id: int
    act_id: int
    token: str
    user_id: int | None
    """The Telegram user who started it."""


class Step(Enum):
    MORE = "more"
    WAIT = "wait"
    """All is done, and messages are leaving: to be asked again in a moment."""
    OVER = "over"
    LOST = "lost"
    """Another process has it."""


class MassActJob:
    """For whoever started the act: rights and walls are those that the member has when an item's turn comes."""

    def __init__(
        self,
        database: TenantDatabase,
        clock: Clock,
        tokens: Tokens,
        translator: Translator,
        *,
        mail_on: bool = True,
    ) -> None:
        self._database = database
        self._clock = clock
        self._tokens = tokens
        self._doer = Doer(clock, translator, mail_on=mail_on)

    async def claim(self) -> list[MassLease]:
        """Acts that wait for somebody to work on them, from now on ours."""
        now = self._clock.now()
        async with self._database.across() as due_work:
            due = await due_work.mass_acts_due(now, now + 2 * LEASE, BATCH)
        found = []
        for firm_id, act_id in due:
            token = self._tokens.token()
            async with self._database.write(firm_id) as uow:
                if not await uow.mass_acts.claim(act_id, token, now, now + 2 * LEASE, now + LEASE):
                    continue
                act = await uow.mass_acts.get(act_id)
                member = await uow.firms.member(act.member_id) if act else None
                found.append(MassLease(firm_id, act_id, token, member.user_id if member else None))
        return found

    async def step(self, lease: MassLease) -> Step:
        """Sees to the next item, or to all of one client where they share a message."""
        async with self._database.read(lease.firm_id) as uow:
            act = await uow.mass_acts.get(lease.act_id)
            if act is None or act.lease_token != lease.token:
                return Step.LOST
            if act.state != MassState.WORKING:
                return Step.OVER
            item = None if act.stop_asked else await uow.mass_acts.next_waiting(act.id)
            actor = await _actor_of(uow, act)
            together = [item.id] if item else []
            if item is not None and act.kind == MassKind.REMIND:
                same = await uow.mass_acts.waiting_of_client(act.id, item.client_id)
                together = [each.id for each in same]
        if not together:
            return await self._end(lease)
        try:
            return await self._do(lease, actor, together)
        except Exception as error:
            if outage_of(error):
                raise
            log.exception("an item of the act %s of firm %s", lease.act_id, lease.firm_id)
            return await self._give_up(lease, together)

    async def _do(self, lease: MassLease, actor: Actor | None, item_ids: list[int]) -> Step:
        restricted = actor.member_id if actor is not None and not actor.sees_all_clients else None
        async with self._database.write(lease.firm_id, restricted) as uow:
            if not await self._renew(uow, lease):
                return Step.LOST
            act = await uow.mass_acts.get(lease.act_id)
            for item_id in item_ids:
                item = await uow.mass_acts.lock_item(item_id)
                if act is None or item is None or item.state != MassItemState.WAITING:
                    continue
                if actor is None:
                    _fail(item, MassReason.FORBIDDEN)
                else:
                    await self._doer.do(uow, actor, act, item)
                await uow.flush()
        return Step.MORE

    async def _give_up(self, lease: MassLease, item_ids: list[int]) -> Step:
        """What raised is not tried again: the next one might be fine."""
        async with self._database.write(lease.firm_id) as uow:
            if not await self._renew(uow, lease):
                return Step.LOST
            for item_id in item_ids:
                item = await uow.mass_acts.lock_item(item_id)
                if item is not None and item.state == MassItemState.WAITING:
                    _fail(item, MassReason.INCIDENT)
        return Step.MORE

    async def _end(self, lease: MassLease) -> Step:
        """What was sent is waited for a while, so that the report says of it what is known by then."""
        now = self._clock.now()
        async with self._database.write(lease.firm_id) as uow:
            if not await self._renew(uow, lease):
                return Step.LOST
            act = await uow.mass_acts.get(lease.act_id)
            if act is None:
                return Step.LOST
            await uow.mass_acts.leave_rest_out(act.id, MassReason.STOPPED)
            zone = (await uow.firms.firm()).timezone
            if not act.stop_asked and await is_waiting(uow, act, now, zone):
                return Step.WAIT
            under_way = await settle(uow, act, zone)
            act.options = {**act.options, "under_way": under_way}
            if (
                task := task_of(act)
            ) is not None:  # the tasks hold its words, and are erased with their clients
                act.options["task"] = stored_task(replace(task, note=""))
            await uow.flush()
            await tell_receiver(uow, self._clock, act)
            await uow.mass_acts.move(act.id, MassState.WORKING, MassState.ENDED, ended_at=now)
        return Step.OVER

    async def told(self, lease: MassLease, *, seen: bool) -> None:
        """Whoever started the act reads the report: on the page (`seen`), or in a message from here on its way."""
        async with self._database.write(lease.firm_id) as uow:
            act = await uow.mass_acts.get(lease.act_id, lock=True)
            if act is None or not await uow.mass_acts.move(
                act.id, MassState.ENDED, MassState.TOLD, lease_token=None, lease_until=None
            ):
                return
            member = await uow.firms.member(act.member_id)
            if seen or member is None:
                return
            done, count = 0, 0
            for each in await uow.mass_acts.sums(act.id):
                if each.state in (MassItemState.DONE, MassItemState.LEFT_OUT, MassItemState.FAILED):
                    count += each.count
                    done += each.count if each.state == MassItemState.DONE else 0
            params: dict[str, Any] = {"kind": act.kind, "done": done, "count": count}
            if waiting := int(act.options.get("under_way") or 0):  # nothing is called sent that has not left
                params |= {"done": done - waiting, "waiting": waiting}
            await tell_staff(
                uow,
                self._clock,
                MessageKind.MASS_ACT,
                [member],
                act_key=f"mass-over:{act.id}",
                payload={
                    "text": "mass-push-over-waiting" if waiting else "mass-push-over",
                    "params": params,
                    "buttons": [["mass-push-show", "mass", act.id]],
                },
            )

    async def release(self, lease: MassLease) -> None:
        """The process ends, or the database was away: the next one need not wait for the lease."""
        async with self._database.write(lease.firm_id) as uow:
            await uow.mass_acts.release(lease.act_id, lease.token)

    async def _renew(self, uow: UnitOfWork, lease: MassLease) -> bool:
        return await uow.mass_acts.renew(lease.act_id, lease.token, self._clock.now() + LEASE)


def _fail(item: MassItem, reason: MassReason) -> None:
    item.state, item.reason = MassItemState.FAILED.value, reason.value


async def _actor_of(uow: UnitOfWork, act: MassAct) -> Actor | None:
    """As the member is now; None for who has left."""
    member = await uow.firms.member(act.member_id)
    if member is None or not member.active:
        return None
    firm = await uow.firms.firm()
    return build_actor(member, firm, firm.language)
