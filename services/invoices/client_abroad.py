"""What a draft for a client abroad begins with, and what it says about that."""

from collections.abc import Iterable

from db.models import Client, Issuer
from services.domain.money.money import Currency
from services.domain.ports import Translator
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.tax.client_abroad import AbroadVat, abroad_vat, reason_language, usual_currency
from services.domain.tax.vat_choice import VatChoice
from services.firms.requisites_storage import issuer_vat_profile


def draft_currency(issuer: Issuer, client: Client, held: Iterable[Currency]) -> Currency:
    party = Requisites.from_dict(client.requisites)
    return usual_currency(Country(issuer.country), Country(client.country), party, held)


def draft_vat(issuer: Issuer, client: Client, translator: Translator) -> VatChoice:
    question = vat_question(issuer, client)
    if question is None:
        return issuer_vat_profile(issuer)
    return question.proposed(
        translator.get(question.reason_key, reason_language(Country(issuer.country)), {})
    )


def vat_question(issuer: Issuer, client: Client) -> AbroadVat | None:
    usual = issuer_vat_profile(issuer)
    return abroad_vat(usual, Country(issuer.country), Country(client.country), PartyKind(client.kind))
