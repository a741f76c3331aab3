"""How little an update asks of the database: counts of statements and transactions, which may fall and not rise.

One transaction to read in, one to store what came of it; while Telegram is asked, neither.
"""

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import TelegramMethod

from tests.handlers.in_process_bot import Room, buttons, nothing_wrong
from tests.support.query_counter import asked

OWNER = 1001
MOST = {
    "the menu": 8,
    "the list": 9,
    "another page of the list": 8,
    "from the list to a card": 18,
    "the card of what is overdue, by its link": 23,
    "a button of that card": 22,
    "a search": 10,
    "the list of clients": 15,
    "a client's card": 24,
    "an inline query": 7,
}
"""Statements."""


class Watch:
    def __init__(self, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("db.shared_read.IDLE", 3600.0)  # however busy the machine is
        self.room = room
        self.held: list[int] = []
        call = room.bot.session.make_request

        async def make_request(bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109
            self.held.append(room.database.reader.pool.checkedout())  # type: ignore[attr-defined]
            return await call(bot, method, timeout)

        monkeypatch.setattr(room.bot.session, "make_request", make_request)

    async def act(self, what: str, act: Awaitable[None]) -> None:
        with asked(self.room.database) as seen, nothing_wrong(self.room, what):
            await act
        told = "\n".join([what, *seen.statements])
        assert 0 < len(seen.statements) <= MOST[what], told
        assert seen.begun == 2, told
        assert set(self.held) == {0}, f"{what}: a connection was held while Telegram was asked"

    async def press(self, what: str, label: str) -> None:
        live = self.room.live(OWNER)
        button = next(one for one in buttons(live) if label in one["text"])
        await self.act(what, self.room.press(OWNER, live, button))


async def test_an_update_asks_little_and_begins_two_transactions(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.world.add_person(OWNER, "Анна", language_code="ru")
    await room.say(OWNER, "/start")
    invoice, number, client = room.rows(
        "SELECT id, number, client_id FROM invoices WHERE firm_id = 1 AND status = 'issued' AND paid_minor = 0"
        " AND currency = 'RUB' AND total_minor > 100000 ORDER BY id LIMIT 1"
    )[0]
    watch = Watch(room, monkeypatch)
    await watch.act("the menu", room.say(OWNER, "/start"))
    await watch.act("the list", room.say(OWNER, "/invoices"))
    await watch.press("another page of the list", "›")
    await watch.press("from the list to a card", " · ")
    assert room.where(OWNER) == "InvoiceCard:main"
    await watch.act("the card of what is overdue, by its link", room.say(OWNER, f"/start i_{invoice}"))
    more, back = (room.translator.get(key, "ru", {}).strip() for key in ("invoice-more", "button-back"))
    await watch.press("a button of that card", more)
    await watch.press("a button of that card", back)
    assert number in room.live(OWNER).text
    await watch.act("a search", room.say(OWNER, "ООО"))
    assert room.where(OWNER) == "Search:results"
    await watch.act("the list of clients", room.say(OWNER, "/clients"))
    await watch.act("a client's card", room.say(OWNER, f"/start c_{client}"))
    assert room.where(OWNER) == "ClientCard:main"
    asking = asyncio.ensure_future(room.world.inline(OWNER, number))
    await asyncio.sleep(0)
    await watch.act("an inline query", room.handle())
    assert (await asking).results


async def test_cards_opened_from_cards_all_day_long_have_an_end(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of windows far below another the oldest go, and the way back ends at the menu."""
    monkeypatch.setattr("bot.telegram.live_message.DEEPEST", 4)
    room.world.add_person(OWNER, "Анна", language_code="ru")
    await room.say(OWNER, "/start")
    home = room.where(OWNER)
    numbers = [
        row[0]
        for row in room.rows(
            "SELECT number FROM invoices WHERE firm_id = 1 AND status = 'issued' ORDER BY id LIMIT 6"
        )
    ]
    for number in numbers:
        with nothing_wrong(room, number):
            await room.say(OWNER, number)
        assert room.where(OWNER) == "InvoiceCard:main"
        assert number in room.live(OWNER).text
        assert room.windows(OWNER) == 1
    back = room.translator.get("button-back", "ru", {}).strip()
    for _ in range(3):
        live = room.live(OWNER)
        with nothing_wrong(room, "back"):
            await room.press(OWNER, live, next(one for one in buttons(live) if back in one["text"]))
    assert room.where(OWNER) == home
