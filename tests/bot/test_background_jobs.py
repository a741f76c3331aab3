"""Jobs: waited for a moment, then followed; asked twice and done once; broken off with a word."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.background_jobs import Jobs
from db.outage import ConnectionLost
from services.domain.errors import BadInput, Conflict, DomainError


class Told:
    """What a person was told at the end."""

    def __init__(self) -> None:
        self.begun = 0
        self.result: Any = None
        self.error: DomainError | None = None
        self.over = asyncio.Event()

    async def late(self) -> "Told":
        self.begun += 1
        return self

    async def done(self, result: Any) -> None:
        self.result = result
        self.over.set()

    async def failed(self, error: DomainError) -> None:
        self.error = error
        self.over.set()


def gate(result: Any = "file") -> tuple[asyncio.Event, Callable[[], Awaitable[Any]]]:
    """A job that is stuck until the event is set; an exception as its result is raised."""
    opened = asyncio.Event()

    async def work() -> Any:
        await opened.wait()
        if isinstance(result, Exception):
            raise result
        return result

    return opened, work


async def test_what_is_quick_is_the_handlers() -> None:
    jobs, told = Jobs(), Told()
    opened, work = gate()
    opened.set()
    assert await jobs.run("a", work, told.late) == "file"
    _, failing = gate(BadInput("error-export-too-big"))
    _.set()
    with pytest.raises(BadInput, match="error-export-too-big"):
        await jobs.run("a", failing, told.late)
    assert (told.begun, told.result) == (0, None)


async def test_what_takes_long_is_told_when_it_is_done() -> None:
    jobs, told = Jobs(patience=0), Told()
    opened, work = gate()
    assert await jobs.run("a", work, told.late) is None
    with pytest.raises(Conflict, match="error-job-busy"):
        await jobs.run("a", work, told.late)
    other, second = gate("another")
    beside = Told()
    await jobs.run("b", second, beside.late)
    other.set()
    await beside.over.wait()
    assert (told.begun, told.result, beside.result) == (1, None, "another")
    opened.set()
    await told.over.wait()
    assert told.result == "file"
    await jobs.close()
    assert await jobs.run("a", work, told.late) == "file", "the key is free"


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (BadInput("error-export-too-big"), "error-export-too-big"),
        (ConnectionLost("OSError"), "error-job-outage"),
        (RuntimeError("oh"), "error-incident"),
    ],
)
async def test_a_failure_is_told_as_what_it_is(error: Exception, key: str) -> None:
    jobs, told = Jobs(patience=0), Told()
    opened, work = gate(error)
    await jobs.run("a", work, told.late)
    opened.set()
    await told.over.wait()
    assert told.error is not None
    assert told.error.key == key


async def test_the_end_of_the_process_breaks_off_and_says_so() -> None:
    jobs, told = Jobs(patience=0, grace=0.01), Told()
    _, work = gate()
    await jobs.run("a", work, told.late)
    await jobs.close()
    assert told.error is not None
    assert told.error.key == "error-job-interrupted"


async def test_what_is_no_longer_wanted_is_broken_off_and_frees_its_key() -> None:
    jobs, told = Jobs(patience=0), Told()
    _, work = gate()
    assert not jobs.stop("a"), "there is none"
    await jobs.run("a", work, told.late)
    assert jobs.stop("a")
    await told.over.wait()
    assert told.error is not None
    assert told.error.key == "error-job-stopped"
    await asyncio.sleep(0)
    assert not jobs.stop("a")
    again = Told()
    opened, other = gate()
    await jobs.run("a", other, again.late)
    opened.set()
    await again.over.wait()
    assert (again.error, again.result) == (None, "file")


async def test_a_job_has_a_limit() -> None:
    jobs, told = Jobs(patience=0, limit=0.01), Told()
    _, work = gate()
    await jobs.run("a", work, told.late)
    await told.over.wait()
    assert told.error is not None
    assert told.error.key == "error-incident"


async def test_nobody_works_for_a_handler_that_is_gone() -> None:
    jobs = Jobs(patience=60)
    _, work = gate()
    handler = asyncio.create_task(jobs.run("a", work, Told().late))
    await asyncio.sleep(0)
    handler.cancel()
    with pytest.raises(asyncio.CancelledError):
        await handler
    told = Told()
    opened, other = gate()
    opened.set()
    assert await jobs.run("a", other, told.late) == "file"
