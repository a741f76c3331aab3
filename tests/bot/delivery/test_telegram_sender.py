"""What Telegram answers, over real HTTP, and how fast messages leave, in the time of a virtual loop."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from itertools import pairwise
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramMigrateToChat
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import Chat, Message

from bot.delivery.door import CLOSED
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.telegram_sender import TelegramSender, result_of
from bot.delivery.worker import Wakeup, Worker
from bot.i18n import FluentTranslator
from bot.telegram.factory import make_bot
from db.queries.due_work import Claimed
from db.vocabulary.enums import Audience, Channel, SendOutcome
from services.notifications.facts import Facts, RecipientFacts, TelegramFile, TextFacts
from services.outbox.queue import Outgoing, SendResult
from tests.bot.chat import NOW
from tests.bot.notices import Notices, invoice_facts, outgoing, reminder_facts
from tests.bot.virtual import LoopClock, run
from tests.sandbox.faults import ODD
from tests.sandbox.server import Server
from tests.sandbox.world import World

PERSON = 1001
TOKEN = "42:test-token"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    world = World()
    world.add_person(PERSON, "Иван")
    world.send(PERSON, "/start")
    world.updates.drop_all()
    server = Server(world)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    bot = make_bot(server.world.bot.token, server.url)
    yield bot
    # AiohttpSession.close() sleeps a quarter of a second for TLS, which is not used here.
    await (await bot.session.create_session()).close()  # type: ignore[attr-defined]


@pytest.fixture
def notices() -> Notices:
    return Notices()


@pytest.fixture
def notifier(bot: Bot, notices: Notices, translator: FluentTranslator) -> TelegramSender:
    return TelegramSender(bot, notices, translator, RateLimiter(), timeout=1)  # type: ignore[arg-type]


def texts(server: Server) -> list[str]:
    return [message.text or message.caption or "" for message in server.world.chats[PERSON].messages[1:]]


async def test_a_reminder_arrives_with_its_buttons(server: Server, notifier: TelegramSender) -> None:
    result = await notifier.send(outgoing(), reminder_facts("ru", 1))
    message = server.world.chats[PERSON].messages[-1]
    assert result == SendResult(SendOutcome.SENT, str(message.id))
    assert [[button["text"] for button in row] for row in message.inline_keyboard] == [
        ["✅ Я оплатил"],
        ["📅 Сообщить дату оплаты"],
        ["📄 PDF"],
    ]


async def test_the_page_is_drawn_once_and_reused(
    server: Server, notifier: TelegramSender, notices: Notices
) -> None:
    await notifier.send(outgoing(), invoice_facts())
    ((invoice_id, file_id),) = notices.files
    document = server.world.chats[PERSON].messages[-1].document
    assert invoice_id == 12
    assert document is not None
    assert document["file_name"] == "Счёт № 2026-0012 от 24.11.2026.pdf"
    await notifier.send(outgoing(2), invoice_facts(file_id=file_id))
    again = server.world.chats[PERSON].messages[-1].document
    assert again is not None
    assert again["file_unique_id"] == document["file_unique_id"]
    assert len(notices.files) == 1


def question_facts(kind: str, instead_of: str = "") -> TextFacts:
    params = {
        "name": "Иван",
        "client": "ООО «Ромашка»",
        "about": "all",
        "number": "",
        "question": "Когда суд?",
    }
    return TextFacts(
        RecipientFacts("ru", "Europe/Moscow", NOW.date(), instead_of=instead_of),
        "ЮФ «Пример»",
        "contacts-push-question",
        params,
        (("contacts-answer", "answer", 7, 0),),
        TelegramFile(kind, "client-file"),
    )


@pytest.mark.parametrize(
    ("kind", "method", "code", "text"),
    [
        ("voice", "sendVoice", 400, "Bad Request: VOICE_MESSAGES_FORBIDDEN"),
        ("voice", "sendVoice", 403, "Forbidden: VOICE_MESSAGES_FORBIDDEN"),
        ("photo", "sendPhoto", 400, "Bad Request: wrong file identifier/HTTP URL specified"),
        (
            "document",
            "sendDocument",
            400,
            "Bad Request: wrong file_id or the file is temporarily unavailable",
        ),
    ],
)
async def test_a_file_that_telegram_refuses_leaves_the_text(
    server: Server, notifier: TelegramSender, kind: str, method: str, code: int, text: str
) -> None:
    server.world.faults.add(method, code=code, text=text)
    result = await notifier.send(outgoing(), question_facts(kind))
    message = server.world.chats[PERSON].messages[-1]
    assert (result.outcome, result.without_file) == (SendOutcome.SENT, True)
    assert "Когда суд?" in texts(server)[0]
    assert "Файл не приложился" in texts(server)[0]
    assert message.inline_keyboard[0][0]["text"] == "💬 Ответить"


async def test_a_closed_chat_is_not_tried_without_the_file(server: Server, notifier: TelegramSender) -> None:
    server.world.faults.add("sendVoice", code=403)
    result = await notifier.send(outgoing(), question_facts("voice"))
    assert result.outcome is SendOutcome.BLOCKED
    assert texts(server) == []


async def test_who_gets_it_for_somebody_else_reads_whose_it_is(
    server: Server, notifier: TelegramSender
) -> None:
    server.world.faults.add("sendPhoto", code=400)
    await notifier.send(outgoing(), question_facts("photo", "Мария Орлова"))
    assert texts(server)[0].startswith("Сообщение для сотрудника: Мария Орлова")


async def test_a_file_that_telegram_forgot_is_drawn_anew(
    server: Server, notifier: TelegramSender, notices: Notices
) -> None:
    result = await notifier.send(outgoing(), invoice_facts(file_id="forgotten"))
    assert result.outcome is SendOutcome.SENT
    assert len(notices.files) == 1
    assert len(texts(server)) == 1


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"code": 403}, SendOutcome.BLOCKED),
        ({"code": 403, "text": "Forbidden: user is deactivated"}, SendOutcome.BLOCKED),
        ({"code": 400, "text": "Bad Request: chat not found"}, SendOutcome.BLOCKED),
        ({"code": 400, "text": "Bad Request: BUTTON_DATA_INVALID"}, SendOutcome.REFUSED),
        ({"code": 413, "text": "Request Entity Too Large"}, SendOutcome.REFUSED),
        ({"code": 500}, SendOutcome.UNKNOWN),
        ({"code": 502}, SendOutcome.UNKNOWN),
        *((odd, SendOutcome.UNKNOWN) for odd in ODD.values()),
        *((odd | {"late": True}, SendOutcome.UNKNOWN) for odd in ODD.values()),
        ({"code": 401, "text": "Unauthorized"}, SendOutcome.LATER),
        ({"drop": "before"}, SendOutcome.UNKNOWN),
        ({"drop": "after"}, SendOutcome.UNKNOWN),
        ({"hang": "before"}, SendOutcome.UNKNOWN),
    ],
    ids=lambda value: str(value),
)
async def test_every_answer_has_its_outcome(
    server: Server, notifier: TelegramSender, fault: dict[str, Any], outcome: SendOutcome
) -> None:
    planned = server.world.faults.add("sendMessage", **fault)
    result = await notifier.send(outgoing(), reminder_facts())
    assert planned.hits == 1, "asked once, whatever came of it"
    assert result.outcome is outcome
    assert result.error
    assert "айна" not in result.error, "staff read it, and the body may be about somebody else"


async def test_after_an_answer_that_says_nothing_telegram_is_asked_before_the_next_message(
    server: Server, notifier: TelegramSender, caplog: pytest.LogCaptureFixture
) -> None:
    """In an outage one message is in doubt, and not all of the day."""
    caplog.set_level(logging.INFO)
    faults = server.world.faults
    faults.add("sendMessage", times=9, **ODD["a page of a proxy"])
    down = faults.add("getMe", times=9, **ODD["a page of a proxy"])
    first = await notifier.send(outgoing(), reminder_facts())
    others = await asyncio.gather(*(notifier.send(outgoing(), reminder_facts()) for _ in range(5)))
    assert first.outcome is SendOutcome.UNKNOWN
    assert {(one.outcome, one.retry_after > 0) for one in others} == {(SendOutcome.WAIT, True)}
    assert (faults.faults[0].hits, down.hits) == (1, 1), "one question for all that wait"
    assert caplog.text.count("messages wait, Telegram does not answer") == 1
    faults.clear()
    notifier._door._asked -= CLOSED  # the pause is over
    assert (await notifier.send(outgoing(), reminder_facts())).outcome is SendOutcome.SENT
    assert len(texts(server)) == 1
    assert "over after 1 times" in caplog.text


async def test_one_doubtful_answer_costs_one_question(server: Server, notifier: TelegramSender) -> None:
    server.world.faults.add("sendMessage", late=True, **ODD["a server's error"])
    assert (await notifier.send(outgoing(), reminder_facts())).outcome is SendOutcome.UNKNOWN
    for _ in range(2):
        assert (await notifier.send(outgoing(), reminder_facts())).outcome is SendOutcome.SENT
    asked = [call for call in server.world.log if call.method == "getMe"]
    assert (len(asked), len(texts(server))) == (1, 3)


@pytest.mark.parametrize("seconds", [1, 4, 3600])
async def test_a_flood_limit_is_the_queues_to_wait_for(
    server: Server, notifier: TelegramSender, seconds: int
) -> None:
    """Handlers wait out a short one; a message goes back, so that others need not wait behind it."""
    planned = server.world.faults.add("sendMessage", code=429, retry_after=seconds)
    result = await notifier.send(outgoing(), reminder_facts())
    assert (result.outcome, result.retry_after) == (SendOutcome.WAIT, seconds)
    assert planned.hits == 1


async def test_without_a_server_nothing_was_sent(server: Server, notifier: TelegramSender) -> None:
    await server.stop()
    result = await notifier.send(outgoing(), reminder_facts())
    assert result.outcome is SendOutcome.LATER


async def test_a_page_of_a_gateway_says_nothing_about_the_message(translator: FluentTranslator) -> None:
    class Gateway(BaseSession):
        async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
            return self.check_response(bot, method, 502, "<html>Bad Gateway</html>")

        async def close(self) -> None: ...

        async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
            yield b""

    notifier = TelegramSender(make_bot(TOKEN, Gateway()), Notices(), translator, RateLimiter())  # type: ignore[arg-type]
    assert (await notifier.send(outgoing(), reminder_facts())).outcome is SendOutcome.UNKNOWN


# How fast


class Telegram(BaseSession):
    """Notes when each message arrives; answers after `latency` seconds of the loop."""

    def __init__(self, latency: float) -> None:
        super().__init__()
        self.latency = latency
        self.arrived: list[tuple[float, int]] = []

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
        chat: int = method.chat_id  # type: ignore[attr-defined]
        self.arrived.append((asyncio.get_running_loop().time(), chat))
        await asyncio.sleep(self.latency)
        return Message(message_id=len(self.arrived), date=NOW, chat=Chat(id=chat, type="private"))

    async def close(self) -> None: ...

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""


class Queue:
    """`services.delivery.claims.Outbox` in memory; `slow` seconds pass in each of its transactions."""

    def __init__(self, chats: list[int], slow: float = 0.0) -> None:
        self.rows = [outgoing(number, str(chat)) for number, chat in enumerate(chats, 1)]
        self.waiting = {row.id: row for row in self.rows}
        self.sent: list[int] = []
        self.slow = slow
        self.begun = 0
        self.done = asyncio.Event()

    async def claim(self, limit: int, busy: tuple[str, ...] = ()) -> list[Claimed]:
        await asyncio.sleep(self.slow)
        rows = [row for row in self.waiting.values() if row.recipient not in busy][:limit]
        for row in rows:
            del self.waiting[row.id]
        return [Claimed(row.id, 1, "lease", Audience.CLIENT, Channel.TELEGRAM, row.recipient) for row in rows]

    async def next_due(self) -> None:
        return None

    async def begin(self, claims: Sequence[Claimed]) -> list[Outgoing | None]:
        # Every seventh transaction is slow: what waits behind must not go out in a bunch.
        self.begun += 1
        await asyncio.sleep(self.slow * (20 if self.begun % 7 == 0 else 1))
        return [self.rows[claim.id - 1] for claim in claims]

    async def record(self, ends: Sequence[tuple[Outgoing, SendResult]]) -> None:
        assert {result.outcome for _, result in ends} == {SendOutcome.SENT}
        self.sent += [sent.id for sent, _ in ends]
        if len(self.sent) == len(self.rows):
            self.done.set()

    async def release(self, claimed: Claimed) -> None:
        raise AssertionError("nothing is given back before the end")


class ReminderNotices(Notices):
    async def load_facts(self, batch: Sequence[Outgoing]) -> list[Facts | Exception | None]:
        return [reminder_facts() for _ in batch]


def send_all(
    translator: FluentTranslator, chats: list[int], latency: float, slow: float
) -> tuple[list[tuple[float, int]], Queue]:
    async def main() -> tuple[list[tuple[float, int]], Queue]:
        telegram, queue, notices = Telegram(latency), Queue(chats, slow), ReminderNotices()
        notifier = TelegramSender(make_bot(TOKEN, telegram), notices, translator, RateLimiter())  # type: ignore[arg-type]
        worker = Worker(queue, notices, notifier, None, LoopClock(), Wakeup())  # type: ignore[arg-type]
        stop = asyncio.Event()
        running = asyncio.create_task(worker.run(stop))
        await queue.done.wait()
        stop.set()
        await running
        return telegram.arrived, queue

    return run(main)


@pytest.mark.parametrize(("latency", "slow"), [(0.05, 0.0), (0.4, 0.01)], ids=["quick", "slow"])
def test_a_thousand_reminders_leave_at_the_pace_of_telegram(
    translator: FluentTranslator, latency: float, slow: float
) -> None:
    arrived, queue = send_all(translator, list(range(1000)), latency, slow)
    times = [at for at, _ in arrived]
    assert sorted(queue.sent) == list(range(1, 1001))
    # Any second, wherever it begins.
    assert all(times[n + 30] - times[n] > 1.0 for n in range(len(times) - 30))
    sustained = (len(times) - 1) / (times[-1] - times[0])
    assert 28.0 < sustained < 29.1


@pytest.mark.parametrize("slow", [0.0, 0.05])
def test_one_chat_hears_once_a_second_and_in_order(translator: FluentTranslator, slow: float) -> None:
    chats = [7] * 20 + [8, 9] * 5 + list(range(100, 300))
    arrived, queue = send_all(translator, chats, 0.1, slow)
    by_chat: dict[int, list[float]] = defaultdict(list)
    for at, chat in arrived:
        by_chat[chat].append(at)
    for times in by_chat.values():
        assert all(later - earlier >= 1.0 for earlier, later in pairwise(times))
    assert [number for number in queue.sent if number <= 20] == list(range(1, 21))
    # The chat with twenty messages holds nobody up.
    assert max(by_chat[299]) < by_chat[7][-1]


def test_a_group_hears_ten_a_minute(translator: FluentTranslator) -> None:
    """The other half of what it takes is for answers to those who ask there."""
    arrived, _ = send_all(translator, [-7] * 25 + [8] * 5, 0.1, 0.0)
    times = [at for at, chat in arrived if chat == -7]
    assert all(later - earlier >= 60.0 for earlier, later in zip(times, times[10:], strict=False))
    assert times[-1] < 130
    assert max(at for at, chat in arrived if chat == 8) < 10


def test_a_group_that_moved_says_where() -> None:
    error = TelegramMigrateToChat(SendMessage(chat_id=-7, text="-"), "upgraded", -1007)
    result = result_of(error)
    assert (result.outcome, result.moved_to) == (SendOutcome.MOVED, -1007)
