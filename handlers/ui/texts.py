"""The edge where values become text: money, dates, numbers, and every string escaped.

A handler passes raw values and never formats or escapes anything itself:

    texts("invoice-line", client=card.client_name, total=card.total, due=card.due_on)

The result is HTML and a `Markup`, so it can be a parameter of another text without being escaped twice. For
places that are not HTML (button labels, alerts, file names) there is `texts.plain(…)`.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from babel.dates import format_date as babel_date

from services.domain.money.money import Currency, Money
from services.domain.text_input import limit_marks, remove_unseen

NBSP = "\u00a0"
MINUS = "\u2212"

SYMBOLS = {
    "ru": {"RUB": "₽", "KZT": "₸", "UZS": "сум", "BYN": "Br", "USD": "$", "EUR": "€"},
    "en": {"RUB": "₽", "KZT": "₸", "UZS": "UZS", "BYN": "Br", "USD": "$", "EUR": "€"},
    "kk": {"RUB": "₽", "KZT": "₸", "UZS": "сум", "BYN": "Br", "USD": "$", "EUR": "€"},
    "uz": {"RUB": "₽", "KZT": "₸", "UZS": "soʻm", "BYN": "Br", "USD": "$", "EUR": "€"},
}
PREFIXED = {"en": frozenset({Currency.USD, Currency.EUR})}
"""English writes $1.00 and €1.00; everything else stands after the amount."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_HALF = re.compile(r"[\s.,·\u200d]+$")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
)
# A line ends neither between these and what follows them, nor between a name and its initials; what is there to be
# copied, into a bank's form, stays as it is.
_HELD = re.compile(
    r"<code>.*?</code>|<[^<>]*>"
    r"|(№|\bNo\.|\w(?= ✓)|(?<=[«“])[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?) "
    r"|\b([Сс]ч[её]т\w{0,3}|[Ii]nvoices?) (?=\d)"
    r"|\b([А-ЯЁA-Z]\.) (?=[А-ЯЁA-Z](?:\.|\w))"
    r"|\b([А-ЯЁ]\w+) (?=[А-ЯЁ]\. ?[А-ЯЁ]\.)"
    rf"|\b(\d{{1,2}}) (?={_MONTH}\b)"
    rf"|\b({_MONTH}) (?=\d{{4}}\b)",
    re.DOTALL,
)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


class TextCatalogue(Protocol):
    def get(self, key: str, language: str, params: Mapping[str, Any]) -> str: ...

    def variables(self, key: str) -> frozenset[str]: ...


class Markup(str):
    """HTML that is ready to be sent: it is not escaped again."""

    __slots__ = ()


def clean(value: str) -> str:
    """Without control characters, invisible letters and stacked marks that can turn or cover a screen."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    value = _CONTROLS.sub(lambda found: "\n" if found[0] in "\u2028\u2029" else "", value)
    return value if value.isascii() else limit_marks(remove_unseen(value))


def visible(value: str) -> str:
    """Clean, and a right-to-left value in an isolate, so that it can't reorder what stands beside it."""
    value = clean(value)
    if not value.isascii() and any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in value):
        return f"\u2068{value}\u2069"
    return value


def escape(value: str) -> Markup:
    return value if isinstance(value, Markup) else Markup(html.escape(visible(value), quote=True))


def without_tags(markup: str) -> str:
    """What a reader of this HTML sees."""
    return html.unescape(_TAG.sub("", markup))


FOLDED_FROM = 400
"""Letters of a quote. A shorter one stays open: folded, it would hide its last words, and what leaves is to be seen."""


def folded(markup: str) -> str:
    """Whether a quote of it is folded, as texts choose by."""
    return "yes" if len(without_tags(markup)) > FOLDED_FROM else "no"


def cut(text: str, limit: int) -> str:
    """At most so many letters; what is cut ends in «…», and never in half an emoji or after a dot."""
    return text if len(text) <= limit else _HALF.sub("", _half_flag(text[: limit - 1])) + "…"


def _held(found: re.Match[str]) -> str:
    return found[found.lastindex] + NBSP if found.lastindex else found[0]


def _half_flag(text: str) -> str:
    """A flag is two letters of its own alphabet; one that lost its second shows as a letter in a box."""
    letters = len(text) - len(text.rstrip(_FLAG_LETTERS))
    return text[:-1] if letters % 2 else text


def format_number(value: Decimal | int, language: str, decimals: int | None = None) -> str:
    """Grouped digits; `decimals` of None keeps what is significant («1,5», «12 000»)."""
    number = Decimal(value)
    if decimals is not None:
        digits = f"{abs(number):.{decimals}f}"
    else:
        digits = f"{abs(number):f}"
        if "." in digits:
            digits = digits.rstrip("0").rstrip(".")
    whole, _, fraction = digits.partition(".")
    group, point = (",", ".") if language == "en" else (NBSP, ",")
    grouped = f"{int(whole):,}".replace(",", group)
    sign = MINUS if number < 0 and set(digits) - {"0", "."} else ""
    return sign + grouped + (point + fraction if fraction else "")


def format_money(money: Money, language: str) -> str:
    symbol = SYMBOLS[language][money.currency]
    amount = format_number(money.amount, language, 2)
    if money.currency in PREFIXED.get(language, ()):
        sign, digits = (MINUS, amount[1:]) if amount.startswith(MINUS) else ("", amount)
        return f"{sign}{symbol}{digits}"
    return f"{amount}{NBSP}{symbol}"


def format_date(day: date, language: str) -> str:
    """«24.11.2026», “24 Nov 2026”. Kazakh and Uzbek papers write days in figures, as Russian ones do."""
    return babel_date(day, "d MMM y", locale="en") if language == "en" else f"{day:%d.%m.%Y}"


def day_month(day: date, language: str) -> str:
    """«04.12», “4 Dec”."""
    return babel_date(day, "d MMM", locale="en") if language == "en" else f"{day:%d.%m}"


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


class Texts:
    """The texts of one person: language and time zone are known. Callable; see the module."""

    def __init__(self, translator: TextCatalogue, language: str, timezone: str = "Europe/Moscow") -> None:
        self.translator = translator
        self.language = language
        self.timezone = timezone

    def __call__(self, key: str, /, **params: Any) -> Markup:
        """HTML. Raises when the key or one of its variables is missing."""
        return Markup(_HELD.sub(_held, self._get(key, params)))

    def in_language(self, language: str, timezone: str | None = None) -> "Texts":
        """The same for a language, or a zone, that was just chosen."""
        return Texts(self.translator, language, timezone or self.timezone)

    def plain(self, key: str, /, **params: Any) -> str:
        """The same without markup, for button labels, alerts and file names."""
        return without_tags(self._get(key, params))

    def _get(self, key: str, params: Mapping[str, Any]) -> str:
        formatted = {name: self._param(value) for name, value in params.items()}
        return self.translator.get(key, self.language, formatted)

    def join(self, parts: Iterable[str], separator: str = "\n") -> Markup:
        """Texts and raw strings in one; empty parts are left out."""
        return Markup(separator.join(escape(part) for part in parts if part))

    def variables(self, key: str) -> frozenset[str]:
        """The names of the parameters that this text uses."""
        return self.translator.variables(key)

    def value(self, value: Any) -> Markup:
        """One value as it appears in a text: «150 000,00 ₽», «24.11.2026»."""
        param = self._param(value)
        return Markup(format_number(param, self.language)) if isinstance(param, int) else Markup(param)

    def moment(self, instant: datetime) -> str:
        """«24.11.2026 10:03» in the person's zone."""
        local = self._local(instant)
        return f"{format_date(local.date(), self.language)} {local:%H:%M}"

    def short_moment(self, instant: datetime) -> str:
        """«24.11 10:03» for timelines."""
        local = self._local(instant)
        return f"{day_month(local.date(), self.language)} {local:%H:%M}"

    def day(self, day: date, today: date) -> str:
        """«сегодня», «завтра», «вчера», else the date."""
        near = {0: "day-today", 1: "day-tomorrow", -1: "day-yesterday"}.get((day - today).days)
        return self(near) if near else format_date(day, self.language)

    def _local(self, instant: datetime) -> datetime:
        if instant.tzinfo is None:
            raise ValueError("an instant needs its zone")
        return instant.astimezone(_zone(self.timezone))

    def _param(self, value: Any) -> Any:
        # Numbers stay numbers: Fluent needs them to choose a plural form. The order matters: a bool is an
        # int, an enum may be a str, a datetime is a date.
        match value:
            case Markup():
                return value
            case None:
                return ""
            case bool():
                return "true" if value else "false"
            case Enum():
                return str(value.value)
            case int():
                return value
            case str():
                return escape(value)
            case Money():
                return format_money(value, self.language)
            case Decimal():
                return format_number(value, self.language)
            case datetime():
                return self.moment(value)
            case date():
                return format_date(value, self.language)
            case list() | tuple():
                return self.join((self.value(part) for part in value), ", ")
        raise TypeError(f"no text for a {type(value).__name__}")
