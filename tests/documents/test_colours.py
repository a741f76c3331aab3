"""Colours as people name them."""

import re
from decimal import Decimal

import pytest

from services.documents.colours import (
    LEAST_CONTRAST,
    PRESETS,
    contrast_with_white,
    darken,
    levels_of,
    parse_colour,
)
from services.domain.errors import Ambiguous, BadInput


@pytest.mark.parametrize(
    ("typed", "colour"),
    [
        ("#1f4e79", "#1f4e79"),
        (" 1F4E79. ", "#1f4e79"),
        ("#0aa", "#00aaaa"),
        ("rgb(31, 78, 121)", "#1f4e79"),
        ("31,78,121", "#1f4e79"),
        ("31 78 121", "#1f4e79"),
        ("синий", "#1f4e79"),
        ("Тёмно-синий", "#1f4e79"),
        ("цвет бордовый", "#7a1f2e"),
        ("Вишнёвый", "#7a1f2e"),
        ("Deep blue", "#1f4e79"),
        ("graphite", "#3a3f47"),
        ("чёрный", "#1a1a1a"),
    ],
)
def test_it_is_understood(typed: str, colour: str) -> None:
    if contrast_with_white(colour) < LEAST_CONTRAST:
        with pytest.raises(Ambiguous) as refused:
            parse_colour(typed)
        assert refused.value.readings == (darken(colour),)
    else:
        assert parse_colour(typed) == colour


@pytest.mark.parametrize(
    "typed", ["", "какой-нибудь", "#12345", "#gggggg", "256 0 0", "1 2", "#1f4e79ff", "١٢٣ 1 1"]
)
def test_it_is_no_colour(typed: str) -> None:
    with pytest.raises(BadInput, match="error-colour") as refused:
        parse_colour(typed)
    assert not isinstance(refused.value, Ambiguous)


@pytest.mark.parametrize("typed", ["#ffffff", "жёлтый", "голубой", "розовый", "#777777", "серый", "#00ff00"])
def test_a_light_one_is_answered_with_the_nearest_darker_one(typed: str) -> None:
    with pytest.raises(Ambiguous, match="error-colour-light") as refused:
        parse_colour(typed)
    (darker,) = refused.value.readings
    assert re.fullmatch("#[0-9a-f]{6}", darker)
    assert LEAST_CONTRAST <= contrast_with_white(darker) < 5, "no darker than it has to be"
    assert parse_colour(darker) == darker


def test_the_hue_stays() -> None:
    red, green, blue = levels_of(darken("#f2c230"))
    assert red > green > blue


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast_with_white("#000000") == 21
    assert contrast_with_white("#ffffff") == 1
    assert round(contrast_with_white("#767676"), 2) == Decimal("4.54")  # the lightest grey that passes


def test_every_preset_bears_white_text() -> None:
    assert len(PRESETS) == 8
    assert all(contrast_with_white(colour) >= 5 for colour in PRESETS.values())
