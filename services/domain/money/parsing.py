"""Parses sums, quantities and percents as people type them.

Only a single point or comma before three digits is ambiguous: «1.500» is fifteen hundred to a German and one and a
half to a Russian. Both readings are then offered, and nothing is guessed.
"""

import re
from decimal import Decimal

from services.domain.errors import Ambiguous, BadInput
from services.domain.money.money import Currency, Money
from services.domain.money.number_words import leading_number
from services.domain.patterns import compiled_later

MAX_MINOR = 10**14 - 1
"""999 999 999 999.99: twelve digits before the point, for an amount and for a total."""

MAX_QUANTITY = Decimal("999999999.999")
MAX_PERCENT = 100

MAX_INPUT_LENGTH = 200
"""A longer text is a pasted one, not a sum; contracts add the sum in words."""

# Russian, English, Kazakh and Uzbek words, by the power of ten.
_MULTIPLIERS = {
    word: power
    for power, words in {
        3: "к k т тр тыс тысяча тысячи тысяч thousand мың мыңға мыңнан ming минг",
        6: "м млн миллион миллиона миллионов m mln million millions",
        9: "млрд миллиард миллиарда миллиардов bn mlrd billion billions milliard",
    }.items()
    for word in words.split()
}

# «руб» is the rouble of Russia and of Belarus; when there are several words, all must agree («долл. США», «бел. руб.»).
_CURRENCIES_BY_WORD = {
    word: currencies
    for currencies, words in {
        (Currency.RUB,): "₽ rub rur росс рос рф российских российский",
        (Currency.RUB, Currency.BYN): "р руб рубль рубля рублей rubl rouble roubles ruble rubles",
        (Currency.BYN,): "byn br бел рб белорусских белорусский",
        (Currency.KZT,): "₸ тг тенге теңге теңгеге теңгеден tenge kzt рк",
        (Currency.UZS,): "сум сума сумов сўм so'm so'mlik som sum uzs узб",
        (Currency.USD,): "$ usd долл доллар доллара долларов dollar dollars dollari сша us usa aqsh",
        (Currency.EUR,): "€ eur евро euro euros yevro",
    }.items()
    for word in words.split()
}

_QUANTITY_UNIT_WORDS = (
    "ч час часа часов шт штука штуки штук мес дн усл ед h hr hrs hour hours pc pcs soat dona ta oy "
    "сағ сағат дана ай күн"
)
_QUANTITY_UNITS = frozenset(_QUANTITY_UNIT_WORDS.split())
_PERCENT_WORDS = frozenset(["%", "процент", "процента", "процентов", "percent", "foiz", "пайыз"])

_SPACES = compiled_later(r"\s+")  # no-break, thin and figure spaces too
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´", "'"))
_NUMBER_WITH_WORDS = compiled_later(r"(?P<before>[^0-9.,]*)(?P<number>[0-9][0-9 .,']*)(?P<after>[^0-9]*)")
_WORD = compiled_later(r"[^\W\d_]+(?:'[^\W\d_]+)?|[₽₸$€%]")
_WITH_HUNDREDTHS = compiled_later(
    r"(?P<major>.*[^0-9 .,'].*?) ?\b(?P<minor>[0-9]{1,2}) ?(?:коп\w*|тиын\w*|тийин\w*|tiyin|cents?)\.?"
)

_LEAD = compiled_later(
    r"(?:сумма|на сумму|в сумме|итого|всего|к оплате|в размере|total|amount|sum(?=:)|jami|summasi?|to'lovga"
    r"|сома|сомасы|барлығы|төлеуге)(?: к оплате| due)?(?!\w)[:—]? ?"
)
_TAIL = compiled_later(
    r"[,.;]? ?(?:\(?(?:без ндс|ндс не облагается|не облагается ндс|without vat|qqssiz|ққс-?сыз"
    r"|(?:в том числе|в т\. ?ч\.|включая) ндс.*|incl(?:uding|\.)? vat.*|shu jumladan qqs.*)\)?"
    r"|пожалуйста|please|iltimos)[.!]?"
)
_BRACKETS = compiled_later(r" ?\((?P<inside>[^()]*)\) ?")
_NO_HUNDREDTHS = compiled_later(r"(?<=[0-9])(?:[.,] ?(?:[-–—]{1,2}|=)| ?=)(?![0-9 ]*[0-9])")
_LAST_MARK = compiled_later(r"(?<=[.,–=-][0-9]{2}) ?=(?=$| )")
"""Of «150000-00=»: it closes a sum that has its hundredths."""
_GROUPED = compiled_later(r"[0-9]{1,3}(?P<mark>[.,])[0-9]{3}(?:(?P=mark)[0-9]{3})*")
_DASHED_HUNDREDTHS = compiled_later(
    r"(?P<before>[^0-9]*)(?P<whole>[0-9][0-9 '.,]*?)(?P<mark> ?[-=–—] ?)(?P<minor>[0-9]{2})(?P<after>[^0-9]*)"
)
_LETTER_HUNDREDTHS = compiled_later(r"(?P<major>.*[0-9] ?(?:р|руб|рублей|₽)\.?) ?(?P<minor>[0-9]{1,2}) ?к\.?")

_MULTIPLIER = rf"(?:{'|'.join(sorted(_MULTIPLIERS, key=len, reverse=True))})(?![^\W\d_])"
_COMPOUND = compiled_later(
    rf"(?P<first>[0-9]{{1,3}}) ?(?P<power>{_MULTIPLIER})\.?,? ?(?P<second>[0-9]{{1,3}}) ?(?P<lower>{_MULTIPLIER})?"
    r"(?P<after>[^0-9]*)"
)

_WHOLE = r"(?P<whole>[0-9]{1,3}(?:[ '][0-9]{3})+|[0-9]+)"
_INTEGER = compiled_later(_WHOLE)
_DECIMAL = compiled_later(_WHOLE + r"[.,](?P<fraction>[0-9]+)")
_GROUPED_INTEGER = compiled_later(r"(?P<whole>[0-9]{1,3}(?P<mark>[.,])[0-9]{3}(?:(?P=mark)[0-9]{3})+)")
_GROUPED_DECIMAL = compiled_later(
    r"(?P<whole>[0-9]{1,3}(?:(?P<mark>[.,])[0-9]{3})+)(?!(?P=mark))[.,](?P<fraction>[0-9]+)"
)


class _TooManyDecimalsError(Exception):
    """The number has more decimals than allowed."""


def parse_amount(text: str, currency: Currency) -> Money:
    """A positive sum in `currency`: «50 000», «50к», «1,5 млн», «99 999,50 ₽», «100 руб. 50 коп.».

    Raises `Ambiguous` `error-amount-ambiguous` with `Money` readings, or `BadInput`: `error-amount-unclear`,
    `-negative`, `-zero`, `-decimals`, `-too-big`, `-currency` (the sign is another currency's).
    """
    normalised = _strip_phrases(_normalise_input(text, "error-amount"))
    in_words = None
    if brackets := _BRACKETS.search(normalised):
        inside, around = brackets["inside"], (normalised[: brackets.start()], normalised[brackets.end() :])
        is_currency = set(_WORD.findall(inside)) <= _CURRENCIES_BY_WORD.keys()
        in_words = None if is_currency else inside
        normalised = (f" {inside} " if is_currency else " ").join(around).strip()
    normalised, is_spelled = _digits_for_words(normalised)
    minor_readings = _minor_readings(normalised, text, currency, may_repeat=in_words is not None)
    is_confirmed = not is_spelled
    if in_words is not None:
        minor_readings, is_confirmed = _confirmed_readings(minor_readings, in_words, text)
    if not any(minor_readings):
        raise BadInput("error-amount-zero", text)
    candidates = [Money(minor, currency) for minor in minor_readings if minor <= MAX_MINOR]
    if not candidates:
        raise BadInput("error-amount-too-big", text)
    if len(candidates) > 1:
        raise Ambiguous("error-amount-ambiguous", tuple(candidates), text)
    if not is_confirmed:
        raise Ambiguous("error-amount-words", tuple(candidates), text, sum=candidates[0])
    return candidates[0]


def _strip_phrases(normalised: str) -> str:
    """Without «итого:» before the sum and «НДС не облагается» behind it."""
    if lead := _LEAD.match(normalised):
        normalised = normalised[lead.end() :]
    if tail := _TAIL.search(normalised):
        normalised = normalised[: tail.start()] if tail.end() == len(normalised) else normalised
    return normalised.strip()


def _digits_for_words(normalised: str) -> tuple[str, bool]:
    """«двести тысяч рублей» → «200000 рублей»."""
    words = re.sub("^пол (?=тыс|мил)", "пол", normalised).split()
    value, taken = leading_number(words)
    return (" ".join([str(value), *words[taken:]]), True) if taken else (normalised, False)


def _confirmed_readings(minor_readings: list[int], in_words: str, text: str) -> tuple[list[int], bool]:
    """The readings that the words in brackets agree with, and whether the words were understood at all.

    Raises `error-amount-unclear` when they say another sum.
    """
    words = _WORD.findall(in_words)
    spelled, taken = leading_number(words)
    if not taken:
        return minor_readings, False
    agreed = [minor for minor in minor_readings if minor // 100 == spelled]
    if not agreed:
        raise BadInput("error-amount-unclear", text)
    return agreed, True


def is_multiplier(word: str) -> bool:
    """Whether the word, in small letters, says thousands, millions or milliards: «тыс», «k», «mln»."""
    return word in _MULTIPLIERS


def currencies_named(word: str) -> tuple[Currency, ...]:
    """What the word, in small letters, may mean: «руб» is the rouble of Russia and of Belarus; nothing for others."""
    return _CURRENCIES_BY_WORD.get(word, ())


def parse_quantity(text: str) -> Decimal:
    """A positive number with up to three decimals: «2», «1,5 ч»; «1,250» is one and a quarter here.

    Raises `BadInput`: `error-quantity-unclear`, `-negative`, `-zero`, `-decimals`, `-too-big`.
    """
    value = _parse_single(text, "error-quantity", 3, _QUANTITY_UNITS)
    if not value:
        raise BadInput("error-quantity-zero", text)
    if value > MAX_QUANTITY:
        raise BadInput("error-quantity-too-big", text)
    return value


def parse_percent(text: str) -> int:
    """Basis points of «10», «7,5 %», «0.25%»: from 0 to 10000.

    Raises `BadInput`: `error-percent-unclear`, `-negative`, `-decimals` (three or more), `-too-big`.
    """
    value = _parse_single(text, "error-percent", 2, _PERCENT_WORDS)
    if value > MAX_PERCENT:
        raise BadInput("error-percent-too-big", text)
    return int(value * 100)


def _normalise_input(text: str, key: str) -> str:
    normalised = _SPACES.sub(" ", text).strip().lower().translate(_APOSTROPHES)
    if len(normalised) > MAX_INPUT_LENGTH:
        raise BadInput(f"{key}-unclear", text)
    return normalised


def _split_number_and_words(text: str, normalised: str, key: str) -> tuple[str, list[str]]:
    """The number, and the words before and after it. Raises `<key>-unclear` and `<key>-negative`."""
    if re.match(r"[-−–—] ?(?:[₽₸$€]|[^\W\d_]*) ?[0-9]", normalised):
        raise BadInput(f"{key}-negative", text)
    match = _NUMBER_WITH_WORDS.fullmatch(normalised.removeprefix("+"))
    if match is None:
        raise BadInput(f"{key}-unclear", text)
    words = f"{match['before']} {match['after']}"
    if _WORD.sub("", words).strip(" .,"):
        raise BadInput(f"{key}-unclear", text)
    return match["number"].rstrip(" .,"), _WORD.findall(words)


def _minor_readings(normalised: str, text: str, currency: Currency, *, may_repeat: bool) -> list[int]:
    """Possible values in minor units of a sum in digits, however its hundredths are written.

    `may_repeat` allows «567,89 (…) рублей 89 копеек», as contracts write.
    """
    normalised = _NO_HUNDREDTHS.sub(",00", _LAST_MARK.sub("", normalised.removeprefix("=")))
    if (dashed := _DASHED_HUNDREDTHS.fullmatch(normalised)) and _are_hundredths(dashed):
        normalised = f"{dashed['before']}{_digits_only(dashed['whole'])},{dashed['minor']}{dashed['after']}"
    if compound := _COMPOUND.fullmatch(normalised):
        return [
            minor
            for value in _compound_values(compound, text)
            for minor in _parse_minor_readings(f"{value}{compound['after']}", text, currency)
        ]
    hundredths = _WITH_HUNDREDTHS.fullmatch(normalised) or _LETTER_HUNDREDTHS.fullmatch(normalised)
    if not hundredths:
        return _parse_minor_readings(normalised, text, currency)
    readings = _parse_minor_readings(hundredths["major"], text, currency)
    minor_part = int(hundredths["minor"])
    if any(minor % 100 for minor in readings):
        if may_repeat and all(minor % 100 == minor_part for minor in readings):
            return readings
        raise BadInput("error-amount-unclear", text)
    return [minor + minor_part for minor in readings]


def _are_hundredths(dashed: re.Match[str]) -> bool:
    """«150000-50» is a sum of a payment order; «50-60 тыс» and «10-12» are ranges, «1000 - 50» is a subtraction,
    «2026-12» is a month."""
    whole, minor = dashed["whole"], int(dashed["minor"])
    if minor and " " in dashed["mark"]:
        return False
    if (re.search("[.,]", whole) and not _GROUPED.fullmatch(whole)) or set(
        _WORD.findall(dashed["before"] + dashed["after"])
    ) & _MULTIPLIERS.keys():
        return False
    if minor and re.fullmatch("20[0-9]{2}", whole) and minor <= 12:
        return False
    return not minor or int(_digits_only(whole)) >= 100


def _compound_values(compound: re.Match[str], text: str) -> list[int]:
    """«1 млн 500 тыс» and «2 тыс 300» have one value; «1 млн 500» has two."""
    power = _MULTIPLIERS[compound["power"]]
    lower = _MULTIPLIERS[compound["lower"]] if compound["lower"] else 0
    if lower >= power or (not lower and len(compound["second"]) < 3):
        raise BadInput("error-amount-unclear", text)
    first, second = int(compound["first"]) * 10**power, int(compound["second"])
    values = [first + second * 10**lower]
    return [*values, first + second * 10 ** (power - 3)] if not lower and power > 3 else values


def _parse_minor_readings(normalised: str, text: str, currency: Currency) -> list[int]:
    """Possible values of the sum in minor units, the likeliest first."""
    number, words = _split_number_and_words(text, normalised, "error-amount")
    powers = [_MULTIPLIERS[word] for word in words if word in _MULTIPLIERS]
    named_currencies = [_CURRENCIES_BY_WORD[word] for word in words if word in _CURRENCIES_BY_WORD]
    if len(powers) > 1 or len(powers) + len(named_currencies) != len(words):
        raise BadInput("error-amount-unclear", text)
    if any(currency not in currencies for currencies in named_currencies):
        raise BadInput("error-amount-currency", text, currency=currency)
    power = powers[0] if powers else 0
    try:
        readings = _parse_readings(number, decimals=2 + power)
    except _TooManyDecimalsError:
        raise BadInput("error-amount-decimals", text) from None
    if not readings:
        raise BadInput("error-amount-unclear", text)
    return [int(reading.scaleb(2 + power)) for reading in readings]


def _parse_single(text: str, key: str, decimals: int, allowed_words: frozenset[str]) -> Decimal:
    """A number with a single reading and at most one of `allowed_words` beside it."""
    number, words = _split_number_and_words(text, _normalise_input(text, key), key)
    if len(words) > 1 or not allowed_words.issuperset(words):
        raise BadInput(f"{key}-unclear", text)
    try:
        readings = _parse_readings(number, decimals, allow_ambiguous=False)
    except _TooManyDecimalsError:
        raise BadInput(f"{key}-decimals", text) from None
    if not readings:
        raise BadInput(f"{key}-unclear", text)
    return readings[0]


def _parse_readings(number: str, decimals: int, *, allow_ambiguous: bool = True) -> list[Decimal]:
    """The values of digits with separators: none, one, or with `allow_ambiguous` two, thousands first.

    «1.567» has one reading that can be money, yet a typing mistake is as likely: it raises
    `_TooManyDecimalsError` like any fraction longer than `decimals`.
    """
    if match := (_INTEGER.fullmatch(number) or _GROUPED_INTEGER.fullmatch(number)):
        return [Decimal(_digits_only(match["whole"]))]
    match = _DECIMAL.fullmatch(number) or _GROUPED_DECIMAL.fullmatch(number)
    if match is None:
        return []
    whole, fraction = match["whole"], match["fraction"]
    value = Decimal(f"{_digits_only(whole)}.{fraction}")
    is_ambiguous = (
        allow_ambiguous and len(fraction) == 3 and re.fullmatch(r"[1-9][0-9]{0,2}", whole) is not None
    )
    if len(fraction.rstrip("0") if is_ambiguous else fraction) > decimals:
        raise _TooManyDecimalsError
    return [Decimal(whole + fraction), value] if is_ambiguous else [value]


def _digits_only(grouped: str) -> str:
    return re.sub(r"[^0-9]", "", grouped)
