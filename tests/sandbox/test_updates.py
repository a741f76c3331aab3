"""getUpdates: confirmation, redelivery, subscription, expiry, a second poller; and webhooks in its place."""

from __future__ import annotations

import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError, TelegramServerError
from aiogram.types import InaccessibleMessage, Update
from aiohttp import web

from tests.sandbox.conftest import ANNA, Clock
from tests.sandbox.schema import schema
from tests.sandbox.world import World


def texts(updates: list[Update]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(bot: Bot, world: World) -> None:
    for text in "abc":
        world.send(ANNA, text)
    first = await bot.get_updates()
    assert texts(first) == ["a", "b", "c"]
    assert texts(await bot.get_updates()) == ["a", "b", "c"], "nothing was confirmed"
    assert texts(await bot.get_updates(offset=first[1].update_id)) == ["b", "c"]
    assert texts(await bot.get_updates(offset=first[0].update_id)) == ["b", "c"], "a is gone for good"
    assert texts(await bot.get_updates(offset=first[1].update_id, limit=1)) == ["b"]
    assert not world.idle
    assert await bot.get_updates(offset=first[2].update_id + 1) == []
    assert world.idle


async def test_a_long_poll_wakes_at_the_first_update(bot: Bot, world: World) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    assert await world.until(lambda: world.updates.waiting, 5)
    world.send(ANNA, "a")
    assert texts(await poll) == ["a"]


async def test_an_empty_poll_ends_and_leaves_no_record(bot: Bot, world: World) -> None:
    assert await world.updates.get(within=0.01) == []
    assert await bot.get_updates() == []
    assert world.log == []


async def test_a_redelivered_batch_is_logged_once(bot: Bot, world: World) -> None:
    world.send(ANNA, "a")
    for _ in range(3):
        await bot.get_updates()
    assert len(world.log) == 1


async def test_the_second_poller_throws_out_the_first(bot: Bot, world: World) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    assert await world.until(lambda: world.updates.waiting, 5)
    second = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(TelegramConflictError) as caught:
        await first
    assert caught.value.message == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    world.send(ANNA, "a")
    assert texts(await second) == ["a"]
    assert len(world.refusals) == 1


async def test_a_poller_that_died_is_no_conflict(bot: Bot, world: World) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    assert await world.until(lambda: world.updates.waiting, 5)
    poll.cancel()
    assert await world.until(lambda: not world.updates.waiting, 5), "the server notices the cut"
    world.send(ANNA, "a")
    assert texts(await bot.get_updates()) == ["a"]
    assert not world.refusals


async def test_a_negative_offset_keeps_the_tail(bot: Bot, world: World) -> None:
    for text in "abc":
        world.send(ANNA, text)
    assert texts(await bot.get_updates(offset=-2)) == ["b", "c"]
    assert texts(await bot.get_updates()) == ["b", "c"]


async def test_allowed_updates_are_remembered(bot: Bot, world: World) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    world.send(ANNA, "a")
    assert await bot.get_updates() == []
    await bot.get_updates(allowed_updates=["message"])
    world.send(ANNA, "b")
    world.block(ANNA)
    assert texts(await bot.get_updates()) == ["b"]
    await bot.get_updates(allowed_updates=["message", "telepathy"])
    assert world.refusals[0].complaints == ["strict: unknown kind of update 'telepathy' in allowed_updates"]


async def test_updates_grow_old(bot: Bot, world: World, clock: Clock) -> None:
    sent = world.post(
        world.chat(ANNA),
        world.bot.id,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "a", "callback_data": "x"}]]},
    )
    world.press(ANNA, sent.id, 0, 0)
    world.send(ANNA, "a")
    clock.time += 151
    assert texts(await bot.get_updates()) == ["a"]
    clock.time += 86400
    assert await bot.get_updates() == []


async def test_dropping_and_webhooks(bot: Bot, world: World) -> None:
    world.send(ANNA, "a")
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []
    with pytest.raises(TelegramServerError, match="not emulated"):
        await bot.set_webhook("https://example.com/hook", ip_address="127.0.0.1")
    assert await bot.set_webhook("")


async def test_every_kind_of_update_fits_the_schema_and_aiogram(bot: Bot, world: World) -> None:
    world.send(ANNA, "a@b.ru /menu")
    world.upload(ANNA, b"x", "карточка.pdf", "application/pdf", "подпись")
    world.send_photo(ANNA)
    world.send_sticker(ANNA)
    world.send_voice(ANNA)
    world.send_contact(ANNA)
    world.send_contact(ANNA, {"phone_number": "+7", "first_name": "Пётр"}, forwarded=True)
    world.forward(ANNA, "чужой текст")
    world.forward(ANNA, world.chat(ANNA).messages[0])
    world.edit(ANNA, world.chat(ANNA).messages[0].id, "новый")
    sent = world.post(
        world.chat(ANNA),
        world.bot.id,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "a", "callback_data": "x"}]]},
    )
    world.press(ANNA, sent.id, 0, 0)
    world.block(ANNA)
    updates = await bot.get_updates()
    assert len(updates) == 12
    for update in await world.updates.get():
        schema().check_object("Update", update)


async def test_a_tap_on_a_deleted_message_has_an_inaccessible_one(bot: Bot, world: World) -> None:
    chat = world.chat(ANNA)
    button = {"text": "a", "callback_data": "x"}
    sent = world.post(chat, world.bot.id, text="?", reply_markup={"inline_keyboard": [[button]]})
    world.remove(chat, sent)
    world.tap(ANNA, chat, sent, button)
    [update] = await bot.get_updates()
    assert update.callback_query is not None
    assert isinstance(update.callback_query.message, InaccessibleMessage)


async def test_deep_links_and_long_pastes(bot: Bot, world: World) -> None:
    world.open(ANNA, "claim_1-x")
    world.send(ANNA, "слово " * 1000)
    updates = await bot.get_updates()
    assert texts(updates)[0] == "/start claim_1-x"
    assert [len(text or "") for text in texts(updates)[1:]] == [4091, 1907]
    assert updates[0].message is not None
    assert updates[0].message.entities is not None
    assert updates[0].message.entities[0].length == 6


async def test_writing_to_a_stopped_bot_starts_it_again(bot: Bot, world: World) -> None:
    world.block(ANNA)
    world.send(ANNA, "a")
    states = [u.my_chat_member.new_chat_member.status for u in await bot.get_updates() if u.my_chat_member]
    assert states == ["kicked", "member"]


class Taker:
    """An address that takes updates; ``statuses`` are its first answers to a text, then 200."""

    def __init__(self) -> None:
        self.statuses: dict[str, list[int]] = {}
        self.came: list[tuple[str, str]] = []
        self.held: dict[str, asyncio.Event] = {}

    async def take(self, request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        self.came.append((text, request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")))
        if text in self.held:
            await self.held[text].wait()
        return web.Response(status=(self.statuses.get(text) or [200]).pop(0))

    @property
    def texts(self) -> list[str]:
        return [text for text, _ in self.came]


async def test_a_webhook_is_brought_each_chat_in_order_until_it_says_yes(bot: Bot, world: World) -> None:
    other = world.add_person(ANNA + 1, "Пётр").id
    address, taker = web.Application(), Taker()
    address.router.add_post("/here", taker.take)
    runner = web.AppRunner(address, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/here"
    world.webhook.pauses = (0.01,)
    world.send(ANNA, "a")
    waiting = asyncio.create_task(bot.get_updates(offset=10**12, timeout=20))
    assert await world.until(lambda: world.updates.waiting, 5)
    taker.statuses, taker.held["c"] = {"b": [500, 403]}, asyncio.Event()
    await bot.set_webhook(url, secret_token="secret", allowed_updates=["message"])
    with pytest.raises(TelegramConflictError, match="terminated"):
        await waiting
    with pytest.raises(TelegramConflictError, match="webhook is active"):
        await bot.get_updates()
    for text in ("b", "c", "d"):
        world.send(ANNA, text)
    world.send(other, "e")
    assert await world.until(lambda: {"c", "e"} <= set(taker.texts), 5)
    assert [text for text in taker.texts if text != "e"] == ["b", "b", "b", "c"]
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.last_error_message) == (
        url,
        2,
        "Wrong response from the webhook: 403",
    )
    await bot.delete_webhook()
    assert [update.message.text for update in await bot.get_updates() if update.message] == ["c", "d"]
    assert {secret for _, secret in taker.came} == {"secret"}
    with pytest.raises(TelegramBadRequest, match="HTTPS"):
        await bot.set_webhook("http://bot.example.com/here")
    taker.held["c"].set()
    await runner.cleanup()
