"""What people type in answer to the questions of several areas. A rule of `services.domain` reads it."""

from contextlib import suppress
from datetime import date

from handlers.ui.text_step import Ctx
from services.domain.calendar.dates import Prefer, parse_date
from services.domain.errors import BadInput
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_amount
from services.domain.requisites import contacts


def plain_text(text: str, _ctx: Ctx) -> str:
    """As it was typed: a query, or what a service checks by itself."""
    return text


def parse_email(text: str, _ctx: Ctx) -> str:
    """The one address of a colleague, also out of «Иван <a@x.kz>»."""
    return contacts.parse_email(contacts.parse_emails(text))


def parse_emails(text: str, _ctx: Ctx) -> str:
    """One address or several."""
    return contacts.parse_emails(text)


def parse_past_date(text: str, ctx: Ctx) -> date:
    """«15.12» is the last one that was."""
    return parse_date(text, ctx.today, Prefer.PAST)


def parse_future_date(text: str, ctx: Ctx) -> date:
    """«15.12» is the next one that comes."""
    return parse_date(text, ctx.today, Prefer.FUTURE)


def parse_sum_in_any(text: str, usual: Currency) -> Money:
    """A sum in `usual`; with the sign of another currency it keeps that one, for the form may follow it."""
    try:
        return parse_amount(text, usual)
    except BadInput as refused:
        if refused.key == "error-amount-currency":
            for currency in Currency:
                with suppress(BadInput):
                    return parse_amount(text, currency)
        raise
