from datetime import UTC, date, datetime
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.calendar import dates
from services.domain.calendar.dates import (
    Prefer,
    add_months,
    day_in_month,
    month_end,
    parse_date,
    zones_for,
)
from services.domain.errors import BadInput

TODAY = date(2026, 11, 24)  # a Tuesday
days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("сегодня", "2026-11-24"),
        ("Вчера", "2026-11-23"),
        ("позавчера", "2026-11-22"),
        ("завтра", "2026-11-25"),
        ("послезавтра", "2026-11-26"),
        ("today", "2026-11-24"),
        ("yesterday", "2026-11-23"),
        ("tomorrow", "2026-11-25"),
        ("ертең", "2026-11-25"),
        ("bugun", "2026-11-24"),
        ("«5» марта 2026 г.", "2026-03-05"),
        ("05,03,2026", "2026-03-05"),
        ("«05» 03 2026 г.", "2026-03-05"),
        ("5 марта с.г.", "2026-03-05"),
        ("до 05.03.2026 включительно", "2026-03-05"),
        ("конец квартала", "2026-12-31"),
        ("до конца следующего квартала", "2027-03-31"),
        ("не позднее 5 марта 2026 года", "2026-03-05"),
        ("5 марта 2026, четверг", "2026-03-05"),
        ("05.03.2026 в 18:30", "2026-03-05"),
        ("в следующую пятницу", "2026-12-04"),
        ("до ближайшей субботы", "2026-11-28"),
        ("до конца следующего месяца", "2026-12-31"),
        ("конец февраля", "2027-02-28"),
        ("последний день года", "2026-12-31"),
        ("до конца недели", "2026-11-27"),
        ("на этой неделе", "2026-11-27"),
        ("до выходных", "2026-11-27"),
        ("конец следующей недели", "2026-12-04"),
        ("by the end of the week", "2026-11-27"),
        ("через месяц", "2026-12-24"),
        ("через полтора месяца", "2027-01-08"),
        ("через полторы недели", "2026-12-05"),
        ("через полгода", "2027-05-24"),
        ("через год", "2027-11-24"),
        ("через пару дней", "2026-11-26"),
        ("в течение двух недель", "2026-12-08"),
        ("через двадцать один день", "2026-12-15"),
        ("завтра!", "2026-11-25"),
        ("05.03.2026", "2026-03-05"),
        ("5.3.2026", "2026-03-05"),
        ("5/3/2026", "2026-03-05"),
        ("05-03-2026", "2026-03-05"),
        ("5 3 2026", "2026-03-05"),
        ("05.03.26", "2026-03-05"),
        ("05.03.2026 г.", "2026-03-05"),
        ("2026-03-05", "2026-03-05"),
        ("2026.03.05", "2026-03-05"),
        ("до 10.12", "2026-12-10"),
        ("10.12", "2026-12-10"),
        ("31.12", "2026-12-31"),
        ("15.01", "2027-01-15"),
        ("5 марта 2026", "2026-03-05"),
        ("5 марта 2026 г.", "2026-03-05"),
        ("от 5 марта 2026 года", "2026-03-05"),
        ("15 дек", "2026-12-15"),
        ("15 дек.", "2026-12-15"),
        ("15дек", "2026-12-15"),
        ("5-го декабря", "2026-12-05"),
        ("1 мая 2027", "2027-05-01"),
        ("5 March 2026", "2026-03-05"),
        ("March 5, 2026", "2026-03-05"),
        ("5th of March 2026", "2026-03-05"),
        ("dec 15", "2026-12-15"),
        ("2026 ж. 5 наурыз", "2026-03-05"),
        ("2026 жылғы 5 желтоқсан", "2026-12-05"),
        ("5-mart, 2026", "2026-03-05"),
        ("2026-yil 5-mart", "2026-03-05"),
        ("5 mart 2026", "2026-03-05"),
        ("2026 йил 5 март", "2026-03-05"),
        ("через 10 дней", "2026-12-04"),
        ("через неделю", "2026-12-01"),
        ("через 2 недели", "2026-12-08"),
        ("in 10 days", "2026-12-04"),
        ("in a week", "2026-12-01"),
        ("+10", "2026-12-04"),
        ("+10 дней", "2026-12-04"),
        ("3 дня назад", "2026-11-21"),
        ("2 weeks ago", "2026-11-10"),
        ("две недели назад", "2026-11-10"),
        ("пару дней тому назад", "2026-11-22"),
        ("в прошлую пятницу", "2026-11-20"),
        ("прошлый вторник", "2026-11-17"),
        ("last Friday", "2026-11-20"),
        ("неделю назад", "2026-11-17"),
        ("пятница", "2026-11-27"),
        ("в пятницу", "2026-11-27"),
        ("вт", "2026-12-01"),  # today has its own word
        ("sunday", "2026-11-29"),
        ("29.02.2028", "2028-02-29"),
        ("01.01.2000", "2000-01-01"),
        ("31.12.2100", "2100-12-31"),
    ],
)
def test_what_people_type(text: str, day: str) -> None:
    assert parse_date(text, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "today", "prefer", "day"),
    [
        ("5", "2026-11-24", Prefer.NEAREST, "2026-12-05"),
        ("5", "2026-11-24", Prefer.PAST, "2026-11-05"),
        ("5", "2026-11-24", Prefer.FUTURE, "2026-12-05"),
        ("24", "2026-11-24", Prefer.PAST, "2026-11-24"),
        ("24", "2026-11-24", Prefer.FUTURE, "2026-11-24"),
        ("25 числа", "2026-11-24", Prefer.PAST, "2026-10-25"),
        ("31", "2026-11-24", Prefer.PAST, "2026-10-31"),
        ("31", "2026-11-24", Prefer.FUTURE, "2026-12-31"),
        ("31", "2027-02-10", Prefer.FUTURE, "2027-03-31"),
        ("30", "2027-02-28", Prefer.PAST, "2027-01-30"),
        ("28.12", "2027-01-05", Prefer.NEAREST, "2026-12-28"),
        ("28.12", "2027-01-05", Prefer.FUTURE, "2027-12-28"),
        ("01.02", "2026-11-24", Prefer.PAST, "2026-02-01"),
        ("01.02", "2026-11-24", Prefer.NEAREST, "2027-02-01"),
        ("15 декабря", "2026-11-24", Prefer.PAST, "2025-12-15"),
        ("29.02", "2027-03-01", Prefer.FUTURE, "2028-02-29"),
        ("пятница", "2026-11-24", Prefer.PAST, "2026-11-20"),
        ("вторник", "2026-11-24", Prefer.PAST, "2026-11-17"),
    ],
)
def test_what_is_left_out_follows_the_preference(text: str, today: str, prefer: Prefer, day: str) -> None:
    assert parse_date(text, date.fromisoformat(today), prefer) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "key", "example"),
    [
        ("31.04.2026", "impossible", date(2026, 4, 30)),
        ("29.02.2026", "impossible", date(2026, 2, 28)),
        ("30 февраля", "impossible", date(2026, 2, 28)),
        ("29.02", "impossible", date(2026, 2, 28)),
        ("00.01.2026", "impossible", date(2026, 1, 31)),
        ("01.13.2026", "impossible", TODAY),
        ("2026-13-01", "impossible", TODAY),
        ("0", "impossible", date(2026, 11, 30)),
        ("32", "impossible", date(2026, 11, 30)),
        ("99", "impossible", date(2026, 11, 30)),
        ("01.01.1999", "year", TODAY),
        ("01.01.2101", "year", TODAY),
        ("0001-01-01", "year", TODAY),
        ("+999999", "year", TODAY),
        ("через 999999 месяцев", "year", TODAY),
        ("999999 дней назад", "year", TODAY),
        ("скоро", "unclear", TODAY),
        ("", "unclear", TODAY),
        ("-5", "unclear", TODAY),
        ("5 марта 2026, среда", "unclear", TODAY),
        ("через полтора землекопа", "unclear", TODAY),
        ("10:03", "unclear", TODAY),
        ("12.345", "unclear", TODAY),
        ("1234567890123456", "unclear", TODAY),
        ("5 ведёр", "unclear", TODAY),
        ("через 3 ведра", "unclear", TODAY),
        ("5 мартобря 2026", "unclear", TODAY),
        ("😀", "unclear", TODAY),
        ("<b>", "unclear", TODAY),
        ("&", "unclear", TODAY),
        ("٥.٣.2026", "unclear", TODAY),
        ("5 " * 2048, "unclear", TODAY),
        ("а" * 4096, "unclear", TODAY),
    ],
)
def test_bad_input_is_told_apart_and_answered_with_an_example(text: str, key: str, example: date) -> None:
    with pytest.raises(BadInput) as error:
        parse_date(text, TODAY)
    assert error.value.key == f"error-date-{key}"
    assert error.value.params["example"] == example


@given(days, days, st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%b %d, %Y"]))
def test_a_written_date_is_read_back(day: date, today: date, pattern: str) -> None:
    if "%y" in pattern and day.year == 2100:
        day = day.replace(year=2000, day=min(day.day, 28))
    assert parse_date(day.strftime(pattern), today) == day


@given(days.filter(lambda day: (day.month, day.day) != (2, 29)), st.sampled_from(["%d.%m", "%d %b"]))
def test_a_preference_is_kept(day: date, pattern: str) -> None:
    text = day.strftime(pattern)
    past, future = (parse_date(text, TODAY, prefer) for prefer in (Prefer.PAST, Prefer.FUTURE))
    assert past <= TODAY <= future
    nearest = parse_date(text, TODAY)
    assert nearest in (past, future)
    assert abs(nearest - TODAY) == min(TODAY - past, future - TODAY)


def outcome(text: str, today: date) -> date | BadInput:
    try:
        return parse_date(text, today)
    except BadInput as error:
        return error


@given(st.one_of(st.text(), st.text("0123456789.-/ +дней через march", max_size=14)), days)
def test_any_text_gives_a_day_of_the_range_or_a_sentence(text: str, today: date) -> None:
    result = outcome(text, today)
    if isinstance(result, date):
        assert 2000 <= result.year <= 2100
    else:
        assert result.key.startswith("error-date-")


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-11-24", 0, "2026-11-24"),
    ],
)
def test_months_end_where_they_end(day: str, months: int, result: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(result)


@given(days, st.integers(1, 31))
def test_a_day_in_a_month_stays_there(month: date, day: int) -> None:
    result = day_in_month(month, day)
    assert (result.year, result.month) == (month.year, month.month)
    assert result.day == day or result == month_end(month)


@pytest.mark.parametrize(
    ("now", "zone", "day"),
    [
        # An invoice due on 10.03.2026 is overdue from the next local day on.
        (datetime(2026, 3, 10, 18, 59, 59, tzinfo=UTC), "Asia/Almaty", date(2026, 3, 10)),
        (datetime(2026, 3, 10, 19, 0, 0, tzinfo=UTC), "Asia/Almaty", date(2026, 3, 11)),
        (datetime(2026, 3, 10, 20, 59, 59, tzinfo=UTC), "Europe/Moscow", date(2026, 3, 10)),
        (datetime(2026, 3, 10, 21, 0, 0, tzinfo=UTC), "Europe/Moscow", date(2026, 3, 11)),
    ],
)
def test_the_day_is_the_zones(now: datetime, zone: str, day: date) -> None:
    assert dates.local_date(now, zone) == day


def test_an_instant_without_a_zone_has_no_day() -> None:
    with pytest.raises(ValueError, match="zone"):
        dates.local_date(datetime(2026, 3, 10), "UTC")  # noqa: DTZ001  # what is refused


def test_every_offered_zone_exists() -> None:
    offered = {zone for zones in dates.COUNTRY_ZONES.values() for zone in zones} | set(dates.OTHER_ZONES)
    assert offered <= available_timezones()
    assert zones_for("KZ")[0] == "Asia/Almaty"
    assert zones_for("??") == dates.OTHER_ZONES
