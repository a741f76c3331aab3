"""Methods that change or remove messages."""

from __future__ import annotations

from typing import Any

from tests.sandbox.methods.request import CAPTION_LIMIT, Request, emulated, formatted
from tests.sandbox.methods.sending import document_api, photo_api, rich_content
from tests.sandbox.model import ApiError, Chat, Json, Message, bad_request
from tests.sandbox.schema import strict

DELETE_SECONDS = 48 * 3600
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
_REACTIONS = set(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷😡"
)


def _target(request: Request) -> tuple[Chat, Message]:
    """The message to edit; only the bot's own ones without a reply keyboard can be."""
    params = request.params
    inline_id = params.get("inline_message_id")
    if inline_id is not None:
        if "chat_id" in params or "message_id" in params:
            raise strict("inline_message_id together with chat_id or message_id")
        return request.world.inline_message(inline_id)
    if "chat_id" not in params:
        raise bad_request("chat_id is empty")
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    chat = request.chat()
    message = chat.find(params["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or message.forward:
        raise bad_request("message can't be edited")
    if message.reply_markup and "inline_keyboard" not in message.reply_markup:
        raise bad_request("message can't be edited")
    return chat, message


def _apply(request: Request, chat: Chat, message: Message, **change: Any) -> Json | bool:
    """Write the change, refuse one that changes nothing, answer as the API does."""
    if all(getattr(message, key) == value for key, value in change.items()):
        raise bad_request(_NOT_MODIFIED)
    for key, value in change.items():
        setattr(message, key, value)
    message.edit_date = int(request.world.now())
    request.world.touch(chat, message)
    return True if message.inline_id else request.world.message_api(message)


@emulated
async def edit_message_text(request: Request) -> Json | bool:
    rich = request.params.get("rich_message")
    text: str | None = None
    entities: list[Json] = []
    if rich is not None:
        if "text" in request.params:
            raise strict("editMessageText with both text and rich_message")
        rich = rich_content(request, rich)
    elif not request.params.get("text"):
        raise bad_request("message text is empty")
    else:
        text, entities = request.text()
    markup = request.markup()
    chat, message = _target(request)
    if message.text is None and message.rich is None:
        raise bad_request("there is no text in the message to edit")
    return _apply(request, chat, message, text=text, entities=entities, rich=rich, reply_markup=markup)


@emulated
async def edit_message_caption(request: Request) -> Json | bool:
    text, entities = formatted(request.params, "caption", "caption_entities", CAPTION_LIMIT)
    markup = request.markup()
    chat, message = _target(request)
    if not message.has_media:
        raise bad_request("there is no caption in the message to edit")
    change = {"caption": text or None, "caption_entities": entities, "reply_markup": markup}
    return _apply(request, chat, message, **change)


@emulated
async def edit_message_reply_markup(request: Request) -> Json | bool:
    markup = request.markup()
    chat, message = _target(request)
    return _apply(request, chat, message, reply_markup=markup)


@emulated
async def edit_message_media(request: Request) -> Json | bool:
    media = request.params["media"]
    if media["type"] not in {"document", "photo"}:
        raise ApiError(501, f"Not Implemented: editing into {media['type']} is not emulated")
    caption, entities = formatted(media, "caption", "caption_entities", CAPTION_LIMIT)
    markup = request.markup()
    chat, message = _target(request)
    stored = request.file(media["media"], media["type"])
    change: Json = {
        "text": None,
        "entities": [],
        "rich": None,
        "document": document_api(stored) if media["type"] == "document" else None,
        "photo": photo_api(stored) if media["type"] == "photo" else None,
        "caption": caption or None,
        "caption_entities": entities,
        "reply_markup": markup,
    }
    return _apply(request, chat, message, **change)


def _delete(request: Request, chat: Chat, message: Message) -> None:
    if request.world.now() - message.date > DELETE_SECONDS:
        raise ApiError(400, "Bad Request: message can't be deleted for everyone", expected=True)
    if chat.kind == "group" and not message.from_bot:
        raise bad_request("message can't be deleted")  # the bot is no administrator here
    request.world.remove(chat, message)


@emulated
async def delete_message(request: Request) -> bool:
    chat = request.chat()
    message = chat.find(request.params["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    _delete(request, chat, message)
    return True


@emulated
async def delete_messages(request: Request) -> bool:
    chat = request.chat()
    for message_id in request.params["message_ids"]:
        if message := chat.find(message_id):
            _delete(request, chat, message)
    return True


@emulated
async def pin_chat_message(request: Request) -> bool:
    chat = request.chat()
    message = chat.find(request.params["message_id"])
    if message is None:
        raise bad_request("message to pin not found")
    message.pinned = True
    request.world.touch(chat, message)
    return True


@emulated
async def set_message_reaction(request: Request) -> bool:
    chat = request.chat()
    message = chat.find(request.params["message_id"])
    if message is None:
        raise bad_request("message to react not found")
    reactions = request.params.get("reaction") or []
    for reaction in reactions:
        if reaction["type"] != "emoji" or reaction["emoji"].rstrip("\ufe0f") not in _REACTIONS:
            raise bad_request("REACTION_INVALID")
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions = reactions
    request.world.touch(chat, message)
    return True
