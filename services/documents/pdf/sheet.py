"""Draws a form that is no invoice: its blocks over as few pages as they need, with a foot where there are several."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from services.documents.pdf.canvas import Canvas
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.render import draw_pages, fit_pages
from services.documents.pdf.typeface import to_printable
from services.documents.text.wordings import form_labels, primary_language

_MULTILINE_FIELDS = {"notes", "description"}

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Sheet:
    """`title` names the file and stands in the foot; `language` may be two, as in «ru+kk»."""

    title: str
    language: str
    date: date
    author: str
    watermark: str = ""


def draw_sheet(sheet: Sheet, build: Callable[[Look], Sequence[Block]], look: Look) -> bytes:
    """The PDF, A4. The same blocks give the same bytes."""
    pages = fit_pages(build, look)
    canvas = Canvas(sheet.title, primary_language(sheet.language), sheet.date, sheet.author)
    draw_pages(canvas, pages, form_labels(sheet.language), sheet.title, sheet.watermark)
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
