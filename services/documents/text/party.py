"""Describes a party: its identifiers, address and contacts, by the custom of its country."""

from services.documents.text.formats import NBSP
from services.documents.text.wordings import form_word
from services.domain.requisites.model import Country, PartyKind, Requisites


def labelled(label: str, value: str | None) -> str:
    """«ИНН 7700000778» with a non-breaking space; empty without a value."""
    return f"{label}{NBSP}{value}" if value else ""


def join_present(*texts: str | None, separator: str = ", ") -> str:
    return separator.join(filter(None, texts))


def party_name(party: Requisites) -> str:
    return party.name or party.short_name or ""


def format_identifiers(party: Requisites, language: str) -> str:
    """The party's registration and tax numbers, by the names that they bear in this language."""

    def named(key: str, value: str | None) -> str:
        return labelled(form_word(f"party_{key}", language), value)

    match party.country:
        case Country.RU:
            key, number = _russian_register(party, language)
            register = named(key, number) if key else ""
            return join_present(named("inn", party.tax_id), named("kpp", party.kpp), register)
        case Country.KZ:
            return named("iin" if party.kind.is_individual else "bin", party.tax_id)
        case Country.UZ:
            return join_present(
                named("stir", party.tax_id),
                named("pinfl", party.pinfl),
                named("vat_code", party.vat_code),
                "" if language == "en" else named("oked", party.oked),
            )
        case Country.BY:
            return named("unp", party.tax_id)
    return join_present(
        named("reg", party.reg_number), named("vat_id", party.vat_code) or named("tax_id", party.tax_id)
    )


def _russian_register(party: Requisites, language: str) -> tuple[str, str | None]:
    """Which register's number is printed, and the number. Abroad a payer's bank may ask for a company's, too."""
    if party.kind is PartyKind.ADVOCATE_OFFICE:
        return "advocate", party.licence
    if party.kind in (PartyKind.SOLE_TRADER, PartyKind.SELF_EMPLOYED):
        return "ogrnip", party.reg_number
    if language != "en":
        return "", None
    return "ogrnip" if party.kind.is_individual else "ogrn", party.reg_number


def format_contacts(party: Requisites, language: str) -> str:
    return join_present(labelled(form_word("party_phone", language), _format_phone(party.phone)), party.email)


def _format_phone(phone: str | None) -> str:
    """«+7 495 123-45-67» out of E.164 for the countries of the forms; other numbers are unchanged."""
    if phone and phone.startswith("+7") and len(phone) == 12:
        return NBSP.join((phone[:2], phone[2:5], f"{phone[5:8]}-{phone[8:10]}-{phone[10:]}"))
    if phone and phone.startswith(("+998", "+375")) and len(phone) == 13:
        return NBSP.join((phone[:4], phone[4:6], f"{phone[6:9]}-{phone[9:11]}-{phone[11:]}"))
    return phone or ""


def describe_party_lines(party: Requisites, language: str) -> list[str]:
    """Identifiers, address and contacts, a paragraph each; those that are empty are left out."""
    paragraphs = [format_identifiers(party, language), party.address or "", format_contacts(party, language)]
    return [text for text in paragraphs if text]


def describe_party(party: Requisites) -> str:
    """Identifiers, address and contacts in one paragraph, in Russian."""
    return join_present(format_identifiers(party, "ru"), party.address, format_contacts(party, "ru"))


def capitalise_first(text: str) -> str:
    """Title case: the capitals of Georgian are a style for whole words."""
    return text[:1].title() + text[1:]
