"""What is typed into an invoice: prices with quantities, discounts, days, texts."""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from handlers.ui.texts import format_money, format_number
from handlers.ui.widgets import Ctx
from services.domain.calendar.dates import parse_date
from services.domain.errors import Ambiguous, BadInput
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_amount, parse_percent, parse_quantity

_TIMES = re.compile(
    r"(?P<quantity>\d[\d\s.,']*?)\s*(?P<unit>[^\W\d_]{1,12}\.?)??\s*(?:[x×х*@]|\bпо\b|\bat\b)\s*(?P<price>\W?\s*\d.*)",
    re.IGNORECASE,
)

HOURS = frozenset(["ч", "час", "часа", "часов", "h", "hr", "hrs", "hour", "hours"])
MONTHS = frozenset(["мес", "месяц", "месяца", "месяцев", "month", "months"])


class Priced(NamedTuple):
    """«3 x 5000»; `unit` is as typed, empty when none was."""

    quantity: Decimal
    unit: str
    price: Money


def parse_priced(text: str, ctx: Ctx) -> Priced | str:
    """«150 000», «3 x 5000», «2,5 ч по 7 500». Raises as `parse_amount` and `parse_quantity`.

    The readings of an ambiguous price are texts of which each has one reading; `priced` reads them.
    """
    currency = Currency(ctx.data["currency"])
    found = _TIMES.fullmatch(text.strip())
    if found is None:
        quantity, unit, price = Decimal(1), "", text
    else:
        quantity, unit, price = parse_quantity(found["quantity"]), found["unit"] or "", found["price"]
    try:
        return Priced(quantity, unit, parse_amount(price, currency))
    except Ambiguous as error:
        raise Ambiguous(
            error.key,
            tuple(_spelled(quantity, unit, reading, ctx.language) for reading in error.readings),
            text,
        ) from None


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
    if not word or word in ("усл", "услуга"):
        return "document-unit-service"
    if word in HOURS:
        return "document-unit-hour"
    return "document-unit-month" if word in MONTHS else None


def parse_price(text: str, ctx: Ctx) -> Money:
    return parse_amount(text, Currency(ctx.data["currency"]))


def parse_count(text: str, _ctx: Ctx) -> Decimal:
    return parse_quantity(text)


def parse_discount(text: str, ctx: Ctx) -> Money | int:
    """A sum, or basis points of «10%»."""
    if re.search(r"%|процент|percent", text, re.IGNORECASE):
        return parse_percent(text)
    return parse_amount(text, Currency(ctx.data["currency"]))


def parse_rate(text: str, _ctx: Ctx) -> int:
    """Basis points of a VAT rate below one hundred percent."""
    rate = parse_percent(text)
    if rate >= 10_000:
        raise BadInput("error-vat-rate", text)
    return rate


def parse_day(text: str, ctx: Ctx) -> date:
    return parse_date(text, ctx.today)
