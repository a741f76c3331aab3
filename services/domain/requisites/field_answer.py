"""Applies the answer about a missing field (a value, a line or a whole card) to existing requisites."""

import re
from dataclasses import replace
from typing import Any

from services.domain.errors import BadInput
from services.domain.requisites import contacts, text_classification
from services.domain.requisites.account_currency import parse_currency
from services.domain.requisites.card_text import clean_card_text, normalise_quotes, split_lines, to_latin
from services.domain.requisites.checks import ACCOUNT_FIELDS, check_requisites
from services.domain.requisites.digit_runs import extract_ibans, find_digit_runs, replace_letter_o
from services.domain.requisites.legal_forms import parse_party_name
from services.domain.requisites.model import TEXT_FIELDS, Country, Problem, Recognition, Requisites
from services.domain.requisites.person_names import name_with_initials, parse_signatory
from services.domain.requisites.personal_documents import cut_documents
from services.domain.requisites.recognise import recognise

MAX_TEXT_LENGTH = 300
_ALPHANUMERIC_FIELDS = frozenset({"iban", "swift", "vat_code", "kpp", "licence"})
_FREE_TEXT_FIELDS = frozenset(
    {
        "name",
        "short_name",
        "other_name",
        "bank_name",
        "bank_address",
        "address",
        "signatory_title",
        "signatory_name",
        "accountant",
        "licence",
    }
)


def merge_recognition(base: Requisites, patch: Recognition) -> Requisites:
    """Replaces fields of `base` by the recognised ones; country and kind stay, since the dialog has settled them."""
    recognised = {name: getattr(patch.requisites, name) for name in patch.found}
    if "name" in recognised:
        recognised.setdefault("short_name", None)
    if "email" in recognised:
        recognised.setdefault("other_emails", None)
    if "phone" in recognised:
        recognised.setdefault("other_phones", None)
    return replace(base, **recognised)


def apply_answer(requisites: Requisites, field: str, text: str) -> tuple[Requisites, tuple[Problem, ...]]:
    """Sets the field that was asked for, and other fields that the answer names («р/с …, БИК …»).

    Returns the new requisites and the problems of the fields that changed (for a bank field: of the account and its
    bank together, as a check digit can't tell which of them is mistyped).
    Raises BadInput with the sentence about the field's format when the text can't be its value.
    """
    if field not in TEXT_FIELDS:
        raise ValueError(f"no such field: {field}")
    lines = split_lines(clean_card_text(text))
    public_lines, not_kept = cut_documents(lines)
    if not_kept:
        lines = [line.text for line in public_lines]
        text = "\n".join(lines)
    cleaned = " ".join(lines)
    if not cleaned:
        raise BadInput(_format_error_key(field, requisites), text)
    updated = _apply_as_card(requisites, field, text) or _apply_as_value(requisites, field, cleaned)
    changed = {name for name in TEXT_FIELDS if getattr(updated, name) != getattr(requisites, name)} | {field}
    if changed & ACCOUNT_FIELDS:
        changed |= ACCOUNT_FIELDS
    return updated, tuple(problem for problem in check_requisites(updated) if problem.field in changed)


def _apply_as_card(requisites: Requisites, field: str, text: str) -> Requisites | None:
    """The requisites with the answer recognised as a card; None unless it names the field (or an account's bank)."""
    if field in _FREE_TEXT_FIELDS or field == "currency":
        return None
    if field in {"phone", "other_phones"} and _are_phones(text, requisites.country):
        return None  # in a card those without a label are not all seen
    patch = recognise(text, requisites.country)
    if patch.requisites.country is not requisites.country:
        return None
    expected = ACCOUNT_FIELDS if field in ACCOUNT_FIELDS else {field}
    if not expected & set(patch.found):
        return None
    return merge_recognition(requisites, patch)


def _are_phones(text: str, country: Country) -> bool:
    try:
        return bool(contacts.parse_phones(text, country))
    except BadInput:
        return False


def _apply_as_value(requisites: Requisites, field: str, text: str) -> Requisites:
    country = requisites.country
    if field == "phone":
        phone, *further = contacts.parse_phones(text, country).split(", ")
        return replace(requisites, phone=phone, other_phones=", ".join(further) or None)
    if field == "other_phones":
        return replace(requisites, other_phones=contacts.parse_phones(text, country))
    if field == "email":
        email, *others = contacts.split_emails(contacts.parse_emails(text))
        return replace(requisites, email=email, other_emails=", ".join(others) or None)
    if field == "other_emails":
        return replace(requisites, other_emails=contacts.parse_emails(text))
    if field == "currency":
        return _set_currency(requisites, text)
    if field in _FREE_TEXT_FIELDS:
        return _set_text(requisites, field, text)
    value = _parse_number(field, country, text)
    if value is None:
        raise BadInput(_format_error_key(field, requisites), text)
    return _set_field(requisites, field, value)


def _parse_number(field: str, country: Country, text: str) -> str | None:
    """The value without spaces; letters stay only where the identifier has them. None when there are no digits."""
    _, ibans = extract_ibans(text)
    if ibans and field == "iban":
        return ibans[0][1]
    has_letters = (
        field in _ALPHANUMERIC_FIELDS
        or country is Country.OTHER
        or (country in {Country.BY, Country.KZ} and field == "bic")
    )
    if has_letters or (country is Country.BY and field == "tax_id"):
        value = re.sub(r"[^0-9A-Z]", "", to_latin(text))
        return (
            value
            if 0 < len(value) <= 40 and (field in {"bic", "swift"} or any(map(str.isdigit, value)))
            else None
        )
    run = next(find_digit_runs(text), None)
    if run is None or len(run.digits) > 40:
        return None
    return run.digits if country is Country.UZ else replace_letter_o(run.digits)


def _set_text(requisites: Requisites, field: str, text: str) -> Requisites:
    if len(text) > MAX_TEXT_LENGTH or not any(map(str.isalnum, text)):
        raise BadInput(_format_error_key(field, requisites), text)
    if field == "name":
        name = parse_party_name(text)
        if name is None:
            return replace(requisites, name=normalise_quotes(text))
        return replace(requisites, name=name.name, short_name=name.short or name.name)
    if field == "bank_name":
        text = text_classification.normalise_bank_name(text)
    elif field == "signatory_name":
        text = parse_signatory(text)[1] or name_with_initials(text)
    elif field == "signatory_title":
        text = parse_signatory(text)[0] or text
    elif field in {"short_name", "other_name"}:
        text = normalise_quotes(text)
    return _set_field(requisites, field, text)


def _set_currency(requisites: Requisites, text: str) -> Requisites:
    code = parse_currency(text)
    if code is None:
        raise BadInput("error-account-currency-unclear", text)
    return replace(requisites, currency=code)


def _set_field(requisites: Requisites, field: str, value: str) -> Requisites:
    changes: dict[str, Any] = {field: value}
    return replace(requisites, **changes)


_FORMAT_ERRORS: dict[str, str] = {
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
    "other_emails": "error-email",
    "other_phones": "error-phone",
}
_FORMAT_ERRORS_BY_COUNTRY: dict[tuple[str, Country], str] = {
    ("tax_id", Country.RU): "requisites-problem-inn-length",
    ("tax_id", Country.KZ): "requisites-problem-bin-length",
    ("tax_id", Country.UZ): "requisites-problem-stir-format",
    ("knp", Country.UZ): "requisites-problem-payment-code-format",
    ("tax_id", Country.BY): "requisites-problem-unp-checksum",
    ("account", Country.RU): "requisites-problem-account-length",
    ("account", Country.UZ): "requisites-problem-uz-account-format",
    ("iban", Country.KZ): "requisites-problem-iik-format",
    ("iban", Country.BY): "requisites-problem-by-iban-format",
    ("bic", Country.RU): "requisites-problem-bik-format",
    ("bic", Country.UZ): "requisites-problem-mfo-format",
    ("vat_code", Country.UZ): "requisites-problem-uz-vat-code-format",
}
_FORMAT_ERRORS_ELSEWHERE: dict[str, str] = {
    "iban": "requisites-problem-iban-format",
    "bic": "requisites-problem-bic-format",
    "vat_code": "requisites-problem-vat-id-format",
}


def _format_error_key(field: str, requisites: Requisites) -> str:
    """The locale key of the sentence that shows a valid example of the field, for a person a person's."""
    country = requisites.country
    if (field, country) == ("tax_id", Country.RU) and requisites.kind.is_individual:
        return "requisites-problem-inn-length-person"
    key = (
        _FORMAT_ERRORS_BY_COUNTRY.get((field, country))
        or _FORMAT_ERRORS_ELSEWHERE.get(field)
        or _FORMAT_ERRORS.get(field)
    )
    return key or ("error-requisites-text" if field in _FREE_TEXT_FIELDS else "error-requisites-number")
