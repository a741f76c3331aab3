"""Checks of a whole set of requisites: one list of problems, each with its field."""

from collections.abc import Callable, Iterable

from services.domain.requisites import by, contacts, eu, kz, ru, uz
from services.domain.requisites.format import group_account, group_iban, group_threes
from services.domain.requisites.model import Country, PartyKind, Problem, Requisites, Severity

# A mistake in any of these sends money astray.
ACCOUNT_FIELDS = frozenset({"account", "iban", "bic", "corr_account"})


def check(requisites: Requisites) -> tuple[Problem, ...]:
    """Everything that is wrong with the filled fields, in the model's order. Empty fields are `missing`, not wrong."""
    problems = _BY_COUNTRY[requisites.country](requisites)
    return (*problems, *_common(requisites))


def blocks_own(problems: Iterable[Problem]) -> bool:
    """Our own account is never saved with a failed check; a client's may be, knowingly."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def _one(
    field: str,
    value: str | None,
    test: Callable[[str], str | None],
    groups: Callable[[str], str] | None = None,
) -> Iterable[Problem]:
    if value is not None and (code := test(value)):
        yield Problem(field, code, groups=groups(value) if groups else value)


def _russia(party: Requisites) -> Iterable[Problem]:
    yield from _inn(party)
    if party.kpp is not None:
        if party.kind.is_individual:
            yield Problem("kpp", "requisites-problem-kpp-extra", Severity.WARNING, party.kpp)
        else:
            yield from _one("kpp", party.kpp, ru.check_kpp)
    if party.kind is not PartyKind.FOREIGN:
        test = ru.check_ogrnip if party.kind.is_individual else ru.check_ogrn
        yield from _one("reg_number", party.reg_number, test)
    if party.account is not None and (code := ru.check_account(party.account, party.bic)):
        yield Problem("account", code, groups=_with_bik(party.account, party.bic))
    yield from _one("iban", party.iban, eu.check_iban, group_iban)
    if not (party.kind is PartyKind.FOREIGN and party.bic and not party.bic.isdigit()):
        yield from _one("bic", party.bic, ru.check_bik, group_threes)
    if party.corr_account is not None and (code := ru.check_corr_account(party.corr_account, party.bic)):
        yield Problem("corr_account", code, groups=_with_bik(party.corr_account, party.bic))
    yield from _one("swift", party.swift, eu.check_bic)


def _inn(party: Requisites) -> Iterable[Problem]:
    if party.tax_id is None:
        return
    if code := ru.check_inn(party.tax_id):
        yield Problem("tax_id", code, groups=party.tax_id)
    elif code := ru.check_inn(party.tax_id, party.kind):
        yield Problem("tax_id", code, Severity.WARNING, party.tax_id)


def _with_bik(account: str, bik: str | None) -> str:
    return f"{group_account(account)} · {group_threes(bik)}" if bik else group_account(account)


def _kazakhstan(party: Requisites) -> Iterable[Problem]:
    yield from _one("tax_id", party.tax_id, kz.check_bin)
    yield from _one("iban", party.iban, kz.check_iik, group_iban)
    yield from _one("bic", party.bic, eu.check_bic)
    if party.iban and party.bic and not eu.check_bic(party.bic):
        bank = eu.bank_of(party.iban)
        # The directory may lag behind a renamed bank: worth saying, not worth stopping.
        if bank and bank[0][:8] != party.bic[:8]:
            groups = f"{group_iban(party.iban)} · {party.bic}"
            yield Problem("bic", "requisites-problem-bic-bank", Severity.WARNING, groups)
    yield from _one("kbe", party.kbe, kz.check_kbe)
    yield from _one("knp", party.knp, kz.check_knp)
    yield from _one("oked", party.oked, kz.check_oked)


def _uzbekistan(party: Requisites) -> Iterable[Problem]:
    for field, value in (("tax_id", party.tax_id), ("pinfl", party.pinfl)):
        if field == "pinfl" or (value and len(value) == 14 and party.kind.is_individual):
            yield from _pinfl(field, value)
        else:
            yield from _one(field, value, uz.check_stir)
    yield from _one("account", party.account, uz.check_account, group_account)
    yield from _one("bic", party.bic, uz.check_mfo)
    yield from _one("swift", party.swift, eu.check_bic)
    yield from _one("oked", party.oked, uz.check_oked)
    yield from _one("vat_code", party.vat_code, uz.check_vat_code)


def _pinfl(field: str, value: str | None) -> Iterable[Problem]:
    if value is None:
        return
    if code := uz.check_pinfl(value):
        yield Problem(field, code, groups=value)
    elif not uz.pinfl_sum_fits(value):
        yield Problem(field, "requisites-problem-pinfl-checksum", Severity.WARNING, value)


def _belarus(party: Requisites) -> Iterable[Problem]:
    yield from _one("tax_id", party.tax_id, by.check_unp)
    yield from _one("iban", party.iban, by.check_iban, group_iban)
    yield from _one("bic", party.bic, eu.check_bic)


def _other(party: Requisites) -> Iterable[Problem]:
    yield from _one("vat_code", party.vat_code, eu.check_vat_id)
    yield from _one("iban", party.iban, eu.check_iban, group_iban)
    yield from _one("bic", party.bic, eu.check_bic)


def _common(party: Requisites) -> Iterable[Problem]:
    if party.phone is not None and not contacts.is_phone(party.phone):
        yield Problem("phone", "requisites-problem-phone", Severity.WARNING, party.phone)
    if party.email is not None and not contacts.is_email(party.email):
        yield Problem("email", "requisites-problem-email", groups=party.email)


_BY_COUNTRY: dict[Country, Callable[[Requisites], Iterable[Problem]]] = {
    Country.RU: _russia,
    Country.KZ: _kazakhstan,
    Country.UZ: _uzbekistan,
    Country.BY: _belarus,
    Country.OTHER: _other,
}
