"""The product's own words on a page whose language the locale files do not know: the forms' own table has them."""

from collections.abc import Mapping
from typing import Any

from services.documents.text.wordings import form_word, has_form_word
from services.domain.languages import PAPER_LANGUAGES
from services.domain.ports import Translator

_TERM = "document-term-act"


class PageTranslator:
    """The locale files for ru and en, `wordings.csv` for kk, uz, uz_Cyrl and be.

    What the table lacks in a language is said in Russian, which all readers of these forms know.
    """

    def __init__(self, files: Translator) -> None:
        self._files = files

    def get(self, key: str, language: str, params: Mapping[str, Any]) -> str:
        if language not in PAPER_LANGUAGES:
            row = f"{_TERM}-{_kind_of_term(params)}" if key == _TERM else key
            if said := form_word(row, language) if has_form_word(row) else "":
                return said.format(**params)
            language = "ru"
        elif key == "subject-retainer":  # a word of the table only
            return form_word(key, language)
        return self._files.get(key, language, params)


def _kind_of_term(params: Mapping[str, Any]) -> str:
    return str(params["unit"]) if params["days"] else "0"
