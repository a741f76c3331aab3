"""Matters and the twelve contracts: every way of billing, every state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from db.vocabulary.enums import Billing, ContractState, ContractTitle
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency
from services.domain.tax.vat_choice import VatChoice
from tests.demo.cast import ABROAD, ADVOCATE, VAT_ON_TOP, WITH_VAT

TEN_DAYS = PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10)
FIVE_WORKING_DAYS = PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 5, TermsUnit.WORKING)
PREPAID = PaymentTerms(TermsKind.PREPAY, 3)
AFTER_ACT = PaymentTerms(TermsKind.DAYS_AFTER_ACT, 15)
BY_THE_20TH = PaymentTerms(TermsKind.MONTH_DAY, 20, TermsUnit.THIS_MONTH)


@dataclass(frozen=True, slots=True)
class Deal:
    """A contract signed `signed` days ago. `amount`, `fee` and the sums of stages are in major units, as text.

    `lasts` is in days from signing; `became` is (state, days ago): how the contract ended. `cabinet`: the advocate's
    office bills, not the firm.
    """

    client: str
    number: str
    subject: str
    billing: Billing
    signed: int
    terms: PaymentTerms = TEN_DAYS
    currency: Currency = Currency.RUB
    vat: VatChoice = WITH_VAT
    amount: str | None = None
    fee: str | None = None
    stages: Mapping[str, str] = field(default_factory=dict)
    matter: str | None = None
    lasts: int | None = None
    state: ContractState = ContractState.ACTIVE
    became: tuple[ContractState, int] | None = None
    cabinet: bool = False
    more: Mapping[str, Any] = field(default_factory=dict)


CLOSED_MATTER = "Взыскание долга по договору подряда"

DEALS = {
    "deal": Deal(
        "romashka",
        "7/2026",
        "Юридическое сопровождение сделки",
        Billing.STAGES,
        signed=46,
        stages={
            "Сопровождение сделки, этап 1: проверка документов": "150000",
            "Сопровождение сделки, этап 2: переговоры и договор": "150000",
            "Сопровождение сделки, этап 3: закрытие": "100000",
        },
        matter="Сделка с Севером",
    ),
    "romashka-monthly": Deal(
        "romashka",
        "12-А",
        "Абонентское юридическое обслуживание",
        Billing.RETAINER,
        signed=226,
        fee="80000",
        more={"billing_day": 5},
    ),
    "trademark": Deal(
        "sokolova",
        "15/2026",
        "Регистрация товарного знака",
        Billing.FIXED,
        signed=75,
        terms=FIVE_WORKING_DAYS,
        vat=VAT_ON_TOP,
        amount="240000",
        matter="Товарный знак «Сова»",
        lasts=365,
    ),
    "sokolova-monthly": Deal(
        "sokolova",
        "9/2026",
        "Консультации по трудовому праву",
        Billing.RETAINER,
        signed=199,
        fee="30000",
        more={"billing_day": 12},
        became=(ContractState.TERMINATED, 58),
    ),
    "divorce": Deal(
        "kuznetsov",
        "3-С",
        "Представительство в суде первой инстанции",
        Billing.FIXED,
        signed=61,
        terms=PREPAID,
        vat=ADVOCATE,
        amount="90000",
        matter="Раздел имущества",
        cabinet=True,
        more={"title": ContractTitle.AGREEMENT},
    ),
    "success": Deal(
        "kuznetsov",
        "4-С",
        "Вознаграждение за результат по спору о разделе имущества",
        Billing.SUCCESS,
        signed=60,
        vat=ADVOCATE,
        matter="Раздел имущества",
        cabinet=True,
        more={"title": ContractTitle.AGREEMENT},
    ),
    "altyn-monthly": Deal(
        "altyn",
        "KZ-04",
        "Правовое сопровождение поставок",
        Billing.RETAINER,
        signed=190,
        terms=BY_THE_20TH,
        currency=Currency.KZT,
        vat=ABROAD,
        fee="650000",
        more={"billing_day": 10},
    ),
    "samarkand-hours": Deal(
        "samarkand",
        "UZ-11",
        "Юридические консультации",
        Billing.HOURLY,
        signed=125,
        vat=ABROAD,
        fee="9000",
        matter="Спор с перевозчиком",
    ),
    "zubr-debt": Deal(
        "zubr",
        "BY-2",
        "Взыскание задолженности",
        Billing.FIXED,
        signed=148,
        amount="180000",
        matter=CLOSED_MATTER,
        became=(ContractState.DONE, 78),
    ),
    "muster-hours": Deal(
        "muster",
        "EU-7",
        "Legal advice on Russian law",
        Billing.HOURLY,
        signed=118,
        terms=AFTER_ACT,
        currency=Currency.EUR,
        vat=ABROAD,
        fee="220",
        matter="Покупка склада в Химках",
    ),
    "muster-stages": Deal(
        "muster",
        "EU-9",
        "Acquisition of a warehouse",
        Billing.STAGES,
        signed=5,
        currency=Currency.EUR,
        vat=ABROAD,
        stages={"Due diligence": "4800", "Negotiation and closing": "7200"},
        matter="Покупка склада в Химках",
        state=ContractState.DRAFT,
    ),
    "shchit-expenses": Deal(
        "shchit",
        "31/Р",
        "Возмещение расходов по делу",
        Billing.EXPENSES,
        signed=158,
        matter="Аренда офиса на Невском",
        lasts=138,
    ),
}
