"""The books of a working firm are proved clean, and each fault that is planted beneath is named."""

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import Database
from db.models import PrintedImage
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import PaymentMethod, TaskKind
from services.books.service import BookProof
from services.books.views import Proof, in_words
from services.container import Services
from services.core.sealing import SealJob
from services.documents.images.model import CleanedImage, ImageRole
from services.domain.access import Actor
from services.domain.ids import ClientId, InvoiceId, PaymentId
from services.domain.money.money import Currency, Money
from services.payments.views import NewPayment
from services.tasks.views import NewTask
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    add_contact,
    default_issuer,
    draft_invoice,
    issued_invoice,
    keeps_world,
    make_team,
    paid,
    stages_contract,
)
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.dunning import Dunning
from tests.support.worlds.two_firms import mark_sent


async def prove(database: Database) -> dict[str, Proof]:
    return {proof.area: proof for proof in await BookProof(TenantDatabase(database)).run()}


def faults_of(proofs: dict[str, Proof]) -> list[str]:
    return [fault for proof in proofs.values() for fault in proof.faults]


@pytest.fixture
async def world(database: Database, services: Services, clock: FakeClock, tokens: FakeTokens) -> Team:
    """Two firms in the middle of their work, the first with two clients: everything that may happen to an invoice has
    happened to one. The faults below name its rows by their ids, so nobody else builds on it."""

    async def build(services: Services) -> Team:
        return await _two_firms(database, services, clock, tokens)

    return await keeps_world(build)(services)


async def _two_firms(database: Database, services: Services, clock: FakeClock, tokens: FakeTokens) -> Team:
    team = await make_team(services, 1001)
    other = await make_team(services, 2001)
    clients = [await _work_for_a_client(services, actor) for actor in (team.owner, team.owner, other.owner)]
    for number, (actor, (client, invoice)) in enumerate(
        zip((team.owner, team.owner, other.owner), clients, strict=True)
    ):
        await add_contact(services, actor, client, 7001 + number)
        await mark_sent(database, actor, invoice)
        await services.manual_reminders.remind(actor, invoice, act_key())
    await _live_through(services, team.owner, clients[0][0])
    await Dunning(database, services, clock, team, clients[0][0]).tick()
    await SealJob(TenantDatabase(database), tokens).tick()
    return team


async def _work_for_a_client(services: Services, actor: Actor) -> tuple[ClientId, InvoiceId]:
    """A draft and three invoices: an open one, one that is paid with 4 000 left as an advance, another open one."""
    client = await add_client(services, actor, "АО «Вега»", email="vega@example.com")
    await stages_contract(services, actor, client.id)
    await draft_invoice(services, actor, client.id)
    first = await issued_invoice(services, actor, client.id)
    settled = await issued_invoice(services, actor, client.id, "1000.00")
    await paid(services, actor, settled, "5000.00")
    await issued_invoice(services, actor, client.id, "2000.00")
    control = NewTask(first.row.id, TaskKind.PAYMENT_CONTROL, date(2026, 11, 25), act_key())
    await services.tasks.create(actor, control)
    return client.id, first.row.id


async def _live_through(services: Services, owner: Actor, client: ClientId) -> None:
    issuer = await default_issuer(services, owner)
    reversed_one = await issued_invoice(services, owner, client, "300.00")
    made = await paid(services, owner, reversed_one, "100.00")
    await services.payments.reverse(owner, PaymentId(made.id), "Ошибка банка")
    await services.payments.refund(
        owner,
        client,
        issuer.id,
        Money.of("500.00", Currency.RUB),
        reversed_one.row.invoice_date,
        PaymentMethod.BANK,
        "Просьба клиента",
        act_key(),
    )
    await services.payments.use_advance(
        owner, reversed_one.row.id, Money.of("50.00", Currency.RUB), act_key()
    )
    await services.invoices.write_off(owner, reversed_one.row.id, "Безнадёжно")
    wrong = await issued_invoice(services, owner, client, "700.00")
    await paid(services, owner, wrong, "200.00")
    draft = await services.invoices.correct(owner, wrong.row.id, "Не та сумма", True, act_key())
    await services.invoices.issue(owner, draft.row.id)
    others = await issued_invoice(services, owner, client, "10.00")
    await services.payments.record(
        owner,
        NewPayment(
            others.row.id,
            Money.of("20.00", Currency.RUB),
            others.row.invoice_date,
            PaymentMethod.CASH,
            act_key(),
            cover_others=True,
        ),
    )


async def test_clean_books_say_what_was_looked_at(database: Database, world: Team) -> None:
    proofs = await prove(database)
    assert faults_of(proofs) == []
    assert list(proofs) == ["numbers", "sums", "files", "money", "reminders", "rows", "trail"]
    counts = {}
    async with database.reader.connect() as connection:
        for name in (
            "invoices WHERE number IS NOT NULL",
            "payments",
            "allocations",
            "reminders",
            "audit_entries",
        ):
            counts[name.partition(" ")[0]] = await connection.scalar(text(f"SELECT count(*) FROM {name}"))
    assert proofs["numbers"].looked_at.startswith(f"{counts['invoices']} numbers in 2 series")
    assert proofs["sums"].looked_at.startswith(f"{counts['invoices']} invoices with")
    assert proofs["money"].looked_at.startswith(
        f"{counts['payments']} payments in {counts['allocations']} parts"
    )
    assert proofs["reminders"].looked_at.startswith(f"{counts['reminders']} reminders and")
    assert counts["reminders"] > 0
    assert proofs["trail"].looked_at.startswith(f"{counts['audit_entries']} sealed acts")
    assert len(proofs["trail"].notes) == 2
    assert "Firm 1: the chain ends with 1:" in proofs["trail"].notes[0]


async def test_empty_books_are_clean(database: Database) -> None:
    assert faults_of(await prove(database)) == []


async def test_nothing_is_written(database: Database, world: Team) -> None:
    """The transaction can't: not even what somebody adds by mistake."""
    with pytest.raises(Exception, match=r"read-?only"):
        async with TenantDatabase(database).books() as books:
            await books._session.execute(text("UPDATE firms SET name = 'x'"))
    assert [row[0] for row in await rows(database, "SELECT count(*) FROM firms WHERE name = 'x'")] == [0]


async def loosen(connection: AsyncConnection, *tables: str) -> None:
    """Takes from tables all that keeps wrong rows out: keys, checks, triggers."""
    for table in tables:
        if connection.dialect.name == "sqlite":
            await connection.execute(text(f"CREATE TABLE loose AS SELECT * FROM {table}"))
            await connection.execute(text(f"DROP TABLE {table}"))
            await connection.execute(text(f"ALTER TABLE loose RENAME TO {table}"))
            continue
        await connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
        rules = await connection.execute(
            text(
                f"SELECT conname FROM pg_constraint WHERE conrelid = '{table}'::regclass"
                " AND contype IN ('u', 'c', 'f', 'p')"
            )
        )
        for name in rules.scalars().all():
            await connection.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {name} CASCADE"))
        indexes = await connection.execute(
            text(f"SELECT indexname FROM pg_indexes WHERE tablename = '{table}' AND indexdef LIKE '%UNIQUE%'")
        )
        for name in indexes.scalars().all():
            await connection.execute(text(f"DROP INDEX {name}"))


async def plant(database: Database, tables: Sequence[str], *statements: str) -> None:
    async with database.writer.connect() as connection:
        if database.is_sqlite:
            raw: Any = (await connection.get_raw_connection()).driver_connection
            await raw.execute("PRAGMA foreign_keys=OFF")
            await raw.execute("PRAGMA legacy_alter_table=ON")
        async with connection.begin():
            await loosen(connection, *tables)
            for statement in statements:
                await connection.execute(text(statement.replace(":", "\\:")))


async def rows(database: Database, statement: str) -> list[Any]:
    async with database.reader.connect() as connection:
        return list(await connection.execute(text(statement)))


PLANTED: dict[str, tuple[str, tuple[str, ...]]] = {
    "a number that was given twice": (
        "UPDATE invoices SET number = '2026-0003' WHERE id = 6",
        (
            r"The number 2026-0003 stands on 2 invoices of issuer 1, firm 1\.",
            r"The search does not find invoice 2026-0003 \(id 6, firm 1\) by its number",
            r"The page of invoice 2026-0003 \(id 6, firm 1\) has another number",
            r"Of invoice 2026-0003 \(id 6, firm 1\) the trail says that it was issued as 2026-0004 \(act \d+\)",
        ),
    ),
    "an invoice that is gone": (
        "DELETE FROM invoices WHERE id = 12",
        (
            r"Missing among the numbers of issuer 2, series 1, year 2026 \(firm 2\): 3\.",
            r"Invoice 2026-0003 \(id 12, firm 2\) was issued by act \d+ and is gone",
            r"Row \d+ of (invoice_lines|holds|deliveries) names invoices 12 as its invoice_id, which is not there",
        ),
    ),
    "a place in the series that was given twice": (
        "UPDATE invoices SET seq = 9 WHERE id = 16",
        (
            r"Missing among the numbers of issuer 1, series 1, year 2026 \(firm 1\): 10\.",
            r"Given twice among the numbers of issuer 1, series 1, year 2026 \(firm 1\): 9\.",
        ),
    ),
    "a counter that lags": (
        "UPDATE number_counters SET last_seq = 7 WHERE firm_id = 1",
        (
            r"The counter of issuer 1, series 1, year 2026 \(firm 1\) stands at 7, and the last invoice has 9\.",
            r"Missing among .*",  # of what the counter no longer counts
        ),
    ),
    "a counter without invoices": (
        "INSERT INTO number_counters (id, firm_id, issuer_id, kind, series, year, last_seq)"
        " VALUES (77, 1, 1, 'invoice', 1, 2025, 2)",
        (r"Numbers 1 to 2 of issuer 1, series 1, year 2025 \(firm 1\) were given, and no invoice has one",),
    ),
    "a changed line": (
        "UPDATE invoice_lines SET price_minor = price_minor + 1 WHERE invoice_id = 4",
        (r"The lines of invoice 2026-0003 \(id 4, firm 1\) come to 200001 .* and the row says 200000 ",),
    ),
    "a tax that is not in the total": (
        "UPDATE invoices SET vat_minor = 5 WHERE id = 2",
        (
            r"Of invoice 2026-0001 \(id 2, firm 1\) net 10000000 and VAT 5 are not its total 10000000",
            r"The lines of invoice 2026-0001 \(id 2, firm 1\) come to",
            r"The page of invoice 2026-0001 \(id 2, firm 1\) says",
        ),
    ),
    "a page that can't be drawn": (
        """UPDATE invoices SET snapshot = '{"version": 9}' WHERE id = 3""",
        (r"The page of invoice 2026-0002 \(id 3, firm 1\) can't be drawn again: ValueError",),
    ),
    "a sum paid that nobody paid": (
        "UPDATE invoices SET paid_minor = 900 WHERE id = 16",
        (r"On invoice 2026-0010 \(id 16, firm 1\) lie 1000 .* and the row says 900\.",),
    ),
    "money on a void invoice": (
        "UPDATE invoices SET paid_minor = 1 WHERE id = 14",
        (
            r"The invoice 2026-0008 \(id 14, firm 1\) is void, and 1 of payments lie on it",
            r"On invoice 2026-0008 \(id 14, firm 1\) lie 0 .* and the row says 1\.",
        ),
    ),
    "a debt that was written off and is there": (
        "UPDATE invoices SET written_off_minor = 24000 WHERE id = 13",
        (r"The invoice 2026-0007 \(id 13, firm 1\) is written off, and what is owed for it is not nothing",),
    ),
    "more than the total": (
        "UPDATE invoices SET paid_minor = 80000 WHERE id = 15;"
        " INSERT INTO allocations (id, firm_id, client_id, payment_id, invoice_id, amount_minor, created_at)"
        " VALUES (900, 1, 1, 7, 15, 60000, '2026-11-24 09:00:00+00:00')",
        (
            r"The invoice 2026-0009 \(id 15, firm 1\) has got more than its total",
            r"Of payment 7 \(client 1, firm 1\) 20000 came, 80000 lie on invoices and 0 were returned",
        ),
    ),
    "money that was taken off twice": (
        "INSERT INTO allocations (id, firm_id, client_id, payment_id, invoice_id, amount_minor, created_at)"
        " VALUES (901, 1, 2, 2, 7, -150000, '2026-11-24 09:00:00+00:00')",
        (
            r"Of payment 2 less than nothing lies on invoice id 7 \(firm 1\)",
            r"On invoice 2026-0005 \(id 7, firm 1\) lie -50000 .* and the row says 100000",
        ),
    ),
    "a payment that changed hands": (
        "UPDATE payments SET client_id = 2 WHERE id = 8",
        (
            r"Part 10 of payment 8 lies on invoice 2026-0010 \(id 16, firm 1\) of another client",
            r"Part 11 of payment 8 lies on invoice 2026-0001 \(id 2, firm 1\) of another client",
            r"Row 1[01] of allocations \(firm 1\) names payments 8, which is of another client",
        ),
    ),
    "a payment of another sum": (
        "UPDATE payments SET amount_minor = 3000 WHERE id = 8",
        (r"Of payment 8 \(firm 1\) the trail says another sum than the row \(act \d+\)",),
    ),
    "a payment that is gone": (
        "DELETE FROM payments WHERE id = 3",
        (
            r"Payment 3 \(firm 2\) was recorded by act \d+ and is gone",
            r"Row 3 of allocations names payments 3 as its payment_id, which is not there",
        ),
    ),
    "a reversal of another sum": (
        "UPDATE payments SET amount_minor = -9999 WHERE id = 5",
        (r"The reversal 5 \(firm 1\) is not the opposite of payment 4\.",),
    ),
    "a refund of nothing": (
        "UPDATE payments SET refunds_id = NULL WHERE id = 6",
        (r"The refund 6 \(firm 1\) belongs to no payment\.",),
    ),
    "a second reminder for one step": (
        "INSERT INTO reminders (id, firm_id, client_id, invoice_id, step, recipient, due_at, state, delivery_id,"
        " created_at) SELECT 900, firm_id, client_id, invoice_id, step, recipient, due_at, state, delivery_id,"
        " created_at FROM reminders WHERE id = 1",
        (r"Step manual.\w+ of invoice id 2 \(firm 1\) has 2 reminders to one recipient",),
    ),
    "a reminder that was not sent": (
        "UPDATE deliveries SET state = 'failed' WHERE id = 6",
        (
            r"Reminder 2 \(manual.\w+ of invoice id 6, firm 1\) says that it was sent, and message 6 is failed",
        ),
    ),
    "a reminder without a message": (
        "UPDATE reminders SET delivery_id = NULL WHERE id = 3",
        (
            r"Reminder 3 \(manual.\w+ of invoice id 10, firm 2\) says that it was sent, and there is no message",
        ),
    ),
    "one act with two messages": (
        "UPDATE deliveries SET act_key = 'contact' WHERE id IN (4, 5)",
        (r"One act has queued 2 messages \(firm 1, key contact\)",),
    ),
    "a message to a contact of another client": (
        "UPDATE deliveries SET contact_id = 2 WHERE id = 3",
        (r"Row 3 of deliveries \(firm 1\) names contacts 2, which is of another client",),
    ),
    "a task of nobody": (
        "UPDATE tasks SET assignee_id = 999 WHERE id = 1",
        (r"Row 1 of tasks names members 999 as its assignee_id, which is not there",),
    ),
    "half a file": (
        "UPDATE contracts SET file_id = 'AgAD' WHERE id = 2",
        (r"Contract 2 \(client 2, firm 1\) has half a file",),
    ),
    "an act with another text": (
        """UPDATE audit_entries SET "after" = '{"role": "owner"}' WHERE firm_id = 1 AND seq = 4""",
        (r"Act 4 of firm 1 \(joined on member 2\) is not as it was written, or the act before it \(3\)",),
    ),
    "an act that somebody else did": (
        "UPDATE audit_entries SET member_id = 3 WHERE firm_id = 2 AND seq = 1",
        (r"Act 9 of firm 2 \(created on firm 2\) is not as it was written\.",),
    ),
    "acts that are gone": (
        "DELETE FROM audit_entries WHERE firm_id = 1 AND seq IN (6, 7)",
        (r"Acts are gone from the trail of firm 1: the places 6 to 7\.",),
    ),
    "two acts in one place": (
        "UPDATE audit_entries SET seq = 11 WHERE firm_id = 1 AND seq = 12",
        (
            r"Acts \d+ and \d+ of firm 1 have one place in the chain, 11",
            r"Acts are gone from the trail of firm 1: the places 12\.",
        ),
    ),
    "an act that was left out": (
        "INSERT INTO audit_entries (id, firm_id, at, action, object_type, object_id)"
        " VALUES (9000, 1, '2026-11-20 09:00:00+00:00', 'changed', 'firm', 1)",
        (r"Act 9000 of firm 1 was never sealed, though later ones are",),
    ),
    "money used as an advance that is none": (
        "UPDATE invoices SET paid_minor = 1500 WHERE id = 6;"
        " INSERT INTO allocations (id, firm_id, client_id, payment_id, invoice_id, advance_invoice_id, amount_minor,"
        " created_at) VALUES (902, 1, 2, 2, 6, 8, 1500, '2026-11-24 09:00:00+00:00')",
        (
            r"Of payment 2 on advance invoice id 8 \(firm 1\) 1500 \(minor units\) more were used or returned",
            r"Part 902 of payment 2 uses an advance on invoice id 6 \(firm 1\), which is not the advance of its",
        ),
    ),
}
LOOSE = (
    "invoices",
    "invoice_lines",
    "number_counters",
    "payments",
    "allocations",
    "reminders",
    "deliveries",
    "tasks",
    "contracts",
    "audit_entries",
)


@pytest.mark.long
@pytest.mark.parametrize("together", [6, pytest.param(1, marks=pytest.mark.soak)])
async def test_each_planted_fault_is_named(database: Database, world: Team, together: int) -> None:
    """A few at a time, no neighbours, which touch the same rows; of them all that is new: nothing else may be called
    wrong.
    """
    await plant(database, LOOSE)
    known = set(faults_of(await prove(database)))
    assert len(known) == 3
    assert all(fault.startswith("The trigger audit_entries_") for fault in known)
    planted = list(PLANTED.items())
    turns = -(-len(planted) // together)
    for turn in range(turns):
        some = planted[turn::turns]
        for _, (statements, _) in some:
            await plant(database, (), *statements.split(";"))
        found = set(faults_of(await prove(database)))
        new = found - known
        for what, (_, expected) in some:
            for pattern in expected:
                if pattern != "Missing among .*":
                    assert any(re.match(pattern, fault) for fault in new), f"{what}: {pattern}: {new}"
        awaited = [pattern for _, (_, expected) in some for pattern in expected]
        stray = [fault for fault in new if not any(re.match(pattern, fault) for pattern in awaited)]
        assert stray == [], [what for what, _ in some]
        known = found
    for fault in known:
        for secret in ("Вега", "example.com", "Анна", "Пётр"):
            assert secret not in fault


async def test_a_sum_changed_in_every_place_is_found_by_the_trail(database: Database, world: Team) -> None:
    """Row, line and frozen page agree; what was issued was another sum."""
    ((stored,),) = await rows(database, "SELECT snapshot FROM invoices WHERE id = 4")
    snapshot = json.loads(stored) if isinstance(stored, str) else stored
    (line,) = snapshot["lines"]
    line["price"] = line["net"] = line["gross"] = 150_000
    async with database.writer.begin() as connection:
        await connection.execute(
            text(
                "UPDATE invoices SET net_minor = 150000, total_minor = 150000, snapshot = :page WHERE id = 4"
            ),
            {"page": json.dumps(snapshot)},
        )
        await connection.execute(text("UPDATE invoice_lines SET price_minor = 150000 WHERE invoice_id = 4"))
    (fault,) = faults_of(await prove(database))
    assert re.match(
        r"Of invoice 2026-0003 \(id 4, firm 1\) the trail says another total than the row \(act \d+\)\.",
        fault,
    )


def test_runs_are_said_in_words() -> None:
    assert in_words([3]) == "3"
    assert in_words([3, 5, 6, 7, 11]) == "3, 5 to 7 and 11"
    assert in_words(range(1, 100, 2)) == "1, 3, 5, 7, 9 and 45 more gaps"


async def test_a_logo_that_is_gone_or_damaged_is_found(
    services: Services, database: Database, world: Team
) -> None:
    (issuer,) = await services.issuers.list(world.owner)
    logo = CleanedImage(b"\x89PNG", 40, 20)
    await services.appearances.set_image(world.owner, issuer.id, ImageRole.LOGO, logo)
    ((client,),) = await rows(database, "SELECT client_id FROM invoices WHERE id = 4")
    issued = await issued_invoice(services, world.owner, client)
    pages = [fault for fault in faults_of(await prove(database)) if "stamp" in fault]
    assert pages == []
    harms = (update(PrintedImage).values(png=b"another"), delete(PrintedImage))
    for harm in harms:
        async with database.writer.begin() as connection:
            await connection.execute(harm)
        pages = [fault for fault in faults_of(await prove(database)) if "stamp" in fault]
        assert pages == [
            f"The page of invoice {issued.row.number} (id {issued.row.id}, firm 1) prints a logo, a signature or a"
            " stamp that is gone or damaged."
        ]
