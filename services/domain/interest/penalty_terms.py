"""What a contract says of paying late: a rate a day and the most that it may come to."""

from dataclasses import dataclass
from decimal import Decimal

from services.domain.errors import BadInput

MOST_PERCENT_A_DAY = Decimal(10)
"""More is a slip: a year's rate, or a point that was left out."""
MOST_CAP_PERCENT = Decimal(1000)
_PPM, _BP = 10_000, 100  # of one percent


@dataclass(frozen=True, slots=True)
class PenaltyTerms:
    """At most one of the caps is given; `cap_percent` is of the debt that is late, `cap_minor` a sum in the contract's
    currency."""

    percent_a_day: Decimal
    cap_percent: Decimal | None = None
    cap_minor: int | None = None

    @property
    def columns(self) -> tuple[int, int | None, int | None]:
        """Millionths of the debt a day, the cap in hundredths of a percent, the cap in minor units."""
        cap = None if self.cap_percent is None else int(self.cap_percent * _BP)
        return int(self.percent_a_day * _PPM), cap, self.cap_minor

    @classmethod
    def from_columns(
        cls, ppm: int | None, cap_bp: int | None, cap_minor: int | None
    ) -> "PenaltyTerms | None":
        """None for a contract that says nothing of it."""
        if ppm is None:
            return None
        cap = None if cap_bp is None else Decimal(cap_bp) / _BP
        return cls(Decimal(ppm) / _PPM, cap, cap_minor)


def check_penalty_terms(terms: PenaltyTerms) -> None:
    """Raises `error-penalty-percent`, `error-penalty-cap`."""
    percent = terms.percent_a_day
    if not 0 < percent <= MOST_PERCENT_A_DAY or percent * _PPM % 1:
        raise BadInput("error-penalty-percent")
    cap = terms.cap_percent
    if cap is not None and (not 0 < cap <= MOST_CAP_PERCENT or cap * _BP % 1):
        raise BadInput("error-penalty-cap")
    if terms.cap_minor is not None and (terms.cap_minor <= 0 or cap is not None):
        raise BadInput("error-penalty-cap")


def plain_percent(percent: Decimal) -> str:
    """«16.5», «21»: without zeros that say nothing."""
    text = f"{percent:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
