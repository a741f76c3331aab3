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
