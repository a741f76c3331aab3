"""What aiogram's models make of a set of samples; run as a process by `telegram/test_lazy_models`.

    python -m tests.bot.models usual|deferred schema|samples|threads …

Prints one JSON document. A process for each that is deferred, because a model that has been built once stays built.
"""

import json
import re
import sys
import threading
from collections.abc import Iterator
from typing import Any

from bot.telegram.lazy_models import load_aiogram

if sys.argv[1] == "deferred" and not load_aiogram():
    sys.exit("not deferred")

from aiogram import methods, types
from aiogram.methods.base import Response
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic._internal import _model_construction
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

_ADDRESS = re.compile(r" at 0x[0-9a-f]+")

ANNA = {"id": 7, "is_bot": False, "first_name": "Анна", "language_code": "ru", "unheard_of": {"a": [1]}}
CHAT = {"id": 7, "type": "private", "first_name": "Анна"}
FIRM = {"id": -100, "type": "supergroup", "title": "Фирма", "is_forum": True}
KEYS = {
    "inline_keyboard": [
        [{"text": "Да", "callback_data": "y"}, {"text": "Сайт", "url": "https://example.org"}]
    ]
}
TEXT = {
    "message_id": 3,
    "date": 1_760_000_000,
    "chat": CHAT,
    "from": ANNA,
    "text": "привет, мир",
    "entities": [{"type": "bold", "offset": 0, "length": 6}],
    "reply_markup": KEYS,
}
FILE = {"file_id": "f", "file_unique_id": "u", "file_name": "карточка.pdf", "mime_type": "application/pdf"}
UPDATES: tuple[dict[str, Any], ...] = (
    {"update_id": 1, "message": TEXT},
    {"update_id": 2, "message": TEXT | {"message_id": 4, "reply_to_message": TEXT, "document": FILE}},
    {"update_id": 3, "edited_message": TEXT | {"edit_date": 1_760_000_001}},
    {
        "update_id": 4,
        "message": TEXT
        | {
            "message_id": 5,
            "chat": FIRM,
            "forward_origin": {"type": "user", "date": 1_760_000_000, "sender_user": ANNA},
            "photo": [{"file_id": "p", "file_unique_id": "q", "width": 1, "height": 2}],
            "contact": {"phone_number": "+7", "first_name": "Ян", "user_id": 8},
            "pinned_message": {"chat": FIRM, "message_id": 1, "date": 0},
        },
    },
    {
        "update_id": 5,
        "callback_query": {"id": "1", "from": ANNA, "chat_instance": "i", "data": "y", "message": TEXT},
    },
    {
        "update_id": 6,
        "callback_query": {
            "id": "2",
            "from": ANNA,
            "chat_instance": "i",
            "data": "y",
            "message": {"chat": CHAT, "message_id": 3, "date": 0},
        },
    },
    {
        "update_id": 7,
        "inline_query": {"id": "3", "from": ANNA, "query": "счёт", "offset": "", "chat_type": "sender"},
    },
    {"update_id": 8, "chosen_inline_result": {"result_id": "r", "from": ANNA, "query": "счёт"}},
    {
        "update_id": 9,
        "my_chat_member": {
            "chat": CHAT,
            "from": ANNA,
            "date": 1_760_000_000,
            "old_chat_member": {"status": "member", "user": ANNA},
            "new_chat_member": {"status": "kicked", "user": ANNA, "until_date": 0},
        },
    },
    {
        "update_id": 10,
        "chat_member": {
            "chat": FIRM,
            "from": ANNA,
            "date": 1_760_000_000,
            "old_chat_member": {"status": "left", "user": ANNA},
            "new_chat_member": {"status": "creator", "user": ANNA, "is_anonymous": False},
            "invite_link": {
                "invite_link": "https://t.me/+x",
                "creator": ANNA,
                "creates_join_request": False,
                "is_primary": True,
                "is_revoked": False,
            },
        },
    },
    {
        "update_id": 11,
        "message_reaction": {
            "chat": FIRM,
            "message_id": 3,
            "date": 1_760_000_000,
            "user": ANNA,
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": "👍"}, {"type": "paid"}],
        },
    },
    {
        "update_id": 12,
        "pre_checkout_query": {
            "id": "4",
            "from": ANNA,
            "currency": "XTR",
            "total_amount": 5,
            "invoice_payload": "x",
        },
    },
    {"update_id": 13, "a_kind_of_tomorrow": {"id": 1}},
)
WRONG: tuple[dict[str, Any], ...] = (
    {"update_id": "x"},
    {"update_id": 1, "message": {"message_id": 1}},
    {"update_id": 1, "callback_query": {"id": 1, "from": {"id": 7}, "chat_instance": "i"}},
    {
        "update_id": 1,
        "my_chat_member": {"chat": CHAT, "from": ANNA, "date": 0, "old_chat_member": {"status": "?"}},
    },
)


def models() -> list[type[BaseModel]]:
    found = [*vars(types).values(), *vars(methods).values()]
    return [each for each in found if isinstance(each, type) and issubclass(each, BaseModel)]


def requests() -> Iterator[methods.TelegramMethod[Any]]:
    """What this bot sends, and some of what it does not."""
    keyboard = types.InlineKeyboardMarkup(
        inline_keyboard=[[types.InlineKeyboardButton(text="Да", callback_data="y", style="danger")]]
    )
    yield methods.SendMessage(chat_id=7, text="<b>Счёт</b>", reply_markup=keyboard)
    yield methods.SendMessage(
        chat_id="@firm",
        text="Счёт",
        parse_mode=None,
        link_preview_options=types.LinkPreviewOptions(is_disabled=True),
        reply_markup=types.ReplyKeyboardMarkup(
            keyboard=[[types.KeyboardButton(text="Телефон", request_contact=True)]], resize_keyboard=True
        ),
        reply_parameters=types.ReplyParameters(message_id=3),
    )
    yield methods.SendMessage(chat_id=7, text="Счёт", reply_markup=types.ForceReply())
    yield methods.EditMessageText(chat_id=7, message_id=3, text="Счёт", reply_markup=keyboard)
    yield methods.EditMessageReplyMarkup(chat_id=7, message_id=3)
    yield methods.DeleteMessage(chat_id=7, message_id=3)
    yield methods.AnswerCallbackQuery(callback_query_id="1", text="Готово", show_alert=True)
    yield methods.SendDocument(chat_id=7, document="f", caption="Счёт № 1", reply_markup=keyboard)
    yield methods.SendMediaGroup(
        chat_id=7,
        media=[types.InputMediaDocument(media="a"), types.InputMediaPhoto(media="b", caption="c")],
    )
    yield methods.SetMyCommands(
        commands=[types.BotCommand(command="start", description="Начать")],
        scope=types.BotCommandScopeAllPrivateChats(),
        language_code="ru",
    )
    yield methods.AnswerInlineQuery(
        inline_query_id="3",
        results=[
            types.InlineQueryResultArticle(
                id="r",
                title="Счёт № 1",
                input_message_content=types.InputTextMessageContent(message_text="Счёт"),
                reply_markup=keyboard,
            )
        ],
        cache_time=0,
    )
    yield methods.GetUpdates(timeout=30, allowed_updates=["message", "callback_query"])


ANSWERS: tuple[tuple[Any, Any], ...] = (
    (methods.GetMe, ANNA | {"username": "firm_bot"}),
    (methods.SendMessage, TEXT),
    (methods.EditMessageText, TEXT),
    (methods.EditMessageText, True),
    (methods.GetUpdates, list(UPDATES)),
    (methods.SendMediaGroup, [TEXT, TEXT]),
    (methods.GetFile, {"file_id": "f", "file_unique_id": "u", "file_path": "documents/1"}),
    (methods.GetChatMember, {"status": "member", "user": ANNA}),
    (methods.AnswerCallbackQuery, True),
)


def seen(value: Any) -> Any:
    """The values and the classes they became."""
    if isinstance(value, BaseModel):
        held = {**dict(value), **(value.model_extra or {})}
        return {"class": type(value).__name__} | {name: seen(each) for name, each in held.items()}
    if isinstance(value, dict):
        return {name: seen(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [seen(each) for each in value]
    return repr(value)


def refusal(adapter: Any, value: Any) -> str:
    try:
        adapter(value)
    except ValidationError as error:
        return str(error)
    return "accepted"


def samples() -> dict[str, Any]:
    """Small models first: each is met before anything has built it."""
    sent = list(requests())
    message = types.Message(**{**TEXT, "from_user": ANNA})
    return {
        "requests": [[seen(each), seen(each.model_dump(warnings=False))] for each in sent],
        "changed": seen(message.model_copy(update={"text": "другое"})),
        "hash": hash(types.Dice(emoji="🎲", value=1)) == hash(types.Dice(emoji="🎲", value=1)),
        "frozen": refusal(lambda value: setattr(message, "text", value), "другое"),
        "member": seen(TypeAdapter(types.ChatMemberUnion).validate_python({"status": "left", "user": ANNA})),
        "updates": [seen(types.Update.model_validate(each, context={"bot": None})) for each in UPDATES],
        "dumped": [types.Update.model_validate(each).model_dump_json(exclude_none=True) for each in UPDATES],
        "refused": [refusal(types.Update.model_validate, each) for each in WRONG],
        "answers": [
            seen(Response[method.__returning__].model_validate({"ok": True, "result": result}))
            for method, result in ANSWERS
        ],
    }


class Lenient(GenerateJsonSchema):
    """Files and defaults of a bot have no JSON schema; their name is enough to compare."""

    def handle_invalid_for_json_schema(self, schema: Any, error_info: str) -> dict[str, Any]:
        return {"none": error_info}

    def emit_warning(self, kind: Any, detail: str) -> None:
        pass


def schema() -> dict[str, Any]:
    wanted = models()
    built = [each.__name__ for each in wanted if each.__pydantic_complete__]
    for each in wanted:
        each.model_rebuild()
    modes = [(each, mode) for each in wanted for mode in ("validation", "serialization")]
    named, definitions = models_json_schema(modes, schema_generator=Lenient)
    return {
        "built": built,
        "count": len(wanted),
        "complete": all(each.__pydantic_complete__ for each in wanted),
        "models": sorted(f"{model.__qualname__} {mode} {names}" for (model, mode), names in named.items()),
        "definitions": definitions,
        "signatures": {each.__name__: _ADDRESS.sub("", str(each.__signature__)) for each in wanted},
    }


def threads(count: int = 8) -> dict[str, Any]:
    """All meet the same models for the first time in the same moment."""
    sys.setswitchinterval(1e-6)
    barrier = threading.Barrier(count)
    results: list[Any] = []
    building: set[int] = set()
    most = 0
    complete = _model_construction.complete_model_class

    def watched(*args: Any, **options: Any) -> bool:
        nonlocal most
        building.add(threading.get_ident())
        most = max(most, len(building))
        try:
            return complete(*args, **options)
        finally:
            building.discard(threading.get_ident())

    _model_construction.complete_model_class = watched

    def work() -> None:
        barrier.wait()
        try:
            update = types.Update.model_validate(UPDATES[1])
            sent = methods.SendMessage(chat_id=7, text="a", reply_markup=types.InlineKeyboardMarkup(**KEYS))
            results.append([seen(update), seen(sent), seen(sent.model_dump(warnings=False))])
        except Exception as error:
            results.append(repr(error))

    workers = [threading.Thread(target=work) for _ in range(count)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return {
        "count": len(results),
        "at_once": most,
        "alike": all(each == results[0] for each in results),
        "first": results[0],
    }


if __name__ == "__main__":
    known = {"schema": schema, "samples": samples, "threads": threads}
    print(
        json.dumps(
            {what: known[what]() for what in sys.argv[2:]}, default=repr, sort_keys=True, ensure_ascii=False
        )
    )
