"""All screens over a real database and the sandbox's strict rules, in this process and without HTTP.

A `Room` can be kept and put back: database, chat and open dialogs. So a test may press every button of a window,
also those that can't be undone.
"""

import json
import logging
import sqlite3
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile, Update

import bot.telegram.factory
import handlers
from bot.telegram.live_message import LiveManagerFactory
from db.engine import Database
from db.runtime_store import RuntimeStore
from handlers.ui.navigation import open_home
from services.container import Services, build
from services.domain.ports import SystemTokens
from tests.handlers.moments import Moments, Rows
from tests.sandbox.methods import METHODS, Request, Upload
from tests.sandbox.model import ApiError, Json, Message
from tests.sandbox.schema import schema
from tests.sandbox.transcript import Shown, chat_text, log_text, shown
from tests.sandbox.world import World
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR
from tests.support.threadless_sqlite import make_direct

INTENT = "\x1d"
"""What aiogram-dialog puts between the window and the button in what a press sends."""


class Direct(BaseSession):
    """Calls reach the world of the sandbox as its server would hand them on; of faults, refusals are known here."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world = world

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,  # noqa: ASYNC109 (the base's)
    ) -> Any:
        call = self.world.new_call(method.__api_method__, {})
        status, body = 200, {}
        try:
            raw, files = await self._form(bot, method)
            params = schema().check_call(call.method, raw, form=True)
            call.params = raw
            call.chat_id = int(raw["chat_id"]) if "chat_id" in raw else None
            fault = self.world.faults.take(call.method, call.chat_id)
            if fault is not None and (refusal := fault.error()):
                raise refusal
            request = Request(self.world, params, files, call)
            body = {"ok": True, "result": await METHODS[call.method](request)}
            request.check_files()
        except ApiError as error:
            status = error.code
            body = {"ok": False, "error_code": error.code, "description": error.description}
            call.description, call.planned = error.description, error.expected
        finally:
            call.status = status
            self.world.end_call(call)
        return self.check_response(bot, method, status, json.dumps(body)).result

    async def _form(self, bot: Bot, method: TelegramMethod[Any]) -> tuple[Json, dict[str, Upload]]:
        given: dict[str, InputFile] = {}
        values = {
            key: self.prepare_value(value, bot=bot, files=given)
            for key, value in method.model_dump(warnings=False).items()
        }
        files = {
            key: Upload(
                file.filename or key,
                b"".join([part async for part in file.read(bot)]),
                "application/octet-stream",
            )
            for key, file in given.items()
        }
        return {key: value for key, value in values.items() if value}, files

    async def close(self) -> None: ...

    async def stream_content(self, url: str, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        stored = self.world.file_at(url.partition("/file/bot")[2].partition("/")[2])
        assert stored is not None, url
        yield stored.data


class Incidents(logging.Handler):
    """What went wrong inside, as the log tells it."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        trace = record.exc_info[1] if record.exc_info else None
        self.found.append(f"{record.getMessage()}: {trace!r}")


@dataclass(frozen=True)
class Kept:
    """A moment that can be put back. `where` is the open window."""

    where: str
    live: Shown
    messages: list[Message]
    rows: Rows


class Room:
    """One world, one database, one process that handles what people do."""

    def __init__(self, path: Path, clock: FakeClock) -> None:
        self.world = World(now=lambda: clock.now().timestamp())
        self.database = Database(f"sqlite+aiosqlite:///{path}")
        make_direct(self.database)  # one person acts at a time
        self.clock = clock
        self.translator = TRANSLATOR
        self.services: Services = build(self.database, clock, SystemTokens(), self.translator)
        self.incidents = Incidents()
        self._file = sqlite3.connect(path)
        self._moments = Moments(self.database, self._file)
        self._factory = LiveManagerFactory()
        with patch.object(bot.telegram.factory, "LiveManagerFactory", lambda: self._factory):
            self.dispatcher = bot.telegram.factory.make_dispatcher(
                RuntimeStore(self.database),
                clock,
                self.translator,
                handlers.setup,
                open_home,
                services=self.services,
                bot_username=self.world.bot.username,
                registration_open=True,
            )
        for jobs in ("jobs", "archive_jobs"):  # what is put back must not go on behind the test's back
            self.dispatcher[jobs].patience = 60.0
        self.bot = bot.telegram.factory.make_bot(self.world.bot.token, Direct(self.world))
        logging.getLogger().addHandler(self.incidents)

    async def close(self) -> None:
        logging.getLogger().removeHandler(self.incidents)
        self._file.close()
        await self.database.close()
        for router in self.dispatcher.sub_routers:
            router._parent_router = None  # it has one parent for life, and these are shared by all rooms

    async def handle(self) -> None:
        """Everything that people have sent and pressed."""
        while batch := await self.world.updates.get():
            for raw in batch:
                update = Update.model_validate(raw, context={"bot": self.bot})
                await self.dispatcher.feed_update(self.bot, update)
            await self.world.updates.get(offset=batch[-1]["update_id"] + 1)

    # What a person does

    async def say(self, user: int, text: str) -> None:
        self.world.send(user, text)
        await self.handle()

    async def press(self, user: int, live: Shown, button: Json) -> None:
        self.world.tap(user, self.world.chat(user), live.message, button)
        await self.handle()

    # What a person sees

    def live(self, user: int) -> Shown:
        """The newest message of the bot that has buttons."""
        for message in reversed(self.world.chat(user).messages):
            if message.from_bot and message.inline_keyboard:
                return shown(message)
        raise AssertionError(f"no window{self.transcript(user)}")

    def rows(self, sql: str, parameters: Mapping[str, Any] | Sequence[Any] = ()) -> list[Any]:
        """What the database says, and what is changed in it past the services."""
        found = self._file.execute(sql, parameters).fetchall()
        self._file.commit()
        self._moments.note(sql)
        return found

    def windows(self, user: int) -> int:
        """How many messages a dialog still stands in; one is the live message."""
        return sum(
            message.from_bot
            and any(INTENT in str(b.get("callback_data")) for row in message.inline_keyboard for b in row)
            for message in self.world.chat(user).messages
        )

    def transcript(self, user: int) -> str:
        return f"\n{chat_text(self.world, user)}\n{log_text(self.world)}"

    # Keeping and putting back

    def keep(self, user: int) -> Kept:
        messages = deepcopy(self.world.chat(user).messages[-6:])
        return Kept(self.where(user), self.live(user), messages, self._moments.keep())

    def put_back(self, user: int, kept: Kept) -> Shown:
        """The moment `kept`; the live message then."""
        self._moments.put_back(kept.rows)
        self._factory.screens.drop(user)
        self.world.presses.clear()
        self.world.log.clear()
        self.world.chat(user).messages = deepcopy(kept.messages)
        return self.live(user)

    def where(self, user: int) -> str:
        """The window that is open, «Menu:home»; empty when there is none."""
        records = dict(self._file.execute("SELECT key, data FROM fsm_records").fetchall())
        mine = f":{user}:{user}:"
        stack = next(
            (json.loads(data) for key, data in records.items() if mine in key and ":aiogd:stack:" in key), {}
        )
        if not stack.get("intents"):
            return ""
        context = next(data for key, data in records.items() if key.endswith(stack["intents"][-1]))
        return str(json.loads(context)["state"])


def problems(room: Room, before: int = 0) -> list[str]:
    """What no act may bring about."""
    found = [f"refused: {call.line()}" for call in room.world.refusals]
    found += [f"no answer to the tap on «{press.label}»" for press in room.world.unanswered]
    found += room.incidents.found[before:]
    return found


@contextmanager
def nothing_wrong(room: Room, what: str) -> Iterator[None]:
    before = len(room.incidents.found)
    yield
    found = problems(room, before)
    assert not found, "\n".join([what, *found])


def buttons(live: Shown) -> Sequence[Json]:
    return [button for row in live.keyboard for button in row]


def table(room: Room, user_id: int) -> list[list[str]]:
    """The cells of the newest table that this person got."""
    rich = [message.rich for message in room.world.chat(user_id).messages if message.rich][-1]
    block = next(block for block in rich["blocks"] if block["type"] == "table")

    def plain(text: Any) -> str:
        return str(plain(text["text"]) if isinstance(text, dict) else text)

    return [[plain(cell["text"]) for cell in row] for row in block["cells"]]
