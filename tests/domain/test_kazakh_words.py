"""What who reads Kazakh types: days, periods, sums in words, and what is asked of invoices."""

from datetime import date

import pytest

from db.vocabulary.enums import HoldKind
from db.vocabulary.filters import InvoiceStatusFilter as Show
from services.core.document_words import named_documents
from services.domain.calendar.dates import Prefer, parse_date
from services.domain.calendar.periods import parse_days
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_amount
from services.search.keywords import Keyword, Report, parse_keyword, parse_report
from services.search.phrase.reader import read_phrase

WEDNESDAY = date(2026, 12, 2)

DAYS = {
    "бүгін": "2026-12-02",
    "ертеңге дейін": "2026-12-03",
    "кеше": "2026-12-01",
    "бүрсігүні": "2026-12-04",
    "15 желтоқсанға дейін": "2026-12-15",
    "2026 жылғы 5 желтоқсан": "2026-12-05",
    "5 желтоқсан 2026 ж.": "2026-12-05",
    "15-ші қаңтар": "2027-01-15",
    "айдың 25-і": "2026-12-25",
    "25-не дейін": "2026-12-25",
    "жұмада": "2026-12-04",
    "дүйсенбіге": "2026-12-07",
    "келесі жұма": "2026-12-11",
    "бір аптадан кейін": "2026-12-09",
    "он күннен кейін": "2026-12-12",
    "екі апта бұрын": "2026-11-18",
    "ай соңына дейін": "2026-12-31",
    "келесі айдың соңы": "2027-01-31",
    "наурыздың 8-і": "2027-03-08",
}
PERIODS = {
    "қараша": ("2026-11-01", "2026-11-30"),
    "қараша айында": ("2026-11-01", "2026-11-30"),
    "2026 жылғы қараша": ("2026-11-01", "2026-11-30"),
    "3-тоқсан": ("2026-07-01", "2026-09-30"),
    "бірінші тоқсан 2026": ("2026-01-01", "2026-03-31"),
    "өткен ай": ("2026-11-01", "2026-11-30"),
    "осы жыл": ("2026-01-01", "2026-12-31"),
    "1 қараша – 15 қараша": ("2026-11-01", "2026-11-15"),
}


def test_days_and_periods() -> None:
    assert {said: str(parse_date(said, WEDNESDAY, Prefer.FUTURE)) for said in DAYS} == DAYS
    read = {said: tuple(map(str, parse_days(said, WEDNESDAY))) for said in PERIODS}
    assert read == PERIODS


@pytest.mark.parametrize(
    "text",
    ["116 000 (Бір жүз он алты мың) теңге 00 тиын", "116 мың теңге", "сомасы 116 000 тг", "116 000 ққс-сыз"],
)
def test_sums(text: str) -> None:
    assert parse_amount(text, Currency.KZT) == Money.of("116000", Currency.KZT)


def test_what_is_asked_of_invoices() -> None:
    asked = read_phrase("қарашадан бастап төленбеген Ромашка", WEDNESDAY)
    assert asked is not None
    assert asked.period is not None
    assert (asked.shows, asked.names) == ((Show.OPEN,), "Ромашка")
    assert (asked.period.first, asked.period.last) == (date(2026, 11, 1), None)
    last = read_phrase("былтыр төленген", WEDNESDAY)
    assert last is not None
    assert last.period is not None
    assert last.period.first == date(2025, 1, 1)
    for text, least, most in (
        ("Ромашка 100 мыңнан көп", 10_000_000, None),
        ("100 мыңнан 200 мыңға дейін", 10_000_000, 20_000_000),
        ("Ромашка 100 мыңға дейін", None, 10_000_000),
    ):
        summed = read_phrase(text, WEDNESDAY)
        assert summed is not None, text
        assert summed.span is not None, text
        assert (summed.span.least, summed.span.most) == (least, most), text
    for text, show in (
        ("жобалар", Show.DRAFT),
        ("мерзімі өткендер Ромашка", Show.OVERDUE),
        ("күші жойылған", Show.VOID),
    ):
        state = read_phrase(text, WEDNESDAY)
        assert state is not None, text
        assert state.shows == (show,), text
    held = read_phrase("төлеуге уәде берген Ромашка", WEDNESDAY)
    assert held is not None
    assert held.held is HoldKind.PROMISE
    assert read_phrase("Алтын Күн", WEDNESDAY) is None


def test_single_words() -> None:
    assert (parse_keyword("мерзімі өткен шоттар"), parse_keyword("бүгін")) == (Keyword.OVERDUE, Keyword.TODAY)
    assert (parse_report("бізге кім қарыз"), parse_report("айналымдар")) == (Report.DEBTS, Report.TURNOVER)
    statement, receipt = named_documents("салыстыру актісі № 12"), named_documents("түбіртек 5")
    assert statement is not None
    assert receipt is not None
    assert [kind.value for kind in (*statement.kinds, *receipt.kinds)] == ["reconciliation", "receipt"]
