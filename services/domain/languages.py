"""Which language somebody reads."""

import re

LANGUAGES = ("ru", "en")


RUSSIAN_READERS = frozenset({"ru", "be", "uk", "kk", "uz", "ky", "tg"})
"""Telegram languages whose speakers get Russian: nearer to them than English."""


def language_for(chosen: str | None, language_code: str | None) -> str:
    """The stored choice, else what Telegram's language code (`ru`, `kk-KZ`) is served best by."""
    if chosen in LANGUAGES:
        return str(chosen)
    code = re.split(r"[-_]", (language_code or "").lower())[0]
    return "ru" if code in RUSSIAN_READERS else "en"
