"""A term that runs from the act, in the chat: in words until the act is signed, then a day."""

from datetime import timedelta

import pytest

from db.vocabulary.enums import Billing
from services.contracts.views import NewContract
from services.domain.calendar.dates import local_date
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.domain.ports import SystemClock
from tests.documents.pdf.reading import text_of
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

IN_WORDS = "в течение 10 рабочих дней после акта"


async def test_the_term_stays_in_words_until_the_act(desk: Desk) -> None:
    today = local_date(SystemClock().now(), desk.owner.timezone)
    client = await factories.add_client(desk.services, desk.owner, "ООО «Акт»")
    new = NewContract(
        client_id=client.id,
        number="17",
        signed_on=today - timedelta(days=40),
        subject="Сопровождение сделки",
        currency=Currency.RUB,
        billing=Billing.FIXED,
        amount=Money.of(100_000, Currency.RUB),
        terms=PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING),
    )
    contract = await desk.services.contracts.create(desk.owner, new)
    draft = await desk.services.drafts.from_contract(desk.owner, contract.row.id, factories.act_key())
    user = desk.user
    await user.send("/new")
    await user.press("✏️ Продолжить")
    await user.expect(f"Оплатить {IN_WORDS}")
    await user.press("✅ Выставить")
    await user.expect(f"оплата {IN_WORDS}", "Напоминания начнутся после акта", buttons=["📝 Акт подписан"])
    page = " ".join(text_of(await user.expect_document("Счёт № *.pdf")).split())
    assert IN_WORDS in page
    assert "не позднее" not in page
    issued = await desk.services.invoices.view(desk.owner, draft.row.id)
    number = issued.row.number

    await user.send("/invoices")
    await user.expect("Счета", buttons=[f"🟡 {number} · Акт · 100 000 ₽ · ждёт акта"])
    await user.send(str(number))
    await user.press("📝 Акт подписан")
    await user.expect("Когда подписан акт?", IN_WORDS, buttons=["Сегодня", "Вчера"])
    await user.send("через неделю")
    await user.expect("Когда подписан акт?")
    await user.send("01.03.2023")
    await user.expect(
        "Акт не может быть раньше договора",
        f"договор от {today - timedelta(days=40):%d.%m.%Y}",
        "Когда подписан акт?",
    )
    await user.press("Вчера")
    signed = today - timedelta(days=1)
    view = await desk.services.invoices.view(desk.owner, draft.row.id)
    assert view.row.act_on == signed
    assert view.row.due_date is not None
    await user.expect(
        f"Акт подписан {signed:%d.%m.%Y}", f"срок {view.row.due_date:%d.%m.%Y}", buttons=["📝 Дата акта"]
    )


async def test_a_draft_takes_terms_in_words(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Слова»")
    draft = await factories.draft_invoice(desk.services, desk.owner, client.id, "1000.00")
    user = desk.user
    await user.send("/new")
    await user.press("✏️ Продолжить")
    for typed, said in (
        ("10 рабочих дней после акта", f"Оплатить {IN_WORDS}"),
        ("15 (пятнадцати) календарных дней с даты подписания акта", "Оплатить в течение 15 дней после акта"),
        ("через 10 рабочих дней", "Оплатить до"),
        ("до 25 числа", "Оплатить до 25."),
    ):
        await user.press("📅 Срок")
        await user.send(typed)
        await user.expect(said)
    await user.press("📅 Срок")
    await user.send("когда получится")
    await user.expect("когда получится", "До какого дня оплатить?")
    view = await desk.services.invoices.view(desk.owner, draft.row.id)
    assert view.row.due_date is not None
    assert view.row.due_date.day == 25 or view.row.due_date.day > 25  # a day off moves on
