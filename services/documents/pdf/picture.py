"""The first page of one of our own PDFs as a picture, for a chat."""

from dataclasses import dataclass
from io import BytesIO

import pypdfium2

from services.documents.pdfium_lock import PDFIUM_LOCK

WIDTH = 1240
"""Pixels: of A4 at 150 dpi."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    png: bytes
    pages: int
    """Of the whole document."""


def render_picture(pdf: bytes) -> PagePicture:
    with PDFIUM_LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[0]
            bitmap = page.render(scale=WIDTH / page.get_width())
            image = bitmap.to_pil().copy()  # the bitmap's memory goes with the document
            pages = len(document)
        finally:
            document.close()
    target = BytesIO()
    image.convert("RGB").save(target, "PNG")
    return PagePicture(target.getvalue(), pages)
