"""E-mail addresses, phones and links inside a line of a card."""

import re

from services.domain.errors import BadInput
from services.domain.requisites.contacts import parse_email
from services.domain.requisites.numbers import USED

_EMAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = re.compile(r"(?:\(?\+ ?\d|(?<![\w.+-])8 ?\()[\d ()–-]{7,22}\d")
_URL = re.compile(r"(?<!\w)(?:https?://|www\.)[^\s,;]{1,200}")


def take_contacts(line: str) -> tuple[str, list[str], list[str]]:
    """The line with them blanked, the addresses, and the phones as typed.

    Only phones that show themselves are taken here («+7 …», «8 (…»); others need their label.
    """
    line = _URL.sub(_blank, line)
    emails: list[str] = []
    if "@" in line:
        for match in _EMAIL.finditer(line):
            try:
                emails.append(parse_email(match.group().rstrip(".-")))
            except BadInput:
                continue
            line = line[: match.start()] + _blank(match) + line[match.end() :]
    if "+" not in line and "8" not in line:
        return line, emails, []
    phones = _PHONE.findall(line)
    return (_PHONE.sub(_blank, line), emails, phones) if phones else (line, emails, [])


def _blank(match: re.Match[str]) -> str:
    return USED * len(match.group())
