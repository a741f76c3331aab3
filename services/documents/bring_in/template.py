"""Writes the template: a page for each kind of row, with headings, notes, lists to pick from and one example."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from textwrap import wrap
from typing import Any

from services.documents.bring_in.model import TEMPLATE, Choices, Column, Sheet, word_of

Say = Callable[[str], str]
"""The text of a key of the locale files, in the reader's language."""

ROWS = 5000
"""That have lists to pick from."""
_GUIDE_WIDTH = 100
_LINE = 15
_LIST_LIMIT = 255
"""Letters of the list that a cell offers; a longer one has to lie in cells."""
_NOTE = {"x_scale": 2, "y_scale": 1, "font_size": 9}
_EXAMPLE_DUE = timedelta(days=10)
_EXAMPLE_SUM = Decimal(150_000)


@dataclass(frozen=True, slots=True)
class TemplateFacts:
    """What the template is made for."""

    day: date
    choices: Mapping[Choices, Sequence[str]]
    """In the reader's words."""
    issuers: Sequence[str]
    """Offered where there are several."""
    members: Sequence[str]


def write_template(say: Say, facts: TemplateFacts) -> bytes:
    """The workbook. `say` has headings, notes and examples under `bring-in-…`."""
    from xlsxwriter import Workbook  # late: only exports and this need it

    made = io.BytesIO()
    book = Workbook(made, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
    book.set_properties({"created": datetime.combine(facts.day, datetime.min.time())})
    book.set_size(2400, 1600)
    formats = {
        "required": book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#DCE9F5"}
        ),
        "optional": book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#F2F2F2"}
        ),
        "text": book.add_format({"num_format": "@"}),
        "day": book.add_format({"num_format": "dd.mm.yyyy", "align": "left"}),
        "number": book.add_format({"num_format": "#,##0.00"}),
        "text_example": book.add_format({"num_format": "@", "italic": True, "font_color": "#808080"}),
        "day_example": book.add_format(
            {"num_format": "dd.mm.yyyy", "align": "left", "italic": True, "font_color": "#808080"}
        ),
        "number_example": book.add_format(
            {"num_format": "#,##0.00", "italic": True, "font_color": "#808080"}
        ),
        "guide": book.add_format({"text_wrap": True, "valign": "top"}),
        "guide_head": book.add_format({"bold": True, "font_size": 14}),
    }
    _write_guide(book, formats, say)
    for sheet, columns in TEMPLATE.items():
        _write_sheet(book, formats, say, facts, sheet, columns)
    book.close()
    return made.getvalue()


def _write_guide(book: Any, formats: Mapping[str, Any], say: Say) -> None:
    page = book.add_worksheet(say("bring-in-guide"))
    page.set_column(0, 0, _GUIDE_WIDTH)
    page.hide_gridlines(2)
    page.write_string(0, 0, say("bring-in-guide"), formats["guide_head"])
    for number, line in enumerate(say("bring-in-guide-text").splitlines(), start=2):
        page.write_string(number, 0, line, formats["guide"])
        page.set_row(number, _LINE * max(1, len(wrap(line, _GUIDE_WIDTH))))
    _fit(page)


def _write_sheet(
    book: Any,
    formats: Mapping[str, Any],
    say: Say,
    facts: TemplateFacts,
    sheet: Sheet,
    columns: Sequence[Column],
) -> None:
    page = book.add_worksheet(say(f"bring-in-sheet-{sheet.value}"))
    page.freeze_panes(1, 1)
    page.set_row(0, _LINE * 2)
    for place, column in enumerate(columns):
        word = word_of(sheet, column.name)
        form = "day" if column.day else "number" if column.number else "text"
        page.set_column(place, place, column.width, formats[form])
        mark = " *" if column.required else ""
        page.write_string(
            0, place, say(f"bring-in-head-{word}") + mark, formats["required" if mark else "optional"]
        )
        page.write_comment(0, place, say(f"bring-in-note-{word}"), _NOTE)
        _write_example(page, formats, say, facts, place, column, word)
        _offer(page, facts, place, column)
    _fit(page)


def _write_example(
    page: Any,
    formats: Mapping[str, Any],
    say: Say,
    facts: TemplateFacts,
    place: int,
    column: Column,
    word: str,
) -> None:
    if column.day:
        day = facts.day + _EXAMPLE_DUE if column.name == "due" else facts.day
        if column.name != "ends_on":
            page.write_datetime(1, place, datetime.combine(day, datetime.min.time()), formats["day_example"])
    elif column.number:
        page.write_number(1, place, _EXAMPLE_SUM, formats["number_example"])
    elif text := _example(say, facts, column, word):
        page.write_string(
            1, place, f"{say('bring-in-example')} {text}" if not place else text, formats["text_example"]
        )


def _example(say: Say, facts: TemplateFacts, column: Column, word: str) -> str:
    if column.choices is not None:
        return next(iter(facts.choices[column.choices]), "")
    if column.name == "issuer":
        return next(iter(facts.issuers), "")
    if column.name == "responsible":
        return next(iter(facts.members), "")
    return say(f"bring-in-example-{word}")


def _offer(page: Any, facts: TemplateFacts, place: int, column: Column) -> None:
    """A list to pick from; what is not on it may be typed all the same, and is then read or refused with a sentence."""
    words: Sequence[str] = ()
    if column.choices is not None:
        words = facts.choices[column.choices]
    elif column.name == "issuer":
        words = facts.issuers
    elif column.name == "responsible":
        words = facts.members
    usable = [word for word in words if "," not in word and '"' not in word]
    if usable and len(",".join(usable)) <= _LIST_LIMIT:
        page.data_validation(
            1, place, ROWS, place, {"validate": "list", "source": usable, "show_error": False}
        )


def _fit(page: Any) -> None:
    """On paper: as wide as a page."""
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
