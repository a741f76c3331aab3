"""Periods in what people type: «ноябрь», «за октябрь», «3 квартал», «прошлый месяц», «с 1 по 15 ноября»."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from services.domain.calendar.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    Prefer,
    add_months,
    month_end,
    month_named,
    parse_date,
)
from services.domain.errors import BadInput
from services.search.phrase.tokens import DASHES, Kind, Token, kind_at, word_at, words_of

_ENDINGS = ("е", "ем", "ю", "ом", "у", "ь", "я")
_SAID = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр"
_STEMS = _SAID.split()
_BENT = {stem + ending: month for month, stem in enumerate(_STEMS, 1) for ending in _ENDINGS} | {
    "мае": 5,
    "маем": 5,
}
_UZBEK_ENDING = re.compile("(?:da|dagi|ning|dan|gacha)$")
_NO_MONTHS = frozenset(("ма", "маю", "маь", "мау", "маом"))
_LAST = words_of(
    "прошлый прошлая прошлое прошлого прошлой прошлую прошлом прошедший прошедшую прошедшей прошедшем предыдущий "
    "предыдущего предыдущем предыдущую предыдущей last previous past o'tgan avvalgi"
)
_THIS = words_of(
    "этот эта это этого этой эту этом текущий текущая текущего текущей текущую текущем нынешний this current "
    "shu bu joriy"
)
_NEXT = words_of(
    "следующий следующая следующего следующей следующую следующем будущий будущего будущей будущем next "
    "coming kelasi keyingi"
)
_UNITS = {
    word: unit
    for unit, words in {
        "week": "неделя недели неделю неделе недель нед week weeks hafta haftada",
        "month": "месяц месяца месяце месяцев мес month months oy oyda oydagi",
        "quarter": "квартал квартала квартале кв quarter quarters chorak chorakda",
        "year": "год года году лет year years yil yilda",
        "day": "день дня дней дн day days kun",
    }.items()
    for word in words.split()
}
_HOURS = words_of("час часа часов hour hours")
_LENGTHS = {"month": 1, "quarter": 3, "year": 12}
_ORDINALS = {
    word: number
    for number, words in {
        1: "1 i первый первого первом первое первую first",
        2: "2 ii второй второго втором второе вторую second",
        3: "3 iii третий третьего третьем third",
        4: "4 iv четвертый четвертого четвертом fourth",
    }.items()
    for word in words.split()
}
_ENDS_OF_ORDINALS = words_of("й ый ий го е ое м ом st nd rd th")
_HALVES = words_of("полугодие полугодия полугодии half")
_CODE = re.compile(r"(?P<unit>[qhк])(?P<number>[1-4])|(?P<month>0?[1-9]|1[0-2])[./](?P<year>20\d\d)")
_YEAR_WORDS = words_of("г год года году годом year yil")
_YEAR = re.compile(r"20\d\d")
_DAY_MONTH = re.compile(r"(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0[1-9]|1[0-2])")
_RELATIVE = words_of(
    "вчера позавчера сегодня завтра послезавтра yesterday today tomorrow bugun kecha ertaga бугун кеча эртага"
)
_RECENT = words_of("последний последние последних последнюю последняя последнее last past")
_WITHIN = words_of("за в во на of in for during on от к по")
_SINCE, _TILL = words_of("с со since from начиная"), words_of("до по till until to by")
_AFTER, _BEFORE = words_of("после after"), frozenset(("before", "раньше"))
_TO = words_of("по до to till until and и") | DASHES
_LONGEST_BACK = 3_660


@dataclass(frozen=True, slots=True)
class Period:
    """Both days included; None is without end. `floats`: no year was said, the last that has begun is meant.
    `is_named`: a whole month, quarter, half or year, which services may be of."""

    first: date | None
    last: date | None
    floats: bool = False
    is_named: bool = False
    is_relative_day: bool = False


Found = tuple[int, Period]


def period_at(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    """The period that begins here, with the words before it, and where it ends."""
    for rule in (_range, _since, _till, _within, _atom):
        found = rule(tokens, place, today)
        if found is not None:
            return found
    return None


def _range(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    if word_at(tokens, place) in _SINCE or word_at(tokens, place) in ("между", "between", "от"):
        place += 1
    first = _atom(tokens, place, today)
    if (
        first is None
        and kind_at(tokens, place) is Kind.NUMBER
        and re.fullmatch(r"\d{1,2}", word_at(tokens, place))
    ):
        return _days_of_a_month(tokens, place, today)
    if first is None or word_at(tokens, first[0]) not in _TO:
        return None
    second = _atom(tokens, first[0] + 1, today)
    if second is None or first[1].first is None or second[1].last is None:
        return None
    start, end = first[1].first, second[1].last
    if first[1].floats:
        start = _at_most_a_year_before(start, end)
    return (second[0], Period(start, end, first[1].floats and second[1].floats)) if start <= end else None


def _at_most_a_year_before(start: date, end: date) -> date:
    """«Ноябрь – январь 2026» begins in 2025."""
    year = end.year if (start.month, start.day) <= (end.month, end.day) else end.year - 1
    return _day(year, start.month, min(start.day, month_end(date(year, start.month, 1)).day)) or start


def _days_of_a_month(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    """«1 по 15 ноября», «1-15 ноября»."""
    if word_at(tokens, place + 1) not in _TO:
        return None
    second = _atom(tokens, place + 2, today)
    if second is None or second[1].first is None or second[1].first != second[1].last:
        return None
    last = second[1].first
    number = int(word_at(tokens, place))
    if not 1 <= number <= last.day:
        return None
    return second[0], Period(last.replace(day=number), last, second[1].floats)


def _since(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    word = word_at(tokens, place)
    if word not in _SINCE and word not in _AFTER:
        return None
    found = _atom(tokens, place + 1, today)
    if found is None or found[1].first is None or found[1].last is None:
        return None
    first = found[1].first if word in _SINCE else found[1].last + timedelta(days=1)
    return found[0], Period(first, None, found[1].floats)


def _till(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    """«До ноября» ends before it, «до 5 ноября» and «по ноябрь» on the day and in the month."""
    word = word_at(tokens, place)
    if word not in _TILL and word not in _BEFORE:
        return None
    found = _atom(tokens, place + 1, today)
    if found is None or found[1].first is None or found[1].last is None:
        return None
    first, last = found[1].first, found[1].last
    ends_before = word in _BEFORE or (word != "по" and first != last)
    return found[0], Period(None, first - timedelta(days=1) if ends_before else last, found[1].floats)


def _within(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    if word_at(tokens, place) not in _WITHIN:
        return None
    place += 1
    if word_at(tokens, place) == "the":
        place += 1
    if unit := _UNITS.get(word_at(tokens, place)):  # «за неделю», «за месяц»
        if word_at(tokens, place) in ("год", "неделю", "месяц", "квартал"):
            return place + 1, _back(1, unit, today)
        return None
    if kind_at(tokens, place) is Kind.NUMBER and word_at(tokens, place + 1) in _UNITS:
        return _counted(tokens, place, today) or _atom(tokens, place, today)
    return _atom(tokens, place, today)


def _atom(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    rules: tuple[Callable[[Sequence[Token], int, date], Found | None], ...] = (
        _relative, _recent, _month, _day_of_month, _numbered, _coded, _dated, _year_alone,
    )  # fmt: skip
    for rule in rules:
        found = rule(tokens, place, today)
        if found is not None:
            return found
    return None


def _relative(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    word, unit = word_at(tokens, place), _UNITS.get(word_at(tokens, place + 1))
    if word in _RELATIVE:
        day = parse_date(word, today)
        return place + 1, Period(day, day, is_relative_day=True)
    shift = -1 if word in _LAST else 0 if word in _THIS else 1 if word in _NEXT else None
    if shift is None or unit is None or unit == "day":
        return None
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=shift)
        return place + 2, Period(monday, monday + timedelta(days=6))
    length = _LENGTHS[unit]
    begun = today.replace(day=1, month=(today.month - 1) // length * length + 1)
    return place + 2, _months(add_months(begun, shift * length), length)


def _recent(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    """«Последние 30 дней», «last 2 weeks», «последняя неделя»."""
    if word_at(tokens, place) not in _RECENT:
        return None
    if unit := _UNITS.get(word_at(tokens, place + 1)):
        return place + 2, _back(1, unit, today)
    return _counted(tokens, place + 1, today)


def _counted(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    unit = _UNITS.get(word_at(tokens, place + 1))
    if kind_at(tokens, place) is not Kind.NUMBER or unit is None or unit in ("quarter", "year"):
        return None
    said = word_at(tokens, place)
    if not said.isdecimal() or not 1 <= int(said) <= _LONGEST_BACK:
        return None
    return place + 2, _back(int(said), unit, today)


def _back(count: int, unit: str, today: date) -> Period:
    if unit == "day":
        return Period(today - timedelta(days=min(count, _LONGEST_BACK) - 1), today)
    if unit == "week":
        return Period(today - timedelta(days=min(7 * count, _LONGEST_BACK) - 1), today)
    months = min(_LENGTHS[unit] * count, 120)
    return Period(add_months(today, -months) + timedelta(days=1), today)


def month_of(word: str) -> int | None:
    return None if word in _NO_MONTHS else month_named(_UZBEK_ENDING.sub("", word)) or _BENT.get(word)


def _month(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    if kind_at(tokens, place) is not Kind.WORD:
        return None
    month = month_of(word_at(tokens, place))
    if month is None:
        return None
    after = word_at(tokens, place + 1)
    if word_at(tokens, place).isascii() and re.fullmatch(r"[12]?\d|3[01]", after):  # «november 15»
        end = place + 2 + (word_at(tokens, place + 2) in ("st", "nd", "rd", "th"))
        return _one_day(tokens, end, int(after), month, today)
    end, year = _year_at(tokens, place + 1, short=True)
    return end, _named_months(year, month, 1, today)


def _day_of_month(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    said = word_at(tokens, place)
    if not re.fullmatch(r"[12]?\d|3[01]", said):
        return None
    place += 1
    if word_at(tokens, place) in DASHES and word_at(tokens, place + 1) in _ENDS_OF_ORDINALS:
        place += 1
    if word_at(tokens, place) in _ENDS_OF_ORDINALS:
        place += 1
    if word_at(tokens, place) == "of":
        place += 1
    month = month_of(word_at(tokens, place))
    return None if month is None else _one_day(tokens, place + 1, int(said), month, today)


def _one_day(tokens: Sequence[Token], end: int, number: int, month: int, today: date) -> Found | None:
    end, year = _year_at(tokens, end)
    day = _day(year or today.year, month, number)
    if day is not None and year is None and day > today:
        day = _day(today.year - 1, month, number)
    return None if day is None else (end, Period(day, day, year is None))


def _numbered(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    """«3 квартал», «III кв. 2025», «первое полугодие»."""
    number = _ORDINALS.get(word_at(tokens, place))
    if number is None:
        return None
    place += 1
    if word_at(tokens, place) in DASHES and word_at(tokens, place + 1) in _ENDS_OF_ORDINALS:
        place += 1
    if word_at(tokens, place) in _ENDS_OF_ORDINALS:
        place += 1
    word = word_at(tokens, place)
    length = 3 if _UNITS.get(word) == "quarter" else 6 if word in _HALVES and number <= 2 else 0
    if not length:
        return None
    end, year = _year_at(tokens, place + 1)
    return end, _named_months(year, length * (number - 1) + 1, length, today)


def _coded(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    """«Q3», «H1 2025», «11.2026»."""
    found = _CODE.fullmatch(word_at(tokens, place))
    if found is None:
        return None
    if found["month"]:
        if "/" in word_at(tokens, place) and not _is_after_a_preposition(tokens, place):  # «договор 7/2026»
            return None
        return place + 1, _named_months(int(found["year"]), int(found["month"]), 1, today)
    number, length = int(found["number"]), 6 if found["unit"] == "h" else 3
    if length * number > 12 or found["unit"] == "к":
        return None
    end, year = _year_at(tokens, place + 1)
    return end, _named_months(year, length * (number - 1) + 1, length, today)


def _dated(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    word = word_at(tokens, place)
    short = _DAY_MONTH.fullmatch(word)
    if kind_at(tokens, place) is not Kind.DATE and not (short and _is_after_a_preposition(tokens, place)):
        return None
    try:
        day = parse_date(word, today, Prefer.PAST)
    except BadInput:
        return None
    return place + 1, Period(day, day, floats=kind_at(tokens, place) is not Kind.DATE)


def _is_after_a_preposition(tokens: Sequence[Token], place: int) -> bool:
    """«15.11» alone is a sum or a part of a number."""
    before = tokens[place - 1].word if place else ""
    return before in _SINCE | _TILL | _WITHIN | _AFTER | _BEFORE | DASHES


def _year_alone(tokens: Sequence[Token], place: int, today: date) -> Found | None:
    if not _YEAR.fullmatch(word_at(tokens, place)):
        return None
    end, year = _year_at(tokens, place)
    return None if year is None else (end, _named_months(year, 1, 12, today))


def _year_at(tokens: Sequence[Token], place: int, *, short: bool = False) -> tuple[int, int | None]:
    """`short` takes «ноябрь 25» as well."""
    word = word_at(tokens, place)
    if not (_YEAR.fullmatch(word) or (short and re.fullmatch(r"[23]\d", word))):
        return place, None
    year = int(word) if len(word) == 4 else 2000 + int(word)
    end = place + 1 + (word_at(tokens, place + 1) in _YEAR_WORDS)
    return (end, year) if FIRST_YEAR <= year <= LAST_YEAR else (place, None)


def _named_months(year: int | None, month: int, count: int, today: date) -> Period:
    """Without a year the last that has begun."""
    known = year or (today.year if date(today.year, month, 1) <= today else today.year - 1)
    whole = _months(date(known, month, 1), count)
    return Period(whole.first, whole.last, floats=year is None, is_named=True)


def _months(first: date, count: int) -> Period:
    return Period(first, month_end(add_months(first, count - 1)), is_named=True)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def days_beside(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """«30 дней», «2 недели», «месяца», «месяц»: how many days, and where they end."""
    count = 1
    if kind_at(tokens, place) is Kind.NUMBER and word_at(tokens, place).isdecimal():
        count, place = int(word_at(tokens, place)), place + 1
    unit = _UNITS.get(word_at(tokens, place))
    if unit is None or not 1 <= count <= _LONGEST_BACK:
        return None
    return place + 1, min(
        count * {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}[unit], _LONGEST_BACK
    )


def is_time(word: str) -> bool:
    """Whether what stands before it is no sum: «30 дней», «5 часов»."""
    return word in _UNITS or word in _HOURS


def words_of_days() -> frozenset[str]:
    """What one letter may be wrong in."""
    months = {word for word in _BENT if len(word) > 5} | {
        "november",
        "october",
        "september",
        "december",
        "january",
    }
    return frozenset(months | _RELATIVE | {"квартал", "february", "yesterday"})
