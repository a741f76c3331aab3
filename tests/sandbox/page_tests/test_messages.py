"""What people see: messages, buttons, tables, edits, and where the reader stays."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram.types import (
    CopyTextButton,
    InputRichBlockDetails,
    InputRichBlockParagraph,
    InputRichBlockTable,
    InputRichMessage,
    RichBlockTableCell,
    RichTextBold,
)
from playwright.async_api import expect

from tests.sandbox.browser import PaneView
from tests.sandbox.page_tests.desk import ANNA, IVAN, TRICKY, TRICKY_NAME, Desk, key, keyboard

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def scroll_of(pane: PaneView) -> dict[str, float]:
    """Where the reader is: distance from the top and from the end, in pixels."""
    return await pane.part("messages").evaluate(
        "el => ({top: el.scrollTop, end: el.scrollHeight - el.scrollTop - el.clientHeight})"
    )


async def test_each_person_sees_the_own_chat(desk: Desk) -> None:
    await desk.left.start()
    update = await desk.update()
    assert update.message is not None
    assert (update.message.text, update.message.chat.id) == ("/start", ANNA)
    await desk.bot.send_message(ANNA, "Здравствуйте, Анна!")
    await desk.right.start()
    await desk.update()  # until then the bot may not write there
    await desk.bot.send_message(IVAN, "Здравствуйте, Иван!")
    await expect(desk.left.last).to_contain_text("Здравствуйте, Анна!")
    await expect(desk.right.last).to_contain_text("Здравствуйте, Иван!")
    await expect(desk.left.messages).to_have_count(2)
    await expect(desk.left.messages.first).to_have_attribute("data-from", "me")
    await expect(desk.left.last).to_have_attribute("data-from", "bot")


async def test_a_tap_edits_the_message_in_place(desk: Desk) -> None:
    desk.world.open(ANNA)
    first = await desk.bot.send_message(
        ANNA, "Черновик", reply_markup=keyboard([key("✅ Выставить", style="success"), key("✖️ Отмена")])
    )
    await desk.bot.send_message(ANNA, "Ниже")
    await desk.update()
    await expect(desk.left.messages).to_have_count(3)
    await expect(desk.left.button("✅ Выставить")).to_have_class("key success")
    neighbours = await desk.left.messages.element_handles()
    await desk.left.press("✅ Выставить")
    await desk.tapped(text="Готово")
    await desk.bot.edit_message_text(
        "Счёт № <b>2026-0012</b>", chat_id=ANNA, message_id=first.message_id, parse_mode="HTML"
    )
    await expect(desk.left.toast).to_have_text("Готово")
    edited = desk.left.root.locator(f'[data-message-id="{first.message_id}"]')
    await expect(edited).to_contain_text("Счёт № 2026-0012")
    await expect(edited.locator("b")).to_have_text("2026-0012")
    await expect(edited.get_by_test_id("edited")).to_be_visible()
    await expect(edited.get_by_test_id("button")).to_have_count(0)
    # The others are the same elements still: nothing was drawn anew around the edit.
    assert [await el.evaluate("el => el.isConnected") for el in neighbours] == [True, False, True]


async def test_an_alert_waits_for_ok(desk: Desk) -> None:
    desk.world.open(ANNA)
    await desk.bot.send_message(ANNA, "?", reply_markup=keyboard([key("Нажать")]))
    await desk.update()
    await desk.left.press("Нажать")
    await desk.tapped(text="Счёт <уже> оплачен", show_alert=True)
    await expect(desk.page.get_by_test_id("alert-text")).to_have_text("Счёт <уже> оплачен")
    await desk.page.get_by_test_id("alert-ok").click()
    await expect(desk.page.get_by_test_id("alert")).to_be_hidden()


async def test_a_deleted_message_vanishes(desk: Desk) -> None:
    desk.world.open(ANNA)
    sent = await desk.bot.send_message(ANNA, "Ненадолго")
    await expect(desk.left.last).to_contain_text("Ненадолго")
    await desk.bot.delete_message(ANNA, sent.message_id)
    await expect(desk.left.messages).to_have_count(1)


async def test_a_table_and_details(desk: Desk) -> None:
    desk.world.open(ANNA)

    def cell(text: Any, align: Any = "left", **more: Any) -> RichBlockTableCell:
        return RichBlockTableCell(text=text, align=align, valign="top", **more)

    head = [
        cell("Клиент", is_header=True),
        cell("1–30", "right", is_header=True),
        cell("31–60", "right", is_header=True),
    ]
    rows = [
        [cell("ООО «<b>&»"), cell("50 000,00", "right"), cell("—", "right")],
        [cell("Всего"), cell(RichTextBold(text="50 000,00 ₽"), "right", colspan=2)],
    ]
    table = InputRichBlockTable(cells=[head, *rows], is_striped=True, is_bordered=True, is_compact=True)
    details = InputRichBlockDetails(
        summary="Как считаем", blocks=[InputRichBlockParagraph(text="Остаток, а не сумма.")]
    )
    sent = await desk.bot.send_rich_message(ANNA, InputRichMessage(blocks=[table, details]))
    drawn = desk.left.last.get_by_test_id("table")
    await expect(drawn).to_have_class("striped bordered compact")
    await expect(drawn.locator("th")).to_have_text(["Клиент", "1–30", "31–60"])
    await expect(drawn.locator("td").first).to_have_text("ООО «<b>&»")
    await expect(drawn.locator("td").nth(1)).to_have_css("text-align", "right")
    await expect(drawn.locator("td[colspan='2'] b")).to_have_text("50 000,00 ₽")
    inside = desk.left.last.get_by_text("Остаток, а не сумма.")
    await expect(inside).to_be_hidden()
    await desk.left.last.get_by_text("Как считаем").click()
    await expect(inside).to_be_visible()
    # An edit of the message keeps open what the reader opened.
    await desk.bot.edit_message_reply_markup(
        chat_id=ANNA, message_id=sent.message_id, reply_markup=keyboard([key("Обновить")])
    )
    await expect(desk.left.button("Обновить")).to_be_visible()
    await expect(inside).to_be_visible()


async def test_nothing_written_becomes_markup(desk: Desk) -> None:
    await desk.open(f"#left={TRICKY}&right={ANNA}")
    await expect(desk.left.part("picker").locator("b")).to_have_text(f"{TRICKY_NAME} &amp;")
    await expect(desk.left.part("status")).to_have_text("<i>юрист</i>")
    await desk.left.start()
    await desk.left.say("<img src=x onerror=alert(1)> &lt; 🦊")
    await expect(desk.left.last.get_by_test_id("text")).to_contain_text(
        "<img src=x onerror=alert(1)> &lt; 🦊"
    )
    await desk.bot.send_message(
        TRICKY, "🦊🦊 <b>жирно</b> &lt;i&gt; <tg-spoiler>тайна</tg-spoiler> <code>a&lt;b</code>", parse_mode="HTML",
        reply_markup=keyboard([key("<u>🧾 & Co</u>")]),
    )  # fmt: skip
    await expect(desk.left.last.locator(".text b")).to_have_text("жирно")  # the offset counts UTF-16 units
    await expect(desk.left.last.locator("code")).to_have_text("a<b")
    await expect(desk.left.last.locator(".spoiler")).to_have_text("тайна")
    await expect(desk.left.button("<u>🧾 & Co</u>")).to_be_visible()
    await expect(desk.left.part("messages").locator("img, i, u, script")).to_have_count(0)


async def test_the_reader_is_not_pulled_away(desk: Desk) -> None:
    desk.world.open(ANNA)
    for n in range(40):
        desk.world.send(ANNA, f"Строка {n}")
    await expect(desk.left.messages).to_have_count(41)
    assert (await scroll_of(desk.left))["end"] < 2
    await desk.left.part("messages").evaluate("el => el.scrollTo(0, 100)")
    await desk.bot.send_message(ANNA, "Внизу")
    await expect(desk.left.messages).to_have_count(42)
    assert (await scroll_of(desk.left))["top"] == 100
    await expect(desk.left.part("jump-down")).to_have_text("1")
    await desk.left.part("jump-down").click()
    await expect(desk.left.part("jump-down")).to_be_hidden()
    await desk.bot.send_message(ANNA, "Ещё ниже\n" * 30)
    await expect(desk.left.messages).to_have_count(43)
    assert (await scroll_of(desk.left))["end"] < 2


async def test_typing_shows_and_ends_with_the_answer(desk: Desk) -> None:
    desk.world.open(ANNA)
    await desk.bot.send_chat_action(ANNA, "upload_document")
    await expect(desk.left.part("typing")).to_be_visible()
    await expect(desk.left.part("status")).to_have_text("бот отправляет файл…")
    await desk.bot.send_message(ANNA, "Готово")
    await expect(desk.left.part("typing")).to_be_hidden()


async def test_copy_buttons(desk: Desk) -> None:
    await desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.world.open(ANNA)
    await desk.bot.send_message(
        ANNA,
        "Реквизиты",
        reply_markup=keyboard([key("Счёт", copy_text=CopyTextButton(text="40702810000000000777"))]),
    )
    await desk.left.press("Счёт")
    await expect(desk.left.toast).to_have_text("Скопировано")
    assert await desk.page.evaluate("navigator.clipboard.readText()") == "40702810000000000777"


async def test_the_reader_stays_at_the_end_though_pictures_do_not_load(desk: Desk) -> None:
    desk.world.open(ANNA)
    for _ in range(4):
        desk.world.send_photo(ANNA, caption="Платёжка")
    await desk.bot.send_message(ANNA, "Получил", reply_markup=keyboard([key("✅ Передать")]))
    for _ in range(2):
        await desk.open()
        await expect(desk.left.root.locator(".lostphoto")).to_have_count(4)
        await expect(desk.left.button("✅ Передать")).to_be_in_viewport()
        assert (await scroll_of(desk.left))["end"] < 2
