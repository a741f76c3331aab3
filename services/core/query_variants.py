"""The other ways in which a typed text may stand in a name: without an ending, in the other script, without «счёт».

They are looked for when the text itself is found nowhere, so that what is spelt exactly costs nothing more.
"""

import re
from dataclasses import replace

from db.vocabulary.filters import SearchTerms
from services.core.text_query import MAX_QUERY_LENGTH, build_search_terms
from services.domain.errors import Ambiguous, BadInput
from services.domain.money.money import Currency
from services.domain.money.parsing import parse_amount
from services.domain.text_folding import query_words

_KINDS = (
    "счет счета счету счете сч invoice inv договор договора договору дог контракт contract agreement соглашение "
    "клиент клиента client дело дела matter инн бин иин унп stir тел телефон phone"
)
_KIND_WORDS = frozenset(_KINDS.split())
_DATED = re.compile(r"\s(?:от|dated|of)\s+\d.*$", re.IGNORECASE)
_KIND = re.compile(r"[^\W\d_]+\.?")
_LONGEST_FIRST = (
    "иями ями ами ого его ому ему ыми ими ах ях ой ий ый ей ая яя ое ее ую юю ом ем ым им ам ям ов ев ою ею "
    "а я о е у ю ы и ь й"
)
_ENDINGS = tuple(_LONGEST_FIRST.split())
_SHORTEST_STEM = 3
_MIN_SUM = 100_00
_VOWELS = frozenset("aeiouy")

_LATIN_SOUNDS = "a b v g d e z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i q g n u u h a o zh"
_TO_LATIN = dict(zip("абвгдезийклмнопрстуфхцчшщъыьэюяіқғңұүһәөж", _LATIN_SOUNDS.split(), strict=True))
_TO_CYRILLIC = {
    "shch": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "ts": "ц", "yu": "ю", "ya": "я", "yo": "е",
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
    "w": "в", "x": "кс", "y": "ы", "z": "з",
}  # fmt: skip
_LATIN_SOUND = re.compile("|".join(sorted(_TO_CYRILLIC, key=len, reverse=True)))
_UZBEK_PLACES = {"toshkent": "tashkent", "samarqand": "samarkand", "buxoro": "bukhara"}


def build_variant_terms(text: str) -> SearchTerms:
    """The terms of the same text without words of kinds («счёт 38»), each word with its other spellings, and the sum
    that the text may be."""
    bare = strip_kind_words(text)
    terms = build_search_terms(bare)
    number = re.sub(r"^([A-ZА-Я]+)(?=[0-9])", r"\1-", terms.number) if bare != text else terms.number
    return replace(
        terms,
        number=number,
        variants=[word_variants(word) for word in terms.words],
        total_minor=_sum_of(bare),
    )


def strip_kind_words(text: str) -> str:
    """«Счёт № 2026-0038 от 03.03.2026» → «2026-0038»; a text of such words alone stays."""
    typed = _DATED.sub("", text[:MAX_QUERY_LENGTH].strip())
    rest = typed
    while (word := _KIND.match(rest)) and "".join(query_words(word.group())) in _KIND_WORDS:
        rest = rest[word.end() :].lstrip(" №#:.-")
    return rest or typed


def word_variants(word: str) -> tuple[str, ...]:
    """Parts of a name, any of which says the same: «сериковым» → «сериков» and «serikov»."""
    word = _UZBEK_PLACES.get(word, word)
    if not word.isalpha():
        return (word,)
    if word.isascii():
        return tuple(dict.fromkeys((word, _stem(_cyrillic(word)))))
    stem = _stem(word)
    return tuple(dict.fromkeys((stem, _latin(stem))))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _latin(word: str) -> str:
    return "".join(_TO_LATIN.get(letter, letter) for letter in word).replace("_", "")


def _cyrillic(word: str) -> str:
    """«stroy» ends in «й», «almaty» in «ы»."""

    def letter(match: re.Match[str]) -> str:
        after_vowel = match.start() > 0 and word[match.start() - 1] in _VOWELS
        return "й" if match.group() == "y" and after_vowel else _TO_CYRILLIC[match.group()]

    return _LATIN_SOUND.sub(letter, word)


def _sum_of(text: str) -> int | None:
    """Minor units in whichever currency the text names; small numbers are numbers of papers."""
    typed = re.sub(r"^на\s+", "", text.strip(), flags=re.IGNORECASE)
    for currency in Currency:
        try:
            minor = parse_amount(typed, currency).minor
        except Ambiguous as error:
            minor = error.readings[0].minor
        except BadInput as error:
            if error.key == "error-amount-currency":
                continue
            return None
        return minor if minor >= _MIN_SUM else None
    return None
