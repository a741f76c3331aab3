"""The languages in which people are written to: all of the product speaks some, the clients' side all of them."""

import re

CLIENT_LANGUAGES = ("ru", "en", "kk", "uz")
"""In which clients read. «uz» is in Latin letters."""
LANGUAGES = ("ru", "en", "kk", "uz")
"""In which staff and groups read: those in which every text is there. `test_client_languages` counts them: a language
that lacks one text is none of them, and one that has all of them must stand here."""
PAPER_LANGUAGES = ("ru", "en")
"""Whose words papers and what is stored for them take from the locale files; for others the forms' own tables have
them, which a lawyer has read as a whole."""

RUSSIAN_READERS = frozenset({"ru", "be", "uk", "ky", "tg"})
"""Telegram's language codes whose speakers get Russian: more of them read it than English."""


def language_for(chosen: str | None, language_code: str | None) -> str:
    """The chosen language, else the one that fits Telegram's language code (`ru`, `kk-KZ`)."""
    if chosen in CLIENT_LANGUAGES:
        return str(chosen)
    code = re.split(r"[-_]", (language_code or "").lower())[0]
    if code in CLIENT_LANGUAGES:
        return code
    return "ru" if code in RUSSIAN_READERS else "en"


def staff_language(language: str) -> str:
    """The language in which somebody who reads `language` reads what is there for staff: Russian where a text of
    staff's is missing in it. Never a mixture of both."""
    return language if language in LANGUAGES else "ru"


def locale_language(document_language: str) -> str:
    """The language of the locale files that stands for a document's: words are stored in it, and papers that know no
    other are written in it. «uz_Cyrl» and «ru+en» are read by who reads Russian."""
    return "en" if document_language.partition("+")[0] == "en" else "ru"
