"""Files that were made to do harm: each is refused, or read, at the cost of a file of its length."""

import io
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from db.vocabulary.statements import EntryDirection
from services.documents.bank_statement.file_kinds import looks_like_statement
from services.documents.bank_statement.limits import MAX_ENTRIES
from services.documents.bank_statement.reading import read_statement
from services.domain.errors import BadInput
from services.domain.statements.model import Entry, Party
from tests.documents.bank_statement.quirks import reports
from tests.documents.bank_statement.quirks.strangers import archive
from tests.documents.bank_statement.quirks.tables import HEAD, ROW, csv, xlsx
from tests.documents.company_card import documents, strange_files
from tests.support.statement_files import OURS, WRITERS

CAMT = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>'
MT940 = ":20:1\n:25:1\n:60F:C260101EUR0,\n"


def changed(workbook: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts written anew, as no program would."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for member in source.infolist():
            data = source.read(member)
            target.writestr(member.filename, change(data) if member.filename.endswith(part) else data)
    return made.getvalue()


def far_sheet() -> bytes:
    """A cell in the last row of all, and a dimension that is a lie."""

    def move(sheet: bytes) -> bytes:
        sheet = sheet.replace(b'<row r="2"', b'<row r="1048576"').replace(b'ref="A1:G2"', b'ref="A1"')
        for column in b"ABCDEFG":
            sheet = sheet.replace(b'r="%c2"' % column, b'r="%c1048576"' % column)
        return sheet

    return changed(SHEET, "sheet1.xml", move)


SHEET = xlsx(HEAD.split(";"), ROW.split(";"))
HARMFUL: dict[str, tuple[str, Callable[[], bytes]]] = {
    "an entity bomb": ("unsafe", lambda: b'<!DOCTYPE a [<!ENTITY b "c">]>' + CAMT.encode() + b"&b;"),
    "elements in elements": ("too-many", lambda: (CAMT + "<a>" * 100_000).encode()),
    "more elements than a year has": ("too-many", lambda: (CAMT + "<a/>" * 900_000).encode()),
    "a sum of megabytes": (
        "damaged",
        lambda: (CAMT + "<Ntry><Amt>" + "1" * 10**6 + "</Amt></Ntry>").encode(),
    ),
    "a zip bomb": ("too-big", lambda: archive({"a.csv": b"0" * 130_000_000})),
    "a size of gigabytes in a header": ("foreign", strange_files.false_size),
    "a hundred thousand columns": ("foreign", lambda: ";".join(["Дата"] * 100_000).encode()),
    "a cell of megabytes": ("damaged", lambda: csv(HEAD, ROW + "x" * 10**6)),
    "a quoted cell of megabytes": ("damaged", lambda: csv(HEAD, ROW + '"' + "x" * 10**6)),
    "a cell of megabytes in a workbook": (
        "damaged",
        lambda: changed(SHEET, "sheet1.xml", lambda part: part.replace(b">301<", b">" + b"3" * 10**6 + b"<")),
    ),
    "a value of megabytes in 1C": ("damaged", lambda: one_c("НазначениеПлатежа=" + "x" * 10**6)),
    "a value of endless lines in 1C": ("damaged", lambda: one_c("НазначениеПлатежа=x" + "\nx" * 10**5)),
    "endless documents": (
        "too-many",
        lambda: one_c(*["КонецДокумента\nСекцияДокумент=x"] * (MAX_ENTRIES + 1)),
    ),
    "endless lines of MT940": (
        "too-many",
        lambda: (MT940 + ":61:2603050305C1,NTRF\n" * (MAX_ENTRIES + 1)).encode(),
    ),
    "an endless text of MT940": (
        "damaged",
        lambda: (MT940 + ":61:2603050305C1,NTRF\n:86:x\n" + "x\n" * 10**5).encode(),
    ),
    "endless messages of MT940": ("too-many", lambda: (MT940 * 5_000).encode()),
    "endless rows": ("too-many", lambda: csv(HEAD, *[ROW] * (MAX_ENTRIES + 1))),
    "separators only": ("foreign", lambda: b";" * 10**6),
}


def one_c(*lines: str) -> bytes:
    return "\n".join(
        ["1CClientBankExchange", "СекцияДокумент=x", *lines, "КонецДокумента", "КонецФайла"]
    ).encode()


@pytest.mark.long
def test_harmful_files_are_refused() -> None:
    said = {}
    for name, (_key, make) in HARMFUL.items():
        try:
            read_statement(make(), "file", frozenset(), None)
            said[name] = "read"
        except BadInput as error:
            said[name] = error.key.removeprefix("error-statement-")
    assert said == {name: key for name, (key, _make) in HARMFUL.items()}


def test_a_far_cell_is_read() -> None:
    (statement,) = read_statement(far_sheet(), "a.xlsx", frozenset(), None).statements
    assert [entry.amount_minor for entry in statement.entries] == [12_200_000]


def test_twice_the_file_is_twice_the_work() -> None:
    grown = {}
    for name, writer in WRITERS.items():
        currency = writer.currencies[0]
        works = [
            steps(writer.write(entries(count, currency), OURS[currency]), writer.file_name)
            for count in (50, 100)
        ]
        grown[name] = works[1] * 10 // works[0]
    assert all(tenths <= 22 for tenths in grown.values()), grown


def entries(count: int, currency: str) -> list[Entry]:
    ours, other = Party(account=OURS[currency]), Party("Ромашка", "7700000880", "40702810810000000555")
    day = date(2026, 3, 5)
    return [
        Entry(
            position,
            day,
            100 * position,
            currency,
            EntryDirection.IN,
            other,
            ours,
            f"Оплата № {position}",
            str(position),
        )
        for position in range(1, count + 1)
    ]


def steps(data: bytes, file_name: str) -> int:
    """How many lines of Python the reading runs."""
    count = 0

    def trace(_frame: Any, event: str, _given: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read_statement(data, file_name, frozenset(), None)
    finally:
        sys.settrace(before)
    return count


def test_files_that_are_no_statements_do_not_look_like_one() -> None:
    card = (
        "ООО «Ромашка»\nИНН 7700000880\nР/с 40702810810000000555\nБИК 044525974, дата регистрации 05.03.2020"
    )
    others = {
        "Карточка.docx": documents.docx_of_lines(card),
        "Карточка.txt": card.encode(),
        "Карточка.xlsx": xlsx(*[[line] for line in card.split("\n")], ["Счёт", "40702810810000000555"]),
        "Реквизиты.csv": csv("Поле;Значение", "ИНН;7700000880", "Дата регистрации;05.03.2020"),
        "a.pdf": b"%PDF-1.7",
        "logo.png": b"\x89PNG\r\n\x1a\n",
        "empty.txt": b"",
        "noise": bytes(range(256)) * 100,
        "broken.zip": archive({"a.txt": b"x"})[:30],
        "photo.zip": archive({"a.jpg": b"\xff\xd8\xff"}),
        **{case.name: case.data for case in reports.CASES},
    }
    assert [name for name, data in others.items() if looks_like_statement(data, name)] == []


def test_an_archived_statement_looks_like_one() -> None:
    assert looks_like_statement(archive({"a.csv": csv(HEAD, ROW)}), "a.zip")
    assert looks_like_statement(archive({"a.xlsx": xlsx(HEAD.split(";"), ROW.split(";"))}), "a.zip")
