"""A bar a row: short labels stand beside it, long ones above."""

from services.documents.charts.model import Fill, Panel
from services.documents.charts.sheet import INK, MARGIN, MUTED, RIGHT, TRACK, Sheet

_BODY, _SMALL = 11.5, 10.5
_WIDEST_LABEL = 96.0
_SHORTEST_BAR = 110.0
_GAP = 8.0


def draw_rows(sheet: Sheet, panel: Panel) -> None:
    """Series are stacked; a value above zero is never too short to be seen."""
    draw_legend(sheet, panel)
    whole = [sum(series.values[row] for series in panel.series) for row in range(len(panel.labels))]
    most = max([*whole, *(high for _, high in panel.spans), 1])
    for row, label in enumerate(panel.labels):
        x, y, room, high = _place(sheet, panel, label, panel.texts[row])
        sheet.box(x, y + high / 2 - 0.5, room, 1, TRACK)
        scale, start = room / most, x
        for series in panel.series:
            if series.values[row] > 0:
                wide = max(series.values[row] * scale, 2.0)
                sheet.bar(start, y, wide, high, series.fill)
                start += wide
        if panel.spans:
            low, far = (x + end * scale for end in panel.spans[row])
            middle = y + high / 2
            sheet.box(low, middle - 1.5, max(far - low, 1), 3, "#ffffff")
            sheet.box(low, middle - 0.75, max(far - low, 1), 1.5, INK)
            for end in (low, far):
                sheet.box(end - 0.75, middle - 4, 1.5, 8, INK)


def draw_pareto(sheet: Sheet, panel: Panel) -> None:
    """Each bar begins where the one before ended: the eye reads its share and what they are together."""
    values = panel.series[0].values
    whole, before = max(sum(values), 1), 0
    for row, label in enumerate(panel.labels):
        x, y, room, high = _place(sheet, panel, label, panel.texts[row])
        sheet.box(x, y, room, high, TRACK)
        start, wide = before / whole * room, max(values[row] / whole * room, 2.0)
        if before:
            sheet.bar(x, y, start, high, Fill.PALE)
        sheet.bar(x + min(start, room - wide), y, wide, high, panel.series[0].fill)
        before += values[row]


def draw_legend(sheet: Sheet, panel: Panel) -> None:
    if len(panel.series) < 2:
        return
    x, sheet.y = MARGIN, sheet.y + 16
    for series in panel.series:
        wide = sheet.width(series.name, _SMALL) + 16
        if x > MARGIN and x + wide > RIGHT:
            x, sheet.y = MARGIN, sheet.y + 15
        sheet.bar(x, sheet.y - 11.5, 10, 10, series.fill)
        sheet.text(x + 15, sheet.y - 3, series.name, _SMALL, colour=MUTED)
        x += wide + 12


def _place(sheet: Sheet, panel: Panel, label: str, text: str) -> tuple[float, float, float, float]:
    """Writes a row's texts, moves down below it, and returns (x, y, room, height) of its bar."""
    beside = max(sheet.width(each, _BODY) for each in panel.labels)
    after = max((sheet.width(each, _BODY) for each in panel.texts), default=0.0)
    x = MARGIN + beside + _GAP
    room = RIGHT - after - _GAP - x
    if beside <= _WIDEST_LABEL and room >= _SHORTEST_BAR:
        sheet.y += 23
        sheet.text(MARGIN, sheet.y - 5, label, _BODY)
        sheet.text(RIGHT, sheet.y - 5, text, _BODY, right=True)
        return x, sheet.y - 17, room, 15.0
    sheet.y += 34
    room = RIGHT - after - _GAP - MARGIN
    if room >= _SHORTEST_BAR:
        free, below = RIGHT - MARGIN, sheet.y - 4.5
    else:
        room, below = RIGHT - MARGIN, sheet.y - 19
        free = room - sheet.width(text, _BODY) - _GAP
    sheet.text(MARGIN, sheet.y - 19, sheet.fitted(label, _BODY, free), _BODY)
    sheet.text(RIGHT, below, text, _BODY, right=True)
    return MARGIN, sheet.y - 14, room, 10.0
