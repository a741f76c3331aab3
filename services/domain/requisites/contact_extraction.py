"""Extracts e-mail addresses, phones and links from a line of a card."""

import re

from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.requisites.contacts import parse_email
from services.domain.requisites.digit_runs import CONSUMED
from services.domain.requisites.value_patterns import LABELLED_PHONE

_EMAIL = compiled_later(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_BRACKET = compiled_later(r" *<(?:mailto:)?$")
_LONGEST_BRACKET = 20
# A scanner's letter O stands for a zero.
_PHONE = compiled_later(r"(?:\(?\+ ?\d|(?<![\w.+-])8 ?(?:\(|[ -]9\d\d[ -]))[\dOО ()–-]{7,22}[\dOО](?!\w)")
_URL = compiled_later(r"(?<!\w)(?:https?://|www\.)[^\s,;]{1,200}")


def extract_contacts(line: str) -> tuple[str, list[str], list[str]]:
    """The line with contacts and links replaced by `CONSUMED`, the addresses, and the phones as typed.

    Takes only phones that need no label («+7 …», «8 (…»).
    """
    line = _URL.sub(_consume, line)
    emails: list[str] = []
    if "@" in line:
        for match in _EMAIL.finditer(line):
            try:
                emails.append(parse_email(match.group().rstrip(".-")))
            except BadInput:
                continue
            start, end = match.span()
            if opening := _BRACKET.search(line, max(0, start - _LONGEST_BRACKET), start):
                # The name before the brackets stays: it may be who signs, or the party.
                start, end = opening.start(), end + line.startswith(">", end)
            line = line[:start] + CONSUMED * (end - start) + line[end:]
    if "+" not in line and "8" not in line:
        return line, emails, []
    phones = _PHONE.findall(line)
    return (_PHONE.sub(_consume, line), emails, phones) if phones else (line, emails, [])


def extract_labelled_phones(text: str) -> tuple[str, list[str]]:
    """The text behind «тел.» with its phones replaced by `CONSUMED`, and these, as typed."""
    phones = [match.group() for match in LABELLED_PHONE.finditer(text)]
    return LABELLED_PHONE.sub(_consume, text), phones


def _consume(match: re.Match[str]) -> str:
    return CONSUMED * len(match.group())
