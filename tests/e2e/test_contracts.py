"""Contracts in the chat: every kind of billing made, changed, billed, ended."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from db.models import Contract, ContractStage, Invoice, InvoiceLine
from db.vocabulary.enums import AutoIssue, Billing, PartMonth, Role
from services.contracts.views import NewContract, StageInput
from services.domain.calendar.dates import local_date
from services.domain.ids import ContractId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.ports import SystemClock
from services.invoices.drafts.service import Discount
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def begin(desk: Desk, client: str) -> None:
    """The form of a new contract with a client of its own, from the list."""
    await factories.add_client(desk.services, desk.owner, client)
    await desk.user.send("/contracts")
    await desk.user.press("➕ Новый договор")
    await desk.user.send(client)


async def stored(desk: Desk, number: str) -> Contract:
    async with desk.session() as session:
        row = await session.scalar(select(Contract).where(Contract.number == number))
    assert row is not None, f"no contract {number}"
    return row


async def test_fixed_price_in_eight_messages(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "АО «Не тот»")
    await begin(desk, "ООО «Фиалка»")
    await desk.user.press("👤 Другой клиент")
    await desk.user.send("не тот")
    await desk.user.expect("Новый договор · АО «Не тот»")
    await desk.user.press("👤 Другой клиент")
    await desk.user.send("фиалка")
    await desk.user.expect("Новый договор · ООО «Фиалка»", "Напишите номер и дату", buttons=["✖️ Отмена"])
    await desk.user.send("№ Ф-1/2026 от 01.02.2026")
    await desk.user.send("Сопровождение сделки")
    await desk.user.press("Фиксированная цена")
    await desk.user.send("150 000")
    await desk.user.press("10 рабочих дней после акта")
    await desk.user.expect(
        "Проверьте договор",
        "Договор № Ф-1/2026 от 01.02.2026",
        "Цена: 150 000,00 ₽",
        "10 рабочих дней после акта",
    )
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("Договор № Ф-1/2026 сохранён", "Осталось выставить 150 000,00 ₽")
    row = await stored(desk, "Ф-1/2026")
    assert (row.amount_minor, row.signed_on, row.state) == (15_000_000, date(2026, 2, 1), "active")
    assert (row.terms_kind, row.terms_days, row.terms_unit) == ("days_after_act", 10, "working")


async def test_stages_are_billed_one_by_one(desk: Desk) -> None:
    await begin(desk, "ООО «Лилия»")
    await desk.user.send("Соглашение Л-2 от 15.03.2026")
    await desk.user.press("Юридические услуги")
    await desk.user.press("По этапам")
    await desk.user.send("Претензия 50 000")
    await desk.user.expect("Не нашёл суммы в строке «Претензия 50 000»", "Претензия: 50 000")
    await desk.user.send("Претензия: 50 000\nИск — 150к")
    await desk.user.press("Предоплата")
    await desk.user.expect("Соглашение № Л-2", "1. Претензия · 50 000,00 ₽", "2. Иск · 150 000,00 ₽")
    await desk.user.press("✅ Сохранить")
    await desk.user.press("🧾 Выставить счёт")
    await desk.user.expect("1. Претензия · 50 000,00 ₽")
    await desk.user.press("✅ Выставить")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("☑️ Претензия · 50 000,00 ₽, счёт №", "▫️ Иск · 150 000,00 ₽")
    await desk.user.press("✏️ Изменить")
    await desk.user.press("💰 Цена")
    await desk.user.expect("на которые уже есть счёт, останутся первыми: 1")
    await desk.user.send("Апелляция: 70 000")
    row = await stored(desk, "Л-2")
    async with desk.session() as session:
        stages = list(
            await session.scalars(
                select(ContractStage.name)
                .where(ContractStage.contract_id == row.id)
                .order_by(ContractStage.position)
            )
        )
    assert (stages, row.amount_minor, row.title) == (["Претензия", "Апелляция"], 12_000_000, "agreement")


async def test_what_is_fully_invoiced_is_billed_beyond_on_purpose_only(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Сполна»")
    terms = PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10)
    made = await desk.services.contracts.create(
        desk.owner,
        NewContract(
            client_id=client.id,
            number="СП-1",
            signed_on=date(2026, 2, 1),
            subject="Сопровождение",
            currency=Currency.RUB,
            billing=Billing.FIXED,
            terms=terms,
            amount=Money.of(100_000, Currency.RUB),
        ),
    )
    draft = await desk.services.drafts.from_contract(desk.owner, made.row.id, factories.act_key())
    await desk.services.invoices.issue(desk.owner, draft.row.id)
    await desk.user.send("/contracts")
    await desk.user.press("ООО «Сполна» · № СП-1")
    card = await desk.user.expect(
        "Сумма 100 000,00 ₽ · выставлено 100 000,00 ₽",
        "Выставлено полностью.",
        buttons=["🧾 Выставить сверх договора"],
        absent=["Осталось выставить", "🧾 Выставить счёт"],
    )
    styles = {button["text"]: button.get("style") for row in card.keyboard for button in row}
    assert styles["🧾 Выставить сверх договора"] is None
    await desk.user.press("🧾 Выставить сверх договора")
    await desk.user.press("Юридические услуги")
    await desk.user.send("5000")
    await desk.user.expect("Больше остатка по договору на 5 000,00 ₽")


async def test_retainer_knows_its_month(desk: Desk) -> None:
    await begin(desk, "ООО «Мята»")
    await desk.user.send("М-3")
    await desk.user.expect("Какого числа подписан")
    await desk.user.send("вчера")
    await desk.user.press("Юридические услуги")
    await desk.user.press("Абонентская плата")
    await desk.user.send("80к")
    await desk.user.send("пятого")
    await desk.user.expect("День месяца бывает от 1 до 31")
    await desk.user.press("5")
    await desk.user.expect("Клиенту ничего не уходит, пока вы не отправите")
    await desk.user.press("📝 Готовить черновик")
    await desk.user.press("По дням")
    await desk.user.send("до 25 числа")
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("80 000,00 ₽ в месяц, счёт 5 числа, бот готовит черновик")
    await desk.user.expect("🔁 Следующий черновик", "Этот месяц ещё не выставлен", fresh=False)
    assert (await stored(desk, "М-3")).next_issue_on is not None
    await desk.user.press("✏️ Изменить")
    await desk.user.press("🔁 Выставлять автоматически")
    await desk.user.press("Нет, вручную")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("счёт 5 числа", absent=("бот готовит черновик",))
    assert (await stored(desk, "М-3")).next_issue_on is None
    await desk.user.press("🧾 Выставить счёт")
    await desk.user.press("✅ Выставить")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Этот месяц выставлен")
    row = await stored(desk, "М-3")
    async with desk.session() as session:
        months = list(
            await session.scalars(
                select(InvoiceLine.retainer_month)
                .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
                .where(Invoice.contract_id == row.id)
            )
        )
    assert [month.day for month in months if month] == [1]


async def test_vat_end_file_and_state_are_changed_on_the_card(desk: Desk) -> None:
    await begin(desk, "ООО «Тюльпан»")
    await desk.user.send("Т-4 от 10.01.2026")
    await desk.user.press("Юридические услуги")
    await desk.user.press("По часам")
    await desk.user.send("7 500")
    await desk.user.send("когда-нибудь")
    await desk.user.expect("Не понял срок «когда-нибудь»")
    await desk.user.send("15 дней")
    await desk.user.press("✅ Сохранить")
    await desk.user.press("✏️ Изменить")
    await desk.user.press("% НДС")
    await desk.user.press("НДС 22% сверху")
    await desk.user.press("🏁 Действует до")
    await desk.user.send("01.01.2020")
    await desk.user.expect("не может закончиться раньше, чем подписан")
    await desk.user.send("31.01.2026")
    await desk.user.press("📎 Файл")
    await desk.user.send("вот он")
    await desk.user.expect("Здесь нужен файл")
    await desk.user.upload(b"%PDF-1.4 contract", "Договор Т-4.pdf")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("НДС 22% сверху", "Срок договора прошёл", "📎 Договор Т-4.pdf")
    await desk.user.press("📎 Файл")
    assert await desk.user.expect_document("Договор Т-4.pdf") == b"%PDF-1.4 contract"
    await desk.user.press("✔️ Исполнен")
    await desk.user.expect("✔️ исполнен", absent=["🧾 Выставить счёт"], buttons=["▶️ Действует"])
    row = await stored(desk, "Т-4")
    assert (row.state, row.vat_mode, row.ends_on) == ("done", "on_top", date(2026, 1, 31))


async def test_twenty_taps_save_one_contract_and_cancel_keeps_nothing(desk: Desk) -> None:
    await begin(desk, "ООО «Роза»")
    await desk.user.send("Р-5 от 01.02.2026")
    await desk.user.press("◀️ Назад")
    await desk.user.send("Р-6 от 01.02.2026")
    await desk.user.press("Юридические услуги")
    await desk.user.press("Гонорар успеха")
    await desk.user.press("Предоплата")
    await desk.user.tap_many("✅ Сохранить", 20)
    await desk.sandbox.settle()
    async with desk.session() as session:
        numbers = list(await session.scalars(select(Contract.number).where(Contract.number.like("Р-%"))))
    assert numbers == ["Р-6"]

    await begin(desk, "ООО «Астра»")
    await desk.user.send("А-7")
    await desk.user.send("/cancel")
    await desk.user.expect("Вышли из шага", buttons=["🧾 Новый счёт"])
    async with desk.session() as session:
        assert await session.scalar(select(Contract).where(Contract.number == "А-7")) is None


async def test_a_killed_form_goes_on_where_it_was(desk: Desk) -> None:
    await begin(desk, "ООО «Василёк»")
    await desk.user.send("В-8 от 01.02.2026")
    await desk.user.send("Представительство в суде")
    await desk.sandbox.restart_bot(kill=True)
    await desk.user.press("Фиксированная цена")
    await desk.user.send("99 999,50")
    await desk.sandbox.restart_bot(kill=True)
    await desk.user.press("30 дней после счёта")
    await desk.user.press("✅ Сохранить")
    row = await stored(desk, "В-8")
    assert (row.amount_minor, row.subject) == (9_999_950, "Представительство в суде")


async def test_in_english_and_for_an_assistant(desk: Desk) -> None:
    lawyer = await factories.add_member(desk.services, desk.owner, Role.LAWYER, 3003, "Peter")
    assistant = await factories.add_member(desk.services, desk.owner, Role.ASSISTANT, 3004, "Kim")
    client = await factories.add_client(desk.services, lawyer, "Daisy <b>& Co</b> 🌼")
    await desk.services.clients.share(lawyer, client.id, assistant.member_id)
    contract = await factories.stages_contract(desk.services, lawyer, client.id, number="E-9")

    peter = desk.sandbox.user(3003, "Peter", language_code="en")
    await peter.send("/contracts")
    await peter.press("🟢 Daisy")
    await peter.expect("Contract No. E-9 of", "Daisy <b>& Co</b> 🌼", "250,000.00 ₽ left to invoice")
    kim = desk.sandbox.user(3004, "Kim", language_code="en")
    await kim.send("/contracts")
    await kim.press("🟢 Daisy")
    await kim.expect("By stages", buttons=["🧾 Issue an invoice"], absent=["✏️ Edit"])
    assert contract.row.remaining is not None


async def test_a_part_of_a_month_is_asked_at_the_contract_and_billed_so(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Полмесяца»")
    user = desk.user
    await user.send("/contracts")
    await user.press("➕ Новый договор")
    await user.send("полмесяца")
    await user.send("А-11 от 20.11.2026")
    await user.send("Абонентское обслуживание")
    await user.press("Абонентская плата")
    await user.send("30 000")
    await user.press("25")
    await user.press("Нет, вручную")
    await user.expect(
        "Если месяц неполный",
        "с 20.11.2026 по 30.11.2026 это 11 из 30 дней",
        buttons=["По дням: 11 000,00 ₽", "Полная плата: 30 000,00 ₽"],
    )
    await user.press("По дням: 11 000,00 ₽")
    await user.press("10 рабочих дней после акта")
    await user.expect("Неполный месяц: по дням", "10 рабочих дней после акта")
    await user.press("✅ Сохранить")
    await user.press("✏️ Изменить")
    await user.press("🗓 Неполный месяц")
    await user.press("Полная плата: 30 000,00 ₽")
    await user.expect("Неполный месяц: полная плата")
    await user.press("🗓 Неполный месяц")
    await user.press("По дням: 11 000,00 ₽")
    async with desk.session() as session:
        assert (
            await session.scalar(select(Contract.part_month).where(Contract.client_id == client.id)) == "days"
        )


async def test_a_discount_on_a_stage_is_shown_apart(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Скидка»")
    stages = (
        StageInput("Претензия", Money.of(50_000, Currency.RUB)),
        StageInput("Иск", Money.of(100_000, Currency.RUB)),
    )
    made = await desk.services.contracts.create(
        desk.owner,
        NewContract(
            client_id=client.id,
            number="СК-1",
            signed_on=date(2026, 2, 1),
            subject="Спор",
            currency=Currency.RUB,
            billing=Billing.STAGES,
            stages=stages,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
        ),
    )
    draft = await desk.services.drafts.from_contract(desk.owner, made.row.id, factories.act_key())
    await desk.services.drafts.set_discount(desk.owner, draft.row.id, Discount(percent_bp=1000))
    await desk.services.invoices.issue(desk.owner, draft.row.id)
    await desk.user.send("/contracts")
    await desk.user.send("СК-1")
    await desk.user.expect("Скидки 5 000,00 ₽", "Осталось выставить 100 000,00 ₽", absent=["105 000"])


async def retainer(
    desk: Desk, client: str, number: str, signed: date, day: int, auto: AutoIssue
) -> ContractId:
    made = await factories.add_client(desk.services, desk.owner, client)
    new = NewContract(
        client_id=made.id,
        number=number,
        signed_on=signed,
        subject="Абонентское обслуживание",
        currency=Currency.RUB,
        billing=Billing.RETAINER,
        fee=Money.of(30_000, Currency.RUB),
        billing_day=day,
        auto_issue=auto,
        part_month=PartMonth.DAYS,
        terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
    )
    return (await desk.services.contracts.create(desk.owner, new)).row.id


async def test_ending_in_a_month_that_is_billed_whole_is_said(desk: Desk) -> None:
    today = local_date(SystemClock().now(), desk.owner.timezone)
    month = today.replace(day=1)
    contract = await retainer(desk, "ООО «Конец»", "КЦ-7", month - timedelta(days=40), 1, AutoIssue.OFF)
    draft = await desk.services.drafts.from_contract(desk.owner, contract, factories.act_key(), month=month)
    issued = await desk.services.invoices.issue(desk.owner, draft.row.id)
    user = desk.user
    await user.send("/contracts")
    await user.send("КЦ-7")
    await user.press("✏️ Изменить")
    await user.press("Действует до")
    ends = month + timedelta(days=9)
    await user.send(f"{ends:%d.%m.%Y}")
    said = f"⚠️ Счёт № {issued.row.number} за"
    await user.expect(said, "на 30 000,00 ₽, а договор кончается", f"{ends:%d.%m.%Y}: по дням выходит")
    await user.press("◀️ Назад")
    await user.expect(said, buttons=[f"📄 Счёт № {issued.row.number}"])
    await user.press(f"📄 Счёт № {issued.row.number}")
    await user.expect(f"Счёт № {issued.row.number}", buttons=["⋯ Ещё"])


async def test_a_first_month_whose_day_is_over_is_said_and_billed_in_a_tap(desk: Desk) -> None:
    today = local_date(SystemClock().now(), desk.owner.timezone)
    start = today.replace(day=1) - timedelta(days=1)  # on the first of its month no billing day is over
    client = await factories.add_client(desk.services, desk.owner, "ООО «Начало»")
    user = desk.user
    await user.send("/contracts")
    await user.press("➕ Новый договор")
    await user.send("Начало")
    await user.send(f"НЧ-7 от {start:%d.%m.%Y}")
    await user.send("Абонентское обслуживание")
    await user.press("Абонентская плата")
    await user.send("30 000")
    await user.press("1")
    await user.press("📝 Готовить черновик")
    await user.press("По дням")
    await user.press("10 рабочих дней после акта")
    await user.press("✅ Сохранить")
    label = f"🧾 Выставить за {start:%d.%m.%Y}"
    await user.expect(f"⚠️ За {start:%d.%m.%Y}", "счёт сам не выставится", buttons=[label])
    await user.press(label)
    shown = await user.expect("Новый счёт · ООО «Начало»", buttons=["✅ Выставить"])
    assert "За этот месяц счёт уже выставлен" not in shown.text
    await user.press("✅ Выставить")
    async with desk.session() as session:
        months = list(
            await session.scalars(
                select(InvoiceLine.retainer_month)
                .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
                .where(Invoice.client_id == client.id, Invoice.number.is_not(None))
            )
        )
    assert months == [start.replace(day=1)]  # on the first of a month its own draft stands beside it
    await user.send("/contracts")
    await user.send("НЧ-7")
    assert "сам не выставится" not in (await user.expect("Договор № НЧ-7")).text


async def test_a_contract_is_not_dated_far_ahead(desk: Desk) -> None:
    await begin(desk, "ООО «Завтра»")
    await desk.user.send("З-1 от 01.02.2062")
    await desk.user.expect("Так далеко вперёд договор не датируют", "Напишите номер и дату")
    await desk.user.send("З-1 от 01.02.2026")
    await desk.user.expect("Предмет договора?")
