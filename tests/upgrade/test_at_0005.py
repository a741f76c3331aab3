"""A database of the state before the start revision opens, and the dialogs that are open in it go on."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.engine import Database
from db.migrations import current, newest, upgrade
from db.vocabulary.enums import InvoiceStatus, MessageKind, SendOutcome
from handlers.notifications import render
from services.background import build_background
from services.container import build
from services.core.audit import ObjectType
from services.domain.access import Actor
from services.domain.ids import InvoiceId
from services.domain.ports import SystemTokens
from services.outbox.queue import SendResult
from services.reminders.holds import HoldKind
from tests.conftest import migrate
from tests.handlers.in_process_bot import Room, nothing_wrong
from tests.structure.test_migrations import differences, look, made_from_models, rules
from tests.support import factories, postgres
from tests.support.delivery_steps import begin_one, facts_of, record_one
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.texts import TRANSLATOR
from tests.upgrade.world import ANNA, FOLDER, IVAN, MARIA, enter, press, restore

REVISION = "0005"
FIRST, SECOND, DRAFT = InvoiceId(1), InvoiceId(2), InvoiceId(3)


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    path = tmp_path / "old.db"
    restore(path, REVISION)
    return path


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def old_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """With the rows of then on SQLite, and the tables of then on both."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{request.getfixturevalue('old_file')}"
        return
    cluster: postgres.Cluster = request.getfixturevalue("postgres_cluster")
    with cluster.database() as url:
        asyncio.run(_restore_tables(url))
        yield url


async def _restore_tables(url: str) -> None:
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.begin() as connection:
        raw = await connection.get_raw_connection()
        await raw.driver_connection.execute((FOLDER / f"at_{REVISION}.postgresql.sql").read_text("utf-8"))
    await engine.dispose()


@pytest.fixture
async def room(old_file: Path, clock: FakeClock) -> AsyncIterator[Room]:
    """The code of today over the database and the chats of then."""
    migrate(f"sqlite+aiosqlite:///{old_file}")
    clock.advance(minutes=5)
    room = enter(old_file, clock, REVISION)
    yield room
    await room.close()


def test_it_has_the_tables_of_today(old_url: str) -> None:
    assert current(old_url) == [REVISION]
    upgrade(old_url)
    assert current(old_url) == [newest()]
    assert look(old_url, differences) == []
    assert look(old_url, rules) == look(old_url, made_from_models)


async def test_one_can_work_in_it(old_url: str, clock: FakeClock) -> None:
    migrate(old_url)
    database = Database(old_url)
    services = build(database, clock, FakeTokens(), TRANSLATOR)
    owner = await factories.found_firm(services, 9001, "Борис", factories.russian_firm("ООО «Новая»"))
    client = await factories.add_client(services, owner)
    invoice = await factories.issued_invoice(services, owner, client.id)
    await factories.paid(services, owner, invoice, "100000.00")
    assert (await services.invoices.view(owner, invoice.row.id)).row.status is InvoiceStatus.PAID
    await database.close()


async def who(room: Room, user: int) -> Actor:
    actor = (await room.services.identity.resolve(user, "-", None, "ru")).actor
    assert actor is not None
    return actor


async def test_its_rows_are_read(room: Room) -> None:
    services, anna = room.services, await who(room, ANNA)
    assert anna.name == "Анна"

    first = await services.invoices.view(anna, FIRST)
    assert (first.row.number, first.row.status, first.row.client_name) == (
        "2026-0001",
        InvoiceStatus.ISSUED,
        "ООО «Ромашка»",
    )
    document = await services.invoices.document(anna, FIRST)
    assert (document.number, document.issuer.name) == ("2026-0001", "ООО «Пример»")
    second = await services.invoices.view(anna, SECOND)
    assert second.row.status is InvoiceStatus.PARTIAL
    assert [hold.kind for hold in await services.holds.of_invoice(anna, SECOND)] == [HoldKind.PROMISE]
    assert [payment.amount.minor for payment in await services.payments.of_invoice(anna, SECOND)] == [
        20_000_00
    ]
    assert [row.due_on for row in (await services.tasks.list(anna)).items] == [date(2026, 12, 1)]
    actions = {event.action for event in await services.audit.timeline(anna, ObjectType.INVOICE, FIRST)}
    assert actions >= {"drafted", "issued", "task_set"}


async def test_what_was_queued_then_is_sent_now(room: Room) -> None:
    """A payload of then, read by the code of today."""
    engine = build_background(room.database, room.clock, SystemTokens(), room.translator)
    sent = []
    while batch := await engine.deliveries.claim():
        for claimed in batch:
            outgoing = await begin_one(engine.deliveries, claimed)
            assert outgoing is not None
            facts = await facts_of(engine.content, outgoing)
            assert facts is not None
            assert render(room.translator, facts).text
            sent.append(outgoing.kind)
            await record_one(engine.deliveries, outgoing, SendResult(SendOutcome.SENT, "1"))
    assert {MessageKind.INVOICE, MessageKind.WORD} <= set(sent)
    ivan = (await room.services.identity.resolve(IVAN, "-", None, "ru")).contacts[0]
    assert [row.id for row in (await room.services.portal.invoices(ivan)).items] == [FIRST]


async def test_its_open_dialogs_go_on(room: Room) -> None:
    assert [room.where(user) for user in (ANNA, MARIA, IVAN)] == [
        "Draft:line_sum",
        "NewPayment:confirm",
        "PortalAsk:confirm",
    ]
    with nothing_wrong(room, "a typed sum"):
        await room.say(ANNA, "15 000")
    assert room.where(ANNA) == "Draft:main"
    assert "Устная консультация" in room.live(ANNA).text
    lines = (await room.services.invoices.view(await who(room, ANNA), DRAFT)).lines
    assert [(line.description, line.price.minor) for line in lines] == [("Устная консультация", 15_000_00)]

    with nothing_wrong(room, "a pressed «save»"):
        await press(room, MARIA, "Записать")
    payments = await room.services.payments.of_invoice(await who(room, MARIA), FIRST)
    assert [payment.amount.minor for payment in payments] == [40_000_00]

    with nothing_wrong(room, "a pressed «pass on»"):
        await press(room, IVAN, "Передать")
    assert room.rows("SELECT json_extract(after, '$.text') FROM audit_entries WHERE action = 'asked'") == [
        ("Можно ли двумя частями?",)
    ]


async def test_a_button_of_then_still_works(room: Room) -> None:
    """Under a message that the bot sent by itself: it holds an act and ids, and no dialog."""
    with nothing_wrong(room, "a button"):
        await room.press(MARIA, room.live(MARIA), {"text": "-", "callback_data": f"p:open:{SECOND}:0:1"})
    assert room.where(MARIA) == "InvoiceCard:main"
    assert "2026-0002" in room.live(MARIA).text
