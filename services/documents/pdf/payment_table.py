"""A table of payment details, two pairs of label and value in a row, with the code at its right."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents.pdf.blocks import CONTENT_WIDTH, LEFT_EDGE, RIGHT_EDGE, wrap_label
from services.documents.pdf.canvas import HAIRLINE, THIN_RULE, Canvas, QrMatrix
from services.documents.pdf.look import PLAIN, Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.structure import Element
from services.documents.text.wordings import SEPARATOR

QR_SIZE = 32.0
_LABEL_WIDTH, _SECOND_LABEL_WIDTH, _SECOND_VALUE_WIDTH = 32.0, 17.0, 36.0


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """The second pair is optional; without it the first value takes the whole width."""

    label: str
    value: str
    second_label: str = ""
    second_value: str = ""


def payment_table(
    rows: Sequence[PaymentRow],
    code: QrMatrix | None,
    caption: str,
    look: Look = PLAIN,
    *,
    space: float = 0,
    alt: str = "QR",
) -> Block:
    width = CONTENT_WIDTH - QR_SIZE - 8 if code else CONTENT_WIDTH
    second_x = LEFT_EDGE + width - _SECOND_VALUE_WIDTH - _SECOND_LABEL_WIDTH
    cells = []
    for row in rows:
        value_width = (second_x if row.second_value else LEFT_EDGE + width) - LEFT_EDGE - _LABEL_WIDTH - 4
        labels = wrap_label(look.label, row.label, _LABEL_WIDTH - 4)
        seconds = wrap_label(look.label, row.second_label, _SECOND_LABEL_WIDTH - 2)
        cells.append(
            (row, labels, look.name.wrap(row.value, value_width), seconds, Element("P"), Element("P"))
        )
    padding = 0.6 + look.padding * 0.4
    heights = [
        max(len(labels), len(values), len(seconds)) * look.name.leading + 2 * padding
        for _, labels, values, seconds, _, _ in cells
    ]
    shift = look.body.baseline - look.label.baseline

    def draw(canvas: Canvas, top: float) -> None:
        y = top
        for (row, labels, values, seconds, first, second), height in zip(cells, heights, strict=True):
            if y > top:
                canvas.rule(LEFT_EDGE, y, LEFT_EDGE + width, y, HAIRLINE)
            canvas.begin(first)
            canvas.lines(LEFT_EDGE + 2, y + padding + shift, labels, look.label)
            canvas.lines(LEFT_EDGE + _LABEL_WIDTH, y + padding, values, look.name)
            if row.second_value:
                canvas.begin(second)
                canvas.lines(second_x, y + padding + shift, seconds, look.label)
                canvas.text(second_x + _SECOND_LABEL_WIDTH, y + padding, row.second_value, look.name)
            y += height
        canvas.box(LEFT_EDGE, top, width, y - top, THIN_RULE)
        if code:
            draw_code(canvas, code, top, QR_SIZE, caption, look, alt)

    height = max(sum(heights), code_height(QR_SIZE, caption, look) if code else 0)
    return Block(height, draw, space=space * look.air)


def _caption_lines(size: float, caption: str, look: Look) -> list[str]:
    return look.label.wrap(caption.replace(SEPARATOR, "\n"), size + 4)


def code_height(size: float, caption: str, look: Look) -> float:
    return size + 1.2 + len(_caption_lines(size, caption, look)) * look.label.leading


def draw_code(
    canvas: Canvas, code: QrMatrix, top: float, size: float, caption: str, look: Look, alt: str
) -> None:
    """The code at the right edge, its caption below."""
    canvas.code(code, RIGHT_EDGE - size, top, size, alt)
    canvas.begin(Element("P"))
    y = top + size + 1.2
    for line in _caption_lines(size, caption, look):
        canvas.center(RIGHT_EDGE - size / 2, y, line, look.label)
        y += look.label.leading
