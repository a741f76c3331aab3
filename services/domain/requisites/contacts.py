"""Parses phones and e-mail addresses as people type them."""

import re
from typing import TYPE_CHECKING

from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.requisites.model import Country

if TYPE_CHECKING:
    import phonenumbers

_EMAIL_LOCAL_PART = compiled_later(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*", re.ASCII
)
_NAMED_EMAIL = compiled_later(r"(?:\"[^\"<>@]{0,80}\"|[^<>@,;]{0,80})<\s*([^<>\s]{3,254})\s*>")
_LINE_OF_ADDRESSES = compiled_later(r"[ ,;\t]*\n\s*(?!(?!mailto|e-?mail)[A-Za-z-]+:)")
"""A line each; one that begins as a header of a letter does («Bcc: …») is none and is refused."""
_BETWEEN_EMAILS = compiled_later(r"[\s,;|]+|/(?=[^/@]*@)")
_EMAIL_LABEL = compiled_later(r"^(?:mailto:|e-?mail:|mail:)+", re.IGNORECASE)
_EMAIL_WORDS = frozenset({"and", "or", "e-mail", "email", "mail"})
_DOMAIN_LABEL = compiled_later(r"(?!-)[\w-]{1,63}(?<!-)")
_E164 = compiled_later(r"\+[1-9]\d{6,14}", re.ASCII)
MAX_PHONE_LENGTH = 60
MAX_PHONES_LENGTH = 250
_BETWEEN_PHONES = compiled_later(r"[,;\n|]|/(?= ?(?:\+|8|\())| / ")
MAX_EMAIL_LENGTH = 254


def parse_phone(text: str, country: Country) -> str:
    """The number in E.164. Without «+» it is parsed as one of the country; for OTHER the «+» is required.

    Raises BadInput `error-phone`.
    """
    value = text.strip()
    region = None if country is Country.OTHER else country.value
    if not value or len(value) > MAX_PHONE_LENGTH or not value.isprintable():
        raise BadInput("error-phone", value)
    import phonenumbers  # its tables: the first phone that somebody types

    try:
        number = phonenumbers.parse(value, region)
    except phonenumbers.NumberParseException as error:
        raise BadInput("error-phone", value) from error
    if not _is_acceptable(number, international=value.startswith(("+", "00"))):
        raise BadInput("error-phone", value)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def parse_phones(text: str, country: Country) -> str:
    """One number or several, as people send them: «8 495 …, 8 916 …», «… / …». They come back joined by «, », each
    once.

    Raises BadInput `error-phone`.
    """
    pieces = [piece for piece in _BETWEEN_PHONES.split(text.strip()) if any(map(str.isdigit, piece))]
    try:
        numbers = [parse_phone(piece, country) for piece in pieces]
    except BadInput:
        numbers = [parse_phone(text, country)]  # «…, доб. 12»
    joined = ", ".join(dict.fromkeys(numbers))
    if not joined or len(joined) > MAX_PHONES_LENGTH:
        raise BadInput("error-phone", text.strip())
    return joined


def are_phones(value: str) -> bool:
    """Whether the value is stored numbers: one, or several joined by «, »."""
    return len(value) <= MAX_PHONES_LENGTH and all(map(is_phone, value.split(", ")))


def _is_acceptable(number: "phonenumbers.PhoneNumber", *, international: bool) -> bool:
    import phonenumbers  # likewise

    # Numbering plans change faster than the library: a number with a country code needs only a possible length.
    if phonenumbers.is_valid_number(number):
        return True
    return international and phonenumbers.is_possible_number(number)


def is_phone(value: str) -> bool:
    """Whether the value is a stored number: E.164 and nothing else."""
    return _E164.fullmatch(value) is not None


def format_phone(value: str) -> str:
    """«+7 495 000-00-00» for a stored number, and each of several; anything else comes back as it is."""
    if ", " in value:
        return ", ".join(map(format_phone, value.split(", ")))
    import phonenumbers  # likewise

    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return value
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


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


def parse_emails(text: str) -> str:
    """One address or several, as people send them: «a@x.kz, b@x.kz», «Иван <a@x.kz>», «mailto:», a trailing dot. They
    come back joined by «, », each once.

    Raises BadInput `error-email` when there is none, one is wrong, or Latin words beside it may be a part of it.
    """
    value = _LINE_OF_ADDRESSES.sub(", ", text.strip()).replace("\t", " ")
    if not value.isprintable() or len(value) > MAX_EMAIL_LENGTH * 2:
        raise BadInput("error-email", value)
    named = _NAMED_EMAIL.sub(lambda match: f" {match[1]} ", value)
    found: list[str] = []
    for piece in _BETWEEN_EMAILS.split(named):
        candidate = _EMAIL_LABEL.sub("", piece).strip("<>\"'«»()").rstrip(".:").partition("?")[0]
        if "@" in candidate:
            found.append(parse_email(candidate))
        elif (
            candidate.isascii() and any(map(str.isalnum, candidate)) and candidate.lower() not in _EMAIL_WORDS
        ):
            raise BadInput("error-email", value)
    joined = ", ".join(dict.fromkeys(found))
    if not found or len(joined) > MAX_EMAIL_LENGTH:
        raise BadInput("error-email", value)
    return joined


def join_emails(*values: str | None) -> str | None:
    """The addresses of several stored values as one, as many as a letter's envelope holds; None without any that is
    valid."""
    valid = [value for value in values if value and are_emails(value)]
    joined = ""
    for address in dict.fromkeys(address for value in valid for address in split_emails(value)):
        longer = f"{joined}, {address}" if joined else address
        joined = longer if len(longer) <= MAX_EMAIL_LENGTH else joined
    return joined or None


def split_emails(value: str) -> list[str]:
    """The addresses of a stored value."""
    return [address for address in value.split(", ") if address]


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or not all(_DOMAIN_LABEL.fullmatch(label) for label in labels):
        return False
    try:
        domain.encode("idna")
    except UnicodeError:
        return False
    return True


def are_emails(value: str) -> bool:
    """Whether the value is stored addresses: one, or several joined by «, »."""
    try:
        return parse_emails(value) == value
    except BadInput:
        return False


def is_email(value: str) -> bool:
    try:
        return parse_email(value) == value
    except BadInput:
        return False
