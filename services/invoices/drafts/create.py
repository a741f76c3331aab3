"""How a draft begins: the same for a person at the form and for a retainer that issues by itself."""

from dataclasses import replace
from datetime import date

from db.models import Contract, Invoice, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceKind, InvoiceState, ObjectType, VatMode
from services.contracts.builder import contract_terms, contract_vat
from services.core.audit import record
from services.domain.access import Actor
from services.domain.errors import BadInput, NotFound
from services.domain.invoicing.payment_terms import PaymentTerms
from services.domain.languages import locale_language
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, Translator
from services.domain.tax.vat_choice import VatChoice
from services.invoices.drafts.lines import ONE, LineDraft, add_lines, lines_from_contract
from services.invoices.page_language import usual_language
from services.invoices.parts import InvoiceParts, apply_totals, load_parts
from services.invoices.terms import advance_terms, set_terms
from services.invoices.views import LineEdit
from services.invoices.wording import advance_line


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
    kind: InvoiceKind = InvoiceKind.SERVICES,
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
        kind=kind.value,
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


async def draft_advance(
    uow: UnitOfWork,
    clock: Clock,
    translator: Translator,
    actor: Actor | None,
    created_by: int,
    contract: Contract,
    key: str,
    day: date,
    amount: Money,
) -> Invoice:
    """An invoice «на аванс» for `amount`, which is what is to be paid: VAT is inside it, whatever the contract's prices
    are. It bills no stage and no month. Raises `BadInput` for a sum that is none."""
    issuer = await uow.issuers.get(contract.issuer_id)
    if issuer is None:
        raise NotFound
    if amount.minor <= 0:
        raise BadInput("error-amount-zero")
    if amount.currency != contract.currency:
        raise BadInput("error-payment-currency", currency=contract.currency)
    vat = contract_vat(contract)
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
        currency=amount.currency,
        vat=replace(vat, mode=VatMode.INCLUDED) if vat.mode is VatMode.ON_TOP else vat,
        terms=advance_terms(contract),
        contract=contract,
        matter_id=matters[0].id if len(matters) == 1 else None,
        kind=InvoiceKind.ADVANCE,
    )
    language = locale_language(invoice.language)
    name = advance_line(language, contract.title, contract.number, contract.signed_on, translator)
    unit = translator.get("document-unit-service", language, {})
    add_lines(uow, invoice, (LineDraft(LineEdit(name, ONE, unit, amount)),))
    await count_up(uow, invoice)
    return invoice


async def count_up(uow: UnitOfWork, invoice: Invoice) -> InvoiceParts:
    """Write the totals of its lines on the draft. Returns the lines and what else was read for that."""
    await uow.flush()
    parts = await load_parts(uow, invoice)
    apply_totals(invoice, parts.totals)
    await uow.flush()
    return parts
