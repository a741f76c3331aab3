"""Work that may take longer than a chat should wait.

`bot.background_jobs` does it; it comes as `jobs` with the data of each update.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeVar

from services.domain.errors import DomainError

R = TypeVar("R")


class Ending(Protocol):
    """What becomes of a job that the handler did not wait for."""

    async def done(self, result: Any) -> None: ...

    async def failed(self, error: DomainError) -> None:
        """A rule that said no, an incident with its code, or `error-job-interrupted`."""


class Jobs(Protocol):
    async def run(
        self, key: str, work: Callable[[], Awaitable[R]], late: Callable[[], Awaitable[Ending]]
    ) -> R | None:
        """What `work` returns. When that takes more than a moment, `late` says so to the person, the ending that it
        gives back gets the result, and this returns None. Raises `error-job-busy` while a job of that key is on its
        way: asked twice, done once."""

    def stop(self, key: str) -> bool:
        """Breaks off the job that somebody no longer wants: its ending hears `error-job-stopped`. False when there is
        none."""


class OpenFiles(Protocol):
    """Progress messages that wait for their file. When the process is killed, the next one says there that nothing
    comes."""

    async def opened(self, bot_id: int, chat_id: int, message_id: int, language: str) -> None: ...

    async def closed(self, bot_id: int, chat_id: int, message_id: int) -> None: ...
