"""The process that opens strangers' files: what it answers, and what it may not do to the bot."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from services.documents import apart as running
from services.documents.company_card import apart
from services.documents.company_card.apart import extract_text_apart
from services.documents.company_card.files import MAX_CHARS
from services.domain.errors import BadInput
from tests.documents.company_card import documents, strange_files

MEGABYTE = 1024 * 1024


async def answered(data: bytes, name: str) -> str:
    """The text, or the key of the sentence."""
    try:
        return await extract_text_apart(data, name)
    except BadInput as error:
        refused = error
    assert refused.params["value"] == name
    return refused.key.removeprefix("error-card-file-")


async def test_it_reads_and_refuses_as_this_process_would() -> None:
    assert await answered(documents.docx_of_lines("привет"), "Карточка \0 №1.docx") == "привет"
    assert await answered(b"", "a.docx") == "blank"


@pytest.mark.parametrize(
    ("build", "name", "answer"),
    [
        (strange_files.nested_forms, "a.pdf", ("too-big", "empty")),
        (strange_files.letters_on_a_page, "a.pdf", ("too-big",)),
        (strange_files.many_pages, "a.pdf", ("too-big",)),
        (strange_files.encrypted, "a.pdf", ("locked",)),
        (strange_files.paragraphs, "a.docx", ("too-big",)),
        (strange_files.zip_bomb, "a.docx", ("too-big",)),
        (strange_files.false_size, "a.docx", ("too-big", "unreadable")),
        (strange_files.entity_bomb, "a.docx", ("unreadable",)),
        (strange_files.deep_elements, "a.docx", ("unreadable",)),
        (strange_files.wide_sheet, "a.xlsx", ("too-big",)),
        (strange_files.far_cell, "a.xlsx", ("empty",)),
        (strange_files.deep_rtf, "a.rtf", ("too-big", "unreadable", "INN")),
        (strange_files.picture, "a.png", ("photo",)),
        (strange_files.document_with_picture, "a.docx", ("ИНН 7700000778",)),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
@pytest.mark.long
async def test_strange_files_get_a_sentence_and_cost_nothing(
    build: Callable[[], bytes], name: str, answer: tuple[str, ...]
) -> None:
    data = await asyncio.to_thread(build)
    before = psutil.Process().memory_info().rss
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    beside = asyncio.create_task(others())
    said = await answered(data, name)
    beside.cancel()
    assert said.strip() in answer
    assert turns > 100, "the loop has stood still"
    assert psutil.Process().memory_info().rss - before < 50 * MEGABYTE


async def test_two_are_read_at_a_time_and_all_are_answered() -> None:
    card = documents.docx_of_lines("ИНН 7700000778")
    seen: list[int] = []
    reading = [asyncio.create_task(answered(card, f"{number}.docx")) for number in range(5)]
    while not all(task.done() for task in reading):
        seen.append(len(children()))
        await asyncio.sleep(0.01)
    assert [task.result() for task in reading] == ["ИНН 7700000778"] * 5
    assert max(seen) == running.AT_ONCE


async def test_who_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "SECONDS", 0.01)
    assert await answered(documents.docx_of_lines("привет"), "a.docx") == "too-big"
    assert children() == []


async def test_a_stop_of_the_bot_ends_it() -> None:
    reading = asyncio.create_task(answered(documents.docx_of_lines("привет"), "a.docx"))
    while not children():  # noqa: ASYNC110 (of another process nothing else can be heard)
        await asyncio.sleep(0.01)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert children() == []


async def test_it_knows_no_secret_and_writes_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BOT_TOKEN", "1:secret")
    (tmp_path / "spy.py").write_text(
        "import json, os, pathlib, sys\n"
        "from services.documents.apart import limit_this_process\n"
        "limit_this_process()\n"
        "try:\n"
        "    pathlib.Path('written').write_text('x' * 10)\n"
        "    written = True\n"
        "except OSError:\n"
        "    written = False\n"
        "print(json.dumps({'text': f'{os.environ.get(\"BOT_TOKEN\")} {written}'}))\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{running.ROOT}")
    monkeypatch.setattr(apart, "__name__", "spy")
    monkeypatch.setattr(running, "ROOT", tmp_path)
    assert await answered(b"anything", "a.txt") == "None False"


async def test_a_fault_of_ours_is_an_incident_and_names_nothing_of_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Never «too big», and no word that stood in the file."""
    (tmp_path / "faulty.py").write_text(
        "from services.documents.apart import answer_apart\n"
        "def work(given):\n"
        "    return {'known': 1}[given.decode()]\n"
        "answer_apart(work)\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{running.ROOT}")
    monkeypatch.setattr(apart, "__name__", "faulty")
    monkeypatch.setattr(running, "ROOT", tmp_path)
    with pytest.raises(running.FaultApart) as told:
        await apart.extract_text_apart(b"Petrov 7700000778", "a.txt")
    assert str(told.value) == "KeyError in work, faulty.py:3"


@pytest.mark.parametrize("limit", ["MemoryError", "RecursionError"])
async def test_its_limits_are_the_files(limit: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "limited.py").write_text(
        "from services.documents.apart import answer_apart\n"
        "def work(given):\n"
        f"    raise {limit}\n"
        "answer_apart(work)\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{running.ROOT}")
    monkeypatch.setattr(apart, "__name__", "limited")
    monkeypatch.setattr(running, "ROOT", tmp_path)
    assert await answered(b"anything", "a.txt") == "too-big"


async def test_what_it_says_has_an_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "talker.py").write_text("while True: print('x' * 65536)\n")
    monkeypatch.setattr(apart, "__name__", "talker")
    monkeypatch.setattr(running, "ROOT", tmp_path)
    assert await answered(b"anything", "a.txt") == "too-big"
    assert apart.MOST_ANSWERED >= 12 * MAX_CHARS


def children() -> list[psutil.Process]:
    """That run the reader; a worker of the tests may have others, and any may end while it is looked at."""
    return [child for child in psutil.Process().children() if "company_card.apart" in command_of(child)]


def command_of(child: psutil.Process) -> str:
    try:
        return " ".join(child.cmdline())
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return ""
