"""The language in which a user is written to."""

import re

LANGUAGES = ("ru", "en")


RUSSIAN_READERS = frozenset({"ru", "be", "uk", "kk", "uz", "ky", "tg"})
"""Telegram's language codes whose speakers get Russian: more of them read it than English."""


def language_for(chosen: str | None, language_code: str | None) -> str:
    """The chosen language, else the one that fits Telegram's language code (`ru`, `kk-KZ`)."""
    if chosen in LANGUAGES:
        return str(chosen)
    code = re.split(r"[-_]", (language_code or "").lower())[0]
    return "ru" if code in RUSSIAN_READERS else "en"
