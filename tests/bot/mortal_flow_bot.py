"""The test flow as a process that ends by SIGKILL on the way of an update through the inbox.

DIE_AT names the step; without it this is the test flow. DIE_WHEN names a file: until it is there, nobody dies.
"""

import asyncio
import os
import signal
from pathlib import Path
from typing import Any

from bot.telegram.lazy_models import load_aiogram

load_aiogram()  # before anybody else does

from bot.telegram.dispatcher import LaneDispatcher  # noqa: E402 (aiogram is loaded first)
from db.inbox_store import InboxStore  # noqa: E402
from db.runtime_store import RuntimeStore  # noqa: E402
from tests.bot import flow_bot  # noqa: E402

DIE_AT, DIE_WHEN = "DIE_AT", "DIE_WHEN"
BEFORE_WRITE, WRITTEN, CONFIRMED, HANDLED, RECORDED = STEPS = (
    "before the write",
    "written and not confirmed",
    "confirmed and not begun",
    "handled and not recorded",
    "recorded",
)


def is_armed() -> bool:
    return DIE_WHEN not in os.environ or Path(os.environ[DIE_WHEN]).exists()


def die() -> None:
    if is_armed():
        os.kill(os.getpid(), signal.SIGKILL)


def die_at(step: str) -> None:
    put, flush, handle = InboxStore.put, RuntimeStore.flush_together, LaneDispatcher.handle

    async def dying_put(self: InboxStore, *args: Any) -> set[int]:
        if step == BEFORE_WRITE:
            die()
        handled = await put(self, *args)
        if step == WRITTEN:
            die()
        return handled

    async def never(self: LaneDispatcher, *args: Any, **options: Any) -> Any:
        """The test kills this one when it has seen that all is confirmed."""
        if is_armed():
            await asyncio.Event().wait()
        return await handle(self, *args, **options)

    async def dying_flush(self: RuntimeStore, *args: Any, **options: Any) -> None:
        if step == HANDLED:
            die()
        await flush(self, *args, **options)
        if step == RECORDED:
            die()

    InboxStore.put = dying_put  # type: ignore[method-assign]
    RuntimeStore.flush_together = dying_flush  # type: ignore[method-assign]
    if step == CONFIRMED:
        LaneDispatcher.handle = never  # type: ignore[method-assign]


def main() -> None:
    if DIE_AT in os.environ:
        die_at(os.environ[DIE_AT])
    asyncio.run(flow_bot.main())


if __name__ == "__main__":
    main()
