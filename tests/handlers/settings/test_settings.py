"""Numbering and time zones, as people say them."""

import pytest

from handlers.settings.firm.timezones import parse_zone, zone_name
from handlers.settings.issuers.numbering import Numbering, read_numbering, sequence_in
from services.domain.errors import BadInput
from services.domain.invoicing.number_template import render_number


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("57", Numbering(None, 57)),
        ("№ 0057", Numbering(None, 57)),
        ("2026-0057", Numbering("{year}-{seq:04}", 57)),
        ("ЮК-57", Numbering("ЮК-{seq}", 57)),
        ("ЮК-2026/057", Numbering("ЮК-{year}/{seq:03}", 57)),
        ("57/26", Numbering("{seq}/{yy}", 57)),
        ("26-26", Numbering("{yy}-{seq}", 26)),
        ("2-7", Numbering("2-{seq}", 7)),
        ("{yy}.{seq:03}", Numbering("{yy}.{seq:03}", None)),
    ],
)
def test_a_number_shows_its_shape_and_where_it_starts(typed: str, expected: Numbering) -> None:
    assert read_numbering(typed, 2026) == expected


@pytest.mark.parametrize("typed", ["57/26", "ЮК-2026/057", "2026-0057", "A 0001"])
def test_what_was_shown_is_the_next_number(typed: str) -> None:
    numbering = read_numbering(typed, 2026)
    assert numbering.template is not None
    assert numbering.first is not None
    assert render_number(numbering.template, 2026, numbering.first) == typed
    assert sequence_in(numbering.template, typed) == numbering.first


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("ЮК", "error-numbering-shape"),
        ("0", "error-numbering-start"),
        ("ЮК-0", "error-numbering-start"),
        ("1234567890123456", "error-numbering-start"),
        ("№ <1>", "error-template-characters"),
        ("{seq}{seq}", "error-template-seq"),
        ("{seq", "error-template-braces"),
        ("А" * 28 + "-1", "error-template-long"),
    ],
)
def test_what_can_not_be_a_number_is_named(typed: str, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_numbering(typed, 2026)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("москва", "Europe/Moscow"),
        ("  Нью-Йорк ", "America/New_York"),
        ("new york", "America/New_York"),
        ("europe/minsk", "Europe/Minsk"),
        ("Орел", None),
        ("UTC", "UTC"),
        ("<b>", None),
    ],
)
def test_a_zone_is_told_by_its_city(typed: str, zone: str | None) -> None:
    if zone is None:
        with pytest.raises(BadInput, match="error-timezone"):
            parse_zone(typed)
    else:
        assert parse_zone(typed) == zone


def test_a_zone_is_named_in_the_readers_language() -> None:
    assert zone_name("Asia/Yekaterinburg", "ru") == "Екатеринбург"
    assert zone_name("Asia/Yekaterinburg", "en") == "Yekaterinburg"
