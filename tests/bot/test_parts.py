"""The small parts: texts cut to fit, flood limits, ticks, background updates, commands, a refused token."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import (
    GetMyDescription,
    GetMyShortDescription,
    SendMessage,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
)
from aiogram.types import BotDescription, BotShortDescription
from aiogram_dialog import BgManagerFactory, ShowMode
from aiogram_dialog.manager.bg_manager import BgManagerFactoryImpl

from bot.i18n import FluentTranslator, check
from bot.scheduler import Scheduler
from bot.telegram import flood_wait, profile
from bot.telegram.command_menu import PUBLIC, publish
from bot.telegram.flood_wait import LONGEST_WAIT, FloodWait
from bot.telegram.live_message import TEXT_LIMIT, Screen, Screens, fit
from db.engine import Database
from db.runtime_store import KEEP_HANDLED, MOST_RECORDS, Opening, RuntimeStore, Stored
from handlers.ui.texts import without_tags
from tests.bot import flow
from tests.bot.chat import USER, Recorder, Visitor
from tests.sandbox.driver import Sandbox
from tests.support.fakes import FakeClock
from tests.support.query_counter import statements

ROOT = Path(__file__).parents[2]


def test_a_text_that_is_too_long_loses_whole_lines() -> None:
    long = "\n".join(f"<b>строка</b> {number}" for number in range(1000))
    cut = fit(long)
    assert len(without_tags(cut)) <= TEXT_LIMIT
    assert cut.endswith("\n…")
    assert cut.count("<b>") == cut.count("</b>") > 100
    assert fit("<b>коротко</b>") == "<b>коротко</b>"


def test_screens_of_long_ago_are_forgotten() -> None:
    screens = Screens(limit=2)
    for chat in (1, 2, 3):
        screens.put(chat, Screen(chat))
    assert screens.get(1) is None
    assert screens.get(3) == Screen(3)


@pytest.mark.parametrize(("seconds", "sent"), [(1, True), (LONGEST_WAIT + 1, False)])
async def test_a_short_flood_limit_is_waited_out(
    bot: Bot, session: Recorder, seconds: int, sent: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    left = [seconds]

    async def sleep(delay: float) -> None:
        waited.append(delay)

    def refuse(method: Any) -> None:
        if left:
            raise TelegramRetryAfter(method=method, message="flood", retry_after=left.pop())

    session.refuse = refuse
    monkeypatch.setattr(flood_wait.asyncio, "sleep", sleep)
    answer = FloodWait()(session.make_request, bot, SendMessage(chat_id=USER, text="x"))
    if sent:
        assert (await answer).text == "x"  # type: ignore[attr-defined]
        assert 1 in waited
    else:
        with pytest.raises(TelegramRetryAfter):
            await answer


async def test_the_tick_forgets_old_updates(store: RuntimeStore, clock: FakeClock) -> None:
    await store.flush({}, clock.now(), update=(1, 1))
    clock.set(clock.now() + KEEP_HANDLED * 2)
    scheduler = Scheduler(store, clock)
    scheduler.start()
    await scheduler.stop()
    await scheduler.prune()
    assert not (await store.open_update(1, 1, None)).handled


async def test_an_update_begins_with_all_that_its_chat_has_stored_and_nothing_else(
    store: RuntimeStore, clock: FakeClock, database: Database
) -> None:
    now, value = clock.now(), Stored("state", {"ё": [1, "\x1d"]})
    ours = {f"1:20:20:::{name}": value for name in ("default", "aiogd:stack:", "aiogd:context:Zz9")}
    others = (
        "1:2:20:::default",
        "1:20:2:::default",
        "1:20:200:::a",
        "1:200:20:::a",
        "11:20:20:::a",
        "1:20:20",
    )
    await store.flush(ours | dict.fromkeys(others, value), now, update=(1, 7))
    with statements(database) as seen:
        opening = await store.open_update(1, 7, "1:20:20:")
    assert (opening.handled, opening.struck, opening.records) == (True, False, ours)
    assert len(seen) == 1

    await store.strike(1, 8, now)
    opening = await store.open_update(1, 8, "1:20:20:")
    assert (opening.handled, opening.struck) == (False, True)
    await store.flush(dict.fromkeys(ours, Stored()), now, update=(1, 8), struck=opening.struck)
    opening = await store.open_update(1, 8, "1:20:20:")
    assert (opening.handled, opening.struck, opening.records) == (True, False, {})
    assert (await store.open_update(2, 8, None)) == Opening()

    await store.flush({f"1:20:20:::{n}": value for n in range(MOST_RECORDS)}, now)
    opening = await store.open_update(1, 9, "1:20:20:")
    assert opening.records is None, "perhaps there are more: each is looked for by its key"


async def test_a_background_update_takes_the_lane_and_is_stored(visitor: Visitor, build: Any) -> None:
    await visitor.send("/start")
    background: BgManagerFactory = BgManagerFactoryImpl(visitor.dispatcher)
    manager = background.bg(
        visitor.bot,
        user_id=USER,
        chat_id=USER,
    )
    lane = visitor.dispatcher._lane(visitor.message_update("x"))
    async with lane:
        await manager.start(flow.Flow.name, show_mode=ShowMode.EDIT)
        for _ in range(20):
            await asyncio.sleep(0)
        assert visitor.text == "Меню 0"
    # Its turn comes now; the next message waits for it in the same lane.
    await asyncio.sleep(0)
    await visitor.send("Ромашка")
    assert flow.ACTS == [("name", "Ромашка")]
    visitor.dispatcher = build()
    assert visitor.text == "Сумма?"


async def test_commands_are_told_in_each_language(
    bot: Bot, session: Recorder, translator: FluentTranslator
) -> None:
    told: list[Any] = []

    async def take(_bot: Bot, method: Any, timeout: int | None = None) -> bool:  # noqa: ASYNC109 (the base's)
        told.append(method)
        return True

    session.make_request = take  # type: ignore[method-assign]
    await publish(bot, translator)
    assert all(isinstance(method, SetMyCommands) for method in told)
    by_language = {method.language_code: method.commands for method in told}
    assert [command.command for command in by_language[None]] == list(PUBLIC)
    assert by_language[None][0].description == "Start"
    assert {code: by_language[code][0].description for code in ("ky", "kk", "uz")} == {
        "ky": "Начать",
        "kk": "Бастау",
        "uz": "Boshlash",
    }


class Profile:
    """A bot's texts as Telegram keeps them, and how often they were written."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str | None], str] = {}
        self.written = 0

    async def make_request(self, _bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
        match method:
            case SetMyDescription() | SetMyShortDescription():
                what = "long" if isinstance(method, SetMyDescription) else "short"
                text = (
                    method.description if isinstance(method, SetMyDescription) else method.short_description
                )
                self.texts[what, method.language_code] = text or ""
                self.written += 1
                return True
            case GetMyDescription():
                return BotDescription(description=self.texts.get(("long", method.language_code), ""))
            case GetMyShortDescription():
                return BotShortDescription(
                    short_description=self.texts.get(("short", method.language_code), "")
                )
        raise AssertionError(method)


async def test_the_profile_is_told_in_each_language_and_only_when_it_differs(
    bot: Bot, session: Recorder, translator: FluentTranslator
) -> None:
    kept = Profile()
    session.make_request = kept.make_request  # type: ignore[method-assign]
    await profile.publish(bot, translator)
    assert kept.written == len(kept.texts) == 16
    assert kept.texts["long", "kk"].startswith("Заң фирмасының шоттары")
    assert kept.texts["short", None].startswith("A law firm’s invoices")
    assert max(len(text) for (what, _), text in kept.texts.items() if what == "long") <= 512
    assert max(len(text) for (what, _), text in kept.texts.items() if what == "short") <= 120
    await profile.publish(bot, translator)
    assert kept.written == 16
    kept.texts["long", "ru"] = "Другое"
    await profile.publish(bot, translator)
    assert kept.written == 17
    assert kept.texts["long", "ru"] != "Другое"


def test_both_languages_have_the_same_texts() -> None:
    texts = check()
    assert texts["ru"] == texts["en"]


@pytest.mark.e2e
async def test_a_token_that_telegram_refuses_is_one_sentence(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        environment = {
            "BOT_TOKEN": "1:wrong",
            "BOT_API_URL": sandbox.url,
            "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'x.db'}",
            "PYTHONPATH": str(ROOT),
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            cwd=tmp_path,
            env=os.environ | environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, errors = await process.communicate()
    assert process.returncode == 2
    assert out == b""
    assert errors.decode() == "BOT_TOKEN is refused by Telegram: check it with @BotFather.\n"
