"""What a card says twice, or says of somebody else than who signs, is kept or shown; labels are no values."""

import pytest

from services.domain.errors import BadInput
from services.domain.requisites.contacts import are_phones, format_phone, parse_phones
from services.domain.requisites.field_answer import apply_answer
from services.domain.requisites.model import Country, Requisites
from services.domain.requisites.recognise import recognise

HEAD = "ООО «Ромашка»\nИНН 7700000880\n"
LONG_MAILS = [f"department-of-something-number-{number}@romashka.example" for number in range(9)]


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        (
            "тел. +7 495 123-45-67, +7 916 765-43-21",
            {"phone": "+74951234567", "other_phones": "+79167654321"},
        ),
        ("тел./факс 8 (495) 123-45-67 / 8-916-765-43-21", {"other_phones": "+79167654321"}),
        (
            "Тел.: +7 495 123-45-67\nМоб.: +7 916 765-43-21\nФакс: +7 495 123-45-67",
            {"phone": "+74951234567", "other_phones": "+79167654321"},
        ),
        (
            "Главный бухгалтер: Петрова Мария Ивановна",
            {"accountant": "Петрова М. И.", "signatory_name": None},
        ),
        ("Гл. бухгалтер Петрова М.И.", {"accountant": "Петрова М. И."}),
        (
            "Директор Иванов Иван Ильич, главный бухгалтер Петрова Мария Ивановна",
            {"signatory_name": "Иванов И. И.", "accountant": "Петрова М. И."},
        ),
        ("Директор и главный бухгалтер: Петрова Мария Ивановна", {"signatory_name": "Петрова М. И."}),
    ],
)
def test_it_is_kept(text: str, stored: dict[str, str | None]) -> None:
    found = recognise(HEAD + text)

    assert {field: getattr(found.requisites, field) for field in stored} == stored
    assert found.unknown == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (HEAD + "тел. +7 495 123-45-67, 2-34-56", "2-34-56"),
        (HEAD + "\n".join(f"тел. +7 495 123-45-{number}" for number in range(10, 40)), "+7 495 123-45-39"),
        (HEAD + "\n".join(LONG_MAILS), LONG_MAILS[-1]),
        (HEAD + "Главный бухгалтер: возложено на директора", "возложено на директора"),
        ("ТОО «Пример»\nБИН 220140007779\nГлавный бухгалтер Ахметова А. К.", "Ахметова А. К."),
        (
            HEAD
            + "Юр. адрес: 101000, г. Москва, ул. Мясницкая, д. 1\n"
            + "Почтовый адрес: 190000, г. Санкт-Петербург, а/я 5",
            "190000, г. Санкт-Петербург, а/я 5",
        ),
        (
            HEAD + "\n".join(f"р/с 40702810{number:012}" for number in range(130)),
            "40702810000000000129",
        ),
    ],
)
def test_what_has_no_place_is_shown(text: str, shown: str) -> None:
    assert shown in recognise(text).unknown


@pytest.mark.parametrize(
    "text",
    [
        "{} / 7700000880 — ИНН / ПАО Сбербанк — банк / Иванова Анна Петровна — генеральный директор"
        " / Петрова Мария Ивановна — главный бухгалтер / +7 495 123-45-67 — тел.",
        "{} (краткое наименование) / 7700000880 (ИНН) / ПАО Сбербанк (банк)"
        " / Иванова Анна Петровна (генеральный директор) / Петрова Мария Ивановна (главный бухгалтер)"
        " / +7 495 123-45-67 (тел.)",
    ],
)
def test_card_in_one_line_with_values_first(text: str) -> None:
    found = recognise(text.format("ООО «Ромашка»"))

    assert found.unknown == ()
    party = found.requisites
    assert (party.name, party.tax_id, party.bank_name) == ("ООО «Ромашка»", "7700000880", "ПАО Сбербанк")
    assert (party.signatory_title, party.signatory_name) == ("генеральный директор", "Иванова А. П.")
    assert (party.accountant, party.phone) == ("Петрова М. И.", "+74951234567")


@pytest.mark.parametrize("joint", [": ", "\n", " "])
@pytest.mark.parametrize(
    "label",
    [
        "Сокращённое (наименование)",
        "Сокращенное наименование",
        "Краткое (название)",
        "Наименование (сокращённое)",
        "Наименование организации, краткое",
        "Сокр. наименование",
        "Полное (наименование)",
        "Заказчик",
        "Исполнитель",
        "ЗАКАЗЧИК:",
        "Заказчик 1",
        "Заказчик №2:",
        "Со стороны Исполнителя:",
        "Наименование заказчика",
        "Данные Заказчика:",
        "Исполнитель (Адвокат):",
        "Сторона 1 (Заказчик)",
        "Заказчик по договору:",
        "Исполнитель / Contractor:",
    ],
)
def test_label_of_a_name_is_no_value(label: str, joint: str) -> None:
    found = recognise(f"{label}{joint}ООО «Ромашка»\nИНН 7700000880")

    assert (found.requisites.name, found.unknown, found.problems) == ("ООО «Ромашка»", (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Реквизиты исполнителя ООО «Ромашка», ИНН 7700000880",
        "ООО «Ромашка» (далее – Заказчик)\nИНН 7700000880",
        "ООО «Ромашка» (именуемое в дальнейшем «Исполнитель»)\nИНН 7700000880",
        "Реквизиты Заказчика:\nООО «Ромашка»\nИНН 7700000880",
    ],
)
def test_role_in_a_contract_is_no_part_of_the_name(text: str) -> None:
    found = recognise(text)

    assert (found.requisites.name, found.unknown, found.problems) == ("ООО «Ромашка»", (), ())


def test_several_phones_typed_for_one_field() -> None:
    party = recognise("ООО «Ромашка»").requisites

    typed, _ = apply_answer(party, "phone", "8 495 123-45-67, 8 916 765-43-21")
    assert (typed.phone, typed.other_phones) == ("+74951234567", "+79167654321")
    other, _ = apply_answer(typed, "other_phones", "+7 916 000-00-01 / +7 916 000-00-02")
    assert (other.phone, other.other_phones) == ("+74951234567", "+79160000001, +79160000002")
    assert are_phones(other.other_phones or "")
    assert format_phone(other.other_phones or "") == "+7 916 000-00-01, +7 916 000-00-02"
    extension, _ = apply_answer(party, "phone", "8 495 123-45-67, доб. 12")
    assert (extension.phone, extension.other_phones) == ("+74951234567", None)


@pytest.mark.parametrize("text", ["", "нет", "12", "8 495 123-45-67, 8 916 765-43-21, нет 12"])
def test_phones_that_are_none(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_phones(text, Country.RU)
    assert caught.value.key == "error-phone"


def test_stored_party_keeps_them() -> None:
    party = recognise(HEAD + "тел. +7 495 123-45-67, +7 916 765-43-21\nГл. бухгалтер Петрова М.И.").requisites

    assert Requisites.from_dict(party.to_dict()) == party
