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


def locale_language(document_language: str) -> str:
    """The language of the locale files that stands for a document's: words are stored in it, and papers that know no
    other are written in it. «uz_Cyrl» and «ru+en» are read by who reads Russian."""
    return "en" if document_language.partition("+")[0] == "en" else "ru"
