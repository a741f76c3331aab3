"""Presses that no button of ours sends: ids too large for any database, negative ones, of another firm, no ids at all.

Whoever writes their own client may send anything. It is refused like a button that is no more, and is no incident.
"""

import logging
import re

import pytest
from aiogram.types import CallbackQuery
from sqlalchemy.exc import OperationalError

from bot.telegram.forged_presses import is_forged
from db.vocabulary.enums import Role
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import INTENT, Kept, Room, buttons, nothing_wrong
from tests.handlers.window_crawler import Walk, widget_of
from tests.sandbox.model import Json

pytestmark = pytest.mark.e2e

FORGED = ("99999999999999999999", "9223372036854775807", "-1", "999999", "абв", "", "1.5")


ITEM = re.compile(rf"({INTENT}[^:]*?:)(.*)$")
"""Behind the window and the widget's id."""


class Forger(Walk):
    """In each window it sends the data of each kind of button with other items."""

    def __init__(self, room: Room, user: int, language: str, windows: int) -> None:
        super().__init__(room, user, language)
        self.windows = windows
        self.forged: set[tuple[str, str]] = set()

    def goes_on(self, where: str) -> bool:
        return super().goes_on(where) and len(self.seen) < self.windows

    async def at(self, kept: Kept) -> None:
        for button in buttons(kept.live):
            data = str(button.get("callback_data", ""))
            place = kept.where, widget_of(button)
            if not ITEM.search(data) or place in self.forged:
                continue
            self.forged.add(place)
            for item in FORGED:
                await self._press(kept, button | {"callback_data": _with_item(data, item)})

    async def _press(self, kept: Kept, button: Json) -> None:
        live = self.room.put_back(self.user, kept)
        before = len(self.room.incidents.found)
        await self.room.press(self.user, live, button)
        self.blame(f"{kept.where} ← {button['callback_data'].partition(INTENT)[2]!r}", before)


def _with_item(data: str, item: str) -> str:
    """What stands behind the widget's id is something else."""
    return ITEM.sub(lambda found: f"{found[1]}{item}", data, count=1)


@pytest.mark.parametrize(
    ("commands", "windows", "kinds"),
    [
        (("/invoices", "/clients", "/tasks"), 14, 10),
        pytest.param(("/start", "/new"), 1000, 50, marks=pytest.mark.soak),
    ],
)
async def test_what_no_button_sends_is_no_incident(
    room: Room, commands: tuple[str, ...], windows: int, kinds: int
) -> None:
    user = hostile_data.USERS[Role.OWNER]
    room.world.add_person(user, "Анна", language_code="ru")
    await room.services.identity.set_language(user, "Анна", None, "ru")
    logging.getLogger("aiogram_dialog.window").setLevel(logging.CRITICAL)  # as `bot.logging` does
    forger = Forger(room, user, "ru", windows)
    await forger.go(*commands)
    found = {what: place for what, place in forger.found.items() if "←" in place}
    assert found == {}, "\n".join(f"{place}: {what}" for what, place in found.items())
    assert len(forger.forged) > kinds


@pytest.mark.parametrize(
    "act", ["pay", "open", "resend", "confirm", "task_done", "answer", "ask_send", "pdf"]
)
async def test_buttons_under_messages_are_forged_as_well(room: Room, act: str) -> None:
    """These hold no state: anybody may send one for any id, of another firm as well."""
    user = hostile_data.USERS[Role.LAWYER]
    room.world.add_person(user, "Олег", language_code="ru")
    await room.say(user, "/start")
    live = room.live(user)
    for number in ("99999999999999999999", "9223372036854775807", "-1", "0", "абв"):
        for firm in ("0", "99999999999999999999", "-1", "999"):
            with nothing_wrong(room, f"{act} {number} {firm}"):
                data = f"p:{act}:{number}:{number}:{firm}"
                await room.press(user, live, {"text": "x", "callback_data": data})


def test_a_fault_of_ours_stays_an_incident() -> None:
    """A button that is there, also inside of a table, was pressed by right."""
    message = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "x"}
    keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "there"}]]}
    person = {"id": 7, "is_bot": False, "first_name": "A"}
    base = {"id": "1", "from": person, "chat_instance": "1", "message": message | {"reply_markup": keyboard}}

    def query(**changes: object) -> CallbackQuery:
        return CallbackQuery.model_validate(base | changes)

    assert not is_forged(query(data="there"), ValueError())
    assert is_forged(query(data="elsewhere"), ValueError())
    assert is_forged(query(data="there"), OverflowError())
    assert not is_forged(query(data="elsewhere"), OperationalError("", None, Exception()))
    # What can't be looked at is not judged.
    gone = {"message_id": 1, "date": 0, "chat": {"id": 7, "type": "private"}}
    assert not is_forged(query(data="elsewhere", message=gone), ValueError())
