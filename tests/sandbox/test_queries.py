"""Taps, inline mode with its cache, and rich messages."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputRichBlockDetails,
    InputRichBlockFooter,
    InputRichBlockList,
    InputRichBlockListItem,
    InputRichBlockParagraph,
    InputRichBlockSectionHeading,
    InputRichBlockTable,
    InputRichMessage,
    InputRichMessageContent,
    InputTextMessageContent,
    RichBlockTableCell,
    RichTextBold,
)

from tests.sandbox.conftest import ANNA, Clock
from tests.sandbox.model import InlineAnswer, Press
from tests.sandbox.schema import schema
from tests.sandbox.transcript import shown
from tests.sandbox.world import World

BORIS = 1002
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def markup(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="a", **button)]])


async def tap(bot: Bot, world: World, **button: Any) -> Press:
    sent = await bot.send_message(ANNA, "?", reply_markup=markup(**button))
    return world.press(ANNA, sent.message_id, 0, 0)


async def test_a_tap_is_answered_once(bot: Bot, world: World) -> None:
    press = await tap(bot, world, callback_data="x")
    [update] = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "x"
    assert world.unanswered == [press]
    await bot.answer_callback_query(press.id, "Готово", show_alert=True)
    answer = await press.answered()
    assert (answer.text, answer.show_alert) == ("Готово", True)
    assert world.unanswered == []
    for query_id in (press.id, "unknown"):
        with pytest.raises(TelegramBadRequest) as caught:
            await bot.answer_callback_query(query_id)
        assert caught.value.message == TOO_OLD
    assert len(world.refusals) == 2


async def test_a_second_answer_by_the_next_process_is_nobodys_fault(bot: Bot, world: World) -> None:
    press = await tap(bot, world, callback_data="x")
    await bot.answer_callback_query(press.id)
    world.generation += 1
    with pytest.raises(TelegramBadRequest):
        await bot.answer_callback_query(press.id)
    assert not world.refusals


async def test_answers_come_too_late_or_too_long(bot: Bot, world: World, clock: Clock) -> None:
    press = await tap(bot, world, callback_data="x")
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(press.id, "x" * 201)
    clock.time += 151
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(press.id)


@pytest.mark.parametrize(
    ("button", "kind", "result"),
    [
        ({"url": "https://example.com/a"}, "url", "https://example.com/a"),
        ({"copy_text": {"text": "40702"}}, "copy", "40702"),
        (
            {"switch_inline_query": "2026-0012"},
            "switch_inline",
            {"query": "2026-0012", "current_chat": False, "chosen_chat": None},
        ),
        ({"disabled": {}}, "disabled", None),
    ],
)
async def test_some_buttons_never_reach_the_bot(
    bot: Bot, world: World, button: dict[str, Any], kind: str, result: Any
) -> None:
    press = await tap(bot, world, **button)
    assert (press.kind, press.result) == (kind, result)
    assert await bot.get_updates() == []
    assert world.unanswered == []


def article(id: str, text: str = "a", **more: Any) -> InlineQueryResultArticle:
    content = InputTextMessageContent(message_text=text, parse_mode="HTML")
    return InlineQueryResultArticle(id=id, title=f"Счёт {id}", input_message_content=content, **more)


async def ask(bot: Bot, world: World, person: int, **answer: Any) -> tuple[InlineAnswer, bool]:
    """Ask «север» and let the bot answer; the answer and whether the bot was asked."""
    query = asyncio.create_task(world.inline(person, "север", within=5))
    await asyncio.sleep(0)
    updates = await bot.get_updates()
    asked = [u.inline_query for u in updates if u.inline_query]
    if asked:
        await bot.get_updates(offset=updates[-1].update_id + 1)
        await bot.answer_inline_query(asked[-1].id, **answer)
    return await query, bool(asked)


async def test_inline_answers_are_cached_for_everybody_unless_personal(
    bot: Bot, world: World, clock: Clock
) -> None:
    world.add_person(BORIS, "Борис")
    answer, asked = await ask(bot, world, ANNA, results=[article("1")], is_personal=True, cache_time=5)
    assert asked
    assert [r["title"] for r in answer.results] == ["Счёт 1"]
    assert (await ask(bot, world, ANNA, results=[]))[1] is False, "her own cache"
    leaked, asked = await ask(bot, world, BORIS, results=[article("2")])
    assert asked, "a personal answer is for her only"
    assert not leaked.cached
    clock.time += 6
    stolen, asked = await ask(bot, world, ANNA, results=[])
    assert not asked, "Boris's answer was not personal: 300 s for everybody"
    assert stolen.cached
    assert [r["id"] for r in stolen.results] == ["2"]
    clock.time += 300
    assert (await ask(bot, world, ANNA, results=[], cache_time=0))[1]


async def test_a_chosen_result_can_be_edited_when_it_has_buttons(bot: Bot, world: World) -> None:
    world.add_person(BORIS, "Борис")
    results = [
        article("1", "<b>Счёт</b>", reply_markup=markup(callback_data="x")),
        article("2", "<b>a</b>" * 600),
    ]
    await ask(bot, world, ANNA, results=results, is_personal=True, cache_time=0)
    message = world.choose(ANNA, "1", BORIS)
    assert message.entities == [{"type": "bold", "offset": 0, "length": 4}]
    assert message.chat_id == world.pair(ANNA, BORIS).id
    [update] = await bot.get_updates()
    assert update.chosen_inline_result is not None
    inline_id = update.chosen_inline_result.inline_message_id
    assert inline_id
    assert await bot.edit_message_text("Оплачен", inline_message_id=inline_id) is True
    assert message.text == "Оплачен"
    assert message.reply_markup is None
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("Оплачен", inline_message_id=inline_id)
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(message.chat_id, "the bot is not in there")
    world.choose(ANNA, "2")
    chosen = [u.chosen_inline_result for u in await bot.get_updates() if u.chosen_inline_result]
    assert chosen[-1].inline_message_id is None


async def test_a_tap_under_an_inline_message_has_its_id(bot: Bot, world: World) -> None:
    world.add_person(BORIS, "Борис")
    await ask(bot, world, ANNA, results=[article("1", reply_markup=markup(callback_data="x"))])
    message = world.choose(ANNA, "1", BORIS)
    world.press(BORIS, message.id, 0, 0, chat_id=message.chat_id)
    taps = [u.callback_query for u in await bot.get_updates() if u.callback_query]
    assert taps[0].inline_message_id == message.inline_id
    assert taps[0].message is None
    assert taps[0].from_user.id == BORIS


async def test_inline_answers_that_telegram_refuses(bot: Bot, world: World, clock: Clock) -> None:
    query = asyncio.create_task(world.inline(ANNA, "x", within=5))
    await asyncio.sleep(0)
    [update] = await bot.get_updates()
    assert update.inline_query is not None
    id = update.inline_query.id
    for results, error in (
        ([article("1"), article("1")], "RESULT_ID_DUPLICATE"),
        ([article("я" * 33)], "RESULT_ID_INVALID"),
        ([article(str(n)) for n in range(51)], "RESULTS_TOO_MUCH"),
        ([article("1", "<b>")], "can't parse entities: Can't find end tag"),
        ([article("1", " ")], "message text is empty"),
    ):
        with pytest.raises(TelegramBadRequest, match=error):
            await bot.answer_inline_query(id, results)
    clock.time += 31
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_inline_query(id, [])
    query.cancel()


async def test_nobody_answers(world: World) -> None:
    answer = await world.inline(ANNA, "x", within=0.01)
    assert answer.timed_out
    assert answer.results == []


def cell(text: Any, **more: Any) -> RichBlockTableCell:
    return RichBlockTableCell(text=text, align="left", valign="top", **more)


RICH = InputRichMessage(
    blocks=[
        InputRichBlockSectionHeading(text="Счета", size=2),
        InputRichBlockTable(
            cells=[
                [cell("Номер", is_header=True), cell("Сумма", is_header=True)],
                [cell("2026-0012"), cell([RichTextBold(text="150 000"), " ₽"])],
            ],
            is_striped=True,
        ),
        InputRichBlockList(
            items=[InputRichBlockListItem(blocks=[InputRichBlockParagraph(text="пункт")])],
        ),
        InputRichBlockDetails(summary="Ещё", blocks=[InputRichBlockFooter(text="конец")]),
    ]
)


async def test_rich_messages(bot: Bot, world: World) -> None:
    sent = await bot.send_rich_message(ANNA, RICH, reply_markup=markup(callback_data="x"))
    assert sent.rich_message is not None
    assert sent.text is None
    message = world.chat(ANNA).messages[-1]
    schema().check_object("Message", world.message_api(message))
    assert shown(message).text == ("Счета\nНомер | Сумма\n2026-0012 | 150 000 ₽\n• пункт\nЕщё\n  конец")
    place: dict[str, Any] = {"chat_id": ANNA, "message_id": sent.message_id}
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text(**place, rich_message=RICH, reply_markup=markup(callback_data="x"))
    await bot.edit_message_text("текст", **place)
    assert (message.text, message.rich) == ("текст", None)
    await bot.edit_message_text(**place, rich_message=RICH)
    assert message.text is None
    assert message.rich is not None


async def test_rich_inline_results(bot: Bot, world: World) -> None:
    content = InputRichMessageContent(rich_message=RICH)
    result = InlineQueryResultArticle(id="1", title="a", input_message_content=content)
    await ask(bot, world, ANNA, results=[result])
    assert "150 000 ₽" in shown(world.choose(ANNA, "1")).text


@pytest.mark.parametrize(
    ("rich", "error"),
    [
        (InputRichMessage(html="<b>a</b>"), "rich message as html is not emulated"),
        (InputRichMessage(blocks=[]), "rich message must be non-empty"),
        (InputRichMessage(), "exactly one of blocks, html and markdown"),
        (
            InputRichMessage(blocks=[InputRichBlockTable(cells=[[cell("a")] * 21])]),
            "more than 20 columns",
        ),
        (
            InputRichMessage(blocks=[InputRichBlockTable(cells=[[cell("a")]] * 500)]),
            "too many blocks: 501, at most 500",
        ),
        (InputRichMessage(blocks=[InputRichBlockFooter(text="x" * 32_769)]), "rich message is too long"),
        (InputRichMessage(blocks=[InputRichBlockSectionHeading(text="a", size=7)]), "size must be 1-6, is 7"),
    ],
)
async def test_rich_messages_that_are_refused(
    bot: Bot, world: World, rich: InputRichMessage, error: str
) -> None:
    with pytest.raises(TelegramBadRequest, match=error):
        await bot.send_rich_message(ANNA, rich)


async def test_numbers_in_cells_are_refused(bot: Bot, world: World) -> None:
    number = RichBlockTableCell.model_construct(text=5, align="left", valign="top")
    rich = InputRichMessage.model_construct(blocks=[InputRichBlockTable.model_construct(cells=[[number]])])
    with pytest.raises(TelegramBadRequest, match=r"RichBlockTableCell\.text must be RichText, not 5"):
        await bot.send_rich_message(ANNA, rich)


async def test_commands_and_descriptions(bot: Bot, world: World) -> None:
    await bot.set_my_commands([BotCommand(command="menu", description="Меню")], language_code="ru")
    assert [c.command for c in await bot.get_my_commands(language_code="ru")] == ["menu"]
    assert await bot.get_my_commands() == []
    await bot.delete_my_commands(language_code="ru")
    assert await bot.get_my_commands(language_code="ru") == []
    anna, scope = world.people[ANNA], BotCommandScopeChat(chat_id=ANNA)
    await bot.set_my_commands([BotCommand(command="start", description="Начать")])
    await bot.set_my_commands([BotCommand(command="new", description="Счёт")], scope=scope)
    assert [command["command"] for command in world.shown_commands(anna)] == ["new"]
    await bot.delete_my_commands(scope=scope)
    assert [command["command"] for command in world.shown_commands(anna)] == ["start"]
    await bot.set_my_description("О боте", language_code="ru")
    assert world.settings["description"] == {"ru": "О боте"}
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands([BotCommand(command="Menu", description="Меню")])
