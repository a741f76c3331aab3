"""The state's electronic invoice: its task is set once, follows the act, closes with the number, which is found."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Invoice, Task
from db.vocabulary.enums import AuditAction, TaskKind, TaskState, VatMode
from services.clients.views import NewClient
from services.container import Services
from services.domain.errors import BadInput, Conflict, Forbidden
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Account, Country, PartyKind, Requisites
from services.domain.tax.vat import GENERAL_RATE
from services.domain.tax.vat_choice import VatChoice
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceFilter, InvoiceView, LineEdit
from tests.support.factories import (
    Team,
    act_key,
    company,
    draft_invoice,
    found_firm,
    kazakh_firm,
    make_team,
    spell_in_latin,
)

pytestmark = pytest.mark.alone

PAYER = VatChoice(VatMode.INCLUDED, code=GENERAL_RATE)
NUMBER = "ESF-100-0012-20261209-104310"


async def kazakh_team(services: Services, vat: VatChoice = PAYER) -> Team:
    team = await make_team(services, requisites=kazakh_firm())
    issuers = await services.issuers.list(team.owner)
    await services.issuers.set_vat(team.owner, issuers[0].id, vat)
    return team


async def issued(
    services: Services,
    team: Team,
    *,
    period: tuple[date, date] | None = None,
    terms: PaymentTerms | None = None,
    name: str = "ТОО «Ромашка»",
) -> InvoiceView:
    card = kazakh_firm(name, tax_id="990140000012")
    client = await services.clients.create(team.lawyer, NewClient(card))
    draft = await services.drafts.for_client(team.lawyer, client.id, act_key())
    line = LineEdit("Юридические услуги", Decimal("2.5"), "час", Money.of("11600.00", Currency.KZT))
    draft = await services.drafts.add_line(team.lawyer, draft.row.id, line)
    if period is not None:
        await services.drafts.set_service_period(team.lawyer, draft.row.id, *period)
    if terms is not None:
        await services.drafts.set_terms(team.lawyer, draft.row.id, terms)
    return await services.invoices.issue(team.lawyer, draft.row.id)


async def tasks_of(database: Database, view: InvoiceView) -> list[Task]:
    async with AsyncSession(database.reader) as session:
        found = await session.scalars(select(Task).where(Task.invoice_id == view.row.id))
        return list(found.all())


async def test_a_payer_of_vat_has_a_task_once(services: Services, database: Database) -> None:
    team = await kazakh_team(services)
    view = await issued(services, team, period=(date(2026, 11, 1), date(2026, 11, 20)))
    await services.invoices.issue(team.lawyer, view.row.id)
    (task,) = await tasks_of(database, view)
    assert (task.kind, task.state, task.assignee_id) == (
        TaskKind.ESF,
        TaskState.OPEN,
        team.accountant.member_id,
    )
    assert f"{task.due_at:%d.%m.%Y}" == "05.12.2026"  # 15 days after the period
    assert view.esf is not None
    assert view.esf.due_on == date(2026, 12, 5)


async def test_who_pays_no_vat_has_none(services: Services, database: Database) -> None:
    team = await kazakh_team(services, VatChoice(VatMode.NONE, reason="Не является плательщиком НДС"))
    view = await issued(services, team)
    assert await tasks_of(database, view) == []
    assert view.esf is not None
    assert view.esf.due_on is None


async def test_nobody_in_russia_has_one(services: Services, database: Database) -> None:
    team = await make_team(services)
    client = await services.clients.create(team.owner, NewClient(company("ООО «Ромашка»")))
    draft = await services.drafts.for_client(team.owner, client.id, act_key())
    line = LineEdit("Услуги", Decimal(1), "усл.", Money.of("100.00", Currency.RUB))
    await services.drafts.add_line(team.owner, draft.row.id, line)
    view = await services.invoices.issue(team.owner, draft.row.id)
    assert view.esf is None
    assert await tasks_of(database, view) == []
    with pytest.raises(Conflict, match="error-esf-none"):
        await services.esf.set_number(team.owner, view.row.id, NUMBER)


async def test_the_act_moves_it(services: Services, database: Database) -> None:
    team = await kazakh_team(services)
    after_act = PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10)
    view = await issued(services, team, terms=after_act, period=(date(2026, 11, 1), date(2026, 11, 10)))
    assert view.esf is not None
    assert view.esf.due_on == date(2026, 11, 25)
    view = await services.invoices.set_act_date(team.lawyer, view.row.id, date(2026, 11, 24))
    assert view.esf is not None
    assert view.esf.due_on == date(2026, 12, 9)
    (task,) = await tasks_of(database, view)
    assert f"{task.due_at:%d.%m.%Y}" == "09.12.2026"


async def test_an_accepted_act_moves_it_whatever_the_terms(services: Services, database: Database) -> None:
    team = await kazakh_team(services)
    view = await issued(services, team, period=(date(2026, 11, 1), date(2026, 11, 10)))
    draft = await services.act_drafts.from_invoices(team.owner, [view.row.id], act_key())
    act = await services.client_documents.issue(team.owner, draft.row.id)
    await services.document_sending.send(team.owner, act.row.id, SendTargets(hand=True), act_key())
    await services.document_answers.accept_on_paper(team.owner, act.row.id, date(2026, 11, 24))
    view = await services.invoices.view(team.owner, view.row.id)
    assert view.esf is not None
    assert view.esf.due_on == date(2026, 12, 9)
    assert (await services.esf.data(team.owner, view.row.id)).turnover_on == date(2026, 11, 24)
    await services.client_documents.void(team.owner, act.row.id, "ошибка")
    view = await services.invoices.view(team.owner, view.row.id)
    assert view.esf is not None
    assert view.esf.due_on == date(2026, 11, 25)
    assert len(await tasks_of(database, view)) == 1


async def test_an_accountant_makes_it_or_who_issues(services: Services, database: Database) -> None:
    owner = await found_firm(services, requisites=kazakh_firm(), vat=PAYER)
    alone = Team(owner, owner, owner, owner)
    (task,) = await tasks_of(database, await issued(services, alone))
    assert task.assignee_id == owner.member_id


async def test_the_number_closes_it_and_a_mistake_opens_it_again(
    services: Services, database: Database
) -> None:
    team = await kazakh_team(services)
    view = await issued(services, team)
    with pytest.raises(Forbidden):
        await services.esf.set_number(team.assistant, view.row.id, NUMBER)
    with pytest.raises(BadInput, match="error-esf-number"):
        await services.esf.set_number(team.lawyer, view.row.id, "выписали")
    assert await services.esf.set_number(team.accountant, view.row.id, f" {NUMBER} ") is None
    (task,) = await tasks_of(database, view)
    assert (task.state, task.closed_by) == (TaskState.DONE, team.accountant.member_id)
    view = await services.invoices.view(team.owner, view.row.id)
    assert view.esf is not None
    assert (view.esf.number, view.esf.due_on) == (NUMBER, None)
    (noted,) = [act for act in view.timeline if act.action == AuditAction.ESF_NOTED]
    assert noted.after == {"esf": NUMBER}
    await services.esf.set_number(team.accountant, view.row.id, NUMBER)
    await services.esf.clear_number(team.owner, view.row.id)
    (task,) = await tasks_of(database, view)
    assert (task.state, task.closed_at) == (TaskState.OPEN, None)
    view = await services.invoices.view(team.owner, view.row.id)
    assert len([act for act in view.timeline if act.action == AuditAction.ESF_NOTED]) == 2


async def test_a_task_that_opens_again_is_due_by_what_is_known_now(
    services: Services, database: Database
) -> None:
    team = await kazakh_team(services)
    view = await issued(services, team, terms=PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10))
    await services.esf.set_number(team.accountant, view.row.id, NUMBER)
    await services.invoices.set_act_date(team.lawyer, view.row.id, date(2026, 11, 20))
    await services.esf.clear_number(team.accountant, view.row.id)
    (task,) = await tasks_of(database, view)
    assert (task.state, f"{task.due_at:%d.%m}") == (TaskState.OPEN, "05.12")  # 15 days after the act


async def test_what_somebody_has_closed_stays_closed(services: Services, database: Database) -> None:
    team = await kazakh_team(services)
    view = await issued(services, team, terms=PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10))
    (task,) = await tasks_of(database, view)
    await services.tasks.cancel(team.accountant, task.id)
    await services.invoices.set_act_date(team.lawyer, view.row.id, date(2026, 11, 24))
    (task,) = await tasks_of(database, view)
    assert task.state == TaskState.CANCELLED


async def test_a_void_invoice_needs_none(services: Services, database: Database) -> None:
    team = await kazakh_team(services)
    view = await issued(services, team)
    await services.invoices.void(team.owner, view.row.id, "ошибка")
    (task,) = await tasks_of(database, view)
    assert task.state == TaskState.CANCELLED
    with pytest.raises(Conflict, match="error-invoice-void"):
        await services.esf.set_number(team.owner, view.row.id, NUMBER)


async def test_two_invoices_of_one_act_may_have_one_number(services: Services) -> None:
    team = await kazakh_team(services)
    first, second = await issued(services, team), await issued(services, team, name="ТОО «Василёк»")
    await services.esf.set_number(team.owner, first.row.id, NUMBER)
    assert await services.esf.set_number(team.owner, second.row.id, NUMBER.lower()) == first.row.number


async def test_the_number_is_found(services: Services, database: Database) -> None:
    team = await kazakh_team(services)
    view = await issued(services, team)
    await issued(services, team, name="ТОО «Василёк»")
    await services.esf.set_number(team.owner, view.row.id, NUMBER)
    for typed in (NUMBER, NUMBER.lower(), "20261209-104310"):
        page = await services.search.invoices(team.owner, typed)
        assert [row.id for row in page.items] == [view.row.id], typed
        listed = await services.invoices.list(team.owner, InvoiceFilter(query=typed))
        assert [row.id for row in listed.rows] == [view.row.id], typed
    async with AsyncSession(database.reader) as session:
        row = await session.get(Invoice, view.row.id)
    assert row is not None
    assert row.esf_number == NUMBER


async def test_data_are_the_pages(services: Services) -> None:
    team = await kazakh_team(services)
    view = await issued(services, team, period=(date(2026, 11, 1), date(2026, 11, 20)))
    data = await services.esf.data(team.accountant, view.row.id)
    (line,) = data.lines
    assert (line.price, line.quantity) == (Decimal("10000.00"), Decimal("2.5"))
    assert (line.net.amount, line.vat.amount, line.gross.amount) == (
        Decimal("25000.00"),
        Decimal("4000.00"),
        Decimal("29000.00"),
    )
    assert (data.turnover_on, data.turnover_known) == (date(2026, 11, 20), True)
    assert data.supplier.tax_id == "070243077474"
    assert not (await services.esf.data(team.owner, (await issued(services, team)).row.id)).turnover_known


async def test_the_state_reads_the_supplier_in_its_own_letters(services: Services) -> None:
    team = await kazakh_team(services)
    (issuer,) = await services.issuers.list(team.owner)
    dollars = Account(iban="KZ38722S000000777777", bank_name="АО «Kaspi Bank»", bic="CASPKZKA")
    await services.issuers.set_account(team.owner, issuer.id, Currency.USD, dollars)
    await spell_in_latin(services, team.owner, issuer.id, Currency.USD)
    card = Requisites(country=Country.OTHER, kind=PartyKind.FOREIGN, name="Muster GmbH")
    client = await services.clients.create(team.lawyer, NewClient(card))
    draft = await draft_invoice(services, team.lawyer, client.id, "100.00", Currency.USD)
    await services.drafts.set_language(team.lawyer, draft.row.id, "en")
    view = await services.invoices.issue(team.lawyer, draft.row.id)
    page = await services.invoices.document(team.lawyer, view.row.id)
    data = await services.esf.data(team.lawyer, view.row.id)
    assert page.issuer.name == "Primer Law Firm LLC"
    assert data.supplier.name == "ТОО «Пример Астана»"
    assert data.net.currency is Currency.USD
