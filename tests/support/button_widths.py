"""How much of a button's label a phone of 390 pixels shows: it cuts the end off."""

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

PHONE = 390
PADDING = 20
"""Of a button: its margins, and the place of a link's or a copy button's mark."""
SIZE = 15
_FONT = Path("services/documents/pdf/fonts/NotoSans-Regular.ttf")
_PICTURE = 1.25
"""Of an em: emoji and what the font does not know."""


@cache
def _advances() -> tuple[dict[int, float], float]:
    font = TTFont(_FONT)
    units = font["head"].unitsPerEm
    metrics = font["hmtx"]
    return {code: metrics[name][0] / units for code, name in font.getBestCmap().items()}, units


def width(text: str) -> float:
    """In pixels."""
    known, _ = _advances()
    return SIZE * sum(0 if sign == "\ufe0f" else known.get(ord(sign), _PICTURE) for sign in text)


def shown(label: str, in_row: int) -> str:
    """The label as it stands in a row of so many buttons."""
    room = PHONE / in_row - PADDING
    if width(label) <= room:
        return label
    kept = label
    while kept and width(kept + "…") > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def alike(rows: list[list[str]]) -> list[str]:
    """Labels of one keyboard that differ and read the same when they are cut."""
    seen: dict[str, str] = {}
    found = []
    for row in rows:
        for label in row:
            cut = shown(label, len(row))
            if cut != label and seen.get(cut, label) != label:
                found.append(f"«{label}» and «{seen[cut]}» both read «{cut}»")
            seen.setdefault(cut, label)
    return found
