"""A box of payment details, label and value twice in a row, with the code at its right."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents.pdf.canvas import HAIR, THIN, Canvas, Matrix
from services.documents.pdf.flow import Block
from services.documents.pdf.parts import BODY, FULL, LABEL, NAME
from services.documents.pdf.table import LEFT, RIGHT

CODE = 32.0
_LABEL, _SECOND_LABEL, _SECOND = 28.0, 18.0, 34.0


@dataclass(frozen=True, slots=True)
class Row:
    """The second pair is optional; without it the first value has the whole width."""

    label: str
    value: str
    second_label: str = ""
    second: str = ""


def order(
    rows: Sequence[Row], code: Matrix | None, caption: str = "Оплата по QR-коду", space: float = 0
) -> Block:
    width = FULL - CODE - 8 if code else FULL
    right = LEFT + width - _SECOND - _SECOND_LABEL
    values = []
    for row in rows:
        room = (right if row.second else LEFT + width) - LEFT - _LABEL - 4
        values.append(NAME.wrap(row.value, room))
    heights = [len(lines) * NAME.leading + 2.4 for lines in values]

    def draw(canvas: Canvas, top: float) -> None:
        y = top
        shift = BODY.baseline - LABEL.baseline
        for row, lines, height in zip(rows, values, heights, strict=True):
            if y > top:
                canvas.rule(LEFT, y, LEFT + width, y, HAIR)
            canvas.text(LEFT + 2, y + 1.2 + shift, row.label, LABEL)
            canvas.lines(LEFT + _LABEL, y + 1.2, lines, NAME)
            if row.second:
                canvas.text(right, y + 1.2 + shift, row.second_label, LABEL)
                canvas.text(right + _SECOND_LABEL, y + 1.2, row.second, NAME)
            y += height
        canvas.box(LEFT, top, width, y - top, THIN)
        if code:
            canvas.code(code, RIGHT - CODE, top, CODE)
            canvas.center(RIGHT - CODE / 2, top + CODE + 1, caption, LABEL)

    return Block(max(sum(heights), CODE + 1 + LABEL.leading if code else 0), draw, space=space)
