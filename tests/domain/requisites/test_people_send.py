"""Cards as people send them: what is read, and what is not certain is marked. Nothing is wrong in silence."""

import pytest

from services.domain.requisites.recognise import recognise
from tests.domain.requisites import numbers

BIK = "044525225"
ACCOUNT = numbers.account(BIK, "40702810000000012345")
INN, OGRN = numbers.inn("770000088"), numbers.ogrn("122770000088")
PERSON = numbers.inn("7800000155")
BIN = numbers.bin_or_iin("21034001234")
KASPI, FORTE = numbers.iban("KZ", "722S000000777777"), numbers.iban("KZ", "965F010000445566")

READ = {
    "a signature": (
        f"С уважением,\nПетрова Ольга\nведущий юрист | ООО «Северный ветер»\n+7 (495) 123-45-67, доб. 12\n"
        f"125009, Москва, Тверская ул., 9, стр. 7\nИНН {INN} / КПП 770001001",
        {
            "name": "ООО «Северный ветер»",
            "tax_id": INN,
            "kpp": "770001001",
            "address": "125009, Москва, Тверская ул., 9, стр. 7",
            "phone": "+74951234567",
        },
    ),
    "a treasury account": (
        f"УФК по г. Москве (ФГБОУ ВО «Пример», л/с 20736X12345)\nИНН {INN} КПП 770001001\n"
        "Банк: ГУ Банка России по ЦФО//УФК по г. Москве г. Москва\nБИК 004525988\n"
        "Единый казначейский счёт 40102810545370000003\nКазначейский счёт 03214643000000017300\n"
        "КБК 00000000000000000130",
        {
            "name": "ФГБОУ ВО «Пример»",
            "account": "03214643000000017300",
            "corr_account": "40102810545370000003",
            "bank_name": "ГУ Банка России по ЦФО//УФК по г. Москве г. Москва",
        },
    ),
    "an advocate's office": (
        f"Адвокатский кабинет Волковой Татьяны Сергеевны\nРегистрационный № 77/12345 в реестре\nИНН {PERSON}\n"
        f"р/с {numbers.account(BIK, '40802810000000012345')} в Московском банке ПАО Сбербанк\nБИК {BIK}",
        {
            "kind": "advocate_office",
            "licence": "77/12345",
            "bank_name": "Московский банк ПАО Сбербанк",
            "signatory_name": "Волкова Т. С.",
        },
    ),
    "a trader with a passport": (
        "Индивидуальный предприниматель Смирнов Пётр Алексеевич, 12.03.1980 года рождения, паспорт 4010 123456\n"
        f"ИНН: {PERSON}\nАдрес регистрации: 196084, Санкт-Петербург, Заставская ул., дом 22, квартира 17\n"
        f"Банк ВТБ (ПАО)\nБИК 044525411",
        {
            "kind": "sole_trader",
            "name": "Индивидуальный предприниматель Смирнов Пётр Алексеевич",
            "address": "196084, Санкт-Петербург, Заставская ул., дом 22, квартира 17",
            "bank_name": "Банк ВТБ (ПАО)",
        },
    ),
    "a person with a passport": (
        "Клиент: Сидоров Алексей Викторович\nДата рождения: 05.06.1979\n"
        "Паспорт: 4509 654321, выдан ОВД района Арбат г. Москвы 11.11.2009, к/п 772-001\n"
        "Адрес: г. Москва, Арбат, 20, кв. 5",
        {"kind": "person", "name": "Сидоров Алексей Викторович", "address": "г. Москва, Арбат, 20, кв. 5"},
    ),
    "an Uzbek trader": (
        "YaTT Karimov Aziz Rustamovich\nSTIR: 512345671, JSHSHIR: 30101900000011\n"
        "Manzil: Toshkent sh., Chilonzor tumani, Bunyodkor ko'chasi, 12-uy\n"
        "H/r: 20218000905123456001\nBank: \"Ipak Yo'li\" AITB Chilonzor filiali, MFO 00444",
        {
            "kind": "sole_trader",
            "tax_id": "512345671",
            "pinfl": "30101900000011",
            "address": "Toshkent sh., Chilonzor tumani, Bunyodkor ko'chasi, 12-uy",
            "bic": "00444",
        },
    ),
    "a Polish account without its country": (
        "Wspólnicy sp. z o.o.\nul. Złota 59, 00-120 Warszawa\nRachunek bankowy: mBank S.A. "
        "27 1140 2004 0000 3002 0135 5387",
        {"iban": "PL27114020040000300201355387", "bank_name": "mBank S.A.", "address": "ul. Złota 59, 00-120 Warszawa"},
    ),
    "a Swiss one with a box between street and town": (
        "Beispiel Treuhand AG\nBahnhofstrasse 10\nPostfach\nCH-8001 Zürich\nCHE-107.787.577 MWST",
        {"address": "Bahnhofstrasse 10 Postfach CH-8001 Zürich", "reg_number": "CHE-107.787.577"},
    ),
    "a French one": (
        "SARL Exemple Conseil\n12 rue de la Paix, 75002 Paris\nSIRET 732 829 320 00074\nTVA FR40303265045\n"
        "Gérante : Claire Martin",
        {"name": "SARL Exemple Conseil", "vat_code": "FR40303265045", "signatory_name": "Claire Martin"},
    ),
    "a Czech one": (
        "Ukázka s.r.o.\nse sídlem Václavské náměstí 12, 110 00 Praha 1\nIČO: 27082440, DIČ: CZ27082440",
        {"address": "Václavské náměstí 12, 110 00 Praha 1", "reg_number": "27082440", "vat_code": "CZ27082440"},
    ),
    "labels in two languages": (
        "Название/Name: SIA Paraugs\nАдрес/Address: Brīvības iela 21, Rīga, LV-1011\nБанк/Bank: Swedbank AS\n"
        "Счёт/Account (IBAN): LV62HABA0551234567890",
        {
            "name": "SIA Paraugs",
            "address": "Brīvības iela 21, Rīga, LV-1011",
            "bank_name": "Swedbank AS",
            "iban": "LV62HABA0551234567890",
        },
    ),
    "an IBAN over two lines": (
        "Muster Consulting GmbH\nCommerzbank AG, IBAN DE89 3704 0044 0532\n0130 00, BIC COBADEFFXXX",
        {"iban": "DE89370400440532013000", "bic": "COBADEFFXXX", "bank_name": "Commerzbank AG"},
    ),
    "a house in a line of its own": (
        "ТОО «Береке»\nАдрес: 050000, г. Алматы, ул. Кабанбай батыра,\n49\nБИН 210340012344",
        {"address": "050000, г. Алматы, ул. Кабанбай батыра, 49"},
    ),
}  # fmt: skip

MARKED = {
    "a sentence behind the address": (
        f"© 2012–2026 ООО «Северный ветер». ИНН {INN}. 125009, г. Москва, ул. Тверская, д. 9, ком. 12. Политика сайта",
        "address",
    ),
    "a currency behind the address": (
        f"ТОО «Береке», БИН {BIN}, г. Алматы, ул. Жандосова 98, оф. 12. KZT: {KASPI}; USD: {FORTE}",
        "address",
    ),
    "a name in two languages": (
        "Жауапкершілігі шектеулі серіктестік «Береке» / Товарищество с ограниченной ответственностью «Береке»\n"
        f"БСН/БИН {BIN}",
        "name",
    ),
    "a farm that may be a person": (f"КХ «Береке»\nИИН {numbers.bin_or_iin('80010130123')}\nКбе 19", "kind"),
    "a bank with what nobody knows": (
        "Barclays Services Ltd\nBank: Barclays Bank PLC, branch 20-00-00\nIBAN GB33BUKB20201555555555",
        "bank_name",
    ),
    "a signatory of three words": (
        "Ejemplo S.L.\nIBAN ES9121000418450200051332\nAdministrador único: Juan Pérez García",
        "signatory_name",
    ),
    "a scanned number": (f"ООО «Северный ветер»\nИНН {INN}\nКПП 77ОООlOO1\nБИК {BIK}", "kpp"),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_read(name: str) -> None:
    card, expected = READ[name]

    found = recognise(card)

    assert {field: found.requisites.to_dict().get(field) for field in expected} == expected
    assert not {problem.field for problem in found.problems} & (expected.keys() - {"account"})


@pytest.mark.parametrize("name", MARKED)
def test_what_is_marked(name: str) -> None:
    card, field = MARKED[name]

    assert field in {problem.field for problem in recognise(card).problems}


def test_a_person_behind_an_unknown_label_is_no_party() -> None:
    found = recognise("Vergi Dairesi: Zincirlikuyu V.D.\nIBAN: TR33 0006 1005 1978 6457 8413 26")

    assert found.requisites.name is None
    assert "Zincirlikuyu" in " ".join(found.unknown)


def test_a_passport_and_a_birth_date_stay_off_the_documents() -> None:
    for name in ("a person with a passport", "a trader with a passport"):
        values = " ".join(recognise(READ[name][0]).requisites.to_dict().values())

        assert not any(secret in values for secret in ("4509", "4010", "1980", "1979", "паспорт"))
