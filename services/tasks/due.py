"""The tick «tasks»: tells assignees of due tasks, once per due time."""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from db.models import Client, Delivery, Firm, Invoice, Member, Task
from db.unit_of_work import FirmsUnitOfWork, TenantDatabase
from db.vocabulary.enums import MessageKind, ObjectType, Role
from services.core.in_groups import do_in_groups
from services.domain.access import SEES_ALL_CLIENTS
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.digests import digest_key
from services.outbox.queue import build_staff_message, staff_key
from services.outbox.recipients import owners_of
from services.tasks.service import DEFAULT_TIME

log = logging.getLogger(__name__)

BATCH_SIZE = 200
TOGETHER = 50


@dataclass(frozen=True, slots=True)
class _Around:
    """What the messages about some tasks are made of, by id."""

    firms: Mapping[int, Firm]
    members: Mapping[int, Member]
    clients: Mapping[int, Client]
    invoices: Mapping[int, Invoice]
    shares: set[tuple[int, int]]


class TaskJob:
    """It acts as the system, in many firms at once."""

    def __init__(self, database: TenantDatabase, clock: Clock, *, together: int = TOGETHER) -> None:
        self._database = database
        self._clock = clock
        self._together = together

    async def tick(self) -> int:
        """Returns how many tasks were notified."""
        async with self._database.across() as due_work:
            due = await due_work.tasks_due(self._clock.now(), BATCH_SIZE)
        return await do_in_groups(due, self._together, self._tell_assignees, self._failed)

    def _failed(self, task: tuple[int, int]) -> None:
        log.exception("task %s of firm %s", task[1], task[0])  # it is still due at the next tick

    async def _tell_assignees(self, due: Sequence[tuple[int, int]]) -> int:
        now = self._clock.now()
        async with self._database.among({firm_id for firm_id, _ in due}, write=True) as uow:
            ids = [task_id for _, task_id in due]
            clients = await uow.together.lock_clients_of(Task, ids)
            tasks = await uow.together.lock_due_tasks(ids, clients, now)
            if not tasks:
                return 0
            firms = await uow.together.firms()
            for task in tasks:
                task.told_at = now
            members, shares = await uow.together.members(), await uow.together.shares(clients)
            # Whoever does not see the client any more has not read of it.
            own = [
                task
                for task in tasks
                if _may_be_told(members[task.assignee_id], clients[task.client_id], shares)
            ]
            read = await self._stood_in_summaries(uow, own, firms, now)
            told = [task for task in tasks if task.id not in read]
            invoices = await uow.together.invoices({task.invoice_id for task in told})
            around = _Around(firms, members, clients, invoices, shares)
            await uow.session.insert_once([row for task in told for row in self._messages(task, around, now)])
            return len(told)

    async def _stood_in_summaries(
        self, uow: FirmsUnitOfWork, tasks: Sequence[Task], firms: Mapping[int, Firm], now: datetime
    ) -> set[int]:
        """A task of the day without an hour of its own needs no message beside the morning's."""
        keys = {}
        for task in tasks:
            zone = firms[task.firm_id].timezone
            if task.due_at.astimezone(ZoneInfo(zone)).time() == DEFAULT_TIME:
                keys[task.id] = task.firm_id, staff_key(digest_key(local_date(now, zone)), task.assignee_id)
        if not keys:
            return set()
        sent_at = await uow.together.sent_at({key for _, key in keys.values()})
        keys = {task_id: key for task_id, key in keys.items() if key in sent_at}
        if not keys:
            return set()
        acts = await uow.together.last_acts(ObjectType.TASK, keys)
        # Who got it later, or got it back, has not read of it.
        return {
            task_id for task_id, key in keys.items() if task_id not in acts or acts[task_id] < sent_at[key]
        }

    def _messages(self, task: Task, around: _Around, now: datetime) -> list[Delivery]:
        invoice, client = around.invoices[task.invoice_id], around.clients[task.client_id]
        due_on = local_date(task.due_at, around.firms[task.firm_id].timezone)
        params: dict[str, Any] = {
            "kind": task.kind,
            "number": invoice.number or "",
            "client": client.name,
            "balance": Money(invoice.balance_minor, Currency(invoice.currency)),
            "note": task.note or "",
        }
        payload = {
            "text": "task-push-noted" if task.note else "task-push-due",
            "params": params,
            "buttons": [
                ["task-done", "task_done", task.id],
                ["task-later", "task_later", task.id, due_on.toordinal()],
                ["task-open-invoice", "open", invoice.id],
            ],
        }
        return [
            build_staff_message(
                self._clock,
                task.firm_id,
                MessageKind.TASK,
                member,
                # The instant tells apart times that it is due again; within one the lock keeps it to once.
                act_key=f"task:{task.id}:{now:%y%m%d%H%M%S}",
                payload=payload,
                client_id=client.id,
                invoice_id=invoice.id,
            )
            for member in _members_to_notify(task, client, around)
        ]


def _members_to_notify(task: Task, client: Client, around: _Around) -> list[Member]:
    """The assignee; when that one has left or no longer sees the client, the responsible member, or else the owners."""
    for member_id in (task.assignee_id, client.responsible_id):
        member = around.members[member_id]
        if _may_be_told(member, client, around.shares):
            return [member]
    return owners_of(task.firm_id, around.members)


def _may_be_told(member: Member, client: Client, shares: Collection[tuple[int, int]]) -> bool:
    sees = (
        Role(member.role) in SEES_ALL_CLIENTS
        or member.id == client.responsible_id
        or (client.id, member.id) in shares
    )
    return member.active and sees
