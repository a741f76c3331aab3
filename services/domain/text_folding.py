"""Folding of names and of what people type, so that both meet in `LIKE`.

Done in Python because SQLite's lower() knows ASCII only. Look-alike letters (Latin «A» and Cyrillic «А») stay
apart in names: a firm may well have clients «Cop» and «Сор».
"""

import re
import unicodedata

NORM_LENGTH = 260

_DROPPED = re.compile(r"[\"'`«»„“”‟‘’‚‛ʻʼʹ′″]")
_SEPARATORS = re.compile(r"[\W_]+")
_NOT_DIGITS = re.compile(r"\D+")


def fold(text: str) -> str:
    """Lower case, ё as е, without quotes and apostrophes; other punctuation is one space.

    `ООО «Ёлка-Юг»` → `ооо елка юг`, `Oʻzbek` → `ozbek`. Cut to what the `…_norm` columns hold.
    """
    text = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return _SEPARATORS.sub(" ", _DROPPED.sub("", text)).strip()[:NORM_LENGTH].rstrip()


def digits(text: str) -> str:
    """The digits alone, for tax numbers and phones typed with spaces, brackets and dashes."""
    return _NOT_DIGITS.sub("", unicodedata.normalize("NFKC", text))


def words_of_query(query: str | None) -> list[str]:
    """Folded words that all have to be in a name; a query longer than any name is cut."""
    return fold(query).split() if query else []


def digits_of_query(query: str | None) -> str:
    """The digits of a query that is a tax number or a phone, whole or in part: three or more and no
    letters."""
    if not query or any(letter.isalpha() for letter in query):
        return ""
    found = digits(query)
    return found if len(found) >= 3 else ""


def phone_part(number: str) -> str:
    """Digits as they are inside +7…: Russians and Kazakhs dial 8 where the country code stands."""
    return number[1:] if number.startswith("8") and len(number) >= 7 else number


def email_part(query: str) -> str:
    """The query in lower case when it may be a part of an address; empty when it can't."""
    part = query.strip().lower()
    return part if " " not in part and part.isascii() else ""
