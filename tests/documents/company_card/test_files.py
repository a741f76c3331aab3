"""Files from strangers: what is read in which order, and what is refused with which sentence."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fpdf import FPDF

from services.documents.company_card import files
from services.documents.company_card.files import extract_text
from services.domain.errors import BadInput
from tests.documents.company_card import documents


def refused(data: bytes, name: str) -> str:
    with pytest.raises(BadInput) as caught:
        extract_text(data, name)
    assert caught.value.params["value"] == name
    return caught.value.key


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_paragraphs_tables_headers_and_footers_come_in_their_order() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "шапка"
    document.add_paragraph("до таблицы")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (*table.rows[0].cells, *table.rows[1].cells), ("ИНН", "77", "КПП", "7701"), strict=True
    ):
        cell.text = text
    document.add_paragraph("после")
    document.sections[0].footer.paragraphs[0].text = "подвал"

    assert (
        extract_text(saved(document), "карточка.docx")
        == "шапка\nдо таблицы\nИНН\t77\nКПП\t7701\nпосле\nподвал"
    )


def test_two_sides_in_one_row_come_one_after_the_other() -> None:
    document = docx.Document()
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text = "Исполнитель\nИНН 7700000880"
    row.cells[1].text = "Заказчик\nИНН 7800000122"

    text = extract_text(saved(document), "a.docx")

    assert text == "Исполнитель\nИНН 7700000880\nЗаказчик\nИНН 7800000122"


def test_tables_in_tables_and_text_boxes_are_read() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    cell.add_table(rows=1, cols=2).rows[0].cells[1].text = "внутри"
    box = f"<w:p {nsdecls('w')}><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>в рамке</w:t></w:r></w:p>"
    document.element.body.insert(0, parse_xml(f"{box}</w:txbxContent></w:pict></w:r></w:p>"))

    text = extract_text(saved(document), "a.docx")

    assert "внутри" in text
    assert "в рамке" in text


def test_a_billion_merged_columns_cost_nothing() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=1)
    table.rows[0].cells[0].text = "ИНН 7700000880"
    span = parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="1000000000"/>')
    table.rows[0].cells[0]._tc.get_or_add_tcPr().append(span)

    assert extract_text(saved(document), "a.docx") == "ИНН 7700000880"


def test_pages_of_a_pdf_come_in_order_and_wrapped_lines_are_joined() -> None:
    address = "Юридический адрес: 101000, Российская Федерация, г. Москва, вн. тер. г. муниципальный округ "
    address += "Красносельский, улица Мясницкая, дом 1, строение 2, этаж 3, помещение 4, комната 5"
    pdf = FPDF()
    pdf.add_font("Noto", fname=documents.FONT)
    for text in (f"первая\n{address}\nвторая строка", "вторая страница"):
        pdf.add_page()
        pdf.set_font("Noto", size=11)
        pdf.multi_cell(0, 6, text)

    assert extract_text(bytes(pdf.output()), "a.pdf") == f"первая\n{address}\nвторая строка\nвторая страница"


def test_cells_far_apart_in_a_pdf_are_divided_by_a_tab() -> None:
    assert extract_text(documents.pdf_of_table("ИНН\t7700000880"), "a.pdf") == "ИНН\t7700000880"


def test_content_decides_not_the_name() -> None:
    assert extract_text(documents.pdf_of_lines("привет"), "документ.docx") == "привет"
    assert extract_text(documents.docx_of_lines("привет"), "документ") == "привет"


@pytest.mark.parametrize("name", ["a.exe", "", "без расширения"])
def test_other_kinds(name: str) -> None:
    assert refused(b"\xd0\xcf\x11 anything", name) == "error-card-file-kind"


def test_a_document_under_another_name() -> None:
    assert extract_text(documents.docx_of_lines("привет"), "a.xlsx") == "привет"


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"not a zip", "a.docx"),
        (b"%PDF-1.7 and nothing more", "a.pdf"),
        (truncated(documents.docx_of_lines("x")), "a.docx"),
        (b"PK\x03\x04" + b"\0" * 100, "a.docx"),
    ],
)
def test_damaged(data: bytes, name: str) -> None:
    assert refused(data, name) == "error-card-file-unreadable"


def test_another_archive_under_the_name_of_a_document() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("hello.txt", "hello")

    assert refused(buffer.getvalue(), "a.docx") == "error-card-file-unreadable"


def test_locked_by_a_password() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_encryption(owner_password="owner", user_password="user")

    assert refused(bytes(pdf.output()), "a.pdf") == "error-card-file-locked"


def test_a_scan_has_no_text() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.rect(10, 10, 50, 50)

    assert refused(bytes(pdf.output()), "a.pdf") == "error-card-file-empty"
    assert refused(documents.docx_of_lines("  \n—"), "a.docx") == "error-card-file-empty"


def test_too_many_bytes() -> None:
    assert refused(b"%PDF-" + b"0" * files.MAX_BYTES, "a.pdf") == "error-card-file-too-big"


def test_too_many_pages() -> None:
    pdf = FPDF()
    pdf.set_font("Helvetica")
    for _ in range(files.MAX_PAGES + 1):
        pdf.add_page()
        pdf.cell(text="page")

    assert refused(bytes(pdf.output()), "a.pdf") == "error-card-file-too-big"


def test_a_long_document() -> None:
    assert refused(documents.docx_of_lines("слово " * 30_000), "a.docx") == "error-card-file-too-big"


def bomb(parts: int, size: int) -> bytes:
    buffer = io.BytesIO(documents.docx_of_lines("x"))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(parts):
            archive.writestr(f"word/{number}.xml", b"0" * size)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data", [bomb(1, 50 * 1024 * 1024), bomb(3000, 1)], ids=["one large part", "many parts"]
)
def test_a_bomb_is_refused_before_it_is_unpacked(data: bytes) -> None:
    assert len(data) < files.MAX_BYTES
    assert refused(data, "a.docx") == "error-card-file-too-big"


def test_entities_are_not_expanded() -> None:
    original = documents.docx_of_lines("x")
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10))
    body = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    body += "<w:t>&e9;</w:t></w:r></w:p></w:body></w:document>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(original)) as source, zipfile.ZipFile(buffer, "w") as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename == "word/document.xml":
                data = f'<?xml version="1.0"?><!DOCTYPE w [{entities}]>{body}'.encode()
            target.writestr(part, data)

    assert refused(buffer.getvalue(), "a.docx") in {"error-card-file-empty", "error-card-file-unreadable"}
