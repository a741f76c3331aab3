"""Several accounts of an issuer: each with its own bank and currency, one of each currency the main one."""

from dataclasses import replace

import pytest

from services.container import Services
from services.domain.access import Actor
from services.domain.errors import DomainError, NotFound
from services.domain.ids import BankAccountId
from services.domain.money.money import Currency
from services.domain.requisites.model import Account
from services.firms.issuers import IssuerView
from services.invoices.views import Warning
from tests.support import factories
from tests.support.factories import USN, found_firm, kazakh_firm, russian_firm

pytestmark = pytest.mark.alone

OTHER_BANK = Account(
    account="40702810300000000013",
    bank_name="ТОЧКА БАНК",
    bic="044525104",
    corr_account="30101810745374525104",
)
DOLLARS = Account(account="40702840300000000777", bank_name="ПАО СБЕРБАНК", bic="044525225", swift="SABRRUMM")
KAZAKH_DOLLARS = Account(
    iban="KZ57722S000000888888", bank_name="АО «Kaspi Bank»", bic="CASPKZKA", currency="USD"
)


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def issuer(services: Services, owner: Actor) -> IssuerView:
    return await factories.default_issuer(services, owner)


def seen(view: IssuerView) -> list[tuple[str | None, str, bool, bool]]:
    return [
        (account.account.number, account.currency.value, account.is_default, account.is_main)
        for account in view.accounts
    ]


async def printed(services: Services, owner: Actor) -> str | None:
    client = await factories.add_client(services, owner)
    draft = await factories.draft_invoice(services, owner, client.id)
    invoice = await services.invoices.issue(owner, draft.row.id)
    document = await services.invoices.document(owner, invoice.row.id)
    return document.issuer.payment_account


async def test_two_banks_in_one_currency_and_the_main_one_is_printed(
    services: Services, owner: Actor, issuer: IssuerView
) -> None:
    first = issuer.accounts[0].account.number
    two = await services.issuers.add_account(owner, issuer.id, Currency.RUB, OTHER_BANK)
    assert seen(two) == [(first, "RUB", True, True), (OTHER_BANK.number, "RUB", False, False)]
    assert two.accounts[1].account == OTHER_BANK
    assert await services.issuers.add_account(owner, issuer.id, Currency.RUB, OTHER_BANK) == two
    assert await printed(services, owner) == first
    turned = await services.issuers.set_main_account(owner, issuer.id, two.accounts[1].id)
    assert seen(turned) == [(OTHER_BANK.number, "RUB", True, True), (first, "RUB", False, False)]
    assert await printed(services, owner) == OTHER_BANK.number
    with pytest.raises(NotFound):
        await services.issuers.set_main_account(owner, issuer.id, BankAccountId(10**9))


async def test_who_takes_the_place_of_the_main_one(
    services: Services, owner: Actor, issuer: IssuerView
) -> None:
    second = replace(DOLLARS, account="40702840600000000778")
    await services.issuers.add_account(owner, issuer.id, Currency.USD, DOLLARS)
    view = await services.issuers.add_account(owner, issuer.id, Currency.USD, second)
    assert [row[2:] for row in seen(view)] == [(True, True), (False, True), (False, False)]
    left = await services.issuers.archive_account(owner, issuer.id, view.accounts[1].id)
    assert seen(left)[1:] == [(second.account, "USD", False, True)]


async def test_the_card_brings_all_its_accounts_at_once(
    services: Services, owner: Actor, issuer: IssuerView
) -> None:
    first = issuer.accounts[0].account.number
    view = await services.issuers.update(owner, issuer.id, russian_firm(), [OTHER_BANK, DOLLARS])
    assert seen(view) == [
        (first, "RUB", True, True),
        (DOLLARS.account, "USD", False, True),
        (OTHER_BANK.account, "RUB", False, False),
    ]
    assert await services.issuers.update(owner, issuer.id, russian_firm(), [OTHER_BANK, DOLLARS]) == view
    other_first = replace(
        russian_firm(), **{name: getattr(OTHER_BANK, name) for name in ("account", "bic", "corr_account")}
    )
    fewer = await services.issuers.update(owner, issuer.id, other_first, [DOLLARS])
    assert [(row[0], row[2], row[3]) for row in seen(fewer)] == [
        (OTHER_BANK.account, True, True),
        (DOLLARS.account, False, True),
    ]


async def test_an_iban_is_asked_for_its_currency(services: Services) -> None:
    owner = await found_firm(services, requisites=kazakh_firm())
    party = replace(kazakh_firm(tax_id="220140007779"), currency="KZT")
    with pytest.raises(DomainError, match="error-account-currency-missing"):
        await services.issuers.create(owner, party, USN, None, [replace(KAZAKH_DOLLARS, currency=None)])
    with pytest.raises(DomainError, match="error-account-currency-other"):
        await services.issuers.create(owner, party, USN, None, [replace(KAZAKH_DOLLARS, currency="CNY")])
    made = await services.issuers.create(owner, party, USN, None, [KAZAKH_DOLLARS])
    assert [account.account.currency for account in made.accounts] == ["KZT", "USD"]
    assert made.requisites.currency == "KZT"


async def test_a_draft_says_that_there_is_no_account_before_it_is_issued(
    services: Services, owner: Actor, issuer: IssuerView
) -> None:
    client = await factories.add_client(services, owner)
    draft = await factories.draft_invoice(services, owner, client.id, currency=Currency.USD)
    assert draft.warnings == (Warning.NO_ACCOUNT,)
    await services.issuers.add_account(owner, issuer.id, Currency.USD, DOLLARS)
    assert (await services.invoices.view(owner, draft.row.id)).warnings == ()
