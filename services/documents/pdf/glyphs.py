"""Which characters the faces of the documents have, and what is printed for the others.

Two faces are in every document. Those of `FALLBACK_FACES` are only in documents that have a letter of theirs.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FONT_FOLDER = Path(__file__).parent / "fonts"
REGULAR_FACE, BOLD_FACE = "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"
FALLBACK_FACES = (
    *(
        (f"Noto{script}-Regular.ttf", f"Noto{script}-Bold.ttf")
        for script in ("Greek", "Cyrillic", "Vietnamese", "Latin", "Georgian", "Armenian", "Accents")
    ),
    ("NotoSymbols-Regular.ttf", "NotoSymbols-Regular.ttf"),
)
"""Regular and bold; the first that has a character prints it."""

# Look-alikes of characters that Noto Sans lacks, or that would vanish as format characters.
_REPLACEMENTS = {
    "−": "–",
    "‑": "-",
    "‐": "-",
    "‒": "–",
    "―": "—",
    "ˮ": "″",
    "ʹ": "′",
    "`": "‘",
    "\u00ad": "",
    "\u2028": "\n",
    "\u2029": "\n",
    "\n": "\n",
}
# What has no look of its own: format characters, controls, and the rest of what Unicode calls default ignorable.
# U+FE0F, for one, follows most signs that a phone's keyboard inserts.
_INVISIBLE_CATEGORIES = {"Cf", "Cc"}
_INVISIBLE = frozenset(
    map(chr, [0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10)])
)
_OMISSION = "…"
_LOST = "\ufffd"  # has no glyph itself, so that it stands for everything that has none
_LOST_SIGN = "\ufffe"  # for an emoji, which pages that were issued before leave out
_SIGN_CATEGORIES = {"So", "Sk", "Mn", "Me", "Mc", "Cs", "Co", "Cn"}
_RUN_OF_LOST = re.compile(f"{_LOST}(?:[{_LOST} ]*{_LOST})?")
_UNUSUAL = re.compile("[^ -_a-~\u00a0«»А-яЁё№–—]")  # all other characters print as themselves
_ANY_LOST = re.compile(f"[{_LOST}{_LOST_SIGN}]")


@cache
def _characters_by_face() -> dict[str, frozenset[int]]:
    """What `subset.py` has noted of each face, «0020-007e 00a1»: opening them all takes a tenth of a second."""
    found = {}
    for line in (FONT_FOLDER / "characters.txt").read_text("ascii").splitlines():
        face, *ranges = line.split()
        ends = [[int(end, 16) for end in each.split("-")] for each in ranges]
        found[face] = frozenset(code for end in ends for code in range(end[0], end[-1] + 1))
    return found


def face_characters(face: str) -> frozenset[int]:
    return _characters_by_face()[face]


def unite(faces: Iterable[str]) -> frozenset[int]:
    return frozenset[int]().union(*map(face_characters, faces))


class _PrintedCharacters(dict[int, str]):
    """A table for `str.translate`: what is printed for a character; `_LOST` or `_LOST_SIGN` when nothing says it."""

    def __init__(self) -> None:
        codes = face_characters(REGULAR_FACE) & face_characters(BOLD_FACE)
        codes |= unite(regular for regular, _ in FALLBACK_FACES) & unite(bold for _, bold in FALLBACK_FACES)
        super().__init__({code: chr(code) for code in codes})
        self.update({ord(char): replacement for char, replacement in _REPLACEMENTS.items()})

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if char.isspace():
            return " "
        if category == "Nd":
            return str(unicodedata.decimal(char))
        if category in _INVISIBLE_CATEGORIES or char in _INVISIBLE:
            return ""
        # «Ⅻ», «㎡», «ﬁ», «Ａ»: Unicode itself says in which letters they may be written.
        plain = unicodedata.normalize("NFKC", char)
        if plain != char and all(ord(each) in self for each in plain):
            return plain
        return _LOST_SIGN if category in _SIGN_CATEGORIES else _LOST


@cache
def _printed_characters() -> _PrintedCharacters:
    return _PrintedCharacters()


def to_printable(text: str, *, multiline: bool = False) -> str:
    """`text` in characters that the fonts have, on one line unless `multiline`.

    Direction marks and controls are left out. So are emoji, and for letters of other scripts stands «…»: both keep a
    draft from being issued (`find_lost`).
    """
    if not _UNUSUAL.search(text):
        return text
    printable = _translate(text).replace(_LOST_SIGN, "")
    if _LOST in printable:
        printable = _RUN_OF_LOST.sub(_OMISSION, printable)
    return printable if multiline else printable.replace("\n", " ")


def _translate(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_printed_characters())


def find_lost(text: str) -> tuple[str, ...]:
    """The runs of characters that no document can print, each once: «中», «👩🏽‍⚖️», «مكتب المحاماة»."""
    if not _ANY_LOST.search(_translate(text)):
        return ()
    runs: dict[str, None] = {}
    run = tail = ""
    for char in unicodedata.normalize("NFC", text):
        printed = _translate(char)
        if _ANY_LOST.fullmatch(printed):
            run, tail = run + tail + char, ""
        elif run and (not printed or char == " "):
            tail += char  # belongs to the run when more of it follows
        elif run:
            runs[run] = None
            run = tail = ""
    return tuple([*runs, run] if run and run not in runs else runs)
