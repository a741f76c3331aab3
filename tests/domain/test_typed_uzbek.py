"""What people type in Uzbek, with whichever apostrophe, is understood where Russian is."""

from datetime import date, time

import pytest

from handlers.ui.typed_task import Words, parse_words
from handlers.ui.typed_terms import parse_terms
from services.core.document_words import named_documents
from services.core.query_variants import strip_kind_words
from services.domain.calendar.dates import parse_date
from services.domain.calendar.periods import parse_days
from services.domain.errors import Ambiguous, BadInput
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.invoicing.time_worked import parse_time_worked
from services.domain.money.money import Currency
from services.domain.money.parsing import parse_amount
from services.domain.typed_uzbek import day_in_russian, hour_in_russian, period_in_russian, terms_in_russian
from services.search.keywords import Keyword, Report, parse_keyword, parse_report
from services.search.phrase.reader import read_phrase

TODAY = date(2026, 11, 24)  # a Tuesday

DAYS = {
    "bugun|bugungacha|бугун": "2026-11-24",
    "ertaga|ertagacha|эртагача": "2026-11-25",
    "kecha|кеча": "2026-11-23",
    "indinga": "2026-11-26",
    "15-dekabr|15 dekabrgacha|15-dekabr kuni|2026-yil 15-dekabr|15-dekabr 2026-yil": "2026-12-15",
    "15.12 gacha|15.12.2026gacha": "2026-12-15",
    "uch kundan keyin|3 kundan soʻng|3 kun ichida": "2026-11-27",
    "oʻn besh kundan keyin|o'n besh kundan keyin|o’n besh kundan keyin": "2026-12-09",
    "bir haftadan keyin": "2026-12-01",
    "2 oydan keyin": "2027-01-24",
    "yarim yildan keyin": "2027-05-24",
    "bir hafta avval": "2026-11-17",
    "dushanba|dushanbagacha|душанба": "2026-11-30",
    "juma kuni|shu juma|жума|shu hafta": "2026-11-27",
    "kelasi juma": "2026-12-04",
    "oʻtgan seshanba": "2026-11-17",
    "oy oxirigacha": "2026-11-30",
    "kelasi oy oxiri|dekabr oxiri|yil oxirigacha": "2026-12-31",
    "kelasi hafta oxirigacha": "2026-12-04",
    "25-sana|25-sanagacha": "2026-11-25",
}
PERIODS = {
    "shu oy|noyabr oyi uchun|2026-yil noyabr": ("2026-11-01", "2026-11-30"),
    "oʻtgan oy": ("2026-10-01", "2026-10-31"),
    "o'tgan chorak|3-chorak|2026-yil 3-chorak": ("2026-07-01", "2026-09-30"),
    "2-yarim yillik 2026": ("2026-07-01", "2026-12-31"),
    "1-noyabrdan 15-noyabrgacha|1-15 noyabr|01.11.2026 dan 15.11.2026 gacha": ("2026-11-01", "2026-11-15"),
}
_INVOICE, _ACT, _MONTH = TermsKind.DAYS_AFTER_INVOICE, TermsKind.DAYS_AFTER_ACT, TermsKind.MONTH_DAY
TERMS = {
    "dalolatnomadan keyin 10 ish kuni": PaymentTerms(_ACT, 10, TermsUnit.WORKING),
    "dalolatnoma imzolanganidan keyin 5 kun": PaymentTerms(_ACT, 5),
    "hisobvaraqdan keyin oʻn kun|10 kun|10 kun ichida": PaymentTerms(_INVOICE, 10),
    "ikki hafta": PaymentTerms(_INVOICE, 14),
    "25-sanagacha|oyning 25-sanasigacha": PaymentTerms(_MONTH, 25, TermsUnit.THIS_MONTH),
    "keyingi oyning 25-sanasigacha": PaymentTerms(_MONTH, 25, TermsUnit.NEXT_MONTH),
    "kelasi oy oxirigacha": PaymentTerms(_MONTH, 31, TermsUnit.NEXT_MONTH),
    "oldindan toʻlov|100% oldindan to'lov|avans": PaymentTerms(TermsKind.PREPAY),
    "15-dekabrgacha": PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 12, 15)),
}
TASKS = {
    "ertaga soat 15:00 da Lolaga qoʻngʻiroq qilish": Words(
        "Lolaga qoʻngʻiroq qilish", date(2026, 11, 25), time(15)
    ),
    "Lolaga ertaga yozish": Words("Lolaga yozish", date(2026, 11, 25)),
    "hujjatlarni yuborish ertaga ertalab": Words("hujjatlarni yuborish", date(2026, 11, 25), time(9)),
    "ertaga kechki 7 da yozish": Words("yozish", date(2026, 11, 25), time(19)),
    "yarim soatdan keyin qoʻngʻiroq": Words("qoʻngʻiroq", TODAY, time(10, 30)),
    "dalolatnomani kelishish": Words("dalolatnomani kelishish"),
}


def test_days_periods_and_terms() -> None:
    for said, day in DAYS.items():
        for text in said.split("|"):
            assert parse_date(text, TODAY).isoformat() == day, text
    for said, (first, last) in PERIODS.items():
        for text in said.split("|"):
            assert tuple(map(date.isoformat, parse_days(text, TODAY))) == (first, last), text
    for said, terms in TERMS.items():
        for text in said.split("|"):
            assert parse_terms(text, TODAY) == terms, text
    for text, words in TASKS.items():
        assert parse_words(text, TODAY, time(10)) == words, text
    for text in ("Lola", "besh", "kundan keyin", "oy", "hafta oxirida boʻladigan uchrashuv haqida"):
        with pytest.raises(BadInput):
            parse_date(text, TODAY)


@pytest.mark.parametrize(
    "text", ["за ноябрь 2026 г.", "через 3 дня", "10 Working Days", "до 25 числа", "O'Hara at 15:00"]
)
def test_another_language_is_left_alone(text: str) -> None:
    assert hour_in_russian(text) == text
    assert (terms_in_russian(text), period_in_russian(text), day_in_russian(text)) == (text, text, text)


def test_sums_and_time() -> None:
    for text, minor in {
        "150 ming": 150_000_00,
        "1,5 mln soʻm": 1_500_000_00,
        "jami 5 000 so'm": 5_000_00,
        "5 000 soʻmlik": 5_000_00,
    }.items():
        assert parse_amount(text, Currency.UZS).minor == minor, text
    for text, minor in {
        "ikki yuz ellik ming soʻm": 250_000_00,
        "bir yarim million": 1_500_000_00,
        "yuz ming": 100_000_00,
        "oʻn besh ming": 15_000_00,
    }.items():
        with pytest.raises(Ambiguous) as asked:  # words are shown as a sum
            parse_amount(text, Currency.UZS)
        assert [reading.minor for reading in asked.value.readings] == [minor], text
    for text in ("yuz", "ming ikki", "uch uch"):
        with pytest.raises(BadInput):
            parse_amount(text, Currency.UZS)
    assert [
        60 * (parse_time_worked(text) or 0)
        for text in ("50 daqiqa", "1 soat 20 daqiqa", "yarim soat", "bir yarim soat", "toʻrt soat")
    ] == [50, 80, 30, 90, 240]


def test_searches() -> None:
    for text, russian in {
        "toʻlanmagan hisobvaraqlar Lola": "неоплаченные счета Lola",
        "Lola muddati oʻtgan": "Lola просроченные",
        "noyabrda toʻlangan": "оплаченные в ноябре",
        "oʻtgan oy qisman toʻlangan": "прошлый месяц частично оплаченные",
        "150 000 dan koʻp toʻlanmagan": "больше 150 000 неоплаченные",
        "200 ming gacha Lola": "до 200 тысяч Lola",
        "vaʼda qilingan": "обещали",
        "nizoda": "в споре",
        "mening qoralamalar": "мои черновики",
        "hisobdan chiqarilgan": "списанные",
        "yuborilmagan Lola": "неотправленные Lola",
    }.items():
        assert read_phrase(text, TODAY) == read_phrase(russian, TODAY) is not None, text
    assert parse_keyword("muddati oʻtgan hisobvaraqlar") is Keyword.OVERDUE
    assert parse_keyword("Bugun") is Keyword.TODAY
    assert [parse_report(text) for text in ("hisobotlar", "kim bizga qarz")] == [Report.ALL, Report.DEBTS]
    assert named_documents("solishtirish dalolatnomasi 4") == named_documents("акт сверки 4")
    assert strip_kind_words("hisobvaraq 38") == "38"
    assert strip_kind_words("Lola boʻyicha hisobvaraqlar") == "Lola"
