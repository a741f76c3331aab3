"""What a client abroad is billed in, and with which VAT: proposed and said, never decided in silence.

Legal services to a business in another country are supplied where that business is (Russia: art. 148 p. 1 pp. 4 of the
Tax Code; within the EAEU: annex 18 to the Treaty, p. 29 pp. 4). For a private person rules differ: the usual VAT stays,
and the question is put.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from db.vocabulary.enums import VatMode
from services.domain.countries import CURRENCY_BY_COUNTRY, currency_code
from services.domain.money.money import Currency
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.tax.vat_choice import VatChoice

_EAEU = frozenset({Country.RU, Country.KZ, Country.BY})
_REASONS = {
    Country.RU: "vat-reason-ru-abroad",
    Country.KZ: "vat-reason-kz-abroad",
    Country.UZ: "vat-reason-uz-abroad",
    Country.BY: "vat-reason-by-abroad",
    Country.OTHER: "vat-reason-other-outside",
}


@dataclass(frozen=True, slots=True)
class AbroadVat:
    """Both answers to whether a client abroad bears our VAT."""

    usual: VatChoice
    """The issuer's own."""
    reason_key: str
    """The locale key of the ground for none."""
    is_business: bool

    def proposed(self, reason: str) -> VatChoice:
        """`reason` is what `reason_key` says in the language of the page."""
        return VatChoice(VatMode.NONE, reason=reason) if self.is_business else self.usual


def abroad_vat(usual: VatChoice, issuer: Country, client: Country, kind: PartyKind) -> AbroadVat | None:
    """None where there is no question: the client is in our country, or we charge no VAT at all. Of two countries that
    both are `OTHER` nobody knows whether they are the same one."""
    if issuer is client or usual.mode is VatMode.NONE:
        return None
    key = "vat-reason-ru-eaeu" if issuer is Country.RU and client in _EAEU else _REASONS[issuer]
    return AbroadVat(usual, key, kind is not PartyKind.PERSON)


def reason_language(issuer: Country) -> str:
    """The forms of the countries that we know are in their own language; a ground is kept in it."""
    return "en" if issuer is Country.OTHER else "ru"


def usual_currency(issuer: Country, client: Country, party: Requisites, held: Iterable[Currency]) -> Currency:
    """Of `held`, the currencies of our accounts: a client abroad is billed in that of the client's account or country,
    all others in ours."""
    accounts = list(held)
    home = CURRENCY_BY_COUNTRY[issuer]
    wanted = [home]
    if client is not issuer:
        code = currency_code(client, party)
        own = [Currency(code)] if code in set(Currency) else []
        wanted = [*own, CURRENCY_BY_COUNTRY[client], home]
        if client is Country.OTHER:
            wanted.insert(-1, Currency.USD)
    return next((each for each in wanted if each in accounts), accounts[0] if accounts else home)
