"""«Забрать всё» of both databases, brought into an empty installation of either, and taken out again: equal."""

import asyncio
import io
import json
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.backup.load import REST
from db.backup.sealed_file import BackupError
from db.engine import Database
from db.migrations import newest
from db.models import Base, Delivery, Invoice, MassAct, MassItem, Member, Reminder, User
from db.takeout import write
from db.takeout.contents import NAME
from db.takeout.forms import FILLED, LEFT_BEHIND, OF_INSTALLATION, WITHOUT_FIRM
from db.takeout.read import bring_back
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, DeliveryState, InvoiceState, ReminderState
from db.vocabulary.mass_acts import MassItemState, MassState
from services.books.service import BookProof
from services.core.sealing import SealJob
from services.delivery.claims import DeliveryClaims
from services.documents.images.model import CleanedImage, ImageRole
from services.domain.access import Actor
from services.domain.ids import ClientId, IssuerId
from services.export.archive_file import LARGEST, ArchiveFile
from services.export.takeout import SummedArchive
from services.mass_acts.job import MassActJob
from tests.support import postgres
from tests.support.factories import KeyTranslator, issued_invoice, make_services, paid
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.two_firms import World, make_world

Books = dict[str, list[dict[str, Any]]]


@pytest.fixture
async def world(database: Database, clock: FakeClock, tokens: FakeTokens) -> World:
    services = make_services(database, clock, tokens)
    world = await make_world(services, database)
    logo = CleanedImage(bytes(range(256)) * 40, 40, 20)  # every value that a byte may have
    await services.appearances.set_image(
        world.team.owner, IssuerId(world.mine["IssuerId"]), ImageRole.LOGO, logo
    )
    await issued_invoice(services, world.team.owner, ClientId(world.mine["ClientId"]))
    return world


@pytest.fixture(params=["to_sqlite", pytest.param("to_postgresql", marks=pytest.mark.postgres)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "to_sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'restored.db'}"
    else:
        cluster: postgres.Cluster = request.getfixturevalue("postgres_cluster")
        with cluster.database() as url:
            yield url


async def taken_out(
    database: Database, actor: Actor, clock: FakeClock, target: Path, largest: int = LARGEST
) -> tuple[Path, ...]:
    """The rows alone, as the bot puts them into its archive; one file for each part."""
    service = make_services(database, clock, FakeTokens()).takeouts
    paths = []
    with ArchiveFile(clock.now(), largest) as archive:
        summed = SummedArchive(archive)
        taken = await service.rows(actor, summed.put)
        archive.add("", service.manifest_name, taken.manifest(summed.sums))
        await service.note(actor)
        for place, part in enumerate(archive.finish()):
            part.seek(0)
            paths.append(target.with_name(f"{target.name}-{place}.zip"))
            paths[-1].write_bytes(part.read())
    return tuple(paths)


def entries(paths: tuple[Path, ...]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for path in paths:
        with ZipFile(path) as archive:
            found |= {name: archive.read(name) for name in archive.namelist()}
    return found


async def stored(database: Database, firm_id: int) -> Books:
    """Every row of the firm as the models read it, through a session of its own."""
    books: Books = {}
    async with AsyncSession(database.reader) as session:
        for name, table in Base.metadata.tables.items():
            if name in OF_INSTALLATION:
                continue
            query = select(table)
            if "firm_id" in table.c and name not in WITHOUT_FIRM:
                query = query.where(table.c.firm_id == firm_id)
            if name == "firms":
                query = query.where(table.c.id == firm_id)
            rows = [
                dict(row) for row in (await session.execute(query.order_by(*table.primary_key))).mappings()
            ]
            books[name] = [
                {column: value for column, value in row.items() if (name, column) not in LEFT_BEHIND}
                for row in rows
            ]
    return books


async def faults(database: Database) -> list[str]:
    return [fault for proof in await BookProof(TenantDatabase(database)).run() for fault in proof.faults]


async def brought_back(url: str, paths: tuple[Path, ...], now: datetime) -> Database:
    await asyncio.to_thread(bring_back, url, paths, now, FakeTokens().token)
    return Database(url)


def test_every_table_is_taken_or_says_why_not() -> None:
    tables = Base.metadata.tables
    taken = {name for name, table in tables.items() if "firm_id" in table.c and name not in OF_INSTALLATION}
    assert taken | WITHOUT_FIRM | OF_INSTALLATION.keys() == tables.keys() | {"alembic_version"}
    for name, column in LEFT_BEHIND:
        assert tables[name].c[column].nullable or column in FILLED, (name, column)
    secret = [
        (name, column.name)
        for name, table in tables.items()
        if name not in OF_INSTALLATION
        for column in table.c
        if any(word in column.name for word in ("token", "secret", "password", "hash"))
    ]
    assert set(secret) <= LEFT_BEHIND.keys()


async def test_taken_out_brought_into_an_empty_installation_and_taken_out_again(
    database: Database,
    world: World,
    clock: FakeClock,
    tokens: FakeTokens,
    empty_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    owner = world.team.owner
    monkeypatch.setattr(write, "LARGEST_FILE", 9_000)  # a large table lies in several files
    first = await taken_out(database, owner, clock, tmp_path / "first", 40_000)
    assert len(first) > 1  # parts, as of a firm that is too large for one message
    target = await brought_back(empty_url, first, clock.now())
    try:
        before, after = await stored(database, owner.firm_id), await stored(target, owner.firm_id)
        mine = {row["user_id"] for name in ("members", "contacts") for row in before[name]}
        before["users"] = [
            {**row, "firm_id": row["firm_id"] if row["firm_id"] == owner.firm_id else None}
            for row in before["users"]
            if row["id"] in mine
        ]
        # What was about to leave is in doubt there, or is no business of anybody there.
        under_way = {row["id"] for row in before["deliveries"] if row["state"] in ("queued", "sending")}
        assert under_way
        for row in before["deliveries"]:
            if row["id"] in under_way and row["audience"] == "client":
                row.update(state="unconfirmed", sent_at=row["sent_at"] or min(row["due_at"], clock.now()))
            elif row["id"] in under_way:
                row.update(state="cancelled", sent_at=None)
        for row in before["reminders"]:
            if row["delivery_id"] in under_way and row["state"] == "planned":
                row["state"] = "unconfirmed"
        for row in before["print_jobs"]:
            if row["state"] == "waiting":
                row.update(state="failed", reason="interrupted")
        # The act of taking out stands on the trail of whoever took, after what was taken.
        assert before["audit_entries"].pop()["action"] == "taken_out"
        assert {name for name, rows in after.items() if rows != before[name]} == set()
        assert sum(map(len, after.values())) > 100
        assert await faults(target) == []

        second = await taken_out(target, owner, clock, tmp_path / "second")
        was, now = entries(first), entries(second)
        rows = {name for name in was if name.endswith(".jsonl")}
        assert {name: now[name] for name in rows} == {name: was[name] for name in rows}
        everything = b"".join(was.values()).decode()
        assert {"data/audit_entries.jsonl", "data/audit_entries-2.jsonl"} <= rows
        assert "Другая фирма" not in everything  # of the same installation
        assert 'token_hash":' not in everything.replace('"token_hash": "text"', "")
        (client,) = (
            each for each in map(json.loads, was["data/payments.jsonl"].splitlines()) if each["id"] == 1
        )
        assert (client["amount_minor"], client["amount"]) == (500000, "5000.00")

        # Work goes on: ids and numbers after those that came.
        services = make_services(target, clock, tokens)
        clock.advance(minutes=1)
        invoice = await issued_invoice(services, owner, ClientId(world.mine["ClientId"]), "5.00")
        await paid(services, owner, invoice, "5.00")
        await SealJob(TenantDatabase(target), tokens).tick()
        assert await faults(target) == []
    finally:
        await target.close()


async def test_nothing_leaves_by_itself_of_books_that_were_brought_in(
    database: Database, world: World, clock: FakeClock, tokens: FakeTokens, tmp_path: Path
) -> None:
    owner, empty_url = world.team.owner, f"sqlite+aiosqlite:///{tmp_path / 'restored.db'}"
    async with database.writer.begin() as connection:
        await connection.execute(
            update(Delivery).values(state=DeliveryState.QUEUED.value, due_at=clock.now(), sent_at=None)
        )
        await connection.execute(update(Reminder).values(state=ReminderState.PLANNED.value))
        await connection.execute(
            update(Invoice).where(Invoice.sent_at.is_not(None)).values(next_remind_at=clock.now())
        )
        await connection.execute(update(MassAct).values(state=MassState.WORKING.value))
        await connection.execute(
            update(MassItem).where(MassItem.invoice_id.is_not(None)).values(state=MassItemState.WAITING.value)
        )
    paths = await taken_out(database, owner, clock, tmp_path / "all")
    clock.advance(minutes=5)
    target = await brought_back(empty_url, paths, clock.now())
    try:
        tenants = TenantDatabase(target)
        assert await DeliveryClaims(tenants, clock, tokens).claim() == []
        assert await DeliveryClaims(tenants, clock, tokens).recover_lost() == 0
        assert await MassActJob(tenants, clock, tokens, KeyTranslator()).claim() == []
        async with AsyncSession(target.reader) as session:
            states = set(
                await session.scalars(select(Delivery.state).where(Delivery.audience == Audience.CLIENT))
            )
            reminders = set(await session.scalars(select(Reminder.state)))
            looks = set(await session.scalars(select(Invoice.next_remind_at).distinct()))
            owed = (
                await session.scalars(
                    select(Invoice.next_remind_at).where(
                        Invoice.status == InvoiceState.ISSUED.value,
                        Invoice.sent_at.is_not(None),
                        Invoice.is_open,
                    )
                )
            ).all()
            people = (await session.execute(select(Member.user_id, User.id).join(User))).all()
        assert states == {DeliveryState.UNCONFIRMED.value}
        assert ReminderState.PLANNED not in reminders
        assert set(owed) == {clock.now() + REST}
        assert looks <= {None, clock.now() + REST}
        assert (1001, 1001) in [tuple(each) for each in people]
        assert await faults(target) == []
    finally:
        await target.close()


async def test_who_stops_it_leaves_nothing_behind(database: Database, world: World, clock: FakeClock) -> None:
    """Broken off at any moment: the database serves others as before, and the next one is whole."""
    service = make_services(database, clock, FakeTokens()).takeouts

    async def put(_folder: str, name: str, _content: bytes) -> str:
        files.append(name)
        if len(files) > 1:  # the first is not of the database
            begun.set()
        return name

    for turns in range(0, 120, 6):  # more than there are connections
        files: list[str] = []
        begun = asyncio.Event()
        making = asyncio.create_task(service.rows(world.team.owner, put))
        for _ in range(turns):
            await asyncio.sleep(0)
        if turns > 60:
            await begun.wait()
        making.cancel()
        with suppress(asyncio.CancelledError):
            await making
    files = []
    taken = await service.rows(world.team.owner, put)
    assert {name for each in taken.books.tables.values() for name in each.files} == set(files) - {
        "README.txt"
    }
    assert taken.invoices


def packed(files: dict[str, bytes], target: Path) -> tuple[Path, ...]:
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return (target,)


def resummed(files: dict[str, bytes], change: Any = None) -> dict[str, bytes]:
    """With a list of contents that fits what was changed, as somebody would make who knows how."""
    said = json.loads(files[NAME])
    said.pop("sha256")
    if change is not None:
        change(said)
    for name in said["files"]:
        if name in files:
            content = files[name]
            said["files"][name] = {"size": len(content), "sha256": sha256(content).hexdigest()}
    plain = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return {**files, NAME: json.dumps({**said, "sha256": sha256(plain).hexdigest()}).encode()}


async def test_what_is_no_whole_take_out_is_refused_with_a_sentence(
    database: Database, world: World, clock: FakeClock, tmp_path: Path
) -> None:
    paths = await taken_out(database, world.team.owner, clock, tmp_path / "whole")
    whole, target = entries(paths), tmp_path / "target.db"
    url = f"sqlite+aiosqlite:///{target}"
    clients = "data/clients.jsonl"
    other_firm = whole[clients].replace(b'"firm_id":1', b'"firm_id":2')
    nobody = whole[clients].replace(b'"responsible_id":', b'"responsible_id":99')

    def in_future(said: dict[str, Any]) -> None:
        said["revision"] = "9999"

    def of_later_format(said: dict[str, Any]) -> None:
        said["takeout"] = 2

    def of_installation(said: dict[str, Any]) -> None:
        said["tables"]["owner_claims"] = said["tables"].pop("tasks")

    def other_columns(said: dict[str, Any]) -> None:
        said["tables"]["tasks"]["columns"]["spell"] = "text"

    damage = "The file is damaged"
    cases: dict[str, tuple[dict[str, bytes], str]] = {
        "no list": (
            {name: each for name, each in whole.items() if name != NAME},
            "There is no manifest.json",
        ),
        "list": ({**whole, NAME: whole[NAME].replace(b'"firm": 1', b'"firm": 2')}, damage),
        "list is none": ({**whole, NAME: b"[" * 100_000}, damage),
        "rows": ({**whole, clients: whole[clients].replace(b'"country":"RU"', b'"country":"KZ"')}, damage),
        "rows changed": ({**whole, clients: whole[clients][:-2] + b" \n"}, damage),
        "missing": ({name: each for name, each in whole.items() if name != clients}, "name all parts"),
        "not listed": ({**whole, "data/more.jsonl": b"{}\n"}, damage),
        "escapes": ({**whole, "../evil": b"x"}, damage),
        "absolute": ({**whole, "/etc/evil": b"x"}, damage),
        "bomb": ({**whole, "pdf/bomb.pdf": bytes(30_000_000)}, damage),
        "newer books": (resummed(whole, in_future), "only a newer version of the bot knows"),
        "newer format": (resummed(whole, of_later_format), "made by a newer version"),
        "the installation's": (resummed(whole, of_installation), damage),
        "columns": (resummed(whole, other_columns), damage),
        "another firm": (resummed({**whole, clients: other_firm}), damage),
        "no such member": (resummed({**whole, clients: nobody}), damage),
        "no JSON": (resummed({**whole, clients: b"{not}\n"}), damage),
        "deep": (resummed({**whole, clients: b"[" * 200_000 + b"\n"}), damage),
    }
    for name, (files, sentence) in cases.items():
        said = ""
        try:
            await asyncio.to_thread(
                bring_back, url, packed(files, tmp_path / "hurt.zip"), clock.now(), FakeTokens().token
            )
        except BackupError as error:
            said = str(error)
        assert sentence in said, name
        assert not target.exists(), name
    hurt = tmp_path / "hurt.zip"
    hurt.write_bytes(paths[0].read_bytes()[:-100])
    with pytest.raises(BackupError, match="no archive of the bot"):
        await asyncio.to_thread(bring_back, url, (hurt,), clock.now(), FakeTokens().token)
    with pytest.raises(BackupError, match="There are books in this database already"):
        await asyncio.to_thread(bring_back, database.url, paths, clock.now(), FakeTokens().token)
    assert newest() in whole[NAME].decode()
    # Nothing of these was whole; this is.
    await asyncio.to_thread(bring_back, url, packed(resummed(whole), hurt), clock.now(), FakeTokens().token)


async def test_an_entry_that_hides_is_refused(clock: FakeClock, tmp_path: Path) -> None:
    """Two entries of one name: which of them counts would be anybody's guess."""
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        for content in (b"{}", b"[]"):
            with (
                pytest.warns(UserWarning, match="Duplicate name")
                if NAME in archive.namelist()
                else nullcontext()
            ):
                archive.writestr(ZipInfo(NAME), content)
    path = tmp_path / "two.zip"
    path.write_bytes(target.getvalue())
    with pytest.raises(BackupError, match="The file is damaged"):
        bring_back(f"sqlite+aiosqlite:///{tmp_path / 'target.db'}", (path,), clock.now(), FakeTokens().token)
