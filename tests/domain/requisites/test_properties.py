"""Properties of the recogniser on made-up parties and on noise."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from services.domain.requisites.digit_groups import group_account, group_by_three, group_iban
from services.domain.requisites.model import Country, Requisites
from services.domain.requisites.recognise import recognise
from tests.domain.requisites import numbers
from tests.domain.requisites.cards import by, kz, ru, uz

CARD_LINES = [line for module in (ru, kz, uz, by) for card in module.CARDS for line in card.text.split("\n")]
NOISE = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text(alphabet="0123456789", min_size=count, max_size=count)


@given(st.text(max_size=3000), st.sampled_from([None, *Country]))
def test_any_text_is_survived(text: str, hint: Country | None) -> None:
    recognise(text, hint)


@settings(max_examples=200)
@given(st.lists(st.one_of(st.sampled_from(CARD_LINES), NOISE), max_size=30).map("\n".join))
def test_any_mixture_of_card_lines_is_survived_and_stays_storable(text: str) -> None:
    requisites = recognise(text).requisites

    assert Requisites.from_dict(requisites.to_dict()) == requisites


@st.composite
def russian_parties(draw: st.DrawFn) -> dict[str, str]:
    bik = "04" + draw(digits(4)) + str(draw(st.integers(50, 999))).zfill(3)
    return {
        "name": "ООО «Ромашка»",
        "tax_id": numbers.inn("77" + draw(digits(7))),
        "kpp": "77" + draw(digits(2)) + "01001",
        "reg_number": numbers.ogrn("1" + draw(digits(11))),
        "account": numbers.account(bik, "40702810" + draw(digits(12))),
        "bic": bik,
        "corr_account": numbers.corr_account(bik, "301018100" + draw(digits(11))),
        "bank_name": "АО «Пример-Банк»",
    }


RU_LABELS = {
    "name": ("", "Наименование: ", "Полное наименование – ", "Получатель: "),
    "tax_id": ("ИНН ", "ИНН: ", "ИНН получателя ", "и.н.н. "),
    "kpp": ("КПП ", "КПП: ", "кпп "),
    "reg_number": ("ОГРН ", "ОГРН: ", "Огрн № "),
    "account": ("р/с ", "Расч. счёт ", "Р/счет № ", "Расчётный счёт: ", "Сч. № ", "p/c "),
    "bic": ("БИК ", "бик: ", "БИК банка "),
    "corr_account": ("к/с ", "Корр. счёт: ", "Кор.счет ", "Корреспондентский счёт "),
    "bank_name": ("", "Банк: ", "Банк получателя: ", "в "),
}
GROUPED = {"account": group_account, "corr_account": group_account, "bic": group_by_three}


@given(russian_parties(), st.data())
def test_own_output_is_read_back_in_any_order(party: dict[str, str], data: st.DataObject) -> None:
    lines = []
    for field, value in party.items():
        group = GROUPED.get(field)
        shown = group(value) if group and data.draw(st.booleans()) else value
        lines.append(data.draw(st.sampled_from(RU_LABELS[field])) + shown)
    lines = data.draw(st.permutations(lines))

    recognition = recognise("\n".join(lines))

    got = recognition.requisites.to_dict()
    assert {name: got.get(name) for name in party} == party
    assert recognition.problems == ()


@given(digits(11), digits(13), st.sampled_from(["722", "856", "601", "965"]))
def test_kazakh_numbers_are_read_back(prefix: str, account: str, bank: str) -> None:
    iban = numbers.iban("KZ", bank + account)
    recognition = recognise(f"ТОО «Пример», БИН 220140007779, ИИК {group_iban(iban)}")

    assert recognition.requisites.iban == iban
    assert recognition.requisites.bic is not None
    assert recognition.problems == ()


ONE_FACT_A_LINE = (
    """Полное наименование: Общество с ограниченной ответственностью «Ромашка»
ООО «Ромашка»
ИНН 7700000880
КПП 770001001
ОГРН 1227700000880
Юридический адрес: 101000, г. Москва, ул. Мясницкая, д. 1
р/с 40702810200000012345
ПАО СБЕРБАНК
БИК 044525225
к/с 30101810400000000225
Генеральный директор: Иванова А. П.
Тел. +7 495 123-45-67
info@romashka.ru""",
    """ТОО «Пример»
БИН 210340012344
ИИК KZ88965F010000445566
БИК IRTYKZKA
АО «ForteBank»
Кбе 17
г. Алматы, пр. Абая, д. 10
Директор Ахметов Е. С.""",
    """«LEGAL PRO» MChJ
STIR 308321773
h/r 20208000905364813002
MFO 01183
Bank: «Kapitalbank» ATB
OKED 69100
Direktor: Karimov A. R.""",
    """ОДО «Нарочь»
УНП 590006542
BY29BELB30120000123456780000
БИК BELBBY2X
ОАО «Банк БелВЭБ»
222395, Минская обл., к.п. Нарочь, ул. Ленинская, 17
тел. +375 17 200 30 40""",
)


def test_order_of_lines_does_not_matter() -> None:
    shuffler = random.Random(7)
    for text in ONE_FACT_A_LINE:
        expected = recognise(text)
        assert expected.problems == ()
        assert expected.unknown == ()
        for _ in range(60):
            lines = text.split("\n")
            shuffler.shuffle(lines)
            assert recognise("\n".join(lines)).requisites == expected.requisites, lines
