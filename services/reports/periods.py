"""The days that a report covers."""

from datetime import date

from services.domain.calendar.dates import add_months, month_end
from services.domain.errors import BadInput

DEFAULT_MONTHS = 12
MAX_MONTHS = 60


def month_range(today: date, since: date | None, until: date | None) -> tuple[date, date]:
    """Widens to whole months; without `since` the last `DEFAULT_MONTHS` up to `until`, without `until` up to `today`.

    Raises `error-report-period` for a period that ends before it begins or is longer than `MAX_MONTHS`.
    """
    last = month_end(until or today)
    first = since.replace(day=1) if since is not None else add_months(last, 1 - DEFAULT_MONTHS).replace(day=1)
    if not first <= last < add_months(first, MAX_MONTHS):
        raise BadInput("error-report-period", years=MAX_MONTHS // 12)
    return first, last


def date_range(today: date, since: date | None, until: date | None) -> tuple[date, date]:
    """The days as given, or whole months as in `month_range` where one is missing."""
    if since is None or until is None:
        return month_range(today, since, until)
    return since, until
