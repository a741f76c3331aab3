"""The summaries of many firms are made in a few statements: each says what it said when it was made alone."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery, Firm, Member
from db.queries.mornings import MorningQueries
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, Channel, DeliveryState, MessageKind, Role
from handlers.notifications.digest import digest_text
from handlers.ui.texts import Texts
from services.delivery.content import MessageContent
from services.digest.facts import DigestFacts, load_digest_facts, restricting_member_id
from services.digest.job import FIRMS_PER_TICK, DigestJob
from services.digest.together import DigestReader, Morning, load_digests
from services.domain.calendar.dates import local_date
from services.notifications.facts import DigestMessageFacts
from services.outbox.queue import Outgoing
from tests.support.fakes import FakeClock
from tests.support.query_counter import statements
from tests.support.texts import TRANSLATOR
from tests.support.worlds.many_firms import DAY, MORNING, Books, build_firms

pytestmark = pytest.mark.alone

NINE = {"Europe/Moscow", "Asia/Yekaterinburg", "Asia/Almaty", "Asia/Tashkent", "Europe/Minsk"}
"""Zones of the random firms in which it is a morning then; not in Kaliningrad."""


async def _alone(database: Database) -> dict[tuple[int, str], tuple[str, DigestFacts]]:
    """What each reader of a firm whose morning it is has to know, asked for one by one: by firm and key of the message,
    to whom."""
    workplace, found = TenantDatabase(database), {}
    async with AsyncSession(database.reader) as session:
        firms = (await session.scalars(select(Firm).where(Firm.timezone.in_(NINE)).order_by(Firm.id))).all()
        people = (await session.scalars(select(Member).order_by(Member.id))).all()
    for firm in firms:
        where = DAY, firm.country, firm.timezone
        for member in people:
            if member.firm_id != firm.id or not member.active or not member.digest:
                continue
            async with workplace.read(firm.id, restricting_member_id(member)) as uow:
                facts = await load_digest_facts(uow, Role(member.role), *where, member.id)
            if facts:
                found[firm.id, f"digest:{DAY}:m{member.id}"] = str(member.user_id), facts
        if firm.group_digest:
            async with workplace.read(firm.id) as uow:
                facts = await load_digest_facts(uow, Role.OWNER, *where)
            if facts:
                found[firm.id, f"digest:{DAY}:group"] = str(firm.group_chat_id), facts
    return found


async def _queued(database: Database) -> list[Delivery]:
    async with AsyncSession(database.reader) as session:
        kinds = MessageKind.DIGEST, MessageKind.GROUP_DIGEST
        rows = await session.scalars(select(Delivery).where(Delivery.kind.in_(kinds)).order_by(Delivery.id))
        return list(rows)


def _outgoing(row: Delivery) -> Outgoing:
    return Outgoing(
        row.id,
        row.firm_id,
        "token",
        MessageKind(row.kind),
        Audience(row.audience),
        Channel(row.channel),
        row.recipient,
        None,
        row.member_id,
        None,
        None,
        dict(row.payload),
    )


def _said(facts: object) -> tuple[str, DigestFacts]:
    assert isinstance(facts, DigestMessageFacts)
    return digest_text(Texts(TRANSLATOR, facts.recipient.language), facts.digest), facts.digest


async def _compare(database: Database, firms: int, seed: int) -> None:
    await build_firms(database, firms, seed=seed)
    expected, clock, workplace = await _alone(database), FakeClock(MORNING), TenantDatabase(database)
    assert len(expected) > firms
    job = DigestJob(workplace, clock)
    assert await job.tick() == len(expected)
    rows = sorted(
        await _queued(database), key=lambda row: row.firm_id
    )  # in each firm in the order of joining
    assert [((row.firm_id, row.act_key), row.recipient) for row in rows] == [
        (key, to) for key, (to, _) in expected.items()
    ]
    for row in rows:
        assert (row.state, row.due_at, row.created_at, row.attempts, row.payload, row.audience) == (
            DeliveryState.QUEUED,
            MORNING,
            MORNING,
            0,
            {"day": DAY.isoformat()},
            Audience.STAFF,
        )
    # Each is queued once: by the next tick, by a process that begins anew, and by one that was killed half way.
    for other in (job, DigestJob(workplace, clock), DigestJob(workplace, clock, together=1)):
        assert await other.tick() == 0
    assert len(await _queued(database)) == len(expected)

    content = MessageContent(workplace, clock)
    for firm_id in sorted({row.firm_id for row in rows}):
        own = [row for row in rows if row.firm_id == firm_id and row.kind == MessageKind.DIGEST]
        together = await content.load_facts([_outgoing(row) for row in own])
        for row, facts in zip(own, together, strict=True):
            text, digest = _said(facts)
            alone = (await content.load_facts([_outgoing(row)]))[0]
            assert alone == facts
            assert _said(alone)[0] == text
            assert digest == expected[firm_id, row.act_key or ""][1]
    clock.set(MORNING + timedelta(days=1))
    assert set(await content.load_facts([_outgoing(row) for row in own])) == {None}  # the day is over


async def test_together_as_alone(database: Database) -> None:
    await _compare(database, 12, seed=23)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(40))
async def test_together_as_alone_for_long(database: Database, seed: int) -> None:
    await _compare(database, 60, seed)


async def test_statements_grow_by_groups_and_not_by_firms(database: Database) -> None:
    await build_firms(database, 100, books=Books(clients=2, invoices=3, one_zone=True))
    counts = {}
    for together in (100, 10):
        with statements(database) as seen:
            await DigestJob(
                TenantDatabase(database), FakeClock(MORNING + timedelta(days=together)), together=together
            ).tick()
        counts[together] = len(seen)
    assert counts[100] <= 12
    assert counts[10] <= 1 + 10 * 11
    assert FIRMS_PER_TICK > 100


@pytest.mark.at_once
async def test_two_processes_and_one_that_dies_between(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Firms of a group are queued in one transaction: a process that dies leaves whole groups done, and others none."""
    await build_firms(database, 12, books=Books(clients=2, invoices=4, one_zone=True))
    expected = await _alone(database)
    asked = MorningQueries.tasks
    groups = 0

    async def dying(self: MorningQueries, *args: object) -> object:
        nonlocal groups
        groups += 1
        if groups == 3:
            raise asyncio.CancelledError  # as a process that is told to end
        return await asked(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(MorningQueries, "tasks", dying)
    with pytest.raises(asyncio.CancelledError):
        await DigestJob(TenantDatabase(database), FakeClock(MORNING), together=4).tick()
    monkeypatch.undo()
    half = await _queued(database)
    assert {row.firm_id for row in half} <= set(range(1, 9))
    assert len(half) == sum(firm_id <= 8 for firm_id, _ in expected)
    second = Database(database.url)
    try:
        jobs = [
            DigestJob(TenantDatabase(base), FakeClock(MORNING), together=5) for base in (database, second)
        ]
        assert sum(await asyncio.gather(*(job.tick() for job in jobs))) == len(expected) - len(half)
    finally:
        await second.close()
    assert {(row.firm_id, row.act_key) for row in await _queued(database)} == set(expected)
    assert len(await _queued(database)) == len(expected)


async def test_one_firm_that_fails_stops_no_other(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await build_firms(database, 8, books=Books(one_zone=True, idle=0))
    expected = {key for key in await _alone(database) if key[0] != 5}
    asked = MorningQueries.promised

    async def failing(self: MorningQueries, *args: object) -> object:
        if 5 in self._session.info["firm_ids"]:
            raise ValueError
        return await asked(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(MorningQueries, "promised", failing)
    assert await DigestJob(TenantDatabase(database), FakeClock(MORNING)).tick() == len(expected)
    assert {(row.firm_id, row.act_key) for row in await _queued(database)} == expected
    monkeypatch.undo()
    async with TenantDatabase(database).among([5]) as uow:
        member = (await uow.mornings.readers())[0]
        morning = Morning(local_date(MORNING, "Europe/Moscow"), "RU", "Europe/Moscow")
        assert await load_digests(uow, morning, []) == []
        assert len(await load_digests(uow, morning, [DigestReader.of(member)])) == 1
