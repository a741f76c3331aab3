"""For which of Telegram's languages the bot's commands and description are set, and what those who chose it read."""

from collections.abc import Mapping
from types import MappingProxyType

from services.domain.languages import CLIENT_LANGUAGES, RUSSIAN_READERS, language_for

EVERYBODY = ""
"""The code of everybody for whom no language of their own is set."""
READERS: Mapping[str, str] = MappingProxyType(
    {
        code: language_for(None, code)
        for code in (
            EVERYBODY,
            *sorted(RUSSIAN_READERS | set(CLIENT_LANGUAGES) - {language_for(None, EVERYBODY)}),
        )
    }
)
"""Telegram's code → the language of ours."""
