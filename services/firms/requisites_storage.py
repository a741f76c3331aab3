"""Prepares requisites for the database: normalises and limits texts, and splits off the bank account."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from db.models import BankAccount, Issuer
from db.vocabulary.enums import VatMode
from services.domain.countries import number_currency
from services.domain.errors import BadInput, DomainError
from services.domain.money.money import Currency
from services.domain.requisites.checks import check_requisites, has_errors
from services.domain.requisites.fields import missing_fields, with_defaults
from services.domain.requisites.model import TEXT_FIELDS, Account, Country, Requisites, Severity
from services.domain.tax.vat import rate_for
from services.domain.tax.vat_choice import VatChoice, check_vat_choice
from services.domain.text_input import normalise_line, parse_line

ACCOUNT_FIELDS = tuple(field.name for field in fields(Account) if field.name != "currency")
"""What a bank account is made of; its currency is a column that is never empty."""
NAME_LIMIT = 250

# Lengths of the columns; all other fields are stored in JSON and limited only against abuse.
_LIMITS = {
    "name": NAME_LIMIT,
    "short_name": NAME_LIMIT,
    "bank_name": 250,
    "bank_address": 250,
    "tax_id": 20,
    "account": 34,
    "iban": 34,
    "corr_account": 34,
    "bic": 11,
    "swift": 11,
    "address": 400,
    "email": 254,
    "other_emails": 254,
    "phone": 20,
    "currency": 3,
}
_DEFAULT_LIMIT = 250


def normalise_requisites(requisites: Requisites) -> Requisites:
    """Trims texts and replaces empty ones by None. Raises `BadInput`: `error-party-name` without a name,
    `error-party-long` (`field`, `limit`) for a field that is too long."""
    values: dict[str, Any] = {}
    for name in TEXT_FIELDS:
        value = getattr(requisites, name)
        text = normalise_line(value) if value is not None else ""
        limit = _LIMITS.get(name, _DEFAULT_LIMIT)
        if len(text) > limit:
            raise BadInput("error-party-long", text, field=name, limit=limit)
        values[name] = text or None
    party = replace(requisites, **values)
    if party.name is None and party.short_name is None:
        raise BadInput("error-party-name", "")
    return party if party.name else replace(party, name=party.short_name)


def display_name(requisites: Requisites) -> str:
    """Takes normalised requisites."""
    return requisites.display_name or ""


def validate_own_requisites(requisites: Requisites) -> Requisites:
    """Normalises an issuer's requisites, fills in the country's defaults and checks them.

    Raises `DomainError`: `error-issuer-missing` (`field`, `fields`), or the first error of the checks,
    `requisites-problem-…` (`field`, `groups`).
    """
    party = with_defaults(normalise_requisites(requisites))
    if missing := missing_fields(party):
        raise DomainError("error-issuer-missing", field=missing[0], fields=missing)
    _refuse_errors(party)
    return party


def _refuse_errors(party: Requisites) -> None:
    problems = check_requisites(party)
    if has_errors(problems):
        first_error = next(problem for problem in problems if problem.severity is Severity.ERROR)
        raise DomainError(first_error.code, field=first_error.field, groups=first_error.groups or "")


def without_account(requisites: Requisites) -> Requisites:
    empty_fields: dict[str, Any] = dict.fromkeys((*ACCOUNT_FIELDS, "currency"))
    return replace(requisites, **empty_fields)


def extract_account(requisites: Requisites) -> Account:
    return Account(**{field.name: getattr(requisites, field.name) for field in fields(Account)})


def stated_currency(row: BankAccount) -> str | None:
    """The account's currency where its number does not tell it."""
    told = {number_currency(country, row.account) for country in (Country.RU, Country.UZ)}
    return None if row.currency in told else row.currency


def with_account(requisites: Requisites, account: Account | BankAccount | None) -> Requisites:
    """Returns the requisites with this account, as printed; without an account for None."""
    if account is None:
        return without_account(requisites)
    values = {name: getattr(account, name) for name in ACCOUNT_FIELDS}
    currency = stated_currency(account) if isinstance(account, BankAccount) else account.currency
    return replace(requisites, **values, currency=currency)


def validate_account(requisites: Requisites, account: Account, currency: Currency) -> Account:
    """Checks a further account of ours as the first one is checked.

    Raises as `validate_own_requisites`, and `error-account-currency` (`currency`, `named`) when the number names
    another one.
    """
    party = validate_own_requisites(with_account(requisites, account))
    named = number_currency(party.country, party.account)
    if named is not None and named != currency:
        raise DomainError("error-account-currency", currency=currency, named=named)
    return extract_account(party)


def load_requisites(row: Issuer) -> Requisites:
    """Loads an issuer's requisites without the account, which has rows of its own, and with the country's defaults: a
    row may be older than a default, such as the Uzbek code before a payment's purpose."""
    return with_defaults(Requisites.from_dict(row.requisites))


def store_requisites(row: Issuer, party: Requisites) -> None:
    """Stores normalised requisites, without the account, in the issuer's row."""
    row.country = party.country.value
    row.kind = party.kind.value
    row.name = display_name(party)
    row.tax_id = party.tax_id
    row.requisites = without_account(party).to_dict()


def store_vat(row: Issuer, vat: VatChoice, on: date) -> None:
    """Stores the VAT profile. Raises what `check_vat_choice` raises, and `error-vat-no-rate` for a rate that the
    country does not have on that day."""
    check_vat_choice(vat)
    is_without_vat = vat.mode is VatMode.NONE
    if not is_without_vat and vat.code is not None:
        rate_for(row.country, vat.code, on)
    row.vat_mode = vat.mode.value
    row.vat_code = None if is_without_vat else vat.code
    row.vat_rate_bp = None if is_without_vat else vat.rate_bp
    row.vat_reason = parse_line(vat.reason or "", 250, "error-vat-reason") if is_without_vat else None


def store_account(row: BankAccount, account: Account) -> None:
    for name in ACCOUNT_FIELDS:
        setattr(row, name, getattr(account, name))


def issuer_vat_profile(issuer: Issuer) -> VatChoice:
    """The issuer's own VAT profile."""
    return VatChoice(VatMode(issuer.vat_mode), issuer.vat_code, issuer.vat_rate_bp, issuer.vat_reason)
