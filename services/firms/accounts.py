"""Bank accounts of an issuer: several in a currency, one of them the main one, which its invoices name."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from db.models import BankAccount, Issuer
from db.unit_of_work import UnitOfWork
from services.domain.countries import currency_code, default_currency
from services.domain.errors import DomainError, NotFound
from services.domain.ids import BankAccountId
from services.domain.money.money import Currency
from services.domain.requisites.model import Account, Requisites
from services.firms.requisites_storage import (
    ACCOUNT_FIELDS,
    extract_account,
    stated_currency,
    store_account,
    validate_account,
)


def to_account(row: BankAccount) -> Account:
    values = {name: getattr(row, name) for name in ACCOUNT_FIELDS}
    return Account(**values, currency=stated_currency(row))


def account_differs(row: BankAccount, account: Account) -> bool:
    return any(getattr(row, name) != getattr(account, name) for name in ACCOUNT_FIELDS)


def _audited_fields(account: Account | BankAccount) -> dict[str, str]:
    pairs = ((name, getattr(account, name)) for name in ACCOUNT_FIELDS)
    return {name: value for name, value in pairs if value is not None}


def check_accounts(
    party: Requisites, others: Sequence[Account], currency: Currency | None = None
) -> list[tuple[Account, Currency]]:
    """Validates the account in the requisites, which comes first, and the others; the same number twice is one.

    Raises as `validate_account`, `error-account-currency-other` for a currency that is not billed in, and
    `error-account-currency-missing` (`number`) for a further account that does not say its own.
    """
    currency = currency or default_currency(party)
    checked = [(validate_account(party, extract_account(party), currency), currency)]
    known = {(party.payment_account, currency)}
    for account in others:
        code = currency_code(party.country, account)
        number = account.iban or account.account or ""
        if code is None:
            raise DomainError("error-account-currency-missing", number=number)
        if code not in set(Currency):
            raise DomainError("error-account-currency-other", currency=code)
        if (number, Currency(code)) not in known:
            known.add((number, Currency(code)))
            checked.append((validate_account(party, account, Currency(code)), Currency(code)))
    return checked


def build_account(
    issuer: Issuer, account: Account, currency: Currency, now: datetime, *, is_default: bool, is_main: bool
) -> BankAccount:
    row = BankAccount(
        issuer_id=issuer.id,
        currency=currency.value,
        is_default=is_default,
        is_main=is_main,
        created_at=now,
    )
    store_account(row, account)
    return row


def build_accounts(
    issuer: Issuer, accounts: Sequence[tuple[Account, Currency]], now: datetime
) -> list[BankAccount]:
    """The rows of a new issuer: the first account is the default one, the first of each currency its main one."""
    seen: set[Currency] = set()
    rows: list[BankAccount] = []
    for account, currency in accounts:
        rows.append(
            build_account(issuer, account, currency, now, is_default=not rows, is_main=currency not in seen)
        )
        seen.add(currency)
    return rows


async def sync_accounts(
    uow: UnitOfWork, issuer: Issuer, accounts: Sequence[tuple[Account, Currency]], now: datetime
) -> bool:
    """Makes the accounts in use equal to these: archives what is missing, adds what is new. Returns whether anything
    changed. Issued invoices keep naming an archived account."""
    left = list(await uow.issuers.accounts(issuer.id))
    mains = {row.currency: row for row in left if row.is_main}
    kept: list[BankAccount] = []
    changed = False
    for account, currency in accounts:
        row = next(
            (row for row in left if row.currency == currency and not account_differs(row, account)), None
        )
        if row is None:
            row = build_account(issuer, account, currency, now, is_default=False, is_main=False)
            uow.issuers.add(row)
            changed = True
        else:
            left.remove(row)
        kept.append(row)
    for row in left:
        row.archived_at = now
        changed = True
    for index, row in enumerate(kept):
        same = [other for other in kept if other.currency == row.currency]
        # The default account is the main one of its currency; in the others the former main one stays.
        main = kept[0] if kept[0] in same else mains.get(row.currency)
        is_main = row is (main if main in same else same[0])
        if (row.is_default, row.is_main) != (index == 0, is_main):
            row.is_default, row.is_main = index == 0, is_main
            changed = True
    await uow.flush()
    return changed


def replace_account(
    uow: UnitOfWork, issuer: Issuer, former: BankAccount, account: Account, now: datetime
) -> None:
    former.archived_at = now
    row = build_account(
        issuer,
        account,
        Currency(former.currency),
        now,
        is_default=former.is_default,
        is_main=former.is_main,
    )
    uow.issuers.add(row)


async def put_account(
    uow: UnitOfWork,
    issuer: Issuer,
    currency: Currency,
    account: Account,
    replaces: BankAccountId | None,
    now: datetime,
) -> tuple[dict[str, Any] | None, dict[str, Any]] | None:
    """Puts the account in the place of one, or of the main one of its currency. Returns what it was and is, for the
    trail; None when nothing changes."""
    if replaces is None:
        former = await uow.issuers.account_for(issuer.id, currency.value)
    else:
        former = await _get_account(uow, issuer, replaces)
    if former is None:
        uow.issuers.add(build_account(issuer, account, currency, now, is_default=False, is_main=True))
    elif account_differs(former, account):
        replace_account(uow, issuer, former, account, now)
    else:
        return None
    return _audited_fields(former) if former else None, {"currency": currency, **_audited_fields(account)}


async def add_account(
    uow: UnitOfWork, issuer: Issuer, currency: Currency, account: Account, now: datetime
) -> dict[str, Any] | None:
    """Returns what was added, for the trail; None for an account that is in use already."""
    same = [other for other in await uow.issuers.accounts(issuer.id) if other.currency == currency]
    if not all(account_differs(other, account) for other in same):
        return None
    uow.issuers.add(build_account(issuer, account, currency, now, is_default=False, is_main=not same))
    await uow.flush()
    return {"currency": currency, **_audited_fields(account)}


async def choose_main(uow: UnitOfWork, issuer: Issuer, account_id: BankAccountId) -> dict[str, Any] | None:
    """Makes the account the main one of its currency. Returns it, for the trail; None when it is already."""
    account = await _get_account(uow, issuer, account_id)
    if account.is_main or account.archived_at is not None:
        return None
    same = [other for other in await uow.issuers.accounts(issuer.id) if other.currency == account.currency]
    holds_default = any(other.is_default for other in same)
    for other in same:
        # The default account is the main one of its currency.
        other.is_main, other.is_default = other is account, holds_default and other is account
    await uow.flush()
    return {"currency": account.currency, **_audited_fields(account)}


async def archive_account(
    uow: UnitOfWork, issuer: Issuer, account_id: BankAccountId, now: datetime
) -> dict[str, Any] | None:
    """Returns what was archived, for the trail; None when it is already. The newest of its currency takes its place.

    Raises `error-issuer-default-account` for the default account.
    """
    account = await _get_account(uow, issuer, account_id)
    if account.archived_at is not None:
        return None
    if account.is_default:
        raise DomainError("error-issuer-default-account")
    account.archived_at = now
    await uow.flush()
    if (heir := await uow.issuers.account_for(issuer.id, account.currency)) is not None:
        heir.is_main = True
        await uow.flush()
    return {"currency": account.currency, **_audited_fields(account)}


async def _get_account(uow: UnitOfWork, issuer: Issuer, account_id: BankAccountId) -> BankAccount:
    account = await uow.issuers.account(account_id)
    if account is None or account.issuer_id != issuer.id:
        raise NotFound
    return account
