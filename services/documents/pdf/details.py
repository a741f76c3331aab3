"""How a party is described: its identifiers, address and ways to reach it, by the custom of its country."""

from services.documents.pdf.formats import NBSP
from services.domain.requisites.model import Country, PartyKind, Requisites


def pair(label: str, value: str | None) -> str:
    """«ИНН 7700000778», never broken between the two; empty without a value."""
    return f"{label}{NBSP}{value}" if value else ""


def joined(*parts: str | None, by: str = ", ") -> str:
    return by.join(filter(None, parts))


def full_name(party: Requisites) -> str:
    return party.name or party.short_name or ""


def identifiers(party: Requisites, language: str) -> str:
    """The numbers that name the party in its own country."""
    individual = party.kind.is_individual
    match party.country:
        case Country.RU:
            return joined(pair("ИНН", party.tax_id), pair("КПП", party.kpp), _russian_register(party))
        case Country.KZ:
            return pair("ИИН" if individual else "БИН", party.tax_id)
        case Country.UZ:
            return joined(
                pair("ИНН", party.tax_id),
                pair("ПИНФЛ", party.pinfl),
                pair("код плательщика НДС", party.vat_code),
                pair("ОКЭД", party.oked),
            )
        case Country.BY:
            return pair("УНП", party.tax_id)
    english = language == "en"
    return joined(
        pair("Reg. No." if english else "рег. №", party.reg_number),
        pair("VAT ID", party.vat_code) or pair("Tax ID" if english else "налоговый №", party.tax_id),
    )


def _russian_register(party: Requisites) -> str:
    if party.kind in (PartyKind.SOLE_TRADER, PartyKind.SELF_EMPLOYED):
        return pair("ОГРНИП", party.reg_number)
    if party.kind is PartyKind.ADVOCATE_OFFICE and party.licence:
        return pair("рег. № в реестре адвокатов", party.licence)
    return ""


def contacts(party: Requisites, language: str) -> str:
    return joined(pair("tel." if language == "en" else "тел.", _phone(party.phone)), party.email)


def _phone(phone: str | None) -> str:
    """«+7 495 123-45-67» out of E.164 for the countries of the forms; others stay as they are."""
    if phone and phone.startswith("+7") and len(phone) == 12:
        return NBSP.join((phone[:2], phone[2:5], f"{phone[5:8]}-{phone[8:10]}-{phone[10:]}"))
    if phone and phone.startswith(("+998", "+375")) and len(phone) == 13:
        return NBSP.join((phone[:4], phone[4:6], f"{phone[6:9]}-{phone[9:11]}-{phone[11:]}"))
    return phone or ""


def description(party: Requisites) -> str:
    """Everything but the name, in one paragraph, in Russian."""
    return joined(identifiers(party, "ru"), party.address, contacts(party, "ru"))


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
