"""Blocks of which the forms consist."""

from collections.abc import Sequence

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.canvas import HAIRLINE, HEAVY_RULE, PAGE_WIDTH, Canvas
from services.documents.pdf.look import PLAIN, Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.structure import Element
from services.documents.pdf.typeface import Style
from services.documents.text.formats import format_period
from services.documents.text.wordings import SEPARATOR

LEFT_EDGE, RIGHT_EDGE = 18.0, PAGE_WIDTH - 18.0
CONTENT_WIDTH = RIGHT_EDGE - LEFT_EDGE
GUTTER = 6.0  # between columns of the page
HALF_WIDTH = (CONTENT_WIDTH - GUTTER) / 2
BODY_STYLE, NAME_STYLE, LABEL_STYLE = PLAIN.body, PLAIN.name, PLAIN.label
LABEL_WIDTH = 30.0


def title_block(text: str, space: float = 7.0, look: Look = PLAIN, *, subtitle: str = "") -> Block:
    """The document's name over a heavy rule; below it the same in a second language, or what kind of copy it is."""
    lines = look.title.wrap(text, CONTENT_WIDTH)
    further = look.body.wrap(subtitle, CONTENT_WIDTH) if subtitle else []
    height = len(lines) * look.title.leading + len(further) * look.body.leading + 2.4
    title, second = Element("H1"), Element("P")

    def draw(canvas: Canvas, top: float) -> None:
        canvas.begin(title)
        bottom = canvas.lines(LEFT_EDGE, top, lines, look.title)
        canvas.begin(second)
        bottom = canvas.lines(LEFT_EDGE, bottom, further, look.body)
        canvas.rule(LEFT_EDGE, bottom + 1.8, RIGHT_EDGE, bottom + 1.8, HEAVY_RULE, look.accent)

    return Block(height, draw, space=space * look.air)


def field_blocks(
    label: str, text: str, name: str = "", *, space: float = 2.2, look: Look = PLAIN
) -> list[Block]:
    """`label` in the margin, `name` in bold and `text` below it; no blocks when both are empty.

    Each line is a block, so that a text longer than a page continues on the next one.
    """
    column = CONTENT_WIDTH - LABEL_WIDTH
    lines = [(line, look.name) for line in look.name.wrap(name, column) if line]
    lines += [(line, look.body) for line in look.body.wrap(text, column) if line]
    wrapped_label = look.label.wrap(label, LABEL_WIDTH - 2)
    element = Element("P")

    def block_of_line(index: int) -> Block:
        line, style = lines[index]
        label_lines = wrapped_label[index : index + 1] if index < len(lines) - 1 else wrapped_label[index:]

        def draw(canvas: Canvas, top: float) -> None:
            canvas.begin(element)
            canvas.lines(LEFT_EDGE, top + look.body.baseline - look.label.baseline, label_lines, look.label)
            canvas.text(LEFT_EDGE + LABEL_WIDTH, top, line, style)

        return Block(
            max(style.leading, len(label_lines) * look.label.leading),
            draw,
            space=0 if index else space * look.air,
        )

    return [block_of_line(index) for index in range(len(lines))]


def paragraph_blocks(
    text: str, style: Style = BODY_STYLE, *, space: float = 0.0, look: Look = PLAIN
) -> list[Block]:
    """The text, each line a block."""
    lines = style.wrap(text, CONTENT_WIDTH) if text else []
    element = Element("P")

    def block_of_line(index: int) -> Block:
        def draw(canvas: Canvas, top: float) -> None:
            canvas.begin(element)
            canvas.text(LEFT_EDGE, top, lines[index], style)

        return Block(style.leading, draw, space=0 if index else space * look.air)

    return [block_of_line(index) for index in range(len(lines))]


def keep_together(blocks: Sequence[Block]) -> list[Block]:
    """Keeps the blocks on one page: they move to the next one together."""
    for block in blocks[:-1]:
        block.keep_with_next = True
    return list(blocks)


def wrap_label(style: Style, label: str, width: float) -> list[str]:
    """In lines; of two languages each begins a line, where both do not fit into one."""
    if style.width(label) <= width or SEPARATOR not in label:
        return style.wrap(label, width)
    first, _, second = label.partition(SEPARATOR)
    above = f"{first} /" if style.width(f"{first} /") <= width else first  # a stroke does not stand alone
    return [*style.wrap(above, width), *style.wrap(second, width)]


def under_the_parties(facts: Sequence[tuple[str, str, int]], look: Look) -> list[tuple[str, str, int]]:
    """Two facts in the columns of the two parties above them, where each fits there in one line."""
    if len(facts) != 2 or any(look.name.width(value) > HALF_WIDTH for _, value, _ in facts):
        return list(facts)
    return [(label, value, 2) for label, value, _ in facts]


def facts_block(
    facts: Sequence[tuple[str, str, int]], look: Look = PLAIN, *, space: float = 4.0, key: str = ""
) -> Block:
    """Short facts side by side, the label above each: (label, value, quarters of the width).

    The value under the label `key` is in bold: what the reader looks for first.
    """
    quarter = (CONTENT_WIDTH - 3 * GUTTER) / 4
    columns = []
    x = LEFT_EDGE
    for label, value, quarters in facts:
        width = quarters * quarter + (quarters - 1) * GUTTER
        style = look.name if label == key else look.body
        columns.append(
            (x, wrap_label(look.label, label, width), style.wrap(value, width), style, Element("P"))
        )
        x += width + GUTTER
    label_height = max((len(labels) for _, labels, *_ in columns), default=0) * look.label.leading
    height = label_height + max((len(values) for _, _, values, *_ in columns), default=0) * look.name.leading

    def draw(canvas: Canvas, top: float) -> None:
        for x, labels, values, style, element in columns:
            canvas.begin(element)
            canvas.lines(x, top, labels, look.label)
            canvas.lines(x, top + label_height, values, style)

    return Block(height, draw, space=space * look.air)


def format_service_period(document: InvoiceDocument, language: str = "") -> str:
    start = document.period_start or document.period_end
    end = document.period_end or document.period_start
    return format_period(start, end, language or document.language) if start and end else ""


def framed_blocks(label: str, text: str, *, space: float = 3.0, look: Look = PLAIN) -> list[Block]:
    """`text`, which is to be copied word for word, in a hairline frame with its label."""
    if not text:
        return []
    lines = look.body.wrap(text, CONTENT_WIDTH - 6)
    height = look.label.leading + len(lines) * look.body.leading + 2 + 2 * min(look.padding, 1.0)
    element = Element("P")

    def draw(canvas: Canvas, top: float) -> None:
        canvas.begin(element)
        canvas.box(LEFT_EDGE, top, CONTENT_WIDTH, height, HAIRLINE)
        canvas.text(LEFT_EDGE + 3, top + 1.4, label, look.label)
        canvas.lines(LEFT_EDGE + 3, top + 1.6 + look.label.leading, lines, look.body)

    return [Block(height, draw, space=space * look.air)]
