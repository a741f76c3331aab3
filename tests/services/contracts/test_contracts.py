"""Contracts and what they put on the next invoice, on both databases."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from db.vocabulary.enums import Billing, ContractState, Role, VatMode
from services.container import Services
from services.contracts.changes import ContractChange
from services.contracts.views import NewContract, StageInput
from services.core.lists import CardFilter
from services.domain.access import Actor
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ClientId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.domain.tax.vat_choice import VatChoice
from services.invoices.drafts.service import Discount
from services.invoices.views import LineEdit, Warning
from tests.support import factories
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone


def rub(amount: str | int) -> Money:
    return Money.of(amount, Currency.RUB)


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await factories.found_firm(services)


@pytest.fixture
async def client_id(services: Services, owner: Actor) -> ClientId:
    return (await factories.add_client(services, owner)).id


def contract(client_id: ClientId, billing: Billing, **fields: Any) -> NewContract:
    values: dict[str, Any] = {
        "number": "7/2026",
        "signed_on": date(2026, 2, 1),
        "subject": "Юридические услуги",
        "currency": Currency.RUB,
        "terms": PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
    }
    return NewContract(client_id=client_id, billing=billing, **(values | fields))


async def issue_next(services: Services, actor: Actor, contract_id: Any) -> Any:
    draft = await services.drafts.from_contract(actor, contract_id, factories.act_key())
    return await services.invoices.issue(actor, draft.row.id)


async def test_a_fixed_price_is_billed_to_its_remainder(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    made = await services.contracts.create(owner, contract(client_id, Billing.FIXED, amount=rub(100_000)))
    first = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    assert [line.price for line in first.lines] == [rub(100_000)]
    assert first.row.due_date == date(2026, 12, 4)
    issued = await services.invoices.issue(owner, first.row.id)
    card = await services.contracts.card(owner, made.row.id)
    assert (card.row.invoiced, card.row.remaining, card.invoice_count) == (rub(100_000), rub(0), 1)
    assert (await services.drafts.from_contract(owner, made.row.id, factories.act_key())).lines == ()

    await services.invoices.void(owner, issued.row.id, "ошибка")
    assert (await services.contracts.card(owner, made.row.id)).row.remaining == rub(100_000)


async def test_stages_in_order_and_an_over_billed_contract_warns(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    made = await factories.stages_contract(services, owner, client_id)
    first = await issue_next(services, owner, made.row.id)
    second = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    assert second.lines[0].price == rub(100_000)
    assert second.warnings == ()
    line = second.lines[0]
    dearer = await services.drafts.set_line(
        owner,
        second.row.id,
        line.id,
        factories.LineEdit(line.description, line.quantity, line.unit, rub("100000.01")),
    )
    assert (dearer.warnings, dearer.over_contract_by) == ((Warning.OVER_CONTRACT,), rub("0.01"))
    stages = (await services.contracts.card(owner, made.row.id)).stages
    assert [stage.invoice_number for stage in stages] == [first.row.number, None]
    assert stages[1].invoice_id == second.row.id


async def test_vat_on_top_is_not_counted_against_the_price(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    vat = VatChoice(VatMode.ON_TOP, code="general")
    made = await services.contracts.create(
        owner, contract(client_id, Billing.FIXED, amount=rub(100_000), vat=vat)
    )
    issued = await issue_next(services, owner, made.row.id)
    assert (issued.row.total, issued.vat_total) == (rub(122_000), rub(22_000))
    assert (await services.contracts.card(owner, made.row.id)).row.remaining == rub(0)


async def test_a_retainer_bills_month_after_month(
    services: Services, owner: Actor, client_id: ClientId, clock: FakeClock
) -> None:
    made = await services.contracts.create(
        owner, contract(client_id, Billing.RETAINER, fee=rub(50_000), billing_day=5)
    )
    assert made.row.month_billed is False
    november = await issue_next(services, owner, made.row.id)
    assert (november.service_from, november.service_to) == (date(2026, 11, 1), date(2026, 11, 30))
    assert (await services.contracts.card(owner, made.row.id)).row.month_billed is True
    ahead = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    assert ahead.lines[0].retainer_month == date(2026, 12, 1)
    await services.drafts.discard(owner, ahead.row.id)

    clock.set(datetime(2027, 2, 10, 9, tzinfo=UTC))
    february = await issue_next(services, owner, made.row.id)
    assert (february.service_from, february.service_to) == (date(2027, 2, 1), date(2027, 2, 28))


async def test_the_rate_follows_the_service_date(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    """Russia, 425-ФЗ: services of 2025 bear 20%, those of 2026 bear 22%, whatever the contract's date."""
    vat = VatChoice(VatMode.INCLUDED, code="general")
    made = await services.contracts.create(
        owner, contract(client_id, Billing.FIXED, amount=rub(1000), signed_on=date(2025, 12, 1), vat=vat)
    )
    draft = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    assert draft.vat_total == rub("180.33")
    past = await services.drafts.set_service_period(
        owner, draft.row.id, date(2025, 12, 1), date(2025, 12, 31)
    )
    assert past.vat_total == rub("166.67")


@pytest.mark.parametrize(
    ("billing", "fields", "error"),
    [
        (Billing.FIXED, {}, "error-contract-amount"),
        (Billing.FIXED, {"amount": Money.of(-1, Currency.RUB)}, "error-contract-amount"),
        (Billing.FIXED, {"amount": Money.of(1, Currency.EUR)}, "error-contract-amount"),
        (Billing.STAGES, {}, "error-contract-stages"),
        (Billing.STAGES, {"stages": (StageInput("x", Money.of(0, Currency.RUB)),)}, "error-contract-amount"),
        (Billing.RETAINER, {"billing_day": 5}, "error-contract-fee"),
        (
            Billing.RETAINER,
            {"fee": Money.of(1, Currency.RUB), "billing_day": 32},
            "error-contract-billing-day",
        ),
        (Billing.HOURLY, {}, "error-contract-fee"),
        (Billing.SUCCESS, {"number": "  "}, "error-contract-number"),
        (Billing.SUCCESS, {"subject": "x" * 501}, "error-contract-subject"),
        (Billing.SUCCESS, {"ends_on": date(2026, 1, 31)}, "error-contract-end-before-start"),
        (Billing.SUCCESS, {"vat": VatChoice(VatMode.NONE)}, "error-vat-reason"),
        (Billing.SUCCESS, {"vat": VatChoice(VatMode.INCLUDED)}, "error-vat-rate"),
    ],
)
async def test_bad_contracts(
    services: Services,
    owner: Actor,
    client_id: ClientId,
    billing: Billing,
    fields: dict[str, Any],
    error: str,
) -> None:
    with pytest.raises(BadInput, match=error):
        await services.contracts.create(owner, contract(client_id, billing, **fields))


async def test_changes_leave_issued_invoices_alone(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    made = await services.contracts.create(owner, contract(client_id, Billing.FIXED, amount=rub(100_000)))
    issued = await issue_next(services, owner, made.row.id)
    before = await services.invoices.document(owner, issued.row.id)
    changed = await services.contracts.update(
        owner,
        made.row.id,
        ContractChange(
            number="8/2026",
            amount=rub(200_000),
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 5, TermsUnit.WORKING),
        ),
    )
    assert (changed.row.number, changed.row.remaining) == ("8/2026", rub(100_000))
    assert await services.invoices.document(owner, issued.row.id) == before
    assert (await services.invoices.view(owner, issued.row.id)).row.due_date == issued.row.due_date


async def test_lists_find_by_name_and_number_and_keep_to_the_state(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    other = await factories.add_client(services, owner, "ИП Ёлкин")
    await services.contracts.create(owner, contract(client_id, Billing.SUCCESS, number="ЮК-0012/А"))
    done = await services.contracts.create(owner, contract(other.id, Billing.SUCCESS, number="5"))
    await services.contracts.set_state(owner, done.row.id, ContractState.DONE)

    async def found(**filters: Any) -> list[str]:
        return [row.number for row in (await services.contracts.list(owner, CardFilter(**filters))).items]

    assert await found(query="ёлкин") == await found(query="ЕЛКИН") == ["5"]
    assert await found(query="юк-12") == ["ЮК-0012/А"]
    assert await found(states=(ContractState.ACTIVE,)) == ["ЮК-0012/А"]
    assert await found(client_id=other.id) == ["5"]
    assert await found(query="нет такого") == []


async def test_the_same_form_is_one_contract(services: Services, owner: Actor, client_id: ClientId) -> None:
    new = contract(client_id, Billing.SUCCESS)
    first = await services.contracts.create(owner, new, "form-1")
    again = await services.contracts.create(owner, new, "form-1")
    assert first.row.id == again.row.id


async def test_matters_are_of_the_same_client(services: Services, owner: Actor, client_id: ClientId) -> None:
    other = await factories.add_client(services, owner, "Вега")
    foreign = await services.matters.create(owner, other.id, "Чужое дело")
    own = await services.matters.create(owner, client_id, "Сделка с Севером")
    with pytest.raises(NotFound):
        await services.contracts.create(owner, contract(client_id, Billing.SUCCESS, matter_ids=(foreign.id,)))
    made = await services.contracts.create(
        owner, contract(client_id, Billing.FIXED, amount=rub(10), matter_ids=(own.id,))
    )
    draft = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    assert draft.matter_id == own.id


async def test_a_lawyer_sees_contracts_of_own_clients_only(services: Services) -> None:
    team = await factories.make_team(services, 501)
    client = await factories.add_client(services, team.owner)
    hidden = await factories.stages_contract(services, team.owner, client.id)
    lawyer = team.of(Role.LAWYER)
    assert (await services.contracts.list(lawyer)).total == 0
    with pytest.raises(NotFound):
        await services.contracts.card(lawyer, hidden.row.id)
    await services.clients.share(team.owner, client.id, lawyer.member_id)
    assert (await services.contracts.card(lawyer, hidden.row.id)).row.number == hidden.row.number


async def test_a_discount_on_a_stage_leaves_the_other_stages_to_bill(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    stages = (StageInput("Претензия", rub(50_000)), StageInput("Иск", rub(100_000)))
    made = await services.contracts.create(owner, contract(client_id, Billing.STAGES, stages=stages))
    draft = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    await services.drafts.set_discount(owner, draft.row.id, Discount(percent_bp=1000))
    await services.invoices.issue(owner, draft.row.id)
    row = (await services.contracts.card(owner, made.row.id)).row
    assert (row.invoiced, row.discounts, row.remaining) == (rub(45_000), rub(5_000), rub(100_000))
    (listed,) = (await services.contracts.list(owner)).items
    assert listed.remaining == rub(100_000)
    last = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    assert last.warnings == ()
    await services.invoices.issue(owner, last.row.id)
    row = (await services.contracts.card(owner, made.row.id)).row
    assert (row.invoiced, row.discounts, row.remaining) == (rub(145_000), rub(5_000), rub(0))


@pytest.mark.parametrize(
    "vat", [VatChoice(VatMode.NONE, reason="УСН"), VatChoice(VatMode.ON_TOP, code="general")]
)
async def test_a_discount_on_a_fixed_price_is_not_billed_again(
    services: Services, owner: Actor, client_id: ClientId, vat: VatChoice
) -> None:
    made = await services.contracts.create(
        owner, contract(client_id, Billing.FIXED, amount=rub(150_000), vat=vat)
    )
    draft = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    await services.drafts.set_discount(owner, draft.row.id, Discount(amount=rub("10000.01")))
    await services.invoices.issue(owner, draft.row.id)
    row = (await services.contracts.card(owner, made.row.id)).row
    assert (row.invoiced, row.discounts, row.remaining) == (rub("139999.99"), rub("10000.01"), rub(0))
    assert (await services.drafts.from_contract(owner, made.row.id, factories.act_key())).lines == ()


async def test_lines_beside_the_stages_warn_before_more_than_the_contract_is_billed(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    stages = (StageInput("Претензия", rub(50_000)), StageInput("Иск", rub(100_000)))
    made = await services.contracts.create(owner, contract(client_id, Billing.STAGES, stages=stages))
    draft = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    await services.drafts.add_line(owner, draft.row.id, LineEdit("Выезд", Decimal(1), "усл.", rub(20_000)))
    await services.invoices.issue(owner, draft.row.id)
    last = await services.drafts.from_contract(owner, made.row.id, factories.act_key())
    assert (last.warnings, last.over_contract_by) == ((Warning.OVER_CONTRACT,), rub(20_000))
