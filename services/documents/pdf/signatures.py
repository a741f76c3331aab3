"""The end of a form: who signs, with the picture of the signature and the stamp where the issuer has given them."""

from collections.abc import Sequence

from services.documents.pdf.blocks import CONTENT_WIDTH, GUTTER, HALF_WIDTH, LEFT_EDGE
from services.documents.pdf.canvas import HAIRLINE, Canvas
from services.documents.pdf.look import PLAIN, Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.structure import Element
from services.documents.text.wordings import RU_LABELS, FormLabels

Signatory = tuple[str, str]  # job title and name
_LINE_WIDTH = 40.0
_ABOVE_LINE = 0.4  # of the stamp's height
SIGNATURE_SIZE, STAMP_SIZE = (40.0, 16.0), (38.0, 38.0)  # at most, in millimetres


def signature_block(
    people: Sequence[Signatory], stamp: str = "", look: Look = PLAIN, labels: FormLabels = RU_LABELS
) -> Block:
    """A line for each (title, name), two side by side; `stamp` marks the room for a seal.

    The pictures lie on the line of the first: the signature stands on it, the stamp covers its end and leaves the name
    readable.
    """
    is_pair = len(people) > 1
    width = HALF_WIDTH if is_pair else CONTENT_WIDTH
    name_x = _LINE_WIDTH + 3
    columns = [
        (
            LEFT_EDGE + index % 2 * (HALF_WIDTH + GUTTER),
            look.label.wrap(role, width),
            look.body.wrap(name, width - name_x),
            Element("P"),
        )
        for index, (role, name) in enumerate(people)
    ]
    role_height = max((len(roles) for _, roles, _, _ in columns), default=0) * look.label.leading
    room = 9.0 if look.air > 0.7 else 7.0
    signature = look.signature.fit(*SIGNATURE_SIZE) if look.signature else None
    mark = look.stamp.fit(*STAMP_SIZE) if look.stamp else None
    if signature:
        room = max(room, signature[1])
    line_y = max(role_height + room, mark[1] * _ABOVE_LINE if mark else 0)
    names_height = max((len(names) for _, _, names, _ in columns), default=1) * look.body.leading
    height = max(line_y + names_height - look.body.leading + 1, line_y + 1)
    if mark:
        height = line_y + mark[1] * (1 - _ABOVE_LINE)
    elif stamp:
        height = max(height, line_y + 1 + look.caption.leading)

    def draw(canvas: Canvas, top: float) -> None:
        line = top + line_y
        for x, roles, names, element in columns:
            canvas.begin(element)
            canvas.lines(x, line - room - role_height, roles, look.label)
            canvas.rule(x, line, x + _LINE_WIDTH, line, HAIRLINE)
            canvas.lines(x + name_x, line - look.body.leading + 1, names, look.body)
        if stamp and not mark and columns:
            canvas.text(LEFT_EDGE, line + 0.6, stamp, look.caption)
        if look.signature and signature:
            x = LEFT_EDGE + (_LINE_WIDTH - signature[0]) / 2
            canvas.picture(look.signature, x, line - signature[1] * 0.82, *signature, labels.signature)
        if look.stamp and mark:
            canvas.picture(
                look.stamp,
                LEFT_EDGE + _LINE_WIDTH - mark[0],
                line - mark[1] * _ABOVE_LINE,
                *mark,
                labels.stamp,
            )

    return Block(height, draw, space=7.0 * look.air)
