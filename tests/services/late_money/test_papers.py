"""«Расчёт» on paper: numbered, frozen, one while it would say the same; and never of what nobody may ask for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery, Payment
from services.container import Services
from services.documents.late_money.model import LateCalculationPage
from services.documents.registry import page_file_name, render_page
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, Forbidden
from services.domain.ids import DocumentId
from services.domain.interest.choice import LateRule
from services.domain.interest.penalty_terms import PenaltyTerms
from services.domain.money.money import Currency, Money
from tests.documents.pdf.reading import text_of
from tests.support import factories

pytestmark = pytest.mark.alone

NOVEMBER = date(2025, 11, 30)


async def page_of(services: Services, actor: Actor, document: DocumentId) -> LateCalculationPage:
    page = (await services.client_documents.page(actor, document)).document
    assert isinstance(page, LateCalculationPage)
    return page


async def test_a_calculation_is_numbered_and_frozen(database: Database, services: Services) -> None:
    team = await factories.make_team(services)
    owner = team.owner
    client = (await factories.add_client(services, owner)).id
    invoice = await factories.late_invoice(services, owner, client, date(2025, 10, 31))
    papers = services.late_papers

    first = await papers.make(owner, invoice.row.id, NOVEMBER, factories.act_key())
    assert await papers.make(owner, invoice.row.id, NOVEMBER, factories.act_key()) == first
    page = await page_of(services, owner, first)
    assert (page.number, page.amount, page.rule) == (
        "2026-0001",
        Money(1_356_16, Currency.RUB),
        LateRule.RU_395,
    )
    assert LateCalculationPage.from_snapshot(page.to_snapshot()) == page
    assert page_file_name(page) == "Расчёт № 2026-0001 от 24.11.2026.pdf"
    drawn = text_of(render_page(page))
    for said in (
        "Расчёт процентов за просрочку № 2026-0001",
        f"№ {invoice.row.number} от 11.10.2025 на сумму 100 000,00 руб.",
        "01.11.2025 – 30.11.2025",
        "16,5",
        "cbr.ru",
        "1 356,16 руб. (Одна тысяча триста пятьдесят шесть рублей 16 копеек)",
        "Иванова А. П.",
    ):
        assert said in drawn, drawn

    # Later money changes the next one.
    await factories.paid(services, owner, invoice, "50000.00", date(2025, 11, 15))
    second = await papers.make(owner, invoice.row.id, NOVEMBER, factories.act_key())
    assert second != first
    assert (await page_of(services, owner, first)).amount == page.amount
    assert [
        (period.days, period.debt.minor) for period in (await page_of(services, owner, second)).periods
    ] == [
        (15, 100_000_00),
        (15, 50_000_00),
    ]
    with pytest.raises(Conflict):  # nothing is late yet
        await papers.make(owner, invoice.row.id, date(2025, 10, 31), factories.act_key())
    with pytest.raises(Conflict):  # no rate is known
        await papers.make(owner, invoice.row.id, date(2026, 11, 24), factories.act_key())
    with pytest.raises(Forbidden):
        await papers.make(team.assistant, invoice.row.id, NOVEMBER, factories.act_key())
    async with AsyncSession(database.reader) as session:
        # Nothing left for the client, and nothing was charged.
        assert await session.scalar(select(func.count()).select_from(Delivery)) == 0
        assert await session.scalar(select(func.count()).select_from(Payment)) == 1
    balance = (await services.invoices.view(owner, invoice.row.id)).row.balance
    assert balance == Money(50_000_00, Currency.RUB)


async def test_a_penalty_names_its_terms(services: Services) -> None:
    owner = await factories.found_firm(services)
    client = (await factories.add_client(services, owner)).id
    contract = await factories.stages_contract(services, owner, client)
    terms = PenaltyTerms(Decimal("0.1"), Decimal(10))
    await services.late_money.set_penalty_terms(owner, contract.row.id, terms)
    draft = await services.drafts.from_contract(owner, contract.row.id, factories.act_key())
    await services.drafts.set_invoice_date(owner, draft.row.id, date(2026, 2, 20))
    await services.drafts.set_due_date(owner, draft.row.id, date(2026, 3, 10))
    invoice = await services.invoices.issue(owner, draft.row.id)
    today = date(2026, 11, 24)
    with pytest.raises(BadInput):  # the day is not over
        await services.late_papers.make(owner, invoice.row.id, date(2026, 11, 25), factories.act_key())
    made = await services.late_papers.make(owner, invoice.row.id, today, factories.act_key())
    page = await page_of(services, owner, made)
    assert page.is_capped
    drawn = text_of(render_page(page))
    assert "0,1% от суммы долга за каждый день просрочки. Предел: 10% долга." in drawn
    assert "7/2026" in page.basis
    assert "Начислено" in drawn
    by_sum = replace(
        page, cap_percent="", cap=Money(500_00, Currency.RUB), amount=Money(500_00, Currency.RUB)
    )
    assert "Предел: 500,00 руб." in text_of(render_page(by_sum))
