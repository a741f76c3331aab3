"""What is to be done, and when, in one line of typed words."""

from datetime import date, time

import pytest

from handlers.ui.typed_task import Words, parse_due_of, parse_words

TODAY = date(2026, 11, 29)  # a Sunday
TOMORROW = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("позвонить Ромашке завтра в 15", Words("позвонить Ромашке", TOMORROW, time(15))),
        ("позвонить Ромашке завтра в 15:30", Words("позвонить Ромашке", TOMORROW, time(15, 30))),
        ("завтра позвонить Ромашке", Words("позвонить Ромашке", TOMORROW)),
        ("Завтра в 9 позвонить", Words("позвонить", TOMORROW, time(9))),
        ("сдать акт до 15.12", Words("сдать акт", date(2026, 12, 15))),
        ("сверка, 15 декабря", Words("сверка", date(2026, 12, 15))),
        ("написать через неделю", Words("написать", date(2026, 12, 6))),
        ("call Romashka tomorrow at 15:00", Words("call Romashka", TOMORROW, time(15))),
        ("позвонить завтра Ромашке", Words("позвонить Ромашке", TOMORROW)),
        ("позвонить завтра в 15 Ромашке", Words("позвонить Ромашке", TOMORROW, time(15))),
        ("отправить в пятницу акт Веге", Words("отправить акт Веге", date(2026, 12, 4))),
        ("завтра в 9 утра позвонить Ромашке", Words("позвонить Ромашке", TOMORROW, time(9))),
        ("позвонить Ромашке завтра в 7 вечера", Words("позвонить Ромашке", TOMORROW, time(19))),
        ("позвонить Ромашке завтра в 15.30", Words("позвонить Ромашке", TOMORROW, time(15, 30))),
        ("сдать документы 10.12.2026 к 12:00", Words("сдать документы", date(2026, 12, 10), time(12))),
        ("позвонить Ромашке", Words("позвонить Ромашке")),
        ("счёт 38 от 1 декабря Ромашке", Words("счёт 38 от 1 декабря Ромашке")),
        ("счёт 38", Words("счёт 38")),
        ("2026-0012", Words("2026-0012")),
        ("договор 7/2026", Words("договор 7/2026")),
        ("счёт 38 от 03.03.2026", Words("счёт 38 от 03.03.2026")),
        ("завтра", Words("завтра")),
        ("150 000", Words("150 000")),
    ],
)
def test_words(text: str, words: Words) -> None:
    assert parse_words(text, TODAY) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("перезвонить в 15", Words("перезвонить", TODAY, time(15))),
        ("перезвонить в 15:30", Words("перезвонить", TODAY, time(15, 30))),
        ("перезвонить в 7 вечера", Words("перезвонить", TODAY, time(19))),
        ("перезвонить в 10", Words("перезвонить", TOMORROW, time(10))),
        ("в 15 перезвонить Веге", Words("перезвонить Веге", TODAY, time(15))),
        ("перезвонить в 15:00 Веге", Words("перезвонить Веге", TODAY, time(15))),
        ("call back at 15", Words("call back", TODAY, time(15))),
        ("позвонить через час", Words("позвонить", TODAY, time(11, 20))),
        ("через полчаса написать Веге", Words("написать Веге", TODAY, time(10, 50))),
        ("позвонить завтра утром", Words("позвонить", TOMORROW, time(9))),
        ("вечером позвонить", Words("позвонить", TODAY, time(18))),
        ("сдать до конца недели", Words("сдать", TODAY)),
        ("позвонить через месяц", Words("позвонить", date(2026, 12, 29))),
        ("перезвонить в 15.12", Words("перезвонить", date(2026, 12, 15))),
        ("договор 15", Words("договор 15")),
    ],
)
def test_an_hour_without_a_day_is_the_next_one(text: str, words: Words) -> None:
    assert parse_words(text, TODAY, time(10, 20, 5)) == words


def test_an_hour_that_is_typed_for_a_day_is_no_day_of_the_month() -> None:
    assert parse_due_of("в 15", TODAY, time(10, 20)) == (TODAY, time(15))
    assert parse_due_of("15:00", TODAY, time(16)) == (TOMORROW, time(15))
    assert parse_due_of("через 20 часов", TODAY, time(16, 30)) == (TOMORROW, time(12, 30))
    assert parse_due_of("15", TODAY, time(10)) == (date(2026, 12, 15), None)
