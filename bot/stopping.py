"""Waiting that ends when the process is told to stop."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

R = TypeVar("R")

SIGN = 10.0
"""Seconds between two signs of life of a loop that waits."""


async def pause(stop: asyncio.Event, seconds: float, sign: Callable[[], None] = lambda: None) -> None:
    """So long, or until `stop` is set. `sign` is called every few seconds. Seconds are the event loop's: a clock that
    is set changes nothing."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while (left := end - loop.time()) > 0 and not stop.is_set():
        sign()
        try:
            async with asyncio.timeout(min(left, SIGN)):
                await stop.wait()
        except TimeoutError:
            continue


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, R]) -> R | None:
    """What the work returns; when `stop` is set first, the work is broken off, and it is None."""
    task, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({task, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            return task.result()
        return None
    finally:
        stopping.cancel()
        task.cancel()
        await asyncio.wait({task})
