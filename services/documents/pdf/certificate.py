"""Draws the certificate of an erasure: an A4 page that is signed and filed."""

from collections.abc import Sequence

from services.documents.pdf.blocks import (
    BODY_STYLE,
    NAME_STYLE,
    field_blocks,
    keep_together,
    paragraph_blocks,
    title_block,
)
from services.documents.pdf.canvas import PAGE_HEIGHT, Canvas
from services.documents.pdf.pagination import Block, paginate
from services.documents.pdf.signatures import signature_block
from services.documents.pdf.typeface import to_printable
from services.documents.text.certificate import CertificatePage, Section

TOP, BOTTOM = 14.0, PAGE_HEIGHT - 9.0


def render_certificate(page: CertificatePage) -> bytes:
    """The PDF. Equal pages give equal bytes."""
    canvas = Canvas(page.title, page.language, page.made, to_printable(page.firm))
    for blocks in paginate(_blocks(page), TOP, TOP, BOTTOM):
        canvas.add_page()
        for placed in blocks:
            placed.block.draw(canvas, placed.top)
    return canvas.finish()


def _blocks(page: CertificatePage) -> list[Block]:
    blocks = [title_block(page.title, space=0)]
    for number, (label, text) in enumerate(page.fields):
        blocks += field_blocks(label, to_printable(text), space=5.0 if number == 0 else 2.2)
    for section in page.sections:
        blocks += _section(section)
    for note in page.notes:
        blocks += paragraph_blocks(to_printable(note), space=4.0)
    label, name = page.signatory
    return [*blocks[:-1], *keep_together([blocks[-1], signature_block([(label, to_printable(name))])])]


def _section(section: Section) -> Sequence[Block]:
    lines = [
        block
        for line in section.lines
        for block in paragraph_blocks(to_printable(line), BODY_STYLE, space=0.6)
    ]
    return [*keep_together([*paragraph_blocks(section.title, NAME_STYLE, space=5.0), *lines[:1]]), *lines[1:]]
