"""From a draft of a demand to the page that is printed, from the rows as they are now."""

from collections.abc import Sequence
from datetime import date

from db.models import ClientDocument, Invoice, Issuer
from db.unit_of_work import UnitOfWork
from services.client_documents.demands.charges import load_charges
from services.client_documents.demands.content import DemandContent
from services.documents.demand.model import DemandedInvoice, DemandPage
from services.documents.demand.wording import (
    fill_wording,
    side_by_side,
    standard_wording,
    with_every_table,
)
from services.documents.invoice.model import LANGUAGES
from services.documents.pdf.settlement_labels import (
    SettlementLabels,
    say_act_copy,
    say_invoice_copy,
    say_term,
    settlement_labels,
)
from services.documents.text.formats import (
    format_amount_with_currency,
    format_amount_with_symbol,
    format_long_date,
    format_short_date,
)
from services.documents.text.party import party_name
from services.documents.text.wordings import primary_language
from services.domain.errors import Conflict
from services.domain.money.in_words import amount_in_words
from services.domain.money.money import Currency, Money
from services.domain.ports import Translator
from services.firms.appearance_storage import load_appearance
from services.firms.foreign_details import in_latin, spell_issuer
from services.firms.requisites_storage import load_requisites, with_account
from services.invoices.builder import UNDECLINED_HUNDREDTHS, basis_text, client_requisites, require_account
from services.invoices.page_language import is_in_latin, layout_of
from services.invoices.page_words import PageTranslator

LONGEST_PURPOSE = 210  # as of an invoice: what a payment order has room for


def content_of(document: ClientDocument) -> DemandContent:
    """Raises LookupError for a document that is no draft any more."""
    if document.content is None:
        raise LookupError("only a draft has content")
    return DemandContent.from_json(document.content)


def still_owed(invoices: Sequence[Invoice], day: date) -> list[Invoice]:
    """Those that can be claimed: not paid, void or written off by now, and past their due date."""
    return [invoice for invoice in invoices if invoice.is_overdue(day)]


def demand_languages(document: ClientDocument, issuer: Issuer) -> tuple[str, ...]:
    """In which a letter of this issuer about debts in this currency is printed."""
    return LANGUAGES[layout_of(issuer, Currency(document.currency))]


async def build_demand_page(
    uow: UnitOfWork, document: ClientDocument, translator: Translator, number: str, *, draft: bool
) -> DemandPage:
    """A draft may claim nothing by now. Of what is to be issued it raises `error-demand-paid` when nothing is overdue
    any more, `error-demand-no-rate` when charges were wanted and a rate is not known, and
    `error-invoice-no-account`."""
    client, issuer, contract = await uow.client_documents.parties(document)
    content, currency = content_of(document), Currency(document.currency)
    invoices = still_owed(await uow.client_documents.invoices(document.id), document.document_date)
    if not invoices and not draft:
        raise Conflict("error-demand-paid")
    layout = layout_of(issuer, currency)
    known = demand_languages(document, issuer)
    page_language = document.language if document.language in known else known[0]
    account = await uow.issuers.account_for(issuer.id, document.currency)
    if not draft:
        require_account(account, currency)
    requisites = with_account(load_requisites(issuer), account)
    latin = is_in_latin(layout, page_language)
    if latin:
        requisites = in_latin(requisites, spell_issuer(issuer, account))
    charges = None
    if content.is_charged:
        charges = await load_charges(uow, invoices, currency, document.document_date)
        if not draft and charges.missing is not None:
            raise Conflict("error-demand-no-rate", date=charges.missing)
        charges = charges if charges.may_be_claimed else None
    demand = await uow.demands.of_document(document.id)
    accepted = await uow.demands.accepted_acts([invoice.id for invoice in invoices])
    acts = [(act.number or "", act.document_date) for act in accepted]
    language, words = primary_language(page_language), PageTranslator(translator)
    page = DemandPage(
        number=number,
        date=document.document_date,
        issuer=requisites,
        client=client_requisites(client),
        currency=currency,
        invoices=tuple(_demanded(invoice, currency) for invoice in invoices),
        parts=(),
        term_days=demand.term_days if demand is not None else 0,
        purpose=_purpose(invoices, settlement_labels("en" if latin else "ru")),
        rule=charges.say_rule(language) if charges else "",
        calculation=charges.rows(language) if charges else (),
        adjustments=charges.adjustments() if charges else (),
        enclosures=(
            *(say_invoice_copy(each.number or "", each.invoice_date, language) for each in invoices),
            *(say_act_copy(number, day, language) for number, day in acts),
        ),
        language=page_language,
        decline_minor=currency not in UNDECLINED_HUNDREDTHS,
        draft=draft,
        appearance=load_appearance(issuer),
    )
    own = await uow.demands.wordings()
    parts = None
    for each in page_language.split("+"):
        values = _values(page, each, basis_text(contract, each, words), acts)
        wording = content.texts.get(each) or own.get(each) or standard_wording(each)
        filled = with_every_table(fill_wording(wording, each, values), each)
        parts = filled if parts is None else side_by_side(parts, filled)
    return page.with_parts(parts or ())


def _demanded(invoice: Invoice, currency: Currency) -> DemandedInvoice:
    if invoice.due_date is None:
        raise LookupError("what is overdue has a due date")
    return DemandedInvoice(
        invoice.number or "",
        invoice.invoice_date,
        invoice.due_date,
        Money(invoice.total_minor, currency),
        Money(invoice.balance_minor, currency),
    )


def _values(page: DemandPage, language: str, basis: str, acts: Sequence[tuple[str, date]]) -> dict[str, str]:
    """What stands in the places of the wording, by their keys."""
    labels = settlement_labels(language)
    return {
        "number": page.number,
        "date": _say_day(page.date, language),
        "issuer": party_name(page.issuer),
        "client": party_name(page.client),
        "contract": _within_sentence(basis),
        "acts": ", ".join(
            labels.accepted_act.format(number=number, date=format_short_date(day)) for number, day in acts
        ),
        "debt": _say_sum(page.debt, language),
        "debt_words": _say_words(page, page.debt, language),
        "interest": _say_sum(page.charges, language) if page.charges else "",
        "total": _say_sum(page.total, language),
        "total_words": _say_words(page, page.total, language),
        "term": say_term(page.term_days, language),
    }


def _within_sentence(basis: str) -> str:
    """«договор № 7», for «Договор № 7»; what begins with «№» or has no small letters stays."""
    return basis[:1].lower() + basis[1:]


def _say_day(day: date, language: str) -> str:
    return format_long_date(day, "en") if language == "en" else format_short_date(day)


def _say_sum(money: Money, language: str) -> str:
    say = format_amount_with_symbol if language == "en" else format_amount_with_currency
    return say(money, language)


def _say_words(page: DemandPage, money: Money, language: str) -> str:
    return amount_in_words(money, language, decline_minor=page.decline_minor)


def _purpose(invoices: Sequence[Invoice], labels: SettlementLabels) -> str:
    """It names the invoices, by which the bank's statement finds them; as many as there is room for."""
    numbers = [invoice.number or "" for invoice in invoices]
    while True:
        said = labels.payment_purpose.format(numbers=", № ".join(numbers))
        if len(said) <= LONGEST_PURPOSE or len(numbers) == 1:
            return said[:LONGEST_PURPOSE]
        numbers.pop()
