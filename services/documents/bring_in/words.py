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
        "organization", "legal entity",
    ),
    PartyKind.SOLE_TRADER: ("ип", "индивидуальный предприниматель", "sole trader", "sole proprietor",
        "individual entrepreneur"),
    PartyKind.ADVOCATE_OFFICE: ("адвокатский кабинет", "адвокат", "advocate office", "advocate's office", "advocate"),
    PartyKind.BAR_ASSOCIATION: ("адвокатское образование", "коллегия адвокатов", "bar association"),
    PartyKind.SELF_EMPLOYED: ("самозанятый", "плательщик нпд", "self employed", "self-employed"),
    PartyKind.PRIVATE_PRACTICE: ("частная практика", "нотариус", "private practice", "notary"),
    PartyKind.PERSON: (
        "физлицо", "физ лицо", "физическое лицо", "человек", "частное лицо", "person", "individual", "private person",
    ),
    PartyKind.FOREIGN: (
        "иностранная организация", "нерезидент", "юридическое лицо нерезидент", "foreign company",
        "foreign organisation",
        "foreign",
    ),
}  # fmt: skip
_COUNTRIES: dict[Country, tuple[str, ...]] = {
    Country.RU: ("россия", "российская федерация", "рф", "ru", "rus", "russia", "russian federation"),
    Country.KZ: ("казахстан", "республика казахстан", "рк", "kz", "kaz", "kazakhstan"),
    Country.UZ: ("узбекистан", "республика узбекистан", "uz", "uzb", "uzbekistan"),
    Country.BY: ("беларусь", "республика беларусь", "белоруссия", "рб", "by", "blr", "belarus"),
    Country.OTHER: ("другая", "другая страна", "other", "another country"),
}
_BILLINGS: dict[Billing, tuple[str, ...]] = {
    Billing.FIXED: ("фиксированная цена", "фиксированная", "фикс", "fixed price", "fixed", "flat rate", "flat fee"),
    Billing.RETAINER: (
        "абонентская плата", "абонентская", "абонентское обслуживание", "ежемесячно", "monthly fee",
        "retainer", "monthly",
    ),
    Billing.HOURLY: ("по часам", "почасовая", "почасовая оплата", "hourly", "by the hour"),
    Billing.SUCCESS: ("гонорар успеха", "success fee", "contingency", "contingency fee"),
    Billing.EXPENSES: ("расходы клиента", "расходы", "client's expenses", "expenses"),
}  # fmt: skip
_METHODS: dict[PaymentMethod, tuple[str, ...]] = {
    PaymentMethod.BANK: (
        "банк", "безналичные", "безнал", "безналичный расчет", "перевод", "платежное поручение", "bank",
        "bank transfer",
        "wire", "transfer", "ach", "check", "cheque",
    ),
    PaymentMethod.CASH: ("наличные", "нал", "касса", "cash"),
    PaymentMethod.CARD: ("карта", "картой", "платежная карта", "эквайринг", "card", "credit card", "debit card"),
    PaymentMethod.OFFSET: ("взаимозачет", "зачет", "offset", "set-off", "set off"),
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
    "ққс-сыз", "ққс салынбайды", "жоқ",
)  # fmt: skip
VAT_ON_TOP = ("сверху", "не включен", "on top", "excluded", "not included", "үстіне")
NO_CONTRACT = tuple(map(fold, ("без договора", "основной договор", "no contract", "шартсыз")))

NAMED_CONTRACT = re.compile(
    r"(?:договор\w*|соглашени\w*|contract|agreement)?\s*(?:№|no\.?|#|n)?\s*"
    r"(?P<number>[^\s№]{1,40})\s+(?:от|dated|of)\s+(?P<day>\d.{5,20}?)(?:\s*г\.?)?",
    re.IGNORECASE,
)
"""«Договор № 5 от 01.02.2024»: how 1C names contracts."""
