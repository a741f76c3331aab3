"""What is no card is said to be none; nothing makes the recogniser fail or think for long."""

import pytest

from services.domain.requisites.model import Country
from services.domain.requisites.recognise import NOTHING_FOUND, recognise

NOT_CARDS = {
    "greeting": "привет",
    "greeting with a smile": "Добрый день! 👋 Пришлите, пожалуйста, счёт 🙏",
    "digits": "7" * 4096,
    "digits in groups": "123 " * 1024,
    "caption of a photo": "Вот фото карточки, посмотрите когда будет время",
    "a question": "А сколько стоит консультация? Директор просил узнать до пятницы.",
    "amount": "150 000,00 руб.",
    "date": "24.11.2026",
    "number of an invoice": "Счёт № 2026-0012 от 05.03.2026",
    "labels without values": "ИНН: КПП: БИК: р/с:",
    "label and a word": "Клиент: завтра придёт",
    "tags": "<b></b><i>жирно</i>",
    "empty": "",
    "blank": " \n\t\u00a0\u200e ",
    "emoji": "🧾📂💳👥",
    "a word in capitals like a BIC": "SBERBANK",
}


@pytest.mark.parametrize("text", NOT_CARDS.values(), ids=NOT_CARDS)
@pytest.mark.parametrize("hint", [None, *Country])
def test_nothing_is_found_and_said_so(text: str, hint: Country | None) -> None:
    recognition = recognise(text, hint)

    assert recognition.found == ()
    assert recognition.nothing_found
    assert [(problem.field, problem.code) for problem in recognition.problems] == [("card", NOTHING_FOUND)]


@pytest.mark.parametrize("hint", Country)
def test_where_nothing_tells_the_country_the_hint_does(hint: Country) -> None:
    assert recognise("привет", hint).requisites.country is hint


HOSTILE = {
    "one letter": "a",
    "numbers": "1 ",
    "label": "ИНН ",
    "quotes": '"«“',
    "dots": "г. А. ",
    "family names": "Иванов ",
    "mail": "a@",
    "phones": "+7 (",
    "ibans": "KZ38 ",
    "forms": "(ООО «",
    "accounts": "р/с 4070281 ",
    "lines": "ИНН 77\n",
    "empty labels": "Банк:\n",
    "tags": "<b ",
    "entities": "&lt;",
    "posts": "директор в лице ",
    "full form": "акционерное общество ",
    "tabs": "Исполнитель\tЗаказчик\n",
    "marks of direction": "\u202e\u200f",
    "combining": "а\u0301",
    "marks in the wrong order": "\u0301\u0323",
    "sole traders": "ИП ",
    "an open quote": "ООО «Ромашка\n",
    "an entity without an end": "&#1",
    "headings": "Реквизиты\n",
    "bank accounts": "р/с 40702810000000000777\n",
    "addresses": "г. Москва, ул. 5, ",
    "people": "Иванова А. П., ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_read_to_its_end(piece: str) -> None:
    """One that takes the square of its length would hang here; `tests/bench` measures how the time grows."""
    recognition = recognise(piece * (25_000 // len(piece)))

    assert len(recognition.unknown) <= 50


@pytest.mark.parametrize("text", ["&#" + "1" * 20_000 + ";", "ООО «Ромашка» &#9999999; &quot;", "«" * 9_000])
def test_what_python_itself_refuses_is_read(text: str) -> None:
    """A reference to a character with more digits than an integer may be made of."""
    assert len(recognise(text).unknown) <= 50


def test_text_beyond_any_card_is_not_read_at_all() -> None:
    found = recognise("ООО «Ромашка» ИНН 7700000880\n" * 10_000)

    assert found.nothing_found
    assert found.unknown == ()


@pytest.mark.parametrize("piece", ["x" * 1000, "ИНН 7700000778 "])
def test_endless_text_is_cut(piece: str) -> None:
    recognition = recognise(piece * 1000)

    assert len(recognition.unknown) <= 50
    assert all(len(line) <= 200 for line in recognition.unknown)
