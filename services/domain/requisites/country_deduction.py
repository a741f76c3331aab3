"""Deduces the country whose rules a card follows from its labels, values and places."""

import re
from collections import Counter

from services.domain.patterns import compiled_later
from services.domain.requisites import by, kz, ru, uz
from services.domain.requisites.card_reader import UNLABELLED_NUMBER, UNLABELLED_SWIFT, CardReader
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.model import Country
from services.domain.requisites.name_selection import PartyName

_COUNTRY_MENTIONS = (
    (
        Country.KZ,
        compiled_later(r"казахстан|қазақстан|kazakhstan|алматы|almaty|астана|astana|(?<!\w)рк(?!\w)"),
    ),
    (
        Country.UZ,
        compiled_later(r"узбекистан|ўзбекистон|o.?zbekiston|uzbekistan|ташкент|тошкент|toshkent|tashkent"),
    ),
    (Country.BY, compiled_later(r"беларус|belarus|минск|мінск|minsk|(?<!\w)рб(?!\w)")),
    (Country.RU, compiled_later(r"россия|российск|russia|москв|moscow|санкт-петербург|(?<!\w)рф(?!\w)")),
)
_COUNTRY_BY_LENGTH = {10: Country.RU, 13: Country.RU, 15: Country.RU, 14: Country.UZ}


def deduce_country(reader: CardReader, party_name: PartyName, text: str, hint: Country | None) -> Country:
    """The country that most of the card's values speak for; `hint` decides when nothing else does."""
    score: Counter[Country] = Counter()
    for country in set(reader.countries):
        score[country] += 3
    if party_name.country is not None:
        score[party_name.country] += 3
    for value in reader.values:
        for country, points in _country_points(value):
            score[country] += points
    for phone in reader.phones:
        score[_country_of_phone(phone)] += 1 if phone.startswith("+") else 0
    folded = fold_case(text)
    for country, pattern in _COUNTRY_MENTIONS:
        if pattern.search(folded):
            score[country] += 1
    if hint is not None:
        score[hint] += 1
    if not score or not any(score.values()):
        return Country.RU if re.search("[а-я]", folded) or not re.search("[a-z]", folded) else Country.OTHER
    return max(Country, key=lambda country: score[country])


def _country_points(card_value: CardValue) -> list[tuple[Country, int]]:
    value = card_value.value
    if card_value.field == "iban":
        known = {"KZ": Country.KZ, "BY": Country.BY}
        return [(known.get(value[:2], Country.OTHER), 6 if value[:2] in known else 4)]
    if card_value.field in {"account", UNLABELLED_NUMBER} and len(value) == 20:
        if value[5:8] == "810":
            return [(Country.RU, 3)]
        return [(Country.UZ, 3)] if value[5:8] == "000" or value[0] == "2" else [(Country.RU, 1)]
    if card_value.field == "bic" or card_value.field == UNLABELLED_SWIFT:
        if value.isdigit():
            return [(Country.RU, 3)] if len(value) == 9 else [(Country.UZ, 3)] if len(value) == 5 else []
        codes = {"KZ": Country.KZ, "BY": Country.BY, "UZ": Country.UZ, "RU": Country.RU}
        labelled = card_value.field == "bic"
        return [(codes[value[4:6]], 2)] if value[4:6] in codes else [(Country.OTHER, 1)] if labelled else []
    if card_value.field == "corr_account":
        return [(Country.RU, 2)]
    if card_value.field in {"tax_id", UNLABELLED_NUMBER}:
        return _country_points_of_number(value, labelled=card_value.field == "tax_id")
    return []


def _country_points_of_number(value: str, *, labelled: bool) -> list[tuple[Country, int]]:
    if len(value) in _COUNTRY_BY_LENGTH:
        return [(_COUNTRY_BY_LENGTH[len(value)], 2 if labelled else 1)]
    if len(value) == 12:
        fits = [(Country.KZ, 1)] if kz.check_bin(value) is None else []
        return [*fits, (Country.RU, 1)] if ru.check_inn(value) is None else fits
    if len(value) == 9:
        if value.startswith("04"):
            return [(Country.RU, 2)]
        fits = [(Country.BY, 1)] if by.check_unp(value) is None else []
        return [*fits, (Country.UZ, 1)] if labelled and uz.check_stir(value) is None else fits
    return []


def _country_of_phone(phone: str) -> Country:
    digits = re.sub(r"\D", "", phone)
    if digits.startswith(("998", "375")):
        return Country.UZ if digits[0] == "9" else Country.BY
    if digits.startswith(("76", "77")):
        return Country.KZ
    return Country.RU if digits.startswith("7") else Country.OTHER
