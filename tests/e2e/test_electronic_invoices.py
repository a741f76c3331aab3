"""The electronic form of an invoice in the chat: what is missing is asked once, official rules find nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from facturx import get_facturx_xml_from_pdf

from db.models import Client, Issuer
from db.vocabulary.enums import VatMode
from services.clients.views import NewClient
from services.domain.money.money import Currency, Money
from services.domain.tax.vat_choice import VatChoice
from services.invoices.views import InvoiceView, LineEdit
from tests.documents.einvoice.pages import CLIENT, ISSUER
from tests.e2e.conftest import Desk
from tests.support import factories
from tests.support.en16931 import findings
from tests.support.national_rules import broken_german_rules, broken_peppol_rules

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

VAT_19 = VatChoice(VatMode.ON_TOP, rate_bp=1900)


async def issued(desk: Desk, name: str, *, vat: VatChoice = VAT_19) -> InvoiceView:
    """By an issuer in Hamburg, made by the first test, to a client in Riga."""
    services, owner = desk.services, desk.owner
    issuers = await services.issuers.list(owner)
    german = next((one for one in issuers if one.requisites.vat_code == ISSUER.vat_code), None)
    if german is None:
        german = await services.issuers.create(owner, ISSUER, VAT_19, Currency.EUR)
    card = replace(CLIENT, name=name)
    client = await services.clients.create(owner, NewClient(card))
    draft = await services.drafts.for_client(owner, client.id, factories.act_key())
    draft = await services.drafts.set_issuer(owner, draft.row.id, german.id)
    draft = await services.drafts.set_currency(owner, draft.row.id, Currency.EUR)
    draft = await services.drafts.set_vat(owner, draft.row.id, vat)
    draft = await services.drafts.set_service_period(owner, draft.row.id, date(2026, 2, 1), date(2026, 2, 28))
    line = LineEdit("Legal advice", Decimal("2.5"), "hour", Money.of("333.33", Currency.EUR))
    await services.drafts.add_line(owner, draft.row.id, line)
    return await services.invoices.issue(owner, draft.row.id)


async def open_form(desk: Desk, view: InvoiceView) -> None:
    await desk.user.send("/menu")
    await desk.user.send(view.row.number or "")
    await desk.user.press("⋯ Ещё")
    await desk.user.press("🧾 Электронный счёт")


async def test_what_is_missing_is_asked_once_and_the_file_comes(desk: Desk) -> None:
    user = desk.user
    view = await issued(desk, "SIA Rīga")
    await open_form(desk, view)
    await user.expect("Электронный счёт №", "SIA Rīga", buttons=["XRechnung", "Peppol", "ZUGFeRD PDF"])
    await user.press("XRechnung")
    await user.expect(
        "Для XRechnung не хватает: номера заказа клиента или Leitweg.",
        buttons=["✏️ Заказ клиента или Leitweg"],
    )
    await user.press("✏️ Заказ клиента или Leitweg")
    await user.expect("По какому номеру клиент (SIA Rīga) узнаёт свой счёт?")
    await user.send("x" * 120)
    await user.expect("От 1 до 100 знаков.", "По какому номеру клиент")
    await user.send("04011000-1234512345-60")
    await user.expect("Если это Leitweg, сверьте его с клиентом", "Для XRechnung всё есть.")
    await user.press("◀️ Назад")
    await user.press("✏️ Что будет в файле")
    await user.press("✏️ Заказ клиента или Leitweg")
    await user.send("04011000-1234512345-06")
    await user.expect("✅ Записано в карточке клиента", "Leitweg: 04011000-1234512345-06")
    await user.press("◀️ Назад")
    await user.press("XRechnung")
    xml = await user.expect_document("* XRechnung.xml")
    assert findings(xml, "ubl") == []
    assert broken_german_rules(xml) == set()
    assert "<cbc:BuyerReference>04011000-1234512345-06</cbc:BuyerReference>" in xml.decode()
    assert f"<cbc:ID>{view.row.number}</cbc:ID>" in xml.decode()
    await user.expect("Какой ему нужен?")
    await user.press("Peppol")
    await user.expect("Для Peppol не хватает: нашего электронного адреса, электронного адреса клиента.")
    await user.press("✏️ Наш электронный адрес")
    await user.expect("Предлагаю: 9930:DE136695976.")
    await user.press("✅ Подходит")
    await user.expect("✅ Записано в наших реквизитах")
    await user.press("✏️ Электронный адрес клиента")
    await user.send("LV40003521601")
    await user.expect("Это почта или номер с кодом из четырёх цифр.")
    await user.send("LV 40003521600")
    await user.press("📎 Получить файл")
    xml = await user.expect_document("* Peppol.xml")
    assert findings(xml, "ubl") == []
    assert broken_peppol_rules(xml) == set()
    await user.press("ZUGFeRD PDF")
    pdf = await user.expect_document("* ZUGFeRD.pdf")
    name, inside = get_facturx_xml_from_pdf(pdf)
    assert name == "factur-x.xml"
    assert findings(inside, "cii") == []
    async with desk.session() as session:
        client = await session.get(Client, view.row.client_id)
        issuer = await session.get(Issuer, view.issuer_id)
    assert client is not None
    assert issuer is not None
    assert client.einvoice == {"reference": "04011000-1234512345-06", "endpoint": "9939:LV40003521600"}
    assert issuer.einvoice == {"endpoint": "9930:DE136695976"}


async def test_a_reason_that_says_nothing_is_asked_about(desk: Desk) -> None:
    user = desk.user
    view = await issued(desk, "SIA Ogre", vat=VatChoice(VatMode.NONE, reason="По соглашению сторон"))
    await open_form(desk, view)
    await user.press("XRechnung")
    await user.expect(
        "Для XRechnung не хватает: причины, почему счёт без НДС, номера заказа клиента или Leitweg."
    )
    await user.press("✏️ Почему без НДС")
    await user.expect("Почему в счёте №", "В нём написано: «По соглашению сторон».")
    await user.press("Налог платит клиент (reverse charge)")
    await user.expect("Для XRechnung не хватает: номера заказа клиента или Leitweg.")


async def test_what_the_file_says_can_be_seen_and_changed(desk: Desk) -> None:
    user = desk.user
    view = await issued(desk, "SIA Cēsis")
    await open_form(desk, view)
    await user.press("✏️ Что будет в файле")
    await user.expect(
        "Наш адрес: Domstraße 10 · 20095 · Hamburg · DE",
        "Адрес клиента: Brīvības iela 1 · LV-1010 · Rīga · LV",
    )
    await user.press("✏️ Адрес клиента")
    await user.send("Rīga")
    await user.expect("Нужны улица, индекс и город, страна.")
    await user.send("Raiņa bulvāris 2, LV-1050 Rīga, LV")
    await user.expect("✅ Записано", "Адрес клиента: Raiņa bulvāris 2 · LV-1050 · Rīga · LV")


async def test_a_russian_invoice_has_no_electronic_form(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО Незабудка")
    await factories.issued_invoice(desk.services, desk.owner, client.id)
    await desk.user.send("/menu")
    await desk.user.send("счета Незабудка")
    await desk.user.press("🟡")
    await desk.user.press("⋯ Ещё")
    assert "Электронный счёт" not in desk.user.screen
