"""What a template would give again."""

import pytest

from services.domain.invoicing.number_series import highest_used_numbers


@pytest.mark.parametrize(
    ("template", "numbers", "highest"),
    [
        ("{year}-{seq:04}", ["2026-0012", "2026-0007", "2025-0300"], {2026: 12, 2025: 300}),
        ("{year}-{seq}", ["2026-0012"], {2026: 12}),
        ("{year}-{seq:04}", ["2026-12", "2026/0013", "ЮК-2026-0014", "2026-0000"], {2026: 12}),
        ("{seq}", ["7", "12", "2026-0001", "А-3"], {0: 12}),
        ("{seq}/{yy}", ["3/26", "9/25", "3/2026"], {2026: 3, 2025: 9}),
        ("ЮК-{year}/{seq:04}", ["ЮК-2026/0002", "YK-2026/0009"], {2026: 2}),
        ("{year}{seq:03}", ["2026012"], {2026: 12}),
        ("{yy}.{seq}.{yy}", ["26.4.26", "26.5.25"], {2026: 4}),
        ("{year}-{seq:04}", [], {}),
    ],
)
def test_numbers_are_read_by_the_template(template: str, numbers: list[str], highest: dict[int, int]) -> None:
    assert highest_used_numbers(template, numbers) == highest
