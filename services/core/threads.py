"""Work in a thread that is never left behind."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


async def in_thread(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """As `asyncio.to_thread`, for work on something that the caller closes: a thread can't be stopped, so whoever is
    cancelled meanwhile waits until it has ended, and a file is not closed under the hand that writes it."""
    running = asyncio.create_task(asyncio.to_thread(work, *args, **kwargs))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        while not running.done():
            try:
                await asyncio.wait([running])
            except asyncio.CancelledError:
                continue  # once more, and still the thread writes
        if not running.cancelled():
            running.exception()  # taken note of: the cancellation is what goes on
        raise
