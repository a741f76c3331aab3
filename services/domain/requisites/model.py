"""Requisites of a party, as they are stored, printed and frozen into an invoice.

Every field is plain text or None, so that a snapshot survives JSON unchanged.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


class Country(StrEnum):
    """Whose rules the identifiers follow, not where the party lives. OTHER is the IBAN and VAT id world."""

    RU = "RU"
    KZ = "KZ"
    UZ = "UZ"
    BY = "BY"
    OTHER = "OTHER"


class PartyKind(StrEnum):
    COMPANY = "company"
    SOLE_TRADER = "sole_trader"  # ИП, YaTT, ЖК
    ADVOCATE_OFFICE = "advocate_office"  # адвокатский кабинет: a person, not a legal entity
    BAR_ASSOCIATION = "bar_association"  # коллегия, бюро, контора: a non-profit legal entity
    SELF_EMPLOYED = "self_employed"  # плательщик НПД
    PRIVATE_PRACTICE = (
        "private_practice"  # нотариус, ЧСИ: a person with an office, neither a trader nor an advocate
    )
    PERSON = "person"
    FOREIGN = "foreign"

    @property
    def is_individual(self) -> bool:
        """Whether the party is a human being, who has a personal tax number and signs alone."""
        return self in INDIVIDUALS


INDIVIDUALS = frozenset(
    {
        PartyKind.SOLE_TRADER,
        PartyKind.ADVOCATE_OFFICE,
        PartyKind.SELF_EMPLOYED,
        PartyKind.PRIVATE_PRACTICE,
        PartyKind.PERSON,
    }
)
SIGNING_INDIVIDUALS = frozenset(
    {PartyKind.SOLE_TRADER, PartyKind.ADVOCATE_OFFICE, PartyKind.PRIVATE_PRACTICE}
)
"""Who has a title beside the signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requisites:
    """One party. Identifiers are stored without separators, phones as E.164, names with «» quotes.

    `bic` is the code of the bank in the domestic payment order: the nine-digit БИК in Russia, the five-digit МФО in
    Uzbekistan, BIC (SWIFT) elsewhere. `swift` holds the international code of a Russian or Uzbek bank beside it.
    The account is `account` (20 digits; free form abroad) in RU, UZ and OTHER, and `iban` in KZ (ИИК), BY and OTHER.
    """

    country: Country
    kind: PartyKind
    name: str | None = None  # with the legal form; the full one when it is known
    short_name: str | None = None
    other_name: str | None = None  # in the other language of a bilingual card
    tax_id: str | None = None  # ИНН; БИН or ИИН; СТИР (or ПИНФЛ of a person without it); УНП
    kpp: str | None = None
    reg_number: str | None = None  # ОГРН, ОГРНИП; registration number abroad
    pinfl: str | None = None  # UZ: 14 digits of a person who has a СТИР too
    account: str | None = None
    iban: str | None = None
    bank_name: str | None = None
    bank_address: str | None = None  # BY: a payment order there names it
    bic: str | None = None
    corr_account: str | None = None
    swift: str | None = None
    currency: str | None = None  # of the account, where its number does not tell it
    kbe: str | None = None
    knp: str | None = None
    oked: str | None = None
    vat_code: str | None = None  # UZ code of a VAT payer; VAT id abroad
    licence: str | None = None  # number of an advocate in the register, or of the licence
    address: str | None = None
    signatory_title: str | None = None  # nominative, as inside a sentence: «генеральный директор»
    signatory_name: str | None = None  # «Иванова А. П.»
    accountant: str | None = None  # the second signature of an organisation's forms
    phone: str | None = None
    email: str | None = None
    other_emails: str | None = None  # further addresses, joined by «, »
    other_phones: str | None = None  # further numbers in E.164, joined by «, »

    @property
    def payment_account(self) -> str | None:
        """The number that money goes to, whichever field holds it."""
        return self.iban or self.account

    @property
    def display_name(self) -> str | None:
        return self.short_name or self.name

    def to_dict(self) -> dict[str, str]:
        """The filled fields, for JSON. Empty ones are left out, so that a new field changes no old snapshot."""
        pairs = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: str(value) for name, value in pairs if value is not None}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Requisites":
        """The reverse of `to_dict`. Unknown keys are skipped: a snapshot may be older or newer than the code.

        Raises ValueError when country or kind is missing or unknown.
        """
        try:
            known: dict[str, Any] = {"country": Country(data["country"]), "kind": PartyKind(data["kind"])}
        except KeyError as error:
            raise ValueError(f"requisites without {error}") from error
        for name in TEXT_FIELDS:
            if (value := data.get(name)) is not None:
                known[name] = str(value)
        return cls(**known)


TEXT_FIELDS: tuple[str, ...] = tuple(
    field.name for field in fields(Requisites) if field.name not in {"country", "kind"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A further account of the same party, with the bank that keeps it."""

    account: str | None = None
    iban: str | None = None
    bank_name: str | None = None
    bank_address: str | None = None
    bic: str | None = None
    corr_account: str | None = None
    swift: str | None = None
    currency: str | None = None  # ISO code; None where the number tells it, or nothing does

    @property
    def number(self) -> str | None:
        return self.iban or self.account

    def to_dict(self) -> dict[str, str]:
        """The filled fields, for JSON."""
        pairs = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: value for name, value in pairs if value is not None}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Account":
        """The reverse of `to_dict`; unknown keys are skipped."""
        names = {field.name for field in fields(cls)}
        return cls(**{name: str(value) for name, value in data.items() if name in names and value})


class Severity(StrEnum):
    ERROR = "error"  # it is wrong; our own account can't be saved so
    WARNING = "warning"  # unusual: show and let it be


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem of one field. `code` is a locale key, `groups` the value in groups for comparison by eye."""

    field: str
    code: str
    severity: Severity = Severity.ERROR
    groups: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """The result of recognising a card. Values with a failed check are included, each named in `problems`."""

    requisites: Requisites
    problems: tuple[Problem, ...] = ()
    other_accounts: tuple[Account, ...] = ()
    unknown: tuple[str, ...] = ()  # lines that were not recognised
    other_problems: tuple[tuple[Problem, ...], ...] = ()  # those of each of `other_accounts`
    second_party: str | None = None  # text of the other side when the card is a section of a contract

    @property
    def found(self) -> tuple[str, ...]:
        """Names of the fields that have a value, in the model's order."""
        return tuple(name for name in TEXT_FIELDS if getattr(self.requisites, name) is not None)

    @property
    def nothing_found(self) -> bool:
        return not self.found
