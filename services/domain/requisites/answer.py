"""Answers to «what is still missing»: one value, a line or a whole card, put into requisites that exist."""

import re
from dataclasses import replace
from typing import Any

from services.domain.errors import BadInput
from services.domain.requisites import contacts, places
from services.domain.requisites.check import ACCOUNT_FIELDS, check
from services.domain.requisites.legal_forms import read_name
from services.domain.requisites.model import TEXT_FIELDS, Country, Problem, Recognition, Requisites
from services.domain.requisites.numbers import numbers_in, replace_o, take_ibans
from services.domain.requisites.people import initials, read_signatory
from services.domain.requisites.recognise import recognise
from services.domain.requisites.text import clean, latin, lines_of, with_chevrons

MAX_TEXT = 300
_LETTERED = frozenset({"iban", "swift", "vat_code", "kpp", "licence"})
_TEXTS = frozenset(
    {"name", "short_name", "bank_name", "address", "signatory_title", "signatory_name", "licence"}
)


def merge(base: Requisites, patch: Recognition) -> Requisites:
    """What the patch has replaces what the base had; country and kind stay, since the dialog has settled them."""
    found = {name: getattr(patch.requisites, name) for name in patch.found}
    if "name" in found:
        found.setdefault("short_name", None)
    return replace(base, **found)


def apply_answer(requisites: Requisites, field: str, text: str) -> tuple[Requisites, tuple[Problem, ...]]:
    """Sets the field that was asked for, and whatever else the answer names («р/с …, БИК …»).

    Returns the new requisites and what is wrong with the fields that changed (for a bank field: with the account
    and its bank together, as a key can't tell which of them is mistyped).
    Raises BadInput with the sentence of the field's form when the text can't be its value at all.
    """
    if field not in TEXT_FIELDS:
        raise ValueError(f"no such field: {field}")
    cleaned = " ".join(lines_of(clean(text)))
    if not cleaned:
        raise BadInput(_form_of(field, requisites.country), text)
    updated = _from_card(requisites, field, text) or _from_value(requisites, field, cleaned)
    changed = {name for name in TEXT_FIELDS if getattr(updated, name) != getattr(requisites, name)} | {field}
    if changed & ACCOUNT_FIELDS:
        changed |= ACCOUNT_FIELDS
    return updated, tuple(problem for problem in check(updated) if problem.field in changed)


def _from_card(requisites: Requisites, field: str, text: str) -> Requisites | None:
    """The answer read as a card, when it names the field, or the bank's side of an account that was asked for."""
    if field in _TEXTS:
        return None
    patch = recognise(text, requisites.country)
    if patch.requisites.country is not requisites.country:
        return None
    wanted = ACCOUNT_FIELDS if field in ACCOUNT_FIELDS else {field}
    if not wanted & set(patch.found):
        return None
    return merge(requisites, patch)


def _from_value(requisites: Requisites, field: str, text: str) -> Requisites:
    country = requisites.country
    if field == "phone":
        return replace(requisites, phone=contacts.parse_phone(text, country))
    if field == "email":
        return replace(requisites, email=contacts.parse_email(text))
    if field in _TEXTS:
        return _with_text(requisites, field, text)
    value = _number(field, country, text)
    if value is None:
        raise BadInput(_form_of(field, country), text)
    return _with(requisites, field, value)


def _number(field: str, country: Country, text: str) -> str | None:
    """The value without spaces; letters only where the identifier has them. None when there are no digits."""
    _, ibans = take_ibans(text)
    if ibans and field == "iban":
        return ibans[0]
    lettered = (
        field in _LETTERED
        or country is Country.OTHER
        or (country in {Country.BY, Country.KZ} and field == "bic")
    )
    if lettered or (country is Country.BY and field == "tax_id"):
        value = re.sub(r"[^0-9A-Z]", "", latin(text))
        return (
            value
            if 0 < len(value) <= 40 and (field in {"bic", "swift"} or any(map(str.isdigit, value)))
            else None
        )
    number = next(numbers_in(text), None)
    if number is None or len(number.digits) > 40:
        return None
    return number.digits if country is Country.UZ else replace_o(number.digits)


def _with_text(requisites: Requisites, field: str, text: str) -> Requisites:
    if len(text) > MAX_TEXT or not any(map(str.isalnum, text)):
        raise BadInput(_form_of(field, requisites.country), text)
    if field == "name":
        name = read_name(text)
        if name is None:
            return replace(requisites, name=with_chevrons(text))
        return replace(requisites, name=name.name, short_name=name.short or name.name)
    if field == "bank_name":
        text = places.bank_name(text)
    elif field == "signatory_name":
        text = read_signatory(text)[1] or initials(text)
    elif field == "signatory_title":
        text = read_signatory(text)[0] or text
    elif field == "short_name":
        text = with_chevrons(text)
    return _with(requisites, field, text)


def _with(requisites: Requisites, field: str, value: str) -> Requisites:
    changes: dict[str, Any] = {field: value}
    return replace(requisites, **changes)


_FORMS: dict[str, str] = {
    "kpp": "requisites-problem-kpp-format",
    "corr_account": "requisites-problem-corr-account-format",
    "swift": "requisites-problem-bic-format",
    "pinfl": "requisites-problem-pinfl-format",
    "kbe": "requisites-problem-kbe-format",
    "knp": "requisites-problem-knp-format",
    "oked": "requisites-problem-oked-format",
    "reg_number": "requisites-problem-ogrn-length",
    "phone": "error-phone",
    "email": "error-email",
}
_FORMS_BY_COUNTRY: dict[tuple[str, Country], str] = {
    ("tax_id", Country.RU): "requisites-problem-inn-length",
    ("tax_id", Country.KZ): "requisites-problem-bin-length",
    ("tax_id", Country.UZ): "requisites-problem-stir-format",
    ("tax_id", Country.BY): "requisites-problem-unp-checksum",
    ("account", Country.RU): "requisites-problem-account-length",
    ("account", Country.UZ): "requisites-problem-uz-account-format",
    ("iban", Country.KZ): "requisites-problem-iik-format",
    ("iban", Country.BY): "requisites-problem-by-iban-format",
    ("bic", Country.RU): "requisites-problem-bik-format",
    ("bic", Country.UZ): "requisites-problem-mfo-format",
    ("vat_code", Country.UZ): "requisites-problem-uz-vat-code-format",
}
_FORMS_ELSEWHERE: dict[str, str] = {
    "iban": "requisites-problem-iban-format",
    "bic": "requisites-problem-bic-format",
    "vat_code": "requisites-problem-vat-id-format",
}


def _form_of(field: str, country: Country) -> str:
    """The sentence that shows a good example of this field."""
    known = _FORMS_BY_COUNTRY.get((field, country)) or _FORMS_ELSEWHERE.get(field) or _FORMS.get(field)
    return known or ("error-requisites-text" if field in _TEXTS else "error-requisites-number")
