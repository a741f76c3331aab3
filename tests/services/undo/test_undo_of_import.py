"""An import that is undone within its minute leaves every table as it was; what was built on it is said."""

import asyncio
from collections.abc import Awaitable, Callable
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Client, Invoice
from db.vocabulary.enums import AuditAction, Role, TaskKind
from services.container import Services
from services.core.undoable import UndoOffer, collecting_offers, latest_offer
from services.documents.bring_in.model import Sheet
from services.documents.bring_in.reading import read_tables
from services.domain.access import Actor
from services.domain.errors import Conflict, NotFound
from services.domain.ids import ClientId, InvoiceId
from services.tasks.views import NewTask
from tests.services.books.test_books import faults_of, prove
from tests.services.undo.test_undo import rows_of
from tests.support.bring_in_books import invented
from tests.support.bring_in_files import filled
from tests.support.factories import act_key, add_client, add_member, found_firm, issued_invoice
from tests.support.fakes import FakeClock

Rows = dict[Sheet, list[dict[str, Any]]]


async def bring(services: Services, actor: Actor, rows: Rows) -> UndoOffer:
    read = read_tables(filled(rows), "книга.xlsx")
    report = await services.bring_in.check(actor, read)
    assert report.problems == ()
    with collecting_offers():
        await services.bring_in.write(actor, read, "книга.xlsx", report.key)
        offer = latest_offer()
    assert offer is not None
    return offer


async def all_of(database: Database, model: Any) -> list[Any]:
    async with AsyncSession(database.reader) as session:
        return list(await session.scalars(select(model).order_by(model.id)))


async def trail(database: Database) -> list[AuditEntry]:
    return await all_of(database, AuditEntry)


async def test_random_books_that_are_undone_were_never_there(
    services: Services, database: Database, clock: FakeClock
) -> None:
    day = clock.now().date()
    for seed in range(3):
        random = Random(seed)
        owner = await found_firm(services, 1001 + seed)
        books = invented(random, day, random.randint(2, 9), random.randint(3, 18), random.randint(4, 20))
        some = {sheet: rows for sheet, rows in books.rows.items() if sheet is not Sheet.ADVANCES}
        some[Sheet.PAYMENTS] = books.rows[Sheet.PAYMENTS][::2]
        # Into an empty firm; then for good, and the rest of the file onto what is there.
        for rows in (some, books.rows):
            before, acts = await rows_of(database), len(await trail(database))
            offer = await bring(services, owner, rows)
            clock.advance(seconds=20)
            assert await rows_of(database) != before
            pressed = await asyncio.gather(
                *(services.undo.undo(owner, offer.id) for _ in range(2)), return_exceptions=True
            )
            assert [str(one) for one in pressed if isinstance(one, Conflict)] == ["error-undo-done"]
            assert await rows_of(database) == before
            # The trail keeps both: each act, and that it was taken back.
            added = (await trail(database))[acts:]
            undone = [one for one in added if one.action == AuditAction.UNDONE]
            assert len(undone) * 2 == len(added)
            assert {one.action for one in added} >= {AuditAction.BROUGHT_IN, AuditAction.PAID}
            await bring(services, owner, rows)  # the mended file comes with the same numbers
            clock.advance(minutes=2)
    assert faults_of(await prove(database)) == []


async def test_what_was_built_on_an_import_is_said_and_nothing_is_taken_back(
    services: Services, database: Database, clock: FakeClock
) -> None:
    day, owner = clock.now().date(), await found_firm(services)
    second = await add_member(services, owner, Role.OWNER, 1900, "Ольга")
    other = (await add_client(services, owner, "ООО «Другая»")).id
    next_year = day.replace(year=day.year + 1)

    async def rename(client: ClientId, _invoice: InvoiceId) -> None:
        await services.clients.set_phone(owner, client, "+7 495 123-45-67")

    async def hand_over(client: ClientId, _invoice: InvoiceId) -> None:
        await services.clients.change_responsible(owner, client, second.member_id)

    async def draft(client: ClientId, _invoice: InvoiceId) -> None:
        await services.drafts.for_client(owner, client, act_key())

    async def task(_client: ClientId, invoice: InvoiceId) -> None:
        new = NewTask(invoice, TaskKind.OTHER, next_year, act_key(), note="сверить")
        await services.tasks.create(owner, new)

    async def issue(_client: ClientId, _invoice: InvoiceId) -> None:
        await issued_invoice(services, owner, other)

    cases: list[tuple[Callable[[ClientId, InvoiceId], Awaitable[None]], str, str]] = [
        (rename, "clients", "no"),
        (hand_over, "clients", "no"),
        (draft, "invoices", "yes"),
        (task, "tasks", "yes"),
        (issue, "invoices", "yes"),
    ]
    for number, (meanwhile, what, new) in enumerate(cases):
        name = f"ООО «Ромашка {number}»"
        rows: Rows = {
            Sheet.CLIENTS: [{"name": name}],
            Sheet.INVOICES: [
                {"client": name, "number": f"{day.year}-{900 + 10 * number:04}", "date": day, "amount": 5000}
            ],
        }
        offer = await bring(services, owner, rows)
        client = ClientId((await all_of(database, Client))[-1].id)
        invoice = InvoiceId((await all_of(database, Invoice))[-1].id)
        clock.advance(seconds=5)
        await meanwhile(client, invoice)
        before = await rows_of(database)
        with pytest.raises(NotFound):
            await services.undo.undo(second, offer.id)
        with pytest.raises(Conflict) as refused:
            await services.undo.undo(owner, offer.id)
        assert refused.value.key == "error-undo-import"
        said = refused.value.params
        assert (said["what"], said["new"]) == (what, new)
        assert said["client"] == ("ООО «Другая»" if meanwhile is issue else name)
        assert await rows_of(database) == before
        clock.advance(minutes=2)
        with pytest.raises(Conflict, match="error-undo-over"):
            await services.undo.undo(owner, offer.id)
