"""Parses phones and e-mail addresses as people type them."""

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat

from services.domain.errors import BadInput
from services.domain.requisites.model import Country

_EMAIL_LOCAL_PART = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*", re.ASCII
)
_DOMAIN_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_E164 = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)
MAX_PHONE_LENGTH = 60
MAX_EMAIL_LENGTH = 254


def parse_phone(text: str, country: Country) -> str:
    """The number in E.164. Without «+» it is parsed as one of the country; for OTHER the «+» is required.

    Raises BadInput `error-phone`.
    """
    value = text.strip()
    region = None if country is Country.OTHER else country.value
    if not value or len(value) > MAX_PHONE_LENGTH or not value.isprintable():
        raise BadInput("error-phone", value)
    try:
        number = phonenumbers.parse(value, region)
    except phonenumbers.NumberParseException as error:
        raise BadInput("error-phone", value) from error
    if not _is_acceptable(number, international=value.startswith(("+", "00"))):
        raise BadInput("error-phone", value)
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _is_acceptable(number: PhoneNumber, *, international: bool) -> bool:
    # Numbering plans change faster than the library: a number with a country code needs only a possible length.
    if phonenumbers.is_valid_number(number):
        return True
    return international and phonenumbers.is_possible_number(number)


def is_phone(value: str) -> bool:
    """Whether the value is a stored number: E.164 and nothing else."""
    return _E164.fullmatch(value) is not None


def format_phone(value: str) -> str:
    """«+7 495 000-00-00» for a stored number; anything else comes back as it is."""
    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return value
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def parse_email(text: str) -> str:
    """One address, the domain in lower case; national domains («почта@пример.рф» aside, ASCII before the @) are fine.

    Refuses line breaks, commas and display names, so the result is safe in a mail header.
    Raises BadInput `error-email`.
    """
    value = text.strip(" \t").removeprefix("mailto:")
    if value.startswith("<") and value.endswith(">"):
        value = value[1:-1]
    local, at, domain = value.rpartition("@")
    domain = domain.lower()
    if (
        not at
        or len(value) > MAX_EMAIL_LENGTH
        or len(local) > 64
        or not _EMAIL_LOCAL_PART.fullmatch(local)
        or not _is_domain(domain)
    ):
        raise BadInput("error-email", value)
    return f"{local}@{domain}"


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or not all(_DOMAIN_LABEL.fullmatch(label) for label in labels):
        return False
    try:
        domain.encode("idna")
    except UnicodeError:
        return False
    return True


def is_email(value: str) -> bool:
    try:
        return parse_email(value) == value
    except BadInput:
        return False
