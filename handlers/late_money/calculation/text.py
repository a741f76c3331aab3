"""A calculation in words: the sum, the rule and its source, and a line for each period."""

from datetime import date, timedelta
from decimal import Decimal

from handlers.ui.table import Table
from handlers.ui.texts import SYMBOLS, Markup, Texts, format_number
from services.domain.interest.choice import LateRule
from services.domain.interest.model import Period
from services.domain.interest.penalty_terms import PenaltyTerms
from services.domain.money.money import Currency, Money
from services.late_money.views import LateMoney

SHOWN = 8
"""Periods in the window; all of them are in the table and on paper."""


def body(texts: Texts, late: LateMoney, today: date) -> Markup:
    head = texts("late-head", number=late.number, client=late.client_name)
    rule = [rule_text(texts, late)] if late.rule else []
    if late.no_rule is not None:
        found = [texts("late-no-rule", reason=late.no_rule.value)]
    elif late.missing is not None:
        found = [texts("late-missing", kind=late.rate_kind or "", date=late.missing)]
    elif late.due_on is None:
        found = [texts("late-before-act")]
    elif not late.sum or late.calculation is None:
        found = [texts("late-nothing", date=late.on, due=late.due_on)]
    else:
        found = [texts("late-total", rule=late.rule or "", date=late.on, sum=late.sum)]
    notes = [_due(texts, late)]
    if late.on > today and late.sum:
        notes.append(texts("late-ahead"))
    if late.advance:
        notes.append(texts("late-advance", advance=late.advance))
    blocks = [
        texts.join([head, *found]),
        texts.join([*rule, *notes]),
        texts.join(_periods(texts, late)),
        texts("late-note"),
    ]
    return texts.join(blocks, "\n\n")


def rule_text(texts: Texts, late: LateMoney) -> Markup:
    if late.rule is LateRule.CONTRACT and late.terms is not None:
        return texts("late-rule-contract", terms=terms_text(texts, late.terms, late.currency))
    sources = sorted({period.source for period in late.calculation.periods} if late.calculation else ())
    named = ", ".join(source for source in sources if source)
    return texts("late-rule", rule=late.rule or "", sources=named, sourced="yes" if named else "no")


def terms_text(texts: Texts, terms: PenaltyTerms, currency: Currency) -> Markup:
    """«0,1% в день, не больше 10% долга»."""
    cap = "percent" if terms.cap_percent is not None else "none" if terms.cap_minor is None else "sum"
    return texts(
        "penalty-terms",
        percent=terms.percent_a_day,
        cap=cap,
        most=terms.cap_percent or Decimal(0),
        sum=Money(terms.cap_minor or 0, currency),
    )


def _due(texts: Texts, late: LateMoney) -> Markup:
    if late.due_on is None:
        return Markup("")
    first = late.due_on + timedelta(days=1)
    if late.agreed_on is not None:
        return texts("late-moved", agreed=late.agreed_on, due=late.due_on, rule=late.rule or "")
    return texts("late-due", due=late.due_on, first=first)


def _periods(texts: Texts, late: LateMoney) -> list[Markup]:
    found = late.calculation
    if found is None or not found.periods:
        return []
    lines = [_line(texts, late, period) for period in found.periods[-SHOWN:]]
    if len(found.periods) > SHOWN:
        lines.insert(0, texts("late-earlier", count=len(found.periods) - SHOWN))
    if found.is_capped and found.cap_minor is not None:
        accrued, cap = Money(found.accrued_minor, late.currency), Money(found.cap_minor, late.currency)
        lines.append(texts("late-capped", accrued=accrued, cap=cap))
    if found.flat_minor:
        lines.append(texts("late-flat", flat=Money(found.flat_minor, late.currency)))
    return lines


def _line(texts: Texts, late: LateMoney, period: Period) -> Markup:
    return texts(
        "late-period",
        first=period.first,
        last=period.last,
        days=period.days,
        debt=Money(period.debt_minor, late.currency),
        percent=period.percent,
        sum=Money(period.minor, late.currency),
    )


def table(texts: Texts, late: LateMoney) -> Table:
    """All periods, narrow enough for a phone: each from its first day, sums in the title's currency. A sum that is
    asked for besides them, or a cap, is a line of the totals."""
    found = late.calculation
    if found is None:
        raise LookupError("there is nothing to show as a table")
    totals = [("late-col-total", found.total_minor)]
    if found.flat_minor:
        totals.insert(0, ("late-col-flat", found.flat_minor))
    if found.is_capped:
        totals.insert(0, ("late-col-accrued", found.accrued_minor))

    def amount(minor: int) -> str:
        return format_number(Money(minor, late.currency).amount, texts.language, 2)

    symbol = SYMBOLS[texts.language][late.currency]
    return Table(
        texts.plain("late-table-title", number=late.number, date=late.on, currency=symbol),
        tuple(texts.plain(f"late-col-{name}") for name in ("first", "days", "debt", "rate", "sum")),
        tuple(
            (
                str(texts.value(period.first)),
                str(period.days),
                amount(period.debt_minor),
                texts.plain("late-percent", percent=period.percent),
                amount(period.minor),
            )
            for period in found.periods
        ),
        tuple((texts.plain(key), "", "", "", amount(minor)) for key, minor in totals),
    )
