"""Founding by an owner's link, and the firm's settings."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, BankAccount, Base, Firm, Issuer, Member, OwnerClaim
from db.vocabulary.enums import ObjectType, Role, VatMode
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, DomainError
from services.domain.money.money import Currency
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.tax.vat_choice import VatChoice
from services.firms.service import NewFirm
from tests.support.factories import (
    USN,
    VAT,
    act_key,
    add_member,
    found_firm,
    kazakh_firm,
    russian_firm,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

FORM = NewFirm(russian_firm(), USN)


async def found(
    services: Services, claim: str | None, user_id: int = 1, form: NewFirm = FORM, is_open: bool = False
) -> Actor:
    return await services.firms.create(user_id, f"Человек {user_id}", None, "ru", claim, is_open, form)


async def count(database: Database, model: type[Base]) -> int:
    async with AsyncSession(database.reader) as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


async def test_the_printed_link_founds_a_firm_with_everything(services: Services, database: Database) -> None:
    token = await services.firms.ensure_owner_claim()
    assert token is not None
    assert await services.firms.is_owner_claim_valid(token)
    actor = await found(services, token)
    assert (actor.role, actor.timezone, actor.name) == (Role.OWNER, "Europe/Moscow", "Человек 1")
    firm = await services.firms.get(actor)
    assert (firm.name, firm.country, firm.language) == ("ООО «Юридическая фирма «Пример»", "RU", "ru")
    (issuer,) = await services.issuers.list(actor)
    assert issuer.is_default
    assert issuer.requisites == russian_firm()
    assert [(account.currency, account.is_default) for account in issuer.accounts] == [(Currency.RUB, True)]
    assert issuer.next_number == "2026-0001"
    person = await services.identity.resolve(1, "Человек 1", None, "ru")
    assert person.actor == actor
    assert [entry.action for entry in await services.audit.timeline(actor, ObjectType.FIRM, firm.id)] == [
        "created"
    ]
    assert await count(database, AuditEntry) == 2
    assert not await services.firms.is_owner_claim_valid(token)
    assert await services.firms.ensure_owner_claim() is None


async def test_only_digests_of_links_are_kept(services: Services, database: Database) -> None:
    token = await services.firms.ensure_owner_claim()
    async with AsyncSession(database.reader) as session:
        (claim,) = (await session.scalars(select(OwnerClaim))).all()
    assert token is not None
    assert token not in claim.token_hash
    assert len(claim.token_hash) == 64


async def test_each_start_prints_another_link_and_older_ones_go_on_working(services: Services) -> None:
    first, second = await services.firms.ensure_owner_claim(), await services.firms.ensure_owner_claim()
    assert first != second
    assert await services.firms.is_owner_claim_valid(str(first))
    actor = await found(services, first)
    assert actor.role is Role.OWNER
    # A firm is there: what an old log shows opens nothing.
    with pytest.raises(DomainError, match="error-claim-unknown"):
        await found(services, second, user_id=2)


async def test_an_unused_link_ends_after_thirty_days(services: Services, clock: FakeClock) -> None:
    token = str(await services.firms.ensure_owner_claim())
    clock.advance(days=31)
    await services.firms.ensure_owner_claim()
    assert not await services.firms.is_owner_claim_valid(token)


async def test_a_fixed_link_is_the_one_that_was_asked_for(services: Services) -> None:
    assert await services.firms.ensure_owner_claim("fixed-claim") == "fixed-claim"
    assert await services.firms.ensure_owner_claim("fixed-claim") == "fixed-claim"
    await found(services, "fixed-claim")
    assert await services.firms.ensure_owner_claim("fixed-claim") is None


async def test_the_same_link_pressed_again_gives_the_same_firm(
    services: Services, database: Database
) -> None:
    token = await services.firms.ensure_owner_claim()
    first = await found(services, token)
    assert await found(services, token) == first
    with pytest.raises(DomainError, match="error-claim-used"):
        await found(services, token, user_id=2)
    assert await count(database, Firm) == 1


async def test_the_founders_own_link_leads_back_into_the_firm(services: Services) -> None:
    token = str(await services.firms.ensure_owner_claim())
    assert await services.firms.firm_founded_by(1, token) is None
    owner = await found(services, token)
    assert await services.firms.firm_founded_by(1, token) == owner.firm_id
    assert await services.firms.firm_founded_by(2, token) is None
    assert await services.firms.firm_founded_by(1, "guessed") is None
    other = await add_member(services, owner, Role.OWNER, 2)
    await services.staff.deactivate(other, owner.member_id)
    assert await services.firms.firm_founded_by(1, token) is None


@pytest.mark.at_once
async def test_twenty_taps_at_once_found_one_firm(services: Services, database: Database) -> None:
    token = await services.firms.ensure_owner_claim()
    actors = await asyncio.gather(*(found(services, token) for _ in range(20)))
    assert len({actor.firm_id for actor in actors}) == 1
    for model in (Firm, Member, Issuer, BankAccount):
        assert await count(database, model) == 1


@pytest.mark.at_once
async def test_of_two_people_with_two_links_one_founds_the_firm(
    services: Services, database: Database
) -> None:
    links = [await services.firms.ensure_owner_claim(), await services.firms.ensure_owner_claim()]
    outcomes = await asyncio.gather(
        *(found(services, link, user_id) for user_id, link in enumerate(links, 1)), return_exceptions=True
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Actor", "DomainError"]
    assert await count(database, Firm) == 1


@pytest.mark.at_once
async def test_without_a_link_only_open_registration_lets_in(services: Services, database: Database) -> None:
    with pytest.raises(DomainError, match="error-registration-closed"):
        await found(services, None)
    with pytest.raises(DomainError, match="error-claim-unknown"):
        await found(services, "guessed", is_open=True)
    form = replace(FORM, act_key=act_key())
    first, again = await asyncio.gather(*(found(services, None, form=form, is_open=True) for _ in range(2)))
    assert first == again
    other = await found(services, None, user_id=2, form=form, is_open=True)
    assert other.firm_id != first.firm_id
    assert await count(database, Firm) == 2


@pytest.mark.parametrize(
    ("requisites", "zone", "currency"),
    [
        (russian_firm(), "Europe/Moscow", Currency.RUB),
        (kazakh_firm(), "Asia/Almaty", Currency.KZT),
        (
            Requisites(
                country=Country.UZ,
                kind=PartyKind.COMPANY,
                name="MChJ «Namuna»",
                tax_id="203456789",
                account="20208840100000000001",
                bic="00440",
            ),
            "Asia/Tashkent",
            Currency.USD,
        ),
        (
            Requisites(
                country=Country.OTHER,
                kind=PartyKind.FOREIGN,
                name="Example GmbH",
                vat_code="DE136695976",
                iban="DE89370400440532013000",
            ),
            "UTC",
            Currency.EUR,
        ),
    ],
    ids=lambda value: value.country.value if isinstance(value, Requisites) else None,
)
async def test_zone_and_currency_come_from_country_and_account(
    services: Services, requisites: Requisites, zone: str, currency: Currency
) -> None:
    actor = await found_firm(services, requisites=requisites)
    (issuer,) = await services.issuers.list(actor)
    assert (actor.timezone, issuer.accounts[0].currency) == (zone, currency)


@pytest.mark.parametrize(
    ("form", "key"),
    [
        (NewFirm(russian_firm(account="40702810000000000778"), USN), "requisites-problem-account-key"),
        (NewFirm(russian_firm(tax_id="7700000779"), USN), "requisites-problem-inn-checksum"),
        (NewFirm(russian_firm(account=None), USN), "error-issuer-missing"),
        (NewFirm(russian_firm(), VatChoice(VatMode.NONE)), "error-vat-reason"),
        (NewFirm(russian_firm(), VatChoice(VatMode.NONE, reason="  ")), "error-vat-reason"),
        (NewFirm(russian_firm(), VatChoice(VatMode.INCLUDED)), "error-vat-rate"),
        (NewFirm(russian_firm(), VatChoice(VatMode.INCLUDED, code="usn9")), "error-vat-no-rate"),
        (NewFirm(russian_firm(), USN, currency=Currency.EUR), "error-account-currency"),
        (NewFirm(russian_firm(), USN, timezone="Europe/Mocsow"), "error-timezone"),
        (NewFirm(russian_firm(), USN, timezone="../../etc/passwd"), "error-timezone"),
        (NewFirm(russian_firm("Я" * 251), USN), "error-party-long"),
        (NewFirm(russian_firm(" "), USN), "error-party-name"),
    ],
)
async def test_a_wrong_form_founds_nothing(
    services: Services, database: Database, form: NewFirm, key: str
) -> None:
    token = await services.firms.ensure_owner_claim()
    with pytest.raises(DomainError, match=key):
        await found(services, token, form=form)
    assert await count(database, Firm) == 0
    assert await services.firms.is_owner_claim_valid(str(token))


async def test_settings_change_and_leave_a_trail(services: Services) -> None:
    actor = await found_firm(services, vat=VAT)
    await services.firms.rename(actor, "  ЮФ   «Пример» ")
    await services.firms.set_timezone(actor, "Asia/Vladivostok")
    firm = await services.firms.set_language(actor, "en")
    assert (firm.name, firm.timezone, firm.language) == ("ЮФ «Пример»", "Asia/Vladivostok", "en")
    newest, *_ = await services.audit.timeline(actor, ObjectType.FIRM, actor.firm_id)
    assert (newest.before, newest.after, newest.member_name) == (
        {"language": "ru"},
        {"language": "en"},
        "Анна Иванова",
    )
    for name in ("", "  ", "Я" * 251):
        with pytest.raises(BadInput, match="error-firm-name"):
            await services.firms.rename(actor, name)
    for zone in ("", "Mars", "/etc/passwd", "Europe"):
        with pytest.raises(BadInput, match="error-timezone"):
            await services.firms.set_timezone(actor, zone)
    with pytest.raises(BadInput, match="error-language"):
        await services.firms.set_language(actor, "de")


async def test_today_is_the_firms_date(services: Services, clock: FakeClock) -> None:
    actor = await found_firm(services)
    clock.advance(hours=13)  # 22:00 in UTC, after midnight in Moscow
    assert (await services.firms.get(actor)).today == date(2026, 11, 25)
