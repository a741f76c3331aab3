"""Dates as people type them, months, and which day it is where the firm sits.

Written by hand, since dateparser reads «10.03» as a time of today and «5 mart 2026» as the first of May.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from services.domain.errors import BadInput

FIRST_YEAR, LAST_YEAR = 2000, 2100

MAX_LENGTH = 60
"""Nobody types a longer date."""

COUNTRY_ZONES: dict[str, tuple[str, ...]] = {
    "RU": (
        "Europe/Moscow",
        "Europe/Kaliningrad",
        "Europe/Samara",
        "Asia/Yekaterinburg",
        "Asia/Omsk",
        "Asia/Novosibirsk",
        "Asia/Krasnoyarsk",
        "Asia/Irkutsk",
        "Asia/Yakutsk",
        "Asia/Vladivostok",
        "Asia/Magadan",
        "Asia/Kamchatka",
    ),
    "KZ": ("Asia/Almaty",),
    "UZ": ("Asia/Tashkent",),
    "BY": ("Europe/Minsk",),
    "DE": ("Europe/Berlin",),
    "LV": ("Europe/Riga",),
    "LT": ("Europe/Vilnius",),
    "EE": ("Europe/Tallinn",),
    "CY": ("Asia/Nicosia",),
    "PL": ("Europe/Warsaw",),
    "CZ": ("Europe/Prague",),
}
"""IANA zones to choose from, the most frequent one first."""

OTHER_ZONES = (
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Asia/Dubai",
    "Asia/Tbilisi",
    "Asia/Yerevan",
    "Asia/Baku",
    "Asia/Bishkek",
    "Asia/Singapore",
    "America/New_York",
)


class Prefer(StrEnum):
    """Which of several possible days a date without year or month means."""

    NEAREST = "nearest"
    PAST = "past"  # the last one, today included: payments, contracts
    FUTURE = "future"  # the next one, today included: due dates, tasks


_DAYS = {
    word: offset
    for offset, words in {
        -2: "позавчера",
        -1: "вчера yesterday кеше kecha кеча",
        0: "сегодня today бүгін bugun бугун",
        1: "завтра tomorrow ертең ertaga эртага",
        2: "послезавтра",
    }.items()
    for word in words.split()
}

# Russian (both cases), English, Kazakh, Uzbek in both alphabets; then what people shorten them to.
_MONTHS = {
    word: month
    for month, words in enumerate(
        (
            "январь января янв january jan қаңтар yanvar январ",
            "февраль февраля фев февр february feb ақпан fevral феврал",
            "март марта мар march mar наурыз mart",
            "апрель апреля апр april apr сәуір aprel апрел",
            "май мая may мамыр",
            "июнь июня июн june jun маусым iyun",
            "июль июля июл july jul шілде iyul",
            "август августа авг august aug тамыз avgust",
            "сентябрь сентября сен сент september sep sept қыркүйек sentabr sentyabr сентябр",
            "октябрь октября окт october oct қазан oktabr oktyabr октябр",
            "ноябрь ноября ноя нояб november nov қараша noyabr ноябр",
            "декабрь декабря дек december dec желтоқсан dekabr декабр",
        ),
        start=1,
    )
    for word in words.split()
}

_WEEKDAYS = {
    word: weekday
    for weekday, words in enumerate(
        (
            "понедельник пн monday mon",
            "вторник вт tuesday tue",
            "среда среду ср wednesday wed",
            "четверг чт thursday thu",
            "пятница пятницу пт friday fri",
            "суббота субботу сб saturday sat",
            "воскресенье вс sunday sun",
        )
    )
    for word in words.split()
}

_DAY_UNITS = frozenset(["день", "дня", "дней", "дн", "day", "days", "күн", "kun", "кун"])
_WEEK_UNITS = frozenset(["неделю", "недели", "недель", "нед", "week", "weeks"])
_MONTH_UNITS = frozenset(["месяц", "месяца", "месяцев", "мес", "month", "months"])

_D, _M, _Y = r"(?P<d>[0-9]{1,2})", r"(?P<m>[0-9]{1,2})", r"(?P<y>[0-9]{4}|[0-9]{2})"
_ORDINAL = r"(?:-?(?:го|ое|е|st|nd|rd|th))?"
_WORD = r"(?P<word>[^\W\d_]+)\.?"
_YEAR_WORD = r"(?: ?(?:г|гг|года|год|йил|yil|ж|жылғы|жыл)\.?)?"


def parse_date(text: str, today: date, prefer: Prefer = Prefer.NEAREST) -> date:
    """A day from 2000 to 2100: «завтра», «5», «15.12», «05.03.26», «2026-03-05», «5 марта 2026 г.», «+10».

    Day first, always. Raises `BadInput`: `error-date-unclear`, `error-date-year` (outside the range), or
    `error-date-impossible` with `example`, the last day of that month when the month is right.
    """
    typed = re.sub(r"\s+", " ", text).strip().lower().rstrip(" .,")
    typed = re.sub(r"^(?:до|от|с|на|к|в|во|by|on|until|till|from) ", "", typed)
    if typed in _DAYS:
        return _shifted(today, text, days=_DAYS[typed])
    if len(typed) <= MAX_LENGTH:
        for pattern, read in _FORMATS:
            if found := pattern.fullmatch(typed):
                result = read(found, today, prefer, text)
                if result is not None:
                    return result
    raise BadInput("error-date-unclear", text, example=today)


def _numeric(found: re.Match[str], today: date, prefer: Prefer, text: str) -> date | None:
    parts = found.groupdict()
    return _day(parts["d"], int(parts["m"]), parts.get("y"), today, prefer, text)


def _named(found: re.Match[str], today: date, prefer: Prefer, text: str) -> date | None:
    month = _MONTHS.get(found["word"])
    return None if month is None else _day(found["d"], month, found["y"], today, prefer, text)


def _day_alone(found: re.Match[str], today: date, prefer: Prefer, text: str) -> date | None:
    day = int(found["d"])
    first = today.replace(day=1)
    # Months without a 31st never stand together: two each way are enough.
    months = [add_months(first, shift) for shift in range(-2, 3)]
    found_days = [month.replace(day=day) for month in months if 0 < day <= month_end(month).day]
    if not found_days:
        raise BadInput("error-date-impossible", text, example=month_end(today))
    return _in_range(_chosen(found_days, today, prefer), text, today)


def _offset(found: re.Match[str], today: date, _prefer: Prefer, text: str) -> date | None:
    parts = found.groupdict()
    count = int(parts.get("n") or 1)
    unit = parts.get("word") or "день"
    if parts.get("ago"):
        count = -count
    if unit in _DAY_UNITS:
        return _shifted(today, text, days=count)
    if unit in _WEEK_UNITS:
        return _shifted(today, text, days=7 * count)
    return _shifted(today, text, months=count) if unit in _MONTH_UNITS else None


def _weekday(found: re.Match[str], today: date, prefer: Prefer, text: str) -> date | None:
    weekday = _WEEKDAYS.get(found["word"])
    if weekday is None:
        return None
    # The day itself is called «сегодня», so its name means another week.
    ahead = (weekday - today.weekday() - 1) % 7 + 1
    behind = (today.weekday() - weekday - 1) % 7 + 1
    return _shifted(today, text, days=-behind if prefer is Prefer.PAST else ahead)


_FORMATS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date, Prefer, str], date | None]], ...] = (
    tuple(
        (re.compile(pattern), read)
        for pattern, read in (
            (rf"{_D}(?P<mark>[./-]){_M}(?:(?P=mark){_Y})?{_YEAR_WORD}", _numeric),
            (rf"{_D} {_M} {_Y}", _numeric),
            (rf"(?P<y>[0-9]{{4}})(?P<mark>[./-]){_M}(?P=mark){_D}", _numeric),
            (rf"{_D}{_ORDINAL}(?: of)?[ -]?{_WORD}(?:,? ?{_Y}{_YEAR_WORD})?", _named),
            (rf"{_WORD} {_D}{_ORDINAL}(?:,? (?P<y>[0-9]{{4}}))?", _named),
            (rf"(?P<y>[0-9]{{4}})[ -]?(?:ж|жылғы|жыл|йил|yil)\.? {_D}[ -]?{_WORD}", _named),
            (rf"{_D}(?:-?(?:го|th|st|nd|rd)| число| числа)?", _day_alone),
            (r"\+ ?(?P<n>[0-9]{1,6})(?: (?P<word>[^\W\d_]+))?", _offset),
            (rf"(?:через|in) (?:(?P<n>[0-9]{{1,6}}) |an? )?{_WORD}", _offset),
            (rf"(?:(?P<n>[0-9]{{1,6}}) |an? )?{_WORD} (?P<ago>назад|ago)", _offset),
            (_WORD, _weekday),
        )
    )
)


def _day(day: str, month: int, year: str | None, today: date, prefer: Prefer, text: str) -> date:
    if year is None:
        days = list(_existing(int(day), month, range(today.year - 1, today.year + 2)))
        # The 29th of February may have none on the side that is meant.
        if (
            not days
            or (prefer is Prefer.PAST and days[0] > today)
            or (prefer is Prefer.FUTURE and days[-1] < today)
        ):
            raise BadInput("error-date-impossible", text, example=_example(month, today.year, today))
        return _in_range(_chosen(days, today, prefer), text, today)
    full = int(year) + (2000 if len(year) == 2 else 0)
    if not FIRST_YEAR <= full <= LAST_YEAR:
        raise BadInput("error-date-year", text, example=today)
    for result in _existing(int(day), month, [full]):
        return result
    raise BadInput("error-date-impossible", text, example=_example(month, full, today))


def _existing(day: int, month: int, years: Iterable[int]) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _example(month: int, year: int, today: date) -> date:
    """The end of the month that was meant; today when there is no such month."""
    return month_end(date(year, month, 1)) if 1 <= month <= 12 else today


def _chosen(days: list[date], today: date, prefer: Prefer) -> date:
    """One of `days`, of which one lies on the side that is meant. A tie of the nearest goes to the future."""
    if prefer is Prefer.PAST:
        return max(day for day in days if day <= today)
    if prefer is Prefer.FUTURE:
        return min(day for day in days if day >= today)
    return min(days, key=lambda day: (abs(day - today), day < today))


def _shifted(today: date, text: str, *, days: int = 0, months: int = 0) -> date:
    try:
        return _in_range(add_months(today, months) + timedelta(days), text, today)
    except (OverflowError, ValueError):
        raise BadInput("error-date-year", text, example=today) from None


def _in_range(day: date, text: str, today: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise BadInput("error-date-year", text, example=today)
    return day


def month_end(day: date) -> date:
    """The last day of its month."""
    return add_months(day.replace(day=1), 1) - timedelta(1)


def day_in_month(month: date, day: int) -> date:
    """That day (1–31) of the month of `month`, or its last one: 31 → 28 February."""
    return month.replace(day=min(day, _length(month.year, month.month)))


def add_months(day: date, months: int) -> date:
    """The same day of another month, or the last one there. Raises ValueError beyond the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, _length(year, month)))


def _length(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(1)).day


def today(now: datetime, zone: str) -> date:
    """The date at an aware instant in an IANA zone."""
    if now.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return now.astimezone(ZoneInfo(zone)).date()


def zones_for(country: str) -> tuple[str, ...]:
    """Zones to choose from, the default first."""
    return COUNTRY_ZONES.get(country, OTHER_ZONES)
