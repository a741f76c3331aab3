"""Stages as people type them, a line each."""

import pytest

from handlers.contracts.form.parsing import parse_stages
from services.domain.errors import BadInput
from services.domain.money.money import Currency


@pytest.mark.parametrize(
    ("row", "name", "minor"),
    [
        ("Претензия: 50 000", "Претензия", 5_000_000),
        ("1. Претензия — 50 000", "Претензия", 5_000_000),
        ("2) Суд - первая инстанция - 150 000", "Суд - первая инстанция", None),
        ("Суд — первая инстанция: 150 000,50 ₽", "Суд — первая инстанция", 15_000_050),
        ("Досудебный этап\t50000-00", "Досудебный этап", 5_000_000),
        ("Сопровождение 2026—2027 - 70 000", "Сопровождение 2026—2027", 7_000_000),
        ("Этап = 10 000", "Этап", 1_000_000),
    ],
)
def test_stage(row: str, name: str, minor: int | None) -> None:
    if minor is None:
        with pytest.raises(BadInput):
            parse_stages(row, Currency.RUB)
        return
    (stage,) = parse_stages(row, Currency.RUB)

    assert (stage.name, stage.amount.minor) == (name, minor)


@pytest.mark.parametrize("row", ["Претензия", ": 50 000", "Претензия: ", "Претензия: пятьдесят —", "1:2:x"])
def test_line_that_is_no_stage_is_named(row: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_stages(row, Currency.RUB)
    assert caught.value.key == "error-contract-stage-line"


@pytest.mark.parametrize(
    "text", ["Claim: 1000 EUR\nSuit: €2000", "Claim: 1000 €\nSuit: 2000", "Claim: 1000\nSuit: 2000 евро"]
)
def test_stages_in_another_currency_keep_it(text: str) -> None:
    stages = parse_stages(text, Currency.RUB)
    assert [(stage.amount.minor, stage.amount.currency) for stage in stages] == [
        (100_000, Currency.EUR),
        (200_000, Currency.EUR),
    ]


@pytest.mark.parametrize("text", ["А: 1000 EUR\nБ: 2000 руб.", "А: 1000 EUR\nБ: 2000 USD"])
def test_stages_in_two_currencies_are_told(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_stages(text, Currency.RUB)
    assert caught.value.key == "error-contract-stages-currencies"
    assert "EUR" in str(caught.value.params["value"])
