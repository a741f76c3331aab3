"""What each kind of party has, what is missing, and storage as JSON."""

import dataclasses
import itertools
import json

import pytest

from services.domain.requisites.fields import (
    field_key,
    fields_of,
    kind_key,
    missing_fields,
    required_fields,
    with_defaults,
)
from services.domain.requisites.model import TEXT_FIELDS, Country, PartyKind, Requisites

ALL = list(itertools.product(PartyKind, Country))


@pytest.mark.parametrize(("kind", "country"), ALL)
def test_fields_exist_once_and_hold_what_is_required(kind: PartyKind, country: Country) -> None:
    names = fields_of(kind, country)

    assert set(names) <= set(TEXT_FIELDS)
    assert len(names) == len(set(names))
    for own in (True, False):
        assert set(required_fields(kind, country, own=own)) <= set(names)


@pytest.mark.parametrize(("kind", "country"), ALL)
def test_a_client_needs_only_a_name(kind: PartyKind, country: Country) -> None:
    assert missing_fields(Requisites(country=country, kind=kind), own=False) == ("name",)
    assert missing_fields(Requisites(country=country, kind=kind, name="Север"), own=False) == ()


def test_only_a_legal_entity_of_russia_has_kpp_and_ogrn() -> None:
    assert {(kind, country) for kind, country in ALL if "kpp" in fields_of(kind, country)} == {
        (PartyKind.COMPANY, Country.RU),
        (PartyKind.BAR_ASSOCIATION, Country.RU),
    }
    russian = {kind for kind in PartyKind if "reg_number" in fields_of(kind, Country.RU)}
    assert russian == {PartyKind.COMPANY, PartyKind.BAR_ASSOCIATION, PartyKind.SOLE_TRADER}


def test_who_signs() -> None:
    without = {kind for kind in PartyKind if "signatory_name" not in fields_of(kind, Country.RU)}
    assert without == {PartyKind.SELF_EMPLOYED, PartyKind.PERSON}


@pytest.mark.parametrize(
    ("country", "names"),
    [
        (Country.RU, ("name", "tax_id", "account", "bic")),
        (Country.KZ, ("name", "tax_id", "iban", "bic")),
        (Country.UZ, ("name", "tax_id", "account", "bic")),
        (Country.BY, ("name", "tax_id", "iban", "bic")),
        (Country.OTHER, ("name", "iban")),
    ],
)
def test_ours_can_be_paid(country: Country, names: tuple[str, ...]) -> None:
    assert missing_fields(Requisites(country=country, kind=PartyKind.COMPANY)) == names


def test_where_there_is_no_iban_a_number_will_do() -> None:
    party = Requisites(country=Country.OTHER, kind=PartyKind.FOREIGN, name="Acme LLC", account="123456789")
    assert missing_fields(party) == ()


@pytest.mark.parametrize(
    ("kind", "kbe"),
    [
        (PartyKind.COMPANY, "17"),
        (PartyKind.BAR_ASSOCIATION, "18"),
        (PartyKind.SOLE_TRADER, "19"),
        (PartyKind.PERSON, "19"),
    ],
)
def test_kazakh_defaults(kind: PartyKind, kbe: str) -> None:
    party = with_defaults(Requisites(country=Country.KZ, kind=kind))
    assert (party.kbe, party.knp) == (kbe, "859")


def test_defaults_replace_nothing() -> None:
    party = Requisites(country=Country.KZ, kind=PartyKind.COMPANY, kbe="11", knp="849")
    assert with_defaults(party) is party
    assert with_defaults(russian := Requisites(country=Country.RU, kind=PartyKind.COMPANY)) is russian


FULL = Requisites(
    country=Country.UZ, kind=PartyKind.SOLE_TRADER, **{name: f"«{name}» & <b>" for name in TEXT_FIELDS}
)


def test_json_round_trip() -> None:
    assert Requisites.from_dict(json.loads(json.dumps(FULL.to_dict(), ensure_ascii=False))) == FULL


def test_empty_fields_leave_no_trace_and_unknown_ones_are_skipped() -> None:
    bare = Requisites(country=Country.BY, kind=PartyKind.PERSON)
    assert bare.to_dict() == {"country": "BY", "kind": "person"}
    assert Requisites.from_dict({**bare.to_dict(), "of a later version": 1, "name": None}) == bare


@pytest.mark.parametrize(
    "data", [{}, {"country": "RU"}, {"country": "XX", "kind": "company"}, {"country": "RU", "kind": "?"}]
)
def test_a_snapshot_without_country_or_kind_is_refused(data: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"country|kind|valid"):
        Requisites.from_dict(data)


def test_nothing_can_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        FULL.name = "x"  # type: ignore[misc]


def test_account_and_name_to_show() -> None:
    kazakh = Requisites(
        country=Country.KZ, kind=PartyKind.COMPANY, iban="KZ1", name="Товарищество", short_name="ТОО"
    )
    assert (kazakh.payment_account, kazakh.display_name) == ("KZ1", "ТОО")
    russian = Requisites(country=Country.RU, kind=PartyKind.COMPANY, account="4", name="Общество")
    assert (russian.payment_account, russian.display_name) == ("4", "Общество")


def test_names_of_fields_follow_the_country() -> None:
    def keys(field: str, kind: PartyKind) -> list[str]:
        return [field_key(field, country, kind).removeprefix("requisites-field-") for country in Country]

    assert keys("tax_id", PartyKind.PERSON) == [
        "tax-id-ru", "tax-id-kz-person", "tax-id-uz", "tax-id-by", "tax-id-other",
    ]  # fmt: skip
    assert keys("bic", PartyKind.COMPANY) == ["bic", "bic", "bic-uz", "bic-other", "bic-other"]
    assert (
        field_key("reg_number", Country.RU, PartyKind.SOLE_TRADER) == "requisites-field-reg-number-ru-person"
    )
    assert kind_key(PartyKind.BAR_ASSOCIATION) == "requisites-kind-bar-association"
