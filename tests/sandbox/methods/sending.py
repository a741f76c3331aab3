"""Methods that put messages into chats."""

from __future__ import annotations

from typing import Any

from tests.sandbox.keyboards import check_inline_button
from tests.sandbox.methods.request import Request, emulated
from tests.sandbox.model import Chat, Json, Message, StoredFile, bad_request
from tests.sandbox.rich import accept, buttons_in, photos_in
from tests.sandbox.schema import strict

PHOTO_LIMIT = 10 * 1024 * 1024
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
_ACTION_SECONDS = 5.0
_CONTENT = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "document",
    "photo",
    "sticker",
    "voice",
    "contact",
    "rich",
)


def _post(request: Request, chat: Chat, **content: Any) -> Json:
    world = request.world
    receiver = request.receiver(chat)
    message = world.post(chat, world.bot.id, topic=request.topic(chat), receiver=receiver, **content)
    return world.message_api(message)


def rich_content(request: Request, rich: Json) -> Json:
    """A checked InputRichMessage as stored, its photos kept and its inner buttons checked like a keyboard's."""
    stored = accept(rich)
    for block in photos_in(stored):
        block["photo"] = photo_api(request.file(block["photo"]["media"], "photo"))
    for button in buttons_in(stored):
        check_inline_button(button)
    return stored


def document_api(stored: StoredFile) -> Json:
    """A Document object."""
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_name": stored.name,
        "mime_type": stored.mime,
        "file_size": len(stored.data),
    }


def photo_api(stored: StoredFile) -> list[Json]:
    """The PhotoSize list of a picture; the sandbox does not look into it."""
    if len(stored.data) > PHOTO_LIMIT:
        raise bad_request("file is too big")
    return [
        {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "width": 1280,
            "height": 960,
            "file_size": len(stored.data),
        }
    ]


@emulated
async def send_message(request: Request) -> Json:
    text, entities = request.text()
    markup = request.markup()
    chat = request.writable_chat()
    reply_to = request.reply_to(chat)
    return _post(request, chat, text=text, entities=entities, reply_markup=markup, reply_to=reply_to)


@emulated
async def send_rich_message(request: Request) -> Json:
    rich = rich_content(request, request.params["rich_message"])
    markup = request.markup()
    chat = request.writable_chat()
    return _post(request, chat, rich=rich, reply_markup=markup, reply_to=request.reply_to(chat))


@emulated
async def send_document(request: Request) -> Json:
    caption, entities = request.caption()
    markup = request.markup()
    chat = request.writable_chat()
    reply_to = request.reply_to(chat)
    document = document_api(request.file(request.params["document"], "document"))
    if thumbnail := request.params.get("thumbnail"):
        request.file(thumbnail, "photo")
    return _post(
        request,
        chat,
        document=document,
        caption=caption,
        caption_entities=entities,
        reply_markup=markup,
        reply_to=reply_to,
    )


@emulated
async def send_photo(request: Request) -> Json:
    caption, entities = request.caption()
    markup = request.markup()
    chat = request.writable_chat()
    reply_to = request.reply_to(chat)
    photo = photo_api(request.file(request.params["photo"], "photo"))
    return _post(
        request,
        chat,
        photo=photo,
        caption=caption,
        caption_entities=entities,
        reply_markup=markup,
        reply_to=reply_to,
    )


@emulated
async def send_chat_action(request: Request) -> bool:
    action = request.params["action"]
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = request.writable_chat()
    chat.last_action = (action, request.world.now() + _ACTION_SECONDS)
    request.world.touch(chat)
    return True


def _source(request: Request, what: str) -> Message:
    message = request.chat("from_chat_id").find(request.params["message_id"])
    if message is None:
        raise bad_request(f"message to {what} not found")
    return message


@emulated
async def forward_message(request: Request) -> Json:
    source = _source(request, "forward")
    chat = request.writable_chat()
    world = request.world
    sender = world.bot.api() if source.from_bot else world.people[source.sender_id].api()
    origin = source.forward or {"type": "user", "date": source.date, "sender_user": sender}
    content = {key: getattr(source, key) for key in _CONTENT}
    return _post(request, chat, forward=origin, **content)


@emulated
async def copy_message(request: Request) -> Json:
    source = _source(request, "copy")
    chat = request.writable_chat()
    content: Json = {key: getattr(source, key) for key in _CONTENT}
    if "caption" in request.params:
        if not source.has_media:
            raise strict("copyMessage with a caption for a message that can't have one")
        content["caption"], content["caption_entities"] = request.caption()
    if "reply_markup" in request.params:
        content["reply_markup"] = request.markup()
    posted = _post(request, chat, reply_to=request.reply_to(chat), **content)
    return {"message_id": posted["message_id"]}
