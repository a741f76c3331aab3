"""Who bills: requisites, accounts, VAT profile, number series."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from db.vocabulary.enums import ObjectType, VatMode
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, DomainError, NotFound
from services.domain.ids import BankAccountId, ClientId, IssuerId
from services.domain.money.money import Currency
from services.domain.requisites.model import Account
from services.domain.tax.vat import GENERAL_RATE
from services.domain.tax.vat_choice import VatChoice
from services.firms.issuers import IssuerView
from tests.documents.pdf.samples import BY_FIRM as BELARUSIAN_FIRM
from tests.support.factories import (
    USN,
    VAT,
    add_client,
    default_issuer,
    draft_invoice,
    found_firm,
    issued_invoice,
    kazakh_firm,
    russian_firm,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

DOLLARS = Account(
    account="40702840300000000777",
    bank_name="ПАО СБЕРБАНК",
    bic="044525225",
    corr_account="30101810400000000225",
    swift="SABRRUMM",
)


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def issuer(services: Services, owner: Actor) -> IssuerView:
    return await default_issuer(services, owner)


@pytest.fixture
async def client(services: Services, owner: Actor) -> ClientId:
    return (await add_client(services, owner)).id


async def actions(services: Services, owner: Actor, issuer: IssuerView) -> list[str]:
    return [entry.action for entry in await services.audit.timeline(owner, ObjectType.ISSUER, issuer.id)]


async def test_a_second_issuer_bills_with_its_own_account(services: Services, owner: Actor) -> None:
    made = await services.issuers.create(owner, kazakh_firm(), VAT, Currency.KZT)
    assert (made.requisites.kbe, made.requisites.knp) == ("17", "859")
    assert (made.vat_rate_bp, made.is_default) == (1600, False)
    assert [issuer.is_default for issuer in await services.issuers.list(owner)] == [True, False]
    with pytest.raises(DomainError, match="error-issuer-exists"):
        await services.issuers.create(owner, kazakh_firm(), VAT, Currency.KZT)
    assert await actions(services, owner, made) == ["created"]


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"account": "40702810000000000778"}, "requisites-problem-account-key"),
        ({"bic": "044525226"}, "requisites-problem-account-key"),
        ({"corr_account": "30101810145250000974"}, "requisites-problem-corr-account-key"),
        ({"tax_id": "7707083894"}, "requisites-problem-inn-checksum"),
        ({"bic": None}, "error-issuer-missing"),
        ({"tax_id": None}, "error-issuer-missing"),
        ({"account": "40702840300000000777"}, "error-account-currency"),
        ({"name": None}, "error-party-name"),
    ],
)
async def test_our_own_requisites_are_never_saved_with_a_failed_check(
    services: Services, owner: Actor, issuer: IssuerView, change: dict[str, str | None], key: str
) -> None:
    with pytest.raises(DomainError, match=key):
        await services.issuers.update(owner, issuer.id, russian_firm(**change))
    assert (await services.issuers.get(owner, issuer.id)) == issuer


async def test_a_failed_check_names_its_field(services: Services, owner: Actor, issuer: IssuerView) -> None:
    with pytest.raises(DomainError) as refused:
        await services.issuers.update(owner, issuer.id, russian_firm(account="40702810000000000778"))
    assert refused.value.params["field"] == "account"
    assert "0778" in refused.value.params["groups"]


async def test_new_requisites_leave_the_former_account_to_old_invoices(
    services: Services, owner: Actor, issuer: IssuerView
) -> None:
    moved = russian_firm(address="г. Москва, ул. Новая, д. 2", account="40702810200000000001")
    changed = await services.issuers.update(owner, issuer.id, moved)
    assert changed.requisites == moved
    assert changed.accounts[0].id != issuer.accounts[0].id
    assert (len(changed.accounts), changed.accounts[0].is_default) == (1, True)
    again = await services.issuers.update(owner, issuer.id, moved)
    assert again == changed
    newest, _ = await services.audit.timeline(owner, ObjectType.ISSUER, issuer.id)
    assert newest.before == {"address": russian_firm().address, "account": russian_firm().account}
    assert newest.after == {"address": moved.address, "account": moved.account}


async def test_an_account_a_currency(services: Services, owner: Actor, issuer: IssuerView) -> None:
    two = await services.issuers.set_account(owner, issuer.id, Currency.USD, DOLLARS)
    assert [account.currency for account in two.accounts] == [Currency.RUB, Currency.USD]
    assert two.accounts[1].account == DOLLARS
    same = await services.issuers.set_account(owner, issuer.id, Currency.USD, DOLLARS)
    assert same == two
    with pytest.raises(DomainError, match="error-account-currency"):
        await services.issuers.set_account(owner, issuer.id, Currency.EUR, DOLLARS)
    wrong = replace(DOLLARS, account="40702840000000000777")
    with pytest.raises(DomainError, match="requisites-problem-account-key"):
        await services.issuers.set_account(owner, issuer.id, Currency.USD, wrong)
    with pytest.raises(DomainError, match="error-issuer-missing"):
        await services.issuers.set_account(owner, issuer.id, Currency.USD, Account(bic="044525225"))
    with pytest.raises(DomainError, match="error-issuer-default-account"):
        await services.issuers.archive_account(owner, issuer.id, two.accounts[0].id)
    left = await services.issuers.archive_account(owner, issuer.id, two.accounts[1].id)
    assert [account.currency for account in left.accounts] == [Currency.RUB]
    with pytest.raises(NotFound):
        await services.issuers.archive_account(owner, issuer.id, BankAccountId(10**9))


async def test_without_vat_needs_its_reason(services: Services, owner: Actor, issuer: IssuerView) -> None:
    for reason in (None, "", " \n "):
        with pytest.raises(BadInput, match="error-vat-reason"):
            await services.issuers.set_vat(owner, issuer.id, VatChoice(VatMode.NONE, reason=reason))
    on_top = VatChoice(VatMode.ON_TOP, code=GENERAL_RATE)
    changed = await services.issuers.set_vat(owner, issuer.id, on_top)
    assert (changed.vat, changed.vat_rate_bp) == (on_top, 2200)
    fixed = await services.issuers.set_vat(owner, issuer.id, VatChoice(VatMode.INCLUDED, rate_bp=700))
    assert fixed.vat_rate_bp == 700
    back = await services.issuers.set_vat(owner, issuer.id, USN)
    assert (back.vat, back.vat_rate_bp) == (USN, None)
    await services.issuers.set_vat(owner, issuer.id, USN)
    assert await actions(services, owner, issuer) == ["vat", "vat", "vat", "created"]


async def test_numbering_goes_on_when_only_the_look_changes(
    services: Services, owner: Actor, issuer: IssuerView, client: ClientId
) -> None:
    await issued_invoice(services, owner, client)
    changed = await services.issuers.set_numbering(owner, issuer.id, "ЮК-{year}/{seq}")
    assert changed.next_number == "ЮК-2026/2"
    assert (await issued_invoice(services, owner, client)).row.number == "ЮК-2026/2"
    back = await services.issuers.set_numbering(owner, issuer.id, "{year}-{seq:04}")
    assert back.next_number == "2026-0003"


async def test_a_belarusian_bank_keeps_its_address(services: Services, owner: Actor) -> None:
    minsk = await services.issuers.create(owner, BELARUSIAN_FIRM, VAT, Currency.BYN)
    assert minsk.requisites.bank_address == BELARUSIAN_FIRM.bank_address
    in_euro = Account(
        iban="BY13NBRB3600900000002Z00AB00", bank_name="НБРБ", bic="NBRBBY2X", bank_address="г. Минск, 20"
    )
    both = await services.issuers.add_account(owner, minsk.id, Currency.EUR, in_euro)
    assert [each.account.bank_address for each in both.accounts] == [
        BELARUSIAN_FIRM.bank_address,
        "г. Минск, 20",
    ]
    moved = replace(minsk.requisites, bank_address="г. Минск, пр. Независимости, 20")
    assert (await services.issuers.update(owner, minsk.id, moved)).requisites == moved
    # Whoever has not entered it can bill as before.
    without = replace(BELARUSIAN_FIRM, bank_address=None, tax_id="192000224")
    assert (await services.issuers.create(owner, without, VAT, Currency.BYN)).requisites.bank_address is None


async def test_a_new_start_is_for_this_year_only(
    services: Services, owner: Actor, issuer: IssuerView, client: ClientId, clock: FakeClock
) -> None:
    changed = await services.issuers.set_numbering(owner, issuer.id, "{year}-{seq:04}", 57)
    assert changed.next_number == "2026-0057"
    assert (await issued_invoice(services, owner, client)).row.number == "2026-0057"
    clock.advance(days=60)
    assert (await services.issuers.get(owner, issuer.id)).next_number == "2027-0001"
    assert (await issued_invoice(services, owner, client)).row.number == "2027-0001"


async def test_a_start_that_would_repeat_a_number_is_refused(
    services: Services, owner: Actor, issuer: IssuerView, client: ClientId
) -> None:
    await issued_invoice(services, owner, client)
    await issued_invoice(services, owner, client)
    with pytest.raises(DomainError) as refused:
        await services.issuers.set_numbering(owner, issuer.id, "{year}-{seq}", 2)
    assert refused.value.key == "error-numbering-taken"
    assert refused.value.params == {"number": "2026-2", "next": 3}
    assert (await services.issuers.get(owner, issuer.id)).next_number == "2026-0003"
    fresh = await services.issuers.set_numbering(owner, issuer.id, "А-{seq}", 1)
    assert fresh.next_number == "А-1"


async def test_going_back_to_an_old_look_goes_on_after_its_last_number(
    services: Services, owner: Actor, issuer: IssuerView, client: ClientId
) -> None:
    for _ in range(3):
        await issued_invoice(services, owner, client)
    await services.issuers.set_numbering(owner, issuer.id, "А-{seq}", 1)
    assert (await issued_invoice(services, owner, client)).row.number == "А-1"
    back = await services.issuers.set_numbering(owner, issuer.id, "{year}-{seq:04}")
    assert back.next_number == "2026-0004"
    assert (await issued_invoice(services, owner, client)).row.number == "2026-0004"


async def test_numbering_is_checked(services: Services, owner: Actor, issuer: IssuerView) -> None:
    for template in ("", "2026", "{year}", "{seq}{seq}", "{seq.__class__}", "{seq", "<b>{seq}"):
        with pytest.raises(BadInput, match="error-template"):
            await services.issuers.set_numbering(owner, issuer.id, template)
    for start in (0, -1, 10**9):
        with pytest.raises(BadInput, match="error-numbering-start"):
            await services.issuers.set_numbering(owner, issuer.id, "{year}-{seq}", start)
    assert await actions(services, owner, issuer) == ["created"]


async def test_saying_the_same_numbering_again_changes_nothing(
    services: Services, owner: Actor, issuer: IssuerView
) -> None:
    first = await services.issuers.set_numbering(owner, issuer.id, "{year}-{seq}", 5)
    again = await services.issuers.set_numbering(owner, issuer.id, "{year}-{seq}", 5)
    assert first == again
    assert await actions(services, owner, issuer) == ["numbering", "created"]


async def test_there_is_always_one_default_and_one_that_bills(
    services: Services, owner: Actor, issuer: IssuerView
) -> None:
    with pytest.raises(DomainError, match="error-issuer-last"):
        await services.issuers.archive(owner, issuer.id)
    second = await services.issuers.create(owner, kazakh_firm(), VAT, Currency.KZT)
    await services.issuers.set_default(owner, second.id)
    assert [(row.id, row.is_default) for row in await services.issuers.list(owner)] == [
        (second.id, True),
        (issuer.id, False),
    ]
    away = await services.issuers.archive(owner, second.id)
    assert (away.archived, away.is_default) == (True, False)
    assert (await default_issuer(services, owner)).id == issuer.id
    assert (await default_issuer(services, owner)).is_default
    assert len(await services.issuers.list(owner, archived=True)) == 2
    with pytest.raises(NotFound):
        await services.issuers.set_default(owner, second.id)
    await services.issuers.restore(owner, second.id)
    assert len(await services.issuers.list(owner)) == 2


@pytest.mark.at_once
async def test_two_owners_put_away_the_last_two_issuers_at_once(services: Services, owner: Actor) -> None:
    second = await services.issuers.create(owner, kazakh_firm(), VAT, Currency.KZT)
    first = await default_issuer(services, owner)
    outcomes = await asyncio.gather(
        *(services.issuers.archive(owner, row.id) for row in (first, second)), return_exceptions=True
    )
    assert sum(isinstance(outcome, DomainError) for outcome in outcomes) == 1
    (left,) = await services.issuers.list(owner)
    assert left.is_default


async def test_an_issuer_with_drafts_stays(
    services: Services, owner: Actor, issuer: IssuerView, client: ClientId
) -> None:
    await services.issuers.create(owner, kazakh_firm(), VAT, Currency.KZT)
    draft = await draft_invoice(services, owner, client)
    with pytest.raises(DomainError) as refused:
        await services.issuers.archive(owner, issuer.id)
    assert (refused.value.key, refused.value.params) == ("error-issuer-drafts", {"count": 1})
    await services.drafts.discard(owner, draft.row.id)
    assert (await services.issuers.archive(owner, issuer.id)).archived


async def test_rates_follow_the_day(services: Services, owner: Actor, clock: FakeClock) -> None:
    made = await services.issuers.create(owner, kazakh_firm(), VAT, Currency.KZT)
    clock.set(clock.now() - timedelta(days=400))
    assert (await services.issuers.get(owner, made.id)).vat_rate_bp == 1200


async def test_nobody_there(services: Services, owner: Actor) -> None:
    with pytest.raises(NotFound):
        await services.issuers.get(owner, IssuerId(10**9))
