"""The driver, driving a tiny bot as a process; above all: that it fails when it must."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.sandbox.driver import Sandbox
from tests.sandbox.process import troubles
from tests.sandbox.user import User

TINY = (sys.executable, "-m", "tests.sandbox.tiny_bot")


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    async with Sandbox(command=TINY) as sandbox:
        await sandbox.start_bot({"COUNTER_FILE": str(tmp_path / "counter")})
        yield sandbox


@pytest.fixture
def anna(sandbox: Sandbox) -> User:
    return sandbox.user(1, "Анна", username="anna")


async def test_a_conversation(sandbox: Sandbox, anna: User) -> None:
    await anna.open("https://t.me/schetovod_bot?start=claim-1")
    menu = await anna.expect("Меню claim-1", buttons=["➕ Прибавить", "Сумма 1 000 ₽"], absent=["Счёт"])
    assert menu.buttons[0] == ("➕ Прибавить", "🤫 Молчать")
    press = await anna.press("Прибавить")
    assert press.answer is not None
    assert press.answer.text == "➕ Прибавить"
    await anna.expect("Счёт 1")
    await anna.press("Сумма 2 000")
    await anna.expect_nothing()
    assert anna.screen == "Счёт 1\n[➕ Прибавить] [🤫 Молчать]\n[Сумма 1 000 ₽] [Сумма 2 000 ₽]"
    assert anna.last.id == menu.id == anna.live.id
    await anna.upload(b"bytes", "карточка.pdf")
    assert await anna.expect_document("карточка*.pdf") == b"bytes"
    for act, kind in ((anna.sticker, "sticker"), (anna.photo, "photo"), (anna.voice, "voice")):
        await act()
        await anna.expect(f"Это {kind}")
    await anna.send("x" * 5000)
    assert [m.text for m in anna.messages[-2:]] == ["Длина 4096", "Длина 904"]
    await anna.forward("чужое")
    await anna.expect("Длина 5")
    sandbox.assert_clean()


async def test_reply_keys_and_buttons_in_rich_text(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/keys")
    await anna.press("Телефон")
    await anna.expect("Это contact")
    await anna.press("Назад")
    await anna.expect("Длина 5")
    await anna.send("/rich")
    await anna.expect("Счета", buttons=["Внутри"])
    press = await anna.press("Внутри")
    assert press.data == "inner"
    sandbox.assert_clean()


async def test_inline_and_choosing(sandbox: Sandbox, anna: User) -> None:
    answer = await anna.inline("север")
    assert [result["title"] for result in answer.results] == ["Первый"]
    await anna.choose("Перв")
    await anna.expect("Длина", within=5)
    assert any(message.text == "Выбрано север" for message in anna.messages)
    with pytest.raises(AssertionError, match="found 0 times"):
        await anna.choose("Второй")


async def test_many_taps_at_once_are_all_handled(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/start")
    presses = await anna.tap_many("➕", 20)
    assert all(press.answer for press in presses)
    await anna.expect("Счёт 20")
    sandbox.assert_clean()


async def test_a_group(sandbox: Sandbox, anna: User) -> None:
    sandbox.world.add_group(-7, "Фирма", {1})
    group = anna.at(-7)
    await group.send("между собой")
    await group.expect_nothing()
    await group.send("/start")
    await group.press("➕")
    await group.expect("Счёт 1")
    assert anna.messages == []
    sandbox.assert_clean()


async def test_people_at_once(sandbox: Sandbox) -> None:
    people = [sandbox.user(id, f"Ч{id}") for id in range(10, 20)]
    await asyncio.gather(*(person.send("/start") for person in people))
    for person in people:
        await person.expect("Меню")
    sandbox.assert_clean()


async def test_expect_wants_something_fresh(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/start")
    await anna.expect("Меню")
    await anna.send("/quiet")
    with pytest.raises(AssertionError, match="no fresh message with text"):
        await anna.expect("Меню", within=0.05)
    await anna.expect("Меню", fresh=False)
    with pytest.raises(AssertionError, match="no message with text"):
        await anna.expect("Нет такого", fresh=False, within=0.05)
    with pytest.raises(AssertionError, match="no fresh document named"):
        await anna.expect_document(within=0.05)


async def test_a_failure_shows_what_happened(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/bad")
    with pytest.raises(AssertionError) as caught:
        await anna.expect("Ответ", within=0.05)
    story = str(caught.value)
    assert "Анна: no fresh message" in story
    assert "/bad" in story
    assert "400 Bad Request: can't parse entities: Unsupported start tag" in story
    assert "sendMessage: Bad Request" in story, "the bot's own output"


async def test_buttons_that_are_missing_or_ambiguous(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/start")
    with pytest.raises(AssertionError, match="no button «Убавить»"):
        await anna.press("Убавить")
    with pytest.raises(AssertionError, match="«Сумма» fits 2 buttons"):
        await anna.press("Сумма")
    with pytest.raises(AssertionError, match="was not answered"):
        await anna.press("Молчать")
    with pytest.raises(AssertionError, match="the tap on «🤫 Молчать» of 1 has no answer"):
        sandbox.assert_clean()


async def test_unclean_runs(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/bad")
    with pytest.raises(AssertionError, match=r"refused: #\d+ sendMessage"):
        sandbox.assert_clean()
    sandbox.assert_clean(allow=["can't parse entities"])
    await anna.send("/boom")
    with pytest.raises(AssertionError, match=r"output: Traceback .* … RuntimeError: bang"):
        sandbox.assert_clean(allow=["can't parse entities"])
    sandbox.assert_clean(allow=["can't parse entities"], output=False)


async def test_a_bot_that_dies_by_itself(sandbox: Sandbox, anna: User) -> None:
    with pytest.raises(AssertionError, match="the bot ended by itself"):
        await anna.send("/die")
    with pytest.raises(AssertionError, match="no bot runs that could settle"):
        await sandbox.settle()
    with pytest.raises(AssertionError, match="the bot ended by itself"):
        sandbox.assert_clean()


async def test_a_bot_that_never_polls() -> None:
    async with Sandbox(command=(sys.executable, "-c", "raise SystemExit('no token')")) as sandbox:
        with pytest.raises(AssertionError, match="no token"):
            await sandbox.start_bot({})
        silent = (sys.executable, "-c", "import time; time.sleep(60)")
        sandbox.command = silent
        with pytest.raises(AssertionError, match="did not ask for updates"):
            await sandbox.start_bot({}, within=0.2)
        assert await sandbox.stop_bot() != 0


async def test_kill_in_mid_handler_and_restart(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/start")
    after = sandbox.faults.add("editMessageText", hang="after")
    await anna.press("➕", wait=False)
    assert await sandbox.reach(after)
    await anna.expect("Счёт 1")
    await sandbox.restart_bot(kill=True)
    await sandbox.settle()
    await anna.expect("Счёт 2")
    sandbox.assert_clean()
    before = sandbox.faults.add("*", skip=1, hang="before")
    await anna.press("➕", wait=False)
    assert await sandbox.reach(before)
    assert [call.method for call in sandbox.world.in_flight.values()] == ["answerCallbackQuery"]
    await sandbox.restart_bot(kill=True)
    await sandbox.settle()
    await anna.expect("Счёт 4")
    sandbox.assert_clean()


async def test_a_hang_that_is_never_met(sandbox: Sandbox, anna: User) -> None:
    hang = sandbox.faults.add("*", skip=1, hang="before")
    await anna.send("/start", wait=False)
    assert not await sandbox.reach(hang)


async def test_a_tap_on_what_was_seen_before(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/start")
    menu = await anna.expect("Меню")
    sandbox.world.remove(sandbox.world.chat(1), menu.message)
    await anna.send("/quiet")
    with pytest.raises(AssertionError, match="no button"):
        await anna.press("Сумма 1")
    press = await anna.press_on(menu, "Сумма 1")
    assert press.answer is not None
    with pytest.raises(AssertionError, match="no button «Другое» under message"):
        await anna.press_on(menu, "Другое")


async def test_what_waits_while_the_bot_is_down_comes_later(sandbox: Sandbox, anna: User) -> None:
    assert await sandbox.stop_bot() == 0
    await anna.send("/start", wait=False)
    with pytest.raises(AssertionError, match="no bot runs"):
        await sandbox.settle()
    await sandbox.start_bot()
    await sandbox.settle()
    await anna.expect("Меню")
    sandbox.assert_clean()


async def test_a_planned_fault_on_an_answer_excuses_the_tap(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/start")
    sandbox.faults.add("answerCallbackQuery", code=500)
    await anna.press("➕")
    sandbox.assert_clean()


async def test_a_blocked_bot_is_not_a_mistake(sandbox: Sandbox, anna: User) -> None:
    await anna.send("/start", wait=False)
    sandbox.world.block(1)
    await sandbox.settle()
    await anna.block(False)
    await anna.send("/start")
    await anna.expect("Меню")
    sandbox.assert_clean()


def test_trouble_is_recognised() -> None:
    lines = [
        "2026-11-24 [info     ] started",
        "2026-11-24 [error    ] broken",
        '{"level": "error", "event": "x"}',
        "event=x level=error",
        "ERROR:aiogram:x",
        "the word errors alone is fine, and so is error=None",
        "Traceback (most recent call last):",
        '  File "x", line 1',
        "ValueError: odd",
        "2026-11-24 [error    ] incident",
        '  File "x", line 1',
        "builtins.TimeoutError: ",
    ]
    assert troubles(lines) == [
        *lines[1:5],
        "Traceback (most recent call last): … ValueError: odd",
        "2026-11-24 [error    ] incident … builtins.TimeoutError:",
    ]


_AIOGRAM = """
import asyncio, os
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.types import BufferedInputFile
dp = Dispatcher()
keys = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Файл", callback_data="f")]])
@dp.message(F.text)
async def text(message: Message):
    await message.answer(f"<b>{message.text}</b>", parse_mode="HTML", reply_markup=keys)
@dp.callback_query()
async def tap(query: CallbackQuery):
    await query.message.answer_document(BufferedInputFile(b"pdf", "Счёт.pdf"))
    await query.answer()
session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
bot = Bot(os.environ["BOT_TOKEN"], session=session)
asyncio.run(dp.start_polling(bot, handle_as_tasks=False))
"""


async def test_a_real_aiogram_bot() -> None:
    async with Sandbox(command=(sys.executable, "-c", _AIOGRAM)) as sandbox:
        await sandbox.start_bot({})
        anna = sandbox.user(1, "Анна")
        await anna.send("Привет")
        await anna.expect("Привет", buttons=["Файл"])
        await anna.press("Файл")
        assert await anna.expect_document("*.pdf") == b"pdf"
        assert await sandbox.stop_bot() == 0
        sandbox.assert_clean()
