"""Renders a document to the bytes of its PDF."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from services.documents.appearance import NO_IMAGES
from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from services.documents.payment_code import standards
from services.documents.payment_code.invoice_payload import payment_payload, payment_purpose_for
from services.documents.pdf import by, international, kz, ru, uz
from services.documents.pdf.archive import Attachment
from services.documents.pdf.blocks import LEFT_EDGE, RIGHT_EDGE
from services.documents.pdf.canvas import HAIRLINE, PAGE_HEIGHT, Canvas, QrMatrix
from services.documents.pdf.look import STEPS, Look, look_of
from services.documents.pdf.pagination import Block, PlacedBlock, paginate
from services.documents.pdf.printable import in_printable_letters
from services.documents.pdf.structure import Element
from services.documents.pdf.typeface import Style
from services.documents.text.formats import format_amount_with_symbol, format_short_date
from services.documents.text.party import party_name
from services.documents.text.wordings import FormLabels, form_labels, primary_language

__all__ = ["render_invoice_with_code", "payment_payload", "render_invoice"]

TOP_MARGIN, BOTTOM_EDGE = 14.0, PAGE_HEIGHT - 16.0
BOTTOM_EDGE_OF_SINGLE_PAGE = PAGE_HEIGHT - 10.0  # a single page has no footer
_FOOTER_STYLE = Style(7.5, grey=80)

BuildBlocks = Callable[[InvoiceDocument, QrMatrix | None, Look, str], list[Block]]
BUILD_BLOCKS_BY_LAYOUT: dict[InvoiceLayout, BuildBlocks] = {
    InvoiceLayout.RU: ru.build_blocks,
    InvoiceLayout.KZ: kz.build_blocks,
    InvoiceLayout.UZ: uz.build_blocks,
    InvoiceLayout.BY: by.build_blocks,
    InvoiceLayout.INTERNATIONAL: international.build_blocks,
}
Pages = list[list[PlacedBlock]]


def render_invoice(
    document: InvoiceDocument,
    images: Mapping[str, bytes] = NO_IMAGES,
    *,
    attachment: Attachment | None = None,
) -> bytes:
    """The PDF, A4. The same document gives the same bytes; safe to call from any thread.

    `images` holds the PNG of each digest that the document's appearance names.

    Characters that the fonts lack are left out (emoji) or become «?» (other scripts) on the page, never in
    the code, which is made from the document as it is. `attachment` goes into the file, which is then PDF/A-3.
    """
    if document.paid:  # of a fresh copy the payer copies the balance, not the total
        document = replace(document, purpose=payment_purpose_for(document, document.balance))
    payload = payment_payload(document, document.balance)
    code = standards.qr_modules(payload) if payload else None
    return render_invoice_with_code(document, code, images, attachment=attachment)


def render_invoice_with_code(
    document: InvoiceDocument,
    code: QrMatrix | None,
    images: Mapping[str, bytes] = NO_IMAGES,
    *,
    attachment: Attachment | None = None,
) -> bytes:
    """As `render_invoice`, with the modules of the payment code given."""
    printable = in_printable_letters(replace(document, language=document.form_language))
    language = primary_language(printable.language)
    labels = form_labels(language)
    build = BUILD_BLOCKS_BY_LAYOUT[printable.layout]
    alt = labels.code_alt.format(amount=format_amount_with_symbol(printable.balance, language))
    look = look_of(document.appearance, images)
    pages = fit_pages(lambda tightened: build(printable, code, tightened, alt), look)
    running_title = _running_title(printable, labels)
    canvas = Canvas(running_title, language, printable.date, party_name(printable.issuer), attachment)
    watermark = labels.draft if printable.draft else labels.void if printable.void else ""
    total = format_amount_with_symbol(printable.total, language)
    footer = f"{running_title} · {labels.total_due.lower()} {total}"
    draw_pages(canvas, pages, labels, footer, watermark)
    return canvas.finish()


def fit_pages(build: Callable[[Look], Sequence[Block]], look: Look) -> Pages:
    """The blocks on as few pages as any step of tightness gives, at the first step that gives so few.

    A page is full before it breaks; what fits at ease is not tightened.
    """
    best = _paginate(build(look))
    for step in range(1, STEPS):
        if len(best) == 1:
            break
        pages = _paginate(build(look.tighten(step)))
        if len(pages) < len(best):
            best = pages
    return best


def _paginate(blocks: Sequence[Block]) -> Pages:
    pages = paginate(blocks, TOP_MARGIN, TOP_MARGIN, BOTTOM_EDGE_OF_SINGLE_PAGE)
    return pages if len(pages) == 1 else paginate(blocks, TOP_MARGIN, TOP_MARGIN, BOTTOM_EDGE)


def draw_pages(canvas: Canvas, pages: Pages, labels: FormLabels, footer: str, watermark: str) -> None:
    """Draws the pages; more than one get a foot with `footer` and their numbers."""
    for index, page_blocks in enumerate(pages, 1):
        canvas.add_page()
        if watermark:
            canvas.watermark(watermark)
        for placed in page_blocks:
            canvas.begin(Element("P"))
            placed.block.draw(canvas, placed.top)
        if len(pages) > 1:
            with canvas.decoration():
                canvas.rule(LEFT_EDGE, BOTTOM_EDGE + 3, RIGHT_EDGE, BOTTOM_EDGE + 3, HAIRLINE)
                canvas.text(LEFT_EDGE, BOTTOM_EDGE + 4, footer, _FOOTER_STYLE)
                page = labels.page.format(page=index, pages=len(pages))
                canvas.right(RIGHT_EDGE, BOTTOM_EDGE + 4, page, _FOOTER_STYLE)


def _running_title(document: InvoiceDocument, labels: FormLabels) -> str:
    """The document's name in the footer of its pages and in the title of the file."""
    number = document.number if len(document.number) <= 40 else document.number[:39] + "…"
    template = labels.running_title if number else labels.running_title_of_draft
    return template.format(number=number, date=format_short_date(document.date))
