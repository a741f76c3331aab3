"""Two accountants, one file, many taps, and SIGKILL at a commit: each payment once, and taken back as a whole."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Payment
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import PaymentKind, Role
from services.books.service import BookProof
from services.container import Services
from services.domain.access import Actor
from services.domain.ids import ClientId
from tests.services.statements.test_posting import ledger
from tests.support import factories
from tests.support.bank_lines import OWN_ACCOUNT, entry
from tests.support.fakes import FakeClock
from tests.support.statement_deaths import Job
from tests.support.statement_files import WRITERS

pytestmark = [pytest.mark.alone, pytest.mark.long]

REPOSITORY = Path(__file__).parents[3]
PEOPLE = (1001, 2001)
TAPS, FEW_TAPS = 20, 4
INVOICES = 3
SOME = (("before", 3), ("after", 8))
MOST = 400


class Graveyard:
    def __init__(self, database: Database, clock: FakeClock, folder: Path) -> None:
        self.taps = FEW_TAPS
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.statement_deaths"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=REPOSITORY,
            text=True,
        )
        self._url, self._now, self._folder = database.url, clock.now().isoformat(), folder
        self._files = 0

    def new_file(self, data: bytes) -> Path:
        self._files += 1
        path = self._folder / f"{self._files}.txt"
        path.write_bytes(data)
        return path

    def play(self, file: Path, act: str, side: str | None = None, nth: int = 0) -> bool:
        """Whether it was killed on the way."""
        job = Job(self._url, self._now, list(PEOPLE), str(file), act, self.taps, side, nth)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(asdict(job)), file=self._process.stdin, flush=True)
        ended = int(self._process.stdout.readline())
        assert ended in (0, -9), ended
        return ended == -9

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture
def graveyard(database: Database, clock: FakeClock, tmp_path: Path) -> Iterator[Graveyard]:
    yard = Graveyard(database, clock, tmp_path)
    yield yard
    yard.close()


async def trial(
    services: Services,
    database: Database,
    yard: Graveyard,
    owner: Actor,
    client: ClientId,
    side: str,
    nth: int,
) -> bool:
    """Whether anybody died."""
    invoices = [await factories.issued_invoice(services, owner, client, "1000") for _ in range(INVOICES)]
    lines = [entry(at, 1000, f"Оплата по счету № {one.row.number}") for at, one in enumerate(invoices, 1)]
    file = yard.new_file(WRITERS["one_c_ru"].write(lines, OWN_ACCOUNT))
    before, received = await ledger(database), await count(database, PaymentKind.RECEIVED)

    died = yard.play(file, "post", side, nth)
    assert not yard.play(file, "post")
    after = await ledger(database)
    assert await count(database, PaymentKind.RECEIVED) == received + INVOICES, (side, nth)
    for invoice in invoices:
        assert after["on"][invoice.row.id] == 100_000, (side, nth)
    assert after["money"].get(client, 0) == before["money"].get(client, 0) + INVOICES * 100_000

    died_too = yard.play(file, "back", side, nth)
    assert not yard.play(file, "back")
    assert await ledger(database) == before, (side, nth)
    assert await count(database, PaymentKind.RECEIVED) == received + INVOICES
    return died or died_too


async def count(database: Database, kind: PaymentKind) -> int:
    async with AsyncSession(database.reader) as session:
        found = select(func.count()).select_from(Payment).where(Payment.kind == kind)
        return await session.scalar(found) or 0


async def world(services: Services) -> tuple[Actor, ClientId]:
    owner = await factories.found_firm(services, PEOPLE[0])
    await factories.add_member(services, owner, Role.ACCOUNTANT, PEOPLE[1])
    client = await factories.add_client(services, owner, tax_id="7700000880")
    return owner, client.id


async def proven(database: Database) -> None:
    for proof in await BookProof(TenantDatabase(database)).run():
        assert proof.faults == (), proof


async def test_killed_at_some_commits(services: Services, database: Database, graveyard: Graveyard) -> None:
    owner, client = await world(services)
    for side, nth in SOME:
        assert await trial(services, database, graveyard, owner, client, side, nth), "nobody died"
    await proven(database)


@pytest.mark.soak
@pytest.mark.parametrize("side", ["before", "after"])
async def test_killed_at_each_commit(
    services: Services, database: Database, graveyard: Graveyard, side: str
) -> None:
    owner, client = await world(services)
    graveyard.taps, nth = TAPS, 1
    while nth < MOST and await trial(services, database, graveyard, owner, client, side, nth):
        nth += 1
    assert nth > TAPS
    await proven(database)
