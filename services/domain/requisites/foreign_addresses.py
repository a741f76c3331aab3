"""Recognises addresses of Europe, which put the street before the postcode, or have no postcode at all."""

import re

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case

_STREET = compiled_later(
    # Words that end the name of a street: «Domstraße», «Keizersgracht».
    r"\w{2,30}(?:straße|strasse|str\.|gasse|allee|platz|ufer|straat|gracht|laan|plein|kade|singel|gatan|vej|vägen|utca)(?!\w)"
    # Words that stand beside it. A short one needs a dot, or a word of the street behind it.
    r"|(?<!\w)(?:straße|strasse|weg|gasse|street|avenue|boulevard|road|lane|square|court|drive|crescent|mews|terrace"
    r"|(?:st|ave|rd|blvd|sq|str|ul|al|pl|pr|gt|nám|tř)\.|ave|blvd|via|viale|piazza|piazzale|corso|largo|rue|quai|cours"
    r"|calle|carrer|paseo|plaza|avenida|rua|travessa|ulica|ulice|aleja|aleje|plac|iela|gatvė|gatve|prospekts|prospektas"
    r"|bulvāris|mnt|maantee|tänav|puiestee|náměstí|námestie|třída|nábřeží|utca|út|tér|ulica|trg|strada|bulevardul"
    r"|bulevard|vasagatan|katu|tie|odos|leoforos)(?!\w)"
)
_POSTCODE_AND_CITY = compiled_later(
    r"(?<![\w.,/-])(?:[A-Z]{1,2}-)?(?:\d{5}|\d{4}|\d{2}-\d{3}|\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{4}-\d{3})"
    r" [A-ZÀ-ÞĀ-Ž][^\W\d_]{2,30}"
)
_POSTCODE = compiled_later(
    r"(?<![\w.-])(?:[A-Z]{2}-\d{4,5}|\d{2}-\d{3}|[A-Z]{1,2}\d[0-9A-Z]? \d[A-Z]{2})(?![\w-])"
)
_HOUSE = compiled_later(r"(?<![\w.,])\d{1,5}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?)?(?![\w.])")
_LINE_NUMBER = compiled_later(r"\d{1,2}[.)] ")
_CYRILLIC = compiled_later("[а-яё]", re.IGNORECASE)
# What may follow a number: words that begin with capitals, further numbers, and nothing like a label.
_REST = compiled_later(r"(?:[A-Z]{1,2}-)?[0-9][0-9A-Za-z/-]{0,9}(?:,? [0-9A-ZÀ-ÞĀ-Ž][\w/-]{0,30}){0,6}")
_CITY = compiled_later(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]{2,30}(?:[ -][A-ZÀ-ÞĀ-Ž][^\W\d_]{2,30})?(?: \d{1,2})?")
MAX_LENGTH = 200


def looks_like_foreign_address(text: str) -> bool:
    """A street with the number of a house, or a postcode with its city after something else."""
    if len(text) > MAX_LENGTH or not any(map(str.isdigit, text)):
        return False
    if _CYRILLIC.search(text) or _LINE_NUMBER.match(text):
        return False
    postcode = _POSTCODE_AND_CITY.search(text) or _POSTCODE.search(text)
    if _STREET.search(fold_case(text)) is not None:
        return postcode is not None or _HOUSE.search(text) is not None
    return postcode is not None and "," in text and _HOUSE.search(text) is not None


def continues_foreign_address(address: str, line: str) -> bool:
    """Whether the line is the rest of an address that a narrow cell has broken: a house, a postcode, or a city."""
    if (
        len(line) > MAX_LENGTH
        or _CYRILLIC.search(address + line)
        or _STREET.search(fold_case(address)) is None
    ):
        return False
    if _POSTCODE.fullmatch(line):
        return True
    starts_with_number = _HOUSE.match(line) or _POSTCODE_AND_CITY.match(line) or _POSTCODE.match(line)
    if starts_with_number is not None:
        return _REST.fullmatch(line) is not None
    if not any(map(str.isdigit, address)):
        return _HOUSE.search(line) is not None
    has_city = _POSTCODE_AND_CITY.search(address) is not None
    return _POSTCODE.search(line) is not None or (not has_city and _CITY.fullmatch(line) is not None)
