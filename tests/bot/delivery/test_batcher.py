"""Calls that are made as one: who shares, who does not wait, and what a failure costs the others."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.delivery.batcher import Batcher
from tests.bot.virtual import run


class Desk:
    """Doubles numbers. Tens are keys; an odd one of `bad` spoils the call that it is in."""

    def __init__(self, most: int = 4, rest: float = 1.0) -> None:
        self.calls: list[tuple[float, list[int]]] = []
        self.bad: set[int] = set()
        self.short = False
        self.ask = Batcher(self._double, lambda item: item // 10, most=most, rest=rest)

    async def _double(self, items: Sequence[int]) -> list[int]:
        self.calls.append((round(asyncio.get_running_loop().time(), 3), list(items)))
        await asyncio.sleep(0.1)
        if self.bad & set(items):
            raise ConnectionError
        return [] if self.short else [2 * item for item in items]

    async def all(self, *items: int) -> list[int | BaseException]:
        return await asyncio.gather(*map(self.ask, items), return_exceptions=True)


def test_who_is_alone_waits_for_nobody() -> None:
    async def main() -> None:
        desk = Desk()
        assert await desk.ask(1) == 2
        await asyncio.sleep(5)
        assert await desk.ask(2) == 4
        assert desk.calls == [(0.0, [1]), (5.1, [2])]

    run(main)


def test_those_who_come_together_share_and_the_rest_comes_next() -> None:
    async def main() -> None:
        desk = Desk()
        assert await desk.all(1, 2, 3, 4, 5, 6) == [2, 4, 6, 8, 10, 12]
        assert desk.calls == [(0.0, [1, 2, 3, 4]), (1.0, [5, 6])]

    run(main)


def test_who_comes_during_a_call_is_in_the_next() -> None:
    async def main() -> None:
        desk = Desk()
        first = asyncio.create_task(desk.ask(1))
        await asyncio.sleep(0.05)
        assert (await desk.all(2, 3), await first) == ([4, 6], 2)
        assert desk.calls == [(0.0, [1]), (1.0, [2, 3])]

    run(main)


def test_keys_are_not_mixed() -> None:
    async def main() -> None:
        desk = Desk()
        assert await desk.all(1, 11, 2, 12) == [2, 22, 4, 24]
        assert [items for _, items in desk.calls] == [[1, 2], [11, 12]]

    run(main)


def test_a_failure_is_of_the_one_who_causes_it() -> None:
    async def main() -> None:
        desk = Desk()
        desk.bad = {2}
        one, two, three = await desk.all(1, 2, 3)
        assert (one, three) == (2, 6)
        assert isinstance(two, ConnectionError)
        assert [items for _, items in desk.calls] == [[1, 2, 3], [1], [2], [3]]
        assert await desk.ask(4) == 8, "it goes on"

    run(main)


def test_too_few_answers_are_nobodys_answer() -> None:
    async def main() -> None:
        desk = Desk()
        desk.short = True
        with pytest.raises(ValueError, match="zip"):
            await desk.ask(1)

    run(main)


def test_who_gave_up_is_left_out() -> None:
    async def main() -> None:
        desk = Desk()
        await desk.ask(1)
        second = asyncio.create_task(desk.ask(2))
        third = asyncio.create_task(desk.ask(3))
        await asyncio.sleep(0.1)
        second.cancel()
        assert await third == 6
        assert [items for _, items in desk.calls] == [[1], [3]]

    run(main)


def test_closed_it_ends() -> None:
    async def main() -> None:
        desk = Desk()
        await desk.ask(1)
        waiting = asyncio.create_task(desk.ask(2))
        await asyncio.sleep(0.1)
        await desk.ask.close()
        waiting.cancel()
        await asyncio.sleep(5)
        assert [items for _, items in desk.calls] == [[1]]

    run(main)


def test_closed_in_a_call_the_call_ends() -> None:
    """A transaction is not cut off in its middle."""

    async def main() -> None:
        desk = Desk()
        first = asyncio.create_task(desk.ask(1))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(desk.ask(2))
        await asyncio.sleep(0)
        await desk.ask.close()
        assert first.done()
        assert await first == 2
        second.cancel()
        assert [items for _, items in desk.calls] == [[1]]

    run(main)
