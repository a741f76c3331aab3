"""The test flow as a process that ends by SIGKILL on the way of an update through the inbox.

DIE_AT names the step; without it this is the test flow.
"""

import asyncio
import os
import signal
from typing import Any

from bot.telegram.lazy_models import load_aiogram

load_aiogram()  # before anybody else does

from bot.telegram.dispatcher import LaneDispatcher  # noqa: E402 (aiogram is loaded first)
from db.inbox_store import InboxStore  # noqa: E402
from db.runtime_store import RuntimeStore  # noqa: E402
from tests.bot import flow_bot  # noqa: E402

DIE_AT = "DIE_AT"
BEFORE_WRITE, WRITTEN, CONFIRMED, HANDLED, RECORDED = STEPS = (
    "before the write",
    "written and not confirmed",
    "confirmed and not begun",
    "handled and not recorded",
    "recorded",
)


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_at(step: str) -> None:
    put, flush = InboxStore.put, RuntimeStore.flush_together

    async def dying_put(self: InboxStore, *args: Any) -> set[int]:
        if step == BEFORE_WRITE:
            die()
        handled = await put(self, *args)
        if step == WRITTEN:
            die()
        return handled

    async def never(*_: object, **__: object) -> None:
        """The test kills this one when it has seen that all is confirmed."""
        await asyncio.Event().wait()

    async def dying_flush(self: RuntimeStore, *args: Any, **options: Any) -> None:
        if step == HANDLED:
            die()
        await flush(self, *args, **options)
        if step == RECORDED:
            die()

    InboxStore.put = dying_put  # type: ignore[method-assign]
    RuntimeStore.flush_together = dying_flush  # type: ignore[method-assign]
    if step == CONFIRMED:
        LaneDispatcher.handle = never  # type: ignore[assignment]


def main() -> None:
    if DIE_AT in os.environ:
        die_at(os.environ[DIE_AT])
    asyncio.run(flow_bot.main())


if __name__ == "__main__":
    main()
