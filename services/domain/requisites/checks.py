"""Checks all fields of requisites and returns a list of problems, each with its field."""

from collections.abc import Callable, Iterable

from services.domain.requisites import by, contacts, international, kz, ru, uz
from services.domain.requisites.digit_groups import group_account, group_by_three, group_iban
from services.domain.requisites.model import Account, Country, PartyKind, Problem, Requisites, Severity

# A mistake in any of these sends money to somebody else.
ACCOUNT_FIELDS = frozenset({"account", "iban", "bic", "corr_account"})
_OF_ACCOUNT = ("account", "iban", "bank_name", "bank_address", "bic", "corr_account", "swift")


def check_requisites(requisites: Requisites) -> tuple[Problem, ...]:
    """Problems of the filled fields, in the order of the fields. Empty fields are no problems: see `missing_fields`."""
    problems = _CHECK_BY_COUNTRY[requisites.country](requisites)
    return (*problems, *_check_contacts(requisites))


def check_account(account: Account, country: Country) -> tuple[Problem, ...]:
    """Problems of a further account and of its bank."""
    values = {name: getattr(account, name) for name in _OF_ACCOUNT}
    return check_requisites(Requisites(country=country, kind=PartyKind.COMPANY, **values))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether a check has failed. An issuer's account is never saved so; a client's may be, knowingly."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def _check_value(
    field: str,
    value: str | None,
    check: Callable[[str], str | None],
    format_groups: Callable[[str], str] | None = None,
) -> Iterable[Problem]:
    if value is not None and (code := check(value)):
        yield Problem(field, code, groups=format_groups(value) if format_groups else value)


def _check_russian(party: Requisites) -> Iterable[Problem]:
    yield from _check_inn_and_kind(party)
    if party.kpp is not None:
        if party.kind.is_individual:
            yield Problem("kpp", "requisites-problem-kpp-extra", Severity.WARNING, party.kpp)
        else:
            yield from _check_value("kpp", party.kpp, ru.check_kpp)
    if party.kind is not PartyKind.FOREIGN:
        check = ru.check_ogrnip if party.kind.is_individual else ru.check_ogrn
        yield from _check_value("reg_number", party.reg_number, check)
    if party.account is not None and (code := ru.check_account(party.account, party.bic)):
        yield Problem("account", code, groups=_account_with_bik(party.account, party.bic))
    yield from _check_value("iban", party.iban, international.check_iban, group_iban)
    if not (party.kind is PartyKind.FOREIGN and party.bic and not party.bic.isdigit()):
        yield from _check_value("bic", party.bic, ru.check_bik, group_by_three)
    if party.corr_account is not None and (code := ru.check_corr_account(party.corr_account, party.bic)):
        severity = Severity.WARNING if code == ru.TREASURY_KEY else Severity.ERROR
        yield Problem("corr_account", code, severity, _account_with_bik(party.corr_account, party.bic))
    yield from _check_value("swift", party.swift, international.check_bic)


def _check_inn_and_kind(party: Requisites) -> Iterable[Problem]:
    if party.tax_id is None:
        return
    if code := ru.check_inn(party.tax_id, party.kind):
        # A number that is right and of the other kind may be meant: it is only said.
        severity = Severity.WARNING if ru.check_inn(party.tax_id) is None else Severity.ERROR
        yield Problem("tax_id", code, severity, party.tax_id)


def _account_with_bik(account: str, bik: str | None) -> str:
    return f"{group_account(account)} · {group_by_three(bik)}" if bik else group_account(account)


def _check_kazakh(party: Requisites) -> Iterable[Problem]:
    yield from _check_value("tax_id", party.tax_id, kz.check_bin)
    yield from _check_value("iban", party.iban, kz.check_iik, group_iban)
    yield from _check_value("bic", party.bic, international.check_bic)
    if party.iban and party.bic and not international.check_bic(party.bic):
        bank = international.find_bank_by_iban(party.iban)
        # The directory may lag behind a renamed bank: a warning, not an error.
        if bank and bank[0][:8] != party.bic[:8]:
            groups = f"{group_iban(party.iban)} · {party.bic}"
            yield Problem("bic", "requisites-problem-bic-bank", Severity.WARNING, groups)
    yield from _check_value("kbe", party.kbe, kz.check_kbe)
    yield from _check_value("knp", party.knp, kz.check_knp)
    yield from _check_value("oked", party.oked, kz.check_oked)


def _check_uzbek(party: Requisites) -> Iterable[Problem]:
    for field, value in (("tax_id", party.tax_id), ("pinfl", party.pinfl)):
        if field == "pinfl" or (value and len(value) == 14 and party.kind.is_individual):
            yield from _check_pinfl(field, value)
        else:
            yield from _check_value(field, value, uz.check_stir)
    yield from _check_value("account", party.account, uz.check_account, group_account)
    yield from _check_value("bic", party.bic, uz.check_mfo)
    yield from _check_value("swift", party.swift, international.check_bic)
    yield from _check_value("oked", party.oked, uz.check_oked)
    yield from _check_value("vat_code", party.vat_code, uz.check_vat_code)
    yield from _check_value("knp", party.knp, uz.check_payment_code)


def _check_pinfl(field: str, value: str | None) -> Iterable[Problem]:
    if value is None:
        return
    if code := uz.check_pinfl(value):
        yield Problem(field, code, groups=value)
    elif not uz.is_pinfl_checksum_valid(value):
        yield Problem(field, "requisites-problem-pinfl-checksum", Severity.WARNING, value)


def _check_belarusian(party: Requisites) -> Iterable[Problem]:
    yield from _check_value("tax_id", party.tax_id, by.check_unp)
    yield from _check_value("iban", party.iban, by.check_iban, group_iban)
    yield from _check_value("bic", party.bic, international.check_bic)


def _check_international(party: Requisites) -> Iterable[Problem]:
    yield from _check_value("vat_code", party.vat_code, international.check_vat_id)
    yield from _check_value("iban", party.iban, international.check_iban, group_iban)
    yield from _check_value("bic", party.bic, international.check_bic)


def _check_contacts(party: Requisites) -> Iterable[Problem]:
    if party.phone is not None and not contacts.is_phone(party.phone):
        yield Problem("phone", "requisites-problem-phone", Severity.WARNING, party.phone)
    if party.other_phones is not None and not contacts.are_phones(party.other_phones):
        yield Problem("other_phones", "requisites-problem-phone", Severity.WARNING, party.other_phones)
    if party.email is not None and not contacts.is_email(party.email):
        yield Problem("email", "requisites-problem-email", groups=party.email)
    if party.other_emails is not None and not contacts.are_emails(party.other_emails):
        yield Problem("other_emails", "requisites-problem-email", groups=party.other_emails)


_CHECK_BY_COUNTRY: dict[Country, Callable[[Requisites], Iterable[Problem]]] = {
    Country.RU: _check_russian,
    Country.KZ: _check_kazakh,
    Country.UZ: _check_uzbek,
    Country.BY: _check_belarusian,
    Country.OTHER: _check_international,
}
