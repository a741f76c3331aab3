"""A loop whose time passes when everybody waits, and that knows whose each task is.

It is the one of `tests.bot.virtual`, with three things more. What would run in a thread runs at once. While somebody
talks to a real server (`Busy`), real time passes and the loop's own stands still. And tasks belong to a process of the
bot or to nobody, so that all of a process that dies can be found.
"""

import asyncio
import selectors
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from tests.bot.virtual import END, TURN

T = TypeVar("T")

LONGEST = 5.0
"""Real seconds without an event after which time passes although somebody talks to a server: a lock that nobody
gives back must become a failure."""

OWNER: ContextVar[object | None] = ContextVar("owner", default=None)


class Busy:
    """How many conversations with real servers are under way; `others` adds those that somebody else counts."""

    def __init__(self) -> None:
        self._talks = 0
        self.others: Callable[[], int] = lambda: 0

    def __bool__(self) -> bool:
        return self._talks > 0 or self.others() > 0

    @contextmanager
    def talking(self) -> Iterator[None]:
        self._talks += 1
        try:
            yield
        finally:
            self._talks -= 1


class _Jumping(selectors.DefaultSelector):
    def __init__(self, busy: Busy) -> None:
        super().__init__()
        self.passed = 0.0
        self._busy = busy

    def select(self, timeout: float | None = None) -> Any:
        events = super().select(0)
        if not events and timeout != 0 and self._busy:
            began = time.monotonic()
            while not events and self._busy and time.monotonic() - began < LONGEST:
                events = super().select(0.05)
        if not events:
            if timeout is None:
                raise RuntimeError("everybody waits for nothing")
            self.passed += max(timeout, 0.0)
        self.passed += TURN
        if self.passed > END:
            raise RuntimeError("a week has passed, and they still go on")
        return events


class ChaosLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.busy = Busy()
        self.jumping = _Jumping(self.busy)
        self._owners: WeakKeyDictionary[asyncio.Task[Any], object] = WeakKeyDictionary()
        super().__init__(self.jumping)
        self.set_task_factory(self._make_task)

    def time(self) -> float:
        return self.jumping.passed

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> Any:
        done = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as error:
            done.set_exception(error)
        return done

    def owned_by(self, owner: object) -> set[asyncio.Task[Any]]:
        """What still runs of it."""
        return {task for task, its in list(self._owners.items()) if its is owner and not task.done()}

    def _make_task(self, _loop: Any, coro: Any, **options: Any) -> asyncio.Task[Any]:
        task = asyncio.Task(coro, loop=self, **options)
        parent = asyncio.current_task(self)
        # A task may be started in a context of its own; a callback has no task and is in the context of who left it.
        owner = (self._owners.get(parent) if parent else None) or OWNER.get()
        if owner is not None:
            self._owners[task] = owner
        return task


def run(main: Callable[[], Coroutine[Any, Any, T]]) -> T:
    with asyncio.Runner(loop_factory=ChaosLoop) as runner:
        return runner.run(main())


def talking() -> AbstractContextManager[None]:
    """Around what talks to a real server, on any loop."""
    loop = asyncio.get_running_loop()
    return loop.busy.talking() if isinstance(loop, ChaosLoop) else nullcontext()
