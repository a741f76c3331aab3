"""What the reader can't be sure of is marked, and what it can is not."""

import pytest

from services.domain.requisites.model import Recognition
from services.domain.requisites.recognise import recognise
from tests.domain.requisites import numbers

COMMERZBANK = numbers.iban("DE", "370400440532013000")
BIK, OTHER_BIK = "044525225", "044525411"


def marked(found: Recognition) -> set[str]:
    return {problem.field for problem in found.problems}


def test_iban_of_another_bank_than_the_code_is_marked() -> None:
    card = f"Muster GmbH\nBank: ING Bank\nIBAN: {COMMERZBANK}\nBIC: INGDDEFFXXX"

    assert {"bic", "bank_name"} <= marked(recognise(card))


def test_code_of_a_bank_in_another_country_is_marked() -> None:
    card = f"Muster GmbH\nIBAN: {COMMERZBANK}\nBIC: COBAFRPXXXX"

    assert "bic" in marked(recognise(card))


def test_two_tax_numbers_leave_the_owner_of_each_account_open() -> None:
    accounts = [
        numbers.account(bik, f"4070281000000001{number}")
        for bik, number in ((BIK, "2345"), (OTHER_BIK, "9876"))
    ]
    card = "\n".join(
        f"ООО «{name}», ИНН {numbers.inn(tax)}, р/с {account}, БИК {bik}"
        for name, tax, account, bik in zip(
            ("Ромашка", "Василёк"), ("770000088", "780000012"), accounts, (BIK, OTHER_BIK), strict=True
        )
    )

    found = recognise(card)

    assert "account" in marked(found)
    assert [{problem.field for problem in problems} for problems in found.other_problems] == [{"account"}]


def test_further_account_with_a_mistyped_digit_is_marked() -> None:
    right = numbers.account(BIK, "40702810000000012345")
    wrong = numbers.account(BIK, "40702840000000054321")
    wrong = wrong[:-1] + str((int(wrong[-1]) + 1) % 10)
    card = f"ООО «Ромашка», ИНН {numbers.inn('770000088')}\nБИК {BIK}\nр/с {right}\nр/с {wrong}"

    found = recognise(card)

    assert marked(found) == set()
    assert [[problem.code for problem in problems] for problems in found.other_problems] == [
        ["requisites-problem-account-key"]
    ]


@pytest.mark.parametrize(
    ("card", "field"),
    [
        ("ООО «Ромашка»\nАдрес: 101000, г. Москва, ул. Мясницкая,\nИНН 7700000880", "address"),
        ("ООО «Ромашка, ИНН 7700000880", "name"),
        ("Näidis\nNarva mnt 5, 10117 Tallinn\nnaidis@example.com", "kind"),
    ],
)
def test_value_that_is_cut_or_unclear_is_marked(card: str, field: str) -> None:
    found = recognise(card)

    assert field in marked(found)


def test_the_code_behind_an_iban_is_of_that_account() -> None:
    rouble = numbers.account(BIK, "40702810000000012345")
    card = f"ООО «Ромашка»\nр/с {rouble}, БИК {BIK}\nIBAN {COMMERZBANK}\nBIC COBADEFFXXX\nCommerzbank"

    found = recognise(card)

    assert found.requisites.swift is None
    assert [(account.iban, account.swift) for account in found.other_accounts] == [
        (COMMERZBANK, "COBADEFFXXX")
    ]


@pytest.mark.parametrize(
    ("banks", "lost"),
    [
        (
            "Банк: ПАО Сбербанк\nБанк: АО «ТБанк»\nр/с 40702810100000000001\nБИК 044525225",
            ("ПАО Сбербанк",),
        ),
        (
            "Банк: АО «ТБанк»\nр/с 40702810100000000001\nБанк: ПАО Сбербанк\nБИК 044525225",
            ("ПАО Сбербанк",),
        ),
        (
            "Банк: ПАО Сбербанк\nБИК 044525225\nБИК 044525974\nр/с 40702810100000000001",
            ("044525225",),
        ),
    ],
    ids=["two names and one code", "a name behind the account", "two codes and one account"],
)
def test_more_banks_than_accounts_are_a_doubt_and_none_is_lost(banks: str, lost: tuple[str, ...]) -> None:
    found = recognise(f"ООО «Ромашка»\nИНН 7700000778\n{banks}")
    doubted = {
        problem.field for problem in found.problems if problem.code == "requisites-problem-doubtful-pair"
    }
    assert doubted == {"bic", "bank_name"}
    assert set(lost) <= set(found.unknown)


def test_a_bank_without_an_account_keeps_its_code_in_sight() -> None:
    card = "ООО «Ромашка»\nИНН 7700000778\nБанк: АО «ТБанк»\nБанк: ПАО Сбербанк\nБИК 044525225"
    found = recognise(card)
    assert {"ПАО Сбербанк", "044525225"} <= set(found.unknown)
