"""The documents' fonts for matplotlib: a face for each script, tried one after another for each letter."""

import re
from functools import cache
from pathlib import Path

from matplotlib.font_manager import FontEntry, FontProperties, fontManager
from matplotlib.ft2font import FT2Font

_FONTS = Path(__file__).parents[1] / "pdf/fonts"
_SCRIPTS = (
    "Sans",
    "Latin",
    "Cyrillic",
    "Greek",
    "Georgian",
    "Armenian",
    "Vietnamese",
    "Accents",
    "Symbols",
)
_MINUS, _DASH = "\u2212", "\u2013"
_SPACES = re.compile(r"\s+")


@cache
def face(size: float, *, bold: bool = False) -> FontProperties:
    _register()
    return FontProperties(
        family=[f"schetovod {name}" for name in _SCRIPTS], size=size, weight=700 if bold else 400
    )


@cache
def _register() -> None:
    """Under names of their own: several bear the same one, and matplotlib finds them by name."""
    for name in _SCRIPTS:
        for style, weight in (("Regular", 400), ("Bold", 700)):
            path = _FONTS / f"Noto{name}-{style}.ttf"
            if not path.exists():  # signs have one weight
                path = _FONTS / f"Noto{name}-Regular.ttf"
            entry = FontEntry(fname=str(path), name=f"schetovod {name}", weight=weight, size="scalable")
            fontManager.ttflist.append(entry)


@cache
def _letters() -> frozenset[int]:
    return frozenset(
        code for name in _SCRIPTS for code in FT2Font(str(_FONTS / f"Noto{name}-Regular.ttf")).get_charmap()
    )


def drawable(text: str) -> str:
    """Without what no face has: an emoji, or a script that is written from right to left. The sign of a sum below zero
    is drawn as the dash that they have: it may never be lost."""
    text = text.replace(_MINUS, _DASH)
    kept = "".join(
        " " if letter.isspace() and letter != "\u00a0" else letter
        for letter in text
        if ord(letter) in _letters() or letter.isspace()
    )
    return _SPACES.sub(lambda found: found[0] if found[0] == "\u00a0" else " ", kept).strip() or "—"
