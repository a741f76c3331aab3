"""Kazakh words for time in the order and the words of the grammar: «қарашадан бастап» is «с ноября».

Kazakh bends months and puts behind a period what Russian and English put before it. A token keeps the place in the text
where it was typed.
"""

from collections.abc import Sequence
from dataclasses import replace

from services.domain.calendar.kazakh_days import MONTHS, base
from services.search.phrase.tokens import DASHES, Kind, Token, words_of

_RELATIVE = {"бүгін": "сегодня", "ертең": "завтра", "кеше": "вчера", "бүрсігүні": "послезавтра"}
_UNITS = {"апта": "неделя", "ай": "месяц", "тоқсан": "квартал", "жыл": "год", "күн": "дней"}
_WHICH = {"осы": "этот", "өткен": "прошлый", "келесі": "следующий", "соңғы": "последние"}
_YEARS = {"биыл": "этот", "былтыр": "прошлый"}
_ORDINALS = {"бірінші": "1", "екінші": "2", "үшінші": "3", "төртінші": "4"}
_BEHIND = {"бастап": "с", "дейін": "до", "кейін": "после", "соң": "после", "бұрын": "раньше", "үшін": "за"}
_ENDINGS = words_of(
    "ы і ғы гі ының інің ында інде дың тың да та дан тан дары нен ге ға қа ке де ден нің на не"
)


def in_words_of_the_grammar(tokens: Sequence[Token]) -> list[Token]:
    """The same tokens where nothing of Kazakh time is said."""
    said = [replace(token, word=_month_or_day(token)) for token in tokens]
    found: list[Token] = []
    place = 0
    while place < len(said):
        token = said[place]
        if token.word in _YEARS:
            found += [replace(token, word=_YEARS[token.word]), replace(token, word="год")]
        elif (behind := _BEHIND.get(token.word)) and (run := _run(found)):
            found.insert(len(found) - run, replace(token, word=behind))
        elif unit := _unit(token.word):
            _add_unit(found, token, unit)
        elif token.word in _WHICH and place + 1 < len(said) and _begins_a_length(said[place + 1]):
            found.append(replace(token, word=_WHICH[token.word]))
        elif token.word in MONTHS and _is_year(found):
            year = [found.pop() for _ in range(2)][-1]
            found += [token, year]
        else:
            found.append(token)
        place += 1
    return found


def _add_unit(found: list[Token], token: Token, unit: str) -> None:
    """After what is counted or named only: «Алтын күн» is a name."""
    before = found[-1] if found else None
    if unit == "ай" and before is not None and before.word in MONTHS:
        return  # «қараша айы»
    if unit == "тоқсан" and before is not None and before.word in DASHES:
        found.pop()
        before = found[-1] if found else None
    if unit == "тоқсан" and before is not None and before.word in _ORDINALS:
        found[-1] = before = replace(before, word=_ORDINALS[before.word], kind=Kind.NUMBER)
    is_beside = before is not None and (
        before.kind is Kind.NUMBER
        or before.word in _WHICH.values()
        or before.word in ("i", "ii", "iii", "iv")
    )
    found.append(replace(token, word=_UNITS[unit]) if is_beside else token)


def _run(found: Sequence[Token]) -> int:
    """How many tokens at the end say a period."""
    count = 0
    while count < len(found) and _is_time(found[-1 - count]):
        count += 1
    named = any(token.kind is Kind.DATE or token.kind is Kind.WORD for token in found[len(found) - count :])
    return count if named else 0


def _is_time(token: Token) -> bool:
    words = (*MONTHS, *_RELATIVE.values(), *_UNITS.values(), *_WHICH.values())
    return token.kind in (Kind.DATE, Kind.NUMBER) or token.word in words


def _is_year(found: Sequence[Token]) -> bool:
    return (
        len(found) > 1
        and found[-1].word == "год"
        and found[-2].kind is Kind.NUMBER
        and len(found[-2].word) == 4
    )


def _begins_a_length(token: Token) -> bool:
    return token.kind is Kind.NUMBER or _unit(token.word) is not None


def _month_or_day(token: Token) -> str:
    word = base(token.word) if token.kind is Kind.WORD else token.word
    return _RELATIVE.get(word, word if word in MONTHS else token.word)


def _unit(word: str) -> str | None:
    return next(
        (
            unit
            for unit in _UNITS
            if word == unit or (word.startswith(unit) and word[len(unit) :] in _ENDINGS)
        ),
        None,
    )
