"""Parses periods as people type them: two dates, a month, a quarter, half a year, a year, or several months."""

import re
from datetime import date, timedelta

from services.domain.calendar.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    add_months,
    month_end,
    month_named,
    parse_date,
)
from services.domain.calendar.kazakh_days import plain_period
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.typed_uzbek import period_in_russian

_YEAR = r"(?: (?P<year>20\d\d))?"
_MONTH = compiled_later(rf"(?P<word>[^\W\d]+){_YEAR}")
_MONTH_OF_YEAR = compiled_later(
    r"(?P<month>0?[1-9]|1[0-2])[./](?P<year>20\d\d)|(?P<y>20\d\d)-(?P<m>0[1-9]|1[0-2])"
)
_QUARTER = compiled_later(
    rf"(?:(?P<number>iv|i{{1,3}}|[1-4]|перв\w+|втор\w+|трет\w+|четв[её]рт\w+)(?:-?(?:й|ый|ой|ий|го))? ?"
    rf"(?:квартала?|кв|quarter)|q(?P<q>[1-4])){_YEAR}"
)
_HALF = compiled_later(rf"(?P<number>ii?|[12]|перв\w+|втор\w+)(?:-?(?:е|ое|го))? ?полугоди[ея]{_YEAR}")
_MONTHS_OF_YEAR = compiled_later(rf"(?P<count>[1-9]|1[0-2]) (?:мес|месяц|месяца|месяцев|months?){_YEAR}")
_ONE_YEAR = compiled_later(r"(?P<year>20\d\d)")
_NAMED = compiled_later(
    r"(?P<which>этот|этого|текущий|текущего|this|прошлый|прошлого|прошедший|предыдущий|last|previous) "
    r"(?P<unit>месяца?|month|квартала?|quarter|года?|year)"
)
_NUMBERS = (("i", "1", "перв"), ("ii", "2", "втор"), ("iii", "3", "трет"), ("iv", "4", "четв"))
_BETWEEN = compiled_later(r"\s*(?:\s[-–—]\s|…|\.\.\.|\bпо\b|\bдо\b|\bto\b|\btill\b|[–—])\s*", re.IGNORECASE)
_DAY_MONTH = r"\d{1,2}\.\d{1,2}(?:\.(?:\d\d|\d{4}))?"
_HYPHEN = compiled_later(
    rf"(?P<first>{_DAY_MONTH}|\d{{1,2}})-(?P<last>{_DAY_MONTH}|\d{{1,2}} [^\W\d].*)",
)
"""«01.11.2026-30.11.2026», «1-30 ноября»; a date such as 24-11-2026 or 2026-11-24 is none of them."""
_TWO_MONTHS = compiled_later(r"(?P<first>[^\W\d]+)-(?P<last>[^\W\d]+(?: .*)?)")
_WITHOUT_YEAR = compiled_later(r"\d{1,2}(?:\.\d{1,2}| [^\W\d]+)?")
_DAY_ALONE = compiled_later(r"\d{1,2}")


def parse_days(text: str, today: date) -> tuple[date, date]:
    """The first and the last day of «01.11.2026 – 30.11.2026», «с 1 по 30 ноября», «ноябрь», «III квартал 2026»; one
    date is a period of a day. A month without its year is the nearest one, a quarter the last that has begun.

    Raises `BadInput`: `error-invoice-period-unclear`, `error-invoice-period` where it ends before it begins, or as
    `parse_date`.
    """
    said = period_in_russian(re.sub(r"\s+", " ", text).strip().rstrip(" .,"))
    named = _named_days(_plain(said), today)
    if named is not None:
        return named
    hyphen = _HYPHEN.fullmatch(said) or _TWO_MONTHS.fullmatch(said)
    if hyphen and (hyphen.re.pattern == _HYPHEN.pattern or month_named(hyphen["first"].lower())):
        parts = [hyphen["first"], hyphen["last"]]
    else:
        parts = [part for part in _BETWEEN.split(said) if part]
    if not 1 <= len(parts) <= 2:
        raise BadInput("error-invoice-period-unclear", text)
    last = _part(parts[-1], today)
    first = last if len(parts) == 1 else _first_part(parts[0], last, today)
    if last[1] < first[0]:
        raise BadInput("error-invoice-period", text)
    return first[0], last[1]


def _plain(text: str) -> str:
    """Without the words around a name: «за ноябрь 2026 г.»."""
    text = text.lower()
    text = re.sub(r"^(?:за|в|во|период|for|in) ", "", text)
    text = re.sub(r"(?<=\d) ?(?:г|год|года|году|year)\b\.?", "", text)
    return plain_period(re.sub(r"(?<=кв)\.|,", "", text).strip())


def _part(text: str, today: date) -> tuple[date, date]:
    named = _named_days(_plain(text), today)
    if named is not None:
        return named
    day = parse_date(text, today)
    return day, day


def _first_part(text: str, last: tuple[date, date], today: date) -> tuple[date, date]:
    """What the beginning does not say, the end does: its month and its year."""
    text = re.sub(r"^(?:с|со|from) ", "", text.lower())
    end = last[1]
    if _DAY_ALONE.fullmatch(text):
        number = int(text)
        month = end.replace(day=1) if number <= end.day else add_months(end.replace(day=1), -1)
        if not 1 <= number <= month_end(month).day:
            raise BadInput("error-invoice-period-unclear", text)
        return (day := month.replace(day=number)), day
    if _WITHOUT_YEAR.fullmatch(text):
        return _part(text, end)
    if (month_name := _MONTH.fullmatch(text)) and not month_name["year"]:
        begun = _named_days(text, end)
        if begun is not None and begun[0] > end:
            return add_months(begun[0], -12), month_end(add_months(begun[0], -12))
        return begun or _part(text, today)
    return _part(text, today)


def _named_days(text: str, today: date) -> tuple[date, date] | None:
    if found := _MONTH_OF_YEAR.fullmatch(text):
        return _months(int(found["year"] or found["y"]), int(found["month"] or found["m"]), 1)
    if (found := _MONTH.fullmatch(text)) and (month := month_named(found["word"])):
        return _months(_year(found, _nearest_year(month, today)), month, 1)
    if found := _QUARTER.fullmatch(text):
        month = 3 * _number(found["number"] or found["q"]) - 2
        return _months(_year(found, _year_begun(month, today)), month, 3)
    if found := _HALF.fullmatch(text):
        month = 6 * _number(found["number"]) - 5
        return _months(_year(found, _year_begun(month, today)), month, 6)
    if found := _MONTHS_OF_YEAR.fullmatch(text):
        return _months(int(found["year"]), 1, int(found["count"])) if found["year"] else None
    if found := _ONE_YEAR.fullmatch(text):
        return _months(int(found["year"]), 1, 12)
    if found := _NAMED.fullmatch(text):
        return _around(found["unit"], today, back=not found["which"].startswith(("эт", "тек", "this")))
    return None


def _around(unit: str, today: date, *, back: bool) -> tuple[date, date]:
    length = 1 if unit.startswith("m") else 3 if unit.startswith(("кв", "q")) else 12
    if unit.startswith("мес"):
        length = 1
    begun = today.replace(day=1, month=(today.month - 1) // length * length + 1)
    if back:
        begun = (begun - timedelta(days=1)).replace(day=1)
        begun = begun.replace(month=(begun.month - 1) // length * length + 1)
    return _months(begun.year, begun.month, length)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    first = date(min(max(year, FIRST_YEAR), LAST_YEAR), month, 1)
    return first, month_end(add_months(first, count - 1))


def _year(found: re.Match[str], otherwise: int) -> int:
    return int(found["year"]) if found["year"] else otherwise


def _nearest_year(month: int, today: date) -> int:
    this = today.replace(day=1)
    return min(
        (today.year + shift for shift in (0, -1, 1)), key=lambda year: abs(date(year, month, 1) - this)
    )


def _year_begun(month: int, today: date) -> int:
    return today.year if date(today.year, month, 1) <= today else today.year - 1


def _number(word: str) -> int:
    return next(
        number
        for number, starts in enumerate(_NUMBERS, 1)
        if word in starts[:2] or word.startswith(starts[2])
    )
