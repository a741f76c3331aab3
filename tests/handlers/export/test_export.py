"""Exports in the chat: what is asked, what comes, two taps, long ones, and who may not."""

import asyncio
import csv
import io
from typing import Any
from unittest.mock import patch

import openpyxl
import pytest
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe
from aiogram.types import Message as LiveMessage

from db.vocabulary.enums import Role
from db.vocabulary.filters import InvoiceStatusFilter
from handlers.export import delivery
from services.core.lists import CardFilter
from services.domain.errors import BadInput
from services.invoices.views import InvoiceFilter
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Room, buttons, nothing_wrong
from tests.sandbox.model import Message

OWNER, ACCOUNTANT, LAWYER = (hostile_data.USERS[role] for role in (Role.OWNER, Role.ACCOUNTANT, Role.LAWYER))


@pytest.fixture(autouse=True)
async def people(room: Room) -> None:
    for user in (OWNER, ACCOUNTANT, LAWYER):
        room.world.add_person(user, "Анна", language_code="ru")
        await room.services.identity.set_language(user, "Анна", None, "ru")


async def press(room: Room, label: str, user: int = OWNER) -> None:
    live = room.live(user)
    await room.press(user, live, next(button for button in buttons(live) if label in button["text"]))


def labels(room: Room, user: int = OWNER) -> list[str]:
    return [button["text"] for button in buttons(room.live(user))]


def sent(room: Room, user: int = OWNER) -> list[Message]:
    return [message for message in room.world.chat(user).messages if message.document]


def opened(room: Room, message: Message) -> tuple[str, bytes]:
    assert message.document is not None
    stored = room.world.files[message.document["file_id"]]
    return stored.name, stored.data


async def settled(room: Room) -> None:
    """Everything that goes on beside the updates has ended."""
    me = asyncio.current_task()
    await room.dispatcher["jobs"].close()
    while others := [
        task for task in asyncio.all_tasks() if task is not me and "aiosqlite" not in repr(task)
    ]:
        await asyncio.wait(others)


async def choose(room: Room, kind: str, *more: str) -> None:
    await room.say(OWNER, "/export")
    await press(room, kind)
    for label in more:
        await press(room, label)


async def test_a_list_is_a_workbook_of_what_was_asked(room: Room) -> None:
    with nothing_wrong(room, "export"):
        await choose(room, "📂 Счета", "За всё время")
        before = room.live(OWNER)
        button = next(button for button in buttons(before) if "XLSX" in button["text"])
        await room.press(OWNER, before, button)
        await room.press(OWNER, before, button)
    (message,) = sent(room)
    name, data = opened(room, message)
    actor = (await room.services.identity.resolve(OWNER, "Анна", None, "ru")).actor
    listed = await room.services.invoices.list(actor, InvoiceFilter(), 0, 1)
    assert name == "Счета на 24.11.2026.xlsx"
    page = openpyxl.load_workbook(io.BytesIO(data)).active
    rows = [row for row in page.iter_rows(min_row=2, values_only=True) if row[0] != "Итого"]
    assert len(rows) == listed.count
    assert message.caption == f"{len(rows)} строк" or message.caption.startswith(str(len(rows)))
    assert room.live(OWNER).id > message.id, "the window stands under the file"
    await press(room, "Этот месяц")
    await press(room, "CSV")
    name, data = opened(room, sent(room)[-1])
    assert name == "Счета 01.11.2026–30.11.2026.csv"
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert 1 < len(lines) <= len(rows)


async def test_periods_are_typed_and_bad_ones_refused(room: Room) -> None:
    await choose(room, "💳 Оплаты")
    await room.say(OWNER, "01.10.2026 – 15.11.2026")
    assert "01.10.2026 – 15.11.2026" in room.live(OWNER).text
    await room.say(OWNER, "15.11.2026 – 01.10.2026")
    assert "01.10.2026 – 15.11.2026" in room.live(OWNER).text
    await press(room, "XLSX")
    assert sent(room) == []
    assert "Выгружать нечего" in room.live(OWNER).text


async def test_everything_is_one_workbook_and_no_table(room: Room) -> None:
    await choose(room, "🗂 Все списки")
    assert not any("CSV" in label for label in labels(room))
    await press(room, "XLSX")
    name, data = opened(room, sent(room)[-1])
    assert name.startswith("Выгрузка ")
    assert len(openpyxl.load_workbook(io.BytesIO(data)).sheetnames) == 7


async def test_the_journal_is_the_owners(room: Room) -> None:
    await choose(room, "📜 Журнал", "XLSX")
    name, _ = opened(room, sent(room)[-1])
    assert name.startswith("Журнал действий ")
    await room.say(ACCOUNTANT, "/export")
    assert not any("Журнал" in label for label in labels(room, ACCOUNTANT))
    await room.say(LAWYER, "/export")
    assert "У вашей роли нет такого права" in room.world.chat(LAWYER).messages[-1].text


async def test_a_long_one_comes_later_and_holds_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.dispatcher["jobs"].patience = 0
    going, make = asyncio.Event(), delivery._build

    async def slowly(*asked: Any) -> delivery.ExportFile:
        await going.wait()
        return await make(*asked)

    monkeypatch.setattr(delivery, "_build", slowly)
    await choose(room, "📂 Счета", "За всё время")
    await press(room, "XLSX")
    assert "Готовлю файл" in room.transcript(OWNER)
    # A process that is killed now leaves it open, and the next one says in the message that nothing comes.
    open_files, bot_id = room.dispatcher["open_files"], room.bot.id
    progress = next(each for each in room.world.chat(OWNER).messages if "Готовлю файл" in (each.text or ""))
    assert await open_files.left(bot_id) == [(OWNER, progress.id, "ru")]
    await press(room, "XLSX")
    assert "Один файл уже готовлю" in room.live(OWNER).text
    await press(room, "◀️ Назад")
    going.set()
    await settled(room)
    (message,) = sent(room)
    assert await open_files.left(bot_id) == []
    assert not any("Готовлю файл" in (each.text or "") for each in room.world.chat(OWNER).messages)
    live = room.live(OWNER)
    assert live.id > message.id
    assert "Что выгрузить" in live.text


async def test_a_long_one_that_fails_says_why(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.dispatcher["jobs"].patience = 0
    monkeypatch.setattr(delivery, "LARGEST", 10)
    await choose(room, "📂 Счета", "За всё время", "CSV")
    await settled(room)
    assert sent(room) == []
    assert "больше 50 МБ" in room.transcript(OWNER)
    assert await room.dispatcher["open_files"].left(room.bot.id) == []


async def open_files(room: Room) -> list[tuple[int, int, str]]:
    return await room.dispatcher["open_files"].left(room.bot.id)


async def test_who_waits_for_a_file_hears_of_it_whatever_happens(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that is killed meanwhile finds the message again; and who removed it hears why nothing comes."""
    room.dispatcher["jobs"].patience = 0
    going = asyncio.Event()

    async def refuse(*_asked: Any) -> delivery.ExportFile:
        await going.wait()
        raise BadInput("error-export-too-big")

    monkeypatch.setattr(delivery, "_build", refuse)
    await choose(room, "📂 Счета", "За всё время", "XLSX")
    chat = room.world.chat(OWNER)
    (waiting,) = [each for each in chat.messages if "Готовлю файл" in (each.text or "")]
    assert await open_files(room) == [(OWNER, waiting.id, "ru")]
    await room.bot.delete_message(OWNER, waiting.id)
    going.set()
    await settled(room)
    assert "больше 50 МБ" in room.transcript(OWNER)
    assert await open_files(room) == []


async def test_a_file_that_came_is_not_said_to_be_lost(room: Room) -> None:
    """Its message can't be removed at that moment: that is no failure of the file."""
    room.dispatcher["jobs"].patience = 0
    await choose(room, "📂 Счета", "За всё время", "XLSX")
    chat = room.world.chat(OWNER)
    (waiting,) = [each for each in chat.messages if "Готовлю файл" in (each.text or "")]
    with patch.object(LiveMessage, "delete", side_effect=TelegramNetworkError(GetMe(), "cut")):
        await settled(room)
    assert len(sent(room)) == 1
    assert "Что-то пошло не так" not in room.transcript(OWNER)
    assert waiting.text == "Файл готов."
    assert await open_files(room) == []


async def test_a_tap_on_a_window_that_the_end_of_a_job_is_moving_is_meant(room: Room) -> None:
    jobs = room.dispatcher["jobs"]
    jobs.patience = 0
    await choose(room, "📂 Счета", "За всё время", "XLSX")
    before = room.live(OWNER)
    button = next(button for button in buttons(before) if "CSV" in button["text"])
    await settled(room)
    assert room.live(OWNER).id > before.id
    jobs.patience = 60
    await room.press(OWNER, before, button)
    await room.press(OWNER, before, button)  # the second of two quick ones
    await settled(room)
    names = [opened(room, message)[0] for message in sent(room)]
    assert names == ["Счета на 24.11.2026.xlsx", "Счета на 24.11.2026.csv"]


async def test_the_list_of_invoices_exports_what_it_shows(room: Room) -> None:
    await room.say(OWNER, "/overdue")
    await press(room, "XLSX")
    actor = (await room.services.identity.resolve(OWNER, "Анна", None, "ru")).actor
    shown = await room.services.invoices.list(
        actor, InvoiceFilter(shows=(InvoiceStatusFilter.OVERDUE,)), 0, 1
    )
    _, data = opened(room, sent(room)[-1])
    page: Any = openpyxl.load_workbook(io.BytesIO(data)).active
    assert (
        sum(row[0] not in (None, "Итого") for row in page.iter_rows(min_row=2, values_only=True))
        == shown.count
    )


@pytest.mark.parametrize("text", ["Соседи", "&"])
@pytest.mark.parametrize("kind", ["clients", "contracts", "matters"])
async def test_a_list_of_cards_exports_what_it_shows(room: Room, kind: str, text: str) -> None:
    actor = (await room.services.identity.resolve(OWNER, "Анна", None, "ru")).actor
    found = await getattr(room.services, kind).list(actor, CardFilter(text))
    await room.say(OWNER, f"/{kind}")
    await room.say(OWNER, text)
    assert any("XLSX" in label for label in labels(room)) == bool(found.total)
    if found.total:
        await press(room, "XLSX")
        _, data = opened(room, sent(room)[-1])
        page: Any = openpyxl.load_workbook(io.BytesIO(data)).active
        assert len({row[0] for row in page.iter_rows(min_row=2, values_only=True)} - {"Итого"}) > 0
        assert kind == "clients" or page.max_row - 1 - sum_rows(page) == found.total


def sum_rows(page: Any) -> int:
    return sum(row[0] == "Итого" for row in page.iter_rows(values_only=True))


async def test_payments_are_a_file_for_1c(room: Room) -> None:
    with nothing_wrong(room, "export"):
        await choose(room, "📂 Счета")
        assert not any("1С" in label for label in labels(room))
        await choose(room, "💳 Оплаты", "За всё время")
        assert "🏦 Файл для 1С" in labels(room)
        await press(room, "Файл для 1С")
    (message,) = sent(room)
    name, data = opened(room, message)
    assert "1С загружает этот файл как выписку банка" in message.caption
    assert "не через банк: 2 записи" in message.caption
    assert name == "kl_to_1c.txt"
    text = data.decode("cp1251")
    assert text.startswith("1CClientBankExchange\r\n")
    assert text.endswith("\r\nКонецФайла\r\n")
    assert text.count("КонецДокумента") == int(message.caption.split()[0])
    # Who has no payments by bank reads why there is no file.
    await room.say(OWNER, "01.10.2026 – 15.10.2026")
    await press(room, "Файл для 1С")
    assert len(sent(room)) == 1
    assert "Выгружать нечего" in room.live(OWNER).text
