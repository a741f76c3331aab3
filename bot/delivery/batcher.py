"""Calls that come close together are made as one: a transaction for ten messages costs little more than for one."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence
from math import inf
from typing import Generic, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class Batcher(Generic[Item, Answer]):
    """`do` is given at most `most` items of one `key` and returns as many answers, or raises and has then done
    nothing. One call runs at a time, at most one in `rest` seconds: the first item does not
    wait, later ones share a call.
    """

    def __init__(
        self,
        do: Callable[[Sequence[Item]], Awaitable[Sequence[Answer]]],
        key: Callable[[Item], Hashable],
        *,
        most: int,
        rest: float,
    ) -> None:
        self._do = do
        self._key = key
        self._most = most
        self._rest = rest
        self._waiting: list[tuple[Item, asyncio.Future[Answer]]] = []
        self._running: asyncio.Task[None] | None = None
        self._last = -inf
        self._calling = self._closed = False

    async def __call__(self, item: Item) -> Answer:
        """Raises what `do` raises for this item alone."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Answer] = loop.create_future()
        self._waiting.append((item, future))
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._run())
        return await future

    async def close(self) -> None:
        """A call that runs comes to its end; whoever still waits is left alone."""
        self._closed = True
        if self._running is not None:
            if not self._calling:
                self._running.cancel()
            await asyncio.wait([self._running])

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting and not self._closed:
            # At least once around the loop: those who were woken at the same moment come along.
            await asyncio.sleep(max(self._last + self._rest - loop.time(), 0))
            self._last = loop.time()
            self._calling = True
            await self._call(self._next())
            self._calling = False

    def _next(self) -> list[tuple[Item, asyncio.Future[Answer]]]:
        """The first that waits and others like it."""
        pending = [pair for pair in self._waiting if not pair[1].done()]
        key = self._key(pending[0][0]) if pending else None
        group = [pair for pair in pending if self._key(pair[0]) == key][: self._most]
        chosen = {id(future) for _, future in group}
        self._waiting = [pair for pair in pending if id(pair[1]) not in chosen]
        return group

    async def _call(self, group: list[tuple[Item, asyncio.Future[Answer]]]) -> None:
        if not group:
            return
        try:
            answers = await self._do([item for item, _ in group])
            answered = list(zip(group, answers, strict=True))
        except Exception as error:
            if len(group) > 1:  # one by one it comes out whose fault it is
                for pair in group:
                    await self._call([pair])
            elif not group[0][1].done():
                group[0][1].set_exception(error)
            return
        for (_, future), answer in answered:
            if not future.done():
                future.set_result(answer)
