"""Selects the party's name, with the kind that it shows, and the signatory among the values of a card."""

from dataclasses import dataclass, replace

from services.domain.patterns import compiled_later
from services.domain.requisites import text_classification
from services.domain.requisites.card_reader import CardReader
from services.domain.requisites.card_text import fold_case, normalise_quotes
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.foreign_scripts import take_foreign_name
from services.domain.requisites.legal_forms import (
    ParsedName,
    find_person_name,
    is_form_without_name,
    parse_party_name,
)
from services.domain.requisites.model import SIGNING_INDIVIDUALS, Country, PartyKind
from services.domain.requisites.person_names import (
    is_family_and_first_name,
    looks_like_person,
    name_with_initials,
    normalise_name_case,
    parse_signatory,
)

_FOREIGN_PERSON = compiled_later(
    r"[A-ZÀ-ÞĀ-Ž][a-zß-ÿā-ž'’-]{1,20}(?: [A-Z]\.)? [A-ZÀ-ÞĀ-Ž][A-Za-zß-ÿā-žÀ-ÞĀ-Ž'’-]{1,25}"
)


@dataclass(frozen=True, slots=True)
class PartyName:
    name: str | None = None
    short_name: str | None = None
    kind: PartyKind | None = None
    country: Country | None = None
    is_certain: bool = (
        False  # it has a legal form or is a person's name; otherwise it is only the text of a label
    )
    is_guess: bool = False  # nobody can read it here


def select_party_name(reader: CardReader) -> PartyName:
    """Prefers a full name to a short one, a name with a legal form to one without, a labelled name to a guess."""
    names: list[tuple[bool, ParsedName]] = []
    names_without_form: list[str] = []
    short_names: list[str] = []
    form_kinds: list[PartyKind] = []
    for value in reader.values:
        if value.field not in {"name", "short_name"}:
            continue
        name = parse_party_name(value.value)
        if is_form_without_name(value.value):
            # A form alone is no name, but it says the kind.
            form_kinds += [name.kind] if name is not None and name.kind is not None else []
            continue
        if name is not None:
            names.append((not value.is_guess, name))
        if value.field == "short_name":
            short_names.append(name.name if name else normalise_quotes(value.value))
        elif name is None:
            names_without_form.append(text_classification.trim_value(normalise_quotes(value.value)))
    if not names:
        without_form = _select_name_without_form(names_without_form, short_names, _people_of(reader))
        if form_kinds:
            return replace(without_form, kind=form_kinds[0])
        if without_form.name is None and (foreign := take_foreign_name(reader)):
            text, is_company = foreign
            foreign_kind = PartyKind.FOREIGN if is_company else None
            return PartyName(text, None, foreign_kind, Country.OTHER, is_company, is_guess=True)
        return without_form if without_form.name else _foreign_person_of(reader)
    # «Гражданка Орлова» beside a company signs for it.
    names = [pair for pair in names if pair[1].kind is not PartyKind.PERSON] or names
    names.sort(key=lambda pair: (not pair[1].is_full, not pair[0]))
    best = names[0][1]
    short_name = next(iter(short_names), None) or next((name.short for _, name in names if name.short), None)
    if short_name is None or (best.is_full and best.short is None):
        short_name = short_name or next((name.name for _, name in names if not name.is_full), None)
    countries = [name.country for _, name in names if name.country is not None]
    kinds = [*(name.kind for _, name in names if name.kind is not None), *form_kinds]
    kind = next(iter(kinds), None)
    # «Некоммерческая организация «Коллегия адвокатов»» is found by either word: the bar wins.
    for bar in (PartyKind.BAR_ASSOCIATION, PartyKind.ADVOCATE_OFFICE):
        if bar in form_kinds or (bar is PartyKind.BAR_ASSOCIATION and bar in kinds):
            kind = bar
            break
    if best.kind in {PartyKind.SELF_EMPLOYED, PartyKind.PERSON}:
        return PartyName(best.name, None, best.kind, None, True)
    return PartyName(best.name, short_name or best.name, kind, next(iter(countries), None), True)


def _people_of(reader: CardReader) -> list[str]:
    """The people of the card; «Иванов Иван» in its first line is one only when nobody else is."""
    first_line = next(iter(reader.unknown), "")
    if not reader.people and is_family_and_first_name(first_line):
        reader.unknown.remove(first_line)
        return [first_line]
    return reader.people


def _select_name_without_form(names: list[str], short_names: list[str], people: list[str]) -> PartyName:
    for name in names:
        if looks_like_person(name):
            return PartyName(normalise_name_case(name), None, PartyKind.PERSON, None, True)
    if names:
        return PartyName(names[0], next(iter(short_names), None))
    if short_names:
        return PartyName(short_names[0], short_names[0])
    if people:
        return PartyName(normalise_name_case(people[0]), None, PartyKind.PERSON, None, True)
    return PartyName()


def _foreign_person_of(reader: CardReader) -> PartyName:
    """«Anna Schmidt» in the first line of a card without any other name: most likely a person, but not for certain."""
    first_line = next(iter(reader.unknown), "")
    if _FOREIGN_PERSON.fullmatch(first_line) and not text_classification.is_heading(first_line):
        reader.unknown.remove(first_line)
        return PartyName(normalise_name_case(first_line), None, PartyKind.PERSON)
    return PartyName()


def select_signatory(
    values: list[CardValue], reader: CardReader, party_name: PartyName, kind: PartyKind
) -> tuple[str | None, str | None]:
    """Job title and name with initials; a sole trader or an advocate is the signatory himself."""
    title, name = _select_labelled_signatory(values)
    if kind in SIGNING_INDIVIDUALS and party_name.name:
        person = find_person_name(party_name.name)
        if person is not None:
            # «Кабинет Волковой»: the word asks for the genitive.
            name = name_with_initials(person, genitive="кабинет" in fold_case(party_name.name))
            is_russian_form = party_name.name.startswith(("ИП", "Индивидуальный"))
            default = (
                "адвокат"
                if kind is PartyKind.ADVOCATE_OFFICE
                else "индивидуальный предприниматель"
                if is_russian_form
                else None
            )
            return title or default, name
    if kind.is_individual and kind not in SIGNING_INDIVIDUALS:
        return None, None
    if name is None and reader.people and party_name.kind is not PartyKind.PERSON:
        name = name_with_initials(reader.people[0])
    return title, name


def _select_labelled_signatory(values: list[CardValue]) -> tuple[str | None, str | None]:
    title: str | None = None
    name: str | None = None
    for value in values:
        if value.field == "signatory":
            found_title, found_name = parse_signatory(value.value)
            if name is None and found_name is not None:
                title, name = found_title or title, found_name
            title = title or found_title
        elif value.field == "signatory_name" and name is None:
            found_title, name = parse_signatory(value.value)
            title = title or found_title
        elif value.field == "signatory_title" and value.value:
            title = parse_signatory(value.value)[0] or value.value[0].lower() + value.value[1:]
    return title, name
