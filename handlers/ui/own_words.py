"""Stored words of ours in the reader's language: a reason that was a button, a ground for no VAT, a usual subject.

They are kept in the language of who pressed them. What people typed stays as it is.
"""

from handlers.ui.texts import Texts
from services.invoices.wording import OWN_KEYS, say_in


def own_words(texts: Texts, stored: str | None) -> str:
    return say_in(texts.language, stored, OWN_KEYS, texts.translator) if stored else ""
