"""Finds the name of a party in its other language: one is printed, the other is kept beside it."""

from dataclasses import replace

from services.domain.requisites.card_reader import CardReader
from services.domain.requisites.card_text import normalise_quotes
from services.domain.requisites.legal_forms import ParsedName, find_form, parse_party_name
from services.domain.requisites.model import Requisites

_NAMES = frozenset({"name", "short_name"})


def add_other_name(party: Requisites, reader: CardReader) -> Requisites:
    """The requisites with «Мерей» ЖШС» beside «ТОО «Мерей»»; the name that is printed stays."""
    if party.name is None or (is_russian := _has_russian_form(party.name)) is None:
        return party
    other = _find_name(reader, not is_russian)
    return party if other is None or other.name == party.name else replace(party, other_name=other.name)


def _find_name(reader: CardReader, is_russian: bool) -> ParsedName | None:
    for value in reader.values:
        if value.field in _NAMES:
            for half in normalise_quotes(value.value).split(" / "):
                if _has_russian_form(half) is is_russian and (name := parse_party_name(half)):
                    return name
    return None


def _has_russian_form(name: str) -> bool | None:
    """None without a legal form."""
    form = find_form(name)
    return None if form is None else bool(form[0].full_name)
