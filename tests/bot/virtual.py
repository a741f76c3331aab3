"""An event loop whose time passes only when everybody waits: an hour of pacing costs milliseconds."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")
START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


END = 7 * 24 * 3600.0
"""Seconds after which nobody comes to an end any more; without it a failing loop would turn for ever."""
TURN = 1e-7
"""Seconds that a turn of the loop costs: what computes a delay too short by a rounding error tries again later."""


class _Jumping(selectors.DefaultSelector):
    """Never waits: the time that it would have waited has passed."""

    def __init__(self) -> None:
        super().__init__()
        self.passed = 0.0

    def select(self, timeout: float | None = None) -> Any:
        events = super().select(0)
        if not events:
            if timeout is None:
                raise RuntimeError("everybody waits for nothing")
            self.passed += max(timeout, 0.0)
        self.passed += TURN
        if self.passed > END:
            raise RuntimeError("a week has passed, and they still go on")
        return events


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.jumping = _Jumping()
        super().__init__(self.jumping)

    def time(self) -> float:
        return self.jumping.passed


class LoopClock:
    """`services.domain.ports.Clock` that goes with the running loop."""

    def now(self) -> datetime:
        return START + timedelta(seconds=asyncio.get_running_loop().time())


def run(main: Callable[[], Coroutine[Any, Any, T]]) -> T:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main())
