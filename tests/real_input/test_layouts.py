"""The layouts are pure functions: each changes the form of a card and none of its values."""

import pytest

from tests.real_input.compare import number
from tests.real_input.corpus import CARDS
from tests.real_input.layouts import LAYOUTS, SCANNED

CARD = """ООО «Северный маяк»
ИНН: 7704123450
р/с 40702810200004123450
Адрес: 101000, г. Москва, ул. Мясницкая, д. 24/7
E-mail: info@0may.example"""
LAID_OUT = {
    "as is": CARD,
    "one line": CARD.replace("\n", " "),
    "commas": CARD.replace("\n", ", "),
    "semicolons": CARD.replace("\n", "; "),
    "labels above": CARD.replace(": ", "\n").replace("р/с ", "р/с\n"),
    "tabs": CARD.replace(": ", "\t").replace("р/с ", "р/с\t"),
    "no colons": CARD.replace(": ", " "),
    "upper case": CARD.upper(),
    "numbered": "1. ООО «Северный маяк»\n2. ИНН: 7704123450\n3. р/с 40702810200004123450\n"
    "4. Адрес: 101000, г. Москва, ул. Мясницкая, д. 24/7\n5. E-mail: info@0may.example",
    "blank lines": CARD.replace("\n", "\n\n"),
    "wrapped": CARD.replace("Мясницкая, д.", "Мясницкая,\nд."),
    "reversed": "\n".join(reversed(CARD.split("\n"))),
    "o for zero": CARD.replace("0", "О").replace("@О", "@0"),
    "quoted": "> " + CARD.replace("\n", "\n> "),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout(layout: str) -> None:
    assert LAYOUTS[layout](CARD) == LAID_OUT[layout]


def test_a_line_that_ends_with_a_mark_gets_no_second_one() -> None:
    assert LAYOUTS["commas"]("Исполнитель:\nООО «А»,\nИНН 1") == "Исполнитель: ООО «А», ИНН 1"


def test_an_address_is_no_label() -> None:
    assert LAYOUTS["tabs"]("г. Москва, ул. Мира, 1") == "г. Москва, ул. Мира, 1"


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name not in {SCANNED, "reversed"}])
def test_no_layout_loses_a_value(layout: str) -> None:
    for card in CARDS:
        text = number(LAYOUTS[layout](card.text))
        for side in card.sides:
            for account in side.accounts:
                if layout != "numbered":
                    assert number(account["account"]) in text, card.title
