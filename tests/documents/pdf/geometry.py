"""Where the ink of a page is: the boxes of its texts and its rules, as a viewer finds them."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_POINTS = 72 / 25.4  # in a millimetre


@dataclass(frozen=True, slots=True)
class Box:
    """In millimetres from the page's bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str = ""

    def overlaps(self, other: "Box", *, slack: float) -> bool:
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.bottom < other.top - slack
            and other.bottom < self.top - slack
        )


@dataclass(frozen=True, slots=True)
class PageInk:
    width: float
    height: float
    texts: tuple[Box, ...]
    rules: tuple[Box, ...]
    pictures: tuple[Box, ...]


def ink(data: bytes) -> list[PageInk]:
    file = pdfium.PdfDocument(data)
    try:
        return [_page_ink(page) for page in file]
    finally:
        file.close()


def _page_ink(page: pdfium.PdfPage) -> PageInk:
    width, height = page.get_size()
    text_page = page.get_textpage()
    texts, rules, pictures = [], [], []
    for item in page.get_objects():
        left, bottom, right, top = (side / _POINTS for side in item.get_bounds())
        if item.type == raw.FPDF_PAGEOBJ_TEXT:
            texts.append(Box(left, bottom, right, top, _text(item, text_page)))
        elif item.type == raw.FPDF_PAGEOBJ_PATH:
            rules += [Box(left, bottom, right, top)] if _is_rule(right - left, top - bottom) else []
        elif item.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append(Box(left, bottom, right, top))
    return PageInk(width / _POINTS, height / _POINTS, tuple(texts), tuple(rules), tuple(pictures))


def _is_rule(width: float, height: float) -> bool:
    return min(width, height) < 1.5 < max(width, height)


def _text(item: pdfium.PdfObject, text_page: pdfium.PdfTextPage) -> str:
    length = raw.FPDFTextObj_GetText(item, text_page, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(item, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def collisions(page: PageInk) -> Iterator[str]:
    """Texts that touch one another, that a rule goes through, or that leave the page's margins."""
    texts = sorted((each for each in page.texts if each.text.strip()), key=lambda box: -box.top)
    for index, box in enumerate(texts):
        if box.left < 10 or box.right > page.width - 10 or box.bottom < 4 or box.top > page.height - 8:
            yield f"«{box.text}» leaves the page"
        for other in texts[index + 1 :]:
            if other.top < box.bottom:
                break
            if box.overlaps(other, slack=0.25):
                yield f"«{box.text}» and «{other.text}» overlap"
        for rule in page.rules:
            if box.overlaps(rule, slack=0.02) and _goes_through(rule, box):
                yield f"a rule goes through «{box.text}»"


def _goes_through(rule: Box, box: Box) -> bool:
    middle = (rule.bottom + rule.top) / 2
    across = (rule.left + rule.right) / 2
    if rule.right - rule.left > rule.top - rule.bottom:
        return box.bottom + 0.3 < middle < box.top - 0.3
    return box.left + 0.3 < across < box.right - 0.3
