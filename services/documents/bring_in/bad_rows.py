"""Hands back the rows that could not be read, each with what is wrong in it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from services.documents.bring_in.model import FURTHER, TEMPLATE, SentRow, Sheet, word_of
from services.documents.bring_in.template import Say

_WHAT_WIDTH = 70
_ROW_WIDTH = 16
_FURTHER_WIDTH = 22


@dataclass(frozen=True, slots=True)
class BadRow:
    row: SentRow
    what: str
    """One sentence or several."""


def write_bad_rows(say: Say, rows: Sequence[BadRow]) -> bytes:
    """A page for each kind of row, in the template's columns, so that what was mended here may be copied there."""
    from xlsxwriter import Workbook  # late: only exports and this need it

    made = io.BytesIO()
    book = Workbook(made, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
    head = book.add_format(
        {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#F2F2F2", "valign": "top"}
    )
    text = book.add_format({"num_format": "@", "valign": "top"})
    what = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#B00020"})
    for sheet in Sheet:
        found = [one for one in rows if one.row.sheet is sheet]
        if not found:
            continue
        titles = {one.row.title for one in found}
        page = book.add_worksheet(say(f"bring-in-sheet-{sheet.value}"))
        page.freeze_panes(1, 2)
        used = {name for one in found for name in one.row.cells}
        columns = [column.name for column in TEMPLATE[sheet] if column.name in used or column.required]
        further = [name for name in FURTHER[sheet] if name in used]
        widths = {column.name: column.width for column in TEMPLATE[sheet]}
        page.set_column(0, 0, _ROW_WIDTH, text)
        page.set_column(1, 1, _WHAT_WIDTH, what)
        page.write_string(0, 0, say("bring-in-head-row"), head)
        page.write_string(0, 1, say("bring-in-head-what"), head)
        names = [*columns, *further]
        for place, name in enumerate(names, start=2):
            page.set_column(place, place, widths.get(name, _FURTHER_WIDTH), text)
            page.write_string(0, place, say(f"bring-in-head-{word_of(sheet, name)}"), head)
        for line, one in enumerate(found, start=1):
            where = f"{one.row.title}, {one.row.number}" if len(titles) > 1 else str(one.row.number)
            page.write_string(line, 0, where, text)
            page.write_string(line, 1, one.what, what)
            for place, name in enumerate(names, start=2):
                if (cell := one.row.cells.get(name)) is not None:
                    page.write_string(line, place, cell.text, text)
    book.close()
    return made.getvalue()
