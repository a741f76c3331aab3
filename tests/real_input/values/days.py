"""Dates, terms of payment and time worked as people type them. Today is Tuesday, 3 March 2026."""

from datetime import date

from services.domain.calendar.dates import Prefer
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from tests.real_input.values.answers import Answer, Case, Doubted, Refused, Value

TODAY = date(2026, 3, 3)
_ACT, _INVOICE, _MONTH = TermsKind.DAYS_AFTER_ACT, TermsKind.DAYS_AFTER_INVOICE, TermsKind.MONTH_DAY
_WORKING, _THIS, _NEXT = TermsUnit.WORKING, TermsUnit.THIS_MONTH, TermsUnit.NEXT_MONTH


def _day(month: int, day: int, *texts: str, prefer: Prefer = Prefer.NEAREST, year: int = 2026) -> list[Case]:
    return [Case(text, Value(date(year, month, day)), prefer) for text in texts]


def _refused(expected: Answer, *texts: str) -> list[Case]:
    return [Case(text, expected, Prefer.NEAREST) for text in texts]


def _terms(terms: PaymentTerms, *texts: str) -> list[Case]:
    return [Case(text, Value(terms)) for text in texts]


def _earned(minor: int, *texts: str) -> list[Case]:
    return [Case(text, Value(minor)) for text in texts]


DATES: tuple[Case, ...] = (
    *_day(3, 10, "«10» марта 2026 г.", "\"10\" марта 2026г.", "«10» марта 2026 года", "10 марта 2026 г.", "10 марта",
          "10.03.2026", "10.03.26", "10.03", "10,03", "10/03/2026", "10-03-2026", "2026-03-10", "10,03,2026",
          "10 03 2026", "10.03.2026г.", "10.03.2026 г", "10.3", "2026.03.10", "10 мар", "March 10, 2026",
          "10 March 2026", "10-го марта", "10 наурыз 2026 ж.", "2026 ж. 10 наурыз", "10-mart, 2026", "10 mart",
          "до 10 марта", "к 10.03",
          "не позднее 10.03.2026", "10 марта 2026, вторник", "от 10.03.2026", "через неделю", "+7", "10.03.2026 18:00"),
    *_day(3, 6, "пятница", "до пятницы", "к пятнице", "в пятницу", "пт", "в эту пятницу", "до пт",
          prefer=Prefer.FUTURE),
    *_day(3, 31, "конец месяца", "в конце месяца", "до конца месяца", "31 марта", "последний день месяца",
          prefer=Prefer.FUTURE),
    *_day(12, 15, "15.12", "15 декабря", "15,12", prefer=Prefer.FUTURE),
    *_day(12, 15, "15.12", "15 декабря", "15.12.25", year=2025, prefer=Prefer.PAST),
    *_day(3, 4, "завтра", "ертең", "ertaga", "Завтра!", prefer=Prefer.FUTURE),
    *_day(3, 5, "послезавтра", "через 2 дня", "через два дня", "2026-03-05", "05.03", prefer=Prefer.FUTURE),
    *_day(3, 9, "в понедельник", "до понедельника", "следующий понедельник", prefer=Prefer.FUTURE),
    *_refused(Refused("error-date-impossible"), "31.04.2026", "30 февраля"),
    *_refused(Refused("error-date-year"), "10.03.1926"),
    *_refused(Doubted(), "скоро", "150000", "13.13.2026", "10:03"),
)  # fmt: skip
TERMS: tuple[Case, ...] = (
    *_terms(PaymentTerms(TermsKind.PREPAY), "предоплата", "100% предоплата", "предоплата 100 %", "аванс"),
    *_terms(PaymentTerms(_INVOICE, 10, _WORKING), "через 10 рабочих дней", "10 рабочих дней",
            "в течение 10 рабочих дней", "в течение 10 (десяти) рабочих дней", "10 раб. дней", "10 р.д.",
            "10 банковских дней", "в течение 10 банковских дней с даты выставления счёта", "10 б/д"),
    *_terms(PaymentTerms(_ACT, 10, _WORKING), "10 рабочих дней после акта",
            "в течение 10 (десяти) рабочих дней с момента подписания акта", "10 раб. дней с даты акта"),
    *_terms(PaymentTerms(_INVOICE, 14), "через 2 недели", "2 недели", "14 дней", "14 календарных дней", "две недели"),
    *_terms(PaymentTerms(_ACT, 5), "5 дней после подписания акта", "в течение 5 календарных дней с даты акта"),
    *_terms(PaymentTerms(_MONTH, 31, _THIS), "конец месяца", "до конца месяца", "до конца текущего месяца"),
    *_terms(PaymentTerms(_MONTH, 25, _THIS), "до 25 числа", "25 числа каждого месяца", "до 25-го"),
    *_terms(PaymentTerms(_MONTH, 10, _NEXT), "до 10 числа следующего месяца",
            "10-го числа месяца, следующего за отчётным"),
    *_terms(PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 3, 6)), "до пятницы", "к пятнице"),
    *_terms(PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 12, 15)), "до 15.12", "15.12.2026", "до 15 декабря",
            "не позднее 15.12.2026"),
    *[Case(text, Doubted()) for text in ("как обычно", "50/50", "по факту", "400 дней")],
)  # fmt: skip
RATE = "7 500"
WORKED: tuple[Case, ...] = (
    *_earned(6_250_00, "0:50", "50 мин", "50 минут", "50м", "00:50", "50 min"),
    *_earned(10_000_00, "1 ч 20 мин", "1ч20м", "1:20", "1 час 20 минут", "80 мин", "1h 20m"),
    *_earned(15_000_00, "2 ч", "2", "2 часа", "2:00", "2,0", "2 hours"),
    *_earned(11_250_00, "1,5 ч", "1.5", "1:30", "1 ч 30 мин", "полтора часа", "1½ ч", "90 мин"),
    *_earned(1_875_00, "15 мин", "0,25 ч", "четверть часа", "1/4 часа"),
    *_earned(3_750_00, "полчаса", "0,5", "30 мин", "пол часа"),
    *[Case(text, Doubted()) for text in ("1:75", "-1 ч", "0 мин", "много")],
)
