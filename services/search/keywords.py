"""Single words that stand for a filter of invoices, or for a report."""

from enum import StrEnum

from services.core.text_query import MAX_QUERY_LENGTH
from services.domain.text_folding import normalise_for_search


class Keyword(StrEnum):
    """Words that stand for a filter of invoices."""

    OVERDUE = "overdue"
    TODAY = "today"


class Report(StrEnum):
    """Reports that answer by their names."""

    ALL = "all"
    DEBTS = "debts"
    AGES = "ages"
    MONTHS = "months"
    TURNOVER = "turnover"
    PAYING = "paying"


_NAMES_OF_REPORTS = {
    Report.ALL: "отчет отчеты аналитика статистика report reports analytics hisobot hisobotlar есептер есебі",
    Report.DEBTS: (
        "должник должники должников должникам долг долги долгам должен должны задолженность задолженности дебиторка "
        "дебиторская дебиторы неплательщики неоплаченные неоплаченных неоплачено неоплаченное "
        "unpaid debtor debtors debt debts owe owes owed owing receivable receivables "
        "qarzdor qarzdorlar qarz qarzlar qarzi tolanmagan борышкер борышкерлер "
        "борышкерлерді берешек берешегі берешектер қарыз қарыздар төленбеген төленбегендер"
    ),
    Report.AGES: "старение возраст срокам ageing aging мерзімдер",
    Report.MONTHS: "месяцам месяцы помесячно months monthly oylar айлар айлық",
    Report.TURNOVER: "обороты оборот выручка turnover revenue aylanma tushum айналым айналымдар",
    Report.PAYING: "дисциплина платят төлейді",
}
_REPORTS = {word: report for report, words in _NAMES_OF_REPORTS.items() for word in words.split()}
_SAID_BESIDE = (
    "кто нам мне нас все покажи по о об за и сколько деньги задолженность отчет отчеты список счета сейчас наши мои "
    "who us show me the by all list invoices report reports of our what is are money does do "
    "kim bizdan bizga menga korsat barcha royxat hisobot hisobotlar hisobvaraqlar boyicha va qancha pul hozir кім "
    "кімнің кімде бізге бізде маған бәрін көрсет бойынша туралы қанша ақша тізім шоттар қазір біздің "
    "менің бар есеп"
)
_BESIDE_NAMES = frozenset(_SAID_BESIDE.split())


_INVOICES = frozenset(("счет", "счета", "invoices", "hisobvaraq", "hisobvaraqlar", "шот", "шоттар"))
_KEYWORDS = {
    word.replace("_", " "): keyword
    for keyword, words in {
        Keyword.OVERDUE: (
            "просрочено просрочен просрочены просроченные просрочка просрочки overdue late мерзімі_өткен "
            "мерзімі_өткендер мерзімі_өтті"
        ),
        Keyword.TODAY: "сегодня today bugun бүгін бүгінге",
    }.items()
    for word in words.split()
} | {"muddati otgan": Keyword.OVERDUE, "muddati otganlar": Keyword.OVERDUE}


def parse_keyword(text: str) -> Keyword | None:
    """Also «просроченные счета»."""
    words = [word for word in normalise_for_search(text).split() if word not in _INVOICES]
    return _KEYWORDS.get(" ".join(words))


def parse_report(text: str) -> Report | None:
    """Also «кто нам должен», «отчёт по должникам»; None when a word of it names none."""
    words = normalise_for_search(text[:MAX_QUERY_LENGTH]).split()
    named = [_REPORTS.get(word) for word in words if word not in _BESIDE_NAMES]
    if len(set(named)) == 1:
        return named[0]
    return next((_REPORTS[word] for word in words if not named and word in _REPORTS), None)
