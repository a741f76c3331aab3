"""A small firm in the middle of its work: rows of most kinds, and three people with a half-done dialog each."""

import asyncio
import json
import sqlite3
import sys
import tempfile
from dataclasses import asdict
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from db.vocabulary.enums import HoldKind, ReminderMode, Role, TaskKind
from services.invoices.sending import SendTargets
from services.tasks.views import NewTask
from tests.conftest import migrate
from tests.handlers.in_process_bot import Room, buttons
from tests.sandbox.model import Json, Message
from tests.sandbox.transcript import Shown
from tests.support import factories
from tests.support.fakes import FakeClock

FOLDER = Path(__file__).parent
ANNA, MARIA, IVAN = 1001, 1002, 5001
PEOPLE = {ANNA: "Анна", MARIA: "Мария", IVAN: "Иван"}
LATER = 100_000
"""What a world that goes on adds to the numbers of the one before: an update is handled once."""


async def press(room: Room, user: int, label: str) -> Shown:
    live = room.live(user)
    found = [button for button in buttons(live) if label in button["text"]]
    assert found, f"no «{label}»{room.transcript(user)}"
    await room.press(user, live, found[0])
    return room.live(user)


async def live_through(room: Room) -> None:
    services = room.services
    anna = await factories.found_firm(services, ANNA, "Анна Иванова", factories.russian_firm("ООО «Пример»"))
    maria = await factories.add_member(services, anna, Role.ACCOUNTANT, MARIA, "Мария")
    daisy = await factories.add_client(services, anna, "ООО «Ромашка»", tax_id="7707083893")
    await factories.add_client(services, anna, "АО «Вега»")
    await factories.stages_contract(services, anna, daisy.id)
    first = await factories.issued_invoice(services, anna, daisy.id)
    second = await factories.issued_invoice(services, anna, daisy.id, "50000.00")
    await factories.paid(services, maria, second, "20000.00")
    contact = await factories.add_contact(services, anna, daisy.id, IVAN, "Иван")
    ways = SendTargets(contacts=(contact,))
    await services.sending.send(anna, first.row.id, ways, factories.act_key(), ReminderMode.AUTO)
    task = NewTask(first.row.id, TaskKind.REMIND_CLIENT, date(2026, 12, 1), factories.act_key())
    await services.tasks.create(anna, task)
    await services.holds.hold_invoice(
        anna, second.row.id, HoldKind.PROMISE, date(2026, 12, 4), "Обещали", factories.act_key()
    )
    for user, name in PEOPLE.items():
        room.world.add_person(user, name, language_code="ru")

    # Anna types the lines of an invoice, Maria is about to save a payment, Ivan to send a question.
    await room.say(ANNA, "/new")
    await press(room, ANNA, "Без договора")
    await press(room, ANNA, "Вега")
    await room.say(ANNA, "Устная консультация")
    await room.say(MARIA, "/pay")
    await press(room, MARIA, "Ромашка")
    await room.say(MARIA, "40 000")
    await room.say(IVAN, "/start")
    await room.say(IVAN, "Можно ли двумя частями?")


def dump(database: Path) -> str:
    with sqlite3.connect(database) as opened:
        return "\n".join(opened.iterdump()) + "\n"


def chats(room: Room) -> dict[str, list[Json]]:
    return {
        str(user): [
            {name: value for name, value in asdict(message).items() if value not in (None, [], False)}
            for message in room.world.chat(user).messages
        ]
        for user in PEOPLE
    }


def restore(path: Path, revision: str) -> None:
    """The database of then, as a file."""
    with sqlite3.connect(path) as opened:
        opened.executescript((FOLDER / f"at_{revision}.sql").read_text("utf-8"))


def enter(path: Path, clock: FakeClock, revision: str) -> Room:
    """A room over that database, with what lay in the chats."""
    room = Room(path, clock)
    room.world._message_ids = count(LATER)
    room.world.updates._next_id += LATER
    stored: dict[str, list[dict[str, Any]]] = json.loads(
        (FOLDER / f"at_{revision}.chats.json").read_text("utf-8")
    )
    for user, messages in stored.items():
        room.world.add_person(int(user), PEOPLE[int(user)], language_code="ru")
        chat = room.world.chat(int(user))
        chat.started = True
        chat.messages = [Message(**({"from_bot": False} | each)) for each in messages]
    return room


async def make(revision: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.db"
        migrate(f"sqlite+aiosqlite:///{path}")
        room = Room(path, FakeClock())
        await live_through(room)
        for user in PEOPLE:
            print(user, room.where(user), room.live(user), sep="\n", end="\n\n")
        assert room.incidents.found == []
        (FOLDER / f"at_{revision}.chats.json").write_text(
            json.dumps(chats(room), ensure_ascii=False, indent=1) + "\n", "utf-8"
        )
        await room.close()
        (FOLDER / f"at_{revision}.sql").write_text(dump(path), "utf-8")


if __name__ == "__main__":
    asyncio.run(make(sys.argv[1]))
