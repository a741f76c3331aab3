"""Parses time worked as people type it, and prices it exactly.

A quantity is stored and printed in thousandths, and fifty minutes are no whole thousandths of an hour. Such a time is
billed in minutes at the rate of a minute; where that rate is no whole hundredth either, only the sum is exact.
"""

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from services.domain.errors import BadInput
from services.domain.money.money import Money, round_half_up
from services.domain.patterns import compiled_later
from services.domain.typed_uzbek import plain_apostrophes

MAX_INPUT_LENGTH = 40
"""A longer text is not a time."""

MINUTES_IN_HOUR = 60

# A digit may follow at once («1ч20м»), a letter may not.
_HOUR = r"(?:часа|часов|час|ч|hours|hour|hrs|hr|h|сағат|сағ|soat|соат|std)(?![^\W\d_])\.?"
_MINUTE = r"(?:минуты|минуту|минута|минут|мин|м|minutes|minute|mins|min|m|daqiqa|дақиқа)(?![^\W\d_])\.?"
_AND = r" ?(?:,|и|and|және)? ?"
_COUNT = r"[0-9]{1,6}"

_COUNTS = {
    word: count
    for count, words in enumerate(
        (
            "один одна одну one bir бір",
            "два две two ikki екі",
            "три three uch үш",
            "четыре four to'rt төрт",
            "пять five besh бес",
            "шесть six olti алты",
            "семь seven yetti жеті",
            "восемь eight sakkiz сегіз",
            "девять nine to'qqiz тоғыз",
            "десять ten o'n он",
        ),
        start=1,
    )
    for word in words.split()
}
_VULGAR_FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_SPOKEN = {
    "полчаса": Fraction(1, 2),
    "пол часа": Fraction(1, 2),
    "half an hour": Fraction(1, 2),
    "half hour": Fraction(1, 2),
    "четверть часа": Fraction(1, 4),
    "quarter of an hour": Fraction(1, 4),
    "a quarter of an hour": Fraction(1, 4),
    "три четверти часа": Fraction(3, 4),
    "полтора часа": Fraction(3, 2),
    "полтора": Fraction(3, 2),
    "an hour and a half": Fraction(3, 2),
    "час": Fraction(1),
    "an hour": Fraction(1),
    "yarim soat": Fraction(1, 2),
    "chorak soat": Fraction(1, 4),
    "1 yarim soat": Fraction(3, 2),
    "жарты сағат": Fraction(1, 2),
    "бір жарым сағат": Fraction(3, 2),
    "сағат": Fraction(1),
}

_CLOCK = compiled_later(rf"(?P<h>{_COUNT}):(?P<m>[0-9]{{2}})(?: ?{_HOUR})?")
_HOURS_AND_MINUTES = compiled_later(rf"(?P<h>{_COUNT}) ?{_HOUR}{_AND}(?P<m>{_COUNT}) ?{_MINUTE}")
_MINUTES = compiled_later(rf"(?P<m>{_COUNT}(?:[.,][0-9]+)?) ?{_MINUTE}")
_DECIMAL_HOURS = compiled_later(rf"(?P<h>{_COUNT}(?:[.,][0-9]+)?) ?{_HOUR}")
_HALF_MORE = compiled_later(rf"(?P<h>{_COUNT}) с половиной ?{_HOUR}")
_FRACTION_HOURS = compiled_later(
    rf"(?:(?P<h>{_COUNT}) )?(?P<n>[0-9]{{1,2}})/(?P<d>[0-9]{{1,2}}) ?{_HOUR}"
    rf"|(?P<wh>{_COUNT})? ?(?P<v>[½¼¾]) ?(?:{_HOUR})?"
)
_TIME_WORD = compiled_later(rf"[0-9] ?(?:{_HOUR}|{_MINUTE})|[0-9]:[0-9]")


class BilledTime(NamedTuple):
    """`quantity` hours at `price`, or minutes when `in_minutes`."""

    quantity: Decimal
    in_minutes: bool
    price: Money


def parse_time_worked(text: str) -> Fraction | None:
    """Hours of «50 мин», «0:50», «1 ч 20 мин», «полтора часа», «1/4 часа»; None for a text that is no time.

    Raises `BadInput`: `error-quantity-zero`, `error-time-unclear` («1:75», «1,5 ч 20 мин»).
    """
    typed = plain_apostrophes(" ".join(text.split()).lower().rstrip(" .,"))
    if len(typed) > MAX_INPUT_LENGTH:
        return None
    typed = re.sub(
        r"^[^\W\d_]+(?:'[^\W\d_]+)?(?= )", lambda word: str(_COUNTS.get(word.group(), word.group())), typed
    )
    hours = _hours(typed)
    if hours is None:
        if _TIME_WORD.search(typed):
            raise BadInput("error-time-unclear", text)
        return None
    if hours == 0:
        raise BadInput("error-quantity-zero", text)
    return hours


def bill_time(hours: Fraction, rate: Money) -> BilledTime | None:
    """The exact way to print this time at an hourly `rate`; None when there is none."""
    if (milli := hours * 1000).denominator == 1:
        return BilledTime(Decimal(milli.numerator).scaleb(-3), in_minutes=False, price=rate)
    milli_minutes = hours * MINUTES_IN_HOUR * 1000
    if milli_minutes.denominator == 1 and rate.minor % MINUTES_IN_HOUR == 0:
        price = Money(rate.minor // MINUTES_IN_HOUR, rate.currency)
        return BilledTime(
            Decimal(milli_minutes.numerator).scaleb(-3).normalize(), in_minutes=True, price=price
        )
    return None


def time_amount(hours: Fraction, rate: Money) -> Money:
    """What this time costs, rounded once."""
    return Money(round_half_up(Decimal(hours.numerator) * rate.minor / hours.denominator), rate.currency)


def _hours(typed: str) -> Fraction | None:
    if typed in _SPOKEN:
        return _SPOKEN[typed]
    if match := _CLOCK.fullmatch(typed) or _HOURS_AND_MINUTES.fullmatch(typed):
        minutes = int(match["m"])
        return int(match["h"]) + Fraction(minutes, MINUTES_IN_HOUR) if minutes < MINUTES_IN_HOUR else None
    if match := _MINUTES.fullmatch(typed):
        return Fraction(match["m"].replace(",", ".")) / MINUTES_IN_HOUR
    if match := _DECIMAL_HOURS.fullmatch(typed):
        return Fraction(match["h"].replace(",", "."))
    if match := _HALF_MORE.fullmatch(typed):
        return int(match["h"]) + Fraction(1, 2)
    if match := _FRACTION_HOURS.fullmatch(typed):
        if match["v"]:
            return int(match["wh"] or 0) + _VULGAR_FRACTIONS[match["v"]]
        return int(match["h"] or 0) + Fraction(int(match["n"]), int(match["d"])) if int(match["d"]) else None
    return None
