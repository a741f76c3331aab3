"""Suggests how a party is written in Latin letters for a foreign client and for a transfer through SWIFT.

A person confirms what is suggested: only the firm knows how its bank and its charter spell it.
"""

import re
import unicodedata

from services.domain.requisites.model import Country

_CYRILLIC = (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh "
    "щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ў:u ә:a қ:k ғ:g ң:n ө:o ұ:u ү:u һ:h ҳ:h"
)
_USUAL = dict(pair.split(":") for pair in _CYRILLIC.split())
_OTHERS = {
    Country.UZ: {"ў": "o‘", "қ": "q", "ғ": "g‘", "ҳ": "h", "х": "x", "ж": "j", "ц": "ts"},
    Country.BY: {"і": "i", "ў": "u", "г": "h", "х": "kh"},
}
# A longer form precedes the forms that it contains.
_FORMS = (
    ("общество с ограниченной ответственностью", "LLC"),
    ("товарищество с ограниченной ответственностью", "LLP"),
    ("жауапкершілігі шектеулі серіктестігі", "LLP"),
    ("публичное акционерное общество", "PJSC"),
    ("акционерное общество", "JSC"),
    ("индивидуальный предприниматель", "Individual Entrepreneur"),
    ("коллегия адвокатов", "Bar Association"),
    ("адвокатское бюро", "Law Office"),
    ("адвокатский кабинет", "Advocate's Office"),
    ("юридическая фирма", "Law Firm"),
    ("юридическая компания", "Law Company"),
    ("масъулияти чекланган жамияти", "LLC"),
    ("ооо", "LLC"),
    ("тоо", "LLP"),
    ("жшс", "LLP"),
    ("мчж", "LLC"),
    ("пао", "PJSC"),
    ("оао", "OJSC"),
    ("зао", "CJSC"),
    ("ао", "JSC"),
    ("ип", "IE"),
    ("яттх?", "IE"),
)
_CITIES = (
    (r"г(?:ород|\.)?\s*москв(?:а|ы)", "Moscow"),
    (r"г(?:ород|\.)?\s*санкт-петербург", "Saint Petersburg"),
    (r"г(?:ород|\.)?\s*ташкент", "Tashkent"),
    (r"г(?:ород|\.)?\s*алматы", "Almaty"),
    (r"г(?:ород|\.)?\s*астан(?:а|ы)", "Astana"),
    (r"г(?:ород|\.)?\s*минск", "Minsk"),
)
_ADDRESS_WORDS = (
    *_CITIES,
    (r"республика казахстан|казахстан", "Kazakhstan"),
    (r"республика узбекистан|узбекистан", "Uzbekistan"),
    (r"республика беларусь|беларусь", "Belarus"),
    (r"российская федерация|россия|рф", "Russia"),
    (r"(?:ул|улица)\b\.?", "ul."),
    (r"(?:пр|пр-т|просп|проспект)\b\.?", "prospekt"),
    (r"(?:пер|переулок)\b\.?", "per."),
    (r"(?:б-р|бульвар)\b\.?", "bulvar"),
    (r"(?:д|дом)\b\.?(?=\s*\d)", "bld."),
    (r"(?:стр|строение)\b\.?(?=\s*\d)", "str."),
    (r"(?:к|корп|корпус)\b\.?(?=\s*\d)", "korp."),
    (r"(?:оф|офис)\b\.?", "office"),
    (r"(?:кв|квартира)\b\.?(?=\s*\d)", "apt."),
    (r"(?:пом|помещение)\b\.?", "room"),
    (r"(?:обл|область)\b\.?", "region"),
    (r"(?:р-н|район)\b\.?", "district"),
    (r"г\.", ""),
)
_COUNTRIES = {
    Country.RU: "Russia",
    Country.KZ: "Kazakhstan",
    Country.UZ: "Uzbekistan",
    Country.BY: "Belarus",
}
_TITLES = {
    "генеральный директор": "General Director",
    "исполнительный директор": "Executive Director",
    "директор": "Director",
    "управляющий партнёр": "Managing Partner",
    "управляющий партнер": "Managing Partner",
    "партнёр": "Partner",
    "партнер": "Partner",
    "адвокат": "Advocate",
    "председатель": "Chairman",
    "председатель коллегии": "Chairman of the Bar Association",
    "председатель президиума": "Chairman of the Presidium",
    "президент": "President",
    "индивидуальный предприниматель": "Individual Entrepreneur",
    "руководитель": "Head",
}


def is_latin(text: str) -> bool:
    """Whether every letter is a Latin one, so that any bank and any reader takes it as it is."""
    return all(not char.isalpha() or "LATIN" in unicodedata.name(char, "") for char in text)


def transliterate(text: str, country: Country = Country.RU) -> str:
    """«Мясницкая» to “Myasnitskaya”; a capital stays one, other scripts than Cyrillic stay as they are."""
    table = _USUAL | _OTHERS.get(country, {})
    letters = []
    for position, char in enumerate(text):
        latin = table.get(char.lower())
        if latin is None:
            letters.append(char)
        elif not char.isupper():
            letters.append(latin)
        else:
            following = text[position + 1 : position + 2]
            letters.append(latin.upper() if following.isupper() else latin[:1].upper() + latin[1:])
    return "".join(letters)


def suggest_name(name: str, country: Country) -> str:
    """«ООО «Юридическая фирма «Пример»» to “Law Firm Primer LLC”; a word for the legal form stands last."""
    if is_latin(name):
        return name
    text, forms = name, []
    for russian, latin in _FORMS:
        pattern = re.compile(rf"(?<!\w){russian}(?!\w)", re.IGNORECASE)
        if pattern.search(text):
            text = pattern.sub(" " if latin.isupper() else latin, text)
            if latin.isupper():
                forms.append(latin)
    for city, latin in _CITIES:
        text = re.sub(rf"(?<!\w){city}(?!\w)", latin, text, flags=re.IGNORECASE)
    text = re.sub(r"[«»„“”\"]", " ", text)
    return _tidy(transliterate(f"{text} {' '.join(forms[:1])}", country))


def suggest_address(address: str, country: Country) -> str:
    """«101000, г. Москва, ул. Мясницкая, д. 1» to “101000, Moscow, ul. Myasnitskaya, bld. 1, Russia”."""
    text = address
    for pattern, latin in _ADDRESS_WORDS:
        text = re.sub(rf"(?<!\w){pattern}(?!\w)", f" {latin} ", text, flags=re.IGNORECASE)
    text = _tidy(transliterate(text, country))
    name = _COUNTRIES.get(country)
    return f"{text}, {name}" if name and text and name.lower() not in text.lower() else text


def suggest_title(title: str) -> str:
    return title if is_latin(title) else _TITLES.get(title.strip().lower(), transliterate(title).capitalize())


def known_title(title: str) -> str | None:
    """The title in English when it is a usual one, which nobody needs to be asked about."""
    return title if is_latin(title) else _TITLES.get(title.strip().lower())


def suggest_person(name: str, country: Country) -> str:
    """«Иванова А. П.» to “Ivanova A. P.”"""
    return transliterate(name, country)


def _tidy(text: str) -> str:
    text = re.sub(r"\s+([,.;)])", r"\1", " ".join(text.split()))
    return re.sub(r"(?:,\s*)+,", ",", text).strip(" ,")
