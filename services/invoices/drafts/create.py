"""How a draft begins: the same for a person at the form and for a retainer that issues by itself."""

from datetime import date

from db.models import Contract, Invoice, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.contracts.builder import contract_terms, contract_vat
from services.core.audit import record
from services.domain.access import Actor
from services.domain.errors import NotFound
from services.domain.invoicing.payment_terms import PaymentTerms
from services.domain.money.money import Currency
from services.domain.ports import Clock, Translator
from services.domain.tax.vat_choice import VatChoice
from services.invoices.builder import InvoiceParts, apply_totals, load_parts
from services.invoices.drafts.lines import add_lines, lines_from_contract
from services.invoices.page_language import usual_language
from services.invoices.terms import set_terms


async def start_draft(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor | None,
    created_by: int,
    issuer: Issuer,
    client_id: int,
    key: str,
    day: date,
    *,
    currency: Currency,
    vat: VatChoice,
    terms: PaymentTerms,
    contract: Contract | None = None,
    matter_id: int | None = None,
) -> Invoice:
    """Without lines yet, dated `day`. `actor` is None when the system makes it, for the member `created_by`."""
    client = await uow.clients.get(client_id)
    invoice = Invoice(
        client_id=client_id,
        issuer_id=issuer.id,
        contract_id=contract.id if contract else None,
        matter_id=matter_id,
        created_by=created_by,
        draft_key=key,
        status=InvoiceState.DRAFT,
        invoice_date=day,
        language="ru" if client is None else usual_language(issuer, client, currency),
        currency=currency.value,
        vat_mode=vat.mode.value,
        vat_code=vat.code,
        vat_rate_bp=vat.rate_bp,
        vat_reason=vat.reason,
        created_at=clock.now(),
    )
    set_terms(invoice, terms, issuer.country)
    uow.invoices.add(invoice)
    await uow.flush()
    record(uow, clock, actor, AuditAction.DRAFTED, ObjectType.INVOICE, invoice.id)
    return invoice


async def draft_from_contract(
    uow: UnitOfWork,
    clock: Clock,
    translator: Translator,
    actor: Actor | None,
    created_by: int,
    contract: Contract,
    key: str,
    day: date,
    month: date | None = None,
) -> Invoice:
    """Filled: the next unbilled stage, what remains of the price, the retainer of `month` (or of the next one)."""
    issuer = await uow.issuers.get(contract.issuer_id)
    if issuer is None:
        raise NotFound
    matters = await uow.contracts.matters(contract.id)
    invoice = await start_draft(
        uow,
        clock,
        actor,
        created_by,
        issuer,
        contract.client_id,
        key,
        day,
        currency=Currency(contract.currency),
        vat=contract_vat(contract),
        terms=contract_terms(contract),
        contract=contract,
        matter_id=matters[0].id if len(matters) == 1 else None,
    )
    drafted = await lines_from_contract(uow, contract, invoice, translator, month)
    invoice.service_from, invoice.service_to = drafted.service_from, drafted.service_to
    add_lines(uow, invoice, drafted.lines)
    await count_up(uow, invoice)
    return invoice


async def count_up(uow: UnitOfWork, invoice: Invoice) -> InvoiceParts:
    """Write the totals of its lines on the draft. Returns the lines and what else was read for that."""
    await uow.flush()
    parts = await load_parts(uow, invoice)
    apply_totals(invoice, parts.totals)
    await uow.flush()
    return parts
