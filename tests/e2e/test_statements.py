"""A bank's file is sent to the chat: two taps to payments, a hint for the rest, and everything back."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from db.models import Invoice, Payment
from db.vocabulary.enums import Role
from db.vocabulary.statements import EntryDirection
from services.domain.ids import ClientId
from services.domain.statements.model import Entry, Party
from services.invoices.views import InvoiceView
from tests.e2e.conftest import Desk
from tests.support import factories
from tests.support.bank_lines import OWN_ACCOUNT, ROMASHKA, entry, fee
from tests.support.statement_files import WRITERS

STRANGER = "40702810900000009999"
OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


def file_of(*entries: Entry, form: str = "one_c_ru") -> tuple[str, bytes]:
    writer = WRITERS[form]
    return writer.file_name, writer.write(entries, OWN_ACCOUNT)


async def paid(desk: Desk, *invoices: InvoiceView) -> list[int]:
    async with desk.session() as session:
        wanted = select(Invoice.id, Invoice.paid_minor).where(
            Invoice.id.in_([one.row.id for one in invoices])
        )
        found = {row.id: row.paid_minor for row in await session.execute(wanted)}
    return [found[one.row.id] for one in invoices]


async def payments(desk: Desk, client_id: ClientId) -> int:
    async with desk.session() as session:
        query = select(func.count()).select_from(Payment).where(Payment.client_id == client_id)
        return await session.scalar(query) or 0


async def test_from_file_to_payments_in_two_taps_and_back(desk: Desk) -> None:
    user, services = desk.user, desk.services
    client = await factories.add_client(services, desk.owner, "ООО «Ромашка»", tax_id=ROMASHKA.tax_id)
    first = await factories.issued_invoice(services, desk.owner, client.id, "1000")
    second = await factories.issued_invoice(services, desk.owner, client.id, "2500")
    day = first.row.invoice_date
    name, data = file_of(
        entry(1, 1000, f"Оплата по счету № {first.row.number}", day=day),
        entry(2, 2500, f"Оплата по счету № {second.row.number}", day=day),
        entry(3, 700, "За юридические услуги", day=day),
        fee(4, 50, day=day),
    )
    await user.upload(data, name)
    await user.expect(
        "Выписка",
        OWN_ACCOUNT,
        buttons=[
            "✅ Записать 2 оплаты · 3 500,00 ₽",
            "❓ Разобрать",
            "✅ Нашёл счёт: 2",
            "❓ Нужна подсказка: 1",
            "➖ Не оплаты: 1",
        ],
    )
    await user.press("✅ Нашёл счёт: 2")
    await user.expect("✅ Нашёл счёт", "3 500,00 ₽")
    await user.press("◀️ Назад")
    await user.tap_many("✅ Записать 2 оплаты", 2)
    await user.expect("Записал 2 оплаты на 3 500,00 ₽", buttons=["🟢 Записано: 2", "↩️ Отменить выписку"])
    assert await paid(desk, first, second) == [100_000, 250_000]
    assert await payments(desk, client.id) == 2

    await user.press("❓ Разобрать")
    await user.expect(
        "700,00 ₽",
        "За юридические услуги",
        buttons=["🔎 Другой счёт", "💼 Аванс клиента", "➖ Не оплата", "Пропустить"],
    )
    await user.press("💼 Аванс клиента")
    await user.press("🔎 Другой клиент")
    await user.send("Ромашка")
    await user.expect("Авансом клиента: 700,00 ₽")
    assert await payments(desk, client.id) == 3

    await user.upload(data, name)
    await user.expect("Выписка", buttons=["🟢 Записано: 3"], absent=["✅ Записать"])
    await user.press("🟢 Записано")
    await user.press(next(label for label in user.live.labels if "1 000,00" in label))
    await user.press("💳 Открыть оплату")
    await user.expect("Из выписки", "строка 1")
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.press("↩️ Отменить выписку")
    await user.press("↩️ Да, отменить")
    await user.expect("Отменены 3 оплаты", buttons=["✅ Записать 2 оплаты"])
    assert await paid(desk, first, second) == [0, 0]


async def test_files_that_are_asked_about_or_refused(desk: Desk) -> None:
    user = desk.user
    await user.send("/pay")
    await user.press("📥 Выписка банка")
    await user.expect("Пришлите файл выписки")
    await user.send("вот выписка")
    await user.expect("нужен файл")
    for name, data, said in (
        ("выписка.pdf", b"%PDF-1.7 nothing", "Выписку в PDF прочитать не могу"),
        ("выписка.csv", b"", "Файл пустой"),
        ("выписка.xls", OLD_EXCEL, "старый формат Excel"),
    ):
        await user.upload(data, name)
        await user.expect(said, "Пришлите файл выписки")
    writer = WRITERS["one_c_ru"]
    theirs = entry(1, 10, "Оплата", payee=Party("ООО «Чужая»", "7707083893", STRANGER, "044525225"))
    await user.upload(writer.write([theirs], STRANGER), writer.file_name)
    await user.expect(STRANGER, "Наши реквизиты")


async def test_an_unknown_table_is_asked_about_once(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Осока»", tax_id="7736050003")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "1250")
    day = f"{invoice.row.invoice_date:%d.%m.%Y}"
    rows = [f"{day};1250,00;ООО Осока;Оплата по счету № {invoice.row.number}"]
    rows += [f"{day};-{sum_},00;Банк;Комиссия {sum_}" for sum_ in (51, 52, 53)]
    table = "\n".join(["Когда;Почём;Кто;Про что", *rows])
    user = desk.user
    await user.upload(table.encode(), "operations.csv")
    await user.expect("В каком столбце сумма?", "вопрос 1 из 2")
    await user.press("Кто")
    await user.expect("назначение платежа?")
    await user.press("◀️ Назад")
    await user.press("Почём: 1250,00")
    await user.press("Про что: Оплата")
    await user.expect("Выписка", buttons=["✅ Записать 1 оплату · 1 250,00 ₽", "➖ Не оплаты: 3"])
    await user.upload(f"{table}\n{day};-54,00;Банк;Комиссия 54".encode(), "operations.csv")
    await user.expect("Выписка", buttons=["✅ Записать 1 оплату · 1 250,00 ₽", "➖ Не оплаты: 4"])


async def test_a_table_without_directions_is_asked_about(desk: Desk) -> None:
    user = desk.user
    for _ in range(2):
        await user.upload("Дата;Сумма;Назначение\n05.03.2026;7,00;За что-то".encode(), "operations.csv")
        await user.expect("не видно, что пришло, а что ушло", absent=["вопрос 1"])
        await user.press("Нет, есть и списания")
        await user.expect("оплаты не записать", "не видно, что пришло")
        await user.press("Да, здесь только поступления")
        await user.expect("По вашему ответу всё взято как приход", buttons=["❓ Нужна подсказка: 1"])
    await user.upload("Акт сверки\nДата;Дебет;Кредит;Документ\n05.03.2026;7,00;;Счёт".encode(), "акт.csv")
    await user.expect("отчёт бухгалтерии", "Акт сверки")


async def test_two_files_at_once_both_wait(desk: Desk) -> None:
    user = desk.user
    client = await factories.add_client(desk.services, desk.owner, "ООО «Пижма»")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "31")
    day = invoice.row.invoice_date
    await user.send("/menu")
    for amount, told in ((31, "Выписка"), (32, "ещё не разобрана")):
        name, data = file_of(entry(1, amount, "За услуги", day=day))
        await user.upload(data, name)
        await user.expect(told, buttons=["❓ Нужна подсказка: 1"])
    await user.press("❓ Разобрать")
    await user.expect("32,00 ₽")
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.expect("Выписка", buttons=["❓ Нужна подсказка: 1"], absent=["ещё не разобрана"])
    await user.press("❓ Разобрать")
    await user.expect("31,00 ₽")
    # A question about a file waits for its answer, too.
    await user.upload("Дата;Сумма;Назначение\n05.03.2026;7,00;За что-то".encode(), "a.csv")
    await user.upload("Дата;Сумма;Назначение\n05.03.2026;8,00;За что-то".encode(), "b.csv")
    await user.expect("О файле a.csv остался вопрос", "b.csv")
    await user.press("◀️ Назад")
    await user.expect("a.csv", absent=["b.csv"])


async def test_a_payment_that_the_bank_takes_back_is_named(desk: Desk) -> None:
    user, services = desk.user, desk.services
    client = await factories.add_client(services, desk.owner, "ООО «Тимьян»", tax_id="7736050011")
    invoice = await factories.issued_invoice(services, desk.owner, client.id, "4321")
    day = invoice.row.invoice_date
    payer = Party("ООО «Тимьян»", "7736050011", "40702810810000000444", "044525974")
    await user.send("/menu")
    name, data = file_of(entry(1, 4321, f"Оплата по счету № {invoice.row.number}", payer, day))
    await user.upload(data, name)
    await user.press("✅ Записать 1 оплату")
    await user.expect("Записал 1 оплату на 4 321,00 ₽")
    back = entry(1, 4321, "Возврат", Party(account=OWN_ACCOUNT), day)
    back = replace(back, direction=EntryDirection.OUT, payee=payer, is_reversal=True)
    name, data = file_of(back, form="mt940_structured")
    await user.upload(data, name)
    await user.expect("Банк забрал назад деньги", buttons=["❓ Нужна подсказка: 1"])
    await user.press("❓ Разобрать")
    await user.expect(
        "−4 321,00 ₽",
        "Похоже на оплату",
        "Тимьян",
        f"№ {invoice.row.number}",
        buttons=["➖ Не оплата", "Пропустить"],
    )
    await user.press("💳 Открыть оплату")
    await user.expect("Из выписки", "строка 1")
    await user.press("◀️ Назад")
    await user.press("➖ Не оплата")
    await user.expect("Выписка", buttons=["➖ Не оплаты: 1"], absent=["Банк забрал назад"])
    assert await paid(desk, invoice) == [432_100]


async def test_an_assistant_sends_no_statements(desk: Desk) -> None:
    await factories.add_member(desk.services, desk.owner, Role.ASSISTANT, 1404, "Олег")
    user = desk.sandbox.user(1404, "Олег", language_code="ru")
    await user.send("/start")
    name, data = file_of(entry(1, 10, "Оплата"))
    await user.upload(data, name)
    assert "Выписка" not in user.screen
