"""A purpose of twice the length takes twice the work, whatever stands in it; the work is counted, not timed."""

import sys

from services.domain.statements.purpose import read_purpose
from services.domain.statements.purpose_tokens import MAX_PURPOSE_LENGTH
from tests.support.repetitive import pieces, repeated
from tests.support.work import WorkCounter

MOST, OVERHEAD = 2.3, 1_500
HOSTILE = [
    "№",
    "№ ",
    "№ 12, ",
    "№12,13 и ",
    "счет ",
    "счет № ",
    "счет-",
    "счета 12-15, ",
    "счета с 1 по 9 ",
    "сч.",
    "с/ф ",
    "N",
    "12-",
    "1-1-",
    "1 ",
    "12/",
    "0",
    "a1",
    "A-",
    "12.12.",
    "12.12.2026",
    "12.12.2026 ",
    "от ",
    "от 5 марта ",
    "RF18 ",
    "RF18",
    "RF18 5390 0754 7034 ",
    "ООО «",
    "счет ООО ",
    "№ 12 от ООО ",
    "№ ЮК-",
    "шот № 12 ",
    "12-sonli ",
    "№ 1 и № 2 ; ",
    "(№",
    "_",
    "1_",
    "'",
    "a'",
    "т-",
]


def test_work_grows_with_the_length() -> None:
    read_purpose("Оплата по счету № 12 от 05.03.2026")
    counter = WorkCounter(
        [module for name, module in sys.modules.items() if name.startswith("services.domain")]
    )

    def work(piece: str, length: int) -> int:
        text = repeated(piece, length)
        return counter.count(lambda: read_purpose(text))

    slow = {
        piece: (half, whole)
        for piece in [*HOSTILE, *pieces(7, 15)]
        if (whole := work(piece, MAX_PURPOSE_LENGTH))
        > MOST * ((half := work(piece, MAX_PURPOSE_LENGTH // 2)) + OVERHEAD)
    }
    assert slow == {}


def test_what_is_behind_the_limit_costs_nothing() -> None:
    counter = WorkCounter([])
    long, longer = ("счет № 12, " * count for count in (1_000, 100_000))
    assert len(read_purpose(longer).text) <= MAX_PURPOSE_LENGTH
    assert counter.count(lambda: read_purpose(longer)) < counter.count(lambda: read_purpose(long)) * 1.1
    assert len(read_purpose("счета 1-50, " * 1_000).numbers) == 100
