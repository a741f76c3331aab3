"""The state of the sandbox: one bot, people, chats, files, the update queue and the log of API calls.

Everything is in memory and belongs to one event loop. The server's methods and the acts of people change it;
pages and drivers read it and wait on versions.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Callable
from typing import Any

from tests.sandbox.faults import FaultPlan
from tests.sandbox.model import (
    ApiError,
    BotInfo,
    Call,
    Chat,
    InlineAnswer,
    InlineAsk,
    Json,
    Message,
    Person,
    Press,
    StoredFile,
    bad_request,
)
from tests.sandbox.stage import Stage
from tests.sandbox.updates import UpdateQueue
from tests.sandbox.webhook import Webhook

UPLOAD_LIMIT = 50 * 1024 * 1024  # what a bot may send
DOWNLOAD_LIMIT = 20 * 1024 * 1024  # what getFile hands out


class State:
    """See the module. ``now`` gives Unix seconds and may be replaced at any time to move the clock.

    ``generation`` counts starts of the bot process, so that what a killed process had done can be told from
    what the present one does.
    """

    def __init__(self, *, now: Callable[[], float] = time.time, bot: BotInfo | None = None) -> None:
        self.now = now
        self.bot = bot or BotInfo()
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.updates = UpdateQueue(lambda: self.now(), self.changed)
        self.webhook = Webhook(self.updates)
        self.faults = FaultPlan()
        self.log: list[Call] = []
        self.in_flight: dict[int, Call] = {}
        self.busy: dict[object, bool] = {}
        """Whether each bot says that it still handles what it has confirmed."""
        self.presses: dict[str, Press] = {}
        self.asks: dict[str, InlineAsk] = {}
        self.inline_cache: dict[tuple[str, str, int | None], tuple[float, InlineAnswer]] = {}
        self.last_inline: dict[int, InlineAnswer] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self.settings: dict[str, Any] = {"commands": {}}
        self.stage: Stage | None = None
        self.generation = 0
        self._ids = itertools.count(1)
        self._message_ids = itertools.count(1)
        self._waiters: set[asyncio.Future[None]] = set()

    # People and chats

    def add_person(self, id: int, first_name: str, **more: Any) -> Person:
        """A new person and the empty private chat with the bot; fields as in ``Person``."""
        person = Person(id, first_name, **more)
        self.people[id] = person
        self.chats[id] = Chat(id, "private", members={id})
        self.changed()
        return person

    def add_group(self, id: int, title: str, members: set[int], *, privacy: bool = True) -> Chat:
        """A group that the bot is in. With ``privacy`` it sees commands and replies to itself only."""
        if id >= 0:
            raise ValueError("the id of a group is negative")
        chat = Chat(id, "group", title, members=set(members), privacy=privacy, started=True)
        self.chats[id] = chat
        self.changed()
        return chat

    def pair(self, one: int, other: int) -> Chat:
        """The private chat of two people. The bot is not in it; inline results can be sent there."""
        low, high = sorted((one, other))
        known = next((c for c in self.chats.values() if c.kind == "pair" and c.members == {low, high}), None)
        if known is None:
            known = Chat(10**14 + next(self._ids), "pair", members={low, high}, started=True)
            self.chats[known.id] = known
            self.changed()
        return known

    def chat(self, chat_id: int) -> Chat:
        """The chat with this id; KeyError when there is none."""
        return self.chats[chat_id]

    def chat_for_bot(self, chat_id: int | str) -> Chat:
        """The chat that a bot's request names; ApiError when the bot can't write there."""
        if isinstance(chat_id, str):
            name = chat_id.removeprefix("@")
            chat_id = next((p.id for p in self.people.values() if p.username == name), 0)
        chat = self.chats.get(chat_id)
        if chat is None or not chat.started or chat.kind == "pair":
            raise bad_request("chat not found")
        if chat.kicked:
            raise ApiError(403, "Forbidden: bot was kicked from the group chat", expected=True)
        person = self.people.get(chat.id)
        if person is not None and person.deactivated:
            raise ApiError(403, "Forbidden: user is deactivated", expected=True)
        return chat

    def check_writable(self, chat: Chat) -> None:
        """ApiError 403 when the person blocked the bot. Reading about the chat stays possible."""
        person = self.people.get(chat.id)
        if person is not None and person.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user", expected=True)

    # Messages

    def post(self, chat: Chat, sender_id: int, **content: Any) -> Message:
        """Append a message to ``chat``; ``content`` are fields of ``Message``."""
        message = Message(
            next(self._message_ids),
            chat.id,
            sender_id,
            sender_id == self.bot.id,
            int(self.now()),
            **content,
        )
        chat.messages.append(message)
        self._show_keyboard(chat, message)
        if message.from_bot:
            chat.last_action = None
        self.touch(chat, message)
        return message

    def touch(self, chat: Chat, message: Message | None = None) -> None:
        """Note a change of ``chat`` (and of one message) and wake everybody who waits."""
        chat.version += 1
        if message is not None:
            message.version = chat.version
        self.changed()

    def remove(self, chat: Chat, message: Message) -> None:
        """Delete a message for everybody."""
        chat.messages.remove(message)
        self.touch(chat)

    def _show_keyboard(self, chat: Chat, message: Message) -> None:
        markup = message.reply_markup or {}
        if "keyboard" in markup:
            chat.keyboard, chat.force_reply = markup, None
        elif markup.get("remove_keyboard"):
            chat.keyboard = chat.force_reply = None
        elif markup.get("force_reply"):
            chat.force_reply = markup
        elif not message.from_bot:
            chat.force_reply = None

    def action(self, chat_id: int) -> str | None:
        """«typing», «upload_document» or None: what the chat shows now. It lasts five seconds."""
        last = self.chat(chat_id).last_action
        return last[0] if last and last[1] > self.now() else None

    def chat_api(self, chat: Chat) -> Json:
        """A Chat object."""
        if chat.kind == "group":
            return {"id": chat.id, "type": "group", "title": chat.title or ""}
        user = self.people[chat.id].api()
        return {"id": chat.id, "type": "private"} | {
            key: user[key] for key in ("first_name", "last_name", "username") if key in user
        }

    def message_api(self, message: Message, *, deep: bool = True) -> Json:
        """A Message object as the bot receives it. ``deep`` includes the message replied to."""
        chat = self.chats[message.chat_id]
        sender = self.bot.api() if message.from_bot else self.people[message.sender_id].api()
        body: Json = {
            "message_id": message.id,
            "from": sender,
            "chat": self.chat_api(chat),
            "date": message.date,
        }
        for key in (
            "text",
            "entities",
            "caption",
            "caption_entities",
            "document",
            "photo",
            "sticker",
            "voice",
            "contact",
            "media_group_id",
            "edit_date",
        ):
            if value := getattr(message, key):
                body[key] = value
        if message.receiver is not None:
            # Of a command the bot is the receiver, of an answer the person.
            receiver = self.people[message.receiver] if message.from_bot else self.bot
            body |= {
                "message_id": 0,
                "ephemeral_message_id": message.id,
                "receiver_user": receiver.api(),
            }
        if message.topic is not None:
            body |= {"message_thread_id": message.topic, "is_topic_message": True}
        if message.rich:
            body["rich_message"] = message.rich
        if message.forward:
            body["forward_origin"] = message.forward
        if message.via_bot:
            body["via_bot"] = self.bot.api()
        if message.reply_markup and "inline_keyboard" in message.reply_markup:
            body["reply_markup"] = message.reply_markup
        if deep and message.reply_to and (original := chat.find(message.reply_to)):
            body["reply_to_message"] = self.message_api(original, deep=False)
        return body

    def inline_message(self, inline_id: str) -> tuple[Chat, Message]:
        """The message that an inline_message_id names."""
        place = self.inline_messages.get(inline_id)
        chat = self.chats.get(place[0]) if place else None
        message = chat.find(place[1]) if chat and place else None
        if chat is None or message is None:
            raise bad_request("MESSAGE_ID_INVALID")
        return chat, message

    # Files

    def commands_of_group(self, chat: Chat) -> list[Json]:
        """The command list that Telegram shows in this group, whatever the reader's language."""
        key = json.dumps([{"type": "chat", "chat_id": chat.id}, ""], sort_keys=True)
        known: list[Json] = self.settings["commands"].get(key, [])
        return known

    def shown_commands(self, person: Person) -> list[Json]:
        """The command list that Telegram shows this person: the narrowest scope, then their language."""
        known: dict[str, list[Json]] = self.settings["commands"]
        for scope in (
            {"type": "chat", "chat_id": person.id},
            {"type": "all_private_chats"},
            {"type": "default"},
        ):
            for language in ((person.language_code or "")[:2], ""):
                key = json.dumps([scope, language], sort_keys=True)
                if key in known:
                    return known[key]
        return []

    def store(self, data: bytes, name: str, mime: str, kind: str = "document") -> StoredFile:
        """Keep a file; its id then works in sendDocument and getFile. Entity too large over 50 MB."""
        if len(data) > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        n = next(self._ids)
        folder = {"document": "documents", "photo": "photos", "voice": "voice"}.get(kind, "stickers")
        ending = name.rsplit(".", 1)[-1] if "." in name else "bin"
        path = f"{folder}/file_{n}.{ending}"
        stored = StoredFile(f"BQACAgIAAxkBAAI{n:08d}", name, mime, data, path, kind)
        self.files[stored.file_id] = stored
        return stored

    def file_at(self, path: str) -> StoredFile | None:
        """The file behind a getFile path."""
        return next((f for f in self.files.values() if f.path == path), None)

    # Log and waiting

    def new_call(self, method: str, params: Json) -> Call:
        """Start a record of an API call; it joins ``log`` when it is finished with ``end_call``."""
        call = Call(next(self._ids), self.now(), method, params)
        self.in_flight[call.n] = call
        return call

    def end_call(self, call: Call, *, keep: bool = True) -> None:
        """Finish a call. Empty polls are not kept: they would hide everything else."""
        self.in_flight.pop(call.n, None)
        if keep:
            self.log.append(call)
        self.changed()

    @property
    def refusals(self) -> list[Call]:
        """Calls that a correct bot would not have made."""
        return [call for call in self.log if call.refused]

    @property
    def unanswered(self) -> list[Press]:
        """Taps that reached the bot and got no answerCallbackQuery."""
        return [
            p
            for p in self.presses.values()
            if p.kind == "callback" and p.update_id and p.answer is None and not p.excused
        ]

    @property
    def idle(self) -> bool:
        """True when the bot confirmed and handled every update and no call but the poll is open."""
        return self.settled and not any(call.hangs for call in self.in_flight.values())

    @property
    def settled(self) -> bool:
        """The same but for what hangs as planned: that would end by the bot's patience only."""
        called = any(call.method != "getUpdates" and not call.hangs for call in self.in_flight.values())
        return not called and not len(self.updates) and not any(self.busy.values())

    def changed(self) -> None:
        """Wake everybody who waits for something."""
        waiters, self._waiters = self._waiters, set()
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def until(self, condition: Callable[[], Any], within: float) -> bool:
        """Wait until ``condition()`` holds; False after ``within`` seconds."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + within
        while not condition():
            left = deadline - loop.time()
            if left <= 0:
                return False
            waiter: asyncio.Future[None] = loop.create_future()
            self._waiters.add(waiter)
            try:
                await asyncio.wait_for(waiter, left)
            except TimeoutError:
                return bool(condition())
            finally:
                self._waiters.discard(waiter)
        return True

    async def wait_chat(self, chat_id: int, version: int, within: float = 25.0) -> int:
        """Wait up to ``within`` seconds until the chat's version is above ``version``; its version then."""
        await self.until(lambda: self.chat(chat_id).version > version, within)
        return self.chat(chat_id).version

    async def wait_log(self, after: int, within: float = 25.0) -> list[Call]:
        """Calls from index ``after`` of the log on, waiting for the first up to ``within`` seconds."""
        await self.until(lambda: len(self.log) > after, within)
        return self.log[after:]
