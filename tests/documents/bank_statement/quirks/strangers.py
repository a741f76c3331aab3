"""Files that are no statement, or not at once: each gets its sentence."""

import io
import zipfile

from tests.documents.bank_statement.quirks.case import RU, Case
from tests.documents.bank_statement.quirks.one_c import PAID, document, file, text
from tests.documents.bank_statement.quirks.tables import HEAD, csv, xlsx
from tests.documents.company_card import documents, strange_files

STATEMENT = text(file(document()))


def archive(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in files.items():
            written.writestr(name, data)
    return made.getvalue()


def locked(data: bytes) -> bytes:
    """With the mark of a password on its member."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + b"\x01" + data[at + 1 :]


def refused(name: str, data: bytes, key: str, file_name: str = "file") -> Case:
    return Case(f"stranger, {name}", data, file_name, refused=key)


CASES = [
    refused("nothing", b"", "empty"),
    refused("spaces and zeros", b" \r\n\0\0", "empty", "a.txt"),
    refused("too many bytes", b"1CClientBankExchange" + b" " * (20 * 1024 * 1024), "too-big"),
    refused("PDF", b"%PDF-1.7\n", "pdf", "Выписка.pdf"),
    refused("a photo", b"\xff\xd8\xff\xe0" + b"0" * 40, "photo", "a.jpg"),
    refused("a photo of a phone", b"\0\0\0\x18ftypheic" + b"0" * 40, "photo", "a.heic"),
    refused("old Excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, "old-excel", "a.xls"),
    refused(
        "a workbook with a password",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "locked",
    ),
    refused("an archive with a password", locked(archive({"a.txt": STATEMENT})), "locked"),
    refused("Word", documents.docx_of_lines("Выписка"), "foreign", "Выписка.docx"),
    refused("a card in a workbook", xlsx(["ИНН", "7700000778"], ["Счёт", "40702810000000000777"]), "foreign"),
    refused("a letter", "Добрый день, выписку пришлю завтра.".encode(), "foreign", "a.txt"),
    refused("HTML", b"<html><body>Sign in</body></html>", "foreign", "a.xml"),
    refused("a program", b"MZ" + b"0" * 90, "foreign", "a.exe"),
    refused("any bytes", bytes(range(256)) * 8, "foreign", "a.dat"),
    refused("a damaged archive", archive({"a.txt": STATEMENT})[:60], "damaged"),
    refused("a damaged workbook", archive({"xl/workbook.xml": b"<"}), "damaged", "a.xlsx"),
    refused("a list of goods", csv("Товар;Цена", "Стул;7,00"), "foreign", "a.csv"),
    refused("an archive of a photo", archive({"a.jpg": b"\xff\xd8\xff"}), "foreign"),
    refused("an archive in an archive", archive({"a.zip": archive({"a.txt": STATEMENT})}), "foreign"),
    refused(
        "an archive of two unknown tables",
        archive({name: csv("Когда;Сколько;Зачем", "05.03.2026;7,00;Счёт 1") for name in ("a.csv", "b.csv")}),
        "several",
    ),
    refused("a size that is a lie", strange_files.false_size(), "foreign"),
    Case(
        "stranger, an archive of one statement",
        archive({"__MACOSX/._a.txt": b"0", "kl_to_1c.txt": STATEMENT, "a.pdf": b"%PDF"}),
        "a.zip",
        (PAID,),
    ),
    Case(
        "stranger, an archive of a statement for each day",
        archive({"1.txt": STATEMENT, "2.txt": text(file(document("ДатаПоступило=06.03.2026")))}),
        "a.zip",
        (PAID, PAID.replace("05.03", "06.03")),
    ),
    Case(
        "stranger, an archive of a statement in two formats, a letter and old Excel",
        archive(
            {
                "kl_to_1c.txt": STATEMENT,
                "a.csv": csv(
                    f"Счёт {RU}",
                    "Дата;Номер;Дебет;Кредит;Контрагент;Назначение",
                    "05.03.2026;301;;122000,00;ООО Ромашка;Оплата по счету № 12",
                ),
                "letter.txt": "Добрый день".encode(),
                "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            }
        ),
        "a.zip",
        (PAID,),
        ("member", "member", "repeats"),
    ),
    refused(
        "an archive of files that may be the same",
        archive(
            {
                "kl_to_1c.txt": STATEMENT,
                "a.csv": csv("Дата;Дебет;Кредит;Валюта;Назначение", "05.03.2026;;122000,00;RUB;Оплата"),
            }
        ),
        "overlap",
        "a.zip",
    ),
    Case("stranger, an archive of a workbook", archive({"a.xlsx": xlsx([*HEAD.split(";")])}), "a.zip"),
    refused(
        "a page that old Excel opens",
        b"<html><table><tr><td>1</td></tr></table></html>",
        "old-excel",
        "a.xls",
    ),
    Case("stranger, 1C without its first line", text(file(document())[1:]), "a.txt", (PAID,)),
    Case(
        "stranger, 1C with a Cyrillic letter in its mark",
        text(["1СClientBankExchange", *file(document())[1:]]),
        "a.txt",
        (PAID,),
    ),
]
