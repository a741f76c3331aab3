"""Where labels stand, where lines are broken, and what is no value."""

import pytest

from services.domain.requisites.label_orientation import put_labels_first
from services.domain.requisites.line_wrapping import join_wrapped_lines
from services.domain.requisites.model import Country
from services.domain.requisites.recognise import recognise
from tests.domain.requisites import numbers

FACTS = (
    ("ООО «Ромашка»", "наименование получателя платежа"),
    ("7700000880", "ИНН получателя платежа"),
    ("40702810200000012345", "номер счёта получателя платежа"),
    ("ПАО СБЕРБАНК", "наименование банка"),
    ("044525225", "БИК"),
)


@pytest.mark.parametrize(
    "card",
    [
        "\n".join(f"{value} — {label}" for value, label in FACTS),
        "\n".join(f"{value} ({label})" for value, label in FACTS),
        "\n".join(f"{value}\n({label})" for value, label in FACTS),
        "; ".join(f"{value} ({label})" for value, label in FACTS),
        "\n".join(f"{label}: {value}" for value, label in FACTS),
        "\n".join(f"{label}\n{value}" for value, label in FACTS),
    ],
)
def test_labels_may_stand_on_either_side_of_their_values(card: str) -> None:
    recognition = recognise(card)
    party = recognition.requisites

    assert (party.name, party.tax_id, party.account, party.bank_name, party.bic) == (
        "ООО «Ромашка»",
        "7700000880",
        "40702810200000012345",
        "ПАО СБЕРБАНК",
        "044525225",
    )
    assert recognition.problems == ()


def test_one_remark_in_brackets_turns_nothing_round() -> None:
    lines = ["ООО «Ромашка» (исполнитель)", "ИНН: 7700000880", "КПП: 770001001"]

    assert put_labels_first(lines) == lines


@pytest.mark.parametrize(
    "heading", ["Банковские реквизиты:", "Платёжные реквизиты № 1 (основной)", "Bankverbindung:"]
)
def test_heading_is_no_value_and_ends_an_address(heading: str) -> None:
    address = "101000, г. Москва, ул. Мясницкая, д. 24/7, стр. 3, оф. 204"
    rest = "р/с 40702810200000012345, ПАО СБЕРБАНК, БИК 044525225"
    for joint in (" ", "\n"):
        party = recognise(f"ООО «Ромашка», ИНН 7700000880, {address}{joint}{heading}{joint}{rest}").requisites

        assert (party.address, party.bank_name) == (address, "ПАО СБЕРБАНК")


@pytest.mark.parametrize(
    ("tail", "field", "value"),
    [
        ("Почта buh@romashka.example", "email", "buh@romashka.example"),
        ("ген.дир. Петров А. В.", "signatory_name", "Петров А. В."),
        ("ген. директор Петров А. В.", "signatory_name", "Петров А. В."),
    ],
)
def test_other_value_ends_an_address(tail: str, field: str, value: str) -> None:
    party = recognise(
        f"ООО «Ромашка» ИНН 7700000880\nАдрес: 191186, г. Санкт-Петербург, Невский пр., д. 28, {tail}"
    ).requisites

    assert party.address == "191186, г. Санкт-Петербург, Невский пр., д. 28"
    assert getattr(party, field) == value


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("МФО: 00440, г. Ташкент, ул. Махтумкули, д. 1", "г. Ташкент, ул. Махтумкули, д. 1"),
        (
            "MFO 00440, Toshkent shahri, Maxtumquli ko‘chasi, 1-uy",
            "Toshkent shahri, Maxtumquli ko‘chasi, 1-uy",
        ),
        ("МФО 00440, Toshkent", None),
    ],
)
def test_digits_go_with_the_code_of_an_uzbek_bank(line: str, address: str | None) -> None:
    party = recognise(f"ООО «Пример»\nИНН 305123456\nр/с 20208000800333444001\n{line}").requisites

    assert (party.country, party.bic, party.swift) == (Country.UZ, "00440", None)
    assert party.address == address


def test_treasury_has_a_single_account_for_a_correspondent_one() -> None:
    recognition = recognise(
        "Администрация города\nИНН 7700000880\nл/с 03111222333\nБИК ТОФК 044525000\n"
        "Банк: ОТДЕЛЕНИЕ МОСКВА БАНКА РОССИИ//УФК по г. Москве\n"
        "ЕКС 40102810545370000003\nКазначейский счёт 03100643000000017300"
    )
    party = recognition.requisites

    assert (party.account, party.corr_account, party.bic) == (
        "03100643000000017300",
        "40102810545370000003",
        "044525000",
    )
    assert recognition.problems == ()
    assert recognition.other_accounts == ()


def test_postal_code_behind_a_number_begins_the_address() -> None:
    party = recognise("ООО «Ромашка» ИНН 7700000880 630099, г. Новосибирск, Красный проспект, 17").requisites

    assert party.address == "630099, г. Новосибирск, Красный проспект, 17"


def test_broken_lines_are_joined_only_where_a_column_broke_them() -> None:
    broken = ["420111, Республика Татарстан, г.", "Казань, ул. Баумана, д. 44/8", "р/с 4070281020000001234"]

    assert join_wrapped_lines(broken)[0] == "420111, Республика Татарстан, г. Казань, ул. Баумана, д. 44/8"
    facts = ["ООО «Ромашка»", "101000, г. Москва, ул. Мясницкая, д. 1", "ПАО СБЕРБАНК", "info@romashka.ru"]
    assert join_wrapped_lines(facts) == facts


def test_letter_o_for_a_zero_is_cleaned_in_every_number() -> None:
    card = (
        "ООО «Ромашка»\nИНН 77ООООО88О\nКПП 77ООО1ОО1\nр/с 4О7О281О2ООООО012345\n"
        "БИК О44525225\nк/с 3О1О181О4ОООООООО225"
    )
    recognition = recognise(card)

    assert recognition.requisites.bic == "044525225"
    assert recognition.requisites.corr_account == "30101810400000000225"
    assert recognition.requisites.account == "40702810200000012345"
    assert recognition.requisites.tax_id == "7700000880"
    assert recognition.problems == ()


CONTRACT = (
    "ИСПОЛНИТЕЛЬ: ООО «Ромашка» ИНН 7700000880 р/с 40702810200000012345 в ПАО СБЕРБАНК БИК 044525225 "
    "ЗАКАЗЧИК: ООО «Василёк» ИНН 7707083893"
)


def test_two_sides_in_one_line_are_split() -> None:
    recognition = recognise(CONTRACT)

    assert recognition.requisites.tax_id == "7700000880"
    assert recognition.second_party is not None
    assert recognise(recognition.second_party).requisites.tax_id == "7707083893"


@pytest.mark.parametrize("line", ["(EUR) ОАО «АСБ Беларусбанк»", "в ОАО «АСБ Беларусбанк», EUR"])
def test_currency_is_no_part_of_the_bank(line: str) -> None:
    party = recognise(f"ООО «Зубр»\nУНП 192000224\n{line}\nБИК AKBBBY2X").requisites

    assert party.bank_name == "ОАО «АСБ Беларусбанк»"


def test_account_goes_to_the_bank_that_its_iban_names() -> None:
    first, second = (
        numbers.iban("BY", "BLBB30120000123456780000"),
        numbers.iban("BY", "PJCB30120000123456780000"),
    )
    recognition = recognise(f"ООО «Зубр»\nУНП 192000224\nр/с {first} БИК PJCBBY2X\nр/с {second} БИК BLBBBY2X")
    main = recognition.requisites
    banks = {(main.iban, main.bic), *((account.iban, account.bic) for account in recognition.other_accounts)}

    assert banks == {
        (first, "BLBBBY2X"),
        (second, "PJCBBY2X"),
    }
