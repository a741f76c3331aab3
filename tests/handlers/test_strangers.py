"""A crowd that nobody knows, and somebody who guesses links: what they cost, and who does not notice."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram.fsm.storage.base import StorageKey

from bot.telegram.event_isolation import PassingIsolation
from bot.telegram.strangers import ALL_ANSWERS, ALL_LINKS, ANSWERS, LINKS, MUTED, REMEMBERED, Allowance, Rate
from db.runtime_store import KEEP_STRANGERS, RuntimeStore
from db.vocabulary.enums import Role
from handlers.ui.texts import Texts
from services.domain.access import Actor
from services.domain.languages import staff_language
from tests.handlers.in_process_bot import Room, nothing_wrong
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.e2e

OWNER, NEWCOMER, FOUNDER, GUESSER = 1001, 2001, 2002, 2003
CROWD = range(100_001, 100_301)


class Seconds:
    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
async def room(sqlite_template: Path, tmp_path: Path, clock: FakeClock) -> AsyncIterator[Room]:
    path = tmp_path / "room.db"
    shutil.copy(sqlite_template, path)
    room = Room(path, clock)
    yield room
    await room.close()


@pytest.fixture
def seconds(room: Room) -> Seconds:
    room.dispatcher.strangers.now = seconds = Seconds()
    return seconds


@pytest.fixture
async def owner(room: Room) -> Actor:
    return await factories.found_firm(room.services, OWNER, "Анна")


def greet(room: Room, user: int, name: str = "Некто") -> None:
    room.world.add_person(user, name, language_code="ru")


def heard(room: Room, user: int) -> list[str]:
    return [message.text or "" for message in room.world.chat(user).messages if message.from_bot]


def rows(room: Room, table: str) -> int:
    return int(room.rows(f"SELECT count(*) FROM {table}")[0][0])


async def storm(room: Room, crowd: range = CROWD) -> None:
    for user in crowd:
        greet(room, user)
        room.world.send(user, "Привет")
        room.world.send(user, "/new")
        room.world.send(user, "я" * 4096)
    await room.handle()


@pytest.mark.parametrize("language", ["kk", "uz"])
async def test_a_firm_is_founded_in_one_language(room: Room, language: str) -> None:
    """Whoever reads a language in which not all of staff's texts are there founds a firm in Russian; what a stranger
    hears is in their own."""
    room.world.add_person(FOUNDER, "Асель", language_code=language)
    await room.say(FOUNDER, "/start")
    staff = Texts(TRANSLATOR, staff_language(language)).plain
    for _ in range(2):
        live = room.live(FOUNDER)
        assert staff("card-country", country="OTHER") in live.labels
        assert staff("onboarding-country", name="Асель").split("\n")[-1] in live.text
        await room.say(FOUNDER, "?")
    await room.say(FOUNDER, "/cancel")
    assert heard(room, FOUNDER)[-1] == Texts(TRANSLATOR, language).plain("cancel-onboarding", open="yes")


async def test_a_crowd_gets_few_answers_and_leaves_nothing(
    room: Room, seconds: Seconds, owner: Actor
) -> None:
    before = {table: rows(room, table) for table in ("fsm_records", "users", "update_strikes")}
    with nothing_wrong(room, "a storm"):
        await storm(room)
    answers = sum(len(heard(room, user)) for user in CROWD)
    assert answers == ALL_ANSWERS.most
    assert rows(room, "handled_updates") == ALL_ANSWERS.most
    assert rows(room, "users") == before["users"]
    assert rows(room, "update_strikes") == before["update_strikes"]
    assert rows(room, "fsm_records") - before["fsm_records"] <= ALL_ANSWERS.most
    assert room.dispatcher.strangers.storming
    await RuntimeStore(room.database).prune_strangers(room.clock.now() + KEEP_STRANGERS + KEEP_STRANGERS)
    assert rows(room, "fsm_records") == before["fsm_records"]


async def test_nobody_who_belongs_here_notices_the_crowd(room: Room, seconds: Seconds, owner: Actor) -> None:
    link = (await room.services.staff.invite(owner, Role.LAWYER)).token
    greet(room, OWNER, "Анна")
    greet(room, NEWCOMER, "Борис")
    greet(room, FOUNDER, "Вера")
    await room.say(FOUNDER, "/start")
    step = heard(room, FOUNDER)[-1]
    await storm(room, CROWD[:100])
    assert room.dispatcher.strangers.storming
    with nothing_wrong(room, "after the storm"):
        await room.say(OWNER, "/start")
        assert room.where(OWNER) == "Menu:home"
        await room.say(NEWCOMER, f"/start {link}")
        assert room.where(NEWCOMER) == "Menu:home"
        await room.say(FOUNDER, "не страна")
        assert len(heard(room, FOUNDER)) > 1 or heard(room, FOUNDER)[-1] != step


async def test_a_newcomer_is_answered_at_once_and_hears_why_no_more(
    room: Room, seconds: Seconds, owner: Actor
) -> None:
    greet(room, NEWCOMER)
    for _ in range(ANSWERS.most):
        await room.say(NEWCOMER, "Здравствуйте")
    assert len(heard(room, NEWCOMER)) == ANSWERS.most
    for _ in range(50):
        await room.say(NEWCOMER, "Ау")
    assert len(heard(room, NEWCOMER)) == ANSWERS.most + 1
    assert "Подождите минуту" in heard(room, NEWCOMER)[-1]
    link = (await room.services.staff.invite(owner, Role.LAWYER)).token
    seconds.at += MUTED
    await room.say(NEWCOMER, "Ау")
    assert len(heard(room, NEWCOMER)) == ANSWERS.most + 2
    for _ in range(50):
        await room.say(NEWCOMER, "Ау")
    await room.say(NEWCOMER, f"/start {link}")  # even now
    assert room.where(NEWCOMER) == "Menu:home"


async def test_five_hundred_guesses_are_five(room: Room, seconds: Seconds, owner: Actor) -> None:
    greet(room, GUESSER)
    with nothing_wrong(room, "guesses"):
        for number in range(500):
            await room.say(GUESSER, f"/start guess-{number:04}")
    said = heard(room, GUESSER)
    assert len(said) == LINKS.most + 1
    assert "неверных ссылок" in said[-1]
    assert rows(room, "handled_updates") == LINKS.most + 1
    assert rows(room, "users") == 1
    assert room.dispatcher.strangers.storming
    link = (await room.services.staff.invite(owner, Role.LAWYER)).token
    seconds.at += LINKS.seconds
    await room.say(GUESSER, f"/start {link}")  # a good one opens after a minute, for whomever
    assert room.where(GUESSER) == "Menu:home"


async def test_a_crowd_of_guessers_keeps_no_good_link_closed(
    room: Room, seconds: Seconds, owner: Actor
) -> None:
    for user in CROWD[:200]:
        greet(room, user)
        await room.say(user, "/start wrong")
    assert sum(len(heard(room, user)) for user in CROWD[:200]) == ALL_LINKS.most
    link = (await room.services.staff.invite(owner, Role.LAWYER)).token
    greet(room, NEWCOMER, "Борис")
    await room.say(NEWCOMER, f"/start {link}")
    assert room.where(NEWCOMER) == "Menu:home"


async def test_a_member_who_guesses_is_slowed_and_goes_on_working(
    room: Room, seconds: Seconds, owner: Actor
) -> None:
    greet(room, OWNER, "Анна")
    await room.say(OWNER, "/start")
    for number in range(1, 101):
        await room.say(OWNER, f"/start i_{number}")
    assert sum("неверных ссылок" in text for text in heard(room, OWNER)) == 1
    await room.say(OWNER, "/clients")
    assert room.where(OWNER).startswith("Clients:")


async def test_a_lock_goes_with_whoever_held_it() -> None:
    isolation, order = PassingIsolation(), []
    keys = [StorageKey(1, user, user) for user in CROWD]

    async def hold(key: StorageKey, what: str) -> None:
        async with isolation.lock(key):
            order.append((key.user_id, what, "in"))
            await asyncio.sleep(0)
            order.append((key.user_id, what, "out"))

    await asyncio.gather(*(hold(key, what) for key in keys for what in "ab"))
    mine = [(what, way) for user, what, way in order if user == CROWD[0]]
    assert mine == [("a", "in"), ("a", "out"), ("b", "in"), ("b", "out")]
    assert len(isolation) == 0


def test_what_is_remembered_of_people_has_an_end() -> None:
    seconds = Seconds()
    allowance = Allowance(Rate(2, 60.0), seconds)
    for user in range(3 * REMEMBERED):
        assert allowance.take(user)
    assert len(allowance) <= REMEMBERED
    last = 3 * REMEMBERED - 1
    assert allowance.take(last)
    assert not allowance.take(last)
    seconds.at += 60.0
    assert allowance.take(last)
