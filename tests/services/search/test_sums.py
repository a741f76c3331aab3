"""Sums find invoices, by an index and within what may be seen; lists and pickers look as the search does."""

from typing import Any

import pytest
from sqlalchemy import event

from db.engine import Database
from db.vocabulary.enums import Role
from db.vocabulary.filters import InvoiceStatusFilter
from services.container import Services
from services.core.lists import CardFilter
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceFilter
from services.search.service import Keyword, Report
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    add_contact,
    add_member,
    contact_actor,
    issued_invoice,
    make_team,
    paid,
    stages_contract,
)

pytestmark = pytest.mark.alone


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


async def test_a_sum_finds_its_invoice_and_what_is_still_owed_of_one(services: Services, team: Team) -> None:
    client = await add_client(services, team.owner, "ООО «Ромашка»")
    whole = await issued_invoice(services, team.owner, client.id, "150000.00")
    part = await issued_invoice(services, team.owner, client.id, "99999.50")
    await paid(services, team.owner, part, "49999.50")
    for text, found in {
        "150000": whole,
        "на 150 000": whole,
        "счёт на 150 000,00 ₽": whole,
        "99 999,50": part,
        "50 000": part,
        "invoice for 50000": part,
    }.items():
        rows = (await services.search.find(team.owner, text)).invoices.items
        assert [row.id for row in rows] == [found.row.id], text


async def test_a_sum_with_two_readings_is_found(services: Services, team: Team) -> None:
    client = await add_client(services, team.owner, "ООО «Ромашка»")
    invoice = await issued_invoice(services, team.owner, client.id, "1500.00")
    found = await services.search.find(team.owner, "1.500")
    assert [row.id for row in found.invoices.items] == [invoice.row.id]


async def test_nobody_finds_by_a_sum_what_is_hidden(services: Services, team: Team) -> None:
    client = await add_client(services, team.owner, "ООО «Ромашка»")
    await issued_invoice(services, team.owner, client.id, "150000.00")
    other = await add_member(services, team.owner, Role.LAWYER, 991, "Пётр")
    stranger = (await make_team(services, 2)).owner
    for actor in (other, stranger):
        for text in ("150000", "счёт на 150 000", "Ромашки", "счёт 1"):
            assert (await services.search.find(actor, text)).total == 0, text
            assert (await services.search.inline(actor, text)).rows == ()
            assert (await services.invoices.list(actor, InvoiceFilter(query=text))).count == 0
            assert (await services.clients.list(actor, CardFilter(text))).total == 0


async def test_a_contact_finds_own_invoices_by_kind_word_and_sum(services: Services, team: Team) -> None:
    client = await add_client(services, team.owner, "ООО «Ромашка»")
    own = await issued_invoice(services, team.owner, client.id, "150000.00")
    other = await add_client(services, team.owner, "АО «Вега»")
    foreign = await issued_invoice(services, team.owner, other.id, "150000.00")
    for invoice in (own, foreign):
        await services.sending.send(team.owner, invoice.row.id, SendTargets(hand=True), act_key())
    await add_contact(services, team.owner, client.id, 5001)
    contact = await contact_actor(services, 5001)
    number = (own.row.number or "").partition("-")[2]
    for text in (
        "150000",
        "счёт на 150 000",
        f"счёт № {own.row.number}",
        f"invoice {number}",
        "долг",
        "who owes",
    ):
        rows = (await services.search.inline_for_contact(contact, text)).rows
        assert [row.id for row in rows] == [own.row.id], text
    assert (await services.search.inline_for_contact(contact, "Веги")).rows == ()


async def test_lists_pickers_and_the_group_look_as_the_search_does(services: Services, team: Team) -> None:
    client = await add_client(services, team.owner, "ООО «Ромашка»")
    other = await add_client(services, team.owner, "SAMARKAND TRADE MChJ")
    contract = await stages_contract(services, team.owner, client.id, number="7/2026")
    matter = await services.matters.create(team.owner, client.id, "Спор о поставке")
    first = await issued_invoice(services, team.owner, client.id, "150000.00")
    await issued_invoice(services, team.owner, other.id, "75000.00")
    for text, name in {
        "Ромашки": client.name,
        "клиент ромашке": client.name,
        "самарканд": other.name,
    }.items():
        assert [row.name for row in (await services.clients.list(team.owner, CardFilter(text))).items] == [
            name
        ]
    for text in ("договор 7/2026", "договор с Ромашкой", "romashka", "№ 7/2026"):
        page = await services.contracts.list(team.owner, CardFilter(text), totals=True)
        assert [row.id for row in page.items] == [contract.row.id], text
        assert page.owed[0].minor == 0 if page.owed else True
    for text in ("поставки", "дело о поставке", "Ромашки"):
        rows = (await services.matters.list(team.owner, CardFilter(text))).items
        assert [row.id for row in rows] == [matter.id], text
    for text in ("Ромашкой", "счёт 1", "150 000", "счёт на 150 000", "invoice 1"):
        for shows in ((), (InvoiceStatusFilter.OPEN,)):
            found = await services.invoices.list(team.owner, InvoiceFilter(shows, query=text))
            assert [row.id for row in found.rows] == [first.row.id], text
    for text in ("счёт 1", "счёт на 150 000", "№ 1", "150 000"):
        assert [row.id for row in await services.groups.invoice(team.owner, text)] == [first.row.id], text


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("должники", Report.DEBTS),
        ("Кто нам должен?", Report.DEBTS),
        ("кто должен", Report.DEBTS),
        ("неоплаченные счета", Report.DEBTS),
        ("задолженность", Report.DEBTS),
        ("Debtors", Report.DEBTS),
        ("who owes us", Report.DEBTS),
        ("отчёт", Report.ALL),
        ("отчёты", Report.ALL),
        ("отчёт по должникам", Report.DEBTS),
        ("отчёт по месяцам", Report.MONTHS),
        ("обороты", Report.TURNOVER),
        ("Долгов Иван", None),
        ("Ромашка", None),
        ("кто", None),
    ],
)
async def test_reports_answer_by_name(
    services: Services, team: Team, text: str, report: Report | None
) -> None:
    assert (await services.search.find(team.owner, text)).report is report
    assert (await services.search.find(team.assistant, text)).report is None


async def test_overdue_in_other_words(services: Services, team: Team) -> None:
    for text in ("просрочены", "просрочки", "overdue", "просроченные счета"):
        assert (await services.search.find(team.owner, text)).keyword is Keyword.OVERDUE, text


async def test_a_sum_is_looked_up_by_an_index(services: Services, team: Team, database: Database) -> None:
    client = await add_client(services, team.owner, "ООО «Ромашка»")
    for price in range(100, 130):
        await issued_invoice(services, team.owner, client.id, f"{price}.00")
    sent: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        if "total_minor IN" in statement:
            sent.append((statement, values))

    event.listen(database.reader.sync_engine, "before_cursor_execute", note)
    await services.search.find(team.owner, "150000")
    await services.invoices.list(team.owner, InvoiceFilter(query="150000"))
    event.remove(database.reader.sync_engine, "before_cursor_execute", note)
    assert sent
    sqlite = database.reader.dialect.name == "sqlite"
    if not sqlite:  # without it all rows look alike, and any index will do
        async with database.writer.begin() as connection:
            await connection.exec_driver_sql("ANALYZE invoices")
    async with database.reader.connect() as connection:
        for statement, values in sent:
            if not sqlite:  # of so few rows PostgreSQL reads them all, when it may
                await connection.exec_driver_sql("SET enable_seqscan = off")
            explain = "EXPLAIN QUERY PLAN" if sqlite else "EXPLAIN"
            plan = [str(row) for row in await connection.exec_driver_sql(f"{explain} {statement}", values)]
            assert any("ix_invoices_total" in step for step in plan), plan
            assert not [step for step in plan if "SCAN invoices" in step and "INDEX" not in step], plan
