"""Sending, editing, deleting and files over real HTTP, with the error texts of Telegram."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BufferedInputFile,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    KeyboardButton,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from tests.sandbox.conftest import ANNA, Clock
from tests.sandbox.model import ApiError
from tests.sandbox.schema import schema
from tests.sandbox.server import Server
from tests.sandbox.world import World

HTML = "HTML"


def keyboard(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=text, callback_data=data) for text, data in row] for row in rows
        ]
    )


async def raw(server: Server, method: str, **request: Any) -> tuple[int, dict[str, Any]]:
    """A call without aiogram."""
    url = f"{server.url}/bot{server.world.bot.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, **request) as response:
        return response.status, await response.json()


async def test_a_text_arrives_and_every_answer_fits_the_schema(bot: Bot, world: World) -> None:
    sent = await bot.send_message(
        ANNA, " <b>Счёт</b> &amp; /menu ", parse_mode=HTML, reply_markup=keyboard([("Да", "yes")])
    )
    assert sent.text == "Счёт & /menu"
    assert [(e.type, e.offset, e.length) for e in sent.entities or ()] == [
        ("bold", 0, 4),
        ("bot_command", 7, 5),
    ]
    assert sent.reply_markup is not None
    message = world.chat(ANNA).messages[-1]
    schema().check_object("Message", world.message_api(message))
    me = await bot.me()
    assert me.username == "schetovod_bot"
    assert me.supports_inline_queries
    assert not world.refusals


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "message text is empty"),
        ("<b> </b>", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("<i>" + "x" * 32_768 + "</i>", "text is too long"),
        ("a < b", 'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
    ],
)
async def test_texts_that_telegram_refuses(bot: Bot, world: World, text: str, error: str) -> None:
    with pytest.raises(TelegramBadRequest) as caught:
        await bot.send_message(ANNA, text, parse_mode=HTML)
    assert caught.value.message == f"Bad Request: {error}"
    assert len(world.refusals) == 1


async def test_4096_code_points_pass_even_with_entities_and_astral_letters(bot: Bot) -> None:
    sent = await bot.send_message(ANNA, "<b>" + "🏟" * 4096 + "</b>", parse_mode=HTML)
    assert sent.entities is not None
    assert sent.entities[0].length == 8192


async def test_strangers_blockers_and_deserters(bot: Bot, world: World) -> None:
    world.add_person(2, "Новый")
    for chat_id in (2, 999):
        with pytest.raises(TelegramBadRequest, match="chat not found"):
            await bot.send_message(chat_id, "Привет")
    world.block(ANNA)
    with pytest.raises(TelegramForbiddenError, match=r"^.*Forbidden: bot was blocked by the user$"):
        await bot.send_message(ANNA, "Привет")
    world.block(ANNA, False)
    world.people[ANNA].deactivated = True
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await bot.send_message(ANNA, "Привет")
    assert len(world.refusals) == 2, "only the strangers are the bot's mistake"


async def test_a_wrong_token_and_an_unknown_method(bot: Bot, server: Server) -> None:
    stranger = Bot("1:wrong", session=bot.session)
    with pytest.raises(TelegramUnauthorizedError):
        await stranger.get_me()
    assert (await raw(server, "sendNothing"))[0] == 404
    status, body = await raw(server, "GETME")
    assert status == 200
    assert body["result"]["is_bot"]


async def test_a_method_that_is_not_emulated_is_501(bot: Bot, world: World) -> None:
    with pytest.raises(TelegramServerError, match="Not Implemented: sendDice is not emulated"):
        await bot.send_dice(ANNA)
    with pytest.raises(TelegramServerError, match="message_effect_id is not emulated"):
        await bot.send_message(ANNA, "a", message_effect_id="5")
    assert [call.status for call in world.refusals] == [501, 501]


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"chat_id": ANNA, "text": "a", "colour": "red"}, 'unknown parameter "colour" in sendMessage'),
        (
            {"chat_id": ANNA, "text": "a", "disable_web_page_preview": True},
            'deprecated parameter "disable_web_page_preview" in sendMessage, use link_preview_options',
        ),
        ({"chat_id": ANNA, "text": 5}, "sendMessage.text must be String, not 5"),
        (
            {"chat_id": ANNA, "text": "a", "protect_content": "perhaps"},
            'sendMessage.protect_content must be Boolean, not "perhaps"',
        ),
        (
            {"chat_id": ANNA, "text": "a", "reply_markup": {"inline_keyboard": [[{"callback_data": "x"}]]}},
            'field "text" is missing in InlineKeyboardMarkup.inline_keyboard[0][0] (InlineKeyboardButton)',
        ),
        (
            {"chat_id": ANNA, "text": "a", "reply_markup": {"remove_keyboard": False}},
            "ReplyKeyboardRemove.remove_keyboard must be True, not false",
        ),
        (
            {
                "chat_id": ANNA,
                "text": "a",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "x", "style": "red"}]]},
            },
            "InlineKeyboardButton.style must be one of danger, success, primary, is 'red'",
        ),
    ],
)
async def test_the_schema_is_enforced(server: Server, params: dict[str, Any], error: str) -> None:
    status, body = await raw(server, "sendMessage", json=params)
    assert status == 400
    assert body["description"] == f"Bad Request: strict: {error}"
    assert len(server.world.refusals) == 1


async def test_forms_carry_json(server: Server) -> None:
    markup = '{"inline_keyboard": [[{"text": "a", "callback_data": "x"}]]}'
    form = {"chat_id": str(ANNA), "text": "5", "reply_markup": markup, "protect_content": "True"}
    assert (await raw(server, "sendMessage", data=form))[0] == 200
    assert (await raw(server, "sendMessage", params={"chat_id": str(ANNA), "text": "из адреса"}))[0] == 200
    status, body = await raw(server, "sendMessage", data=form | {"reply_markup": "{"})
    assert (status, body["description"]) == (400, "Bad Request: can't parse reply markup JSON object")
    status, body = await raw(server, "sendMessage", data={"text": "a"})
    assert (status, body["description"]) == (400, "Bad Request: chat_id is empty")


async def test_buttons(bot: Bot, world: World) -> None:
    await bot.send_message(ANNA, "a", reply_markup=keyboard([("a", "я" * 32)]))
    for data in ("я" * 33, "x" * 65):
        with pytest.raises(TelegramBadRequest, match=r"Bad Request: BUTTON_DATA_INVALID$"):
            await bot.send_message(ANNA, "a", reply_markup=keyboard([("a", data)]))
    bare = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="a")]])
    with pytest.raises(TelegramBadRequest, match="Text buttons are unallowed in the inline keyboard"):
        await bot.send_message(ANNA, "a", reply_markup=bare)
    for url in ("localhost", "file:///x", "http://a b.ru"):
        link = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="a", url=url)]])
        with pytest.raises(TelegramBadRequest, match="Wrong HTTP URL"):
            await bot.send_message(ANNA, "a", reply_markup=link)
    double = InlineKeyboardButton(text="a", callback_data="x", copy_text=CopyTextButton(text="b"))
    with pytest.raises(TelegramBadRequest, match="several actions: callback_data, copy_text"):
        await bot.send_message(ANNA, "a", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[double]]))
    long_copy = InlineKeyboardButton(text="a", copy_text=CopyTextButton(text="b" * 257))
    with pytest.raises(TelegramBadRequest, match="BUTTON_COPY_TEXT_INVALID"):
        await bot.send_message(ANNA, "a", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[long_copy]]))
    assert len(world.refusals) == 8


async def test_buttons_that_vanish_silently_are_complaints(bot: Bot, world: World) -> None:
    wide = [[(str(n), str(n)) for n in range(13)], [(" ", "x")]]
    sent = await bot.send_message(ANNA, "a", reply_markup=keyboard(*wide))
    assert sent.reply_markup is not None
    assert [len(row) for row in sent.reply_markup.inline_keyboard] == [12]
    assert world.refusals[0].complaints == [
        "strict: row 1 has 13 buttons, 12 are kept",
        "strict: a button with an empty text in row 2 is dropped",
    ]
    tall = [[(str(n), "x")] for n in range(301)]
    sent = await bot.send_message(ANNA, "a", reply_markup=keyboard(*tall))
    assert sent.reply_markup is not None
    assert len(sent.reply_markup.inline_keyboard) == 300
    assert world.refusals[1].complaints == [
        "strict: the keyboard has more than 300 buttons, the rest is dropped"
    ]


async def test_reply_keyboards_belong_to_the_chat(bot: Bot, world: World) -> None:
    chat = world.chat(ANNA)
    phone = KeyboardButton(text="Телефон", request_contact=True)
    sent = await bot.send_message(ANNA, "Кто вы?", reply_markup=ReplyKeyboardMarkup(keyboard=[[phone]]))
    assert sent.reply_markup is None, "only inline keyboards come back"
    assert chat.keyboard is not None
    assert world.press_key(ANNA, 0, 0).contact is not None
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("b", chat_id=ANNA, message_id=sent.message_id)
    await bot.send_message(ANNA, "Спасибо", reply_markup=ReplyKeyboardRemove(remove_keyboard=True))
    assert chat.keyboard is None
    await bot.send_message(ANNA, "Имя?", reply_markup=ForceReply(force_reply=True))
    assert world.chat(ANNA).force_reply is not None
    world.send(ANNA, "Анна")
    assert world.chat(ANNA).force_reply is None


async def test_editing(bot: Bot, world: World) -> None:
    sent = await bot.send_message(ANNA, "<b>a</b>", parse_mode=HTML, reply_markup=keyboard([("a", "x")]))
    place: dict[str, Any] = {"chat_id": ANNA, "message_id": sent.message_id}
    with pytest.raises(TelegramBadRequest) as caught:
        await bot.edit_message_text(
            " <b>a</b>\n", **place, parse_mode=HTML, reply_markup=keyboard([("a", "x")])
        )
    assert caught.value.message == (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )
    edited = await bot.edit_message_text("a", **place, reply_markup=keyboard([("a", "x")]))
    assert not isinstance(edited, bool)
    assert edited.entities is None
    assert edited.edit_date
    bare = await bot.edit_message_text("a", **place)
    assert not isinstance(bare, bool)
    assert bare.reply_markup is None, "without reply_markup the keyboard goes"
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_reply_markup(**place)
    await bot.edit_message_reply_markup(**place, reply_markup=keyboard([("b", "y")]))
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("b", chat_id=ANNA, message_id=12345)
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("b", chat_id=ANNA, message_id=world.chat(ANNA).messages[0].id)
    with pytest.raises(TelegramBadRequest, match="message identifier is not specified"):
        await bot.edit_message_text("b", chat_id=ANNA)
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await bot.edit_message_caption(**place, caption="b")


async def test_deleting(bot: Bot, world: World, clock: Clock) -> None:
    first = await bot.send_message(ANNA, "a")
    await bot.delete_message(ANNA, first.message_id)
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(ANNA, first.message_id)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("b", chat_id=ANNA, message_id=first.message_id)
    second = await bot.send_message(ANNA, "b")
    assert await bot.delete_messages(ANNA, [first.message_id, second.message_id])
    old = await bot.send_message(ANNA, "c")
    clock.time += 48 * 3600 + 1
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_message(ANNA, old.message_id)
    assert not isinstance(await bot.edit_message_text("d", chat_id=ANNA, message_id=old.message_id), bool)


async def test_documents_both_ways(bot: Bot, world: World) -> None:
    name = "Счёт № 2026-0012 от 24.11.2026.pdf"
    sent = await bot.send_document(
        ANNA,
        BufferedInputFile(b"%PDF-1.7 bytes", name),
        caption="<b>Счёт</b>",
        parse_mode=HTML,
        reply_markup=keyboard([("Да", "y")]),
    )
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.mime_type) == (name, "application/pdf")
    again = await bot.send_document(ANNA, sent.document.file_id)
    assert again.document is not None
    assert again.document.file_name == name
    place: dict[str, Any] = {"chat_id": ANNA, "message_id": sent.message_id}
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("b", **place)
    edited = await bot.edit_message_caption(**place, caption="Новая")
    assert not isinstance(edited, bool)
    assert edited.caption == "Новая"
    media = InputMediaDocument(media=BufferedInputFile(b"2", "b.txt"))
    changed = await bot.edit_message_media(media, **place)
    assert not isinstance(changed, bool)
    assert changed.document is not None
    assert changed.document.file_name == "b.txt"
    upload = world.upload(ANNA, b"card", "Карточка.docx")
    assert upload.document is not None
    got = await bot.download(upload.document["file_id"])
    assert got is not None
    assert got.read() == b"card"
    photo = await bot.send_photo(ANNA, BufferedInputFile(b"jpg", "qr.jpg"))
    assert photo.photo is not None
    assert [call.method for call in world.refusals] == ["editMessageText"]


async def test_files_that_telegram_refuses(bot: Bot, world: World, server: Server) -> None:
    with pytest.raises(TelegramBadRequest, match="wrong file_id or the file is temporarily unavailable"):
        await bot.get_file("nothing")
    big = world.upload(ANNA, bytes(20 * 2**20 + 1), "big.bin")
    assert big.document is not None
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(big.document["file_id"])
    with pytest.raises(TelegramBadRequest, match="wrong file identifier/HTTP URL specified"):
        await bot.send_document(ANNA, "nothing")
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(ANNA, BufferedInputFile(b"", "a.pdf"))
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_document(ANNA, big.document["file_id"], caption="x" * 1025)
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(ANNA, BufferedInputFile(bytes(51 * 2**20), "huge.bin"))
    form = aiohttp.FormData({"chat_id": str(ANNA), "document": "attach://nowhere"})
    form.add_field("stray", b"x", filename="x.txt")
    status, body = await raw(server, "sendDocument", data=form)
    assert (status, body["description"]) == (400, 'Bad Request: strict: there is no file part "nowhere"')


async def test_a_part_named_like_the_parameter_is_a_file_and_a_stray_one_a_complaint(
    server: Server,
) -> None:
    form = aiohttp.FormData({"chat_id": str(ANNA)})
    form.add_field("document", b"x", filename="x.txt")
    form.add_field("stray", b"y", filename="y.txt")
    assert (await raw(server, "sendDocument", data=form))[0] == 200
    assert server.world.refusals[0].complaints == ['file part "stray" is not used by any parameter']


async def test_the_rest(bot: Bot, world: World) -> None:
    sent = await bot.send_message(ANNA, "a", reply_parameters=ReplyParameters(message_id=1))
    assert sent.reply_to_message is not None
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(ANNA, "a", reply_parameters=ReplyParameters(message_id=777))
    await bot.send_chat_action(ANNA, "upload_document")
    assert world.action(ANNA) == "upload_document"
    with pytest.raises(TelegramBadRequest, match="wrong parameter action in request"):
        await bot.send_chat_action(ANNA, "dance")
    forwarded = await bot.forward_message(ANNA, ANNA, sent.message_id)
    assert forwarded.forward_origin is not None
    copied = await bot.copy_message(ANNA, ANNA, sent.message_id)
    assert world.chat(ANNA).find(copied.message_id) is not None
    await bot.set_message_reaction(ANNA, 1, [ReactionTypeEmoji(emoji="👍")])
    with pytest.raises(TelegramBadRequest, match="REACTION_INVALID"):
        await bot.set_message_reaction(ANNA, 1, [ReactionTypeEmoji(emoji="🧾")])
    await bot.pin_chat_message(ANNA, sent.message_id)
    chat = await bot.get_chat(ANNA)
    assert chat.pinned_message is not None
    assert (await bot.get_chat_member(ANNA, ANNA)).status == "member"
    with pytest.raises(TelegramNotFound):
        await bot.session.make_request(bot, _Unknown())


class _Unknown:
    """A method of tomorrow."""

    __api_method__ = "sendTelepathy"
    __returning__ = bool

    def model_dump(self, **_: Any) -> dict[str, Any]:
        return {"chat_id": ANNA}


async def test_a_group_with_privacy(bot: Bot, world: World) -> None:
    group = world.add_group(-5, "Фирма", {ANNA})
    sent = await bot.send_message(-5, "Привет")
    world.send(ANNA, "между собой", chat_id=-5)
    world.send(ANNA, "/overdue", chat_id=-5)
    world.send(ANNA, "/overdue@other_bot", chat_id=-5)
    world.send(ANNA, "ответ", chat_id=-5, reply_to=sent.message_id)
    seen = [u.message.text for u in await bot.get_updates() if u.message]
    assert seen == ["/overdue", "ответ"]
    group.kicked = True
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was kicked from the group chat"):
        await bot.send_message(-5, "Привет")


def test_a_mixed_up_union_names_the_fault() -> None:
    bad = {"chat_id": ANNA, "message_id": 1, "media": {"type": "hologram", "media": "x"}}
    with pytest.raises(ApiError, match='of type "hologram" is none of InputMedia'):
        schema().check_call("editMessageMedia", bad, form=False)
