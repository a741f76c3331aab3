"""Parses whole numbers in words: «двести тысяч», «полтора миллиона», «one hundred and five», «ikki yuz ming»."""

import re
from collections.abc import Sequence
from decimal import Decimal

_UNITS = (
    "ноль zero|один одна одно one|два две two|три three|четыре four|пять five|шесть six|семь seven|восемь eight|"
    "девять nine|десять ten|одиннадцать eleven|двенадцать twelve|тринадцать thirteen|четырнадцать fourteen|"
    "пятнадцать fifteen|шестнадцать sixteen|семнадцать seventeen|восемнадцать eighteen|девятнадцать nineteen"
)
_TENS = (
    "двадцать twenty|тридцать thirty|сорок forty|пятьдесят fifty|шестьдесят sixty|семьдесят seventy|"
    "восемьдесят eighty|девяносто ninety"
)
_HUNDREDS = "сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот"
_POWERS = {
    1_000: "тысяча тысячи тысяч тысячу thousand",
    1_000_000: "миллион миллиона миллионов million",
    1_000_000_000: "миллиард миллиарда миллиардов billion",
}
_SMALL = {
    word: first + index * step
    for words, first, step in ((_UNITS, 0, 1), (_TENS, 20, 10), (_HUNDREDS, 100, 100))
    for index, group in enumerate(words.split("|"))
    for word in group.split()
}
# «в течение пяти рабочих дней», «двух недель»
_SMALL |= {f"{word[:-1]}и": value for word, value in _SMALL.items() if word.endswith("ь") and value <= 30}
_SMALL |= {
    "одного": 1,
    "двух": 2,
    "трех": 3,
    "трёх": 3,
    "четырех": 4,
    "четырёх": 4,
    "восьми": 8,
    "сорока": 40,
}
_MULTIPLIERS = {word: power for power, words in _POWERS.items() for word in words.split()}
_HALF_MORE = frozenset(["полтора", "полторы"])
_HALF = re.compile("пол-?(?=тысяч|миллион|миллиард)")

_UZBEK = {
    word: value
    for words, step in (
        ("bir ikki uch to'rt besh olti yetti sakkiz to'qqiz", 1),
        ("o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson", 10),
        ("yuz", 100),
    )
    for value, word in zip(range(step, 10 * step, step), words.split(), strict=False)
}
_UZBEK_POWERS = {
    "ming": 1_000,
    "million": 1_000_000,
    "mln": 1_000_000,
    "milliard": 1_000_000_000,
    "mlrd": 1_000_000_000,
}


def leading_number(words: Sequence[str]) -> tuple[int, int]:
    """The number that the words begin with, and how many of them it takes; (0, 0) for none.

    Words that make no number in their order («два сто», «тысяча миллион») take none.
    """
    if words and words[0] in _UZBEK:
        return _leading_number_in_uzbek(words)
    total, group, taken = 0, Decimal(0), 0
    last, lowest_power = 1000, 10**12
    for word in words:
        if (half := _HALF.match(word)) and group == 0:
            group, word = Decimal("0.5"), word[half.end() :]
        if word in _HALF_MORE and group == 0:
            group, last = Decimal("1.5"), 0
        elif word in _SMALL:
            value = _SMALL[word]
            if _place(value) >= last or (10 <= value < 20 and last <= 10):
                return 0, 0
            group, last = group + value, _place(value) if value < 10 or value >= 20 else 0
        elif word == "hundred" and 0 < group < 10:
            group, last = group * 100, 100
        elif word in _MULTIPLIERS:
            power = _MULTIPLIERS[word]
            if power >= lowest_power:
                return 0, 0
            total, group, last, lowest_power = total + int((group or 1) * power), Decimal(0), 1000, power
        elif word == "and" and taken:
            pass
        else:
            break
        taken += 1
    return (total + int(group), taken) if group == int(group) else (0, 0)


def _leading_number_in_uzbek(words: Sequence[str]) -> tuple[int, int]:
    """«o'n besh», «ikki yuz ellik ming», «bir yarim million»: units stand behind tens, «yuz» alone is a hundred only
    before a power."""
    total, group, taken, lowest_power = 0, Decimal(0), 0, 10**12
    for word in words:
        value = _UZBEK.get(word, 0)
        if word in _UZBEK_POWERS and _UZBEK_POWERS[word] < lowest_power and (group or total):
            lowest_power = _UZBEK_POWERS[word]
            total, group = total + int(group * lowest_power), Decimal(0)
        elif word == "yarim" and group and words[taken + 1 : taken + 2] and words[taken + 1] in _UZBEK_POWERS:
            group += Decimal("0.5")
        elif value == 100 and group < 10:
            group = (group or Decimal(1)) * 100
        elif value and value < 100 and group % (100 if value >= 10 else 10) == 0:
            group += value
        else:
            break
        taken += 1
    return (0, 0) if tuple(words[:taken]) == ("yuz",) else (total + int(group), taken)


def _place(value: int) -> int:
    """1 for units and the teens, 10 for tens, 100 for hundreds."""
    return 100 if value >= 100 else 10 if value >= 20 else 1
