"""Cards as workbooks, OpenDocument, RTF and plain text; and one sentence for what can't be read."""

import io
import zipfile

import openpyxl
import pytest

from services.documents.company_card.files import extract_text
from services.domain.errors import BadInput
from services.domain.requisites.recognise import recognise

ROWS = (
    ("Карточка организации", None),
    ("Наименование", "ООО «Ромашка»"),
    ("ИНН", 7700000778),
    ("КПП", 770001001.0),
    ("р/с", "40702810000000000777"),
    ("Банк", "ПАО Сбербанк"),
    ("БИК", "044525225"),
)
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.cell(5000, 5000, "далеко")
    hidden = book.create_sheet("Прайс")
    hidden.append(("Секрет",))
    hidden.sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def archive(files: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return buffer.getvalue()


def odt(body: str, **others: str) -> bytes:
    names = ["office", "text", "table"]
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    content = f"<office:document-content {spaces}><office:body>{body}</office:body></office:document-content>"
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **others})


ODT = "".join(
    f"<table:table><table:table-row><table:table-cell><text:p>{label}</text:p></table:table-cell>"
    f"<table:table-cell><text:p>{value}</text:p></table:table-cell></table:table-row></table:table>"
    if value
    else f"<text:h>{label}</text:h>"
    for label, value in ((label, str(value or "").replace(".0", "")) for label, value in ROWS)
)
RTF = (
    rb"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0 Arial;}}"
    rb"\trowd\cellx4000\cellx9000\intbl \'cd\'e0\'e8\'ec\'e5\'ed\'ee\'e2\'e0\'ed\'e8\'e5\cell "
    rb"\u1054?\u1054?\u1054? \'ab\'d0\'ee\'ec\'e0\'f8\'ea\'e0\'bb\cell\row "
    rb"\pard \'c8\'cd\'cd 7700000778\par \'f0/\'f1 40702810000000000777, \'c1\'c8\'ca 044525225\par}"
)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (workbook(), "Карточка.xlsx"),
        (odt(ODT), "Карточка.odt"),
        (RTF, "Карточка.rtf"),
        ("ООО «Ромашка»\nИНН 7700000778, р/с 40702810000000000777, БИК 044525225".encode("cp1251"), "a.txt"),
    ],
    ids=["xlsx", "odt", "rtf", "txt"],
)
def test_a_card_is_read_whole(data: bytes, name: str) -> None:
    found = recognise(extract_text(data, name))
    party = found.requisites
    assert (party.name, party.tax_id, party.bic) == ("ООО «Ромашка»", "7700000778", "044525225")
    assert party.account == "40702810000000000777"
    assert (found.problems, found.unknown) == ((), ())


def test_hidden_sheets_and_far_cells_are_no_part_of_a_card() -> None:
    text = extract_text(workbook(), "a.xlsx")
    assert "Секрет" not in text
    assert "далеко" not in text
    assert "ИНН\t7700000778" in text.split("\n")


def test_cells_of_two_parties_stay_apart() -> None:
    cell = "<table:table-cell><text:p>{}</text:p><text:p>{}</text:p></table:table-cell>"
    row = cell.format("ООО «Север»", "ИНН 7800000122") + cell.format("ООО «Ромашка»", "ИНН 7700000778")
    text = extract_text(odt(f"<table:table><table:table-row>{row}</table:table-row></table:table>"), "a.odt")
    assert text.split("\n") == ["ООО «Север»", "ИНН 7800000122", "ООО «Ромашка»", "ИНН 7700000778"]


def encrypted_pdf() -> bytes:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", user_password="user")
    pdf.add_page()
    return bytes(pdf.output())


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"", "a.docx", "blank"),
        (b"\n\0", "a.pdf", "blank"),
        (b"\xff\xd8\xff\xe0 jpeg", "a.jpg", "photo"),
        (b"\x89PNG\r\n\x1a\n", "a.docx", "photo"),
        (b"\0\0\0\x18ftypheic", "IMG_1.HEIC", "photo"),
        (OLD + b" W\0o\0r\0d", "a.doc", "old"),
        (OLD + b" W\0o\0r\0d", "a.docx", "old"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "a.docx", "locked"),
        (encrypted_pdf(), "a.pdf", "locked"),
        (odt("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"}), "a.odt", "locked"),
        (archive({"word/document.xml": "<x/>", "word/vbaProject.bin": b"x"}), "a.docm", "macros"),
        (archive({"xl/workbook.xml": "<x/>", "xl/vbaProject.bin": b"x"}), "a.xlsx", "macros"),
        (archive({"a.txt": "x"}), "a.zip", "kind"),
        (archive({"ppt/presentation.xml": "<x/>"}), "a.pptx", "kind"),
        (archive({"xl/workbook.xml": "<x/>", "big": b"\0" * 41 * 1024 * 1024}), "a.xlsx", "too-big"),
        (archive({"xl/workbook.xml": "no xml"}), "a.xlsx", "unreadable"),
        (odt("<!DOCTYPE x>"), "a.odt", "unreadable"),
        (b"{\\rtf1 }", "a.rtf", "empty"),
        (b"anything", "a.rtf", "unreadable"),
    ],
)
def test_one_sentence_for_what_is_not_read(data: bytes, name: str, key: str) -> None:
    with pytest.raises(BadInput) as caught:
        extract_text(data, name)
    assert caught.value.key == f"error-card-file-{key}"


def test_a_billion_laughs_are_not_laughed() -> None:
    content = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    with pytest.raises(BadInput) as caught:
        extract_text(archive({"content.xml": content}), "a.odt")
    assert caught.value.key == "error-card-file-unreadable"
