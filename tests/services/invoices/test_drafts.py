"""Drafts on both databases: how a contract fills them, and what may be changed in them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Invoice, InvoiceLine
from db.vocabulary.enums import Billing, ContractState, PartMonth, VatMode
from services.clients.views import ClientView
from services.container import Services
from services.contracts.changes import ContractChange
from services.contracts.views import ContractCard, NewContract, StageInput
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import InvoiceId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.domain.tax.vat import GENERAL_RATE
from services.domain.tax.vat_choice import VatChoice
from services.invoices.drafts.service import Discount
from services.invoices.views import WITHOUT_VAT, InvoiceView, LineEdit, Warning
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.service_surface import DOLLARS

pytestmark = pytest.mark.alone

TODAY = date(2026, 11, 24)  # a Tuesday
TERMS = PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10)


def rub(amount: str | int) -> Money:
    return Money.of(amount, Currency.RUB)


def line(amount: str | int = 1000, quantity: str = "1", **fields: Any) -> LineEdit:
    return LineEdit(
        fields.pop("description", "Консультация"), Decimal(quantity), "час", rub(amount), **fields
    )


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await factories.found_firm(services, vat=factories.VAT)


@pytest.fixture
async def client(services: Services, owner: Actor) -> ClientView:
    return await factories.add_client(services, owner)


async def contract_of(services: Services, owner: Actor, client: ClientView, **fields: Any) -> ContractCard:
    values: dict[str, Any] = {
        "number": "7/2026",
        "signed_on": date(2026, 2, 1),
        "subject": "Сопровождение сделки",
        "currency": Currency.RUB,
        "billing": Billing.FIXED,
        "terms": TERMS,
    }
    return await services.contracts.create(owner, NewContract(client_id=client.id, **(values | fields)))


async def drafted(
    services: Services, actor: Actor, contract: ContractCard, *, resume: bool = False
) -> InvoiceView:
    return await services.drafts.from_contract(actor, contract.row.id, factories.act_key(), resume)


async def empty(services: Services, actor: Actor, client: ClientView) -> InvoiceView:
    return await services.drafts.for_client(actor, client.id, factories.act_key())


async def count(database: Database, model: type[Any]) -> int:
    async with AsyncSession(database.reader) as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


# What a contract puts on its invoice


async def test_stages_are_billed_one_after_another(
    services: Services, owner: Actor, client: ClientView
) -> None:
    contract = await contract_of(
        services,
        owner,
        client,
        billing=Billing.STAGES,
        stages=(StageInput("Этап 1", rub(150_000)), StageInput("Этап 2", rub(90_000))),
    )
    first = await drafted(services, owner, contract)
    assert [(found.description, found.amount) for found in first.lines] == [("Этап 1", rub(150_000))]
    assert first.row.total == rub(150_000)
    assert (first.vat_total, first.row.due_date) == (rub("27049.18"), date(2026, 12, 4))
    assert first.warnings == ()
    await services.invoices.issue(owner, first.row.id)

    second = await drafted(services, owner, contract)
    assert [found.description for found in second.lines] == ["Этап 2"]
    await services.invoices.issue(owner, second.row.id)

    third = await drafted(services, owner, contract)
    assert (third.lines, third.warnings) == ((), (Warning.NOTHING_LEFT,))


async def test_a_void_stage_is_offered_again(services: Services, owner: Actor, client: ClientView) -> None:
    contract = await contract_of(
        services, owner, client, billing=Billing.STAGES, stages=(StageInput("Этап 1", rub(150_000)),)
    )
    issued = await services.invoices.issue(owner, (await drafted(services, owner, contract)).row.id)
    await services.invoices.void(owner, issued.row.id, "Ошибка")
    assert [found.description for found in (await drafted(services, owner, contract)).lines] == ["Этап 1"]


async def test_a_fixed_price_leaves_its_remainder(
    services: Services, owner: Actor, client: ClientView
) -> None:
    contract = await contract_of(services, owner, client, amount=rub(100_000))
    part = await drafted(services, owner, contract)
    await services.drafts.set_line(owner, part.row.id, part.lines[0].id, line(30_000))
    await services.invoices.issue(owner, part.row.id)
    rest = await drafted(services, owner, contract)
    assert rest.row.total == rub(70_000)


async def test_a_retainer_bills_month_after_month(
    services: Services, owner: Actor, client: ClientView, clock: FakeClock
) -> None:
    contract = await contract_of(
        services, owner, client, billing=Billing.RETAINER, fee=rub(80_000), billing_day=5
    )
    november = await drafted(services, owner, contract)
    assert november.lines[0].retainer_month == date(2026, 11, 1)
    assert (november.service_from, november.service_to) == (date(2026, 11, 1), date(2026, 11, 30))
    assert "ноябрь 2026" in november.lines[0].description
    await services.invoices.issue(owner, november.row.id)

    december = await drafted(services, owner, contract)
    assert december.lines[0].retainer_month == date(2026, 12, 1)
    await services.invoices.issue(owner, december.row.id)
    january = await drafted(services, owner, contract)
    assert (january.service_from, january.service_to) == (date(2027, 1, 1), date(2027, 1, 31))

    clock.advance(days=150)
    later = await drafted(services, owner, contract)
    assert later.lines[0].retainer_month == date(2027, 4, 1)


async def test_a_retainer_begins_and_ends_with_its_contract(
    services: Services, owner: Actor, client: ClientView
) -> None:
    contract = await contract_of(
        services,
        owner,
        client,
        billing=Billing.RETAINER,
        fee=rub(80_000),
        billing_day=5,
        signed_on=date(2026, 11, 16),
        ends_on=date(2026, 11, 20),
    )
    draft = await drafted(services, owner, contract)
    assert (draft.service_from, draft.service_to) == (date(2026, 11, 16), date(2026, 11, 20))


async def test_a_part_of_a_month_is_billed_by_days_and_says_so(
    services: Services, owner: Actor, client: ClientView
) -> None:
    contract = await contract_of(
        services,
        owner,
        client,
        billing=Billing.RETAINER,
        fee=rub(30_000),
        billing_day=5,
        signed_on=date(2026, 11, 20),
        ends_on=date(2026, 12, 10),
        part_month=PartMonth.DAYS,
    )
    november = await drafted(services, owner, contract)
    assert november.row.total == rub(11_000)
    said = november.lines[0].description
    assert said.endswith("20.11.2026 30.11.2026 11 30")
    assert Warning.PART_MONTH not in november.warnings
    await services.invoices.issue(owner, november.row.id)
    december = await drafted(services, owner, contract)
    assert december.row.total == rub("9677.42")
    assert december.lines[0].description.endswith("01.12.2026 10.12.2026 10 31")
    # The contract may say otherwise; drafts that are there already stay as somebody saw them.
    await services.contracts.update(owner, contract.row.id, ContractChange(part_month=PartMonth.FULL))
    await services.drafts.discard(owner, december.row.id)
    assert (await drafted(services, owner, contract)).row.total == rub(30_000)


async def test_a_month_billed_twice_is_said(services: Services, owner: Actor, client: ClientView) -> None:
    contract = await contract_of(
        services, owner, client, billing=Billing.RETAINER, fee=rub(80_000), billing_day=5
    )
    issued = await services.invoices.issue(owner, (await drafted(services, owner, contract)).row.id)
    again = await services.invoices.correct(owner, issued.row.id, "Ошибка", False, factories.act_key())
    assert Warning.MONTH_BILLED not in again.warnings
    other = await drafted(services, owner, contract)
    await services.invoices.issue(owner, again.row.id)
    # The draft beside it was made for the month after.
    assert other.lines[0].retainer_month == date(2026, 12, 1)
    assert (await services.invoices.view(owner, other.row.id)).warnings == ()


@pytest.mark.parametrize(
    ("billing", "fields", "lines"),
    [
        (Billing.HOURLY, {"fee": rub(7_500)}, 1),
        (Billing.SUCCESS, {}, 0),
        (Billing.EXPENSES, {}, 0),
    ],
)
async def test_what_a_person_has_to_say_is_not_invented(
    services: Services,
    owner: Actor,
    client: ClientView,
    billing: Billing,
    fields: dict[str, Any],
    lines: int,
) -> None:
    draft = await drafted(
        services, owner, await contract_of(services, owner, client, billing=billing, **fields)
    )
    assert (len(draft.lines), draft.billing) == (lines, billing)


async def test_the_only_matter_comes_with_the_contract(
    services: Services, owner: Actor, client: ClientView
) -> None:
    matter = await services.matters.create(owner, client.id, "Сделка с Севером")
    contract = await contract_of(services, owner, client, amount=rub(1), matter_ids=(matter.id,))
    assert (await drafted(services, owner, contract)).matter_id == matter.id


async def test_vat_follows_the_service_not_the_paper(
    services: Services, owner: Actor, client: ClientView
) -> None:
    draft = await empty(services, owner, client)
    await services.drafts.add_line(owner, draft.row.id, line(12_000))
    old = await services.drafts.set_service_period(owner, draft.row.id, date(2025, 12, 1), date(2025, 12, 31))
    assert (old.vat_sums[0].rate_bp, old.vat_total) == (2000, rub(2_000))
    new = await services.drafts.set_service_period(owner, draft.row.id, date(2026, 1, 1), date(2026, 1, 31))
    assert (new.vat_sums[0].rate_bp, new.vat_total) == (2200, rub("2163.93"))


# Once and only once


async def test_the_same_act_makes_one_draft(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    contract = await contract_of(services, owner, client, amount=rub(1_000))
    key = factories.act_key()
    one = await services.drafts.from_contract(owner, contract.row.id, key)
    two = await services.drafts.from_contract(owner, contract.row.id, key)
    assert one.row.id == two.row.id
    key = factories.act_key()
    three = await services.drafts.for_client(owner, client.id, key)
    assert (await services.drafts.for_client(owner, client.id, key)).row.id == three.row.id
    assert await count(database, Invoice) == 2


async def test_a_waiting_draft_of_the_contract_is_resumed(services: Services) -> None:
    team = await factories.make_team(services)
    client = await factories.add_client(services, team.owner, responsible_id=team.lawyer.member_id)
    await services.clients.share(team.owner, client.id, team.assistant.member_id)
    contract = await factories.stages_contract(services, team.owner, client.id)
    prepared = await drafted(services, team.assistant, contract)
    assert (await drafted(services, team.lawyer, contract, resume=True)).row.id == prepared.row.id
    assert (await drafted(services, team.lawyer, contract)).row.id != prepared.row.id


async def test_a_line_answered_twice_is_one_line(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    draft = await empty(services, owner, client)
    for _ in range(2):
        await services.drafts.add_line(owner, draft.row.id, line(1_000), position=1)
    # Another line at the place that the form had in mind: somebody was faster, both stay.
    await services.drafts.add_line(owner, draft.row.id, line(2_000), position=1)
    # The same line on purpose: the form knows that there are two.
    view = await services.drafts.add_line(owner, draft.row.id, line(2_000), position=3)
    assert [found.amount for found in view.lines] == [rub(1_000), rub(2_000), rub(2_000)]
    assert await count(database, InvoiceLine) == 3


async def test_only_the_own_newest_draft_is_offered_again(services: Services) -> None:
    team = await factories.make_team(services)
    client = await factories.add_client(services, team.owner)
    await factories.draft_invoice(services, team.owner, client.id)
    newest = await factories.draft_invoice(services, team.owner, client.id)
    await factories.draft_invoice(services, team.accountant, client.id)
    offered = await services.drafts.unfinished(team.owner)
    assert offered is not None
    assert offered.row.id == newest.row.id
    assert await services.drafts.unfinished(team.lawyer) is None


# Editing


async def test_lines_are_added_changed_and_taken_out(
    services: Services, owner: Actor, client: ClientView
) -> None:
    draft = await empty(services, owner, client)
    one = await services.drafts.add_line(owner, draft.row.id, line(7_500, "2.5"))
    assert (one.lines[0].amount, one.row.total) == (rub(18_750), rub(18_750))
    two = await services.drafts.add_line(owner, draft.row.id, line(1_000, vat_rate_bp=WITHOUT_VAT))
    assert [found.vat_rate_bp for found in two.lines] == [2200, None]
    assert [(part.rate_bp, part.vat) for part in two.vat_sums] == [(2200, rub("3381.15")), (None, rub(0))]
    own = await services.drafts.set_line(
        owner, draft.row.id, two.lines[1].id, line(1_000, vat_rate_bp=1000, description="Письмо")
    )
    assert (own.lines[1].description, own.lines[1].vat) == ("Письмо", rub("90.91"))
    left = await services.drafts.remove_line(owner, draft.row.id, own.lines[0].id)
    assert [found.description for found in left.lines] == ["Письмо"]
    with pytest.raises(NotFound):
        await services.drafts.remove_line(owner, draft.row.id, own.lines[0].id)


@pytest.mark.parametrize(
    ("edit", "key"),
    [
        (line(quantity="0"), "error-quantity-zero"),
        (line(quantity="-1"), "error-quantity-zero"),
        (line(quantity="0.0005"), "error-quantity-decimals"),
        (line(quantity="1000001"), "error-quantity-too-big"),
        (LineEdit("a", Decimal(1), "час", Money(-1, Currency.RUB)), "error-invoice-price"),
        (LineEdit("a", Decimal(1), "час", Money(1, Currency.USD)), "error-invoice-price"),
        (line(description="\n\t "), "error-invoice-description"),
        (line(description="x" * 1001), "error-invoice-description"),
        (LineEdit("a", Decimal(1), "u" * 21, rub(1)), "error-invoice-unit"),
        (line(vat_rate_bp=10_000), "error-vat-rate"),
        (line("999999999999.99", "2"), "error-amount-too-big"),
    ],
)
async def test_a_line_that_can_not_be(
    services: Services, database: Database, owner: Actor, client: ClientView, edit: LineEdit, key: str
) -> None:
    draft = await empty(services, owner, client)
    with pytest.raises(BadInput) as refused:
        await services.drafts.add_line(owner, draft.row.id, edit)
    assert refused.value.key == key
    assert await count(database, InvoiceLine) == 0


async def test_a_page_holds_a_hundred_lines(services: Services, owner: Actor, client: ClientView) -> None:
    draft = await empty(services, owner, client)
    for _ in range(100):
        await services.drafts.add_line(owner, draft.row.id, line(1))
    with pytest.raises(BadInput, match="error-invoice-too-many-lines"):
        await services.drafts.add_line(owner, draft.row.id, line(1))


async def test_the_due_date_follows_until_it_is_set_by_hand(
    services: Services, owner: Actor, client: ClientView
) -> None:
    draft = await empty(services, owner, client)
    assert draft.row.due_date == date(2026, 12, 4)
    moved = await services.drafts.set_invoice_date(owner, draft.row.id, date(2026, 11, 2))
    assert (moved.row.due_date, moved.warnings) == (date(2026, 11, 12), (Warning.DUE_PAST,))
    fixed = await services.drafts.set_due_date(owner, draft.row.id, date(2026, 12, 31))
    assert fixed.due_fixed
    later = await services.drafts.set_invoice_date(owner, draft.row.id, date(2027, 1, 11))
    assert later.row.due_date == date(2026, 12, 31)
    assert later.warnings == (Warning.DUE_BEFORE_INVOICE,)
    assert later.next_number == "2027-0001"
    with pytest.raises(BadInput, match="error-invoice-due-before"):
        await services.drafts.set_due_date(owner, draft.row.id, date(2027, 1, 10))


async def test_discounts(services: Services, owner: Actor, client: ClientView) -> None:
    draft = await empty(services, owner, client)
    await services.drafts.add_line(owner, draft.row.id, line(10_000))
    percent = await services.drafts.set_discount(owner, draft.row.id, Discount(percent_bp=1250))
    assert (percent.discount, percent.row.total) == (rub(1_250), rub(8_750))
    fixed = await services.drafts.set_discount(owner, draft.row.id, Discount(rub(500)))
    assert (fixed.discount, fixed.discount_bp, fixed.row.total) == (rub(500), None, rub(9_500))
    with pytest.raises(BadInput, match="error-discount-too-big"):
        await services.drafts.set_discount(owner, draft.row.id, Discount(rub(10_001)))
    with pytest.raises(BadInput, match="error-discount-range"):
        await services.drafts.set_discount(owner, draft.row.id, Discount(percent_bp=10_001))
    none = await services.drafts.set_discount(owner, draft.row.id, Discount())
    assert none.row.total == rub(10_000)


async def test_vat_in_three_ways(services: Services, owner: Actor, client: ClientView) -> None:
    draft = await empty(services, owner, client)
    await services.drafts.add_line(owner, draft.row.id, line(10_000))
    top = await services.drafts.set_vat(owner, draft.row.id, VatChoice(VatMode.ON_TOP, code=GENERAL_RATE))
    assert (top.row.total, top.vat_total) == (rub(12_200), rub(2_200))
    own = await services.drafts.set_vat(owner, draft.row.id, VatChoice(VatMode.INCLUDED, rate_bp=1000))
    assert (own.row.total, own.vat_total) == (rub(10_000), rub("909.09"))
    with pytest.raises(BadInput, match="error-vat-reason"):
        await services.drafts.set_vat(owner, draft.row.id, VatChoice(VatMode.NONE, reason="  "))
    none = await services.drafts.set_vat(owner, draft.row.id, VatChoice(VatMode.NONE, reason="УСН"))
    assert (none.row.total, none.vat_total, none.vat.reason) == (rub(10_000), rub(0), "УСН")


async def test_more_than_the_contract_has_left_is_said(
    services: Services, owner: Actor, client: ClientView
) -> None:
    contract = await contract_of(
        services,
        owner,
        client,
        amount=rub(10_000),
        vat=VatChoice(VatMode.ON_TOP, code=GENERAL_RATE),
    )
    draft = await drafted(services, owner, contract)
    # VAT comes on top of the contract's sum, so 12 200 with it are not too much.
    assert (draft.row.total, draft.warnings) == (rub(12_200), ())
    over = await services.drafts.add_line(owner, draft.row.id, line(3_000))
    assert (over.warnings, over.over_contract_by) == ((Warning.OVER_CONTRACT,), rub(3_000))


async def test_a_contract_that_is_over_is_said(services: Services, owner: Actor, client: ClientView) -> None:
    contract = await contract_of(services, owner, client, amount=rub(1), ends_on=date(2026, 11, 1))
    await services.contracts.set_state(owner, contract.row.id, ContractState.TERMINATED)
    draft = await drafted(services, owner, contract)
    assert draft.warnings == (Warning.CONTRACT_NOT_ACTIVE, Warning.CONTRACT_EXPIRED)


async def test_a_contract_sets_currency_and_issuer(
    services: Services, owner: Actor, client: ClientView
) -> None:
    issuer = await factories.default_issuer(services, owner)
    await services.issuers.set_account(owner, issuer.id, Currency.USD, DOLLARS)
    bound = await drafted(services, owner, await contract_of(services, owner, client, amount=rub(1)))
    with pytest.raises(BadInput, match="error-invoice-contract-currency"):
        await services.drafts.set_currency(owner, bound.row.id, Currency.USD)
    with pytest.raises(BadInput, match="error-invoice-contract-issuer"):
        await services.drafts.set_issuer(owner, bound.row.id, issuer.id)
    free = await empty(services, owner, client)
    assert free.languages == ("ru", "en", "ru+en")
    dollars = await services.drafts.set_currency(owner, free.row.id, Currency.USD)
    assert (dollars.currency, dollars.languages) == (Currency.USD, ("en", "ru", "ru+en"))


async def test_a_matter_of_another_client_is_refused(
    services: Services, owner: Actor, client: ClientView
) -> None:
    stranger = await factories.add_client(services, owner, "АО «Север»")
    theirs = await services.matters.create(owner, stranger.id, "Чужое дело")
    draft = await empty(services, owner, client)
    with pytest.raises(NotFound):
        await services.drafts.set_matter(owner, draft.row.id, theirs.id)
    mine = await services.matters.create(owner, client.id, "Своё дело")
    assert (await services.drafts.set_matter(owner, draft.row.id, mine.id)).matter_name == "Своё дело"
    assert (await services.drafts.set_matter(owner, draft.row.id, None)).matter_id is None


async def test_note_period_and_language(services: Services, owner: Actor, client: ClientView) -> None:
    draft = await empty(services, owner, client)
    noted = await services.drafts.set_note(owner, draft.row.id, "Спасибо\n\nза работу\u202e")
    assert noted.note == "Спасибо\nза работу"
    with pytest.raises(BadInput, match="error-invoice-note"):
        await services.drafts.set_note(owner, draft.row.id, "x" * 501)
    with pytest.raises(BadInput, match="error-invoice-period"):
        await services.drafts.set_service_period(owner, draft.row.id, date(2026, 11, 2), date(2026, 11, 1))
    with pytest.raises(BadInput, match="error-invoice-language"):
        await services.drafts.set_language(owner, draft.row.id, "de")
    assert (await services.drafts.set_language(owner, draft.row.id, "en")).language == "en"


# Copies, and the end of a draft


async def test_a_copy_is_dated_today_and_bills_nothing_of_the_contract(
    services: Services, owner: Actor, client: ClientView, clock: FakeClock
) -> None:
    contract = await factories.stages_contract(services, owner, client.id)
    draft = await drafted(services, owner, contract)
    await services.drafts.set_discount(owner, draft.row.id, Discount(percent_bp=1000))
    issued = await services.invoices.issue(owner, draft.row.id)
    clock.advance(days=10)
    copy = await services.drafts.copy(owner, issued.row.id, factories.act_key())
    assert (copy.row.invoice_date, copy.row.due_date) == (date(2026, 12, 4), date(2026, 12, 14))
    assert (copy.row.total, copy.discount_bp) == (issued.row.total, 1000)
    assert [found.stage_id for found in copy.lines] == [None]
    # The next draft of the contract is still for its second stage.
    assert (await drafted(services, owner, contract)).lines[0].amount == rub(100_000)


async def test_a_draft_is_deleted_and_what_was_issued_stays(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    draft = await factories.draft_invoice(services, owner, client.id)
    issued = await factories.issued_invoice(services, owner, client.id)
    await services.drafts.discard(owner, draft.row.id)
    with pytest.raises(NotFound):
        await services.drafts.discard(owner, draft.row.id)
    with pytest.raises(Conflict, match="error-invoice-not-draft"):
        await services.drafts.discard(owner, issued.row.id)
    assert await count(database, Invoice) == 1
    assert await count(database, InvoiceLine) == 1


async def test_what_is_issued_is_edited_no_more(services: Services, owner: Actor, client: ClientView) -> None:
    issued = await factories.issued_invoice(services, owner, client.id)
    before = await services.invoices.document(owner, issued.row.id)
    acts = [
        services.drafts.add_line(owner, issued.row.id, line()),
        services.drafts.set_line(owner, issued.row.id, issued.lines[0].id, line()),
        services.drafts.remove_line(owner, issued.row.id, issued.lines[0].id),
        services.drafts.set_invoice_date(owner, issued.row.id, TODAY),
        services.drafts.set_due_date(owner, issued.row.id, TODAY),
        services.drafts.set_service_period(owner, issued.row.id, TODAY, TODAY),
        services.drafts.set_matter(owner, issued.row.id, None),
        services.drafts.set_vat(owner, issued.row.id, factories.USN),
        services.drafts.set_discount(owner, issued.row.id, Discount()),
        services.drafts.set_currency(owner, issued.row.id, Currency.USD),
        services.drafts.set_issuer(owner, issued.row.id, issued.issuer_id),
        services.drafts.set_note(owner, issued.row.id, "x"),
        services.drafts.set_language(owner, issued.row.id, "en"),
    ]
    for act in acts:
        with pytest.raises(Conflict, match="error-invoice-not-draft"):
            await act
    assert await services.invoices.document(owner, issued.row.id) == before


async def test_a_draft_needs_its_client_and_contract(
    services: Services, owner: Actor, client: ClientView
) -> None:
    other = await factories.found_firm(services, 2001, requisites=factories.kazakh_firm())
    draft = await factories.draft_invoice(services, owner, client.id)
    with pytest.raises(NotFound):
        await services.drafts.for_client(other, client.id, factories.act_key())
    with pytest.raises(NotFound):
        await services.drafts.add_line(other, draft.row.id, line())
    with pytest.raises(NotFound):
        await services.drafts.discard(owner, InvoiceId(draft.row.id + 1000))


async def test_terms_of_the_contract_set_the_due_date(
    services: Services, owner: Actor, client: ClientView
) -> None:
    contract = await contract_of(
        services,
        owner,
        client,
        amount=rub(1),
        terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 5, TermsUnit.WORKING),
    )
    assert (await drafted(services, owner, contract)).row.due_date == date(2026, 12, 1)
