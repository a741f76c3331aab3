"""What the books hold of an invoice reaches the rules right: against a count by days that knows neither."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from random import Random

import holidays
import pytest

from db.vocabulary.enums import PaymentMethod, Role
from db.vocabulary.rates import RateKind
from services.clients.views import NewClient
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, Forbidden, NotFound
from services.domain.ids import ClientId, InvoiceId
from services.domain.interest.choice import LateRule, NoRule
from services.domain.interest.penalty_terms import PenaltyTerms
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.invoices.views import InvoiceView
from services.late_money.views import LateMoney, NewRate
from services.payments.views import NewAdvance, NewPayment
from tests.support import factories
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)
PUBLISHED = {
    date(2024, 10, 28): Decimal(21),
    date(2025, 6, 9): Decimal(20),
    date(2025, 7, 28): Decimal(18),
    date(2025, 9, 15): Decimal(17),
    date(2025, 10, 27): Decimal("16.5"),
    date(2025, 12, 22): Decimal(16),
}


def rub(minor: int) -> Money:
    return Money(minor, Currency.RUB)


def half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


def count_by_days(
    due_on: date, until: date, minor: int, paid: list[tuple[date, int]], rates: dict[date, Decimal] | Decimal
) -> int:
    """Every day by itself; days with the same debt, percent and length of the year are rounded together."""
    calendar = holidays.country_holidays("RU")
    while not calendar.is_working_day(due_on):
        due_on += DAY
    days = []
    day = due_on + DAY
    while day <= until:
        owed = max(minor - sum(part for on, part in paid if on < day), 0)
        if isinstance(rates, Decimal):
            percent, year = rates, 1
        else:
            percent = rates[max(each for each in rates if each <= day)]
            year = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days
        days.append((owed, percent, year))
        day += DAY
    return sum(
        half_up(Fraction(owed) * Fraction(percent) * len(list(same)) / year / 100)
        for (owed, percent, year), same in groupby(days)
    )


@dataclass
class Books:
    """What a test has done to an invoice: the money that lies on it, by the day on which it came."""

    invoice: InvoiceId
    due_on: date
    minor: int
    paid: list[tuple[date, int]] = field(default_factory=list)

    @property
    def left(self) -> int:
        return self.minor - sum(part for _, part in self.paid)


async def live(services: Services, clock: FakeClock, owner: Actor, client: ClientId, chance: Random) -> Books:
    """An invoice with a random life: payments that stay, payments that are reversed, an advance that is put on it in
    part and returned in part, and at times the rest written off."""
    due_on = date(2025, 3, 1) + chance.randrange(400) * DAY
    minor = chance.randrange(100_00, 900_000_00)
    issuer = (await factories.default_issuer(services, owner)).id
    view = await factories.late_invoice(services, owner, client, due_on, f"{minor // 100}.{minor % 100:02}")
    books = Books(view.row.id, due_on, minor)

    def some_day() -> date:
        return min(due_on - 10 * DAY + chance.randrange(300) * DAY, TODAY)

    for _ in range(chance.randrange(5)):
        day, part = some_day(), chance.randrange(1, books.left // 2 + 2)
        match chance.randrange(4):
            case 0:
                made = await services.payments.record(owner, _payment(books, part, day))
                await services.payments.reverse(owner, made.id, "ошибка")
            case 1:
                put, spare = part, chance.randrange(1, 50_000)
                new = NewAdvance(
                    client, issuer, rub(put + spare), day, PaymentMethod.BANK, factories.act_key()
                )
                await services.advances.record(owner, new)
                await services.payments.use_advance(owner, books.invoice, rub(put), factories.act_key())
                books.paid.append((day, put))
                await services.payments.refund(
                    owner,
                    client,
                    issuer,
                    rub(spare),
                    TODAY,
                    PaymentMethod.BANK,
                    "лишнее",
                    factories.act_key(),
                )
            case _:
                await services.payments.record(owner, _payment(books, part, day))
                books.paid.append((day, part))
    if chance.random() < 0.4:
        off = max(due_on + chance.randrange(1, 200) * DAY, *(day for day, _ in books.paid), due_on)
        now = clock.now()
        clock.set(datetime(off.year, off.month, off.day, 21, 30, tzinfo=UTC))  # half past midnight in Moscow
        left = books.left
        await services.invoices.write_off(owner, books.invoice, "прощено")
        clock.set(now)
        books.paid.append((off + DAY, left))
    return books


def _payment(books: Books, minor: int, day: date) -> NewPayment:
    return NewPayment(books.invoice, rub(minor), day, PaymentMethod.BANK, factories.act_key())


async def test_random_lives_of_invoices(services: Services, clock: FakeClock) -> None:
    """By article 395 with rates of the firm's own beside the published, and by a contract's penalty."""
    chance = Random(395)
    owner = await factories.found_firm(services)
    rates, since, kind = dict(PUBLISHED), date(2026, 2, 9), RateKind.RU_KEY
    while since < date(2028, 1, 1):
        percent, length = Decimal(chance.randrange(400, 2500)) / 100, chance.randrange(20, 120)
        until = since + (length - 1) * DAY
        await services.interest_rates.put(owner, NewRate(kind, since, percent, "cbr.ru", until))
        rates[since] = percent
        since = until + DAY
    for number in range(12):
        client = (await factories.add_client(services, owner, f"ООО «Ромашка {number}»")).id
        books = await live(services, clock, owner, client, chance)
        until = books.due_on + chance.randrange(-5, 500) * DAY
        found = await services.late_money.calculate(owner, books.invoice, until)
        assert found.rule is LateRule.RU_395
        assert found.sum == rub(count_by_days(books.due_on, until, books.minor, books.paid, rates)), books
        assert found.calculation is not None
        assert {period.source for period in found.calculation.periods} <= {"cbr.ru"}


async def contract_invoice(
    services: Services, owner: Actor, client: ClientId, terms: PenaltyTerms | None
) -> InvoiceView:
    """Of 150 000, due on Tuesday 10 March 2026."""
    contract = await factories.stages_contract(services, owner, client)
    await services.late_money.set_penalty_terms(owner, contract.row.id, terms)
    draft = await services.drafts.from_contract(owner, contract.row.id, factories.act_key())
    await services.drafts.set_invoice_date(owner, draft.row.id, date(2026, 2, 20))
    await services.drafts.set_due_date(owner, draft.row.id, date(2026, 3, 10))
    return await services.invoices.issue(owner, draft.row.id)


async def test_a_contracts_penalty_goes_before_the_law(services: Services) -> None:
    owner = await factories.found_firm(services)
    client = (await factories.add_client(services, owner)).id
    tenth = Decimal("0.1")
    invoice = await contract_invoice(services, owner, client, PenaltyTerms(tenth, Decimal(10)))
    await factories.paid(services, owner, invoice, "60000.00", date(2026, 3, 20))
    late = await services.late_money.calculate(owner, invoice.row.id, date(2026, 3, 31))
    paid = [(date(2026, 3, 20), 60_000_00)]
    total = invoice.row.total.minor
    expected = count_by_days(date(2026, 3, 10), date(2026, 3, 31), total, paid, tenth)
    assert (late.rule, late.sum) == (LateRule.CONTRACT, rub(expected))
    capped = await services.late_money.calculate(owner, invoice.row.id)
    assert capped.calculation is not None
    assert (capped.calculation.is_capped, capped.sum) == (True, rub(total // 10))

    contract = late.contract_id
    assert contract is not None
    await services.late_money.set_penalty_terms(owner, contract, PenaltyTerms(tenth, cap_minor=5_000_00))
    assert (await services.late_money.calculate(owner, invoice.row.id)).sum == rub(5_000_00)
    await services.late_money.set_penalty_terms(owner, contract, None)
    by_law = await services.late_money.calculate(owner, invoice.row.id)
    assert (by_law.rule, by_law.missing, by_law.sum) == (LateRule.RU_395, date(2026, 3, 11), None)
    for wrong in (
        PenaltyTerms(Decimal(0)),
        PenaltyTerms(Decimal(11)),
        PenaltyTerms(Decimal("0.00001")),
        PenaltyTerms(tenth, Decimal(0)),
        PenaltyTerms(tenth, cap_minor=0),
        PenaltyTerms(tenth, Decimal(10), 100),
    ):
        with pytest.raises(BadInput):
            await services.late_money.set_penalty_terms(owner, contract, wrong)
    thin = PenaltyTerms(Decimal("0.0333"), Decimal("7.5"))
    await services.late_money.set_penalty_terms(owner, contract, thin)
    assert await services.late_money.penalty_terms(owner, contract) == thin


async def test_the_published_vectors_and_what_is_not_known(services: Services) -> None:
    owner = await factories.found_firm(services)
    client = (await factories.add_client(services, owner)).id
    november = await factories.late_invoice(services, owner, client, date(2025, 10, 31))

    async def on(day: date) -> LateMoney:
        return await services.late_money.calculate(owner, november.row.id, day)

    assert (await on(date(2025, 11, 30))).sum == rub(1_356_16)
    in_time = await on(date(2025, 10, 31))
    assert in_time.calculation is not None
    assert (in_time.calculation.periods, in_time.sum) == ((), rub(0))
    assert (await on(date(2026, 2, 13))).missing is None
    unknown = await on(TODAY)
    assert (unknown.missing, unknown.calculation, unknown.rate_kind) == (
        date(2026, 2, 14),
        None,
        RateKind.RU_KEY,
    )
    with pytest.raises(BadInput):
        await on(TODAY + 400 * DAY)

    # A Saturday's term ends on Monday; Tuesday is the first day of delay.
    saturday = await factories.late_invoice(services, owner, client, date(2025, 5, 31))
    moved = await services.late_money.calculate(owner, saturday.row.id, date(2025, 12, 31))
    assert (moved.due_on, moved.agreed_on) == (date(2025, 6, 2), date(2025, 5, 31))
    assert moved.sum == rub(count_by_days(date(2025, 6, 2), date(2025, 12, 31), 100_000_00, [], PUBLISHED))

    draft = await factories.draft_invoice(services, owner, client)
    void = await factories.late_invoice(services, owner, client, date(2025, 10, 31))
    await services.invoices.void(owner, void.row.id, "ошибка")
    for nothing in (draft, void):
        with pytest.raises(Conflict):
            await services.late_money.calculate(owner, nothing.row.id)


async def test_the_law_of_whoever_bills(services: Services) -> None:
    """Each firm's own: Kazakhstan by the base rate, Uzbekistan by 0.4% a day, the union by the rate of its bank."""

    async def firm(
        user: int, requisites: Requisites, kind: PartyKind = PartyKind.COMPANY
    ) -> tuple[Actor, ClientId]:
        owner = await factories.found_firm(services, user, requisites=requisites)
        client = Requisites(country=requisites.country, kind=kind, name="Покупатель")
        return owner, (await services.clients.create(owner, NewClient(client))).id

    async def on(owner: Actor, client: ClientId, currency: Currency) -> LateMoney:
        invoice = await factories.late_invoice(services, owner, client, date(2026, 3, 10), currency=currency)
        return await services.late_money.calculate(owner, invoice.row.id, date(2026, 3, 20))

    owner, client = await firm(2001, factories.kazakh_firm())
    assert (await on(owner, client, Currency.KZT)).missing == date(2026, 3, 20)
    rate = NewRate(RateKind.KZ_BASE, date(2026, 1, 1), Decimal(18), "nationalbank.kz", date(2026, 4, 1))
    await services.interest_rates.put(owner, rate)
    kazakh = await on(owner, client, Currency.KZT)
    assert (kazakh.rule, kazakh.sum) == (LateRule.KZ_353, Money(493_15, Currency.KZT))

    uzbek = Requisites(
        country=Country.UZ,
        kind=PartyKind.COMPANY,
        name="MChJ «Namuna»",
        tax_id="301234567",
        account="20208000900000000001",
        bank_name="АКБ «Капиталбанк»",
        bic="00440",
        address="г. Ташкент, ул. Мустакиллик, 1",
    )
    owner, client = await firm(2002, uzbek)
    found = await on(owner, client, Currency.UZS)
    assert (found.rule, found.sum) == (LateRule.UZ_670, Money(4_000_00, Currency.UZS))
    person = Requisites(country=Country.UZ, kind=PartyKind.PERSON, name="Каримов Алишер")
    person_id = (await services.clients.create(owner, NewClient(person))).id
    assert (await on(owner, person_id, Currency.UZS)).no_rule is NoRule.PERSON

    german = Requisites(
        country=Country.OTHER,
        kind=PartyKind.FOREIGN,
        name="Muster GmbH",
        iban="DE89370400440532013000",
        bic="COBADEFFXXX",
        vat_code="DE136695976",
        address="Domstraße 1, 50667 Köln",
    )
    owner, client = await firm(2003, german)
    rate = NewRate(RateKind.ECB, date(2025, 6, 11), Decimal("2.15"), "ecb.europa.eu", date(2026, 6, 30))
    await services.interest_rates.put(owner, rate)
    union = await on(owner, client, Currency.EUR)
    # 100 000 × 10.15% × 10 / 365, and €40.
    assert (union.rule, union.sum) == (LateRule.EU_2011_7, Money(278_08 + 40_00, Currency.EUR))


async def test_who_may_see_it(services: Services) -> None:
    team = await factories.make_team(services)
    client = (await factories.add_client(services, team.owner)).id
    invoice = await factories.late_invoice(services, team.owner, client, date(2025, 10, 31))
    day = date(2025, 11, 30)
    assert (await services.late_money.calculate(team.accountant, invoice.row.id, day)).sum == rub(1_356_16)
    with pytest.raises(Forbidden):
        await services.late_money.calculate(team.assistant, invoice.row.id, day)
    with pytest.raises(NotFound):  # another lawyer's client
        await services.late_money.calculate(team.lawyer, invoice.row.id, day)
    rate = NewRate(RateKind.RU_KEY, date(2026, 2, 16), Decimal("15.5"), "cbr.ru", date(2026, 3, 20))
    for role in (Role.LAWYER, Role.ASSISTANT):
        with pytest.raises(Forbidden):
            await services.interest_rates.put(team.of(role), rate)
    other = await factories.found_firm(services, 9001)
    await services.interest_rates.put(team.accountant, rate)
    assert (await services.interest_rates.book(other, RateKind.RU_KEY)).rows[0].percent == 16
