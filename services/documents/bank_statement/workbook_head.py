"""The first rows of a workbook without opening it: a look at the beginning of two of its parts."""

import html
import io
import re
import zipfile

from services.documents.bank_statement.table_cells import Row
from services.domain.patterns import compiled_later

_LOOKED_AT = 256 * 1024
_ROW = compiled_later(r"<(?:\w+:)?row\b[^>]*?(?:/>|>(?P<cells>.*?)</(?:\w+:)?row>)", re.DOTALL)
_CELL = compiled_later(r"<(?:\w+:)?c\b(?P<attributes>[^>]*?)(?:/>|>(?P<value>.*?)</(?:\w+:)?c>)", re.DOTALL)
_VALUE = compiled_later(r"<(?:\w+:)?v[^>]*>([^<]*)</")
_STRING = compiled_later(r"<(?:\w+:)?si\b[^>]*>(.*?)</(?:\w+:)?si>", re.DOTALL)
_TEXT = compiled_later(r"<(?:\w+:)?t\b[^>]*>([^<]*)</")
_SHEET = compiled_later(r"xl/worksheets/[^/]+\.xml")
_MAX_SHEETS = 5


def peek_sheets(data: bytes) -> list[list[Row]]:
    """Texts and numbers as text, for the sake of the headings; raises for a damaged archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        strings = []
        if "xl/sharedStrings.xml" in names:
            strings = [
                _text(match[1]) for match in _STRING.finditer(_beginning(archive, "xl/sharedStrings.xml"))
            ]
        sheets = [name for name in names if _SHEET.fullmatch(name)][:_MAX_SHEETS]
        return [_rows(_beginning(archive, name), strings) for name in sheets]


def _beginning(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as file:
        return file.read(_LOOKED_AT).decode(errors="replace")


def _rows(sheet: str, strings: list[str]) -> list[Row]:
    return [
        [_cell(cell, strings) for cell in _CELL.finditer(row["cells"] or "")] for row in _ROW.finditer(sheet)
    ]


def _cell(match: re.Match[str], strings: list[str]) -> str:
    value = match["value"] or ""
    if 't="inlineStr"' in match["attributes"]:
        return _text(value)
    number = _VALUE.search(value)
    if number is None:
        return ""
    if 't="s"' in match["attributes"]:
        index = int(number[1])
        return strings[index] if index < len(strings) else ""
    return number[1]


def _text(xml: str) -> str:
    return html.unescape("".join(_TEXT.findall(xml)))
