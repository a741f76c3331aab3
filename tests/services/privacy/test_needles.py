"""A needle in every text of every row that belongs to a client: what erasing leaves is written down here, with why."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest
from sqlalchemy import JSON, Column, String, Table, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from db.engine import Database
from db.models import Allocation, BankStatement, Base, Invoice, PayerDecision, StatementLine
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import ObjectType
from services.client_documents.settlements.views import NewReconciliation
from services.container import Services
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency
from services.invoices.sending import SendTargets
from services.privacy.client_rows import ClientEraser
from tests.support.factories import KeyTranslator, act_key, default_issuer, issued_invoice
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.two_firms import World, make_world

pytestmark = pytest.mark.alone

NEEDLE = "Игла"
NOW = datetime(2026, 11, 24, tzinfo=UTC)
_numbers = count(1)
WORDS = frozenset(
    {
        "action",
        "audience",
        "auto_issue",
        "billing",
        "channel",
        "country",
        "created_by",
        "currency",
        "decision",
        "direction",
        "document_language",
        "language",
        "method",
        "kind",
        "object_type",
        "part_month",
        "reminder_mode",
        "responded_by",
        "responded_via",
        "rule",
        "response",
        "scope",
        "state",
        "status",
        "step",
        "terms_kind",
        "terms_unit",
        "timezone",
        "title",
        "unit",
        "vat_code",
        "vat_mode",
        "version",
        "act_unit",
        "block",
        "sent_way",
        "lease_token",
        "layout",
    }
)
"""Columns and fields that hold a word of ours."""
ISSUED = frozenset({"number", "number_norm", "snapshot"})
"""Columns that a draft leaves empty."""
FILLED = {"accounts": [{"account": "-", "bank_name": "-"}]}
"""What an empty JSON is filled with, where its shape matters."""
NOT_A_CLIENTS = frozenset(
    {
        "audit_entries",  # a chain of digests: `test_everything` looks at it
        "bank_accounts",
        "demand_wordings",
        "firms",
        "fsm_records",  # by Telegram's id: `test_erasure` looks at it
        "handled_updates",
        "inbox_updates",  # by Telegram's id, until they are handled: `test_erasure` looks at it
        "interest_rates",
        "invites",
        "issuers",
        "mass_acts",  # its items hold numbers and words of ours
        "members",
        "number_counters",
        "undo_tickets",  # every erasing drops them: `tests/services/undo` looks at it
        "open_files",
        "owner_claims",
        "printed_images",
        "senders_seen",
        "statements",  # of our own account; what a line says stands in its own row
        "table_layouts",
        "update_strikes",
        "users",  # by Telegram's id
    }
)
"""The firm's own, or the machine's."""
STAYS = (
    r".*\.(act_key|draft_key)",  # of a form
    r".*\.snapshot.*\.(issuer|appearance)\..*",
    r".*\.(number|number_norm|invoice_number|esf_number|esf_norm|vat_reason|vat_label)",
    r"client_documents\.snapshot\(act\)\.invoices\[\]",  # numbers as well
    r"client_documents\.snapshot\(demand\)\.enclosures\[\]",  # numbers and days
    r"invoices\.snapshot\.(accountant|correspondent|payee_bank|payee_name|payment_link|payment_term)",
    r"invoices\.einvoice\..*",  # the ground of no VAT, and a day
    r"deliveries\.(message_id|recipient)",  # in a colleague's chat
    r"reminders\.recipient",  # «contact:12»
    r"statement_lines\.key",  # a digest
    r"mass_act_items\.reason",  # a word of ours
    r"print_jobs\.(document|reason)",  # a number, and a word of ours
)
"""What books need for ever, and what says nothing of the person."""
PAPERS = (
    r".*\.snapshot.*\.client\.(name|short_name|tax_id|kpp|pinfl|vat_code|address)",
    r".*\.snapshot.*\.(basis|purpose|reference)",
    r".*\.snapshot.*\.lines\[\]\.description",
    r".*\.snapshot.*\.parts\[\]\.text",
)
"""What an issued document has to say for years."""


def needle() -> str:
    return f"{NEEDLE}{next(_numbers)}"


def planted(value: Any, key: str = "") -> Any:
    """The value with a needle for each text."""
    if isinstance(value, dict):
        return {name: planted(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [planted(inner, key) for inner in value]
    if (
        isinstance(value, str)
        and key not in WORDS
        and not re.fullmatch(r"\d{4}-\d\d-\d\d.*|[\d.]{1,6}", value)
    ):
        return needle()
    return value


def texts(table: Table) -> list[Column[Any]]:
    return [
        column
        for column in table.columns
        if isinstance(column.type, String | JSON) and column.name not in WORDS
    ]


async def owned(connection: AsyncConnection, client_id: int) -> dict[str, set[int]]:
    """Ids of the client's rows, by table: whatever points to it, and to what points to it."""
    found: dict[str, set[int]] = {"clients": {client_id}}
    for table in Base.metadata.sorted_tables:
        if table.name in ("audit_entries", "clients"):
            continue
        for constraint in table.foreign_key_constraints:
            for pair in constraint.elements:
                there, column = pair.column.table.name, pair.parent
                if pair.column.name != "id" or there not in found or "id" not in table.c:
                    continue
                rows = await connection.scalars(select(table.c.id).where(column.in_(found[there])))
                found.setdefault(table.name, set()).update(rows)
    return found


async def plant(database: Database, client_id: int) -> dict[str, set[int]]:
    async with database.writer.begin() as connection:
        rows = await owned(connection, client_id)
        for name, ids in rows.items():
            table = Base.metadata.tables[name]
            for row in (await connection.execute(select(table).where(table.c.id.in_(ids)))).mappings().all():
                values = {
                    column.name: planted(row[column.name] or FILLED.get(column.name, {"words": "-"}))
                    if isinstance(column.type, JSON)
                    else needle()
                    for column in texts(table)
                    if row[column.name] is not None or column.name not in ISSUED
                }
                if values:
                    await connection.execute(update(table).where(table.c.id == row["id"]).values(values))
    return rows


def places(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from places(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from places(inner, f"{path}[]")
    elif NEEDLE.casefold() in str(value).casefold():
        yield path


async def left(database: Database) -> set[str]:
    found: set[str] = set()
    async with database.reader.connect() as connection:
        for table in Base.metadata.sorted_tables:
            for row in (await connection.execute(select(table))).mappings():
                for name, value in row.items():
                    if name == "snapshot" and table.name == "client_documents" and value is not None:
                        name = f"snapshot({row['kind']})"
                    found.update(places(value, f"{table.name}.{name}"))
    return found


async def seen_in_a_statement(database: Database, world: World, issuer_id: int) -> None:
    """A line of a bank's statement that seems to be the client's money, and what staff have said of such."""
    firm, client, member = world.team.owner.firm_id, world.mine["ClientId"], world.team.owner.member_id
    party = {"name": "-", "tax_id": "-", "account": "-", "bank_code": "-"}
    told = dict.fromkeys(("purpose", "document_number", "bank_reference", "creditor_reference"), "-")
    statement = BankStatement(
        firm_id=firm,
        issuer_id=issuer_id,
        account="40702810000000007777",
        currency="RUB",
        format="1c",
        remarks=[],
        file_digest="0" * 64,
        part=1,
        sent_by=member,
        created_at=NOW,
    )
    async with AsyncSession(database.writer) as session, session.begin():
        session.add(statement)
        await session.flush()
        session.add_all(
            [
                StatementLine(
                    firm_id=firm,
                    statement_id=statement.id,
                    issuer_id=issuer_id,
                    position=1,
                    key="-",
                    entry={"position": 1, "direction": "in", "payer": party, "payee": party, **told},
                    booked_on=NOW.date(),
                    amount_minor=100,
                    kind="doubtful",
                    client_id=client,
                    verdict={"candidates": [{"number": "-"}], "numbers": ["-"], "refused_numbers": ["-"]},
                ),
                PayerDecision(
                    firm_id=firm,
                    payer_key="-",
                    rule="client",
                    client_id=client,
                    decided_by=member,
                    created_at=NOW,
                ),
            ]
        )


async def demand(services: Services, database: Database, world: World) -> None:
    """Handed over, for an invoice that is late."""
    owner = world.team.owner
    invoice = (await issued_invoice(services, owner, world.mine["ClientId"])).row.id
    async with AsyncSession(database.writer) as session, session.begin():
        (await session.get_one(Invoice, invoice)).due_date = date(2026, 11, 1)
    made = await services.demand_drafts.start(owner, (invoice,), act_key())
    await services.demand_drafts.issue(owner, made)
    await services.document_sending.send(owner, made, SendTargets(hand=True), act_key())


async def erase(
    database: Database, tokens: FakeTokens, clock: FakeClock, world: World, today: date
) -> set[str]:
    """Past what has to end first: that would make the world smaller."""
    owner = world.team.owner
    async with TenantDatabase(database).erase(owner.firm_id) as (uow, people):
        row = await uow.clients.lock_ledger(world.mine["ClientId"])
        assert row is not None
        eraser = ClientEraser(uow, people, tokens, KeyTranslator(), clock.now(), today)
        await eraser.erase(row, acting=owner.member_id)
    return {place for place in await left(database) if not any(re.fullmatch(kept, place) for kept in STAYS)}


async def test_what_is_left_of_a_client(
    services: Services, database: Database, clock: FakeClock, tokens: FakeTokens
) -> None:
    world = await make_world(services, database)
    owner, mine = world.team.owner, world.mine
    issuer = await default_issuer(services, owner)
    first, last = date(2026, 10, 1), date(2026, 11, 24)
    statement = NewReconciliation(mine["ClientId"], issuer.id, Currency.RUB, first, last, act_key())
    await services.settlements.make_reconciliation(owner, statement)
    await services.settlements.make_receipt(owner, mine["PaymentId"])
    async with database.reader.connect() as connection:
        query = select(Allocation.invoice_id).where(Allocation.payment_id == mine["PaymentId"])
        paid = InvoiceId(await connection.scalar(query) or 0)
    await services.settlements.make_certificate(owner, paid, act_key())
    await services.notes.write(owner, ObjectType.INVOICE, paid, "О семье", None)
    await services.approvals.switch(owner, True)
    await services.approvals.send(world.team.lawyer, mine["draft"])
    await demand(services, database, world)
    await seen_in_a_statement(database, world, issuer.id)
    rows = await plant(database, world.mine["ClientId"])
    tables = {table.name for table in Base.metadata.sorted_tables}
    assert tables == rows.keys() | NOT_A_CLIENTS, "whose is a new table: what does it hold of people?"
    assert {name for name, ids in rows.items() if not ids} <= {
        "contract_matters",
        "mass_act_items",
        "reminder_policies",
        "write_downs",
    }
    there = await left(database)
    assert {
        "client_documents.objection",
        "client_documents.responder",
        "client_documents.snapshot(act).client.name",
        "client_documents.snapshot(demand).parts[].text",
        "client_documents.snapshot(receipt).reference",
        "clients.einvoice.words",
        "contacts.name",
        "deliveries.payload.params.phone",
        "invoices.snapshot.client.name",
        "payer_decisions.payer_key",
        "print_jobs.document",
        "statement_lines.entry.payer.name",
        "statement_lines.entry.purpose",
    } <= there
    papers = await erase(database, tokens, clock, world, date(2026, 11, 24))
    assert {place for place in papers if not any(re.fullmatch(kept, place) for kept in PAPERS)} == set()
    assert any(place.endswith(".client.name") for place in papers)
    # After the years of keeping.
    assert await erase(database, tokens, clock, world, date(2060, 1, 1)) == set()
