"""Database time of every phrase that the tests search for, in a firm with 10,000 invoices and ten acts on each.

    python -m tests.bench.phrases [a part of a phrase]

Each is asked in the search and in the inline mode, by the owner and by a lawyer who sees a fifth of the clients; its
time is the median of the rounds. With an argument the slowest phrase that holds it is said with the plans of its
statements.
"""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import event, select, text, update

from db.engine import Database
from db.models import Client, Contract, Invoice, Matter
from db.vocabulary.enums import Role
from services.container import Services
from services.domain.invoicing.number_template import normalise_number
from services.domain.money.money import Currency
from services.domain.text_folding import normalise_for_search
from tests.bench.clocks import SERVER_SETTINGS, Clock, Taken, clock_of
from tests.bench.firm import FIRM, NOW, actor, build
from tests.bench.queries import GOAL, full_scan
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.services.search import everyday, phrases
from tests.support import postgres
from tests.support.factories import make_services
from tests.support.fakes import FakeClock, FakeTokens

WARM, ROUNDS = 1, 3
"""The statements of one phrase are those of a hundred others, and warm with them."""
SEEN_BY_THE_LAWYER = 5
"""Every so many of the clients of `tests.bench.firm`, from the first on."""


def texts() -> list[str]:
    """All phrases, each once."""
    everywhere = [*everyday.PHRASES.values(), *phrases.PHRASES.values()]
    return list(dict.fromkeys(text for said in everywhere for text in said))


@dataclass(frozen=True, slots=True)
class Asked:
    text: str
    who: str
    taken: Taken


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        found = _measured("SQLite", f"sqlite+aiosqlite:///{Path(folder) / 'firm.db'}")
    if postgres.find_binaries() is None:
        return found
    run = postgres.Run(SERVER_SETTINGS)
    try:
        with postgres.cluster().database() as url:
            return [*found, *_measured("PostgreSQL", url)]
    finally:
        run.end()


def _measured(name: str, url: str) -> list[Row]:
    migrate(url)
    return asyncio.run(_rows(name, url))


async def _rows(name: str, url: str) -> list[Row]:
    database = Database(url)
    try:
        await build(database)
        await _plant(database)
        clock = await clock_of(database)
        scan = (await clock.measure(lambda: full_scan(database))).seconds
        services = make_services(database, FakeClock(NOW), FakeTokens())
        said = texts()
        made = []
        for what, how in (("searched", services.search.find), ("typed inline", services.search.inline)):
            asked = await _asked(clock, services, how, said)
            slowest = max(asked, key=lambda one: one.taken.seconds)
            half = median(one.taken.seconds for one in asked)
            late = sum(one.taken.seconds > GOAL for one in asked)
            made.append(
                Row(
                    f"{len(said)} phrases {what}, {name}",
                    f"p50 {half * 1000:.1f} ms, max {slowest.taken.seconds * 1000:.1f} ms in {slowest.taken.queries} "
                    f"queries ({slowest.who}, «{slowest.text}»; {late} above)",
                    f"{scan * 1000:.0f} ms full scan",
                    f"{scan / slowest.taken.seconds:.1f}×",
                    "≤5 ms",
                    slowest.taken.seconds <= GOAL,
                )
            )
            if len(sys.argv) > 1:
                await _explain(database, how, asked, sys.argv[1])
        return made
    finally:
        await database.close()


async def _asked(clock: Clock, services: Services, how: Any, said: list[str]) -> list[Asked]:
    asked = []
    for role in (Role.OWNER, Role.LAWYER):
        who = actor(1, role)
        for phrase in said:

            def question(phrase: str = phrase, who: Any = who) -> Any:
                return how(who, phrase)

            taken = await clock.measure(question, warm=WARM, rounds=ROUNDS, of=median)
            asked.append(Asked(phrase, str(role), taken))
    return asked


async def _explain(database: Database, how: Any, asked: list[Asked], part: str) -> None:
    """The ten slowest, and of the slowest that holds `part` each statement with its plan."""
    ordered = sorted(asked, key=lambda one: -one.taken.seconds)
    for one in ordered[:10]:
        print(f"{one.taken.seconds * 1000:6.2f} ms  {one.taken.queries} queries  {one.who}  «{one.text}»")
    worst = next(one for one in ordered if part in one.text)
    who = actor(1, Role(worst.who))
    print(f"\n«{worst.text}», {worst.who}")
    await how(who, worst.text)
    with _statements(database) as sent:
        await how(who, worst.text)
    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN (ANALYZE)"
    async with database.reader.connect() as connection:
        for statement, values in sent:
            plan = await connection.exec_driver_sql(f"{explain} {statement}", values)
            print(f"\n{' '.join(statement.split())[:600]}\n{values}")
            print("\n".join(f"    {row[-1]}" for row in plan))


@contextmanager
def _statements(database: Database) -> Iterator[list[tuple[str, Any]]]:
    sent: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        if not statement.startswith(("BEGIN", "SET", "COMMIT")):
            sent.append((statement, values))

    event.listen(database.reader.sync_engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(database.reader.sync_engine, "before_cursor_execute", note)


async def _plant(database: Database) -> None:
    """Gives cards and invoices that are there the names, numbers and sums that the phrases are about, within what the
    lawyer sees."""
    named = {**{key: (name, fields.get("tax_id")) for key, (name, fields) in phrases.CLIENTS.items()}}
    named |= {key: (name, fields.get("tax_id")) for key, (name, fields) in everyday.CLIENTS.items()}
    named |= dict(everyday.KAZAKH)
    ids = {key: FIRM + 1 + SEEN_BY_THE_LAWYER * place for place, key in enumerate(named)}
    bills = [*phrases.BILLS.values(), *everyday.BILLS.values()]
    async with database.writer.begin() as connection:
        for key, (name, tax_id) in named.items():
            values = {"name": name, "name_norm": normalise_for_search(name)} | (
                {"tax_id": tax_id} if tax_id else {}
            )
            await connection.execute(update(Client).where(Client.id == ids[key]).values(**values))
        for key, client in ids.items():
            of_client = select(Invoice.id).where(Invoice.client_id == client, Invoice.status == "issued")
            invoices = list(await connection.scalars(of_client.order_by(Invoice.id.desc())))
            for invoice, bill in zip(invoices, (one for one in bills if one.client == key), strict=False):
                minor = int(bill.total.replace(".", ""))
                sums = {"total_minor": minor, "net_minor": minor, "paid_minor": minor if bill.paid else 0}
                dated = phrases.day_of(bill.dated)
                await connection.execute(
                    update(Invoice)
                    .where(Invoice.id == invoice)
                    .values(**sums, currency=Currency(bill.currency).value, invoice_date=dated)
                )
        for place, (number, key) in enumerate({**everyday.CONTRACTS, "К-12": "Вега"}.items()):
            of = {"number": number, "number_norm": normalise_number(number), "client_id": ids[key]}
            await connection.execute(update(Contract).where(Contract.id == FIRM + place).values(**of))
        for place, (name, key) in enumerate(everyday.MATTERS.items()):
            called = {"name": name, "name_norm": normalise_for_search(name), "client_id": ids[key]}
            await connection.execute(update(Matter).where(Matter.id == FIRM + place).values(**called))
    if not database.is_sqlite:
        async with database.writer.connect() as connection:
            plain = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await plain.execute(text("VACUUM (FREEZE, ANALYZE) clients, invoices, contracts, matters"))


if __name__ == "__main__":
    print(format_table(rows()))
