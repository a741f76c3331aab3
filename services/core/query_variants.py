"""The other ways in which a typed text may stand in a name: without an ending, in the other script, without «счёт».

They are looked for when no name bears the text in whole words, so that what is spelt exactly costs nothing more.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from db.vocabulary.filters import SearchTerms
from services.core.text_query import MAX_QUERY_LENGTH, MIN_QUERY_DIGITS, build_search_terms
from services.domain.text_folding import query_words

_KINDS = (
    "счет счета счету счете сч invoice inv договор договора договору дог контракт contract agreement соглашение "
    "счетов счетам договоры договоров контракта контракту оплата оплаты платеж платежа payment сумма сумму sum total "
    "amount клиент клиента клиенту заказчик client company компания фирма дело дела делу matter case инн бин иин унп "
    "stir тел телефон phone no nr number номер hisobvaraq hisobvaraqlar hisobvaraqni shartnoma shartnomalar "
    "shartnomasi tolov tolovlar tolovi summa mijoz mijozlar ish ishi raqam raqami telefon"
)
_KIND_WORDS = frozenset(_KINDS.split())
_INVOICE_WORDS = frozenset(("счет", "счета", "счету", "счете", "сч", "invoice", "inv", "hisobvaraq"))
_PREPOSITIONS = "по для от на к с за о of for by from to the with"
_BETWEEN = frozenset(_PREPOSITIONS.split())
_VERBS = (
    "пришло пришла пришли поступило поступила поступили получили получил получила оплатил оплатила оплатили заплатил "
    "заплатила заплатили перевёл перевел перевела перевели внёс внес внесла внесли paid pays received got came sent in "
    "keldi tushdi toladi tolagan otkazdi"
)
PAYMENT_VERBS = frozenset(_VERBS.split())
"""What people write between a client and a sum."""
_DATED = re.compile(r"\s(?:от|dated|of)\s+\d.*$", re.IGNORECASE)
_LETTERS = r"[^\W\d_]+(?:['’‘`][^\W\d_]+)?\.?"
_KIND = re.compile(_LETTERS)
_LAST_WORD = re.compile(rf"(?<=\s){_LETTERS}$")
_BEHIND = frozenset(("boyicha", "uchun"))
"""Of Uzbek, which says «for» behind."""
_LONGEST_FIRST = (
    "иями ями ами ого его ому ему ыми ими ах ях ой ий ый ей ая яя ое ее ую юю ом ем ым им ам ям ов ев ою ею "
    "а я о е у ю ы и ь й"
)
_ENDINGS = tuple(_LONGEST_FIRST.split())
_NO_OR_ANY_ENDING = frozenset(("", *_ENDINGS))
_SHORTEST_STEM = 3
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
_LOANS = {
    "трейд": "trade", "трейдинг": "trading", "групп": "group", "сервис": "service", "консалтинг": "consulting",
    "лоджистик": "logistic", "логистик": "logistic", "менеджмент": "management", "кэпитал": "capital",
    "капитал": "capital", "тех": "tech", "бизнес": "business", "компани": "company", "индастри": "industr",
    "интернешнл": "international", "инжиниринг": "engineering", "девелопмент": "development", "лайн": "line",
    "хаус": "house", "тайм": "time", "фудс": "foods", "солюшн": "solution", "лизинг": "leasing", "маркет": "market",
    "лигал": "legal", "финанс": "finance", "экспорт": "export", "эксперт": "expert", "энерджи": "energy",
    "грин": "green", "сити": "city", "юнион": "union", "проджект": "project", "диджитал": "digital",
}  # fmt: skip
"""Words that companies are called by in both scripts and that no table of letters leads to."""
_LOANS_BACK = {latin: cyrillic for cyrillic, latin in _LOANS.items()}
_UZBEK_PLACES = {
    "toshkent": "tashkent", "samarqand": "samarkand", "buxoro": "bukhara", "xorazm": "khorezm", "fargona": "fergana",
    "andijon": "andizhan", "jizzax": "dzhizak", "urganch": "urgench", "termiz": "termez", "qoqon": "kokand",
    "margilon": "margilan",
}  # fmt: skip
_UZBEK_X = re.compile(r"(?<!e)x(?!$)")
"""«Farxod» and no «Alex», «Lux», «Express»."""
_IN_UZBEK = {known.removesuffix("a"): uzbek for uzbek, known in _UZBEK_PLACES.items()}
"""A firm of Samarkand may well be registered as «SAMARQAND TEKSTIL»; no table of letters leads there."""


def build_variant_terms(text: str, min_digits: int = MIN_QUERY_DIGITS) -> SearchTerms:
    """The terms of the same text without words of kinds («счёт 38»), each word with its other spellings."""
    bare = strip_kind_words(text)
    terms = build_search_terms(bare, min_digits)
    number = re.sub(r"^([A-ZА-Я]+)(?=[0-9])", r"\1-", terms.number) if bare != text else terms.number
    return replace(
        terms,
        number=number,
        variants=[word_variants(word) for word in terms.words],
    )


def strip_kind_words(text: str, *, dated: bool = False) -> str:
    """«Счёт № 2026-0038 от 03.03.2026» → «2026-0038», «счета по Ромашке» → «Ромашке», «Ромашка, счета» → «Ромашка»; a
    text of such words alone stays, and so does what is `dated`."""
    typed = text[:MAX_QUERY_LENGTH].strip()
    typed = typed if dated else _DATED.sub("", typed)
    rest = typed
    while (word := _KIND.match(rest)) and _is_beside(word, rest):
        rest = rest[word.end() :].lstrip(" №#:.,-")
    while (word := _LAST_WORD.search(rest)) and _folded(word) in _KIND_WORDS | _BEHIND:
        rest = rest[: word.start()].rstrip(" №#:.,-")
    return rest or typed


def names_something(text: str) -> bool:
    """Whether there is more in it than words of kinds: «счёт» alone names no invoice."""
    words = text.replace("№", " ").split()
    return any("".join(query_words(word)) not in _KIND_WORDS | _BETWEEN | {""} for word in words)


def _is_beside(word: re.Match[str], text: str) -> bool:
    """«к» and the like stand alone: «К-1» is a number."""
    folded = _folded(word)
    return folded in _KIND_WORDS or (folded in _BETWEEN and text[word.end() : word.end() + 1].isspace())


def names_an_invoice(text: str) -> bool:
    """Whether it begins with «счёт», so that «счёт 38» is no contract and no sum."""
    word = _KIND.match(text.strip())
    return word is not None and _folded(word) in _INVOICE_WORDS


def _folded(word: re.Match[str]) -> str:
    return "".join(query_words(word.group()))


def word_variants(word: str) -> tuple[str, ...]:
    """Parts of a name, any of which says the same: «сериковым» → «сериков» and «serikov»."""
    typed, word = word, _UZBEK_PLACES.get(word, word)
    if not word.isalpha():
        return (word,)
    if word.isascii():
        loan = _LOANS_BACK.get(word) or _LOANS_BACK.get(word.removesuffix("s"))
        cyrillic = [_stem(each) for each in _in_cyrillic(typed)]
        return tuple(dict.fromkeys((word, *cyrillic, *([loan] if loan else []), *_uzbek(word))))
    stem = _stem(word)
    loan, latin = _LOANS.get(word) or _LOANS.get(stem), _latin(stem)
    return tuple(
        dict.fromkeys((stem, latin, *([loan] if loan else []), *_uzbek(latin), *_uzbek(_latin(word))))
    )


def stems(word: str) -> tuple[str, ...]:
    """The word without its ending, in Cyrillic too: «romashka» is «ромашк»."""
    return tuple(dict.fromkeys((_stem(word), *(_stem(each) for each in _in_cyrillic(word)))))


def spellings(word: str) -> tuple[str, ...]:
    """The word as it is, in Cyrillic and in Latin letters."""
    return tuple(dict.fromkeys((word, *_in_cyrillic(word), _latin(word))))


def _uzbek(latin: str) -> list[str]:
    """As it is spelt in Uzbek: what elsewhere is «kh» is «x» there, «Xorazm», «Farxod»."""
    places = [uzbek for known, uzbek in _IN_UZBEK.items() if latin.startswith(known)]
    return [*places, latin.replace("kh", "x")] if "kh" in latin else places


def bears_forms(name: str, words: Sequence[str]) -> bool:
    """Whether each word is one of the folded name, in whichever case and script: «ромашки» is «Ромашка» and no
    «Ромашкина»."""
    parts = name.split()
    return all(any(_same_word(word, part) for part in parts) for word in words)


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if not (one.isalpha() and other.isalpha()):
        return False
    if any(_differ_in_endings(a, b) for a in _in_cyrillic(one) for b in _in_cyrillic(other)):
        return True
    return other in word_variants(one)[1:]


def _differ_in_endings(one: str, other: str) -> bool:
    common = 0
    while common < min(len(one), len(other)) and one[common] == other[common]:
        common += 1
    return any(
        one[size:] in _NO_OR_ANY_ENDING and other[size:] in _NO_OR_ANY_ENDING
        for size in range(common, _SHORTEST_STEM - 1, -1)
    )


def _in_cyrillic(word: str) -> tuple[str, ...]:
    """«Buxoro» is «Бухара» in Russian and «Бухоро» in Uzbek; «Alex» ends in «кс»."""
    if not word.isascii():
        return (word,)
    known = _UZBEK_PLACES.get(word, word)
    return tuple(dict.fromkeys((_cyrillic(known), _cyrillic(word), _cyrillic(_UZBEK_X.sub("kh", word)))))


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
