"""Builds the page of «расчёт» from the books and the rates as they are now. Whoever calls gives the number."""

from dataclasses import replace
from datetime import date

from db.models import ClientDocument, Invoice
from db.unit_of_work import UnitOfWork
from services.client_documents.settlements.building import Heading, build_heading
from services.documents.late_money.model import LateCalculationPage, LatePeriod, plain_percent
from services.documents.text.wordings import primary_language
from services.domain.errors import Conflict
from services.domain.interest.choice import LateRule
from services.domain.money.money import Currency, Money
from services.domain.ports import Translator
from services.invoices.builder import basis_text
from services.invoices.page_words import PageTranslator
from services.late_money.calculating import calculate
from services.late_money.views import LateMoney


async def build_calculation(
    uow: UnitOfWork, heading: Heading, invoice: Invoice, on: date, zone: str, translator: Translator
) -> LateCalculationPage:
    """Raises `error-late-nothing` where nothing may be asked for, `error-late-rate` for a day without a rate, and as
    `calculate`."""
    late = await calculate(uow, invoice, on, zone)
    if late.missing is not None:
        raise Conflict("error-late-rate", date=late.missing)
    found, rule = late.calculation, late.rule
    if found is None or rule is None or late.due_on is None or not found.total_minor:
        raise Conflict("error-late-nothing", number=late.number, date=on)
    currency = heading.currency
    _, _, contract, _ = await uow.invoices.parties(invoice)
    percent, cap_percent, cap = _terms(late)
    return LateCalculationPage(
        number="",
        date=heading.date,
        issuer=heading.issuer,
        client=heading.client,
        currency=currency,
        invoice_number=late.number,
        invoice_date=invoice.invoice_date,
        invoice_total=late.total,
        due_on=late.due_on,
        until=on,
        rule=rule,
        periods=tuple(
            LatePeriod(
                period.first,
                period.last,
                Money(period.debt_minor, currency),
                plain_percent(period.percent),
                Money(period.minor, currency),
                period.source,
            )
            for period in found.periods
        ),
        amount=Money(found.total_minor, currency),
        flat=Money(found.flat_minor, currency),
        percent_a_day=percent,
        cap_percent=cap_percent,
        cap=cap,
        basis=basis_text(contract, primary_language(heading.language), PageTranslator(translator)),
        language=heading.language,
        decline_minor=heading.decline_minor,
        appearance=heading.appearance,
    )


def _terms(late: LateMoney) -> tuple[str, str, Money | None]:
    """The contract's percent a day, and its cap as a percentage or as a sum."""
    if late.rule is not LateRule.CONTRACT or late.terms is None:
        return "", "", None
    terms = late.terms
    cap = None if terms.cap_minor is None else Money(terms.cap_minor, late.currency)
    cap_percent = "" if terms.cap_percent is None else plain_percent(terms.cap_percent)
    return plain_percent(terms.percent_a_day), cap_percent, cap


async def build_calculation_page(
    uow: UnitOfWork, document: ClientDocument, translator: Translator, number: str, *, draft: bool
) -> LateCalculationPage:
    """Of the one invoice that it is about, by the end of its period. Raises as `build_calculation`."""
    client, issuer, _ = await uow.client_documents.parties(document)
    (invoice,) = await uow.client_documents.invoices(document.id)
    if document.period_to is None:
        raise LookupError("a calculation has its day")
    firm = await uow.firms.firm()
    heading = build_heading(issuer, client, Currency(document.currency), document.document_date)
    page = await build_calculation(uow, heading, invoice, document.period_to, firm.timezone, translator)
    return replace(page, number=number, draft=draft)
