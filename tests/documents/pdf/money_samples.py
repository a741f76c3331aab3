"""Papers about money between invented parties."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from db.vocabulary.documents import ResponseWay
from db.vocabulary.enums import PaymentMethod
from services.documents.act.model import Acceptance
from services.documents.demand.model import Adjustment, CalculationRow, DemandedInvoice, DemandPage
from services.documents.demand.wording import (
    fill_wording,
    side_by_side,
    standard_wording,
    with_every_table,
)
from services.documents.invoice.model import LANGUAGES
from services.documents.late_money.model import LateCalculationPage, LatePeriod
from services.documents.pdf.demand import render_demand
from services.documents.pdf.late_money import render_late_calculation
from services.documents.pdf.payment_certificate import render_payment_certificate
from services.documents.pdf.receipt import render_receipt
from services.documents.pdf.reconciliation import render_reconciliation
from services.documents.pdf.settlement_labels import say_term
from services.documents.pdf.settlement_page import MoneyPage
from services.documents.receipt.model import (
    CertifiedPayment,
    PaymentCertificatePage,
    ReceiptPage,
    ReceiptPart,
)
from services.documents.reconciliation.model import ReconciliationLine, ReconciliationPage
from services.domain.interest.choice import LateRule
from services.domain.money.ledger import EntryKind
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country, PartyKind, Requisites
from tests.documents.pdf.samples import EU_CLIENT, EU_FIRM, RU_ADVOCATE, RU_CLIENT, RU_FIRM

MADE = date(2026, 11, 30)
ORLOVA = Requisites(country=Country.RU, kind=PartyKind.PERSON, name="Орлова Мария Сергеевна")


def reconciliation(
    opening: str = "125000.75", count: int = 2, currency: Currency = Currency.RUB, **changes: Any
) -> ReconciliationPage:
    """A voiding, a reversal, `count` invoices with a payment each, a refund, a write-off."""

    def sum_(amount: str) -> Money:
        return Money.of(amount, currency)

    september, october = date(2026, 9, 29), date(2026, 10, 2)
    lines = [
        ReconciliationLine(EntryKind.VOID, october, "2026-0009", september, debit=sum_("-15000.00")),
        ReconciliationLine(
            EntryKind.REVERSAL, october, "416", september, credit=sum_("-2000"), method=PaymentMethod.BANK
        ),
    ]
    for index in range(count):
        day = date(2026, 10, 4) + timedelta(index % 50)
        number, method = f"2026-{index + 10:04}", list(PaymentMethod)[index % 4]
        lines += [
            ReconciliationLine(EntryKind.INVOICE, day, number, day, debit=sum_("150000.50")),
            ReconciliationLine(
                EntryKind.PAYMENT, day, f"{400 + index}", day, credit=sum_("100000"), method=method
            ),
        ]
    day = date(2026, 11, 28)
    lines += [
        ReconciliationLine(EntryKind.REFUND, day, "55", day, debit=sum_("3000"), method=PaymentMethod.BANK),
        ReconciliationLine(EntryKind.WRITE_OFF, day, "2026-0010", date(2026, 10, 4), credit=sum_("0.50")),
    ]
    values: dict[str, Any] = {
        "number": "3",
        "date": MADE,
        "first": date(2026, 10, 1),
        "last": MADE,
        "issuer": RU_FIRM,
        "client": RU_CLIENT,
        "currency": currency,
        "opening": sum_(opening),
        "lines": tuple(lines),
        **changes,
    }
    return ReconciliationPage(**values)


def idle(opening: str) -> ReconciliationPage:
    """Nothing happened between an advocate and a person."""
    return reconciliation(opening, lines=(), issuer=RU_ADVOCATE, client=ORLOVA)


def english_reconciliation() -> ReconciliationPage:
    return reconciliation(currency=Currency.EUR, issuer=EU_FIRM, client=EU_CLIENT, language="en")


def receipt(**changes: Any) -> ReceiptPage:
    """Of 150 000 roubles for two invoices, with an advance of 20 000."""
    roubles = Currency.RUB
    values: dict[str, Any] = {
        "number": "5",
        "date": MADE,
        "issuer": RU_FIRM,
        "client": RU_CLIENT,
        "currency": roubles,
        "amount": Money.of(150_000, roubles),
        "returned": Money.zero(roubles),
        "received_on": date(2026, 11, 28),
        "method": PaymentMethod.BANK,
        "reference": "417",
        "parts": (
            ReceiptPart("2026-0012", date(2026, 11, 24), Money.of(100_000, roubles)),
            ReceiptPart("2026-0013", date(2026, 11, 25), Money.of(30_000, roubles)),
        ),
        **changes,
    }
    return ReceiptPage(**values)


def certificate(**changes: Any) -> PaymentCertificatePage:
    """Of 150 000 roubles 120 000 are paid, by a part of a payment and in cash."""
    roubles = Currency.RUB
    values: dict[str, Any] = {
        "number": "4",
        "date": MADE,
        "issuer": RU_FIRM,
        "client": RU_CLIENT,
        "currency": roubles,
        "invoice_number": "2026-0012",
        "invoice_date": date(2026, 11, 24),
        "invoice_total": Money.of(150_000, roubles),
        "payments": (
            CertifiedPayment(
                date(2026, 11, 25),
                PaymentMethod.BANK,
                "417",
                Money.of(100_000, roubles),
                Money.of(110_000, roubles),
            ),
            CertifiedPayment(
                date(2026, 11, 28),
                PaymentMethod.CASH,
                "",
                Money.of(20_000, roubles),
                Money.of(20_000, roubles),
            ),
        ),
        "written_off": Money.zero(roubles),
        "basis": "Договор № 7/2026 от 01.02.2026",
        **changes,
    }
    return PaymentCertificatePage(**values)


def paper_languages() -> list[str]:
    return sorted({language for languages in LANGUAGES.values() for language in languages})


def money_papers(language: str) -> Iterator[tuple[str, MoneyPage, Callable[[Any], bytes], bool]]:
    """Each paper in one language, how it is drawn, and whether its text is read word for word."""
    agreed = Acceptance(date(2026, 12, 3), ResponseWay.PAPER)
    statement = replace(reconciliation(), language=language)
    given_back = receipt(language=language, returned=Money.of(20_000, Currency.RUB), reference="")
    yield "statement", replace(statement, acceptance=agreed), render_reconciliation, True
    yield "twelve", replace(reconciliation(count=12), language=language), render_reconciliation, False
    yield "sixty", replace(reconciliation(count=60), language=language), render_reconciliation, False
    yield "idle", replace(idle("0"), language=language), render_reconciliation, True
    yield "in our debt", replace(idle("-400.00"), language=language), render_reconciliation, True
    yield "receipt", receipt(language=language), render_receipt, True
    yield "returned", given_back, render_receipt, True
    yield "certificate", certificate(language=language), render_payment_certificate, True
    yield "void", replace(certificate(language=language), void=True), render_payment_certificate, False
    yield "late", late_calculation(language=language), render_late_calculation, True
    yield "demand", demand(language=language), render_demand, True


def late_calculation(**changes: Any) -> LateCalculationPage:
    """By article 395, of 100 000 roubles in two periods of the key rate."""
    roubles = Currency.RUB
    debt = Money.of(100_000, roubles)
    values: dict[str, Any] = {
        "number": "2",
        "date": MADE,
        "issuer": RU_FIRM,
        "client": RU_CLIENT,
        "currency": roubles,
        "invoice_number": "2025-0012",
        "invoice_date": date(2025, 10, 1),
        "invoice_total": debt,
        "due_on": date(2025, 10, 21),
        "until": date(2025, 11, 30),
        "rule": LateRule.RU_395,
        "periods": (
            LatePeriod(
                date(2025, 10, 22), date(2025, 10, 26), debt, "17", Money.of("232.88", roubles), "cbr.ru"
            ),
            LatePeriod(
                date(2025, 10, 27), date(2025, 11, 30), debt, "16.5", Money.of("1582.19", roubles), "cbr.ru"
            ),
        ),
        "amount": Money.of("1815.07", roubles),
        "flat": Money.zero(roubles),
        "basis": "Договор № 7/2025 от 01.02.2025",
        **changes,
    }
    return LateCalculationPage(**values)


def demand(count: int = 2, *, charged: bool = True, **changes: Any) -> DemandPage:
    """Of `count` invoices, of each of which a part was paid, with charges on the first."""
    language = str(changes.get("language", "ru"))
    currency = changes.get("currency", Currency.RUB)

    def sum_(amount: str) -> Money:
        return Money.of(amount, currency)

    first, *further = language.split("+")
    values: dict[str, str] = {
        "date": "30.11.2026",
        "contract": "договор № 7/2026 от 01.02.2026",
        "acts": "акт № 2026-0004 от 01.10.2026",
        "debt": "345 000,00 руб.",
        "debt_words": "Триста сорок пять тысяч рублей 00 копеек",
        "interest": "10 350,00 руб." if charged else "",
        "total": "355 350,00 руб.",
        "total_words": "Триста пятьдесят пять тысяч триста пятьдесят рублей 00 копеек",
        "term": say_term(30, first),
    }
    parts = with_every_table(fill_wording(standard_wording(first), first, values), first)
    for each in further:
        filled = fill_wording(standard_wording(each), each, {**values, "term": say_term(30, each)})
        parts = side_by_side(parts, with_every_table(filled, each))
    made: dict[str, Any] = {
        "number": "2026-0003",
        "date": MADE,
        "issuer": RU_FIRM,
        "client": RU_CLIENT,
        "currency": currency,
        "invoices": tuple(
            DemandedInvoice(
                f"2026-{12 + index:04}",
                date(2026, 9, 1) + timedelta(index),
                date(2026, 9, 15) + timedelta(index),
                sum_("150000"),
                sum_("100000"),
            )
            for index in range(count)
        ),
        "parts": parts,
        "term_days": 30,
        "purpose": "Оплата по счетам № 2026-0012, № 2026-0013",
        "enclosures": ("Счёт № 2026-0012 от 01.09.2026, копия", "Акт № 2026-0004 от 01.10.2026, копия"),
        **changes,
    }
    if charged:
        made["rule"] = "пеня 0,1% в день, п. 5.2 договора"
        made["calculation"] = (
            CalculationRow(
                "2026-0012", date(2026, 9, 16), MADE, sum_("100000"), 76, "0,1% в день", sum_("7600")
            ),
            CalculationRow(
                "2026-0013", date(2026, 9, 17), MADE, sum_("100000"), 75, "0,1% в день", sum_("7500")
            ),
        )
        made["adjustments"] = (Adjustment("2026-0012", is_cap=True, amount=sum_("-2600")),)
    return DemandPage(**made)
