"""Firms: founding by an owner's link, and settings."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.models import Firm, Issuer, Member, OwnerClaim
from db.repositories import PersonRepository
from db.vocabulary.enums import AuditAction, ObjectType, Role
from services.core.audit import build_unscoped_entry
from services.core.one_time_links import hash_token
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, open_to_all, permitted
from services.domain.calendar.answer_days import check_answer_days
from services.domain.calendar.dates import local_date, zones_for
from services.domain.countries import parse_timezone
from services.domain.errors import BadInput, DomainError
from services.domain.ids import FirmId
from services.domain.languages import LANGUAGES
from services.domain.money.money import Currency
from services.domain.ports import Clock, Tokens
from services.domain.requisites.model import Account, Requisites
from services.domain.tax.vat_choice import VatChoice
from services.domain.text_input import parse_line
from services.firms.accounts import build_accounts, check_accounts
from services.firms.change import change_firm
from services.firms.document_languages import document_languages
from services.firms.identity import build_actor, upsert_user
from services.firms.requisites_storage import (
    NAME_LIMIT,
    display_name,
    store_requisites,
    store_vat,
    validate_own_requisites,
)

OWNER_CLAIM_LIFETIME = timedelta(days=30)
"""How long an owner's link that is printed at start stays valid."""


@dataclass(frozen=True, slots=True)
class NewFirm:
    """What founding a firm takes. Zone and currency default to the country's, the name to the issuer's.

    `act_key` identifies the form: the same form sent twice founds one firm.
    """

    requisites: Requisites
    vat: VatChoice
    currency: Currency | None = None
    timezone: str | None = None
    name: str | None = None
    act_key: str | None = None
    accounts: tuple[Account, ...] = ()
    """Further accounts beside that of the requisites, each with its currency."""


@dataclass(frozen=True, slots=True)
class FirmView:
    id: FirmId
    name: str
    country: str
    timezone: str
    language: str
    today: date
    """In the firm's zone."""
    created_at: datetime
    act_answer_days: int
    """Working days that a client has to answer an act before staff are asked; zero: they are not."""


class FirmService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, tokens: Tokens) -> None:
        self._work = work
        self._clock = clock
        self._tokens = tokens

    @open_to_all
    async def ensure_owner_claim(self, fixed_token: str | None = None) -> str | None:
        """Returns the token of the owner's link to print at start; None once there is a firm.

        `fixed_token` is the token to use instead of a random one. Links printed by earlier starts stay valid for
        thirty days, so that a restart does not interrupt onboarding.
        """
        token = fixed_token or self._tokens.token()
        now = self._clock.now()
        async with self._work.outside(write=True) as people:
            if await people.any_firm():
                return None
            await people.drop_unused_claims(before=now - OWNER_CLAIM_LIFETIME)
            if await people.claim(hash_token(token)) is None:
                await people.add_once(OwnerClaim(token_hash=hash_token(token), created_at=now))
        return token

    @open_to_all
    async def is_owner_claim_valid(self, token: str) -> bool:
        """Whether this link can found a firm: it is unused and there is no firm yet."""
        async with self._work.outside() as people:
            claim = await people.claim(hash_token(token))
            return claim is not None and claim.used_at is None and not await people.any_firm()

    @open_to_all
    async def firm_founded_by(self, user_id: int, token: str) -> FirmId | None:
        """Returns the firm that this person founded by this link; None unless they are still an active member."""
        async with self._work.outside() as people:
            claim = await people.claim(hash_token(token))
            if claim is None or claim.used_by != user_id or claim.firm_id is None:
                return None
            member = await people.membership(user_id, claim.firm_id)
            return FirmId(claim.firm_id) if member is not None and member.active else None

    @open_to_all
    async def create(
        self,
        user_id: int,
        name: str,
        username: str | None,
        language: str,
        claim: str | None,
        registration_open: bool,
        firm: NewFirm,
    ) -> Actor:
        """Creates firm, owner, issuer and bank account in one transaction. `language` is one of `LANGUAGES`.

        The same person may send the same claim (or, without one, the same `act_key`) again and gets the same
        firm. Raises `error-claim-unknown`, `error-claim-used`, `error-registration-closed`, and what the
        checks of requisites and VAT raise.
        """
        party = validate_own_requisites(firm.requisites)
        accounts = check_accounts(party, firm.accounts, firm.currency)
        currency = accounts[0][1]
        if language not in LANGUAGES:
            raise BadInput("error-language", language)
        if claim is None and not registration_open:
            raise DomainError("error-registration-closed")
        row = Firm(
            name=parse_line(firm.name or display_name(party), NAME_LIMIT, "error-firm-name"),
            country=party.country.value,
            timezone=parse_timezone(firm.timezone or zones_for(party.country)[0]),
            language=language,
            created_at=self._clock.now(),
        )
        issuer = Issuer(is_default=True, created_at=self._clock.now())
        store_requisites(issuer, party)
        store_vat(issuer, firm.vat, self._today(row))
        async with self._work.outside(write=True) as people:
            owner_claim = await self._lock_owner_claim(people, user_id, claim, firm.act_key)
            if owner_claim is not None and owner_claim.used_at is not None:
                return await _load_founder(people, owner_claim, user_id, language)
            user = await upsert_user(people, self._clock, user_id, name, username, language)
            people.add(row)
            await people.flush()
            owner = Member(
                firm_id=row.id,
                user_id=user_id,
                role=Role.OWNER.value,
                name=user.name,
                created_at=self._clock.now(),
            )
            issuer.firm_id = row.id
            people.add(owner)
            people.add(issuer)
            await people.flush()
            for account in build_accounts(issuer, accounts, self._clock.now()):
                account.firm_id = row.id
                people.add(account)
            user.firm_id = row.id
            if owner_claim is not None:
                owner_claim.used_at, owner_claim.used_by, owner_claim.firm_id = (
                    self._clock.now(),
                    user_id,
                    row.id,
                )
            actor = build_actor(owner, row, user.language or language)
            after = {"name": row.name, "country": row.country}
            people.add(
                build_unscoped_entry(self._clock, actor, AuditAction.CREATED, ObjectType.FIRM, row.id, after)
            )
            issuer_values = {"name": issuer.name, "tax_id": issuer.tax_id, "currency": currency}
            people.add(
                build_unscoped_entry(
                    self._clock, actor, AuditAction.CREATED, ObjectType.ISSUER, issuer.id, issuer_values
                )
            )
            return actor

    @permitted(Permission.FIRM_READ)
    async def get(self, actor: Actor) -> FirmView:
        async with self._work.read(actor) as uow:
            return self._view(await uow.firms.firm())

    @permitted(Permission.FIRM_READ)
    async def document_languages(self, actor: Actor) -> tuple[str, ...]:
        """Those that the forms of the firm's issuers know."""
        async with self._work.read(actor) as uow:
            return await document_languages(uow)

    @permitted(Permission.FIRM_EDIT)
    async def rename(self, actor: Actor, name: str) -> FirmView:
        """Sets the name that clients see in messages; invoices print the issuer's name."""
        return await self._change(actor, "name", parse_line(name, NAME_LIMIT, "error-firm-name"))

    @permitted(Permission.FIRM_EDIT)
    async def set_timezone(self, actor: Actor, timezone: str) -> FirmView:
        """An IANA name. Raises `BadInput` `error-timezone`."""
        return await self._change(actor, "timezone", parse_timezone(timezone))

    @permitted(Permission.FIRM_EDIT)
    async def set_language(self, actor: Actor, language: str) -> FirmView:
        """Sets the language of the firm's group, and the default of documents and messages. Raises `error-language`."""
        if language not in LANGUAGES:
            raise BadInput("error-language", language)
        return await self._change(actor, "language", language)

    @permitted(Permission.FIRM_EDIT)
    async def set_act_answer_days(self, actor: Actor, days: int) -> FirmView:
        """Of acts that are sent from now on. Zero: nobody is asked. Raises `error-answer-days`."""
        return await self._change(actor, "act_answer_days", check_answer_days(days))

    async def _change(self, actor: Actor, field: str, value: str | int) -> FirmView:
        async with undoable(self._work, self._clock, actor, Permission.FIRM_EDIT) as uow:
            return self._view(await change_firm(uow, self._clock, actor, field, value))

    def _view(self, firm: Firm) -> FirmView:
        return FirmView(
            id=FirmId(firm.id),
            name=firm.name,
            country=firm.country,
            timezone=firm.timezone,
            language=firm.language,
            today=self._today(firm),
            created_at=firm.created_at,
            act_answer_days=firm.act_answer_days,
        )

    def _today(self, firm: Firm) -> date:
        return local_date(self._clock.now(), firm.timezone)

    async def _lock_owner_claim(
        self, people: PersonRepository, user_id: int, claim: str | None, act_key: str | None
    ) -> OwnerClaim | None:
        """Returns the locked claim that this founding uses, or has used when it is repeated."""
        if claim is not None:
            row = await people.lock_claims(hash_token(claim))
            if row is None or (row.used_at is None and await people.any_firm()):
                raise DomainError("error-claim-unknown")
            return row
        if act_key is None:
            return None
        # Without a link, a token derived from the person and the form makes a repeated founding harmless.
        key = hash_token(f"form:{user_id}:{act_key}")
        await people.add_once(OwnerClaim(token_hash=key, created_at=self._clock.now()))
        return await people.lock_claims(key)


async def _load_founder(people: PersonRepository, claim: OwnerClaim, user_id: int, language: str) -> Actor:
    member = None
    firm = await people.firm(claim.firm_id) if claim.firm_id is not None else None
    if firm is not None and claim.used_by == user_id:
        member = await people.membership(user_id, firm.id)
    if firm is None or member is None or not member.active:
        raise DomainError("error-claim-used")
    user = await people.user(user_id)
    return build_actor(member, firm, (user.language if user else None) or language)
