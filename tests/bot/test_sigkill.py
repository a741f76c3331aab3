"""A sender killed with SIGKILL at every point between the plan and the record: nothing is lost, no client hears
twice, and what nobody knows is put before a person."""

import asyncio
import json
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncSession

from bot.delivery.worker import TOGETHER
from db.engine import Database
from db.models import Delivery, Invoice, Reminder
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import HoldKind, ReminderMode, Role, SendOutcome
from services.container import Services
from services.delivery.claims import LEASE, DeliveryClaims
from services.domain.access import Actor
from services.domain.ids import ClientId, InvoiceId
from services.outbox.queue import SendResult
from services.reminders.wakeup import mark_sent
from tests.bot.kill_points import LANES, POINTS, Job
from tests.conftest import migrate, postgres
from tests.sandbox.driver import REPOSITORY
from tests.support import factories
from tests.support.delivery_steps import begin_one, record_one
from tests.support.fakes import FakeClock, FakeTokens

SENT_ON = datetime(2026, 11, 24, 9, tzinfo=UTC)
MORNING = datetime(2026, 12, 7, 7, 30, tzinfo=UTC)
"""A Monday, 10:30 in Moscow: a day after what was due on the 4th, three days before what is due on the 10th."""
OVERDUE, SOON = date(2026, 12, 4), date(2026, 12, 10)
LEDGER = {
    "sent": 7,
    "superseded": 8,  # the step before the due date, and what was sent too lately
    "held": 2,
    "cancelled": 1,
    "asked": 1,
}
"""Of everybody, where nobody dies; alerts to staff besides, one to each."""
ALERTS = 2
KILLS = [(client, nth) for client in range(5) for nth in (1, 2)]
"""Which clients there are, and which passing of the point is the last."""
HERE = {"sqlite": KILLS[::3], "postgresql": KILLS[1::3]}
"""Every client, together and one by one; the other database has the others' passings. `make soak` has all on both."""


@dataclass(frozen=True, slots=True)
class Books:
    """What a second session sees, and what Telegram and the mail server got."""

    ledger: dict[tuple[int, str, str], str]
    """(invoice, step, recipient) → how it ended."""
    deliveries: dict[int, Delivery]
    letters: list[dict[str, Any]]

    def arrived(self, delivery: int) -> list[dict[str, Any]]:
        return [letter for letter in self.letters if letter["delivery"] == delivery]

    def of(self, invoices: set[InvoiceId]) -> dict[tuple[int, str, str], str]:
        return {key: state for key, state in self.ledger.items() if key[0] in invoices}


@dataclass(frozen=True, slots=True)
class Cast:
    """The invoices of each client: of those that hear of them, and of those whose step ends without a message."""

    heard: list[list[InvoiceId]]
    silent: list[list[InvoiceId]]

    def pair(self, number: int) -> list[list[InvoiceId]]:
        """One of each."""
        return [self.silent[number], self.heard[number]]


class Graveyard:
    """Starts processes, and hears how they ended."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bot.kill_points"],
            cwd=REPOSITORY,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, job: Job) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(asdict(job)), file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()


@dataclass
class World:
    """A firm on the morning of its reminders, copied for each trial."""

    graveyard: Graveyard
    url: str
    cast: Cast
    copy: Callable[[], None]
    letters: Path

    def __post_init__(self) -> None:
        """What becomes of everybody where nobody dies."""
        self.database = Database(self.url)
        self.copy()
        self._run("rehearsal", MORNING)
        self.plain = self._read()

    def trial(self, point: str, clients: list[list[InvoiceId]], nth: int) -> None:
        """The first process dies; the second comes at once, the third when the leases of the first are over.

        At the first passing of a point the messages are together, at a later one each is by itself: together they pass
        it perhaps once.
        """
        invoices = {invoice for client in clients for invoice in client}
        self.copy()
        asyncio.run(self._silence(invoices))
        self._run("first", MORNING, point, nth)
        self._run("second", MORNING + timedelta(seconds=2))
        self._run("third", MORNING + LEASE + timedelta(seconds=1))
        judge(self._read(), self.plain.of(invoices), point, together=nth == 1)

    def _run(self, name: str, now: datetime, point: str | None = None, nth: int = 0) -> None:
        job = Job(self.url, now.isoformat(), str(self.letters), name, point, nth, together=nth <= 1)
        ended = self.graveyard.run(job)
        assert ended == (-signal.SIGKILL if point else 0), f"the {name} process has ended with {ended}"

    def _read(self) -> Books:
        letters = [json.loads(line) for line in self.letters.read_text().splitlines()]
        self.letters.unlink()
        return asyncio.run(self._books(letters))

    async def _books(self, letters: list[dict[str, Any]]) -> Books:
        async with AsyncSession(self.database.reader, expire_on_commit=False) as session:
            reminders = list(await session.scalars(select(Reminder)))
            deliveries = list(await session.scalars(select(Delivery).where(Delivery.created_at >= MORNING)))
        await self.database.close()
        ledger = {(row.invoice_id, row.step, row.recipient): row.state for row in reminders}
        return Books(ledger, {row.id: row for row in deliveries}, letters)

    async def _silence(self, but: set[InvoiceId]) -> None:
        """Nothing is due of the other invoices."""
        async with AsyncSession(self.database.writer) as session, session.begin():
            await session.execute(update(Invoice).where(Invoice.id.not_in(but)).values(next_remind_at=None))
        await self.database.close()  # its connections belong to this loop, and the file is replaced


async def settle(url: str) -> Cast:
    """The firm: clients to be written to, and some whose step ends without a message."""
    database, clock = Database(url), FakeClock(SENT_ON)
    services = factories.make_services(database, clock, FakeTokens())
    owner = await factories.found_firm(services)
    lawyer = await factories.add_member(services, owner, Role.LAWYER, 1002, "Пётр")
    firm = Firm(database, services, owner, clock)
    two = await firm.client("АО «Два контакта»", contacts=2)
    mail = await firm.client("АО «Почта»", email="post@example.com")
    other = await firm.client("АО «У юриста»", contacts=1, responsible=lawyer)
    asking = await firm.client("АО «Вопрос»", contacts=1, responsible=lawyer, mode=ReminderMode.CONFIRM)
    plain = await firm.client("АО «Контакт»", contacts=1)
    heard = [[await firm.invoice(two), await firm.invoice(two)]]
    heard += [[await firm.invoice(client)] for client in (mail, other, asking, plain)]
    paused = await firm.client("АО «Пауза»", contacts=1)
    disputed = await firm.client("АО «Спор»", contacts=1)
    lately = [await firm.client(f"АО «Недавно {number}»", contacts=1) for number in (1, 2)]
    mute = await firm.client("АО «Без напоминаний»", contacts=1)
    await services.portal.mute(await factories.contact_actor(services, firm.last), True)
    silent = [[await firm.invoice(client, SOON)] for client in (paused, disputed, mute)]
    await services.holds.hold_client(
        owner, paused, HoldKind.PAUSE, date(2026, 12, 20), "отпуск", factories.act_key()
    )
    await services.holds.hold_invoice(
        owner, silent[1][0], HoldKind.DISPUTE, None, "претензия", factories.act_key()
    )
    clock.set(MORNING - timedelta(hours=1))
    silent += [[await firm.invoice(client, SOON)] for client in lately]
    await firm.drain()
    await database.close()
    return Cast(heard, silent)


@dataclass
class Firm:
    database: Database
    services: Services
    owner: Actor
    clock: FakeClock
    last: int = 5000
    """The Telegram id of the newest contact."""

    async def client(
        self,
        name: str,
        *,
        contacts: int = 0,
        email: str | None = None,
        mode: ReminderMode = ReminderMode.AUTO,
        responsible: Actor | None = None,
    ) -> ClientId:
        client = await factories.add_client(self.services, self.owner, name, email=email)
        if responsible is not None:
            await self.services.clients.change_responsible(self.owner, client.id, responsible.member_id)
        await self.services.policies.choose_mode(self.owner, client.id, mode)
        for _ in range(contacts):
            self.last += 1
            await factories.add_contact(self.services, self.owner, client.id, self.last)
        return client.id

    async def invoice(self, client: ClientId, due: date = OVERDUE) -> InvoiceId:
        """In its client's hands."""
        draft = await factories.draft_invoice(self.services, self.owner, client)
        await self.services.drafts.set_due_date(self.owner, draft.row.id, due)
        issued = await self.services.invoices.issue(self.owner, draft.row.id)
        async with TenantDatabase(self.database).write(self.owner.firm_id) as uow:
            row = await uow.invoices.get(issued.row.id)
            assert row is not None
            await mark_sent(uow, self.clock, row)
        return issued.row.id

    async def drain(self) -> None:
        """Words of welcome, and what else making a firm has queued."""
        outbox = DeliveryClaims(TenantDatabase(self.database), self.clock, FakeTokens())
        while claimed := await outbox.claim():
            for row in claimed:
                outgoing = await begin_one(outbox, row)
                assert outgoing is not None
                await record_one(outbox, outgoing, SendResult(SendOutcome.SENT, "1"))


@pytest.fixture(scope="session")
def graveyard() -> Iterator[Graveyard]:
    opened = Graveyard()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def on_sqlite(graveyard: Graveyard, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("sigkill")
    settled, trial = folder / "settled.db", folder / "trial.db"
    shutil.copy(sqlite_template, settled)
    cast = asyncio.run(settle(f"sqlite+aiosqlite:///{settled}"))

    def copy() -> None:
        for part in folder.glob("trial.db*"):
            part.unlink()
        shutil.copy(settled, trial)

    return World(graveyard, f"sqlite+aiosqlite:///{trial}", cast, copy, folder / "letters")


@pytest.fixture(scope="session")
def on_postgresql(
    graveyard: Graveyard, postgres_cluster: postgres.Cluster, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    letters = tmp_path_factory.mktemp("sigkill") / "letters"
    with (
        postgres_cluster.database(postgres_cluster.template(migrate)) as settled,
        postgres_cluster.database() as trial,
    ):
        cast = asyncio.run(settle(settled))
        source, target = (make_url(url).database for url in (settled, trial))

        def copy() -> None:
            postgres_cluster.sql(
                f"DROP DATABASE {target} WITH (FORCE)", f"CREATE DATABASE {target} TEMPLATE {source}"
            )

        yield World(graveyard, trial, cast, copy, letters)


def test_where_nobody_dies_each_hears_once(on_sqlite: World) -> None:
    books = on_sqlite.plain
    states = Counter(state for (_, _, who), state in books.ledger.items() if not who.startswith("member:"))
    assert states == LEDGER
    assert {row.state for row in books.deliveries.values()} == {"sent"}
    assert Counter(letter["kind"] for letter in books.letters) == {
        "reminder": 5,
        "alert": ALERTS,
        "ask": 1,
    }
    assert len({letter["delivery"] for letter in books.letters}) == len(books.letters)


@pytest.mark.parametrize("point", POINTS)
def test_killed_on_sqlite(on_sqlite: World, point: str) -> None:
    for client, nth in HERE["sqlite"]:
        on_sqlite.trial(point, on_sqlite.cast.pair(client), nth)


@pytest.mark.postgres
@pytest.mark.parametrize("point", POINTS)
def test_killed_on_postgresql(on_postgresql: World, point: str) -> None:
    for client, nth in HERE["postgresql"]:
        on_postgresql.trial(point, on_postgresql.cast.pair(client), nth)


def judge(books: Books, expected: dict[tuple[int, str, str], str], point: str, *, together: bool) -> None:
    """`expected` is the ledger of these invoices where nobody dies."""
    # Nothing is lost, nothing is there twice.
    assert books.ledger.keys() == expected.keys()
    changed = {key: state for key, state in books.ledger.items() if state != expected[key]}
    assert {expected[key] for key in changed} <= {"sent"}
    assert set(changed.values()) <= {"unconfirmed"}, changed
    assert {row.state for row in books.deliveries.values()} <= {"sent", "unconfirmed"}

    before = any(step in point for step in ("plan", "claim", "before the commit of begin"))
    unknown = [row for row in books.deliveries.values() if row.state == "unconfirmed"]
    assert bool(unknown) == bool(changed)
    if together:
        assert not (before and unknown), "nothing had begun"
        assert len(unknown) <= TOGETHER
    else:
        assert len(unknown) <= LANES - before, "only what was on its way at that moment"
    for row in books.deliveries.values():
        arrived = books.arrived(row.id)
        if row.audience == "staff":
            # What nobody knows is sent to staff once more, by another process.
            assert row.state == "sent"
            assert 1 <= len(arrived) <= 2
            assert len({letter["sender"] for letter in arrived}) == len(arrived)
        elif row.state == "sent":
            assert len(arrived) == 1
        else:
            assert len(arrived) <= 1, "a client never hears twice"
            assert {letter["sender"] for letter in arrived} <= {"first"}
            (told,) = [
                trouble
                for trouble in books.deliveries.values()
                if trouble.payload.get("delivery_id") == row.id
            ]
            assert (told.kind, told.audience, told.payload["why"]) == ("trouble", "staff", "unconfirmed")
            (letter,) = books.arrived(told.id)
            assert letter["buttons"][:2] == ["🔁 Повторить", "Считать отправленным"]

    if together and point == "after the commit of begin":
        states = {row.state for row in books.deliveries.values() if row.audience == "client"}
        assert states <= {"unconfirmed"}, "they had begun together"
    if point == "after the send":
        victim = [letter for letter in books.letters if letter["sender"] == "first"][-1]
        row = books.deliveries[victim["delivery"]]
        assert (row.state, len(books.arrived(row.id))) == (
            ("unconfirmed", 1) if row.audience == "client" else ("sent", 2)
        )
