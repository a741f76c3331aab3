"""Text of a PDF page as lines: cells far apart are divided by a tab, lines that the margin broke are joined again."""

import ctypes
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_CELL_GAP = 1.2  # of a line's height; spaces of justified text stay below
_LEFT_TOLERANCE = 3.0  # points
_HYPHEN = {0x02, 0xFFFE}  # what the library gives for a hyphen that breaks a word
_SPACES = {0x20, 0x09, 0xA0, 0}


@dataclass(slots=True)
class _Line:
    text: str = ""
    left: float = 0.0
    right: float = 0.0
    first_word: float = 0.0  # its width
    height: float = 0.0


def page_text(page: Any, text_page: Any) -> str:
    lines = [line for line in _lines(text_page) if line.text.strip()]
    if not lines:
        return ""
    left = min(line.left for line in lines)
    # Margins are taken for equal: nothing in the file says where the right one is.
    limit = page.get_width() - left
    joined = [lines[0].text]
    for previous, line in pairwise(lines):
        starts_alike = (
            abs(previous.left - line.left) < _LEFT_TOLERANCE and abs(line.left - left) < _LEFT_TOLERANCE
        )
        was_full = previous.right + line.height * 0.2 + line.first_word > limit
        if starts_alike and was_full and "\t" not in previous.text + line.text:
            joined[-1] = f"{joined[-1].rstrip()} {line.text}"
        else:
            joined.append(line.text)
    return "\n".join(joined)


def _lines(text_page: Any) -> list[_Line]:
    import pypdfium2.raw as pdfium  # loaded with the first card sent as a PDF

    lines: list[_Line] = []
    line = _Line()
    word_is_open = True
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if code in {0x0A, 0x0D}:
            lines.append(line)
            line, word_is_open = _Line(), True
            continue
        if 0xD800 <= code <= 0xDFFF:
            continue
        if code in _SPACES:
            if line.text:
                line.text = line.text.rstrip(" ") + " "
                word_is_open = False
            continue
        box = pdfium.FS_RECTF()
        if not pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
            continue
        height = abs(box.top - box.bottom)
        if not line.text:
            line.left, line.height = box.left, height
        elif box.left - line.right > _CELL_GAP * height:
            line.text = line.text.rstrip(" ") + "\t"
            word_is_open = False
        line.text += "-" if code in _HYPHEN else chr(code)
        line.right = max(line.right, box.right)
        if word_is_open:
            line.first_word = box.right - line.left
    lines.append(line)
    return lines
