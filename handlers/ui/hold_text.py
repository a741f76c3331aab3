"""Holds and days as text, for cards and messages."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date

from db.vocabulary.enums import HoldKind
from handlers.ui.own_words import own_words
from handlers.ui.texts import NBSP, Markup, Texts, day_month
from services.documents.text.formats import format_long_date
from services.domain.calendar.dates import local_date
from services.domain.languages import LANGUAGES
from services.reminders.holds import HoldView

_DAY = {"uz": "d-MMMM"}
_WITH_YEAR_FIRST = frozenset({"kk", "uz"})


def long_date(texts: Texts, day: date, today: date) -> str:
    """«4 декабря», «4 желтоқсан», «4-dekabr», with the year when it is another one."""
    if day.year != today.year and texts.language in _WITH_YEAR_FIRST:
        return format_long_date(day, texts.language)
    pattern = _DAY.get(texts.language, "d MMMM")
    said = str(format_date(day, pattern if day.year == today.year else f"{pattern} y", locale=texts.language))
    return said if texts.language in LANGUAGES else said.replace(" ", NBSP)


def short_date(texts: Texts, day: date, today: date) -> str:
    """«04.12», with the year when it is another one."""
    return day_month(day, texts.language) if day.year == today.year else texts.value(day)


def and_list(texts: Texts, parts: Sequence[str]) -> Markup:
    """«1, 7 и 14»."""
    if len(parts) < 2:
        return texts.join(parts)
    return texts("reminders-and", first=texts.join(parts[:-1], ", "), last=parts[-1])


def hold_text(texts: Texts, hold: HoldView, today: date) -> Markup:
    """«⏸ Пауза до 12.12: отпуск бухгалтера»; of what never ends by itself also who decided it, and when."""
    line = texts(
        "reminders-hold",
        kind=hold.kind.value,
        until=short_date(texts, hold.until, today) if hold.until else "",
        open="no" if hold.until else "yes",
        reason=own_words(texts, hold.reason),
        reasoned="yes" if hold.reason else "no",
    )
    if hold.kind is not HoldKind.NEVER or hold.created_at is None or not hold.created_by:
        return line
    return texts(
        "reminders-hold-never", hold=line, who=hold.created_by, on=local_date(hold.created_at, texts.timezone)
    )
