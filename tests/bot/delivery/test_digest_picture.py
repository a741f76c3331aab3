"""The picture of the morning: the summary is its caption, and never fails with it."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
from aiogram import Bot

from bot.delivery.digest_picture import PictureOfMorning, chart_of
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.telegram_sender import TelegramSender
from bot.i18n import FluentTranslator
from bot.telegram.factory import make_bot
from db.vocabulary.enums import Audience, MessageKind, SendOutcome
from handlers.ui.texts import Texts
from services.delivery.digest_picture import DigestPicture
from services.digest.facts import DigestFacts
from services.documents.apart import FaultApart
from services.documents.charts.model import Chart, Shape
from services.domain.money.money import Currency, Money
from services.notifications.facts import DigestMessageFacts, RecipientFacts
from services.reports.views import Age, AgeBucket, Ageing, MonthSums
from tests.bot.notices import Notices, outgoing, reminder_facts
from tests.sandbox.server import Server
from tests.sandbox.world import World

PERSON = 1001
DAY = date(2026, 11, 26)
PNG = b"\x89PNG\r\n\x1a\n" + b"picture" * 20
OWED = Money.of("120000.00", Currency.RUB)
FOUND = DigestPicture(
    DAY,
    "#1F4E79",
    ages=(Ageing(Currency.RUB, (AgeBucket(Age.NOT_DUE, 1, OWED),), 1, OWED, Money.zero(Currency.RUB)),),
)


def summary(**changes: object) -> DigestMessageFacts:
    digest = DigestFacts(DAY, date(2026, 11, 25), overdue_count=1, overdue=(OWED,))
    values = {"private": True, "may_remind": True} | changes
    return DigestMessageFacts(RecipientFacts("ru", "Europe/Moscow", DAY, firm_id=1), digest, **values)  # type: ignore[arg-type]


MORNING = outgoing(kind=MessageKind.DIGEST, audience=Audience.STAFF, member_id=7, contact_id=None)


class Pictures:
    def __init__(self, found: DigestPicture | None) -> None:
        self.found = found
        self.asked: list[tuple[int, int, str]] = []

    async def load(self, firm_id: int, member_id: int, language: str) -> DigestPicture | None:
        self.asked.append((firm_id, member_id, language))
        return self.found


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
    await (await bot.session.create_session()).close()  # type: ignore[attr-defined]


def sender(bot: Bot, translator: FluentTranslator, pictures: Pictures, draw: object) -> TelegramSender:
    morning = PictureOfMorning(pictures, translator, draw)  # type: ignore[arg-type]
    return TelegramSender(bot, Notices(), translator, RateLimiter(), picture_of=morning.of, timeout=1)  # type: ignore[arg-type]


async def test_the_summary_stands_under_its_picture(
    server: Server, bot: Bot, translator: FluentTranslator
) -> None:
    drawn: list[Chart] = []

    async def draw(chart: Chart) -> bytes:
        drawn.append(chart)
        return PNG

    pictures = Pictures(FOUND)
    sends = sender(bot, translator, pictures, draw)
    assert (await sends.send(MORNING, summary())).outcome is SendOutcome.SENT
    message = server.world.chats[PERSON].messages[-1]
    assert message.text is None
    assert (message.caption or "").startswith("Утро, 26\xa0ноября")
    labels = [button["text"] for row in message.inline_keyboard for button in row]
    assert labels == ["🔴 Просрочено (1)", "📣 Напомнить всем"]
    (chart,) = drawn
    assert (chart.shape, chart.accent, chart.panels[0].series[0].values) == (
        Shape.AGES,
        "#1F4E79",
        (OWED.minor,),
    )
    assert pictures.asked == [(1, 7, "ru")]

    # A reminder to a client and the group's summary have none.
    await sends.send(outgoing(), reminder_facts())
    await sends.send(MORNING, summary(private=False))
    assert len(pictures.asked) == len(drawn) == 1


async def test_without_a_picture_it_comes_as_text(
    server: Server, bot: Bot, translator: FluentTranslator
) -> None:
    async def broken(_: Chart) -> bytes:
        raise FaultApart("KeyError in work, drawing.py:1")

    async def draw(_: Chart) -> bytes:
        return PNG

    async def last(sends: TelegramSender) -> str:
        before = len(server.world.chats[PERSON].messages)
        assert (await sends.send(MORNING, summary())).outcome is SendOutcome.SENT
        assert len(server.world.chats[PERSON].messages) == before + 1
        return server.world.chats[PERSON].messages[-1].text or ""

    assert (await last(sender(bot, translator, Pictures(FOUND), broken))).startswith("Утро")
    assert (await last(sender(bot, translator, Pictures(None), draw))).startswith("Утро")
    server.world.faults.add("sendPhoto", code=400, text="Bad Request: PHOTO_INVALID_DIMENSIONS")
    assert (await last(sender(bot, translator, Pictures(FOUND), draw))).startswith("Утро")


async def test_who_has_blocked_the_bot_is_not_tried_again_without_it(
    server: Server, bot: Bot, translator: FluentTranslator
) -> None:
    async def draw(_: Chart) -> bytes:
        return PNG

    fault = "Forbidden: bot was blocked by the user"
    server.world.faults.add("sendPhoto", code=403, text=fault)
    result = await sender(bot, translator, Pictures(FOUND), draw).send(MORNING, summary())
    assert result.outcome is SendOutcome.BLOCKED


def test_each_kind_of_day_has_its_chart(translator: FluentTranslator) -> None:
    texts = Texts(translator, "en")
    months = (MonthSums(date(2026, 11, 1), 1, OWED, Money.zero(Currency.RUB)),)
    assert chart_of(texts, FOUND).shape is Shape.AGES
    assert chart_of(texts, DigestPicture(DAY, "", months=months)).shape is Shape.COLUMNS
