"""`export` as it is typed: what a firm that leaves takes along."""

import csv
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from db.engine import Database
from services.domain.access import Actor
from services.domain.ports import SystemClock, SystemTokens
from tests.bot.test_backup_command import files
from tests.bot.test_commands import command
from tests.documents.pdf.reading import text_of
from tests.support.factories import add_client, found_firm, issued_invoice, make_services, paid


@pytest.fixture
async def owner(database: Database) -> Actor:
    services = make_services(database, SystemClock(), SystemTokens())
    owner = await found_firm(services)
    client = await add_client(services, owner)
    await paid(services, owner, await issued_invoice(services, owner, client.id, "1000.00"), "300.00")
    void = await issued_invoice(services, owner, client.id, "77.00")
    await services.invoices.void(owner, void.row.id, "ошибка")
    return owner


async def test_a_folder_holds_tables_and_the_page_of_every_invoice(
    database: Database, owner: Actor, tmp_path: Path
) -> None:
    done = command(tmp_path, "export", "out/books", DATABASE_URL=database.url)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("out/books: the books of ООО «Юридическая фирма «Пример», ")
    assert " and 2 invoices in 11 files. " in done.stdout
    folder = tmp_path / "out/books"
    assert folder.stat().st_mode & 0o777 == 0o700
    (book,) = folder.glob("*.xlsx")
    assert len(load_workbook(book).sheetnames) == 7
    tables = {path.name.split(" на ")[0]: path for path in folder.glob("*.csv")}
    assert len(tables) == 8
    rows = list(csv.reader(StringIO(tables["Счета"].read_text("utf-8-sig")), delimiter=";"))
    assert len(rows) == 3
    assert any("1000,00" in row for row in rows)
    pages = sorted((folder / "pdf").iterdir())
    assert len(pages) == 2
    assert "1 000,00" in " ".join(text_of(path.read_bytes()) for path in pages)
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in pages)


async def test_a_zip_holds_the_same_and_nothing_is_written_over(
    database: Database, owner: Actor, tmp_path: Path
) -> None:
    done = command(tmp_path, "export", "books.zip", DATABASE_URL=database.url)
    assert (done.returncode, done.stderr) == (0, "")
    with ZipFile(tmp_path / "books.zip") as file:
        assert file.testzip() is None
        names = file.namelist()
        assert {entry.date_time[0] for entry in file.infolist()} != {1980}
        assert len([name for name in names if name.startswith("pdf/")]) == 2
        (book,) = [name for name in names if name.endswith(".xlsx")]
        assert load_workbook(BytesIO(file.read(book))).sheetnames
    before = (tmp_path / "books.zip").read_bytes()
    again = command(tmp_path, "export", "books.zip", DATABASE_URL=database.url)
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr == "books.zip is there already: name a new folder, or a new file .zip.\n"
    assert (tmp_path / "books.zip").read_bytes() == before
    assert [name for name in files(tmp_path) if "books" in name] == ["books.zip"]


async def test_of_several_firms_one_is_named(database: Database, owner: Actor, tmp_path: Path) -> None:
    services = make_services(database, SystemClock(), SystemTokens())
    other = await found_firm(services, 2001, "Вторая")
    refused = command(tmp_path, "export", "out", DATABASE_URL=database.url)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == "There are several firms: say which with --firm, one of 1, 2.\n"
    done = command(tmp_path, "export", "out", "--firm", str(other.firm_id), DATABASE_URL=database.url)
    assert done.returncode == 0, done.stderr
    assert "Ромашка" not in "".join(path.read_text("utf-8-sig") for path in (tmp_path / "out").glob("*.csv"))
    wrong = command(tmp_path, "export", "elsewhere", "--firm", "9", DATABASE_URL=database.url)
    assert wrong.stderr == "There is no firm 9: there is 1, 2.\n"
    assert not (tmp_path / "elsewhere").exists()


def test_without_books_nothing_is_made(tmp_path: Path) -> None:
    done = command(tmp_path, "export", "out")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no database" in done.stderr
    assert list(tmp_path.iterdir()) == []
