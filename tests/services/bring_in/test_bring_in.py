"""What is brought in out of a table: all of it, once, or nothing; with every bad row named."""

import io
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Client, Contract, Delivery, Invoice, Payment, Task
from db.vocabulary.enums import Billing, InvoiceState, Role
from services.bring_in.views import BringInReport
from services.container import Services
from services.documents.bring_in.model import ReadTables, Sheet
from services.documents.bring_in.reading import read_tables
from services.domain.access import Actor
from services.domain.errors import Conflict, DomainError, Forbidden
from services.domain.money.money import Currency, Money
from tests.services.books.test_books import faults_of, prove
from tests.support import factories
from tests.support.bring_in_files import filled, plain
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

ROMASHKA, LOTOS = "ООО «Ромашка»", "ООО «Лотос»"
TABLES = (Client, Contract, Invoice, Payment, AuditEntry, Task, Delivery)


def rub(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), Currency.RUB)


def good(day: date) -> dict[Sheet, list[dict[str, Any]]]:
    """Numbers and days as Excel keeps them, as people type them, and with what a workbook loses."""
    return {
        Sheet.CLIENTS: [
            {"name": ROMASHKA, "tax_id": 7700000778, "kpp": "770001001", "phone": 74951234567,
             "email": "a@example.com"},
            {"name": LOTOS, "address": "г. Тверь"},
            {"name": "Смирнова Анна Сергеевна", "kind": "физлицо"},
        ],
        Sheet.CONTRACTS: [
            {"client": ROMASHKA, "number": "12/2026", "date": day - timedelta(90), "amount": Decimal("500000"),
             "subject": "Спор"},
            {"client": LOTOS, "number": 7, "date": f"{day - timedelta(60):%d.%m.%Y}", "billing": "абонентская плата",
             "amount": "50 000"},
        ],
        Sheet.INVOICES: [
            {"client": ROMASHKA, "client_tax_id": "7700000778", "number": "2026-0047", "date": day - timedelta(50),
             "due": day - timedelta(40), "amount": Decimal("100000.50"), "contract": "12/2026",
             "balance": Decimal("60000.50")},
            {"client": LOTOS, "number": "А-9", "date": day - timedelta(20), "amount": "1\u00a0200,00",
             "description": "Консультация"},
        ],
        Sheet.PAYMENTS: [
            {"invoice": "2026-0047", "date": day - timedelta(45), "amount": "30 000", "method": "банк",
             "reference": "318"},
            {"invoice": "2026-47", "date": day - timedelta(44), "amount": 10000},
        ],
        Sheet.ADVANCES: [{"client": "лотос", "date": day - timedelta(3), "amount": 5000}],
    }  # fmt: skip


async def counts(database: Database) -> list[int]:
    async with AsyncSession(database.reader) as session:
        return [await session.scalar(select(func.count()).select_from(table)) or 0 for table in TABLES]


async def bring(services: Services, owner: Actor, read: ReadTables) -> BringInReport:
    report = await services.bring_in.check(owner, read)
    return await services.bring_in.write(owner, read, "книга.xlsx", report.key)


async def test_a_filled_template_comes_in_once_with_its_sums_numbers_and_sources(
    services: Services, database: Database, clock: FakeClock
) -> None:
    owner = await factories.found_firm(services)
    day = clock.now().date()
    read = read_tables(filled(good(day)), "книга.xlsx")
    before = await counts(database)
    report = await services.bring_in.check(owner, read)
    assert not report.problems
    assert list(report.new.values()) == [3, 2, 2, 2, 1]
    (total,) = report.totals
    assert (total.invoiced, total.paid, total.balance, total.advances) == (
        rub("101200.50"), rub("40000"), rub("61200.50"), rub("5000"),
    )  # fmt: skip
    assert await counts(database) == before

    done = await services.bring_in.write(owner, read, "книга.xlsx", report.key)
    assert done.numbers_go_on == ("2026-0048",)
    async with AsyncSession(database.reader) as session:
        invoices = {one.number: one for one in await session.scalars(select(Invoice))}
        assert {one.status for one in invoices.values()} == {InvoiceState.ISSUED}
        assert [one.sent_at or one.next_remind_at for one in invoices.values()] == [None, None]
        assert invoices["2026-0047"].balance_minor == 6_000_050
        assert invoices["2026-0047"].due_date == day - timedelta(40)
        assert invoices["2026-0047"].contract_id is not None
        clients = {one.name: one for one in await session.scalars(select(Client))}
        assert clients[ROMASHKA].phone == "+74951234567"
        assert clients["Смирнова Анна Сергеевна"].kind == "person"
        (retainer,) = await session.scalars(select(Contract).where(Contract.billing == Billing.RETAINER))
        assert (retainer.fee_minor, retainer.auto_issue, retainer.next_issue_on) == (5_000_000, "off", None)
        sources = [
            one.after for one in await session.scalars(select(AuditEntry)) if "row" in (one.after or {})
        ]
        assert len(sources) == 10
        assert {one["source"] for one in sources} == {"книга.xlsx"}
        assert await session.scalar(select(func.count()).select_from(Delivery)) == 0
        assert await session.scalar(select(func.count()).select_from(Task)) == 0

    after = await counts(database)
    again = await services.bring_in.write(owner, read, "книга.xlsx", report.key)
    assert again.adds == 0
    renamed = await bring(services, owner, read_tables(filled(good(day), "en"), "again.xlsx"))
    assert renamed.adds == 0
    assert list(renamed.known.values()) == [3, 2, 2, 2, 1]
    assert await counts(database) == after

    issued = await factories.issued_invoice(
        services, owner, (await services.clients.recent(owner)).items[0].id
    )
    assert issued.row.number == "2026-0048"
    assert faults_of(await prove(database)) == []
    (ageing,) = await services.reports.ageing(owner)
    assert ageing.total == rub("61200.50") + issued.row.total


async def test_a_rate_of_vat_is_read_as_a_share_only_where_it_can_be_one(
    services: Services, database: Database, clock: FakeClock
) -> None:
    """Excel keeps «20%» as 0.2; a sign that was typed says that it is none."""
    owner = await factories.found_firm(services)
    day = clock.now().date() - timedelta(30)
    rates = {
        "Н-1": (Decimal("0.2"), 2000),
        "Н-2": ("20%", 2000),
        "Н-3": ("0,5 %", 50),
        "Н-4": ("ставка 3", 300),
    }
    rows: dict[Sheet, list[dict[str, Any]]] = {
        Sheet.CLIENTS: [{"name": LOTOS, "address": "г. Тверь"}],
        Sheet.INVOICES: [
            {"client": LOTOS, "number": number, "date": day, "amount": 1000, "vat": vat}
            for number, (vat, _) in rates.items()
        ],
    }
    report = await bring(services, owner, read_tables(filled(rows), "книга.xlsx"))
    assert not report.problems
    async with AsyncSession(database.reader) as session:
        stored = {one.number: one.vat_rate_bp for one in await session.scalars(select(Invoice))}
    assert stored == {number: basis_points for number, (_, basis_points) in rates.items()}


async def test_a_contract_that_stands_twice_with_other_terms_is_named(
    services: Services, clock: FakeClock
) -> None:
    """Twice the same is once; in the books already it may have changed since."""
    owner = await factories.found_firm(services)
    rows = {sheet: list(good(clock.now().date())[sheet]) for sheet in (Sheet.CLIENTS, Sheet.CONTRACTS)}
    rows[Sheet.CONTRACTS] += [rows[Sheet.CONTRACTS][0], rows[Sheet.CONTRACTS][1] | {"amount": "60 000"}]
    report = await services.bring_in.check(owner, read_tables(filled(rows), "книга.xlsx"))
    assert [(one.number, one.column, one.key) for one in report.problems] == [
        (6, "number", "error-bring-in-contract-twice")
    ]
    rows[Sheet.CONTRACTS].pop()
    await bring(services, owner, read_tables(filled(rows), "книга.xlsx"))
    rows[Sheet.CONTRACTS][1] = rows[Sheet.CONTRACTS][1] | {"amount": "60 000"}
    assert not (await services.bring_in.check(owner, read_tables(filled(rows), "книга.xlsx"))).problems


async def test_each_bad_row_is_named_and_nothing_is_written(
    services: Services, database: Database, clock: FakeClock
) -> None:
    owner = await factories.found_firm(services)
    day = clock.now().date()
    rows = good(day)
    rows[Sheet.CLIENTS] += [
        {"name": "ООО «Кривой номер»", "tax_id": "7700000779"},
        {"name": "ООО «Почта»", "email": "не почта"},
        {"tax_id": "7707083893"},
        {"name": "ООО «Вид»", "kind": "марсианин"},
        {"name": "ООО «Чужой номер»", "tax_id": "7700000778"},
    ]
    rows[Sheet.CONTRACTS] += [
        {"client": "ООО «Никто»", "number": "1", "date": day},
        {"client": LOTOS, "number": "8", "date": "31.02.2026"},
        {"client": LOTOS, "number": "9", "date": day, "billing": "почасовая"},
    ]
    rows[Sheet.INVOICES] += [
        {"client": LOTOS, "number": "А-9", "date": day - timedelta(20), "amount": 999},
        {"client": LOTOS, "number": "А-10", "date": day + timedelta(200), "amount": 1},
        {"client": LOTOS, "number": "А-11", "date": day, "amount": "1,500"},
        {"client": LOTOS, "number": "А-12", "date": day, "amount": -5},
        {"client": LOTOS, "number": "А-13", "date": day, "amount": "=B2*2"},
        {"client": LOTOS, "number": "А-14", "date": day, "amount": 5, "currency": "USD"},
        {"client": LOTOS, "number": "А-15", "date": day, "amount": 5, "vat": "как обычно"},
        {"client": ROMASHKA, "client_tax_id": "7736050003", "number": "А-16", "date": day, "amount": 5},
        {"client": LOTOS, "number": "А-17", "date": day, "amount": 100, "balance": 90},
        {"client": LOTOS, "number": "А-18", "date": day, "due": day - timedelta(1), "amount": 100},
        {"client": "ООО «Почта»", "number": "А-19", "date": day, "amount": 100},
    ]
    rows[Sheet.PAYMENTS] += [
        {"invoice": "А-404", "date": day, "amount": 1},
        {"invoice": "2026-0047", "date": day + timedelta(1), "amount": 1},
        {"invoice": "2026-0047", "date": day, "amount": 10_000_000},
        {"invoice": "А-19", "date": day, "amount": 100},
    ]
    before = await counts(database)
    report = await services.bring_in.check(owner, read_tables(filled(rows), "книга.xlsx"))
    found = [(one.sheet.value, one.number, one.key) for one in report.problems]
    assert found == [
        ("clients", 6, "requisites-problem-inn-checksum"),
        ("clients", 7, "error-email"),
        ("clients", 8, "error-bring-in-empty-cell"),
        ("clients", 9, "error-bring-in-choice"),
        ("clients", 10, "error-bring-in-tax-id-taken"),
        ("contracts", 5, "error-bring-in-client-unknown"),
        ("contracts", 6, "error-date-impossible"),
        ("contracts", 7, "error-contract-fee"),
        ("invoices", 5, "error-bring-in-number-taken"),
        ("invoices", 6, "error-invoice-date-future"),
        ("invoices", 7, "error-bring-in-amount"),
        ("invoices", 8, "error-amount-negative"),
        ("invoices", 9, "error-bring-in-formula"),
        ("invoices", 10, "error-invoice-no-account"),
        ("invoices", 11, "error-bring-in-vat"),
        ("invoices", 12, "error-bring-in-client-unknown"),
        ("invoices", 13, "error-bring-in-balance"),
        ("invoices", 14, "error-invoice-due-before"),
        ("payments", 5, "error-bring-in-invoice-unknown"),
        ("payments", 6, "error-payment-future"),
        ("payments", 7, "error-bring-in-overpaid"),
    ]
    with pytest.raises(DomainError, match="error-bring-in-rows"):
        await services.bring_in.write(
            owner, read_tables(filled(rows), "книга.xlsx"), "книга.xlsx", report.key
        )
    assert await counts(database) == before


async def test_only_owners_and_only_what_was_shown(
    services: Services, database: Database, clock: FakeClock
) -> None:
    owner = await factories.found_firm(services)
    accountant = await factories.add_member(services, owner, Role.ACCOUNTANT, 2002)
    read = read_tables(filled(good(clock.now().date())), "книга.xlsx")
    for call in (services.bring_in.check(accountant, read), services.bring_in.template(accountant)):
        with pytest.raises(Forbidden):
            await call
    report = await services.bring_in.check(owner, read)
    await factories.add_client(services, owner, LOTOS)
    before = await counts(database)
    with pytest.raises(Conflict, match="error-bring-in-changed"):
        await services.bring_in.write(owner, read, "книга.xlsx", report.key)
    assert await counts(database) == before
    assert io.BytesIO(await services.bring_in.template(owner)).read(2) == b"PK"
    assert (await bring(services, owner, read)).new[Sheet.CLIENTS] == 2


async def test_lists_of_other_programs(services: Services, database: Database, clock: FakeClock) -> None:
    owner = await factories.found_firm(services)
    one_c = {
        "TDSheet": [
            ["Список контрагентов"],
            [],
            ["Наименование", "Полное наименование", "Вид контрагента", "ИНН", "КПП", "Код"],
            ["Ромашка ООО", 'ООО "Ромашка"', "Юридическое лицо", "7700000778", "770001001", "00-0001"],
            [
                "Петров П.П. ИП",
                "ИП Петров Пётр Петрович",
                "Индивидуальный предприниматель",
                None,
                None,
                "00-0002",
            ],
        ]
    }
    report = await bring(services, owner, read_tables(plain(one_c), "Контрагенты.xlsx"))
    assert report.new[Sheet.CLIENTS] == 2
    assert [one.heading for one in report.untaken] == ["Код"]
    heads = "Наименование;Контрагент;Вид договора;Организация"
    contracts = f"{heads}\nДоговор № 5 от 01.02.2025;Ромашка ООО;С покупателем;\n".encode("cp1251")
    report = await bring(services, owner, read_tables(contracts, "Договоры.csv"))
    assert (report.new[Sheet.CONTRACTS], report.contracts_without_sum) == (1, 1)
    clio = (
        "Bill Number,Client,Matter,Issue Date,Due Date,Total,Paid,Payment Date,Balance\n"
        "101,Ромашка ООО,Dispute,09/15/2026,10/15/2026,1200.00,200.00,10/01/2026,1000.00\n"
        "102,Ромашка ООО,Dispute,10/02/2026,11/02/2026,300.00,,,300.00\n"
    ).encode()
    report = await bring(services, owner, read_tables(clio, "bills.csv"))
    assert not report.problems
    (total,) = report.totals
    assert (total.invoiced, total.balance) == (rub("1500"), rub("1300"))
    contacts = b"First Name,Last Name,Company,Email,Phone\nAnna,Smith,,anna@example.com,\n,,Acme Ltd,,\n"
    assert (await bring(services, owner, read_tables(contacts, "contacts.csv"))).new[Sheet.CLIENTS] == 2
    unclear = b"Bill Number,Client,Issue Date,Total\n7,Acme Ltd,03/04/2026,10\n"
    report = await services.bring_in.check(owner, read_tables(unclear, "bills.csv"))
    assert [one.key for one in report.problems] == ["error-bring-in-day-order"]
    assert faults_of(await prove(database)) == []
