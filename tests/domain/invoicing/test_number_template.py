import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import BadInput
from services.domain.invoicing.number_template import (
    check_template,
    counter_year,
    normalise_number,
    render_number,
)

years = st.integers(2000, 2100)
sequences = st.integers(1, 999_999)


@pytest.mark.parametrize(
    ("template", "number"),
    [
        ("{year}-{seq:04}", "2026-0012"),
        ("{seq}", "12"),
        ("{seq:06}", "000012"),
        ("{yy}/{seq}", "26/12"),
        ("ЮК-{year}/{seq:04}", "ЮК-2026/0012"),
        ("Счёт {seq} от {year}", "Счёт 12 от 2026"),
        ("{seq}-А", "12-А"),
    ],
)
def test_templates(template: str, number: str) -> None:
    assert check_template(f" {template} ") == template
    assert render_number(template, 2026, 12) == number


@pytest.mark.parametrize(
    ("template", "key"),
    [
        ("", "seq"),
        ("{year}", "seq"),
        ("2026", "seq"),
        ("{seq}{seq}", "seq"),
        ("{number}", "field"),
        ("{seq:4}", "field"),
        ("{seq:010}", "field"),
        ("{seq.__class__}", "field"),
        ("{seq!r}", "field"),
        ("{}", "field"),
        ("{0}", "field"),
        ("{{seq}}", "braces"),
        ("{seq", "braces"),
        ("{seq}}", "braces"),
        ("<b>{seq}", "characters"),
        ("{seq}&", "characters"),
        ("№\n{seq}", "characters"),
        ("😀{seq}", "characters"),
        ("%s{seq}", "characters"),
        ("А" * 40 + "{seq}", "long"),
    ],
)
def test_a_bad_template_is_told_apart(template: str, key: str) -> None:
    with pytest.raises(BadInput) as error:
        check_template(template)
    assert error.value.key == f"error-template-{key}"


def test_a_number_fits_everywhere_it_is_printed() -> None:
    template = check_template("A" * 28 + "{seq}")
    assert len(render_number(template, 2026, 99)) == 30
    with pytest.raises(BadInput):
        render_number(template, 2026, 100)


def test_numbers_start_at_one() -> None:
    with pytest.raises(ValueError, match="1"):
        render_number("{year}-{seq:04}", 2026, 0)


@given(years, sequences, years, sequences)
def test_different_places_in_a_series_have_different_numbers(y1: int, s1: int, y2: int, s2: int) -> None:
    equal = render_number("{year}-{seq:04}", y1, s1) == render_number("{year}-{seq:04}", y2, s2)
    assert equal == ((y1, s1) == (y2, s2))


@given(st.text(string.printable + "{}{}", max_size=30))
def test_any_template_renders_or_is_refused(template: str) -> None:
    try:
        check_template(template)
    except BadInput:
        return
    assert "7" in render_number(template.strip(), 2026, 7)


def test_a_number_without_its_year_never_starts_again() -> None:
    day = date(2026, 11, 24)
    assert counter_year("{year}-{seq}", day) == 2026
    assert counter_year("{yy}-{seq}", day) == 2026
    assert counter_year("ЮК-{seq}", day) == 0


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("2026-12", "2026-0012"),
        ("№ 2026-0012", "2026-0012"),
        ("2026–0012", "2026-0012"),
        ("2026 - 0012", "2026-0012"),
        ("юк-2026/12", "ЮК-2026/0012"),
        ("cчет-1", "СЧЁТ-001"),  # a Latin c
        ("AB-1", "АВ-01"),  # Latin against Cyrillic
        ("100", "0100"),
        ("0", "000"),
    ],
)
def test_the_same_number_written_otherwise(typed: str, number: str) -> None:
    assert normalise_number(typed) == normalise_number(number)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2026-0012", "2026-012A"),
        ("100", "10"),
        ("1002", "12"),
        ("2026-12", "202612"),
        ("2026/12", "2026-12"),
    ],
)
def test_other_numbers_stay_other(one: str, other: str) -> None:
    assert normalise_number(one) != normalise_number(other)


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise_number(text)
    assert normalise_number(once) == once


@given(years, sequences)
def test_padding_does_not_matter(year: int, seq: int) -> None:
    padded, bare = render_number("{year}-{seq:06}", year, seq), render_number("{year}-{seq}", year, seq)
    assert normalise_number(padded) == normalise_number(bare)
