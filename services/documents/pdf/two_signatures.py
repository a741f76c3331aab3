"""The signatures of both sides beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents.pdf.blocks import GUTTER, HALF_WIDTH, LEFT_EDGE
from services.documents.pdf.canvas import HAIRLINE, Canvas
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.signatures import SIGNATURE_SIZE, STAMP_SIZE
from services.documents.pdf.structure import Element
from services.documents.pdf.typeface import Style
from services.documents.text.party import capitalise_first, party_name
from services.documents.text.wordings import FormLabels
from services.domain.requisites.model import Requisites

_LINE_WIDTH = 40.0
_ABOVE_LINE = 0.4  # of the stamp's height


@dataclass(frozen=True, slots=True)
class Side:
    """`label` says for whom it is signed, `default_role` who signs where the requisites don't; `stamp` marks the room
    for a seal."""

    label: str
    party: Requisites
    default_role: str
    stamp: str = ""


def two_signatures_block(sides: Sequence[Side], look: Look, labels: FormLabels) -> Block:
    """The first side is the issuer's: its pictures lie on its line, as `signature_block` puts them."""
    columns = [_column(side, look) for side in sides]
    heads = max(sum(style.leading for _, style in column.head) for column in columns)
    signature = look.signature.fit(*SIGNATURE_SIZE) if look.signature else None
    mark = look.stamp.fit(*STAMP_SIZE) if look.stamp else None
    room = 11.0 if look.air > 0.7 else 9.0
    if signature:
        room = max(room, signature[1])
    if mark:
        room = max(room, mark[1] * _ABOVE_LINE)
    below = mark[1] * (1 - _ABOVE_LINE) if mark else 0.0
    height = heads + room + max(1 + look.caption.leading, below)

    def draw(canvas: Canvas, top: float) -> None:
        line = top + heads + room
        for column, x in zip(columns, (LEFT_EDGE, LEFT_EDGE + HALF_WIDTH + GUTTER), strict=True):
            canvas.begin(Element("P"))
            y = top
            for text, style in column.head:
                canvas.text(x, y, text, style)
                y += style.leading
            canvas.rule(x, line, x + _LINE_WIDTH, line, HAIRLINE)
            name_top = line - len(column.name) * look.body.leading + 1
            canvas.lines(x + _LINE_WIDTH + 3, name_top, column.name, look.body)
            if column.stamp and not (mark and column is columns[0]):
                canvas.text(x, line + 0.6, column.stamp, look.caption)
        if look.signature and signature:
            x = LEFT_EDGE + (_LINE_WIDTH - signature[0]) / 2
            canvas.picture(look.signature, x, line - signature[1] * 0.82, *signature, labels.signature)
        if look.stamp and mark:
            x = LEFT_EDGE + _LINE_WIDTH - mark[0]
            canvas.picture(look.stamp, x, line - mark[1] * _ABOVE_LINE, *mark, labels.stamp)

    return Block(height, draw, space=7.0 * look.air)


@dataclass(frozen=True, slots=True)
class _Column:
    head: Sequence[tuple[str, Style]]
    name: Sequence[str]
    stamp: str


def _column(side: Side, look: Look) -> _Column:
    party = side.party
    own_name = party_name(party) if party.kind.is_individual else ""
    role = "" if own_name and not party.signatory_title else party.signatory_title or side.default_role
    head = [(line, look.label) for line in look.label.wrap(side.label, HALF_WIDTH)]
    head += [(line, look.name) for line in look.name.wrap(party_name(party), HALF_WIDTH)]
    if role:
        head += [(line, look.body) for line in look.body.wrap(capitalise_first(role), HALF_WIDTH)]
    name = look.body.wrap(party.signatory_name or own_name, HALF_WIDTH - _LINE_WIDTH - 3)[:2]
    return _Column(head, name, "" if party.kind.is_individual else side.stamp)
