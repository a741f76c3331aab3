"""What making, editing and correcting drafts share: the rows that belong to one, and a copy of one."""

from db.models import Invoice, InvoiceLine, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.contracts.builder import contract_terms
from services.core.audit import record
from services.domain.access import Actor
from services.domain.calendar.dates import local_date
from services.domain.errors import Conflict, NotFound
from services.domain.ids import InvoiceId, LineId
from services.domain.invoicing.payment_terms import PaymentTerms
from services.domain.ports import Clock
from services.invoices.terms import DEFAULT_TERMS, advance_terms, set_terms


async def copy_draft(
    uow: UnitOfWork, actor: Actor, clock: Clock, source: Invoice, key: str, *, stages: bool
) -> Invoice:
    """A draft like `source`, dated today; `stages` keeps what its lines bill (for a correction)."""
    day = local_date(clock.now(), actor.timezone)
    draft = Invoice(
        client_id=source.client_id,
        issuer_id=source.issuer_id,
        contract_id=source.contract_id,
        matter_id=source.matter_id,
        created_by=actor.member_id,
        draft_key=key,
        status=InvoiceState.DRAFT,
        kind=source.kind,
        invoice_date=day,
        due_date=max(source.due_date, day) if stages and source.due_date else None,
        due_fixed=stages,
        act_days=source.act_days if stages else None,
        act_unit=source.act_unit if stages else None,
        act_on=source.act_on if stages else None,
        service_from=source.service_from if stages else None,
        service_to=source.service_to if stages else None,
        language=source.language,
        note=source.note,
        currency=source.currency,
        vat_mode=source.vat_mode,
        vat_code=source.vat_code,
        vat_rate_bp=source.vat_rate_bp,
        vat_reason=source.vat_reason,
        discount_bp=source.discount_bp,
        discount_minor=source.discount_minor,
        created_at=clock.now(),
    )
    uow.invoices.add(draft)
    await uow.flush()
    for row in await uow.invoices.lines(source.id):
        uow.invoices.add(
            InvoiceLine(
                invoice_id=draft.id,
                position=row.position,
                description=row.description,
                quantity_milli=row.quantity_milli,
                unit=row.unit,
                price_minor=row.price_minor,
                vat_rate_bp=row.vat_rate_bp,
                stage_id=row.stage_id if stages else None,
                retainer_month=row.retainer_month if stages else None,
            )
        )
    if not stages:
        set_terms(draft, await terms_of(uow, draft), (await issuer_of(uow, draft)).country)
    record(
        uow, clock, actor, AuditAction.DRAFTED, ObjectType.INVOICE, draft.id, after={"copy_of": source.number}
    )
    await uow.flush()
    return draft


async def locked_draft(uow: UnitOfWork, invoice_id: InvoiceId) -> Invoice:
    """The draft, locked. Raises `NotFound`, or `Conflict` when it is a draft no more."""
    asked = await uow.approvals.asked_of(invoice_id)
    if (
        asked is not None
    ):  # its change or its end is told to people: messages name the client, which is locked first
        await uow.clients.lock_ledger(asked)
    invoice = await uow.invoices.get(invoice_id, lock=True)
    if invoice is None:
        raise NotFound
    if invoice.status != InvoiceState.DRAFT:
        raise Conflict("error-invoice-not-draft", number=invoice.number or "")
    return invoice


async def issuer_of(uow: UnitOfWork, invoice: Invoice) -> Issuer:
    issuer = await uow.issuers.get(invoice.issuer_id)
    if issuer is None:
        raise NotFound
    return issuer


async def line_of(uow: UnitOfWork, invoice: Invoice, line_id: LineId) -> InvoiceLine:
    for row in await uow.invoices.lines(invoice.id):
        if row.id == line_id:
            return row
    raise NotFound


async def terms_of(uow: UnitOfWork, invoice: Invoice) -> PaymentTerms:
    contract = await uow.contracts.get(invoice.contract_id) if invoice.contract_id else None
    if contract is None:
        return DEFAULT_TERMS
    return advance_terms(contract) if invoice.is_for_advance else contract_terms(contract)
