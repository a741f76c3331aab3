"""The accent colour of documents: as people name it, and dark enough for white text and a black-and-white printer."""

import re
from decimal import Decimal
from functools import lru_cache

from services.domain.errors import Ambiguous, BadInput
from services.domain.text_folding import normalise_for_search

LEAST_CONTRAST = Decimal("4.5")
"""Of white text on the colour: WCAG 2.2, criterion 1.4.3 (AA). Its inverse is how dark it is in grey print."""

PRESETS: dict[str, str] = {
    "blue": "#1f4e79",
    "teal": "#0f5c63",
    "green": "#1e5c3a",
    "burgundy": "#7a1f2e",
    "plum": "#5b2a63",
    "graphite": "#3a3f47",
    "brick": "#8f3b1f",
    "brown": "#5a3d2b",
}
"""The names of the locale files, and stored in no place but buttons."""

_NAMES: dict[str, str] = {
    **PRESETS,  # in English
    "темно синий": PRESETS["blue"],
    "синий": PRESETS["blue"],
    "deep blue": PRESETS["blue"],
    "бирюзовый": PRESETS["teal"],
    "морская волна": PRESETS["teal"],
    "зеленый": PRESETS["green"],
    "темно зеленый": PRESETS["green"],
    "бордовый": PRESETS["burgundy"],
    "бордо": PRESETS["burgundy"],
    "вишневый": PRESETS["burgundy"],
    "сливовый": PRESETS["plum"],
    "фиолетовый": PRESETS["plum"],
    "лиловый": PRESETS["plum"],
    "purple": PRESETS["plum"],
    "violet": PRESETS["plum"],
    "графитовый": PRESETS["graphite"],
    "графит": PRESETS["graphite"],
    "темно серый": PRESETS["graphite"],
    "dark grey": PRESETS["graphite"],
    "dark gray": PRESETS["graphite"],
    "кирпичный": PRESETS["brick"],
    "терракотовый": PRESETS["brick"],
    "коричневый": PRESETS["brown"],
    "шоколадный": PRESETS["brown"],
    "қою көк": PRESETS["blue"],
    "көк": PRESETS["blue"],
    "көгілдір": PRESETS["teal"],
    "жасыл": PRESETS["green"],
    "қою қызыл": PRESETS["burgundy"],
    "күлгін": PRESETS["plum"],
    "кірпіш түсі": PRESETS["brick"],
    "қоңыр": PRESETS["brown"],
    "қара": "#1a1a1a",
    "қызыл": "#b3261e",
    "сары": "#f2c230",
    "сұр": "#9aa0a6",
    "ақ": "#ffffff",
    "черный": "#1a1a1a",
    "black": "#1a1a1a",
    "красный": "#b3261e",
    "red": "#b3261e",
    "голубой": "#4a9fd8",
    "light blue": "#4a9fd8",
    "оранжевый": "#f28c28",
    "orange": "#f28c28",
    "желтый": "#f2c230",
    "yellow": "#f2c230",
    "золотой": "#c9a227",
    "gold": "#c9a227",
    "серый": "#9aa0a6",
    "grey": "#9aa0a6",
    "gray": "#9aa0a6",
    "розовый": "#e88fb0",
    "pink": "#e88fb0",
    "салатовый": "#8bc34a",
    "салатный": "#8bc34a",
    "мятный": "#7fd1ae",
    "бежевый": "#d8c3a5",
    "белый": "#ffffff",
    "toq kok": PRESETS["blue"],
    "kok": PRESETS["blue"],
    "feruza": PRESETS["teal"],
    "yashil": PRESETS["green"],
    "toq qizil": PRESETS["burgundy"],
    "olxori rang": PRESETS["plum"],
    "olxori": PRESETS["plum"],
    "binafsha": PRESETS["plum"],
    "grafit rang": PRESETS["graphite"],
    "grafit": PRESETS["graphite"],
    "gisht rang": PRESETS["brick"],
    "jigarrang": PRESETS["brown"],
    "qora": "#1a1a1a",
    "qizil": "#b3261e",
    "oq": "#ffffff",
    "white": "#ffffff",
}
_HEX = re.compile(r"[0-9a-f]{6}|[0-9a-f]{3}")
_LEVELS = re.compile(r"(?:rgb ?)?(\d{1,3}) (\d{1,3}) (\d{1,3})", re.ASCII)


def parse_colour(text: str) -> str:
    """«#1f4e79», «1F4E79», «rgb(31, 78, 121)», «синий» → «#1f4e79».

    Raises `error-colour` for no colour, and `Ambiguous` `error-colour-light` for one on which white text would not be
    read: its reading is the nearest darker one.
    """
    colour = _read(text)
    if contrast_with_white(colour) < LEAST_CONTRAST:
        raise Ambiguous("error-colour-light", (darken(colour),), text)
    return colour


def _read(text: str) -> str:
    plain = normalise_for_search(text).removeprefix("цвет ")
    if named := _NAMES.get(plain):
        return named
    if match := _HEX.fullmatch(plain):
        digits = match[0]
        return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
    if match := _LEVELS.fullmatch(plain):
        levels = [int(level) for level in match.groups()]
        if max(levels) <= 255:
            return spell(levels)
    raise BadInput("error-colour", text)


def spell(levels: list[int]) -> str:
    return "#" + "".join(f"{level:02x}" for level in levels)


def levels_of(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


@lru_cache(maxsize=256)
def _linear(level: int) -> Decimal:
    part = Decimal(level) / 255
    if part <= Decimal("0.04045"):
        return part / Decimal("12.92")
    return ((part + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")


def contrast_with_white(colour: str) -> Decimal:
    """From 1 to 21, by the relative luminance of sRGB (WCAG 2.2)."""
    red, green, blue = (_linear(level) for level in levels_of(colour))
    luminance = Decimal("0.2126") * red + Decimal("0.7152") * green + Decimal("0.0722") * blue
    return Decimal("1.05") / (luminance + Decimal("0.05"))


def darken(colour: str) -> str:
    """The nearest darker colour of the same hue that white text is read on."""
    levels = levels_of(colour)
    for percent in range(100, 0, -1):
        darker = spell([level * percent // 100 for level in levels])
        if contrast_with_white(darker) >= LEAST_CONTRAST:
            return darker
    raise ValueError(f"{colour} has no darker one")
