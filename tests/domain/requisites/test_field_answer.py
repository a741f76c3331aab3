"""Answers to a question about one field."""

import pytest

from services.domain.errors import BadInput
from services.domain.requisites.field_answer import apply_answer, merge_recognition
from services.domain.requisites.model import TEXT_FIELDS, Country, PartyKind, Requisites
from services.domain.requisites.recognise import recognise

RU = Requisites(
    country=Country.RU,
    kind=PartyKind.COMPANY,
    name="ООО «Ромашка»",
    short_name="ООО «Ромашка»",
    tax_id="7700000880",
    account="40702810000000000778",
    bic="044525225",
)
KZ = Requisites(country=Country.KZ, kind=PartyKind.COMPANY)
UZ = Requisites(country=Country.UZ, kind=PartyKind.COMPANY)
BY = Requisites(country=Country.BY, kind=PartyKind.SOLE_TRADER)
XX = Requisites(country=Country.OTHER, kind=PartyKind.FOREIGN)


@pytest.mark.parametrize(
    ("party", "field", "text", "changes"),
    [
        (RU, "account", "40702810000000000777", {"account": "40702810000000000777"}),
        (RU, "account", "40702 810 0 0000 0000777", {"account": "40702810000000000777"}),
        (RU, "account", "р/с 40702810000000000777", {"account": "40702810000000000777"}),
        (RU, "account", "Вот правильный: 40702810000000000777, спасибо", {"account": "40702810000000000777"}),
        (RU, "account", "БИК 044525974", {"bic": "044525974"}),
        (RU, "account", "044525974", {"bic": "044525974"}),
        (RU, "bic", "044 525 974", {"bic": "044525974"}),
        (RU, "account", "р/с 40702810700000000555\nБИК 044525974",
         {"account": "40702810700000000555", "bic": "044525974"}),
        (RU, "corr_account", "30101810400000000225", {"corr_account": "30101810400000000225"}),
        (RU, "tax_id", "инн 7707083893", {"tax_id": "7707083893"}),
        (RU, "tax_id", "7707083894", {"tax_id": "7707083894"}),
        (RU, "kpp", "770001001", {"kpp": "770001001"}),
        (RU, "kpp", "7736аВ001", {"kpp": "7736AB001"}),
        (RU, "reg_number", "1027700132195", {"reg_number": "1027700132195"}),
        (RU, "name", 'Общество с ограниченной ответственностью "Север"',
         {"name": "Общество с ограниченной ответственностью «Север»", "short_name": "ООО «Север»"}),
        (RU, "name", "Север", {"name": "Север"}),
        (RU, "short_name", 'ООО "Север"', {"short_name": "ООО «Север»"}),
        (RU, "bank_name", "в ПАО Сбербанк", {"bank_name": "ПАО Сбербанк"}),
        (RU, "address", "г. Москва,  ул. Мясницкая, 1", {"address": "г. Москва, ул. Мясницкая, 1"}),
        (RU, "signatory_name", "Иванова Анна Петровна", {"signatory_name": "Иванова А. П."}),
        (RU, "signatory_title", "Генеральный директор", {"signatory_title": "генеральный директор"}),
        (RU, "signatory_title", "главный эксперт", {"signatory_title": "главный эксперт"}),
        (RU, "phone", "8 (495) 123-45-67", {"phone": "+74951234567"}),
        (RU, "email", "Info@Romashka.RU", {"email": "Info@romashka.ru"}),
        (RU, "licence", "77/12345", {"licence": "77/12345"}),
        (RU, "swift", "sabrrumm", {"swift": "SABRRUMM"}),
        (KZ, "iban", "kz38 722s 0000 0077 7777",
         {"iban": "KZ38722S000000777777", "bic": "CASPKZKA", "bank_name": "АО «KASPI BANK»"}),
        (KZ, "tax_id", "220140007779", {"tax_id": "220140007779"}),
        (KZ, "bic", "КСJBKZKX", {"bic": "KCJBKZKX"}),
        (KZ, "kbe", "17", {"kbe": "17"}),
        (KZ, "knp", "КНП 859", {"knp": "859"}),
        (UZ, "bic", "00440", {"bic": "00440"}),
        (UZ, "account", "20208 000 9 0536 4813002", {"account": "20208000905364813002"}),
        (UZ, "tax_id", "308321773", {"tax_id": "308321773"}),
        (UZ, "vat_code", "326010012345", {"vat_code": "326010012345"}),
        (BY, "tax_id", "МА1953684", {"tax_id": "MA1953684"}),
        (BY, "iban", "BY13 NBRB 3600 9000 0000 2Z00 AB00", {"iban": "BY13NBRB3600900000002Z00AB00"}),
        (XX, "iban", "DE89 3704 0044 0532 0130 00",
         {"iban": "DE89370400440532013000", "bic": "COBADEFFXXX", "bank_name": "Commerzbank"}),
        (XX, "vat_code", "de 136695976", {"vat_code": "DE136695976"}),
        (XX, "reg_number", "40003521600", {"reg_number": "40003521600"}),
    ],
)  # fmt: skip
def test_answer_sets_what_it_names(party: Requisites, field: str, text: str, changes: dict[str, str]) -> None:
    updated, _ = apply_answer(party, field, text)

    before, after = party.to_dict(), updated.to_dict()
    assert {name: value for name, value in after.items() if before.get(name) != value} == changes
    assert set(before) <= set(after)


def test_a_right_account_settles_the_problem() -> None:
    assert apply_answer(RU, "account", "40702810000000000777")[1] == ()


def test_a_right_bik_to_a_wrong_account_leaves_it() -> None:
    _, problems = apply_answer(RU, "account", "044525974")

    assert [(problem.field, problem.code) for problem in problems] == [
        ("account", "requisites-problem-account-key")
    ]


def test_problems_of_other_fields_are_not_repeated() -> None:
    assert apply_answer(RU, "phone", "+7 495 123-45-67")[1] == ()


def test_a_mistyped_number_is_kept_and_named() -> None:
    updated, problems = apply_answer(RU, "tax_id", "7707083894")

    assert updated.tax_id == "7707083894"
    assert [problem.code for problem in problems] == ["requisites-problem-inn-checksum"]


BAD = ["", "  ", "🙂", "<b>", "&", "-", "не знаю", "!" * 4096]


@pytest.mark.parametrize("text", BAD)
@pytest.mark.parametrize("party", [RU, KZ, UZ, BY, XX], ids=lambda party: str(party.country))
def test_what_can_be_no_number_gets_a_sentence(party: Requisites, text: str) -> None:
    for field in ("tax_id", "account", "iban", "corr_account", "kbe", "phone", "email", "vat_code"):
        with pytest.raises(BadInput) as caught:
            apply_answer(party, field, text)
        assert caught.value.key.startswith(("requisites-problem-", "error-")), field


@pytest.mark.parametrize("text", ["", " ", "🙂", "!!!", "а" * 301, "1" * 4096])
@pytest.mark.parametrize(
    "field", ["name", "address", "bank_name", "signatory_name", "signatory_title", "licence"]
)
def test_what_can_be_no_text_gets_a_sentence(field: str, text: str) -> None:
    with pytest.raises(BadInput) as caught:
        apply_answer(RU, field, text)
    assert caught.value.key == "error-requisites-text"


@pytest.mark.parametrize("text", ["1" * 4096, "Ж" * 4096, "0", "-5", "a\nb\nc", "ИНН", "<b>жирно</b>"])
@pytest.mark.parametrize("party", [RU, KZ, UZ, BY, XX], ids=lambda party: str(party.country))
def test_any_answer_is_survived(party: Requisites, text: str) -> None:
    for field in TEXT_FIELDS:
        try:
            updated, _ = apply_answer(party, field, text)
        except BadInput:
            continue
        value = getattr(updated, field)
        assert value is None or len(value) <= 300, field


def test_no_such_field() -> None:
    with pytest.raises(ValueError, match="colour"):
        apply_answer(RU, "colour", "красный")


def test_a_whole_card_is_merged_and_the_country_stays() -> None:
    patch = recognise("ООО «Север», ИНН 7800000122, р/с 40702810800000022222, БИК 044030653", Country.RU)

    merged = merge_recognition(RU, patch)

    assert merged.name == "ООО «Север»"
    assert (merged.tax_id, merged.account, merged.bic) == ("7800000122", "40702810800000022222", "044030653")
    assert (merged.country, merged.kind) == (RU.country, RU.kind)
    assert merge_recognition(RU, recognise("привет")) == RU
