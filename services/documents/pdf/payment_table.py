"""A table of payment details, two pairs of label and value in a row, with the code at its right."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents.pdf.blocks import BODY_STYLE, CONTENT_WIDTH, LABEL_STYLE, NAME_STYLE
from services.documents.pdf.canvas import HAIRLINE, THIN_RULE, Canvas, QrMatrix
from services.documents.pdf.pagination import Block
from services.documents.pdf.table import LEFT_EDGE, RIGHT_EDGE

QR_SIZE = 32.0
_LABEL_WIDTH, _SECOND_LABEL_WIDTH, _SECOND_VALUE_WIDTH = 28.0, 18.0, 34.0


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """The second pair is optional; without it the first value takes the whole width."""

    label: str
    value: str
    second_label: str = ""
    second_value: str = ""


def payment_table(
    rows: Sequence[PaymentRow], code: QrMatrix | None, caption: str = "Оплата по QR-коду", space: float = 0
) -> Block:
    width = CONTENT_WIDTH - QR_SIZE - 8 if code else CONTENT_WIDTH
    second_x = LEFT_EDGE + width - _SECOND_VALUE_WIDTH - _SECOND_LABEL_WIDTH
    value_lines = []
    for row in rows:
        value_width = (second_x if row.second_value else LEFT_EDGE + width) - LEFT_EDGE - _LABEL_WIDTH - 4
        value_lines.append(NAME_STYLE.wrap(row.value, value_width))
    heights = [len(lines) * NAME_STYLE.leading + 2.4 for lines in value_lines]

    def draw(canvas: Canvas, top: float) -> None:
        y = top
        label_shift = BODY_STYLE.baseline - LABEL_STYLE.baseline
        for row, lines, height in zip(rows, value_lines, heights, strict=True):
            if y > top:
                canvas.rule(LEFT_EDGE, y, LEFT_EDGE + width, y, HAIRLINE)
            canvas.text(LEFT_EDGE + 2, y + 1.2 + label_shift, row.label, LABEL_STYLE)
            canvas.lines(LEFT_EDGE + _LABEL_WIDTH, y + 1.2, lines, NAME_STYLE)
            if row.second_value:
                canvas.text(second_x, y + 1.2 + label_shift, row.second_label, LABEL_STYLE)
                canvas.text(second_x + _SECOND_LABEL_WIDTH, y + 1.2, row.second_value, NAME_STYLE)
            y += height
        canvas.box(LEFT_EDGE, top, width, y - top, THIN_RULE)
        if code:
            canvas.code(code, RIGHT_EDGE - QR_SIZE, top, QR_SIZE)
            canvas.center(RIGHT_EDGE - QR_SIZE / 2, top + QR_SIZE + 1, caption, LABEL_STYLE)

    return Block(max(sum(heights), QR_SIZE + 1 + LABEL_STYLE.leading if code else 0), draw, space=space)
