"""Reports: what stands in which bucket, month and row, and for whom."""

from datetime import date
from decimal import Decimal

import pytest

from db.engine import Database
from db.vocabulary.enums import PaymentMethod
from db.vocabulary.filters import GroupBy
from services.clients.views import ClientView
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, Forbidden, NotFound
from services.domain.ids import MatterId
from services.domain.money.money import Currency, Money
from services.invoices.views import InvoiceView
from services.reports.views import Age, ReportScope
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    draft_invoice,
    make_team,
    paid,
    spell_in_latin,
    stages_contract,
)
from tests.support.fakes import FakeClock
from tests.support.query_counter import statements
from tests.support.service_surface import DOLLARS

pytestmark = pytest.mark.alone


@pytest.fixture
async def team(services: Services) -> Team:
    team = await make_team(services)
    issuer = (await services.issuers.list(team.owner))[0]
    await services.issuers.set_account(team.owner, issuer.id, Currency.USD, DOLLARS)
    await spell_in_latin(services, team.owner, issuer.id, Currency.USD)
    return team


@pytest.fixture
async def client(services: Services, team: Team) -> ClientView:
    return await add_client(services, team.lawyer, "ООО «Ромашка»")


async def issued(
    services: Services,
    actor: Actor,
    client: ClientView,
    amount: str,
    due: date,
    currency: Currency = Currency.RUB,
    dated: date | None = None,
) -> InvoiceView:
    draft = await draft_invoice(services, actor, client.id, amount, currency)
    await services.drafts.set_invoice_date(actor, draft.row.id, dated or min(due, date(2026, 11, 24)))
    await services.drafts.set_due_date(actor, draft.row.id, due)
    return await services.invoices.issue(actor, draft.row.id)


def rub(amount: int | str) -> Money:
    return Money.of(amount, Currency.RUB)


def usd(amount: int | str) -> Money:
    return Money.of(amount, Currency.USD)


async def test_ages_have_sharp_edges(services: Services, team: Team, client: ClientView) -> None:
    """The due day itself is not overdue; the thirtieth day after it is the last of the first month."""
    days = {"2026-11-25": 1, "2026-11-24": 2, "2026-11-23": 4, "2026-10-25": 8, "2026-10-24": 16}
    days |= {"2026-09-25": 32, "2026-09-24": 64, "2026-08-26": 128, "2026-08-25": 256}
    for due, amount in days.items():
        await issued(services, team.lawyer, client, f"{amount}.00", date.fromisoformat(due))
    dollars = await issued(services, team.lawyer, client, "70.00", date(2026, 12, 1), Currency.USD)
    await paid(services, team.owner, dollars, "20.00")
    await draft_invoice(services, team.lawyer, client.id, "9999.00")
    roubles, other = await services.reports.ageing(team.lawyer)
    assert [(bucket.age, bucket.count, bucket.balance) for bucket in roubles.buckets] == [
        (Age.NOT_DUE, 2, rub(3)),
        (Age.MONTH, 2, rub(12)),
        (Age.TWO_MONTHS, 2, rub(48)),
        (Age.THREE_MONTHS, 2, rub(192)),
        (Age.OLDER, 1, rub(256)),
    ]
    assert (roubles.count, roubles.total, roubles.overdue) == (9, rub(511), rub(508))
    assert (other.count, other.total, other.overdue) == (1, usd(50), usd(0))
    for bucket in roubles.buckets:
        behind = await services.reports.open_invoices(team.lawyer, Currency.RUB, bucket.age)
        assert (behind.count, behind.totals[0].balance) == (bucket.count, bucket.balance)
    assert (await services.reports.open_invoices(team.lawyer, Currency.RUB)).totals[0].balance == rub(511)


async def test_months_show_issued_against_the_ledger(
    services: Services, team: Team, client: ClientView
) -> None:
    owner = team.owner
    october = await issued(services, owner, client, "1000.00", date(2026, 11, 1), dated=date(2026, 10, 31))
    november = await issued(services, owner, client, "500.00", date(2026, 12, 1))
    void = await issued(services, owner, client, "7.00", date(2026, 12, 1))
    await services.invoices.void(owner, void.row.id, "ошибка")
    wrong = await paid(services, owner, october, "300.00", date(2026, 10, 31))
    await services.payments.reverse(owner, wrong.id, "ошибка")
    await paid(services, owner, october, "1200.00", date(2026, 11, 2))
    issuer = (await services.issuers.list(owner))[0].id
    await services.payments.refund(
        owner, client.id, issuer, rub(50), date(2026, 11, 3), PaymentMethod.BANK, "заявление", act_key()
    )
    found = await services.reports.months(owner)
    assert [(row.first, row.issued_count, row.issued, row.received) for row in found] == [
        (date(2026, 10, 1), 1, rub(1000), rub(300)),
        (date(2026, 11, 1), 1, rub(500), rub(850)),
    ]
    behind = await services.reports.issued_invoices(
        owner, Currency.RUB, date(2026, 11, 1), date(2026, 11, 30)
    )
    assert [row.id for row in behind.rows] == [november.row.id]
    ledger = await services.reports.received_payments(
        owner, Currency.RUB, date(2026, 11, 1), date(2026, 11, 30)
    )
    assert (ledger.total, sum(row.amount.minor for row in ledger.items)) == (3, 85_000)
    with pytest.raises(BadInput, match="error-report-period"):
        await services.reports.months(owner, date(2026, 12, 1), date(2026, 11, 30))


async def test_of_a_matter_received_is_what_lies_on_its_invoices(
    services: Services, team: Team, client: ClientView
) -> None:
    owner = team.owner
    matter = await services.matters.create(owner, client.id, "Сделка")
    contract = await stages_contract(services, owner, client.id, matter_ids=(matter.id,))
    draft = await services.drafts.from_contract(owner, contract.row.id, act_key())
    invoice = await services.invoices.issue(owner, draft.row.id)
    await paid(services, owner, invoice, "200000.00")
    for scope in (ReportScope(matter_id=matter.id), ReportScope(contract_id=contract.row.id)):
        (month,) = await services.reports.months(owner, scope=scope)
        assert (month.issued, month.received) == (rub(150_000), rub(150_000))
        ledger = await services.reports.received_payments(
            owner, Currency.RUB, date(2026, 11, 1), date(2026, 11, 30), scope
        )
        assert [row.amount for row in ledger.items] == [rub(200_000)]
    other = await services.matters.create(owner, client.id, "Спор")
    assert await services.reports.months(owner, scope=ReportScope(matter_id=other.id)) == ()


async def test_how_long_clients_take(services: Services, team: Team, client: ClientView) -> None:
    owner = team.owner
    for amount, first, last in (("100.00", 2, 4), ("200.00", 10, 20), ("300.00", 5, 12)):
        invoice = await issued(services, owner, client, amount, date(2026, 11, 11), dated=date(2026, 11, 1))
        half = str(Decimal(amount) / 2)
        await paid(services, owner, invoice, half, date(2026, 11, first))
        await paid(services, owner, invoice, half, date(2026, 11, last))
    await issued(services, owner, client, "400.00", date(2026, 11, 11))
    (taken,) = await services.reports.days_to_pay(owner)
    assert (taken.count, taken.median_days, taken.mean_days, taken.on_time) == (3, 11, Decimal("11.0"), 1)
    assert await services.reports.days_to_pay(owner, date(2026, 9, 1), date(2026, 10, 31)) == ()


async def test_turnover_and_days_are_by_client_and_by_the_days_asked_for(
    services: Services, team: Team, client: ClientView
) -> None:
    owner = team.owner
    north = await add_client(services, owner, "АО «Север»")
    first = await issued(services, owner, client, "100.00", date(2026, 11, 20), dated=date(2026, 11, 1))
    await issued(services, owner, north, "900.00", date(2026, 12, 20), dated=date(2026, 10, 5))
    await issued(services, owner, north, "70.00", date(2026, 12, 20), Currency.USD)
    wrong = await paid(services, owner, first, "30.00", date(2026, 10, 31))
    await services.payments.reverse(owner, wrong.id, "ошибка")
    await paid(services, owner, first, "100.00", date(2026, 11, 15))
    whole = await services.reports.turnover_by_client(owner)
    assert [(row.name, row.issued, row.received) for row in whole.items] == [
        ("АО «Север»", rub(900), rub(0)),
        ("ООО «Ромашка»", rub(100), rub(100)),
        ("АО «Север»", usd(70), usd(0)),
    ]
    assert whole.sums == ((rub(1000), rub(100)), (usd(70), usd(0)))
    part = await services.reports.turnover_by_client(owner, date(2026, 10, 31), date(2026, 11, 14))
    assert [(row.name, row.issued, row.received) for row in part.items] == [
        ("ООО «Ромашка»", rub(100), rub(30))
    ], "the reversal has its own day"
    assert (part.total, (await services.reports.turnover_by_client(owner, limit=1)).total) == (1, 3)
    (slow,) = (await services.reports.days_to_pay_by_client(owner)).items
    assert (slow.name, slow.count, slow.mean_days, slow.median_days) == (
        "ООО «Ромашка»",
        1,
        Decimal("14.0"),
        14,
    )
    assert (
        await services.reports.days_to_pay_by_client(owner, date(2026, 11, 16), date(2026, 11, 24))
    ).items == ()
    assert [row.name for row in (await services.reports.turnover_by_client(team.lawyer)).items] == [
        "ООО «Ромашка»"
    ]
    with pytest.raises(Forbidden):
        await services.reports.turnover_by_client(team.assistant)
    with pytest.raises(NotFound):
        await services.reports.turnover_by_client(team.lawyer, client_id=north.id)


async def test_debtors_lawyers_matters_and_contracts(
    services: Services, team: Team, client: ClientView, clock: FakeClock
) -> None:
    owner = team.owner
    north = await add_client(services, owner, "АО «Север»")
    await issued(services, owner, client, "100.00", date(2026, 11, 20))
    await issued(services, owner, client, "200.00", date(2026, 12, 20))
    await issued(services, owner, north, "250.00", date(2026, 12, 20))
    await issued(services, owner, north, "70.00", date(2026, 12, 20), Currency.USD)
    settled = await issued(services, owner, north, "900.00", date(2026, 12, 20))
    await paid(services, owner, settled, "900.00")
    debts = await services.reports.debts(owner)
    assert [(row.name, row.balance, row.overdue, row.overdue_days) for row in debts.items] == [
        ("ООО «Ромашка»", rub(300), rub(100), 4),
        ("АО «Север»", rub(250), rub(0), 0),
        ("АО «Север»", usd(70), usd(0), 0),
    ]
    assert debts.total == 3
    only = await services.reports.debts(owner, currency=Currency.RUB, limit=1)
    assert (len(only.items), only.total) == (1, 2)
    lawyers = await services.reports.debts(owner, GroupBy.LAWYER, Currency.RUB)
    assert [(row.name, row.balance) for row in lawyers.items] == [
        ("Пётр", rub(300)),
        ("Анна Иванова", rub(250)),
    ]
    nothing = await services.reports.debts(owner, GroupBy.MATTER, Currency.RUB)
    assert [(row.id, row.name, row.balance) for row in nothing.items] == [(None, None, rub(550))]
    done = await services.reports.turnover(owner, GroupBy.CLIENT, currency=Currency.RUB)
    assert [(row.name, row.issued, row.paid, row.balance) for row in done.items] == [
        ("АО «Север»", rub(1150), rub(900), rub(250)),
        ("ООО «Ромашка»", rub(300), rub(0), rub(300)),
    ]
    assert (await services.reports.turnover(owner, until=date(2026, 11, 19))).items == ()
    contract = await stages_contract(services, owner, client.id)
    draft = await services.drafts.from_contract(owner, contract.row.id, act_key())
    await services.invoices.issue(owner, draft.row.id)
    by_contract = await services.reports.debts(owner, GroupBy.CONTRACT, Currency.RUB)
    assert [(row.name, row.client_name) for row in by_contract.items] == [("7/2026", client.name), (None, "")]


async def test_one_sees_reports_over_what_one_sees(
    services: Services, team: Team, client: ClientView
) -> None:
    hidden = await add_client(services, team.owner, "АО «Вега»")
    invoice = await issued(services, team.owner, hidden, "500.00", date(2026, 11, 1))
    await paid(services, team.owner, invoice, "100.00")
    await issued(services, team.lawyer, client, "100.00", date(2026, 12, 1))
    (mine,) = await services.reports.ageing(team.lawyer)
    assert mine.total == rub(100)
    assert [row.received for row in await services.reports.months(team.lawyer)] == [rub(0)]
    assert [row.name for row in (await services.reports.debts(team.lawyer)).items] == ["ООО «Ромашка»"]
    with pytest.raises(NotFound):
        await services.reports.ageing(team.lawyer, ReportScope(client_id=hidden.id))
    with pytest.raises(NotFound):
        await services.reports.ageing(team.owner, ReportScope(matter_id=MatterId(10**9)))
    with pytest.raises(Forbidden):
        await services.reports.ageing(team.assistant)


async def test_the_number_of_queries_does_not_grow(
    services: Services, team: Team, client: ClientView, database: Database
) -> None:
    async def asked() -> list[int]:
        counts = []
        for ask in (
            services.reports.ageing,
            services.reports.months,
            services.reports.days_to_pay,
            services.reports.debts,
        ):
            with statements(database) as seen:
                await ask(team.owner)
            counts.append(len(seen))
        return counts

    await paid(
        services, team.owner, await issued(services, team.owner, client, "9.00", date(2026, 12, 1)), "9.00"
    )
    await issued(services, team.owner, client, "9.00", date(2026, 12, 1))
    few = await asked()
    for _ in range(5):
        other = await add_client(services, team.owner, "АО «Вега»")
        await issued(services, team.owner, other, "9.00", date(2026, 12, 1))
    assert await asked() == few == [2, 3, 2, 2]
