"""A statement's payments are written together: the books are then what they are when each is written by itself."""

from math import ceil
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, AuditEntry, Delivery, Hold, Invoice, Payment, StatementLine, Task
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import TaskKind
from services.books.service import BookProof
from services.container import Services
from services.domain.access import Actor
from services.domain.money.money import Currency, Money
from services.domain.statements.model import Party
from services.statements import posting
from services.tasks.views import NewTask
from tests.support import factories
from tests.support.bank_lines import DAY, entry, statement
from tests.support.query_counter import statements
from tests.support.worlds.two_firms import mark_sent

pytestmark = pytest.mark.alone

SUMS = {"А": ("1000", "2000", "500"), "Б": ("3000", "700", "90"), "В": ("800", "60")}


async def firm_with_invoices(services: Services, database: Database, at: int) -> tuple[Actor, dict[str, Any]]:
    owner = await factories.found_firm(services, 1001 + at)
    books: dict[str, Any] = {}
    for place, (name, sums) in enumerate(SUMS.items()):
        client = await factories.add_client(services, owner, f"ООО «{name}»", tax_id=f"770000088{place}")
        books[name] = [await factories.issued_invoice(services, owner, client.id, each) for each in sums]
        for invoice in books[name]:
            await mark_sent(database, owner, invoice.row.id)
        await factories.add_contact(services, owner, client.id, 5001 + 10 * at + place)
        contact = await factories.contact_actor(services, 5001 + 10 * at + place)
        await services.portal.claim(contact, books[name][0].row.id, factories.act_key())
        for invoice in books[name][:2]:
            control = NewTask(invoice.row.id, TaskKind.PAYMENT_CONTROL, DAY, factories.act_key())
            await services.tasks.create(owner, control)
    return owner, books


def lines_of(books: dict[str, Any]) -> Any:
    """Whole and in parts, several invoices at once, with a surplus, and the rest of a part."""
    payers = {
        name: Party(f"ООО «{name}»", f"770000088{place}", f"4070281010000000010{place}", "044525225")
        for place, name in enumerate(SUMS)
    }
    number = {(name, at): one.row.number for name, found in books.items() for at, one in enumerate(found)}
    said = [
        ("А", 1000, (0,)),
        ("Б", 1000, (0,)),
        ("А", 2200, (1, 2)),
        ("Б", 800, (1,)),
        ("В", 430, (0,)),
        ("Б", 2000, (0,)),
        ("В", 370, (0,)),
        ("А", 250, (2,)),
    ]
    return statement(
        *[
            entry(
                at,
                amount,
                "Оплата по счетам " + ", ".join(f"№ {number[name, each]}" for each in on),
                payers[name],
                document_number=str(500 + at),
            )
            for at, (name, amount, on) in enumerate(said, 1)
        ]
    )


async def state_of(database: Database, firm_id: int) -> dict[str, Any]:
    """Rows of the firm with their ids counted from its first."""
    async with AsyncSession(database.reader) as session:

        async def all_of(model: Any) -> list[Any]:
            query = select(model).where(model.firm_id == firm_id).order_by(model.id)
            return list(await session.scalars(query))

        invoices, payments = await all_of(Invoice), await all_of(Payment)
        of_invoice = {row.id: at for at, row in enumerate(invoices)}
        of_payment = {row.id: at for at, row in enumerate(payments)}
        return {
            # Of what is paid nobody is reminded, whenever the planner looks.
            "invoices": [
                (row.paid_minor, row.status, row.next_remind_at if row.balance_minor else None)
                for row in invoices
            ],
            "payments": [
                (row.kind, row.amount_minor, row.received_on, row.reference, of_payment.get(row.reverses_id))
                for row in payments
            ],
            "allocations": [
                (of_payment[row.payment_id], of_invoice[row.invoice_id], row.amount_minor)
                for row in await all_of(Allocation)
            ],
            "acts": sorted(
                repr((row.action, row.object_type, of_invoice.get(row.invoice_id), row.after))
                for row in await all_of(AuditEntry)
                if row.object_type != "client"
            ),
            "tasks": [(of_invoice[row.invoice_id], row.state) for row in await all_of(Task)],
            "holds": [(of_invoice[row.invoice_id], row.ended_at) for row in await all_of(Hold)],
            "lines": [
                (row.decision, of_payment.get(row.payment_id), row.turn, len(row.verdict.get("posted", ())))
                for row in await all_of(StatementLine)
            ],
            "told": sorted(
                repr((row.kind, row.state, row.payload["text"], of_invoice.get(row.invoice_id)))
                for row in await all_of(Delivery)
            ),
        }


async def test_together_and_one_by_one_give_the_same(
    services: Services, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = []
    for at, together in enumerate((1, 3, 100)):
        monkeypatch.setattr(posting, "TOGETHER", together)
        owner, books = await firm_with_invoices(services, database, at)
        (file,) = await services.statements.take_in(owner, [lines_of(books)], "file")
        view = await services.statements.view(owner, file)
        assert view.plan.count == 8, view.groups
        with statements(database) as asked:
            posted = await services.statement_posting.post_matched(owner, file, view.plan_key)
        written = [
            one for one in asked if one.startswith(("INSERT INTO payments", "INSERT INTO allocations"))
        ]
        assert len(written) == 2 * ceil(8 / together)
        assert (posted.amount, posted.advance) == (Money(8050_00, Currency.RUB), Money(100_00, Currency.RUB))
        after = await state_of(database, owner.firm_id)
        async with AsyncSession(database.reader) as session:
            found = await session.scalars(
                select(Delivery).where(Delivery.firm_id == owner.firm_id, Delivery.act_key.like("thanks:%"))
            )
            thanks = sorted(
                (row.payload["params"]["amount"]["minor"], row.payload["params"]["left"]) for row in found
            )
        # Once for each claim; of what came together the whole is said.
        whole = [(800_00, "no"), (1000_00, "no"), (3000_00, "no")]
        assert len(thanks) == 3
        assert together != 100 or thanks == whole
        back = await services.statement_posting.take_back(owner, file, "Проверка")
        assert (back.count, back.stays) == (8, ())
        states.append((after, await state_of(database, owner.firm_id)))
    assert states[0] == states[1] == states[2]
    async with AsyncSession(database.reader) as session:
        assert not any(await session.scalars(select(Invoice.paid_minor)))
    for proof in await BookProof(TenantDatabase(database)).run():
        assert proof.faults == (), proof
