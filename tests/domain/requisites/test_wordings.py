"""More ways to say the same, each for one quirk that was once read wrongly."""

import pytest

from services.domain.requisites.recognise import recognise

BANK = "р/с 40702810200000012345 ПАО СБЕРБАНК БИК 044525225 к/с 30101810400000000225"
WORDINGS = [
    (
        "rows with numbers",
        "5. ИНН / КПП\t7700000880 / 770001001\n10. Кор. счёт\t30101810400000000225\n11. БИК\t044525225",
        {
            "tax_id": "7700000880",
            "kpp": "770001001",
            "corr_account": "30101810400000000225",
            "bic": "044525225",
        },
    ),
    (
        "a request in a chat",
        "Добрый день! Выставите счет на ООО Вектор ИНН 1600000558, адрес 420111 Казань, Баумана 5, спасибо",
        {"name": "ООО Вектор", "tax_id": "1600000558", "address": "420111 Казань, Баумана 5"},
    ),
    (
        "semicolons",
        "Плательщик: ООО «Ромашка»; ИНН: 7700000880; Банк: ПАО СБЕРБАНК; БИК: 044525225",
        {"name": "ООО «Ромашка»", "tax_id": "7700000880", "bank_name": "ПАО СБЕРБАНК", "bic": "044525225"},
    ),
    (
        "a branch of a bank",
        "ООО «Ромашка»\nФилиал «Центральный» Банка ВТБ (ПАО) г. Москва\nкор/с 30101810400000000225",
        {
            "bank_name": "Филиал «Центральный» Банка ВТБ (ПАО) г. Москва",
            "corr_account": "30101810400000000225",
        },
    ),
    (
        "a bank in the prepositional",
        "МКА «Щит», ИНН 7700003338, р/с 40703810400000000088 в Сбербанке, БИК 044525225",
        {"kind": "bar_association", "bank_name": "Сбербанк", "name": "МКА «Щит»"},
    ),
    (
        "self-employed",
        "самозанятый Петров Петр Петрович ИНН 500000021205",
        {"kind": "self_employed", "name": "Петров Петр Петрович", "tax_id": "500000021205"},
    ),
    (
        "an advocate in the register",
        "Адвокат Смирнова Ольга Игоревна, рег. № 78/4321 в реестре адвокатов, ИНН 780000015575",
        {
            "kind": "advocate_office",
            "licence": "78/4321",
            "signatory_title": "адвокат",
            "signatory_name": "Смирнова О. И.",
        },
    ),
    (
        "codes of statistics are nobody's",
        f"ООО «Ромашка» ОКПО 7700003338 ОКТМО 45375000 ИНН 7700000880 {BANK}",
        {"tax_id": "7700000880", "account": "40702810200000012345"},
    ),
    (
        "an executive body",
        "Единоличный исполнительный орган - Генеральный директор Петров Пётр Петрович, ИНН 7700000880",
        {"signatory_title": "генеральный директор", "signatory_name": "Петров П. П."},
    ),
    (
        "a place",
        "ООО «Ромашка»\nМесто нахождения: 125009, г. Москва, вн.тер.г. Тверской, ул. Тверская, д. 7",
        {"address": "125009, г. Москва, вн.тер.г. Тверской, ул. Тверская, д. 7"},
    ),
    (
        "the legal address first",
        "ИНН 7700000880\nПочтовый адрес: г. Тверь, ул. Мира, 1\nЮр.адрес: г. Москва, ул. Мира, 2",
        {"address": "г. Москва, ул. Мира, 2"},
    ),
    (
        "a passport is no tax number",
        "Иванов Иван Иванович\nПаспорт 4510 123456\nИНН 500100732259\nтел 8-916-123-45-67",
        {"kind": "person", "name": "Иванов Иван Иванович", "tax_id": "500100732259", "phone": "+79161234567"},
    ),
    (
        "a full Kazakh form",
        "Жауапкершілігі шектеулі серіктестігі «Заң»\nБСН 240340001116\nЖСК KZ12601A861000123456",
        {"country": "KZ", "tax_id": "240340001116", "bic": "HSBKKZKX"},
    ),
    (
        "a VAT certificate",
        "ТОО «Юг» БИН 230240009909\nСвидетельство по НДС серия 60001 №1234567 от 01.01.2020",
        {"country": "KZ", "tax_id": "230240009909"},
    ),
    (
        "Uzbek without a colon",
        '"TOSHKENT LEGAL" MCHJ\nx/r 20208000800333444001 "Ipak Yo\'li" ATIB\nMFO 00444 INN 305123456',
        {
            "country": "UZ",
            "account": "20208000800333444001",
            "bank_name": "«Ipak Yo'li» ATIB",
            "tax_id": "305123456",
        },
    ),
    (
        "an account in fours",
        "ООО «Ташкент Юрист»\nИНН 305123456 МФО 00444 Р/С 2020 8000 8003 3344 4001",
        {"country": "UZ", "account": "20208000800333444001", "bic": "00444"},
    ),
    (
        "the bank's address",
        "УНП 192000224\nр/с BY84ALFA30120000123456780000 в ЗАО «Альфа-Банк», код банка ALFABY2X\n"
        "Адрес банка: г. Минск, ул. Сурганова, 43\nАдрес: г. Минск, ул. Короля, 9",
        {
            "country": "BY",
            "bank_name": "ЗАО «Альфа-Банк»",
            "bank_address": "г. Минск, ул. Сурганова, 43",
            "bic": "ALFABY2X",
            "address": "г. Минск, ул. Короля, 9",
        },
    ),
    (
        "a Polish company",
        "Name: LawTech Sp. z o.o.\nNIP: PL8567346215\nBank: mBank S.A.\nSWIFT: BREXPLPW",
        {
            "country": "OTHER",
            "kind": "foreign",
            "name": "LawTech Sp. z o.o.",
            "vat_code": "PL8567346215",
            "bank_name": "mBank S.A.",
            "bic": "BREXPLPW",
        },
    ),
    (
        "a company without an IBAN",
        "Acme Inc\nEIN 12-3456789\nAccount number: 123456789\nBank: JPMorgan Chase\nSWIFT CHASUS33",
        {
            "country": "OTHER",
            "name": "Acme Inc",
            "tax_id": "123456789",
            "account": "123456789",
            "bic": "CHASUS33",
        },
    ),
    (
        "one line from Latvia",
        'SIA "Baltic Legal", reg. No. 40003521600, PVN LV40003521600, AS Swedbank, HABALV22',
        {
            "country": "OTHER",
            "name": "SIA «Baltic Legal»",
            "reg_number": "40003521600",
            "vat_code": "LV40003521600",
            "bank_name": "AS Swedbank",
            "bic": "HABALV22",
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in WORDINGS])
def test_wording(text: str, expected: dict[str, str]) -> None:
    got = recognise(text).requisites.to_dict()

    assert {name: got.get(name) for name in expected} == expected
