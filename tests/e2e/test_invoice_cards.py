"""An issued invoice in the chat: its card, its history, correcting, voiding, writing off; and the lists."""

import pytest

from db.models import Invoice
from db.vocabulary.enums import Role
from services.invoices.views import InvoiceFilter, InvoiceView
from tests.documents.pdf.reading import codes, text_of
from tests.e2e.conftest import Desk
from tests.sandbox.user import User
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

CARD = ["📄 PDF", "🖨 Печать", "📋 Копировать", "⋯ Ещё", "◀️ Назад"]


async def issued(desk: Desk, name: str, amount: str = "1000.00", paid: str | None = None) -> InvoiceView:
    client = await factories.add_client(desk.services, desk.owner, f"ООО «{name}»")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, amount)
    if paid:
        await factories.paid(desk.services, desk.owner, invoice, paid)
    return invoice


async def open_card(user: User, invoice: InvoiceView, list_: str = "/invoices") -> None:
    await user.send(list_)
    await user.send(str(invoice.row.number))
    await user.expect(f"Счёт № {invoice.row.number} ·" if list_ == "/invoices" else str(invoice.row.number))


async def stored(desk: Desk, invoice: InvoiceView) -> tuple[str, int, int]:
    """Status, paid and written off in the database."""
    async with desk.session() as session:
        row = await session.get_one(Invoice, invoice.row.id)
    return row.status, row.paid_minor, row.written_off_minor


async def test_nothing_yet(desk: Desk) -> None:
    await desk.user.send("/invoices")
    await desk.user.expect(
        "Счетов пока нет. Выставим первый?", buttons=["🧾 Новый счёт", "◀️ Назад"], absent=["Черновики"]
    )
    await desk.user.press("🧾 Новый счёт")
    await desk.user.expect("Действующих договоров пока нет.", buttons=["Без договора"])
    await desk.user.press("✖️ Отмена")
    await desk.user.expect("Счетов пока нет.")


async def test_the_card_of_a_part_paid_invoice(desk: Desk) -> None:
    invoice = await issued(desk, "Роза", "150000.00", "50000.00")
    await open_card(desk.user, invoice)
    await desk.user.expect(
        f"🟠 Счёт № {invoice.row.number} · частично оплачен",
        "ООО «Роза»",
        " дней)",
        "Сумма 150 000,00 ₽ · оплачено 50 000,00 ₽",
        "Остаток 100 000,00 ₽",
        "выставлен · Анна Иванова",
        "оплата 50 000,00 ₽",
        buttons=["💳 Записать оплату", *CARD],
        absent=["Зачесть аванс", "подготовлен"],
    )
    await desk.user.press("⋯ Ещё")
    await desk.user.expect(
        buttons=["💳 Оплаты", "✏️ Исправить", "Списать остаток", "🚫 Аннулировать", "👤 Клиент"],
        absent=["📄 Договор", "⚖️ Дело"],
    )
    await desk.user.press("👤 Клиент")
    await desk.user.expect("ООО «Роза»")
    await desk.user.press("◀️ Назад")
    await desk.user.expect(buttons=["🚫 Аннулировать"])


async def test_without_a_printer_the_file_comes_to_be_printed_from_the_phone(desk: Desk) -> None:
    invoice = await issued(desk, "Бумага")
    await open_card(desk.user, invoice)
    await desk.user.tap_many("🖨 Печать", 3)
    await desk.user.expect(
        "Принтер к боту не подключён. Откройте файл и в меню «Поделиться» выберите «Печать».", fresh=False
    )
    assert codes(await desk.user.expect_document(f"Счёт № {invoice.row.number} от *.pdf", fresh=False))
    await desk.user.expect("ООО «Бумага»", buttons=CARD, fresh=False)


async def test_voiding_says_where_the_money_goes(desk: Desk) -> None:
    invoice = await issued(desk, "Лотос", "1000.00", "400.00")
    user = desk.user
    await open_card(user, invoice)
    await user.press("⋯ Ещё")
    await user.press("🚫 Аннулировать")
    await user.expect(
        "Оплаченные 400,00 ₽ станут авансом клиента.", buttons=["Выставлен по ошибке", "◀️ Назад"]
    )
    await user.photo()
    await user.expect("Фото здесь не прочитать", "Клиент отказался от услуги")
    assert await stored(desk, invoice) == ("issued", 40_000, 0)
    await user.send("Ошибка <b>&")
    await user.expect(
        f"Счёт № {invoice.row.number} на 1 000,00 ₽ будет аннулирован, 400,00 ₽ станут авансом клиента.",
        "Причина: Ошибка <b>&",
        buttons=["🚫 Да, аннулировать", "◀️ Назад"],
    )
    assert await stored(desk, invoice) == ("issued", 40_000, 0)
    await user.press("🚫 Да, аннулировать")
    await user.expect(
        f"Счёт № {invoice.row.number} аннулирован.",
        "⚫",
        "аннулирован, 400,00 ₽ ушли в аванс · Анна Иванова: Ошибка <b>&",
        buttons=CARD,
        absent=["💳 Записать оплату"],
    )
    assert await stored(desk, invoice) == ("void", 0, 0)
    await user.press("📄 PDF")
    page = await user.expect_document(f"Счёт № {invoice.row.number} от *.pdf")
    assert codes(page) == []
    assert "АННУЛИРОВАН" in text_of(page).upper()
    await user.press("⋯ Ещё")
    await user.expect(absent=["🚫 Аннулировать", "✏️ Исправить", "Списать остаток"])


@pytest.mark.parametrize(
    ("name", "choice", "paid"),
    [("Нарцисс", "Перенести на новый счёт", 40_000), ("Гвоздика", "Оставить авансом", 0)],
)
async def test_correcting(desk: Desk, name: str, choice: str, paid: int) -> None:
    invoice = await issued(desk, name, "1000.00", "400.00")
    user = desk.user
    await open_card(user, invoice)
    await user.press("⋯ Ещё")
    await user.press("✏️ Исправить")
    await user.expect(f"№ {invoice.row.number} аннулируем и откроем его копию")
    await user.press("Ошибка в сумме")
    await user.expect("будет аннулирован, откроется его копия", "По нему оплачено 400,00 ₽. Куда их?")
    assert await stored(desk, invoice) == ("issued", 40_000, 0)
    await user.tap_many(choice, 5)
    await user.expect("Новый счёт", f"Вместо счёта № {invoice.row.number}", buttons=["✅ Выставить"])
    assert await stored(desk, invoice) == ("void", 0, 0)
    await user.press("✅ Выставить")
    card = await user.expect(f"Вместо счёта № {invoice.row.number}", buttons=CARD)
    number = card.text.partition("№ ")[2].partition(" ")[0]
    new = (await desk.services.invoices.list(desk.owner, InvoiceFilter(query=number))).rows[0]
    assert new.paid.minor == paid
    await user.press("◀️ Назад")
    await user.expect(f"⚫ Счёт № {invoice.row.number} · аннулирован")


async def test_writing_off(desk: Desk) -> None:
    invoice = await issued(desk, "Тюльпан", "1000.00", "400.00")
    user = desk.user
    await open_card(user, invoice)
    await user.press("⋯ Ещё")
    await user.press("Списать остаток")
    await user.expect("Списать остаток 600,00 ₽")
    await user.press("Взыскать невозможно")
    await user.expect("Остаток 600,00 ₽", "будет списан", "Причина: Взыскать невозможно")
    assert await stored(desk, invoice) == ("issued", 40_000, 0)
    await user.press("Да, списать 600,00 ₽")
    await user.expect(
        "Списано 600,00 ₽.",
        "⚫",
        "списан",
        "списано 600,00 ₽ · Анна Иванова: Взыскать невозможно",
        buttons=CARD,
    )
    assert await stored(desk, invoice) == ("written_off", 40_000, 60_000)


async def test_copies(desk: Desk) -> None:
    invoice = await issued(desk, "Сирень", "1000.00")
    user = desk.user
    await open_card(user, invoice)
    for _ in range(2):
        await user.tap_many("📋 Копировать", 5)
        await user.expect("Новый счёт · ООО «Сирень»", "Итого 1 000,00 ₽", buttons=["✅ Выставить"])
        await user.press("Отложить")
        await user.expect(f"Счёт № {invoice.row.number}", buttons=CARD)
    found = await desk.services.invoices.list(desk.owner, InvoiceFilter(client_id=invoice.row.client_id))
    assert [row.number for row in found.rows] == [None, None, invoice.row.number]


async def test_an_advance_is_offered(desk: Desk) -> None:
    first = await issued(desk, "Дуб", "1000.00", "1500.00")
    second = await factories.issued_invoice(desk.services, desk.owner, first.row.client_id, "700.00")
    await open_card(desk.user, second)
    await desk.user.expect(buttons=["💳 Записать оплату", "Зачесть аванс 500,00 ₽"])
    await desk.user.press("Зачесть аванс")
    await desk.user.press("✅ Зачесть")
    await desk.user.expect("🟠", "Остаток 200,00 ₽", "зачтён аванс 500,00 ₽ · Анна Иванова")


async def test_what_a_lawyer_may_do(desk: Desk) -> None:
    petr = await factories.add_member(desk.services, desk.owner, Role.LAWYER, 3003, "Пётр")
    client = await factories.add_client(desk.services, petr, "ООО «Вяз»")
    unpaid = await factories.issued_invoice(desk.services, petr, client.id, "1000.00")
    paid = await factories.issued_invoice(desk.services, petr, client.id, "1000.00")
    await factories.paid(desk.services, petr, paid, "1.00")
    stranger = await issued(desk, "Кедр")
    user = desk.sandbox.user(3003, "Пётр", language_code="ru")
    await open_card(user, unpaid)
    await user.press("⋯ Ещё")
    await user.expect(buttons=["🚫 Аннулировать", "✏️ Исправить"], absent=["Списать остаток"])
    await open_card(user, paid)
    await user.press("⋯ Ещё")
    await user.expect(buttons=["💳 Оплаты"], absent=["🚫 Аннулировать", "✏️ Исправить", "Списать остаток"])
    await user.send("/invoices")
    await user.send(str(stranger.row.number))
    await user.expect(f"Ничего не нашёл по «{stranger.row.number}»")


async def test_the_list_filters_pages_and_searches(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Яблоня»")
    invoices = [
        await factories.issued_invoice(desk.services, desk.owner, client.id, "100.00") for _ in range(8)
    ]
    await factories.paid(desk.services, desk.owner, invoices[0], "100.00")
    await factories.draft_invoice(desk.services, desk.owner, client.id, "5.00")
    user = desk.user
    await user.send("/invoices")
    await user.send("ЯБЛОН")
    first = await user.expect(
        "Нашёл по «ЯБЛОН»: 9 счетов", "Выставлено 800,00 ₽, ждём 700,00 ₽", buttons=["1/2", "Показать все"]
    )
    assert sum("Яблоня" in label for label in first.labels) == 6
    await user.press("›")
    second = await user.expect(buttons=["2/2"])
    assert sum("Яблоня" in label for label in second.labels) == 3
    assert not set(first.labels) & {label for label in second.labels if "Яблоня" in label}
    await user.press("Ждём оплаты")
    await user.expect("ждём оплаты", "7 счетов, к оплате 700,00 ₽", buttons=["• Ждём оплаты"])
    await user.press("Черновики")
    await user.expect("1 счёт на 5,00 ₽", buttons=["⚪ черновик · Яблоня · 5 ₽"])
    await user.press("⚪ черновик")
    await user.expect("Новый счёт · ООО «Яблоня»", buttons=["✅ Выставить"])
    await user.press("Отложить")
    await user.press("Просрочены")
    await user.expect("Ничего не нашёл по «ЯБЛОН»")
    await user.press("Показать все")
    await user.expect("Просроченных счетов нет.", buttons=["• Просрочены"])
    await user.sticker()
    await user.expect("Стикер здесь не прочитать")


async def test_a_late_tap_is_no_news(desk: Desk) -> None:
    """Buttons of windows that are gone answer, and change nothing."""
    invoice = await issued(desk, "Каштан")
    await open_card(desk.user, invoice)
    await desk.user.press("⋯ Ещё")
    await desk.user.press("🚫 Аннулировать")
    await desk.user.press("Выставлен по ошибке")
    await desk.sandbox.restart_bot(kill=True)
    await desk.user.tap_many("🚫 Да, аннулировать", 20)
    await desk.user.expect("⚫", "аннулирован", fresh=False)
    view = await desk.services.invoices.view(desk.owner, invoice.row.id)
    assert [event.action for event in view.timeline] == ["voided", "issued", "drafted"]
