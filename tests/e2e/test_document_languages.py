"""The language of a client's documents and the neutral wording of a contract, from the button to the PDF."""

from datetime import date

import pytest
from sqlalchemy import select

from db.models import Client, Contract
from db.vocabulary.enums import Billing, VatMode
from services.clients.views import ClientView, NewClient
from services.contracts.views import ContractCard, NewContract
from services.domain.ids import IssuerId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.tax.vat_choice import VatChoice
from tests.documents.pdf.reading import squeeze, text_of
from tests.documents.pdf.samples import KZ_CLIENT, KZ_FIRM
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def kazakh_client(desk: Desk) -> ClientView:
    issuers = await desk.services.issuers.list(desk.owner)
    if KZ_FIRM.tax_id not in {issuer.requisites.tax_id for issuer in issuers}:
        vat = VatChoice(VatMode.NONE, reason="Не является плательщиком НДС")
        await desk.services.issuers.create(desk.owner, KZ_FIRM, vat, Currency.KZT)
    return await desk.services.clients.create(desk.owner, NewClient(KZ_CLIENT))


async def contract_of(
    desk: Desk,
    client: ClientView,
    number: str,
    subject: str,
    currency: Currency,
    issuer_id: IssuerId | None = None,
) -> ContractCard:
    new = NewContract(
        client_id=client.id,
        number=number,
        signed_on=date(2026, 2, 1),
        subject=subject,
        currency=currency,
        billing=Billing.FIXED,
        terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
        issuer_id=issuer_id,
        amount=Money.of(150_000, currency),
    )
    return await desk.services.contracts.create(desk.owner, new)


async def drafted_page(desk: Desk) -> str:
    await desk.user.press("👁 Посмотреть")
    return squeeze(text_of(await desk.user.expect_document("*черновик*.pdf")))


async def test_the_card_chooses_and_a_draft_begins_with_it(desk: Desk) -> None:
    user, client = desk.user, await kazakh_client(desk)
    await user.send("/clients")
    await user.send(client.name)
    await user.press("✏️ Изменить")
    await user.press("🌐 Язык документов")
    await user.expect(
        f"На каком языке счета и акты для {client.name}?",
        buttons=[
            "• Как обычно",
            "Русский",
            "Английский",
            "Русский + английский",
            "Казахский",
            "Русский + казахский",
        ],
    )
    await user.press("Русский + казахский")
    await user.press("🌐 Язык документов")
    await user.expect("На каком языке", buttons=["Как обычно", "• Русский + казахский"])
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.expect("🌐 Документы: русский + казахский")
    async with desk.session() as session:
        assert await session.scalar(select(Client.document_language).where(Client.id == client.id)) == "ru+kk"

    issuers = await desk.services.issuers.list(desk.owner)
    kazakh = next(issuer for issuer in issuers if issuer.requisites.tax_id == KZ_FIRM.tax_id)
    await contract_of(desk, client, "К-1/2026", "Юридические услуги", Currency.KZT, kazakh.id)
    await user.send("/contracts")
    await user.send("К-1/2026")
    await user.press("🧾 Выставить счёт")
    page = await drafted_page(desk)
    assert "Төлеуге арналған шот" in page
    assert "Юридические услуги" in page
    await user.press("⋯ Ещё")
    await user.press("🌐 Язык: русский + казахский")
    await user.expect("На каком языке документ?", buttons=["• Русский + казахский", "Казахский"])
    await user.press("Казахский")
    await user.expect(buttons=["🌐 Язык: казахский"])
    await user.press("◀️ Назад")
    page = await drafted_page(desk)
    assert "Заңгерлік қызметтер" in page
    assert "Юридические услуги" not in page.replace("за юридические услуги", "")
    assert "Оплата по счету" in page


async def test_a_contract_of_neutral_wording_names_no_line(desk: Desk) -> None:
    user = desk.user
    client = await factories.add_client(desk.services, desk.owner, "ООО «Тишина»")
    contract = await contract_of(desk, client, "Н-1/2026", "Банкротство соседей", Currency.RUB)
    await user.send("/contracts")
    await user.send("Н-1/2026")
    await user.press("🕶 Нейтральные формулировки")
    await user.expect(
        "Выключены. Если включить, в счетах и актах",
        "Вы в чате видите настоящие строки.",
        buttons=["🕶 Включить"],
    )
    await user.press("🕶 Включить")
    await user.expect(
        "Включены: в счетах и актах, в платеже и в сообщениях клиенту", buttons=["Выключить", "◀️ Назад"]
    )
    await user.press("◀️ Назад")
    await user.expect("Предмет: Банкротство соседей", "🕶 Клиент видит «Юридические услуги» вместо строк")
    async with desk.session() as session:
        assert await session.scalar(select(Contract.neutral_wording).where(Contract.id == contract.row.id))
    await user.press("🧾 Выставить счёт")
    await user.expect("Банкротство соседей", "🕶 Клиент увидит «Юридические услуги»")
    await user.press("✅ Выставить")
    page = squeeze(text_of(await user.expect_document("Счёт № *.pdf")))
    assert "Юридические услуги" in page
    assert "Банкротство" not in page
    assert "150 000,00" in page
