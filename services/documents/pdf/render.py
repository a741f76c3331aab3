"""From a document to the bytes of its PDF."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from services.documents.invoice.model import InvoiceDocument, Layout
from services.documents.payment_code import standards
from services.documents.payment_code.invoice import payment_payload
from services.documents.pdf import by, international, kz, ru, uz
from services.documents.pdf.canvas import HAIR, HEIGHT, Canvas, Matrix
from services.documents.pdf.details import full_name
from services.documents.pdf.flow import Block, paginate
from services.documents.pdf.formats import amount_with_symbol, short_date
from services.documents.pdf.labels import LABELS, Labels
from services.documents.pdf.table import LEFT, RIGHT
from services.documents.pdf.typeface import Style, clean
from services.domain.requisites.model import Requisites

__all__ = ["render_with_code", "payment_payload", "render"]

TOP, BOTTOM = 14.0, HEIGHT - 16.0
BOTTOM_ALONE = HEIGHT - 9.0  # a single page has no foot to leave room for
_FOOT = Style(7.5, grey=80)

Form = Callable[[InvoiceDocument, Matrix | None], list[Block]]
FORMS: dict[Layout, Form] = {
    Layout.RU: ru.blocks,
    Layout.KZ: kz.blocks,
    Layout.UZ: uz.blocks,
    Layout.BY: by.blocks,
    Layout.INTERNATIONAL: international.blocks,
}


def render(document: InvoiceDocument) -> bytes:
    """The PDF, A4. The same document gives the same bytes; safe to call from any thread.

    Characters that the fonts lack are left out (emoji) or become «?» (other scripts) on the page, never in
    the code, which is made from the document as it is.
    """
    payload = payment_payload(document)
    return render_with_code(document, standards.modules(payload) if payload else None)


def render_with_code(document: InvoiceDocument, code: Matrix | None) -> bytes:
    """As `render`, with the modules of the payment code given."""
    printed = _cleaned(replace(document, language=document.spoken))
    labels = LABELS[printed.language]
    blocks = FORMS[printed.layout](printed, code)
    pages = paginate(blocks, TOP, TOP, BOTTOM_ALONE)
    if len(pages) > 1:
        pages = paginate(blocks, TOP, TOP, BOTTOM)
    running = _running(printed, labels)
    canvas = Canvas(running, printed.language, printed.date, full_name(printed.issuer))
    mark = labels.draft if printed.draft else labels.void if printed.void else ""
    foot = f"{running} · {labels.total_due.lower()} {amount_with_symbol(printed.total, printed.language)}"
    for index, placed in enumerate(pages, 1):
        canvas.add_page()
        if mark:
            canvas.watermark(mark)
        for item in placed:
            item.block.draw(canvas, item.top)
        if len(pages) > 1:
            canvas.rule(LEFT, BOTTOM + 3, RIGHT, BOTTOM + 3, HAIR)
            canvas.text(LEFT, BOTTOM + 4, foot, _FOOT)
            canvas.right(RIGHT, BOTTOM + 4, labels.page.format(page=index, pages=len(pages)), _FOOT)
    return canvas.finish()


def _running(document: InvoiceDocument, labels: Labels) -> str:
    """The document's name for the foot of its pages and the title of the file."""
    number = document.number if len(document.number) <= 40 else document.number[:39] + "…"
    wording = labels.running if number else labels.running_draft
    return wording.format(number=number, date=short_date(document.date))


_MULTILINE = {"notes", "description"}


def _cleaned(record: Any) -> Any:
    """The same dataclass with every text, also in the dataclasses inside, in characters that can be printed."""
    changed = {}
    for field in fields(record):
        old = getattr(record, field.name)
        new: Any = old
        if type(old) is str:
            new = clean(old, multiline=field.name in _MULTILINE)
        elif isinstance(old, tuple):
            new = tuple(map(_cleaned, old))
        elif isinstance(old, Requisites):
            new = _cleaned(old)
        if new != old:
            changed[field.name] = new
    return replace(record, **changed) if changed else record
