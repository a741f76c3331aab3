"""Rates that the product knows by itself, as their banks have published them. A firm adds to them and overrides them.

Only what was looked up stands here, and as far as it was: a day without a known rate is said, no rate is guessed.
"""

from datetime import date
from decimal import Decimal

from db.vocabulary.rates import RateKind
from services.domain.interest.model import Rate

_RUSSIA = "cbr.ru"

PUBLISHED: dict[RateKind, tuple[Rate, ...]] = {
    RateKind.RU_KEY: (
        Rate(date(2024, 10, 28), Decimal(21), _RUSSIA),
        Rate(date(2025, 6, 9), Decimal(20), _RUSSIA),
        Rate(date(2025, 7, 28), Decimal(18), _RUSSIA),
        Rate(date(2025, 9, 15), Decimal(17), _RUSSIA),
        Rate(date(2025, 10, 27), Decimal("16.5"), _RUSSIA),
        # The board's next meeting was that of 13 February 2026.
        Rate(date(2025, 12, 22), Decimal(16), _RUSSIA, until=date(2026, 2, 13)),
    ),
    RateKind.KZ_BASE: (),
    RateKind.ECB: (),
}
