"""One seed on one database, and what is wrong after it."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from tests.chaos import loop
from tests.chaos.chronicle import write_chronicle
from tests.chaos.firm import Party
from tests.chaos.ground import Ground
from tests.chaos.judge import judge
from tests.chaos.plan import Plan, Planner, Size
from tests.chaos.run import Run, live

SHOWN = 12
"""Faults and messages that a failure shows."""


Lives = Callable[[int, str, Plan, list[Party], Path], Coroutine[Any, Any, Run]]


def trial(ground: Ground, seed: int, folder: Path, size: Size, lives: Lives = live) -> None:
    plan = Planner(seed, ground.parties, size).plan

    async def both() -> tuple[Run, list[str]]:
        run = await lives(seed, url, plan, ground.parties, folder)
        return run, await judge(run)

    with ground.copy() as url:
        run, wrong = loop.run(both) if lives is live else asyncio.run(both())
    if wrong:
        where = write_chronicle(run, folder)
        told = [f"seed {seed}:", *wrong[:SHOWN], f"what failed: {run.faults.happened}", f"all of it: {where}"]
        raise AssertionError("\n".join(told))
    # A run in which nobody came to anything would prove nothing.
    asked = [act for act in plan.acts if act.mark is not None]
    assert len(asked) > len(plan.acts) / 2
    assert sum(act.is_answered(run.world) for act in asked) > len(asked) / 2
