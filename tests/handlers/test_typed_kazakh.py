"""Tasks and terms as who reads Kazakh types them."""

from datetime import date, time

from handlers.ui.typed_task import Words, parse_words
from handlers.ui.typed_terms import parse_terms
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit

WEDNESDAY = date(2026, 12, 2)


def test_tasks() -> None:
    asked = {
        "ертең 15-те қоңырау шалу": Words("қоңырау шалу", date(2026, 12, 3), time(15)),
        "ертең 15:00-де Ромашкаға қоңырау шалу": Words("Ромашкаға қоңырау шалу", date(2026, 12, 3), time(15)),
        "қоңырау шалу ертең сағат 15": Words("қоңырау шалу", date(2026, 12, 3), time(15)),
        "2 сағаттан кейін қоңырау шалу": Words("қоңырау шалу", WEDNESDAY, time(12)),
        "жұмада кешке құжат жіберу": Words("құжат жіберу", date(2026, 12, 4), time(18)),
        "жұмаға дейін актіні келісу": Words("актіні келісу", date(2026, 12, 4)),
    }
    assert {said: parse_words(said, WEDNESDAY, time(10)) for said in asked} == asked


def test_terms() -> None:
    days = TermsKind.DAYS_AFTER_INVOICE
    agreed = {
        "актіден кейін 10 жұмыс күні": PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING),
        "актіге қол қойылғаннан кейін 5 күн ішінде": PaymentTerms(TermsKind.DAYS_AFTER_ACT, 5),
        "шоттан кейін 10 күн": PaymentTerms(days, 10),
        "екі апта": PaymentTerms(days, 14),
        "25 күніне дейін": PaymentTerms(TermsKind.MONTH_DAY, 25, TermsUnit.THIS_MONTH),
        "келесі айдың 25 күніне дейін": PaymentTerms(TermsKind.MONTH_DAY, 25, TermsUnit.NEXT_MONTH),
        "келесі айдың соңына дейін": PaymentTerms(TermsKind.MONTH_DAY, 31, TermsUnit.NEXT_MONTH),
        "алдын ала төлем": PaymentTerms(TermsKind.PREPAY),
        "15 желтоқсан": PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 12, 15)),
    }
    assert {said: parse_terms(said, WEDNESDAY) for said in agreed} == agreed
