"""Backups of both databases, restored into either: the same books, proved; damage and wrong places are refused."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.backup.load import REST
from db.backup.records import Contents, RecordWriter, Start, Table, look_through, read_records
from db.backup.restore import restore
from db.backup.save import save
from db.backup.sealed_file import BackupError, SealedWriter
from db.engine import Database
from db.migrations import current, downgrade, known, newest, upgrade
from db.models import AuditEntry, Delivery, Invoice, MassAct, MassItem
from db.runtime_store import RuntimeStore
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, DeliveryState
from db.vocabulary.mass_acts import MassItemState, MassState
from services.books.service import BookProof
from services.core.sealing import SealJob
from services.delivery.claims import DeliveryClaims
from services.documents.images.model import CleanedImage, ImageRole
from services.domain.ids import ClientId, IssuerId
from services.mass_acts.job import MassActJob, Step
from tests.support import postgres
from tests.support.factories import KeyTranslator, issued_invoice, make_services, paid
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.dunning import Dunning
from tests.support.worlds.two_firms import World, make_world

SECRET = "seventeen letters"


@pytest.fixture
async def world(database: Database, clock: FakeClock, tokens: FakeTokens) -> World:
    services = make_services(database, clock, tokens)
    world = await make_world(services, database)
    logo = CleanedImage(bytes(range(256)) * 40, 40, 20)  # every value that a byte may have
    issuer = IssuerId(world.mine["IssuerId"])
    await services.appearances.set_image(world.team.owner, issuer, ImageRole.LOGO, logo)
    await issued_invoice(services, world.team.owner, ClientId(world.mine["ClientId"]))
    await Dunning(database, services, clock, world.team, ClientId(world.mine["ClientId"])).tick()
    await SealJob(TenantDatabase(database), tokens).tick()
    return world


@pytest.fixture(params=["to_sqlite", pytest.param("to_postgresql", marks=pytest.mark.postgres)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A place where nothing is yet."""
    if request.param == "to_sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'restored.db'}"
    else:
        cluster: postgres.Cluster = request.getfixturevalue("postgres_cluster")
        with cluster.database() as url:
            yield url


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    return tmp_path / "books.backup"


async def restored(url: str, backup: Path, secret: str | None, now: datetime) -> Contents:
    return await asyncio.to_thread(restore, url, backup, secret, now)


async def faults(database: Database) -> list[str]:
    return [fault for proof in await BookProof(TenantDatabase(database)).run() for fault in proof.faults]


def files_in(folder: Path) -> list[tuple[Path, int]]:
    """With their rights."""
    return [(path, path.stat().st_mode & 0o777) for path in folder.iterdir()]


def rows_of(backup: Path, secret: str | None = None) -> dict[str, list[Any]]:
    """Every table's rows; JSON as what it means, since each database writes it in its own way."""
    found: dict[str, list[Any]] = {}
    table = Table("", {})
    for record in read_records(backup, secret):
        if isinstance(record, Table):
            table, found[record.name] = record, []
        elif isinstance(record, list):
            row = dict(zip(table.columns, record, strict=True))
            found[table.name].append(
                {
                    name: json.loads(value) if table.columns[name] == "json" and value is not None else value
                    for name, value in row.items()
                }
            )
    return found


async def test_the_books_come_back_whichever_database_takes_them(
    database: Database,
    world: World,
    clock: FakeClock,
    tokens: FakeTokens,
    backup: Path,
    empty_url: str,
    tmp_path: Path,
) -> None:
    saved = await save(database, backup, SECRET, clock.now())
    assert saved.revision == newest()
    assert saved.rows > 100
    assert not saved.broken_trails
    assert {path.name: mode for path, mode in files_in(tmp_path)}[backup.name] == 0o600
    assert [path.name for path, _ in files_in(tmp_path) if path.name.startswith(".schetovod-")] == []

    clock.advance(minutes=2)  # what waited for its undoing was about to leave as well
    await restored(empty_url, backup, SECRET, clock.now())
    target = Database(empty_url)
    try:
        again = tmp_path / "again.backup"
        await save(target, again, None, clock.now())
        before, after = rows_of(backup, SECRET), rows_of(again)
        about_to_leave = {row["id"] for row in before["deliveries"] if row["state"] == "queued"}
        assert {row["id"] for row in after["deliveries"] if row["state"] == "sending"} >= about_to_leave
        before.pop("deliveries"), after.pop("deliveries")
        assert after == before
        assert await faults(target) == []
        async with TenantDatabase(target).books() as books:
            assert await books.missing_guards() == []
        # Work goes on: ids and numbers after those that came.
        services = make_services(target, clock, tokens)
        clock.advance(minutes=1)
        invoice = await issued_invoice(services, world.team.owner, ClientId(world.mine["ClientId"]), "5.00")
        await paid(services, world.team.owner, invoice, "5.00")
        await SealJob(TenantDatabase(target), tokens).tick()
        assert await faults(target) == []
    finally:
        await target.close()


async def test_one_state_is_saved_while_others_write(
    database: Database, world: World, clock: FakeClock, tokens: FakeTokens, backup: Path, empty_url: str
) -> None:
    services, written, acts = make_services(database, clock, tokens), 0, 0
    begun, done = asyncio.Event(), asyncio.Event()
    store = RuntimeStore(database)

    async def write() -> None:
        nonlocal written, acts
        while not done.is_set():
            invoice = await issued_invoice(
                services, world.team.owner, ClientId(world.mine["ClientId"]), "7.00"
            )
            acts += 1
            await paid(services, world.team.owner, invoice, "3.00")
            acts += 1
            await store.probe(clock.now())
            written += 1
            begun.set()

    writers = [asyncio.create_task(write()) for _ in range(3)]
    await begun.wait()
    during = turn = 0
    while not during:  # until somebody has come to something meanwhile
        before, first, turn = written, acts, turn + 1
        saved = backup.with_name(f"{turn}-{backup.name}")
        await save(database, saved, None, clock.now())
        during = acts - first
    done.set()
    await asyncio.gather(*writers)
    await restored(empty_url, saved, None, clock.now())
    target = Database(empty_url)
    try:
        assert await faults(target) == []
        async with AsyncSession(target.reader) as session:
            count = await session.scalar(
                select(func.count()).select_from(Invoice).where(Invoice.total_minor == 700)
            )
        assert before <= (count or 0) <= written + 3
    finally:
        await target.close()


async def test_what_was_about_to_leave_is_in_doubt_and_nobody_is_reminded_for_a_day(
    database: Database, world: World, clock: FakeClock, tokens: FakeTokens, backup: Path, empty_url: str
) -> None:
    async with database.writer.begin() as connection:
        await connection.execute(
            update(Delivery)
            .where(Delivery.audience == Audience.CLIENT.value)
            .values(state=DeliveryState.QUEUED.value, due_at=clock.now())
        )
        await connection.execute(
            update(Invoice).where(Invoice.number.is_not(None)).values(next_remind_at=clock.now())
        )
        await connection.execute(
            update(MassAct).values(state=MassState.WORKING.value, lease_token=None, lease_until=None)
        )
        await connection.execute(
            update(MassItem).where(MassItem.invoice_id.is_not(None)).values(state=MassItemState.WAITING.value)
        )
    await save(database, backup, None, clock.now())
    clock.advance(hours=9)
    await restored(empty_url, backup, None, clock.now())
    target = Database(empty_url)
    try:
        claims = DeliveryClaims(TenantDatabase(target), clock, tokens)
        assert await claims.claim() == []
        assert await claims.recover_lost() > 0
        # An act on many invoices does not go on: it may have done since what it has not done here.
        job = MassActJob(TenantDatabase(target), clock, tokens, KeyTranslator())
        acts = await job.claim()
        assert [await job.step(lease) for lease in acts] == [Step.OVER] * len(acts)
        assert acts
        async with AsyncSession(target.reader) as session:
            left = set(await session.scalars(select(MassItem.state)))
            states = set(
                await session.scalars(
                    select(Delivery.state).where(Delivery.audience == Audience.CLIENT.value)
                )
            )
            woken = await session.scalar(select(func.min(Invoice.next_remind_at)))
        assert MassItemState.WAITING not in left
        assert MassItemState.DONE not in left
        assert states == {DeliveryState.UNCONFIRMED.value}
        assert woken == clock.now() + REST
    finally:
        await target.close()


async def test_books_are_never_written_over(
    database: Database, world: World, clock: FakeClock, backup: Path, tmp_path: Path
) -> None:
    await save(database, backup, None, clock.now())
    with pytest.raises(BackupError, match="There are books in this database already"):
        await restored(database.url, backup, None, clock.now())
    again = tmp_path / "again.backup"
    await save(database, again, None, clock.now())
    assert rows_of(again) == rows_of(backup)
    with pytest.raises(BackupError, match="There is a file"):
        await save(database, again, None, clock.now())


async def test_a_first_start_without_a_firm_is_no_books(
    database_url: str, database: Database, world: World, clock: FakeClock, backup: Path, tmp_path: Path
) -> None:
    """Who installed anew has started the bot once. While it works it is not disturbed."""
    await save(database, backup, None, clock.now())
    await database.close()
    if database.is_sqlite:
        url = f"sqlite+aiosqlite:///{tmp_path / 'started.db'}"
    else:
        await asyncio.to_thread(downgrade, database_url)
        url = database_url
    await asyncio.to_thread(upgrade, url)
    started = Database(url)
    await RuntimeStore(started).sender_seen(1, "us", clock.now(), clock.now(), clock.now())
    await started.close()
    with pytest.raises(BackupError, match="A bot works with this database"):
        await restored(url, backup, None, clock.now())
    clock.advance(minutes=3)
    await restored(url, backup, None, clock.now())
    target = Database(url)
    assert await faults(target) == []
    await target.close()


async def test_what_is_in_nobodys_tables_is_left_alone(
    database: Database, world: World, clock: FakeClock, backup: Path, empty_url: str
) -> None:
    await save(database, backup, None, clock.now())
    other = Database(empty_url)
    async with other.writer.begin() as connection:
        await connection.execute(text("CREATE TABLE recipes (id INTEGER)"))
    await other.close()
    with pytest.raises(BackupError, match="There are books in this database already"):
        await restored(empty_url, backup, None, clock.now())


def small_backup(path: Path, secret: str | None, revision: str) -> None:
    with path.open("wb") as file:
        writer = RecordWriter(
            SealedWriter(file, secret), Start(revision, datetime(2026, 1, 1, tzinfo=UTC), "sqlite")
        )
        writer.begin(Table("recipes", {"id": "int", "name": "text"}))
        writer.rows([[number, f"{number:050}"] for number in range(300)])
        writer.end()
        writer.finish()


@pytest.mark.parametrize("secret", [None, SECRET])
def test_damage_is_always_noticed(tmp_path: Path, secret: str | None) -> None:
    whole, hurt, chance = tmp_path / "whole", tmp_path / "hurt", Random(7)
    small_backup(whole, secret, newest())
    assert look_through(whole, secret).rows == 300
    data = whole.read_bytes()
    hurts = [data[:-1], data + b"\x00", data + data, data[: len(data) // 2], b"", data[1:]]
    for _ in range(60 if secret is None else 25):  # a key takes its time
        place = chance.randrange(len(data))
        hurts.append(data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :])
        hurts.append(data[:place])
    for each in hurts:
        hurt.write_bytes(each)
        with pytest.raises(BackupError):
            look_through(hurt, secret)


def test_pieces_can_be_neither_cut_off_nor_put_together_anew(tmp_path: Path) -> None:
    """Of a file of several pieces, at their borders."""
    whole, hurt, head = tmp_path / "whole", tmp_path / "hurt", 3
    chance = Random(1)
    with whole.open("wb") as file:
        writer = RecordWriter(
            SealedWriter(file, None), Start(newest(), datetime(2026, 1, 1, tzinfo=UTC), "sqlite")
        )
        writer.begin(Table("noise", {"text": "text"}))
        for _ in range(40):
            writer.rows([[chance.randbytes(50_000).hex()]])
        writer.end()
        writer.finish()
    data = whole.read_bytes()
    start, pieces = 0, []
    for _ in range(head):
        start = data.index(b"\n", start) + 1
    beginning = data[:start]
    while start < len(data):
        length = 4 + int.from_bytes(data[start : start + 4])
        pieces.append(data[start : start + length])
        start += length
    assert len(pieces) > 2
    assert look_through(whole, None).rows == 40
    for order in (pieces[:-1], pieces[1:], [pieces[1], pieces[0], *pieces[2:]], [*pieces, pieces[-1]], []):
        hurt.write_bytes(beginning + b"".join(order))
        with pytest.raises(BackupError, match="damaged or cut off"):
            look_through(hurt, None)


def test_what_can_not_be_restored_is_a_sentence_and_changes_nothing(tmp_path: Path) -> None:
    target, now = tmp_path / "target.db", datetime(2026, 1, 2, tzinfo=UTC)
    backups: dict[str, tuple[Path, str | None]] = {}
    for name, made_with, revision, key in (
        ("is encrypted: put the key", SECRET, newest(), None),
        ("is not the one that this backup was made with", SECRET, newest(), SECRET + "s"),
        ("only a newer version of the bot knows", None, "9999", None),
        ("damaged or cut off", None, newest(), None),  # a table that this revision does not have
    ):
        backups[name] = tmp_path / f"{len(backups)}.backup", key
        small_backup(backups[name][0], made_with, revision)
    stranger = tmp_path / "stranger"
    stranger.write_text("Wohlgemerkt: kein Backup.")
    backups["is no backup of the bot"] = stranger, None
    for words, (path, key) in backups.items():
        with pytest.raises(BackupError, match=words):
            restore(f"sqlite:///{target}", path, key, now)
        assert not target.exists()
    assert {path.suffix for path in tmp_path.iterdir()} <= {".backup", ""}


def test_an_older_backup_is_brought_up(database_url: str, tmp_path: Path, empty_url: str) -> None:
    downgrade(database_url)
    upgrade(database_url, known()[0])
    at = "'2026-01-01 00:00:00+00:00'"
    backup = tmp_path / "old.backup"

    async def fill() -> Contents:
        database = Database(database_url)
        async with database.writer.begin() as connection:
            for statement in (
                "INSERT INTO firms (id, name, country, timezone, language, created_at)"
                f" VALUES (1, 'Бюро', 'ru', 'Europe/Moscow', 'ru', {at})",
                f"INSERT INTO users (id, name, firm_id, created_at) VALUES (7, 'Анна', 1, {at})",
                "INSERT INTO audit_entries (id, firm_id, at, action, object_type, object_id)"
                f" VALUES (1, 1, {at}, 'created', 'firm', 1)",
            ):
                await connection.execute(text(statement))
        try:
            return await save(database, backup, None, datetime(2026, 1, 2, tzinfo=UTC))
        finally:
            await database.close()

    assert asyncio.run(fill()).revision == known()[0]
    restore(empty_url, backup, None, datetime(2026, 1, 3, tzinfo=UTC))
    assert current(empty_url) == [newest()]

    async def look() -> tuple[list[str], str | None]:
        database = Database(empty_url)
        async with AsyncSession(database.reader) as session:
            link = await session.scalar(select(AuditEntry.link))
        try:
            return await faults(database), link
        finally:
            await database.close()

    wrong, link = asyncio.run(look())
    assert wrong == []
    assert link
