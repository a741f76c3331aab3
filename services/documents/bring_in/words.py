"""What may stand in a cell that is picked from a list: the template's words in its languages, and those of 1C and
others."""

import re

from db.vocabulary.enums import Billing, PaymentMethod
from services.documents.bring_in.headings import fold
from services.domain.requisites.model import Country, PartyKind

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

KINDS = {fold(word): kind for kind, words in _KINDS.items() for word in words}
COUNTRIES = {fold(word): country for country, words in _COUNTRIES.items() for word in words}
BILLING_WORDS = {fold(word): billing for billing, words in _BILLINGS.items() for word in words}
METHODS = {fold(word): method for method, words in _METHODS.items() for word in words}

WITHOUT_VAT = (
    "без ндс", "ндс не облагается", "не облагается", "нет", "without vat", "no vat", "vat exempt", "none", "exempt",
    "qqssiz", "yoʻq",
)  # fmt: skip
VAT_ON_TOP = ("сверху", "не включен", "on top", "excluded", "not included", "ustiga")
NO_CONTRACT = tuple(map(fold, ("без договора", "основной договор", "no contract", "shartnomasiz")))

NAMED_CONTRACT = re.compile(
    r"(?:договор\w*|соглашени\w*|contract|agreement|shartnoma)?\s*(?:№|no\.?|#|n)?\s*"
    r"(?P<number>[^\s№]{1,40}?)(?:\s+(?:от|dated|of)|,)\s+(?P<day>\d.{5,20}?)(?:\s*г\.?)?",
    re.IGNORECASE,
)
"""«Договор № 5 от 01.02.2024»: how 1C names contracts."""
