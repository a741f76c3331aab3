"""Draws the blocks of a form over pages: margins, watermark, and a footer where there are several pages."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from services.documents.pdf.canvas import HAIRLINE, PAGE_HEIGHT, Canvas
from services.documents.pdf.pagination import Block, paginate
from services.documents.pdf.table import LEFT_EDGE, RIGHT_EDGE
from services.documents.pdf.typeface import Style, to_printable

TOP_MARGIN, BOTTOM_EDGE = 14.0, PAGE_HEIGHT - 16.0
BOTTOM_EDGE_OF_SINGLE_PAGE = PAGE_HEIGHT - 9.0  # a single page has no footer
_FOOTER_STYLE = Style(7.5, grey=80)
_MULTILINE_FIELDS = {"notes", "description"}

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Sheet:
    """`title` names the file and stands in the footer; `page_label` has places for `page` and `pages`."""

    title: str
    language: str
    date: date
    author: str
    page_label: str
    watermark: str = ""


def draw_sheet(sheet: Sheet, blocks: Sequence[Block]) -> bytes:
    """The PDF, A4. The same blocks give the same bytes."""
    pages = paginate(blocks, TOP_MARGIN, TOP_MARGIN, BOTTOM_EDGE_OF_SINGLE_PAGE)
    if len(pages) > 1:
        pages = paginate(blocks, TOP_MARGIN, TOP_MARGIN, BOTTOM_EDGE)
    canvas = Canvas(sheet.title, sheet.language, sheet.date, sheet.author)
    for index, page_blocks in enumerate(pages, 1):
        canvas.add_page()
        if sheet.watermark:
            canvas.watermark(sheet.watermark)
        for placed in page_blocks:
            placed.block.draw(canvas, placed.top)
        if len(pages) > 1:
            number = sheet.page_label.format(page=index, pages=len(pages))
            canvas.rule(LEFT_EDGE, BOTTOM_EDGE + 3, RIGHT_EDGE, BOTTOM_EDGE + 3, HAIRLINE)
            canvas.text(LEFT_EDGE, BOTTOM_EDGE + 4, sheet.title, _FOOTER_STYLE)
            canvas.right(RIGHT_EDGE, BOTTOM_EDGE + 4, number, _FOOTER_STYLE)
    return canvas.finish()


def in_printable_letters(record: Record) -> Record:
    """A copy of the page, nested records included, with every text in characters that the fonts have."""
    changes = {}
    for field in fields(record):
        old = getattr(record, field.name)
        new = _printable(old, multiline=field.name in _MULTILINE_FIELDS)
        if new != old:
            changes[field.name] = new
    return replace(record, **changes) if changes else record


def _printable(value: Any, *, multiline: bool) -> Any:
    if type(value) is str:
        return to_printable(value, multiline=multiline)
    if isinstance(value, tuple):
        return tuple(_printable(each, multiline=multiline) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return in_printable_letters(value)
    return value
