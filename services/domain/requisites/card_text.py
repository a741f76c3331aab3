"""Cleans a pasted card into plain lines, and folds them for comparison.

A card from 1C, Word, a PDF, a web page or a phone has non-breaking spaces, direction marks, smart quotes, emoji, tags,
and Latin letters in Cyrillic words. Every step is linear in the length of the text.
"""

import html
import re
import unicodedata

from services.domain.patterns import compiled_later
from services.domain.text_input import limit_marks, remove_unseen

MAX_LENGTH = 120_000  # twenty dense pages: longer texts are refused before they are read
MAX_LINE = 1_000  # of a longer one each part is read by itself, for what reads a line may look back in it
_PART_MARKS = (", ", "; ", ". ")
_COUNTED_LINES = 3  # so many lines numbered in turn are a list

_BREAKING_TAG = compiled_later(r"</?(?:br|p|tr|td|th|div|li|table|ul|ol)\b[^<>\n]{0,200}>", re.IGNORECASE)
_INLINE_TAG = compiled_later(
    r"</?(?:b|i|u|s|a|em|strong|code|pre|span|font|html|body|head|tbody)\b(?!@)[^<>\n]{0,200}>", re.IGNORECASE
)
_BREAKS = compiled_later(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = compiled_later(r"[ ]{2,}")
_MAIL_QUOTE = compiled_later(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_BULLET = compiled_later(r"^[ \t]*[-–*o][ \t]+(?=\S)")
_LINE_NUMBER = compiled_later(r"^[ \t]*(\d{1,3})[.)][ \t]+(?=\S)")
_NUMBERED_WORD = compiled_later(r"^[ \t]*\(?\d{1,2}[.)][ \t]*(?=[«\"“„]?[^\W\d_])")
# Headings are no values, neither alone in a line nor behind an address.
_HEADING = compiled_later(
    r"(?<![^\s.,(])(?:(?:(?:банковски|плат[её]жны|юридически|основны|наши|полны)\w{0,3}[ \n]){1,4}реквизиты(?: банка)?"
    r"|bank(?:ing)? (?:details|requisites)|payment details|bankverbindung(?:en)?)(?!\w)"
    r"(?: ?№ ?\d{1,2})?(?: ?\([^()\n]{1,30}\))?[ :.–-]*",
    re.IGNORECASE,
)
_ROLE_REMARK = compiled_later(
    r" ?\((?:далее|именуем\w{2,3}(?: в дальнейшем)?)(?: по тексту| именуем\w{2,3})?[ ,:–-]{0,4}[«\"“]?"
    r"(?:заказчик|исполнитель|поставщик|покупатель|доверитель|клиент|подрядчик|адвокат|общество|компания)[»\"”]?\)",
    re.IGNORECASE,
)
_COPYRIGHT = compiled_later(r"^(?:©|\([cс]\))[ ,]*(?:\d{4}(?: ?[–-] ?\d{4})?[ ,]*)?", re.IGNORECASE)
_ENTITY = compiled_later(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?")
_SIGNATURE_STROKE = compiled_later(r"_{2,}")
_PHONE_AT_END = compiled_later(r"\+ ?\d[\d ()-]{0,14}$")
_WORD = compiled_later(r"[^\W\d_]+")
_CYRILLIC = compiled_later(r"[Ѐ-ӿ]")
_LATIN = compiled_later(r"[A-Za-z]")

# What looks the same in both alphabets, in the case in which it does.
_LATIN_TO_CYRILLIC = str.maketrans("ABCEHKMOPTXYaceopxykmtbhi", "АВСЕНКМОРТХУасеорхукмтвні")
_CYRILLIC_TO_LATIN = str.maketrans("АВСЕНКМОРТХУІЅЈавсенкмортхуіѕј", "ABCEHKMOPTXYISJABCEHKMOPTXYISJ")
_ACCENTS = ("COMBINING", "VARIATION SELECTOR")  # how the names of what is no part of a word begin
_FULL_WIDTH = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_DASHES = dict.fromkeys(map(ord, "‐‑‒−﹣－"), "-") | dict.fromkeys(map(ord, "—―"), "–")
_ARROWS_AND_PICTURES = (
    (0x2190, 0x21FF),
    (0x2300, 0x23FF),
    (0x25A0, 0x27BF),
    (0x2900, 0x2BFF),
    (0x1F000, 0x1FAFF),
)


_GLUED_LABEL = compiled_later(
    r"(?<!\w)((?:инн|кпп|огрн(?:ип)?|бик|бин|иин|иик|бсн|жсн|мфо|унп|стир|пинфл|кбе|кнп|[рк]/сч?|[хxh]/[рrp])(?=\d|(?:KZ|BY)\d\d)"
    r"|(?:bin|iin|inn|kpp|stir|mfo|iban|unp)(?=(?:[A-Z]{2})?\d{5}(?!\d*@)))",
    re.IGNORECASE,
)
"""«ИНН7700000778»: a label without a space before its number; an address of mail may begin like one."""


def clean_card_text(text: str) -> str:
    """Plain text: a newline between lines, a tab between cells of a table, no invisible characters."""
    text = text[:MAX_LENGTH]
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match.group()), text)
    text = _MAIL_QUOTE.sub("", text)
    text = text.replace("<<", "«").replace(">>", "»")
    text = _INLINE_TAG.sub("", _BREAKING_TAG.sub("\n", text))
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", limit_marks(text)))
    text = "".join(map(_visible, remove_unseen(text).translate(_DASHES).translate(_FULL_WIDTH)))
    text = _ROLE_REMARK.sub("", _GLUED_LABEL.sub(r"\1 ", text))
    return "\n".join(_strip_line_marks(_SIGNATURE_STROKE.sub(" ", text).split("\n")))


def _strip_line_marks(lines: list[str]) -> list[str]:
    """The lines without their numbers and bullets. A number before digits («3. 630099, …») is one of a list only
    when the lines are counted from one."""
    number = 0
    counted: list[int] = []
    for index, line in enumerate(lines):
        match = _LINE_NUMBER.match(line)
        if match and int(match[1]) == number + 1:
            number += 1
            counted.append(index)
    if number >= _COUNTED_LINES:
        for index in counted:
            lines[index] = _LINE_NUMBER.sub("", lines[index], count=1)
    return [_COPYRIGHT.sub("", _NUMBERED_WORD.sub("", _BULLET.sub("", line))) for line in lines]


def _visible(char: str) -> str:
    if char <= "~":
        return char if char >= " " or char in "\n\t" else ""
    code = ord(char)
    if char == "•" or char == "·" or any(first <= code <= last for first, last in _ARROWS_AND_PICTURES):
        return " "
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    # Vowels of Thai and of Indic scripts are marks, too, and parts of a name.
    is_accent = category == "Mn" and unicodedata.name(char, "COMBINING").startswith(_ACCENTS)
    return "" if category[0] == "C" or category == "Me" or is_accent else char


def split_lines(text: str) -> list[str]:
    """The lines of a cleaned text without empty ones; each cell of a table becomes a line."""
    raw_lines = re.split(r"[\n\t|;]", _HEADING.sub("\n", text))
    stripped_lines = (_SPACES.sub(" ", stripped).strip(" *_") for stripped in raw_lines)
    lines: list[str] = []
    for stripped in stripped_lines:
        if lines and stripped and stripped[0].isdigit() and _is_broken_phone(lines[-1]):
            lines[-1] += " " + stripped
        elif stripped:
            lines += _parts(stripped)
    return lines


def _parts(line: str) -> list[str]:
    """The line, or the parts of one that is longer than any line of a card."""
    parts = []
    while len(line) > MAX_LINE:
        end = max(line.rfind(mark, MAX_LINE // 2, MAX_LINE) for mark in _PART_MARKS)
        if end == -1:
            end = line.rfind(" ", MAX_LINE // 2, MAX_LINE)
        end = MAX_LINE if end == -1 else end + 1
        parts.append(line[:end].rstrip())
        line = line[end:].lstrip()
    return [*parts, line] if line else parts


def _is_broken_phone(line: str) -> bool:
    """Whether the line ends in half a phone, as a narrow cell breaks it: «тел.: +7 495» / «123-45-67»."""
    match = _PHONE_AT_END.search(line)
    return match is not None and sum(map(str.isdigit, match.group())) < 10


def fold_case(line: str) -> str:
    """Lower case, «е» for «ё», Cyrillic look-alikes of Latin letters in mixed words. The length stays the same."""
    if _LATIN.search(line) and _CYRILLIC.search(line):
        line = _WORD.sub(_use_one_alphabet, line)
    lowered = line.lower()
    if len(lowered) != len(line):
        lowered = "".join(lower if len(lower := char.lower()) == 1 else char for char in line)
    return lowered.replace("ё", "е")


def _use_one_alphabet(match: re.Match[str]) -> str:
    word = match.group()
    return word.translate(_LATIN_TO_CYRILLIC) if _CYRILLIC.search(word) and _LATIN.search(word) else word


def to_latin(value: str) -> str:
    """Upper case with Latin look-alikes of Cyrillic letters: for IBAN, BIC, УНП, VAT id. The length stays the same."""
    value = value.translate(_CYRILLIC_TO_LATIN)
    raised = value.upper()
    if len(raised) == len(value):
        return raised
    return "".join(upper if len(upper := char.upper()) == 1 else char for char in value)


_OUTER_APOSTROPHES = compiled_later(r"(?<![\w'])['‘’‚]([^'‘’‚\n]{1,100})['‘’](?![\w'])")
_QUOTES = compiled_later(r"[\"“”„‟«»‹›]|''")


def normalise_quotes(value: str) -> str:
    """Replaces every style of quotes by «»; two closing quotes in a row become one, as in Russian.

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
            # Straight quotes do not show their side: an opening one follows a space or another opening one.
            opening = before in " (-–" or (pieces[-1] == "" and len(pieces) > 1 and pieces[-2] == "«")
            pieces.append("«" if opening and end < len(value) else "»")
    pieces.append(value[end:])
    joined = "".join(pieces)
    joined = re.sub(r"«\s+", "«", re.sub(r"(?<!\s)\s+»", "»", joined))
    return re.sub(r"»{2,}", "»", joined)


_ENDS_WITH_INITIALS = compiled_later(r"(?<!\w)[^\W\d_]\. ?[^\W\d_]$")


def restore_last_dot(value: str) -> str:
    """Adds the dot that trimming has removed after a last initial: «Иванова А.П.», «Sp. z o.o.»."""
    return f"{value}." if _ENDS_WITH_INITIALS.search(value) else value
