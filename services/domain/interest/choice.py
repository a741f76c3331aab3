"""Which rule an invoice's delay follows: the contract's own penalty, else the law of whoever bills."""

from dataclasses import dataclass
from enum import StrEnum

from stdnum.eu import vat

from db.vocabulary.rates import RateKind
from services.domain.countries import CURRENCY_BY_COUNTRY
from services.domain.interest.penalty_terms import PenaltyTerms
from services.domain.money.money import Currency
from services.domain.requisites.model import Country, PartyKind, Requisites


class LateRule(StrEnum):
    CONTRACT = "contract"  # the contract's penalty
    RU_395 = "ru-395"  # Civil Code of Russia, article 395
    KZ_353 = "kz-353"  # Civil Code of Kazakhstan, article 353
    UZ_670 = "uz-670"  # Law 670-I of Uzbekistan, article 32
    EU_2011_7 = "eu-2011-7"  # Directive 2011/7/EU


class NoRule(StrEnum):
    """Why nothing can be computed without a penalty in the contract."""

    COUNTRY = "country"  # no rule is known of the country
    CURRENCY = "currency"  # the law's rate is for the country's own money
    PERSON = "person"  # the law is for business among businesses


RATES_OF: dict[LateRule, RateKind] = {
    LateRule.RU_395: RateKind.RU_KEY,
    LateRule.KZ_353: RateKind.KZ_BASE,
    LateRule.EU_2011_7: RateKind.ECB,
}
_LAWS = {
    Country.RU: LateRule.RU_395,
    Country.KZ: LateRule.KZ_353,
    Country.UZ: LateRule.UZ_670,
}
_AMONG_BUSINESSES = frozenset({LateRule.UZ_670, LateRule.EU_2011_7})
_MEMBER_STATES = frozenset(code.upper() for code in vat.MEMBER_STATES) | {"EL", "GR"}


@dataclass(frozen=True, slots=True)
class Choice:
    """`rule`, or the reason why there is none."""

    rule: LateRule | None
    reason: NoRule | None = None


def choose_rule(
    terms: PenaltyTerms | None, issuer: Requisites, client_kind: PartyKind, currency: Currency
) -> Choice:
    """A contract's penalty goes before the law, since both together are asked for only where the contract says so.

    The rates of the laws are for debts in the money of their countries; Uzbekistan's percent a day is of any.
    """
    if terms is not None:
        return Choice(LateRule.CONTRACT)
    rule = _LAWS.get(issuer.country)
    if issuer.country is Country.OTHER and is_of_member_state(issuer):
        rule = LateRule.EU_2011_7
    if rule is None:
        return Choice(None, NoRule.COUNTRY)
    if rule in _AMONG_BUSINESSES and client_kind is PartyKind.PERSON:
        return Choice(None, NoRule.PERSON)
    if rule in RATES_OF and currency is not CURRENCY_BY_COUNTRY[issuer.country]:
        return Choice(None, NoRule.CURRENCY)
    return Choice(rule)


def is_of_member_state(issuer: Requisites) -> bool:
    """By the country of its VAT id, else by that of its account: an issuer abroad has no other mark of it."""
    marks = [issuer.vat_code, issuer.tax_id, issuer.iban]
    prefixes = [mark[:2].upper() for mark in marks if mark and mark[:2].isalpha()]
    return bool(prefixes) and prefixes[0] in _MEMBER_STATES
