"""What the clock does in many firms together is what it did in each alone, and asks no more where there are more."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Client, ClientShare, Delivery, Firm, Hold, Invoice, Member, Task
from db.trail_digest import compute_link
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import DeliveryState, TaskState
from services.core.sealing import SealJob
from services.digest.job import DigestJob
from services.privacy.keeping_job import RetentionJob
from services.reminders.hold_ends import HoldJob
from services.tasks.due import TaskJob
from services.tasks.notifications import ROLES_SEEING_ALL_CLIENTS
from services.undo.job import UndoJob
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.query_counter import statements
from tests.support.worlds.many_firms import MORNING, Books, build_firms

pytestmark = pytest.mark.alone

LATER = MORNING + timedelta(hours=4)


async def _all(database: Database, model: type, *where: object) -> list:  # type: ignore[type-arg]
    async with AsyncSession(database.reader) as session:
        query = select(model).where(*where).order_by(model.id)  # type: ignore[arg-type, attr-defined]
        return list((await session.scalars(query)).all())


def _here(firm: Firm, moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(firm.timezone)).date()


async def _expected_tasks(
    database: Database, firms: dict[int, Firm]
) -> tuple[set[int], set[tuple[int, str, str]]]:
    """Ids of tasks that are due, and (firm, key, to whom) of what is said of those that stood in no summary."""
    people = {member.id: member for member in await _all(database, Member)}
    read = {
        (row.firm_id, row.act_key): row.sent_at
        for row in await _all(database, Delivery, Delivery.kind == "digest", Delivery.state == "sent")
    }
    due, said = set(), set()
    for task in await _all(database, Task, Task.state == TaskState.OPEN, Task.due_at <= LATER):
        due.add(task.id)
        zone = ZoneInfo(firms[task.firm_id].timezone)
        key = task.firm_id, f"digest:{_here(firms[task.firm_id], LATER)}:m{task.assignee_id}"
        async with TenantDatabase(database).read(task.firm_id) as uow:
            seeing = {
                row.id for row in await uow.tasks.members_seeing(task.client_id, ROLES_SEEING_ALL_CLIENTS)
            }
            client = await uow.clients.get(task.client_id)
            owners = [owner.id for owner in await uow.firms.active_owners()]
        assert client is not None
        # In a summary stands what its reader sees.
        if task.due_at.astimezone(zone).hour == 10 and key in read and task.assignee_id in seeing:
            continue
        told = [one for one in (task.assignee_id, client.responsible_id) if one in seeing][:1] or owners
        said |= {
            (task.firm_id, f"task:{task.id}:{LATER:%y%m%d%H%M%S}:m{one}", str(people[one].user_id))
            for one in told
        }
    return due, said


async def _said(database: Database, kind: str) -> list[tuple[int, str, str]]:
    rows = await _all(database, Delivery, Delivery.kind == kind, Delivery.state == DeliveryState.QUEUED)
    return [(row.firm_id, row.act_key, row.recipient) for row in rows]


async def _until_nothing(*ticks: Callable[[], Awaitable[int]]) -> int:
    """Side by side, as in two processes: what one has locked the other leaves."""
    done = 0
    while found := sum(await asyncio.gather(*(tick() for tick in ticks))):
        done += found
    return done


@pytest.mark.at_once
async def test_tasks_holds_and_trails(database: Database) -> None:
    second = Database(database.url)
    try:
        await _two_processes(database, second)
    finally:
        await second.close()


async def _two_processes(database: Database, second: Database) -> None:
    await build_firms(database, 14, seed=3, books=Books(idle=0, tasks=16))
    workplace, clock = TenantDatabase(database), FakeClock(MORNING)
    other = TenantDatabase(second)
    firms = {firm.id: firm for firm in await _all(database, Firm)}
    await DigestJob(workplace, clock).tick()
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(
            update(Delivery)
            .where(Delivery.kind == "digest", Delivery.id % 4 != 0)
            .values(state="sent", sent_at=MORNING)
        )
        await session.execute(delete(ClientShare))  # whose share ended has read of no such task
    clock.set(LATER)

    due, said = await _expected_tasks(database, firms)
    jobs = TaskJob(workplace, clock, together=7), TaskJob(other, clock)
    assert await _until_nothing(*(job.tick for job in jobs)) == len({key.split(":")[1] for _, key, _ in said})
    told = await _said(database, "task")
    assert (len(told), set(told)) == (len(said), said)
    assert {task.id for task in await _all(database, Task, Task.told_at == LATER)} == due
    assert len(due) > len(said) > 10

    holds = await _all(database, Hold, Hold.ended_at.is_(None))
    over = [hold for hold in holds if hold.until and hold.until < _here(firms[hold.firm_id], LATER)]
    clients = {client.id: client for client in await _all(database, Client)}
    acts = len(await _all(database, AuditEntry))
    ends = HoldJob(workplace, clock, together=5), HoldJob(other, clock)
    assert await _until_nothing(*(job.tick for job in ends)) == len(over) > 5
    ended = await _all(database, Hold, Hold.ended_at == LATER)
    assert [hold.id for hold in ended] == [hold.id for hold in over]
    keys = [key for _, key, _ in await _said(database, "hold_end")]
    assert {key.rpartition(":")[0] for key in keys} == {f"hold:{hold.id}" for hold in over}
    assert len(keys) == len(set(keys)) >= len(over)
    written = await _all(database, AuditEntry, AuditEntry.action == "hold_ended")
    assert sorted((one.object_id, one.invoice_id or 0) for one in written) == sorted(
        (hold.client_id, hold.invoice_id or 0) for hold in over
    )
    assert acts + len(over) == len(await _all(database, AuditEntry))
    whole = {hold.client_id for hold in over if hold.invoice_id is None}
    singly = {hold.invoice_id for hold in over}
    for invoice in await _all(database, Invoice):
        wakes = invoice.is_open and invoice.sent_at and (invoice.id in singly or invoice.client_id in whole)
        assert invoice.next_remind_at == (LATER if wakes else None)
    assert clients

    seals = SealJob(workplace, FakeTokens(), together=4), SealJob(other, FakeTokens())
    assert await _until_nothing(*(job.tick for job in seals)) == acts + len(over)
    for firm_id in firms:
        link, place = "", 0
        for one in sorted(
            await _all(database, AuditEntry, AuditEntry.firm_id == firm_id), key=lambda entry: entry.seq
        ):
            link, place = compute_link(link, place + 1, one.as_act(), one.salt), place + 1
            assert (one.seq, one.link) == (place, link)


async def test_ticks_ask_by_groups_and_not_by_firms(database: Database) -> None:
    """The same ticks in ten firms and in a hundred: groups of what is due, and what each group asks."""
    counts: dict[str, list[int]] = {}
    for firms in (10, 100):
        async with AsyncSession(database.writer) as session, session.begin():
            await session.execute(update(Task).values(state="done"))  # nothing is left of the former ones
        await build_firms(
            database, firms, books=Books(clients=2, invoices=3, idle=0, one_zone=True), after=firms - 10
        )
        workplace, clock = TenantDatabase(database), FakeClock(MORNING)
        ticks = {
            "digests": DigestJob(workplace, clock).tick,
            "tasks": TaskJob(workplace, clock).tick,
            "holds": HoldJob(workplace, clock).tick,
            "seals": SealJob(workplace, FakeTokens()).tick,
            "undo": UndoJob(workplace, clock).tick,
            "keeping": RetentionJob(workplace, clock).tick,
        }
        for name, tick in ticks.items():
            clock.set(MORNING + timedelta(hours=2) if name == "keeping" else MORNING)
            with statements(database) as seen:
                await tick()
            counts.setdefault(name, []).append(len(seen))
    most = {"digests": 5 * 11, "tasks": 4 * 12, "holds": 3 * 13, "seals": 4 * 6, "undo": 2, "keeping": 3 * 12}
    for name, (few, many) in counts.items():
        assert few < 20, counts
        assert many <= most[name] + 2, counts
