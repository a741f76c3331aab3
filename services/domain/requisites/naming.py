"""Chooses the name, the kind that it shows, and the signatory among all that a card says."""

from dataclasses import dataclass

from services.domain.requisites import places
from services.domain.requisites.legal_forms import Name, person_in, read_name
from services.domain.requisites.model import Country, PartyKind
from services.domain.requisites.people import full_name, initials, looks_like_person, read_signatory
from services.domain.requisites.reader import CardReader, Find
from services.domain.requisites.text import fold, with_chevrons


@dataclass(frozen=True, slots=True)
class Naming:
    name: str | None = None
    short_name: str | None = None
    kind: PartyKind | None = None
    country: Country | None = None
    is_certain: bool = False  # a legal form or a person's name; otherwise only a word behind a label


def naming_of(reader: CardReader) -> Naming:
    """The full name wins over the short one, a name with a legal form over one without, a label over a guess."""
    names: list[tuple[bool, Name]] = []
    plain: list[str] = []
    shorts: list[str] = []
    for find in reader.finds:
        if find.field not in {"name", "short_name"}:
            continue
        name = read_name(find.value)
        if name is not None:
            names.append((not find.guess, name))
        if find.field == "short_name":
            shorts.append(name.name if name else with_chevrons(find.value))
        elif name is None:
            plain.append(places.trim(with_chevrons(find.value)))
    if not names:
        return _without_form(plain, shorts, reader.people)
    names.sort(key=lambda pair: (not pair[1].is_full, not pair[0]))
    best = names[0][1]
    short = next(iter(shorts), None) or next((name.short for _, name in names if name.short), None)
    if short is None or (best.is_full and best.short is None):
        short = short or next((name.name for _, name in names if not name.is_full), None)
    countries = [name.country for _, name in names if name.country is not None]
    kind = next((name.kind for _, name in names if name.kind is not None), None)
    # «Некоммерческая организация «Коллегия адвокатов»» is found by either word: the bar wins.
    if any(name.kind is PartyKind.BAR_ASSOCIATION for _, name in names):
        kind = PartyKind.BAR_ASSOCIATION
    if best.kind is PartyKind.SELF_EMPLOYED:
        return Naming(best.name, None, best.kind, None, True)
    return Naming(best.name, short or best.name, kind, next(iter(countries), None), True)


def _without_form(plain: list[str], shorts: list[str], people: list[str]) -> Naming:
    for value in plain:
        if looks_like_person(value):
            return Naming(full_name(value), None, PartyKind.PERSON, None, True)
    if plain:
        return Naming(plain[0], next(iter(shorts), None))
    if shorts:
        return Naming(shorts[0], shorts[0])
    if people:
        return Naming(full_name(people[0]), None, PartyKind.PERSON, None, True)
    return Naming()


def signatory_of(
    finds: list[Find], reader: CardReader, naming: Naming, kind: PartyKind
) -> tuple[str | None, str | None]:
    """Post and name with initials; one who works alone signs for himself."""
    title, name = _from_finds(finds)
    if kind in {PartyKind.SOLE_TRADER, PartyKind.ADVOCATE_OFFICE} and naming.name:
        person = person_in(naming.name)
        if person is not None:
            # «Кабинет Волковой»: the word asks for the genitive.
            name = initials(person, genitive="кабинет" in fold(naming.name))
            cyrillic = naming.name.startswith(("ИП", "Индивидуальный"))
            default = (
                "адвокат"
                if kind is PartyKind.ADVOCATE_OFFICE
                else "индивидуальный предприниматель"
                if cyrillic
                else None
            )
            return title or default, name
    if kind.is_individual and kind is not PartyKind.ADVOCATE_OFFICE and kind is not PartyKind.SOLE_TRADER:
        return None, None
    if name is None and reader.people and naming.kind is not PartyKind.PERSON:
        name = initials(reader.people[0])
    return title, name


def _from_finds(finds: list[Find]) -> tuple[str | None, str | None]:
    title: str | None = None
    name: str | None = None
    for find in finds:
        if find.field == "signatory":
            found_title, found_name = read_signatory(find.value)
            if name is None and found_name is not None:
                title, name = found_title or title, found_name
            title = title or found_title
        elif find.field == "signatory_name" and name is None:
            found_title, name = read_signatory(find.value)
            title = title or found_title
        elif find.field == "signatory_title" and find.value:
            title = read_signatory(find.value)[0] or find.value[0].lower() + find.value[1:]
    return title, name
