"""Normalises names and search queries alike, so that `LIKE` compares them.

Python does it because SQLite's lower() knows ASCII only. Look-alike letters (Latin «A» and Cyrillic «А») stay
apart in names: a firm may well have clients «Cop» and «Сор».
"""

import re
import unicodedata

from services.domain.text_input import remove_unseen

NORM_LENGTH = 260

_QUOTES_AND_APOSTROPHES = re.compile(r"[\"'`«»„“”‟‘’‚‛ʻʼʹ′″]")
_SEPARATORS = re.compile(r"[\W_]+")
_NOT_DIGITS = re.compile(r"\D+")


def normalise_for_search(text: str) -> str:
    """Lower case, «е» for «ё», no quotes and apostrophes, one space for other punctuation.

    `ООО «Ёлка-Юг»` → `ооо елка юг`, `Oʻzbek` → `ozbek`. Cut to the length of the `…_norm` columns.
    """
    return fold_text(text)[:NORM_LENGTH].rstrip()


def fold_text(text: str) -> str:
    """The same for a text that is longer than a name."""
    text = unicodedata.normalize("NFKC", remove_unseen(text)).casefold().replace("ё", "е")
    return _SEPARATORS.sub(" ", _QUOTES_AND_APOSTROPHES.sub("", text)).strip()


def unfolded_parts(word: str) -> tuple[str, str]:
    """The longest part of a folded word that reads so in a name as it is written, small and in capitals: without the
    first letter and without «е», which may be «ё»."""
    part = max(word[1:].split("е"), key=len) or word
    return part, part.upper()


def digits_only(text: str) -> str:
    """The digits of the text, without the spaces, brackets and dashes of a typed tax number or phone."""
    return _NOT_DIGITS.sub("", unicodedata.normalize("NFKC", text))


def query_words(query: str | None) -> list[str]:
    """Normalised words, all of which a name must contain; a query longer than any name is cut."""
    return normalise_for_search(query).split() if query else []


def query_digits(query: str | None) -> str:
    """The digits of a query that may be part of a tax number or a phone: at least three digits and no letters.

    Empty for any other query."""
    if not query or any(letter.isalpha() for letter in query):
        return ""
    number = digits_only(query)
    return number if len(number) >= 3 else ""


def query_phone_part(number: str) -> str:
    """The digits without a leading 8 of seven or more: Russians and Kazakhs dial 8 in place of the code +7."""
    return number[1:] if number.startswith("8") and len(number) >= 7 else number


def query_email_part(query: str) -> str:
    """The query in lower case when it may be part of an e-mail address, else empty."""
    part = query.strip().lower()
    return part if " " not in part and part.isascii() else ""
