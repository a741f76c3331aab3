"""What people do to each other's messages at the same time, and what a process that dies leaves to the next one."""

import asyncio

import pytest
from sqlalchemy import func, select

from db.models import Delivery, Invoice, Payment
from db.vocabulary.enums import Role
from services.domain.calendar.dates import local_date
from services.domain.ports import SystemClock
from services.invoices.sending import SendTargets
from tests.e2e.conftest import Desk
from tests.e2e.test_messages import paid_by
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def money(desk: Desk, invoice_id: int) -> tuple[int, int]:
    """How many payments there are of the client, and what lies on the invoice."""
    async with desk.session() as session:
        row = await session.get_one(Invoice, invoice_id)
        count = await session.scalar(select(func.count()).where(Payment.client_id == row.client_id))
        return count or 0, row.paid_minor


async def cancelled(desk: Desk, invoice_id: int) -> None:
    """Waits until the message about the invoice is given up."""
    async with asyncio.timeout(60):
        while True:
            async with desk.session() as session:
                found = select(Delivery.state).where(
                    Delivery.invoice_id == invoice_id, Delivery.audience == "client"
                )
                if (await session.scalars(found)).all() == ["cancelled"]:
                    return
            await asyncio.sleep(0.05)  # another process writes it


async def test_two_confirm_one_claim(desk: Desk) -> None:
    accountant = desk.sandbox.user(5301, "Ольга", language_code="ru")
    await factories.add_member(desk.services, desk.owner, Role.ACCOUNTANT, accountant.id, "Ольга")
    await accountant.send("/start")
    user, invoice = await paid_by(desk, "ООО «Двое»", 5302, "Кира")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("✅ Я оплатил")
    await user.press("Без файла")
    for reader in (desk.user, accountant):
        await reader.expect("ООО «Двое»", "Деньги поступили?", fresh=False)
    for reader in (desk.user, accountant):
        await reader.press("✅ Подтвердить")
        await reader.expect(buttons=["✅ Записать"])
    await accountant.press("✅ Записать")
    await desk.user.tap_many("✅ Записать", 3)
    assert await money(desk, invoice.row.id) == (1, 100_000)


async def test_a_client_who_paid_while_blocked_hears_of_no_debt(desk: Desk) -> None:
    user, invoice = await paid_by(desk, "ООО «Затвор»", 5331, "Нина")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("✅ Я оплатил")
    await user.press("Без файла")
    await user.block()
    card = await desk.user.expect("ООО «Затвор»", "Деньги поступили?", fresh=False)
    await desk.user.press_on(card, "✖️ Не пришло")
    await desk.user.expect("Нина больше не принимает сообщения бота", fresh=False, within=240)
    day = local_date(SystemClock().now(), desk.owner.timezone)
    await factories.paid(desk.services, desk.owner, invoice, "1000", day)
    await user.block(False)
    await cancelled(desk, invoice.row.id)
    assert not any("не видит оплату" in shown.text for shown in user.messages)


async def test_voided_on_its_way(desk: Desk) -> None:
    user, invoice = await paid_by(desk, "ООО «Отмена»", 5341, "Олег")
    draft = await factories.draft_invoice(desk.services, desk.owner, invoice.row.client_id, "500")
    issued = await desk.services.invoices.issue(desk.owner, draft.row.id)
    contacts = await desk.services.contacts.of_client(desk.owner, invoice.row.client_id)
    hang = desk.sandbox.faults.add("sendDocument", chat_id=user.id, code=429, retry_after=3)
    await desk.services.sending.send(
        desk.owner, issued.row.id, SendTargets(contacts=(contacts.contacts[0].id,)), factories.act_key()
    )
    await desk.user.send("/menu")
    assert await desk.sandbox.until(lambda: hang.hits == 1, 60)
    await desk.services.invoices.void(desk.owner, issued.row.id, "ошибка")
    await cancelled(desk, issued.row.id)
    assert not any(str(issued.row.number) in shown.text for shown in user.messages)
