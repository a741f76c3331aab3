"""Says in one line what was understood of a phrase: «от 100 000 до 200 000 ₽, ноябрь 2026, «Ромашка»»."""

from datetime import date

from handlers.ui.names import month_name, round_sum
from handlers.ui.texts import Texts, format_date, format_number
from services.domain.calendar.dates import month_end
from services.domain.money.money import Currency, Money
from services.search.asked import Understood
from services.search.phrase.days import Period
from services.search.phrase.reader import Phrase
from services.search.phrase.states import Day


def asked_text(texts: Texts, understood: Understood) -> str:
    phrase = understood.phrase
    words = ["mine"] if phrase.mine else []
    words += [show.value for show in phrase.shows if phrase.late_from is None]
    words += [phrase.held.value] if phrase.held else []
    words += ["unsent"] if phrase.unsent else []
    parts = [texts.plain("search-asked-state", state=word) for word in words]
    if phrase.late_from is not None:
        parts.append(texts.plain("search-asked-late", days=phrase.late_from))
    parts += _sums(texts, phrase)
    if phrase.period is not None:
        parts.append(_period(texts, phrase.period, phrase.day))
    elif phrase.day is Day.PAID and not phrase.shows:
        parts.append(texts.plain("search-asked-paid"))
    name = " ".join((phrase.names, *phrase.codes)).strip()
    if name:
        parts.append(texts.plain("search-asked-name", name=name))
    return ", ".join(parts)


def _sums(texts: Texts, phrase: Phrase) -> list[str]:
    span = phrase.span
    if phrase.sums:
        ways = [_number(texts, minor, ()) for minor in phrase.sums]
        return [
            texts.plain("search-asked-sum", sum=" / ".join(ways), owed="yes" if phrase.of_balance else "no")
        ]
    if span is None:
        return []
    if span.around is not None:
        return [texts.plain("search-asked-around", sum=_number(texts, span.around, span.currencies))]
    # The sign stands once, with the last.
    least = (
        ""
        if span.least is None
        else _number(texts, span.least, () if span.most is not None else span.currencies)
    )
    most = "" if span.most is None else _number(texts, span.most, span.currencies)
    kind = "both" if least and most else "least" if least else "most"
    owed = "yes" if phrase.of_balance else "no"
    return [texts.plain("search-asked-span", kind=kind, least=least, most=most, owed=owed)]


def _number(texts: Texts, minor: int, currencies: tuple[Currency, ...]) -> str:
    """Without «,00»; without a sign where the text names no currency, or «руб», which are two."""
    money = Money(minor, currencies[0] if currencies else Currency.RUB)
    if len(currencies) == 1:
        return str(round_sum(texts, money))
    return format_number(money.amount, texts.language, 2 if minor % 100 else 0)


def _period(texts: Texts, period: Period, day: Day) -> str:
    first, last, language = period.first, period.last, texts.language
    if first is not None and last is not None:
        said, kind = _between(first, last, language), "in"
    elif first is not None:
        said, kind = format_date(first, language), "since"
    else:
        said, kind = format_date(last or date.max, language), "till"
    return texts.plain("search-asked-period", kind=kind, days=said, of=day.value)


def _between(first: date, last: date, language: str) -> str:
    if first == last:
        return format_date(first, language)
    if first.day == 1 and last == month_end(first):
        return f"{month_name(first, language)} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    return f"{format_date(first, language)} – {format_date(last, language)}"
