"""When a value that was read says the same as the expected one, however it is spelt."""

import re
import unicodedata

_QUOTES = re.compile(r"[\"'`«»„“”‟‘’‚‛ʻʼʹ′″]")
_SEPARATORS = re.compile(r"[\W_]+")
_TWINS = str.maketrans("АВСЕНКМОРТХУІЅЈ", "ABCEHKMOPTXYISJ")
_COUNTRY_NAMES = (
    "республика казахстан рк қазақстан республикасы российская федерация россия рф узбекистан руз республики "
    "ўзбекистон беларусь рб рэспубліка germany deutschland latvia cyprus"
)
_COUNTRY_WORDS = frozenset(_COUNTRY_NAMES.split())
_HEAD_OFFICE = 3 * "X"
_CITY = frozenset(["г", "город", "қ", "ш"])
_IDENTIFIERS = (
    "tax_id kpp reg_number pinfl vat_code kbe knp oked licence account bic corr_account swift phone"
)
_NUMBERS = frozenset(_IDENTIFIERS.split())


def same(field: str, expected: str, got: str, *, scanned: bool = False) -> bool:
    """`scanned`: the letter O and the digit 0 are one in words; in numbers they never are."""
    if field in _NUMBERS:
        return _number(field, expected) == _number(field, got)
    if field in {"country", "kind", "currency"}:
        return expected == got
    if field == "email":
        return expected.casefold() == got.strip().casefold()
    wanted, found = words(expected, scanned=scanned), words(got, scanned=scanned)
    if field == "address":
        return _without_country(wanted) == _without_country(found)
    if field == "bank_name":
        return found in (wanted, _without_city(wanted))
    if field == "signatory_name":
        return wanted == found or _initials(wanted) == _initials(found)
    return wanted == found


def words(text: str, *, scanned: bool = False) -> list[str]:
    text = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    if scanned:
        text = text.translate(str.maketrans("оo", "00"))
    return _SEPARATORS.sub(" ", _QUOTES.sub("", text)).split()


def number(text: str) -> str:
    """Letters and digits alone, in Latin."""
    return re.sub(r"[^0-9A-Z]", "", text.upper().translate(_TWINS))


def _number(field: str, text: str) -> str:
    value = number(text)
    if field == "reg_number":
        return re.sub(r"^[A-Z]+(?=\d{4})", "", value)
    if field == "bic" and len(value) == 11 and value.endswith(_HEAD_OFFICE):
        return value[:8]
    return re.sub("[^0-9]", "", text) if field in {"licence", "phone"} else value


def _without_country(tokens: list[str]) -> list[str]:
    while tokens and tokens[0] in _COUNTRY_WORDS:
        tokens = tokens[1:]
    return tokens


def _without_city(tokens: list[str]) -> list[str]:
    for at, token in enumerate(tokens):
        if token in _CITY and at > 1:
            return tokens[:at]
    return tokens


def _initials(tokens: list[str]) -> tuple[str, ...]:
    """Surname first, then one letter of each further name; two names only when there are but two."""
    return (*tokens[:1], *(token[0] for token in tokens[1:3]))
