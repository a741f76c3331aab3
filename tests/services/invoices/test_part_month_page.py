"""A part of a month, as the client reads it on the page."""

from datetime import date

import pytest

from db.engine import Database
from db.vocabulary.enums import Billing, PartMonth
from services.container import Services
from services.contracts.views import NewContract
from services.documents.pdf.render import render_invoice
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from tests.documents.pdf.reading import text_of
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.alone
DATES = date(2026, 11, 20), date(2026, 12, 10)


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    """With the texts that people read."""
    return factories.make_services(database, clock, tokens, TRANSLATOR, mail_on=False)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_both_ends_are_billed_by_days_and_the_page_names_them(services: Services) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner)
    signed, ends = DATES
    contract = await services.contracts.create(
        owner,
        NewContract(
            client_id=client.id,
            number="А-11",
            signed_on=signed,
            ends_on=ends,
            subject="Абонентское обслуживание",
            currency=Currency.RUB,
            billing=Billing.RETAINER,
            fee=Money.of(30_000, Currency.RUB),
            billing_day=5,
            part_month=PartMonth.DAYS,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
        ),
    )
    pages = []
    for _ in range(2):
        draft = await services.drafts.from_contract(owner, contract.row.id, factories.act_key())
        await services.invoices.issue(owner, draft.row.id)
        pages.append(text_of(render_invoice(await services.invoices.document(owner, draft.row.id))))
    november, december = pages
    assert "Абонентское обслуживание, ноябрь 2026: с 20.11.2026 по 30.11.2026, 11 из 30 дней" in november
    assert "Всего к оплате, руб. 11 000,00" in november
    assert "Абонентское обслуживание, декабрь 2026: с 01.12.2026 по 10.12.2026, 10 из 31 дня" in december
    assert "Всего к оплате, руб. 9 677,42" in december
