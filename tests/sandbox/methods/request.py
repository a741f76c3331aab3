"""What a method of the API gets: checked parameters, uploads, the world; and the register of methods."""

from __future__ import annotations

import mimetypes
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.sandbox.html import parse_html, tidy
from tests.sandbox.keyboards import accept_markup
from tests.sandbox.model import ApiError, Call, Chat, Json, StoredFile, bad_request
from tests.sandbox.schema import strict
from tests.sandbox.world import World

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
RAW_LIMIT = 32_768  # bytes of markup


@dataclass
class Upload:
    """A file part of a multipart request."""

    name: str
    data: bytes
    mime: str


@dataclass
class Request:
    """One call on its way through a method."""

    world: World
    params: Json
    files: dict[str, Upload]
    call: Call
    used_files: set[str] = field(default_factory=set)

    def complain(self, text: str) -> None:
        """Note what Telegram swallows silently but a test must not."""
        self.call.complaints.append(text)

    def chat(self, key: str = "chat_id") -> Chat:
        """The chat named by a parameter."""
        return self.world.chat_for_bot(self.params[key])

    def writable_chat(self) -> Chat:
        """The chat to send to."""
        chat = self.chat()
        self.world.check_writable(chat)
        return chat

    def markup(self, key: str = "reply_markup") -> Json | None:
        """The keyboard of the call as Telegram keeps it, None when there is none."""
        return accept_markup(self.params.get(key), self.complain)

    def text(self) -> tuple[str, list[Json]]:
        """The message text and its entities."""
        text, entities = formatted(self.params, "text", "entities", TEXT_LIMIT)
        if not text:
            raise bad_request("text must be non-empty")
        return text, entities

    def caption(self) -> tuple[str | None, list[Json]]:
        """The caption and its entities; (None, []) without one."""
        text, entities = formatted(self.params, "caption", "caption_entities", CAPTION_LIMIT)
        return text or None, entities

    def topic(self, chat: Chat) -> int | None:
        """The topic of a forum to send to; ApiError when it is deleted or closed."""
        thread: int | None = self.params.get("message_thread_id")
        if thread is not None and thread not in chat.topics:
            raise ApiError(400, "Bad Request: message thread not found", expected=True)
        if thread is not None and not chat.topics[thread]:
            raise ApiError(400, "Bad Request: TOPIC_CLOSED", expected=True)
        return thread

    def receiver(self, chat: Chat) -> int | None:
        """Who alone is to see the message; ApiError where nobody can be told something alone."""
        wanted = self.params.get("ephemeral_message_parameters")
        if wanted is None:
            return None
        if wanted.keys() != {"receiver_user_id"}:
            raise strict("ephemeral messages after a tap are not emulated")
        if chat.kind != "group" or not chat.ephemeral:
            raise ApiError(400, "Bad Request: EPHEMERAL_MESSAGE_NOT_SUPPORTED", expected=True)
        if wanted["receiver_user_id"] not in chat.members:
            raise bad_request("receiver user not found")
        return int(wanted["receiver_user_id"])

    def reply_to(self, chat: Chat) -> int | None:
        """The id of the message that is replied to."""
        reply = self.params.get("reply_parameters")
        if not reply or "message_id" not in reply:
            return None
        if chat.find(reply["message_id"]) is None:
            if reply.get("allow_sending_without_reply"):
                return None
            raise bad_request("message to be replied not found")
        return int(reply["message_id"])

    def file(self, value: str, kind: str) -> StoredFile:
        """The file that a parameter names: an upload «attach://part» or a known file_id."""
        if value.startswith("attach://"):
            part = value.removeprefix("attach://")
            upload = self.files.get(part)
            if upload is None:
                raise bad_request(f'strict: there is no file part "{part}"')
            self.used_files.add(part)
            if not upload.data:
                raise bad_request("file must be non-empty")
            mime = mimetypes.guess_type(upload.name)[0] or upload.mime
            return self.world.store(upload.data, upload.name, mime, kind)
        if value.startswith(("http://", "https://")):
            raise ApiError(501, "Not Implemented: sending by URL is not emulated")
        stored = self.world.files.get(value)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return stored

    def check_files(self) -> None:
        """Uploaded parts that nothing refers to are a mistake."""
        for part in self.files.keys() - self.used_files:
            self.complain(f'file part "{part}" is not used by any parameter')


def formatted(params: Json, key: str, entities_key: str, limit: int) -> tuple[str, list[Json]]:
    """The text under ``key`` parsed by ``parse_mode`` or with given entities, tidied and measured."""
    raw = params.get(key) or ""
    if len(raw.encode()) > RAW_LIMIT:
        raise bad_request("text is too long")
    mode = (params.get("parse_mode") or "").lower()
    if mode == "html":
        text, entities = parse_html(raw)
    elif not mode:
        text, entities = raw, params.get(entities_key) or []
    elif mode in {"markdown", "markdownv2"}:
        raise strict(f"parse_mode {params['parse_mode']} is not emulated, use HTML")
    else:
        raise bad_request("unsupported parse_mode")
    text, entities = tidy(text, entities)
    if len(text) > limit:
        raise bad_request("message is too long" if key == "text" else "message caption is too long")
    return text, entities


Method = Callable[[Request], Awaitable[Any]]
METHODS: dict[str, Method] = {}


def emulated(function: Method) -> Method:
    """Register ``send_message`` as sendMessage."""
    first, *rest = function.__name__.split("_")
    METHODS[first + "".join(word.capitalize() for word in rest)] = function
    return function
