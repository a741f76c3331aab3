"""What people type of rates and penalties."""

from decimal import Decimal

from handlers.ui.text_step import Ctx
from services.domain.errors import BadInput
from services.domain.interest.penalty_terms import PenaltyTerms, check_penalty_terms
from services.domain.interest.typed_percent import parse_typed_percent
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_amount
from services.late_money.rates import check_rate_percent

_PERCENT_OR_SUM = 100
"""A number up to it, alone, may be meant as a percentage as well as a sum."""


def parse_rate(text: str, _ctx: Ctx) -> Decimal:
    """«15,5», «15.5% годовых»."""
    found = parse_typed_percent(text)
    if found is None:
        raise BadInput("error-rate-percent")
    check_rate_percent(found.value)
    return found.value


def parse_penalty(text: str, _ctx: Ctx) -> Decimal:
    """«0,1%», «0.1 % в день»."""
    found = parse_typed_percent(text)
    if found is None:
        raise BadInput("error-penalty-percent")
    check_penalty_terms(PenaltyTerms(found.value))
    return found.value


def parse_cap(text: str, ctx: Ctx) -> Decimal | Money:
    """«10%» of the debt, or «50 000», a sum. A small number alone is neither surely: it is asked anew."""
    found = parse_typed_percent(text)
    if found is not None and found.is_named:
        check_penalty_terms(PenaltyTerms(Decimal(1), found.value))
        return found.value
    if found is not None and found.value <= _PERCENT_OR_SUM:
        raise BadInput("error-penalty-cap")
    try:
        return parse_amount(text, Currency(ctx.data["currency"]))
    except BadInput as error:
        if error.key == "error-amount-unclear":
            raise BadInput("error-penalty-cap") from error
        raise
