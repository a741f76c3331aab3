"""What may stand in a cell that is picked from a list: the template's words in each language, and those of 1C and
others."""

import re
from collections.abc import Mapping
from typing import TypeVar

from db.vocabulary.enums import Billing, PaymentMethod
from services.documents.bring_in.headings import fold
from services.domain.requisites.model import Country, PartyKind

_Meant = TypeVar("_Meant")

BILLINGS = (Billing.FIXED, Billing.RETAINER, Billing.HOURLY, Billing.SUCCESS, Billing.EXPENSES)
"""Stages have names and sums of their own, which one row does not hold."""

_KINDS: dict[PartyKind, tuple[str, ...]] = {
    PartyKind.COMPANY: (
        "организация", "компания", "юрлицо", "юр лицо", "юридическое лицо", "ооо", "company", "organisation",
        "organization", "legal entity", "tashkilot", "kompaniya", "mchj", "yuridik shaxs",
    ),
    PartyKind.SOLE_TRADER: ("ип", "индивидуальный предприниматель", "sole trader", "sole proprietor",
        "individual entrepreneur", "yatt", "ytt", "yakka tartibdagi tadbirkor"),
    PartyKind.ADVOCATE_OFFICE: ("адвокатский кабинет", "адвокат", "advocate office", "advocate's office", "advocate",
        "advokatlik byurosi", "advokat"),
    PartyKind.BAR_ASSOCIATION: ("адвокатское образование", "коллегия адвокатов", "bar association",
        "advokatlar tuzilmasi"),
    PartyKind.SELF_EMPLOYED: ("самозанятый", "плательщик нпд", "self employed", "self-employed",
        "oʻzini oʻzi band qilgan"),
    PartyKind.PRIVATE_PRACTICE: ("частная практика", "нотариус", "private practice", "notary",
        "xususiy amaliyot", "notarius"),
    PartyKind.PERSON: (
        "физлицо", "физ лицо", "физическое лицо", "человек", "частное лицо", "person", "individual", "private person",
        "jismoniy shaxs",
    ),
    PartyKind.FOREIGN: (
        "иностранная организация", "нерезидент", "юридическое лицо нерезидент", "foreign company",
        "foreign organisation",
        "foreign", "chet el kompaniyasi", "chet el tashkiloti", "norezident",
    ),
}  # fmt: skip
_COUNTRIES: dict[Country, tuple[str, ...]] = {
    Country.RU: (
        "россия",
        "российская федерация",
        "рф",
        "ru",
        "rus",
        "russia",
        "russian federation",
        "rossiya",
    ),
    Country.KZ: ("казахстан", "республика казахстан", "рк", "kz", "kaz", "kazakhstan", "qozogʻiston"),
    Country.UZ: ("узбекистан", "республика узбекистан", "uz", "uzb", "uzbekistan", "oʻzbekiston"),
    Country.BY: ("беларусь", "республика беларусь", "белоруссия", "рб", "by", "blr", "belarus"),
    Country.OTHER: ("другая", "другая страна", "other", "another country", "boshqa", "boshqa mamlakat"),
}
_BILLINGS: dict[Billing, tuple[str, ...]] = {
    Billing.FIXED: ("фиксированная цена", "фиксированная", "фикс", "fixed price", "fixed", "flat rate", "flat fee",
        "qatʼiy narx"),
    Billing.RETAINER: (
        "абонентская плата", "абонентская", "абонентское обслуживание", "ежемесячно", "monthly fee",
        "retainer", "monthly", "abonent toʻlovi", "oylik",
    ),
    Billing.HOURLY: ("по часам", "почасовая", "почасовая оплата", "hourly", "by the hour", "soatbay"),
    Billing.SUCCESS: ("гонорар успеха", "success fee", "contingency", "contingency fee", "muvaffaqiyat haqi"),
    Billing.EXPENSES: ("расходы клиента", "расходы", "client's expenses", "expenses", "mijoz xarajatlari",
        "xarajatlar"),
}  # fmt: skip
_METHODS: dict[PaymentMethod, tuple[str, ...]] = {
    PaymentMethod.BANK: (
        "банк", "безналичные", "безнал", "безналичный расчет", "перевод", "платежное поручение", "bank",
        "bank transfer",
        "wire", "transfer", "ach", "check", "cheque", "bank oʻtkazmasi", "oʻtkazma",
    ),
    PaymentMethod.CASH: ("наличные", "нал", "касса", "cash", "naqd pul", "naqd"),
    PaymentMethod.CARD: ("карта", "картой", "платежная карта", "эквайринг", "card", "credit card", "debit card",
        "karta"),
    PaymentMethod.OFFSET: ("взаимозачет", "зачет", "offset", "set-off", "set off", "oʻzaro hisobga olish"),
}  # fmt: skip

_KAZAKH: dict[object, str] = {
    PartyKind.COMPANY: "ұйым; компания; жшс; заңды тұлға",
    PartyKind.SOLE_TRADER: "жеке кәсіпкер; жк",
    PartyKind.ADVOCATE_OFFICE: "адвокат кеңсесі",
    PartyKind.BAR_ASSOCIATION: "адвокаттар бірлестігі; адвокаттар алқасы",
    PartyKind.SELF_EMPLOYED: "өзін-өзі жұмыспен қамтыған",
    PartyKind.PRIVATE_PRACTICE: "жеке практика",
    PartyKind.PERSON: "жеке тұлға",
    PartyKind.FOREIGN: "шетелдік компания; шетелдік ұйым",
    Country.RU: "ресей",
    Country.KZ: "қазақстан; қр",
    Country.UZ: "өзбекстан",
    Country.OTHER: "басқа; басқа ел",
    Billing.FIXED: "бекітілген баға",
    Billing.RETAINER: "абоненттік төлем",
    Billing.HOURLY: "сағатпен; сағаттық төлем",
    Billing.SUCCESS: "табыс гонорары",
    Billing.EXPENSES: "клиент шығыстары",
    PaymentMethod.CASH: "қолма-қол",
    PaymentMethod.OFFSET: "өзара есепке алу",
}


def _by_word(said: Mapping[_Meant, tuple[str, ...]]) -> dict[str, _Meant]:
    kazakh = {meant: tuple(filter(None, _KAZAKH.get(meant, "").split(";"))) for meant in said}
    return {fold(word): meant for meant, words in said.items() for word in words + kazakh[meant]}


KINDS = _by_word(_KINDS)
COUNTRIES = _by_word(_COUNTRIES)
BILLING_WORDS = _by_word(_BILLINGS)
METHODS = _by_word(_METHODS)

WITHOUT_VAT = (
    "без ндс", "ндс не облагается", "не облагается", "нет", "without vat", "no vat", "vat exempt", "none", "exempt",
    "qqssiz", "yoʻq", "ққс-сыз", "ққс салынбайды", "жоқ",
)  # fmt: skip
VAT_ON_TOP = ("сверху", "не включен", "on top", "excluded", "not included", "ustiga", "үстіне")
NO_CONTRACT = tuple(map(fold, ("без договора", "основной договор", "no contract", "shartnomasiz", "шартсыз")))

NAMED_CONTRACT = re.compile(
    r"(?:договор\w*|соглашени\w*|contract|agreement|shartnoma)?\s*(?:№|no\.?|#|n)?\s*"
    r"(?P<number>[^\s№]{1,40}?)(?:\s+(?:от|dated|of)|,)\s+(?P<day>\d.{5,20}?)(?:\s*г\.?)?",
    re.IGNORECASE,
)
"""«Договор № 5 от 01.02.2024»: how 1C names contracts."""
