"""Around the chats: who sits where, links, the log, narrow screens, languages, a restart."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, expect

from tests.sandbox.page_tests.desk import ANNA, IVAN, TRICKY, TRICKY_NAME, Desk, key, keyboard
from tests.sandbox.server import Server
from tests.sandbox.stage import Stage, Story
from tests.sandbox.world import World

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_deep_link_opens_as_its_reader_or_as_the_other(desk: Desk) -> None:
    desk.world.open(ANNA)
    await desk.update()
    await desk.bot.send_message(ANNA, "Ссылка: https://t.me/schetovod_bot?start=inv_1")
    await desk.left.part("deep-link").click()
    update = await desk.update()
    assert update.message is not None
    assert (update.message.text, update.message.chat.id) == ("/start inv_1", ANNA)
    await desk.left.part("open-as-other").click()
    update = await desk.update()
    assert update.message is not None
    assert (update.message.text, update.message.chat.id) == ("/start inv_1", IVAN)
    await expect(desk.right.last).to_contain_text("/start inv_1")


async def test_the_address_chooses_people_and_offers_a_link(desk: Desk) -> None:
    await desk.open(f"#left={IVAN}&right={TRICKY}&start=claim_1")
    await expect(desk.left.part("picker")).to_contain_text("Иван Ромашкин")
    await desk.left.start()
    update = await desk.update()
    assert update.message is not None
    assert (update.message.text, update.message.chat.id) == ("/start claim_1", IVAN)
    await expect(desk.left.part("start")).to_be_hidden()
    # The link is used up: a reload does not offer it again, and keeps the people.
    await desk.page.reload()
    await expect(desk.left.messages).to_have_count(1)
    await expect(desk.left.part("start")).to_be_hidden()
    await expect(desk.left.part("picker")).to_contain_text("Иван Ромашкин")


async def test_people_are_switched(desk: Desk) -> None:
    desk.world.open(TRICKY)
    await desk.left.choose_person(TRICKY)
    await expect(desk.left.part("picker")).to_contain_text(TRICKY_NAME)
    await expect(desk.left.messages).to_have_count(1)
    assert f"left={TRICKY}" in desk.page.url


async def test_the_log_shows_refusals_in_red(desk: Desk) -> None:
    desk.world.open(ANNA)
    await desk.bot.send_message(ANNA, "хорошо")
    with pytest.raises(Exception, match="message text is empty"):
        await desk.bot.send_message(ANNA, "")
    await expect(desk.page.get_by_test_id("log-refusals")).to_have_text("1")
    await desk.page.get_by_test_id("log-toggle").click()
    entries = desk.page.get_by_test_id("log-entry")
    await expect(entries.first).to_contain_text("sendMessage")
    await expect(entries.last).to_contain_text("message text is empty")
    await expect(entries.last.locator(".code")).to_have_text("400")
    await entries.first.click()
    await expect(entries.first.locator("pre")).to_contain_text("хорошо")
    await desk.page.get_by_test_id("log-only-bad").check()
    await expect(entries).to_have_count(1)
    await desk.page.get_by_test_id("log-close").click()
    await expect(desk.page.get_by_test_id("log")).to_be_hidden()


@pytest.mark.parametrize("options", [{"viewport": {"width": 360, "height": 640}}])
async def test_a_narrow_screen_shows_one_pane(desk: Desk) -> None:
    desk.world.open(ANNA)
    await desk.bot.send_message(
        ANNA, "Д" * 300, reply_markup=keyboard([key("Ромашка · № 7/2026 · осталось 150 000 ₽ и ещё немного")])
    )
    await expect(desk.left.messages).to_have_count(2)
    await expect(desk.right.root).to_be_hidden()
    assert await desk.page.evaluate("document.documentElement.scrollWidth") == 360
    assert await inside(desk.left.button("Ромашка · № 7/2026 · осталось 150 000 ₽ и ещё немного"), 360)
    desk.world.open(IVAN)
    await desk.bot.send_message(IVAN, "Вам счёт")
    await expect(desk.page.get_by_test_id("show-right").locator(".dot")).to_be_visible()
    await desk.page.get_by_test_id("show-right").click()
    await expect(desk.right.last).to_contain_text("Вам счёт")
    await expect(desk.left.root).to_be_hidden()
    # A story of a demo leads to the chat of whoever begins it.
    said = {"ru": "Клиент платит"}
    stories = [Story(name, said, said, (ANNA, IVAN), acts=acts) for acts, name in enumerate(("issue", "pay"))]
    desk.world.stage = Stage(stories, {"day": {"ru": "+1 день"}}, move=anything, speak=anything)
    desk.world.changed()
    for number, (name, side) in enumerate((("Анна", desk.left), ("Иван", desk.right))):
        story = desk.page.get_by_test_id("story").nth(number)
        if number:  # at first it stands open, with the first story
            await desk.page.get_by_test_id("stage-toggle").click()
            await story.locator("summary").click()
        await story.get_by_role("button", name=f"Открыть чат: {name}").click()
        await expect(desk.page.get_by_test_id("stage")).to_be_hidden()
        await expect(side.root).to_be_visible()
    # What is done folds with its tick, and may be opened again.
    done, other = (desk.page.get_by_test_id("story").nth(number) for number in range(2))
    await expect(done).to_have_attribute("open", "")
    stories[0].done = True
    desk.world.changed()
    await expect(done).to_have_attribute("data-done", "true")
    assert [await each.evaluate("story => story.open") for each in (done, other)] == [False, True]
    await desk.page.get_by_test_id("stage-toggle").click()
    await done.locator("summary").click()
    stories[1].done = True
    desk.world.changed()
    await expect(other).to_have_attribute("data-done", "true")
    assert [await each.evaluate("story => story.open") for each in (done, other)] == [True, False]


async def anything(_: str) -> None: ...


async def inside(locator: Locator, width: int) -> bool:
    box = await locator.bounding_box()
    return box is not None and box["x"] >= 0 and box["x"] + box["width"] <= width


@pytest.mark.parametrize("options", [{"locale": "en-GB"}])
async def test_english_where_the_browser_speaks_it(desk: Desk) -> None:
    await expect(desk.left.part("start")).to_have_text("Start")
    await expect(desk.page.get_by_test_id("log-toggle")).to_have_text("API log")


async def test_the_page_finds_a_restarted_sandbox(desk: Desk) -> None:
    desk.world.open(ANNA)
    await expect(desk.left.messages).to_have_count(1)
    await desk.server.stop()
    await expect(desk.page.locator("#lost")).to_be_visible()
    # Another world on the same port: what a second `make demo` is for a page that stayed open.
    again = World()
    again.add_person(ANNA, "Анна", last_name="Вторая")
    again.add_person(IVAN, "Иван")
    second = Server(again)
    await second.start(int(desk.server.url.rsplit(":", 1)[1]))
    try:
        await expect(desk.left.part("picker")).to_contain_text("Анна Вторая", timeout=15_000)
        await expect(desk.page.locator("#lost")).to_be_hidden()
        await expect(desk.left.messages).to_have_count(0)
        assert all("ERR_" in trouble for trouble in desk.troubles)  # the connection, nothing else
        desk.troubles.clear()
    finally:
        await desk.page.goto("about:blank")
        await second.stop()
