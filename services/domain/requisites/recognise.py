"""A card in any order and wording → requisites, with what is wrong and what was not understood."""

import re
from collections import Counter
from dataclasses import replace
from typing import Any

from services.domain.errors import BadInput
from services.domain.requisites import by, contacts, eu, kz, ru, uz
from services.domain.requisites.accounts import accounts_of
from services.domain.requisites.check import check
from services.domain.requisites.legal_forms import says_self_employed
from services.domain.requisites.model import (
    Country,
    PartyKind,
    Problem,
    Recognition,
    Requisites,
    Severity,
)
from services.domain.requisites.naming import Naming, naming_of, signatory_of
from services.domain.requisites.numbers import replace_o
from services.domain.requisites.reader import LOOSE, LOOSE_SWIFT, CardReader, Find
from services.domain.requisites.sides import section, split_sides
from services.domain.requisites.text import clean, fold, lines_of, with_chevrons

NOTHING_FOUND = "requisites-problem-nothing-found"
SECOND_TAX_ID = "requisites-problem-second-tax-id"
SECOND_PARTY = "requisites-problem-second-party"
_MAX_UNKNOWN = 50
_MAX_LINE = 200
_PLACES = (
    (Country.KZ, re.compile(r"казахстан|қазақстан|kazakhstan|алматы|almaty|астана|astana|(?<!\w)рк(?!\w)")),
    (
        Country.UZ,
        re.compile(r"узбекистан|ўзбекистон|o.?zbekiston|uzbekistan|ташкент|тошкент|toshkent|tashkent"),
    ),
    (Country.BY, re.compile(r"беларус|belarus|минск|мінск|minsk|(?<!\w)рб(?!\w)")),
    (Country.RU, re.compile(r"россия|российск|russia|москв|moscow|санкт-петербург|(?<!\w)рф(?!\w)")),
)
_SCORED_BY_LENGTH = {10: Country.RU, 13: Country.RU, 15: Country.RU, 14: Country.UZ}


def recognise(text: str, hint_country: Country | None = None) -> Recognition:
    """Reads a card. Never raises; takes time in proportion to the length of the text.

    The country is deduced from what is found; `hint_country` (the firm's) decides only when nothing else does.
    Values with a wrong checksum are kept and named in `problems`.
    """
    text, second_party = split_sides(section(clean(text)))
    reader = CardReader()
    for line in lines_of(text):
        reader.read(line)
    naming = naming_of(reader)
    country = _country(reader, naming, text, hint_country)
    finds = [find for found in reader.finds if (find := _resolved(found, country))]
    requisites, extra = _identity(finds, country, naming, text)
    accounts = accounts_of(finds, country)
    if accounts:
        first = accounts[0]
        requisites = replace(
            requisites,
            account=first.account,
            iban=first.iban,
            bank_name=first.bank_name,
            bic=first.bic,
            corr_account=first.corr_account,
            swift=first.swift,
        )
    requisites = _finished(requisites, finds, reader, naming)
    if not _is_card(requisites, naming):
        empty = Requisites(country=requisites.country, kind=requisites.kind)
        unknown = _shown(lines_of(text))
        return Recognition(requisites=empty, problems=(Problem("card", NOTHING_FOUND),), unknown=unknown)
    if second_party is not None:
        extra.append(Problem("card", SECOND_PARTY, Severity.WARNING))
    return Recognition(
        requisites=requisites,
        problems=(*check(requisites), *extra),
        other_accounts=tuple(accounts[1:]),
        unknown=_shown(reader.unknown),
        second_party=second_party,
    )


def _shown(lines: list[str]) -> tuple[str, ...]:
    return tuple(
        line if len(line) <= _MAX_LINE else line[: _MAX_LINE - 1] + "…" for line in lines[:_MAX_UNKNOWN]
    )


def _is_card(requisites: Requisites, naming: Naming) -> bool:
    """A word behind «Клиент:» is not a card yet: an identifier, a legal form or a person's name is."""
    numbers = (
        "tax_id",
        "account",
        "iban",
        "bic",
        "reg_number",
        "pinfl",
        "vat_code",
        "corr_account",
        "email",
        "phone",
    )
    return naming.is_certain or any(getattr(requisites, name) for name in numbers)


# Country


def _country(reader: CardReader, naming: Naming, text: str, hint: Country | None) -> Country:
    score: Counter[Country] = Counter()
    for country in set(reader.countries):
        score[country] += 3
    if naming.country is not None:
        score[naming.country] += 3
    for find in reader.finds:
        for country, points in _evidence(find):
            score[country] += points
    for phone in reader.phones:
        score[_phone_country(phone)] += 1 if phone.startswith("+") else 0
    folded = fold(text)
    for country, pattern in _PLACES:
        if pattern.search(folded):
            score[country] += 1
    if hint is not None:
        score[hint] += 1
    if not score or not any(score.values()):
        return Country.RU if re.search("[а-я]", folded) or not re.search("[a-z]", folded) else Country.OTHER
    return max(Country, key=lambda country: score[country])


def _evidence(find: Find) -> list[tuple[Country, int]]:
    value = find.value
    if find.field == "iban":
        known = {"KZ": Country.KZ, "BY": Country.BY}
        return [(known.get(value[:2], Country.OTHER), 6 if value[:2] in known else 4)]
    if find.field in {"account", LOOSE} and len(value) == 20:
        if value[5:8] == "810":
            return [(Country.RU, 3)]
        return [(Country.UZ, 3)] if value[5:8] == "000" or value[0] == "2" else [(Country.RU, 1)]
    if find.field == "bic" or find.field == LOOSE_SWIFT:
        if value.isdigit():
            return [(Country.RU, 3)] if len(value) == 9 else [(Country.UZ, 3)] if len(value) == 5 else []
        codes = {"KZ": Country.KZ, "BY": Country.BY, "UZ": Country.UZ, "RU": Country.RU}
        labelled = find.field == "bic"
        return [(codes[value[4:6]], 2)] if value[4:6] in codes else [(Country.OTHER, 1)] if labelled else []
    if find.field == "corr_account":
        return [(Country.RU, 2)]
    if find.field in {"tax_id", LOOSE}:
        return _evidence_of_number(value, labelled=find.field == "tax_id")
    return []


def _evidence_of_number(value: str, *, labelled: bool) -> list[tuple[Country, int]]:
    if len(value) in _SCORED_BY_LENGTH:
        return [(_SCORED_BY_LENGTH[len(value)], 2 if labelled else 1)]
    if len(value) == 12:
        fits = [(Country.KZ, 1)] if kz.check_bin(value) is None else []
        return [*fits, (Country.RU, 1)] if ru.check_inn(value) is None else fits
    if len(value) == 9:
        if value.startswith("04"):
            return [(Country.RU, 2)]
        fits = [(Country.BY, 1)] if by.check_unp(value) is None else []
        return [*fits, (Country.UZ, 1)] if labelled and uz.check_stir(value) is None else fits
    return []


def _phone_country(phone: str) -> Country:
    digits = re.sub(r"\D", "", phone)
    if digits.startswith(("998", "375")):
        return Country.UZ if digits[0] == "9" else Country.BY
    if digits.startswith(("76", "77")):
        return Country.KZ
    return Country.RU if digits.startswith("7") else Country.OTHER


# Fields


def _resolved(find: Find, country: Country) -> Find | None:
    """The find under the name of the field that it fills in this country; None when it fills none."""
    name, value = find.field, find.value
    if name == LOOSE:
        name = _loose_field(value, country) or ""
    elif name == LOOSE_SWIFT:
        return _loose_swift(find, country)
    if name in {"account", "corr_account", "tax_id", "kpp", "reg_number"} and country is not Country.UZ:
        value = replace_o(value)
    if name == "account" and country is Country.RU and value.startswith("301") and len(value) == 20:
        name = "corr_account"
    if name == "bic":
        name = _bank_code_field(value, country)
    if name == "pinfl" and country is not Country.UZ:
        return None
    return Find(name, value, find.guess) if name else None


def _bank_code_field(value: str, country: Country) -> str:
    has_letters = not value.isdigit()
    if country in {Country.RU, Country.UZ}:
        return "swift" if has_letters else "bic"
    # Old national codes of banks (three or nine digits) say nothing where BIC is used.
    return "bic" if has_letters else ""


def _loose_swift(find: Find, country: Country) -> Find | None:
    # A word in capitals looks like a BIC («SBERBANK»): only the bank's own country in it tells them apart.
    if find.value[4:6] != country.value and country is not Country.OTHER:
        return None
    return Find("swift" if country in {Country.RU, Country.UZ} else "bic", find.value, True)


def _loose_field(value: str, country: Country) -> str | None:
    if len(value) == 20:
        return "account" if country in {Country.RU, Country.UZ, Country.OTHER} else None
    if country is Country.RU:
        if len(value) == 9:
            return (
                "bic" if value.startswith("04") else "kpp" if value.endswith(("001", "002", "003")) else None
            )
        if len(value) in {10, 12}:
            return "tax_id" if ru.check_inn(value) is None else None
        if len(value) in {13, 15}:
            test = ru.check_ogrn if len(value) == 13 else ru.check_ogrnip
            return "reg_number" if test(value) is None else None
    if country is Country.KZ and len(value) == 12:
        return "tax_id" if kz.check_bin(value) is None else None
    if country is Country.UZ:
        if len(value) == 9:
            return "tax_id" if uz.check_stir(value) is None else None
        return "pinfl" if len(value) == 14 and uz.check_pinfl(value) is None else None
    if country is Country.BY and len(value) == 9:
        return "tax_id" if by.check_unp(value) is None else None
    return None


def _identity(
    finds: list[Find], country: Country, naming: Naming, text: str
) -> tuple[Requisites, list[Problem]]:
    """Numbers of the party itself, and its kind. Of two tax numbers the valid one, then the first, is taken."""
    values: dict[str, list[str]] = {}
    for find in sorted(finds, key=lambda find: find.guess):
        values.setdefault(find.field, []).append(find.value)

    def first(name: str) -> str | None:
        return next(iter(values.get(name, [])), None)

    tax_ids = list(dict.fromkeys(values.get("tax_id", [])))
    pinfl = first("pinfl")
    if country is Country.UZ:
        pinfl = pinfl or next((value for value in tax_ids if len(value) == 14), None)
        tax_ids = [value for value in tax_ids if len(value) != 14]
    test = {
        Country.RU: ru.check_inn,
        Country.KZ: kz.check_bin,
        Country.UZ: uz.check_stir,
        Country.BY: by.check_unp,
    }
    valid = [value for value in tax_ids if country in test and test[country](value) is None]
    tax_id = next(iter(valid or tax_ids), None)
    extra = []
    if len(valid) > 1:
        extra.append(Problem("tax_id", SECOND_TAX_ID, Severity.WARNING, " · ".join(valid)))
    reg_number = first("reg_number")
    kind = _kind(country, naming, tax_id, reg_number, first("account"), pinfl, text)
    if tax_id is None and pinfl is not None:
        tax_id, pinfl = pinfl, None
    requisites = Requisites(
        country=country, kind=kind, name=naming.name, short_name=naming.short_name, tax_id=tax_id, pinfl=pinfl,
        kpp=first("kpp") if country is Country.RU else None, reg_number=reg_number,
        kbe=first("kbe") if country is Country.KZ else None, knp=first("knp") if country is Country.KZ else None,
        oked=first("oked"), vat_code=first("vat_code"), licence=first("licence"),
        address=first("address") or first("post_address"), email=first("email"),
    )  # fmt: skip
    return requisites, extra


def _kind(
    country: Country, naming: Naming, tax_id: str | None, reg_number: str | None, account: str | None,
    pinfl: str | None, text: str,
) -> PartyKind:  # fmt: skip
    if says_self_employed(text) and naming.kind in {None, PartyKind.PERSON}:
        return PartyKind.SELF_EMPLOYED
    if naming.kind is PartyKind.FOREIGN or (
        country is Country.OTHER and naming.kind in {None, PartyKind.COMPANY}
    ):
        # «Ltd.» of a card with domestic identifiers is only a translation.
        return PartyKind.FOREIGN if country is Country.OTHER else PartyKind.COMPANY
    if naming.kind is not None and naming.kind is not PartyKind.PERSON:
        return naming.kind
    if country is Country.RU and tax_id is not None:
        if len(tax_id) == 12:
            is_trader = (reg_number is not None and len(reg_number) == 15) or (account or "").startswith(
                "40802"
            )
            return PartyKind.SOLE_TRADER if is_trader else PartyKind.PERSON
        return PartyKind.COMPANY
    if country is Country.KZ and tax_id is not None and kz.is_organisation(tax_id) is False:
        return PartyKind.PERSON
    if naming.kind is PartyKind.PERSON or (country is Country.UZ and tax_id is None and pinfl is not None):
        return PartyKind.PERSON
    return PartyKind.COMPANY


def _finished(requisites: Requisites, finds: list[Find], reader: CardReader, naming: Naming) -> Requisites:
    """What depends on the country and the kind: bank by IBAN, phone, signatory."""
    changes: dict[str, Any] = {}
    if requisites.iban and (bank := eu.bank_of(requisites.iban)):
        changes["bic"] = requisites.bic or bank[0]
        changes["bank_name"] = requisites.bank_name or with_chevrons(bank[1])
    for typed in reader.phones:
        try:
            changes["phone"] = contacts.parse_phone(typed, requisites.country)
            break
        except BadInput:
            continue
    title, name = signatory_of(finds, reader, naming, requisites.kind)
    changes["signatory_title"], changes["signatory_name"] = title, name
    return replace(requisites, **changes)
