"""Finds the name of a company in a script that no rule of a legal form reads: Greek, Georgian, Armenian, Chinese,
Vietnamese and others. It is a guess, and shown as one."""

import re
import unicodedata

from services.domain.patterns import compiled_later
from services.domain.requisites.card_reader import CardReader
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.text_classification import is_heading

# Words for a company, so that a card without any number that we know is one, too.
_COMPANY = compiled_later(
    r"შპს|(?<!\w)(?:სს|ი/მ|ՍՊԸ|ՓԲԸ|ԲԲԸ|ԱՁ)(?!\w)|公司|企业|事务所|株式会社|合同会社|주식회사|유한회사|\(주\)"
    r"|(?<!\w)(?:công ty|ε\.?π\.?ε|α\.?ε|ι\.?κ\.?ε|ο\.?ε|ε\.?ε)(?!\w)|บริษัท|شركة|חברת|בע\"מ|प्राइवेट लिमिटेड",
    re.IGNORECASE,
)
_VIETNAMESE = compiled_later(r"[\u1ea0-\u1ef9ĐđƠơƯư]")
_OWN_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "MODIFIER", "FEMININE", "MASCULINE", "MICRO", "KELVIN"})
_LONGEST = 150
_FIRST = 20  # pieces among which a name is looked for


def take_foreign_name(reader: CardReader) -> tuple[str, bool] | None:
    """Takes the name out of what was not understood, and says whether a word of it means a company; None without one.

    It stands above all values, unless that word names it.
    """
    pieces = [piece for piece in reader.remains[:_FIRST] if _may_be_name(piece)]
    first_value = min((value.place for value in reader.values), default=None)
    named = next((piece for piece in pieces if _COMPANY.search(piece.value)), None)
    above = next(
        (piece for piece in pieces if first_value is not None and _is_above(piece, first_value)), None
    )
    name = named or above
    if name is None or name.value not in reader.unknown:
        return None
    reader.unknown.remove(name.value)
    return name.value, named is not None


def _is_above(piece: CardValue, first_value: tuple[int, int]) -> bool:
    return piece.place < first_value and not any(map(str.isdigit, piece.value))  # which an address has


def _may_be_name(piece: CardValue) -> bool:
    text = piece.value
    return 1 < len(text) <= _LONGEST and ":" not in text and _is_foreign(text) and not is_heading(text)


def _is_foreign(text: str) -> bool:
    """Whether most of its letters are of another script, or of an alphabet with marks that no country of ours has."""
    letters = [letter for letter in text if letter.isalpha()]
    others = [letter for letter in letters if not letter.isascii() and _script(letter) not in _OWN_SCRIPTS]
    return len(others) * 2 > len(letters) or _VIETNAMESE.search(text) is not None


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", 1)[0]
