"""Describes a party: its identifiers, address and contacts, by the custom of its country."""

from services.documents.text.formats import NBSP
from services.domain.requisites.model import Country, PartyKind, Requisites


def labelled(label: str, value: str | None) -> str:
    """«ИНН 7700000778» with a non-breaking space; empty without a value."""
    return f"{label}{NBSP}{value}" if value else ""


def join_present(*texts: str | None, separator: str = ", ") -> str:
    return separator.join(filter(None, texts))


def party_name(party: Requisites) -> str:
    return party.name or party.short_name or ""


def format_identifiers(party: Requisites, language: str) -> str:
    """The party's registration and tax numbers, as its country prints them."""
    if language == "en" and party.country is not Country.OTHER:
        return _format_identifiers_in_english(party)
    is_individual = party.kind.is_individual
    match party.country:
        case Country.RU:
            return join_present(
                labelled("ИНН", party.tax_id), labelled("КПП", party.kpp), _format_russian_register(party)
            )
        case Country.KZ:
            return labelled("ИИН" if is_individual else "БИН", party.tax_id)
        case Country.UZ:
            return join_present(
                labelled("ИНН", party.tax_id),
                labelled("ПИНФЛ", party.pinfl),
                labelled("код плательщика НДС", party.vat_code),
                labelled("ОКЭД", party.oked),
            )
        case Country.BY:
            return labelled("УНП", party.tax_id)
    is_english = language == "en"
    return join_present(
        labelled("Reg. No." if is_english else "рег. №", party.reg_number),
        labelled("VAT ID", party.vat_code)
        or labelled("Tax ID" if is_english else "налоговый №", party.tax_id),
    )


def _format_identifiers_in_english(party: Requisites) -> str:
    """By the names that the numbers of these countries bear abroad: a payer's bank may ask for them."""
    match party.country:
        case Country.RU:
            register = (
                labelled("OGRNIP" if party.kind.is_individual else "OGRN", party.reg_number)
                if party.kind is not PartyKind.ADVOCATE_OFFICE
                else labelled("Reg. No. of advocate", party.licence)
            )
            return join_present(labelled("INN", party.tax_id), labelled("KPP", party.kpp), register)
        case Country.KZ:
            return labelled("IIN" if party.kind.is_individual else "BIN", party.tax_id)
        case Country.UZ:
            return join_present(
                labelled("TIN", party.tax_id),
                labelled("PINFL", party.pinfl),
                labelled("VAT payer code", party.vat_code),
            )
    return labelled("UNP", party.tax_id)


def _format_russian_register(party: Requisites) -> str:
    if party.kind in (PartyKind.SOLE_TRADER, PartyKind.SELF_EMPLOYED):
        return labelled("ОГРНИП", party.reg_number)
    if party.kind is PartyKind.ADVOCATE_OFFICE and party.licence:
        return labelled("рег. № в реестре адвокатов", party.licence)
    return ""


def format_contacts(party: Requisites, language: str) -> str:
    return join_present(
        labelled("tel." if language == "en" else "тел.", _format_phone(party.phone)), party.email
    )


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
