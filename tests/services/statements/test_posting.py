"""A bank's statement becomes payments in one tap, once, and is taken back; looked at through a second session."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, Invoice, Payment, StatementLine
from db.vocabulary.enums import InvoiceStatus, PaymentKind
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import Conflict, Forbidden, NotFound
from services.domain.ids import StatementId
from services.domain.money.money import Currency, Money
from services.domain.statements.model import Statement
from services.statements.views import Group
from tests.support import factories
from tests.support.bank_lines import entry, fee, statement

pytestmark = pytest.mark.alone


def rub(amount: str | int) -> Money:
    return Money.of(amount, Currency.RUB)


async def ledger(database: Database) -> dict[str, Any]:
    """Balances of invoices, and what came and went by client."""
    async with AsyncSession(database.reader) as session:
        invoices = await session.execute(select(Invoice.id, Invoice.paid_minor, Invoice.status))
        money = await session.execute(
            select(Payment.client_id, func.sum(Payment.amount_minor)).group_by(Payment.client_id)
        )
        on = await session.execute(
            select(Allocation.invoice_id, func.sum(Allocation.amount_minor)).group_by(Allocation.invoice_id)
        )
        return {
            "invoices": sorted(tuple(row) for row in invoices),
            "money": {client: int(minor) for client, minor in money if minor},
            "on": {invoice: int(minor) for invoice, minor in on if minor},
        }


async def payments(database: Database) -> int:
    async with AsyncSession(database.reader) as session:
        return (
            await session.scalar(
                select(func.count()).select_from(Payment).where(Payment.kind == PaymentKind.RECEIVED)
            )
            or 0
        )


async def sent(services: Services, actor: Actor, read: Statement, digest: str = "file") -> StatementId:
    (statement_id,) = await services.statements.take_in(actor, [read], digest)
    return statement_id


async def test_two_taps_from_file_to_posted_and_back(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    first = await factories.issued_invoice(services, owner, client.id, "1000")
    second = await factories.issued_invoice(services, owner, client.id, "2500")
    before = await ledger(database)
    read = statement(
        entry(1, 1000, f"Оплата по счету № {first.row.number}"),
        entry(2, 2500, f"Оплата по счёту {second.row.number}"),
        entry(3, 700, "За услуги"),
        fee(4, 50),
    )
    file = await sent(services, owner, read)
    view = await services.statements.view(owner, file)
    assert {group: tally.count for group, tally in view.groups.items()} == {
        Group.MATCHED: 2,
        Group.DOUBTFUL: 1,
        Group.NO_PAYMENT: 1,
    }
    assert (view.amount(Group.MATCHED), view.adds_up, view.advance) == (rub(3500), True, rub(0))
    assert await ledger(database) == before

    posted = await services.statement_posting.post_matched(owner, file, view.plan_key)
    assert (posted.count, posted.amount, posted.again) == (2, rub(3500), False)
    assert posted.view.amount(Group.POSTED) == rub(3500)
    after = await ledger(database)
    assert after["money"] == {client.id: 350000}
    assert (await services.invoices.view(owner, first.row.id)).row.status is InvoiceStatus.PAID
    view_of = (await services.payments.of_invoice(owner, second.row.id))[0]
    assert (view_of.reference, view_of.amount) == ("302", rub(2500))

    # The tap is delivered again, the file is sent again, overlapping and by somebody else.
    again = await services.statement_posting.post_matched(owner, file, view.plan_key)
    assert (again.count, again.amount, again.again) == (2, rub(3500), True)
    assert await sent(services, owner, read) == file
    other = await sent(
        services, owner, replace(read, entries=(*read.entries, replace(fee(5, 60), position=5))), "another"
    )
    view = await services.statements.view(owner, other)
    assert (view.count(Group.KNOWN), view.count(Group.MATCHED), view.count(Group.DOUBTFUL)) == (2, 0, 1)
    with pytest.raises(Conflict, match="error-statement-nothing"):
        await services.statement_posting.post_matched(owner, other, view.plan_key)
    assert await ledger(database) == after

    back = await services.statement_posting.take_back(owner, file, "Не тот файл")
    assert (back.count, back.amount, back.stays) == (2, rub(3500), ())
    assert await ledger(database) == before
    assert back.view.is_taken_back
    assert back.view.count(Group.MATCHED) == 2
    posted = await services.statement_posting.post_matched(owner, file, back.view.plan_key)
    assert (posted.count, posted.again) == (2, False)
    assert await ledger(database) == after
    assert await payments(database) == 4


async def test_payments_that_are_alike_are_each_recorded(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1500")
    said = f"Оплата по счету № {invoice.row.number}"
    read = statement(*(replace(entry(1, 500, said), position=position) for position in (1, 2, 3)))
    file = await sent(services, owner, read)
    lines = (await services.statements.lines(owner, file, Group.MATCHED)).items
    assert len(lines) == 3
    # One is decided by hand, the others by the tap.
    decide = services.statement_decisions.put_on_invoices
    first = await decide(owner, file, lines[1].id, (invoice.row.id,))
    view = await services.statements.view(owner, file)
    posted = await services.statement_posting.post_matched(owner, file, view.plan_key)
    assert (posted.count, posted.amount) == (2, rub(1000))
    after = await ledger(database)
    assert (await payments(database), after["on"]) == (3, {invoice.row.id: 150000})
    again = await services.statement_posting.post_matched(owner, file, view.plan_key)
    assert (again.count, again.again) == (3, True)
    assert first.id in {each.id for each in await services.payments.of_invoice(owner, invoice.row.id)}
    assert await ledger(database) == after
    back = await services.statement_posting.take_back(owner, file, "Проверка")
    assert (back.count, back.amount, back.stays) == (3, rub(1500), ())


async def test_a_line_that_is_decided_again_keeps_its_payment(services: Services, database: Database) -> None:
    """Also where its key is that of an earlier release."""
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1500")
    file = await sent(services, owner, statement(entry(1, 500, "За услуги")))
    (line,) = (await services.statements.lines(owner, file, Group.DOUBTFUL)).items
    decide = services.statement_decisions.put_on_invoices
    recorded = await decide(owner, file, line.id, (invoice.row.id,))
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(update(Payment).values(act_key=f"line:{'0a' * 20}:0"))
    again = await decide(owner, file, line.id, (invoice.row.id,))
    assert (again.id, await payments(database)) == (recorded.id, 1)


async def test_what_was_built_upon_stays(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    first = await factories.issued_invoice(services, owner, client.id, "1000")
    second = await factories.issued_invoice(services, owner, client.id, "2000")
    read = statement(
        entry(1, 1000, f"Оплата по счету № {first.row.number}"),
        entry(2, 2000, f"Оплата по счету № {second.row.number}"),
    )
    file = await sent(services, owner, read)
    key = (await services.statements.view(owner, file)).plan_key
    await services.statement_posting.post_matched(owner, file, key)
    await services.invoices.void(owner, first.row.id, "Ошибка")
    back = await services.statement_posting.take_back(owner, file, "Не тот файл")
    assert (back.count, [line.position for line in back.stays]) == (1, [1])
    assert not back.view.is_taken_back
    assert back.view.count(Group.POSTED) == 1
    # Reversed by hand, the line is open again.
    (payment,) = [one for one in await services.payments.of_invoice(owner, first.row.id) if not one.reversed]
    await services.payments.reverse(owner, payment.id, "Ошибка")
    assert (await services.statements.refresh(owner, file)).count(Group.POSTED) == 0


async def test_the_books_moved_between_the_look_and_the_tap(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    file = await sent(services, owner, statement(entry(1, 1000, f"Оплата по счету № {invoice.row.number}")))
    key = (await services.statements.view(owner, file)).plan_key
    await factories.paid(services, owner, invoice, "1000")
    before = await ledger(database)
    with pytest.raises(Conflict, match=r"error-statement-(changed|nothing)"):
        await services.statement_posting.post_matched(owner, file, key)
    assert await ledger(database) == before
    (line,) = (await services.statements.lines(owner, file, Group.DOUBTFUL)).items
    assert line.recorded is not None
    view = await services.statement_decisions.take_as_recorded(owner, file, line.id, line.recorded.id)
    assert (view.count(Group.POSTED), view.count(Group.DOUBTFUL)) == (1, 0)
    assert await ledger(database) == before


async def test_lines_are_decided_one_by_one(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    read = statement(*[entry(position, 400 + position, "За услуги") for position in range(1, 5)])
    file = await sent(services, owner, read)
    lines = (await services.statements.lines(owner, file, Group.DOUBTFUL)).items
    assert len(lines) == 4
    assert lines[0].payer_name == "ООО «РОМАШКА»"
    decide = services.statement_decisions
    recorded = await decide.put_on_invoices(owner, file, lines[0].id, (invoice.row.id,))
    assert (recorded.balance, recorded.advance) == (rub(599), rub(0))
    again = await decide.put_on_invoices(owner, file, lines[0].id, (invoice.row.id,))
    assert again.id == recorded.id
    with pytest.raises(Conflict, match="error-statement-line-decided"):
        await decide.mark_no_payment(owner, file, lines[0].id)
    advance = await decide.keep_as_advance(owner, file, lines[1].id, client.id)
    assert advance.advance == rub(402)
    await decide.mark_no_payment(owner, file, lines[2].id)
    view = await decide.skip(owner, file, lines[3].id)
    assert (view.count(Group.POSTED), view.count(Group.NO_PAYMENT), view.count(Group.DOUBTFUL)) == (2, 1, 1)
    assert await payments(database) == 2
    async with AsyncSession(database.reader) as session:
        rows = (await session.execute(select(StatementLine.decision, StatementLine.decided_by))).all()
    assert {row.decided_by for row in rows} == {owner.member_id}


async def test_a_candidate_is_what_was_shown(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "1000")
    back = entry(2, 5, "Отмена операции", is_reversal=True)
    file = await sent(services, owner, statement(entry(1, 1000, "За услуги"), back))
    assert (await services.statements.view(owner, file)).reversals == 1
    (line,) = (await services.statements.lines(owner, file, Group.DOUBTFUL)).items
    assert [part.number for part in line.candidates[0].parts] == [invoice.row.number]
    shown = (invoice.row.id,), line.amount - line.candidates[0].advance
    await factories.paid(services, owner, invoice, "400")
    before = await ledger(database)
    with pytest.raises(Conflict, match="error-statement-changed"):
        await services.statement_decisions.put_on_invoices(owner, file, line.id, *shown)
    await factories.paid(services, owner, invoice, "600")
    with pytest.raises(Conflict, match="error-statement-changed"):
        await services.statement_decisions.put_on_invoices(owner, file, line.id, (invoice.row.id,))
    assert (await ledger(database))["money"] == {client.id: before["money"][client.id] + 60000}


async def test_a_lawyer_sees_own_clients_only(services: Services) -> None:
    team = await factories.make_team(services)
    mine = await factories.add_client(services, team.lawyer, "ООО «Лютик»", tax_id="7707083893")
    hidden = await factories.add_client(services, team.owner, tax_id="7700000880")
    of_mine = await factories.issued_invoice(services, team.lawyer, mine.id, "1000")
    of_other = await factories.issued_invoice(services, team.owner, hidden.id, "2000")
    payer = replace(
        entry(1, 1).payer, name="ООО «Лютик»", tax_id="7707083893", account="40702810900000000001"
    )
    read = statement(
        entry(1, 1000, f"Оплата по счету № {of_mine.row.number}", payer),
        entry(2, 2000, f"Оплата по счету № {of_other.row.number}"),
        entry(3, 2000, "За услуги"),
    )
    file = await sent(services, team.lawyer, read)
    view = await services.statements.view(team.lawyer, file)
    assert (view.count(Group.MATCHED), view.count(Group.HIDDEN)) == (1, 1)
    for line in (await services.statements.lines(team.lawyer, file, Group.HIDDEN)).items:
        assert (line.candidates, line.client_name) == ((), "")
    posted = await services.statement_posting.post_matched(team.lawyer, file, view.plan_key)
    assert posted.amount == rub(1000)
    with pytest.raises(Forbidden):
        await services.statement_posting.take_back(team.lawyer, file, "Ошибка")
    with pytest.raises(Forbidden):
        await services.statements.view(team.assistant, file)
    theirs = await sent(services, team.accountant, read, "accountant's")
    with pytest.raises(NotFound):
        await services.statements.view(team.lawyer, theirs)
    view = await services.statements.view(team.accountant, theirs)
    assert (view.count(Group.MATCHED), view.count(Group.KNOWN)) == (1, 1)


async def test_very_many_go_in_several_taps(
    services: Services, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("builder", "posting"):
        monkeypatch.setattr(f"services.statements.{module}.MOST_AT_ONCE", 2)
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoices = [await factories.issued_invoice(services, owner, client.id, "1000") for _ in range(3)]
    before = await ledger(database)
    lines = [
        entry(place, 1000, f"Оплата по счету № {one.row.number}") for place, one in enumerate(invoices, 1)
    ]
    file = await sent(services, owner, statement(*lines))
    for count in (2, 1):
        view = await services.statements.view(owner, file)
        assert (view.plan.count, view.plan.amount) == (count, rub(1000 * count))
        posted = await services.statement_posting.post_matched(owner, file, view.plan_key)
        assert (posted.count, posted.amount) == (count, rub(1000 * count))
    assert await payments(database) == 3
    for count, left in ((2, 1), (1, 0)):
        back = await services.statement_posting.take_back(owner, file, "Не тот файл")
        assert (back.count, back.left, back.view.is_taken_back) == (count, left, not left)
    assert await ledger(database) == before


@pytest.mark.at_once
async def test_two_people_at_once_give_each_payment_once(services: Services, database: Database) -> None:
    team = await factories.make_team(services)
    client = await factories.add_client(services, team.owner, tax_id="7700000880")
    invoices = [await factories.issued_invoice(services, team.owner, client.id, "1000") for _ in range(4)]
    read = statement(
        *[
            entry(place, 1000, f"Оплата по счету № {invoice.row.number}")
            for place, invoice in enumerate(invoices, 1)
        ],
        entry(5, 70, "За услуги"),
    )
    people = (team.owner, team.accountant)
    files = await asyncio.gather(
        *[sent(services, who, read, digest) for who in people for digest in ("a", "b")]
    )
    views = [await services.statements.view(team.owner, file) for file in files]
    assert {view.count(Group.MATCHED) for view in views} == {4}
    results = await asyncio.gather(
        *[
            services.statement_posting.post_matched(who, file, view.plan_key)
            for who in people
            for file, view in zip(files, views, strict=True)
        ],
        return_exceptions=True,
    )
    assert [one for one in results if isinstance(one, BaseException) and not isinstance(one, Conflict)] == []
    assert await payments(database) == 4
    decide = services.statement_decisions
    (line,) = (await services.statements.lines(team.owner, files[0], Group.DOUBTFUL)).items
    results = await asyncio.gather(
        decide.keep_as_advance(team.owner, files[0], line.id, client.id),
        decide.mark_no_payment(team.accountant, files[0], line.id),
        decide.keep_as_advance(team.accountant, files[-1], line.id, client.id),
        return_exceptions=True,
    )
    assert [one for one in results if isinstance(one, BaseException) and not isinstance(one, Conflict)] == []
    assert await payments(database) in (4, 5)
    async with AsyncSession(database.reader) as session:
        decided = await session.scalar(
            select(func.count()).select_from(StatementLine).where(StatementLine.decision == "advance")
        )
    assert await payments(database) == 4 + (decided or 0)
