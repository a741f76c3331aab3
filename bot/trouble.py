"""A trouble that lasts is two lines of the log, one as it begins and one as it ends, and not one every second."""

import asyncio
import logging
from math import inf

AGAIN = 3600.0
"""Seconds after which a trouble that goes on is said once more."""


class Trouble:
    """One thing that may go wrong again and again, such as asking for updates. Time is the event loop's."""

    def __init__(self, log: logging.Logger, what: str) -> None:
        self._log = log
        self._what = what
        self._why = ""
        self._times = 0
        self._began = self._said = -inf

    @property
    def lasts(self) -> bool:
        return self._times > 0

    def met(self, why: str, *, error: BaseException | None = None, code: str = "") -> None:
        """Says it the first time, when the reason is another one, and every hour. `error`: with a trace. `code`: of
        the incident."""
        now = asyncio.get_running_loop().time()
        if not self._times:
            self._began = now
        self._times += 1
        if why == self._why and now - self._said < AGAIN:
            return
        again = f" ({self._times} times in {now - self._began:.0f} s)" if self._times > 1 else ""
        self._log.log(
            logging.WARNING if error is None else logging.ERROR,
            "%s%s: %s%s",
            f"incident {code}, " if code else "",
            self._what,
            why,
            again,
            exc_info=error,
        )
        self._why, self._said = why, now

    def over(self) -> None:
        """Says that it is over, if it was said at all."""
        if self._times:
            lasted = asyncio.get_running_loop().time() - self._began
            self._log.info("%s: over after %s times in %.0f s", self._what, self._times, lasted)
        self._times, self._why = 0, ""
