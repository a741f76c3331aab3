"""Draws a form that is no invoice: its blocks over as few pages as they need, with a foot where there are several."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from services.documents.pdf.canvas import Canvas
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.render import draw_pages, fit_pages
from services.documents.text.wordings import form_labels, primary_language


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
