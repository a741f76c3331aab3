"""A card inside a contract, and contracts with two sides."""

from services.domain.requisites.contract_parties import find_requisites_section, split_parties
from services.domain.requisites.recognise import recognise

FIRST = "ООО «А-Право»\nИНН 7700000880\nр/с 40702810200000012345\nБИК 044525225\nДиректор Иванов И.И."
SECOND = "ООО «Бета»\nИНН 7800000122\nр/с 40702810800000022222\nБИК 044030653\nДиректор Петров П.П."
FILLER = (
    "Исполнитель обязуется оказать услуги, а Заказчик оплатить их по реквизитам, указанным в договоре.\n" * 80
)


def test_of_two_sides_the_first_is_taken_and_the_second_offered() -> None:
    recognition = recognise(f"Исполнитель:\n{FIRST}\nЗаказчик:\n{SECOND}")

    assert recognition.requisites.tax_id == "7700000880"
    assert [problem.code for problem in recognition.problems] == ["requisites-problem-second-party"]
    assert recognition.second_party is not None
    second = recognise(recognition.second_party)
    assert (second.requisites.name, second.requisites.tax_id) == ("ООО «Бета»", "7800000122")
    assert second.second_party is None


def test_sides_beside_each_other() -> None:
    rows = "\n".join(
        f"{left}\t{right}" for left, right in zip(FIRST.split("\n"), SECOND.split("\n"), strict=True)
    )
    first, second = split_parties(f"Исполнитель\tЗаказчик\n{rows}")

    assert (first, second) == (FIRST, SECOND)


def test_one_side_is_not_split() -> None:
    assert split_parties(f"Исполнитель:\n{FIRST}") == (f"Исполнитель:\n{FIRST}", None)
    assert split_parties("Исполнитель: А\nЗаказчик: Б") == ("Исполнитель: А\nЗаказчик: Б", None)


def test_of_a_whole_contract_the_section_is_read() -> None:
    text = f"ДОГОВОР № 7\n{FILLER}9. Адреса, реквизиты и подписи сторон\nИсполнитель\n{FIRST}\nЗаказчик\n{SECOND}"

    recognition = recognise(text)

    assert recognition.requisites.name == "ООО «А-Право»"
    assert recognition.requisites.signatory_name == "Иванов И. И."
    assert recognition.unknown == ()


def test_a_long_text_without_a_section_is_read_whole() -> None:
    assert find_requisites_section(FILLER + FIRST) == FILLER + FIRST


def test_two_numbers_of_one_party_are_a_warning() -> None:
    recognition = recognise("ООО «Ромашка»\nИНН 7700000880\nИНН 7800000122")

    assert recognition.requisites.tax_id == "7700000880"
    assert [(problem.field, problem.code, problem.groups) for problem in recognition.problems] == [
        ("tax_id", "requisites-problem-second-tax-id", "7700000880 · 7800000122")
    ]


def test_the_banks_own_numbers_are_not_the_partys() -> None:
    recognition = recognise(
        "ООО «Ромашка», ИНН 7700000880\nПАО СБЕРБАНК\nИНН банка 7707083893, КПП банка 773601001\n"
        "ОГРН банка 1027700132195\nАдрес банка: 117312, г. Москва, ул. Вавилова, д. 19"
    )

    assert recognition.requisites.to_dict() == {
        "country": "RU",
        "kind": "company",
        "name": "ООО «Ромашка»",
        "short_name": "ООО «Ромашка»",
        "tax_id": "7700000880",
        "bank_name": "ПАО СБЕРБАНК",
    }


def test_several_accounts_keep_their_banks() -> None:
    recognition = recognise(
        "ООО «Ромашка», ИНН 7700000880\n"
        "р/с 40702810200000012345 в ПАО СБЕРБАНК, БИК 044525225, к/с 30101810400000000225\n"
        "р/с 40702810200000011111 в АО «Альфа-Банк», БИК 044525593, к/с 30101810200000000593"
    )

    assert recognition.problems == ()
    assert (recognition.requisites.account, recognition.requisites.bank_name) == (
        "40702810200000012345",
        "ПАО СБЕРБАНК",
    )
    [other] = recognition.other_accounts
    assert (other.account, other.bank_name, other.bic, other.corr_account) == (
        "40702810200000011111",
        "АО «Альфа-Банк»",
        "044525593",
        "30101810200000000593",
    )
