"""Reads a PDF back as a viewer does: its text, its pictures, the codes on it."""

import re
from typing import Any

import pypdfium2 as pdfium
import zxingcpp


def page_texts(data: bytes) -> list[str]:
    """The text of each page with every run of white space as one space."""
    file = pdfium.PdfDocument(data)
    try:
        return [squeeze(page.get_textpage().get_text_bounded()) for page in file]
    finally:
        file.close()


def text_of(data: bytes) -> str:
    return " ".join(page_texts(data))


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def solid(text: str) -> str:
    """Without white space at all: a wrapped word is whole again."""
    return re.sub(r"\s+", "", text)


def metadata(data: bytes) -> dict[str, Any]:
    file = pdfium.PdfDocument(data)
    try:
        return dict(file.get_metadata_dict())
    finally:
        file.close()


def codes(data: bytes) -> list[str]:
    """What a reader of square codes decodes from the printed first page at 150 dots an inch, held upright: to look for
    codes of lines, and in colour, takes five times as long."""
    file = pdfium.PdfDocument(data)
    try:
        image = file[0].render(scale=150 / 72, grayscale=True).to_pil()
    finally:
        file.close()
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.AllMatrix, try_rotate=False)
    return [each.text for each in found]
