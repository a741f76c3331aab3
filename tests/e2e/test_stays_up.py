"""Nobody watches the bot: what Telegram, its clock and whoever stops it do to it, seen from outside."""

import asyncio
import json
import stat
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.health import ailing, heartbeat_file
from db.engine import Database
from db.models import Delivery
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import DeliveryState, MessageKind, Role
from services.container import Services, build
from services.domain.access import Actor
from services.domain.ports import SystemClock, SystemTokens
from services.outbox.queue import tell_staff
from tests.conftest import migrate
from tests.sandbox.faults import ODD, ODD_UPDATES
from tests.sandbox.user import User
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.prefork import Sandbox
from tests.support.stepped_clock_bot import CLOCK, set_clock
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.e2e

OWNER, CLIENT = 1001, 5001
TEN = 10.0
"""Seconds that Docker gives."""
DAY, YEAR = 86_400, 365 * 86_400


@dataclass
class House:
    sandbox: Sandbox
    database: Database
    services: Services
    owner: Actor
    url: str
    clock_file: Path
    anna: User

    async def tell(self, note: str, ahead: timedelta = timedelta(0), *, everybody: bool = False) -> None:
        """Queues a word to the owner, or to all, due as the clock is now, so far ahead of ours."""
        client = await factories.add_client(self.services, self.owner, f"ООО «{note}»")
        clock, database = FakeClock(SystemClock().now() + ahead), TenantDatabase(self.database)
        async with database.write(self.owner.firm_id) as uow:
            member = await uow.firms.member(self.owner.member_id)
            assert member is not None
            await tell_staff(
                uow,
                clock,
                MessageKind.CONTACT,
                list(await uow.firms.members()) if everybody else [member],
                act_key=note,
                payload={"text": "answer-sent", "params": {"name": note}},
                client_id=client.id,
            )
        self.sandbox.wake()

    def heard(self, note: str) -> int:
        return sum(note in shown.text for shown in self.anna.messages)

    async def deliveries(self) -> list[str]:
        async with AsyncSession(self.database.reader) as session:
            return list(await session.scalars(select(Delivery.state).order_by(Delivery.id)))

    async def until(self, condition: Any, within: float = 20.0) -> None:
        end = time.monotonic() + within
        while not await condition():
            assert time.monotonic() < end, self.sandbox.transcript()
            await asyncio.sleep(0.05)  # another process writes it: there is nothing to wait on


@asynccontextmanager
async def house(folder: Path) -> AsyncIterator[House]:
    """A firm and a sandbox; the bot is still to be started."""
    url = f"sqlite+aiosqlite:///{folder / 'house.db'}"
    migrate(url)
    database = Database(url)
    clock_file = folder / "clock"
    set_clock(clock_file, 0)
    try:
        async with Sandbox() as sandbox:
            services = build(database, SystemClock(), SystemTokens(), TRANSLATOR, sandbox.wake)
            owner = await factories.found_firm(services, OWNER, "Анна Иванова")
            sandbox.command = (*sandbox.command[:-1], "tests.support.stepped_clock_bot")
            anna = sandbox.user(OWNER, "Анна", language_code="ru")
            yield House(sandbox, database, services, owner, url, clock_file, anna)
    finally:
        await database.close()


async def start(place: House, **env: str) -> None:
    await place.sandbox.start_bot(
        {"DATABASE_URL": place.url, "SCHEDULER_TICK_SECONDS": "1", CLOCK: str(place.clock_file)} | env
    )


async def test_whatever_is_no_answer_is_waited_out_at_the_start_and_later(tmp_path: Path) -> None:
    async with house(tmp_path) as place:
        faults = place.sandbox.faults
        for name in ("a page of a proxy", "a list", "no result"):
            faults.add("getMe", **ODD[name])
        faults.add("setMyCommands", **ODD["a page and «not found»"])
        faults.add("getMyDescription", **ODD["a result of another shape"])
        faults.add("getUpdates", **ODD["nothing at all"])
        faults.add("getUpdates", **ODD["a page and «unauthorized»"])
        faults.add("getUpdates", body=ODD_UPDATES["an update without a number"])
        await start(place, TZ="Nowhere/Land")
        await place.anna.send("/start")
        await place.anna.expect("Счетов пока нет")
        faults.add("getUpdates", **ODD["a page of a proxy"])
        faults.add("getUpdates", body=ODD_UPDATES["an update that is null"])
        await place.anna.send("/clients")
        await place.anna.expect("лиент")

        # An answer to a tap is lost in every way, before and after its effect: the next tap works.
        for odd in ODD.values():
            late = {} if odd.get("cut") else {"late": True}
            faults.add("*", chat_id=OWNER, **(odd | late))
            await place.anna.send("/menu", wait=False)
            await place.sandbox.settle()
        faults.clear()
        await place.anna.send("/clients")
        await place.anna.expect("лиент")
        output = "\n".join(place.sandbox.output)
        assert not any(secret in output for secret in ("айна", "<html", "detail", "Traceback"))
        assert place.sandbox.bot is not None
        assert place.sandbox.bot.alive
        assert output.count("no connection to the Bot API") <= 3
        assert await place.sandbox.stop_bot() == 0


async def test_an_hour_of_outage_is_two_lines_and_puts_one_message_in_doubt(tmp_path: Path) -> None:
    async with house(tmp_path) as place:
        await start(place)
        await place.anna.send("/start")
        faults = place.sandbox.faults
        down = faults.add("getMe", times=10_000, **ODD["a page of a proxy"])
        faults.add("*", times=10_000, **ODD["a page of a proxy"])
        for number in range(6):
            await place.tell(f"вопрос {number}")
        assert await place.sandbox.until(lambda: down.hits, 20), place.sandbox.transcript()
        await place.until(lambda: _settled(place))
        tried = [call for call in place.sandbox.world.log if call.method == "sendMessage" and call.planned]
        assert len(tried) == 1, "the others wait for an answer to a harmless question"
        said = [line for line in place.sandbox.output if "messages wait" in line]
        assert len(said) == 1


async def _settled(place: House) -> bool:
    """All six are back in the queue."""
    async with AsyncSession(place.database.reader) as session:
        rows = list(await session.scalars(select(Delivery).where(Delivery.attempts > 0)))
        untouched = await session.scalars(
            select(Delivery.error).where(Delivery.state == DeliveryState.QUEUED)
        )
        return not any(row.state == DeliveryState.SENDING for row in rows) and (
            list(untouched).count("Telegram does not answer") == 6
        )


@pytest.mark.parametrize(
    "step",
    [-YEAR, DAY, *(pytest.param(step, marks=pytest.mark.soak) for step in (-600, -3600, YEAR))],
    ids=str,
)
async def test_ticks_and_messages_go_on_when_the_clock_is_set(tmp_path: Path, step: int) -> None:
    async with house(tmp_path) as place:
        await start(place)
        await place.anna.send("/start")
        notes = ("до", "после", "вместе", "потом")

        async def arrives(note: str) -> None:
            assert await place.sandbox.until(lambda: place.heard(note), 40), place.sandbox.transcript()

        await place.tell("до")
        await arrives("до")
        set_clock(place.clock_file, step)
        await place.tell("после", timedelta(seconds=step))
        await arrives("после")
        set_clock(place.clock_file, 0)
        # Somebody is being written to as the process dies; after its start the clock is another one.
        hang = place.sandbox.faults.add("sendMessage", hang="before")
        await place.tell("вместе")
        assert await place.sandbox.until(hang.reached.is_set, 40), place.sandbox.transcript()
        set_clock(place.clock_file, step)
        await place.sandbox.restart_bot(kill=True)
        place.sandbox.faults.clear()
        await arrives("вместе")
        set_clock(place.clock_file, 0)
        await place.tell("потом")
        await arrives("потом")
        assert [place.heard(note) for note in notes] == [1, 1, 1, 1]
        place.sandbox.assert_clean()


async def test_health_knows_each_part_and_files_are_the_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "below"
    async with house(tmp_path) as place:
        await start(place, DATABASE_URL=f"sqlite:///{folder / 'own.db'}", REGISTRATION="open")
        await place.anna.send("/start")
        file = heartbeat_file(f"sqlite:///{folder / 'own.db'}")
        assert ailing(file, time.monotonic()) == []
        parts = json.loads(file.read_text("utf-8"))["parts"]
        ticks = {name for name in parts if name.startswith("tick ")}
        assert len(ticks) >= 7
        assert parts.keys() - ticks == {
            "polling",
            "sending",
            "senders' register",
            "messages under way",
            "screens that are drawn again",
            "jobs",
            "archives",
            "acts on many invoices",
            "printing",
        }
        rights = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
        assert set(rights.values()) == {0o600}, rights
        assert [stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent)] == [0o700] * 2
        assert await place.sandbox.stop_bot() == 0
        assert ailing(file, time.monotonic()) == ["the bot is not running"]


async def test_a_stop_takes_less_than_ten_seconds_whatever_the_bot_is_at(tmp_path: Path) -> None:
    """Houses side by side: each stop takes the seconds that it is given."""
    await stopped_in_a_long_poll(tmp_path)
    async with asyncio.TaskGroup() as houses:
        for stopped in (
            stopped_in_an_answer,
            stopped_in_a_message,
            stopped_without_the_database,
            stopped_in_a_strange_file,
        ):
            folder = tmp_path / stopped.__name__
            folder.mkdir()
            houses.create_task(stopped(folder))


async def stopped_in_a_long_poll(folder: Path) -> None:
    async with house(folder) as place:
        await start(place)
        await place.anna.send("/start")
        began = time.monotonic()
        assert await place.sandbox.stop_bot(within=TEN) == 0
        assert time.monotonic() - began < TEN / 2


async def stopped_in_an_answer(folder: Path) -> None:
    """To a person, and it does not come back: the update lies in the inbox and is handled by the next process."""
    async with house(folder) as place:
        await start(place)
        await place.anna.send("/start")
        hang = place.sandbox.faults.add("sendMessage", chat_id=OWNER, hang="before")
        await place.anna.send("/clients", wait=False)
        assert await place.sandbox.until(hang.reached.is_set, 20)
        assert await place.sandbox.stop_bot(within=TEN) == 0
        place.sandbox.faults.clear()
        assert not len(place.sandbox.world.updates)
        await place.sandbox.start_bot()
        await place.sandbox.settle()
        await place.anna.expect("лиент", fresh=False)


async def stopped_in_a_message(folder: Path) -> None:
    """That is being sent: nobody knows, so staff get it once more, and never a third time."""
    async with house(folder) as place:
        await start(place)
        await place.anna.send("/start")
        hang = place.sandbox.faults.add("sendMessage", chat_id=OWNER, hang="before")
        await place.tell("на полпути")
        assert await place.sandbox.until(hang.reached.is_set, 20)
        assert await place.sandbox.stop_bot(within=TEN) == 0
        place.sandbox.faults.clear()
        set_clock(place.clock_file, 180)  # its lease is over
        await place.sandbox.start_bot()
        assert await place.sandbox.until(lambda: place.heard("на полпути"), 20), place.sandbox.transcript()
        assert place.heard("на полпути") == 1


async def stopped_without_the_database(folder: Path) -> None:
    """Somebody else holds it: a tick, the queue and an update wait for it."""
    async with house(folder) as place:
        await start(place)
        await place.anna.send("/start")
        async with place.database.writer.connect() as connection:
            await connection.execute(text("SELECT 1"))
            await place.anna.send("/clients", wait=False)
            await place.sandbox.until(lambda: not place.sandbox.world.updates.waiting, 5)
            assert await place.sandbox.stop_bot(within=TEN) == 0
        await place.sandbox.start_bot()
        await place.sandbox.settle()
        await place.anna.expect("лиент", fresh=False)


async def stopped_in_a_strange_file(folder: Path) -> None:
    async with house(folder) as place:
        await start(place)
        await place.anna.send("/clients")
        await place.anna.press("➕ Новый клиент")
        hang = place.sandbox.faults.add("file", hang="before")
        await place.anna.upload("ООО «Ромашка»\nИНН 7700000778".encode(), "card.txt", wait=False)
        assert await place.sandbox.until(hang.reached.is_set, 20), place.sandbox.transcript()
        assert await place.sandbox.stop_bot(within=TEN) == 0
        place.sandbox.faults.clear()
        await place.sandbox.start_bot()
        await place.sandbox.settle()
        await place.anna.expect("Ромашка", fresh=False)


async def test_a_stop_in_the_middle_of_many_messages_loses_and_repeats_none(tmp_path: Path) -> None:
    async with house(tmp_path) as place:
        people = [place.sandbox.user(2000 + number, f"Бухгалтер {number}") for number in range(60)]
        for person in people:
            await factories.add_member(place.services, place.owner, Role.ACCOUNTANT, person.id)
            place.sandbox.world.send(person.id, "/start")
        place.sandbox.world.send(OWNER, "/start")
        place.sandbox.world.updates.drop_all()
        await start(place)
        place.sandbox.faults.add("sendMessage", times=10_000, delay=1.5)

        def got(note: str) -> list[int]:
            return [sum(note in shown.text for shown in person.messages) for person in people]

        await place.tell("всем", everybody=True)
        assert await place.sandbox.until(lambda: sum(got("всем")) >= 1, 20), place.sandbox.transcript()
        assert await place.sandbox.stop_bot(within=TEN) == 0
        place.sandbox.faults.clear()
        assert sum(got("всем")) < len(people), "the rest waits for the next start"
        await place.sandbox.start_bot()
        assert await place.sandbox.until(lambda: sum(got("всем")) >= len(people), 30)
        await place.until(lambda: _all_sent(place))
        assert got("всем") == [1] * len(people)


async def _all_sent(place: House) -> bool:
    return set(await place.deliveries()) == {"sent"}


@pytest.mark.parametrize("call", ["getMe", "getUpdates"])
async def test_a_stop_at_the_start_does_not_wait_for_telegram(tmp_path: Path, call: str) -> None:
    async with house(tmp_path) as place:
        hang = place.sandbox.faults.add(call, hang="before")
        starting = asyncio.create_task(start(place))
        await asyncio.wait_for(hang.reached.wait(), 30)
        assert await place.sandbox.stop_bot(within=TEN) == 0
        starting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await starting


async def test_who_comes_second_to_a_token_says_so_and_the_first_goes_on(tmp_path: Path) -> None:
    async with house(tmp_path) as place:
        await start(place)
        await place.anna.send("/start")
        second = Sandbox(place.sandbox.world)
        second.url = place.sandbox.url
        env = {"DATABASE_URL": f"sqlite:///{tmp_path / 'second.db'}", "BOT_API_URL": second.url}
        bot = await second._start(second.command, env | {"BOT_TOKEN": place.sandbox.world.bot.token})
        assert await place.sandbox.until(lambda: bot.returncode is not None, 60)
        assert bot.returncode == 2
        assert second.output[-1].startswith("Another process gets the updates of this BOT_TOKEN")
        await place.anna.send("/clients")
        await place.anna.expect("лиент")
        assert await place.sandbox.stop_bot() == 0
