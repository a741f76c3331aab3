"""Amounts in words, as invoices print them: «Сто двадцать две тысячи рублей 00 копеек».

The whole part is in words with a capital first letter, the hundredths are always two digits. Number words come
from num2words, except Uzbek, which it lacks. Its own currency mode is not used: it takes an int for
hundredths, spells the hundredths out, separates with a comma and knows neither the rouble in Kazakh nor the
tenge in English.
"""

from services.domain.money.money import Currency, Money

# One form when the unit does not decline; (1, 2 to 4, 5 and more) in Russian, Belarusian; (1, more) in English.
PluralForms = tuple[str, ...]

_RUSSIAN_NAMES: dict[Currency, tuple[PluralForms, PluralForms]] = {
    Currency.RUB: (("рубль", "рубля", "рублей"), ("копейка", "копейки", "копеек")),
    Currency.KZT: (("тенге",), ("тиын", "тиына", "тиынов")),
    Currency.UZS: (("сум", "сума", "сумов"), ("тийин", "тийина", "тийинов")),
    Currency.BYN: (
        ("белорусский рубль", "белорусских рубля", "белорусских рублей"),
        ("копейка", "копейки", "копеек"),
    ),
    Currency.USD: (("доллар США", "доллара США", "долларов США"), ("цент", "цента", "центов")),
    Currency.EUR: (("евро",), ("цент", "цента", "центов")),
}
_ENGLISH_NAMES: dict[Currency, tuple[PluralForms, PluralForms]] = {
    Currency.RUB: (("Russian ruble", "Russian rubles"), ("kopeck", "kopecks")),
    Currency.KZT: (("tenge",), ("tiyn",)),
    Currency.UZS: (("Uzbek soum", "Uzbek soums"), ("tiyin",)),
    Currency.BYN: (("Belarusian ruble", "Belarusian rubles"), ("kopeck", "kopecks")),
    Currency.USD: (("US dollar", "US dollars"), ("cent", "cents")),
    Currency.EUR: (("euro", "euros"), ("cent", "cents")),
}
_KAZAKH_NAMES: dict[Currency, tuple[PluralForms, PluralForms]] = {
    Currency.RUB: (("Ресей рублі",), ("тиын",)),
    Currency.KZT: (("теңге",), ("тиын",)),
    Currency.UZS: (("өзбек сумы",), ("тийин",)),
    Currency.BYN: (("Беларусь рублі",), ("тиын",)),
    Currency.USD: (("АҚШ доллары",), ("цент",)),
    Currency.EUR: (("еуро",), ("цент",)),
}
_UZBEK_NAMES: dict[Currency, tuple[PluralForms, PluralForms]] = {
    Currency.RUB: (("Rossiya rubli",), ("tiyin",)),
    Currency.KZT: (("tenge",), ("tiyin",)),
    Currency.UZS: (("soʻm",), ("tiyin",)),
    Currency.BYN: (("Belarus rubli",), ("tiyin",)),
    Currency.USD: (("AQSH dollari",), ("sent",)),
    Currency.EUR: (("yevro",), ("sent",)),
}
_UZBEK_CYRILLIC_NAMES: dict[Currency, tuple[PluralForms, PluralForms]] = {
    Currency.RUB: (("Россия рубли",), ("тийин",)),
    Currency.KZT: (("тенге",), ("тийин",)),
    Currency.UZS: (("сўм",), ("тийин",)),
    Currency.BYN: (("Беларусь рубли",), ("тийин",)),
    Currency.USD: (("АҚШ доллари",), ("цент",)),
    Currency.EUR: (("евро",), ("цент",)),
}
_BELARUSIAN_NAMES: dict[Currency, tuple[PluralForms, PluralForms]] = {
    Currency.RUB: (
        ("расійскі рубель", "расійскія рублі", "расійскіх рублёў"),
        ("капейка", "капейкі", "капеек"),
    ),
    Currency.KZT: (("тэнге",), ("тыйін", "тыйіны", "тыйінаў")),
    Currency.UZS: (("узбекскі сум", "узбекскія сумы", "узбекскіх сумаў"), ("тыйін", "тыйіны", "тыйінаў")),
    Currency.BYN: (
        ("беларускі рубель", "беларускія рублі", "беларускіх рублёў"),
        ("капейка", "капейкі", "капеек"),
    ),
    Currency.USD: (("долар ЗША", "долары ЗША", "долараў ЗША"), ("цэнт", "цэнты", "цэнтаў")),
    Currency.EUR: (("еўра",), ("цэнт", "цэнты", "цэнтаў")),
}
_CURRENCY_NAMES = {
    "ru": _RUSSIAN_NAMES,
    "en": _ENGLISH_NAMES,
    "kk": _KAZAKH_NAMES,
    "uz": _UZBEK_NAMES,
    "uz_Cyrl": _UZBEK_CYRILLIC_NAMES,
    "be": _BELARUSIAN_NAMES,
}

# Zero to nine, tens, a hundred, then powers of a thousand.
_UZBEK_NUMBER_WORDS = {
    "uz": (
        ["nol", "bir", "ikki", "uch", "toʻrt", "besh", "olti", "yetti", "sakkiz", "toʻqqiz"],
        ["oʻn", "yigirma", "oʻttiz", "qirq", "ellik", "oltmish", "yetmish", "sakson", "toʻqson"],
        "yuz",
        ["ming", "million", "milliard", "trillion", "kvadrillion"],
    ),
    "uz_Cyrl": (
        ["нол", "бир", "икки", "уч", "тўрт", "беш", "олти", "етти", "саккиз", "тўққиз"],
        ["ўн", "йигирма", "ўттиз", "қирқ", "эллик", "олтмиш", "етмиш", "саксон", "тўқсон"],
        "юз",
        ["минг", "миллион", "миллиард", "триллион", "квадриллион"],
    ),
}


def amount_in_words(money: Money, language: str, *, decline_minor: bool = True) -> str:
    """`money` in words of `language`: ru, en, kk, uz, uz_Cyrl or be.

    `decline_minor=False` keeps the name of the hundredth as it is («00 тиын», «00 тийин»): the custom
    of forms in Kazakhstan and Uzbekistan. Raises `ValueError` for a negative amount and for an unknown
    language.
    """
    if language not in _CURRENCY_NAMES:
        raise ValueError(f"no amounts in words in {language!r}")
    if money.minor < 0:
        raise ValueError("a negative amount has no words on an invoice")
    whole, minor = divmod(money.minor, 100)
    major_forms, minor_forms = _CURRENCY_NAMES[language][money.currency]
    words = _spell_number(whole, language)
    hundredth = _plural_form(minor, minor_forms) if decline_minor else minor_forms[0]
    conjunction = " and " if language == "en" else " "
    return f"{words[0].upper()}{words[1:]} {_plural_form(whole, major_forms)}{conjunction}{minor:02d} {hundredth}"


def _spell_number(value: int, language: str) -> str:
    if language in _UZBEK_NUMBER_WORDS:
        return _spell_uzbek_number(value, language)
    from num2words import num2words  # the words of sixty languages: the first sum in words

    return str(num2words(value, lang="kz" if language == "kk" else language))


def _spell_uzbek_number(value: int, script: str) -> str:
    """Uzbek cardinals name every digit with its power, «bir yuz bir ming» included; no word is declined."""
    ones, tens, hundred, powers = _UZBEK_NUMBER_WORDS[script]
    if value == 0:
        return ones[0]
    words: list[str] = []
    for power in range(len(powers), -1, -1):
        group = value // 1000**power % 1000
        if not group:
            continue
        if group >= 100:
            words += [ones[group // 100], hundred]
        if group % 100 >= 10:
            words.append(tens[group % 100 // 10 - 1])
        if group % 10:
            words.append(ones[group % 10])
        if power:
            words.append(powers[power - 1])
    return " ".join(words)


def _plural_form(count: int, forms: PluralForms) -> str:
    match forms:
        case (only,):
            return only
        case (one, many):
            return one if count == 1 else many
        case (one, few, many):
            if count % 100 in range(11, 15):
                return many
            return one if count % 10 == 1 else few if count % 10 in (2, 3, 4) else many
    raise AssertionError(forms)
