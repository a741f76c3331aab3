"""What is not an answer of the Bot API, met by a real session over HTTP: one kind of error, without its words."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

from bot.logging import trace
from bot.telegram.factory import make_bot
from bot.telegram.flood_wait import raise_at_once
from bot.telegram.http_session import FileNotReceivedError
from bot.telegram.polling import CONFLICTS, REFUSALS, Poller, TakenError, TokenError
from db.engine import Database
from tests.bot.telegram.inbox_setting import QUICK, make_inbox
from tests.sandbox.faults import HTML, ODD, ODD_UPDATES
from tests.sandbox.server import Server
from tests.sandbox.world import World
from tests.support.fakes import FakeClock

ANNA = 7
SECRETS = ("айна", "Bad Gateway</", "detail")
"""Of the bodies."""


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    world = World()
    world.add_person(ANNA, "Анна")
    world.send(ANNA, "/start")
    server = Server(world)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    bot = make_bot(server.world.bot.token, server.url)
    yield bot
    await (await bot.session.create_session()).close()  # type: ignore[attr-defined]


def sent(server: Server) -> list[str | None]:
    return [message.text for message in server.world.chat(ANNA).messages if message.from_bot]


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("method", ["getMe", "sendMessage", "setMyCommands", "getFile", "editMessageText"])
async def test_an_odd_answer_is_an_error_of_the_api_and_keeps_its_words_to_itself(
    bot: Bot, server: Server, name: str, method: str
) -> None:
    server.world.faults.add(method, **ODD[name])
    calls = {
        "getMe": lambda: bot.get_me(),
        "sendMessage": lambda: bot.send_message(ANNA, "a"),
        "setMyCommands": lambda: bot.set_my_commands([]),
        "getFile": lambda: bot.get_file("x"),
        "editMessageText": lambda: bot.edit_message_text("b", chat_id=ANNA, message_id=1),
    }
    with pytest.raises(TelegramAPIError) as caught:
        await calls[method]()
    error = caught.value
    # Neither a wrong token nor a closed chat: a proxy may say «401», too.
    assert not isinstance(error, TelegramUnauthorizedError | TelegramNotFound)
    assert isinstance(error.message, str)
    for told in (str(error), repr(error), trace(error), repr(error.__dict__)):
        assert not any(secret in told for secret in SECRETS), told
    assert server.world.faults.faults[0].hits == 1
    assert (await bot.get_me()).id == bot.id


async def test_what_the_bot_api_says_itself_keeps_its_meaning(bot: Bot, server: Server) -> None:
    server.world.faults.add("getMe", code=401, text="Unauthorized")
    server.world.faults.add("getMe", code=404, text="Not Found")
    with pytest.raises(TelegramUnauthorizedError):
        await bot.get_me()
    with pytest.raises(TelegramNotFound):
        await bot.get_me()


async def test_a_balancer_may_say_that_it_has_passed_nothing_on(bot: Bot, server: Server) -> None:
    server.world.faults.add("sendMessage", body=HTML, status=429)
    server.world.faults.add("sendMessage", body=HTML, status=413)
    with raise_at_once(), pytest.raises(TelegramRetryAfter):
        await bot.send_message(ANNA, "a")
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_message(ANNA, "a")
    assert sent(server) == []


@pytest.mark.parametrize(
    "fault",
    [{"code": 404}, {"code": 502}, {"body": b"half", "cut": True}, {"drop": "before"}],
    ids=str,
)
async def test_a_file_that_does_not_come_says_nothing_of_its_address(
    bot: Bot, server: Server, fault: dict[str, object]
) -> None:
    server.world.faults.add("file", **fault)
    with pytest.raises(FileNotReceivedError) as caught:
        await bot.download_file("documents/1")
    assert bot.token not in trace(caught.value)
    assert caught.value.__suppress_context__


async def test_polling_outlives_every_odd_answer(
    bot: Bot, server: Server, database: Database, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for fault in ODD.values():
        server.world.faults.add("getUpdates", **fault)
    for body in ODD_UPDATES.values():
        server.world.faults.add("getUpdates", body=body)
    # The known one comes with one that has no number.
    first = server.world.updates.pending_ids[0]
    both = f'{{"ok":true,"result":[{{"message":{{}}}},{{"update_id":{first},"тайна":1}}]}}'
    server.world.faults.add("getUpdates", body=both)
    (inbox, handlers), stop = make_inbox(bot, database, clock), asyncio.Event()
    running = asyncio.create_task(inbox.run(Poller(bot, inbox, backoff=QUICK, poll_timeout=1), stop))
    server.world.send(ANNA, "после всего")
    second = server.world.updates.pending_ids[-1]
    await handlers.until(lambda: second in handlers.ended)
    assert all(not fault.times for fault in server.world.faults.faults)
    stop.set()
    await running
    assert not len(server.world.updates), "both are confirmed"
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
    assert not [line for line in ours if any(secret in line for secret in SECRETS)]


async def test_updates_that_come_again_for_ever_do_not_hurry_the_bot(
    bot: Bot, server: Server, database: Database, clock: FakeClock
) -> None:
    """A cache in between that gives one answer to everything."""
    again = '{"ok":true,"result":[{"update_id":5}]}'
    server.world.faults.add("getUpdates", times=10_000, body=again)
    stop, rests = asyncio.Event(), 0

    def beat() -> None:
        nonlocal rests
        rests += 1
        if rests > 40:
            stop.set()

    inbox, _ = make_inbox(bot, database, clock)
    await inbox.run(Poller(bot, inbox, heartbeat=beat, backoff=QUICK), stop)
    polls = server.world.faults.faults[0].hits
    assert polls < 40, "each is followed by a rest with a sign of life of its own"


async def test_one_refusal_of_a_good_token_is_waited_out_and_many_are_not(
    bot: Bot, server: Server, database: Database, clock: FakeClock
) -> None:
    (inbox, handlers), stop = make_inbox(bot, database, clock), asyncio.Event()
    running = asyncio.create_task(inbox.run(Poller(bot, inbox, backoff=QUICK, poll_timeout=0), stop))
    await handlers.until(lambda: len(handlers.ended) == 1)
    once = server.world.faults.add("getUpdates", times=REFUSALS - 1, code=401, text="Unauthorized")
    server.world.send(ANNA, "ещё")
    await handlers.until(lambda: len(handlers.ended) == 2)
    assert once.hits == REFUSALS - 1
    server.world.faults.add("getUpdates", times=REFUSALS, code=401, text="Unauthorized")
    with pytest.raises(TokenError):
        await running


@pytest.mark.parametrize(
    ("text", "times", "webhook"),
    [
        ("Conflict: terminated by other getUpdates request", CONFLICTS, False),
        ("Conflict: can't use getUpdates method while webhook is active", 1, True),
    ],
)
async def test_who_comes_second_gives_way(
    bot: Bot, server: Server, database: Database, clock: FakeClock, text: str, times: int, webhook: bool
) -> None:
    fault = server.world.faults.add("getUpdates", times=100, code=409, text=text)
    inbox, _ = make_inbox(bot, database, clock)
    with pytest.raises(TakenError) as caught:
        await inbox.run(Poller(bot, inbox, backoff=QUICK), asyncio.Event())
    assert (caught.value.webhook, fault.hits) == (webhook, times)


async def test_who_was_first_stays(bot: Bot, server: Server, database: Database, clock: FakeClock) -> None:
    (inbox, handlers), stop = make_inbox(bot, database, clock), asyncio.Event()
    running = asyncio.create_task(inbox.run(Poller(bot, inbox, backoff=QUICK, poll_timeout=0), stop))
    await handlers.until(lambda: len(handlers.ended) == 1)
    fault = server.world.faults.add("getUpdates", times=3 * CONFLICTS, code=409, text="Conflict: terminated")
    server.world.send(ANNA, "ещё")
    await handlers.until(lambda: len(handlers.ended) == 2)
    assert fault.times == 0
    stop.set()
    await running


async def test_a_cut_is_no_answer(bot: Bot, server: Server) -> None:
    server.world.faults.add("sendMessage", drop="after")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(ANNA, "a")
    assert sent(server) == ["a"]
