"""Makes .docx and .pdf files out of the text of a card."""

import io
import re
from pathlib import Path

import docx
import docx.document
from fpdf import FPDF

FONT = Path(__file__).parents[3] / "services" / "documents" / "pdf" / "fonts" / "NotoSans-Regular.ttf"


def docx_of_lines(text: str) -> bytes:
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    return _saved(document)


def docx_of_table(text: str) -> bytes:
    """A table of two columns or more; a line without a label stands before it as a paragraph."""
    document = docx.Document()
    for row in _rows(text):
        if len(row) == 1:
            document.add_paragraph(row[0])
            continue
        table = document.add_table(rows=1, cols=len(row))
        for cell, value in zip(table.rows[0].cells, row, strict=True):
            cell.text = value
    return _saved(document)


def pdf_of_lines(text: str) -> bytes:
    """Long lines wrap as they do in print."""
    pdf = _pdf()
    for line in text.split("\n"):
        pdf.multi_cell(0, 6, _printable(line.replace("\t", " " * 12)), new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def pdf_of_table(text: str) -> bytes:
    pdf = _pdf()
    for row in _rows(text):
        with pdf.table(col_widths=(2, 3) if len(row) == 2 else None, first_row_as_headings=False) as table:
            cells = table.row()
            for value in row:
                cells.cell(_printable(value))
    return bytes(pdf.output())


def _rows(text: str) -> list[list[str]]:
    """By tabs, else at the colon of a short label."""
    rows = []
    for line in text.split("\n"):
        label = re.match(r"([^:\t]{2,40}): (.+)", line)
        rows.append(line.split("\t") if "\t" in line else list(label.groups()) if label else [line])
    return rows


def _pdf() -> FPDF:
    pdf = FPDF()
    pdf.add_page()
    pdf.add_font("Noto", fname=FONT)
    pdf.set_font("Noto", size=10)
    return pdf


def _printable(text: str) -> str:
    """Without pictures, marks of direction and odd spaces, for which the font has no glyph."""
    text = re.sub(r"[\u2000-\u200a]", " ", text)
    return re.sub(r"[\u200e\u200f\ufe0f\u2700-\u27bf\U0001f000-\U0001faff]", "", text)


def _saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
