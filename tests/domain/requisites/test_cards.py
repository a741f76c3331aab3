"""Forty cards in as many wordings, pasted and sent as files, each read whole."""

from collections.abc import Callable

import pytest

from services.documents.company_card.files import extract_text
from services.domain.requisites.recognise import recognise
from tests.documents.company_card import documents
from tests.domain.requisites.cards import Card, by, kz, ru, uz

ALL = [
    pytest.param(card, id=f"{country}: {card.title}")
    for country, cards in (("ru", ru.CARDS), ("kz", kz.CARDS), ("uz", uz.CARDS), ("by", by.CARDS))
    for card in cards
]
FORMS: dict[str, Callable[[str], str]] = {
    "pasted": lambda text: text,
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "docx of lines": lambda text: extract_text(documents.docx_of_lines(text), "card.docx"),
    "docx of tables": lambda text: extract_text(documents.docx_of_table(text), "card.docx"),
    "pdf of lines": lambda text: extract_text(documents.pdf_of_lines(text), "card.pdf"),
    "pdf of tables": lambda text: extract_text(documents.pdf_of_table(text), "card.pdf"),
}


def test_there_are_ten_cards_of_each_country() -> None:
    assert [len(module.CARDS) for module in (ru, kz, uz, by)] == [10, 10, 10, 10]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("card", ALL)
def test_card_is_read_whole(card: Card, form: str) -> None:
    recognition = recognise(FORMS[form](card.text))

    assert recognition.requisites.to_dict() == card.expected
    assert recognition.problems == ()
    assert recognition.unknown == card.shown
    others = [
        {name: getattr(account, name) for name in expected}
        for account, expected in zip(recognition.other_accounts, card.other_accounts, strict=True)
    ]
    assert others == list(card.other_accounts)
