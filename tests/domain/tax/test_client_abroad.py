"""What a client abroad is billed in, and with which VAT, before anybody says otherwise."""

import pytest

from db.vocabulary.enums import VatMode
from services.domain.money.money import Currency
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.tax.client_abroad import abroad_vat, usual_currency
from services.domain.tax.vat_choice import VatChoice

WITH = VatChoice(VatMode.INCLUDED, code="general")
WITHOUT = VatChoice(VatMode.NONE, reason="НДС не облагается (ст. 145 НК РФ)")
RU, KZ, UZ, BY, OTHER = Country.RU, Country.KZ, Country.UZ, Country.BY, Country.OTHER
RUB, KZT, USD, EUR = Currency.RUB, Currency.KZT, Currency.USD, Currency.EUR


@pytest.mark.parametrize(
    ("issuer", "client", "reason"),
    [
        (RU, OTHER, "vat-reason-ru-abroad"),
        (RU, UZ, "vat-reason-ru-abroad"),
        (RU, KZ, "vat-reason-ru-eaeu"),
        (RU, BY, "vat-reason-ru-eaeu"),
        (KZ, RU, "vat-reason-kz-abroad"),
        (UZ, OTHER, "vat-reason-uz-abroad"),
        (BY, OTHER, "vat-reason-by-abroad"),
        (OTHER, RU, "vat-reason-other-outside"),
    ],
)
def test_a_business_abroad_is_proposed_to_bear_none(issuer: Country, client: Country, reason: str) -> None:
    found = abroad_vat(WITH, issuer, client, PartyKind.COMPANY)
    assert found is not None
    assert found.reason_key == reason
    assert found.proposed("why") == VatChoice(VatMode.NONE, reason="why")
    assert found.usual == WITH


def test_a_private_person_abroad_keeps_ours_and_the_question_is_put() -> None:
    found = abroad_vat(WITH, RU, OTHER, PartyKind.PERSON)
    assert found is not None
    assert found.proposed("why") == WITH


@pytest.mark.parametrize(
    ("vat", "issuer", "client"), [(WITH, RU, RU), (WITH, OTHER, OTHER), (WITHOUT, RU, OTHER)]
)
def test_there_is_no_question_at_home_or_without_vat(
    vat: VatChoice, issuer: Country, client: Country
) -> None:
    assert abroad_vat(vat, issuer, client, PartyKind.COMPANY) is None


@pytest.mark.parametrize(
    ("issuer", "client", "account", "held", "expected"),
    [
        (RU, RU, {}, [EUR, RUB], RUB),
        (RU, RU, {"account": "40702840300000000777"}, [RUB, USD], RUB),
        (RU, OTHER, {}, [RUB, EUR], EUR),
        (RU, OTHER, {}, [RUB, USD], USD),
        (RU, OTHER, {"iban": "GB00", "currency": "USD"}, [RUB, EUR, USD], USD),
        (RU, OTHER, {"currency": "GBP"}, [RUB, EUR], EUR),
        (RU, OTHER, {}, [RUB], RUB),
        (RU, KZ, {}, [RUB, KZT], KZT),
        (RU, KZ, {}, [RUB, USD], RUB),
        (OTHER, RU, {}, [EUR], EUR),
        (RU, RU, {}, [EUR], EUR),
        (RU, OTHER, {}, [], RUB),
    ],
)
def test_the_currency_is_one_that_we_can_receive(
    issuer: Country, client: Country, account: dict[str, str], held: list[Currency], expected: Currency
) -> None:
    party = Requisites(country=client, kind=PartyKind.COMPANY, name="N", **account)
    assert usual_currency(issuer, client, party, held) is expected
