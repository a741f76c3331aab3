"""Days that a paper or a payment cannot bear: a mistyped year is told at once, with the day that it has to fit.

Only what is impossible is refused. A contract may be older than the firm in its present form, so that the firm's
beginning binds invoices, acts and payments alone.
"""

from datetime import date, timedelta

from services.domain.errors import BadInput
from services.domain.requisites.model import Country, Requisites

EARLIEST = date(2000, 1, 1)
_AHEAD = timedelta(days=92)
"""How long before its day a paper is made ready."""
_LONGEST_TERM = timedelta(days=5 * 366)


def founded_on(issuer: Requisites) -> date | None:
    """The first day on which the firm can have existed: ОГРН and ОГРНИП hold the year of their entry, a БИН the year
    and month. Numbers of 2002 are those of all firms that were there before the register."""
    number = issuer.reg_number or ""
    if issuer.country is Country.RU and number.isdecimal() and len(number) in (13, 15):
        year = 2000 + int(number[1:3])
        return date(year, 1, 1) if year > 2002 else None
    bin_ = issuer.tax_id or ""
    if issuer.country is Country.KZ and bin_.isdecimal() and len(bin_) == 12 and bin_[4] in "456":
        year, month = 2000 + int(bin_[:2]), int(bin_[2:4])
        return date(year, month, 1) if 1 <= month <= 12 and year < 2050 else None
    return None


def check_signing_day(day: date, today: date) -> None:
    """Raises `error-contract-signed-…` for the day of a contract."""
    if day > today + _AHEAD:
        raise BadInput("error-contract-signed-future", date=today)
    if day < EARLIEST:
        raise BadInput("error-contract-signed-old", date=today)


def check_invoice_day(day: date, today: date, signed_on: date | None, issuer: Requisites) -> None:
    """Raises `error-invoice-date-future` or `error-day-before-…`."""
    if day > today + _AHEAD:
        raise BadInput("error-invoice-date-future", date=today)
    _check_start(day, "invoice", signed_on, issuer)


def check_due_day(day: date, invoice_date: date) -> None:
    """Raises `error-invoice-due-before` or `error-invoice-due-far`."""
    if day < invoice_date:
        raise BadInput("error-invoice-due-before", date=invoice_date)
    if day > invoice_date + _LONGEST_TERM:
        raise BadInput("error-invoice-due-far", date=invoice_date + timedelta(days=10))


def check_document_day(day: date, today: date, signed_on: date | None, issuer: Requisites) -> None:
    """Of an act that is made here: it may be made ready before its day. Raises `error-document-date-future` or
    `error-day-before-…`."""
    if day > today + _AHEAD:
        raise BadInput("error-document-date-future", date=today)
    _check_start(day, "act", signed_on, issuer)


def check_act_day(day: date, today: date, signed_on: date | None, issuer: Requisites) -> None:
    """Raises `error-act-…` or `error-day-before-…`."""
    if day > today:
        raise BadInput("error-act-future", date=today)
    if day < EARLIEST:
        raise BadInput("error-act-too-old")
    _check_start(day, "act", signed_on, issuer)


def check_payment_day(day: date, today: date, issuer: Requisites) -> None:
    """A client may pay before anything is signed. Raises `error-payment-…` or `error-day-before-firm`."""
    if day > today:
        raise BadInput("error-payment-future", date=today)
    if day < EARLIEST:
        raise BadInput("error-payment-too-old")
    _check_start(day, "payment", None, issuer)


def _check_start(day: date, paper: str, signed_on: date | None, issuer: Requisites) -> None:
    if signed_on is not None and day < signed_on:
        raise BadInput("error-day-before-contract", paper=paper, date=signed_on)
    founded = founded_on(issuer)
    if founded is not None and day < founded:
        raise BadInput("error-day-before-firm", paper=paper, year=str(founded.year))
