"""What is typed in the menu, and links to one invoice or client."""

from datetime import date

import pytest

from db.vocabulary.enums import Billing, Role
from services.clients.views import NewClient
from services.contracts.views import NewContract
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView
from services.tasks.views import TaskListFilter
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def issue(desk: Desk, client: str, *amounts: str) -> list[InvoiceView]:
    made = await factories.add_client(desk.services, desk.owner, client)
    return [await factories.issued_invoice(desk.services, desk.owner, made.id, amount) for amount in amounts]


async def test_a_part_of_a_name_finds_everything_of_the_client(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Ромашка»")
    await desk.services.matters.create(desk.owner, client.id, "Сделка с Севером")
    invoices = [
        await factories.issued_invoice(desk.services, desk.owner, client.id, str(1000 + number))
        for number in range(9)
    ]
    await desk.user.send("/menu")
    await desk.user.send("ромаш")
    await desk.user.expect(
        "Нашёл по «ромаш»: 1 клиент, 1 дело, 9 счетов",
        buttons=["👥 ООО «Ромашка»", "⚖️ Сделка с Севером · Ромашка", "📂 Все счета (9)"],
    )
    await desk.user.press("📂 Все счета (9)")
    await desk.user.expect("По «ромаш»: 9 счетов", buttons=["1/2"])
    await desk.user.press("›")
    await desk.user.expect("По «ромаш»", buttons=["2/2"])
    await desk.user.press("◀️ Назад")
    await desk.user.press("⚖️ Сделка с Севером")
    await desk.user.expect("Сделка с Севером", "ООО «Ромашка»")
    await desk.user.press("◀️ Назад")
    await desk.user.press("👥 ООО «Ромашка»")
    await desk.user.expect("ООО «Ромашка»", buttons=["🧾 Выставить счёт"])
    await desk.user.press("◀️ Назад")
    await desk.user.send(str(invoices[2].row.number))
    await desk.user.expect(f"Счёт № {invoices[2].row.number}", "1 002,00 ₽")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Нашёл по «ромаш»")


async def test_the_first_words_of_a_colleague_are_searched_for(desk: Desk) -> None:
    """No dialog is open yet: they are not lost."""
    (invoice,) = await issue(desk, "ООО «Мята»", "700")
    await factories.add_member(desk.services, desk.owner, Role.ACCOUNTANT, 2203, "Ольга")
    olga = desk.sandbox.user(2203, "Ольга", language_code="ru")
    await olga.send(f"счёт {invoice.row.number}")
    await olga.expect(f"Счёт № {invoice.row.number}", "700,00 ₽")
    await olga.press("◀️ Назад")
    await olga.expect("Ждём", buttons=["🧾 Новый счёт"])


async def test_a_number_opens_the_card(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Лютик»", "500")
    number = str(invoice.row.number)
    await desk.user.send("/menu")
    await desk.user.send(f"№ {number}")
    await desk.user.expect(f"Счёт № {number}", "ООО «Лютик»", buttons=["💳 Записать оплату"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Ждём", buttons=["📌 Задачи"])


async def test_what_a_card_and_a_contract_say_opens_them(desk: Desk) -> None:
    """The director’s surname, a name in the other script, the number of a contract: people type what they remember."""
    requisites = factories.company("«SAMARQAND TEKSTIL» MChJ", signatory_name="Сериков Асан")
    client = await desk.services.clients.create(desk.owner, NewClient(requisites))
    await desk.services.contracts.create(
        desk.owner,
        NewContract(
            client_id=client.id,
            number="77/2026",
            signed_on=date(2026, 2, 1),
            subject="Сопровождение",
            currency=Currency.RUB,
            billing=Billing.FIXED,
            amount=Money.of(50_000, Currency.RUB),
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
        ),
    )
    await desk.user.send("/menu")
    await desk.user.send("договор 77/2026")
    await desk.user.expect("Договор № 77/2026", "SAMARQAND")
    for typed in ("сериков", "самарканд"):
        await desk.user.send("/menu")
        await desk.user.send(typed)
        await desk.user.expect(buttons=["👥 «SAMARQAND TEKSTIL» MChJ"])


async def test_a_single_client_opens(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "ООО «Незабудка»")
    await desk.user.send("/menu")
    await desk.user.send("незабудкой")
    await desk.user.expect("ООО «Незабудка»", buttons=["🧾 Выставить счёт"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect(buttons=["📌 Задачи", "📊 Отчёты"])


async def test_nothing_is_found(desk: Desk) -> None:
    await desk.user.send("/menu")
    await desk.user.send("<b>рома&шк4")
    await desk.user.expect(
        "Ничего не нашёл по «<b>рома&шк4». Попробуйте часть имени, ИНН или номер счёта, акта.",
        buttons=["◀️ Назад"],
        absent=["Все счета"],
    )
    await desk.user.send("просрочено")
    await desk.user.expect("Просроченных счетов нет", absent=["Ничего не нашёл"])


async def test_an_act_is_found_by_its_number(desk: Desk) -> None:
    invoices = await issue(desk, "ООО «Актовая»", "1000", "2000")
    made = []
    for invoice in invoices:
        draft = await desk.services.act_drafts.from_invoices(
            desk.owner, [invoice.row.id], factories.act_key()
        )
        made.append(await desk.services.client_documents.issue(desk.owner, draft.row.id))
    number = str(made[1].row.number)
    for text in (f"акт {made[1].row.seq}", f"Акт № {number}"):
        await desk.user.send("/menu")
        await desk.user.send(text)
        await desk.user.expect(f"Акт № {number}", "2 000,00 ₽", buttons=["📨 Отправить клиенту"])
    await desk.user.send("/menu")
    await desk.user.send("акты Актовой")
    await desk.user.expect("2 документа", buttons=[f"📄 Акт № {number} · Актовая"])
    await desk.user.press(f"📄 Акт № {number}")
    await desk.user.expect(f"Акт № {number}", buttons=["📨 Отправить клиенту"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect("2 документа")


async def test_a_lawyer_finds_own_clients_only(desk: Desk) -> None:
    (foreign,) = await issue(desk, "ООО «Пион»", "700")
    lawyer = await factories.add_member(desk.services, desk.owner, Role.LAWYER, 2201, "Пётр")
    await factories.add_client(desk.services, lawyer, "ООО «Пион-Юг»")
    peter = desk.sandbox.user(2201, "Peter", language_code="en")
    await peter.send("/start")
    await peter.send("пион")
    await peter.expect("ООО «Пион-Юг»", buttons=["🧾 Issue an invoice"])
    await peter.send(str(foreign.row.number))
    await peter.expect("Nothing found for")


async def test_links_open_the_card_for_who_may_see_it(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Астра»")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "900")
    await desk.user.open(f"i_{invoice.row.id}")
    await desk.user.expect(f"Счёт № {invoice.row.number}", "ООО «Астра»")
    await desk.user.open(f"c_{client.id}")
    await desk.user.expect("ООО «Астра»", buttons=["🧾 Выставить счёт"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect(buttons=["🧾 Новый счёт"])
    await desk.user.open("i_999999999999999999")
    await desk.user.expect("Не нашёл")

    await factories.add_member(desk.services, desk.owner, Role.LAWYER, 2202, "Борис")
    boris = desk.sandbox.user(2202, "Boris", language_code="en")
    for payload in (f"i_{invoice.row.id}", f"c_{client.id}", "c_999999"):
        await boris.open(payload)
        await boris.expect("Not found", absent=["Астра"])

    stranger = desk.sandbox.user(3201, "Stranger", language_code="ru")
    for payload in (f"i_{invoice.row.id}", f"c_{client.id}", "i_999999"):
        await stranger.open(payload)
        await stranger.expect("попросите у фирмы личную ссылку", absent=["Астра"])


async def test_a_client_follows_a_link_to_an_own_invoice(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Мак»")
    own = await factories.issued_invoice(desk.services, desk.owner, client.id, "900")
    (other,) = await issue(desk, "ООО «Чужой мак»", "800")
    ivan = desk.sandbox.user(5201, "Иван", language_code="ru")
    await ivan.send("/start")  # before anything is written to him
    await factories.add_contact(desk.services, desk.owner, client.id, 5201, "Иван Петров")
    for invoice in (own, other):
        await desk.services.sending.send(
            desk.owner, invoice.row.id, SendTargets(hand=True), factories.act_key()
        )
    await ivan.open(f"i_{own.row.id}")
    await ivan.expect(f"Счёт № {own.row.number}", "900,00 ₽", buttons=["✅ Я оплатил"])
    await ivan.open(f"i_{other.row.id}")
    await ivan.expect("Не нашёл", absent=[str(other.row.number)])
    await ivan.open(f"c_{client.id}")
    await ivan.expect("Не нашёл")


async def test_kind_words_sums_and_endings_open_the_only_hit(desk: Desk) -> None:
    """Which number it has depends on the tests that have run in this bot: 2 of 2026-0002 stands in every year, too."""
    await issue(desk, "ООО «Второй будет мой»", "50")
    (invoice,) = await issue(desk, "ООО «Гортензия»", "181818")
    number = str(invoice.row.number)
    short = number.partition("-")[2].lstrip("0")
    await desk.user.send("/menu")
    for text in (
        f"счёт {number}",
        f"invoice {number}",
        "181818",
        "счёт на 181 818",
        f"счёт № {short} от 01.02.2026",
    ):
        await desk.user.send(text)
        await desk.user.expect(f"Счёт № {number}", "ООО «Гортензия»", buttons=["💳 Записать оплату"])
        await desk.user.press("◀️ Назад")
    for text in ("гортензией", "gortenzia", "клиент Гортензия"):
        await desk.user.send(text)
        await desk.user.expect("1 клиент, 1 счёт", buttons=["👥 ООО «Гортензия»"])
        await desk.user.press("◀️ Назад")


async def test_a_task_in_typed_words_is_offered_where_nothing_bears_them(desk: Desk) -> None:
    (invoice,) = await issue(desk, "ООО «Люпин»", "500")
    await desk.user.send("/menu")
    await desk.user.send("позвонить Люпину завтра в 15")
    await desk.user.expect(
        "Ничего не нашёл по «позвонить Люпину завтра в 15».",
        "Можно поставить задачу:",
        "📝 позвонить Люпину",
        "⏰ завтра в 15:00",
        buttons=["📌 Поставить задачу", "◀️ Назад"],
    )
    await desk.user.press("📌 Поставить задачу")
    await desk.user.expect(f"счёт № {invoice.row.number}", "⏰ завтра в 15:00", "📝 позвонить Люпину")
    await desk.user.press("✅ Поставить")
    await desk.user.expect(
        "Задача поставлена: завтра в 15:00.", buttons=["🧾 Новый счёт"], absent=["Можно поставить задачу"]
    )
    (task,) = (await desk.services.tasks.list(desk.owner, TaskListFilter(invoice_id=invoice.row.id))).items
    assert (task.note, task.invoice.id) == ("позвонить Люпину", invoice.row.id)


async def test_the_day_of_a_task_is_seen_while_its_invoice_is_chosen(desk: Desk) -> None:
    first, second = await issue(desk, "ООО «Мальва»", "500", "600")
    await desk.user.send("/menu")
    await desk.user.send("послать Мальве акт послезавтра")
    await desk.user.press("📌 Поставить задачу")
    await desk.user.expect(
        "📝 послать Мальве акт", "⏰ ", "По какому счёту?", buttons=[f"🟡 {second.row.number}"]
    )
    await desk.user.press(f"🟡 {first.row.number}")
    await desk.user.expect(f"счёт № {first.row.number}", buttons=["🧾 Другой счёт", "✅ Поставить"])
    await desk.user.press("🧾 Другой счёт")
    await desk.user.send(str(second.row.number))
    await desk.user.expect(f"счёт № {second.row.number}", "📝 послать Мальве акт")
    await desk.user.press("✖️ Отмена")


async def test_words_without_a_day_that_find_something_are_no_task(desk: Desk) -> None:
    await issue(desk, "ООО «Наперстянка Плюс»", "500")
    await desk.user.send("/menu")
    await desk.user.send("наперстянка плюс")
    await desk.user.expect("1 клиент, 1 счёт", absent=["📌 Поставить задачу"])


async def test_reports_answer_by_name(desk: Desk) -> None:
    await issue(desk, "ООО «Дебиторка-Плюс»", "777")
    await desk.user.send("/menu")
    for text in ("должники", "кто нам должен", "debtors"):
        await desk.user.send(text)
        await desk.sandbox.settle()
        last = desk.sandbox.world.chat(desk.user.id).messages[-1]
        assert last.rich, "the table is the last thing on the screen"
        await desk.user.press("◀️ Назад")
        await desk.user.expect("Отчёты", buttons=["👥 Должники"])
    await desk.user.send("отчёт")
    await desk.user.expect("Отчёты", buttons=["👥 Должники"])
    await desk.user.send("обороты")
    await desk.user.expect("Обороты по клиентам")
    await desk.user.send("/menu")
    await desk.user.send("дебиторка")
    await desk.user.expect("Нашёл по «дебиторка»", buttons=["👥 ООО «Дебиторка-Плюс»", "👥 Должники"])
    await desk.user.press("👥 Должники")
    await desk.sandbox.settle()
    assert desk.sandbox.world.chat(desk.user.id).messages[-1].rich
