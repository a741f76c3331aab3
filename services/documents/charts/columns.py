"""Columns along time, with an axis that is written as people say sums: «1,2 млн»."""

from decimal import Decimal

from babel.numbers import format_compact_decimal
from matplotlib.ticker import FuncFormatter, MaxNLocator

from services.documents.charts.faces import drawable, face
from services.documents.charts.model import Panel
from services.documents.charts.rows import draw_legend
from services.documents.charts.sheet import MARGIN, MUTED, RIGHT, RULE, Sheet

_SMALL = 10.0
_TALL, _LOW = 190.0, 104.0
_GROUP = 0.8
"""Of the distance between two months."""


def draw_columns(sheet: Sheet, panel: Panel, language: str, *, alone: bool) -> None:
    """Values below zero hang under the line."""
    draw_legend(sheet, panel)
    high = _TALL if alone else _LOW
    one = 10**panel.digits
    values = [value / one for series in panel.series for value in series.values]
    locator = MaxNLocator(nbins=4, steps=[1, 2, 2.5, 5, 10])
    ticks = locator.tick_values(min([*values, 0]), max([*values, 0]) or 1)
    left = max(sheet.width(_tick(tick, language), _SMALL) for tick in ticks) + 6
    sheet.y += 11
    axes = sheet.axes(MARGIN + left, sheet.y, RIGHT - MARGIN - left, high)
    wide = _GROUP / len(panel.series)
    for number, series in enumerate(panel.series):
        places = [place - _GROUP / 2 + wide * (number + 0.5) for place in range(len(panel.labels))]
        axes.bar(places, [value / one for value in series.values], wide, **sheet.style(series.fill), zorder=3)  # type: ignore[arg-type] # as in Sheet.bar
    axes.set_xlim(-0.6, len(panel.labels) - 0.4)
    axes.set_ylim(ticks[0], ticks[-1])
    axes.set_yticks(ticks)
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _tick(value, language)))
    axes.set_xticks(range(len(panel.labels)), panel.labels)
    axes.tick_params(length=0, pad=4, colors=MUTED)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(face(_SMALL))
    axes.grid(axis="y", color=RULE, linewidth=0.8)
    axes.axhline(0, color=MUTED, linewidth=1, zorder=4)
    axes.set_frame_on(False)
    sheet.y += high + (30 if any("\n" in label for label in panel.labels) else 18)


def _tick(value: float, language: str) -> str:
    said = format_compact_decimal(Decimal(repr(float(value))), locale=language, fraction_digits=1)
    return drawable(said.replace("-", "\u2212"))
