"""Many drafts looked at together say what each says alone, and are asked of the database as one is."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from db.engine import Database
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Billing, ContractState
from db.vocabulary.mass_acts import MassReason
from services.container import Services
from services.contracts.views import NewContract
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.invoices.draft_checks import check_drafts, check_of
from services.invoices.views import LineEdit, Warning
from services.mass_acts.obstacles import look_at
from tests.support.factories import (
    act_key,
    add_client,
    draft_invoice,
    issued_invoice,
    make_team,
    stages_contract,
)
from tests.support.fakes import FakeClock
from tests.support.query_counter import statements

pytestmark = pytest.mark.alone


async def test_many_drafts_are_looked_at_as_each_alone(
    services: Services, database: Database, clock: FakeClock
) -> None:
    owner, day = (await make_team(services)).owner, clock.now().date()
    client = (await add_client(services, owner)).id
    abroad = (await add_client(services, owner, "Acme 北京")).id
    staged = (await stages_contract(services, owner, client)).row.id
    retained = NewContract(
        client_id=client,
        number="А-1",
        signed_on=date(2026, 2, 1),
        subject="Абонентское обслуживание",
        currency=Currency.RUB,
        billing=Billing.RETAINER,
        fee=Money.of(30_000, Currency.RUB),
        billing_day=1,
        terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
    )
    monthly = (await services.contracts.create(owner, retained)).row.id
    over = (await services.contracts.create(owner, replace(retained, number="А-2"))).row.id

    async def from_contract(contract: int, **fields: date) -> int:
        return int((await services.drafts.from_contract(owner, contract, act_key(), **fields)).row.id)

    month = day.replace(day=1)
    twins = [await from_contract(monthly, month=month) for _ in range(2)]
    await services.invoices.issue(owner, twins[0])
    drafts = [twins[1], *[await from_contract(staged) for _ in range(3)], await from_contract(over)]
    await services.contracts.set_state(owner, over, ContractState.TERMINATED)
    drafts.append(int((await services.drafts.for_client(owner, client, act_key())).row.id))
    drafts.append(int((await draft_invoice(services, owner, client, currency=Currency.USD)).row.id))
    drafts.append(int((await draft_invoice(services, owner, abroad)).row.id))
    old = await draft_invoice(services, owner, client)
    await services.drafts.set_invoice_date(owner, old.row.id, day - timedelta(60))
    drafts.append(int(old.row.id))
    beside = LineEdit("Выезд", Decimal(1), "шт.", Money.of(900_000, Currency.RUB))
    await services.drafts.add_line(owner, drafts[1], beside)
    issued = int((await issued_invoice(services, owner, client)).row.id)
    ids = [*drafts, issued, 999_999]

    one_by_one = {each: check_of(await services.invoices.view(owner, each)) for each in ids[:-1]}
    async with TenantDatabase(database).read(owner.firm_id) as uow:
        with statements(database) as asked:
            checked = {invoice.id: check for invoice, _, check in await check_drafts(uow, ids, day)}
        with statements(database) as asked_of_few:
            await check_drafts(uow, [drafts[0], drafts[1]], day)
    assert list(checked) == ids[:-1], "in their order, without what is not there"
    assert {each: checked[each] for each in drafts} == {each: one_by_one[each] for each in drafts}
    assert (checked[issued].is_draft, one_by_one[issued].is_draft) == (False, False)
    said = {warning for check in checked.values() for warning in check.warnings}
    assert said >= {
        Warning.MONTH_BILLED,
        Warning.OVER_CONTRACT,
        Warning.CONTRACT_NOT_ACTIVE,
        Warning.NO_ACCOUNT,
        Warning.OLD_DATE,
    }
    reasons = {look_at(check).reason for check in checked.values()}
    assert reasons >= {
        MassReason.ALREADY,
        MassReason.NO_LINES,
        MassReason.UNPRINTABLE,
        MassReason.MONTH_BILLED,
    }
    assert len(asked) <= len(asked_of_few) + 2, "an account in another currency, and its issuer"
