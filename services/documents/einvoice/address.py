"""Reads an address of one line into what EN 16931 wants apart: country, city, post code, street."""

import re

from services.documents.einvoice.countries import country_code
from services.documents.einvoice.model import Address

_POSTCODE = (
    r"(?:[A-Z]{1,2}[- ])?(?:\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4,6})"
    r"|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}"
)
_CITY = r"(?P<city>[^\W\d_][^\d,]{1,60}?(?: \d{1,2})?)"
_POSTCODE_THEN_CITY = re.compile(rf"(?P<code>{_POSTCODE})\s+{_CITY}")
_CITY_THEN_POSTCODE = re.compile(rf"{_CITY}\s+(?P<code>{_POSTCODE})")
_ONLY_POSTCODE = re.compile(_POSTCODE)
_PREFIX = re.compile(r"^[A-Z]{1,2}[- ]")
_TOWN_MARK = re.compile(r"^(?:г|гор|город|city)\.?\s+", re.IGNORECASE)


def read_address(text: str, country: str = "") -> Address | None:
    """Reads «Domstraße 10, 20095 Hamburg, DE»; `country` is the code that is meant where the text names none.

    None for a text without a country, a city or a post code: what is guessed would be in the file as a fact.
    """
    parts = [part for part in (" ".join(piece.split()) for piece in re.split(r"[,;\n]", text)) if part]
    named = [(index, code) for index, part in enumerate(parts) if (code := country_code(part))]
    if named:
        index, code = named[-1] if named[-1][0] == len(parts) - 1 else named[0]
        if index in (0, len(parts) - 1):
            if country and code != country and len(parts[index]) == 2:
                return None  # «Wilmington, DE» lies in Delaware
            country = code
            del parts[index]
    if not country:
        return None
    for index, part in enumerate(parts):
        if match := _POSTCODE_THEN_CITY.fullmatch(part) or _CITY_THEN_POSTCODE.fullmatch(part):
            return _address(country, match["city"], match["code"], parts[:index] + parts[index + 1 :])
    for index, part in enumerate(parts):
        if not _ONLY_POSTCODE.fullmatch(part) or len(parts) < 2:
            continue
        # «190000, г. Москва, …» begins with it, «…, Rīga, LV-1010» ends with it.
        beside = index + 1 if index == 0 else index - 1
        if any(map(str.isdigit, parts[beside])):
            return None
        rest = [other for place, other in enumerate(parts) if place not in (index, beside)]
        return _address(country, parts[beside], part, rest)
    return None


def _address(country: str, city: str, postcode: str, street: list[str]) -> Address:
    keeps_prefix = country in ("LV", "LT")  # there it is a part of the code; «D-20095» is an old custom
    code = postcode if keeps_prefix else _PREFIX.sub("", postcode)
    return Address(country, _TOWN_MARK.sub("", city), code, ", ".join(street))
