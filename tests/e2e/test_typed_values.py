"""Sums, days, terms and time as payment orders and contracts write them, typed into the windows that ask for them."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from db.models import Contract
from db.vocabulary.enums import Billing
from services.domain.calendar.dates import local_date
from services.domain.ports import SystemClock
from tests.e2e.conftest import Desk
from tests.e2e.test_contracts import begin
from tests.e2e.test_invoices import contract, rub
from tests.e2e.test_payments import issue, open_form
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

MONTHS = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)


def today(desk: Desk) -> date:
    return local_date(SystemClock().now(), desk.owner.timezone)


async def test_a_sum_is_copied_from_a_payment_order(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Платёжка»", "300000")
    await open_form(desk, invoice)
    for typed, said in (
        ("150000-00", "Оплата 150 000,00 ₽"),
        ("150000=", "Оплата 150 000,00 ₽"),
        ("150 000=50", "Оплата 150 000,50 ₽"),
        ("150.000-00=", "Оплата 150 000,00 ₽"),
        ("100 000,00 руб. (Сто тысяч рублей)", "Оплата 100 000,00 ₽"),
        ("100 000 (сто тысяч) руб. 00 коп.", "Оплата 100 000,00 ₽"),
    ):
        await desk.user.send(typed)
        await desk.user.expect(said, buttons=["✅ Записать"])
        await desk.user.press("✏️ Другая сумма")
    await desk.user.press("✖️ Отмена")


async def test_a_day_is_copied_from_a_document(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «День»", "1000")
    day = today(desk) - timedelta(days=5)
    written = f"«{day:%d}» {MONTHS[day.month - 1]} {day.year} г."
    await open_form(desk, invoice)
    await desk.user.press("Вся сумма")
    for typed in (written, f"{day:%d,%m}", f"{day:%d.%m.%Y} г."):
        await desk.user.press("📅")
        await desk.user.press("Вчера")
        await desk.user.expect("вчера")
        await desk.user.press("📅")
        await desk.user.send(typed)
        await desk.user.expect(f"{day:%d.%m}", buttons=["✅ Записать"], absent=["вчера"])
    await desk.user.press("✖️ Отмена")


async def test_a_contract_keeps_a_relative_term_relative(desk: Desk) -> None:
    await begin(desk, "ООО «Срок»")
    for answer in ("С-9 от 01.02.2026", "Сопровождение сделки"):
        await desk.user.send(answer)
    await desk.user.press("Фиксированная цена")
    await desk.user.send("100 000,00 руб. (Сто тысяч рублей)")
    now = today(desk)
    friday = now + timedelta(days=(4 - now.weekday()) % 7 or 7)
    await desk.user.send("через 10 рабочих дней")
    await desk.user.expect("Цена: 100 000,00 ₽", "10 рабочих дней после счёта")
    await desk.user.press("✅ Сохранить")
    await desk.user.press("✏️ Изменить")
    for typed, said, stored in (
        ("через 2 недели", "14 дней после счёта", ("days_after_invoice", 14, "calendar", None)),
        ("10 рабочих дней после акта", "10 рабочих дней после акта", ("days_after_act", 10, "working", None)),
        (
            "в течение пяти рабочих дней с даты акта",
            "5 рабочих дней после акта",
            ("days_after_act", 5, "working", None),
        ),
        ("на конец месяца", "числа месяца", ("month_day", 31, "this_month", None)),
        ("до пятницы", f"до {friday:%d.%m.%Y}", ("fixed_date", 0, "calendar", friday)),
    ):
        await desk.user.press("⏳ Срок оплаты")
        await desk.user.send(typed)
        await desk.user.expect(said)
        async with desk.session() as session:
            row = await session.scalar(select(Contract).where(Contract.number == "С-9"))
        assert row is not None
        assert (row.terms_kind, row.terms_days, row.terms_unit, row.terms_date) == stored


async def test_a_draft_takes_a_day_in_words(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Черновой»")
    await contract(desk, client, "Ч-1", amount=rub(1_000))
    now = today(desk)
    friday = now + timedelta(days=(4 - now.weekday()) % 7 or 7)
    later = now + timedelta(days=20)
    user = desk.user
    await user.send("/new")
    await user.press("Черновой · № Ч-1")
    for typed, said in (
        ("до пятницы", f"Оплатить до {friday:%d.%m.%Y}"),
        ("через 2 недели", f"Оплатить до {now + timedelta(days=14):%d.%m.%Y}"),
        (f"«{later:%d}» {MONTHS[later.month - 1]} {later.year} г.", f"Оплатить до {later:%d.%m.%Y}"),
        (f"{later:%d,%m}", f"Оплатить до {later:%d.%m.%Y}"),
        ("конец месяца", "Оплатить до "),
    ):
        await user.press("📅 Срок")
        await user.send(typed)
        await user.expect(said, buttons=["✅ Выставить"])


async def test_time_is_typed_as_people_count_it(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Часы»")
    await contract(desk, client, "Ч-2", billing=Billing.HOURLY, fee=rub(7_500), subject="Консультации")
    user = desk.user
    await user.send("/new")
    await user.press("Часы · № Ч-2")
    await user.send("0:50")
    await user.expect("Консультации · 50 мин × 125,00 ₽ = 6 250,00 ₽", buttons=["✅ Выставить"])
    await user.press("✏️ Позиции")
    await user.press("1. Консультации")
    for typed, sum_ in (
        ("1 ч 20 мин", "10 000,00 ₽"),
        ("50 мин", "6 250,00 ₽"),
        ("1:20", "10 000,00 ₽"),
        ("2 ч", "15 000,00 ₽"),
        ("0:50", "6 250,00 ₽"),
    ):
        await user.press("🔢 Количество")
        await user.send(typed)
        await user.expect(f"= {sum_}", buttons=["🔢 Количество"])
    await user.press("◀️ Назад")
    await user.press("➕ Добавить позицию")
    await user.press("Юридические услуги")
    await user.send("45 мин по 8 000")
    await user.expect("2. Юридические услуги · 0,75 час", "= 6 000,00 ₽")
