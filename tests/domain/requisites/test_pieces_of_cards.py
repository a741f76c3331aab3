"""Pieces of cards as people paste them, each of a kind that was once read wrongly without a word.

Every row says what is stored. «missing» names fields that stay empty, so that a value of another type never gets there.
"""

import pytest

from services.domain.requisites.recognise import recognise

GERMAN = "DE89370400440532013000"
KASPI = "KZ38722S000000777777"
BANK = "р/с 40702810000000000777\nПАО Сбербанк\nБИК 044525225"


@pytest.mark.parametrize("joint", [" / ", "\n"])
@pytest.mark.parametrize(
    ("lines", "stored"),
    [
        (
            ("Muster GmbH", "IBAN: DE 89 3704 0044 0532 0130 00", "BIC COBADEFFXXX"),
            {"name": "Muster GmbH", "iban": GERMAN, "bic": "COBADEFFXXX", "account": None},
        ),
        (
            (
                "EXAMPLE ADVISORY LTD",
                "Account number: 1200527600",
                "IBAN: CY17002001280000001200527600",
                "BIC: BCYPCY2N",
            ),
            {"iban": "CY17002001280000001200527600", "bic": "BCYPCY2N", "account": None},
        ),
        (
            (
                "770000009920",
                "(ИНН получателя платежа)",
                "40802810500000000123",
                "(номер счёта получателя платежа)",
            ),
            {"tax_id": "770000009920", "account": "40802810500000000123"},
        ),
        (
            (
                "БИК ТОФК 044525000",
                "ЕКС 40102810045370000002",
                "Казначейский счёт 03100643000000017300",
                "л/с 20736X12345",
            ),
            {
                "bic": "044525000",
                "corr_account": "40102810045370000002",
                "account": "03100643000000017300",
            },
        ),
    ],
)
def test_lines_of_a_card_in_one_line_and_apart(
    lines: tuple[str, ...], stored: dict[str, str | None], joint: str
) -> None:
    assert_stored(joint.join(lines), stored)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("р/с BY 86AKBB10100000002966000000", {"iban": "BY86AKBB10100000002966000000", "account": None}),
        ("KZ 38 722S 0000 0077 7777", {"iban": KASPI, "account": None}),
        (
            "ООО «Пример» — краткое наименование\n7700000778 — ИНН\n"
            "101000, г. Москва, ул. Мясницкая, д. 1 — юридический адрес\nПАО Сбербанк — банк\n"
            "Иванова Анна Петровна — генеральный директор",
            {
                "kind": "company",
                "name": "ООО «Пример»",
                "tax_id": "7700000778",
                "address": "101000, г. Москва, ул. Мясницкая, д. 1",
                "bank_name": "ПАО Сбербанк",
                "signatory_title": "генеральный директор",
                "signatory_name": "Иванова А. П.",
            },
        ),
        (
            "МФО: 00440, г. Ташкент, ул. Махтумкули, д. 1",
            {"bic": "00440", "swift": None, "address": "г. Ташкент, ул. Махтумкули, д. 1"},
        ),
        ("МФО 00974, Toshkent", {"bic": "00974", "swift": None}),
        (f"ООО «Ромашка»\nБанковские реквизиты № 1 (основной)\n{BANK}", {"bank_name": "ПАО Сбербанк"}),
        (f"ООО «Ромашка»\nБанк организации\n{BANK}", {"bank_name": "ПАО Сбербанк"}),
        ("ООО «Ромашка»\nБанк организации: ПАО Сбербанк\nБИК 044525225", {"bank_name": "ПАО Сбербанк"}),
        (f"Muster GmbH\nBankverbindung:\nCommerzbank AG\nIBAN {GERMAN}", {"bank_name": "Commerzbank AG"}),
        (f"Muster GmbH\nBankverbindung: Commerzbank AG\nIBAN {GERMAN}", {"bank_name": "Commerzbank AG"}),
        ("SIA Paraugs\nBanka:\nSwedbank AS\nLV62HABA0551234567890", {"bank_name": "Swedbank AS"}),
        ("SIA Paraugs\nBanka: Swedbank AS\nLV62HABA0551234567890", {"bank_name": "Swedbank AS"}),
        (
            "ООО «Ромашка», ИНН 7700000778, 101000, г. Москва, ул. Мясницкая, д. 1, оф. 204 "
            "Банковские реквизиты: р/с 40702810000000000777 в ПАО Сбербанк, БИК 044525225",
            {
                "address": "101000, г. Москва, ул. Мясницкая, д. 1, оф. 204",
                "bank_name": "ПАО Сбербанк",
                "account": "40702810000000000777",
            },
        ),
        (
            "ООО «Ромашка»\n191186, Санкт-Петербург, Невский пр., 28. Почта buh@romashka.example",
            {"address": "191186, Санкт-Петербург, Невский пр., 28", "email": "buh@romashka.example"},
        ),
        (
            "ООО «Ромашка», ИНН 7700000778, ул. Тверская, д. 9, ген.дир. Петров А. В.",
            {"address": "ул. Тверская, д. 9", "signatory_name": "Петров А. В."},
        ),
        (
            "ТОО «Пример»\nдиректор Сериккызы А.",
            {"signatory_title": "директор", "signatory_name": "Сериккызы А."},
        ),
        ("Мария Иванова 8 916 123 45 67", {"name": "Мария Иванова", "phone": "+79161234567"}),
        ("Muster GmbH\nАдрес/Adresse: Domstraße 1, 50667 Köln", {"address": "Domstraße 1, 50667 Köln"}),
        ("SIA Paraugs", {"name": "SIA Paraugs", "kind": "foreign"}),
        ("Provino Esempio S.r.l.", {"name": "Provino Esempio S.r.l.", "kind": "foreign"}),
        (
            "Example Ltd\n12 Makariou Ave, Limassol\nVAT CY10259033P\nHE 123456",
            {"address": "12 Makariou Ave, Limassol", "vat_code": "CY10259033P", "reg_number": "HE 123456"},
        ),
        (
            "Demo B.V.\nKvK 12345678\nBTW NL004495445B01",
            {"reg_number": "12345678", "vat_code": "NL004495445B01"},
        ),
        (
            f"Primer LLP\nBIN 220140007779\nIIC {KASPI}\nBIC CASPKZKA",
            {"country": "KZ", "tax_id": "220140007779", "iban": KASPI, "bic": "CASPKZKA"},
        ),
        ("SIA Paraugs\nReģ. Nr. 40003521600", {"name": "SIA Paraugs", "reg_number": "40003521600"}),
        ("ТОО «Мерей» / «Мерей» ЖШС", {"name": "ТОО «Мерей»", "other_name": "«Мерей» ЖШС"}),
        (
            "Muster GmbH\nIBAN DE89\u200b3704\u200b0044.0532.0130/00",
            {"iban": GERMAN, "account": None},
        ),
        (
            "ООО «Ромашка»\nИНН7700000880/КПП770001001\nБИК044525225\nр/с40702810200000012345",
            {
                "tax_id": "7700000880",
                "kpp": "770001001",
                "bic": "044525225",
                "account": "40702810200000012345",
            },
        ),
        ("ООО «Ромашка»\ninn7700000880@x.example", {"tax_id": None, "email": "inn7700000880@x.example"}),
        ("гр-ка Сидорова Анна", {"kind": "person", "name": "Сидорова Анна"}),
        (
            "Гражданин Республики Казахстан Ахметов Ерлан Серикович",
            {"kind": "person", "name": "Ахметов Ерлан Серикович"},
        ),
        ("ООО «Ромашка»\nИНН 77ООООО778", {"tax_id": "7700000778"}),
        ("ООО «Ромашка»\nИван <a@x.kz>, buh@x.kz.", {"email": "a@x.kz", "other_emails": "buh@x.kz"}),
    ],
)
def test_piece_is_stored_as_what_it_is(text: str, stored: dict[str, str | None]) -> None:
    assert_stored(text, stored)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("ООО «Зубр»\nр/с BY 87AKBB10100000002966000000", "iban"),
        ("ТОО «Пример»\nБИН 130140000001", "tax_id"),
        ("ТОО «Пример»\nBIN 130140000001", "tax_id"),
        ("Primer LLP, BIN 220140007770", "tax_id"),
        ("ООО «Ромашка»\nИНН7700000881", "tax_id"),
        ("ТОО «Пример» БИН220140007770", "tax_id"),
        ("УНП192000225 ООО «Зубр»", "tax_id"),
        ("Primer LLP\nBIN No. 220140007770", "tax_id"),
        ("Muster GmbH\nKonto: DE 88 3704 0044 0532 0130 00", "iban"),
        ("Demo Sp. z o.o.\nKonto PL 28 1140 2004 0000 3002 0135 5387", "iban"),
        ("ТОО «Пример»\nIIC KZ39722S000000777777", "iban"),
        ("ТОО «Пример»\nИИК KZ39722S000000777777", "iban"),
    ],
)
def test_wrong_digit_is_named(text: str, field: str) -> None:
    assert [problem.field for problem in recognise(text).problems] == [field]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Muster AG\nCHE-123.456.789", "CHE-123.456.789"),
        ("ООО «Ромашка»\n7700000881", "7700000881"),
        ("ООО «Ромашка»\nКод клиента: 12345", "12345"),
        ("Acme Inc\nRouting number 123456789", "123456789"),
        ("Acme Inc\nEIN\n12-3456789", "12-3456789"),
        ("Demo S.r.l.\nP.IVA\n00743910151", "00743910151"),
        ("ООО «Ромашка»\nИНН 7700000778\nОхрана у входа строгая", "Охрана у входа строгая"),
    ],
)
def test_what_is_not_taken_is_shown(text: str, said: str) -> None:
    assert said in " ".join(recognise(text).unknown)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "р/с 40702810000000000777 в ПАО Сбербанк, БИК 044525225, к/с 30101810400000000225",
            "р/с 40702810300000000013 в АО «Точка Банк», БИК 044525104, к/с 30101810745374525104",
        ),
    ],
)
def test_each_rouble_account_keeps_its_bank(first: str, second: str) -> None:
    found = recognise(f"ООО «Ромашка»\nИНН 7700000778\n{first}\n{second}")

    assert (found.requisites.account, found.requisites.bic) == ("40702810000000000777", "044525225")
    assert [(each.account, each.bic) for each in found.other_accounts] == [
        ("40702810300000000013", "044525104")
    ]


@pytest.mark.parametrize("bank", [f"ИИК {KASPI} KZT\nИИК KZ906010131000123456 USD"])
def test_each_tenge_and_dollar_account_keeps_its_currency(bank: str) -> None:
    found = recognise(f"ТОО «Пример»\nБИН 220140007779\n{bank}")
    accounts = [
        (found.requisites.iban, found.requisites.currency),
        *((a.iban, a.currency) for a in found.other_accounts),
    ]

    assert accounts == [(KASPI, "KZT"), ("KZ906010131000123456", "USD")]


def assert_stored(text: str, stored: dict[str, str | None]) -> None:
    found = recognise(text).requisites.to_dict()

    assert {field: found.get(field) for field in stored} == stored


def test_number_that_is_read_is_not_among_what_is_not() -> None:
    found = recognise("ООО «Ромашка»\n7700000880\n770001001\n40702810200000012345\n12.03.1980\nстр. 2")

    assert (found.requisites.tax_id, found.requisites.kpp) == ("7700000880", "770001001")
    assert not any(text.isdigit() or "1980" in text for text in found.unknown)
