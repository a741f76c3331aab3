"""Renders a document to the bytes of its PDF."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from services.documents.appearance import NO_IMAGES
from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from services.documents.payment_code import standards
from services.documents.payment_code.invoice_payload import payment_payload
from services.documents.pdf import by, international, kz, ru, uz
from services.documents.pdf.canvas import HAIRLINE, PAGE_HEIGHT, Canvas, QrMatrix
from services.documents.pdf.labels import FORM_LABELS, FormLabels
from services.documents.pdf.pagination import Block, paginate
from services.documents.pdf.table import LEFT_EDGE, RIGHT_EDGE
from services.documents.pdf.typeface import Style, to_printable
from services.documents.text.formats import format_amount_with_symbol, format_short_date
from services.documents.text.party import party_name
from services.domain.requisites.model import Requisites

__all__ = ["render_invoice_with_code", "payment_payload", "render_invoice"]

TOP_MARGIN, BOTTOM_EDGE = 14.0, PAGE_HEIGHT - 16.0
BOTTOM_EDGE_OF_SINGLE_PAGE = PAGE_HEIGHT - 9.0  # a single page has no footer
_FOOTER_STYLE = Style(7.5, grey=80)

BuildBlocks = Callable[[InvoiceDocument, QrMatrix | None], list[Block]]
BUILD_BLOCKS_BY_LAYOUT: dict[InvoiceLayout, BuildBlocks] = {
    InvoiceLayout.RU: ru.build_blocks,
    InvoiceLayout.KZ: kz.build_blocks,
    InvoiceLayout.UZ: uz.build_blocks,
    InvoiceLayout.BY: by.build_blocks,
    InvoiceLayout.INTERNATIONAL: international.build_blocks,
}


def render_invoice(document: InvoiceDocument, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    """The PDF, A4. The same document gives the same bytes; safe to call from any thread.

    `images` holds the PNG of each digest that the document's appearance names.

    Characters that the fonts lack are left out (emoji) or become «?» (other scripts) on the page, never in
    the code, which is made from the document as it is.
    """
    payload = payment_payload(document)
    return render_invoice_with_code(document, standards.qr_modules(payload) if payload else None, images)


def render_invoice_with_code(
    document: InvoiceDocument,
    code: QrMatrix | None,
    images: Mapping[str, bytes] = NO_IMAGES,  # noqa: ARG001 - no form draws images yet
) -> bytes:
    """As `render_invoice`, with the modules of the payment code given."""
    printable = _with_printable_texts(replace(document, language=document.form_language))
    labels = FORM_LABELS[printable.language]
    blocks = BUILD_BLOCKS_BY_LAYOUT[printable.layout](printable, code)
    pages = paginate(blocks, TOP_MARGIN, TOP_MARGIN, BOTTOM_EDGE_OF_SINGLE_PAGE)
    if len(pages) > 1:
        pages = paginate(blocks, TOP_MARGIN, TOP_MARGIN, BOTTOM_EDGE)
    running_title = _running_title(printable, labels)
    canvas = Canvas(running_title, printable.language, printable.date, party_name(printable.issuer))
    watermark = labels.draft if printable.draft else labels.void if printable.void else ""
    total = format_amount_with_symbol(printable.total, printable.language)
    footer = f"{running_title} · {labels.total_due.lower()} {total}"
    for index, page_blocks in enumerate(pages, 1):
        canvas.add_page()
        if watermark:
            canvas.watermark(watermark)
        for placed in page_blocks:
            placed.block.draw(canvas, placed.top)
        if len(pages) > 1:
            canvas.rule(LEFT_EDGE, BOTTOM_EDGE + 3, RIGHT_EDGE, BOTTOM_EDGE + 3, HAIRLINE)
            canvas.text(LEFT_EDGE, BOTTOM_EDGE + 4, footer, _FOOTER_STYLE)
            canvas.right(
                RIGHT_EDGE, BOTTOM_EDGE + 4, labels.page.format(page=index, pages=len(pages)), _FOOTER_STYLE
            )
    return canvas.finish()


def _running_title(document: InvoiceDocument, labels: FormLabels) -> str:
    """The document's name in the footer of its pages and in the title of the file."""
    number = document.number if len(document.number) <= 40 else document.number[:39] + "…"
    template = labels.running_title if number else labels.running_title_of_draft
    return template.format(number=number, date=format_short_date(document.date))


_MULTILINE_FIELDS = {"notes", "description"}


def _with_printable_texts(record: Any) -> Any:
    """A copy of the dataclass, nested ones included, with every text in printable characters."""
    changes = {}
    for field in fields(record):
        old = getattr(record, field.name)
        new: Any = old
        if type(old) is str:
            new = to_printable(old, multiline=field.name in _MULTILINE_FIELDS)
        elif isinstance(old, tuple):
            new = tuple(map(_with_printable_texts, old))
        elif isinstance(old, Requisites):
            new = _with_printable_texts(old)
        if new != old:
            changes[field.name] = new
    return replace(record, **changes) if changes else record
