"""Finds the card inside a longer text: the section of a contract, and one of its two sides."""

import re

from services.domain.requisites.text import fold

_SECTION = re.compile(r"^[\d. ]{0,6}(?:[а-я]+,? ){0,4}реквизиты(?:,? (?:и )?[а-я]+){0,4}[ :.]*$")
_SIDE = re.compile(
    r"^(?:\d{1,2}\. ?)?(?:исполнитель|заказчик|поставщик|покупатель|доверитель|поверенный|клиент|продавец|подрядчик|"
    r"адвокат|плательщик|арендатор|арендодатель|сторона ?[12]|customer|client|seller|buyer|supplier|contractor|"
    r"service provider|бажарувчи|буюртмачи|ижрочи|bajaruvchi|buyurtmachi|ijrochi|орындаушы|тапсырыс беруші|выканаўца)"
    r"(?: ?\([^()]{0,40}\))? ?(?::|$)"
)
_TAX_ID = re.compile(r"(?<!\w)(?:инн|бин|иин|бсн|унп|стир|stir|inn|bin|tin)(?!\w)")
_LONG = 4000


def section(text: str) -> str:
    """The last section about requisites of a long text; a short text is a card already."""
    if len(text) < _LONG:
        return text
    lines = text.split("\n")
    for index in range(len(lines) - 1, -1, -1):
        if len(lines[index]) < 100 and _SECTION.match(fold(lines[index].strip(" \t*#"))):
            tail = "\n".join(lines[index + 1 :])
            if _TAX_ID.search(fold(tail)):
                return tail
    return text


def split_sides(text: str) -> tuple[str, str | None]:
    """The first side and, when the text has two with tax numbers, the second.

    Sides one under the other are divided at the heading of the second; sides beside each other (two cells in each
    row, as a table of a contract gives them) by columns.
    """
    columns = _columns(text)
    if columns is not None:
        return columns
    lines = text.split("\n")
    starts = [index for index, line in enumerate(lines) if line and _SIDE.match(fold(line.strip(" \t*")))]
    numbered = [index for index, line in enumerate(lines) if _TAX_ID.search(fold(line))]
    for start in starts[1:]:
        if numbered and numbered[0] < start <= numbered[-1]:
            return "\n".join(lines[:start]), "\n".join(lines[start:])
    return text, None


def _columns(text: str) -> tuple[str, str] | None:
    lines = text.split("\n")
    for index, line in enumerate(lines):
        cells = line.split("\t")
        if len(cells) == 2 and all(_SIDE.match(fold(cell.strip(" *"))) for cell in cells):
            pairs = [row.split("\t") for row in lines[index + 1 :]]
            first = "\n".join(pair[0] for pair in pairs)
            second = "\n".join(pair[1] for pair in pairs if len(pair) > 1)
            has_both = _TAX_ID.search(fold(first)) and _TAX_ID.search(fold(second))
            return (first, second) if has_both else None
    return None
