"""A number that no field takes is shown as not understood, and never dropped in silence."""

import pytest

from services.domain.requisites.recognise import recognise
from tests.domain.requisites import numbers

INN = numbers.inn("770000088")
WRONG_INN = INN[:-1] + str((int(INN[-1]) + 1) % 10)


@pytest.mark.parametrize(
    ("card", "left"),
    [
        (f"ООО «Лютик»\n{WRONG_INN}", WRONG_INN),
        (f"ООО «Лютик»\nИНН {INN}\n1227700000771", "1227700000771"),
        (f"ООО «Лютик»\nИНН {INN}\n89161234567", "89161234567"),
        (f"ООО «Лютик», ИНН {INN}, тел. 2-34-56", "2-34-56"),
        ("Acme SIA\n40103123456\nIBAN LV80BANK0000435195001", "40103123456"),
        ("Beispiel AG\nTel. 030 / 123456\nIBAN DE89370400440532013000", "030 / 123456"),
        ("Beispiel AG\nTelefon: 0221/998877-0\nIBAN DE89370400440532013000", "0221/998877-0"),
        ("შპს «თბილისი»\nს/კ 204567890\nIBAN GE29NB0000000101904917", "204567890"),
    ],
)
def test_it_is_among_what_was_not_understood(card: str, left: str) -> None:
    assert left in recognise(card).unknown


@pytest.mark.parametrize(
    "card",
    [
        f"ООО «Лютик»\n{INN}/770001001\n12.05.2024\nОКПО 12345678, ОКТМО 45379000",
        f"ООО «Лютик», ИНН {INN}, тел. 8-916-1234567/8-916-7654321",
        "Muster GmbH\nTel. +49 30 123456\nFriedrichstr. 10, 10117 Berlin\nIBAN DE89370400440532013000",
    ],
)
def test_what_has_its_place_or_is_no_number_is_not(card: str) -> None:
    assert recognise(card).unknown == ()
