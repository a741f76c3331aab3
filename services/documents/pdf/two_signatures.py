"""The signatures of both sides beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents.pdf.blocks import GUTTER, HALF_WIDTH, LEFT_EDGE
from services.documents.pdf.canvas import HAIRLINE, Canvas
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.signatures import SIGNATURE_SIZE, STAMP_SIZE
from services.documents.pdf.structure import Element
from services.documents.text.party import capitalise_first, party_name
from services.documents.text.wordings import FormLabels
from services.domain.requisites.model import Requisites

_LINE_WIDTH = 40.0
_DATE_WIDTH = 32.0  # of the line beside the words for the date


@dataclass(frozen=True, slots=True)
class Side:
    """`label` says for whom it is signed, `default_role` who signs where the requisites don't; `stamp` marks the room
    for a seal."""

    label: str
    party: Requisites
    default_role: str
    stamp: str = ""


def two_signatures_block(
    sides: Sequence[Side], look: Look, labels: FormLabels, *, signed_on: str = ""
) -> Block:
    """Who signs, room to sign, room for a seal, and the date where `signed_on` asks for it.

    The first side is the issuer's: its signature and stamp lie on its line where it has given them.
    """
    columns = [
        _column(side, x, look)
        for side, x in zip(sides, (LEFT_EDGE, LEFT_EDGE + HALF_WIDTH + GUTTER), strict=True)
    ]
    signature = look.signature.fit(*SIGNATURE_SIZE) if look.signature else None
    mark = look.stamp.fit(*STAMP_SIZE) if look.stamp else None
    head_height = max(len(column.head) for column in columns) * look.name.leading
    role_height = max(len(column.role) for column in columns) * look.label.leading
    room = max(8.0, signature[1] if signature else 0, mark[1] * 0.5 if mark else 0)
    dates = look.label.wrap(signed_on, HALF_WIDTH - _DATE_WIDTH) if signed_on else []
    line_y = head_height + 1 + role_height + room
    date_y = line_y + (mark[1] * 0.6 + 1 if mark else max(look.caption.leading + 1, 3))
    height = date_y + (len(dates) * look.label.leading + 1 if dates else 0)

    def draw(canvas: Canvas, top: float) -> None:
        for column in columns:
            x = column.x
            canvas.begin(column.element)
            canvas.text(x, top, column.head[0], look.label)
            canvas.lines(x, top + look.name.leading, column.head[1:], look.name)
            canvas.lines(x, top + head_height + 1, column.role, look.label)
            canvas.rule(x, top + line_y, x + _LINE_WIDTH, top + line_y, HAIRLINE)
            canvas.lines(x + _LINE_WIDTH + 3, top + line_y - look.body.leading + 1, column.name, look.body)
            if column.stamp and not (mark and column is columns[0]):
                canvas.text(x, top + line_y + 0.6, column.stamp, look.caption)
            if dates:
                canvas.lines(x, top + date_y, dates, look.label)
                start = x + max(map(look.label.width, dates)) + 3
                rule = top + date_y + len(dates) * look.label.leading
                canvas.rule(start, rule, x + HALF_WIDTH, rule, HAIRLINE)
        line = top + line_y
        if look.signature and signature:
            x = LEFT_EDGE + (_LINE_WIDTH - signature[0]) / 2
            canvas.picture(look.signature, x, line - signature[1] * 0.82, *signature, labels.signature)
        if look.stamp and mark:
            x = LEFT_EDGE + _LINE_WIDTH - mark[0]
            canvas.picture(look.stamp, x, line - mark[1] * 0.4, *mark, labels.stamp)

    return Block(height, draw, space=6.0 * look.air)


@dataclass(frozen=True, slots=True)
class _Column:
    x: float
    head: Sequence[str]
    role: Sequence[str]
    name: Sequence[str]
    stamp: str
    element: Element


def _column(side: Side, x: float, look: Look) -> _Column:
    party = side.party
    own_name = party_name(party) if party.kind.is_individual else ""
    role = party.signatory_title or ("" if own_name else side.default_role)
    return _Column(
        x,
        [side.label, *look.name.wrap(party_name(party), HALF_WIDTH)],
        look.label.wrap(capitalise_first(role), HALF_WIDTH) if role else [],
        look.body.wrap(party.signatory_name or own_name, HALF_WIDTH - _LINE_WIDTH - 3)[:2],
        "" if party.kind.is_individual else side.stamp,
        Element("P"),
    )
