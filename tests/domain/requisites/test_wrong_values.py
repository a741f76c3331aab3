"""A card with one mistyped value is still read, and the problem names that field and no other."""

import pytest

from services.domain.requisites.checks import check_requisites, has_errors
from services.domain.requisites.model import Country, PartyKind, Requisites, Severity
from services.domain.requisites.recognise import recognise
from tests.domain.requisites import numbers

BIK = "044525225"
RU = f"""Общество с ограниченной ответственностью «Ромашка»
ИНН {numbers.inn("770000088")}
КПП 770001001
ОГРН {numbers.ogrn("122770000088")}
р/с {numbers.account(BIK, "40702810000000012345")}
ПАО СБЕРБАНК
БИК {BIK}
к/с {numbers.corr_account(BIK, "30101810400000000000")}
info@romashka.ru"""
TRADER = f"""ИП Смирнов Пётр Алексеевич
ИНН {numbers.inn("7800000155")}
ОГРНИП {numbers.ogrn("32378000001550")}"""
KZ = f"""ТОО «Пример»
БИН {numbers.bin_or_iin("21034001234")}
ИИК {numbers.iban("KZ", "965F010000445566")}
БИК IRTYKZKA
Кбе 17
КНП 859"""
UZ = """МЧЖ «Пример»
СТИР 305123456
х/р 20208000800333444001
МФО 01071
ОКЭД 69100
Код плательщика НДС 326010012345"""
BY = f"""ООО «Зубр»
УНП {numbers.unp("19200022")}
р/с {numbers.iban("BY", "BLBB30120000123456780000")}
БИК BLBBBY2X"""
XX = f"""Acme Consulting GmbH
VAT ID: DE136695976
IBAN: {numbers.iban("DE", "370400440532013000")}
BIC: COBADEFFXXX"""

CASES = [
    (RU, "ИНН 7700000880", "ИНН 7700000881", "tax_id", "inn-checksum", "7700000881"),
    (RU, "ИНН 7700000880", "ИНН 77000008801", "tax_id", "inn-length", "77000008801"),
    (RU, "ИНН 7700000880", "ИНН 0000000000", "tax_id", "inn-checksum", "0000000000"),
    (RU, "КПП 770001001", "КПП 77000100", "kpp", "kpp-format", "77000100"),
    (RU, "ОГРН 1227700000880", "ОГРН 1227700000881", "reg_number", "ogrn-checksum", "1227700000881"),
    (RU, "р/с 40702810200000012345", "р/с 40702810200000012346", "account", "account-key",
     "40702 810 2 0000 0012346 · 044 525 225"),
    (RU, "р/с 40702810200000012345", "р/с 4070281020000001234", "account", "account-length",
     "4070281020000001234 · 044 525 225"),
    (RU, "к/с 30101810400000000225", "к/с 30101810500000000225", "corr_account", "corr-account-key",
     "30101 810 5 0000 0000225 · 044 525 225"),
    (RU, "к/с 30101810400000000225", "к/с 3010181040000000022", "corr_account", "corr-account-format",
     "3010181040000000022 · 044 525 225"),
    (RU, "БИК 044525225", "БИК 04452522", "bic", "bik-format", "044 525 22"),
    (TRADER, "ОГРНИП 323780000015508", "ОГРНИП 323780000015509", "reg_number", "ogrnip-checksum", "323780000015509"),
    (TRADER, "ИНН 780000015575", "ИНН 780000015576", "tax_id", "inn-checksum-person", "780000015576"),
    (KZ, "БИН 210340012344", "БИН 210340012345", "tax_id", "bin-checksum", "210340012345"),
    (KZ, "БИН 210340012344", "БИН 21034001234", "tax_id", "bin-length", "21034001234"),
    (KZ, "KZ88965F010000445566", "KZ88965F010000445567", "iban", "iik-checksum", "KZ88 965F 0100 0044 5567"),
    (KZ, "KZ88965F010000445566", "KZ88965F01000044556", "iban", "iik-format", "KZ88 965F 0100 0044 556"),
    (KZ, "Кбе 17", "Кбе 37", "kbe", "kbe-format", "37"),
    (KZ, "КНП 859", "КНП 8599", "knp", "knp-format", "8599"),
    (UZ, "СТИР 305123456", "СТИР 30512345", "tax_id", "stir-format", "30512345"),
    (UZ, "СТИР 305123456", "СТИР 105123456", "tax_id", "stir-format", "105123456"),
    (UZ, "20208000800333444001", "2020800080033344400", "account", "uz-account-format", "2020800080033344400"),
    (UZ, "20208000800333444001", "20208000800333444O01", "account", "uz-account-format",
     "20208 000 8 0033 3444O01"),
    (UZ, "МФО 01071", "МФО 1071", "bic", "mfo-format", "1071"),
    (UZ, "ОКЭД 69100", "ОКЭД 6910", "oked", "oked-format", "6910"),
    (UZ, "НДС 326010012345", "НДС 3260100123", "vat_code", "uz-vat-code-format", "3260100123"),
    (BY, "УНП 192000224", "УНП 192000225", "tax_id", "unp-checksum", "192000225"),
    (BY, "BY73BLBB30120000123456780000", "BY74BLBB30120000123456780000", "iban", "iban-checksum",
     "BY74 BLBB 3012 0000 1234 5678 0000"),
    (BY, "BY73BLBB30120000123456780000", "BY73BLBB3012000012345678000", "iban", "by-iban-format",
     "BY73 BLBB 3012 0000 1234 5678 000"),
    (XX, "DE136695976", "DE136695977", "vat_code", "vat-id-checksum", "DE136695977"),
    (XX, "DE89370400440532013000", "DE88370400440532013000", "iban", "iban-checksum", "DE88 3704 0044 0532 0130 00"),
]  # fmt: skip


@pytest.mark.parametrize("card", [RU, TRADER, KZ, UZ, BY, XX])
def test_the_cards_are_right_to_begin_with(card: str) -> None:
    assert recognise(card).problems == ()


@pytest.mark.parametrize(("card", "right", "wrong", "field", "code", "groups"), CASES)
def test_wrong_value_names_its_field(
    card: str, right: str, wrong: str, field: str, code: str, groups: str
) -> None:
    assert right in card

    recognition = recognise(card.replace(right, wrong))

    assert [(problem.field, problem.code, problem.severity) for problem in recognition.problems] == [
        (field, f"requisites-problem-{code}", Severity.ERROR)
    ]
    assert recognition.problems[0].groups == groups
    assert getattr(recognition.requisites, field) == wrong.split()[-1]
    assert has_errors(recognition.problems)


def test_wrong_bik_can_only_be_told_by_the_accounts() -> None:
    problems = recognise(RU.replace("БИК 044525225", "БИК 044525226")).problems

    assert {problem.field for problem in problems} == {"account", "corr_account"}


def test_a_letter_o_for_a_zero_is_read_where_a_check_digit_proves_it() -> None:
    recognition = recognise(
        RU.replace("ИНН 7700000880", "ИНН 77ООО00880").replace("р/с 4070281", "р/с 4O7O281")
    )

    assert recognition.requisites.tax_id == "7700000880"
    assert recognition.requisites.account == "40702810200000012345"
    assert recognition.problems == ()


WARNINGS = [
    (Requisites(country=Country.RU, kind=PartyKind.COMPANY, tax_id="770000009920"), "tax_id", "inn-company"),
    (Requisites(country=Country.RU, kind=PartyKind.PERSON, tax_id="7700000778"), "tax_id", "inn-person"),
    (Requisites(country=Country.RU, kind=PartyKind.SOLE_TRADER, kpp="770001001"), "kpp", "kpp-extra"),
    (
        Requisites(country=Country.UZ, kind=PartyKind.PERSON, tax_id="30101900000012"),
        "tax_id",
        "pinfl-checksum",
    ),
    (
        Requisites(country=Country.UZ, kind=PartyKind.PERSON, pinfl="30101900000012"),
        "pinfl",
        "pinfl-checksum",
    ),
    (
        Requisites(country=Country.KZ, kind=PartyKind.COMPANY, iban="KZ38722S000000777777", bic="KCJBKZKX"),
        "bic",
        "bic-bank",
    ),
    (Requisites(country=Country.RU, kind=PartyKind.COMPANY, phone="84951234567"), "phone", "phone"),
]


@pytest.mark.parametrize(("requisites", "field", "code"), WARNINGS)
def test_unusual_is_only_a_warning(requisites: Requisites, field: str, code: str) -> None:
    problems = check_requisites(requisites)

    assert [(problem.field, problem.code) for problem in problems] == [(field, f"requisites-problem-{code}")]
    assert not has_errors(problems)


def test_bad_email_is_named() -> None:
    requisites = Requisites(country=Country.RU, kind=PartyKind.COMPANY, email="a@b.ru\r\nBcc: c@d.ru")

    assert [problem.field for problem in check_requisites(requisites)] == ["email"]
