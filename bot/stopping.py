"""Waiting that ends when the process is told to stop."""

import asyncio
import logging
import os
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

log = logging.getLogger(__name__)

R = TypeVar("R")

SIGN = 10.0
"""Seconds between two signs of life of a loop that waits."""
STOP = 9.3
"""Seconds that a stop may take. A container is killed after ten."""


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


def leave_in_time() -> None:
    """From now the process has `STOP` seconds. Then it ends whatever still runs: what is not recorded comes again after
    the next start, as after a kill, and a thread that reads a strange file or waits for a lock holds nobody up."""

    def leave() -> None:
        log.warning("the stop takes too long and is cut short: what is not recorded comes again")
        logging.shutdown()
        os._exit(0)

    timer = threading.Timer(STOP, leave)
    timer.daemon = True
    timer.start()
