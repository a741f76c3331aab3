"""What the sandbox remembers: people, chats, messages, files, button presses, inline answers, API calls.

Plain mutable data; every change goes through ``World`` so that versions rise and waiters wake. Times are
Unix seconds, offsets of entities are UTF-16 code units, as everywhere in the Bot API.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """A refusal by the server: becomes ``{"ok": false, …}`` with the HTTP status ``code``.

    ``expected`` marks refusals that the tested situation itself brings about (a person blocked the bot), so
    that no bot could have avoided them; everything else counts as a mistake of the bot.
    """

    def __init__(
        self, code: int, description: str, *, retry_after: int | None = None, expected: bool = False
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.expected = expected


def bad_request(text: str) -> ApiError:
    """A 400 with Telegram's prefix."""
    return ApiError(400, f"Bad Request: {text}")


@dataclass
class Person:
    """A Telegram user. ``label`` is free text for the page («юрист»); ``phone`` is shared on request only. A page in
    English calls them ``english_name`` and labels them so, where that is given."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "ru"
    phone: str | None = None
    label: str = ""
    english_name: str = ""
    english_label: str = ""
    blocked: bool = False
    deactivated: bool = False

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.first_name, self.last_name)))

    def api(self) -> Json:
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for key in ("last_name", "username", "language_code"):
            if value := getattr(self, key):
                user[key] = value
        return user


@dataclass
class BotInfo:
    """The one bot of a world."""

    id: int = 4200000042
    username: str = "schetovod_bot"
    first_name: str = "Счетовод"
    secret: str = "SandboxSandboxSandboxSandboxSandbox"

    @property
    def token(self) -> str:
        return f"{self.id}:{self.secret}"

    def api(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.first_name, "username": self.username}


@dataclass
class StoredFile:
    """A file on the server. ``path`` is what getFile returns; ``data`` are its bytes."""

    file_id: str
    name: str
    mime: str
    data: bytes
    path: str
    kind: str = "document"

    @property
    def unique_id(self) -> str:
        return self.file_id[-12:]


@dataclass
class Message:
    """A message as everybody in its chat sees it.

    Exactly one content is set: text, document, photo, rich, contact, sticker, voice. ``rich`` is a
    RichMessage object (``{"blocks": […]}``); ``document``, ``photo`` (list of sizes), ``sticker``, ``voice``
    and ``contact`` are Bot API objects. ``reply_markup`` is whatever was sent: an inline keyboard or one of
    the reply-keyboard kinds. ``version`` is the chat's version at the last change of this message. ``receiver``
    is set of an ephemeral message in a group: nobody sees it but this person and the bot.
    """

    id: int
    chat_id: int
    sender_id: int
    from_bot: bool
    date: int
    text: str | None = None
    entities: list[Json] = field(default_factory=list)
    caption: str | None = None
    caption_entities: list[Json] = field(default_factory=list)
    document: Json | None = None
    photo: list[Json] | None = None
    sticker: Json | None = None
    voice: Json | None = None
    contact: Json | None = None
    rich: Json | None = None
    reply_markup: Json | None = None
    reply_to: int | None = None
    media_group_id: str | None = None
    topic: int | None = None
    forward: Json | None = None
    via_bot: bool = False
    inline_id: str | None = None
    edit_date: int | None = None
    reactions: list[Json] = field(default_factory=list)
    pinned: bool = False
    receiver: int | None = None
    version: int = 0

    @property
    def inline_keyboard(self) -> list[list[Json]]:
        """Rows of inline buttons, empty when there are none."""
        return (self.reply_markup or {}).get("inline_keyboard") or []

    def seen_by(self, person_id: int) -> bool:
        return self.receiver in (None, person_id)

    @property
    def has_media(self) -> bool:
        return bool(self.document or self.photo or self.voice)


@dataclass
class Chat:
    """A chat: ``private`` with the bot (id = person's id), ``group`` (negative id), ``pair`` (two people; the
    bot is not in it and inline results land there).

    ``keyboard`` is the reply keyboard on show now (a ReplyKeyboardMarkup) and ``force_reply`` the last
    ForceReply, both per chat. ``topics`` of a forum are true while open. ``started`` turns true when the person
    first writes: before that the bot gets «chat not found». ``action`` is (name, until) of the last chat action.
    ``ephemeral`` is false where messages for one person alone are refused.
    """

    id: int
    kind: str
    title: str | None = None
    members: set[int] = field(default_factory=set)
    messages: list[Message] = field(default_factory=list)
    version: int = 0
    started: bool = False
    kicked: bool = False
    privacy: bool = True
    topics: dict[int, bool] = field(default_factory=dict)
    ephemeral: bool = True
    keyboard: Json | None = None
    force_reply: Json | None = None
    last_action: tuple[str, float] | None = None

    def find(self, message_id: int) -> Message | None:
        """The message with this id, None when it never was or is deleted. Ephemeral ones have none."""
        # Newest first: edits nearly always touch the end of a chat.
        return next((m for m in reversed(self.messages) if m.id == message_id and m.receiver is None), None)

    def on_screen(self, person_id: int, message_id: int) -> Message | None:
        """The message as this person has it before the eyes, an ephemeral one too."""
        return next((m for m in self.seen_by(person_id) if m.id == message_id), None)

    def seen_by(self, person_id: int) -> list[Message]:
        """What this person finds in the chat, oldest first."""
        return [message for message in self.messages if message.seen_by(person_id)]


@dataclass
class Answer:
    """What answerCallbackQuery said."""

    text: str | None = None
    show_alert: bool = False
    url: str | None = None


@dataclass
class Press:
    """One tap on an inline button.

    ``kind``: callback, url, copy, switch_inline, disabled. Only a callback reaches the bot; for the others
    ``result`` holds what the client does: the address, the copied text, or ``{"query", "chosen_chat"}``.
    """

    id: str
    kind: str
    person_id: int
    label: str
    data: str | None = None
    result: Any = None
    date: float = 0.0
    update_id: int | None = None
    answer: Answer | None = None
    answered_in: int | None = None  # generation of the bot process that answered
    excused: bool = False  # a planned fault hit its answer
    done: asyncio.Event = field(default_factory=asyncio.Event)

    async def answered(self, within: float = 10.0) -> Answer:
        """The bot's answer; TimeoutError after ``within`` seconds. Client-side buttons have it at once."""
        if self.kind == "callback":
            await asyncio.wait_for(self.done.wait(), within)
        return self.answer or Answer()


@dataclass
class InlineAnswer:
    """Results of an inline query as the client gets them.

    ``results`` are InlineQueryResult objects as sent; ``contents`` holds for each the Message fields that
    choosing it creates. ``cached``: the bot was not asked. ``timed_out``: nobody answered, nothing is shown.
    """

    query: str
    offset: str = ""
    results: list[Json] = field(default_factory=list)
    contents: list[Json] = field(default_factory=list)
    next_offset: str = ""
    button: Json | None = None
    cache_time: int = 300
    is_personal: bool = False
    cached: bool = False
    timed_out: bool = False


@dataclass
class InlineAsk:
    """An inline query on its way: ``answer`` is set by answerInlineQuery."""

    id: str
    person_id: int
    query: str
    offset: str
    date: float
    answer: InlineAnswer | None = None
    done: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class Call:
    """One API call in the log.

    ``params`` are shortened for display. ``planned``: a fault or a situation set up by the test caused the
    error. ``complaints``: what Telegram would swallow silently but is a mistake. ``hangs``: a fault holds it.
    """

    n: int
    time: float
    method: str
    params: Json
    chat_id: int | None = None
    status: int = 0
    description: str = ""
    planned: bool = False
    hangs: bool = False
    complaints: list[str] = field(default_factory=list)
    took_ms: float = 0.0

    @property
    def refused(self) -> bool:
        """True when the bot did something that it should not have done."""
        return not self.planned and (self.status >= 400 or bool(self.complaints))

    def line(self) -> str:
        """The call in one line, for transcripts."""
        mark = " ".join(filter(None, (self.description, *self.complaints)))
        return f"#{self.n} {self.method} {self.params} → {self.status} {mark}".rstrip()
