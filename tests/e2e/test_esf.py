"""The state's electronic invoice in the chat: its data to copy, its number, its task."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from db.models import Invoice, Task
from db.vocabulary.enums import TaskState, VatMode
from services.clients.views import NewClient
from services.domain.money.money import Currency, Money
from services.domain.tax.vat import GENERAL_RATE
from services.domain.tax.vat_choice import VatChoice
from services.invoices.views import InvoiceView, LineEdit
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def issued(desk: Desk, name: str, lines: int = 1) -> InvoiceView:
    services, owner = desk.services, desk.owner
    issuers = await services.issuers.list(owner)
    kazakh = next((one for one in issuers if one.country == "KZ"), None)
    if kazakh is None:
        payer = VatChoice(VatMode.INCLUDED, code=GENERAL_RATE)
        kazakh = await services.issuers.create(owner, factories.kazakh_firm(), payer, Currency.KZT)
    card = factories.kazakh_firm(name, tax_id="990140000012")
    client = await services.clients.create(owner, NewClient(card))
    draft = await services.drafts.for_client(owner, client.id, factories.act_key())
    draft = await services.drafts.set_issuer(owner, draft.row.id, kazakh.id)
    draft = await services.drafts.set_currency(owner, draft.row.id, Currency.KZT)
    draft = await services.drafts.set_vat(owner, draft.row.id, VatChoice(VatMode.INCLUDED, code=GENERAL_RATE))
    for number in range(lines):
        line = LineEdit(
            f"Консультация {number + 1}", Decimal("2.5"), "час", Money.of("11600.00", Currency.KZT)
        )
        await services.drafts.add_line(owner, draft.row.id, line)
    return await services.invoices.issue(owner, draft.row.id)


async def open_card(desk: Desk, name: str) -> None:
    await desk.user.send("/menu")
    await desk.user.send(f"счета {name}")
    await desk.user.press("🟡")


async def test_the_data_are_copied_and_the_number_comes_back(desk: Desk) -> None:
    user = desk.user
    view = await issued(desk, "ТОО «Астра»")
    assert view.esf is not None
    assert view.esf.due_on is not None
    await open_card(desk, "Астра")
    await user.expect(f"ЭСФ до {view.esf.due_on:%d.%m.%Y}")
    await user.press("⋯ Ещё")
    await user.press("📑 Данные для ЭСФ")
    shown = await user.expect(
        "БИН/ИИН: 070243077474",
        "Наименование: ТОО «Астра»",
        "ИИК: KZ38722S000000777777",
        f"Дата оборота: {view.row.invoice_date:%d.%m.%Y}",
        "Дня услуг и акта пока нет",
        "цена без НДС 10000.00",
        "Без НДС 25000.00, НДС 16% 4000.00, с НДС 29000.00",
        buttons=["✏️ Записать номер ЭСФ"],
    )
    assert "Строки раньше" not in str(shown)
    await user.press("✏️ Записать номер ЭСФ")
    await user.send("выписали вчера")
    await user.expect("Номер ЭСФ – до 80 знаков", "Какой номер у ЭСФ")
    await user.send("ESF-100-0012-20261209")
    await user.expect("✅ Номер ЭСФ записан", "ЭСФ ESF-100-0012-20261209")
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.expect("ЭСФ ESF-100-0012-20261209", "номер ЭСФ: ESF-100-0012-20261209")
    async with desk.session() as session:
        (task,) = (await session.scalars(select(Task).where(Task.invoice_id == view.row.id))).all()
        invoice = await session.get(Invoice, view.row.id)
    assert task.state == TaskState.DONE
    assert task.due_at.date() == view.row.invoice_date + timedelta(days=15)
    assert invoice is not None
    assert invoice.esf_number == "ESF-100-0012-20261209"
    await user.send("/menu")
    await user.send("ESF-100-0012-20261209")
    await user.expect("ТОО «Астра»")
    await user.press("⋯ Ещё")
    await user.press("🚫 Аннулировать")
    await user.press("Выставлен по ошибке")
    await user.expect("выписана ЭСФ ESF-100-0012-20261209: её отзывают отдельно")


async def test_many_lines_are_turned_like_pages(desk: Desk) -> None:
    user = desk.user
    await issued(desk, "ТОО «Бриз»", lines=20)
    await open_card(desk, "Бриз")
    await user.press("⋯ Ещё")
    await user.press("📑 Данные для ЭСФ")
    await user.expect("Поставщик", "Строки 1–8 из 20", buttons=["Строки дальше ➡️"])
    await user.press("Строки дальше ➡️")
    await user.press("Строки дальше ➡️")
    await user.expect("Строки 17–20 из 20", "Итого: без НДС 500000.00, НДС 80000.00, с НДС 580000.00")
    await user.press("⬅️ Строки раньше")
    await user.expect("Строки 9–16 из 20")
