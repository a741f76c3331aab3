"""Names of the languages that documents may be in, one or two side by side, and buttons that choose one."""

from collections.abc import Iterable

from handlers.ui.list_filter import radio_label
from handlers.ui.texts import Texts


def language_name(texts: Texts, language: str) -> str:
    """«русский + казахский»."""
    return texts.plain("document-language", language=language.replace("+", "-"))


def language_choices(texts: Texts, languages: Iterable[str], chosen: str | None) -> list[tuple[str, str]]:
    names = ((language_name(texts, language), language) for language in languages)
    return [(radio_label(name[:1].upper() + name[1:], code == chosen), code) for name, code in names]
