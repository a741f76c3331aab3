"""Sums, quantities and percents as people type them.

A single point or comma before three digits is the one thing that can't be decided: «1.500» is fifteen hundred
to a German and one and a half to a Russian. Then both readings are offered, and nothing is guessed.
"""

import re
from decimal import Decimal

from services.domain.errors import Ambiguous, BadInput
from services.domain.money.money import Currency, Money

MAX_MINOR = 10**14 - 1
"""999 999 999 999.99: twelve digits before the point, for an amount and for a total."""

MAX_QUANTITY = Decimal("999999999.999")
MAX_PERCENT = 100

MAX_LENGTH = 80
"""Nobody types a longer sum; what is longer is a paste that never was one."""

# Russian, English, Kazakh and Uzbek words, by the power of ten.
_MULTIPLIERS = {
    word: power
    for power, words in {
        3: "к k т тыс тысяча тысячи тысяч thousand мың ming минг",
        6: "млн миллион миллиона миллионов m mln million millions",
        9: "млрд миллиард миллиарда миллиардов bn mlrd billion billions milliard",
    }.items()
    for word in words.split()
}

# «руб» is the rouble of Russia and of Belarus; of several words all must agree («долл. США», «бел. руб.»).
_SIGNS = {
    word: currencies
    for currencies, words in {
        (Currency.RUB,): "₽ rub rur росс",
        (Currency.RUB, Currency.BYN): "р руб рубль рубля рублей rouble roubles ruble rubles",
        (Currency.BYN,): "byn br бел",
        (Currency.KZT,): "₸ тг тенге теңге tenge kzt",
        (Currency.UZS,): "сум сума сумов сўм so'm som sum uzs",
        (Currency.USD,): "$ usd долл доллар доллара долларов dollar dollars сша",
        (Currency.EUR,): "€ eur евро euro euros",
    }.items()
    for word in words.split()
}

_UNIT_WORDS = "ч час часа часов шт штука штуки штук мес дн усл ед h hr hrs hour hours pc pcs"
_UNITS = frozenset(_UNIT_WORDS.split())
_PERCENT_WORDS = frozenset(["%", "процент", "процента", "процентов", "percent"])

_SPACES = re.compile(r"\s+")  # no-break, thin and figure spaces too
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´", "'"))
_TYPED = re.compile(r"(?P<before>[^0-9.,]*)(?P<number>[0-9][0-9 .,']*)(?P<after>[^0-9]*)")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|[₽₸$€%]")
_HUNDREDTHS = re.compile(
    r"(?P<major>.*[^0-9 .,'].*?) ?\b(?P<minor>[0-9]{1,2}) ?(?:коп\w*|тиын\w*|тийин\w*|tiyin|cents?)\.?"
)

_WHOLE = r"(?P<whole>[0-9]{1,3}(?:[ '][0-9]{3})+|[0-9]+)"
_INTEGER = re.compile(_WHOLE)
_DECIMAL = re.compile(_WHOLE + r"[.,](?P<fraction>[0-9]+)")
_GROUPS = re.compile(r"(?P<whole>[0-9]{1,3}(?P<mark>[.,])[0-9]{3}(?:(?P=mark)[0-9]{3})+)")
_GROUPS_DECIMAL = re.compile(
    r"(?P<whole>[0-9]{1,3}(?:(?P<mark>[.,])[0-9]{3})+)(?!(?P=mark))[.,](?P<fraction>[0-9]+)"
)


class _DecimalsError(Exception):
    """More digits after the point than there can be."""


def parse_amount(text: str, currency: Currency) -> Money:
    """A positive sum in `currency`: «50 000», «50к», «1,5 млн», «99 999,50 ₽», «100 руб. 50 коп.».

    Raises `Ambiguous` `error-amount-ambiguous` with `Money` readings, or `BadInput`: `error-amount-unclear`,
    `-negative`, `-zero`, `-decimals`, `-too-big`, `-currency` (the sign is another currency's).
    """
    typed = _clean(text, "error-amount")
    hundredths = _HUNDREDTHS.fullmatch(typed)
    minors = _minor_readings(hundredths["major"] if hundredths else typed, text, currency)
    if hundredths:
        if any(minor % 100 for minor in minors):
            raise BadInput("error-amount-unclear", text)
        minors = [minor + int(hundredths["minor"]) for minor in minors]
    if not any(minors):
        raise BadInput("error-amount-zero", text)
    possible = [Money(minor, currency) for minor in minors if minor <= MAX_MINOR]
    if not possible:
        raise BadInput("error-amount-too-big", text)
    if len(possible) > 1:
        raise Ambiguous("error-amount-ambiguous", tuple(possible), text)
    return possible[0]


def parse_quantity(text: str) -> Decimal:
    """A positive number with up to three decimals: «2», «1,5 ч»; «1,250» is one and a quarter here.

    Raises `BadInput`: `error-quantity-unclear`, `-negative`, `-zero`, `-decimals`, `-too-big`.
    """
    value = _single(text, "error-quantity", 3, _UNITS)
    if not value:
        raise BadInput("error-quantity-zero", text)
    if value > MAX_QUANTITY:
        raise BadInput("error-quantity-too-big", text)
    return value


def parse_percent(text: str) -> int:
    """Basis points of «10», «7,5 %», «0.25%»: from 0 to 10000.

    Raises `BadInput`: `error-percent-unclear`, `-negative`, `-decimals` (three or more), `-too-big`.
    """
    value = _single(text, "error-percent", 2, _PERCENT_WORDS)
    if value > MAX_PERCENT:
        raise BadInput("error-percent-too-big", text)
    return int(value * 100)


def _clean(text: str, key: str) -> str:
    typed = _SPACES.sub(" ", text).strip().lower().translate(_APOSTROPHES)
    if len(typed) > MAX_LENGTH:
        raise BadInput(f"{key}-unclear", text)
    return typed


def _split(text: str, typed: str, key: str) -> tuple[str, list[str]]:
    """The number and the words around it. Raises `<key>-unclear` and `<key>-negative`."""
    if re.match(r"[-−–—] ?(?:[₽₸$€]|[^\W\d_]*) ?[0-9]", typed):
        raise BadInput(f"{key}-negative", text)
    found = _TYPED.fullmatch(typed.removeprefix("+"))
    if found is None:
        raise BadInput(f"{key}-unclear", text)
    around = f"{found['before']} {found['after']}"
    if _WORD.sub("", around).strip(" .,"):
        raise BadInput(f"{key}-unclear", text)
    return found["number"].rstrip(" .,"), _WORD.findall(around)


def _minor_readings(typed: str, text: str, currency: Currency) -> list[int]:
    """What the sum may be in minor units, likeliest first."""
    number, words = _split(text, typed, "error-amount")
    powers = [_MULTIPLIERS[word] for word in words if word in _MULTIPLIERS]
    signs = [_SIGNS[word] for word in words if word in _SIGNS]
    if len(powers) > 1 or len(powers) + len(signs) != len(words):
        raise BadInput("error-amount-unclear", text)
    if any(currency not in meant for meant in signs):
        raise BadInput("error-amount-currency", text, currency=currency)
    power = powers[0] if powers else 0
    try:
        readings = _readings(number, decimals=2 + power)
    except _DecimalsError:
        raise BadInput("error-amount-decimals", text) from None
    if not readings:
        raise BadInput("error-amount-unclear", text)
    return [int(reading.scaleb(2 + power)) for reading in readings]


def _single(text: str, key: str, decimals: int, words_allowed: frozenset[str]) -> Decimal:
    """A number of one reading, with at most one of the words beside it."""
    number, words = _split(text, _clean(text, key), key)
    if len(words) > 1 or not words_allowed.issuperset(words):
        raise BadInput(f"{key}-unclear", text)
    try:
        readings = _readings(number, decimals, ask=False)
    except _DecimalsError:
        raise BadInput(f"{key}-decimals", text) from None
    if not readings:
        raise BadInput(f"{key}-unclear", text)
    return readings[0]


def _readings(number: str, decimals: int, *, ask: bool = True) -> list[Decimal]:
    """The values of digits with separators: none, one, or with `ask` two, thousands first.

    «1.567» has one reading that can be money, yet a slip of the finger is as likely: it raises
    `_DecimalsError` like any fraction longer than `decimals`.
    """
    if found := (_INTEGER.fullmatch(number) or _GROUPS.fullmatch(number)):
        return [Decimal(_digits(found["whole"]))]
    found = _DECIMAL.fullmatch(number) or _GROUPS_DECIMAL.fullmatch(number)
    if found is None:
        return []
    whole, fraction = found["whole"], found["fraction"]
    value = Decimal(f"{_digits(whole)}.{fraction}")
    grouped = ask and len(fraction) == 3 and re.fullmatch(r"[1-9][0-9]{0,2}", whole) is not None
    if len(fraction.rstrip("0") if grouped else fraction) > decimals:
        raise _DecimalsError
    return [Decimal(whole + fraction), value] if grouped else [value]


def _digits(grouped: str) -> str:
    return re.sub(r"[^0-9]", "", grouped)
