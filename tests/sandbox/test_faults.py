"""Planned faults and pace limits."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from tests.sandbox.conftest import ANNA, Clock
from tests.sandbox.server import Server
from tests.sandbox.world import World


async def test_errors_on_demand(bot: Bot, world: World) -> None:
    world.faults.add("sendMessage", code=429, retry_after=7)
    world.faults.add("sendMessage", code=403)
    world.faults.add("*", code=502)
    world.faults.add("sendMessage", code=400, text="Bad Request: odd")
    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(ANNA, "a")
    assert caught.value.retry_after == 7
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(ANNA, "a")
    with pytest.raises(TelegramServerError):
        await bot.send_message(ANNA, "a")
    with pytest.raises(TelegramBadRequest, match="odd"):
        await bot.send_message(ANNA, "a")
    await bot.send_message(ANNA, "a")
    assert [m.text for m in world.chat(ANNA).messages if m.from_bot] == ["a"]
    assert not world.refusals


async def test_faults_hit_their_method_and_chat_only(bot: Bot, world: World) -> None:
    world.add_person(2, "Борис")
    world.send(2, "a")
    fault = world.faults.add("sendMessage", times=2, chat_id=2, code=500)
    await bot.send_message(ANNA, "a")
    await bot.send_chat_action(2, "typing")
    for _ in range(2):
        with pytest.raises(TelegramServerError):
            await bot.send_message(2, "a")
    await bot.send_message(2, "a")
    assert fault.hits == 2


async def test_a_cut_before_has_no_effect_a_cut_after_has(bot: Bot, world: World) -> None:
    world.faults.add("sendMessage", drop="before")
    world.faults.add("sendMessage", drop="after")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(ANNA, "a")
    assert not any(m.from_bot for m in world.chat(ANNA).messages)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(ANNA, "b")
    assert world.chat(ANNA).messages[-1].text == "b"
    assert not world.refusals


async def test_a_hang_holds_the_call_until_it_is_released(bot: Bot, world: World) -> None:
    hang = world.faults.add("sendMessage", hang="before")
    call = asyncio.create_task(bot.send_message(ANNA, "a"))
    await asyncio.wait_for(hang.reached.wait(), 5)
    assert not world.chat(ANNA).messages[-1].from_bot
    assert not world.idle
    hang.release()
    assert (await call).text == "a"
    late = world.faults.add("sendMessage", hang="after")
    call = asyncio.create_task(bot.send_message(ANNA, "b"))
    await asyncio.wait_for(late.reached.wait(), 5)
    assert world.chat(ANNA).messages[-1].text == "b"
    world.faults.clear()
    await call


async def test_a_client_that_dies_in_a_hang_leaves_no_effect(bot: Bot, world: World) -> None:
    hang = world.faults.add("sendMessage", hang="before")
    call = asyncio.create_task(bot.send_message(ANNA, "a"))
    await asyncio.wait_for(hang.reached.wait(), 5)
    call.cancel()
    assert await world.until(lambda: world.idle, 5)
    hang.release()
    await bot.send_message(ANNA, "b")
    assert [m.text for m in world.chat(ANNA).messages if m.from_bot] == ["b"]
    assert not world.refusals


async def test_a_delayed_call_still_answers_for_its_own_mistakes(bot: Bot, world: World) -> None:
    world.faults.add("sendMessage", delay=0.01)
    with pytest.raises(TelegramBadRequest):
        await bot.send_message(ANNA, "<b>", parse_mode="HTML")
    assert len(world.refusals) == 1


async def test_polling_can_fail_but_stars_spare_it(bot: Bot, world: World) -> None:
    world.faults.add("*", code=500)
    assert await bot.get_updates() == []
    world.faults.clear()
    world.faults.add("getUpdates", code=502)
    with pytest.raises(TelegramServerError):
        await bot.get_updates()


async def test_pace_limits(bot: Bot, world: World, clock: Clock) -> None:
    for person in range(2, 40):
        world.add_person(person, "x")
        world.send(person, "a")
    for _ in range(5):
        await bot.send_message(ANNA, "без предела")
    world.faults.limits.total = 30
    world.faults.limits.chat = 1
    clock.time += 5
    await bot.send_message(ANNA, "a")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(ANNA, "b")
    for person in range(2, 31):
        await bot.send_message(person, "a")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(31, "a")
    clock.time += 1
    await bot.send_message(31, "a")
    await bot.send_message(ANNA, "b")
    assert len(world.refusals) == 2, "too fast is the bot's own mistake"


def test_a_fault_does_one_thing(world: World) -> None:
    with pytest.raises(ValueError, match="a fault is one of"):
        world.faults.add("sendMessage", code=500, drop="after")
    with pytest.raises(ValueError, match="a fault is one of"):
        world.faults.add("sendMessage")


async def test_controls_for_other_processes(bot: Bot, server: Server, world: World) -> None:
    async with aiohttp.ClientSession(server.url) as http:
        async with http.post("/sandbox/faults", json={"method": "sendMessage", "code": 500}) as answer:
            assert answer.status == 200
        with pytest.raises(TelegramServerError):
            await bot.send_message(ANNA, "a")
        async with http.post("/sandbox/faults", json={"method": "getMe", "kode": 1}) as answer:
            assert (answer.status, await answer.text()) == (400, "unknown: kode")
        async with http.post("/sandbox/people", json={"id": 5, "first_name": "Ева"}) as answer:
            assert (await answer.json())["first_name"] == "Ева"
        async with http.delete("/sandbox/faults") as answer:
            assert answer.status == 200
        async with http.get("/sandbox/state") as answer:
            assert (await answer.json())["idle"] is True
    assert world.people[5].first_name == "Ева"


async def test_it_listens_on_loopback_only(server: Server) -> None:
    assert server.url.startswith("http://127.0.0.1:")
