"""Why an invoice asks for less than was agreed: kept with the draft, counted in the report, told to no client."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import WriteDown
from db.tenancy import TenancyError
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import ContractState
from services.container import Services
from services.core.undoable import collecting_offers, latest_offer
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import LineId
from services.domain.money.money import Currency, Money
from services.invoices.drafts.service import Discount
from services.invoices.views import InvoiceView, LineEdit
from services.reports.written_off import Loss
from tests.support.factories import act_key, add_client, draft_invoice, found_firm, make_team, stages_contract

pytestmark = pytest.mark.alone


def rub(amount: str) -> Money:
    return Money.of(amount, Currency.RUB)


def priced(view: InvoiceView, price: str, line: int = 0) -> LineEdit:
    one = view.lines[line]
    return LineEdit(one.description, one.quantity, one.unit, rub(price))


async def test_a_reason_stays_with_what_is_lower(services: Services, database: Database) -> None:
    team = await make_team(services)
    owner, downs, drafts = team.owner, services.write_downs, services.drafts
    client = (await add_client(services, team.lawyer)).id
    contract = await stages_contract(services, owner, client)  # the first stage is 150 000
    draft = await drafts.from_contract(owner, contract.row.id, act_key())
    draft_id, line = draft.row.id, draft.lines[0].id
    assert await downs.of_invoice(owner, draft_id) == ()
    with pytest.raises(BadInput, match="error-write-down-none"):
        await downs.give_reason(owner, draft_id, line, "скидка", rub("1"))
    await drafts.set_line(owner, draft_id, line, priced(draft, "120000"))
    (open_,) = await downs.of_invoice(owner, draft_id)
    assert (open_.line_id, open_.agreed, open_.amount, open_.reason) == (
        line,
        rub("150000"),
        rub("30000"),
        "",
    )
    for wrong in ("", "  ", "ы" * 501):
        with pytest.raises(BadInput, match="error-write-down-reason"):
            await downs.give_reason(owner, draft_id, line, wrong)
    with pytest.raises(NotFound):
        await downs.give_reason(owner, draft_id, LineId(line + 99), "скидка")
    stranger = await found_firm(services, 7001, "Чужой")
    with pytest.raises(NotFound):
        await downs.give_reason(stranger, draft_id, line, "скидка")
    # What the contract says goes before what somebody says that it was.
    for _ in range(2):
        await downs.give_reason(owner, draft_id, line, "Постоянный клиент", rub("900000"))
    await drafts.set_discount(owner, draft_id, Discount(percent_bp=1000))
    await downs.give_reason(owner, draft_id, None, "Акция")
    found = await downs.of_invoice(owner, draft_id)
    assert [(one.line_id, one.amount, one.reason) for one in found] == [
        (line, rub("30000"), "Постоянный клиент"),
        (None, rub("12000"), "Акция"),
    ]

    # Hours that were worked and are not billed: no contract knows them, the dialog has seen them.
    own = await drafts.add_line(owner, draft_id, LineEdit("Встреча", Decimal(10), "ч", rub("1000")))
    hours = own.lines[1].id
    shown = await drafts.set_line(owner, draft_id, hours, LineEdit("Встреча", Decimal(8), "ч", rub("1000")))
    with pytest.raises(BadInput, match="error-write-down-none"):
        await downs.give_reason(owner, draft_id, hours, "Два часа ждали суда")
    with collecting_offers():
        await downs.give_reason(owner, draft_id, hours, "Два часа ждали суда", own.lines[1].amount)
        offer = latest_offer()
    assert offer is not None
    assert (await downs.of_invoice(owner, draft_id))[1].amount == rub("2000")
    await services.undo.undo(owner, offer.id)
    assert [one.line_id for one in await downs.of_invoice(owner, draft_id)] == [line, None]
    await downs.give_reason(owner, draft_id, hours, "Два часа ждали суда", own.lines[1].amount)
    # What is as high again has no reason; what is lower still keeps it, by as much more.
    await drafts.set_line(owner, draft_id, hours, priced(shown, "1250", 1))
    await drafts.set_line(owner, draft_id, line, priced(shown, "100000"))
    found = await downs.of_invoice(owner, draft_id)
    assert [(one.line_id, one.amount) for one in found] == [(line, rub("50000")), (None, rub("11000"))]

    assert await services.written_off.reasons(owner, Loss.DOWN) == (), "a draft is no loss yet"
    issued = await services.invoices.issue(owner, draft_id)
    assert await downs.of_invoice(owner, draft_id) == found
    with pytest.raises(Conflict):
        await downs.give_reason(owner, draft_id, line, "Поздно")
    (report,) = await services.written_off.reasons(owner, Loss.DOWN)
    assert [(one.text, one.count, one.sum) for one in report.reasons] == [
        ("Постоянный клиент", 1, rub("50000")),
        ("Акция", 1, rub("11000")),
    ]
    assert (report.count, report.total) == (1, rub("61000"))
    for reason in report.reasons:
        listed = await services.written_off.invoices(owner, Currency.RUB, reason.newest, loss=Loss.DOWN)
        assert [row.id for row in listed.rows] == [issued.row.id]
        assert (listed.count, listed.totals[0].total) == (1, reason.sum)
        with pytest.raises(NotFound):
            await services.written_off.invoices(stranger, Currency.RUB, reason.newest, loss=Loss.DOWN)
    assert await services.written_off.reasons(owner) == (), "nothing that was owed is given up"

    # The client's side can't even ask, and no page says it.
    page = await services.invoices.page(owner, draft_id)
    assert "Постоянный" not in str(page.document.to_snapshot())
    async with TenantDatabase(database).read(owner.firm_id, client_id=client) as uow:
        with pytest.raises(TenancyError):
            await uow.write_downs.of_invoice(int(draft_id))
    await services.invoices.write_off(owner, draft_id, "Клиент ликвидирован")
    await services.contracts.set_state(owner, contract.row.id, ContractState.TERMINATED)
    await services.erasure.erase_client(owner, client)
    async with AsyncSession(database.reader) as session:
        assert set(await session.scalars(select(WriteDown.reason))) == {None}


async def test_a_discarded_draft_takes_its_reasons_along_and_brings_them_back(
    services: Services, database: Database
) -> None:
    team = await make_team(services)
    client = (await add_client(services, team.owner)).id
    draft = await draft_invoice(services, team.owner, client, "1000")
    line = draft.lines[0]
    await services.drafts.set_line(team.owner, draft.row.id, line.id, priced(draft, "700"))
    given = await services.write_downs.give_reason(team.owner, draft.row.id, line.id, "Скидка", line.amount)
    with collecting_offers():
        await services.drafts.discard(team.owner, draft.row.id)
        offer = latest_offer()
    assert offer is not None
    async with AsyncSession(database.reader) as session:
        assert (await session.scalars(select(WriteDown.id))).all() == []
    undone = await services.undo.undo(team.owner, offer.id)
    assert undone.draft_id == draft.row.id
    assert await services.write_downs.of_invoice(team.owner, draft.row.id) == (replace(given),)
