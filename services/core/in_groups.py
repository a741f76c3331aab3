"""The clock's work on what is due in many firms: some together in one transaction, and alone what spoils a group."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from db.outage import outage_of

T = TypeVar("T")


async def do_in_groups(
    due: Sequence[T],
    size: int,
    act: Callable[[Sequence[T]], Awaitable[int]],
    failed: Callable[[T], None],
) -> int:
    """Acts on groups of at most `size`, each in a transaction of its own; returns the sum of what `act` returns.

    A group in which anything fails is done one by one, so that one never stops the rest. `failed` is told, inside the
    handler of the exception, of what fails alone as well; an outage of the database ends all of it.
    """
    done = 0
    for first in range(0, len(due), size):
        group = due[first : first + size]
        try:
            done += await act(group)
        except Exception as error:
            if outage_of(error):
                raise  # the rest would only meet it as well
            if len(group) > 1:
                done += await do_in_groups(group, 1, act, failed)
            else:
                failed(group[0])
    return done
