"""From a document to the bytes of its PDF."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from services import qr
from services.pdf import by, international, kz, ru, uz
from services.pdf.canvas import HAIR, HEIGHT, Canvas, Matrix
from services.pdf.details import full_name
from services.pdf.document import InvoiceDocument, Layout
from services.pdf.flow import Block, paginate
from services.pdf.formats import amount_with_symbol, short_date
from services.pdf.labels import LABELS
from services.pdf.table import LEFT, RIGHT
from services.pdf.typeface import Style, clean

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
    code = qr.modules(payload) if payload else None
    printed = _cleaned(document)
    labels = LABELS[printed.language]
    blocks = FORMS[printed.layout](printed, code)
    pages = paginate(blocks, TOP, TOP, BOTTOM_ALONE)
    if len(pages) > 1:
        pages = paginate(blocks, TOP, TOP, BOTTOM)
    running = labels.running.format(number=printed.number, date=short_date(printed.date))
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


def payment_payload(document: InvoiceDocument) -> str | None:
    """What the code of the document says: the country's standard, else the payment link, else nothing.

    A draft has no number to pay for and a void invoice must not be paid: neither has a code.
    """
    if document.draft or document.void:
        return None
    issuer, payload = document.issuer, None
    if document.layout is Layout.RU:
        payload = qr.gost_payload(
            document.total,
            document.purpose,
            name=issuer.name or "",
            short_name=issuer.short_name or "",
            account=issuer.account or "",
            bank_name=issuer.bank_name or "",
            bic=issuer.bic or "",
            corr_account=issuer.corr_account or "",
            tax_id=issuer.tax_id or "",
            kpp=issuer.kpp or "",
        )
    elif document.layout is Layout.INTERNATIONAL:
        payload = qr.epc_payload(
            document.total,
            document.purpose,
            name=full_name(issuer),
            iban=issuer.iban or "",
            bic=issuer.bic or "",
        )
    return payload or qr.link_payload(document.payment_link)


def _cleaned(value: Any) -> Any:
    """The same with every text in characters that can be printed."""
    if isinstance(value, str):
        return value if type(value) is not str else clean(value)
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for field in fields(value):
            old = getattr(value, field.name)
            new = _cleaned(old)
            if new is not old and new != old:
                changed[field.name] = new
        return replace(value, **changed) if changed else value
    return value
