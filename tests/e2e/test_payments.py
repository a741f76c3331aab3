"""Money in the chat: whole, in part, above the balance, over several invoices, returned and reversed."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from db.models import Invoice, Payment
from db.vocabulary.enums import Role
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency
from services.invoices.views import InvoiceView
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def issue(desk: Desk, client: str, *amounts: str) -> list[InvoiceView]:
    made = await factories.add_client(desk.services, desk.owner, client)
    return [await factories.issued_invoice(desk.services, desk.owner, made.id, amount) for amount in amounts]


async def open_form(desk: Desk, invoice: InvoiceView) -> None:
    await desk.user.send("/pay")
    await desk.user.send(str(invoice.row.number))


async def money(desk: Desk, invoice: InvoiceView) -> tuple[int, int]:
    """What the invoice says is paid, and how many payments its client has made, in the database."""
    async with desk.session() as session:
        paid = await session.scalar(select(Invoice.paid_minor).where(Invoice.id == invoice.row.id))
        count = await session.scalar(
            select(func.count()).select_from(Payment).where(Payment.client_id == invoice.row.client_id)
        )
    return int(paid or 0), int(count or 0)


async def test_whole_in_two_taps(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Липа»", "1234.50")
    await open_form(desk, invoice)
    await desk.user.expect(
        "Остаток 1 234,50 ₽", "Сколько пришло?", buttons=["Вся сумма 1 234,50 ₽", "✖️ Отмена"]
    )
    await desk.user.press("Вся сумма")
    await desk.user.expect("Счёт будет оплачен полностью", buttons=["✅ Записать", "✏️ Другая сумма"])
    await desk.user.press("✅ Записать")
    await desk.user.expect("Записал 1 234,50 ₽", "оплачен полностью")
    assert await money(desk, invoice) == (123450, 1)


async def test_part_with_day_way_and_number(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Берёза»", "100000")
    await open_form(desk, invoice)
    await desk.user.send("50к")
    await desk.user.expect("Оплата 50 000,00 ₽", "останется 50 000,00 ₽")
    await desk.user.press("📅")
    await desk.user.press("Вчера")
    await desk.user.press("🏦")
    await desk.user.press("Наличные")
    await desk.user.press("🔖")
    await desk.user.send("417")
    await desk.user.expect("Наличные, вчера, платёжка № 417")
    await desk.user.press("✅ Записать")

    async with desk.session() as session:
        row = await session.scalar(select(Payment).where(Payment.client_id == invoice.row.client_id))
    assert row is not None
    now = local_date(row.created_at, desk.owner.timezone)
    assert (row.amount_minor, row.method, row.reference) == (5_000_000, "cash", "417")
    assert row.received_on == now - timedelta(days=1)


async def test_an_unclear_sum_is_asked_back(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Ель»", "2000")
    await open_form(desk, invoice)
    await desk.user.send("сто тысяч")
    await desk.user.expect("это 100 000,00 ₽?", buttons=["100 000,00 ₽"])
    await desk.user.send("сто пудов")
    await desk.user.expect("сто пудов", "100 000 или 99 999,50", buttons=["Вся сумма 2 000,00 ₽"])
    await desk.user.send("1.500")
    await desk.user.expect("1.500", buttons=["1 500,00 ₽", "1,50 ₽"])
    await desk.user.press("1 500,00 ₽")
    await desk.user.expect("Оплата 1 500,00 ₽", "останется 500,00 ₽")
    await desk.user.press("✖️ Отмена")
    assert await money(desk, invoice) == (0, 0)


async def test_surplus_becomes_an_advance_and_is_used_when_asked(desk: Desk) -> None:
    first, second = await issue(desk, "ООО «Сосна»", "1000", "5000")
    await open_form(desk, first)
    await desk.user.send("1 200")
    await desk.user.expect("на 200,00 ₽ больше остатка", "излишек останется авансом клиента")
    await desk.user.press("✅ Записать")
    assert await money(desk, first) == (100_000, 1)

    await desk.user.send("/invoices")
    await desk.user.send(str(second.row.number))
    await desk.user.press("Зачесть аванс 200,00 ₽")
    await desk.user.expect("Аванс клиента 200,00 ₽", buttons=["✅ Зачесть 200,00 ₽"])
    await desk.user.send("150")
    await desk.user.press("✅ Зачесть 150,00 ₽")
    await desk.user.expect("Зачёл 150,00 ₽", "аванса 50,00 ₽")
    assert (await money(desk, second))[0] == 15_000


async def test_one_payment_over_several_invoices(desk: Desk) -> None:
    first, second = await issue(desk, "ООО «Клён»", "1000", "700")
    await open_form(desk, first)
    await desk.user.send("1 500")
    await desk.user.press("📂 Разнести и на другие счета (1)")
    await desk.user.expect(f"Ещё пойдёт на: № {second.row.number}")
    await desk.user.press("✅ Записать")
    assert await money(desk, first) == (100_000, 1)
    assert await money(desk, second) == (50_000, 1)


async def test_twenty_taps_record_one_payment(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Осина»", "3000")
    await open_form(desk, invoice)
    await desk.user.send("1000")
    await desk.user.tap_many("✅ Записать", 20)
    await desk.sandbox.settle()
    assert await money(desk, invoice) == (100_000, 1)


async def test_a_payment_recorded_meanwhile_is_said(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Рябина»", "3000")
    await open_form(desk, invoice)
    await desk.user.press("Вся сумма")
    await factories.paid(desk.services, desk.owner, invoice, "1000")
    await desk.user.press("✅ Записать")
    await desk.user.expect("на 1 000,00 ₽ больше остатка", buttons=["✅ Записать"])
    assert await money(desk, invoice) == (100_000, 1)
    await desk.user.press("✖️ Отмена")


async def test_reversal_and_refund(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Ива»", "1000")
    await factories.paid(desk.services, desk.owner, invoice, "1500")
    await desk.user.send("/invoices")
    await desk.user.send(str(invoice.row.number))
    await desk.user.press("⋯ Ещё")
    await desk.user.press("💳 Оплаты")
    await desk.user.expect("Аванс клиента: 500,00 ₽", buttons=["↩️ Вернуть клиенту 500,00 ₽"])
    await desk.user.press("↩️ Вернуть клиенту")
    await desk.user.send("600")
    await desk.user.send("заявление от 20.11")
    await desk.user.press("↩️ Записать возврат")
    await desk.user.expect("Аванса меньше: 500,00 ₽", buttons=["↩️ Записать возврат"])
    await desk.user.press("◀️ Назад")
    await desk.user.press("◀️ Назад")
    await desk.user.press("Весь аванс 500,00 ₽")
    await desk.user.send("заявление от 20.11")
    await desk.user.expect("Возврат 500,00 ₽", "Основание: заявление от 20.11")
    await desk.user.press("↩️ Записать возврат")
    await desk.user.expect("Записал возврат 500,00 ₽", "Аванса осталось 0,00 ₽")
    assert await money(desk, invoice) == (100_000, 2)


async def test_a_lawyer_has_no_reversal_button(desk: Desk) -> None:
    lawyer = await factories.add_member(desk.services, desk.owner, Role.LAWYER, 2002, "Пётр")
    client = await factories.add_client(desk.services, lawyer, "ООО «Кедр»")
    invoice = await factories.issued_invoice(desk.services, lawyer, client.id, "1000")
    await factories.paid(desk.services, lawyer, invoice, "400")
    user = desk.sandbox.user(2002, "Peter", language_code="en")
    await user.send("/invoices")
    await user.press(f"🟠 {invoice.row.number}")
    await user.press("⋯")
    await user.press("💳 Payments")
    await user.press(next(label for row in user.last.buttons for label in row if "400.00" in label))
    await user.expect("Payment 400.00 ₽", absent=["Reverse"])


async def test_money_for_no_invoice_is_an_advance(desk: Desk) -> None:
    """From «💳 Оплата», then used on the next invoice; from the client's card, then taken back."""
    await factories.add_client(desk.services, desk.owner, "ООО «Тополь»")
    await factories.add_client(desk.services, desk.owner, "ООО «Не тополь»")
    await desk.user.send("/pay")
    await desk.user.press("💼 Аванс")
    await desk.user.send("ООО «Не тополь»")
    await desk.user.press("👤 Другой клиент")
    await desk.user.send("ООО «Тополь»")
    await desk.user.expect("Аванс, ООО «Тополь»", "Сколько пришло?")
    await desk.user.send("сколько не жалко")
    await desk.user.expect("сколько не жалко", "100 000 или 99 999,50")
    await desk.user.send("150000-00")
    await desk.user.expect("Аванс 150 000,00 ₽", "не пойдут ни на один счёт", buttons=["✅ Записать"])
    await desk.user.press("📅")
    await desk.user.press("Вчера")
    await desk.user.press("🔖")
    await desk.user.send("417")
    await desk.user.press("✅ Записать")
    await desk.user.expect(
        "Записал 150 000,00 ₽",
        "ООО «Тополь»",
        "Авансом клиента: 150 000,00 ₽",
        buttons=["🧾 Квитанция", "↩️ Отменить"],
    )
    await desk.user.press("◀️ Назад")
    await desk.user.send("/clients")
    await desk.user.send("ООО «Тополь»")
    await desk.user.expect("150 000,00 ₽", buttons=["💼 Аванс"])

    await desk.user.press("💼 Аванс")
    await desk.user.send("1 000")
    await desk.user.press("✅ Записать")
    await desk.let_the_minute_pass()
    await desk.user.press("↩️ Отменить")
    await desk.user.expect("Минута прошла")
    await desk.user.press("↩️ Отменить оплату")
    await desk.user.expect(
        "Почему отменяем 1 000,00 ₽", buttons=["Ошибка в сумме", "Записана дважды", "✏️ Другое"]
    )
    await desk.user.press("✏️ Другое")
    await desk.user.send("Передумали")
    await desk.user.expect("Причина: Передумали")
    await desk.user.press("↩️ Да, отменить оплату")
    await desk.user.expect("Оплата 1 000,00 ₽ отменена")
    async with desk.session() as session:
        rows = list(
            await session.execute(select(Payment.kind, Payment.amount_minor).order_by(Payment.id.desc()))
        )
    assert [tuple(row) for row in rows[:3]] == [
        ("reversal", -100_000),
        ("received", 100_000),
        ("received", 15_000_000),
    ]


async def test_after_a_payment_the_whole_result_is_shown(desk: Desk) -> None:
    first, second = await issue(desk, "ООО «Ива»", "1000", "700")
    await open_form(desk, first)
    await desk.user.send("1 500")
    await desk.user.press("📂 Разнести")
    await desk.user.press("✅ Записать")
    await desk.user.expect(
        "Записал 1 500,00 ₽",
        f"Счёт № {first.row.number}: 1 000,00 ₽, оплачен полностью.",
        f"Счёт № {second.row.number}: 500,00 ₽, остаётся 200,00 ₽.",
        buttons=[f"🧾 Открыть счёт № {first.row.number}", "↩️ Отменить"],
        absent=["Не нашёл"],
    )
    await desk.user.press(f"🧾 Открыть счёт № {second.row.number}")
    await desk.user.expect(f"Счёт № {second.row.number}", "Остаток 200,00 ₽")
    await desk.user.press("◀️ Назад")
    await desk.user.press("↩️ Отменить")
    await desk.user.expect("Отменил. Деньги со счетов сняты", absent=["↩️ Отменить"])
    assert (await money(desk, first))[0] == 0
    assert (await money(desk, second))[0] == 0


async def test_a_paid_invoice_says_that_more_becomes_an_advance(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Рябина»", "1000")
    await open_form(desk, invoice)
    await factories.paid(desk.services, desk.owner, invoice, "1000")
    await desk.user.send("900")
    await desk.user.expect("останутся авансом клиента")
    await desk.user.press("✏️ Другая сумма")
    await desk.user.expect("Оплачен. Излишек станет авансом.", absent=["Остаток 0,00 ₽"])
    await desk.user.send("250")
    await desk.user.press("✅ Записать")
    await desk.user.expect("Записал 250,00 ₽", "Авансом клиента: 250,00 ₽")


@pytest.mark.parametrize(
    ("name", "typed", "amount"),
    [
        ("Ольшаник", "Ольшаник 118000", "118 000,00 ₽"),
        ("Осинник", "118 000 от Осинника", "118 000,00 ₽"),
        ("Ельник", "Ельник заплатил 118 000,50", "118 000,50 ₽"),
        ("Кедровник", "пришло 118000 руб. 50 коп. от ООО «Кедровник»", "118 000,50 ₽"),
    ],
)
async def test_a_client_typed_with_the_sum_opens_the_form(
    desk: Desk, name: str, typed: str, amount: str
) -> None:
    (invoice,) = await issue(desk, f"ООО «{name}»", "150000")
    await desk.user.send("/pay")
    await desk.user.send(typed)
    await desk.user.expect(f"Оплата {amount}", f"Счёт № {invoice.row.number}", buttons=["✅ Записать"])
    assert await money(desk, invoice) == (0, 0)
    await desk.user.press("✅ Записать")
    await desk.user.expect(f"Записал {amount}")
    assert (await money(desk, invoice))[1] == 1


async def test_a_number_typed_with_the_sum_and_a_client_with_several_invoices(desk: Desk) -> None:
    first, second = await issue(desk, "ООО «Самшит»", "1000", "2000")
    short = str(first.row.number).rsplit("-", 1)[-1].rsplit("/", 1)[-1]
    await desk.user.send("/pay")
    await desk.user.send(f"счёт {short} 700")
    await desk.user.expect("Оплата 700,00 ₽", f"Счёт № {first.row.number}", "останется 300,00 ₽")
    await desk.user.press("Отмена")

    await desk.user.send("/pay")
    await desk.user.send("Самшит 1 500,50")
    await desk.user.expect(
        "По какому счёту пришло 1 500,50?", buttons=[f"🟡 {first.row.number}", f"🟡 {second.row.number}"]
    )
    await desk.user.press(f"🟡 {second.row.number}")
    await desk.user.expect("Оплата 1 500,50 ₽", f"Счёт № {second.row.number}", "останется 499,50 ₽")
    await desk.user.press("✅ Записать")
    await desk.user.expect("Записал 1 500,50 ₽")
    assert (await money(desk, second))[0] == 150_050

    # Another currency's sum is not taken for roubles.
    await desk.user.send("/pay")
    await desk.user.send("Самшит 500 EUR")
    await desk.user.press(f"🟡 {first.row.number}")
    await desk.user.expect("здесь считаем в RUB", "Сколько пришло?")


async def test_more_advance_than_the_invoice_says_what_is_used(desk: Desk) -> None:
    first, second = await issue(desk, "ООО «Рябина»", "1000", "300")
    await factories.paid(desk.services, desk.owner, first, "1500")
    await desk.user.send("/invoices")
    await desk.user.send(str(second.row.number))
    await desk.user.press("Зачесть 300,00 ₽ из аванса 500,00 ₽")
    await desk.user.expect("Аванс клиента 500,00 ₽", buttons=["✅ Зачесть 300,00 ₽"])
    await desk.user.press("✅ Зачесть 300,00 ₽")
    await desk.user.expect("Зачёл 300,00 ₽", "аванса 200,00 ₽")


async def test_who_comes_second_is_not_offered_the_same_money_again(desk: Desk) -> None:
    """The form that a claim opens, and any other one that began with a debt."""
    (invoice,) = await issue(desk, "ООО «Вдвоём»", "900")
    await open_form(desk, invoice)
    await desk.user.press("Вся сумма")
    await desk.user.expect("Счёт будет оплачен полностью", buttons=["✅ Записать"])
    await factories.paid(desk.services, desk.owner, invoice, "900")  # a colleague was faster
    await desk.user.press("✅ Записать")
    await desk.user.expect(
        "Пока вы думали",
        "⚠️ Счёт уже оплачен: похоже, эти деньги записал кто-то другой",
        buttons=["💼 Пришло ещё раз, записать авансом", "✖️ Отмена"],
        absent=["✅ Записать"],
    )
    assert await money(desk, invoice) == (90_000, 1)
    await desk.user.press("💼 Пришло ещё раз")
    await desk.user.expect("Авансом клиента: 900,00 ₽")
    assert await money(desk, invoice) == (90_000, 2)


async def test_an_advance_goes_where_its_button_says(desk: Desk) -> None:
    """Whoever makes another issuer the usual one meanwhile changes the order of the buttons, not what they say."""
    await factories.add_client(desk.services, desk.owner, "ООО «Ясень»")
    usual = await factories.default_issuer(desk.services, desk.owner)
    tenge = await desk.services.issuers.create(
        desk.owner, factories.kazakh_firm(), factories.VAT, Currency.KZT
    )
    await desk.user.send("/pay")
    await desk.user.press("💼 Аванс")
    await desk.user.send("ООО «Ясень»")
    await desk.user.expect("Аванс", buttons=["₽ · ООО", "₸ · ТОО"])
    await desk.services.issuers.set_default(desk.owner, tenge.id)
    await desk.user.press("₽ · ООО")
    await desk.user.send("1 000")
    await desk.user.expect("Аванс 1 000,00 ₽", "ООО «Юридическая фирма «Пример»")
    await desk.services.issuers.set_default(desk.owner, usual.id)
    await desk.services.issuers.archive(desk.owner, tenge.id)


async def test_a_screen_whose_answer_was_lost(desk: Desk) -> None:
    """Once it is asked for again; for longer, what is pressed on it is out of date and says so."""
    (invoice,) = await issue(desk, "ООО «Рябина»", "1000")
    await open_form(desk, invoice)
    await desk.user.send("300")
    await desk.user.expect("Оплата 300,00 ₽", buttons=["✅ Записать", "✏️ Другая сумма"])
    desk.sandbox.faults.add("editMessageText", drop="after")
    desk.sandbox.faults.add("editMessageText", times=2, drop="before")
    await desk.user.press("✏️ Другая сумма")
    await desk.user.expect("Связь с Telegram прервалась", fresh=False)
    seen = desk.user.live
    assert "Сколько пришло?" in seen.text
    await desk.user.press_on(seen, "Вся сумма")
    await desk.user.expect("Этот экран устарел, вот свежий.", "Оплата 300,00 ₽", fresh=False)
    assert await money(desk, invoice) == (0, 0)
    desk.sandbox.faults.add("editMessageText", drop="before")
    await desk.user.press_on(desk.user.live, "✅ Записать")
    await desk.user.expect("Записал 300,00 ₽", fresh=False)
    assert await money(desk, invoice) == (30_000, 1)
