"""The whole bot with a clock that a test sets while it runs: `python -m tests.support.stepped_clock_bot`.

CLOCK names a file with the seconds that are added to the time; it is read anew whenever the time is asked for.
"""

import os
import sys
from datetime import datetime, timedelta
from pathlib import Path

from services.domain.ports import SystemClock

CLOCK = "CLOCK"


class SteppedClock(SystemClock):
    def __init__(self) -> None:
        self._file = Path(os.environ[CLOCK])

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=float(self._file.read_text("ascii")))


def set_clock(file: Path, seconds: float) -> None:
    """At once: nobody reads half a number."""
    new = file.with_suffix(".new")
    new.write_text(f"{seconds}", "ascii")
    new.replace(file)


def main() -> int:
    # Imported late and in the order of the bot itself: its start is measured too.
    from bot.telegram.lazy_models import load_aiogram

    load_aiogram()
    from bot import __main__, app

    app.SystemClock = SteppedClock  # type: ignore[misc]
    return __main__.main()


if __name__ == "__main__":
    sys.exit(main())
