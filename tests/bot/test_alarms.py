"""What owners hear of the installation itself: once as it begins, once as it is over, also across a restart."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError, TelegramNetworkError
from aiogram.methods import SendMessage

from bot.alarms import (
    BOUNCES,
    STALLED,
    Alarm,
    Alarms,
    Check,
    MailCheck,
    StallCheck,
    disk_check,
    strangers_check,
)
from bot.delivery.email_sender import LOGIN
from bot.disk_room import DiskRoom
from bot.telegram.strangers import STORM, STORM_ENDS, Strangers, Verdict
from db.engine import Database
from db.runtime_store import RuntimeStore
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, Channel, MessageKind, Role, SendOutcome
from services.container import Services, build
from services.delivery.overseers import Overseers
from services.domain.ports import SystemTokens
from services.outbox.queue import Destination, SendResult, queue_message
from tests.bot.chat import Recorder
from tests.bot.notices import outgoing
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR

OWNER, SECOND, STRANGE_OWNER = 1001, 1002, 3001
MINUTE = timedelta(minutes=1)


class Switch:
    """A check that says what it is told to."""

    def __init__(self) -> None:
        self.alarm: Alarm | None = None
        self.asked: list[bool] = []

    async def __call__(self, lasts: bool) -> Alarm | None:
        self.asked.append(lasts)
        return self.alarm


@pytest.fixture
def overseers(database: Database, clock: FakeClock) -> Overseers:
    return Overseers(TenantDatabase(database), clock)


@pytest.fixture
def services(database: Database, clock: FakeClock) -> Services:
    return build(database, clock, SystemTokens(), TRANSLATOR)


@pytest.fixture
def make(bot: Bot, overseers: Overseers, store: RuntimeStore, clock: FakeClock) -> Any:
    def alarms(checks: Mapping[str, Check]) -> Alarms:
        return Alarms(bot, overseers, store, clock, TRANSLATOR, checks)

    return alarms


def said(session: Recorder) -> list[tuple[int, str]]:
    return [(int(call.chat_id), call.text) for call in session.of(SendMessage)]


async def test_it_is_said_once_and_its_end_once(make: Any, session: Recorder, services: Services) -> None:
    owner = await factories.found_firm(services, OWNER, "Анна")
    await factories.add_member(services, owner, Role.OWNER, SECOND)
    await factories.add_member(services, owner, Role.LAWYER, 1003)
    switch = Switch()
    alarms = make({"disk": switch})
    await alarms.look()
    assert said(session) == []
    switch.alarm = Alarm({"free": 90, "wanted": 200})
    for _ in range(3):
        await alarms.look()
    alarms = make({"disk": switch})  # after a restart
    await alarms.look()
    assert [user for user, _ in said(session)] == [OWNER, SECOND]
    assert "свободно 90 МБ, а нужно 200 МБ" in said(session)[0][1]
    assert switch.asked == [False, False, True, True, True]
    switch.alarm = None
    await alarms.look()
    await alarms.look()
    assert said(session)[2:] == [(user, "✅ Места на диске бота снова хватает.") for user in (OWNER, SECOND)]


async def test_who_is_erased_during_a_look_is_not_written_back(
    make: Any, services: Services, store: RuntimeStore, clock: FakeClock
) -> None:
    owner = await factories.found_firm(services, OWNER, "Анна")
    second = await factories.add_member(services, owner, Role.OWNER, SECOND, "Олег")
    disk, late = Switch(), Switch()
    disk.alarm = Alarm({"free": 90, "wanted": 200})

    async def erasing(_lasts: bool) -> Alarm | None:
        await services.staff.deactivate(second, owner.member_id)
        await services.erasure.erase_member(second, owner.member_id)
        return late.alarm

    await make({"disk": disk}).look()
    assert (await store.load("alarms")).data == {"disk": {str(OWNER): "ru", str(SECOND): "ru"}}
    late.alarm = Alarm()
    await make({"disk": disk, "strangers": erasing}).look()
    told = (await store.load("alarms")).data
    assert told == {"disk": {str(SECOND): "ru"}, "strangers": {str(SECOND): "ru"}}


async def test_what_telegram_did_not_take_is_said_later(
    make: Any, session: Recorder, services: Services
) -> None:
    await factories.found_firm(services, OWNER, "Анна")
    switch = Switch()
    switch.alarm = Alarm({"minutes": 20})
    alarms = make({"stalled": switch})

    def no_network(method: Any) -> None:
        raise TelegramNetworkError(method, "gone")

    def closed(method: Any) -> None:
        raise TelegramForbiddenError(method, "bot was blocked by the user")

    session.refuse = no_network
    await alarms.look()
    session.refuse = lambda method: None
    await alarms.look()
    assert len(said(session)) == 1
    switch.alarm = None
    session.refuse = no_network
    await alarms.look()
    session.refuse = closed
    await alarms.look()
    session.refuse = lambda method: None
    await alarms.look()
    assert len(said(session)) == 1, "who has closed the chat is not asked again and again"


async def test_a_check_that_fails_stops_no_other(make: Any, session: Recorder, services: Services) -> None:
    await factories.found_firm(services, OWNER, "Анна")
    switch = Switch()
    switch.alarm = Alarm()

    def broken() -> DiskRoom:
        raise OSError("no such disk")

    alarms = make({"disk": disk_check(broken), "strangers": switch})
    for _ in range(2):
        with pytest.raises(OSError, match="no such disk"):
            await alarms.look()
    assert [user for user, _ in said(session)] == [OWNER]


async def test_sending_stalls_when_a_message_waits_and_telegram_answers(
    overseers: Overseers, database: Database, clock: FakeClock, services: Services
) -> None:
    owner = await factories.found_firm(services, OWNER, "Анна")
    other = await factories.found_firm(services, STRANGE_OWNER, "Олег")
    seconds, answers = [0.0], [True]
    check = StallCheck(overseers, clock, lambda: answers[0], monotonic=lambda: seconds[0])

    def passes(minutes: int) -> None:
        clock.advance(minutes=minutes)
        seconds[0] += 60.0 * minutes

    async with TenantDatabase(database).write(owner.firm_id) as uow:
        to = Destination(Channel.TELEGRAM, str(OWNER), member_id=owner.member_id)
        row = await queue_message(uow, clock, MessageKind.DIGEST, Audience.STAFF, to, act_key="waits")
    assert await check(False) is None
    passes(20)
    assert await check(False) is None, "the process may have come just now"
    answers[0] = False
    passes(20)
    assert await check(False) is None, "it waits for Telegram"
    answers[0] = True
    assert await check(False) is None
    passes(14)
    assert await check(False) is None
    passes(1)
    assert await check(False) == Alarm({"minutes": 55}, (owner.firm_id,))
    assert list(await overseers.owners((owner.firm_id,))) == [OWNER]
    assert list(await overseers.owners((other.firm_id,))) == [STRANGE_OWNER]
    assert list(await overseers.owners()) == [OWNER]
    answers[0] = False
    assert await check(True) is not None, "nothing has left yet"
    async with TenantDatabase(database).write(owner.firm_id) as uow:
        found = await uow.deliveries.get(row.id)
        assert found is not None
        found.state = "sent"
    assert await check(True) is None
    assert STALLED == 15 * MINUTE


async def test_mail_refuses_when_letters_to_different_people_bounce_in_a_row() -> None:
    check = MailCheck()
    bounced, sent = SendResult(SendOutcome.BLOCKED, error="550"), SendResult(SendOutcome.SENT, "id")
    for _ in range(5):
        check.heard(outgoing(recipient="one@example.com"), bounced)
    assert await check(False) is None, "one address is one client's trouble"
    check.heard(outgoing(recipient="two@example.com"), sent)
    for number in range(BOUNCES):
        assert await check(False) is None
        check.heard(outgoing(recipient=f"{number}@example.com", firm_id=7), bounced)
    assert await check(False) == Alarm({"count": BOUNCES}, (7,))
    check.heard(outgoing(recipient="two@example.com"), sent)
    assert await check(True) is None


async def test_a_refused_login_is_said_by_the_letter_and_its_end_here(
    make: Any, session: Recorder, services: Services
) -> None:
    owner = await factories.found_firm(services, OWNER, "Анна")
    check = MailCheck()
    check.heard(outgoing(firm_id=owner.firm_id), SendResult(SendOutcome.LATER, error=LOGIN))
    await make({"mail": check}).look()
    assert said(session) == []
    check = MailCheck()  # a restart, for the right password
    alarms = make({"mail": check})
    await alarms.look()
    assert said(session) == []
    check.heard(outgoing(firm_id=owner.firm_id), SendResult(SendOutcome.SENT, "id"))
    await alarms.look()
    assert said(session) == [(OWNER, "✅ Почта снова принимает письма.")]


async def test_a_disk_is_mended_with_some_room_to_spare() -> None:
    free = [300]
    check = disk_check(lambda: DiskRoom(free[0] * 1_000_000, 200_000_000))
    assert await check(False) is None
    free[0] = 199
    assert await check(False) == Alarm({"free": 199, "wanted": 200})
    free[0] = 205
    assert await check(True) is not None
    assert await check(False) is None
    free[0] = 220
    assert await check(True) is None


async def test_a_storm_is_said_once(make: Any, session: Recorder, services: Services, tmp_path: Path) -> None:
    await factories.found_firm(services, OWNER, "Анна")
    seconds = [0.0]
    strangers = Strangers(lambda: seconds[0])
    alarms = make({"strangers": strangers_check(strangers)})
    verdicts = [strangers.may_try_link(5) for _ in range(5) if strangers.note_wrong_link(5)]
    assert verdicts[-1] is Verdict.SAY
    for _ in range(STORM - 1):
        strangers.may_try_link(5)
    await alarms.look()
    assert said(session) == []
    strangers.may_try_link(5)
    for _ in range(3):
        await alarms.look()
    assert len(said(session)) == 1
    assert "подбирает ссылки" in said(session)[0][1]
    seconds[0] += STORM_ENDS
    await alarms.look()
    assert len(said(session)) == 1
