"""Cleans what was pasted into plain lines, and folds it for comparison.

A card comes from 1C, Word, a PDF, a web page or a phone: with non-breaking spaces, marks of direction, smart quotes,
emoji, tags, and Latin letters in Cyrillic words. Every step is linear in the length of the text.
"""

import html
import re
import unicodedata

MAX_LENGTH = 200_000

_TAG_BREAK = re.compile(r"</?(?:br|p|tr|td|th|div|li|table|ul|ol)\b[^<>\n]{0,200}>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|i|u|s|a|em|strong|code|pre|span|font|html|body|head|tbody)\b[^<>\n]{0,200}>", re.IGNORECASE
)
_BREAKS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[ ]{2,}")
_PHONE_AT_END = re.compile(r"\+ ?\d[\d ()-]{0,14}$")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[A-Za-z]")

# What looks the same in both alphabets, in the case in which it does.
_LATIN_TWINS = str.maketrans("ABCEHKMOPTXYaceopxykmtbhi", "АВСЕНКМОРТХУасеорхукмтвні")
_CYRILLIC_TWINS = str.maketrans("АВСЕНКМОРТХУІЅЈавсенкмортхуіѕј", "ABCEHKMOPTXYISJABCEHKMOPTXYISJ")
_FULL_WIDTH = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_DASHES = dict.fromkeys(map(ord, "‐‑‒−﹣－"), "-") | dict.fromkeys(map(ord, "—―"), "–")
_ARROWS_AND_PICTURES = (
    (0x2190, 0x21FF),
    (0x2300, 0x23FF),
    (0x25A0, 0x27BF),
    (0x2900, 0x2BFF),
    (0x1F000, 0x1FAFF),
)


def clean(text: str) -> str:
    """Plain text: lines divided by a newline, cells of a table by a tab, no character that is not seen."""
    text = text[:MAX_LENGTH]
    if "&" in text:
        text = html.unescape(text)
    text = text.replace("<<", "«").replace(">>", "»")
    text = _TAG.sub("", _TAG_BREAK.sub("\n", text))
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", text))
    text = text.translate(_DASHES).translate(_FULL_WIDTH)
    return "".join(map(_seen, text))


def _seen(char: str) -> str:
    if char <= "~":
        return char if char >= " " or char in "\n\t" else ""
    code = ord(char)
    if char == "•" or char == "·" or any(first <= code <= last for first, last in _ARROWS_AND_PICTURES):
        return " "
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    return "" if category[0] == "C" or category in {"Mn", "Me"} else char


def lines_of(text: str) -> list[str]:
    """Lines of a cleaned text; each cell of a table becomes a line of its own. No empty ones."""
    pieces = re.split(r"[\n\t|;]", text)
    stripped = (_SPACES.sub(" ", piece).strip(" *_") for piece in pieces)
    lines: list[str] = []
    for piece in stripped:
        if lines and piece and piece[0].isdigit() and _is_broken_phone(lines[-1]):
            lines[-1] += " " + piece
        elif piece:
            lines.append(piece)
    return lines


def _is_broken_phone(line: str) -> bool:
    """A narrow cell may break a phone in two: «тел.: +7 495» / «123-45-67»."""
    match = _PHONE_AT_END.search(line)
    return match is not None and sum(map(str.isdigit, match.group())) < 10


def fold(line: str) -> str:
    """Lower case, «е» for «ё», Cyrillic twins of Latin letters in mixed words. The length stays the same."""
    if _LATIN.search(line) and _CYRILLIC.search(line):
        line = _WORD.sub(_one_alphabet, line)
    return "".join(low if len(low := char.lower()) == 1 else char for char in line).replace("ё", "е")


def _one_alphabet(match: re.Match[str]) -> str:
    word = match.group()
    return word.translate(_LATIN_TWINS) if _CYRILLIC.search(word) and _LATIN.search(word) else word


def latin(value: str) -> str:
    """Upper case with Latin twins of Cyrillic letters: for IBAN, BIC, УНП, VAT id. The length stays the same."""
    return "".join(up if len(up := char.upper()) == 1 else char for char in value.translate(_CYRILLIC_TWINS))


_OUTER_APOSTROPHES = re.compile(r"(?<![\w'])['‘’‚]([^'‘’‚\n]{1,100})['‘’](?![\w'])")
_QUOTES = re.compile(r"[\"“”„‟«»‹›]|''")


def with_chevrons(value: str) -> str:
    """Every style of quotes as «», inner ones too; a pair that closes at one point is written once, as in Russian.

    An apostrophe inside a word («Ipak Yo'li») is not a quote.
    """
    value = _OUTER_APOSTROPHES.sub(r"«\1»", value)
    pieces: list[str] = []
    end = 0
    for match in _QUOTES.finditer(value):
        pieces.append(value[end : match.start()])
        end = match.end()
        if match.group() in "«‹„":
            pieces.append("«")
        elif match.group() in "»›”":
            pieces.append("»")
        else:
            before = value[match.start() - 1] if match.start() else " "
            # Straight quotes say nothing of their side: an opening one follows a space or another opening one.
            opening = before in " (-–" or (pieces[-1] == "" and len(pieces) > 1 and pieces[-2] == "«")
            pieces.append("«" if opening and end < len(value) else "»")
    pieces.append(value[end:])
    joined = "".join(pieces)
    joined = re.sub(r"«\s+", "«", re.sub(r"\s+»", "»", joined))
    return re.sub(r"»{2,}", "»", joined)


_DOTTED = re.compile(r"(?<!\w)[^\W\d_]\. ?[^\W\d_]$")


def with_last_dot(value: str) -> str:
    """«Иванова А.П.», «Sp. z o.o.»: a trimmed last dot belongs to the letters and is put back."""
    return f"{value}." if _DOTTED.search(value) else value
