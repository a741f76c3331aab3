"""What is typed into an invoice: prices with quantities, discounts, days, texts."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from handlers.ui.parsing import parse_future_date
from handlers.ui.texts import format_money, format_number
from handlers.ui.typed_terms import parse_terms
from handlers.ui.widgets import Ctx
from services.domain.calendar.dates import parse_date
from services.domain.errors import Ambiguous, BadInput
from services.domain.invoicing.payment_terms import PaymentTerms
from services.domain.invoicing.time_worked import bill_time, parse_time_worked, time_amount
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_amount, parse_percent, parse_quantity

_TIMES = re.compile(
    r"(?P<quantity>\d[\d\s.,']*?)\s*(?P<unit>[^\W\d_]{1,12}\.?)??\s*(?:[x×х*@]|\bпо\b|\bat\b|\bsoatiga\b)\s*(?P<price>\W?\s*\d.*)",
    re.IGNORECASE,
)
_MARK = re.compile(r"\s*(?:[x×х*@]|\bпо\b|\bat\b|\bsoatiga\b)\s*", re.IGNORECASE)
_MILLIONS = re.compile(r"[0-9]\s*[мm]$", re.IGNORECASE)
"""«1,5м» alone is a sum."""
_PER_HOUR = re.compile(r"\s*(?:/\s*|\b(?:в|за|per|an)\s+)(?:ч|час|h|hr|hour)\.?\s*$", re.IGNORECASE)
_PER_MINUTE = re.compile(r"(?:/\s*|\b(?:в|за|per|a)\s+)(?:м|мин|минуту|min|minute)\.?\s*$", re.IGNORECASE)

HOURS = frozenset(
    ["ч", "час", "часа", "часов", "h", "hr", "hrs", "hour", "hours", "сағ", "сағат", "soat", "соат"]
)
MINUTES = frozenset(
    ["мин", "минута", "минуты", "минут", "min", "mins", "minute", "minutes", "daqiqa", "дақиқа"]
)
MONTHS = frozenset(["мес", "месяц", "месяца", "месяцев", "month", "months", "oy", "ой", "ай"])


class Priced(NamedTuple):
    """«3 x 5000»; `unit` is as typed, empty when none was."""

    quantity: Decimal
    unit: str
    price: Money


def parse_priced(text: str, ctx: Ctx) -> Priced | str:
    """«150 000», «3 x 5000», «2,5 ч по 7 500», «50 мин по 7 500». Raises as `parse_amount` and `parse_quantity`.

    A time is priced by the hour, whatever it is typed in. The readings of an ambiguous price are texts of which each
    has one reading; `priced` reads them.
    """
    currency = Currency(ctx.data["currency"])
    found = _TIMES.fullmatch(text.strip())
    hourly = found is not None and (found["unit"] or "").lower().rstrip(".") in HOURS
    if not hourly and (timed := _parse_timed(text, ctx)):
        return timed
    if found is None:
        quantity, unit, price = Decimal(1), "", text
    else:
        quantity, unit, price = parse_quantity(found["quantity"]), found["unit"] or "", found["price"]
        price = _PER_HOUR.sub("", price) if hourly else price
    try:
        return Priced(quantity, unit, parse_amount(price, currency))
    except Ambiguous as error:
        readings = tuple(_spelled(quantity, unit, reading, ctx.language) for reading in error.readings)
        raise _asked_anew(error, readings, text) from None


def parse_line_sum(text: str, ctx: Ctx) -> Priced | str:
    """As `parse_priced`; a sum with the sign of another currency keeps that currency, for the draft may follow it."""
    try:
        return parse_priced(text, ctx)
    except BadInput as refused:
        if refused.key == "error-amount-currency":
            for currency in Currency:
                with suppress(BadInput):
                    return parse_priced(text, replace(ctx, data={**ctx.data, "currency": currency.value}))
        raise


def _asked_anew(error: Ambiguous, readings: tuple[str, ...], text: str) -> Ambiguous:
    """The same question about the whole text, with what the sentence needs besides it."""
    params = {name: value for name, value in error.params.items() if name != "value"}
    return Ambiguous(error.key, readings, text, **params)


def _parse_timed(text: str, ctx: Ctx) -> Priced | None:
    """«1 ч 20 мин по 7 500» or «7 500 x 1:20»; None when no time is multiplied."""
    time_text, price_text = text.strip(), ""
    if mark := _MARK.search(time_text):
        time_text, price_text = time_text[: mark.start()], time_text[mark.end() :]
    hours = parse_time_worked(time_text)
    if hours is None and price_text and parse_time_worked(price_text) is not None:
        time_text, price_text = price_text, time_text
        hours = parse_time_worked(time_text)
    if hours is None or (not price_text and _MILLIONS.search(time_text)):
        return None
    if not price_text or _PER_MINUTE.search(price_text):
        raise BadInput("error-time-rate", text)
    try:
        rate = parse_amount(_PER_HOUR.sub("", price_text), Currency(ctx.data["currency"]))
    except Ambiguous as error:
        readings = tuple(f"{time_text} × {format_money(price, ctx.language)}" for price in error.readings)
        raise _asked_anew(error, readings, text) from None
    return price_time(hours, rate, ctx.language, text)


def price_time(hours: Fraction, rate: Money, language: str, text: str) -> Priced:
    """Raises `Ambiguous` with the bare sum where neither hours nor minutes are exact at this rate."""
    billed = bill_time(hours, rate)
    if billed is None:
        amount = time_amount(hours, rate)
        raise Ambiguous("error-time-inexact", (format_money(amount, language),), text, sum=amount)
    return Priced(billed.quantity, "min" if billed.in_minutes else "h", billed.price)


def priced(value: Priced | str, ctx: Ctx) -> Priced:
    """The value itself, or what one of the readings says."""
    if isinstance(value, Priced):
        return value
    parsed = parse_priced(value, ctx)
    if isinstance(parsed, str):
        raise TypeError("a reading has one meaning")
    return parsed


def _spelled(quantity: Decimal, unit: str, price: Money, language: str) -> str:
    sum_ = format_money(price, language)
    if quantity == 1 and not unit:
        return sum_
    return f"{format_number(quantity, language)} {unit} × {sum_}".replace("  ", " ")


def unit_key(unit: str) -> str | None:
    """The key of the unit that documents print; None for a word of one's own."""
    word = unit.lower().rstrip(".")
    if not word or word in ("усл", "услуга", "xizmat", "қызмет"):
        return "document-unit-service"
    if word in HOURS:
        return "document-unit-hour"
    if word in MINUTES:
        return "document-unit-minute"
    return "document-unit-month" if word in MONTHS else None


def parse_price(text: str, ctx: Ctx) -> Money:
    return parse_amount(text, Currency(ctx.data["currency"]))


def parse_count_or_time(text: str, _ctx: Ctx) -> Decimal | Fraction:
    """A number, or hours as a `Fraction` of what is a time: «50 мин», «1:20»."""
    hours = parse_time_worked(text)
    return parse_quantity(text) if hours is None else hours


def parse_discount(text: str, ctx: Ctx) -> Money | int:
    """A sum, or basis points of «10%»."""
    if re.search(r"%|процент|percent|foiz|пайыз", text, re.IGNORECASE):
        return parse_percent(text)
    return parse_amount(text, Currency(ctx.data["currency"]))


def parse_rate(text: str, _ctx: Ctx) -> int:
    """Basis points of a VAT rate below one hundred percent."""
    rate = parse_percent(text)
    if rate >= 10_000:
        raise BadInput("error-vat-rate", text)
    return rate


def parse_due(text: str, ctx: Ctx) -> date | PaymentTerms:
    """A day, or terms that stay relative: «10 рабочих дней после акта». Raises as `parse_date` does."""
    try:
        return parse_future_date(text, ctx)
    except BadInput as unclear:
        try:
            return parse_terms(text, ctx.today)
        except BadInput:
            raise unclear from None


def parse_day(text: str, ctx: Ctx) -> date:
    return parse_date(text, ctx.today)
