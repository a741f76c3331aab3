"""Draws a chart: a title, a panel for each currency, notes. The child process alone imports it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from services.documents.charts.columns import draw_columns
from services.documents.charts.model import Chart, Fill, Panel, Shape
from services.documents.charts.rows import draw_pareto, draw_rows
from services.documents.charts.sheet import CARD, MARGIN, MUTED, RIGHT, RULE, Sheet, tint

_TITLE, _BODY, _SMALL = 15.0, 11.5, 10.5
_DARKEST, _PALEST = 100, 12
_THINNEST = 4.0


def draw_chart(chart: Chart) -> bytes:
    """A PNG, 1080 pixels wide. A name may be cut and letters that no font has are left out; numbers never are."""
    sheet = Sheet(chart.accent)
    sheet.paragraph(chart.title, _TITLE, bold=True)
    for number, panel in enumerate(chart.panels):
        sheet.y += 8
        if number:
            sheet.box(MARGIN, sheet.y, RIGHT - MARGIN, 1, RULE)
            sheet.y += 6
        _head(sheet, panel)
        if chart.shape is Shape.COLUMNS:
            draw_columns(sheet, panel, chart.language, alone=len(chart.panels) == 1)
        else:
            _DRAW[chart.shape](sheet, panel)
    if chart.notes:
        sheet.y += 6
    for note in chart.notes:
        sheet.paragraph(note, _SMALL, colour=MUTED)
    return sheet.png()


def _head(sheet: Sheet, panel: Panel) -> None:
    """Heading and sums on one line where they fit."""
    lines = 0.0
    if panel.heading:
        sheet.y += _BODY * 1.4
        lines = sheet.width(panel.heading, _BODY, bold=True) + 10
        sheet.text(MARGIN, sheet.y - 3, panel.heading, _BODY, bold=True)
    if not panel.said:
        return
    if panel.heading and lines + sheet.width(panel.said, _BODY) <= RIGHT - MARGIN:
        sheet.text(MARGIN + lines, sheet.y - 3, panel.said, _BODY, colour=MUTED)
    else:
        sheet.paragraph(panel.said, _BODY, colour=MUTED)


def _draw_ages(sheet: Sheet, panel: Panel) -> None:
    """From pale to dark by age. What is drawn has its number beside it; a part too thin to be seen is still drawn."""
    values = panel.series[0].values
    room = RIGHT - MARGIN
    widths = [max(value / max(sum(values), 1) * room, _THINNEST) if value else 0.0 for value in values]
    shrunk = room / max(sum(widths), 1.0)
    sheet.y += 5
    x = MARGIN
    sheet.bar(x, sheet.y, room, 26, Fill.PALE)  # its edge is seen where the first part is as pale as the card
    for number, wide in enumerate(width * shrunk for width in widths):
        if wide:
            sheet.box(x, sheet.y, wide, 26, _age_colour(sheet, number, len(values)))
            sheet.box(x + wide - 0.5, sheet.y, 1, 26, CARD)
            x += wide
    sheet.y += 33
    for number, (label, text) in enumerate(zip(panel.labels, panel.texts, strict=True)):
        if not values[number]:
            continue
        sheet.y += 18
        sheet.box(MARGIN, sheet.y - 12.5, 11, 11, sheet.accent)
        sheet.box(MARGIN + 0.8, sheet.y - 11.7, 9.4, 9.4, _age_colour(sheet, number, len(values)))
        sheet.text(MARGIN + 18, sheet.y - 3, label, _BODY)
        sheet.text(RIGHT, sheet.y - 3, text, _BODY, right=True)


def _age_colour(sheet: Sheet, number: int, parts: int) -> str:
    return tint(sheet.accent, _PALEST + (_DARKEST - _PALEST) * number // max(parts - 1, 1))


_DRAW: Mapping[Shape, Callable[[Sheet, Panel], None]] = MappingProxyType(
    {Shape.AGES: _draw_ages, Shape.ROWS: draw_rows, Shape.PARETO: draw_pareto}
)
