"""Files that were built to hurt whoever opens them: small to send, and without end when read."""

import io
import zipfile
import zlib

import docx
import openpyxl
from fpdf import FPDF
from PIL import Image

from tests.documents.company_card import documents

MILLIONS = 5_000_000


def nested_forms(depth: int = 40) -> bytes:
    """A page that draws a form that draws another one twice, and so on: 2**40 letters in a few kilobytes."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
        _stream(b"/X Do"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for level in range(depth):
        last = level == depth - 1
        draws = b"BT /F 9 Tf (INN) Tj ET" if last else b"/X Do 1 0 0 1 1 1 cm /X Do"
        inside = b"/Font<</F 5 0 R>>" if last else b"/XObject<</X %d 0 R>>" % (7 + level)
        objects.append(
            _stream(draws, b"/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<<%s>>" % inside)
        )
    return _pdf(objects)


def letters_on_a_page(count: int = MILLIONS) -> bytes:
    line = b"INN 7700000778 " * 24
    lines = b"(%s) Tj 0 -1 Td " % line * (count // len(line))
    content = zlib.compress(b"BT /F 0.9 Tf 10 14200 Td " + lines + b"ET")
    return _pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 14400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            _stream(content, b"/Filter/FlateDecode"),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
    )


def many_pages(count: int = 10_000) -> bytes:
    kids = b" ".join(b"%d 0 R" % (3 + number) for number in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]>>"
    return _pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
            *[page] * count,
        ]
    )


def encrypted() -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_encryption(owner_password="owner", user_password="user")
    return bytes(pdf.output())


def paragraphs(count: int = 6_000_000) -> bytes:
    """A Word document of so many empty paragraphs: they pack a thousandfold."""
    return _replaced(documents.docx_of_lines("x"), "word/document.xml", b"<w:p/>" * count, b"<w:body>")


def zip_bomb() -> bytes:
    return _replaced(documents.docx_of_lines("x"), "word/media/image1.png", b"\0" * (60 * 1024 * 1024), None)


def false_size() -> bytes:
    """Says of a part that it is small, which it is not."""
    data = bytearray(paragraphs(1_000_000))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    return bytes(data.replace(size, (1000).to_bytes(4, "little")))


def entity_bomb() -> bytes:
    entities = "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    xml = (
        f'<!DOCTYPE x [<!ENTITY a "haha">{entities}]><w:document><w:body><w:p>&j;</w:p></w:body></w:document>'
    )
    return _replaced(documents.docx_of_lines("x"), "word/document.xml", xml.encode(), None)


def deep_elements(depth: int = 200_000) -> bytes:
    return _replaced(documents.docx_of_lines("x"), "word/document.xml", b"<w:tbl>" * depth, b"<w:body>")


def wide_sheet() -> bytes:
    workbook = openpyxl.Workbook()
    for row in range(1, 160):
        for column in range(1, 61):
            workbook.active.cell(row, column, "ИНН 7700000778")
    return _saved_workbook(workbook)


def far_cell() -> bytes:
    """One value in the last row and column that there can be."""
    workbook = openpyxl.Workbook()
    workbook.active.cell(1_048_576, 16_384, "ИНН 7700000778")
    return _saved_workbook(workbook)


def deep_rtf(depth: int = 1_000_000) -> bytes:
    return b"{\\rtf1 " + b"{" * depth + b"INN" + b"}" * depth + b"}"


def picture(side: int = 10_000) -> bytes:
    """A hundred megapixels of one colour."""
    buffer = io.BytesIO()
    Image.new("1", (side, side)).save(buffer, "PNG")
    return buffer.getvalue()


def document_with_picture() -> bytes:
    document = docx.Document()
    document.add_paragraph("ИНН 7700000778")
    document.add_picture(io.BytesIO(picture()))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _saved_workbook(workbook: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _replaced(data: bytes, name: str, content: bytes, behind: bytes | None) -> bytes:
    """The archive with another part of that name, or with `content` put in `behind` what stands in it."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part.filename, old.read(part))
            elif behind is not None:
                before, opening, after = old.read(part).partition(behind)
                content = before + opening + content + after
        new.writestr(name, content)
    return buffer.getvalue()


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def _pdf(objects: list[bytes]) -> bytes:
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, each)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer<</Size %d/Root 1 0 R>>startxref %d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(data)
