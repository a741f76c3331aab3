"""The chain of the trail: who seals, in which order, beside whom; and what erasing leaves of it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry
from db.trail_digest import Act, Erased, compute_link, erase_values
from db.unit_of_work import TenantDatabase
from services.books.service import BookProof
from services.books.views import ChainEnd, Proof
from services.container import Services
from services.core import sealing
from services.core.sealing import SealJob, erase
from services.domain.ids import ClientId
from tests.support.factories import add_client, found_firm, issued_invoice, paid
from tests.support.fakes import FakeTokens


@pytest.fixture
def tenants(database: Database) -> TenantDatabase:
    return TenantDatabase(database)


@pytest.fixture
async def other_process(database_url: str) -> AsyncIterator[TenantDatabase]:
    opened = Database(database_url)
    yield TenantDatabase(opened)
    await opened.close()


async def entries(database: Database) -> list[AuditEntry]:
    async with AsyncSession(database.reader) as session:
        rows = await session.scalars(select(AuditEntry).order_by(AuditEntry.firm_id, AuditEntry.seq))
        return list(rows)


async def trail(tenants: TenantDatabase) -> Proof:
    return (await BookProof(tenants).run())[-1]


async def test_acts_are_sealed_in_one_order_for_each_firm(
    database: Database, tenants: TenantDatabase, services: Services, tokens: FakeTokens
) -> None:
    for user in (1001, 2001):
        owner = await found_firm(services, user)
        await issued_invoice(services, owner, (await add_client(services, owner)).id)
    assert all(entry.seq is None for entry in await entries(database))
    job = SealJob(tenants, tokens)
    count = await job.tick()
    assert await job.tick() == 0
    found = await entries(database)
    assert len(found) == count
    for firm in (1, 2):
        places = [entry.seq for entry in found if entry.firm_id == firm]
        assert places == list(range(1, len(places) + 1))
    assert len({entry.salt for entry in found}) == count
    assert (await trail(tenants)).faults == ()


async def test_what_is_not_sealed_is_said_and_no_fault(
    tenants: TenantDatabase, services: Services, tokens: FakeTokens
) -> None:
    """A process that dies between an act and its seal leaves a tail; the next one seals it."""
    await found_firm(services)
    proof = await trail(tenants)
    assert proof.faults == ()
    assert any("2 acts since 2026-11-24 09:00 UTC are not sealed yet" in note for note in proof.notes)
    await SealJob(tenants, tokens).tick()
    assert not any("not sealed" in note for note in (await trail(tenants)).notes)


async def test_an_act_that_commits_late_takes_the_next_place(
    database: Database, tenants: TenantDatabase, services: Services, tokens: FakeTokens
) -> None:
    """On PostgreSQL ids are given before transactions end: a smaller id may come after a larger one was sealed."""
    if database.is_sqlite:
        pytest.skip("one writer: acts are committed in the order of their ids")
    owner = await found_firm(services)
    client = await add_client(services, owner)
    job = SealJob(tenants, tokens)
    await job.tick()
    async with tenants.write(owner.firm_id) as uow:
        late = AuditEntry(at=services_now(), action="changed", object_type="firm", object_id=1)
        uow.audit.add(late)
        await uow.flush()
        await issued_invoice(services, owner, client.id)
        assert await job.tick() > 0
    assert await job.tick() == 1
    found = await entries(database)
    assert found[-1].id == late.id
    assert found[-2].id > late.id
    assert (await trail(tenants)).faults == ()


def services_now() -> datetime:
    return datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.at_once
async def test_many_write_and_several_seal(
    database: Database,
    tenants: TenantDatabase,
    other_process: TenantDatabase,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sealing, "BATCH_SIZE", 3)
    owner = await found_firm(services)
    client = await add_client(services, owner)
    jobs = [SealJob(each, FakeTokens()) for each in (tenants, other_process, tenants)]

    async def work(client_id: ClientId) -> None:
        for _ in range(3):
            await paid(services, owner, await issued_invoice(services, owner, client_id), "100.00")

    async def seal() -> None:
        while not done.is_set():
            await asyncio.gather(*(job.tick() for job in jobs))
            await asyncio.sleep(0)

    done = asyncio.Event()
    sealer = asyncio.ensure_future(seal())
    await asyncio.gather(*(work(client.id) for _ in range(6)))
    done.set()
    await sealer
    await jobs[0].tick()
    found = await entries(database)
    assert [entry.seq for entry in found] == list(range(1, len(found) + 1))
    assert (await trail(tenants)).faults == ()


async def test_one_firm_that_fails_stops_no_other(
    database: Database, tenants: TenantDatabase, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    for user in (1001, 2001):
        await found_firm(services, user)

    class Broken(FakeTokens):
        def token(self) -> str:
            first = super().token()
            if first in ("token-0001", "token-0002"):  # together with the other firm, and alone
                raise RuntimeError("no randomness")
            return first

    job = SealJob(tenants, Broken())
    assert await job.tick() == 2
    assert [(entry.firm_id, entry.seq) for entry in await entries(database) if entry.seq] == [(2, 1), (2, 2)]
    assert await job.tick() == 2
    assert (await trail(tenants)).faults == ()


async def test_erased_values_are_gone_and_the_chain_holds(
    database: Database, tenants: TenantDatabase, services: Services, tokens: FakeTokens
) -> None:
    owner = await found_firm(services, name="Анна Иванова")
    client = await add_client(services, owner, "Иванов Пётр", phone="+74951234567")
    await issued_invoice(services, owner, client.id)
    async with tenants.write(owner.firm_id) as uow:
        ids = [entry.id for entry in await uow.audit.timeline("client", client.id, 10)]
        # Not sealed yet: erasing does that first.
        assert await erase(uow, tokens, ids, ["who", "after.name", "after.no-such-key"]) == 2
    assert (await trail(tenants)).faults == ()
    (entry,) = [one for one in await entries(database) if one.id in ids]
    assert entry.member_name is None
    assert "name" not in (entry.after or {})
    assert entry.salt is None
    erased = Erased.from_json(entry.erased)
    assert set(erased.digests) == {"who", "after.name"}
    assert set(erased.salts) == {f"after.{key}" for key in entry.after or {}}
    for secret in ("Анна", "Иванов"):
        assert secret not in str(entry.erased)

    # Again changes nothing; another value goes later.
    async with tenants.write(owner.firm_id) as uow:
        assert await erase(uow, tokens, ids, ["who", "after.name"]) == 0
        rest = list(erased.salts)
        assert await erase(uow, tokens, ids, rest) == len(rest)
    (entry,) = [one for one in await entries(database) if one.id in ids]
    assert not entry.after
    assert Erased.from_json(entry.erased).salts == {}
    proof = await trail(tenants)
    assert proof.faults == ()
    assert "1 of them with erased values" in proof.looked_at


async def test_what_the_bot_reads_of_an_erased_act(
    tenants: TenantDatabase, services: Services, tokens: FakeTokens
) -> None:
    owner = await found_firm(services)
    client = await add_client(services, owner)
    async with tenants.write(owner.firm_id) as uow:
        ids = [entry.id for entry in await uow.audit.timeline("client", client.id, 10)]
        await erase(uow, tokens, ids, ["who", "after.name"])
    (event,) = await services.audit.timeline(owner, "client", client.id)
    assert event.member_name is None
    assert event.action == "created"


async def test_another_firm_erases_nothing_here(
    database: Database, tenants: TenantDatabase, services: Services, tokens: FakeTokens
) -> None:
    await found_firm(services)
    stranger = await found_firm(services, 2001)
    async with tenants.write(stranger.firm_id) as uow:
        assert await erase(uow, tokens, [1, 2], ["who"]) == 0
    assert [entry.member_name for entry in await entries(database) if entry.firm_id == 1] == [
        "Анна Иванова"
    ] * 2


ACT = Act(
    1, 7, services_now(), 3, "Анна", "paid", "payment", 5, None, None, {"sum": 100, "to": "a", "note": None}
)


def test_each_part_of_an_act_is_in_its_link() -> None:
    link = compute_link("before", 2, ACT, "salt")
    changes = {
        "firm_id": 2,
        "id": 8,
        "at": datetime(2026, 11, 24, 9, 0, 0, 1, tzinfo=UTC),
        "member_id": None,
        "member_name": None,
        "action": "refunded",
        "object_type": "invoice",
        "object_id": 6,
        "invoice_id": 5,
        "before": {},
        "after": {"sum": 100, "to": "a"},
    }
    assert set(changes) == set(Act.__dataclass_fields__)
    others = [
        compute_link("before", 2, Act(**{**{f: getattr(ACT, f) for f in changes}, name: value}), "salt")
        for name, value in changes.items()
    ]
    others += [
        compute_link("other", 2, ACT, "salt"),
        compute_link("before", 3, ACT, "salt"),
        compute_link("before", 2, ACT, "other"),
    ]
    assert len({link, *others}) == len(others) + 1


def test_the_order_of_keys_is_not_in_it() -> None:
    """PostgreSQL keeps keys in an order of its own."""
    turned = Act(
        1,
        7,
        services_now(),
        3,
        "Анна",
        "paid",
        "payment",
        5,
        None,
        None,
        {"note": None, "to": "a", "sum": 100},
    )
    assert compute_link("", 1, ACT, "salt") == compute_link("", 1, turned, "salt")


def test_the_link_is_the_one_of_the_first_version() -> None:
    """It lies in databases: this number never changes."""
    assert compute_link("before", 2, ACT, "salt") == LINK


LINK = "a25220f755e747877dae5a10ab4d6a59be62fb4459173d9d36989be7d5745e94"


def test_an_erased_value_is_not_found_by_trying() -> None:
    """Its digest needs a salt that is nowhere any more: that of the row is gone, and each value has its own."""
    link = compute_link("", 1, ACT, "salt")
    left, stays = erase_values(ACT, "salt", None, ["after.to"])
    assert compute_link("", 1, left, None, stays) == link
    digest = stays.digests["after.to"]
    for salt in stays.salts.values():
        tried = Act(1, 7, services_now(), 3, None, "paid", "payment", 5, None, None, {"to": "a"})
        _, guess = erase_values(tried, None, Erased({}, {"after.to": salt}), ["after.to"])
        assert guess.digests["after.to"] != digest
    # With it, it would be: the test can fail.
    _, guess = erase_values(ACT, "salt", None, ["after.to"])
    assert guess.digests["after.to"] == digest


async def test_a_changed_row_is_named(
    database: Database, tenants: TenantDatabase, services: Services, tokens: FakeTokens
) -> None:
    owner = await found_firm(services)
    client = await add_client(services, owner)
    await issued_invoice(services, owner, client.id)
    await SealJob(tenants, tokens).tick()
    async with database.writer.begin() as connection:
        if database.is_sqlite:
            await connection.execute(text("DROP TRIGGER audit_entries_unchanged"))
        else:
            await connection.execute(
                text("ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_unchanged")
            )
        await connection.execute(update(AuditEntry).where(AuditEntry.id == 3).values(member_name="Кто-то"))
    faults = (await trail(tenants)).faults
    assert len(faults) == 2
    assert faults[0].startswith("The trigger audit_entries_unchanged")
    assert faults[1].startswith("Act 3 of firm 1 (created on client 1) is not as it was written")


async def test_a_chain_that_was_written_anew_does_not_fit_its_noted_end(
    database: Database, tenants: TenantDatabase, services: Services, tokens: FakeTokens
) -> None:
    """Whoever may drop the triggers and run this code can seal another story; an end that was noted elsewhere tells."""
    await found_firm(services)
    await SealJob(tenants, tokens).tick()
    note = (await trail(tenants)).notes[0]
    end = ChainEnd.parse(note.removeprefix("Firm 1: the chain ends with ").removesuffix("."))
    proof = BookProof(tenants)
    assert (await proof.run([end]))[-1].faults == ()
    longer, stranger = ChainEnd(1, 9, end.link), ChainEnd(7, 1, end.link)
    faults = (await proof.run([longer, stranger]))[-1].faults
    assert faults[0].startswith("Firm 7, whose chain was noted (7:1:")
    assert faults[1].startswith("The chain of firm 1 was longer when its end was noted (1:9:")

    async with database.writer.begin() as connection:
        off = "DROP TRIGGER audit_entries_unchanged"
        await connection.execute(text(off if database.is_sqlite else f"{off} ON audit_entries"))
        anew = "UPDATE audit_entries SET member_name = 'X', seq = NULL, link = NULL, salt = NULL"
        await connection.execute(text(anew))
    await SealJob(tenants, FakeTokens()).tick()
    assert [fault for fault in (await trail(tenants)).faults if "trigger" not in fault] == []
    faults = (await proof.run([end]))[-1].faults
    assert faults[-1] == f"The chain of firm 1 is not the one that was noted ({end}): it was written anew."


@pytest.mark.parametrize(
    "noted", ["", "1:2", "1:2:xyz", "1:2:abc", "a:2:0123456789abcdef", "1:2:0123456789ABCDEF"]
)
def test_what_is_no_end_is_refused(noted: str) -> None:
    with pytest.raises(ValueError, match="no end"):
        ChainEnd.parse(noted)
