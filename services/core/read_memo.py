"""What an update has read is not read again: an act, the window that opens and its getter ask for the same card.

Whoever handles an update opens the memo, and every write empties it: a card after an act shows what is true then.
Without an open memo, in background jobs and in tests of services, nothing is kept.
"""

from collections.abc import Awaitable, Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

S = TypeVar("S")
R = TypeVar("R")
P = ParamSpec("P")


@dataclass
class _Memo:
    kept: dict[Hashable, object] = field(default_factory=dict)
    writes: int = 0
    """How many were made: what was asked before the last one is not kept when its answer comes after."""
    closed: bool = False
    """A task that outlives its update must not go on with what that has read."""


_memo: ContextVar[_Memo | None] = ContextVar("read_memo", default=None)


@contextmanager
def remembering_reads() -> Iterator[None]:
    """Within it the same question to a method that is marked with `read_once` is asked of the database once."""
    memo = _Memo()
    token = _memo.set(memo)
    try:
        yield
    finally:
        memo.closed = True
        memo.kept.clear()
        _memo.reset(token)


def forget_reads() -> None:
    """After every write of a unit of work, also of one that failed."""
    memo = _memo.get()
    if memo is not None:
        memo.writes += 1
        memo.kept.clear()


def read_once(
    method: Callable[Concatenate[S, P], Awaitable[R]],
) -> Callable[Concatenate[S, P], Awaitable[R]]:
    """Marks a service method that only reads. What it returns is frozen, its arguments can be hashed; the actor is one
    of them, so nobody gets what another may see. `permitted` stands above it and asks each time."""

    @wraps(method)
    async def once(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        memo = _memo.get()
        if memo is None or memo.closed:
            return await method(self, *args, **kwargs)
        named: tuple[tuple[str, Any], ...] = tuple(sorted(kwargs.items()))
        question = (method, self, args, named)
        if question in memo.kept:
            return cast(R, memo.kept[question])
        writes = memo.writes
        found = await method(self, *args, **kwargs)
        if memo.writes == writes and not memo.closed:
            memo.kept[question] = found
        return found

    return once
