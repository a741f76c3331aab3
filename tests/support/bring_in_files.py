"""The template of the bot, filled in as people fill it in."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook, load_workbook

from services.bring_in.template import choice_words
from services.documents.bring_in.model import TEMPLATE, Sheet
from services.documents.bring_in.template import TemplateFacts, write_template
from tests.support.texts import TRANSLATOR

FIRST_ROW = 3
"""Under the headings and the example."""

Rows = Mapping[Sheet, Sequence[Mapping[str, Any]]]


def template(language: str = "ru", day: date = date(2026, 11, 30)) -> bytes:
    facts = TemplateFacts(day, choice_words(TRANSLATOR, language), ["ООО «Пример»"], ["Анна Иванова"])
    return write_template(lambda key: TRANSLATOR.get(key, language, {}), facts)


def filled(rows: Rows, language: str = "ru", blank: bytes | None = None) -> bytes:
    """`rows` name cells by columns of the model."""
    book = load_workbook(io.BytesIO(blank or template(language)))
    for sheet, lines in rows.items():
        page = book[TRANSLATOR.get(f"bring-in-sheet-{sheet.value}", language, {})]
        places = {column.name: place for place, column in enumerate(TEMPLATE[sheet], start=1)}
        for number, line in enumerate(lines, start=FIRST_ROW):
            for name, value in line.items():
                if value is not None:
                    page.cell(number, places[name]).value = _value(value)
    return saved(book)


def plain(pages: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """A workbook of another program: rows as they are."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in pages.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append([_value(cell) for cell in row])
    return saved(book)


def saved(book: Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _value(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
