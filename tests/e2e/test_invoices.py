"""From a contract to an issued invoice in the chat, and everything that a draft lets one change."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Delivery, Invoice, InvoiceLine
from db.vocabulary.enums import Billing, Role
from services.clients.views import ClientView
from services.contracts.views import ContractCard, NewContract, StageInput
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from tests.documents.pdf.reading import codes, text_of
from tests.e2e.conftest import Desk
from tests.sandbox.user import User
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

DRAFT = [
    "✅ Выставить",
    "✏️ Позиции",
    "📅 Срок",
    "⚖️ Дело",
    "% НДС и скидка",
    "👁 Посмотреть",
    "⋯ Ещё",
    "Отложить",
]


def rub(amount: int) -> Money:
    return Money.of(amount, Currency.RUB)


async def contract(desk: Desk, client: ClientView, number: str, **fields: Any) -> ContractCard:
    values: dict[str, Any] = {
        "signed_on": date(2026, 2, 1),
        "subject": "Сопровождение сделки",
        "currency": Currency.RUB,
        "billing": Billing.FIXED,
        "terms": PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
    } | fields
    return await desk.services.contracts.create(
        desk.owner, NewContract(client_id=client.id, number=number, **values)
    )


async def of_client(desk: Desk, client: ClientView) -> list[Invoice]:
    async with desk.session() as session:
        rows = await session.scalars(
            select(Invoice).where(Invoice.client_id == client.id).order_by(Invoice.id)
        )
        return list(rows)


async def fresh_draft(desk: Desk, name: str, amount: int = 20_000) -> ClientView:
    """A draft on the screen, of a client and a contract of its own."""
    client = await factories.add_client(desk.services, desk.owner, f"ООО «{name}»")
    await contract(desk, client, f"{name}-1", amount=rub(amount))
    await desk.user.send("/new")
    await desk.user.send(name)
    await desk.user.expect("Новый счёт", buttons=DRAFT)
    return client


async def test_three_taps_from_new_to_the_page(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Ромашка»", tax_id="7707083893")
    stages = (StageInput("Сопровождение сделки, этап 1", rub(150_000)), StageInput("Этап 2", rub(90_000)))
    await contract(desk, client, "7/2026", billing=Billing.STAGES, stages=stages)
    await desk.user.send("/new")
    await desk.user.expect(
        "По какому договору? Выберите или напишите имя клиента, номер.",
        buttons=["Ромашка · № 7/2026 · осталось 240 000 ₽", "Без договора", "✖️ Отмена"],
    )
    await desk.user.press("Ромашка · № 7/2026")
    draft = await desk.user.expect(
        "Новый счёт · ООО «Ромашка»",
        "Договор № 7/2026 от 01.02.2026",
        "1. Сопровождение сделки, этап 1 · 150 000,00 ₽",
        "Итого 150 000,00 ₽, без НДС",
        "дней)",
        buttons=DRAFT,
    )
    assert "⚠️" not in draft.text
    await desk.user.press("✅ Выставить")
    (row,) = await of_client(desk, client)
    assert (row.status, row.total_minor) == ("issued", 15_000_000)
    assert row.number == f"{row.invoice_date.year}-0001"
    await desk.user.expect(f"Счёт № {row.number} выставлен.", "ООО «Ромашка» · 150 000,00 ₽ · до ")
    name = f"Счёт № {row.number} от {row.invoice_date:%d.%m.%Y}.pdf"
    page = await desk.user.expect_document(name)
    await desk.user.expect(
        f"🟡 Счёт № {row.number} · выставлен",
        "Остаток 150 000,00 ₽",
        "выставлен · Анна",
        buttons=["💳 Записать оплату", "📄 PDF", "📋 Копировать", "⋯ Ещё", "◀️ Назад"],
    )
    text = text_of(page)
    for part in (
        row.number,
        "7700000778",
        "7707083893",
        "этап 1",
        "150 000,00",
        "Сто пятьдесят тысяч рублей",
    ):
        assert part in text
    assert "Sum=15000000" in codes(page)[0]

    # Sent once more it is the file that Telegram has.
    await desk.user.press("📄 PDF")
    assert await desk.user.expect_document(name) == page
    (again,) = await of_client(desk, client)
    assert again.file_id == row.file_id is not None
    await desk.user.press("◀️ Назад")
    await desk.user.expect(buttons=["🧾 Новый счёт"])


async def test_twenty_taps_issue_one_invoice(desk: Desk) -> None:
    client = await fresh_draft(desk, "Василёк")
    await desk.user.tap_many("✅ Выставить", 20)
    (row,) = await of_client(desk, client)
    assert row.status == "issued"
    assert pages(desk.user, f"Счёт № {row.number} выставлен.") == 1
    await desk.user.tap_many("📄 PDF", 5)
    assert pages(desk.user, f"Счёт № {row.number}\n") == 1


def pages(user: User, caption: str) -> int:
    """How many files with this caption are in the chat."""
    return sum(f".pdf>\n{caption}" in message.text for message in user.messages)


async def test_a_left_draft_waits(desk: Desk) -> None:
    client = await fresh_draft(desk, "Лилия")
    await desk.user.press("Отложить")
    await desk.user.expect("Черновик сохранён")
    await desk.user.send("/new")
    await desk.user.expect(buttons=["✏️ Продолжить черновик: Лилия, 20 000,00 ₽"])
    await desk.user.press("✏️ Продолжить")
    await desk.user.expect("Новый счёт · ООО «Лилия»", buttons=DRAFT)
    # The contract again is the same draft again, not a second one beside it.
    await desk.user.send("/new")
    await desk.user.send("Лилия")
    await desk.user.expect("Новый счёт · ООО «Лилия»")
    assert len(await of_client(desk, client)) == 1
    await desk.user.press("⋯ Ещё")
    await desk.user.press("🗑 Удалить черновик")
    await desk.user.expect("Удалить черновик для ООО «Лилия» на 20 000,00 ₽?")
    await desk.user.tap_many("🗑 Удалить", 5)
    await desk.user.expect("Черновик удалён.", buttons=["🧾 Новый счёт"])
    assert await of_client(desk, client) == []


async def test_without_a_contract_the_first_line_is_asked_at_once(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Мак»")
    await desk.user.send("/new")
    await desk.user.press("Без договора")
    await desk.user.send("Мак")
    await desk.user.expect(
        "Новый счёт · ООО «Мак»", "За что счёт?", buttons=["Юридические услуги", "Отложить"]
    )
    await desk.user.send("Иск <b>&\nв суд")
    await desk.user.expect("Иск <b>& в суд", "Сколько?")
    await desk.user.send("2,5 ч по 1.500")
    await desk.user.expect("можно прочитать по-разному", buttons=["2,5 ч × 1 500,00 ₽", "2,5 ч × 1,50 ₽"])
    await desk.user.press("2,5 ч × 1 500,00 ₽")
    await desk.user.expect(
        "1. Иск <b>& в суд · 2,5 час × 1 500,00 ₽ = 3 750,00 ₽", "Итого 3 750,00 ₽", buttons=DRAFT
    )
    await desk.user.press("✏️ Позиции")
    await desk.user.press("➕ Добавить позицию")
    await desk.user.press("Юридические услуги")
    await desk.user.send("3 x 5000")
    await desk.user.expect("2. Юридические услуги · 3 усл. × 5 000,00 ₽ = 15 000,00 ₽", "Итого 18 750,00 ₽")
    await desk.user.press("✅ Выставить")
    (row,) = await of_client(desk, client)
    assert (row.status, row.contract_id, row.total_minor) == ("issued", None, 1_875_000)


async def test_hours_are_asked(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "АО «Север»")
    await contract(desk, client, "15", billing=Billing.HOURLY, fee=rub(7_500), subject="Консультации")
    await desk.user.send("/new")
    await desk.user.press("Север · № 15 · 7 500 ₽ в час")
    await desk.user.expect("Консультации", "Сколько часов по 7 500,00 ₽?")
    await desk.user.send("много")
    await desk.user.expect("Не понял количество «много»", "Сколько часов")
    await desk.user.send("2,5")
    await desk.user.expect("1. Консультации · 2,5 час × 7 500,00 ₽ = 18 750,00 ₽", buttons=DRAFT)


async def test_minutes_are_billed_exactly(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "АО «Полюс»")
    await contract(desk, client, "16", billing=Billing.HOURLY, fee=rub(7_500), subject="Консультации")
    user = desk.user
    await user.send("/new")
    await user.press("Полюс · № 16 · 7 500 ₽ в час")
    await user.send("50 мин")
    await user.expect("1. Консультации · 50 мин × 125,00 ₽ = 6 250,00 ₽", buttons=DRAFT)
    await user.press("✏️ Позиции")
    await user.press("1. Консультации")
    await user.press("🔢 Количество")
    await user.send("1 ч 30 мин")
    await user.expect("1. Консультации · 1,5 час × 7 500,00 ₽ = 11 250,00 ₽")
    await user.press("◀️ Назад")
    await user.press("➕ Добавить позицию")
    await user.press("Юридические услуги")
    await user.send("50 мин по 8 000")
    await user.expect("ни часы, ни минуты", buttons=["6 666,67 ₽"])
    await user.press("6 666,67 ₽")
    await user.expect("2. Юридические услуги · 6 666,67 ₽")


async def test_a_retainer_says_its_month(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "АО «Юг»")
    await contract(desk, client, "12-А", billing=Billing.RETAINER, fee=rub(80_000), billing_day=5)
    await desk.user.send("/new")
    shown = await desk.user.expect("По какому договору?")
    assert any(
        label.startswith("Юг · № 12-А · абонент, ") and label.endswith(" не выставлен")
        for label in shown.labels
    )
    await desk.user.send("12-А")
    await desk.user.expect("Сопровождение сделки, ", "80 000,00 ₽", "Период 01.")


async def test_lines_are_edited_field_by_field(desk: Desk) -> None:
    client = await fresh_draft(desk, "Ирис")
    user = desk.user
    await user.press("✏️ Позиции")
    await user.press("1. Сопровождение сделки")
    for button, answer, shown in (
        ("✏️ Название", "Договор поставки", "1. Договор поставки"),
        ("🔢 Количество", "2", "2 усл. × 20 000,00 ₽ = 40 000,00 ₽"),
        ("💰 Цена", "5к", "2 усл. × 5 000,00 ₽ = 10 000,00 ₽"),
        ("📏 Единица", "документ", "2 документ × 5 000,00 ₽"),
    ):
        await user.press(button)
        await user.send(answer)
        await user.expect(shown, buttons=[button])
    await user.press("🗑 Убрать")
    await user.expect("Позиции · 0,00 ₽", buttons=["➕ Добавить позицию"])
    await user.press("◀️ Назад")
    await user.expect("Позиций пока нет.", buttons=["➕ Добавить позицию"], absent=["✅ Выставить"])
    (row,) = await of_client(desk, client)
    async with desk.session() as session:
        assert list(await session.scalars(select(InvoiceLine).where(InvoiceLine.invoice_id == row.id))) == []


async def test_vat_and_discount(desk: Desk) -> None:
    await fresh_draft(desk, "Астра", 10_000)
    user = desk.user
    await user.press("% НДС и скидка")
    await user.expect("Без НДС: НДС не облагается (ст. 145 НК РФ)", "Скидки нет", "Итого 10 000,00 ₽")
    await user.press("% Изменить НДС")
    await user.press("НДС 22% сверху")
    await user.expect("НДС 22% сверху", "Итого 12 200,00 ₽")
    await user.press("🏷 Скидка")
    await user.send("10%")
    await user.expect("Скидка 10%: 1 000,00 ₽", "Итого 10 980,00 ₽, НДС 22% сверху 1 980,00 ₽")
    await user.press("% НДС и скидка")
    await user.press("Убрать скидку")
    await user.expect("Итого 12 200,00 ₽", absent=["Скидка"])
    await user.press("% НДС и скидка")
    await user.press("% Изменить НДС")
    await user.press("Без НДС")
    await user.send("Свой повод")
    await user.expect("Без НДС: Свой повод", "Итого 10 000,00 ₽")


async def test_what_is_asked_for_less_keeps_its_reason(desk: Desk) -> None:
    client = await fresh_draft(desk, "Ландыш")
    user = desk.user
    await user.expect("Новый счёт", absent=["✂️ Почему меньше"])
    await user.press("✏️ Позиции")
    await user.press("1. Сопровождение сделки")
    await user.press("💰 Цена")
    await user.send("15000")
    await user.expect("15 000,00 ₽", buttons=["✂️ Почему меньше"])
    await user.press("✂️ Почему меньше")
    await user.expect("15 000,00 ₽ вместо 20 000,00 ₽", "Почему меньше?", "клиенту она не видна")
    await user.send("ж" * 600)
    await user.expect("вместо 20 000,00 ₽", buttons=["◀️ Назад"])
    await user.send("постоянный клиент")
    await user.expect(
        "✂️ Сопровождение сделки: ниже на 5 000,00 ₽, постоянный клиент", absent=["✂️ Почему меньше"]
    )
    await user.press("% НДС и скидка")
    await user.press("🏷 Скидка")
    await user.send("10%")
    await user.press("✂️ Почему меньше")
    await user.expect(
        "Скидка на весь счёт: 1 500,00 ₽.", buttons=["● скидка", "Сопровождение сделки · −5 000,00 ₽"]
    )
    await user.send("к годовщине")
    await user.expect("ниже на 5 000,00 ₽, постоянный клиент", "✂️ Скидка 1 500,00 ₽, к годовщине")
    await user.press("✅ Выставить")
    page = await user.expect_document("Счёт № *.pdf")
    assert not {"постоянный", "годовщине"} & set(text_of(page).split())
    await user.expect(
        "🟡 Счёт №", "ниже на 5 000,00 ₽, постоянный клиент", "✂️ Скидка 1 500,00 ₽, к годовщине"
    )
    (row,) = await of_client(desk, client)
    assert row.total_minor == 1_350_000
    await user.send("/menu")
    await user.press("📊 Отчёты")
    await user.press("🧹 Списано и снижено")
    await user.press("постоянный клиент · 5 000,00 ₽")
    await user.expect("Снижено по одной причине", "1 счёт, снижено 5 000,00 ₽", buttons=["🟡"])


async def test_dates_note_and_preview(desk: Desk) -> None:
    await fresh_draft(desk, "Клевер")
    user = desk.user
    await user.press("📅 Срок")
    await user.send("завтра")
    await user.expect("(завтра)")
    await user.press("📅 Срок")
    await user.press("30 дней")
    await user.expect("(30 дней)")
    await user.press("📅 Срок")
    await user.send("вчера")
    await user.expect("Срок не может быть раньше даты счёта", "До какого дня оплатить?")
    await user.press("◀️ Назад")
    await user.press("⋯ Ещё")
    await user.expect("Выставляет ООО «Юридическая фирма «Пример»", "Номер при выставлении: ")
    await user.press("📅 Дата счёта")
    await user.send("05.10.2026")
    await user.expect("Дата счёта 05.10.2026", "⚠️ Дата счёта старше месяца.", absent=["⚠️ Срок оплаты"])
    await user.press("⋯ Ещё")
    await user.press("🗓 Период услуг")
    await user.send("01.10.2026 - 31.10.2026")
    await user.press("💬 Примечание")
    await user.send("Спасибо & <i>")
    await user.expect("Период 01.10.2026 – 31.10.2026", "Спасибо & <i>")
    await user.press("◀️ Назад")
    await user.press("👁 Посмотреть")
    page = await user.expect_document("Счёт, черновик от *.pdf")
    assert "Спасибо & <i>" in text_of(page)
    assert codes(page) == []
    await user.expect("Примечание: Спасибо & <i>", buttons=DRAFT)


async def test_a_matter_is_chosen(desk: Desk) -> None:
    client = await fresh_draft(desk, "Лён")
    matter = await desk.services.matters.create(desk.owner, client.id, "Сделка с Севером")
    user = desk.user
    await user.press("⚖️ Дело")
    await user.press("Сделка с Севером")
    await user.expect("Договор № Лён-1 от 01.02.2026 · дело «Сделка с Севером»", buttons=DRAFT)
    await user.press("✅ Выставить")
    await user.expect("договор № Лён-1 · дело «Сделка с Севером»")
    (row,) = await of_client(desk, client)
    assert row.matter_id == matter.id
    await user.press("⋯ Ещё")
    await user.press("⚖️ Дело")
    await user.expect("Сделка с Севером")


async def test_more_than_the_contract_has_left_is_asked_twice(desk: Desk) -> None:
    client = await fresh_draft(desk, "Фиалка", 10_000)
    user = desk.user
    await user.press("✏️ Позиции")
    await user.press("➕ Добавить позицию")
    await user.send("Ещё работа")
    await user.send("3000")
    await user.expect("⚠️ Больше остатка по договору на 3 000,00 ₽.")
    await user.press("✅ Выставить")
    await user.expect("Это на 3 000,00 ₽ больше, чем осталось по договору.", buttons=["◀️ Назад"])
    assert [row.status for row in await of_client(desk, client)] == ["draft"]
    await user.press("Выставить всё равно")
    await user.expect("🟡 Счёт №")
    await user.send("/new")
    await user.expect(buttons=["Фиалка · № Фиалка-1 · всё выставлено"])
    await user.send("Фиалка")
    await user.expect("Новый счёт", "Договор № Фиалка-1 от", "За что счёт?")
    await user.press("◀️ Назад")
    await user.expect("⚠️ По этому договору всё уже выставлено.", absent=["✅ Выставить"])


async def test_an_assistant_prepares_and_the_owner_issues(desk: Desk) -> None:
    oleg = await factories.add_member(desk.services, desk.owner, Role.ASSISTANT, 3003, "Олег")
    client = await factories.add_client(desk.services, desk.owner, "ООО «Дуб»")
    await desk.services.clients.share(desk.owner, client.id, oleg.member_id)
    await contract(desk, client, "Д-1", amount=rub(5_000))
    user = desk.sandbox.user(3003, "Олег", language_code="ru")
    await user.send("/new")
    await user.expect("По какому договору?", absent=["Север", "Ромашка"])
    await user.press("Дуб · № Д-1")
    await user.expect("Новый счёт · ООО «Дуб»", absent=["✅ Выставить"])
    await desk.user.send("/new")
    await desk.user.send("Дуб")
    await desk.user.press("✅ Выставить")
    await desk.user.expect("подготовлен · Олег", "выставлен · Анна")
    # The screen that was left open elsewhere says so instead of failing.
    await user.press("📅 Срок")
    await user.press("30 дней")
    await user.expect("уже выставлен", fresh=False)


async def test_in_english(desk: Desk) -> None:
    await factories.add_member(desk.services, desk.owner, Role.ACCOUNTANT, 4004, "Mary")
    client = await factories.add_client(desk.services, desk.owner, "ООО «Elm»")
    await contract(desk, client, "E-1", amount=rub(5_000))
    user: User = desk.sandbox.user(4004, "Mary", language_code="en")
    await user.send("/new")
    await user.send("E-1")
    await user.expect(
        "New invoice · ООО «Elm»", "Total 5,000.00 ₽", " days)", buttons=["✅ Issue", "✏️ Lines"]
    )
    await user.press("✅ Issue")
    await user.expect("issued", "Balance 5,000.00 ₽", buttons=["💳 Record a payment", "⋯ More"])
    await user.send("/overdue")
    await user.expect("No overdue invoices.")


async def test_every_step_answers_what_can_not_be_read(desk: Desk) -> None:
    """A sentence with a good example, and the question stays."""
    await fresh_draft(desk, "Тополь")
    user = desk.user
    sums = ["сто", "-5", "0", "9999999999999999", "1,234567", "🤷", "<b>5</b>", "&", "x" * 4096]
    await user.press("✏️ Позиции")
    await user.press("➕ Добавить позицию")
    await user.press("Юридические услуги")
    await refused(user, "Сколько?", sums)
    await user.send("y" * 5000)  # arrives in two parts
    await user.expect("Слишком длинно", "Сколько?")
    for send in (user.sticker, user.photo, user.voice, user.contact):
        await send()
        await user.expect("здесь не прочитать", "150 000 или 2,5 ч по 7 500", "Сколько?")
    await user.forward("чужое сообщение")
    await user.expect("Не понял сумму", "Сколько?")
    await user.press("◀️ Назад")
    await refused(user, "За что ещё?", ["x" * 1001])
    await user.press("◀️ Назад")
    await user.press("📅 Срок")
    await refused(
        user, "До какого дня", ["никогда", "31.02.2026", "01.01.1900", "🤷", "<b>", "&", "x" * 4096]
    )
    await user.press("◀️ Назад")
    await user.press("% НДС и скидка")
    await user.press("🏷 Скидка")
    await refused(user, "Какая скидка?", ["нет", "-10%", "101%", "10,555%", "99999999", "🤷", "<b>"])
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.press("⋯ Ещё")
    await user.press("🗓 Период услуг")
    await refused(user, "За какое время", ["зимой", "31.12.2026 – 01.12.2026", "1 – 2 – 3", "🤷"])
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.expect("Новый счёт · ООО «Тополь»", "Итого 20 000,00 ₽")


async def test_killed_while_the_page_is_sent(desk: Desk) -> None:
    client = await fresh_draft(desk, "Пион")
    await desk.sandbox.restart_bot(kill=True)
    for point in ("before", "after"):
        fault = desk.sandbox.faults.add("sendDocument", hang=point)
        await desk.user.press("✅ Выставить" if point == "before" else "📄 PDF", wait=False)
        assert await desk.sandbox.reach(fault)
        await desk.sandbox.kill_bot()
        desk.sandbox.faults.clear()
        await desk.sandbox.start_bot()
        await desk.sandbox.settle()
        await desk.user.expect("🟡 Счёт №", "выставлен", buttons=["📄 PDF"], fresh=False)
    (row,) = await of_client(desk, client)
    assert (row.status, row.total_minor) == ("issued", 2_000_000)
    await desk.user.expect_document(f"Счёт № {row.number} от *.pdf", fresh=False)


async def refused(user: User, question: str, answers: list[str]) -> None:
    for answer in answers:
        await user.send(answer)
        shown = await user.expect(question)
        assert not shown.text.startswith(question), f"«{answer[:20]}» was taken"


async def test_an_assistant_passes_a_draft_to_the_lawyer(desk: Desk) -> None:
    services = desk.services
    lawyer = await factories.add_member(services, desk.owner, Role.LAWYER, 2711, "Пётр Юрьев")
    helper = await factories.add_member(services, desk.owner, Role.ASSISTANT, 2712, "Олег")
    client = await factories.add_client(services, lawyer, "ООО «Фиалка»")
    await services.clients.share(lawyer, client.id, helper.member_id)
    draft = await factories.draft_invoice(services, helper, client.id, "5000")
    peter = desk.sandbox.user(2711, "Пётр", last_name="Юрьев", language_code="ru")
    await peter.send("/start")
    oleg = desk.sandbox.user(2712, "Олег", language_code="ru")
    await oleg.send("/start")
    await oleg.open(f"i_{draft.row.id}")
    await oleg.expect("Новый счёт · ООО «Фиалка»", buttons=["Передать юристу"], absent=["✅ Выставить"])
    await oleg.press("Передать юристу")
    await oleg.expect("Черновик сохранён. Сообщение получит Пётр Юрьев")
    async with AsyncSession(desk.database.reader) as session:
        (row,) = await session.scalars(select(Delivery).where(Delivery.recipient == "2711"))
    assert (row.kind, row.payload["text"]) == ("drafted", "invoice-push-handed-over")
    assert row.payload["buttons"] == [["contract-push-open", "open", draft.row.id]]
    assert row.payload["params"]["who"] == "Олег"
    await peter.expect("Олег передаёт черновик: ООО «Фиалка»", fresh=False)
