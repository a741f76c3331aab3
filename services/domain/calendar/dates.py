"""Parses dates as people type them; arithmetic of months; the local date of an instant.

The parser is our own, since dateparser parses «10.03» as a time of today and «5 mart 2026» as the first of May.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from services.domain.calendar.kazakh_days import plain_day
from services.domain.errors import BadInput
from services.domain.money.number_words import leading_number
from services.domain.typed_uzbek import day_in_russian

FIRST_YEAR, LAST_YEAR = 2000, 2100

MAX_INPUT_LENGTH = 60  # a longer text is not a date

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
    """Which of the possible days a date without a year or month means."""

    NEAREST = "nearest"
    PAST = "past"  # the last one, today included: payments, contracts
    FUTURE = "future"  # the next one, today included: due dates, tasks


_RELATIVE_DAYS = {
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
            "понедельник понедельника понедельнику пн monday mon",
            "вторник вторника вторнику вт tuesday tue",
            "среда среду среды среде ср wednesday wed",
            "четверг четверга четвергу чт thursday thu",
            "пятница пятницу пятницы пятнице пт friday fri",
            "суббота субботу субботы субботе сб saturday sat",
            "воскресенье воскресенья воскресенью вс sunday sun",
        )
    )
    for word in words.split()
}

_DAY_UNITS = frozenset(["день", "дня", "дней", "дн", "day", "days", "күн", "kun", "кун"])
_WEEK_UNITS = frozenset(["неделю", "недели", "недель", "нед", "week", "weeks"])
_MONTH_UNITS = frozenset(["месяц", "месяца", "месяцев", "мес", "month", "months"])
_YEAR_UNITS = frozenset(["год", "года", "лет", "year", "years"])
_COUNTED_AT_ONCE = {
    "пару": "2",
    "полмесяца": "15 дней",
    "полтора месяца": "45 дней",
    "полторы недели": "11 дней",
    "полгода": "6 месяцев",
    "квартал": "3 месяца",
    "a couple of": "2",
    "half a year": "6 months",
}
"""Beside «через» or «назад»: what is no number and counts all the same."""

_DAY, _MONTH, _YEAR = r"(?P<d>[0-9]{1,2})", r"(?P<m>[0-9]{1,2})", r"(?P<y>[0-9]{4}|[0-9]{2})"
_ORDINAL = r"(?:-?(?:го|ое|е|st|nd|rd|th))?"
_WORD = r"(?P<word>[^\W\d_]+)\.?"
_YEAR_WORD = r"(?: ?(?:г|гг|года|год|йил|yil|ж|жылғы|жыл)\.?)?"

_PERIOD_END = (
    r"(?:конец|конца|концу|конце|последн(?:ий|его|ему) д(?:ень|ня|ню)|(?:the )?(?:end|last day) of(?: the)?) "
    r"(?:(?P<which>это(?:го|й)|текуще(?:го|й)|следующе(?:го|й)|this|next) )?(?P<word>[^\W\d_]+)"
)
_DAY_AND_WEEKDAY = re.compile(r"(?P<day>[0-9].*?),? \(?(?P<word>[^\W\d_]+)\)?")
_DAY_AND_HOUR = re.compile(r"(?P<day>[0-9].*?),?(?: в| at)? (?:[01]?[0-9]|2[0-3]):[0-5][0-9]")
_LEAD, _AGO = r"(?:через|in|течение|within) ", r"(?: тому)? назад| ago"
_COUNTED_IN_WORDS = re.compile(rf"^(?P<lead>{_LEAD})?(?P<words>[^\W\d_]+(?: .*?)??)(?P<ago>{_AGO})?$")


def parse_date(text: str, today: date, prefer: Prefer = Prefer.NEAREST) -> date:
    """A day from 2000 to 2100: «завтра», «5», «15.12», «05.03.26», «2026-03-05», «5 марта 2026 г.», «+10».

    Day first, always. Raises `BadInput`: `error-date-unclear`, `error-date-year` (outside the range), or
    `error-date-impossible` with `example`, the last day of that month when the month is right.
    """
    normalised = re.sub(r"[\s«»\"“”„]+", " ", text).strip().lower().rstrip(" .,!")
    normalised = re.sub(r",? включительно$", "", plain_day(day_in_russian(normalised)))
    normalised = re.sub(r"(?<=[а-я]) [ст]\. ?г$", f" {today.year}", normalised)
    normalised = re.sub(r"^(?:не позднее|не позже|no later than) ", "", normalised)
    normalised = re.sub(r"^(?:до|от|с|на|к|в|во|by|on|until|till|from) ", "", normalised)
    if (weekday := _DAY_AND_WEEKDAY.fullmatch(normalised)) and weekday["word"] in _WEEKDAYS:
        named = parse_date(weekday["day"], today, prefer)
        if named.weekday() != _WEEKDAYS[weekday["word"]]:
            raise BadInput("error-date-unclear", text, example=today)
        return named
    if hour := _DAY_AND_HOUR.fullmatch(normalised):
        return parse_date(hour["day"], today, prefer)
    normalised = _COUNTED_IN_WORDS.sub(_digits_for_words, normalised)
    if normalised in _RELATIVE_DAYS:
        return _shift_date(today, text, days=_RELATIVE_DAYS[normalised])
    if len(normalised) <= MAX_INPUT_LENGTH:
        for pattern, parse in _FORMATS:
            if match := pattern.fullmatch(normalised):
                day = parse(match, today, prefer, text)
                if day is not None:
                    return day
    raise BadInput("error-date-unclear", text, example=today)


def month_named(word: str) -> int | None:
    """1 to 12, in any of the languages, also shortened."""
    return _MONTHS.get(word)


def _digits_for_words(match: re.Match[str]) -> str:
    """«через два дня» → «через 2 дня», «пару недель назад» → «2 недель назад»."""
    lead, said, ago = match["lead"] or "", match["words"], match["ago"] or ""
    if not lead and not ago:
        return said
    for counted, digits in _COUNTED_AT_ONCE.items():
        if said == counted or said.startswith(f"{counted} "):
            said = digits + said.removeprefix(counted)
    value, taken = leading_number(words := said.split())
    return lead + " ".join([*([str(value)] if taken else []), *words[taken:]]) + ago


def _parse_period_end(match: re.Match[str], today: date, _prefer: Prefer, text: str) -> date | None:
    """«конец месяца», «последний день марта», «до конца следующего года»; a week ends with its Friday."""
    shift = 1 if (match["which"] or "").startswith(("след", "next")) else 0
    word = match["word"]
    if word in ("недели", "week"):
        return _week_end(today, shift, text)
    if word in ("года", "year"):
        return _require_supported_year(date(today.year + shift, 12, 31), text, today)
    if word in ("месяца", "month"):
        return _require_supported_year(month_end(add_months(today.replace(day=1), shift)), text, today)
    if word in ("квартала", "quarter"):
        quarter = today.replace(month=(today.month - 1) // 3 * 3 + 3, day=1)
        return _require_supported_year(month_end(add_months(quarter, 3 * shift)), text, today)
    month = _MONTHS.get(word)
    if month is None or match["which"]:
        return None
    end = month_end(today.replace(month=month, day=1))
    return end if end >= today else month_end(end.replace(year=end.year + 1, day=1))


def _parse_week(_match: re.Match[str], today: date, _prefer: Prefer, text: str) -> date | None:
    """«на этой неделе», «до выходных»: by its end."""
    return _week_end(today, 0, text)


def _week_end(today: date, weeks: int, text: str) -> date:
    """The Friday; on a weekend of this week the Sunday."""
    last = 6 if today.weekday() > 4 and not weeks else 4
    return _shift_date(today, text, days=last - today.weekday() + 7 * weeks)


def _parse_weekday_of_week(match: re.Match[str], today: date, _prefer: Prefer, text: str) -> date | None:
    """«в эту пятницу» is the coming one, «следующая» and «прошлая пятница» those of the next week and the last."""
    weekday = _WEEKDAYS.get(match["word"])
    if weekday is None:
        return None
    if match["which"].startswith(("след", "next")):
        return _shift_date(today, text, days=7 - today.weekday() + weekday)
    if match["which"].startswith(("прошл", "last")):
        return _shift_date(today, text, days=weekday - today.weekday() - 7)
    return _parse_weekday(match, today, Prefer.FUTURE, text)


def _parse_numeric(match: re.Match[str], today: date, prefer: Prefer, text: str) -> date | None:
    return _resolve_day(match["d"], int(match["m"]), match.groupdict().get("y"), today, prefer, text)


def _parse_named_month(match: re.Match[str], today: date, prefer: Prefer, text: str) -> date | None:
    month = _MONTHS.get(match["word"])
    return None if month is None else _resolve_day(match["d"], month, match["y"], today, prefer, text)


def _parse_day_alone(match: re.Match[str], today: date, prefer: Prefer, text: str) -> date | None:
    day = int(match["d"])
    first = today.replace(day=1)
    # Two months without a 31st are never adjacent: two months each way are enough.
    months = [add_months(first, shift) for shift in range(-2, 3)]
    candidates = [month.replace(day=day) for month in months if 0 < day <= month_end(month).day]
    if not candidates:
        raise BadInput("error-date-impossible", text, example=month_end(today))
    return _require_supported_year(_preferred_date(candidates, today, prefer), text, today)


def _parse_offset(match: re.Match[str], today: date, _prefer: Prefer, text: str) -> date | None:
    groups = match.groupdict()
    count = int(groups.get("n") or 1)
    unit = groups.get("word") or "день"
    if groups.get("ago"):
        count = -count
    if unit in _DAY_UNITS:
        return _shift_date(today, text, days=count)
    if unit in _WEEK_UNITS:
        return _shift_date(today, text, days=7 * count)
    if unit in _YEAR_UNITS:
        return _shift_date(today, text, months=12 * count)
    return _shift_date(today, text, months=count) if unit in _MONTH_UNITS else None


def _parse_weekday(match: re.Match[str], today: date, prefer: Prefer, text: str) -> date | None:
    weekday = _WEEKDAYS.get(match["word"])
    if weekday is None:
        return None
    # Today is called «сегодня», so the name of its weekday means another week.
    days_ahead = (weekday - today.weekday() - 1) % 7 + 1
    days_back = (today.weekday() - weekday - 1) % 7 + 1
    return _shift_date(today, text, days=-days_back if prefer is Prefer.PAST else days_ahead)


_FORMATS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date, Prefer, str], date | None]], ...] = (
    tuple(
        (re.compile(pattern), read)
        for pattern, read in (
            (rf"{_DAY}(?P<mark>[.,/-]){_MONTH}(?:(?P=mark){_YEAR})?{_YEAR_WORD}", _parse_numeric),
            (rf"{_DAY} {_MONTH} {_YEAR}{_YEAR_WORD}", _parse_numeric),
            (rf"(?P<y>[0-9]{{4}})(?P<mark>[./-]){_MONTH}(?P=mark){_DAY}", _parse_numeric),
            (rf"{_DAY}{_ORDINAL}(?: of)?[ -]?{_WORD}(?:,? ?{_YEAR}{_YEAR_WORD})?", _parse_named_month),
            (rf"{_WORD} {_DAY}{_ORDINAL}(?:,? (?P<y>[0-9]{{4}}))?", _parse_named_month),
            (rf"(?P<y>[0-9]{{4}})[ -]?(?:ж|жылғы|жыл|йил|yil)\.? {_DAY}[ -]?{_WORD}", _parse_named_month),
            (rf"{_DAY}(?:-?(?:го|th|st|nd|rd)| число| числа)?", _parse_day_alone),
            (r"\+ ?(?P<n>[0-9]{1,6})(?: (?P<word>[^\W\d_]+))?", _parse_offset),
            (rf"{_LEAD}(?:(?P<n>[0-9]{{1,6}}) |an? )?{_WORD}", _parse_offset),
            (rf"(?:(?P<n>[0-9]{{1,6}}) |an? )?{_WORD}(?P<ago>{_AGO})", _parse_offset),
            (_WORD, _parse_weekday),
            (
                rf"(?P<which>это[тй]|эту|это|ближайш\w+|следующ\w+|прошл\w+|this|next|last) {_WORD}",
                _parse_weekday_of_week,
            ),
            (_PERIOD_END, _parse_period_end),
            (r"(?:этой|текущей) недел[еи]|выходных|this week|(?:the )?weekend", _parse_week),
        )
    )
)


def _resolve_day(day: str, month: int, year: str | None, today: date, prefer: Prefer, text: str) -> date:
    if year is None:
        candidates = list(_valid_dates(int(day), month, range(today.year - 1, today.year + 2)))
        # The 29th of February may not exist in the preferred direction.
        if (
            not candidates
            or (prefer is Prefer.PAST and candidates[0] > today)
            or (prefer is Prefer.FUTURE and candidates[-1] < today)
        ):
            raise BadInput("error-date-impossible", text, example=_example_date(month, today.year, today))
        return _require_supported_year(_preferred_date(candidates, today, prefer), text, today)
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    if not FIRST_YEAR <= full_year <= LAST_YEAR:
        raise BadInput("error-date-year", text, example=today)
    for valid_date in _valid_dates(int(day), month, [full_year]):
        return valid_date
    raise BadInput("error-date-impossible", text, example=_example_date(month, full_year, today))


def _valid_dates(day: int, month: int, years: Iterable[int]) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _example_date(month: int, year: int, today: date) -> date:
    """The last day of the typed month; today when there is no such month."""
    return month_end(date(year, month, 1)) if 1 <= month <= 12 else today


def _preferred_date(days: list[date], today: date, prefer: Prefer) -> date:
    """The preferred one of `days`, of which one lies in that direction. Of two nearest days the future one."""
    if prefer is Prefer.PAST:
        return max(day for day in days if day <= today)
    if prefer is Prefer.FUTURE:
        return min(day for day in days if day >= today)
    return min(days, key=lambda day: (abs(day - today), day < today))


def _shift_date(today: date, text: str, *, days: int = 0, months: int = 0) -> date:
    try:
        return _require_supported_year(add_months(today, months) + timedelta(days), text, today)
    except (OverflowError, ValueError):
        raise BadInput("error-date-year", text, example=today) from None


def _require_supported_year(day: date, text: str, today: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise BadInput("error-date-year", text, example=today)
    return day


def month_end(day: date) -> date:
    """The last day of the month of `day`."""
    return add_months(day.replace(day=1), 1) - timedelta(1)


def day_in_month(month: date, day: int) -> date:
    """The day with the number `day` (1–31) in the month of `month`, or its last day: 31 → 28 February."""
    return month.replace(day=min(day, _days_in_month(month.year, month.month)))


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month. Raises ValueError outside the years 1–9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, _days_in_month(year, month)))


def _days_in_month(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(1)).day


def local_date(now: datetime, zone: str) -> date:
    """The date in an IANA zone at an aware instant. Raises ValueError for a naive one."""
    if now.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return now.astimezone(ZoneInfo(zone)).date()


def zones_for(country: str) -> tuple[str, ...]:
    """IANA zones to choose from, the default first."""
    return COUNTRY_ZONES.get(country, OTHER_ZONES)
