"""What people do besides tapping: inline queries, files, contacts, commands, blocking."""

from __future__ import annotations

from pathlib import Path

import aiohttp
import pytest
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    ReplyKeyboardMarkup,
    SwitchInlineQueryChosenChat,
)
from playwright.async_api import expect

from tests.sandbox.page_tests.desk import ANNA, IVAN, Desk, invoice_pdf, key, keyboard

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_inline_results_are_shown_and_chosen(desk: Desk) -> None:
    desk.world.open(ANNA)
    await desk.update()
    await expect(desk.left.composer).to_be_visible()

    def card(number: str) -> InlineQueryResultArticle:
        content = InputTextMessageContent(message_text=f"Счёт № {number}")
        return InlineQueryResultArticle(
            id=number, title=f"№ {number}", description="остаток 100 000,00 ₽", input_message_content=content
        )

    await desk.left.composer.fill("@schetovod_bot ромаш")
    assert await desk.asked([card("1"), card("2")]) == "ромаш"
    results = desk.left.part("inline-result")
    await expect(results).to_have_count(2)
    await expect(results.first).to_contain_text("остаток 100 000,00 ₽")
    await desk.left.composer.press("ArrowDown")
    await desk.left.composer.press("Enter")
    chosen = (await desk.update()).chosen_inline_result
    assert chosen is not None
    assert (chosen.result_id, chosen.query) == ("2", "ромаш")
    await expect(desk.left.last).to_contain_text("Счёт № 2")
    await expect(desk.left.last).to_contain_text("через @schetovod_bot")
    await expect(desk.left.composer).to_have_value("")


async def test_a_card_is_shared_into_the_chat_of_two(desk: Desk) -> None:
    desk.world.open(ANNA)
    await desk.update()
    choice = SwitchInlineQueryChosenChat(query="2026-0012", allow_user_chats=True)
    await desk.bot.send_message(
        ANNA, "Счёт", reply_markup=keyboard([key("Поделиться", switch_inline_query_chosen_chat=choice)])
    )
    await desk.left.press("Поделиться")
    await desk.page.locator(f'[data-testid="share-target"][data-person-id="{IVAN}"]').click()
    content = InputTextMessageContent(message_text="Карточка")
    assert (
        await desk.asked(
            [InlineQueryResultArticle(id="1", title="№ 2026-0012", input_message_content=content)]
        )
        == "2026-0012"
    )
    await desk.left.part("inline-result").click()
    await expect(desk.left.last).to_contain_text("Карточка")
    await expect(desk.left.part("chat-tab")).to_have_text(["Счетовод", "Иван Ромашкин"])
    await desk.right.root.get_by_role("tab", name="Анна Иванова").click()
    await expect(desk.right.last).to_contain_text("Карточка")
    await expect(desk.right.last).to_have_attribute("data-from", "other")


async def test_a_document_opens(desk: Desk) -> None:
    desk.world.open(ANNA)
    pdf, name = invoice_pdf(), "Счёт № 2026-0012 от 24.11.2026.pdf"
    await desk.bot.send_document(ANNA, BufferedInputFile(pdf, name), caption="Счёт выставлен.")
    card = desk.left.last.get_by_test_id("file-card")
    await expect(card).to_contain_text(name)
    # The browser starts its own viewer only for what the headers call a PDF, and takes the title from the file.
    own = desk.page.expect_event("framenavigated", lambda frame: frame.url.startswith("chrome-extension://"))
    async with own as viewer:
        await card.click()
    await (await viewer.value).wait_for_function("name => document.title === name", arg=name)
    await expect(desk.page.get_by_test_id("viewer")).to_contain_text(name)
    source = await desk.page.get_by_test_id("viewer-frame").get_attribute("src")
    assert source is not None
    async with aiohttp.ClientSession() as client, client.get(desk.server.url + source) as answer:
        assert await answer.read() == pdf
        assert answer.content_type == "application/pdf"
        assert answer.content_disposition is not None
        assert (answer.content_disposition.type, answer.content_disposition.filename) == ("inline", name)
    await expect(desk.page.get_by_test_id("viewer-new-tab")).to_have_attribute("target", "_blank")
    await desk.page.get_by_test_id("viewer-close").click()
    await expect(desk.page.get_by_test_id("viewer")).to_be_hidden()


async def test_files_and_captions_reach_the_bot(desk: Desk, tmp_path: Path) -> None:
    desk.world.open(ANNA)
    await desk.update()
    path = tmp_path / "Карточка «Ромашки» & Ко.txt"
    path.write_bytes("ИНН 7700000778".encode())
    await desk.left.part("file-input").set_input_files(path)
    await expect(desk.left.part("attached")).to_contain_text(path.name)
    await desk.left.say("наш клиент")
    update = await desk.update()
    assert update.message is not None
    assert update.message.document is not None
    assert (update.message.document.file_name, update.message.caption) == (path.name, "наш клиент")
    stored = desk.world.files[update.message.document.file_id]
    assert stored.data == path.read_bytes()
    await desk.left.last.get_by_test_id("file-card").click()
    await expect(desk.page.get_by_test_id("viewer-frame")).to_have_text("ИНН 7700000778")


async def test_files_are_dropped_and_pasted(desk: Desk) -> None:
    desk.world.open(ANNA)
    await expect(desk.left.composer).to_be_visible()
    act = """(el, [event, name]) => {
        const data = new DataTransfer();
        data.items.add(new File(["a"], name, {type: "text/plain"}));
        const options = {bubbles: true, cancelable: true};
        el.dispatchEvent(event === "drop"
            ? new DragEvent("drop", {...options, dataTransfer: data})
            : new ClipboardEvent("paste", {...options, clipboardData: data}));
    }"""
    await desk.left.part("messages").evaluate(act, ["drop", "dropped.txt"])
    await desk.left.composer.evaluate(act, ["paste", "pasted.txt"])
    await expect(desk.left.part("attached")).to_contain_text(["dropped.txt", "pasted.txt"])
    await desk.left.part("send").click()
    await expect(desk.left.part("file-card")).to_have_count(2)


async def test_reply_keyboard_and_contact(desk: Desk) -> None:
    desk.world.open(IVAN)
    await desk.update()
    keys = [
        [KeyboardButton(text="📱 Поделиться номером", request_contact=True)],
        [KeyboardButton(text="Не сейчас")],
    ]
    await desk.bot.send_message(
        IVAN, "Ваш номер?", reply_markup=ReplyKeyboardMarkup(keyboard=keys, resize_keyboard=True)
    )
    await desk.right.part("reply-key").first.click()
    update = await desk.update()
    assert update.message is not None
    assert update.message.contact is not None
    assert update.message.contact.phone_number == "+79990000202"
    await expect(desk.right.last.get_by_test_id("contact")).to_contain_text("+79990000202")
    await desk.right.part("reply-key").last.click()
    update = await desk.update()
    assert update.message is not None
    assert update.message.text == "Не сейчас"


async def test_stickers_and_voice_messages(desk: Desk) -> None:
    desk.world.open(ANNA)
    for what in ("sticker", "voice"):
        await desk.left.part("attach").click()
        await desk.left.part(f"attach-{what}").click()
        await expect(desk.left.last.get_by_test_id(what)).to_be_visible()


async def test_commands_are_hinted_and_lines_broken(desk: Desk) -> None:
    desk.world.open(ANNA)
    await desk.update()
    await desk.bot.set_my_commands(
        [BotCommand(command="new", description="Новый счёт"), BotCommand(command="pay", description="Оплата")]
    )
    await expect(desk.left.part("commands-menu")).to_be_visible()
    await desk.left.composer.fill("/")
    await expect(desk.left.part("command")).to_have_count(2)
    await desk.left.composer.fill("/p")
    await desk.left.composer.press("Enter")
    update = await desk.update()
    assert update.message is not None
    assert update.message.text == "/pay"
    await desk.left.composer.fill("раз")
    await desk.left.composer.press("Shift+Enter")
    await desk.left.composer.press_sequentially("два")
    await desk.left.composer.press("Enter")
    update = await desk.update()
    assert update.message is not None
    assert update.message.text == "раз\nдва"


async def test_blocking_and_unblocking(desk: Desk) -> None:
    desk.world.open(ANNA)
    await desk.left.part("block").click()
    await expect(desk.left.part("unblock")).to_be_visible()
    await expect(desk.left.composer).to_be_hidden()
    assert desk.world.people[ANNA].blocked
    await desk.left.part("unblock").click()
    await expect(desk.left.composer).to_be_visible()
    assert not desk.world.people[ANNA].blocked
