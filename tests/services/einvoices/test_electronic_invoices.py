"""Facts of electronic invoices: whose card they are kept on, who may change them, and that an erasure takes them."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Client
from db.vocabulary.enums import VatMode
from services.clients.views import NewClient
from services.container import Services
from services.documents.einvoice.completeness import Fact
from services.documents.einvoice.model import Profile
from services.domain.errors import BadInput, Conflict, DomainError, Forbidden, NotFound
from services.domain.money.money import Currency
from services.domain.tax.vat_choice import VatChoice
from services.invoices.views import InvoiceView
from tests.documents.einvoice.pages import CLIENT, ISSUER
from tests.support.factories import Team, draft_invoice, make_team, paid

pytestmark = pytest.mark.alone


async def world(services: Services) -> tuple[Team, InvoiceView]:
    team = await make_team(services, requisites=ISSUER)
    client = await services.clients.create(team.lawyer, NewClient(replace(CLIENT, name="SIA Rīga")))
    draft = await draft_invoice(services, team.lawyer, client.id, currency=Currency.EUR)
    vat = VatChoice(VatMode.ON_TOP, rate_bp=1900)
    await services.drafts.set_vat(team.lawyer, draft.row.id, vat)
    await services.drafts.set_service_period(team.lawyer, draft.row.id, draft.row.invoice_date, None)
    return team, await services.invoices.issue(team.lawyer, draft.row.id)


async def test_a_fact_lies_on_the_card_it_is_of(services: Services, database: Database) -> None:
    team, view = await world(services)
    form = await services.electronic_invoices.form(team.lawyer, view.row.id, Profile.XRECHNUNG)
    assert form.gaps.facts == (Fact.BUYER_REFERENCE,)
    with pytest.raises(DomainError, match="error-einvoice-lacks"):
        await services.electronic_invoices.parts(team.lawyer, view.row.id, Profile.XRECHNUNG)
    await services.electronic_invoices.answer(team.lawyer, view.row.id, Fact.BUYER_REFERENCE, " PO  7 ")
    parts = await services.electronic_invoices.parts(team.accountant, view.row.id, Profile.XRECHNUNG)
    assert parts.invoice.buyer_reference == "PO 7"
    assert parts.invoice.total == view.row.total
    async with AsyncSession(database.reader) as session:
        acts = (await session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1))).all()
        client = await session.get(Client, view.row.client_id)
    assert client is not None
    assert client.einvoice == {"reference": "PO 7"}
    assert (acts[0].object_type, acts[0].after) == ("client", {"einvoice_reference": "PO 7"})


async def test_only_the_owner_changes_what_the_issuers_card_says(services: Services) -> None:
    team, view = await world(services)
    answer = services.electronic_invoices.answer
    await answer(team.lawyer, view.row.id, Fact.SELLER_ENDPOINT, "9930:DE136695976")
    with pytest.raises(DomainError, match="error-einvoice-owner"):
        await answer(team.lawyer, view.row.id, Fact.SELLER_ENDPOINT, "0204:991-1")
    await answer(team.owner, view.row.id, Fact.SELLER_ENDPOINT, "0204:991-1")
    with pytest.raises(Forbidden):
        await answer(team.assistant, view.row.id, Fact.BUYER_REFERENCE, "PO 7")


@pytest.mark.parametrize(
    ("fact", "text", "error"),
    [
        (Fact.BUYER_ADDRESS, "Rīga, LV", "error-einvoice-address"),
        (Fact.BUYER_ENDPOINT, "LV40003521601", "error-einvoice-endpoint"),
        (Fact.BUYER_VAT, "LV40003521601", "error-einvoice-vat"),
        (Fact.BUYER_REFERENCE, " ", "error-einvoice-line"),
        (Fact.SELLER_PHONE, "12", "error-phone"),
        (Fact.SELLER_EMAIL, "example.de", "error-email"),
    ],
)
async def test_what_is_wrong_is_refused(services: Services, fact: Fact, text: str, error: str) -> None:
    team, view = await world(services)
    with pytest.raises(BadInput, match=error):
        await services.electronic_invoices.answer(team.owner, view.row.id, fact, text)


async def test_a_void_invoice_has_no_file(services: Services) -> None:
    team, view = await world(services)
    await services.invoices.void(team.owner, view.row.id, "ошибка")
    with pytest.raises(Conflict, match="error-invoice-void"):
        await services.electronic_invoices.form(team.owner, view.row.id, Profile.PEPPOL)


async def test_an_erasure_takes_the_facts(services: Services, database: Database) -> None:
    team, view = await world(services)
    await services.electronic_invoices.answer(team.owner, view.row.id, Fact.BUYER_ENDPOINT, "mail@example.lv")
    await paid(services, team.owner, view, str(view.row.total.amount))
    await services.erasure.erase_client(team.owner, view.row.client_id)
    async with AsyncSession(database.reader) as session:
        client = await session.get(Client, view.row.client_id)
        acts = (await session.scalars(select(AuditEntry))).all()
    assert client is not None
    assert client.einvoice is None
    assert not [act for act in acts if "mail@example.lv" in str(act.after)]
    with pytest.raises((Conflict, NotFound)):
        await services.electronic_invoices.form(team.owner, view.row.id, Profile.ZUGFERD)
