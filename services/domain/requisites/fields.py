"""Which fields a kind of party has, and which an invoice requires."""

from dataclasses import replace
from typing import Any

from services.domain.requisites.model import SIGNING_INDIVIDUALS, Country, PartyKind, Requisites

_CONTACT_FIELDS = (
    "address",
    "signatory_title",
    "signatory_name",
    "phone",
    "other_phones",
    "email",
    "other_emails",
)
_BANK_FIELDS_BY_COUNTRY = {
    Country.RU: ("account", "bank_name", "bic", "corr_account", "swift"),
    Country.KZ: ("iban", "currency", "bank_name", "bic", "kbe", "knp"),
    Country.UZ: ("account", "bank_name", "bic", "swift", "knp"),
    Country.BY: ("iban", "currency", "bank_name", "bank_address", "bic"),
    Country.OTHER: ("iban", "account", "currency", "bank_name", "bic"),
}
_REQUIRED_OF_ISSUER = {
    Country.RU: ("name", "tax_id", "account", "bic"),
    Country.KZ: ("name", "tax_id", "iban", "bic"),
    Country.UZ: ("name", "tax_id", "account", "bic"),
    Country.BY: ("name", "tax_id", "iban", "bic"),
    Country.OTHER: ("name", "iban"),
}
# The code for services in public invoice forms. The official table changes, so it is a default of an editable field.
DEFAULT_KNP = "859"
DEFAULT_UZBEK_CODE = "00668"  # of services; the payment purpose begins with it
# Residents: 7 non-state company, 8 non-profit, 9 household or sole trader.
_DEFAULT_KBE = {PartyKind.COMPANY: "17", PartyKind.BAR_ASSOCIATION: "18", PartyKind.FOREIGN: "27"}


def fields_of(kind: PartyKind, country: Country) -> tuple[str, ...]:
    """The fields of a kind of party, in the order in which they are shown."""
    legal_entity = not kind.is_individual
    names: list[str] = ["name"]
    if kind is not PartyKind.PERSON:
        names += ["short_name", "other_name"]
    names.append("tax_id")
    if country is Country.RU:
        if kind in {PartyKind.COMPANY, PartyKind.BAR_ASSOCIATION}:
            names += ["kpp", "reg_number"]
        elif kind is PartyKind.SOLE_TRADER:
            names.append("reg_number")
    if country is Country.UZ and kind.is_individual:
        names.append("pinfl")
    if country is Country.OTHER and kind is not PartyKind.PERSON:
        names += ["reg_number", "vat_code"]
    if country is Country.UZ and kind is not PartyKind.PERSON:
        names += ["oked", "vat_code"]
    if country is Country.KZ and kind is not PartyKind.PERSON:
        names.append("oked")
    if kind in {PartyKind.ADVOCATE_OFFICE, PartyKind.BAR_ASSOCIATION}:
        names.append("licence")
    names += _BANK_FIELDS_BY_COUNTRY[country]
    if kind is PartyKind.FOREIGN and country is not Country.OTHER:
        names += [name for name in ("iban", "account", "currency", "vat_code") if name not in names]
    contacts: tuple[str, ...] = _CONTACT_FIELDS
    if not legal_entity and kind not in SIGNING_INDIVIDUALS:
        contacts = ("address", "phone", "other_phones", "email", "other_emails")
    if legal_entity and country in {Country.RU, Country.UZ, Country.BY}:
        contacts = (*contacts[:3], "accountant", *contacts[3:])
    return (*names, *contacts)


def required_fields(kind: PartyKind, country: Country, *, own: bool = True) -> tuple[str, ...]:
    """Fields that must be filled before saving: of an issuer when `own`, else of a client.

    A client needs only a name. Bank name, correspondent account, КПП and address of an issuer are printed when known
    and never required: a payment order finds the bank by its code.
    """
    if not own:
        return ("name",)
    required = _REQUIRED_OF_ISSUER[country]
    return tuple(name for name in required if name in fields_of(kind, country))


def missing_fields(requisites: Requisites, *, own: bool = True) -> tuple[str, ...]:
    """Required fields that are empty. For OTHER an account number replaces the IBAN."""
    gaps = []
    for name in required_fields(requisites.kind, requisites.country, own=own):
        if getattr(requisites, name) is not None:
            continue
        if name == "iban" and requisites.country is Country.OTHER and requisites.account:
            continue
        gaps.append(name)
    return tuple(gaps)


def with_defaults(requisites: Requisites) -> Requisites:
    """Fills empty Кбе and КНП of a Kazakh party: Кбе follows from the kind, КНП is the usual one. So is the code of
    an Uzbek one."""
    changes: dict[str, Any] = {}
    if requisites.country is Country.KZ:
        if requisites.kbe is None:
            changes["kbe"] = _DEFAULT_KBE.get(requisites.kind, "19")
        if requisites.knp is None:
            changes["knp"] = DEFAULT_KNP
    if requisites.country is Country.UZ and requisites.knp is None:
        changes["knp"] = DEFAULT_UZBEK_CODE
    return replace(requisites, **changes) if changes else requisites


def field_key(field: str, country: Country, kind: PartyKind) -> str:
    """Locale key of the field's name as this country calls it: `requisites-field-tax-id-kz-person` is ИИН."""
    key = f"requisites-field-{field.replace('_', '-')}"
    if field == "tax_id":
        key += f"-{country.value.lower()}"
        return f"{key}-person" if country is Country.KZ and kind.is_individual else key
    if field == "reg_number":
        if country is not Country.RU:
            return f"{key}-other"
        return f"{key}-ru-person" if kind.is_individual else f"{key}-ru"
    if field == "knp" and country is Country.UZ:
        return f"{key}-uz"
    if field == "vat_code":
        return f"{key}-uz" if country is Country.UZ else f"{key}-other"
    if field == "account" and country is Country.OTHER:
        return f"{key}-other"
    if field == "iban" and country is Country.KZ:
        return f"{key}-kz"
    if field == "bic" and country in {Country.UZ, Country.BY, Country.OTHER}:
        return f"{key}-uz" if country is Country.UZ else f"{key}-other"
    return key


def kind_key(kind: PartyKind) -> str:
    return f"requisites-kind-{kind.value.replace('_', '-')}"
