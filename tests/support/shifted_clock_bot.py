"""The whole bot at another time: `python -m tests.support.shifted_clock_bot`, with SHIFT seconds added to its clock."""

import os
import sys
from datetime import datetime, timedelta
from functools import partial

from services.domain.ports import SystemClock

SHIFT = "SHIFT"


class ShiftedClock(SystemClock):
    """Goes on as ever, some time away from now."""

    def __init__(self, seconds: float) -> None:
        self._shift = timedelta(seconds=seconds)

    def now(self) -> datetime:
        return super().now() + self._shift


def shift_to(moment: datetime) -> float:
    """Seconds that make it that moment now."""
    return (moment - SystemClock().now()).total_seconds()


def main() -> int:
    # Imported late and in the order of the bot itself: its start is measured too.
    from bot.telegram.lazy_models import load_aiogram

    load_aiogram()
    from bot import __main__, app

    app.SystemClock = partial(ShiftedClock, float(os.environ[SHIFT]))  # type: ignore[assignment, misc]
    return __main__.main()


if __name__ == "__main__":
    sys.exit(main())
