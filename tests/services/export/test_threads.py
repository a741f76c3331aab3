"""Whoever is cancelled while a thread works for him waits for its end."""

import asyncio
import threading
from unittest.mock import patch

import pytest

from services.core.threads import in_thread
from services.export.archive_file import ArchiveFile
from tests.services.export.test_archive_file import AT


async def test_what_a_thread_still_writes_is_not_closed() -> None:
    writing, go_on = threading.Event(), threading.Event()
    order: list[str] = []

    def write() -> None:
        writing.set()
        go_on.wait(20)
        order.append("written")

    async def use() -> None:
        try:
            await in_thread(write)
        finally:
            order.append("closed")

    task = asyncio.create_task(use())
    await asyncio.to_thread(writing.wait, 20)
    for _ in range(3):  # told more than once
        task.cancel()
        await asyncio.sleep(0)
    assert order == []
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert order == ["written", "closed"]


async def test_answers_and_errors_come_through() -> None:
    assert await in_thread(divmod, 7, 2) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        await in_thread(divmod, 7, 0)


async def test_an_error_after_a_cancellation_is_nobody_s() -> None:
    writing, go_on = threading.Event(), threading.Event()

    def fail() -> None:
        writing.set()
        go_on.wait(20)
        raise OSError("no room")

    said: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: said.append(context))
    task = asyncio.create_task(in_thread(fail))
    await asyncio.to_thread(writing.wait, 20)
    task.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    del task
    assert said == []


async def test_an_archive_that_is_stopped_while_it_is_written_ends_whole() -> None:
    """`close` under the hand of the writing thread would leave a broken file behind, to be found by the collector."""
    writing, go_on = threading.Event(), threading.Event()
    archive = ArchiveFile(AT)
    archive.add("", "a.pdf", b"1")
    add = ArchiveFile.add

    def slowly(self: ArchiveFile, folder: str, name: str, content: bytes) -> str:
        writing.set()
        go_on.wait(20)
        return add(self, folder, name, content)

    async def make() -> None:
        with archive:
            await in_thread(archive.add, "", "b.pdf", b"2")

    with patch.object(ArchiveFile, "add", slowly):
        task = asyncio.create_task(make())
        await asyncio.to_thread(writing.wait, 20)
        task.cancel()
        await asyncio.sleep(0)
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert archive.count == 2
