"""The grammar of typed phrases: it never raises, and reads sums and days as we write them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from handlers.ui.texts import format_date, format_money, format_number
from services.domain.money.money import Currency, Money
from services.search.phrase.reader import read_phrase

TODAY = date(2026, 11, 24)
SAID = (
    "от до больше 100 200 тысяч млн € руб ноябрь 2026 3 квартал прошлый месяц с по 15.11 03.03.2026 вчера ромашка "
    "просроченные частично спор paid last week between and 1,000 - – + К-12 7/2026 @ 30 дней №"
)
WORDS = st.sampled_from(SAID.split())
ANY = st.text(max_size=80) | st.lists(WORDS, max_size=14).map(" ".join)


@given(ANY)
def test_it_never_raises_and_leaves_nothing_out_of_order(text: str) -> None:
    for lenient in (False, True):
        for months_are_names in (False, True):
            phrase = read_phrase(text, TODAY, lenient=lenient, months_are_names=months_are_names)
            if phrase is None:
                continue
            span, period = phrase.span, phrase.period
            if span is not None and span.least is not None and span.most is not None:
                assert span.least <= span.most
            if period is not None and period.first is not None and period.last is not None:
                assert period.first <= period.last


@given(
    st.integers(100_00, 10**13),
    st.sampled_from(Currency),
    st.sampled_from(["ru", "en"]),
    st.integers(0, 10**12),
)
def test_it_reads_sums_as_they_are_written(minor: int, currency: Currency, language: str, more: int) -> None:
    least, most = (format_money(Money(each, currency), language) for each in (minor, minor + more))
    words = ("от", "до") if language == "ru" else ("from", "to")
    phrase = read_phrase(f"{words[0]} {least} {words[1]} {most}", TODAY)
    assert phrase is not None
    assert phrase.span is not None
    assert (phrase.span.least, phrase.span.most) == (minor, minor + more)
    assert currency in phrase.span.currencies
    bare = format_number(Money(minor, currency).amount, language, 2)
    for text in (least, bare):
        exact = read_phrase(f"вега {text} частично", TODAY)
        assert exact is not None
        assert minor in exact.sums, text


@given(st.dates(date(2001, 1, 1), date(2098, 12, 31)), st.integers(0, 300), st.sampled_from(["ru", "en"]))
def test_it_reads_days_as_they_are_written(first: date, days: int, language: str) -> None:
    last = first + timedelta(days=days)
    said = [format_date(each, language) for each in (first, last)]
    one = read_phrase(f"ромашка {said[0]}", TODAY)
    assert one is not None
    assert one.period is not None
    assert (one.period.first, one.period.last, one.names) == (first, first, "ромашка")
    both = read_phrase(f"с {said[0]} по {said[1]} ромашка", TODAY)
    assert both is not None
    assert both.period is not None
    assert (both.period.first, both.period.last, both.names) == (first, last, "ромашка")
