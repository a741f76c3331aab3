"""The same invoice in the page, in a real Chromium: a lawyer on the left, the accountant on the right."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect
from sqlalchemy import select

from db.models import Invoice
from db.vocabulary.enums import Role
from tests.documents.pdf.reading import text_of
from tests.e2e.conftest import Desk
from tests.sandbox.browser import PaneView, launch, require_browser
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

LAWYER, ACCOUNTANT = 1001, 1003
PATIENCE = 20_000  # milliseconds: browser and bot share the cores


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def page() -> AsyncIterator[Page]:
    async with launch(require_browser()) as browser:
        context = await browser.new_context(locale="ru-RU", viewport={"width": 1440, "height": 900})
        yield await context.new_page()


async def test_an_invoice_is_made_read_and_paid_by_two_people(page: Page, desk: Desk) -> None:
    expect.set_options(timeout=PATIENCE)
    page.set_default_timeout(PATIENCE)
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    await factories.add_member(desk.services, desk.owner, Role.ACCOUNTANT, ACCOUNTANT, "Мария Орлова")
    desk.sandbox.user(ACCOUNTANT, "Мария", last_name="Орлова")
    client = await factories.add_client(desk.services, desk.owner)
    await factories.stages_contract(desk.services, desk.owner, client.id)
    await page.goto(f"{desk.sandbox.url}/#left={LAWYER}&right={ACCOUNTANT}")
    left, right = PaneView(page, "left"), PaneView(page, "right")

    await left.press("🧾 Новый счёт")
    await left.press("Ромашка · № 7/2026 · осталось 250 000 ₽")
    await expect(left.last).to_contain_text("Сопровождение сделки, этап 1")
    await left.press("✅ Выставить")
    await expect(left.button("💳 Записать оплату")).to_be_visible()
    await expect(left.last).to_contain_text("Остаток 150 000,00 ₽")
    invoice = await the_invoice(desk)
    assert (invoice.status, invoice.total_minor) == ("issued", 15_000_000)

    await opens(page, left, desk, invoice)

    await right.start()
    await expect(right.last).to_contain_text("Ждём 150 000,00 ₽")
    writing = await right.composer.bounding_box()
    assert writing is not None
    assert writing["height"] > 20
    await right.press("📂 Счета")
    await right.part("button").filter(has_text=invoice.number).click()
    await right.press("💳 Записать оплату")
    await right.say("50 000")
    await expect(right.last).to_contain_text("останется 100 000,00 ₽")
    await right.press("✅ Записать")
    await expect(right.last).to_contain_text("частично оплачен")

    # The lawyer sees what the accountant did as soon as she looks.
    await left.say("/invoices")
    await left.part("button").filter(has_text=invoice.number).click()
    await expect(left.last).to_contain_text("оплата 50 000,00 ₽ · Мария Орлова")
    await left.press("💳 Записать оплату")
    await left.press("Вся сумма 100 000,00 ₽")
    await left.press("✅ Записать")
    await expect(left.last).to_contain_text("полностью оплачен")
    assert (await the_invoice(desk)).paid_minor == 15_000_000
    await expect(page.get_by_test_id("log-refusals")).to_be_hidden()
    assert troubles == []
    await desk.sandbox.settle()


async def opens(page: Page, pane: PaneView, desk: Desk, invoice: Invoice) -> None:
    """The PDF opens in the browser's own viewer, and its bytes are the invoice."""
    card = pane.part("file-card").last
    name = f"Счёт № {invoice.number} от {invoice.invoice_date:%d.%m.%Y}.pdf"
    await expect(card).to_contain_text(name)
    own = page.expect_event("framenavigated", lambda frame: frame.url.startswith("chrome-extension://"))
    async with own as viewer:
        await card.click()
    await viewer.value
    await expect(page.get_by_test_id("viewer")).to_contain_text(name)
    source = await page.get_by_test_id("viewer-frame").get_attribute("src")
    answer = await page.request.get(desk.sandbox.url + str(source))
    assert invoice.number is not None
    assert invoice.number in text_of(await answer.body())
    await page.get_by_test_id("viewer-close").click()
    await expect(page.get_by_test_id("viewer")).to_be_hidden()


async def the_invoice(desk: Desk) -> Invoice:
    async with desk.session() as session:
        return (await session.scalars(select(Invoice))).one()
