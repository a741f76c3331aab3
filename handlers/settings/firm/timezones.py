"""Time zones by the names that people give them: a city in their language, or the IANA name."""

import unicodedata
from functools import cache
from zoneinfo import available_timezones

from babel.dates import get_timezone_location

from services.domain.errors import BadInput

_LANGUAGES = ("ru", "en", "uz")
# Legal names of countries and compatibility names: their «cities» are not cities.
_NOT_PLACES = ("Etc/", "US/", "Brazil/", "Canada/", "Chile/", "Mexico/", "SystemV/", "posix/", "right/")


def zone_name(zone: str, language: str) -> str:
    """«Екатеринбург» for Asia/Yekaterinburg."""
    city: str = get_timezone_location(zone, locale=language, return_city=True)
    return city


def parse_zone(text: str) -> str:
    """The IANA name of what was typed. Raises `BadInput` `error-timezone`."""
    typed = _folded(text)
    names = {name.casefold(): name for name in available_timezones()}
    if found := names.get(typed.replace(" ", "_")) or _cities().get(typed):
        return found
    raise BadInput("error-timezone", text)


@cache
def _cities() -> dict[str, str]:
    """City in each language → zone. Built at the first question: four hundred zones take a moment."""
    zones = [
        zone for zone in sorted(available_timezones()) if "/" in zone and not zone.startswith(_NOT_PLACES)
    ]
    return {_folded(zone_name(zone, language)): zone for language in _LANGUAGES for zone in zones}


def _folded(text: str) -> str:
    """Without case, hyphens and the marks above letters, which people leave out."""
    marked = unicodedata.normalize("NFD", text.casefold().replace("-", " "))
    return " ".join("".join(char for char in marked if not unicodedata.combining(char)).split())
