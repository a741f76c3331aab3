"""The shared vectors: every identifier that is known to be right or wrong."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from services.domain.requisites import by, international, kz, ru, uz
from services.domain.requisites.model import PartyKind
from tests.support.texts import TRANSLATOR

VECTORS: dict[str, Any] = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
Test = Callable[..., str | None]


def ogrn_or_ogrnip(value: str) -> str | None:
    return ru.check_ogrnip(value) if len(value) == 15 else ru.check_ogrn(value)


TESTS: dict[str, Test] = {
    "ru_inn": ru.check_inn,
    "ru_ogrn": ogrn_or_ogrnip,
    "ru_kpp": ru.check_kpp,
    "ru_bik_account": lambda bik, account: ru.check_account(account, bik),
    "ru_bik_corr": lambda bik, account: ru.check_corr_account(account, bik),
    "kz_bin_iin": kz.check_bin,
    "by_unp": by.check_unp,
    "eu_vat": international.check_vat_id,
    "iban_other": international.check_iban,
    "bic": international.check_bic,
}
UZ_TESTS = {"inn": uz.check_stir, "mfo": uz.check_mfo, "account": uz.check_account}


def cases(verdict: str) -> list[Any]:
    return [
        pytest.param(name, value if isinstance(value, list) else [value], id=f"{name} {value}")
        for name in TESTS
        for value in VECTORS[name][verdict]
    ]


@pytest.mark.parametrize(("name", "values"), cases("valid"))
def test_valid_passes(name: str, values: list[str]) -> None:
    assert TESTS[name](*values) is None


@pytest.mark.parametrize(("name", "values"), cases("invalid"))
def test_invalid_is_named(name: str, values: list[str]) -> None:
    assert str(TESTS[name](*values)).startswith("requisites-problem-")


@pytest.mark.parametrize(("iban", "bic"), VECTORS["kz_iban"]["valid"])
def test_kazakh_iban_names_its_bank(iban: str, bic: str) -> None:
    assert kz.check_iik(iban) is None
    bank = international.find_bank_by_iban(iban)
    assert bank is not None
    assert bank[0] == bic


@pytest.mark.parametrize("iban", VECTORS["kz_iban"]["invalid"])
def test_wrong_kazakh_iban(iban: str) -> None:
    assert kz.check_iik(iban) == "requisites-problem-iik-checksum"


@pytest.mark.parametrize("name", UZ_TESTS)
def test_uzbek_forms(name: str) -> None:
    good, bad = ("inn_format", "inn_bad") if name == "inn" else (f"{name}_ok", f"{name}_bad")
    assert [UZ_TESTS[name](value) for value in VECTORS["uz"][good]] == [None] * len(VECTORS["uz"][good])
    assert None not in [UZ_TESTS[name](value) for value in VECTORS["uz"][bad]]


def test_pinfl_sum() -> None:
    assert all(uz.is_pinfl_checksum_valid(value) for value in VECTORS["uz"]["pinfl_731"])
    assert not any(uz.is_pinfl_checksum_valid(value) for value in VECTORS["uz"]["pinfl_731_bad"])


@pytest.mark.parametrize("value", ["070243077474", "130140731488", "020440297331", "543381780752"])
def test_kazakh_second_pass(value: str) -> None:
    assert kz.check_bin(value) is None


@pytest.mark.parametrize("digit", range(10))
def test_kazakh_prefix_without_a_check_digit(digit: int) -> None:
    assert kz.check_bin(f"21198183560{digit}") == "requisites-problem-bin-checksum"


@pytest.mark.parametrize("value", ["322770000010090", "322770000010101", "322770000010112"])
def test_ogrnip_with_remainder_over_nine(value: str) -> None:
    assert ru.check_ogrnip(value) is None


@pytest.mark.parametrize("value", ["0000000000", "000000000000"])
def test_zeros_are_no_inn(value: str) -> None:
    assert str(ru.check_inn(value)).startswith("requisites-problem-inn-checksum")


@pytest.mark.parametrize("kind", [None, *PartyKind])
@pytest.mark.parametrize("value", ["7700000779", "770000009921", "12345", "7700000778", "770000009920"])
def test_the_example_of_an_inn_is_as_long_as_it_should_be(value: str, kind: PartyKind | None) -> None:
    """A person reads one of 12 digits, and it is a right one itself; so does who typed 12."""
    if (key := ru.check_inn(value, kind)) is None:
        return
    said = TRANSLATOR.get(key, "ru", {"groups": value})
    example = re.findall(r"\d{10,}", said.replace(value, ""))[-1]
    of_person = kind is not None and kind.is_individual
    of_person |= key.endswith("-person") and len(value) == 12
    assert (len(example), ru.check_inn(example)) == (12 if of_person else 10, None), said


def test_zeros_are_no_bin() -> None:
    assert kz.check_bin("000000000000") == "requisites-problem-bin-checksum"


@pytest.mark.parametrize(
    ("account", "bik"), [("40101810400000010002", "046015001"), ("40101810045250010041", "044525000")]
)
def test_accounts_kept_by_the_central_bank(account: str, bik: str) -> None:
    assert ru.check_account(account, bik) is None


@pytest.mark.parametrize(("key", "fits"), [("7", True), ("6", False), ("8", False)])
def test_worked_example_of_the_order(key: str, fits: bool) -> None:
    assert (ru.check_account(f"40602810{key}00000000025", "049805746") is None) is fits


def test_corr_account_of_another_bank_has_a_fitting_key_and_is_refused() -> None:
    assert ru.check_corr_account("30101810145250000974", "044525225") == "requisites-problem-corr-account-key"


@pytest.mark.parametrize("value", ["７７００００００７７８", "٧٧٠٠٠٠٠٧٧٨", "7700000778 ", ""])
def test_only_plain_digits_are_an_inn(value: str) -> None:
    assert ru.check_inn(value) == "requisites-problem-inn-length"


def test_greek_prefix() -> None:
    assert international.check_vat_id("EL094259216") is None


def test_vat_id_of_another_country_passes_by_form() -> None:
    assert international.check_vat_id("CHE123456789") is None
    assert international.check_vat_id("нет") == "requisites-problem-vat-id-format"
