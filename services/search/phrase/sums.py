"""Sums in what people type: «от 100 до 200 тысяч», «100-200к», «больше миллиона», «over 5k eur», «1 200 000,00»."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.domain.errors import Ambiguous, BadInput
from services.domain.money.money import Currency
from services.domain.money.number_words import leading_number
from services.domain.money.parsing import MAX_MINOR, currencies_named, is_multiplier, parse_amount
from services.search.phrase.days import is_time
from services.search.phrase.tokens import DASHES, Kind, Token, kind_at, word_at, words_at, words_of

_LEAST = words_of("больше более свыше выше дороже over above exceeding > ≥ минимум")
_MOST = words_of("до меньше менее ниже дешевле under below upto < ≤ максимум")
_ABOUT = words_of("около примерно приблизительно порядка taxminan about around approx circa roughly ~ ≈")
_SEVERAL: dict[tuple[str, ...], frozenset[str]] = {
    **dict.fromkeys((("не", "больше"), ("не", "более"), ("не", "выше"), ("не", "дороже")), _MOST),
    **dict.fromkeys((("не", "меньше"), ("не", "менее"), ("не", "ниже"), ("at", "least")), _LEAST),
    **dict.fromkeys((("more", "than"), ("greater", "than"), ("bigger", "than"), ("larger", "than")), _LEAST),
    **dict.fromkeys((("less", "than"), ("up", "to"), ("at", "most"), ("smaller", "than")), _MOST),
}
_AND_MORE = (
    ("и", "больше"),
    ("и", "более"),
    ("и", "выше"),
    ("and", "more"),
    ("or", "more"),
    ("или", "больше"),
)
_BEHIND: dict[tuple[str, ...], frozenset[str]] = {
    ("gacha",): _MOST,
    **{("dan", word): _LEAST for word in ("ko'p", "ortiq", "katta", "yuqori")},
    **{("dan", word): _MOST for word in ("kam", "past")},
}
"""Uzbek compares behind the sum: «150 000 dan ko'p»."""
_FROM, _TO = frozenset(("от", "from", "с")), frozenset(("до", "to", "по"))
_BETWEEN, _AND = frozenset(("между", "between")), frozenset(("и", "and", "до", "to"))
_BESIDE = words_of("на за сумма сумму суммой сумме в of for amount sum total итого =")
_HUNDREDTHS = ("коп", "тиын", "тийин", "tiyin", "cent")
_MOST_WORDS = 6
SHARE_AROUND = 10
"""«Около 100 тысяч» is ten percent more or less."""
_SURE = 100_00
"""Below it a bare number is rather a count or a part of a number."""


@dataclass(frozen=True, slots=True)
class SumSpan:
    """Minor units, both ends included; None is without end. `currencies` are those that the text may mean; empty: it
    names none. `around`: a sum was said to be about so much."""

    least: int | None = None
    most: int | None = None
    currencies: tuple[Currency, ...] = ()
    around: int | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """`readings` are minor units, the likeliest first. A `bare` one may be a number of a paper as well."""

    end: int
    readings: tuple[int, ...]
    number: str
    rest: str
    currencies: tuple[Currency, ...]
    has_unit: bool
    bare: bool

    @property
    def minor(self) -> int:
        return self.readings[0]

    @property
    def is_sure(self) -> bool:
        return self.has_unit or bool(self.currencies) or (self.minor >= _SURE and not self.is_year)

    @property
    def is_year(self) -> bool:
        return self.bare and len(self.number) == 4 and self.number.startswith(("19", "20"))


def amount_at(tokens: Sequence[Token], place: int, text: str) -> Amount | None:
    """The sum that begins here, with its unit and currency."""
    start = place
    currencies: tuple[Currency, ...] = ()
    if kind_at(tokens, place) is Kind.SIGN and currencies_named(word_at(tokens, place)):
        currencies, place = currencies_named(word_at(tokens, place)), place + 1
    said, spelled = word_at(tokens, place), 0
    if kind_at(tokens, place) is Kind.NUMBER:
        place += 1
    elif kind_at(tokens, place) is Kind.WORD:
        value, spelled = leading_number(words_at(tokens, place, _MOST_WORDS))
        if not spelled or value < 100:
            return None
        said, place = str(value), place + spelled
    else:
        return None
    rest = ""
    has_unit = bool(spelled)
    if not spelled and is_multiplier(word_at(tokens, place)):
        rest, has_unit, place = word_at(tokens, place), True, place + 1
    if named := currencies_named(word_at(tokens, place)):
        currencies, place = named, place + 1
        if (
            kind_at(tokens, place) is Kind.NUMBER
            and len(word_at(tokens, place)) <= 2
            and word_at(tokens, place + 1).startswith(_HUNDREDTHS)
        ):
            rest = f"{rest} {text[tokens[place - 1].start : tokens[place + 1].end]}"
            place += 2
    if not has_unit and not currencies and is_time(word_at(tokens, place)):
        return None
    readings = _readings(f"{said} {rest}", currencies)
    if not readings:
        return None
    bare = not has_unit and not currencies and said.isdecimal() and place == start + 1
    return Amount(place, readings, said, rest, currencies, has_unit, bare)


def _readings(said: str, currencies: tuple[Currency, ...]) -> tuple[int, ...]:
    try:
        return (parse_amount(said, currencies[0] if currencies else Currency.RUB).minor,)
    except Ambiguous as error:
        return tuple(money.minor for money in error.readings)
    except BadInput:
        return ()


def span_at(tokens: Sequence[Token], place: int, text: str) -> tuple[int, SumSpan] | None:
    """A range, or an end of one, that begins here; and where it ends."""
    word = word_at(tokens, place)
    if word in _BETWEEN:
        return _pair(tokens, place + 1, _AND | DASHES, text, is_said=True)
    if word in _FROM:
        both = _pair(tokens, place + 1, _TO | DASHES, text, is_said=True)
        if both is not None:
            return both
        one = amount_at(tokens, place + 1, text) if word != "с" else None
        return (one.end, SumSpan(least=one.minor, currencies=one.currencies)) if one and one.is_sure else None
    if several := _SEVERAL.get(words_at(tokens, place, 2)):
        return _compared(tokens, place + 2, several is _LEAST, text)
    if word in _LEAST or word in _MOST:
        beside = place + 1 + (word_at(tokens, place + 1) in ("чем", "than", "=", "на"))
        return _compared(tokens, beside, word in _LEAST, text, sure=word == "до")
    if word in _ABOUT and (one := amount_at(tokens, place + 1, text)):
        part = one.minor * SHARE_AROUND // 100
        return one.end, SumSpan(one.minor - part, one.minor + part, one.currencies, around=one.minor)
    both = _pair(tokens, place, _TO | DASHES, text, is_said=False)
    if both is not None:
        return both
    if (one := amount_at(tokens, place, text)) and one.is_sure:
        if word_at(tokens, one.end) == "+":
            return one.end + 1, SumSpan(least=one.minor, currencies=one.currencies)
        if words_at(tokens, one.end, 2) in _AND_MORE:
            return one.end + 2, SumSpan(least=one.minor, currencies=one.currencies)
        for count in (1, 2):
            if compared := _BEHIND.get(words_at(tokens, one.end, count)):
                least, most = (one.minor, None) if compared is _LEAST else (None, one.minor)
                return one.end + count, SumSpan(least, most, one.currencies)
    return None


def exact_at(tokens: Sequence[Token], place: int, text: str) -> Amount | None:
    """One sum, with the word before it: «на 150 000», «сумма 99 999,50»."""
    while word_at(tokens, place) in _BESIDE:
        place += 1
    return amount_at(tokens, place, text)


def _compared(
    tokens: Sequence[Token], place: int, is_least: bool, text: str, *, sure: bool = False
) -> tuple[int, SumSpan] | None:
    one = amount_at(tokens, place, text)
    if one is None or (sure and not one.is_sure):
        return None
    span = SumSpan(least=one.minor) if is_least else SumSpan(most=one.minor)
    return one.end, SumSpan(span.least, span.most, one.currencies)


def _pair(
    tokens: Sequence[Token], place: int, joined: frozenset[str], text: str, *, is_said: bool
) -> tuple[int, SumSpan] | None:
    """What the second says of its unit is the first one's, too: «от 100 до 200 тысяч»."""
    first = amount_at(tokens, place, text)
    if first is None or word_at(tokens, first.end) not in joined:
        return None
    second = amount_at(tokens, first.end + 1, text)
    if second is None:
        return None
    least, most = first.minor, second.minor
    if not first.has_unit and second.has_unit:
        scaled = _readings(f"{first.number} {second.rest.split(' ')[0]}", ()) if second.rest else ()
        if not second.rest:  # «сто тысяч»: the unit is in the words
            scaled = tuple(first.minor * 10**power for power in (6, 3) if first.minor * 10**power <= most)
        least = next((minor for minor in scaled if minor <= most), least)
    has_sign = any(one.has_unit or one.currencies for one in (first, second))
    sure = has_sign or (first.is_sure and second.is_sure)
    if least > most or most > MAX_MINOR or not (sure or (is_said and second.is_sure)):
        return None
    return second.end, SumSpan(least, most, first.currencies or second.currencies)
