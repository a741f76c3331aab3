"""An advance in the chat: billed, paid, used by a press, and the deposit that offers the next invoice once."""

from decimal import Decimal

import pytest
from sqlalchemy import func, select

from db.models import Contract, Delivery, Invoice
from db.vocabulary.enums import Billing
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency, Money
from services.domain.ports import SystemClock
from services.invoices.views import LineEdit
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def test_from_the_advance_invoice_to_the_next_one(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Ромашка»")
    contract = await factories.stages_contract(
        desk.services,
        desk.owner,
        client.id,
        billing=Billing.FIXED,
        amount=Money.of(900_000, Currency.RUB),
        stages=(),
    )
    user = desk.user
    # The deposit: bad input leaves the flow where it was.
    await user.send("/contracts")
    await user.send("7/2026")
    await user.press("💼 Депозит")
    await user.send("много")
    await user.expect("много", "100 000")
    await user.send("100к")
    await user.expect("Ниже какого остатка", buttons=["Половина: 50 000,00 ₽"])
    await user.send("150 000")
    await user.expect("Порог не бывает больше депозита 100 000,00 ₽")
    await user.press("Половина")
    await user.expect("Депозит 100 000,00 ₽, предложу счёт ниже 50 000,00 ₽", "Аванс по договору 0,00 ₽")

    # «Выставить счёт» → «На аванс»; the sum is proposed.
    await user.send("/clients")
    await user.send("ООО «Ромашка»")
    await user.press("🧾 Выставить счёт")
    await user.press("💼 На аванс")
    await user.expect("Счёт на аванс. По какому договору?")
    await user.press("Ромашка · № 7/2026")
    await user.expect("На авансе 0,00 ₽, депозит 100 000,00 ₽", buttons=["До депозита: 100 000,00 ₽"])
    await user.press("До депозита")
    await user.expect("Новый счёт на аванс", "Аванс по договору № 7/2026 от 01.02.2026")
    await user.tap_many("✅ Выставить", 2)
    await user.expect("на аванс", "Остаток 100 000,00 ₽", buttons=["💳 Записать оплату"])
    async with desk.session() as session:
        (advance,) = await session.scalars(select(Invoice).where(Invoice.client_id == client.id))
    assert (advance.kind, advance.status, advance.total_minor) == ("advance", "issued", 10_000_000)

    await user.press("💳 Записать оплату")
    await user.press("Вся сумма 100 000,00 ₽")
    await user.expect("Деньги лягут на аванс договора: 100 000,00 ₽")
    await user.press("✅ Записать")
    await user.expect("оплачен полностью")

    # Work is owed whole until somebody presses; two taps use it once.
    draft = await desk.services.drafts.from_contract(desk.owner, contract.row.id, factories.act_key())
    line = draft.lines[0]
    edit = LineEdit("Услуги", Decimal(1), "усл.", Money.of(88_000, Currency.RUB))
    await desk.services.drafts.set_line(desk.owner, draft.row.id, line.id, edit)
    work = await desk.services.invoices.issue(desk.owner, draft.row.id)
    await user.send(str(work.row.number))
    await user.expect("Остаток 88 000,00 ₽", buttons=["Зачесть 88 000,00 ₽ из аванса 100 000,00 ₽"])
    await user.press("Зачесть 88 000,00 ₽ из аванса")
    await user.tap_many("✅ Зачесть 88 000,00 ₽", 2)
    await user.expect("полностью оплачен")

    # Below the threshold the next invoice is drafted and offered, once.
    offered = "Остаток аванса 12 000,00 ₽, ниже 50 000,00 ₽. Выставить счёт на 88 000,00 ₽?"
    await user.expect(offered, buttons=["🧾 Выставить счёт", "Не сейчас"])
    async with desk.session() as session:
        (drafted,) = await session.scalars(
            select(Invoice).where(Invoice.kind == "advance", Invoice.status == "draft")
        )
        assert (drafted.total_minor, drafted.number) == (8_800_000, None)
    (message,) = [shown for shown in user.messages if offered in (shown.text or "").replace("\xa0", " ")]
    await user.press_on(message, "🧾 Выставить счёт", wait=False)
    await user.press_on(message, "🧾 Выставить счёт")
    await user.expect("Выставлен счёт №", "на 88 000,00 ₽. Клиенту ещё не отправлен.")
    await user.expect("на аванс", "Остаток 88 000,00 ₽")

    # The client's card says what there is and what used it; a payment whose advance is used says so before it goes.
    await user.send("/clients")
    await user.send("ООО «Ромашка»")
    await user.expect("Аванс по договору № 7/2026: 12 000,00 ₽", f"счёт № {work.row.number} · 88 000,00 ₽")
    await user.press("💳 Оплаты")
    await user.expect(buttons=["↩️ Вернуть 12 000,00 ₽, договор № 7/2026"])
    today = local_date(SystemClock().now(), desk.owner.timezone)
    await user.press(f"{today:%d.%m.%Y} · 100 000,00 ₽")
    await user.expect(f"Аванс из неё зачтён в счёт № {work.row.number}")
    await user.press("↩️ Отменить оплату")
    await user.expect("он снова станет неоплаченным на эту сумму")

    async with desk.session() as session:
        row = await session.get_one(Contract, contract.row.id)
        kinds = await session.scalar(
            select(func.count()).select_from(Delivery).where(Delivery.kind == "deposit")
        )
        invoices = await session.scalars(select(Invoice).where(Invoice.client_id == client.id))
        found = sorted((one.kind, one.status, one.paid_minor, one.total_minor) for one in invoices)
    assert (row.deposit_falls, kinds) == (1, 1)
    assert found == [
        ("advance", "issued", 0, 8_800_000),
        ("advance", "issued", 10_000_000, 10_000_000),
        ("services", "issued", 8_800_000, 8_800_000),
    ]
