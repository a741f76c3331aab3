"""Extracts lines of a PDF page: a tab between distant cells, wrapped lines joined."""

import ctypes
from itertools import pairwise
from typing import Any

from services.documents.company_card.pdf_layout import (
    Segment,
    TextLine,
    join_broken_numbers,
    separate_parties,
)

_CELL_GAP = 1.2  # of a line's height; spaces of justified text are narrower
_LEFT_TOLERANCE = 3.0  # points
_HYPHEN_CODES = {0x02, 0xFFFE}  # the library's codes of a hyphen that breaks a word
_SPACE_CODES = {0x20, 0x09, 0xA0, 0}


def extract_page_text(page: Any, text_page: Any) -> str:
    lines = [line for line in _extract_lines(text_page) if line.text.strip()]
    if not lines:
        return ""
    lines = join_broken_numbers(separate_parties(lines))
    margin = min(line.left for line in lines)
    # Margins are assumed to be equal: nothing in the file says where the right one is.
    right_edge = page.get_width() - margin
    joined = [lines[0].text]
    for previous, line in pairwise(lines):
        is_aligned = (
            abs(previous.left - line.left) < _LEFT_TOLERANCE and abs(line.left - margin) < _LEFT_TOLERANCE
        )
        is_previous_full = previous.right + line.height * 0.2 + line.first_word > right_edge
        if is_aligned and is_previous_full and "\t" not in previous.text + line.text:
            joined[-1] = f"{joined[-1].rstrip()} {line.text}"
        else:
            joined.append(line.text)
    return "\n".join(joined)


def _extract_lines(text_page: Any) -> list[TextLine]:
    import pypdfium2.raw as pdfium  # loaded with the first card sent as a PDF

    lines: list[TextLine] = []
    line = TextLine()
    word_is_open = True
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if code in {0x0A, 0x0D}:
            lines.append(line)
            line, word_is_open = TextLine(), True
            continue
        if 0xD800 <= code <= 0xDFFF:
            continue
        if code in _SPACE_CODES:
            if line.segments:
                line.segments[-1].text = line.segments[-1].text.rstrip(" ") + " "
                word_is_open = False
            continue
        box = pdfium.FS_RECTF()
        if not pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
            continue
        height = abs(box.top - box.bottom)
        if not line.segments:
            line.height = height
            line.segments.append(Segment(left=box.left, bottom=box.bottom))
        elif box.left - line.right > _CELL_GAP * height:
            line.segments.append(Segment(left=box.left, bottom=box.bottom))
            word_is_open = False
        segment = line.segments[-1]
        segment.text += "-" if code in _HYPHEN_CODES else chr(code)
        segment.right = max(segment.right, box.right)
        if word_is_open:
            line.first_word = box.right - line.left
    lines.append(line)
    return lines
