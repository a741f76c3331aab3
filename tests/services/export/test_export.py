"""Exports, read back: what stands in the cells is what the firm has, and no cell is a formula."""

import csv
import io
import re
import tempfile
import tracemalloc
import zipfile
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db.engine import Database
from db.vocabulary.enums import AuditAction, ObjectType, PaymentMethod, TaskKind
from db.vocabulary.filters import InvoiceStatusFilter
from services.client_documents.settlements.views import NewReconciliation
from services.clients.views import ClientView
from services.container import Services
from services.documents.images.model import CleanedImage, ImageRole
from services.domain.errors import BadInput, Forbidden, NotFound
from services.domain.ids import ClientId
from services.domain.money.money import Currency, Money
from services.export import files, service
from services.export.files import ColumnTotals, CsvFile, SheetRow, XlsxFile
from services.export.layout import ExportKind
from services.export.service import LIST_KINDS
from services.export.sheets import LAYOUTS
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceFilter
from services.tasks.views import NewTask
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    draft_invoice,
    issued_invoice,
    make_services,
    make_team,
    paid,
    spell_in_latin,
    stages_contract,
)
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.kept_worlds import kept
from tests.support.service_surface import DOLLARS
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.alone

RISKY = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1+1",
    "＝1",
    '=HYPERLINK("http://x.example";"x")',
]


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return make_services(database, clock, tokens, TRANSLATOR, mail_on=False)


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


@pytest.fixture
async def client(services: Services, team: Team) -> ClientView:
    return await add_hostile_client(services, team)


async def add_hostile_client(services: Services, team: Team) -> ClientView:
    card = await add_client(services, team.lawyer, '=cmd «Ромашка»; "Юг"', tax_id="7707083893")
    return await services.clients.set_phone(team.lawyer, card.id, "+74951234567")


async def sheet(services: Services, team: Team, kind: ExportKind, **chosen: Any) -> list[dict[str, Any]]:
    """The rows of the XLSX by their headings, without totals."""
    target = io.BytesIO()
    made = await (
        services.export.journal(team.owner, target, InvoiceFilter(**chosen))
        if kind is ExportKind.AUDIT
        else services.export.xlsx(team.owner, (kind,), target, InvoiceFilter(**chosen))
    )
    (page,) = openpyxl.load_workbook(target).worksheets
    headings, *rows = page.iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows[: made.rows]]


async def csv_rows(services: Services, team: Team, kind: ExportKind) -> list[dict[str, str]]:
    target = io.BytesIO()
    if kind is ExportKind.AUDIT:
        await services.export.journal(team.owner, target, as_csv=True)
    else:
        await services.export.csv(team.owner, kind, target)
    text = target.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


@dataclass(frozen=True)
class World:
    team: Team
    client: ClientView


@pytest.fixture
async def world(services: Services, database: Database, clock: FakeClock, tokens: FakeTokens) -> World:
    """Something of everything, in two currencies."""
    return await kept(database, clock, tokens, "everything to export", lambda: _fill(services, clock))


async def _fill(services: Services, clock: FakeClock) -> World:
    team = await make_team(services)
    client = await add_hostile_client(services, team)
    owner = team.owner
    issuer = (await services.issuers.list(owner))[0]
    await services.issuers.set_account(owner, issuer.id, Currency.USD, DOLLARS)
    await spell_in_latin(services, owner, issuer.id, Currency.USD)
    matter = await services.matters.create(owner, client.id, "+Сделка", "-заметка")
    contract = await stages_contract(services, owner, client.id, number="00012/А-7", matter_ids=(matter.id,))
    staged = await services.invoices.issue(
        owner, (await services.drafts.from_contract(owner, contract.row.id, act_key())).row.id
    )
    await paid(services, owner, staged, "50000.00", date(2026, 11, 20))
    await services.notes.write(owner, ObjectType.INVOICE, staged.row.id, "=звонить", None)
    settled = await issued_invoice(services, owner, client.id, "1000.10")
    first = await paid(services, owner, settled, "1500.10", date(2026, 11, 24))
    await services.payments.refund(
        owner,
        client.id,
        issuer.id,
        Money.of(200, Currency.RUB),
        date(2026, 11, 24),
        PaymentMethod.CASH,
        "@x",
        act_key(),
    )
    wrong = await paid(services, owner, staged, "7.00", date(2026, 11, 24))
    await services.payments.reverse(owner, wrong.id, "=ошибка")
    act = await services.act_drafts.from_invoices(owner, (staged.row.id,), act_key())
    await services.client_documents.issue(owner, act.row.id)
    void = await issued_invoice(services, owner, client.id, "3.00")
    await services.invoices.void(owner, void.row.id, "=1+1")
    off = await issued_invoice(services, owner, client.id, "4.00")
    await services.invoices.write_off(owner, off.row.id, "мелочь")
    dollars = await draft_invoice(services, owner, client.id, "70.00", Currency.USD)
    await services.invoices.issue(owner, dollars.row.id)
    await draft_invoice(services, owner, client.id, "5.00")
    await services.tasks.create(
        owner, NewTask(staged.row.id, TaskKind.OTHER, date(2026, 12, 1), act_key(), note="=позвонить")
    )
    await add_client(services, team.owner, "АО «Без денег»")
    assert first.advance
    clock.set(datetime(2026, 12, 10, 9, tzinfo=UTC))
    return World(team, client)


async def test_invoices_are_read_back_as_they_are(services: Services, world: World) -> None:
    team, client = world.team, world.client
    rows = await sheet(services, team, ExportKind.INVOICES)
    listed = await services.invoices.list(team.owner, limit=100)
    assert len(rows) == listed.count == 6
    by_number = {row["Номер"]: row for row in rows}
    for row in listed.rows:
        cells = by_number[row.number]
        assert cells["Дата"].date() == row.invoice_date
        assert (cells["Контрагент"], cells["ИНН/БИН"]) == (client.name, "7707083893")
        assert Decimal(str(cells["Всего"])) == row.total.amount
        assert Decimal(str(cells["Оплачено"])) == row.paid.amount
        assert cells["Валюта"] == row.total.currency.value
        assert cells["Дней просрочки"] == (row.overdue_days or None)
    staged = by_number["2026-0001"]
    assert (staged["Договор №"], staged["Дата договора"].date()) == ("00012/А-7", date(2026, 2, 1))
    assert (staged["Дело"], staged["Статус"]) == ("+Сделка", "частично оплачен")
    assert staged["Остаток"] == 100_000
    settled = by_number["2026-0002"]
    assert (settled["Статус"], settled["Дата оплаты"].date()) == ("полностью оплачен", date(2026, 11, 24))
    assert (by_number["2026-0003"]["Комментарий"], by_number["2026-0003"]["Остаток"]) == ("=1+1", 0)
    assert by_number["2026-0004"]["Списано"] == 4
    assert by_number[None]["Статус"] == "черновик"


@pytest.mark.parametrize("kind", list(ExportKind))
async def test_both_formats_hold_the_same(services: Services, world: World, kind: ExportKind) -> None:
    team = world.team
    rows, others = await sheet(services, team, kind), await csv_rows(services, team, kind)
    assert len(rows) == len(others) > 0

    def said(value: Any) -> str:
        match value:
            case None:
                return ""
            case datetime():
                has_time = (value.hour, value.minute) != (0, 0)
                return f"{value:%d.%m.%Y %H:%M}" if has_time else f"{value:%d.%m.%Y}"
            case str():
                return f"'{value}" if value.lstrip()[:1] in set("=+-@＝") or value[:1] in "\t\r" else value
            case _:
                return f"{Decimal(str(value)).quantize(Decimal('0.01'))}".replace(".", ",")

    for row, other in zip(rows, others, strict=True):
        for heading, value in row.items():
            if heading in ("Дней просрочки", "№ строки", "Количество") and value is not None:
                assert other[heading] == str(value).replace(".", ",")
            else:
                assert other[heading] == said(value), heading


async def test_documents_that_bill_nothing_are_in_no_total(services: Services, team: Team) -> None:
    """A receipt of the money for an act, and a statement of what is left, are no further services."""
    owner = team.owner
    client = await add_client(services, owner)
    invoice = await issued_invoice(services, owner, client.id, "1000.00")
    money = await paid(services, owner, invoice, "600.00", date(2026, 11, 24))
    act = await services.act_drafts.from_invoices(owner, (invoice.row.id,), act_key())
    await services.client_documents.issue(owner, act.row.id)
    await services.settlements.make_receipt(owner, money.id)
    await services.settlements.make_certificate(owner, invoice.row.id, act_key())
    form = (Currency.RUB, date(2026, 10, 1), date(2026, 11, 24), act_key())
    await services.settlements.make_reconciliation(
        owner, NewReconciliation(client.id, invoice.issuer_id, *form)
    )
    target = io.BytesIO()
    made = await services.export.xlsx(owner, (ExportKind.DOCUMENTS,), target)
    headings, *lines = openpyxl.load_workbook(target).active.iter_rows(values_only=True)
    said = [dict(zip(headings, line, strict=True)) for line in lines]
    assert made.rows == 4
    assert [row["Всего"] for row in said] == [1000, 600, 600, 400, 1000]  # the last row is the total
    assert [row["Сумма без НДС"] for row in said] == [1000, None, None, None, 1000]


async def test_totals_are_of_each_currency_by_itself(services: Services, world: World) -> None:
    team = world.team
    for kind in LIST_KINDS:
        layout, target = LAYOUTS[kind], io.BytesIO()
        made = await services.export.xlsx(team.owner, (kind,), target)
        (page,) = openpyxl.load_workbook(target).worksheets
        headings, *lines = page.iter_rows(values_only=True)
        rows, totals = lines[: made.rows], lines[made.rows :]
        assert page.freeze_panes == "A2"
        if not layout.totals:
            assert totals == []
            continue
        at = layout.currency_column
        assert at is not None
        assert headings[at] == "Валюта"
        expected: dict[str, dict[int, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
        for row in rows:
            if kind is ExportKind.INVOICES and row[headings.index("Статус")] in ("черновик", "аннулирован"):
                continue
            for column in layout.total_columns:
                if row[column] is not None:
                    expected[row[at]][column] += Decimal(str(row[column]))
        assert [total[at] for total in totals] == sorted(expected)
        assert totals
        for total in totals:
            assert total[0] == "Итого"
            for column in layout.total_columns:
                assert Decimal(str(total[column] or 0)) == expected[total[at]][column], headings[column]
    listed = await services.invoices.list(team.owner)
    sums = {total.total.currency.value: total.total.amount for total in listed.totals}
    assert sums == {"RUB": Decimal("151004.10"), "USD": Decimal("70.00")}


async def test_the_ledger_adds_up_to_what_there_is(services: Services, world: World) -> None:
    team, client = world.team, world.client
    rows = await sheet(services, team, ExportKind.PAYMENTS)
    assert [(row["Вид"], row["Сумма"]) for row in rows] == [
        ("оплата", 50_000),
        ("оплата", 1500.10),
        ("возврат", -200),
        ("оплата", 7),
        ("сторно", -7),
    ]
    card = await services.clients.card(team.owner, client.id)
    (rub,) = [balance for balance in card.balances if balance.paid.currency is Currency.RUB]
    moved = sum(Decimal(str(row["Сумма"])) for row in rows)
    assert moved == rub.paid.amount + sum(advance.amount.amount for advance in card.advances)
    assert {row["Счета №"] for row in rows} >= {"2026-0001", "2026-0002"}
    assert f"{rows[0]['Когда записано']:%d.%m %H:%M}" == "24.11 12:00", "in the firm's zone"


async def test_a_client_has_a_line_for_each_currency(services: Services, world: World) -> None:
    team, client = world.team, world.client
    rows = await sheet(services, team, ExportKind.CLIENTS)
    of = [(row["Контрагент"], row["Валюта"], row["Остаток"], row["Просрочено"], row["Аванс"]) for row in rows]
    assert sorted(of, key=str) == sorted(
        [
            ("АО «Без денег»", None, None, None, None),
            (client.name, "RUB", 100_000, 100_000, 300),
            (client.name, "USD", 70, 70, 0),
        ],
        key=str,
    )
    assert {row["Телефон"] for row in rows} == {None, "+74951234567"}


async def test_what_is_chosen_is_what_is_exported(services: Services, world: World) -> None:
    team = world.team
    other = await add_client(services, team.owner, "АО «Вега»")
    late = await issued_invoice(services, team.owner, other.id)
    assert {row["Номер"] for row in await sheet(services, team, ExportKind.INVOICES, client_id=other.id)} == {
        late.row.number
    }
    assert await sheet(services, team, ExportKind.PAYMENTS, client_id=other.id) == []
    overdue = await sheet(services, team, ExportKind.INVOICES, shows=(InvoiceStatusFilter.OVERDUE,))
    assert {row["Номер"] for row in overdue} == {"2026-0001", "2026-0005"}
    early = await sheet(services, team, ExportKind.PAYMENTS, until=date(2026, 11, 20))
    assert [row["Сумма"] for row in early] == [50_000]
    with pytest.raises(NotFound):
        await sheet(services, team, ExportKind.INVOICES, client_id=ClientId(10**9))


async def test_several_sheets_in_one_book_and_in_english(services: Services, world: World) -> None:
    team = world.team
    target = io.BytesIO()
    english = replace(team.owner, language="en")
    made = await services.export.xlsx(english, LIST_KINDS, target)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == [
        "Invoices",
        "Payments",
        "Clients",
        "Contracts",
        "Matters",
        "Tasks",
        "Statements",
    ]
    assert made.name == "Export on 10.12.2026.xlsx"
    assert book["Invoices"]["A1"].value == "Number"
    assert "part-paid" in {row[19] for row in book["Invoices"].values}
    with pytest.raises(BadInput, match="error-export-nothing"):
        await services.export.xlsx(english, (), io.BytesIO())
    with pytest.raises(Forbidden):
        await services.export.csv(team.lawyer, ExportKind.INVOICES, io.BytesIO())


@pytest.mark.parametrize("piece", [1, 2])
async def test_pieces_neither_repeat_nor_lose_rows(
    services: Services, world: World, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = world.team
    whole = {kind: await csv_rows(services, team, kind) for kind in ExportKind}
    monkeypatch.setattr(service, "BATCH_SIZE", piece)
    assert {kind: await csv_rows(services, team, kind) for kind in ExportKind} == whole


def book_of(rows: list[SheetRow], headings: list[str], totals: frozenset[int] = frozenset()) -> io.BytesIO:
    target = io.BytesIO()
    with XlsxFile(target, datetime(2026, 11, 24, tzinfo=UTC)) as book:
        page = book.add_sheet("Лист", headings, ColumnTotals(totals))
        page.write(rows)
        page.finish("Итого", 0, None)
        book.close()
    return target


@pytest.mark.parametrize("text", RISKY)
def test_no_cell_is_a_formula(text: str) -> None:
    target = book_of([SheetRow((text,))], ["Имя"])
    cell = openpyxl.load_workbook(target).active["A2"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert cell.value.replace("_x000D_", "\r").strip() == text.strip()
    with zipfile.ZipFile(target) as parts:
        inside = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
    assert not re.search(r"<f[ >]|<hyperlink", inside)
    plain = io.BytesIO()
    CsvFile(plain, ["Имя"]).write([SheetRow((text,))])
    read = list(csv.reader(io.StringIO(plain.getvalue().decode("utf-8-sig"), newline=""), delimiter=";"))
    assert read[1] == [f"'{text}"]


def test_identifiers_stay_text_and_sums_stay_exact() -> None:
    cells = (
        "40702810000000000777",
        "0012",
        Money(99_999_999_999_999, Currency.UZS),
        Money(-1, Currency.UZS),
        3,
    )
    target = book_of([SheetRow(cells)], ["Счёт", "Номер", "Всего", "Мелочь", "Дней"])
    account, number, total, small, days = openpyxl.load_workbook(target).active[2]
    assert (account.value, number.value) == ("40702810000000000777", "0012")
    assert (Decimal(str(total.value)), Decimal(str(small.value))) == (
        Decimal("999999999999.99"),
        Decimal("-0.01"),
    )
    assert (total.number_format, days.value) == ("#,##0.00", 3)
    plain = io.BytesIO()
    CsvFile(plain, ["a"]).write(
        [SheetRow(('Да; "нет"', date(2026, 3, 5), Money(-150, Currency.RUB), None, "две\nстроки"))]
    )
    assert plain.getvalue() == (
        b'\xef\xbb\xbf"a"\r\n' + '"Да; ""нет""";05.03.2026;-1,50;;"две\nстроки"\r\n'.encode()
    )


def test_memory_stays_flat() -> None:
    """A hundred times as many rows: what is kept does not follow."""

    def peak(pieces: int) -> int:
        rows = [SheetRow((f"Строка {number}", Money(number, Currency.RUB))) for number in range(100)]
        with (
            open("/dev/null", "wb") as nowhere,
            XlsxFile(io.BytesIO(), datetime(2026, 11, 24, tzinfo=UTC)) as book,
        ):
            tracemalloc.start()
            file = CsvFile(nowhere, ["a", "b"])
            page = book.add_sheet("Лист", ["a", "b"], ColumnTotals(frozenset({1})))
            for _ in range(pieces):
                file.write(rows)
                page.write(rows)
            taken = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            page.finish("Итого", 0, None)
            book.close()
            return taken

    peak(1)
    assert peak(100) < 3 * peak(1)


def test_what_does_not_fit_is_refused_and_nothing_is_left_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Rows and letters beyond its limits XlsxWriter drops without a word."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(files, "MAX_ROWS", 3)
    with XlsxFile(io.BytesIO(), datetime(2026, 11, 24, tzinfo=UTC)) as book:
        page = book.add_sheet("Лист", ["a"], ColumnTotals(frozenset()))
        page.write([SheetRow(("x",)), SheetRow(("y",))])
        with pytest.raises(BadInput, match="error-export-too-long"):
            page.write([SheetRow(("z",))])
    assert list(tmp_path.iterdir()) == []
    long = openpyxl.load_workbook(book_of([SheetRow(("я" * 40_000,))], ["a"])).active["A2"].value
    assert (len(long), long[-1]) == (32_767, "…")


async def test_all_that_were_issued_are_named_at_once(
    services: Services, team: Team, client: ClientView
) -> None:
    first, void = [await issued_invoice(services, team.owner, client.id, sum_) for sum_ in ("1.00", "2.00")]
    await services.invoices.void(team.owner, void.row.id, "ошибка")
    await draft_invoice(services, team.owner, client.id)
    other = await make_team(services, 2001)
    theirs = await add_client(services, other.owner, "АО «Вега»")
    await issued_invoice(services, other.owner, theirs.id)
    assert await services.export.issued(team.owner) == [first.row.id, void.row.id]
    with pytest.raises(Forbidden):
        await services.export.issued(team.assistant)


async def test_the_journal_tells_who_did_what(services: Services, world: World) -> None:
    team = world.team
    rows = await sheet(services, team, ExportKind.AUDIT)
    assert {(row["Кто"], row["Что произошло"], row["Объект"]) for row in rows} >= {
        ("Анна Иванова", "создано", "фирма"),
        ("Анна Иванова", "выставлен", "счёт"),
        ("Анна Иванова", "оплата записана", "оплата"),
        ("Пётр", "создано", "клиент"),
    }
    changed = next(row for row in rows if row["Что произошло"] == "изменено")
    assert (changed["Было"], changed["Стало"]) == ("телефон: –", "телефон: +74951234567")
    (void,) = [row for row in rows if row["Что произошло"] == "аннулирован"]
    assert (void["Название или номер"], "причина: =1+1" in void["Стало"]) == ("2026-0003", True)
    assert any("сумма: 50000.00 RUB" in (row["Стало"] or "") for row in rows)
    assert f"{void['Когда']:%d.%m.%Y %H:%M}" == "24.11.2026 12:00", "in the firm's zone"
    assert await sheet(services, team, ExportKind.AUDIT, until=date(2026, 11, 23)) == []
    assert len(await sheet(services, team, ExportKind.AUDIT, since=date(2026, 11, 24))) == len(rows)
    for other in (team.accountant, team.lawyer):
        with pytest.raises(Forbidden):
            await services.export.journal(other, io.BytesIO())
    with pytest.raises(BadInput, match="error-export-nothing"):
        await services.export.csv(team.accountant, ExportKind.AUDIT, io.BytesIO())
    with pytest.raises(BadInput, match="error-export-nothing"):
        await services.export.xlsx(team.accountant, tuple(ExportKind), io.BytesIO())


async def test_the_journal_has_no_word_of_the_program(services: Services, team: Team) -> None:
    owner = team.owner
    client = await add_client(services, owner)
    made = await stages_contract(services, owner, client.id)
    invoice = await issued_invoice(services, owner, client.id, "1000.00")
    act = await services.act_drafts.from_invoices(owner, (invoice.row.id,), act_key())
    await services.client_documents.issue(owner, act.row.id)
    ways = SendTargets(hand=True)
    await services.document_sending.send(owner, act.row.id, ways, act_key())
    await services.document_answers.accept_on_paper(owner, act.row.id, date(2026, 11, 24))
    await services.document_answers.set_contract_days(owner, made.row.id, 3)
    await services.appearances.set_accent(owner, invoice.issuer_id, "#1F3A5F")
    image = CleanedImage(b"\x89PNG", 1, 1)
    await services.appearances.set_image(owner, invoice.issuer_id, ImageRole.LOGO, image)
    await services.policies.set_small_sum(owner, 50_000)
    rows = await sheet(services, team, ExportKind.AUDIT)
    said = [f"{row[name] or ''}" for row in rows for name in ("Что произошло", "Объект", "Было", "Стало")]
    assert [text for text in said if re.search(r"\b(?:[a-z]+_)*[a-z]{3,}:|\b[a-z]{4,}\b", text)] == []
    assert any("логотип: +" in text for text in said)  # nobody reads a digest
    assert any("малый остаток: 500.00" in text for text in said)


def test_every_act_has_a_word_in_the_journal() -> None:
    for language in ("ru", "en"):
        objects = [TRANSLATOR.get("export-object", language, {"value": each}) for each in ObjectType]
        assert language == "en" or not set(objects) & set(ObjectType)
    for language in ("ru", "en"):
        words = {act: TRANSLATOR.get("export-action", language, {"value": act}) for act in AuditAction}
        assert [act for act, word in words.items() if language == "ru" and word == act] == []


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        ({}, "Оплаты на 24.11.2026.csv"),
        ({"since": date(2026, 10, 1), "until": date(2026, 10, 31)}, "Оплаты 01.10.2026–31.10.2026.csv"),
        ({"since": date(2026, 10, 1)}, "Оплаты 01.10.2026–24.11.2026.csv"),
        ({"until": date(2026, 10, 31)}, "Оплаты до 31.10.2026.csv"),
    ],
)
async def test_a_file_is_called_what_it_holds(
    services: Services, team: Team, chosen: dict[str, date], name: str
) -> None:
    made = await services.export.csv(team.owner, ExportKind.PAYMENTS, io.BytesIO(), InvoiceFilter(**chosen))
    assert made.name == name
    clients = await services.export.csv(team.owner, ExportKind.CLIENTS, io.BytesIO(), InvoiceFilter(**chosen))
    assert clients.name == "Клиенты на 24.11.2026.csv"
