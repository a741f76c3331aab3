"""Cleaning, quotes, names of people and companies."""

import pytest

from services.domain.requisites.card_text import (
    clean_card_text,
    fold_case,
    normalise_quotes,
    split_lines,
    to_latin,
)
from services.domain.requisites.digit_groups import (
    format_groups_html,
    group_account,
    group_by_three,
    group_iban,
    group_payment_account,
)
from services.domain.requisites.legal_forms import parse_party_name
from services.domain.requisites.model import PartyKind
from services.domain.requisites.person_names import looks_like_person, name_with_initials, parse_signatory


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("ИНН\u00a07700", "ИНН 7700"),
        ("\ufeff\u200eИНН\u200f \u00ad7700\u200b", "ИНН 7700"),
        ("<b>ИНН</b> 7700<br>КПП", "ИНН 7700\nКПП"),
        ("<<Ромашка>>", "«Ромашка»"),
        ("&laquo;А&raquo; &amp; Б", "«А» & Б"),
        ("ИНН： ７７００", "ИНН: 7700"),
        ("а\r\nб\rв\u2028г", "а\nб\nв\nг"),
        ("№ 5 – 6 — 7 ‑ 8", "№ 5 – 6 – 7 - 8"),
        ("📞 тел ✉️", "  тел  "),
        ("\x00\x01а\x7f", "а"),
    ],
)
def test_cleaning(typed: str, cleaned: str) -> None:
    assert clean_card_text(typed) == cleaned


def test_cells_and_lists_become_lines() -> None:
    assert split_lines("ИНН\t77 | КПП; БИК  04\n\n * р/с") == ["ИНН", "77", "КПП", "БИК 04", "р/с"]


@pytest.mark.parametrize("text", ["ИHH КПП", "Ёж İstanbul", "БИK 044", "СчЁт ß"])
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold_case(text)) == len(text)
    assert len(to_latin(text)) == len(text)


def test_latin_twins_are_told_by_the_rest_of_the_word() -> None:
    assert fold_case("ИHH БИK p/c BIC") == "инн бик p/c bic"
    assert to_latin("КZ38 САSРКZКА") == "KZ38 CASPKZKA"


@pytest.mark.parametrize(
    "typed",
    [
        'ООО "Юридическая фирма "Пример""',
        'ООО "Юридическая фирма "Пример"',
        "ООО «Юридическая фирма «Пример»»",
        "ООО «Юридическая фирма «Пример»",
        "ООО „Юридическая фирма „Пример“",
        "ООО “Юридическая фирма “Пример”",
        "ООО «Юридическая фирма ‹Пример›»",
        "ООО \"Юридическая фирма 'Пример'\"",
    ],
)
def test_every_style_of_quotes(typed: str) -> None:
    assert normalise_quotes(typed) == "ООО «Юридическая фирма «Пример»"


def test_an_apostrophe_is_no_quote() -> None:
    assert normalise_quotes("Ipak Yo'li, O'zbekiston, «Yo‘l» MChJ") == "Ipak Yo'li, O'zbekiston, «Yo‘l» MChJ"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Иванова Анна Петровна", "Иванова А. П."),
        ("ИВАНОВА АННА ПЕТРОВНА", "Иванова А. П."),
        ("Анна Петровна Иванова", "Иванова А. П."),
        ("Иванова А.П.", "Иванова А. П."),
        ("А. П. Иванова", "Иванова А. П."),
        ("Иванова А.", "Иванова А."),
        ("Петров-Водкин Кузьма Сергеевич", "Петров-Водкин К. С."),
        ("Каримов Азиз Рустам ўғли", "Каримов А. Р."),
        ("Karimov Aziz Rustam o'g'li", "Karimov A. R."),
        ("Ахметова Айгуль Сериккызы", "Ахметова А. С."),
        ("Karimov Aziz", "Karimov A."),
        ("Anna Ivanova", "Ivanova A."),
        ("Hans Peter Schmidt", "Hans Peter Schmidt"),
        ("Anna Schmidt", "Anna Schmidt"),
        ("привет", "привет"),
        ("", ""),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert name_with_initials(name) == short
    assert name_with_initials(short) == short


@pytest.mark.parametrize(
    "text", ["Юридическая Фирма Пример", "Иванова", "ООО Ромашка", "Москва Россия", "123"]
)
def test_not_a_person(text: str) -> None:
    assert not looks_like_person(text)


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Генеральный директор Иванова Анна Петровна", "генеральный директор", "Иванова А. П."),
        ("генерального директора Ивановой Анны Петровны, действующей на основании Устава",
         "генеральный директор", "Иванова А. П."),
        ("директора Сидорова Петра Ивановича", "директор", "Сидоров П. И."),
        ("директора Верховской О.И.", "директор", "Верховская О. И."),
        ("в лице директора Петрова А. В., действующего", "директор", "Петров А. В."),
        ("директора Петровой А. В.", "директор", "Петрова А. В."),
        ("директор Петрова А. В.", "директор", "Петрова А. В."),
        ("управляющего партнёра Соколовского Льва Марковича", "управляющий партнёр", "Соколовский Л. М."),
        ("председателя коллегии Волкова Игоря Львовича", "председатель коллегии", "Волков И. Л."),
        ("Иванова А.П. (генеральный директор)", "генеральный директор", "Иванова А. П."),
        ("Директор: ______________ /Кузнецов О.Б./", "директор", "Кузнецов О. Б."),
        ("CEO – John Smith", "CEO", "John Smith"),
        ("Иванова А.П.", None, "Иванова А. П."),
        ("директор", "директор", None),
        ("никто", None, None),
    ],
)  # fmt: skip
def test_signatory(text: str, title: str | None, name: str | None) -> None:
    assert parse_signatory(text) == (title, name)


@pytest.mark.parametrize(
    ("text", "kind", "name", "short"),
    [
        ('Общество с ограниченной ответственностью "РОМАШКА"', PartyKind.COMPANY,
         "Общество с ограниченной ответственностью «РОМАШКА»", "ООО «РОМАШКА»"),
        ("ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ «РОМАШКА» (ООО «РОМАШКА»)", PartyKind.COMPANY,
         "Общество с ограниченной ответственностью «РОМАШКА»", "ООО «РОМАШКА»"),
        ("OOO Ромашка", PartyKind.COMPANY, "ООО Ромашка", None),
        ("ип петров Петр Иванович", None, None, None),
        ("ИП ПЕТРОВ ПЕТР ИВАНОВИЧ", PartyKind.SOLE_TRADER, "ИП Петров Петр Иванович", "ИП Петров П. И."),
        ("ИП Петров П.И", PartyKind.SOLE_TRADER, "ИП Петров П. И.", "ИП Петров П. И."),
        ("Адвокат Петров Пётр Иванович", PartyKind.ADVOCATE_OFFICE,
         "Адвокат Петров Пётр Иванович", "Адвокат Петров П. И."),
        ("Московская коллегия адвокатов «Щит», г. Москва", PartyKind.BAR_ASSOCIATION,
         "Московская коллегия адвокатов «Щит»", None),
        ("МКА «Щит»", PartyKind.BAR_ASSOCIATION, "МКА «Щит»", None),
        ("АБ «Щит и меч»", PartyKind.BAR_ASSOCIATION, "АБ «Щит и меч»", None),
        ("«ROMASHKA» MCHJ", PartyKind.COMPANY, "«ROMASHKA» MCHJ", None),
        ("YaTT Karimov Aziz Rustamovich", PartyKind.SOLE_TRADER, "YaTT Karimov Aziz Rustamovich", "YaTT Karimov A. R."),
        ("Acme GmbH", PartyKind.FOREIGN, "Acme GmbH", None),
        ("Romashka Law Firm, LLC", PartyKind.COMPANY, "Romashka Law Firm, LLC", None),
        ("самозанятая Петрова Ольга Игоревна", PartyKind.SELF_EMPLOYED, "Петрова Ольга Игоревна", None),
        ("просто слова", None, None, None),
    ],
)  # fmt: skip
def test_names(text: str, kind: PartyKind | None, name: str | None, short: str | None) -> None:
    found = parse_party_name(text)

    assert (found.kind, found.name, found.short) if found else (kind, name, short) == (None, None, None)
    assert (found is None) == (name is None)


def test_groups() -> None:
    assert group_account("40702810000000000777") == "40702 810 0 0000 0000777"
    assert group_account("30101810400000000225") == "30101 810 4 0000 0000225"
    assert group_account("123") == "123"
    assert group_by_three("044525225") == "044 525 225"
    assert group_iban("KZ38722S000000777777") == "KZ38 722S 0000 0077 7777"
    assert group_payment_account("KZ38722S000000777777").startswith("KZ38 ")
    assert group_payment_account("40702810000000000777").startswith("40702 ")


def test_key_digit_is_bold_and_the_rest_escaped() -> None:
    assert (
        format_groups_html("40702 810 0 0000 0000778 · 044 525 225")
        == "40702 810 <b>0</b> 0000 0000778 · 044 525 225"
    )
    assert format_groups_html("<b> & x") == "&lt;b&gt; &amp; x"
