"""An invoice to another country in the chat: what is missing is asked, what cannot be printed is named."""

from datetime import date

import pytest

from db.vocabulary.enums import Billing, Role
from services.clients.views import NewClient
from services.contracts.views import NewContract
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Account, Country, PartyKind, Requisites
from tests.documents.pdf.reading import text_of
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

DOLLARS = Account(
    account="40702840300000000777",
    bank_name="ПАО СБЕРБАНК",
    bic="044525225",
    corr_account="30101810400000000225",
)


async def contract(desk: Desk, name: str, currency: Currency) -> None:
    card = Requisites(
        country=Country.OTHER, kind=PartyKind.FOREIGN, name=name, address="Domstraße 1, 50667 Köln"
    )
    client = await desk.services.clients.create(desk.owner, NewClient(card))
    await desk.services.contracts.create(
        desk.owner,
        NewContract(
            client_id=client.id,
            number=f"{name}-1",
            signed_on=date(2026, 2, 1),
            subject="Legal advice",
            currency=currency,
            billing=Billing.FIXED,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
            amount=Money.of(2_000, currency),
        ),
    )
    await desk.user.send("/new")
    await desk.user.send(name)


async def test_what_an_invoice_abroad_lacks_is_asked_once(desk: Desk) -> None:
    user = desk.user
    issuer = await factories.default_issuer(desk.services, desk.owner)
    await desk.services.issuers.set_account(desk.owner, issuer.id, Currency.USD, DOLLARS)
    await contract(desk, "Muster", Currency.USD)
    await user.expect(
        "Для счёта за границу не хватает: SWIFT нашего банка, названия банка латиницей, нашего имени латиницей",
        buttons=["🌍 Дополнить", "✅ Выставить"],
    )
    await user.press("✅ Выставить")
    await user.expect("Какой SWIFT у нашего банка «ПАО СБЕРБАНК»? По нему придёт перевод в USD.")
    await user.send("044525225")
    await user.expect("SWIFT банка состоит из 8 или 11 букв и цифр", "Какой SWIFT у нашего банка")
    await user.send("sabrrumm")
    await user.expect("Как наш банк пишется латиницей? «ПАО СБЕРБАНК»", "Предлагаю: SBERBANK PJSC")
    await user.send("Сбербанк")
    await user.expect("Здесь нужны латинские буквы.", "Как наш банк пишется латиницей?")
    await user.send("Sberbank, Moscow")
    await user.expect("Как мы пишемся латиницей?", "Предлагаю: Law Firm Primer LLC")
    await user.press("✅ Подходит")
    await user.expect("Как пишется латиницей наш адрес?", "Moscow, ul. Myasnitskaya, bld. 1, Russia")
    await user.press("✅ Подходит")
    await user.expect("Как пишется латиницей имя того, кто подписывает?", "Предлагаю: Ivanova A. P.")
    await user.press("✅ Подходит")
    await user.expect("Есть банк-корреспондент для USD?", buttons=["Без него", "◀️ Назад"])
    await user.press("Без него")
    draft = await user.expect("Новый счёт · Muster", "2 000,00 $", buttons=["✅ Выставить"])
    assert "не хватает" not in draft.text
    await user.press("✅ Выставить")
    page = text_of(await user.expect_document("Invoice *.pdf"))
    for part in ("Law Firm Primer LLC", "Sberbank, Moscow", "SABRRUMM", "Ivanova A. P.", "General Director"):
        assert part in page
    assert "044525225" not in page
    # Nothing of it is asked for the next one.
    await contract(desk, "Beispiel", Currency.USD)
    shown = await user.expect("Новый счёт · Beispiel")
    assert "не хватает" not in shown.text
    assert "🌍 Дополнить" not in shown.labels


async def test_a_currency_without_an_account_leads_to_our_accounts(desk: Desk) -> None:
    user = desk.user
    await contract(desk, "Exemple", Currency.KZT)
    await user.expect("У нас нет счёта в банке в KZT")
    await user.press("🌍 Дополнить")
    await user.expect("Нет нашего счёта в KZT.")
    await user.send("что-нибудь")
    await user.expect("Нет нашего счёта в банке в KZT", "Добавьте его в наших реквизитах")
    await user.press("🏦 Наши счета")
    await user.expect(buttons=["◀️ Назад"])
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.expect("Нет нашего счёта в KZT.")


async def test_a_lawyer_says_how_we_are_spelt_and_reads_who_adds_the_rest(desk: Desk) -> None:
    lawyer = await factories.add_member(desk.services, desk.owner, Role.LAWYER, 2401, "Пётр")
    firm = factories.russian_firm("ООО «Второе бюро»", tax_id="7728168971", reg_number=None)
    issuer = await desk.services.issuers.create(desk.owner, firm, factories.USN, Currency.RUB)
    await desk.services.issuers.set_account(desk.owner, issuer.id, Currency.USD, DOLLARS)
    card = Requisites(
        country=Country.OTHER, kind=PartyKind.FOREIGN, name="Modelo", address="Domstraße 1, 50667 Köln"
    )
    client = await desk.services.clients.create(lawyer, NewClient(card))
    await desk.services.contracts.create(
        lawyer,
        NewContract(
            client_id=client.id,
            number="M-1",
            signed_on=date(2026, 2, 1),
            subject="Legal advice",
            currency=Currency.USD,
            billing=Billing.FIXED,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
            amount=Money.of(2_000, Currency.USD),
            issuer_id=issuer.id,
        ),
    )
    peter = desk.sandbox.user(2401, "Пётр", language_code="ru")
    await peter.send("/start")
    await peter.send("/new")
    await peter.send("Modelo")
    await peter.expect("не хватает: SWIFT нашего банка", buttons=["🌍 Дополнить", "✅ Выставить"])
    await peter.press("✅ Выставить")
    await peter.expect("Как наш банк пишется латиницей?")
    await peter.press("✅ Подходит")
    await peter.expect("Как мы пишемся латиницей?")
    await peter.send("Second Bureau LLC")
    await peter.expect("Как пишется латиницей наш адрес?")
    await peter.press("✅ Подходит")
    await peter.press("✅ Подходит")
    draft = await peter.expect("не хватает: SWIFT нашего банка.", buttons=["✅ Выставить"])
    assert "🌍 Дополнить" not in draft.labels
    await peter.press("✅ Выставить")
    await peter.expect("не хватает SWIFT нашего банка. Владелец может добавить это в черновике")


async def test_what_cannot_be_printed_is_named_and_waits(desk: Desk) -> None:
    user = desk.user
    client = await factories.add_client(desk.services, desk.owner, "ООО «Ромашка 中文»")
    draft = await factories.draft_invoice(desk.services, desk.owner, client.id, "1000")
    await user.send("/new")
    await user.press("✏️ Продолжить")
    await user.expect("⚠️ В PDF не напечатать: «中文» в названии клиента.")
    await user.press("✅ Выставить")
    await user.expect("В PDF не напечатать: «中文» в названии клиента. Напишите это буквами")
    await user.press("👁 Посмотреть")
    await user.expect("Так будет выглядеть счёт. В PDF не напечатать: «中文» в названии клиента")
    assert (await desk.services.invoices.view(desk.owner, draft.row.id)).row.number is None
    await desk.services.clients.rename(desk.owner, client.id, "ООО «Ромашка Чжун»")
    card = factories.company("ООО «Ромашка Чжун»")
    await desk.services.clients.update_requisites(desk.owner, client.id, card)
    await user.send("/new")
    await user.press("✏️ Продолжить")
    await user.press("✅ Выставить")
    assert "Ромашка Чжун" in text_of(await user.expect_document("Счёт № *.pdf"))


EUROS = Account(
    account="40702978900000000777",
    bank_name="ПАО СБЕРБАНК",
    bic="044525225",
    corr_account="30101810400000000225",
)


async def test_a_client_abroad_leads_currency_and_vat(desk: Desk) -> None:
    """Without a contract: in euros, VAT proposed away and marked, both ways in one tap."""
    user = desk.user
    issuer = await factories.default_issuer(desk.services, desk.owner)
    await desk.services.issuers.set_vat(desk.owner, issuer.id, factories.VAT)
    await desk.services.issuers.set_account(desk.owner, issuer.id, Currency.EUR, EUROS)
    card = Requisites(country=Country.OTHER, kind=PartyKind.FOREIGN, name="Kunde GmbH")
    client = await desk.services.clients.create(desk.owner, NewClient(card))
    draft = await desk.services.drafts.for_client(desk.owner, client.id, factories.act_key())
    await user.send("/new")
    await user.press("✏️ Продолжить")
    await user.press("Юридические услуги")
    await user.send("1000 EUR")
    shown = await user.expect(
        "Итого 1 000,00 €, без НДС",
        "⚠️ Клиент за рубежом, поэтому без НДС: Место реализации не РФ",
        buttons=["Поставить НДС"],
    )
    assert "Счёт теперь" not in shown.text
    await user.press("Поставить НДС")
    await user.expect(
        "в том числе НДС 22% 180,33 €", "⚠️ Клиент за рубежом, а в счёте НДС", buttons=["Убрать НДС"]
    )
    await user.press("Убрать НДС")
    await user.expect("Итого 1 000,00 €, без НДС", "Место реализации не РФ", buttons=["Поставить НДС"])
    await desk.services.drafts.discard(desk.owner, draft.row.id)


async def test_a_sum_in_another_currency_leads_a_draft_without_lines(desk: Desk) -> None:
    user = desk.user
    issuer = await factories.default_issuer(desk.services, desk.owner)
    await desk.services.issuers.set_account(desk.owner, issuer.id, Currency.EUR, EUROS)
    client = await factories.add_client(desk.services, desk.owner, "ООО «Валюта»")
    draft = await desk.services.drafts.for_client(desk.owner, client.id, factories.act_key())
    await user.send("/new")
    await user.press("✏️ Продолжить")
    await user.press("Юридические услуги")
    await user.send("1000 тенге")
    await user.expect("Счёт в RUB, а сумма в KZT. У нас нет счёта в банке в KZT", "или напишите сумму в RUB")
    await user.send("1000 EUR")
    await user.expect("Счёт теперь в EUR", "Итого 1 000,00 €")
    await user.press("✏️ Позиции")
    await user.press("➕")
    await user.send("Ещё услуга")
    await user.send("500 руб")
    await user.expect("Счёт в EUR, а сумма в RUB. Валюта меняется в «⋯ Ещё»")
    await user.send("500")
    await user.expect("Итого 1 500,00 €")
    await desk.services.drafts.discard(desk.owner, draft.row.id)


async def test_a_contract_with_a_client_abroad_proposes_and_marks(desk: Desk) -> None:
    user = desk.user
    issuer = await factories.default_issuer(desk.services, desk.owner)
    await desk.services.issuers.set_vat(desk.owner, issuer.id, factories.VAT)
    await desk.services.issuers.set_account(desk.owner, issuer.id, Currency.USD, DOLLARS)
    await desk.services.issuers.set_account(desk.owner, issuer.id, Currency.EUR, EUROS)
    card = Requisites(country=Country.OTHER, kind=PartyKind.FOREIGN, name="Vertrag GmbH")
    await desk.services.clients.create(desk.owner, NewClient(card))
    await user.send("/contracts")
    await user.press("➕ Новый договор")
    await user.send("Vertrag")
    await user.send("5 от 01.02.2026")
    await user.press("Юридическ")
    await user.press("Фикс")
    await user.send("1000 $")  # with an account in dollars, the sum leads
    await user.press("10 дней после счёта")
    await user.expect("1 000,00 $")
    await user.press("💰")
    await user.send("1000 тенге")
    await user.expect("Договор в USD, а сумма в KZT. У нас нет счёта в банке в KZT")
    await user.send("1000 EUR")
    await user.expect(
        "1 000,00 €",
        "Без НДС: Место реализации не РФ",
        "⚠️ Клиент за рубежом, поэтому без НДС",
        buttons=["Поставить НДС"],
    )
    await user.press("Поставить НДС")
    await user.expect("НДС 22%", "а в договоре НДС", buttons=["Убрать НДС"])
    await user.press("Отмена")
