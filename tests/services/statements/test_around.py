"""What follows from a line of a statement elsewhere: claims, tasks, cards of clients, erased clients, proofs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery, StatementLine
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import TaskKind
from services.books.service import BookProof
from services.container import Services
from services.domain.access import Actor
from services.domain.ids import StatementId
from services.domain.statements.model import Statement
from services.statements.views import Group
from services.tasks.views import NewTask
from tests.support import factories
from tests.support.bank_lines import DAY, entry, fee, statement
from tests.support.fakes import FakeClock
from tests.support.worlds.two_firms import mark_sent

pytestmark = pytest.mark.alone


async def sent(services: Services, actor: Actor, read: Statement, digest: str = "file") -> StatementId:
    (statement_id,) = await services.statements.take_in(actor, [read], digest)
    return statement_id


async def texts_to(database: Database, key: str) -> list[str]:
    async with AsyncSession(database.reader) as session:
        rows = await session.scalars(select(Delivery).where(Delivery.act_key.like(f"{key}%")))
        return [row.payload["text"] for row in rows]


async def test_a_matched_payment_ends_what_waited_for_it(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    await mark_sent(database, owner, invoice.row.id)
    await factories.add_contact(services, owner, client.id)
    contact = await factories.contact_actor(services)
    await services.portal.claim(contact, invoice.row.id, factories.act_key())
    control = NewTask(invoice.row.id, TaskKind.PAYMENT_CONTROL, date(2026, 11, 25), factories.act_key())
    task = await services.tasks.create(owner, control)
    file = await sent(services, owner, statement(entry(1, 1000, f"Оплата по счету № {invoice.row.number}")))
    key = (await services.statements.view(owner, file)).plan_key
    for _ in range(2):
        await services.statement_posting.post_matched(owner, file, key)
    assert await texts_to(database, "thanks:") == ["portal-push-thanks"]
    assert await texts_to(database, f"task-closed:{task.row.id}") == ["task-push-closed-paid"]
    assert await services.holds.of_invoice(owner, invoice.row.id) == ()
    (payment,) = await services.payments.of_invoice(owner, invoice.row.id)
    origin = (await services.payments.view(owner, payment.id)).origin
    assert origin is not None
    assert (origin.statement_id, origin.day, origin.position) == (file, DAY, 1)


async def test_staff_hear_of_a_claim_that_three_statements_did_not_contain(
    services: Services, database: Database, clock: FakeClock
) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    await mark_sent(database, owner, invoice.row.id)
    await factories.add_contact(services, owner, client.id)
    await services.portal.claim(await factories.contact_actor(services), invoice.row.id, factories.act_key())
    for days in range(1, 5):
        clock.advance(days=1)
        await sent(services, owner, statement(fee(1, 10 + days, DAY + timedelta(days=days))), str(days))
        told = await texts_to(database, "claim-missed:")
        assert told == (["bank-push-claim-missed"] if days >= 3 else []), days


async def test_an_account_goes_on_the_card_once(services: Services) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    file = await sent(services, owner, statement(entry(1, 1000, f"Оплата по счету № {invoice.row.number}")))
    view = await services.statements.view(owner, file)
    assert view.offers == ()
    view = (await services.statement_posting.post_matched(owner, file, view.plan_key)).view
    (offer,) = view.offers
    for _ in range(2):
        view = await services.statement_decisions.add_payer_account(owner, file, offer.line_id)
        assert view.offers == ()
    (account,) = (await services.clients.get(owner, client.id)).accounts
    assert (account.account, account.bic) == ("40702810810000000555", "044525974")


async def test_erasing_a_client_leaves_sums_without_names(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    read = statement(
        entry(1, 1000, f"Оплата по счету № {invoice.row.number}"), entry(2, 70, "Услуги"), fee(3, 5)
    )
    file = await sent(services, owner, read)
    again = await sent(services, owner, replace(read, entries=read.entries[:2]), "other")
    key = (await services.statements.view(owner, file)).plan_key
    await services.statement_posting.post_matched(owner, file, key)
    (line,) = (await services.statements.lines(owner, file, Group.DOUBTFUL)).items
    await services.statement_decisions.mark_no_payment(owner, file, line.id)
    held = await services.held_data.of_client(owner, client.id)
    assert [row.values["payer"] for row in held.rows if row.kind == "statement"] == ["ООО «РОМАШКА»"]
    certificate = await services.erasure.erase_client(owner, client.id)
    assert certificate.erased["statements"] == 4
    async with AsyncSession(database.reader) as session:
        for row in await session.scalars(select(StatementLine)):
            assert "7700000880" not in str(row.entry)
            assert row.amount_minor > 0
    assert (await services.statements.view(owner, again)).count(Group.KNOWN) == 2


async def test_the_proof_names_a_line_that_is_not_its_payment(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    file = await sent(services, owner, statement(entry(1, 1000, f"Оплата по счету № {invoice.row.number}")))
    key = (await services.statements.view(owner, file)).plan_key
    await services.statement_posting.post_matched(owner, file, key)

    async def faults() -> str:
        proofs = await BookProof(TenantDatabase(database)).run()
        return " ".join(fault for proof in proofs for fault in proof.faults)

    assert await faults() == ""
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(update(StatementLine).values(amount_minor=1))
    assert f"Line 1 of statement {file}" in await faults()
