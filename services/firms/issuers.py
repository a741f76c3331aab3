"""Issuers, who bill for the firm: requisites, bank accounts, VAT profile, number series."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.models import Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import changed_fields, record
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.payment_code.standards import link_payload
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, DomainError, NotFound
from services.domain.ids import BankAccountId, IssuerId
from services.domain.invoicing.number_series import MAX_FIRST_NUMBER, highest_used_numbers
from services.domain.invoicing.number_template import check_template, counter_year, render_number
from services.domain.money.money import Currency
from services.domain.ports import Clock
from services.domain.requisites.model import Account, Country, PartyKind, Requisites
from services.domain.tax.vat_choice import VatChoice, vat_rate_on
from services.domain.text_input import normalise_line
from services.firms.accounts import (
    account_differs,
    add_account,
    archive_account,
    build_accounts,
    check_accounts,
    choose_main,
    put_account,
    replace_account,
    sync_accounts,
    to_account,
)
from services.firms.requisites_storage import (
    NAME_LIMIT,
    extract_account,
    issuer_vat_profile,
    load_requisites,
    stated_currency,
    store_requisites,
    store_vat,
    validate_account,
    validate_own_requisites,
    with_account,
)
from services.firms.series import last_sequence, open_series


@dataclass(frozen=True, slots=True)
class AccountView:
    id: BankAccountId
    currency: Currency
    account: Account
    is_default: bool
    """The account that the card shows first."""
    is_main: bool
    """Invoices of its currency name it."""


@dataclass(frozen=True, slots=True)
class IssuerView:
    id: IssuerId
    name: str
    kind: PartyKind
    country: Country
    requisites: Requisites
    """With the default account."""
    accounts: tuple[AccountView, ...]
    """Those in use, the default one first."""
    vat: VatChoice
    vat_rate_bp: int | None
    """The rate that applies today; None without VAT."""
    number_template: str
    next_number: str
    """Of an invoice dated today."""
    is_default: bool
    archived: bool
    payment_link: str = ""


class IssuerService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.FIRM_READ)
    @read_once
    async def list(self, actor: Actor, archived: bool = False) -> tuple[IssuerView, ...]:
        """Lists issuers, the default one first; `archived` includes archived ones."""
        async with self._work.read(actor) as uow:
            return tuple(
                [await self._view(uow, actor, row) for row in await uow.issuers.list(archived=archived)]
            )

    @permitted(Permission.FIRM_READ)
    @read_once
    async def get(self, actor: Actor, issuer_id: IssuerId) -> IssuerView:
        async with self._work.read(actor) as uow:
            return await self._view(uow, actor, await _get(uow, issuer_id))

    @permitted(Permission.ISSUER_EDIT)
    async def create(
        self,
        actor: Actor,
        requisites: Requisites,
        vat: VatChoice,
        currency: Currency | None = None,
        accounts: Sequence[Account] = (),
    ) -> IssuerView:
        """Creates an issuer with its first account, in `currency`, and further `accounts`.

        Raises `error-issuer-exists` for a tax number that an active issuer has, which also makes a form that is sent
        twice harmless; otherwise raises as `validate_own_requisites` and `check_accounts`.
        """
        party = validate_own_requisites(requisites)
        checked = check_accounts(party, accounts, currency)
        currency = checked[0][1]
        async with self._work.write(actor) as uow:
            active_issuers = await uow.issuers.lock_active()
            if party.tax_id and any(issuer.tax_id == party.tax_id for issuer in active_issuers):
                raise DomainError("error-issuer-exists", tax_id=party.tax_id)
            row = Issuer(is_default=not active_issuers, created_at=self._clock.now())
            store_requisites(row, party)
            store_vat(row, vat, local_date(self._clock.now(), actor.timezone))
            uow.issuers.add(row)
            await uow.flush()
            for account in build_accounts(row, checked, self._clock.now()):
                uow.issuers.add(account)
            after = {"name": row.name, "tax_id": row.tax_id, "currency": currency}
            record(uow, self._clock, actor, AuditAction.CREATED, ObjectType.ISSUER, row.id, after=after)
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def update(
        self,
        actor: Actor,
        issuer_id: IssuerId,
        requisites: Requisites,
        accounts: Sequence[Account] | None = None,
    ) -> IssuerView:
        """Replaces all requisites, the default account included, and with `accounts` the further ones too. Issued
        invoices do not change."""
        party = validate_own_requisites(requisites)
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            rows = await uow.issuers.accounts(row.id)
            default = rows[0] if rows else None
            before = with_account(load_requisites(row), default)
            store_requisites(row, party)
            changed = False
            if accounts is not None:
                checked = check_accounts(party, accounts)
                changed = await sync_accounts(uow, row, checked, self._clock.now())
            elif default is not None:
                validate_account(party, extract_account(party), Currency(default.currency))
                if account_differs(default, extract_account(party)):
                    replace_account(uow, row, default, extract_account(party), self._clock.now())
                party = replace(party, currency=stated_currency(default))
            if changed or before != party:
                changes = changed_fields(before.to_dict(), party.to_dict())
                record(uow, self._clock, actor, AuditAction.CHANGED, ObjectType.ISSUER, row.id, *changes)
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def set_account(
        self,
        actor: Actor,
        issuer_id: IssuerId,
        currency: Currency,
        account: Account,
        replaces: BankAccountId | None = None,
    ) -> IssuerView:
        """Replaces this account, or the main one of the currency; issued invoices keep the former one."""
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            checked = validate_account(load_requisites(row), account, currency)
            if change := await put_account(uow, row, currency, checked, replaces, self._clock.now()):
                record(uow, self._clock, actor, AuditAction.ACCOUNT, ObjectType.ISSUER, row.id, *change)
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def add_account(
        self, actor: Actor, issuer_id: IssuerId, currency: Currency, account: Account
    ) -> IssuerView:
        """Adds an account, also a second one in this currency; the first of a currency is its main one. An account
        that is in use already is not added again."""
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            checked = validate_account(load_requisites(row), account, currency)
            if after := await add_account(uow, row, currency, checked, self._clock.now()):
                record(uow, self._clock, actor, AuditAction.ACCOUNT, ObjectType.ISSUER, row.id, None, after)
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def set_main_account(
        self, actor: Actor, issuer_id: IssuerId, account_id: BankAccountId
    ) -> IssuerView:
        """Makes invoices of the account's currency name it."""
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            if after := await choose_main(uow, row, account_id):
                record(uow, self._clock, actor, AuditAction.ACCOUNT, ObjectType.ISSUER, row.id, None, after)
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def archive_account(
        self, actor: Actor, issuer_id: IssuerId, account_id: BankAccountId
    ) -> IssuerView:
        """Raises `error-issuer-default-account` for the default account."""
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            if before := await archive_account(uow, row, account_id, self._clock.now()):
                action = AuditAction.ACCOUNT_ARCHIVED
                record(uow, self._clock, actor, action, ObjectType.ISSUER, row.id, before)
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def set_vat(self, actor: Actor, issuer_id: IssuerId, vat: VatChoice) -> IssuerView:
        """Sets the VAT profile of later contracts and invoices. «Без НДС» needs a reason: `error-vat-reason`."""
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            before = issuer_vat_profile(row)
            store_vat(row, vat, local_date(self._clock.now(), actor.timezone))
            after = issuer_vat_profile(row)
            if before != after:
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.VAT,
                    ObjectType.ISSUER,
                    row.id,
                    before={"vat": before},
                    after={"vat": after},
                )
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def set_payment_link(self, actor: Actor, issuer_id: IssuerId, url: str) -> None:
        """What the code of a page opens where a country has no code for a transfer; an empty one takes it away.

        Raises `error-payment-link` for what is no https address.
        """
        link = normalise_line(url)
        if link and "://" not in link:
            link = f"https://{link}"
        if link and (link_payload(link) is None or "." not in link or len(link) > NAME_LIMIT):
            raise BadInput("error-payment-link", url)
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            before, row.payment_link = row.payment_link, link or None
            if before != row.payment_link:
                changes = {"payment_link": before}, {"payment_link": row.payment_link}
                record(uow, self._clock, actor, AuditAction.CHANGED, ObjectType.ISSUER, row.id, *changes)

    @permitted(Permission.ISSUER_EDIT)
    async def set_numbering(
        self, actor: Actor, issuer_id: IssuerId, template: str, start: int | None = None
    ) -> IssuerView:
        """Sets the template of numbers. `start` is the next number of the current year and opens a new series; later
        years begin with 1.

        Without `start` the series goes on, and where the new template would repeat a number, after the highest one.
        Raises `error-template-…`, `error-numbering-start` (`limit`) and
        `error-numbering-taken` (`number`, `next`).
        """
        template = check_template(template)
        if start is not None and not 1 <= start <= MAX_FIRST_NUMBER:
            raise BadInput("error-numbering-start", str(start), limit=MAX_FIRST_NUMBER)
        day = local_date(self._clock.now(), actor.timezone)
        render_number(template, day.year, MAX_FIRST_NUMBER)  # a number of this template fits
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            before = {"template": row.number_template, "next": await self._next_number(uow, actor, row)}
            used_numbers = highest_used_numbers(template, await uow.issuers.numbers(row.id))
            year = counter_year(template, day)
            next_seq = await self._last_sequence(uow, row, year) + 1
            if start is not None and (template, start) != (row.number_template, next_seq):
                if start <= used_numbers.get(year, 0):
                    number = render_number(template, day.year, start)
                    raise DomainError("error-numbering-taken", number=number, next=used_numbers[year] + 1)
                used_numbers[year] = start - 1
                open_series(uow, row, used_numbers)
            elif any([seq > await self._last_sequence(uow, row, key) for key, seq in used_numbers.items()]):
                open_series(uow, row, used_numbers)
            row.number_template = template
            await uow.flush()
            after = {"template": template, "next": await self._next_number(uow, actor, row)}
            if after != before:
                record(
                    uow, self._clock, actor, AuditAction.NUMBERING, ObjectType.ISSUER, row.id, before, after
                )
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def set_default(self, actor: Actor, issuer_id: IssuerId) -> IssuerView:
        """Makes this the default issuer."""
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            active_issuers = await uow.issuers.lock_active()
            row = next((issuer for issuer in active_issuers if issuer.id == issuer_id), None)
            if row is None:
                raise NotFound
            if not row.is_default:
                for issuer in active_issuers:
                    issuer.is_default = issuer is row
                record(uow, self._clock, actor, AuditAction.DEFAULT, ObjectType.ISSUER, row.id)
                await uow.flush()
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def archive(self, actor: Actor, issuer_id: IssuerId) -> IssuerView:
        """Archives the issuer; its invoices stay. Raises `error-issuer-last`, and `error-issuer-drafts` (`count`)
        while it has drafts."""
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            active_issuers = await uow.issuers.lock_active()
            row = next((issuer for issuer in active_issuers if issuer.id == issuer_id), None)
            if row is None:
                return await self._view(uow, actor, await _get(uow, issuer_id))
            if len(active_issuers) == 1:
                raise DomainError("error-issuer-last")
            if count := await uow.issuers.count_drafts(row.id):
                raise DomainError("error-issuer-drafts", count=count)
            row.archived_at = self._clock.now()
            if row.is_default:
                row.is_default = False
                next(issuer for issuer in active_issuers if issuer is not row).is_default = True
            record(uow, self._clock, actor, AuditAction.ARCHIVED, ObjectType.ISSUER, row.id)
            await uow.flush()
            return await self._view(uow, actor, row)

    @permitted(Permission.ISSUER_EDIT)
    async def restore(self, actor: Actor, issuer_id: IssuerId) -> IssuerView:
        async with undoable(self._work, self._clock, actor, Permission.ISSUER_EDIT) as uow:
            row = await _get(uow, issuer_id, lock=True)
            if row.archived_at is not None:
                row.archived_at = None
                record(uow, self._clock, actor, AuditAction.RESTORED, ObjectType.ISSUER, row.id)
            return await self._view(uow, actor, row)

    async def _view(self, uow: UnitOfWork, actor: Actor, row: Issuer) -> IssuerView:
        await uow.flush()
        accounts = await uow.issuers.accounts(row.id)
        vat = issuer_vat_profile(row)
        country = Country(row.country)
        return IssuerView(
            id=IssuerId(row.id),
            name=row.name,
            kind=PartyKind(row.kind),
            country=country,
            requisites=with_account(load_requisites(row), accounts[0] if accounts else None),
            accounts=tuple(
                AccountView(
                    id=BankAccountId(account.id),
                    currency=Currency(account.currency),
                    account=to_account(account),
                    is_default=account.is_default,
                    is_main=account.is_main,
                )
                for account in accounts
            ),
            vat=vat,
            vat_rate_bp=vat_rate_on(vat, country, local_date(self._clock.now(), actor.timezone)),
            number_template=row.number_template,
            next_number=await self._next_number(uow, actor, row),
            is_default=row.is_default,
            archived=row.archived_at is not None,
            payment_link=row.payment_link or "",
        )

    async def _next_number(self, uow: UnitOfWork, actor: Actor, row: Issuer) -> str:
        day = local_date(self._clock.now(), actor.timezone)
        last = await self._last_sequence(uow, row, counter_year(row.number_template, day))
        return render_number(row.number_template, day.year, last + 1)

    async def _last_sequence(self, uow: UnitOfWork, row: Issuer, year: int) -> int:
        return await last_sequence(uow, row, year)


async def _get(uow: UnitOfWork, issuer_id: IssuerId, *, lock: bool = False) -> Issuer:
    row = await uow.issuers.get(issuer_id, lock=lock)
    if row is None:
        raise NotFound
    return row
