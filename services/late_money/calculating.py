"""What an invoice's delay costs on a day, inside a unit of work that somebody else has opened."""

from datetime import date

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceState
from services.domain.errors import Conflict
from services.domain.ids import ClientId, ContractId, InvoiceId
from services.domain.interest.choice import RATES_OF, LateRule, choose_rule
from services.domain.interest.model import Calculation, LateDebt, MissingRate, RateTable
from services.domain.interest.penalty_terms import PenaltyTerms
from services.domain.interest.rules import (
    contract_penalty,
    european_interest,
    kazakh_interest,
    russian_interest,
    uzbek_penalty,
)
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import PartyKind
from services.firms.requisites_storage import load_requisites
from services.late_money.late_debts import due_day, load_late_debt
from services.late_money.rate_tables import load_rate_table
from services.late_money.views import LateMoney

_NOTHING = Calculation(())


async def calculate(uow: UnitOfWork, invoice: Invoice, on: date, zone: str) -> LateMoney:
    """By the end of `on`, as the books are now; `zone` is the firm's. Nothing is written.

    Raises `error-invoice-draft` or `error-invoice-void` for what nobody owes, and `error-advance-late`: an advance that
    does not come is no late price of work, and what it costs is the lawyer's to say.
    """
    if invoice.status == InvoiceState.DRAFT:
        raise Conflict("error-invoice-draft")
    if invoice.status == InvoiceState.VOID:
        raise Conflict("error-invoice-void", number=invoice.number or "")
    if invoice.is_for_advance:
        raise Conflict("error-advance-late", number=invoice.number or "")
    client, issuer, contract, _ = await uow.invoices.parties(invoice)
    seller, currency = load_requisites(issuer), Currency(invoice.currency)
    columns = (
        (contract.penalty_ppm, contract.penalty_cap_bp, contract.penalty_cap_minor) if contract else None
    )
    terms = PenaltyTerms.from_columns(*columns) if columns else None
    chosen = choose_rule(terms, seller, PartyKind(client.kind), currency)
    kind = RATES_OF.get(chosen.rule) if chosen.rule else None
    due = due_day(invoice.due_date, seller.country) if invoice.due_date else None
    calculation, missing = None, None
    if chosen.rule is not None and (due is None or on <= due.last):
        calculation = _NOTHING
    elif chosen.rule is not None and due is not None:
        debt = await load_late_debt(uow, invoice, due.last, zone)
        table = await load_rate_table(uow, kind) if kind else None
        try:
            calculation = _by_rule(chosen.rule, debt, on, terms, table)
        except MissingRate as error:
            missing = error.day
    # Asked as the card of the invoice asks, where the sum stands.
    _, advances = await uow.contract_advances.usable((client.id,))
    return LateMoney(
        invoice_id=InvoiceId(invoice.id),
        number=invoice.number or "",
        client_id=ClientId(client.id),
        client_name=client.name,
        contract_id=ContractId(contract.id) if contract else None,
        on=on,
        currency=currency,
        total=Money(invoice.total_minor, currency),
        due_on=due.last if due else None,
        agreed_on=due.agreed if due else None,
        rule=chosen.rule,
        terms=terms,
        rate_kind=kind,
        calculation=calculation,
        missing=missing,
        no_rule=chosen.reason,
        advance=Money(advances.get((client.id, issuer.id, currency.value), 0), currency),
    )


def _by_rule(
    rule: LateRule, debt: LateDebt, on: date, terms: PenaltyTerms | None, table: RateTable | None
) -> Calculation:
    """Raises `MissingRate`."""
    match rule:
        case LateRule.CONTRACT if terms is not None:
            return contract_penalty(debt, on, terms.percent_a_day, terms.cap_percent, terms.cap_minor)
        case LateRule.UZ_670:
            return uzbek_penalty(debt, on)
    rates = table or RateTable((), date.min)
    match rule:
        case LateRule.RU_395:
            return russian_interest(debt, on, rates)
        case LateRule.KZ_353:
            return kazakh_interest(debt, on, rates)
        case LateRule.EU_2011_7:
            return european_interest(debt, on, rates)
    raise ValueError(f"{rule} without its terms")
